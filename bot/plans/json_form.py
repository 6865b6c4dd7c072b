"""A reading as JSON and back: the shape of the command line, and of the database."""

from datetime import date
from typing import Any

from bot.plans.model import Criterion, Deadline, DossierList, Period, Quota, Reading, Section, Task, Warning


def as_json(reading: Reading) -> dict[str, Any]:
    """The reading in plain values; days as ISO dates, a stretch as "start/end"."""
    return {
        "title": reading.title,
        "number": reading.number,
        "issuer": reading.issuer,
        "issued_on": _iso(reading.issued_on),
        "kind": reading.kind,
        "period": _period(reading.period),
        "deadlines": [
            {"due": _due(d), "inclusive": d.inclusive, "what": d.what, "who": d.who, "to": d.to, "quote": d.quote,
             "section": d.section}
            for d in reading.deadlines
        ],
        "dossiers": [
            {"award": d.award, "components": list(d.components), "copies": d.copies, "form": d.form, "quote": d.quote}
            for d in reading.dossiers
        ],
        "award_forms": list(reading.award_forms),
        "quotas": [
            {"subject": q.subject, "limit": q.limit, "unit": q.unit, "quote": q.quote, "least": q.least}
            for q in reading.quotas
        ],
        "criteria": [{"subject": c.subject, "text": c.text, "section": c.section} for c in reading.criteria],
        "tasks": [
            {"period": t.period, "text": t.text, "lead": t.lead, "partners": t.partners} for t in reading.tasks
        ],
        "replaces": reading.replaces,
        "warnings": [{"code": w.code, "message": w.message, "quote": w.quote} for w in reading.warnings],
        "sections": [{"path": list(s.path), "text": s.text} for s in reading.sections],
    }  # fmt: skip


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
            DossierList(d["award"], tuple(d["components"]), d["copies"], d["form"], d["quote"])
            for d in value["dossiers"]
        ),
        award_forms=tuple(value["award_forms"]),
        quotas=tuple(
            Quota(q["subject"], q["limit"], q["unit"], q["quote"], q["least"]) for q in value["quotas"]
        ),
        criteria=tuple(Criterion(c["subject"], c["text"], c["section"]) for c in value["criteria"]),
        tasks=tuple(Task(t["period"], t["text"], t["lead"], t["partners"]) for t in value["tasks"]),
        replaces=value["replaces"],
        warnings=tuple(Warning(w["code"], w["message"], w["quote"]) for w in value["warnings"]),
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


def _due(deadline: Deadline) -> str:
    if deadline.start == deadline.end:
        return deadline.end.isoformat()
    return f"{deadline.start.isoformat()}/{deadline.end.isoformat()}"


def _deadline(value: dict[str, Any]) -> Deadline:
    start, _, end = value["due"].partition("/")
    return Deadline(date.fromisoformat(start), date.fromisoformat(end or start), value["inclusive"], value["what"],
                    value["who"], value["to"], value["quote"], value["section"])  # fmt: skip
