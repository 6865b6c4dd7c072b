"""A file with a list, from its arrival to what was read of it."""

from typing import NamedTuple

from sqlmodel import Session

from bot.access import Action as Permission
from bot.dossiers import MEDIA_TYPES
from bot.registrations import roster, sheet
from bot.registrations.sheet import Found
from bot.registrations.titles import Title
from bot.sheets import Unreadable
from handlers.registry.titles import titles_of
from handlers.turn import Sorry, Turn
from storage import campaigns, people, readings
from storage.tables import ListReading


class Arrival(NamedTuple):
    """A file as it came; `sha256` is where it stands, or will."""

    name: str
    data: bytes
    sha256: str
    suffix: str


class Unexpected(Exception):
    """A file of which nobody knows what it is for."""


async def looked_at(turn: Turn, arrival: Arrival, permission: Permission) -> Found:
    """The lists of the file.

    Unpacking and reading may take seconds, so it is done before the transaction everybody's writes wait for.

    Raises:
        Sorry: the file cannot be read, in the words for whoever sent it.
        Unexpected: it is no list.
        Denied: they may not.
    """
    known = await turn.services.database.read(_titles, turn, permission)
    try:
        return await turn.services.sandbox.run(sheet.look, arrival.data, known, arrival.suffix)
    except Unreadable as error:
        if error.code == "no_header" and arrival.suffix == ".docx":
            # A letter, not a list: most likely a paper of a dossier that is not open.
            raise Unexpected from None
        raise Sorry("plain", text=sheet.unreadable(error, turn.language)) from None


def _titles(session: Session, turn: Turn, permission: Permission) -> tuple[Title, ...]:
    turn.know(session)
    turn.require(permission, turn.me.department_id)
    return titles_of(session)


def keep_reading(session: Session, turn: Turn, arrival: Arrival, purpose: str = "") -> ListReading:
    """The row that waits for the reading to be confirmed, and the file it was read from."""
    campaigns.keep_file(session, arrival.sha256, len(arrival.data), MEDIA_TYPES[arrival.suffix], turn.now)
    return readings.add(
        session,
        ListReading(
            person_id=turn.my_id,
            purpose=purpose,
            sha256=arrival.sha256,
            suffix=arrival.suffix,
            file_name=arrival.name,
            made_at=turn.now,
        ),
    )


def roster_of(session: Session) -> roster.Roster:
    """Everybody who has not left, to match names against."""
    units = {unit.id: unit.short or unit.name for unit in people.departments(session)}
    return roster.index(
        roster.Person(one.id or 0, one.name, one.department_id, units.get(one.department_id, ""))
        for one in people.everybody(session)
    )
