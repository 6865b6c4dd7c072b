"""Real documents, where their folder lies beside the project, and what another reader found in them."""

import json
import os
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from bot.language import fold
from bot.plans import as_json, read_file

HERE = Path(__file__).parent
TODAY = date(2026, 3, 2)
WANTED = sorted(HERE.joinpath("real").glob("*.json"))
# How much of each kind of fact has to be found, over all documents.
AIMS = {
    "number": 0.95, "issuer": 0.95, "issued_on": 0.95, "kind": 0.95, "period": 0.95,
    "deadlines": 0.98, "deadlines.who": 0.9, "deadlines.to": 0.9, "recurring": 0.95,
    "dossiers": 0.95, "quotas": 0.95, "tasks": 0.98, "tasks.roles": 0.95,
}  # fmt: skip


def _folder() -> Path:
    named = os.environ.get("DEVELOPMENT_SETS")
    return Path(named) if named else HERE.parents[3] / "shared"


@cache
def _documents() -> dict[str, Path]:
    folder = _folder() / "plans"
    return {path.name: path for path in folder.rglob("*") if path.is_file()} if folder.is_dir() else {}


needs_documents = pytest.mark.skipif(not _documents(), reason="needs the real documents beside the project")


def _same(wanted: str, got: str) -> bool:
    """Whether a name is the one meant; a shorter one counts where it stands in the other."""
    one, other = fold(wanted), fold(got)
    return one == other or bool(one and other and (one in other or other in one))


def _score(wanted: dict[str, Any], got: dict[str, Any]) -> list[tuple[str, bool]]:
    found = [
        (name, _same(str(wanted[name]), str(got[name]))) for name in ("number", "issuer", "issued_on", "kind")
    ]
    period = got["period"] and [got["period"]["start"], got["period"]["end"]]
    found.append(("period", period == wanted["period"]))
    for due, inclusive, who, to in wanted["deadlines"]:
        dated = [one for one in got["deadlines"] if (one["due"], one["inclusive"]) == (due, inclusive)]
        found.append(("deadlines", bool(dated)))
        if dated:
            named = not who or any(_same(name, one["who"]) for name in who for one in dated)
            found.append(("deadlines.who", named))
            found.append(("deadlines.to", not to or any(_same(to, one["to"]) for one in dated)))
    rules = [(one["rule"], one["inclusive"]) for one in got["recurring"]]
    found += [
        ("recurring", any((rule, inclusive) in rules for rule in options))
        for options, inclusive in wanted["recurring"]
    ]
    copies = sorted(str(one["copies"]) for one in got["dossiers"])
    found += [("dossiers", str(copy) in copies) for copy in wanted["dossiers"]]
    limits = [[q["limit"], q["least"], q["of"]] for q in got["quotas"]]
    found += [("quotas", one in limits) for one in wanted["quotas"]]
    rows = [(one["due"], one["lead"]) for one in got["tasks"]]
    found += [("tasks", place < len(rows)) for place in range(len(wanted["tasks"]))]
    for due, lead in wanted["tasks"]:
        match = next((one for one in rows if one[0] == due and _same(lead, one[1])), None)
        found.append(("tasks.roles", match is not None))
        if match:
            rows.remove(match)
    return found


@cache
def _all() -> tuple[tuple[str, bool], ...]:
    found: list[tuple[str, bool]] = []
    for file in WANTED:
        wanted = json.loads(file.read_text(encoding="utf-8"))
        path = _documents().get(wanted["file"])
        if path:
            found += _score(wanted, as_json(read_file(path, TODAY)))
    return tuple(found)


@needs_documents
@pytest.mark.parametrize("kind", AIMS)
def test_enough_of_what_real_documents_hold_is_read(kind: str) -> None:
    told = [right for name, right in _all() if name == kind]
    assert told
    assert sum(told) >= AIMS[kind] * len(told), f"{sum(told)} of {len(told)}"


@needs_documents
@pytest.mark.parametrize("file", WANTED, ids=lambda file: file.stem)
def test_no_day_is_invented_and_every_quote_is_literal(file: Path) -> None:
    wanted = json.loads(file.read_text(encoding="utf-8"))
    path = _documents().get(wanted["file"])
    if path is None:
        pytest.skip("not among the documents")
    reading = read_file(path, TODAY)
    told = as_json(reading)
    assert {one["due"] for one in told["deadlines"]} <= {due for due, *_ in wanted["deadlines"]} | set(
        wanted["also"]
    )
    assert all(
        one["quote"] in reading.text for name in ("deadlines", "recurring", "quotas") for one in told[name]
    )
