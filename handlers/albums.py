"""Files sent together come one by one with no sign of the last: each is kept at once, the answer waits.

Photographed pages among them become one file.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlmodel import Session

from bot import dossiers
from bot.delivery.policy import Priority
from handlers.keyboards import Rows
from handlers.messages import outgoing
from handlers.texts import Markup
from handlers.turn import Turn
from storage import outbox
from storage.tables import Outgoing

PAUSE = timedelta(seconds=1.2)
READING = timedelta(seconds=40)


def waiting(session: Session, chat_id: int, album: str) -> Outgoing | None:
    """The answer that is still to go out."""
    return outbox.waiting(session, f"album:{chat_id}:{album}")


def hold(session: Session, chat_id: int, album: str, now: datetime) -> None:
    """The next file of the album is being read: its answer waits for that, if there is one yet."""
    answer = waiting(session, chat_id, album)
    if answer is not None:
        answer.due_at = now + READING
        session.add(answer)


def answer(
    session: Session, turn: Turn, album: str, text: Markup, rows: Rows | None = None, *, subject: str = ""
) -> None:
    """One answer to the whole album, a moment after its last file; or to all that wait one behind another."""
    row = outgoing(
        turn.chat_id, text, rows, now=turn.now, kind="reply", priority=Priority.REPLY, subject=subject
    )
    row.due_at = turn.now + (READING if turn.services.files_behind(turn.chat_id) else PAUSE)
    outbox.postpone(session, f"album:{turn.chat_id}:{album}", row)
    turn.after.append(turn.services.delivery.wake)


@dataclass(frozen=True)
class Joined:
    """Photographed pages in one file of the store."""

    sha256: str
    size: int


async def joined_file(turn: Turn, sha256s: Sequence[str]) -> Joined:
    """The pages in one PDF, in the file store."""
    run, files = turn.services.sandbox.run, turn.services.files
    pages = [await run(dossiers.as_pdf, await files.get(sha256)) for sha256 in sha256s]
    data = await run(dossiers.join, pages)
    return Joined(await files.put(data), len(data))
