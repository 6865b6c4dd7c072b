"""What every extractor of facts looks at: the outline and what the head says about years."""

import re
from bisect import bisect_left
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from bot.annotations.times import Mention, mentions
from bot.documents.letterhead import Head
from bot.documents.outline import CLOSING, Item
from bot.documents.tables.labelled import labelled_rows
from bot.documents.tables.rows import WorkRow, work_rows
from bot.language.regex import regex
from bot.plans.addressed import addressees

YEAR_NAMED = regex(r"\bnăm\s+(?P<year>20\d{2})\b", re.IGNORECASE)


@dataclass(frozen=True)
class Basis:
    """The paragraphs in order, the head, and the year the plan is for (None if it names none or several)."""

    items: tuple[Item, ...]
    head: Head
    year: int | None
    rows: tuple[WorkRow, ...] = ()

    @cached_property
    def body(self) -> list[Item]:
        """The items that rule something: neither what stands before the first heading, nor the closing."""
        return [item for item in self.items if item.path != CLOSING and not self._is_preamble(item)]

    @cached_property
    def chapters(self) -> dict[tuple[str, ...], list[Item]]:
        """The items that rule something, by the first of their headings."""
        found: dict[tuple[str, ...], list[Item]] = {}
        for item in self.body:
            found.setdefault(item.path[:1], []).append(item)
        return found

    def _is_preamble(self, item: Item) -> bool:
        first = self.items[0]
        return not first.title and item.path == first.path and not item.title and self._has_headings

    @cached_property
    def _has_headings(self) -> bool:
        return any(item.title for item in self.items)

    @cached_property
    def addressees(self) -> str:
        """Whom a letter is addressed to, "" where it is no letter."""
        return addressees(self.items)

    @cached_property
    def labels(self) -> set[int]:
        """The ids of the lines that tell who does a piece of work and when, as columns of a table do."""
        return {id(line) for row in self.rows for line in row.beneath[1:]}

    def times(self, text: str) -> tuple[Mention, ...]:
        """The times in a text in order; found once, though several facts are made of them."""
        if text not in self._times:
            self._times[text] = mentions(text, self.year)
        return self._times[text]

    def times_within(self, text: str, start: int, end: int) -> tuple[Mention, ...]:
        """Those of the times in a text that begin between `start` and `end`."""
        found = self.times(text)
        first = bisect_left(found, start, key=_start)
        return found[first : bisect_left(found, end, first, key=_start)]

    @cached_property
    def _times(self) -> dict[str, tuple[Mention, ...]]:
        return {}

    def place(self, mention: Mention) -> Mention | None:
        """The mention in its year: as written, else the only year it can be; None where two are possible."""
        if mention.year is not None:
            return mention
        years = self._possible_years(mention)
        if len(years) != 1:
            return None
        year = years.pop()
        moved = _moved(mention.first, year), _moved(mention.last, year)
        if moved[0] is None or moved[1] is None:
            return None
        return replace(mention, first=moved[0], last=moved[1], year=year)

    def _possible_years(self, mention: Mention) -> set[int]:
        issued = self.head.issued_on
        if mention.yearly:
            return {_next(mention.last, issued)} if issued else set()
        years = {_next(mention.last, issued)} if issued else set()
        if self.year is not None and (issued is None or self.year > issued.year):
            years.add(self.year)
        if not years and self.head.year is not None:
            years.add(self.head.year)
        return years


def basis_of(items: list[Item], head: Head) -> Basis:
    """The ground for all extractors."""
    years = {int(found["year"]) for found in YEAR_NAMED.finditer(head.title)}
    return Basis(
        tuple(items),
        head,
        years.pop() if len(years) == 1 else None,
        (*work_rows(items), *labelled_rows(items)),
    )


def _start(mention: Mention) -> int:
    return mention.start


def _next(last: date, issued: date) -> int:
    moved = _moved(last, issued.year)
    return issued.year if moved is not None and moved >= issued else issued.year + 1


def _moved(day: date, year: int) -> date | None:
    try:
        return day.replace(year=year)
    except ValueError:
        return None
