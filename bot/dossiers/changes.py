"""What a dossier handed in again has that it had not before."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple


class Paper(NamedTuple):
    """A file under one of the papers; `content` tells its bytes, or those of the pages it is made of."""

    component: str
    name: str
    content: str


@dataclass(frozen=True)
class Changes:
    """Names of papers, or of files that are none of them: each in one of the three."""

    added: tuple[str, ...] = ()
    replaced: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.added or self.replaced or self.removed)

    def untouched(self, papers: Iterable[str]) -> list[str]:
        """Those of the papers that are as they were."""
        touched = {*self.added, *self.replaced, *self.removed}
        return [one for one in papers if one not in touched]


def compare(before: Sequence[Paper], now: Sequence[Paper]) -> Changes:
    """By paper: one that had other files before was replaced. The order of whole files does not count."""
    old, new = _by_paper(before), _by_paper(now)
    return Changes(
        added=tuple(name for name in new if name not in old),
        replaced=tuple(name for name in new if name in old and new[name] != old[name]),
        removed=tuple(name for name in old if name not in new),
    )


def _by_paper(papers: Sequence[Paper]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for one in papers:
        found.setdefault(one.component or one.name, set()).add(one.content)
    return found
