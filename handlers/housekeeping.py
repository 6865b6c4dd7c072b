"""Once a day: what was handled long ago is forgotten, drafts and files nobody came back to are dropped."""

import asyncio
import logging
import shutil
from datetime import datetime, timedelta
from pathlib import Path

from sqlmodel import Session

from bot import dates
from bot.clock import Clock
from bot.delivery.worker import Delivery
from handlers import operators, sweeping, texts
from handlers.messages import outgoing
from handlers.office import keeping
from storage import audit, drafts, inbox, outbox, people, polls, readings
from storage.database import Database
from storage.files import FileStore
from storage.tables import Outgoing

log = logging.getLogger(__name__)

DAY = 24 * 3600.0
# Telegram repeats an update for 24 hours at most.
INBOX_KEPT = timedelta(days=2)
REPLIES_KEPT = timedelta(days=30)
DRAFTS_KEPT = timedelta(days=60)
SETTLED = timedelta(days=3)  # so long a clock goes on as it did before it is believed
LEAST_FREE = 500 << 20  # bytes


async def run(database: Database, clock: Clock, delivery: Delivery, files: FileStore) -> None:
    """Tidy at start and then once a day, until cancelled."""
    while True:
        seen = clock.offset
        try:
            if await database.read(credible, clock):
                if await database.write(tidy, clock):
                    delivery.wake()
                await sweeping.sweep(database, files, clock)
            else:
                log.info("nothing is tidied: nothing was said days ago, or the clock is wrong")
        except Exception:
            log.exception("not tidied")
        await clock.wait(DAY, seen)


def credible(session: Session, clock: Clock) -> bool:
    """Whether the clock may be believed: by a wrong year everything would be old, drafts and files too.

    What came or went just now is no proof, for it bears the same hour; what was said by it days ago is.
    """
    now = clock.now()
    return outbox.any_between(session, now - REPLIES_KEPT, now - SETTLED)


async def watch(database: Database, clock: Clock, folder: Path) -> None:
    """Look at the room on the disk every hour, until cancelled; the Office is told before it ends."""
    while True:
        try:
            free = shutil.disk_usage(folder).free
        except OSError:
            free = LEAST_FREE  # an office elsewhere: PostgreSQL and a bucket
        if free < LEAST_FREE:
            try:
                await database.write(_tell_of_disk, clock.now(), free >> 20)
            except Exception:
                log.exception("the Office was not told of the disk")
        await asyncio.sleep(3600)


def _tell_of_disk(session: Session, now: datetime, megabytes: int) -> None:
    operators.tell(session, now, "disk", megabytes=megabytes)


def tidy(session: Session, clock: Clock) -> int:
    """Forget and drop what is old; returns how many messages tell of it."""
    now = clock.now()
    inbox.prune(session, now - INBOX_KEPT, now - REPLIES_KEPT)
    audit.forget_strangers(session, now - INBOX_KEPT)
    outbox.prune(session, now - REPLIES_KEPT)
    polls.forget_strays(session, now - REPLIES_KEPT)
    readings.drop_older(session, now - REPLIES_KEPT)
    told = [*_drop_drafts(session, clock, now), *keeping.over(session, clock)]
    outbox.add(session, told)
    return len(told)


def _drop_drafts(session: Session, clock: Clock, now: datetime) -> list[Outgoing]:
    told = []
    for draft in drafts.older_than(session, now - DRAFTS_KEPT):
        person = people.get(session, draft.person_id)
        if person is not None and person.telegram_id is not None:
            text = texts.t(
                person.language,
                "draft-expired",
                date=dates.short(clock.local(draft.updated_at).date(), person.language),
                days=DRAFTS_KEPT.days,
            )
            told.append(outgoing(person.telegram_id, text, None, now=now))
        session.delete(draft)
    return told
