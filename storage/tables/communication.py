"""Announcements with their acknowledgements, questions passed to the Office, and words it taught."""

from datetime import date, datetime

from sqlalchemy import BigInteger, Index
from sqlmodel import JSON, Column, Field, SQLModel

from storage.types import UtcDateTime


class Announcement(SQLModel, table=True):
    """A text the Office sends; `audience` is {"departments": [...]} or {} for everybody."""

    id: int | None = Field(default=None, primary_key=True)
    text: str
    audience: dict[str, object] = Field(default_factory=dict, sa_column=Column(JSON, nullable=False))
    created_by: int = Field(foreign_key="person.id")
    created_at: datetime = Field(sa_type=UtcDateTime)


class Receipt(SQLModel, table=True):
    """One person an announcement is meant for, and when they acknowledged it."""

    __table_args__ = (Index("receipt_one", "announcement_id", "person_id", unique=True),)

    id: int | None = Field(default=None, primary_key=True)
    announcement_id: int = Field(foreign_key="announcement.id")
    person_id: int = Field(foreign_key="person.id")
    acknowledged_at: datetime | None = Field(default=None, sa_type=UtcDateTime)


class Question(SQLModel, table=True):
    """A question the plans did not answer, or that was answered wrongly, kept for the Office."""

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
