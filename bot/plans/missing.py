"""What a document announces and the reading does not hold: numbers left out, lists and annexes not there."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from bot import lexicon
from bot.annotations.periods import is_period_heading
from bot.documents.letterhead import Head
from bot.documents.numbering import LEAF, number_of
from bot.documents.outline import CLOSING, Item
from bot.documents.paragraphs import Paragraph
from bot.language.regex import regex
from bot.language.roman import ROMAN, from_roman, to_roman
from bot.lexicon import any_of
from bot.plans.model import Missing
from bot.plans.warning_texts import worded

# A longer leap is no row left out but another count.
LONGEST_GAP = 3
MAX_TOLD = 12
_QUOTED = 120
_COUNTED = {"part", "chapter", "roman", "number"}
_ENDS_OPEN = regex(rf"(?:{any_of('announcing.lists')})[^:.;]{{0,40}}:\s*$", re.IGNORECASE)
_NUMERAL = rf"(?:\s+(?:số\s+)?(\d{{1,2}}|{ROMAN})\b)?"
_ANNEX = rf"(?:{any_of('announcing.annex')}){_NUMERAL}"
_ATTACHED = any_of("announcing.attached")
_NAMED = regex(
    rf"(?:(?:{_ATTACHED})\s+(?:các\s+)?{_ANNEX}|{_ANNEX}\s+(?:{_ATTACHED}))(?P<rest>.{{0,40}})", re.IGNORECASE
)
_ELSEWHERE = lexicon.pattern("document_kinds.cited")
_QUARTER = regex(rf"qu[ýí]\s*({ROMAN}|[1-4])\b", re.IGNORECASE)


def find_missing(items: Sequence[Item], whole: Sequence[Paragraph], head: Head) -> tuple[Missing, ...]:
    """Each thing that is announced and not there, with the words that show it."""
    body = [item for item in items if item.path != CLOSING]
    found = [
        *_numbers(body),
        *_rows(body),
        *_quarters(body, head.title),
        *_lists(body),
        *_annexes(whole),
    ]
    return tuple(dict.fromkeys(found))[:MAX_TOLD]


def _missing(code: str, quote: str, what: str = "") -> Missing:
    notice = worded(code, quote[:_QUOTED], what=what)
    return Missing(code, notice.message, notice.quote)


def _leap(before: int, after: int) -> range:
    """The numbers left out between two; none where the second begins another count."""
    between = range(before + 1, after)
    return between if before and 0 < len(between) <= LONGEST_GAP else range(0)


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
        for lacking in _leap(last.get(home, 0), number):
            told = to_roman(lacking) if item.marker.kind == "roman" else str(lacking)
            yield _missing("missing_heading", item.text, told)
        last[home] = number


def _rows(body: Sequence[Item]) -> Iterator[Missing]:
    """Rows of a table numbered 1, 3, 4."""
    rows = [item.paragraph for item in body if item.paragraph.cells]
    for _, table in groupby(rows, key=lambda row: row.table):
        numbered = [(number_of(row.cells[0]), row) for row in table if row.cells[0].strip(" .)").isdecimal()]
        for (before, _), (after, row) in pairwise(numbered):
            for lacking in _leap(before, after):
                yield _missing("missing_row", row.text, str(lacking))


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
            yield _missing("missing_quarter", found[after].title, to_roman(lacking))


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
        if item is None or item.paragraph.cells or item.path == opening or not _ENDS_OPEN.search(item.text):
            continue
        if following is None or _leaves(item, following):
            yield _missing("missing_list", item.text)


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
    headings = [
        match
        for paragraph in whole
        if (match := re.match(_ANNEX, paragraph.text, re.IGNORECASE)) and len(paragraph.text) < _QUOTED
    ]
    there = {_annex_number(match[1]) for match in headings}
    for paragraph in whole:
        if re.match(_ANNEX, paragraph.text, re.IGNORECASE):
            continue
        for named in _NAMED.finditer(paragraph.text):
            numeral = named[1] or named[2] or ""
            number = _annex_number(numeral)
            if number in there or (there and not number) or _ELSEWHERE.search(named["rest"]):
                continue
            there.add(number)
            yield _missing("missing_annex", paragraph.text[named.start() :], f"{numeral} ".lstrip())


def _annex_number(numeral: str | None) -> int:
    return _quarter(numeral) if numeral else 0
