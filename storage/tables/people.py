"""The roster: departments, the people in them, and the invitations that let them in."""

from datetime import datetime

from sqlalchemy import BigInteger, Index, false, text
from sqlmodel import JSON, Column, Field, SQLModel

from storage.types import NEVER_AGAIN, UtcDateTime


class Department(SQLModel, table=True):
    """A unit of the office. `kind` is "office" (Văn phòng), "division" or "council".

    One that is closed takes in nobody and reminds nobody; what it registered keeps its name.
    """

    id: int | None = Field(default=None, primary_key=True)
    name: str = Field(unique=True)
    short: str = ""
    kind: str = "division"
    position: int = 0
    closed_at: datetime | None = Field(default=None, sa_type=UtcDateTime)


class Person(SQLModel, table=True):
    """Someone of the office. `telegram_id` is empty until they have come in and agreed to the notice.

    `post` is what they are, as lists name it; one who is `acting` has the role of a head for the time being.
    """

    id: int | None = Field(default=None, primary_key=True)
    telegram_id: int | None = Field(default=None, unique=True, sa_type=BigInteger)
    name: str
    folded: str = Field(index=True)
    department_id: int | None = Field(default=None, foreign_key="department.id", index=True)
    role: str = "staff"
    post: str = Field(default="", sa_column_kwargs={"server_default": text("''")})
    acting: bool = Field(default=False, sa_column_kwargs={"server_default": false()})
    language: str = "vi"
    email: str = Field(default="", sa_column_kwargs={"server_default": text("''")})
    consented_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    unreachable_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    left_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    created_at: datetime = Field(sa_type=UtcDateTime)


class Invitation(SQLModel, table=True):
    """A code that lets people in, with a role and a department: one person, or as many as `most`.

    One for a known person (`person_id`) lets that person in, with a new account if need be.
    """

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
    most: int = Field(default=1, sa_column_kwargs={"server_default": text("1")})
    used: int = Field(default=0, sa_column_kwargs={"server_default": text("0")})


class Newcomer(SQLModel, table=True):
    """Somebody who came by a division's link and waits until the head says who they are.

    `person_id` is who they say they are, of those known already. The row goes when it is decided.
    """

    __table_args__ = NEVER_AGAIN

    id: int | None = Field(default=None, primary_key=True)
    telegram_id: int = Field(unique=True, sa_type=BigInteger)
    name: str = ""
    language: str = "vi"
    role: str = "staff"
    department_id: int | None = Field(default=None, foreign_key="department.id", index=True)
    person_id: int | None = Field(default=None, foreign_key="person.id")
    consented_at: datetime = Field(sa_type=UtcDateTime)


class Group(SQLModel, table=True):
    """A place the assistant is in: a Telegram group, or one topic of it (`thread_id`, else 0).

    It is linked to one division (`department_id`), to several (`units`) or to all (`everyone`); alerts go to
    what is linked. `refused_at`: writing there was refused lately, which passes. `board_id` is the message of
    the living board, `board` what it says; the board is pinned once.
    """

    __tablename__ = "chat_group"
    __table_args__ = (Index("chat_group_place", "chat_id", "thread_id", unique=True), NEVER_AGAIN)

    id: int | None = Field(default=None, primary_key=True)
    chat_id: int = Field(sa_type=BigInteger)
    thread_id: int = Field(default=0, sa_type=BigInteger, sa_column_kwargs={"server_default": text("0")})
    title: str = ""
    department_id: int | None = Field(default=None, foreign_key="department.id", index=True)
    units: list[int] | None = Field(default=None, sa_column=Column(JSON, nullable=True))
    everyone: bool = Field(default=False, sa_column_kwargs={"server_default": false()})
    linked_by: int | None = Field(default=None, foreign_key="person.id")
    linked_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    came_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    left_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    refused_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    board: str = Field(default="", sa_column_kwargs={"server_default": text("''")})
    board_id: int | None = Field(default=None, sa_type=BigInteger)

    @property
    def linked(self) -> bool:
        """Whether it is reminded of anything."""
        return self.everyone or self.department_id is not None or bool(self.units)

    @property
    def divisions(self) -> frozenset[int]:
        """The divisions it is linked to; empty where it is linked to all, or to none."""
        one = [] if self.department_id is None else [self.department_id]
        return frozenset() if self.everyone else frozenset([*one, *(self.units or ())])

    @property
    def own(self) -> bool:
        """Whether it is the place of one division alone."""
        return len(self.divisions) == 1


class ListReading(SQLModel, table=True):
    """What was read of a list somebody sent, until they confirm it: `purpose` "titles", "people" and so on.

    `entries` are bot.registrations.entries.Entry as plain values; nothing of them is kept elsewhere before
    `taken_at`.
    """

    __tablename__ = "list_reading"
    __table_args__ = NEVER_AGAIN

    id: int | None = Field(default=None, primary_key=True)
    person_id: int = Field(foreign_key="person.id", index=True)
    purpose: str = ""
    campaign_id: int | None = Field(default=None, foreign_key="campaign.id")
    sha256: str | None = Field(default=None, foreign_key="storedfile.sha256", index=True)
    suffix: str = ""
    file_name: str = ""
    entries: list[dict[str, object]] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))
    made_at: datetime = Field(sa_type=UtcDateTime)
    taken_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
