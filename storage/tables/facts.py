"""What a plan was read to say, one table a kind; the columns are named as bot.plans.model names them."""

from datetime import date, datetime, time

from sqlalchemy import text as sql
from sqlmodel import JSON, Column, Field, SQLModel

from storage.types import UtcDateTime


class Fact(SQLModel):
    """What every fact has. `position` orders the facts of a kind as the plan does.

    `quote` is the line of the plan it rests on, "" where the Office added it: `added_by`, None for what was
    read. `changed_at` tells that the Office set it otherwise than it was read; `removed_at` that it took it
    out.
    """

    id: int | None = Field(default=None, primary_key=True)
    campaign_id: int = Field(foreign_key="campaign.id", index=True)
    position: int = 0
    quote: str = ""
    section: str = ""
    added_by: int | None = Field(default=None, foreign_key="person.id")
    added_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    changed_by: int | None = Field(default=None, foreign_key="person.id")
    changed_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    removed_at: datetime | None = Field(default=None, sa_type=UtcDateTime)


class Deadline(Fact, table=True):
    """`last_day` is the last day on which the thing is in time ("trước ngày 10/8" gives the 9th).

    `moved_from` is the one people were first told, None while it stands as it was launched.
    """

    start: date
    end: date
    inclusive: bool = True
    last_day: date = Field(index=True)
    moved_from: date | None = None
    at: time | None = None
    act: str = "other"
    what: str = ""
    who: str = ""
    doers: list[str] = Field(default_factory=list, sa_type=JSON)
    to: str = ""
    corrected: bool = False


class Recurring(Fact, table=True):
    """A deadline that comes again; `rule` as RFC 5545 writes it."""

    rule: str
    inclusive: bool = True
    at: time | None = None
    act: str = "other"
    what: str = ""
    who: str = ""
    doers: list[str] = Field(default_factory=list, sa_type=JSON)
    to: str = ""


class Event(Fact, table=True):
    """A meeting, conference or ceremony."""

    day: date
    at: time | None = None
    place: str = ""
    what: str = ""


class DossierList(Fact, table=True):
    """The papers of a dossier; `award` is empty where they serve every award."""

    __tablename__ = "dossier_list"

    award: str = ""
    components: list[str] = Field(default_factory=list, sa_type=JSON)
    copies: int | None = None
    form: str = ""
    contact: str = ""
    channel: str = ""


class Quota(Fact, table=True):
    """At most `limit` of `unit`, at least where `least`; `scope` is "all", "each" or "", `what` the award."""

    subject: str = ""
    limit: int
    unit: str = ""
    least: bool = False
    scope: str = ""
    of: str = "other"
    what: str = Field(default="", sa_column_kwargs={"server_default": sql("''")})


class Criterion(Fact, table=True):
    """What somebody must fulfil."""

    subject: str = "all"
    text: str


class Task(Fact, table=True):
    """A row of a yearly plan; `done_at` is when it was marked done, `done_by` by whom (a person's id)."""

    period: str = ""
    text: str
    lead: str = ""
    partners: str = ""
    due: str = ""
    done_by: int | None = None
    done_at: datetime | None = Field(default=None, sa_type=UtcDateTime)


class Duty(Fact, table=True):
    """What a unit has to do without a day."""

    who: str = ""
    text: str


class Term(Fact, table=True):
    """How many days somebody has for a dossier, and what they run from."""

    begins: str
    days: int
    working: bool = True
    full: bool = False
    back: bool = False


class FactChange(SQLModel, table=True):
    """What the Office changed of a campaign that was live already; never changed, never deleted.

    `kind` is one of bot.facts.KINDS, or "main" for the campaign's own head, whose `fact_id` is 0. `before`
    and `after` hold the fields that differ; what was added has no `before`, what was taken out no `after`.
    """

    __tablename__ = "fact_change"

    id: int | None = Field(default=None, primary_key=True)
    campaign_id: int = Field(foreign_key="campaign.id", index=True)
    kind: str
    fact_id: int
    before: dict[str, object] = Field(default_factory=dict, sa_column=Column(JSON, nullable=False))
    after: dict[str, object] = Field(default_factory=dict, sa_column=Column(JSON, nullable=False))
    reason: str
    made_by: int = Field(foreign_key="person.id")
    made_at: datetime = Field(sa_type=UtcDateTime)
