"""What comes in and what goes out: the inbox of raw updates and the outbox of calls to Telegram."""

from datetime import datetime

from sqlalchemy import BigInteger, Index, LargeBinary, text
from sqlmodel import JSON, Column, Field, SQLModel

from storage.types import NEVER_AGAIN, UtcDateTime, partial_index


class InboxUpdate(SQLModel, table=True):
    """A raw update as Telegram sent it; kept before Telegram is told it was received.

    `worker` is to handle it: empty where one process is alone with the inbox (storage/handing.py).
    """

    __tablename__ = "inbox"
    __table_args__ = (partial_index("inbox_open", "bot_id", "update_id", where=text("done_at IS NULL")),)

    bot_id: int = Field(primary_key=True, sa_type=BigInteger, sa_column_kwargs={"autoincrement": False})
    update_id: int = Field(primary_key=True, sa_type=BigInteger, sa_column_kwargs={"autoincrement": False})
    raw: bytes = Field(sa_type=LargeBinary)
    received_at: datetime = Field(sa_type=UtcDateTime)
    done_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    attempts: int = 0
    error: str = ""
    chat_id: int = Field(default=0, sa_type=BigInteger, sa_column_kwargs={"server_default": text("0")})
    worker: str = Field(default="", sa_column_kwargs={"server_default": text("''")})


class Outgoing(SQLModel, table=True):
    """One message, or a change of one, that must not be forgotten; what it says is in no messenger's terms.

    `state`: queued -> sending -> sent | failed | unreachable | unknown | dropped (bot/delivery/policy.py
    says what holds of them). `method`: what is done (storage/outbox.py). `payload`: "text" in our HTML,
    "buttons" as rows of {"text", "data" or "url"}, "files" as {"file": sha256, "name", "photo"}, "thread" for
    a topic of a group, "silent" for what rings nowhere. `key` makes
    a repeated wish one row. `message_id` is the message that was sent, and of a change from the beginning
    the message it changes. `worker` has the row in hand until `leased_until`, and longer if it says so.
    """

    __tablename__ = "outbox"
    __table_args__ = (
        partial_index("outbox_open", "state", "due_at", where=text("state IN ('queued', 'sending')")),
        partial_index("outbox_turn", "priority", "id", where=text("state = 'queued'")),
        partial_index("outbox_chat", "chat_id", "id", where=text("state IN ('queued', 'sending')")),
    )

    id: int | None = Field(default=None, primary_key=True)
    key: str | None = Field(default=None, unique=True)
    kind: str
    priority: int
    chat_id: int = Field(sa_type=BigInteger)
    method: str
    payload: dict[str, object] = Field(sa_column=Column(JSON, nullable=False))
    state: str = "queued"
    due_at: datetime = Field(sa_type=UtcDateTime)
    created_at: datetime = Field(sa_type=UtcDateTime)
    sent_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    attempts: int = 0
    message_id: int | None = Field(default=None, sa_type=BigInteger)
    error: str = ""
    subject: str = Field(default="", index=True)
    worker: str = Field(default="", sa_column_kwargs={"server_default": text("''")})
    leased_until: datetime | None = Field(default=None, sa_type=UtcDateTime)


class Worker(SQLModel, table=True):
    """A process that sends with the token, and when it last said so.

    Of those that answer the webhook too, from `listens_from` on, one `leads`.
    """

    id: str = Field(primary_key=True)
    seen_at: datetime = Field(sa_type=UtcDateTime)
    listens_from: datetime | None = Field(default=None, sa_type=UtcDateTime)
    leads: bool = Field(default=False, sa_column_kwargs={"server_default": text("false")})


class Letter(SQLModel, table=True):
    """What goes to a person by e-mail: they never came in, or Telegram has been away for long.

    `state`: queued -> sent | failed; one that may have gone out is tried again and says so. `key` makes it
    one letter. `subject` is what it is about, as in the outbox.
    """

    id: int | None = Field(default=None, primary_key=True)
    key: str = Field(unique=True)
    person_id: int = Field(foreign_key="person.id", index=True)
    payload: dict[str, object] = Field(sa_column=Column(JSON, nullable=False))
    state: str = Field(default="queued", index=True)
    due_at: datetime = Field(sa_type=UtcDateTime)
    created_at: datetime = Field(sa_type=UtcDateTime)
    sent_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    attempts: int = 0
    error: str = ""
    subject: str = Field(default="", index=True)


class News(SQLModel, table=True):
    """What many are still to be told; gone when the outbox has all of it.

    `said`: the payload of the message by language, and for groups; `planned`: whom, in the order they are
    written to, people by id and groups as "group:7"; of these `reached` are done. `key` and `subject` are
    those of the rows in the outbox.
    """

    id: int | None = Field(default=None, primary_key=True)
    key: str
    subject: str = Field(index=True)
    said: dict[str, dict[str, object]] = Field(sa_column=Column(JSON, nullable=False))
    planned: list[str] = Field(sa_column=Column(JSON, nullable=False))
    reached: int = 0
    created_at: datetime = Field(sa_type=UtcDateTime)


class Draft(SQLModel, table=True):
    """A guided conversation in progress; the one not paused takes the person's next words."""

    __table_args__ = (Index("draft_one", "person_id", "form", "subject", unique=True), NEVER_AGAIN)

    id: int | None = Field(default=None, primary_key=True)
    person_id: int = Field(foreign_key="person.id")
    form: str
    subject: str = ""
    step: str
    answers: dict[str, object] = Field(default_factory=dict, sa_column=Column(JSON, nullable=False))
    paused: bool = False
    message_id: int | None = Field(default=None, sa_type=BigInteger)
    updated_at: datetime = Field(sa_type=UtcDateTime)


class Audit(SQLModel, table=True):
    """Who did, or tried to do, what; never the content of what people wrote."""

    __table_args__ = (Index("audit_subject", "subject"), Index("audit_person", "person_id"))

    id: int | None = Field(default=None, primary_key=True)
    at: datetime = Field(sa_type=UtcDateTime, index=True)
    person_id: int | None = Field(default=None, foreign_key="person.id")
    telegram_id: int | None = Field(default=None, sa_type=BigInteger)
    action: str
    subject: str = ""
    allowed: bool = True
    detail: dict[str, object] = Field(default_factory=dict, sa_column=Column(JSON, nullable=False))
