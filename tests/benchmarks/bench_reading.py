"""Hostile texts as long as a plan of twenty pages and as two, and a plan.

Run with `python -m tests.benchmarks.bench_reading`. Where a text has too many lines to be read it is refused
at once.
"""

# ruff: noqa: T201 - printing is what it is for

import time
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

from bot import dates, plans
from bot.answers import answer
from bot.plans import Unreadable
from tests.bot.answers.library_of_samples import library
from tests.bot.plans.hostile_texts import HOSTILE

TODAY = date(2026, 8, 10)
MESSAGE = 4_096
PAGE = 3_000  # characters
PAGES = 20
LENGTH = PAGES * PAGE
SAMPLES = Path(plans.__file__).parents[2] / "tests" / "bot" / "plans" / "samples"


def milliseconds(work: Callable[[], object]) -> float:
    """The shorter of two runs, in processor time."""
    runs = []
    for _ in range(2):
        start = time.process_time()
        work()
        runs.append((time.process_time() - start) * 1000)
    return min(runs)


def read(text: str) -> object:
    try:
        return plans.read(text.encode(), "a.txt", TODAY)
    except Unreadable:
        return None


def row(name: str, text: Callable[[int], str]) -> str:
    """A hostile text as a plan of one length and of twice that, as a question and as a date."""
    once, twice = milliseconds(partial(read, text(LENGTH))), milliseconds(partial(read, text(2 * LENGTH)))
    asked = milliseconds(partial(answer, library(), text(MESSAGE), TODAY))
    dated = milliseconds(partial(dates.read, text(MESSAGE), TODAY))
    return f"{name:30}{once:10.0f}{twice:10.0f}{twice / max(once, 0.1):8.1f}{asked:10.1f}{dated:8.1f}"


def main() -> None:
    print(f"{'ms':30}{LENGTH:10}{2 * LENGTH:10}{'ratio':>8}{'question':>10}{'date':>8}")
    for name, text in HOSTILE.items():
        print(row(name, text))
    bodies = [path.read_text(encoding="utf-8") for path in sorted(SAMPLES.glob("*.txt"))]
    whole = "\n\n".join([*bodies, *bodies])[:LENGTH]
    print(f"a plan of {len(whole) // PAGE} pages: {milliseconds(lambda: read(whole)):.0f} ms")


if __name__ == "__main__":
    main()
