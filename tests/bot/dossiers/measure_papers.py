"""How often papers are read rightly: python -m tests.bot.dossiers.measure_papers dev|test|later."""

import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from bot.dossiers.filetypes import Kind, inspect
from bot.dossiers.first_page import first_page
from bot.dossiers.kinds import kind_of
from tests.bot.dossiers.later_papers import later_papers
from tests.bot.dossiers.made_papers import Paper, made, papers, print_all


@dataclass
class Measured:
    """`silent` are the pages with a secrecy mark of which nothing was said; `alarms` those without one."""

    papers: int = 0
    right: int = 0
    wrong: list[str] = field(default_factory=list)
    silent: list[str] = field(default_factory=list)
    alarms: list[str] = field(default_factory=list)

    @property
    def share(self) -> float:
        return self.right / self.papers


def measure(all_: Sequence[Paper], folder: Path) -> Measured:
    """Each made, and read as it is when it arrives."""
    if any(paper.shape == "pdf" for paper in all_):
        print_all(list(all_), folder)
    found = Measured()
    for paper in all_:
        name, data = made(paper, folder)
        kind = inspect(data, name)
        assert isinstance(kind, Kind), (name, kind)
        page = first_page(data, kind.suffix)
        seen = kind_of(page.lines)
        found.papers += 1
        found.right += seen.kind == paper.kind
        about = f"{name} {paper.kind} {paper.mark} red={paper.red} {paper.stamp or ''}"
        if seen.kind != paper.kind:
            found.wrong.append(f"{about} -> {seen} read={page.read}")
        if paper.secret and not page.mark and page.read:
            found.silent.append(f"{about} {page.lines[:9]}")
        if page.mark and not paper.secret:
            found.alarms.append(f"{about} -> {page.mark}")
    return found


def _main(half: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        found = measure(list(later_papers() if half == "later" else papers(half)), Path(folder))
    sys.stdout.write(f"{half}: {found.right} of {found.papers} = {found.share:.1%}\n")
    for name in ("wrong", "silent", "alarms"):
        lines = getattr(found, name)
        sys.stdout.write("\n  ".join([f"{name}: {len(lines)}", *lines]) + "\n")


if __name__ == "__main__":
    _main(sys.argv[1] if len(sys.argv) > 1 else "dev")
