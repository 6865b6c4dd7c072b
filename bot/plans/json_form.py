"""A reading as JSON and back: the shape of the command line, and of the database."""

from dataclasses import asdict
from datetime import date
from typing import Any

from bot.documents.section import Section
from bot.plans.model import Criterion, Deadline, DossierList, Period, Quota, Reading, Task
from bot.plans.model import Warning as Notice


def as_json(reading: Reading) -> dict[str, Any]:
    """The reading in plain values; days as ISO dates, a stretch as "start/end"."""
    return {
        "title": reading.title,
        "number": reading.number,
        "issuer": reading.issuer,
        "issued_on": _iso(reading.issued_on),
        "kind": reading.kind,
        "period": _period(reading.period),
        "deadlines": [_plain_deadline(deadline) for deadline in reading.deadlines],
        "dossiers": [asdict(d) | {"components": list(d.components)} for d in reading.dossiers],
        "award_forms": list(reading.award_forms),
        "quotas": [asdict(quota) for quota in reading.quotas],
        "criteria": [asdict(criterion) for criterion in reading.criteria],
        "tasks": [asdict(task) for task in reading.tasks],
        "replaces": reading.replaces,
        "warnings": [asdict(warning) for warning in reading.warnings],
        "sections": [{"heading": s.heading, "path": list(s.path), "text": s.text} for s in reading.sections],
    }


def from_json(value: dict[str, Any], file_name: str = "", text: str = "") -> Reading:
    """The reading that as_json gave; what it does not carry (file name, whole text) is handed in.

    Raises:
        KeyError, ValueError: the value is not of that shape.
    """
    period = value["period"]
    return Reading(
        file_name=file_name,
        title=value["title"],
        number=value["number"],
        issuer=value["issuer"],
        issued_on=_day(value["issued_on"]),
        kind=value["kind"],
        period=Period(_day(period["start"]), _day(period["end"]), period["quote"]) if period else None,
        deadlines=tuple(_deadline(d) for d in value["deadlines"]),
        dossiers=tuple(
            DossierList(**(d | {"components": tuple(d["components"])})) for d in value["dossiers"]
        ),
        award_forms=tuple(value["award_forms"]),
        quotas=tuple(Quota(**q) for q in value["quotas"]),
        criteria=tuple(Criterion(**c) for c in value["criteria"]),
        tasks=tuple(Task(**t) for t in value["tasks"]),
        replaces=value["replaces"],
        warnings=tuple(Notice(**w) for w in value["warnings"]),
        sections=tuple(Section(tuple(s["path"]), s["text"]) for s in value["sections"]),
        text=text,
    )


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _period(period: Period | None) -> dict[str, str | None] | None:
    if period is None:
        return None
    return {"start": _iso(period.start), "end": _iso(period.end), "quote": period.quote}


def _plain_deadline(deadline: Deadline) -> dict[str, Any]:
    one_day = deadline.start == deadline.end
    due = _iso(deadline.end) if one_day else f"{deadline.start.isoformat()}/{deadline.end.isoformat()}"
    kept = {name: getattr(deadline, name) for name in ("inclusive", "what", "who", "to", "quote", "section")}
    return {"due": due, **kept, **({"corrected": True} if deadline.corrected else {})}


def _deadline(value: dict[str, Any]) -> Deadline:
    start, _, end = value["due"].partition("/")
    kept = {name: value[name] for name in ("inclusive", "what", "who", "to", "quote", "section")}
    corrected = value.get("corrected", False)
    return Deadline(date.fromisoformat(start), date.fromisoformat(end or start), **kept, corrected=corrected)
