"""The life of a campaign: launched, in the place of another or not, closed, archived; or dropped."""

from collections.abc import Sequence

from sqlmodel import Session

from bot import dates
from bot.access import Action
from bot.campaigns import CampaignState, may_become
from bot.facts import reading_of
from bot.plans.model import Reading
from handlers.campaigns.facts import missing_lines
from handlers.campaigns.screens import draft_of_button, edit_screen, of_button
from handlers.keyboards import asked, button
from handlers.registry import agenda
from handlers.texts import Markup
from handlers.turn import Sorry, Turn
from storage import campaigns, dossiers, people, registrations
from storage.tables import Campaign

PAST_SHOWN = 30
AS_IT_IS = "as-it-is"  # launch without anything to register
INCOMPLETE = "incomplete"  # launch though the plan announces what was not read


def confirm(session: Session, turn: Turn) -> None:
    """From here the campaign is live: reminders exist and people are told."""
    campaign = draft_of_button(session, turn)
    if not may_become(CampaignState(campaign.state), CampaignState.LIVE):
        raise Sorry("stale-button")
    answered = turn.args[1:]
    reading = reading_of(session, campaign)
    if reading.missing and INCOMPLETE not in answered:
        _ask_missing(turn, campaign, reading)
        return
    if not campaign.kinds and AS_IT_IS not in answered:
        _ask_kinds(turn, campaign, answered)
        return
    campaign.state = CampaignState.LIVE
    campaign.confirmed_by, campaign.confirmed_at = turn.my_id, turn.now
    session.add(campaign)
    replaced = campaigns.get(session, campaign.replaces_id) if campaign.replaces_id else None
    replaces = replaced is not None and replaced.state == CampaignState.LIVE
    told = [turn.t("campaign-live-now", title=campaign.title)]
    if replaced is not None and replaces:
        told += _put_in_place_of(session, turn, campaign, replaced)
    turn.note(session, "campaign_live", f"campaign:{campaign.id}")
    turn.after += [turn.services.library.changed, turn.services.delivery.wake]
    nearest = next(
        (one.last_day for one in agenda.ahead(session, campaign, turn.services.clock.today())), None
    )
    turn.edit(Markup("\n".join(told)))
    for person in people.everybody(session):
        turn.tell_people(
            [person],
            f"campaign-{'replaces' if replaces else 'news'}{'-deadline' if nearest else ''}",
            title=campaign.title,
            date=dates.short(nearest, person.language) if nearest else "",
        )


def _put_in_place_of(session: Session, turn: Turn, campaign: Campaign, replaced: Campaign) -> list[Markup]:
    """End the replaced campaign; what was handed in to it is kept in the new one, which a line tells."""
    replaced.state = CampaignState.REPLACED
    session.add(replaced)
    old, new = replaced.id or 0, campaign.id or 0
    taken = registrations.move(session, old, new, campaign.kinds)
    files = dossiers.move(session, old, new)
    return [turn.t("campaign-moved", registrations=taken, dossiers=files)] if taken or files else []


def _ask_missing(turn: Turn, campaign: Campaign, reading: Reading) -> None:
    """Something the plan announces was not read: shown before anybody is told of it."""
    turn.edit(
        turn.t("plan-incomplete", title=campaign.title, list=missing_lines(turn, reading)),
        [
            [button(turn.label("plan-look-again"), "cshow", campaign.id, "main")],
            [button(turn.label("plan-confirm-incomplete"), "cok", campaign.id, INCOMPLETE)],
        ],
    )


def _ask_kinds(turn: Turn, campaign: Campaign, answered: Sequence[str]) -> None:
    """Nothing may be registered: meant so, or forgotten?"""
    turn.edit(
        turn.t("plan-without-kinds", title=campaign.title),
        [
            [button(turn.label("plan-choose-kinds"), "cshow", campaign.id, "mend")],
            [button(turn.label("plan-confirm-as-it-is"), "cok", campaign.id, *answered, AS_IT_IS)],
        ],
    )


def close(session: Session, turn: Turn) -> None:
    """The campaign is over: nothing more is taken or reminded of; questions about it are still answered."""
    campaign = of_button(session, turn)
    if not may_become(CampaignState(campaign.state), CampaignState.CLOSED):
        raise Sorry("stale-button")
    campaign.state = CampaignState.CLOSED
    session.add(campaign)
    turn.note(session, "campaign_closed", f"campaign:{campaign.id}")
    turn.after.append(turn.services.library.changed)
    edit_screen(session, turn, campaign, "main")


def past(session: Session, turn: Turn) -> None:
    """Campaigns that are over or replaced and not archived yet."""
    turn.require(Action.SEND_PLAN)
    found = campaigns.past(session)[:PAST_SHOWN]
    if not found:
        turn.say(turn.t("nothing-here"))
        return
    turn.say(*asked(turn.t("campaigns-past"), [button(one.title, "cshow", one.id, "main") for one in found]))


def ask_archive(session: Session, turn: Turn) -> None:
    """Archiving cannot be undone: say what it does, and ask."""
    campaign = _over(session, turn)
    turn.edit(
        turn.t("plan-archive-ask", title=campaign.title),
        [
            [
                button(turn.label("plan-archive"), "carchok", campaign.id),
                button(turn.label("plan-archive-no"), "cshow", campaign.id, "main"),
            ]
        ],
    )


def archive(session: Session, turn: Turn) -> None:
    """Out of the lists and the answers; everything handed in stays."""
    campaign = _over(session, turn)
    campaign.state = CampaignState.ARCHIVED
    session.add(campaign)
    turn.note(session, "campaign_archived", f"campaign:{campaign.id}")
    turn.after.append(turn.services.library.changed)
    edit_screen(session, turn, campaign, "main")


def _over(session: Session, turn: Turn) -> Campaign:
    campaign = of_button(session, turn)
    if not may_become(CampaignState(campaign.state), CampaignState.ARCHIVED):
        raise Sorry("stale-button")
    return campaign


def drop(session: Session, turn: Turn) -> None:
    """Throw the reading away; the file may be sent again."""
    campaign = draft_of_button(session, turn)
    campaign.state = CampaignState.DROPPED
    session.add(campaign)
    turn.note(session, "campaign_dropped", f"campaign:{campaign.id}")
    turn.edit(turn.t("campaign-dropped"))
