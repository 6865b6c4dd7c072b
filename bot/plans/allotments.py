"""Tables that allot numbers to units: delegates, collectives, individuals, shares."""

import re
from dataclasses import replace

from bot import lexicon
from bot.annotations.amounts import amounts
from bot.annotations.offices import UNIT
from bot.documents.outline import Item, cell_spans, heading_of
from bot.documents.paragraphs import quote
from bot.documents.tables.merged import filled, is_second_head, under
from bot.language.regex import regex
from bot.lexicon import any_of
from bot.plans.awards import AWARD, awards_in
from bot.plans.basis import Basis
from bot.plans.model import Quota, Scope
from bot.plans.quota_subjects import whom

_UNITS = any_of("countables.people", "countables.collectives", "countables.others")
_DOING = any_of("countables.naming", "countables.rewarding")
_BOUNDS = any_of("countables.at_most", "countables.at_least")
_COUNTED = regex(
    rf"(?:số(?: lượng)?\s+)?(?P<unit>{_UNITS}|cờ thi đua|bài dự thi|bài viết)"
    rf"(?P<put>(?:\s+(?:được\s+)?(?:{_DOING}|phân bổ|tham dự)|\s+\(?{_BOUNDS}\)?)*)",
    re.IGNORECASE,
)
_ALIKE = any_of("countables.collectives")
_WHOM = regex(
    rf"(?:tên\s+)?(?:các\s+)?(?:{UNIT}|{_ALIKE}|thành phần|đối tượng|danh hiệu|"
    r"hình thức|khu vực|địa bàn)[^\d]*",
    re.IGNORECASE,
)
_UNIT = regex(UNIT)
_KIND = lexicon.pattern("countables.kinds")
# A table of targets has numbers too.
_PUT_FORWARD = lexicon.pattern(
    "countables.naming", "countables.rewarding", "countables.delegates", "awards.given", "awards.flags"
)
_NUMBERED = lexicon.pattern("topics.quota")
_PLAIN = lexicon.opening("topics.quota")
_LEAST = lexicon.pattern("countables.at_least")
_NO_UNIT = lexicon.pattern("columns.uncounted")
_TITLES = {
    "cá nhân": lexicon.pattern("awards.titles_of_people"),
    "tập thể": lexicon.pattern("awards.titles_of_collectives"),
}
_WHOLE = ("toàn ", "cả ")
_NUMBERS = ("số lượng", "chỉ tiêu", "mức", "định mức")
MAX_AMOUNTS = 30
LONGEST_NUMBER = 4  # digits


def allotments(basis: Basis) -> list[tuple[Item, Quota]]:
    """A quota for each number under a column that counts people or collectives, with its row; no totals.

    A cell may bound its number itself ("không quá 20%", "tối đa 02 tập thể").
    """
    work = {id(row.item) for row in basis.rows}
    found: list[tuple[Item, Quota]] = []
    table, lead = 0, ""
    header: tuple[str, ...] = ()
    above: tuple[str, ...] = ()
    for item in basis.body:
        cells = item.paragraph.cells
        if not cells:
            lead = item.text
            continue
        if item.paragraph.table != table:
            table, header, above = item.paragraph.table, cells, ()
        elif not above and is_second_head(item.paragraph):
            header = under(header, cells)
        elif id(item) not in work:
            above = filled(item.paragraph, above)
            told = f"{lead} {heading_of(item.path)}"
            on_numbers = bool(_NUMBERED.search(told) and _PUT_FORWARD.search(told))
            row = _of_award(header, item, above) or _of_row(header, item, above, on_numbers=on_numbers)
            named = awards_in(lead)
            alone = named[0] if len(named) == 1 else ""
            found += ((item, replace(one, what=next(iter(awards_in(one.subject)), alone))) for one in row)
    return found


