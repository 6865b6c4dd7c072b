"""The papers to hand in, by award, with copies and form number."""

import re
from dataclasses import dataclass, field, replace
from functools import cached_property, lru_cache
from itertools import islice

from bot.annotations.sentences import sentences
from bot.documents.numbering import marker_of
from bot.documents.outline import Item, heading_of
from bot.documents.paragraphs import quote
from bot.language import fold
from bot.plans.awards import awards_in
from bot.plans.basis import Basis
from bot.plans.model import DossierList

_PAPER = re.compile(
    r"^(?:(?:tối thiểu|ít nhất|từ)\s+)?(?:(?:0?\d{1,2})\s*(?:\([^)]*\)\s*)?(?:bản|bộ|tờ)?\s*)?"
    r"(?:bản\s+)?(?:trích\s+)?(?:các\s+)?"
    r"(?:tờ trình|biên bản|"
    r"báo cáo|danh sách|"
    r"quyết định|giấy(?! khen)|bản\b|văn bản|chứng nhận|xác nhận|bảng|phiếu|công văn|tài liệu|minh chứng|ảnh|"
    r"hình ảnh|sáng kiến|"
    r"đơn(?! vị)|trích ngang|sơ yếu|file|tệp|tóm tắt|ý kiến|nhận xét|dự thảo|hồ sơ minh chứng|bài viết|"
    r"thuyết minh|video|"
    r"phụ lục|lý lịch|đề cương|kế hoạch|hợp đồng|chứng từ|hóa đơn|toàn văn|bản sao|thống kê|"
    r"công trình)(?!\w)",
    re.IGNORECASE,
)
_HEADING = re.compile(r"hồ sơ|thành phần giấy tờ", re.IGNORECASE)
_LEAD_IN = re.compile(
    r"(?:hồ sơ|giấy tờ|tài liệu)[^.;:]{0,140}?(?:\bgồm(?:\s+có)?(?:\s+các[^.;:]{0,40})?|"
    r":)\s*:?\s*(?=(?P<first>\S)|$)",
    re.IGNORECASE,
)
_LISTING = re.compile(
    r"(?:[^;:.]{0,80}?\bgồm(?:\s+có)?\s*:?\s*)?(?:0?\d{1,2}\s*(?:\([^)]*\)\s*)?bộ[^;:,.]{0,40}:\s*)?",
    re.IGNORECASE,
)
_COPIES = re.compile(
    r"(?<!\d)0?(\d{1,2})\s*(?:\(\s*\w+\s*\)\s*)?bộ(?!\s*(?:phận|môn|trưởng))(?!\w)|"
    r"(?:(?:mỗi loại|mỗi thứ|nộp|lập|lập thành|in)\s*|[,(]\s*)"
    r"0?(\d{1,2})\s*(?:\(\s*\w+\s*\)\s*)?bản(?=\s*(?:[,;.)]|chính|giấy|gốc|$))(?!\w)",
    re.IGNORECASE,
)
_FOR_AWARD = r"(?P<award>bằng khen|giấy khen|cờ thi đua|chiến s[ĩỹ] thi đua[\w ]{0,12}|cấp nhà nước|cấp tỉnh)"
_SETS = r"(?<!\d)0?(?P<copies>\d{1,2})\s*(?:\(\s*\w+\s*\)\s*)?bộ"
_ONE_SET = re.compile(_SETS, re.IGNORECASE)
_COPIES_FOR = re.compile(
    rf"{_SETS}[^;:,.]{{0,25}}?(?:đối với|cho)\s[^;:,.]{{0,30}}?{_FOR_AWARD}"
    r"(?P<of>\s+của\s+[^;:,.()\d]{3,60})?",
    re.IGNORECASE,
)
_COPIES_OF = re.compile(rf"{_FOR_AWARD}[^;:,.]{{0,40}}?{_SETS}", re.IGNORECASE)
_FORM = re.compile(
    r"(?:biểu\s+)?mẫu\s+(?:số\s+)?(?P<number>\d{1,2}[a-zđ]?(?:\.\d+)?)(?![\d/])", re.IGNORECASE
)
# A dossier told by another: "hồ sơ như khoản 1", ": tương tự điểm a", "như trên".
_REFERS = re.compile(
    r"(?:hồ sơ\b[^.;:]{0,100}?|:\s*)\b(?:như|tương tự|giống)\s+(?:hồ sơ\s+)?(?:quy định\s+)?(?:nêu\s+)?"
    r"(?:tại\s+|ở\s+)?(?:(?:mục|khoản|điểm|tiết|ý)\s+(?P<number>(?:\d|[a-zđ](?!\w))[\d.]{0,4}(?<!\.))(?!\w)"
    r"(?:\s+(?:mục|khoản|phần|điều)\s+\w+)?|trên\b)",
    re.IGNORECASE,
)
_LABEL_END = re.compile(r"[.)\s]")
_REACH = 6  # characters: no label that is referred to is longer
_LIKENING = ("như ", "tương tự", "giống")
_MORE = re.compile(
    r"[\s,;]*(?:và\s+)?(?:(?:bổ sung(?:\s+thêm)?|thêm|kèm(?:\s+theo)?)\s*:?\s*)?", re.IGNORECASE
)
_COUNT_ONLY = re.compile(
    r"(?:lập|nộp|gửi|gồm|thành|số lượng|mỗi loại|mỗi thứ|in|:|\s)*0?\d{1,2}\s*(?:\([^)]*\)\s*)?(?:bộ|bản)"
    r"(?:\s*(?:bản chính|chính|giấy|gốc|mềm|điện tử|sao|pdf|\([^)]*\)))*",
    re.IGNORECASE,
)
_CONDITION = re.compile(r"\(\s*(?:áp dụng\s+)?(?:đối với|dành cho|nếu)[^)]*\)", re.IGNORECASE)
# A way to send, or what is left of one.
_NO_PAPER = re.compile(
    r"(?:bản|bộ|tệp|file)(?:\s+(?:giấy|mềm))?$|"
    r"(?:file|tệp|bản mềm|bảng|bản)[^,;]{0,30}\sgửi\s(?:vào|hộp thư|dạng|qua)(?!\w)",
    re.IGNORECASE,
)
# How papers are handed in is no part of their name.
_HANDING_IN = re.compile(
    r"[,;]\s*(?:tất cả\s+|được\s+|và\s+)?(?:gửi|nộp|chuyển|trình|hoàn thành|lập thành|thời hạn|thời gian|"
    r"hạn nộp|trước ngày|chậm nhất)(?!\w).*|"
    r"\s(?:gửi|nộp)\s(?:về|cho|tới|đến|lên|qua)\s.*|"
    r"\s\(?(?:xong\s+)?(?:trước|chậm nhất|muộn nhất)\s+(?:là\s+|vào\s+)?(?:\d{1,2}\s*(?:giờ|h)\s+)?ngày\s.*",
    re.IGNORECASE | re.DOTALL,
)
# More awards than there are: names made up by the words around them.
MAX_AWARDS = 20
# No plan has a dozen.
MAX_LISTS = 200
_SHORT = {"bằng khen": "bang khen", "giấy khen": "giay khen", "cờ thi đua": "co thi dua"}


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


