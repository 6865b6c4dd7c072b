"""Files sent together come one by one with no sign of the last: each is kept at once, the answer waits."""

from datetime import timedelta

from sqlmodel import Session

from bot.delivery.policy import Priority
from handlers.keyboards import Rows
from handlers.texts import Markup
from handlers.turn import Turn, outgoing
from storage import outbox

PAUSE = timedelta(seconds=1.2)


def answer(session: Session, turn: Turn, album: str, text: Markup, rows: Rows | None = None) -> None:
    """One answer to the whole album, a moment after its last file."""
    row = outgoing(turn.chat_id, text, rows, now=turn.now, kind="reply", priority=Priority.REPLY)
    row.due_at = turn.now + PAUSE
    outbox.postpone(session, f"album:{turn.chat_id}:{album}", row)
    turn.after.append(turn.services.delivery.wake)
