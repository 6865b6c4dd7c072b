"""Announcements and news reach the outbox in pieces, so that thousands of recipients hold nobody else up.

The tables are the truth: what is to be begun, written on, repeated, or given to who has come back is found
there, after a crash as well; being woken only makes it quicker.
"""

import asyncio
import logging
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from math import inf
from time import monotonic

from sqlmodel import Session, select

from bot.announcements import times
from bot.clock import Clock
from bot.delivery.pacing import KEPT_FREE, PER_SECOND
from bot.delivery.worker import Delivery
from handlers import announced, changing, telling
from handlers.messages import placed
from handlers.telling import AT_ONCE
from storage import announcements, outbox, subjects
from storage.announcements import CHANGES, CORRECTED, FIRST_ROUND, WITHDRAWN
from storage.database import Database
from storage.tables import Announcement, Group, Outgoing, Person

log = logging.getLogger(__name__)

BREATH = 0.05  # seconds between two pieces, for everybody else's writes
LOOK_EVERY = 30.0
FOLLOW = 3.0  # seconds between two looks at one that is going out
DRAWN = 15  # times, about, while it goes to many
GOING = {"sending", "paused"}
_LATE = object()  # shown of a board that somebody's answer made old

# Shows the Office how far an announcement has come; what it showed last, by announcement.
Board = Callable[[Session, Announcement], Outgoing | None]
Shown = dict[int, object]
Drawn = dict[int, float]  # when each board was drawn last


@dataclass(frozen=True)
class Look:
    """How one announcement stands: whether it is `over`, its board where that is news, or is so `later`."""

    state: str
    over: bool
    later: bool = False
    row: Outgoing | None = None


def begin(session: Session, made: Announcement, clock: Clock) -> list[Outgoing]:
    """Start: the groups and the first people; the rest is for `run`."""
    made.state, made.send_at = "sending", clock.now()
    made.rounds = {FIRST_ROUND: 0}
    groups = session.exec(select(Group).where(Group.id.in_(made.chats)))  # type: ignore[union-attr]
    rows = [
        placed(row, group.thread_id)
        for group in groups
        if group.left_at is None
        for row in announced.rows(made, "vi", clock, group.chat_id, f"g{group.id}")
    ]
    return rows + piece(session, made, FIRST_ROUND, clock)


def start(session: Session, made: Announcement, round_: str, clock: Clock) -> list[Outgoing]:
    """Another round: a reminder, a correction; its first messages."""
    made.rounds = {**made.rounds, round_: 0}
    return piece(session, made, round_, clock)


def piece(session: Session, made: Announcement, round_: str, clock: Clock) -> list[Outgoing]:
    """The next messages of a round, noted as written: they are to be kept in this very transaction."""
    after = made.rounds[round_]
    if round_ in CHANGES:
        rows, last = _changes(session, made, round_, after, clock)
    elif round_ == FIRST_ROUND:
        rows, last = _first(session, made, after, clock)
    else:
        found = announcements.still_to_remind(session, made.id or 0, after, AT_ONCE)
        rows = _to(made, found, round_, clock)
        last = (found[-1].id or 0) if len(found) == AT_ONCE else None
    rounds = {name: place for name, place in made.rounds.items() if name != round_}
    made.rounds = rounds if last is None else {**rounds, round_: last}
    session.add(made)
    return rows


def _first(
    session: Session, made: Announcement, after: int, clock: Clock
) -> tuple[list[Outgoing], int | None]:
    numbers = made.planned[after : after + AT_ONCE]
    announcements.add_receipts(session, made.id or 0, numbers)
    rows = _to(made, announcements.people_of(session, numbers), FIRST_ROUND, clock)
    reached = after + len(numbers)
    return rows, reached if reached < len(made.planned) else None


def _to(made: Announcement, people: Iterable[Person], round_: str, clock: Clock) -> list[Outgoing]:
    worded: dict[str, list[Outgoing]] = {}
    rows = []
    for one in people:
        if one.language not in worded:
            worded[one.language] = announced.rows(made, one.language, clock, 0, 0, round_)
        for place, row in enumerate(worded[one.language], 1):
            key = announcements.key(made.id, one.id, round_, place)
            values = {**row.model_dump(exclude={"id"}), "key": key, "chat_id": one.telegram_id}
            rows.append(Outgoing(**values))
    return rows


def _changes(
    session: Session, made: Announcement, round_: str, after: int, clock: Clock
) -> tuple[list[Outgoing], int | None]:
    sent = announcements.messages(session, made.id or 0, after, AT_ONCE)
    languages = {
        one.telegram_id: one.language
        for one in session.exec(
            select(Person).where(Person.telegram_id.in_([row.chat_id for row in sent]))  # type: ignore[union-attr]
        )
    }
    when = announcements.acknowledged(session, made.id or 0) if round_ == CORRECTED else {}
    rows = []
    for row in sent:
        language = languages.get(row.chat_id, "vi")
        if round_ == CORRECTED:
            rows += changing.corrected(made, row, language, clock, when.get(row.chat_id))
        elif round_ == WITHDRAWN:
            rows += changing.withdrawn(made, row, language, clock)
        else:
            rows += changing.ended(made, row, clock)
    return rows, (sent[-1].id or 0) if len(sent) == AT_ONCE else None


