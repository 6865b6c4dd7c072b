"""Kept updates nobody has in hand are taken up again: after a crash, after a fault of the database."""

import asyncio
import logging
from collections import Counter
from collections.abc import Sequence
from datetime import datetime
from typing import Any

import orjson
from sqlmodel import Session
from telegram.ext import Application, ExtBot

from bot.clock import Clock
from bot.delivery.policy import Priority
from bot.delivery.worker import LOOK
from handlers import operators, texts
from handlers.messages import outgoing
from handlers.updates import InOrder, read, set_aside
from storage import handing, inbox, outbox, people
from storage.database import Database

log = logging.getLogger(__name__)

App = Application[Any, Any, Any, Any, Any, Any]

SUSPECT = 2  # starts an update was left unfinished by, before it is suspected to be what ends them
# A process that ends says nothing of why: failing power must not cost an update, one that kills may cost a
# minute of starts. What ended in an error was seen, and that often is enough.
MOST_STARTS = 8
MOST_TRIES = 3
LONGEST = 60.0  # seconds a suspected update may hold up the start
LOOK_EVERY = 10.0
GAVE_UP = "gave up"


async def replay(application: App, database: Database, clock: Clock, worker: str = "") -> int:
    """Take up what a stopped process had kept and not handled; returns how many.

    A worker among others takes what no living one has.

    Should one of them be what kills the process, it must not take the others along: what is still
    unfinished after a second start is handled one by one, and given up when it ended six more.
    """
    bot: ExtBot[int] = application.bot
    if worker:
        found = await database.write(handing.take_over, bot.id, worker)
        for number, _, attempts in found:
            if attempts < SUSPECT:
                await database.write(inbox.count_attempt, bot.id, number)
    else:
        if database.shared:
            await database.write(handing.take_all, bot.id)
        found = await database.read(inbox.unfinished, bot.id)
        await database.write(inbox.count_attempts, bot.id, SUSPECT)
    suspects = [one for one in found if one[2] >= SUSPECT]
    for number, raw, attempts in suspects:
        if attempts >= MOST_STARTS:
            log.error("update %s given up, it ended %s runs", number, attempts)
            await database.write(give_up, bot.id, number, raw, clock)
            continue
        await database.write(inbox.count_attempt, bot.id, number)
        if (update := await read(database, clock, bot, number, raw)) is not None:
            await asyncio.wait([asyncio.create_task(application.process_update(update))], timeout=LONGEST)
    known = {number for number, _, _ in suspects}
    waiting = [one for one in found if one[0] not in known]
    for number, raw, _ in waiting:
        if (update := await read(database, clock, bot, number, raw)) is not None:
            await application.update_queue.put(update)
    return len(suspects) + len(waiting)


async def run(
    application: App, database: Database, clock: Clock, stalled: dict[int, bool], worker: str = ""
) -> None:
    """Look again and again for updates left open, by this process or a dead one, until cancelled."""
    seen: set[int] = set()
    tries = Counter[int]()
    while True:
        await asyncio.sleep(LOOK if worker else LOOK_EVERY)
        try:
            if worker:
                await replay(application, database, clock, worker)
            seen = await take_up(application, database, clock, seen, tries, stalled, worker)
        except Exception:
            log.exception("open updates not looked at")


async def take_up(
    application: App,
    database: Database,
    clock: Clock,
    seen: set[int],
    tries: Counter[int],
    stalled: dict[int, bool],
    worker: str = "",
) -> set[int]:
    """Hand out what was open and in nobody's hands at the last look and still is; returns what is so now.

    One that comes to no end three times more is given up, and its sender told; `tries` are of this process,
    and none counts while the database takes no writes, or the file store no files. Of the `stalled`, which
    wait for the store, one at a time tries whether it is back; their senders are told that they wait.
    """
    bot: ExtBot[int] = application.bot
    processor = application.update_processor
    under_way = processor.under_way if isinstance(processor, InOrder) else set()
    left_open = set(await database.read(inbox.open_numbers, bot.id, worker))
    for number in [one for one in stalled if one not in left_open]:
        del stalled[number]
    first = next(iter(stalled), None)
    late = left_open - under_way
    if untold := [one for one in stalled if one in late & seen and not stalled[one]]:
        await database.write(_say_it_waits, bot.id, untold, clock)
        stalled.update(dict.fromkeys(untold, True))
    for number in sorted(late & seen):
        if number in stalled:
            tries.pop(number, None)
            if number != first:
                continue
        raw = await database.write(inbox.tried_again, bot.id, number)
        if raw is None:
            continue
        if tries[number] >= MOST_TRIES:
            log.error("update %s given up after %s tries", number, tries.pop(number))
            await database.write(give_up, bot.id, number, raw, clock)
            continue
        tries[number] += 1
        log.warning("update %s was left open and is taken up again", number)
        if (update := await read(database, clock, bot, number, raw)) is not None:
            await application.update_queue.put(update)
    return late - seen


def give_up(session: Session, bot_id: int, number: int, raw: bytes, clock: Clock) -> None:
    """Set the update aside; whoever sent it is told that nothing came of it."""
    set_aside(session, bot_id, number, clock.now(), GAVE_UP)
    _tell_sender(session, raw, "unexpected", clock.now())


def _say_it_waits(session: Session, bot_id: int, numbers: Sequence[int], clock: Clock) -> None:
    """Whose updates wait for the file store, and the Office, are told so once a day."""
    now = clock.now()
    inbox.pardon(session, bot_id, numbers)
    operators.tell(session, now, "store")
    for number in numbers:
        if raw := inbox.one_open(session, bot_id, number):
            _tell_sender(session, raw, "store-waits", now, once=f"store:{now:%Y%m%d}")


def _tell_sender(session: Session, raw: bytes, key: str, now: datetime, *, once: str = "") -> None:
    body = orjson.loads(raw)
    sender = (body.get("message") or body.get("callback_query") or {}).get("from") or {}
    person = people.by_telegram(session, int(sender.get("id") or 0))
    if person is not None and person.telegram_id is not None:
        text = texts.t(person.language, key)
        row = outgoing(person.telegram_id, text, None, now=now, kind="reply", priority=Priority.REPLY)
        row.key = f"{once}:{person.id}" if once else None
        outbox.add(session, [row])
