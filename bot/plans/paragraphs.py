"""Lines become paragraphs: hard line breaks are healed, page numbers and markup taken out."""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace
from itertools import pairwise

from bot.language import compose
from bot.plans.blocks import Block
from bot.plans.flattened import Row, find_table, rows
from bot.plans.markers import marker_of
from bot.plans.periods import is_period_heading

GONE = "\ue000"
_INVISIBLE = re.compile("[\u200b-\u200f\u2060\ufeff\u00ad\ue000]")
_MARKUP = re.compile(
    r"\*+(?=\S)|(?<=\S)\*+|\*{2,}|(?<!\w)_{1,3}(?=\w)|(?<=\w)_{1,3}(?!\w)|`+|\\(?=[.*_#()\-])"
)
_STAR_BULLET = re.compile(r"^\s*+\*\s++(?=[^*]*$)")
_RULE = re.compile(r"^[\s\-_=*.…|~─—–]*$")
_PAGE = re.compile(r"^[\s\-–]*(?:[Tt]rang\s*)?\d{1,3}(?:\s*/\s*\d{1,3})?[\s\-–]*$")
_END = re.compile(r"[.;:!?…][\s”\"’)]*$")
_OPEN = re.compile(
    r"(?:[,(\-–/]|\b(?:của|các|và|với|cho|tại|do|trong|về|từ|theo|đến|số|ngày|tháng|năm|là|được|những|hoặc|"
    r"khoản|điều|mục|quý|bằng|có|không|trên|để|ở|một|mỗi))$"
)
_FIXED = re.compile(
    r"^(?:Nơi nhận|Căn cứ|Kính gửi|KÍNH GỬI|Số\s*:|CỘNG H|Độc lập|TM\.|KT\.|TL\.|TUQ\.|KẾ HOẠCH$|HƯỚNG DẪN$|"
    r"(?:ỦY|UỶ) BAN NHÂN DÂN|QUYẾT ĐỊNH:?$|THÔNG BÁO$|Trên đây là)"
)
# No paragraph of a real plan is half as long. So whatever is done for each time or number in a paragraph may
# look through all of its words again.
MAX_PARAGRAPH = 3000


@dataclass(frozen=True)
class Paragraph:
    """A whole paragraph, or a table row when `cells` stands; at `breaks` something was taken out."""

    text: str
    breaks: tuple[int, ...] = ()
    heading: bool = False
    label: str = ""
    cells: tuple[str, ...] = ()
    table: int = 0
    merged: tuple[int, ...] = ()
    line: int = 0


@dataclass(frozen=True)
class _Line:
    text: str
    gap: int
    number: int
    heading: bool = False
    label: str = ""
    alone: bool = False
    page_before: bool = False


def clean(text: str) -> str:
    """Composed, one blank between words, with GONE where markup stood."""
    text = _INVISIBLE.sub("", compose(text))
    text = _STAR_BULLET.sub("- ", text)
    text = _MARKUP.sub(GONE, text)
    return " ".join(text.split())


def bare(text: str) -> str:
    """Clean text without any trace of markup."""
    return " ".join(clean(text).replace(GONE, "").split())


def paragraphs(blocks: list[Block]) -> list[Paragraph]:
    """The paragraphs and table rows of a document in order, none longer than MAX_PARAGRAPH."""
    return [part for whole in _whole(blocks) for part in _cut(whole)]


def _whole(blocks: list[Block]) -> list[Paragraph]:
    found: list[Paragraph] = []
    run: list[tuple[int, Block]] = []
    for number, block in enumerate(blocks):
        if sum(map(len, block.cells)) > MAX_PARAGRAPH:
            # A frame around text, not a row of a table.
            run += [(number, Block(line)) for cell in block.cells for line in cell.split("\n")]
        elif block.cells:
            found += _parted(run)
            run = []
            cells = tuple(bare(cell) for cell in block.cells)
            found.append(
                Paragraph(
                    " ".join(c for c in cells if c),
                    cells=cells,
                    table=block.table,
                    merged=block.merged,
                    line=number,
                )
            )
        else:
            run.append((number, block))
    return found + _parted(run)


def _cut(whole: Paragraph) -> list[Paragraph]:
    """The paragraph, or the parts of one that is too long, cut where a sentence or at least a word ends."""
    text, breaks = whole.text, whole.breaks
    found: list[Paragraph] = []
    start = 0
    while len(text) - start > MAX_PARAGRAPH:
        ends = (text.rfind(sign, start + 1, start + MAX_PARAGRAPH) + 1 for sign in (". ", "; ", " "))
        end = next(filter(None, ends), start + MAX_PARAGRAPH)
        cuts = breaks[bisect_right(breaks, start) : bisect_left(breaks, end)]
        found.append(replace(whole, text=text[start:end], breaks=tuple(b - start for b in cuts), cells=()))
        start = end
    if not found:
        return [whole]
    cuts = breaks[bisect_right(breaks, start) :]
    return [*found, replace(whole, text=text[start:], breaks=tuple(b - start for b in cuts), cells=())]


def _parted(run: list[tuple[int, Block]]) -> list[Paragraph]:
    """The paragraphs of a run of lines, and the rows of tables that stand in it as bare lines."""
    lines = [block.text for _, block in run]
    found: list[Paragraph] = []
    start = at = 0
    while at < len(lines):
        end = find_table(lines, at)
        table = rows([bare(line) for line in lines[at:end]]) if end else []
        if end and table:
            found += _joined(run[start:at])
            found += [_table_row(row, run[at][0]) for row in table]
            start = end
        at = end or at + 1
    return found + _joined(run[start:])


