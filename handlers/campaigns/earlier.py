"""The plan a new one takes the place of, and what the Office had added to it."""

from sqlmodel import Session

from bot.campaigns import CampaignState, may_become
from bot.facts import KINDS, fact_of
from handlers.campaigns.facts import plain
from handlers.turn import Turn
from storage import campaigns, facts
from storage.tables import Campaign, Fact


def replaced_by(session: Session, campaign: Campaign) -> Campaign | None:
    """The campaign this one takes the place of: one that runs, or was ended before."""
    replaced = campaigns.get(session, campaign.replaces_id) if campaign.replaces_id else None
    if replaced is None or not may_become(CampaignState(replaced.state), CampaignState.REPLACED):
        return None
    return replaced


def added_before(session: Session, turn: Turn, campaign: Campaign) -> list[tuple[str, Fact]]:
    """What the Office had added to the plan that is replaced and this one does not say."""
    replaced = replaced_by(session, campaign)
    if replaced is None:
        return []
    found: list[tuple[str, Fact]] = []
    for screen, (_, table) in KINDS.items():
        own = [one for one in facts.of_campaign(session, table, replaced.id or 0) if one.added_by]
        if own:
            there = facts.of_campaign(session, table, campaign.id or 0, removed=True)
            known = {words(turn, screen, one) for one in there}
            found += [(screen, one) for one in own if words(turn, screen, one) not in known]
    return found


def words(turn: Turn, screen: str, row: Fact) -> str:
    """A fact in a few plain words, by which the same one is known again."""
    return plain(turn, screen, fact_of(screen, row))
