"""A plan document becomes text, sections, facts with their quotes, and warnings."""

from bot.documents.opening import to_text
from bot.documents.unreadable import Unreadable
from bot.plans.json_form import as_json, from_json
from bot.plans.reading import read, read_file
from bot.plans.warning_texts import warning_text

__all__ = ["Unreadable", "as_json", "from_json", "read", "read_file", "to_text", "warning_text"]
