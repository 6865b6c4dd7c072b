"""A sheet from the Office: awards of earlier years, or the people of the office."""

from collections.abc import Sequence

from sqlmodel import Session

from bot.access import Action as Permission
from bot.registrations import entries
from bot.registrations.sheet import is_history
from handlers.registrations import history, people_lists
from handlers.registry import previews
from handlers.registry.arrival import Arrival, keep_reading, looked_at
from handlers.turn import Turn
from storage import readings


async def arrived(turn: Turn, arrival: Arrival) -> None:
    """Read and shown as what its columns say it is; nothing is kept yet."""
    found = await looked_at(turn, arrival, Permission.REVIEW)
    await turn.services.files.put(arrival.data)
    # Thousands of names are looked up: done before the transaction everybody's writes wait for.
    of = history if is_history(found.tables) else people_lists
    read = await turn.services.database.read(of.entries_of, turn, found.tables)
    await turn.transact(_arrived, arrival, of.PURPOSE, read)


def _arrived(
    session: Session, turn: Turn, arrival: Arrival, purpose: str, read: Sequence[entries.Entry]
) -> None:
    turn.require(Permission.REVIEW)
    reading = keep_reading(session, turn, arrival, purpose)
    reading.entries = entries.plain(read)
    readings.add(session, reading)
    previews.put(session, turn, reading)
