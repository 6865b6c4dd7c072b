"""Alerts: what is due goes into the outbox, once for each group, deadline and day."""

import logging
from collections import defaultdict
from dataclasses import dataclass
from datetime import date, timedelta

from sqlmodel import Session

from bot import dates, reminders
from bot.access import Role
from bot.annotations.times import mentions
from bot.campaigns import wants_dossiers
from bot.clock import Clock
from bot.delivery.policy import Priority, State
from bot.delivery.worker import Delivery
from bot.reminders import OFFSETS, Alert, Watched
from handlers import texts
from handlers.registry.acts import closed
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
            # Looking is a read, for nearly always there is nothing new; the keys make adding twice harmless.
            if rows := await database.read(due, clock, hour):
                await database.write(outbox.add, rows)
                delivery.wake()
        except Exception:
            log.exception("alerts not planned")
        await clock.wait(LOOK_EVERY, seen)


def due(session: Session, clock: Clock, hour: int) -> list[Outgoing]:
    """Every alert that is due and not in the outbox yet."""
    today = clock.today()
    hour_has_come = clock.local(clock.now()).hour >= hour
    known = {
        row.id: (row, campaign)
        for row, campaign in campaigns.deadlines_between(
            session, today - LOOK_BACK, today + timedelta(days=max(OFFSETS))
        )
    }
    watched = [Watched(number, row.last_day) for number, (row, _) in known.items() if number is not None]
    there = outbox.keys(session, [_subject(row) for row, _ in known.values()])
    places = _places(session)
    silent = {
        number: missing_departments(session, campaign, row.action, row.quote)
        for number, (row, campaign) in known.items()
    }
    invited = {number: _invited(session, campaign, row, today) for number, (row, campaign) in known.items()}
    return [
        _row(clock, alert, *known[alert.deadline_id], place, unit, invited[alert.deadline_id])
        for alert in reminders.due(watched, today, hour_has_come)
        for unit in silent[alert.deadline_id]
        for place in places.get(unit.id, ())
        if _key(alert, place) not in there
    ]


def _places(session: Session) -> dict[int | None, list[Place]]:
    """Where each division is reminded: its groups, or where it has none its heads, each in private."""
    groups: defaultdict[int | None, list[Place]] = defaultdict(list)
    for group in people.linked_groups(session):
        groups[group.department_id].append(Place(group.chat_id, str(group.id)))
    heads: defaultdict[int | None, list[Place]] = defaultdict(list)
    for head in people.with_roles(session, (Role.HEAD,)):
        if head.telegram_id is not None and head.unreachable_at is None:
            heads[head.department_id].append(Place(head.telegram_id, f"p{head.id}", head.language))
    return heads | groups


def missing_departments(
    session: Session, campaign: Campaign, action: str, quote: str = ""
) -> list[Department]:
    """Divisions that have sent nothing of this kind yet; the council and the like are not asked.

    Of what is neither registered nor handed in here, those the quoted line gives the work to.
    """
    units = people.units(session)
    if action == "dossier":
        there = stored_dossiers.departments_with(session, campaign.id or 0)
    elif action == "register":
        there = stored_registrations.departments_with(session, campaign.id or 0)
    elif action == "office":
        return []
    else:
        named = reminders.concerned([unit.name for unit in units], quote)
        return [unit for unit in units if unit.name in named]
    order = reminders.missing([one.id or 0 for one in units], there)
    by_id = {one.id: one for one in units}
    return [by_id[number] for number in order]


def _invited(session: Session, campaign: Campaign, row: CampaignDeadline, today: date) -> str:
    """What the divisions are invited to do: never what the assistant would refuse."""
    if row.action == "register" and campaign.kinds:
        return "closed" if closed(session, campaign, today) else "register"
    return "dossier" if row.action == "dossier" and wants_dossiers(campaign.facts) else "other"


def _row(
    clock: Clock,
    alert: Alert,
    row: CampaignDeadline,
    campaign: Campaign,
    place: Place,
    lacking: Department,
    invited: str,
) -> Outgoing:
    made = outgoing(
        place.chat_id,
        _text(row, campaign, lacking, clock.today(), place.language, invited),
        None,
        now=clock.now(),
        key=_key(alert, place),
        kind="alert",
        priority=Priority.ALERT,
        subject=_subject(row),
    )
    if alert.missed:
        made.state, made.error = State.FAILED, "missed"
    return made


def _key(alert: Alert, place: Place) -> str:
    return f"alert:{alert.deadline_id}:{place.key}:{alert.offset}"


def _subject(row: CampaignDeadline) -> str:
    return f"deadline:{row.id}"


def repeated(payload: dict[str, object]) -> dict[str, object]:
    """An alert that may have arrived already and is sent again; it says so, once."""
    note = f"\n\n{texts.t('vi', 'alert-again')}"
    text = str(payload["text"])
    return payload if text.endswith(note) else {**payload, "text": text + note}


def _text(
    row: CampaignDeadline, campaign: Campaign, lacking: Department, today: date, language: str, invited: str
) -> Markup:
    left = reminders.days_left(row.last_day, today)
    key = "alert-left" if left > 0 else "alert-today" if left == 0 else "alert-over"
    day = dates.short(row.last_day, language)
    named = dates.short(row.named_day, language)
    named_at = (one.at for one in mentions(row.quote, row.named_day.year) if one.last == row.named_day)
    at = next(named_at, None) if row.inclusive else None
    hour = f"{at.hour} giờ {at.minute:02d}" if at else ""
    before = texts.t(language, "alert-hour", hour=hour, date=named) if hour else ""
    if not row.inclusive:
        before = texts.t(language, "alert-before", named=named, date=day)
    return texts.t(
        language,
        "alert",
        title=campaign.title,
        when=texts.t(language, key, days=abs(left), date=day),
        what=row.what or texts.label(language, f"deadline-{row.action}"),
        before=before,
        missing=texts.t(language, f"alert-missing-{invited}", department=lacking.name),
        quote=row.quote,
    )