@dataclass(frozen=True)
class _Lists:
    """The lists that name papers, in order, by their own label and by those of the headings in them."""

    in_order: tuple[_Group, ...]
    labelled: dict[str, list[_Group]]
    headed: dict[str, list[_Group]]


def find_dossiers(basis: Basis) -> tuple[DossierList, ...]:
    """The first MAX_LISTS lists of papers in order of the text; a list that names no paper is none."""
    groups = _groups(basis)[:MAX_LISTS]
    told = _copies_by_chapter(basis)
    found = [
        dossier for group in groups for one in _dossiers(group) for dossier in _with_copies(one, group, told)
    ]
    lists = _lists(groups)
    found += islice((dossier for item in basis.body for dossier in _by_reference(item, lists)), MAX_LISTS)
    shared = _shared_copies(basis)
    return tuple(replace(d, copies=shared) if d.copies is None and shared else d for d in found)


def _lists(groups: list[_Group]) -> _Lists:
    found = _Lists(tuple(group for group in groups if group.papers), {}, {})
    for group in found.in_order:
        found.labelled.setdefault(_label(group), []).append(group)
        titles = {title.lower() for item in group.items for title in item.path}
        for label in {
            title[: end.start()] for title in titles for end in _LABEL_END.finditer(title[:_REACH])
        }:
            found.headed.setdefault(label, []).append(group)
    return found


