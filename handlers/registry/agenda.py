"""What falls due, and when: deadlines, each day of what comes again, returned dossiers, and events."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from sqlmodel import Session

from bot import dates
from bot.campaigns import occurrences
from bot.dossiers.life import until as again_by
from bot.facts import fact_of
from handlers import texts
from storage import dossiers, facts
from storage.tables import Campaign, Deadline, Event, Recurring

AHEAD = timedelta(days=370)  # how far what comes again is looked ahead for


@dataclass(frozen=True)
class Supplement:
    """A dossier that one division has to hand in again by the day the Office set; read like a deadline."""

    dossier: int
    unit: int
    code: str
    nominee: str
    added_at: datetime | None  # returned
    act: str = "supplement"
    what: str = ""
    quote: str = ""
    doers: tuple[str, ...] = ()
    at: time | None = None
    inclusive: bool = True
    changed_at: datetime | None = None


@dataclass(frozen=True)
class Item:
    """A deadline, one day of what comes again, or the day a returned dossier is to be there again.

    `key` tells it from the others in the keys of alerts, `subject` is the row they are about.
    """

    key: str
    subject: str
    row: Deadline | Recurring | Supplement
    campaign: Campaign
    last_day: date
    named: date

    @property
    def at(self) -> time | None:
        """The hour of the last day; one named with the day after it binds nothing."""
        return self.row.at if self.row.inclusive else None


def due(one: Item | Deadline, language: str) -> str:
    """A deadline by name, its hour with it where one binds."""
    return dates.due(one.last_day, _hour(one), language)


def until(one: Item | Deadline, language: str) -> str:
    """How long there is time for it, to the hour where one binds."""
    return dates.until(one.last_day, _hour(one), language)


def _hour(one: Item | Deadline) -> time | None:
    return one.at if isinstance(one, Item) or one.inclusive else None


def around(session: Session, first: date, last: date) -> list[Item]:
    """What of the campaigns that run has its last day in this span."""
    items = [_of_deadline(row, campaign) for row, campaign in facts.deadlines_between(session, first, last)]
    for row, campaign in facts.recurring_of_live(session):
        items += _days(row, campaign, first, last)
    return items


def supplements(session: Session, first: date, last: date) -> list[Item]:
    """The returned dossiers of campaigns that run whose day lies in this span."""
    found = []
    for one, round_, campaign in dossiers.returned(session):
        day = again_by(one.returned)
        if day is not None and first <= day <= last:
            row = Supplement(one.id or 0, one.department_id, one.code, one.subject_name, round_.decided_at)
            found.append(Item(f"s{round_.id}", f"dossier:{one.id}", row, campaign, day, day))
    return found


def what(item: Item, language: str, most: int, act: str) -> str:
    """What is to be done: as the plan says it, at most so many characters, else by this name of the act."""
    row = item.row
    if isinstance(row, Supplement):
        nominee = texts.label(language, "deadline-supplement-for", name=row.nominee) if row.nominee else ""
        return texts.label(language, "deadline-supplement", code=row.code, nominee=nominee)
    return row.what[:most] or texts.label(language, f"deadline-{act}")


def ahead(session: Session, campaign: Campaign, today: date) -> list[Item]:
    """The deadlines of a campaign from today on, and the next day of what comes again; the nearest first."""
    number = campaign.id or 0
    items = [_of_deadline(row, campaign) for row in facts.deadlines(session, number) if row.last_day >= today]
    for row in facts.of_campaign(session, Recurring, number):
        items += _days(row, campaign, today, today + AHEAD)[:1]
    return sorted(items, key=lambda one: one.last_day)


def events(session: Session, campaign: Campaign, today: date) -> list[Event]:
    """The meetings of a campaign from today on, the nearest first."""
    found = facts.of_campaign(session, Event, campaign.id or 0)
    return sorted((one for one in found if one.day >= today), key=lambda one: one.day)


def _of_deadline(row: Deadline, campaign: Campaign) -> Item:
    # One that was moved is reminded of anew; moved back, it stands where it stood.
    moved = row.moved_from is not None and row.moved_from != row.last_day
    key = f"{row.id}@{row.last_day}" if moved else str(row.id)
    return Item(key, f"deadline:{row.id}", row, campaign, row.last_day, row.end)


def _days(row: Recurring, campaign: Campaign, first: date, last: date) -> list[Item]:
    """Within the campaign's time; what came again before it went live is nobody's omission."""
    live = campaign.confirmed_at.date() if campaign.confirmed_at else None
    begin = max(filter(None, (first, campaign.starts_on, live)))
    end = min(filter(None, (last, campaign.ends_on)))
    return [
        Item(f"r{row.id}@{one.named}", f"recurring:{row.id}", row, campaign, one.last_day, one.named)
        for one in occurrences(fact_of("recurring", row), begin, end)
    ]
