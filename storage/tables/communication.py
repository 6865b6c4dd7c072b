"""Announcements with their acknowledgements, questions passed to the Office, and words it taught."""

from datetime import date, datetime

from sqlalchemy import BigInteger, Index
from sqlalchemy import text as sql
from sqlmodel import JSON, Column, Field, SQLModel

from storage.types import NEVER_AGAIN, UtcDateTime


class Announcement(SQLModel, table=True):
    """What the Office sends, to whom, and how far that has come.

    `content`: its parts (bot/announcements/content.py); `text`: what is seen of them, `digest` to know the
    same again. `audience`: how the recipients were chosen; `planned`: who they are, in
    the order they are written to; `chats`: the groups. `rounds`: what is still to be put into the outbox, by
    round, with how far each has come; `board_late`: somebody acknowledged or voted since its board was drawn.
    `state`: scheduled, sending, paused, sent, stopped or withdrawn.
    """

    id: int | None = Field(default=None, primary_key=True)
    text: str
    digest: str = Field(default="", index=True, sa_column_kwargs={"server_default": sql("''")})
    content: list[dict[str, object]] = Field(default_factory=list, sa_column=Column(JSON))
    audience: dict[str, object] = Field(default_factory=dict, sa_column=Column(JSON, nullable=False))
    planned: list[int] = Field(default_factory=list, sa_column=Column(JSON))
    chats: list[int] = Field(default_factory=list, sa_column=Column(JSON))
    rounds: dict[str, int] = Field(default_factory=dict, sa_column=Column(JSON))
    state: str = Field(default="sent", index=True, sa_column_kwargs={"server_default": sql("'sent'")})
    send_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    acknowledge: bool = Field(default=True, sa_column_kwargs={"server_default": sql("true")})
    until: datetime | None = Field(default=None, sa_type=UtcDateTime)
    repeats: bool = Field(default=False, sa_column_kwargs={"server_default": sql("false")})
    reminded_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    board_chat: int | None = Field(default=None, sa_type=BigInteger)
    board_message: int | None = Field(default=None, sa_type=BigInteger)
    board_late: bool = Field(default=False, sa_column_kwargs={"server_default": sql("false")})
    corrected_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    withdrawn_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    created_by: int = Field(foreign_key="person.id")
    created_at: datetime = Field(sa_type=UtcDateTime)


class Receipt(SQLModel, table=True):
    """One person an announcement is meant for, and when they acknowledged it.

    `missed`: they could not be written to, and have come back since.
    """

    __table_args__ = (Index("receipt_one", "announcement_id", "person_id", unique=True),)

    id: int | None = Field(default=None, primary_key=True)
    announcement_id: int = Field(foreign_key="announcement.id")
    person_id: int = Field(foreign_key="person.id", index=True)
    acknowledged_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    missed: bool = Field(default=False, sa_column_kwargs={"server_default": sql("false")})


class Ballot(SQLModel, table=True):
    """A poll of an announcement as it stands in one chat, and how often each of its options was chosen there.

    Whose chat it is stays out: a vote is nobody's business. `place` tells which poll of the announcement it
    is; a vote may be known before it is written down that the poll was sent, and of which announcement.
    """

    poll_id: str = Field(primary_key=True)
    announcement_id: int | None = Field(default=None, foreign_key="announcement.id", index=True)
    place: int = 0
    counts: list[int] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))
    voters: int = 0
    closed: bool = False
    seen_at: datetime = Field(sa_type=UtcDateTime)


class Question(SQLModel, table=True):
    """A question the plans did not answer, or that was answered wrongly, kept for the Office."""

    __table_args__ = NEVER_AGAIN

    id: int | None = Field(default=None, primary_key=True)
    person_id: int = Field(foreign_key="person.id")
    chat_id: int = Field(sa_type=BigInteger)
    text: str
    reason: str
    asked_at: datetime = Field(sa_type=UtcDateTime)
    passed_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    answer: str = ""
    answered_by: int | None = Field(default=None, foreign_key="person.id")
    answered_at: datetime | None = Field(default=None, sa_type=UtcDateTime)


class OwnLaw(SQLModel, table=True):
    """A text of law the Office added in chat: in force from `since`; `replaces` holds numbers, one a line."""

    __tablename__ = "own_law"
    __table_args__ = NEVER_AGAIN

    id: int | None = Field(default=None, primary_key=True)
    number: str = Field(unique=True)
    name: str
    since: date
    replaces: str = ""
    added_by: int = Field(foreign_key="person.id")
    added_at: datetime = Field(sa_type=UtcDateTime)


class Abbreviation(SQLModel, table=True):
    """A short form the Office taught the assistant in chat."""

    short: str = Field(primary_key=True)
    long: str
    added_by: int = Field(foreign_key="person.id")
    added_at: datetime = Field(sa_type=UtcDateTime)


class OfficeSetting(SQLModel, table=True):
    """Something the Office set in chat; `name` is a field of bot.office.OfficeSettings."""

    __tablename__ = "office_setting"

    name: str = Field(primary_key=True)
    value: object = Field(sa_column=Column(JSON, nullable=False))
    set_by: int = Field(foreign_key="person.id")
    set_at: datetime = Field(sa_type=UtcDateTime)
