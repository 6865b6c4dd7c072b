"""Required papers, completeness, and what a file is."""

from bot.dossiers.filetypes import MEDIA_TYPES, SUFFIXES, Kind, safe_name, sniff
from bot.dossiers.papers import guess, missing
from bot.dossiers.secrecy import bears_mark, marked_secret

__all__ = [
    "MEDIA_TYPES",
    "SUFFIXES",
    "Kind",
    "bears_mark",
    "guess",
    "marked_secret",
    "missing",
    "safe_name",
    "sniff",
]
