"""Lists in files, by one door: what they register, what was awarded earlier, what cannot be read."""

from bot.registrations.drawn import (
    Found,
    campaign_of,
    is_history,
    kind_of,
    look,
    pasted,
    read,
    rows_of,
    rows_of_kind,
    tables,
    unreadable,
)
from bot.registrations.history import PastAward, history_of, read_history

__all__ = [
    "Found",
    "PastAward",
    "campaign_of",
    "history_of",
    "is_history",
    "kind_of",
    "look",
    "pasted",
    "read",
    "read_history",
    "rows_of",
    "rows_of_kind",
    "tables",
    "unreadable",
]
