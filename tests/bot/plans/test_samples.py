"""Sample documents of many shapes, each with the facts it holds in a JSON file beside it."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from bot.language import compose, squeeze
from bot.plans import as_json, from_json, read_file

SAMPLES = sorted(path for path in Path(__file__).with_name("samples").iterdir() if path.suffix != ".json")
TODAY = date(2026, 3, 1)


def facts(path: Path) -> dict[str, Any]:
    """What of a reading a sample's JSON file states."""
    read = as_json(read_file(path, TODAY))
    period = read["period"]
    return {
        **{
            name: read[name]
            for name in ("title", "number", "issuer", "issued_on", "kind", "replaces", "award_forms")
        },
        "period": f"{period['start']}/{period['end']}" if period else None,
        "deadlines": [
            [d["due"], d["inclusive"], d["what"], d["who"], d["to"], d["section"]] for d in read["deadlines"]
        ],
        "acts": [[d["act"], d["doers"], d["hour"]] for d in read["deadlines"]],
        "recurring": [
            [r["rule"], r["inclusive"], r["what"], r["who"], r["to"], r["act"], r["doers"], r["hour"]]
            for r in read["recurring"]
        ],
        "events": [[e["day"], e["hour"], e["place"], e["what"]] for e in read["events"]],
        "duties": [[d["who"], d["text"]] for d in read["duties"]],
        "dossiers": [[d["award"], d["components"], d["copies"], d["form"]] for d in read["dossiers"]],
        "quotas": [
            [q["subject"], q["least"], q["limit"], q["unit"], q["scope"], q["of"], q["what"]]
            for q in read["quotas"]
        ],
        "criteria": [[c["subject"], c["text"]] for c in read["criteria"]],
        "tasks": [[t["period"], t["text"], t["lead"], t["partners"], t["due"]] for t in read["tasks"]],
        "warnings": sorted([w["code"], w["quote"]] for w in read["warnings"]),
        "headings": [s["heading"] for s in read["sections"]],
    }


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_a_sample_gives_the_facts_it_holds_and_no_others(path: Path) -> None:
    assert facts(path) == json.loads(path.with_suffix(path.suffix + ".json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_every_quote_stands_in_the_document_letter_by_letter(path: Path) -> None:
    read = read_file(path, TODAY)
    raw = squeeze(compose(path.read_text(encoding="utf-8")))
    plain = as_json(read)
    found = [fact for name in ("deadlines", "dossiers", "quotas", "warnings") for fact in plain[name]]
    for fact in [*found, *([plain["period"]] if plain["period"] else [])]:
        assert fact["quote"]
        assert fact["quote"] in raw
        assert fact["quote"] in read.text


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_a_reading_survives_the_way_through_json(path: Path) -> None:
    read = read_file(path, TODAY)
    assert from_json(json.loads(json.dumps(as_json(read))), read.file_name, read.text) == read
