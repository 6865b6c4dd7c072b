"""What dateparser reads: texts that are nothing but one of the notations it reads rightly.

Within a sentence, and for everything else, the rules of this room stand; dateparser alone is silently wrong
there ("T6" the 6th, "tháng 9" today's day in September, "báo cáo 6 tháng trước 15/6" six months ago).
"""

import re
from datetime import date, datetime
from typing import Any

from bot.language.regex import regex

_YEAR = r"(?:19|20)\d\d"
# Its second number can be no month where the first must be one: it would turn them round ("12/13/2025").
_MONTH = r"(?:0?[1-9]|1[0-2])"
_NAMED = r"[a-z]{3,9}\.?"
_NTH = r"\d{1,2}(?:st|nd|rd|th)?"
_FULL = regex(
    rf"(?:ng[aà]y\s+)?(?:\d{{1,2}}\s?([/.-])\s?{_MONTH}\s?\1\s?{_YEAR}|{_YEAR}([/.-]){_MONTH}\2\d{{1,2}})"
    rf"|ng[aà]y\s+\d{{1,2}},?\s+th[aá]ng\s+{_MONTH},?\s+n[aă]m\s+{_YEAR}"
    rf"|{_NTH}[\s-]{_NAMED},?[\s-]{_YEAR}|{_NAMED}\s{_NTH},?\s{_YEAR}"
    rf"|{_YEAR},?\s\d{{1,2}}\s{_NAMED}|\d{{1,2}}\s{_MONTH}\s{_YEAR}",
    re.IGNORECASE,
)
_COUNTED = regex(
    r"h[oô]m nay|ng[aà]y mai|today|tomorrow|in \d{1,2} (?:days?|weeks?)",
    re.IGNORECASE,
)
_SETTINGS: dict[str, Any] = {"DATE_ORDER": "DMY", "RETURN_AS_TIMEZONE_AWARE": False}
_STRICT = {"STRICT_PARSING": True, "REQUIRE_PARTS": ["day", "month", "year"], "PARSERS": ["absolute-time"]}


def is_known(text: str) -> bool:
    """Whether a text is nothing but a notation that is left to dateparser."""
    return bool(_FULL.fullmatch(text) or _COUNTED.fullmatch(text))


def parse(text: str, today: date) -> date | None:
    """The day a known notation names; None for any other text and where the calendar has no such day."""
    full = _FULL.fullmatch(text)
    if not full and not _COUNTED.fullmatch(text):
        return None
    # Imported late: it costs a tenth of a second.
    import dateparser

    base = {"RELATIVE_BASE": datetime(today.year, today.month, today.day)}  # noqa: DTZ001 - a calendar day
    found = dateparser.parse(text, languages=["vi", "en"], settings=_SETTINGS | (_STRICT if full else base))
    return found.date() if found else None
