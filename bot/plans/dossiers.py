"""The papers to hand in, by award, with copies and form number, and how they are handed in."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property, lru_cache
from itertools import groupby, islice

from bot import lexicon
from bot.documents.numbering import marker_of
from bot.documents.outline import Item, cell_spans, heading_of
from bot.documents.paragraphs import quote
from bot.language.regex import regex
from bot.lexicon import any_of
from bot.plans.awards import awards_in
from bot.plans.basis import Basis
from bot.plans.dossier_copies import COPIES, Told, copies_for, copies_of, number, short, told_by_chapter
from bot.plans.handing_in import asked_of, channel_of, contact_of, is_contact
from bot.plans.model import DossierList
from bot.plans.papers import PAPER, forms_of, named, papers_in, trimmed

_HEADING = lexicon.pattern("topics.papers")
_OTHERWISE = lexicon.pattern("topics.no_papers")
# Openings: "Hồ sơ gồm:", "hồ sơ đề nghị ...:", "Hồ sơ đề nghị Bằng khen (1) Tờ trình (2) ..."
_LEAD_IN = regex(
    r"(?:hồ sơ|giấy tờ|tài liệu)[^.;:]{0,140}?(?:\bgồm(?:\s+có)?(?:\s+các[^.;:]{0,40})?|:|(?=\s\(1\)\s))"
    r"\s*:?\s*(?=(?P<first>\S)|$)",
    re.IGNORECASE,
)
_LISTING = regex(
    r"(?:[^;:.]{0,80}?\bgồm(?:\s+có)?\s*:?\s*)?(?:0?\d{1,2}\s*(?:\([^)]*\)\s*)?bộ[^;:,.]{0,40}:\s*)?",
    re.IGNORECASE,
)
# What is sent or not yet there is no list of papers: "Hồ sơ gửi về Sở:", "Chưa gửi tài liệu nào:".
_NO_LIST = regex(
    r"(?:hồ sơ\s+(?:được\s+)?(?:gửi|nộp)\s+(?:về|cho|tới|đến)|\bchưa\b|\bkhông\b)[^:]*:\s*$", re.IGNORECASE
)
# A dossier told by another: "hồ sơ như khoản 1", ": tương tự điểm a", "như trên".
_AS = r"(?:như|tương tự|giống)"
_POINT = r"(?:mục|khoản|điểm|tiết|ý)"
_REFERS = regex(
    rf"(?:hồ sơ\b[^.;:]{{0,100}}?|:\s*)\b{_AS}\s+(?:hồ sơ\s+)?(?:quy định\s+|nêu\s+)*"
    rf"(?:(?:tại|ở)\s+)?(?:{_POINT}\s+(?P<number>(?:\d|[a-zđ](?!\w))[\d.]{{0,4}}(?<!\.))(?!\w)"
    rf"(?:\s+(?:{_POINT}|phần|điều)\s+\w+)?|trên\b)",
    re.IGNORECASE,
)
_REACH = 6  # characters: no label that is referred to is longer
_LIKENING = ("như ", "tương tự", "giống")
_MORE = regex(r"[\s,;]*(?:và\s+)?(?:(?:bổ sung(?:\s+thêm)?|thêm|kèm(?:\s+theo)?)\s*:?\s*)?", re.IGNORECASE)
_CONDITION = regex(r"\(\s*(?:áp dụng\s+)?(?:đối với|dành cho|nếu)[^)]*\)", re.IGNORECASE)
_KINDS_OF_AWARD = regex(r"danh hiệu thi đua|hình thức khen thưởng|khen thưởng cấp [\w ]{3,12}", re.IGNORECASE)
# Papers of each kind of nominee, where no award is named.
_FOR_WHOM = regex(
    rf"hồ sơ\s+(?:của|đối với|cho)\s+(?P<whom>{any_of('countables.people', 'countables.collectives')})"
    r"\s*(?:(?:bao\s+)?gồm|:)",
    re.IGNORECASE,
)
_NUMBERED = regex(r"\(\w{1,2}\)\s*")
# One pattern for both columns of a table of papers.
_COLUMNS = regex(
    r"(?P<papers>(?:tên\s+|thành phần\s+|danh mục\s+)*(?:hồ sơ|giấy tờ|tài liệu|văn bản))(?:\s.{0,40})?|"
    r"(?P<copies>số (?:lượng|bản|bộ))(?:\s.{0,20})?",
    re.IGNORECASE,
)
# No plan has a dozen.
MAX_LISTS = 200


@dataclass
class _Group:
    """The items that stand under one list of papers."""

    title: str
    items: list[Item] = field(default_factory=list)
    inline: str = ""
    opener: Item | None = None

    @cached_property
    def papers(self) -> list[str]:
        """The papers named; to be asked for when all items are there."""
        return _papers(self)

    @property
    def lines(self) -> list[Item]:
        return [item for item in [self.opener, *self.items] if item is not None]


@dataclass(frozen=True)
class _Lists:
    """The lists that name papers, in order, by their own label and by those of the headings in them."""

    in_order: tuple[_Group, ...]
    labelled: dict[str, list[_Group]]
    headed: dict[str, list[_Group]]


def find_dossiers(basis: Basis) -> tuple[DossierList, ...]:
    """The first MAX_LISTS lists of papers in order of the text; a list that names no paper is none."""
    groups = _groups(basis)[:MAX_LISTS]
    told = told_by_chapter(basis)
    handed = _handed_in(basis)
    found: list[DossierList] = []
    for group in groups:
        for dossier in _dossiers(group):
            found += _with_handing_in(_with_copies(dossier, group, told), group, handed)
    lists = _lists(groups)
    found += islice((dossier for item in basis.body for dossier in _by_reference(item, lists)), MAX_LISTS)
    found += _tables(basis)
    shared = _shared_copies(basis)
    return tuple(replace(d, copies=shared) if d.copies is None and shared else d for d in found)


# --- Where lists stand


def _groups(basis: Basis) -> list[_Group]:
    found: list[_Group] = []
    keys: dict[tuple[str, ...], _Group] = {}
    spoken: tuple[_Group, Item] | None = None
    for item in basis.body:
        if item.paragraph.cells:
            continue
        key = _dossier_path(item.path)
        if spoken and not _under(item, spoken[1]):
            spoken = None
        leads = _lead_ins(item)
        if leads:
            opened = list(_opened(item, leads))
            spoken = (opened[-1], item)
            found += opened
        elif spoken:
            spoken[0].items.append(item)
        elif key:
            if key not in keys:
                keys[key] = _Group(key[-1])
                found.append(keys[key])
            if item.title and item.path == key:
                keys[key].opener = item
            if not (item.is_bare_heading and item.path == key):
                keys[key].items.append(item)
    return found


def _opened(item: Item, leads: list[re.Match[str]]) -> Iterator[_Group]:
    """The lists a paragraph opens: as a rule one, or one a sentence ("Hồ sơ của cá nhân gồm ...")."""
    for at, lead in enumerate(leads):
        end = (_LISTING.match(item.text, lead.end()) or lead).end()
        until = leads[at + 1].start() if at + 1 < len(leads) else len(item.text)
        yield _Group(item.text[lead.start() if at else 0 : end], inline=item.text[end:until], opener=item)


def _lead_ins(item: Item) -> list[re.Match[str]]:
    """The words that open lists of papers in this paragraph, all but the first where a sentence begins."""
    first = _lead_in(item)
    if first is None:
        return []
    more = _LEAD_IN.finditer(item.text, first.end())
    return [first, *(lead for lead in more if lead["first"] and item.text[: lead.start()].endswith(". "))]


def _lead_in(item: Item) -> re.Match[str] | None:
    """The words that open a list of papers in this paragraph."""
    lead = None if item.is_bare_heading else _LEAD_IN.search(item.text, item.marker.end)
    if lead is None or not (lead.end() < len(item.text) or item.text.rstrip().endswith((":", "gồm"))):
        return None
    before = item.text[: lead.start()]
    proof = before.count("(") > before.count(")")
    return None if proof or _NO_LIST.search(item.text, item.marker.end, lead.end()) else lead


@lru_cache(maxsize=1024)
def _dossier_path(path: tuple[str, ...]) -> tuple[str, ...]:
    """The path down to the deepest heading about dossiers."""
    for depth in range(len(path), 0, -1):
        if _HEADING.search(path[depth - 1]):
            by_award = depth < len(path) and awards_in(path[depth])
            return path[: depth + 1] if by_award else path[:depth]
        if _OTHERWISE.search(path[depth - 1]):
            return ()
    return ()


def _under(item: Item, opener: Item) -> bool:
    """Whether an item still belongs to the list a paragraph opened: deeper, or another paper."""
    if item.path[: len(opener.path)] != opener.path:
        return False
    if item.marker.level > opener.marker.level or (not opener.marker.kind and item.marker.kind):
        return True
    return bool(PAPER.match(_words(item))) and (
        not opener.marker.kind or item.marker.kind == opener.marker.kind
    )


def _words(item: Item) -> str:
    text = item.text[marker_of(item.text).end :].strip()
    numbered = _NUMBERED.match(text)
    return text[numbered.end() :] if numbered else text


def _papers(group: _Group) -> list[str]:
    papers = papers_in(group.inline)
    for item in group.items:
        words = _words(item)
        if not is_contact(words):
            papers += named(words)
    if not papers and group.opener is not None:
        papers = papers_in(group.opener.body)
    return trimmed(papers)


# --- Lists by award


def _dossiers(group: _Group) -> list[DossierList]:
    papers = group.papers
    if not papers:
        return []
    told = copies_for(" ".join([group.title, group.inline, *(item.text for item in group.items)]))
    exact = _quote(group, papers)
    if told.by_giver:
        return [_one(award, papers, copies, exact) for award, copies in told.by_giver.items()]
    if len(told.by_award) > 1:
        return [
            _one(
                _award_name(award, papers),
                [p for p in papers if _serves(p, award, told.by_award)],
                copies,
                exact,
            )
            for award, copies in told.by_award.items()
        ]
    copies = next((found for item in group.lines for found in COPIES.finditer(item.text)), None)
    return [_one(_own_award(group), papers, number(copies) if copies else None, exact)]


def _own_award(group: _Group) -> str:
    """The awards a list names for itself, else the one of the heading it stands under."""
    names = awards_in(group.title)
    if not names and group.opener:
        above = awards_in(heading_of(group.opener.path))
        names = above if len(above) == 1 else []
    several = group.opener is not None and len(_lead_ins(group.opener)) > 1
    whom = _FOR_WHOM.search(group.title) if several and not names else None
    if whom:
        return whom["whom"]
    kind = None if names else _KINDS_OF_AWARD.search(group.title)
    return kind.group() if kind else ", ".join(dict.fromkeys(names))


def _with_copies(dossier: DossierList, group: _Group, told: Told) -> list[DossierList]:
    """The dossier with the copies its chapter asks for, one for each award with a number of its own."""
    first = next(iter(group.lines), None)
    if dossier.copies is not None or first is None:
        return [dossier]
    beside = told.get(first.path[:1], [])
    by_award = {award: copies for awards, copies in beside for award in awards}
    numbers = {copies for awards, copies in beside if not awards}
    alone = numbers.pop() if len(numbers) == 1 else None
    if dossier.award:
        own = copies_of(dossier.award, by_award)
        return [replace(dossier, copies=alone if own is None else own)]
    if by_award and len(by_award) <= MAX_LISTS and alone is None:
        return [replace(dossier, award=award, copies=copies) for award, copies in by_award.items()]
    return [replace(dossier, copies=alone)]


def _shared_copies(basis: Basis) -> int | None:
    """The copies a paragraph of its own asks for all dossiers alike; None where several numbers stand."""
    said = {
        number(found)
        for item in basis.body
        if not item.paragraph.cells
        and (_is_headed(item.path) or _HEADING.search(item.text))
        and not _REFERS.search(item.text)
        for found in COPIES.finditer(item.text)
    }
    return said.pop() if len(said) == 1 else None


@lru_cache(maxsize=1024)
def _is_headed(path: tuple[str, ...]) -> bool:
    return any(map(_HEADING.search, path))


def _award_name(award: str, papers: list[str]) -> str:
    """The fullest name the papers themselves give this award, else the short one."""
    names = [name for paper in papers for name in awards_in(paper) if short(name).startswith(award)]
    known = lexicon.word_class("awards.given").words + lexicon.word_class("awards.flags").words
    plain = next((word.text for word in known if short(word.text) == award), award)
    name = max(names, key=len, default="") or plain
    return name[:1].upper() + name[1:]


def _serves(paper: str, award: str, all_awards: dict[str, int]) -> bool:
    """A paper with a condition on another award is not asked for this one."""
    condition = _CONDITION.search(paper)
    named_there = [other for other in all_awards if condition and other in short(condition.group())]
    return not named_there or award in named_there


def _one(award: str, papers: list[str], copies: int | None, exact: str) -> DossierList:
    return DossierList(award, tuple(papers), copies, forms_of(papers), exact)


def _quote(group: _Group, papers: list[str]) -> str:
    """The line that tells the copies, else the one that opens the list, else the first paper."""
    lines = group.lines
    for item in lines:
        found = COPIES.search(item.text)
        if found:
            return quote(item.paragraph, 0, len(item.text), found.span())
    for item in lines:
        at = item.text.find(papers[0])
        if at >= 0:
            return quote(item.paragraph, 0, len(item.text), (at, at + len(papers[0])))
    # What stands between the words of a paper keeps it from being found: the whole line it is told in.
    return quote(lines[0].paragraph, 0, len(lines[0].text), (0, 1)) if lines else papers[0]


# --- Lists told by another


def _lists(groups: list[_Group]) -> _Lists:
    found = _Lists(tuple(group for group in groups if group.papers), {}, {})
    for group in found.in_order:
        found.labelled.setdefault(_label(group), []).append(group)
        titles = {title.lower() for item in group.items for title in item.path}
        for label in {
            title[:at] for title in titles for at, end in enumerate(title[:_REACH]) if end in ".) "
        }:
            found.headed.setdefault(label, []).append(group)
    return found


def _by_reference(item: Item, lists: _Lists) -> list[DossierList]:
    """The dossier of an award asked for "như mục 1", with the papers of that list and its own copies."""
    likened = not item.paragraph.cells and any(map(item.text.__contains__, _LIKENING))
    refers = _REFERS.search(item.text, item.marker.end) if likened else None
    awards = awards_in(item.text[: refers.end()]) if refers else []
    told = _referred(item, refers["number"], lists) if refers else None
    if refers is None or not awards or told is None:
        return []
    more = trimmed(papers_in(_MORE.sub("", item.text[refers.end() :], count=1)))
    copies = COPIES.search(item.text)
    whole = quote(item.paragraph, 0, len(item.text), refers.span())
    return [_one(awards[0], [*told.papers, *more], number(copies) if copies else None, whole)]


def _referred(item: Item, label: str | None, lists: _Lists) -> _Group | None:
    """The list of that number, beside this item rather than elsewhere; without a number the last above."""
    if label is None:
        return next((one for one in reversed(lists.in_order) if _line(one) < item.paragraph.line), None)
    depth = len(item.path) - 1
    for known in (lists.labelled, lists.headed):
        told = [group for group in known.get(label.lower(), ()) if group.opener is not item]
        beside = (one for one in told if one.opener and one.opener.path[:depth] == item.path[:depth])
        if told:
            return next(beside, told[0])
    return None


def _label(group: _Group) -> str:
    """The number or letter a list stands under: "3.1", "a"."""
    text = group.opener.text if group.opener else group.title
    return text[: marker_of(text).end].strip(" .)/-–").lower()


def _line(group: _Group) -> int:
    first = next(iter(group.lines), None)
    return first.paragraph.line if first else 0


# --- Tables of papers


def _tables(basis: Basis) -> list[DossierList]:
    """A list for each table with a column of papers; its copies where all rows ask for the same number."""
    rows = [item for item in basis.body if item.paragraph.cells]
    tables = [list(table) for _, table in groupby(rows, key=lambda item: item.paragraph.table)]
    return [dossier for table in tables[:MAX_LISTS] for dossier in _table(table)]


def _table(rows: list[Item]) -> list[DossierList]:
    named = [
        found and found.lastgroup
        for found in map(_COLUMNS.fullmatch, map(str.strip, rows[0].paragraph.cells))
    ]
    column, counts = (named.index(name) if name in named else None for name in ("papers", "copies"))
    if column is None:
        return []
    asked = [
        row
        for row in rows[1:]
        if column < len(row.paragraph.cells) and PAPER.match(row.paragraph.cells[column])
    ]
    if len(asked) < 2:
        return []
    papers = trimmed([row.paragraph.cells[column].strip() for row in asked])
    told = {
        int(found.group())
        for row in asked
        for found in [_count(row.paragraph.cells, counts)]
        if found is not None
    }
    place = next((span for span in cell_spans(asked[0])), (0, 1))
    exact = quote(asked[0].paragraph, 0, len(asked[0].text), place)
    above = awards_in(heading_of(rows[0].path))
    award = above[0] if len(above) == 1 else ""
    return [_one(award, papers, told.pop() if len(told) == 1 else None, exact)] if papers else []


def _count(cells: tuple[str, ...], column: int | None) -> re.Match[str] | None:
    return re.match(r"\d{1,2}", cells[column].strip()) if column is not None and column < len(cells) else None


# --- How they are handed in


def _handed_in(basis: Basis) -> dict[tuple[str, ...], tuple[str, str]]:
    """Ways and contacts by chapter, from the paragraphs that are on dossiers."""
    by_chapter: dict[tuple[str, ...], list[Item]] = {}
    for item in basis.body:
        if not item.paragraph.cells and (_is_headed(item.path) or _HEADING.search(item.text)):
            by_chapter.setdefault(item.path[:1], []).append(item)
    anywhere = asked_of(item for item in basis.body if not item.paragraph.cells)
    return {
        chapter: (channel_of(items), contact_of(items) or asked_of(items) or anywhere)
        for chapter, items in by_chapter.items()
    }


def _with_handing_in(
    dossiers: list[DossierList], group: _Group, handed: dict[tuple[str, ...], tuple[str, str]]
) -> list[DossierList]:
    """The dossiers with the ways their own lines name, else those of the chapter."""
    first = next(iter(group.lines), None)
    channel, contact = handed.get(first.path[:1], ("", "")) if first else ("", "")
    channel = channel_of(group.lines) or channel
    contact = contact_of(group.lines) or asked_of(group.lines) or contact
    return [replace(one, channel=channel, contact=contact) for one in dossiers]