def _of_award(header: tuple[str, ...], item: Item, cells: tuple[str, ...]) -> list[Quota]:
    """The numbers of a row that is an award, under columns that are units ("Cụm 1 (05 trường)")."""
    named = [cell for cell in cells if AWARD.match(cell)]
    units = {at: title.strip() for at, title in enumerate(header) if _UNIT.match(title.strip())}
    if len(named) != 1 or len(units) < 2:
        return []
    whom_for = [kind for kind, title in _TITLES.items() if title.match(named[0])]
    unit = whom_for[0] if whom_for else named[0].lower()
    return [
        Quota(f"{named[0]}: {units[at]}", int(cell), unit, _exact(item, cell), scope="each", of=whom(unit))
        for at, cell in enumerate(cells)
        if at in units and cell.isdecimal()
    ]


def _of_row(header: tuple[str, ...], item: Item, cells: tuple[str, ...], *, on_numbers: bool) -> list[Quota]:
    subject = _whose(header, cells)
    if not subject or any(word in subject.lower() for word in ("tổng", "cộng")):
        return []
    scope: Scope = "all" if subject.lower().startswith(_WHOLE) else "each"
    found: list[Quota] = []
    counted = _counted(header) or (_named(header, cells) if on_numbers else {})
    for at, (title, cell) in enumerate(zip(header, cells, strict=False)):
        if at in counted and cell.isdecimal() and len(cell) <= LONGEST_NUMBER:
            unit, award = counted[at]
            whose = _subject(subject, award)
            least = bool(_LEAST.search(title))
            found.append(Quota(whose, int(cell), unit, _exact(item, cell), least, scope, whom(unit)))
        else:
            free = title.strip().lower().startswith(_NUMBERS)
            found += _bounded(cell, _subject(subject, title), free=free)
    return found


def _whose(header: tuple[str, ...], cells: tuple[str, ...]) -> str:
    """The unit of a row: of "Khối, Khoa" the last; a row that sums up begins with its own."""
    if cells[0].lower().startswith(_WHOLE):
        return cells[0]
    # A column of letters only numbers the rows ("Nhóm: A, B").
    told = [
        (title.strip(), cell)
        for title, cell in zip(header, cells, strict=False)
        if len(cell) > 1
        and not cell.isdecimal()
        and _WHOM.fullmatch(title.strip())
        and not _KIND.fullmatch(title.strip())
    ]
    units = [cell for title, cell in told if _UNIT.match(title)]
    return units[-1] if units else next((cell for _, cell in told), "")


def _counted(header: tuple[str, ...]) -> dict[int, tuple[str, str]]:
    """The columns that count, each with its unit and the award its name tells.

    How many there are is no quota where another column says how many may be put forward.
    """
    found, put = {}, set()
    for at, title in enumerate(header):
        name, _, below = title.strip().partition(": ")
        told = _COUNTED.fullmatch(name)
        if told:
            found[at] = told["unit"].lower(), below
            put |= {at} if told["put"] or below else set()
    return {at: told for at, told in found.items() if at in put or not put}


def _named(header: tuple[str, ...], cells: tuple[str, ...]) -> dict[int, tuple[str, str]]:
    """The columns with a number, each with its own name for what is counted ("Lớp học"), no known one."""
    units = (_PLAIN.sub("", title.strip().lower()) for title in header)
    told = zip(units, cells, strict=False)
    return {
        at: (unit, "")
        for at, (unit, cell) in enumerate(told)
        if cell.isdecimal() and unit and not _NO_UNIT.search(unit)
    }


def _exact(item: Item, cell: str) -> str:
    """The row, told by the place of one of its cells."""
    whole = 0, len(item.text)
    at = next(((a, b) for a, b in cell_spans(item) if item.text[a:b] == cell), whole)
    return quote(item.paragraph, *whole, at)


def _subject(unit: str, title: str) -> str:
    """Whose number it is, with the award the column is about."""
    named = [] if awards_in(unit) else awards_in(title)[:1]
    return ": ".join([*named, unit])


def _bounded(cell: str, subject: str, *, free: bool) -> list[Quota]:
    """The numbers of a cell that begins with the word that bounds them, or need none where `free`."""
    found: list[Quota] = []
    for amount in amounts(cell, 0, len(cell), MAX_AMOUNTS):
        bounds = (free or amount.bounded) and not cell[: amount.start].strip()
        if not bounds and not (found and amount.joined):
            break
        of = whom(amount.unit, cell[amount.end :])
        found.append(Quota(subject, amount.count, amount.unit, cell, amount.least, "each", of))
    return found
