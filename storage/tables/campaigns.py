"""Plan documents and the campaigns confirmed from them."""

from datetime import date, datetime

from sqlalchemy import UniqueConstraint
from sqlmodel import JSON, Column, Field, SQLModel

from storage.types import UtcDateTime


class StoredFile(SQLModel, table=True):
    """A file in the file store, named by the SHA-256 of its bytes."""

    sha256: str = Field(primary_key=True)
    size: int
    media_type: str
    created_at: datetime = Field(sa_type=UtcDateTime)


class Plan(SQLModel, table=True):
    """A plan document the Office sent.

    `reading` is what was read from it besides the facts of storage.tables.facts: head, period, award forms,
    sections, whole text, warnings and what is missing, as bot.plans writes them in JSON.
    """

    id: int | None = Field(default=None, primary_key=True)
    file_sha256: str = Field(foreign_key="storedfile.sha256")
    file_name: str
    reading: dict[str, object] = Field(sa_column=Column(JSON, nullable=False))
    sent_by: int = Field(foreign_key="person.id")
    created_at: datetime = Field(sa_type=UtcDateTime)


class PlanPage(SQLModel, table=True):
    """A photographed page of a plan, until the pages sent with it are read together."""

    __tablename__ = "plan_page"
    __table_args__ = (UniqueConstraint("sent_by", "album", "message_id"),)

    id: int | None = Field(default=None, primary_key=True)
    sent_by: int = Field(foreign_key="person.id")
    album: str
    message_id: int
    file_sha256: str = Field(foreign_key="storedfile.sha256", index=True)
    created_at: datetime = Field(sa_type=UtcDateTime)


class Campaign(SQLModel, table=True):
    """A campaign. `state`: draft -> live -> closed -> archived; replaced when a newer plan took its place.

    `kept_until` is the last day its dossiers are to be kept, where the Office set one.
    `kinds` is what may be registered ("titles", "role_model", "pledge", "event"); `late` is "mark" or
    "refuse".
    """

    id: int | None = Field(default=None, primary_key=True)
    plan_id: int = Field(foreign_key="plan.id")
    title: str
    state: str = Field(default="draft", index=True)
    kinds: list[str] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))
    late: str = "mark"
    starts_on: date | None = None
    ends_on: date | None = None
    kept_until: date | None = None
    replaces_id: int | None = Field(default=None, foreign_key="campaign.id")
    created_by: int = Field(foreign_key="person.id")
    confirmed_by: int | None = Field(default=None, foreign_key="person.id")
    confirmed_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    created_at: datetime = Field(sa_type=UtcDateTime)
