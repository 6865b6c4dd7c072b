"""A plan document becomes text, sections, facts with their quotes, and warnings."""

from bot.plans.opening import to_text
from bot.plans.reading import read, read_file
from bot.plans.unreadable import Unreadable

__all__ = ["Unreadable", "read", "read_file", "to_text"]
