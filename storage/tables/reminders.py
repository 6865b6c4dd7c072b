"""What was reminded of, what is done though nothing is sent, and how people and campaigns want it."""

from datetime import datetime

from sqlmodel import JSON, Column, Field, SQLModel

from storage.types import UtcDateTime


class AlertRun(SQLModel, table=True):
    """An alert that had its turn: `key` is "17:3" (deadline, days before) or "17:sent" (everybody has sent).

    `missed`: it went to nobody, for something nearer was said instead, or it was over.
    """

    __tablename__ = "alert_run"

    key: str = Field(primary_key=True)
    at: datetime = Field(sa_type=UtcDateTime)
    missed: bool = False


class DeadlineDone(SQLModel, table=True):
    """A division says that something is done which is neither registered nor handed in here."""

    __tablename__ = "deadline_done"

    item: str = Field(primary_key=True)
    department_id: int = Field(primary_key=True, foreign_key="department.id")
    done_by: int = Field(foreign_key="person.id")
    done_at: datetime = Field(sa_type=UtcDateTime)


class ReminderChoice(SQLModel, table=True):
    """Somebody wants no private reminders: of all (0) `until` a moment, or of one campaign."""

    __tablename__ = "reminder_choice"

    person_id: int = Field(primary_key=True, foreign_key="person.id")
    campaign_id: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    until: datetime | None = Field(default=None, sa_type=UtcDateTime)


class CampaignAlerts(SQLModel, table=True):
    """How a campaign reminds where it differs from the office: days before, and the hour."""

    __tablename__ = "campaign_alerts"

    campaign_id: int = Field(primary_key=True, foreign_key="campaign.id")
    days: list[int] | None = Field(default=None, sa_column=Column(JSON, nullable=True))
    hour: int | None = None


class CalendarFeed(SQLModel, table=True):
    """The secret part of the address at which somebody's calendar is subscribed to."""

    __tablename__ = "calendar_feed"

    person_id: int = Field(primary_key=True, foreign_key="person.id")
    token: str = Field(unique=True)
    made_at: datetime = Field(sa_type=UtcDateTime)
