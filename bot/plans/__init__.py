"""A plan document becomes text, sections, facts with their quotes, and warnings."""

from bot.annotations.times import Mention, mentions
from bot.documents.opening import to_text
from bot.documents.unreadable import Unreadable
from bot.plans.json_form import as_json, from_json
from bot.plans.laws import RENUMBERED, forms_of_dead
from bot.plans.papers import forms_of
from bot.plans.reading import read, read_file
from bot.plans.warning_texts import warning_text

__all__ = [
    "RENUMBERED",
    "Unreadable",
    "as_json",
    "forms_of",
    "forms_of_dead",
    "from_json",
    "read",
    "read_file",
    "times",
    "to_text",
    "warning_text",
]


def times(text: str) -> tuple[Mention, ...]:
    """The times in a text as the reader of plans finds them; `year` is None where the text names none."""
    return mentions(text, None)
