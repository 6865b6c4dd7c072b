"""How often the kind of a paper is read rightly: python -m tests.bot.dossiers.measure_papers [dev|test]."""

import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from bot.dossiers.filetypes import Kind, inspect
from bot.dossiers.first_page import first_page
from bot.dossiers.kinds import kind_of
from tests.bot.dossiers.made_papers import made, papers, print_all


def measure(half: str, keep: Path | None = None) -> tuple[float, list[str], list[str]]:
    """The share read rightly, what was not, and the secrecy marks nothing was said of."""
    all_ = list(papers(half))
    wrong, silent = [], []
    right: Counter[str] = Counter()
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as temporary:
        folder = keep or Path(temporary)
        print_all(all_, folder)
        for paper in all_:
            name, data = made(paper, folder)
            kind = inspect(data, name)
            assert isinstance(kind, Kind), (name, kind)
            page = first_page(data, kind.suffix)
            seen = kind_of(page.lines)
            right[paper.shape] += seen.kind == paper.kind
            if seen.kind != paper.kind:
                wrong.append(f"{name} {paper.kind} {paper.title[:1]} -> {seen} read={page.read}")
            if paper.secret and not page.mark and page.read:
                silent.append(f"{name} {paper.mark} {'red' if paper.red else 'black'} {page.lines[:9]}")
            if page.mark and not paper.secret:
                wrong.append(f"{name} no secret: {paper.mark or '-'} -> {page.mark}")
    print(half, len(all_), dict(right), f"{time.monotonic() - began:.0f}s", "secret", sum(p.secret for p in all_))
    return sum(right.values()) / len(all_), wrong, silent


if __name__ == "__main__":
    share, wrong, silent = measure(sys.argv[1] if len(sys.argv) > 1 else "dev")
    print(f"{share:.1%}", *wrong, "SILENT", *silent, sep="\n")
