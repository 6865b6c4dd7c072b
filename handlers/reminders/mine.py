"""/han: a person's own next deadlines, in the chat, as a calendar file, and as a calendar to subscribe to."""

from datetime import date, timedelta
from secrets import token_urlsafe
from urllib.parse import urlsplit

from sqlmodel import Session

from bot import reminders
from bot.access import Action
from bot.campaigns.naming import short_name
from bot.dossiers import MEDIA_TYPES
from bot.reminders import Entry
from handlers import texts
from handlers.alerts import standing
from handlers.keyboards import Rows, button
from handlers.registry import agenda
from handlers.registry.agenda import Item
from handlers.services import Services
from handlers.texts import Markup
from handlers.turn import Sorry, Turn
from storage import campaigns, facts, people, registrations
from storage import reminders as kept
from storage.tables import CalendarFeed, Event, Person

AHEAD = timedelta(days=370)
SHOWN = 10
WORDS_SHOWN = 120
ENTRY_SHOWN = 1000  # in a calendar
TITLE_SHOWN = 48  # characters of a campaign's title
PATH = "lich"  # of subscribed calendars, below the webhook's own


def show(session: Session, turn: Turn) -> None:
    """What is due next for whoever asks, and how they stand with it."""
    turn.require(Action.ASK)
    today = turn.services.clock.today()
    items = own_items(session, turn.me, today)
    lines = [_line(session, turn, one, today) for one in items[:SHOWN]]
    if len(items) > SHOWN:
        lines.append(turn.t("plan-more", count=len(items) - SHOWN))
    muted = [one for one in kept.choices_of(session, turn.my_id) if one.campaign_id != kept.EVERYTHING]
    rows: Rows = []
    if items:
        rows.append([button(turn.label("han-file"), "hanfile")])
        if turn.services.settings.webhook_url:
            rows.append([button(turn.label("han-subscribe"), "hanfeed")])
    for one in muted:
        campaign = campaigns.get(session, one.campaign_id)
        if campaign is not None and campaign.state == "live":
            rows.append([button(turn.label("han-unmute", title=campaign.title), "aunmute", campaign.id)])
    heading = turn.t("han-head") if lines else turn.t("han-none")
    turn.say(Markup("\n".join([heading, *lines])), rows)


def own_items(session: Session, person: Person, today: date) -> list[Item]:
    """The deadlines that concern a person, the nearest first; the Office those of everybody."""
    units = people.units(session)
    items = agenda.around(session, today, today + AHEAD)
    if person.role != "staff":
        items += agenda.supplements(session, today, today + AHEAD)
    found = [
        one
        for one in items
        if person.role in {"office", "admin"}
        or any(unit.id == person.department_id for unit in standing.concerned(one, units))
    ]
    return sorted(found, key=lambda one: (one.last_day, one.key))


def _line(session: Session, turn: Turn, item: Item, today: date) -> Markup:
    left = reminders.days_left(item.last_day, today)
    act = item.row.act if item.row.act in {"register", "dossier", "office"} else "other"
    return turn.t(
        "han-line",
        date=turn.date(item.last_day),
        hour=turn.label("han-hour", hour=turn.hour(item.at)) if item.at else "",
        left=turn.label("han-left", days=left) if left else turn.label("han-today"),
        what=agenda.what(item, turn.language, WORDS_SHOWN, act),
        title=short_name(item.campaign.title, TITLE_SHOWN),
        state=turn.label(f"han-{key}") if (key := _state(session, turn, item)) else "",
    )


def _state(session: Session, turn: Turn, item: Item) -> str:
    """How the person, or the division they answer for, stands with it; "" where that is not theirs to do."""
    if item.row.act == "event" or turn.me.role in {"office", "admin"}:
        return ""
    if item.row.act == "register" and turn.me.role == "staff":
        own = registrations.of_person(session, turn.my_id)
        here = [one.state for one in own if one.campaign_id == item.campaign.id]
        return "returned" if "returned" in here else "sent" if here else "missing"
    lacks = standing.lacking(session, [item], people.units(session))[item.key]
    mine = next((one.standing for one in lacks if one.unit == turn.me.department_id), None)
    there = "sent" if mine is None else "returned" if mine == "returned" else "missing"
    return f"unit-{there}" if turn.me.role == "staff" else there


async def file(turn: Turn) -> None:
    """The own deadlines and meetings as a file that a phone's calendar opens."""
    text = await turn.services.database.read(_calendar_of, turn.services, turn.user_id)
    data = text.encode()
    await turn.transact(_send, await turn.services.files.put(data), len(data))


def _calendar_of(session: Session, services: Services, telegram_id: int) -> str:
    person = people.by_telegram(session, telegram_id)
    if person is None:
        raise Sorry("unknown-person")
    return calendar_of(session, services, person)


def calendar_of(session: Session, services: Services, person: Person) -> str:
    """What concerns a person, as an iCalendar file."""
    today, language = services.clock.today(), person.language
    entries = [_entry(one, language) for one in own_items(session, person, today - timedelta(days=30))]
    for campaign in campaigns.live(session):
        entries += map(_meeting, facts.of_campaign(session, Event, campaign.id or 0))
    name = texts.label(language, "han-calendar")
    alarm = texts.label(language, "han-alarm")
    return reminders.calendar(name, entries, services.clock.now(), services.clock.zone, alarm)


def _entry(item: Item, language: str) -> Entry:
    act = item.row.act if item.row.act in {"register", "dossier", "office"} else "other"
    what = agenda.what(item, language, ENTRY_SHOWN, act)
    # The row names the entry, so that a deadline that is moved moves in the phone too.
    key = item.key if item.subject.startswith("recurring") else item.subject.replace(":", "-")
    title = texts.label(language, "han-entry", what=what)
    return Entry(key, title, f"{item.campaign.title}\n{item.row.quote}", item.last_day, item.at)


def _meeting(event: Event) -> Entry:
    return Entry(
        f"event-{event.id}",
        event.what,
        "\n".join(filter(None, (event.place, event.quote))),
        event.day,
        event.at,
    )


def _send(session: Session, turn: Turn, sha256: str, size: int) -> None:
    campaigns.keep_file(session, sha256, size, MEDIA_TYPES[".ics"], turn.now)
    turn.send_file("han-nop.ics", sha256, turn.t("han-file-caption"))


def subscribe(session: Session, turn: Turn) -> None:
    """The address of the own calendar; asked for again, a new one, and the old one is nothing any more."""
    address = turn.services.settings.webhook_url
    if not address:
        raise Sorry("stale-button")
    feed = kept.feed_of(session, turn.my_id) or CalendarFeed(person_id=turn.my_id, token="", made_at=turn.now)
    feed.token, feed.made_at = token_urlsafe(24), turn.now
    session.add(feed)
    turn.note(session, "calendar_subscribed")
    base = urlsplit(address)
    turn.say(
        turn.t("han-feed", address=f"{base.scheme}://{base.netloc}{feed_path(base.path)}/{feed.token}.ics")
    )


def feed_path(path: str) -> str:
    """Where subscribed calendars stand, beside what Telegram calls."""
    return f"{path.rstrip('/')}/{PATH}"


def feed(session: Session, services: Services, token: str) -> str | None:
    """The calendar behind an address, while whoever asked for it is with the office."""
    person = kept.subscriber(session, token)
    return calendar_of(session, services, person) if person is not None else None