def _by_reference(item: Item, lists: _Lists) -> list[DossierList]:
    """The dossier of an award asked for "như mục 1", with the papers of that list and its own copies."""
    likened = not item.paragraph.cells and any(map(item.text.__contains__, _LIKENING))
    refers = _REFERS.search(item.text, item.marker.end) if likened else None
    awards = awards_in(item.text[: refers.end()]) if refers else []
    named = _referred(item, refers["number"], lists) if refers else None
    if refers is None or not awards or named is None:
        return []
    more = _inline(_MORE.sub("", item.text[refers.end() :], count=1))
    copies = _COPIES.search(item.text)
    whole = quote(item.paragraph, 0, len(item.text), refers.span())
    return [_one(awards[0], [*named.papers, *more], _number(copies) if copies else None, whole)]


def _referred(item: Item, number: str | None, lists: _Lists) -> _Group | None:
    """The list of that number, beside this item rather than elsewhere; without a number the last above."""
    if number is None:
        return next((one for one in reversed(lists.in_order) if _line(one) < item.paragraph.line), None)
    depth = len(item.path) - 1
    for named in (lists.labelled, lists.headed):
        told = [group for group in named.get(number.lower(), ()) if group.opener is not item]
        beside = (one for one in told if one.opener and one.opener.path[:depth] == item.path[:depth])
        if told:
            return next(beside, told[0])
    return None


def _label(group: _Group) -> str:
    """The number or letter a list stands under: "3.1", "a"."""
    text = group.opener.text if group.opener else group.title
    return text[: marker_of(text).end].strip(" .)/-–").lower()


def _line(group: _Group) -> int:
    first = group.opener or next(iter(group.items), None)
    return first.paragraph.line if first else 0


def _copies_by_chapter(basis: Basis) -> dict[tuple[str, ...], list[tuple[list[str], int]]]:
    """By chapter each sentence with one number of copies: the awards it names and the number."""
    found: dict[tuple[str, ...], list[tuple[list[str], int]]] = {}
    for item in basis.body:
        if item.paragraph.cells or "bộ" not in item.text:
            continue
        for start, end in sentences(item.text, item.marker.end):
            text = item.text[start:end]
            sets = list(_ONE_SET.finditer(text))
            if len(sets) == 1:
                awards = awards_in(text[: sets[0].start()]) or awards_in(text[sets[0].end() :])
                found.setdefault(item.path[:1], []).append((awards, int(sets[0]["copies"])))
    return found


def _with_copies(
    dossier: DossierList, group: _Group, told: dict[tuple[str, ...], list[tuple[list[str], int]]]
) -> list[DossierList]:
    """The dossier with the copies its chapter asks for, one for each award with a number of its own."""
    first = group.opener or next(iter(group.items), None)
    if dossier.copies is not None or dossier.award or first is None:
        return [dossier]
    beside = told.get(first.path[:1], [])
    by_award = {award: copies for awards, copies in beside for award in awards}
    if 1 < len(by_award) <= MAX_AWARDS:
        return [replace(dossier, award=award, copies=copies) for award, copies in by_award.items()]
    numbers = {copies for awards, copies in beside if not awards}
    return [replace(dossier, copies=numbers.pop())] if len(numbers) == 1 else [dossier]


