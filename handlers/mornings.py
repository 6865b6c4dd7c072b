"""What goes out by itself: boards, alerts, digests and lists of tasks, looked for together.

Whoever gets several in one hour gets one message; a list of tasks, on which one marks what is done, comes an
hour later. The tables are the truth, and a look is only a wake-up.
"""

import logging
from collections.abc import Awaitable, Sequence
from datetime import datetime, timedelta
from typing import TypeVar

from sqlmodel import Session

from bot.clock import Clock
from handlers import digest, keyboards
from handlers.alerts import pictures, planning, writing
from handlers.alerts.living import Keeper
from handlers.alerts.pictures import Drawn
from handlers.alerts.planning import Found, Look
from handlers.alerts.writing import Values, Written
from handlers.messages import MESSAGE_LIMIT
from handlers.services import Services
from handlers.texts import Markup
from handlers.texts.fitting import fits
from handlers.yearly import reminding
from storage import outbox
from storage import reminders as kept
from storage.tables import AlertRun, Outgoing

log = logging.getLogger(__name__)

LOOK_EVERY = 20.0
LATER = timedelta(hours=1)
WRONG = timedelta(days=1)  # so far ahead a clock made what was said at its hours untrue
KINDS = ("alert", "digest", "tasks")  # of the outbox: what a look writes
BETWEEN = "\n\n"
T = TypeVar("T")


async def run(services: Services) -> None:
    """Look until cancelled."""
    boards = Keeper()
    latest: datetime | None = None
    while True:
        seen = services.clock.offset
        try:
            look = look_of(services)
            if latest is None or look.now < latest:
                await services.database.write(set_right, look.now)
            latest = look.now
            # The board first: it stands above the alert.
            changed = await services.database.write(boards.look, look)
            if await look_once(services, look, changed=boards.changed) or changed:
                services.delivery.wake()
        except Exception:
            log.exception("alerts not planned")
        await services.clock.wait(LOOK_EVERY, seen)


def set_right(session: Session, now: datetime) -> None:
    """Where the clock was days ahead before, what was said by it has not been said: its time is to come."""
    if kept.forget_after(session, now + WRONG):
        log.warning("the clock was set back by days; what was said by it is said again at its time")
        outbox.unsay(session, KINDS, now + WRONG)


def look_of(services: Services) -> Look:
    """What a look at this moment needs to know besides the tables; the hour does not strike within it."""
    moment = services.clock.now()
    return Look(Clock(services.clock.zone.key, lambda: moment), services.settings, services.bot.username)


async def look_once(services: Services, look: Look, *, changed: bool) -> bool:
    """Say what is due; whether there was anything."""
    # Looking is a read, for nearly always there is nothing new; the keys make saying twice harmless.
    found, written = await services.database.read(alerts, look, changed=changed)
    digests = await _if_it_can("digests", services.database.read(digest.due, look, written.told))
    tasks = await _if_it_can("tasks", services.database.read(reminding.due, look))
    if not (found.runs or found.woken or digests is not None or tasks):
        return False
    drawn = await pictures.draw(services, written.pictures)
    await services.database.write(keep, look, found, written, digests, tasks or [], drawn)
    return True


async def _if_it_can(what: str, look: Awaitable[T]) -> T | None:
    """What a part finds; its failure keeps no alert back."""
    try:
        return await look
    except Exception:
        log.exception("%s not looked for", what)
        return None


def alerts(session: Session, look: Look, *, changed: bool = True) -> tuple[Found, Written]:
    """The alerts that are due, and their messages."""
    found = planning.look_for(session, look, changed=changed)
    return found, writing.write(session, look, found)


def keep(
    session: Session,
    look: Look,
    found: Found,
    written: Written,
    digests: Sequence[Outgoing] | None,
    tasks: Sequence[Outgoing],
    drawn: Sequence[Drawn] = (),
) -> None:
    """Keep what a look found: each has had its turn with this."""
    pictures.keep(session, drawn, look.now)
    kept.keep_runs(session, found.runs)
    if digests is not None:
        kept.keep_runs(session, [AlertRun(key=digest.subject(look.local.date()), at=look.now)])
    for number in found.woken:
        kept.forget(session, number, kept.EVERYTHING)
    # After days without Telegram only what is still true goes out.
    places = {str(row["key"]).split(":")[1] for row in written.rows}
    outbox.outdate(session, "alert", places, look.clock.at(look.local.date()))
    alone = together(written.rows, digests or ())
    outbox.add_many(session, written.rows)
    outbox.add(session, alone)
    told = {row["chat_id"] for row in written.rows} | {one.chat_id for one in alone}
    for one in tasks:
        if one.chat_id in told:
            one.due_at += LATER
    outbox.add(session, tasks)


def together(alerts: Sequence[Values], digests: Sequence[Outgoing]) -> list[Outgoing]:
    """Put each digest at the head of the alert the same person gets now; those that go alone."""
    to = {row["chat_id"]: row for row in alerts}
    alone = []
    for one in digests:
        alert = to.get(one.chat_id)
        said = alert["payload"] if alert is not None else None
        if not isinstance(said, dict):
            alone.append(one)
            continue
        text = Markup(f"{one.payload['text']}{BETWEEN}{said['text']}")
        if not fits(text, MESSAGE_LIMIT):
            alone.append(one)
            continue
        said["text"] = str(text)
        said["buttons"] = keyboards.without_doubles([*_rows(said), *_rows(one.payload)])
    return alone


def _rows(said: dict[str, object]) -> list[list[dict[str, str]]]:
    rows = said.get("buttons")
    return rows if isinstance(rows, list) else []
