"""Required papers, completeness, and what a file is."""

from bot.dossiers.filetypes import SUFFIXES, Kind, marked_secret, safe_name, sniff
from bot.dossiers.papers import guess, missing

__all__ = ["SUFFIXES", "Kind", "guess", "marked_secret", "missing", "safe_name", "sniff"]
