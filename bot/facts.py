"""From the rows of a campaign's facts to the reading of its plan and back; the one place that knows both."""

from dataclasses import fields, replace
from typing import Any

from sqlmodel import Session

from bot import plans
from bot.documents.section import Section
from bot.plans import model
from bot.plans.model import Period, Reading
from storage import campaigns, facts, tables
from storage.tables import Campaign, Fact, Plan

# The lists of a reading, each with its fact and its table: their fields have the same names.
KINDS: dict[str, tuple[type[Any], type[Fact]]] = {
    "deadlines": (model.Deadline, tables.Deadline),
    "recurring": (model.Recurring, tables.Recurring),
    "events": (model.Event, tables.Event),
    "dossiers": (model.DossierList, tables.DossierList),
    "quotas": (model.Quota, tables.Quota),
    "criteria": (model.Criterion, tables.Criterion),
    "tasks": (model.Task, tables.Task),
    "duties": (model.Duty, tables.Duty),
    "terms": (model.Term, tables.Term),
}


def document(reading: Reading) -> dict[str, object]:
    """What of a reading is kept beside its document: all that is no list of facts, and the whole text."""
    said = plans.as_json(reading)
    return {name: value for name, value in said.items() if name not in KINDS} | {"text": reading.text}


def keep(session: Session, campaign_id: int, reading: Reading) -> None:
    """Make the rows of a new campaign from what was read."""
    for name in KINDS:
        rows = [new_row(name, campaign_id, at, fact) for at, fact in enumerate(getattr(reading, name))]
        facts.add(session, rows)


def new_row(name: str, campaign_id: int, position: int, fact: object) -> Fact:
    """A row of its table that is not kept yet; a fact that is words of the plan is its own quote."""
    row = KINDS[name][1](campaign_id=campaign_id, position=position, quote=getattr(fact, "text", ""))
    write(row, fact)
    return row


def write(row: Fact, fact: object) -> None:
    """Let the row say what the fact says; its id stays, and so do the alerts that name it."""
    for name in _names(type(fact)):
        value = getattr(fact, name)
        setattr(row, name, list(value) if isinstance(value, tuple) else value)
    if isinstance(row, tables.Deadline) and isinstance(fact, model.Deadline):
        row.last_day = fact.last_day


def fact_of(name: str, row: Fact) -> Any:  # noqa: ANN401 - one of KINDS
    """The fact a row holds."""
    made = KINDS[name][0]
    values = {field: getattr(row, field) for field in _names(made)}
    return made(**{key: tuple(one) if isinstance(one, list) else one for key, one in values.items()})


def sections_of(session: Session, campaign: Campaign) -> list[Section]:
    """The sections of a campaign's plan, in order."""
    stored: Any = campaigns.plan_of(session, campaign).reading.get("sections", [])
    return [Section(tuple(one["path"]), one["text"]) for one in stored]


def _names(made: type[Any]) -> list[str]:
    return [field.name for field in fields(made)]


def reading_of(session: Session, campaign: Campaign, plan: Plan | None = None) -> Reading:
    """The plan as it was read and as the Office has set it since."""
    plan = plan or campaigns.plan_of(session, campaign)
    document: dict[str, Any] = {**plan.reading, **dict.fromkeys(KINDS, ())}
    reading = plans.from_json(document, plan.file_name, str(plan.reading.get("text", "")))
    quote = reading.period.quote if reading.period else ""
    dated = campaign.starts_on or campaign.ends_on
    lists: Any = {
        name: tuple(fact_of(name, row) for row in facts.of_campaign(session, table, campaign.id or 0))
        for name, (_, table) in KINDS.items()
    }
    period = Period(campaign.starts_on, campaign.ends_on, quote) if dated or quote else None
    return replace(reading, period=period, **lists)
