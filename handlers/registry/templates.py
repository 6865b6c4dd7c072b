"""Templates to fill in, made from the tables for whoever asks for one."""

from collections.abc import Callable

from sqlmodel import Session

from bot.dossiers import MEDIA_TYPES
from handlers.turn import Turn
from storage import campaigns


async def send_template(turn: Turn, make: Callable[[Session, Turn], bytes], wording: str) -> None:
    """The workbook that `make` draws; `wording` begins the names of its file and of what is said of it."""
    made = await turn.services.database.read(make, turn)
    sha256 = await turn.services.files.put(made)
    await turn.transact(_send, sha256, len(made), wording)


def _send(session: Session, turn: Turn, sha256: str, size: int, wording: str) -> None:
    campaigns.keep_file(session, sha256, size, MEDIA_TYPES[".xlsx"], turn.now)
    turn.send_file(turn.label(f"{wording}-template-name"), sha256, turn.t(f"{wording}-template-sent"))
