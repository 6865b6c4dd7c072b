"""What falls due, and when: deadlines, each day of what comes again, and events."""

from dataclasses import dataclass
from datetime import date, time, timedelta

from sqlmodel import Session

from bot import dates
from bot.campaigns import occurrences
from bot.facts import fact_of
from storage import facts
from storage.tables import Campaign, Deadline, Event, Recurring

AHEAD = timedelta(days=370)  # how far what comes again is looked ahead for


@dataclass(frozen=True)
class Item:
    """A deadline, or one day of what comes again.

    `key` tells it from the others in the keys of alerts, `subject` is the row they are about.
    """

    key: str
    subject: str
    row: Deadline | Recurring
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
