"""The values blanks are filled in with, of one nominee, division and campaign."""

from typing import NamedTuple

from sqlmodel import Session

from bot.campaigns import year_of
from handlers.turn import Turn
from storage import campaigns
from storage.tables import Campaign


class Whose(NamedTuple):
    """Whom a blank is for."""

    name: str
    division: str
    award: str
    campaign_id: int


def values(session: Session, turn: Turn, whose: Whose) -> dict[str, str]:
    """By the names of marks; what is not known leaves its mark standing."""
    campaign: Campaign | None = campaigns.get(session, whose.campaign_id)
    today = turn.services.clock.today()
    found = {
        "ho_ten": whose.name,
        "don_vi": whose.division,
        "danh_hieu": whose.award,
        "phong_trao": campaign.title if campaign else "",
        "co_quan": turn.services.settings.office,
        "nam": str(year_of(campaign.title, campaign.starts_on, campaign.ends_on, today)) if campaign else "",
        "ngay": f"{today.day:02}",
        "thang": f"{today.month:02}",
    }
    return {name: value for name, value in found.items() if value}
