"""The sample plans beside this file as a library, read by the real plan reader."""

from datetime import date
from functools import cache
from pathlib import Path

from bot import plans
from bot.answers import Library, PlanEntry
from bot.language import load

SAMPLES = Path(__file__).parent / "samples"
TODAY = date(2026, 8, 10)


@cache
def entry(number: str) -> PlanEntry:
    """The sample whose file name begins with the number."""
    path = next(SAMPLES.glob(f"{number}_*"))
    return PlanEntry(number, path.name, plans.read_file(path, TODAY))


@cache
def library() -> Library:
    return Library.build([entry(path.name[:3]) for path in sorted(SAMPLES.iterdir())], load())
