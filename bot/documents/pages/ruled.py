"""Tables from their ruling lines: which cells the lines of a page part, and how far each one spans."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

# Lines as near as this (points) are one: borders are drawn double, or a little apart from the next cell's.
NEAR = 3.2
SHORTEST = 6.0
MAX_RULES = 4000
MAX_CELLS = 4000


@dataclass(frozen=True)
class Rule:
    """A straight line of a page, `at` its height (or x if upright); y grows downwards."""

    at: float
    start: float
    end: float
    upright: bool = False


@dataclass(frozen=True)
class Cell:
    """A cell over rows and columns `top` to `bottom` and `left` to `right`, the last ones not included."""

    top: int
    bottom: int
    left: int
    right: int


@dataclass(frozen=True)
class Grid:
    """A table: the lines between its columns and rows, and its cells."""

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    cells: tuple[Cell, ...]

    def cell_at(self, x: float, y: float) -> Cell | None:
        """The cell around a point, None outside of the table."""
        column, row = bisect_right(self.xs, x) - 1, bisect_right(self.ys, y) - 1
        if not (0 <= column < len(self.xs) - 1 and 0 <= row < len(self.ys) - 1):
            return None
        return self._homes[row, column]

    @property
    def _homes(self) -> dict[tuple[int, int], Cell]:
        found = self.__dict__.get("homes")
        if found is None:
            found = {
                (row, column): cell
                for cell in self.cells
                for row in range(cell.top, cell.bottom)
                for column in range(cell.left, cell.right)
            }
            object.__setattr__(self, "homes", found)
        return found


def grids(rules: Sequence[Rule]) -> list[Grid]:
    """The tables that these lines draw, from the top down; frames around text are none."""
    if len(rules) > MAX_RULES:
        return []
    across = _merged([rule for rule in rules if not rule.upright])
    upright = _merged([rule for rule in rules if rule.upright])
    found = [_grid(*group) for group in _touching(across, upright)]
    return sorted((grid for grid in found if grid), key=lambda grid: grid.ys[0])


def _merged(rules: Iterable[Rule]) -> list[Rule]:
    """Lines that go on in one another made one; short ones that are left touch nothing and go."""
    by_place: list[list[Rule]] = []
    for rule in sorted(rules, key=lambda rule: rule.at):
        if by_place and rule.at - by_place[-1][0].at <= NEAR:
            by_place[-1].append(rule)
        else:
            by_place.append([rule])
    found = []
    for group in by_place:
        at = sum(rule.at for rule in group) / len(group)
        start, end = float("nan"), float("-inf")
        for rule in sorted(group, key=lambda rule: rule.start):
            if rule.start <= end + NEAR:
                end = max(end, rule.end)
                continue
            if end - start >= SHORTEST:
                found.append(Rule(at, start, end, rule.upright))
            start, end = rule.start, rule.end
        if end - start >= SHORTEST:
            found.append(Rule(at, start, end, group[0].upright))
    return found


def _touching(across: list[Rule], upright: list[Rule]) -> list[tuple[list[Rule], list[Rule]]]:
    """The lines in groups, each held together by crossings."""
    parent = list(range(len(across) + len(upright)))

    def root(item: int) -> int:
        while parent[item] != item:
            parent[item] = parent[parent[item]]
            item = parent[item]
        return item

    heights = [rule.at for rule in across]
    for index, line in enumerate(upright, len(across)):
        first, last = bisect_left(heights, line.start - NEAR), bisect_right(heights, line.end + NEAR)
        for other in range(first, last):
            if across[other].start - NEAR <= line.at <= across[other].end + NEAR:
                parent[root(index)] = root(other)
    groups: dict[int, tuple[list[Rule], list[Rule]]] = {}
    for index, rule in enumerate([*across, *upright]):
        groups.setdefault(root(index), ([], []))[rule.upright].append(rule)
    return [group for group in groups.values() if len(group[0]) > 1 and group[1]]


def _places(lines: list[Rule], ends: list[Rule]) -> tuple[float, ...]:
    """Where lines stand, and the open sides of the table, to which only the other lines reach."""
    found = sorted({rule.at for rule in lines})
    low, high = min(rule.start for rule in ends), max(rule.end for rule in ends)
    if low < found[0] - SHORTEST:
        found.insert(0, low)
    if high > found[-1] + SHORTEST:
        found.append(high)
    kept = found[:1]
    for place in found[1:]:
        if place - kept[-1] > NEAR:
            kept.append(place)
    return tuple(kept)


def _grid(across: list[Rule], upright: list[Rule]) -> Grid | None:
    xs, ys = _places(upright, across), _places(across, upright)
    columns, rows = len(xs) - 1, len(ys) - 1
    if columns < 2 or rows < 1 or columns * rows > MAX_CELLS:
        return None
    below = _walls(across, ys, xs)
    beside = _walls(upright, xs, ys)
    cells: list[Cell] = []
    taken: set[tuple[int, int]] = set()
    for row in range(rows):
        for column in range(columns):
            if (row, column) in taken:
                continue
            right = column + 1
            while right < columns and (right, row) not in beside and (row, right) not in taken:
                right += 1
            bottom = row + 1
            while bottom < rows and all((bottom, at) not in below for at in range(column, right)):
                bottom += 1
            cells.append(Cell(row, bottom, column, right))
            taken.update((r, c) for r in range(row, bottom) for c in range(column, right))
    return Grid(xs, ys, tuple(cells)) if len(cells) > 1 else None


def _walls(lines: list[Rule], places: tuple[float, ...], steps: tuple[float, ...]) -> set[tuple[int, int]]:
    """Which steps of which places have a line: (place, step) where one covers the middle of the step."""
    found: set[tuple[int, int]] = set()
    middles = [(a + b) / 2 for a, b in pairwise(steps)]
    for line in lines:
        place = min(range(len(places)), key=lambda index: abs(places[index] - line.at))
        first, last = bisect_left(middles, line.start), bisect_right(middles, line.end)
        found.update((place, step) for step in range(first, last))
    return found
