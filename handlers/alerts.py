"""Alerts: what is due goes into the outbox, once for each group, deadline and day."""

import logging
from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlmodel import Session

from bot import dates, reminders
from bot.access import Role
from bot.clock import Clock
from bot.delivery.policy import Priority, State
from bot.delivery.worker import Delivery
from bot.reminders import OFFSETS, Alert, Watched
from handlers import texts
from handlers.registry import agenda
from handlers.registry.acts import closed
from handlers.registry.agenda import Item
from handlers.texts import Markup
from handlers.turn import outgoing
from storage import dossiers as stored_dossiers
from storage import facts, outbox, people
from storage import registrations as stored_registrations
from storage.database import Database
from storage.tables import Campaign, Deadline, Department, Outgoing, Recurring

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
    now = clock.local(clock.now())
    first, last = now.date() - LOOK_BACK, now.date() + timedelta(days=max(OFFSETS))
    items = {one.key: one for one in agenda.around(session, first, last)}
    watched = [Watched(one.key, one.last_day, one.at) for one in items.values()]
    there = outbox.keys(session, list({one.subject for one in items.values()}))
    places = _places(session)
    silent = {one.key: missing_departments(session, one.campaign, one.row) for one in items.values()}
    invited = {one.key: _invited(session, one, now) for one in items.values()}
    return [
        _row(clock, alert, items[alert.key], place, unit, invited[alert.key])
        for alert in reminders.due(watched, now, hour)
        for unit in silent[alert.key]
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


def missing_departments(session: Session, campaign: Campaign, row: Deadline | Recurring) -> list[Department]:
    """Divisions that have sent nothing of this kind yet, of those whose work it is; nobody of the council.

    Of what is neither registered nor handed in here nobody knows, so all whose work it is.
    """
    if row.act == "office":
        return []
    units = people.units(session)
    named = reminders.concerned([unit.name for unit in units], row.doers)
    there = _sent(session, campaign, row.act)
    return [unit for unit in units if unit.name in named and unit.id not in there]


def unregistered(session: Session, campaign: Campaign) -> list[Department]:
    """Divisions that have registered nothing in a campaign yet."""
    there = _sent(session, campaign, "register")
    return [unit for unit in people.units(session) if unit.id not in there]


def _sent(session: Session, campaign: Campaign, act: str) -> Collection[int]:
    if act == "dossier":
        return stored_dossiers.departments_with(session, campaign.id or 0)
    return stored_registrations.departments_with(session, campaign.id or 0) if act == "register" else ()


def _invited(session: Session, item: Item, now: datetime) -> str:
    """What the divisions are invited to do: never what the assistant would refuse."""
    campaign = item.campaign
    if item.row.act == "register" and campaign.kinds:
        return "closed" if closed(session, campaign, now) else "register"
    asked = item.row.act == "dossier" and facts.wants_dossiers(session, campaign.id or 0)
    return "dossier" if asked else "other"


def _row(clock: Clock, alert: Alert, item: Item, place: Place, lacking: Department, invited: str) -> Outgoing:
    made = outgoing(
        place.chat_id,
        _text(item, lacking, clock.today(), place.language, invited),
        None,
        now=clock.now(),
        key=_key(alert, place),
        kind="alert",
        priority=Priority.ALERT,
        subject=item.subject,
    )
    if alert.missed:
        made.state, made.error = State.FAILED, "missed"
    return made


def _key(alert: Alert, place: Place) -> str:
    return f"alert:{alert.key}:{place.key}:{alert.offset}"


def repeated(payload: dict[str, object]) -> dict[str, object]:
    """An alert that may have arrived already and is sent again; it says so, once."""
    note = f"\n\n{texts.t('vi', 'alert-again')}"
    text = str(payload["text"])
    return payload if text.endswith(note) else {**payload, "text": text + note}


def _text(item: Item, lacking: Department, today: date, language: str, invited: str) -> Markup:
    row = item.row
    left = reminders.days_left(item.last_day, today)
    key = "alert-left" if left > 0 else "alert-today" if left == 0 else "alert-over"
    day = dates.short(item.last_day, language)
    named = dates.short(item.named, language)
    before = (
        texts.t(language, "alert-hour", hour=dates.hour(item.at, language), date=named) if item.at else ""
    )
    if not row.inclusive:
        before = texts.t(language, "alert-before", named=named, date=day)
    return texts.t(
        language,
        "alert",
        title=item.campaign.title,
        when=texts.t(language, key, days=abs(left), date=day),
        what=row.what or texts.label(language, f"deadline-{row.act}"),
        before=before,
        missing=texts.t(language, f"alert-missing-{invited}", department=lacking.name),
        quote=row.quote,
    )
