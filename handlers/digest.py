"""The digest: what waits, what is due, who is overdue; each week, and to the Office when that changes."""

from collections.abc import Callable, Mapping, Sequence, Set
from datetime import date, timedelta
from types import MappingProxyType

from sqlmodel import Session

from bot import dates
from bot.access import Action, Role
from bot.office import office_of
from handlers import callback_data, texts
from handlers.alerts.planning import Look, rules_of
from handlers.alerts.standing import lacking
from handlers.keyboards import Button, Rows, button, in_rows
from handlers.links import OPEN, Screen
from handlers.messages import outgoing
from handlers.registry import agenda
from handlers.registry.agenda import Item
from handlers.registry.waits import Waits, waiting_for
from handlers.texts import Markup
from handlers.turn import Turn
from storage import office_settings, outbox, people, registrations
from storage import reminders as kept
from storage.tables import Department, Outgoing, Person

AHEAD, BEHIND = timedelta(days=7), timedelta(days=14)
JUST_NOW = timedelta(days=3)
SHOWN, NAMES_SHOWN, WORDS_SHOWN = 8, 6, 80
NEVER = -1  # in the place of a campaign among what somebody does not want to be reminded of


def subject(day: date) -> str:
    """What a day's digests are about, and the key under which they have their turn."""
    return f"digest:{day}"


def due(
    session: Session, look: Look, told: Mapping[int, Set[str]] = MappingProxyType({})
) -> list[Outgoing] | None:
    """Today's digests for those who have something to read; None while or once it is not their time.

    What begins to wait later in the day is in the next one. What an alert tells a chat at this moment anyway
    (`told`, by their keys) is not said twice.
    """
    now = look.clock.local(look.now)
    office = office_of(look.settings, office_settings.read(session))
    rules, _ = rules_of(session, look.settings)
    about = subject(now.date())
    if now.hour < office.digest_hour or rules.quiet(now.replace(tzinfo=None)) or kept.runs(session, [about]):
        return None
    readers = _readers(session, weekly=now.date() == _first_of_week(now.date(), rules.works))
    units = people.units(session)
    span = (now.date() - BEHIND, now.date() + AHEAD)
    items = agenda.around(session, *span) + agenda.supplements(session, *span)
    items.sort(key=lambda one: one.last_day)
    silent = lacking(session, items, units)
    without = {key: {one.unit for one in found} for key, found in silent.items()}
    by_id = {unit.id: unit for unit in units}
    sent = registrations.counts_sent(session)
    before = _said_this_week(session, readers, now.date())
    since = now.replace(hour=0, minute=0, second=0, microsecond=0) - JUST_NOW
    lately = kept.told_since(session, since)
    made = []
    for person in readers:
        own = units
        if person.role == Role.HEAD:
            own = [unit for unit in (by_id.get(person.department_id),) if unit is not None]
        said = told.get(person.telegram_id or 0, frozenset())
        concerned = [
            (item, [unit for unit in own if unit.id in without[item.key]])
            for item in items
            if item.key not in said
        ]
        at_head = person.role == Role.HEAD
        waits = Waits(sent.get(person.department_id or 0, 0)) if at_head else waiting_for(session, person)
        lacking_here = [one for one in concerned if one[1]]
        text, rows = _digest(person, waits, lacking_here, now.date())
        # What was said yesterday is no news, nor that some of it has gone; but on the last day it is.
        last_day = any(item.last_day == now.date() for item, _ in lacking_here)
        known = _lines_of(text) <= before.get(person.id, frozenset()) and not last_day
        if at_head and not waits and all(item.key in lately for item, _ in lacking_here):
            continue  # an alert has told all of it just before the weekend
        if text and not known and person.telegram_id is not None:
            made.append(
                outgoing(
                    person.telegram_id,
                    text,
                    rows,
                    now=look.now,
                    key=f"{about}:{person.id}",
                    kind="digest",
                    subject=about,
                )
            )
    return made


def _said_this_week(session: Session, readers: Sequence[Person], today: date) -> dict[int | None, Set[str]]:
    """What the last digest of this week told each of them; on a Monday nothing is known."""
    days = [today - timedelta(days=back) for back in range(today.weekday(), 0, -1)]
    keys = {f"{subject(day)}:{one.id}": one.id for day in days for one in readers}
    said = outbox.payloads(session, keys)
    return {person: _lines_of(str(said[key]["text"])) for key, person in keys.items() if key in said}


