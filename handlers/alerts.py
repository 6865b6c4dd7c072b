"""Alerts: what is due goes into the outbox, once for each group, deadline and day."""

import logging
from dataclasses import dataclass
from datetime import date, timedelta

from sqlmodel import Session

from bot import reminders
from bot.access import Role
from bot.clock import Clock
from bot.delivery.policy import Priority, State
from bot.delivery.worker import Delivery
from bot.reminders import OFFSETS, Alert, Watched
from handlers import texts
from handlers.texts import Markup
from handlers.turn import outgoing
from storage import campaigns, outbox, people
from storage import dossiers as stored_dossiers
from storage import registrations as stored_registrations
from storage.database import Database
from storage.tables import Campaign, CampaignDeadline, Department, Outgoing

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Place:
    """A chat that is reminded; `key` tells it from the others whatever becomes of its chat id."""

    chat_id: int
    key: str
    language: str = "vi"


LOOK_EVERY = 30.0
LOOK_BACK = timedelta(days=14)


async def run(database: Database, clock: Clock, delivery: Delivery, hour: int) -> None:
    """Look at the tables again and again until cancelled; they are the truth, this is only a wake-up."""
    while True:
        seen = clock.offset
        try:
            if await database.write(plan, clock, hour):
                delivery.wake()
        except Exception:
            log.exception("alerts not planned")
        await clock.wait(LOOK_EVERY, seen)


def plan(session: Session, clock: Clock, hour: int) -> int:
    """Put every alert that is due into the outbox; returns how many rows were wanted."""
    today = clock.today()
    hour_has_come = clock.local(clock.now()).hour >= hour
    known = {
        row.id: (row, campaign)
        for row, campaign in campaigns.deadlines_between(
            session, today - LOOK_BACK, today + timedelta(days=max(OFFSETS))
        )
    }
    watched = [Watched(number, row.last_day) for number, (row, _) in known.items() if number is not None]
    rows: list[Outgoing] = []
    for alert in reminders.due(watched, today, hour_has_come):
        row, campaign = known[alert.deadline_id]
        rows += _for_places(session, clock, alert, row, campaign, today)
    outbox.add(session, rows)
    return len(rows)


def _for_places(
    session: Session, clock: Clock, alert: Alert, row: CampaignDeadline, campaign: Campaign, today: date
) -> list[Outgoing]:
    return [
        _row(clock, alert, row, campaign, place, unit, today)
        for unit in missing_departments(session, campaign, row.action)
        for place in places_of(session, unit)
    ]


def places_of(session: Session, unit: Department) -> list[Place]:
    """Where a division is reminded: its groups, or where it has none its heads, each in private."""
    groups = people.linked_groups(session, unit.id)
    if groups:
        return [Place(group.chat_id, str(group.id)) for group in groups]
    heads = people.of_department(session, unit.id or 0, Role.HEAD)
    return [
        Place(head.telegram_id, f"p{head.id}", head.language)
        for head in heads
        if head.telegram_id is not None and head.unreachable_at is None
    ]


def missing_departments(session: Session, campaign: Campaign, action: str) -> list[Department]:
    """Divisions that have sent nothing of this kind yet; the council and the like are not asked."""
    units = [one for one in people.departments(session) if one.kind in {"office", "division"}]
    if action == "dossier":
        there = {
            one.department_id
            for one in stored_dossiers.of_campaign(session, campaign.id or 0)
            if one.state != "open"
        }
    elif action == "register":
        there = stored_registrations.departments_with(session, campaign.id or 0)
    else:
        return units
    order = reminders.missing([one.id or 0 for one in units], there)
    by_id = {one.id: one for one in units}
    return [by_id[number] for number in order]


def _row(
    clock: Clock,
    alert: Alert,
    row: CampaignDeadline,
    campaign: Campaign,
    place: Place,
    lacking: Department,
    today: date,
) -> Outgoing:
    made = outgoing(
        place.chat_id,
        _text(row, campaign, lacking, today, place.language),
        None,
        now=clock.now(),
        key=f"alert:{row.id}:{place.key}:{alert.offset}",
        kind="alert",
        priority=Priority.ALERT,
        subject=f"deadline:{row.id}",
    )
    if alert.missed:
        made.state, made.error = State.FAILED, "missed"
    return made


def repeated(payload: dict[str, object]) -> dict[str, object]:
    """An alert that may have arrived already and is sent again; it says so, once."""
    note = f"\n\n{texts.t('vi', 'alert-again')}"
    text = str(payload["text"])
    return payload if text.endswith(note) else {**payload, "text": text + note}


def _text(
    row: CampaignDeadline, campaign: Campaign, lacking: Department, today: date, language: str
) -> Markup:
    left = reminders.days_left(row.last_day, today)
    key = "alert-left" if left > 0 else "alert-today" if left == 0 else "alert-over"
    day = f"{row.last_day.day}/{row.last_day.month}/{row.last_day.year}"
    named = f"{row.named_day.day}/{row.named_day.month}/{row.named_day.year}"
    return texts.t(
        language,
        "alert",
        title=campaign.title,
        when=texts.t(language, key, days=abs(left), date=day),
        what=row.what or texts.label(language, f"deadline-{row.action}"),
        before="" if row.inclusive else texts.t(language, "alert-before", named=named, date=day),
        missing=texts.t(language, f"alert-missing-{row.action}", department=lacking.name),
        quote=row.quote,
    )