def _shared_copies(basis: Basis) -> int | None:
    """The copies a paragraph of its own asks for all dossiers alike; None where several numbers stand."""
    said = {
        _number(found)
        for item in basis.body
        if not item.paragraph.cells
        and (_is_headed(item.path) or _HEADING.search(item.text))
        and not _REFERS.search(item.text)
        for found in _COPIES.finditer(item.text)
    }
    return said.pop() if len(said) == 1 else None


@lru_cache(maxsize=1024)
def _is_headed(path: tuple[str, ...]) -> bool:
    return any(map(_HEADING.search, path))


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
        lead = None if item.is_bare_heading else _LEAD_IN.search(item.text, item.marker.end)
        if lead and (lead.end() < len(item.text) or item.text.rstrip().endswith((":", "gồm"))):
            end = _LISTING.match(item.text, lead.end()) or lead
            group = _Group(item.text[: end.end()], inline=item.text[end.end() :], opener=item)
            spoken = (group, item)
            found.append(group)
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


@lru_cache(maxsize=1024)
def _dossier_path(path: tuple[str, ...]) -> tuple[str, ...]:
    """The path down to the deepest heading about dossiers."""
    for depth in range(len(path), 0, -1):
        if _HEADING.search(path[depth - 1]):
            by_award = depth < len(path) and awards_in(path[depth])
            return path[: depth + 1] if by_award else path[:depth]
        if re.search(r"thời gian|thời hạn|nơi nhận|tổ chức thực hiện", path[depth - 1], re.IGNORECASE):
            return ()
    return ()


def _under(item: Item, opener: Item) -> bool:
    """Whether an item still belongs to the list a paragraph opened: deeper, or another paper."""
    if item.path[: len(opener.path)] != opener.path:
        return False
    if item.marker.level > opener.marker.level or (not opener.marker.kind and item.marker.kind):
        return True
    return bool(_PAPER.match(_words(item))) and (
        not opener.marker.kind or item.marker.kind == opener.marker.kind
    )


def _words(item: Item) -> str:
    text = item.text
    return text[marker_of(text).end :].strip()


def _dossiers(group: _Group) -> list[DossierList]:
    papers = group.papers
    if not papers:
        return []
    said = " ".join([group.title, group.inline, *(item.text for item in group.items)])
    told = list(_COPIES_FOR.finditer(said))
    if len(told) < 2:
        told = list(_COPIES_OF.finditer(said))
    if named := _copies_by_giver(told):
        exact = _quote(group, papers)
        return [_one(award, papers, copies, exact) for award, copies in named.items()]
    by_award = {_base(found["award"]): int(found["copies"]) for found in told}
    own_award = ", ".join(dict.fromkeys(awards_in(group.title) or _award_above(group)))
    exact = _quote(group, papers)
    if 1 < len(by_award) <= MAX_AWARDS:
        return [
            _one(
                _award_name(award, papers), [p for p in papers if _serves(p, award, by_award)], copies, exact
            )
            for award, copies in by_award.items()
        ]
    copies = _COPIES.search(said)
    return [_one(own_award, papers, _number(copies) if copies else None, exact)]


def _copies_by_giver(told: list[re.Match[str]]) -> dict[str, int]:
    """The copies of one award by who gives it ("Bằng khen của Bộ trưởng"); {} where it is all one."""
    if len({_base(found["award"]) for found in told}) != 1 or len({found["copies"] for found in told}) < 2:
        return {}
    named = {f"{found['award']}{found.groupdict().get('of') or ''}".strip(): found for found in told}
    if not 1 < len(named) <= MAX_AWARDS:
        return {}
    return {name[:1].upper() + name[1:]: int(found["copies"]) for name, found in named.items()}


def _number(copies: re.Match[str]) -> int:
    return int(copies.group(1) or copies.group(2))


