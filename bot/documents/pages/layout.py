"""Pages become blocks: rows of tables, columns side by side, paragraphs healed by how full lines are."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

from bot.documents.blocks import Block
from bot.documents.numbering import marker_of
from bot.documents.pages.columns import cut_columns
from bot.documents.pages.page import Line, Page, Word, lines_of, together
from bot.documents.pages.ruled import Grid, grids
from bot.documents.pages.tables import Table, goes_on, joined, table_of
from bot.documents.paragraphs import ENDED, FIXED, OPEN, is_page_number, is_within_brackets

LEAST_EVEN = 4  # lines by which text is seen to be set to both edges


@dataclass(frozen=True)
class Flow:
    """Lines of one column below one another, between the `left` and `right` edge of their text."""

    lines: tuple[Line, ...]
    left: float
    right: float


Part = Flow | Table


def blocks_of(pages: list[Page]) -> list[Block]:
    """The blocks of all pages in order; what goes on over the end of a page is whole."""
    edges = _edges(pages)
    parts = [part for page in pages for part in _parts(page, edges[round(page.width)])]
    return list(_blocks(_whole(parts)))


def _whole(parts: list[Part]) -> list[Part]:
    """The parts, where what goes on after the end of a page is one."""
    found: list[Part] = []
    for part in parts:
        last = found[-1] if found else None
        if (
            isinstance(part, Flow)
            and isinstance(last, Flow)
            and (last.left, last.right) == (part.left, part.right)
        ):
            found[-1] = replace(last, lines=(*last.lines, *part.lines))
        elif isinstance(part, Table) and isinstance(last, Table) and goes_on(last, part):
            found[-1] = joined(last, part)
        else:
            found.append(part)
    return found


def _edges(pages: list[Page]) -> dict[int, tuple[float, float]]:
    """Left and right edge of the text on pages of each width: where several lines begin and end."""
    found = {}
    for width, group in groupby(
        sorted(pages, key=lambda page: page.width), key=lambda page: round(page.width)
    ):
        lines = [line for page in group for line in lines_of(page.words)]
        left = _edge(sorted(line.x0 for line in lines))
        # Of short lines alone nobody sees where the text ends: then as far from the edge as it begins.
        found[width] = left, max(-_edge(sorted(-line.x1 for line in lines)), width - left)
    return found


def _edge(places: list[float]) -> float:
    """The outermost place that two lines share, else the outermost."""
    shared = (a for a, b in pairwise(places) if b - a < 4)
    return next(shared, places[0] if places else 0.0)


def _parts(page: Page, edges: tuple[float, float]) -> Iterator[Part]:
    tables = grids(page.rules)
    inside: dict[int, list[Word]] = {}
    outside: list[Word] = []
    for word in page.words:
        home = _home(tables, word)
        if home is None:
            outside.append(word)
        else:
            inside.setdefault(home, []).append(word)
    lines = _without_page_number(lines_of(outside), page)
    for index, grid in enumerate(tables):
        above = [line for line in lines if line.y0 < grid.ys[0]]
        lines = lines[len(above) :]
        yield from _columns(above, edges)
        if index in inside:
            yield table_of(grid, inside[index])
    yield from _columns(lines, edges)


def _home(tables: list[Grid], word: Word) -> int | None:
    x, y = (word.x0 + word.x1) / 2, word.middle
    return next((index for index, grid in enumerate(tables) if grid.cell_at(x, y)), None)


def _without_page_number(lines: list[Line], page: Page) -> list[Line]:
    """The lines without a number alone in the upper or lower margin."""
    margin = page.height * 0.1
    return [
        line
        for index, line in enumerate(lines)
        if not (
            index in {0, len(lines) - 1}
            and is_page_number(line.text)
            and (line.y1 < margin or line.y0 > page.height - margin)
        )
    ]


def _columns(lines: list[Line], edges: tuple[float, float]) -> Iterator[Part]:
    for part in cut_columns(lines):
        yield part if isinstance(part, Table) else Flow(part, *edges)


def _blocks(parts: list[Part]) -> Iterator[Block]:
    usual = _usual_pitch([part.lines for part in parts if isinstance(part, Flow)])
    number = 0
    for part in parts:
        if isinstance(part, Table):
            number += 1
            for cells, merged in part.rows:
                yield Block(cells=cells, table=number, merged=merged)
        else:
            yield from map(Block, healed(part, usual))


def _usual_pitch(flows: list[tuple[Line, ...]]) -> float:
    """How far lines of one paragraph stand apart."""
    pitches = sorted(
        below.base - above.base
        for lines in flows
        for above, below in pairwise(lines)
        if below.base > above.base
    )
    return pitches[len(pitches) // 10] if pitches else 0.0


def healed(flow: Flow, usual: float) -> list[str]:
    """The paragraphs of a flow: a line goes on where the next word had no room on it."""
    found: list[list[str]] = []
    before: Line | None = None
    even = _is_even(flow)
    for line in flow.lines:
        short = even and before and not _reaches(before, flow) and not _is_centred(before, flow)
        goes_on_ = before and not short and _goes_on(before, line, flow, usual)
        if goes_on_ or (before and _is_aside(before, line, usual)):
            found[-1].append(line.text)
        else:
            found.append([line.text])
        before = line
    return [together(texts) for texts in found]


def _is_even(flow: Flow) -> bool:
    """Whether the lines are set to the same right edge: then one that does not reach it is a last one."""
    full = [line for line in flow.lines if flow.right - line.x1 < 3 * line.size]
    return len(full) > LEAST_EVEN and sum(_reaches(line, flow) for line in full) > 0.8 * len(full)


def _reaches(line: Line, flow: Flow) -> bool:
    return abs(flow.right - line.x1) < 0.2 * line.size


def _goes_on(before: Line, line: Line, flow: Flow, usual: float) -> bool:
    centred = _is_centred(before, flow) and _is_centred(line, flow)
    room = flow.right - (before.x1 if not centred else flow.left + before.x1 - before.x0)
    fits = line.words[0].x1 - line.words[0].x0 + 0.3 * line.size < room - 1
    if fits or _is_fixed(before, line):
        return False
    if before.bold and not line.words[0].bold:
        return False
    if line.base - before.base > max(1.2 * usual, usual + 2):
        return False
    ended = bool(ENDED.search(before.text))
    marker = marker_of(line.text).kind
    if marker:
        # A dash that had no room on a full line is one between words ("Nguyễn Văn A - Phó Chủ tịch").
        return not ended and (marker == "bullet" or bool(OPEN.search(before.text)))
    return not (ended and line.x0 > flow.left + 8)


def _is_aside(before: Line, line: Line, usual: float) -> bool:
    """Whether a line goes on with what stands in brackets, whatever room the line before had."""
    near = line.base - before.base <= max(1.2 * usual, usual + 2)
    low = line.text[:1].islower() and not marker_of(line.text).kind
    return near and low and is_within_brackets(before.text)


def _is_fixed(before: Line, line: Line) -> bool:
    """Whether a line begins a paragraph by its words, or by its capitals if it is no lone "HSSV."."""
    if before.text.isupper() != line.text.isupper() and (before.text.isupper() or len(line.words) > 1):
        return True
    # "... Quy định này. Căn cứ Luật ..." is one paragraph, "Căn cứ ...; Căn cứ ..." are two.
    inside = before.text.endswith(".") and line.text.startswith("Căn cứ")
    return not inside and bool(FIXED.match(line.text))


def _is_centred(line: Line, flow: Flow) -> bool:
    middle = (line.x0 + line.x1 - flow.left - flow.right) / 2
    return abs(middle) < 6 and line.x0 > flow.left + 12
