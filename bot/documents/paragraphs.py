"""Lines become paragraphs: hard line breaks are healed, page numbers and markup taken out."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise

from bot.annotations.periods import is_period_heading
from bot.documents.blocks import Block
from bot.documents.numbering import marker_of
from bot.documents.tables.unruled import Row, find_table, rows
from bot.language import compose
from bot.language.regex import regex
from bot.lexicon import any_small

GONE = "\ue000"
_UNSEEN = "\u200b-\u200f\u2060\ufeff\u00ad\ue000"
_INVISIBLE = regex(f"[{_UNSEEN}]")
_MARKUP = regex(r"\*+(?=\S)|(?<=\S)\*+|\*{2,}|(?<!\w)_{1,3}(?=\w)|(?<=\w)_{1,3}(?!\w)|`+|\\(?=[.*_#()\-])")
# Without one of these a line has neither markup nor anything invisible.
_ODD = regex(rf"[{_UNSEEN}*_`\\]")
_STAR_BULLET = regex(r"^\s*+\*\s++(?=[^*]*$)")
_RULE = "-_=*.…|~─—– "
_PAGE = regex(r"^[\s\-–]*(?:[Tt]rang\s*)?\d{1,3}(?:\s*/\s*\d{1,3})?[\s\-–]*$")
ENDED = regex(r"[.;:!?…][\s”\"’)]*$")
OPEN = regex(rf"(?:[,(\-–/]|{any_small('clauses.unfinished')})$")
FIXED = regex(
    r"^(?:Nơi nhận|Căn cứ|Kính gửi|KÍNH GỬI|Số\s*:|CỘNG H|Độc lập|TM\.|KT\.|TL\.|TUQ\.|KẾ HOẠCH$|HƯỚNG DẪN$|"
    r"(?:ỦY|UỶ) BAN NHÂN DÂN|QUYẾT ĐỊNH:?$|THÔNG BÁO$|Trên đây là)"
)
# The longest paragraph of a real plan had 869 characters, and a row of a table holds several. So whatever is
# done for each time or number in a paragraph may look through all of its words again.
MAX_PARAGRAPH = 1500
MAX_ROW = 3000


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


@dataclass
class _Line:
    """A line, `words` without any trace of markup and `kind` the marker they begin with."""

    text: str
    words: str
    kind: str
    gap: int
    number: int
    heading: bool = False
    label: str = ""
    alone: bool = False
    page_before: bool = False

    @property
    def starts_low(self) -> bool:
        first = self.words.lstrip("“\"'(")[:1]
        return first.islower() or (first.isdigit() and not self.kind)

    @property
    def is_open(self) -> bool:
        """Whether the last word calls for another."""
        return bool(OPEN.search(self.words.rstrip()))

    @cached_property
    def all_capitals(self) -> bool:
        large = sum(map(str.isupper, self.words))
        return large > 3 and large > sum(map(str.isalpha, self.words)) * 0.8


def is_page_number(text: str) -> bool:
    """Whether a line is nothing but the number of a page."""
    return bool(_PAGE.match(text))


def clean(text: str) -> str:
    """Composed, one blank between words, with GONE where markup stood."""
    text = compose(text)
    if _ODD.search(text):
        text = _INVISIBLE.sub("", text)
        text = _MARKUP.sub(GONE, _STAR_BULLET.sub("- ", text))
    return " ".join(text.split())


def bare(text: str) -> str:
    """Clean text without any trace of markup."""
    return " ".join(clean(text).replace(GONE, "").split())


def paragraphs(blocks: list[Block]) -> list[Paragraph]:
    """The paragraphs and table rows of a document in order, none longer than MAX_PARAGRAPH or MAX_ROW."""
    return [part for whole in _whole(blocks) for part in _cut(whole)]


def _whole(blocks: list[Block]) -> list[Paragraph]:
    found: list[Paragraph] = []
    run: list[tuple[int, Block]] = []
    for number, block in enumerate(blocks):
        if sum(map(len, block.cells)) > MAX_ROW:
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
    longest = MAX_ROW if whole.cells else MAX_PARAGRAPH
    if len(text) <= longest:
        return [whole]
    found: list[Paragraph] = []
    start = 0
    while len(text) - start > longest:
        ends = (text.rfind(sign, start + 1, start + longest) + 1 for sign in (". ", "; ", " "))
        end = next(filter(None, ends), start + longest)
        cuts = breaks[bisect_right(breaks, start) : bisect_left(breaks, end)]
        found.append(replace(whole, text=text[start:end], breaks=tuple(b - start for b in cuts), cells=()))
        start = end
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
        words = text.replace(GONE, "")
        if not words or words.isspace():
            gap += 1
            continue
        if not words.strip(_RULE):
            barrier = True
            continue
        if _PAGE.match(text) and not block.label:
            page = True
            continue
        alone = barrier or block.heading
        kind = marker_of(words).kind
        lines.append(_Line(text, words, kind, gap, number, block.heading, block.label, alone, page))
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
    low = [line for line in lines[1:] if line.starts_low and not marker_of(line.text).kind]
    close = sum(line.gap == 0 for line in low)
    gaps = sum(line.gap > 0 for line in lines)
    blocks = (
        close > len(low) / 2
        and close >= 2
        and gaps > len(lines) * 0.05
        and len(lines) - gaps > len(lines) * 0.2
    )
    return _Wrapping(widest, blocks)


def is_within_brackets(words: str) -> bool:
    """Whether they end before a bracket is closed: a ";" in there ends no sentence."""
    return words.count("(") > words.count(")")


def _continues(before: _Line, line: _Line, wraps: _Wrapping) -> bool:
    """Whether `line` goes on with the sentence of `before`."""
    words, last = line.words, before.words.rstrip()
    if line.alone or line.label or before.heading or FIXED.match(words):
        return False
    if last[:1].isupper() and is_period_heading(last):
        return False  # "QUÝ II" heads the rows below it, whatever number they begin with
    ended = bool(ENDED.search(last))
    if line.kind and (ended or not _marker_is_text(before, line, wraps)):
        return False
    if line.starts_low and (not ended or is_within_brackets(last)):
        return True
    if before.all_capitals != line.all_capitals:
        return False
    if wraps.blocks:
        return line.gap == 0 or (not ended and before.is_open)
    if ended and last[-1] in ";:" and not line.starts_low:
        return False
    full = len(last) + 1 + len(words.split(" ", 1)[0]) > wraps.width * 0.97
    return full or (not ended and before.is_open) or (line.starts_low and len(last) > wraps.width * 0.8)


def _marker_is_text(before: _Line, line: _Line, wraps: _Wrapping) -> bool:
    """A line may begin with "- xã hội", "2025." or "15. Các" and still go on with the line before."""
    last, words = before.words.rstrip(), line.words
    if last.endswith("gồm"):
        return False  # the list follows
    if line.kind in {"number", "roman", "small", "bullet"} and before.is_open:
        return True
    if last.endswith("kinh tế") and words.startswith("- xã hội"):
        return True
    near = len(last) > wraps.width * 0.75
    return line.kind == "bullet" and near and words.lstrip("-–— ")[:1].islower()


def _paragraph(group: list[_Line]) -> Paragraph:
    joined = " ".join((GONE if line.page_before and i else "") + line.text for i, line in enumerate(group))
    text, breaks = _without_gone(joined)
    first = group[0]
    whole = Paragraph(
        text, tuple(b for b in breaks if 0 < b < len(text)), first.heading, first.label, line=first.number
    )
    if first.label and not marker_of(text).kind:
        shift = len(first.label) + 1
        cuts = (shift, *(b + shift for b in whole.breaks))
        return replace(whole, text=f"{first.label} {text}", breaks=cuts)
    return whole


def _without_gone(text: str) -> tuple[str, list[int]]:
    """The text with single blanks and the places where something was taken out."""
    if GONE not in text:
        return text, []
    kept: list[str] = []
    breaks, length = [], 0
    for part in text.split(GONE):
        words = part if kept and not kept[-1].endswith(" ") else part.lstrip(" ")
        if words:
            kept.append(words)
            length += len(words)
        breaks.append(length)
    return "".join(kept).rstrip(), breaks[:-1]


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
