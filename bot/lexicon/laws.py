"""The texts of law the assistant knows, with their days: which holds on a day, and how each is cited."""

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from functools import cache, cached_property
from importlib import resources
from typing import Any

from bot.language.regex import regex

SUBJECT_WORDS = r"Thi\s+đua\s*,?\s*(?:và\s+)?khen\s+thưởng"
SUBJECT = regex(SUBJECT_WORDS, re.IGNORECASE)


@dataclass(frozen=True)
class Text:
    """A text: in force from `since` and no longer from `until` on, as far as the days are known.

    `replaced_by`, `amends` and `replaces` name other texts by their numbers. `own`: added by the Office.
    """

    number: str
    name: str
    since: date | None = None
    signed: date | None = None
    until: date | None = None
    replaced_by: str = ""
    amends: tuple[str, ...] = ()
    replaces: tuple[str, ...] = ()
    source: str = ""
    mark: str = ""
    base: bool = False
    own: bool = False

    @property
    def title(self) -> str:
        """Kind and number, as sentences name it."""
        return f"{self.name} số {self.number}"

    @property
    def is_the_law(self) -> bool:
        """Whether it is a law on emulation and commendation."""
        return self.name.startswith("Luật") and bool(SUBJECT.search(self.name))

    @cached_property
    def cited(self) -> re.Pattern[str]:
        """The ways plans cite it: by its number, and a law of this subject by its year or day too."""
        number = r"\s*".join(re.escape(part) for part in re.findall(r"\w+|[^\w\s]", self.number.lstrip("0")))
        ways = [rf"(?<![\d/])0*{number}(?![\w-])"]
        if self.signed and self.is_the_law:
            day = self.signed
            of_month, of_year = r"(?:\s*[/.-]\s*|\s+tháng\s+)", r"(?:\s*[/.-]\s*|\s+năm\s+)"
            on = rf"ngày\s+0?{day.day}{of_month}0?{day.month}{of_year}{day.year}\b"
            amended = r"\(?\s*(?:được\s+)?sửa\s+đổi,?\s*(?:bổ\s+sung)?\s*\)?\s*"
            ways.append(
                rf"Luật\s+{SUBJECT_WORDS}\s*,?\s+(?:số\s+[\w/]+\s+)?(?:{on}|(?:{amended})?năm\s+{day.year}\b)"
            )
        return re.compile("|".join(ways), re.IGNORECASE)

    def holds_on(self, day: date) -> bool:
        """Whether it is in force on this day, as far as its days are known."""
        first = self.since or self.signed
        return (first is None or first <= day) and (self.until is None or day < self.until)


@dataclass(frozen=True)
class Wage:
    """The base salary from a day on."""

    amount: int
    since: date
    source: str


@dataclass(frozen=True)
class Laws:
    """All texts, the Office's own among them."""

    texts: tuple[Text, ...]

    def of(self, number: str) -> Text | None:
        """The text with this number."""
        return next((text for text in self.texts if _key(text.number) == _key(number)), None)

    def amendments(self, number: str, day: date) -> list[Text]:
        """What amends a text, as far as it was signed (or, that unknown, in force) on this day."""
        return [
            text
            for text in self.texts
            if number in text.amends and (known := text.signed or text.since) and known <= day
        ]

    @cached_property
    def years(self) -> frozenset[int]:
        """The years by which a law on emulation and commendation, or one that amends it, may be named."""
        numbers = {text.number for text in self.texts if text.is_the_law}
        named = (text for text in self.texts if text.is_the_law or not numbers.isdisjoint(text.amends))
        return frozenset(day.year for text in named if (day := text.signed or text.since))

    def the_law(self, day: date) -> Text:
        """The law on emulation and commendation of a day, the newest where none is known to hold."""
        found = [text for text in self.texts if text.is_the_law]
        return next((text for text in found if text.holds_on(day)), found[0])

    def with_own(self, added: Iterable[Text]) -> "Laws":
        """These and the Office's own; what an own text replaces ends on the day that one comes into force."""
        own = tuple(added)
        known = {_key(text.number): text for text in self.texts}
        for text in own:
            known[_key(text.number)] = text
        for text in own:
            for number in text.replaces:
                old = known.get(_key(number)) or Text(number, "Văn bản", own=True)
                if old.until is None or (text.since and text.since < old.until):
                    known[_key(number)] = replace(old, until=text.since, replaced_by=text.number)
        return Laws(tuple(known.values()))


def _key(number: str) -> str:
    return "".join(number.split()).lower().lstrip("0")


@cache
def laws() -> Laws:
    """The texts of laws.toml."""
    return Laws(tuple(Text(**row | {"amends": tuple(row.get("amends", ()))}) for row in _table()["text"]))


def checked_on() -> date:
    """The day up to which the table is known to be right."""
    day: date = _table()["checked_on"]
    return day


def wage_on(day: date) -> Wage | None:
    """The base salary of a day, None before the first that is known."""
    found = [
        Wage(row["amount"], row["since"], row["source"]) for row in _table()["wage"] if row["since"] <= day
    ]
    return found[-1] if found else None


@dataclass(frozen=True)
class Reward:
    """The money that goes with titles, as multiples of the base salary; None where no source tells it."""

    titles: tuple[str, ...]
    person: float | None = None
    collective: float | None = None


@cache
def rewards() -> tuple[Reward, ...]:
    """The multiples by title, a title before one whose name it holds."""
    return tuple(Reward(**row | {"titles": tuple(row["titles"])}) for row in _table()["reward"])


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads(resources.files(__package__).joinpath("laws.toml").read_text(encoding="utf-8"))
