"""What becomes of an announcement's messages that stand in a chat: corrected, or taken back."""

from datetime import datetime, timedelta

from bot.clock import Clock
from handlers import announced, texts
from storage import outbox
from storage.tables import Announcement, Outgoing

# Telegram lets a bot delete its messages for 48 hours; an hour less, for a broadcast takes a while.
DELETABLE = timedelta(hours=47)


def corrected(
    made: Announcement, sent: Outgoing, language: str, clock: Clock, acknowledged: datetime | None
) -> list[Outgoing]:
    """The message as it reads now; what is new beyond the last one follows it."""
    round_, place = announced.placed(sent)
    found = announced.layout(made, language, clock, round_)
    if "poll" in sent.payload:
        return []
    gone = place > len(found)
    payload: dict[str, object]
    if gone:
        payload = {"text": str(texts.t(language, "announcement-part-gone"))}
    else:
        last = place == len(found)
        message = found[place - 1]
        payload = announced.shown(made, language, clock, message, last=last, acknowledged=acknowledged)
    edit = _change(made, sent, clock, outbox.EDIT, payload)
    if place != sent.payload.get("of"):
        return [edit]
    start = (sent.key or "").rpartition(":")[0]
    more = [
        announced.row(made, language, clock, sent.chat_id, f"{start}:{number}", found)
        for number in range(place + 1, len(found) + 1)
    ]
    return [edit, *more]


def withdrawn(made: Announcement, sent: Outgoing, language: str, clock: Clock) -> list[Outgoing]:
    """Deleted while Telegram allows it, else struck through; whichever the sender finds possible."""
    round_, place = announced.placed(sent)
    found = announced.layout(made, language, clock, round_)
    message = found[min(place, len(found)) - 1]
    note = texts.t(
        language,
        "announcement-withdrawn",
        time=announced.at(clock, language, made.withdrawn_at or clock.now()),
    )
    struck = f"{note}\n\n<s>{message.html}</s>" if message.html else str(note)
    payload: dict[str, object] = {"text": struck}
    if message.files:
        payload["files"] = [dict(one) for one in message.files]
        payload["messages"] = len(message.files)
    young = sent.sent_at is not None and clock.now() - sent.sent_at < DELETABLE
    if "poll" in sent.payload:
        return [_change(made, sent, clock, outbox.DELETE if young else outbox.CLOSE, {})]
    return [_change(made, sent, clock, outbox.DELETE if young else outbox.EDIT, payload)]


def ended(made: Announcement, sent: Outgoing, clock: Clock) -> list[Outgoing]:
    """Nobody votes any more; all else stays."""
    return [_change(made, sent, clock, outbox.CLOSE, {})] if "poll" in sent.payload else []


def _change(
    made: Announcement, sent: Outgoing, clock: Clock, method: str, payload: dict[str, object]
) -> Outgoing:
    return announced.outgoing(
        made, clock, sent.chat_id, method, payload, key=None, message_id=sent.message_id
    )
