"""An announcement reaches the outbox in pieces, so that thousands of recipients hold nobody else up."""

import asyncio
import logging

from sqlmodel import Session

from bot.clock import Clock
from bot.delivery.policy import Priority
from bot.delivery.worker import Delivery
from handlers import texts
from handlers.keyboards import button
from handlers.turn import outgoing
from storage import announcements, outbox
from storage.announcements import FIRST_ROUND
from storage.database import Database
from storage.tables import Announcement, Outgoing, Person

log = logging.getLogger(__name__)

AT_ONCE = 100
BREATH = 0.05  # seconds between two pieces, for everybody else's writes
LOOK_EVERY = 30.0


def begin(session: Session, made: Announcement, round_: str, clock: Clock) -> list[Outgoing]:
    """Start a round: its first messages; the rest is for `run`."""
    made.audience = {**made.audience, "after": {**_rounds(made), round_: 0}}
    return piece(session, made, round_, clock)


def piece(session: Session, made: Announcement, round_: str, clock: Clock) -> list[Outgoing]:
    """The next messages of a round, noted as written: they are to be kept in this very transaction."""
    rounds = _rounds(made)
    found = announcements.still_to_write(session, made.id or 0, round_, rounds[round_], AT_ONCE)
    if len(found) < AT_ONCE:
        rounds.pop(round_)
    else:
        rounds[round_] = found[-1].id or 0
    made.audience = {**made.audience, "after": rounds}
    session.add(made)
    worded: dict[str, texts.Markup] = {}
    return [_row(made, person, round_, clock, worded) for person in found]


def _rounds(made: Announcement) -> dict[str, int]:
    rounds = made.audience.get("after")
    return {str(key): int(value) for key, value in rounds.items()} if isinstance(rounds, dict) else {}


def _row(
    made: Announcement, person: Person, round_: str, clock: Clock, worded: dict[str, texts.Markup]
) -> Outgoing:
    language = person.language
    if language not in worded:
        key = "announcement-text" if round_ == FIRST_ROUND else "announcement-again"
        worded[language] = texts.t(language, key, text=made.text)
    return outgoing(
        person.telegram_id or 0,
        worded[language],
        [[button(texts.label(language, "announcement-ack"), "ack", made.id)]],
        now=clock.now(),
        key=f"announcement:{made.id}:{person.id}:{round_}",
        kind="announcement",
        priority=Priority.ANNOUNCEMENT,
        subject=f"announcement:{made.id}",
    )


async def run(database: Database, clock: Clock, delivery: Delivery, more: asyncio.Event) -> None:
    """Write the rest of each round, until cancelled; after a crash it goes on where it was."""
    while True:
        more.clear()
        try:
            for number in await database.read(announcements.unfinished):
                while await database.write(_next, number, clock):
                    delivery.wake()
                    await asyncio.sleep(BREATH)
                delivery.wake()
        except Exception:
            log.exception("an announcement is not in the outbox whole yet")
        try:
            await asyncio.wait_for(more.wait(), LOOK_EVERY)
        except TimeoutError:
            continue


def _next(session: Session, number: int, clock: Clock) -> bool:
    """One piece of one round; whether there is more."""
    made = announcements.get(session, number)
    if made is None or not (rounds := _rounds(made)):
        return False
    outbox.add(session, piece(session, made, next(iter(rounds)), clock))
    return bool(_rounds(made))
