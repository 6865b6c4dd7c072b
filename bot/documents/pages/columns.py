"""Lines that stand side by side: the two halves of a letterhead, the columns of a table without lines."""

from collections.abc import Iterator

from bot.documents.numbering import is_row_number
from bot.documents.pages.page import Line, Word, lines_of
from bot.documents.pages.tables import Table

# How wide the white between two columns is, in heights of a line.
GUTTER = 0.9
ALONE = 3.0
# How far from the middle of the page a centred line may stand, as a share of the page's width.
CENTRED = 0.02
_Span = tuple[float, float]


def cut_columns(lines: list[Line]) -> Iterator[tuple[Line, ...] | Table]:
    """The lines in flows of one column, those side by side as rows of a table."""
    start = at = 0
    while at < len(lines):
        gutters = _gutters(lines[at : at + 1])
        if not gutters:
            at += 1
            continue
        first, end, gutters = _reach(lines, start, at, gutters)
        if end - first < 2 and not _is_wide(lines[at], gutters):
            at += 1
            continue
        if first > start:
            yield tuple(lines[start:first])
        yield Table(tuple(_rows(lines[first:end], gutters)), tuple(a for a, _ in gutters))
        start = at = end
    if start < len(lines):
        yield tuple(lines[start:])


def _gutters(lines: list[Line]) -> list[_Span]:
    """The white stripes that run down through all of these lines between their words."""
    boxes = sorted((word.x0, word.x1) for line in lines for word in line.words)
    size = max(line.size for line in lines)
    found, end = [], boxes[0][1]
    for x0, x1 in boxes:
        if x0 - end > GUTTER * size:
            found.append((end, x0))
        end = max(end, x1)
    return found


def _is_wide(line: Line, gutters: list[_Span]) -> bool:
    return any(b - a > ALONE * line.size for a, b in gutters)


def _reach(lines: list[Line], low: int, at: int, gutters: list[_Span]) -> tuple[int, int, list[_Span]]:
    """How far up and down the gutters of a line go on, and which of them are left."""
    first, end = at, at + 1
    while end < len(lines) and _near(lines[end - 1], lines[end]):
        wider = _gutters(lines[first : end + 1])
        if len(wider) < len(gutters) or _is_centred(lines[end], lines):
            break
        end, gutters = end + 1, wider
    while first > low and _near(lines[first - 1], lines[first]):
        wider = _gutters(lines[first - 1 : end])
        if len(wider) < len(gutters):
            break
        first, gutters = first - 1, wider
    return first, end, gutters


def _is_centred(line: Line, lines: list[Line]) -> bool:
    """Whether a line in one piece stands in the middle of the page, below two columns rather than in one."""
    left = min(word.x0 for other in lines for word in other.words)
    right = max(word.x1 for other in lines for word in other.words)
    middle = (line.words[0].x0 + line.words[-1].x1) / 2
    return not _gutters([line]) and abs(middle - (left + right) / 2) < CENTRED * (right - left)


def _near(upper: Line, lower: Line) -> bool:
    return lower.y0 - upper.y1 < 1.6 * max(upper.size, lower.size)


def _rows(lines: list[Line], gutters: list[_Span]) -> Iterator[tuple[tuple[str, ...], tuple[int, ...]]]:
    """Two columns are one row; more are rows that begin at a number in the first, or at each line."""
    if len(gutters) == 1:
        yield _cells(lines, gutters), ()
        return
    numbered = [is_row_number(_column(line, gutters, 0)) for line in lines]
    group: list[Line] = []
    for line, begins in zip(lines, numbered, strict=True):
        if group and (begins or not any(numbered)):
            yield _cells(group, gutters), ()
            group = []
        group.append(line)
    yield _cells(group, gutters), ()


def _cells(lines: list[Line], gutters: list[_Span]) -> tuple[str, ...]:
    return tuple(
        "\n".join(filter(None, (_column(line, gutters, index) for line in lines)))
        for index in range(len(gutters) + 1)
    )


def _column(line: Line, gutters: list[_Span], index: int) -> str:
    left = gutters[index - 1][0] if index else float("-inf")
    right = gutters[index][0] if index < len(gutters) else float("inf")
    words: list[Word] = [word for word in line.words if left <= word.x0 < right]
    return " ".join(part.text for part in lines_of(words))
