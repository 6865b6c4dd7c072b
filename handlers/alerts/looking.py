"""Looks at the tables again and again; they are the truth, this is only a wake-up."""

import logging
from collections.abc import Sequence

from sqlmodel import Session

from handlers.alerts import pictures, planning, writing
from handlers.alerts.living import Keeper
from handlers.alerts.planning import Found, Look
from handlers.alerts.writing import Written
from handlers.turn import Services
from storage import outbox
from storage import reminders as kept

log = logging.getLogger(__name__)

LOOK_EVERY = 20.0


async def run(services: Services) -> None:
    """Look until cancelled."""
    boards = Keeper()
    while True:
        seen = services.clock.offset
        try:
            look = Look(services.clock, services.settings, services.bot.username)
            # The board first: it stands above the alert.
            changed = await services.database.write(boards.look, look)
            if await look_once(services, look, changed=boards.changed) or changed:
                services.delivery.wake()
        except Exception:
            log.exception("alerts not planned")
        await services.clock.wait(LOOK_EVERY, seen)


async def look_once(services: Services, look: Look, *, changed: bool = True) -> bool:
    """Say what is due; whether there was anything."""
    # Looking is a read, for nearly always there is nothing new; the keys make saying twice harmless.
    found, written = await services.database.read(_look, look, changed)
    if not found.runs and not found.woken:
        return False
    drawn = await pictures.draw(services, written.pictures)
    await services.database.write(_keep, found, written.rows, drawn, services)
    return True


def _look(session: Session, look: Look, changed: bool) -> tuple[Found, Written]:
    found = planning.look_for(session, look, changed=changed)
    return found, writing.write(session, look, found)


def _keep(
    session: Session,
    found: Found,
    rows: Sequence[dict[str, object]],
    drawn: Sequence[pictures.Drawn],
    services: Services,
) -> None:
    pictures.keep(session, drawn, services.clock.now())
    kept.keep_runs(session, found.runs)
    for number in found.woken:
        kept.forget(session, number, kept.EVERYTHING)
    outbox.add_many(session, rows)
