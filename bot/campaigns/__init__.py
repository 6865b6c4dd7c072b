"""What a campaign is: what it asks for, by when, and its life from draft to archive."""

from bot.campaigns.calendar import Occurrence, is_late, occurrences
from bot.campaigns.changed import changed_sentences
from bot.campaigns.reading import kinds, year_of
from bot.campaigns.states import CampaignState, may_be_mended, may_become
from bot.campaigns.undue import Undue, undue

__all__ = [
    "CampaignState",
    "Occurrence",
    "Undue",
    "changed_sentences",
    "is_late",
    "kinds",
    "may_be_mended",
    "may_become",
    "occurrences",
    "undue",
    "year_of",
]
