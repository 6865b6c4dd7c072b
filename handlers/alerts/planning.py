"""One look at the tables: which alerts are due, and what everybody has sent by now."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from sqlmodel import Session

from bot import reminders
from bot.clock import Clock
from bot.office import OfficeSettings, office_of
from bot.reminders import OVERDUE, Rules, Watched
from bot.reminders.due import moments, past
from bot.settings import Settings
from handlers.alerts import meetings, standing
from handlers.alerts.meetings import Meeting
from handlers.alerts.wording import Due
from handlers.registry import agenda
from handlers.registry.acts import closed
from handlers.registry.agenda import Item, Supplement
from storage import facts, office_settings, people
from storage import reminders as kept
from storage.people import Unit
from storage.tables import AlertRun

LOOK_BACK = timedelta(days=14)
LONGEST_HOLIDAY = timedelta(days=12)
SENT = "sent"  # in the place of the days before: the closing word


@dataclass(frozen=True)
class Look:
    """What every look needs to know besides the tables."""

    clock: Clock
    settings: Settings
    username: str

    @property
    def now(self) -> datetime:
        return self.clock.now()

    @property
    def local(self) -> datetime:
        """Now on the office's clock, without a zone, as deadlines are written."""
        return self.clock.local(self.clock.now()).replace(tzinfo=None)


@dataclass(frozen=True)
class Watching:
    """A deadline and how it is reminded of."""

    item: Item
    watched: Watched


@dataclass(frozen=True)
class Found:
    """What a look found: alerts that go out, deadlines everybody has met, and whom to remind who put it off.

    `near` is all that is being reminded of these days, for the latter; `runs` have had their turn with this.
    """

    going: Sequence[Due] = ()
    complete: Sequence[Item] = ()
    near: Sequence[Due] = ()
    woken: frozenset[int] = frozenset()
    runs: Sequence[AlertRun] = ()
    units: Sequence[Unit] = ()  # where the look had them in hand
    meetings: Sequence[Meeting] = ()

    @property
    def turns(self) -> str:
        """What is said, as part of the keys under which it is said once."""
        return "+".join(sorted(one.key for one in self.runs if not one.missed))


def rules_of(session: Session, settings: Settings) -> tuple[Rules, Mapping[int, Rules]]:
    """How the office reminds, and how those campaigns do that differ."""
    office = office_of(settings, office_settings.read(session))
    usual = _rules(office, settings, office.alert_days, office.alert_hour)
    own = {
        number: _rules(
            office,
            settings,
            office.alert_days if one.days is None else one.days,
            office.alert_hour if one.hour is None else one.hour,
        )
        for number, one in kept.of_campaigns(session).items()
    }
    return usual, own


def _rules(office: OfficeSettings, settings: Settings, days: Iterable[int], hour: int) -> Rules:
    return Rules(
        days=tuple(days),
        hour=time(hour),
        quiet_from=time(office.quiet_from),
        quiet_to=time(office.quiet_until),
        off=frozenset(settings.days_off),
        worked=frozenset(settings.days_worked),
    )


def look_for(session: Session, look: Look, *, changed: bool = True) -> Found:
    """What is to be said now; nothing that was said before.

    Unless something `changed` since the last look, nobody has become the last one to send.
    """
    usual, own = rules_of(session, look.settings)
    watched = _watching(session, look, usual, own)
    going, runs = _due(session, look, watched)
    complete, units = _complete(session, look, watched) if changed else ([], [])
    runs += [AlertRun(key=f"{one.key}:{SENT}", at=look.now) for one in complete]
    meeting = meetings.due(session, look.local, usual, own)
    runs += [AlertRun(key=one.key, at=look.now) for one in meeting]
    woken = _woken(session, look) if not usual.quiet(look.local) else frozenset()
    near = _near(session, look, watched) if woken else ()
    return Found(going, complete, near, woken, runs, units, meeting)


