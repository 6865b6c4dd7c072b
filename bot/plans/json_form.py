"""A reading as JSON and back: the shape of the command line, and of the database."""

from dataclasses import asdict, fields
from datetime import date, time
from typing import Any

from bot.documents.section import Section
from bot.plans.model import (
    Criterion,
    Deadline,
    DossierList,
    Duty,
    Event,
    Missing,
    Period,
    Quota,
    Reading,
    Recurring,
    Row,
    Task,
    Term,
)
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
        "recurring": [_plain_recurring(one) for one in reading.recurring],
        "events": [_plain_event(event) for event in reading.events],
        "dossiers": [asdict(d) | {"components": list(d.components)} for d in reading.dossiers],
        "award_forms": list(reading.award_forms),
        "quotas": [asdict(quota) for quota in reading.quotas],
        "criteria": [asdict(criterion) for criterion in reading.criteria],
        "tasks": [asdict(task) for task in reading.tasks],
        "duties": [asdict(duty) for duty in reading.duties],
        "replaces": reading.replaces,
        "warnings": [asdict(warning) for warning in reading.warnings],
        "missing": [asdict(one) for one in reading.missing],
        "rows": [{"heads": list(row.heads), "cells": list(row.cells)} for row in reading.rows],
        "terms": [asdict(term) for term in reading.terms],
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
        recurring=tuple(_recurring(one) for one in value.get("recurring", ())),
        events=tuple(_event(one) for one in value.get("events", ())),
        dossiers=tuple(
            DossierList(**(d | {"components": tuple(d["components"])})) for d in value["dossiers"]
        ),
        award_forms=tuple(value["award_forms"]),
        quotas=tuple(Quota(**q) for q in value["quotas"]),
        criteria=tuple(Criterion(**c) for c in value["criteria"]),
        tasks=tuple(Task(**t) for t in value["tasks"]),
        duties=tuple(Duty(**one) for one in value.get("duties", ())),
        replaces=value["replaces"],
        warnings=tuple(Notice(**w) for w in value["warnings"]),
        missing=tuple(Missing(**one) for one in value.get("missing", ())),
        rows=tuple(Row(tuple(row["heads"]), tuple(row["cells"])) for row in value.get("rows", ())),
        terms=tuple(Term(**one) for one in value.get("terms", ())),
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


# What a deadline and one that comes again have as plain values; days, hour and doers have forms of their own.
_NAMED = tuple(one.name for one in fields(Recurring) if one.name not in {"rule", "doers", "at"})


def _roles(one: Deadline | Recurring) -> dict[str, Any]:
    named = {name: getattr(one, name) for name in _NAMED}
    return {**named, "doers": list(one.doers), "hour": _hour(one.at)}


def _from_roles(value: dict[str, Any]) -> dict[str, Any]:
    named = {name: value[name] for name in _NAMED if name in value}
    return {**named, "doers": tuple(value.get("doers", ())), "at": _at(value.get("hour", ""))}


def _plain_deadline(deadline: Deadline) -> dict[str, Any]:
    one_day = deadline.start == deadline.end
    due = _iso(deadline.end) if one_day else f"{deadline.start.isoformat()}/{deadline.end.isoformat()}"
    return {"due": due, **_roles(deadline), **({"corrected": True} if deadline.corrected else {})}


def _deadline(value: dict[str, Any]) -> Deadline:
    start, _, end = value["due"].partition("/")
    return Deadline(
        date.fromisoformat(start),
        date.fromisoformat(end or start),
        **_from_roles(value),
        corrected=value.get("corrected", False),
    )


def _plain_recurring(one: Recurring) -> dict[str, Any]:
    return {"rule": one.rule, **_roles(one)}


def _recurring(value: dict[str, Any]) -> Recurring:
    return Recurring(value["rule"], **_from_roles(value))


_TOLD = tuple(one.name for one in fields(Event) if one.name not in {"day", "at"})


def _plain_event(event: Event) -> dict[str, Any]:
    told = {name: getattr(event, name) for name in _TOLD}
    return {"day": event.day.isoformat(), "hour": _hour(event.at), **told}


def _event(value: dict[str, Any]) -> Event:
    told = {name: value[name] for name in _TOLD if name in value}
    return Event(date.fromisoformat(value["day"]), _at(value["hour"]), **told)


def _hour(at: time | None) -> str:
    return f"{at:%H:%M}" if at else ""


def _at(hour: str) -> time | None:
    return time.fromisoformat(hour) if hour else None
