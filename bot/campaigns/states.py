"""The life of a campaign."""

from enum import StrEnum


class CampaignState(StrEnum):
    """`replaced` keeps answering questions about itself, and says so; `dropped` was never live."""

    DRAFT = "draft"
    LIVE = "live"
    CLOSED = "closed"
    REPLACED = "replaced"
    ARCHIVED = "archived"
    DROPPED = "dropped"


_NEXT = {
    CampaignState.DRAFT: {CampaignState.LIVE, CampaignState.DROPPED},
    CampaignState.LIVE: {CampaignState.CLOSED, CampaignState.REPLACED},
    CampaignState.CLOSED: {CampaignState.LIVE, CampaignState.ARCHIVED},
    CampaignState.REPLACED: {CampaignState.ARCHIVED},
    CampaignState.ARCHIVED: set(),
    CampaignState.DROPPED: set(),
}


def may_become(now: CampaignState, wanted: CampaignState) -> bool:
    """Whether a campaign in this state may go into that one."""
    return wanted in _NEXT[now]
