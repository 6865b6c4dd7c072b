"""What a campaign is: what it asks for, by when, and its life from draft to archive."""

from bot.campaigns.changed import changed_sentences
from bot.campaigns.reading import Due, dues, kinds, reading_of, record, wants_dossiers, year_of
from bot.campaigns.states import CampaignState, may_become
from bot.campaigns.undue import Undue, undue

__all__ = [
    "CampaignState",
    "Due",
    "Undue",
    "changed_sentences",
    "dues",
    "kinds",
    "may_become",
    "reading_of",
    "record",
    "undue",
    "wants_dossiers",
    "year_of",
]