def _watching(session: Session, look: Look, usual: Rules, own: Mapping[int, Rules]) -> list[Watching]:
    """Every deadline near enough to be said or told of."""
    furthest = max((0, *usual.days, *(day for rules in own.values() for day in rules.days)))
    today = look.local.date()
    span = (today - LOOK_BACK, today + timedelta(days=furthest) + LONGEST_HOLIDAY)
    items = agenda.around(session, *span) + agenda.supplements(session, *span)
    return [
        Watching(
            item,
            Watched(
                item.key,
                item.last_day,
                item.at,
                own.get(item.campaign.id or 0, usual),
                _told_at(look.clock, item),
            ),
        )
        for item in items
    ]


def _told_at(clock: Clock, item: Item) -> datetime | None:
    """When people were last told of it as it stands."""
    found = [item.campaign.confirmed_at, item.row.added_at, item.row.changed_at]
    last = max((one for one in found if one is not None), default=None)
    return clock.local(last).replace(tzinfo=None) if last is not None else None


def _due(session: Session, look: Look, watched: Sequence[Watching]) -> tuple[list[Due], list[AlertRun]]:
    """The alerts that go out now, and every one that has its turn."""
    by_key = {one.item.key: one.item for one in watched}
    found = reminders.due((one.watched for one in watched), look.local)
    had = kept.runs(session, [f"{one.key}:{one.offset}" for one in found])
    going: list[Due] = []
    runs: list[AlertRun] = []
    for alert in found:
        item = by_key[alert.key]
        due = Due(item, alert.offset, _invited(session, look, item))
        if due.key in had:
            continue
        missed = alert.missed or (due.invited == "event" and alert.offset == OVERDUE)
        runs.append(AlertRun(key=due.key, at=look.now, missed=missed))
        if not missed:
            going.append(due)
    return going, runs


def _invited(session: Session, look: Look, item: Item) -> str:
    """What the divisions may do about it: never what the assistant would refuse."""
    if isinstance(item.row, Supplement):
        return "supplement"
    campaign, act = item.campaign, item.row.act
    if act == "register" and campaign.kinds:
        now = look.clock.local(look.now)
        return "closed" if closed(session, campaign, now) else "register"
    if act == "dossier" and facts.wants_dossiers(session, campaign.id or 0):
        return "dossier"
    return "event" if act == "event" else "other"


def _complete(session: Session, look: Look, watched: Sequence[Watching]) -> tuple[list[Item], list[Unit]]:
    """Deadlines whose time of reminding has begun and all have met, not told so yet; the divisions."""
    begun = [
        one.item
        for one in watched
        if one.item.row.act != "event"
        and not one.watched.rules.quiet(look.local)
        and _begun(one.watched, look.local)
    ]
    had = kept.runs(session, [f"{one.key}:{SENT}" for one in begun])
    open_ = [one for one in begun if f"{one.key}:{SENT}" not in had]
    if not open_:
        return [], []
    units = people.unit_names(session)
    lacks = standing.lacking(session, open_, units)
    return [one for one in open_ if not lacks[one.key] and standing.concerned(one, units)], units


def _begun(one: Watched, now: datetime) -> bool:
    said = moments(one)
    return bool(said) and said[0][0] <= now.date() and now.time() >= one.rules.hour and not past(one, now)


def _woken(session: Session, look: Look) -> frozenset[int]:
    """Who wanted to be reminded again by now."""
    return frozenset(
        one.person_id for one in kept.choices(session) if one.until is not None and one.until <= look.now
    )


def _near(session: Session, look: Look, watched: Sequence[Watching]) -> list[Due]:
    """What is being reminded of these days, as it was said last."""
    today = look.local.date()
    found = []
    for one in watched:
        if not _begun(one.watched, look.local):
            continue
        offset = [of for day, of in moments(one.watched) if day <= today][-1]
        due = Due(one.item, offset, _invited(session, look, one.item))
        if due.invited != "event":
            found.append(due)
    return found
