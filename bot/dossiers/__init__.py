"""Required papers, completeness, what a file is, and the life of a dossier."""

from bot.dossiers.arriving import examine
from bot.dossiers.changes import Changes, Paper, compare
from bot.dossiers.filetypes import MEDIA_TYPES, Fault, Kind, inspect, safe_name
from bot.dossiers.pages import as_pdf, is_page, join
from bot.dossiers.papers import guess, missing
from bot.dossiers.secrecy import bears_mark, marked_secret

__all__ = [
    "MEDIA_TYPES",
    "Changes",
    "Fault",
    "Kind",
    "Paper",
    "as_pdf",
    "bears_mark",
    "compare",
    "examine",
    "guess",
    "inspect",
    "is_page",
    "join",
    "marked_secret",
    "missing",
    "safe_name",
]
