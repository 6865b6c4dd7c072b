"""Meetings of the plans that run: said once, on the working day before, to whom they concern."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlmodel import Session

from bot import dates, reminders
from bot.reminders import Rules
from handlers import texts
from handlers.texts import Markup
from storage import facts, people
from storage import reminders as kept
from storage.tables import Campaign, Event

FURTHEST = timedelta(days=14)  # from the working day before, over the longest holiday
WORDS_SHOWN = 300


@dataclass(frozen=True, eq=False)
class Meeting:
    """A meeting that is spoken of now, and the divisions it concerns."""

    event: Event
    campaign: Campaign
    units: frozenset[int]
    everybody: bool

    @property
    def key(self) -> str:
        """Under which it has its turn: one that is moved has another."""
        return key_of(self.event)


def key_of(event: Event) -> str:
    return f"m{event.id}@{event.day}"


def due(session: Session, now: datetime, usual: Rules, own: Mapping[int, Rules]) -> list[Meeting]:
    """The meetings to speak of at this moment of the office's clock that were not spoken of before."""
    there = [
        (event, campaign)
        for event, campaign in facts.events_between(session, now.date(), now.date() + FURTHEST)
        if reminders.meeting_due(event.day, event.at, own.get(campaign.id or 0, usual), now)
    ]
    had = kept.runs(session, [key_of(event) for event, _ in there])
    there = [one for one in there if key_of(one[0]) not in had]
    if not there:
        return []
    units = people.units(session)
    names = [one.name for one in units]
    hosts = [one.name for one in units if one.kind == "office"]
    found = []
    for event, campaign in there:
        invited = set(reminders.invited(names, hosts, event.what))
        concerned = frozenset(one.id or 0 for one in units if one.name in invited)
        found.append(Meeting(event, campaign, concerned, everybody=invited == set(names)))
    return found


def words(meetings: Sequence[Meeting], today: date, language: str) -> list[Markup]:
    """What is said of each: when, what, where, of which plan."""
    return [_words(one, today, language) for one in meetings]


def _words(one: Meeting, today: date, language: str) -> Markup:
    event, left = one.event, reminders.days_left(one.event.day, today)
    key = {0: "meeting-today", 1: "meeting-tomorrow"}.get(left, "meeting-later")
    return texts.t(
        language,
        "meeting",
        when=texts.label(language, key, date=dates.short(event.day, language), days=left),
        hour=texts.label(language, "meeting-hour", hour=dates.hour(event.at, language)) if event.at else "",
        what=event.what[:WORDS_SHOWN] or texts.label(language, "deadline-event"),
        place=texts.label(language, "meeting-place", place=event.place) if event.place else "",
        title=one.campaign.title,
    )
