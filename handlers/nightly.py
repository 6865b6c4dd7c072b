"""The backup of each day, and a word to the Office when there has been none for long."""

import asyncio
import logging
from datetime import timedelta
from pathlib import Path

from sqlmodel import Session

from bot.clock import Clock
from handlers import operators
from storage import backup, backups
from storage.database import Database

log = logging.getLogger(__name__)

EVERY = 3600.0
OLD = timedelta(days=3)


async def run(database: Database, clock: Clock, data: Path, folder: Path) -> None:
    """Once an hour see that the day has its backup, until cancelled."""
    while True:
        seen = clock.offset
        try:
            await asyncio.to_thread(backups.make_for, clock.today(), data, folder)
        except backup.BackupError as error:
            log.error("no backup: %s", error)  # noqa: TRY400 - the sentence says it all
        try:
            await database.write(tell_if_old, clock, folder)
        except Exception:
            log.exception("the Office was not told of the backups")
        await clock.wait(EVERY, seen)


def tell_if_old(session: Session, clock: Clock, folder: Path) -> None:
    """Tell the Office when the newest backup is some days old, or when there is none."""
    days = backups.days_of(folder)
    if not days:
        operators.tell(session, clock.now(), "no-backup")
    elif clock.today() - days[-1] >= OLD:
        operators.tell(session, clock.now(), "backup-old", days=(clock.today() - days[-1]).days)
