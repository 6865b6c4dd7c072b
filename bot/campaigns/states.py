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
    CampaignState.CLOSED: {CampaignState.LIVE, CampaignState.REPLACED, CampaignState.ARCHIVED},
    CampaignState.REPLACED: {CampaignState.ARCHIVED},
    CampaignState.ARCHIVED: set(),
    CampaignState.DROPPED: set(),
}


def may_become(now: CampaignState, wanted: CampaignState) -> bool:
    """Whether a campaign in this state may go into that one."""
    return wanted in _NEXT[now]


def may_be_mended(now: CampaignState) -> bool:
    """Whether what the plan says may be set otherwise: a draft freely, what is live with a reason."""
    return now in {CampaignState.DRAFT, CampaignState.LIVE}
