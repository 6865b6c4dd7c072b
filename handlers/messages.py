"""Messages as they stand in the outbox: words and buttons as Telegram takes them."""

from datetime import datetime

from bot.delivery.policy import Priority
from handlers import keyboards, texts
from handlers.keyboards import Rows
from handlers.texts.fitting import fitting
from storage import outbox
from storage.tables import Outgoing

MESSAGE_LIMIT, CAPTION_LIMIT = 4096, 1024


def message(text: texts.Markup, rows: Rows | None, thread: int = 0) -> dict[str, object]:
    """What a message says, cut to what Telegram takes."""
    payload: dict[str, object] = {"text": str(fitting(text, MESSAGE_LIMIT))}
    if thread:
        payload["thread"] = thread
    if rows:
        payload["buttons"] = keyboards.kept(rows)
    return payload


def outgoing(
    chat_id: int,
    text: texts.Markup,
    rows: Rows | None,
    *,
    now: datetime,
    key: str | None = None,
    kind: str = "notice",
    priority: Priority = Priority.NOTICE,
    subject: str = "",
) -> Outgoing:
    """An outbox row with a message for somebody."""
    return Outgoing(
        key=key,
        kind=kind,
        priority=priority,
        chat_id=chat_id,
        method=outbox.SAY,
        payload=message(text, rows),
        due_at=now,
        created_at=now,
        subject=subject,
    )


def placed(row: Outgoing, thread: int = 0, *, silent: bool = False) -> Outgoing:
    """The row, for a topic of its group; `silent` for what rings nowhere."""
    row.payload |= {"thread": thread} if thread else {}
    row.payload |= {"silent": True} if silent else {}
    return row


def without_buttons(asked: Outgoing, now: datetime) -> Outgoing:
    """The row that takes the buttons off a message that was sent."""
    return Outgoing(
        kind="notice",
        priority=Priority.NOTICE,
        chat_id=asked.chat_id,
        method=outbox.BUTTONS,
        payload={},
        due_at=now,
        created_at=now,
        message_id=asked.message_id,
    )
