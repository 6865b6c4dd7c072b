"""The roster: departments, the people in them, and the invitations that let them in."""

from datetime import datetime

from sqlalchemy import BigInteger
from sqlmodel import Field, SQLModel

from storage.types import UtcDateTime


class Department(SQLModel, table=True):
    """A unit of the office. `kind` is "office" (Văn phòng), "division" or "council"."""

    id: int | None = Field(default=None, primary_key=True)
    name: str = Field(unique=True)
    short: str = ""
    kind: str = "division"
    position: int = 0


class Person(SQLModel, table=True):
    """Someone of the office. `telegram_id` is empty until they have come in and agreed to the notice."""

    id: int | None = Field(default=None, primary_key=True)
    telegram_id: int | None = Field(default=None, unique=True, sa_type=BigInteger)
    name: str
    folded: str = Field(index=True)
    department_id: int | None = Field(default=None, foreign_key="department.id", index=True)
    role: str = "staff"
    language: str = "vi"
    consented_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    unreachable_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    left_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    created_at: datetime = Field(sa_type=UtcDateTime)


class Invitation(SQLModel, table=True):
    """A code that lets one person in, with a role and a department; used once."""

    id: int | None = Field(default=None, primary_key=True)
    code: str = Field(unique=True)
    role: str
    department_id: int | None = Field(default=None, foreign_key="department.id")
    person_id: int | None = Field(default=None, foreign_key="person.id")
    created_by: int | None = Field(default=None, foreign_key="person.id")
    created_at: datetime = Field(sa_type=UtcDateTime)
    expires_at: datetime = Field(sa_type=UtcDateTime)
    used_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    used_by: int | None = Field(default=None, foreign_key="person.id")


class Group(SQLModel, table=True):
    """A Telegram group the assistant is in; alerts go to it once it is linked to a department."""

    __tablename__ = "chat_group"

    id: int | None = Field(default=None, primary_key=True)
    chat_id: int = Field(unique=True, sa_type=BigInteger)
    title: str = ""
    department_id: int | None = Field(default=None, foreign_key="department.id", index=True)
    linked_by: int | None = Field(default=None, foreign_key="person.id")
    linked_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    left_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
