"""The tables, one module a subject."""

from storage.tables.campaigns import Campaign, Plan, StoredFile
from storage.tables.communication import (
    Abbreviation,
    Announcement,
    OfficeSetting,
    OwnLaw,
    Question,
    Receipt,
)
from storage.tables.facts import (
    Criterion,
    Deadline,
    DossierList,
    Duty,
    Event,
    Fact,
    FactChange,
    Quota,
    Recurring,
    Task,
)
from storage.tables.people import Department, Group, Invitation, Person
from storage.tables.reminders import AlertRun, CalendarFeed, CampaignAlerts, DeadlineDone, ReminderChoice
from storage.tables.submissions import (
    AwardRecord,
    Dossier,
    DossierFile,
    DossierRound,
    OwnTitle,
    Registration,
    RegistrationVersion,
    SentFile,
)
from storage.tables.traffic import Audit, Draft, InboxUpdate, Outgoing

__all__ = [
    "Abbreviation",
    "AlertRun",
    "Announcement",
    "Audit",
    "AwardRecord",
    "CalendarFeed",
    "Campaign",
    "CampaignAlerts",
    "Criterion",
    "Deadline",
    "DeadlineDone",
    "Department",
    "Dossier",
    "DossierFile",
    "DossierList",
    "DossierRound",
    "Draft",
    "Duty",
    "Event",
    "Fact",
    "FactChange",
    "Group",
    "InboxUpdate",
    "Invitation",
    "OfficeSetting",
    "Outgoing",
    "OwnLaw",
    "OwnTitle",
    "Person",
    "Plan",
    "Question",
    "Quota",
    "Receipt",
    "Recurring",
    "Registration",
    "RegistrationVersion",
    "ReminderChoice",
    "SentFile",
    "StoredFile",
    "Task",
]