def _award_above(group: _Group) -> list[str]:
    """The award of the heading a list stands under, when that names just one."""
    found = awards_in(heading_of(group.opener.path)) if group.opener else []
    return found if len(found) == 1 else []


def _papers(group: _Group) -> list[str]:
    papers = _inline(group.inline)
    for item in group.items:
        words = _words(item)
        if words.endswith(":") or not _PAPER.match(words) or _COUNT_ONLY.fullmatch(words.rstrip(" .;,")):
            continue
        several = _inline(words) if ";" in words.rstrip(" ;") else []
        papers += several if len(several) > 1 else [words.rstrip(" .;,/").strip()]
    if not papers and group.opener is not None:
        papers = _inline(group.opener.body)
    shorn = [_HANDING_IN.sub("", paper).rstrip(" .;,/").strip() for paper in papers]
    return [paper for paper in shorn if paper and not _NO_PAPER.match(paper)]


def _inline(text: str) -> list[str]:
    """Papers named in one sentence, parted by semicolons or by commas before the next paper."""
    text = _within_brackets(text)
    first = re.split(r"(?<=[^\d\s])\.\s", text.strip(), maxsplit=1)[0]
    parts = [
        part.strip(" .;,-")
        for part in re.split(r";|,(?=\s*(?:và\s+)?\S)|\s+và\s+(?=(?:[Bb]iên|[Tt]ờ|[Bb]áo|[Dd]anh))", first)
    ]
    papers: list[str] = []
    for part in parts:
        words = re.sub(r"^(?:và\s+)?(?:\(?[\da-zđ]{1,2}\)\s*)?", "", part)
        if words.endswith(":") or _COUNT_ONLY.fullmatch(words):
            continue
        if _PAPER.match(words):
            papers.append(words)
        elif papers and words and ";" not in text:
            papers[-1] += f", {words}"
        elif papers and words:
            papers[-1] += f"; {words}" if f"; {words}" in first else f", {words}"
    return papers


def _within_brackets(text: str) -> str:
    """The text up to the bracket that closes a list opened before it."""
    opened = 0
    for at, character in enumerate(text):
        opened += (character == "(") - (character == ")")
        if opened < 0:
            return text[:at]
    return text


def _one(award: str, papers: list[str], copies: int | None, exact: str) -> DossierList:
    forms = dict.fromkeys(
        " ".join(found.group().split()) for paper in papers for found in _FORM.finditer(paper)
    )
    return DossierList(award, tuple(papers), copies, "; ".join(forms), exact)


def _base(award: str) -> str:
    return " ".join(fold(award).split())


def _award_name(award: str, papers: list[str]) -> str:
    """The fullest name the papers themselves give this award, else the short one."""
    names = [name for paper in papers for name in awards_in(paper) if _base(name).startswith(award)]
    longest = max(names, key=len, default="")
    short = next((name for name, base in _SHORT.items() if base == award), award)
    return (longest or short)[:1].upper() + (longest or short)[1:]


def _serves(paper: str, award: str, all_awards: dict[str, int]) -> bool:
    """A paper with a condition on another award is not asked for this one."""
    condition = _CONDITION.search(paper)
    if not condition:
        return True
    named = [other for other in all_awards if other in _base(condition.group())]
    return not named or award in named


def _quote(group: _Group, papers: list[str]) -> str:
    """The line that tells the copies, else the one that opens the list, else the first paper."""
    lines = [item for item in [group.opener, *group.items] if item is not None]
    for item in lines:
        found = _COPIES.search(item.text)
        if found:
            return quote(item.paragraph, 0, len(item.text), found.span())
    for item in lines:
        at = item.text.find(papers[0])
        if at >= 0:
            return quote(item.paragraph, 0, len(item.text), (at, at + len(papers[0])))
    # What stands between the words of a paper keeps it from being found: the whole line it is told in.
    return quote(lines[0].paragraph, 0, len(lines[0].text), (0, 1)) if lines else papers[0]
