"""What a turn says: words in the person's language, and the rows of the outbox that carry them."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, time

from sqlmodel import Session
from telegram import Message, Update

from bot import dates
from bot.delivery.policy import Priority, State
from bot.language.folding import visible
from handlers import callback_data, texts
from handlers.keyboards import Rows
from handlers.messages import CAPTION_LIMIT, message, outgoing, without_buttons
from handlers.services import Services
from handlers.texts.fitting import fitting
from storage import outbox, subjects
from storage.tables import Outgoing, Person


@dataclass
class Saying:
    """An update, where it came from, and what is said of it; who handles it keeps `outgoing`.

    `chat_id`, `user_id` and `text` are what nearly every handler needs of the update.
    """

    services: Services
    update: Update
    outgoing: list[Outgoing] = field(default_factory=list, kw_only=True)
    language: str = field(default="vi", kw_only=True)

    def __post_init__(self) -> None:
        user = self.update.effective_user
        chat = self.update.effective_chat
        self.user_id = user.id if user else 0
        self.chat_id = chat.id if chat else self.user_id
        self.private = chat is None or chat.type == "private"
        message = self.update.effective_message
        in_topic = isinstance(message, Message) and message.is_topic_message
        self.thread = (message.message_thread_id or 0) if in_topic else 0  # type: ignore[union-attr]
        self.text = visible(message.text or message.caption or "") if isinstance(message, Message) else ""
        query = self.update.callback_query
        self.action, self.args = callback_data.decode(query.data) if query and query.data else ("", ())
        self.message_id = message.message_id if message else None
        code = (user.language_code or "vi") if user else "vi"
        self.language = "en" if code.startswith("en") else "vi"

    @property
    def now(self) -> datetime:
        return self.services.clock.now()

    @property
    def local_now(self) -> datetime:
        """The moment on the office's clock."""
        return self.services.clock.local(self.now)

    def t(self, key: str, **args: object) -> texts.Markup:
        return texts.t(self.language, key, **args)

    def label(self, key: str, **args: object) -> str:
        return texts.label(self.language, key, **args)

    def date(self, day: date | str) -> str:
        """A day as people write it."""
        value = date.fromisoformat(day) if isinstance(day, str) else day
        return dates.short(value, self.language)

    def days(self, span: str) -> str:
        """A day, or a stretch written "2026-06-01/2026-06-30"."""
        return " – ".join(map(self.date, span.split("/")))

    def hour(self, at: time) -> str:
        """A time of day as people write it."""
        return dates.hour(at, self.language)

    def moment(self, moment: datetime) -> str:
        """A moment as people read it, to the minute."""
        local = self.services.clock.local(moment)
        return f"{local:%H:%M}, {self.date(local.date())}"

    def say(self, text: texts.Markup, rows: Rows | None = None, *, subject: str = "") -> None:
        """A message in this chat, where the person wrote; `subject` finds it again ("draft:7")."""
        self._add(outbox.SAY, self.chat_id, message(text, rows, self.thread), subject)

    def put(self, method: str, payload: dict[str, object]) -> None:
        """A message in this chat, in the outbox's own terms."""
        self._add(method, self.chat_id, payload)

    def take_buttons(self, message_id: int) -> None:
        """Take the buttons off an earlier message that has its answer."""
        self._add(outbox.BUTTONS, self.chat_id, {}, message_id=message_id)

    def change(self, payload: dict[str, object]) -> None:
        """Change the message whose button was pressed, words under a file too, in the outbox's own terms."""
        self._add(outbox.EDIT, self.chat_id, payload, message_id=self.message_id)

    def take_away(self, message_id: int) -> None:
        """Delete an earlier message whose place another one takes."""
        self._add(outbox.DELETE, self.chat_id, {}, message_id=message_id)

    def react(self, emoji: str, message_id: int | None = None) -> None:
        """A sign on the message that came, or on an earlier one, where an answer would be too much.

        It goes behind everybody's answers: files come by the hundred.
        """
        self.outgoing.append(
            Outgoing(
                kind="sign",
                priority=Priority.NOTICE,
                chat_id=self.chat_id,
                method=outbox.REACT,
                payload={"emoji": emoji},
                due_at=self.now,
                created_at=self.now,
                message_id=message_id or self.message_id,
            )
        )

    def edit(self, text: texts.Markup, rows: Rows | None = None, *, subject: str = "") -> None:
        """Change the message whose button was pressed; says it anew where there is none.

        So does a second change in the same turn: nobody could read the first one.
        """
        changed = any(row.method == outbox.EDIT for row in self.outgoing)
        if not self.action or self.message_id is None or changed:
            self.say(text, rows, subject=subject)
            return
        self._add(outbox.EDIT, self.chat_id, message(text, rows), subject, message_id=self.message_id)

    def send_file(self, name: str, sha256: str, caption: texts.Markup, *, photo: bool = False) -> None:
        """A stored file in this chat."""
        file = {"file": sha256, "name": name, "photo": photo}
        payload: dict[str, object] = {"text": str(fitting(caption, CAPTION_LIMIT)), "files": [file]}
        if self.thread:
            payload["thread"] = self.thread
        self._add(outbox.SAY, self.chat_id, payload)

    def tell(
        self,
        chat_id: int,
        text: texts.Markup,
        rows: Rows | None = None,
        *,
        key: str | None = None,
        kind: str = "notice",
        priority: Priority = Priority.NOTICE,
        subject: str = "",
    ) -> None:
        """A message to someone else, kept in the outbox."""
        self.outgoing.append(
            outgoing(
                chat_id, text, rows, now=self.now, key=key, kind=kind, priority=priority, subject=subject
            )
        )

    def tell_people(
        self,
        persons: Iterable[Person],
        key: str,
        rows: Callable[[str], Rows] | None = None,
        found_by: str = "",
        /,
        **args: object,
    ) -> None:
        """The message `key` to each of them, in their own language; nobody is told of their own act.

        `found_by` is the subject by which `over` finds them again.
        """
        for person in persons:
            if person.telegram_id is None or person.telegram_id == self.user_id:
                continue
            text = texts.t(person.language, key, **args)
            self.tell(person.telegram_id, text, rows(person.language) if rows else None, subject=found_by)

    def over(self, session: Session, about: str) -> None:
        """What others were asked is no longer to be answered: its buttons go, and what waits is not sent."""
        subjects.recall(session, about, "notice")
        for asked in subjects.rows(session, about, State.SENT):
            if asked.message_id is not None and asked.payload.get("buttons"):
                self.outgoing.append(without_buttons(asked, self.now))

    def _add(
        self,
        method: str,
        chat_id: int,
        payload: dict[str, object],
        subject: str = "",
        message_id: int | None = None,
    ) -> None:
        self.outgoing.append(
            Outgoing(
                kind="reply",
                priority=Priority.REPLY,
                chat_id=chat_id,
                method=method,
                payload=payload,
                state=State.SENDING,
                due_at=self.now,
                created_at=self.now,
                message_id=message_id,
                subject=subject,
            )
        )
