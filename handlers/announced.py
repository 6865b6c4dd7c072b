"""How an announcement reads in a chat: its messages, and what they change to."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any

from bot import dates
from bot.announcements import Message, Part, messages, shortened
from bot.clock import Clock
from bot.delivery.policy import Priority
from handlers import keyboards, texts
from handlers.keyboards import Rows, button
from storage import announcements, outbox
from storage.announcements import CHANGES, FIRST_ROUND
from storage.tables import Announcement, Outgoing


def parts(made: Announcement) -> list[Part]:
    """What the Office wrote."""
    return [Part.of(one) for one in made.content]


def layout(made: Announcement, language: str, clock: Clock, round_: str = FIRST_ROUND) -> list[Message]:
    """The messages of a round: the announcement itself, or what a reminder repeats of it."""
    if again(round_):
        html = shortened(parts(made), made.text)
        return [Message(f"{texts.t(language, 'announcement-head-again')}\n\n{html}")]
    ask = texts.t(language, "announcement-press") if made.acknowledge else ""
    return messages(parts(made), _head(made, language, clock), ask)


def again(round_: str) -> bool:
    """Whether it is a reminder."""
    return round_ != FIRST_ROUND and not round_.startswith("back") and round_ not in CHANGES


def _head(made: Announcement, language: str, clock: Clock) -> Callable[[str], str]:
    note = ""
    if made.corrected_at is not None:
        note = texts.t(language, "announcement-corrected", time=at(clock, language, made.corrected_at))

    def head(number: str) -> str:
        line = texts.t(language, "announcement-head", number=f"({number})" if number else "")
        return f"{line}\n{note}\n\n" if note and number in {"", "1"} else f"{line}\n\n"

    return head


def at(clock: Clock, language: str, moment: datetime) -> str:
    """A moment as people read it, to the minute."""
    local = clock.local(moment)
    return f"{local:%H:%M}, {dates.short(local.date(), language)}"


def shown(
    made: Announcement,
    language: str,
    clock: Clock,
    message: Message,
    *,
    last: bool,
    acknowledged: datetime | None = None,
) -> dict[str, object]:
    """One message as the outbox keeps it; the last one has the button, or when it was pressed."""
    said: dict[str, object] = {"text": message.html}
    if message.files:
        said["files"] = [dict(one) for one in message.files]
    if message.poll is not None:
        said |= {"poll": message.poll.kept(), "place": message.place}
    if not (last and made.acknowledge) or not message.bears_buttons:
        return said
    line = texts.Markup("")
    if acknowledged is not None:
        line = texts.t(language, "announcement-acknowledged", time=at(clock, language, acknowledged))
    else:
        if made.until is not None:
            line = texts.t(language, "announcement-until", time=at(clock, language, made.until))
        said["buttons"] = keyboards.kept(ack_rows(language, made.id))
    said["text"] = f"{message.html}\n\n{line}".strip() if line else message.html
    return said


def ack_rows(language: str, number: int | None, action: str = "ack") -> Rows:
    """The button that says it was received."""
    return [[button(texts.label(language, "announcement-ack"), action, number)]]


def rows(
    made: Announcement, language: str, clock: Clock, chat_id: int, whom: object, round_: str = FIRST_ROUND
) -> list[Outgoing]:
    """What is put into the outbox for one chat."""
    found = layout(made, language, clock, round_)
    return [
        row(made, language, clock, chat_id, announcements.key(made.id, whom, round_, place), found)
        for place in range(1, len(found) + 1)
    ]


def row(
    made: Announcement, language: str, clock: Clock, chat_id: int, key: str, found: Sequence[Message]
) -> Outgoing:
    """The message of a round that the key tells, for one chat; it knows how many there are."""
    place = int(key.rpartition(":")[2])
    message = found[place - 1]
    said = shown(made, language, clock, message, last=place == len(found))
    return outgoing(made, clock, chat_id, outbox.SAY, {**said, "of": len(found)}, key=key)


def outgoing(
    made: Announcement,
    clock: Clock,
    chat_id: int,
    method: str,
    payload: Mapping[str, Any],
    *,
    key: str | None,
    message_id: int | None = None,
) -> Outgoing:
    """A row about an announcement."""
    return Outgoing(
        key=key,
        kind="announcement",
        priority=Priority.ANNOUNCEMENT,
        chat_id=chat_id,
        method=method,
        payload=dict(payload),
        due_at=clock.now(),
        created_at=clock.now(),
        message_id=message_id,
        subject=announcements.subject(made.id),
    )


def placed(sent: Outgoing) -> tuple[str, int]:
    """Of which round a message is, and which of its messages."""
    *_, round_, place = (sent.key or "0:0:0:1").split(":")
    return round_, int(place)
