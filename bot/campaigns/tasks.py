"""The tasks of a yearly plan as a calendar: when each is to be done, who leads it, and how it stands."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import Literal

from bot.language import fold, squeeze
from bot.lexicon import folded_pattern

Standing = Literal["done", "overdue", "now", "ahead", "undated"]
_MONTHS = {"Q1": (1, 3), "Q2": (4, 6), "Q3": (7, 9), "Q4": (10, 12)}
_PARTS = re.compile(r"\s*[;,]\s*")
_NUMBERED = re.compile(r"(.*\D)(\d+)")


@dataclass(frozen=True)
class Stretch:
    """The first and the last day on which a task is to be done."""

    first: date
    last: date


def stretch(period: str, due: str) -> Stretch | None:
    """When a task is to be done: within its period, by the day it names; None where it says neither."""
    whole = _period(period)
    if not due:
        return whole
    first, _, last = due.partition("/")
    begin, end = date.fromisoformat(first), date.fromisoformat(last or first)
    if last:
        return Stretch(begin, end)
    return Stretch(min(whole.first if whole else end.replace(day=1), end), end)


def _period(period: str) -> Stretch | None:
    year, _, part = period.partition("-")
    if not year.isdigit():
        return None
    if not part:
        return Stretch(date(int(year), 1, 1), date(int(year), 12, 31))
    first, last = _MONTHS[part] if part in _MONTHS else (int(part), int(part))
    after = date(int(year) + last // 12, last % 12 + 1, 1)
    return Stretch(date(int(year), first, 1), after - timedelta(days=1))


def standing(when: Stretch | None, today: date, *, done: bool) -> Standing:
    """How a task stands today."""
    if done:
        return "done"
    if when is None:
        return "undated"
    if when.last < today:
        return "overdue"
    return "now" if when.first <= today else "ahead"


def quarter(day: date) -> int:
    """The quarter of a day, 1 to 4."""
    return (day.month - 1) // 3 + 1


def leaders(lead: str, names: Sequence[str]) -> list[str]:
    """The units that lead, of those there are: named one by one, by numbers ("Phòng 1, 2"), or all."""
    folded = _folded(lead)
    if any(folded_pattern("offices.units").match(part) for part in _PARTS.split(folded)):
        numbered = _named_by_number(folded, names)
        return numbered or list(names)
    plain = {name: _folded(name) for name in names}
    named = {name for name, words in plain.items() if words in folded and _whole(words, folded)}
    # "Văn phòng Đảng ủy" is not "Văn phòng" where both are units of the office.
    within = {one for one in named for other in named if one != other and plain[one] in plain[other]}
    alone = {one for one in within if _stands_alone(plain[one], [plain[other] for other in named], folded)}
    led = {*(named - within), *alone, *_named_by_number(folded, names)}
    return [name for name in names if name in led]


@lru_cache(maxsize=4096)
def _folded(name: str) -> str:
    return squeeze(fold(name))


def _whole(words: str, text: str) -> bool:
    """Whether the words stand there, and not as the beginning of a longer name."""
    return re.search(rf"(?<!\w){re.escape(words)}(?!\w)", text) is not None


def _stands_alone(words: str, others: Iterable[str], text: str) -> bool:
    for other in others:
        if other != words:
            text = text.replace(other, " ")
    return words in text


def _named_by_number(text: str, names: Sequence[str]) -> list[str]:
    """The units of words such as "phong nghiep vu 1, 2 va 3"."""
    found = []
    for name in names:
        numbered = _NUMBERED.fullmatch(_folded(name))
        if numbered is None or numbered[1] not in text:
            continue
        listed = rf"{re.escape(numbered[1])}\d+(?:\s*(?:,|;|va)\s*\d+)*"
        if any(numbered[2] in re.findall(r"\d+", run) for run in re.findall(listed, text)):
            found.append(name)
    return found
