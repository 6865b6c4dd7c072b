"""A sheet from the Office: awards of earlier years, or the people of the office."""

from sqlmodel import Session

from bot.access import Action as Permission
from bot.registrations.sheet import Found, is_history
from handlers.registrations import history, people_lists
from handlers.registry.arrival import Arrival, looked_at
from handlers.turn import Turn


async def arrived(turn: Turn, arrival: Arrival) -> None:
    """Read and shown as what its columns say it is; nothing is kept yet."""
    found = await looked_at(turn, arrival, Permission.REVIEW)
    await turn.services.files.put(arrival.data)
    await turn.transact(_arrived, arrival, found)


def _arrived(session: Session, turn: Turn, arrival: Arrival, found: Found) -> None:
    of = history if is_history(found.tables) else people_lists
    of.arrived(session, turn, arrival, found)
