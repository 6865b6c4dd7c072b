"""Required papers, completeness, what a file is, and the life of a dossier."""

from bot.dossiers.arriving import Look, examine
from bot.dossiers.blanks import KNOWN as KNOWN_MARKS
from bot.dossiers.blanks import blank, fill
from bot.dossiers.blanks import marks as form_marks
from bot.dossiers.changes import Changes, Paper, compare
from bot.dossiers.counting import PaperCount, by_paper
from bot.dossiers.doubts import Circle, Doubt, doubts
from bot.dossiers.filetypes import MEDIA_TYPES, Fault, Kind, inspect, safe_name
from bot.dossiers.first_page import FirstPage, first_page
from bot.dossiers.kinds import Seen, kind_of
from bot.dossiers.pages import as_pdf, is_page, join
from bot.dossiers.papers import EXTRA, guess, kind_asked, meant_by, missing
from bot.dossiers.secrecy import bears_mark, marked_secret
from bot.dossiers.sources import Source, opened

__all__ = [
    "EXTRA",
    "KNOWN_MARKS",
    "MEDIA_TYPES",
    "Changes",
    "Circle",
    "Doubt",
    "Fault",
    "FirstPage",
    "Kind",
    "Look",
    "Paper",
    "PaperCount",
    "Seen",
    "Source",
    "as_pdf",
    "bears_mark",
    "blank",
    "by_paper",
    "compare",
    "doubts",
    "examine",
    "fill",
    "first_page",
    "form_marks",
    "guess",
    "inspect",
    "is_page",
    "join",
    "kind_asked",
    "kind_of",
    "marked_secret",
    "meant_by",
    "missing",
    "opened",
    "safe_name",
]