async def run(
    database: Database, clock: Clock, delivery: Delivery, more: asyncio.Event, board: Board, hour: int
) -> None:
    """Write news on; begin, write on and follow announcements; until cancelled."""
    shown: Shown = {}
    drawn: Drawn = {}
    while True:
        more.clear()
        seen = clock.offset
        busy = False
        try:
            while await database.write(telling.go_on):
                delivery.wake()
                await asyncio.sleep(BREATH)
            if await database.write(_begin_due, clock, hour):
                delivery.wake()
            for number in await database.read(announcements.at_work):
                while await database.write(_next, number, clock, shown, drawn):
                    delivery.wake()
                    await asyncio.sleep(BREATH)
                look = await database.read(_look, number, board, shown, drawn)
                if look is not None:
                    busy |= await database.write(_show, number, look, board)
                    delivery.wake()
        except Exception:
            log.exception("what many are to be told is not in the outbox whole yet")
        await _rest(more, clock, FOLLOW if busy else LOOK_EVERY, seen)


async def _rest(more: asyncio.Event, clock: Clock, seconds: float, seen: object) -> None:
    waits = [
        asyncio.ensure_future(more.wait()),
        asyncio.ensure_future(clock.wait(seconds, seen)),  # type: ignore[arg-type]
    ]
    try:
        await asyncio.wait(waits, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for one in waits:
            one.cancel()


def _begin_due(session: Session, clock: Clock, hour: int) -> int:
    """What its hour has come for, who has not acknowledged today, who has come back; how many messages."""
    now = clock.now()
    rows: list[Outgoing] = []
    for number in announcements.at_work(session):
        made = announcements.get(session, number)
        if made is None:
            continue
        if made.state == "scheduled" and made.send_at is not None and made.send_at <= now:
            rows += begin(session, made, clock)
        elif made.state == "sent" and made.repeats and _repeats_today(made, clock, hour):
            made.reminded_at = now
            rows += start(session, made, f"d{clock.today():%Y%m%d}", clock)
    for made, person in announcements.missed(session):
        announcements.not_missed(session, made.id or 0, person.id or 0)
        if announcements.of_use(made, now) and person.unreachable_at is None:
            rows += _to(made, [person], f"back{now:%Y%m%d%H%M}", clock)
    outbox.add(session, rows)
    return len(rows)


def _repeats_today(made: Announcement, clock: Clock, hour: int) -> bool:
    return times.repeats_today(
        clock.local(clock.now()).replace(tzinfo=None),
        hour,
        clock.local(made.send_at or made.created_at).date(),
        clock.local(made.reminded_at).date() if made.reminded_at else None,
        clock.local(made.until).replace(tzinfo=None) if made.until else None,
    )


def _next(session: Session, number: int, clock: Clock, shown: Shown, drawn: Drawn) -> bool:
    """One piece of one round; whether there is more. What its board lacks is to be looked at from here on."""
    made = announcements.get(session, number)
    if made is None:
        return False
    if made.board_late and _due(made, drawn):
        made.board_late = False
        session.add(made)
        shown[number] = _LATE
    if made.state == "paused":
        subjects.hold_back(session, announcements.subject(number))
    waiting = [name for name in made.rounds if made.state != "paused" or name in CHANGES]
    if not waiting:
        return False
    outbox.add(session, piece(session, made, waiting[0], clock))
    return len(waiting) > 1 or waiting[0] in made.rounds


def _look(session: Session, number: int, board: Board, shown: Shown, drawn: Drawn) -> Look | None:
    """How far it has come, and its board where that is news; a reading, which holds up nobody's writes."""
    made = announcements.get(session, number)
    if made is None or not (made.state in GOING or made.board_late or shown.get(number) is _LATE):
        return None
    counts = subjects.by_chat(session, announcements.subject(number)) if made.state in GOING else {}
    look = Look(made.state, over=_over(made, counts))
    # One that is tried again and again is no news.
    news = (
        made.state,
        {name: number for name, number in counts.items() if name not in {"queued", "sending"}},
    )
    if look.over or shown.get(number) == news:
        return look
    if not _due(made, drawn):
        return replace(look, later=True)
    shown[number], drawn[number] = news, monotonic()
    return replace(look, row=board(session, made))


def _over(made: Announcement, counts: dict[str, int]) -> bool:
    """Whether everybody was reached or given up."""
    to_go = made.rounds or counts.get("queued") or counts.get("sending")
    return made.state == "sending" and not to_go


def _due(made: Announcement, drawn: Drawn) -> bool:
    """Whether its board may be drawn anew: while it goes to many each time costs the others a message."""
    way = len(made.planned) / (PER_SECOND - KEPT_FREE)
    pause = min(max(FOLLOW, way / DRAWN), LOOK_EVERY) if made.state == "sending" else FOLLOW
    return monotonic() - drawn.get(made.id or 0, -inf) >= pause


def _show(session: Session, number: int, look: Look, board: Board) -> bool:
    """Show the Office what was seen; whether there will soon be more to show."""
    made = announcements.get(session, number)
    if made is None:
        return False
    if made.state != look.state:
        return True
    row = look.row
    if look.over and _over(made, subjects.by_chat(session, announcements.subject(number))):
        made.state, made.board_late = "sent", False
        session.add(made)
        row = board(session, made)
    outbox.add(session, [row] if row is not None else [])
    return made.state == "sending" or made.board_late or look.later
