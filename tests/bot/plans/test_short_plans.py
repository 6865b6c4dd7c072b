"""Short plans of many offices, each in a TOML file with what it says, written down before it was read.

A name or matter is right where it holds the words written down and not much more; days, numbers and rules are
exact, and nothing else may be read. A field left out of a fact is one the reading does not find.
"""

import tomllib
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from bot.language import fold
from bot.plans import as_json, read

PLANS = sorted(Path(__file__).with_name("short").glob("*.toml"))
# The fields of each kind of fact in the order they are written down, those whose words may be fewer apart.
FIELDS = {
    "deadlines": (("due", "inclusive"), ("what", "who", "to")),
    "recurring": (("rule", "inclusive"), ("what", "who", "to")),
    "events": (("day", "hour"), ("place", "what")),
    "quotas": (("limit", "least", "scope", "of"), ("subject",)),
    "duties": ((), ("who", "text")),
    "tasks": (("period",), ("text", "lead", "partners")),
    "dossiers": (("copies",), ("award", "components", "contact", "channel")),
}


@cache
def _plan(path: Path) -> tuple[dict[str, Any], dict[str, Any]]:
    wanted = tomllib.loads(path.read_text(encoding="utf-8"))
    text = wanted.pop("text")
    found = read(text.encode(), "plan.txt", date(2026, 3, 2))
    return wanted, as_json(found) | {"text": found.text}


def _holds(wanted: str, got: str) -> bool:
    one, other = (" ".join(fold(words).split()).strip(" .;:,-") for words in (wanted, got))
    return (not one and not other) or bool(one and one in other and len(other) <= 2.2 * len(one) + 4)


def _same(kind: str, wanted: dict[str, Any], got: dict[str, Any]) -> bool:
    exact, loose = FIELDS[kind]
    return all(wanted[name] == got[name] for name in exact if name in wanted) and all(
        _all_hold(wanted[name], got[name]) for name in loose if name in wanted
    )


def _all_hold(wanted: str | list[str], got: str | list[str]) -> bool:
    if isinstance(wanted, str):
        return _holds(wanted, str(got))
    return len(wanted) == len(got) and all(map(_holds, wanted, got))


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.stem)
def test_a_short_plan_says_what_was_written_down_and_nothing_else(path: Path) -> None:
    wanted, got = _plan(path)
    if "period" in wanted:
        period = got["period"]
        assert (f"{period['start']}/{period['end']}" if period else "") == wanted["period"]
    for kind in FIELDS.keys() & wanted.keys():
        left = list(got[kind])
        for fact in wanted[kind]:
            hit = next((one for one in left if _same(kind, fact, one)), None)
            assert hit is not None, (kind, fact, left)
            left.remove(hit)
        assert not left, kind


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.stem)
def test_the_quotes_of_a_short_plan_are_its_words(path: Path) -> None:
    _, got = _plan(path)
    quotes = [fact["quote"] for kind in ("deadlines", "recurring", "events", "quotas") for fact in got[kind]]
    assert quotes
    assert all(quote in got["text"] for quote in quotes)
