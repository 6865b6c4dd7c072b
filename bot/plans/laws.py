"""The table of laws that plans cite though they are dead, misnamed, or had their forms renumbered."""

import re
import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files


@dataclass(frozen=True)
class Repealed:
    """A dead text: when it ended and what stands in its place."""

    name: str
    cited: re.Pattern[str]
    ended: date
    replaced_by: str


@dataclass(frozen=True)
class Laws:
    """The whole table."""

    repealed: tuple[Repealed, ...]
    law: re.Pattern[str]
    law_years: frozenset[int]
    right_name: str
    form: re.Pattern[str]
    form_decree: re.Pattern[str]
    other_forms: re.Pattern[str]


@cache
def laws() -> Laws:
    """The table as laws.toml gives it."""
    table = tomllib.loads(files("bot.plans").joinpath("laws.toml").read_text(encoding="utf-8"))
    repealed = tuple(
        Repealed(row["name"], _pattern(row["cited"]), row["ended"], row["replaced_by"])
        for row in table["repealed"]
    )
    law, form = table["law"], table["form"]
    return Laws(repealed, _pattern(law["cited"]), frozenset(law["years"]), law["right_name"],
                _pattern(form["cited"]), _pattern(form["decree"]), _pattern(form["elsewhere"]))  # fmt: skip


def _pattern(source: str) -> re.Pattern[str]:
    return re.compile(source, re.IGNORECASE)
