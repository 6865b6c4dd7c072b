"""The tables, one module a subject."""

from storage.tables.campaigns import Campaign, CampaignDeadline, Plan, StoredFile
from storage.tables.communication import Abbreviation, Announcement, OwnLaw, Question, Receipt
from storage.tables.people import Department, Group, Invitation, Person
from storage.tables.submissions import (
    AwardRecord,
    Dossier,
    DossierFile,
    OwnTitle,
    Registration,
    RegistrationVersion,
)
from storage.tables.traffic import Audit, Draft, InboxUpdate, Outgoing

__all__ = [
    "Abbreviation",
    "Announcement",
    "Audit",
    "AwardRecord",
    "Campaign",
    "CampaignDeadline",
    "Department",
    "Dossier",
    "DossierFile",
    "Draft",
    "Group",
    "InboxUpdate",
    "Invitation",
    "Outgoing",
    "OwnLaw",
    "OwnTitle",
    "Person",
    "Plan",
    "Question",
    "Receipt",
    "Registration",
    "RegistrationVersion",
    "StoredFile",
]
