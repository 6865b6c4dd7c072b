"""What a document announces and the reading does not hold: numbers left out, lists and annexes not there."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile

from bot import lexicon
from bot.annotations.periods import is_period_heading
from bot.documents.numbering import LEAF, number_of
from bot.documents.outline import CLOSING, Item
from bot.documents.paragraphs import Paragraph
from bot.language.regex import regex
from bot.language.roman import ROMAN, from_roman, to_roman
from bot.lexicon import any_of
from bot.plans.basis import Basis
from bot.plans.missing_rows import lack, leap, missing_rows
from bot.plans.model import Missing

MAX_TOLD = 12
_NEAR_END = 24
_QUOTED = 120
_COUNTED = {"part", "chapter", "section", "roman", "number"}
_ENDS_OPEN = regex(rf"(?:{any_of('announcing.lists')})[^:.;]{{0,40}}:\s*$", re.IGNORECASE)
_SO_MANY = regex(
    rf"(?<!\d)0?(\d{{1,2}})\s+(?:{any_of('announcing.items')})[^\d.;:]{{0,60}}"
    rf"(?:{any_of('announcing.lists', 'announcing.below')})\s*:\s*$",
    re.IGNORECASE,
)
_TABLE_BELOW = lexicon.pattern("announcing.tables")
_NUMERAL = rf"(?:\s+(?:số\s+)?(\d{{1,2}}|{ROMAN})\b)?"
_ANNEX = rf"(?:{any_of('announcing.annex')}){_NUMERAL}"
_SOME_ANNEX = regex(_ANNEX, re.IGNORECASE)
_ATTACHED = any_of("announcing.attached")
_NAMED = regex(
    rf"(?:(?:{_ATTACHED})\s+(?:các\s+)?{_ANNEX}|{_ANNEX}\s+(?:{_ATTACHED}))(?P<rest>.{{0,40}})", re.IGNORECASE
)
_ELSEWHERE = lexicon.pattern("document_kinds.cited")
_QUARTER = regex(rf"qu[ýí]\s*({ROMAN}|[1-4])\b", re.IGNORECASE)


def find_missing(basis: Basis, whole: Sequence[Paragraph]) -> tuple[Missing, ...]:
    """Each thing that is announced and not there, with the words that show it."""
    body = [item for item in basis.items if item.path != CLOSING]
    found = [
        *_numbers(body),
        *missing_rows(body, basis.rows),
        *_quarters(body, basis.head.title),
        *_lists(body),
        *_counts(body),
        *_annexes(whole),
    ]
    return tuple(dict.fromkeys(found))[:MAX_TOLD]


def _numbers(body: Sequence[Item]) -> Iterator[Missing]:
    """Headings I, II, IV, and points 1, 3 of one heading."""
    last: dict[tuple[str, int, tuple[str, ...]], int] = {}
    for item in body:
        if item.marker.kind not in _COUNTED or item.paragraph.cells:
            continue
        label = item.text[: item.marker.end]
        number = number_of(label)
        path = item.path[:-1] if item.title else item.path
        home = item.marker.kind, item.marker.level, path
        for lacking in leap(last.get(home, 0), number):
            told = to_roman(lacking) if item.marker.kind == "roman" else str(lacking)
            yield lack("missing_heading", item.text, told)
        last[home] = number


def _quarters(body: Sequence[Item], title: str) -> Iterator[Missing]:
    """Quarters I and IV of which those between them head nothing, or the last one alone."""
    headings = [(item, _QUARTER.search(item.title)) for item in body if is_period_heading(item.title)]
    found = {_quarter(match[1]): item for item, match in headings if match}
    if not found or _QUARTER.search(title):
        return
    quarters = sorted(found)
    if len(quarters) == 1 and quarters[0] == 4:
        quarters.insert(0, 0)
    for before, after in pairwise(quarters):
        if before and _is_next(found[before], found[after]):
            continue  # "I. Quý I, II. Quý III": the plan has no other
        for lacking in range(before + 1, after):
            yield lack("missing_quarter", found[after].title, to_roman(lacking))


def _is_next(before: Item, after: Item) -> bool:
    """Whether the two headings are counted one after the other."""
    numbers = [number_of(next(filter(None, item.paragraph.cells), item.text)) for item in (before, after)]
    return numbers[1] == numbers[0] + 1


def _quarter(text: str) -> int:
    return int(text) if text.isdecimal() else from_roman(text)


def _lists(body: Sequence[Item]) -> Iterator[Missing]:
    """A line that ends in "gồm:" with no line below it."""
    opening = body[0].path if body else ()
    for item, following in pairwise([*body, None]):
        if item is None or item.paragraph.cells or item.path == opening:
            continue
        if not (item.text.rstrip().endswith(":") and _ENDS_OPEN.search(item.text)):
            continue
        if following is None or _leaves(item, following):
            yield lack("missing_list", item.text)


def _counts(body: Sequence[Item]) -> Iterator[Missing]:
    """A line that says how many follow, with fewer below it, or a table that is to follow and none does."""
    for at, item in enumerate(body):
        if item.paragraph.cells:
            continue
        end = item.text[-_NEAR_END:]
        if _TABLE_BELOW.search(end) and not any(below.paragraph.cells for below in body[at + 1 :]):
            yield lack("missing_list", item.text)
        told = _SO_MANY.search(item.text) if end.rstrip().endswith(":") else None
        there = _there(body[at + 1 :]) if told else 0
        if told and 0 < there < int(told[1]):
            yield lack("missing_count", item.text, f"{int(told[1])}/{there}")


def _there(below: Sequence[Item]) -> int:
    """How many points, or rows of a table, follow at once; 0 where they are not counted."""
    if not below:
        return 0
    first = below[0]
    if first.paragraph.cells:
        rows = takewhile(lambda one: one.paragraph.table == first.paragraph.table, below)
        return sum(bool(row.paragraph.cells) and number_of(row.paragraph.cells[0]) > 0 for row in rows)
    if not first.marker.kind:
        return 0
    inside = takewhile(lambda one: one.marker.level >= first.marker.level or not one.marker.kind, below)
    return sum(one.marker.kind == first.marker.kind for one in inside)


def _leaves(item: Item, following: Item) -> bool:
    """Whether the next line is none of those announced: it stands under another heading, no deeper."""
    if following.paragraph.cells or following.path[: len(item.path)] == item.path:
        return False
    if item.marker.kind and item.marker.level < LEAF:
        is_sibling = following.marker.level <= item.marker.level
        return is_sibling and bool(following.title) and not following.text.rstrip().endswith(";")
    return following.marker.level < LEAF and bool(following.title)


def _annexes(whole: Sequence[Paragraph]) -> Iterator[Missing]:
    """An annex that is named as attached, and no heading of that number."""
    telling = [(paragraph, found) for paragraph in whole if (found := _SOME_ANNEX.search(paragraph.text))]
    heads = [found for paragraph, found in telling if not found.start() and len(paragraph.text) < _QUOTED]
    there = {_annex_number(found[1]) for found in heads}
    for paragraph, found in telling:
        if not found.start():
            continue
        for named in _NAMED.finditer(paragraph.text):
            numeral = named[1] or named[2] or ""
            number = _annex_number(numeral)
            if number in there or (there and not number) or _ELSEWHERE.search(named["rest"]):
                continue
            there.add(number)
            yield lack("missing_annex", paragraph.text[named.start() :], f"{numeral} ".lstrip())


def _annex_number(numeral: str | None) -> int:
    return _quarter(numeral) if numeral else 0
