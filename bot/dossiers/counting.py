"""How far the dossiers of a campaign have come, paper by paper, for its board."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class PaperCount:
    """A paper the plan asks for, and the divisions that have and have not handed it in."""

    paper: str
    there: frozenset[int]
    lacking: frozenset[int]


def by_paper(
    asked: Sequence[str], divisions: Iterable[int], handed_in: Iterable[tuple[int, str]]
) -> list[PaperCount]:
    """Of each paper in the plan's order; `handed_in` are pairs of a division and a paper it has handed in."""
    all_ = frozenset(divisions)
    pairs = set(handed_in)
    found = []
    for paper in dict.fromkeys(asked):
        there = frozenset(division for division, name in pairs if name == paper)
        found.append(PaperCount(paper, there, all_ - there))
    return found