def _lines_of(text: str) -> Set[str]:
    """What a digest says, without its day."""
    return frozenset(text.splitlines()[1:])


def _first_of_week(day: date, works: Callable[[date], bool]) -> date:
    """The first working day of the week."""
    monday = day - timedelta(days=day.weekday())
    week = (monday + timedelta(days=more) for more in range(7))
    return next((one for one in week if works(one)), monday)


def _readers(session: Session, *, weekly: bool) -> list[Person]:
    """The Office and the administrator; on the first working day of a week the heads who want it."""
    roles = (Role.OFFICE, Role.ADMIN, *([Role.HEAD] if weekly else []))
    unwanted = {one.person_id for one in kept.choices(session) if one.campaign_id == NEVER}
    return [
        one
        for one in people.with_roles(session, roles)
        if one.telegram_id is not None and one.unreachable_at is None and one.id not in unwanted
    ]


def _digest(
    person: Person, waits: Waits, concerned: Sequence[tuple[Item, list[Department]]], today: date
) -> tuple[Markup, Rows]:
    language = person.language
    coming = [one for one in concerned if one[0].last_day >= today]
    over = [one for one in concerned if one[0].last_day < today]
    if not waits and not concerned:
        return Markup(""), []
    text = texts.t(
        language,
        "digest",
        date=dates.short(today, language),
        waits=waiting_words(waits, language),
        due=_lines("digest-due", "digest-due-line", coming, person, today),
        over=_lines("digest-over", "digest-over-line", over, person, today),
    )
    return text, _rows(language, waits, person)


def waiting_words(waits: Waits, language: str) -> str:
    """What waits, in words; empty where nothing does."""
    told = [
        texts.label(language, f"digest-{name}", count=count)
        for name in ("registrations", "dossiers", "questions")
        if (count := getattr(waits, name))
    ]
    return texts.label(language, "digest-waits", what=", ".join(told)) if told else ""


def _lines(
    heading: str, key: str, concerned: Sequence[tuple[Item, list[Department]]], person: Person, today: date
) -> Markup:
    if not concerned:
        return Markup("")
    language = person.language
    lines = [texts.t(language, heading)]
    for item, units in concerned[:SHOWN]:
        names = "; ".join(unit.short or unit.name for unit in units[:NAMES_SHOWN])
        # To a head it is their own division, which needs no counting.
        of_one = f"{key}-own" if person.role == Role.HEAD else key
        day = agenda.due(item, language)
        lines.append(
            texts.t(
                language,
                of_one,
                date=texts.label(language, "meeting-today", date=day) if item.last_day == today else day,
                what=agenda.what(item, language, WORDS_SHOWN, item.row.act),
                count=len(units),
                names=names + ("; …" if len(units) > NAMES_SHOWN else ""),
            )
        )
    if len(concerned) > SHOWN:
        lines.append(texts.t(language, "plan-more", count=len(concerned) - SHOWN))
    return Markup("\n".join(lines))


def _rows(language: str, waits: Waits, person: Person) -> Rows:
    def way(key: str, command: str) -> Button:
        return Button(texts.label(language, key), callback_data.encode(OPEN, Screen.COMMAND, command))

    row = [way("menu-duyet", "duyet")] if waits.to_review else []
    row += [way("menu-cauhoi", "cauhoi")] if waits.questions else []
    rows = [*in_rows(row), [way("digest-boards", "tiendo")]]
    if person.role == Role.HEAD:
        rows.append([Button(texts.label(language, "digest-never"), callback_data.encode("dignever"))])
    return rows


def never(session: Session, turn: Turn) -> None:
    """The head wants no weekly digest."""
    turn.require(Action.SEE_BOARD, turn.me.department_id)
    kept.mute(session, turn.my_id, NEVER)
    turn.note(session, "digest_never")
    turn.say(turn.t("digest-none"), [[button(turn.label("digest-weekly"), "digweekly")]])


def weekly(session: Session, turn: Turn) -> None:
    """The head wants it again."""
    turn.require(Action.SEE_BOARD, turn.me.department_id)
    kept.forget(session, turn.my_id, NEVER)
    turn.note(session, "digest_weekly")
    turn.edit(turn.t("digest-again"))