def _table_row(row: Row, first_line: int) -> Paragraph:
    words: list[str] = []
    breaks, end = [], 0
    for line in row.lines:
        if line is None:
            breaks.append(end + 1)
        else:
            words.append(line)
            end += len(line) + bool(end)
    return Paragraph(" ".join(words), tuple(breaks), cells=row.cells, table=-1 - first_line, line=first_line)


def _joined(run: list[tuple[int, Block]]) -> list[Paragraph]:
    lines = _lines(run)
    if not lines:
        return []
    wraps = _wrapping(lines)
    found: list[list[_Line]] = [[lines[0]]]
    for before, line in pairwise(lines):
        if _continues(before, line, wraps):
            found[-1].append(line)
        else:
            found.append([line])
    return [_paragraph(group) for group in found]


def _lines(run: list[tuple[int, Block]]) -> list[_Line]:
    """The lines that carry words; rules and single bars part paragraphs, page numbers do not."""
    lines: list[_Line] = []
    gap, barrier, page = 0, True, False
    for number, block in run:
        text = clean(block.text)
        if not text.replace(GONE, "").strip():
            gap += 1
            continue
        if _RULE.match(text.replace(GONE, "")):
            barrier = True
            continue
        if _PAGE.match(text) and not block.label:
            page = True
            continue
        alone = barrier or block.heading
        lines.append(_Line(text, gap, number, block.heading, block.label, alone, page))
        gap, barrier, page = 0, False, False
    return lines


@dataclass(frozen=True)
class _Wrapping:
    """How this document breaks lines: by blank lines ("blocks"), at a width, or not at all."""

    width: float
    blocks: bool


def _wrapping(lines: list[_Line]) -> _Wrapping:
    lengths = sorted(len(line.text) for line in lines)
    widest = lengths[int(len(lengths) * 0.95)]
    if widest > 150:
        return _Wrapping(float("inf"), blocks=False)
    low = [line for line in lines[1:] if _starts_low(line.text) and not marker_of(line.text).kind]
    close = sum(line.gap == 0 for line in low)
    gaps = sum(line.gap > 0 for line in lines)
    blocks = (
        close > len(low) / 2
        and close >= 2
        and gaps > len(lines) * 0.05
        and len(lines) - gaps > len(lines) * 0.2
    )
    return _Wrapping(widest, blocks)


def _starts_low(text: str) -> bool:
    first = text.lstrip(GONE + "“\"'(")[:1]
    return first.islower() or (first.isdigit() and marker_of(text.replace(GONE, "")).kind == "")


def _continues(before: _Line, line: _Line, wraps: _Wrapping) -> bool:
    """Whether `line` goes on with the sentence of `before`."""
    words, last = line.text.replace(GONE, ""), before.text.replace(GONE, "").rstrip()
    if line.alone or line.label or before.heading or _FIXED.match(words):
        return False
    if last[:1].isupper() and is_period_heading(last):
        return False  # "QUÝ II" heads the rows below it, whatever number they begin with
    ended = bool(_END.search(last))
    kind = marker_of(words).kind
    if kind and not _marker_is_text(kind, words, last, ended=ended, near=len(last) > wraps.width * 0.75):
        return False
    if _starts_low(words) and not ended:
        return True
    if _all_capitals(last) != _all_capitals(words):
        return False
    if wraps.blocks:
        return line.gap == 0 or (bool(_OPEN.search(last)) and not ended)
    if ended and last[-1] in ";:" and not _starts_low(words):
        return False
    full = len(last) + 1 + len(words.split(" ")[0]) > wraps.width * 0.97
    return (
        full
        or (bool(_OPEN.search(last)) and not ended)
        or (_starts_low(words) and len(last) > wraps.width * 0.8)
    )


def _marker_is_text(kind: str, words: str, last: str, *, ended: bool, near: bool) -> bool:
    """A line may begin with "- xã hội", "2025." or "15. Các" and still go on with the line before."""
    if ended:
        return False
    if _OPEN.search(last) and kind in {"number", "roman", "small", "bullet"}:
        return True
    if last.endswith("kinh tế") and words.startswith("- xã hội"):
        return True
    return kind == "bullet" and near and words.lstrip("-–— ")[:1].islower()


def _all_capitals(text: str) -> bool:
    letters = [c for c in text if c.isalpha()]
    return len(letters) > 3 and sum(c.isupper() for c in letters) > len(letters) * 0.8


def _paragraph(group: list[_Line]) -> Paragraph:
    joined = " ".join((GONE if line.page_before and i else "") + line.text for i, line in enumerate(group))
    kept: list[str] = []
    breaks = []
    for character in joined:
        if character == GONE:
            breaks.append(len(kept))
        elif character != " " or (kept and kept[-1] != " "):
            kept.append(character)
    first = group[0]
    text = "".join(kept).rstrip()
    whole = Paragraph(
        text, tuple(b for b in breaks if 0 < b < len(text)), first.heading, first.label, line=first.number
    )
    if first.label and not marker_of(text).kind:
        shift = len(first.label) + 1
        cuts = (shift, *(b + shift for b in whole.breaks))
        return replace(whole, text=f"{first.label} {text}", breaks=cuts)
    return whole


def quote(paragraph: Paragraph, start: int, end: int, core: tuple[int, int]) -> str:
    """The words from start to end as they stand in the document, cut at what was taken out around `core`.

    A quote must be found in the document letter by letter, so it never runs over removed markup or page
    numbers.
    """
    for cut in paragraph.breaks:
        if start < cut <= core[0]:
            start = cut
        elif core[0] < cut < core[1]:
            start = max(start, cut)
        elif core[1] <= cut < end:
            end = cut
            break
    return paragraph.text[start:end].strip().lstrip(":;,.) ")
