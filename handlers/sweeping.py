"""The bytes that go: of files nothing names any more, and of those destroyed by order."""

import logging
from datetime import datetime, timedelta

from sqlmodel import Session

from bot.clock import Clock
from storage import keeping, people, stored_files
from storage.database import Database
from storage.files import FileStore

log = logging.getLogger(__name__)

FILES_KEPT = timedelta(days=30)  # after the last thing that named them
ROW_FOLLOWS = timedelta(days=1)  # of new bytes, at the latest


async def sweep(database: Database, files: FileStore, clock: Clock) -> int:
    """Take away files that nothing has named for long: exports sent once, papers taken out of a dossier.

    The bytes go before their rows, so that a crash between leaves a row to be looked at again. Bytes whose
    row never came, for whoever sent them was refused or the program was killed, get one first.
    """
    await _take_up(database, files, clock)
    await destroy(database, files, clock)
    before = clock.now() - FILES_KEPT
    gone = [
        one
        for one in await database.read(stored_files.unreferenced, before)
        if await files.forget(one, before)
    ]
    return await database.write(stored_files.forget, gone, before) if gone else 0


async def destroy(database: Database, files: FileStore, clock: Clock) -> int:
    """Take away the bytes that were destroyed by order and that nothing else names; how many.

    What the store does not do now is tried again by the next sweep.
    """
    now = clock.now()
    gone = [one for one in await database.read(_destroyed, now) if await files.forget(one, now)]
    return await database.write(stored_files.forget, gone, now, waiting=True) if gone else 0


def _destroyed(session: Session, now: datetime) -> set[str]:
    there = keeping.still_there(session)
    return there & stored_files.unreferenced(session, now, waiting=True) if there else there


async def _take_up(database: Database, files: FileStore, clock: Clock) -> None:
    office = await database.read(people.office_key)
    if not office or not await files.belongs_to(office):
        log.warning("files that no row tells of are left alone: the file store is another office's")
        return
    async for sizes in files.names(clock.now() - ROW_FOLLOWS):
        if await database.read(stored_files.unknown, sizes):
            await database.write(stored_files.take_up, sizes, clock.now())
