"""The end of a campaign: closed with a look at what waits, opened again, put into the archive."""

from sqlmodel import Session

from bot.access import Action
from bot.campaigns import CampaignState, may_become
from handlers import telling
from handlers.campaigns import replacing
from handlers.campaigns.facts import numbered_title
from handlers.campaigns.screens import edit_screen, of_button
from handlers.keyboards import Button, asked, button
from handlers.paging import paged, turning
from handlers.registry import agenda
from handlers.texts import Markup
from handlers.turn import Sorry, Turn
from storage import campaigns, dossiers, facts, registrations
from storage.tables import Campaign, Task

PER_PAGE = 10


def pending(session: Session, turn: Turn, campaign: Campaign) -> list[Markup]:
    """What is not through yet, each kind with its number."""
    number = campaign.id or 0
    states = [one.state for one in registrations.of_campaign(session, number)]
    handed_in = [one.state for one in dossiers.of_campaign(session, number)]
    counts = {
        "end-registrations": sum(one in {"sent", "confirmed"} for one in states),
        "end-returned": states.count("returned"),
        "end-dossiers": sum(one in dossiers.WAITING for one in handed_in),
        "end-open": sum(one in {"open", "returned"} for one in handed_in),
        "end-deadlines": len(agenda.ahead(session, campaign, turn.services.clock.today())),
        "end-tasks": sum(one.done_at is None for one in facts.of_campaign(session, Task, number)),
    }
    return [turn.t(key, count=count) for key, count in counts.items() if count]


def ask_close(session: Session, turn: Turn) -> None:
    """Say what waits, what ends and what stays, and ask."""
    campaign = _able(session, turn, CampaignState.CLOSED)
    lines = pending(session, turn, campaign) or [turn.t("end-nothing")]
    whom = telling.heads(session, turn).counted(turn)
    text = turn.t(
        "end-ask", title=numbered_title(session, turn, campaign), lines=Markup("\n".join(lines)), whom=whom
    )
    _ask(turn, campaign, text, button(turn.label("end-yes"), "ccloseok", campaign.id, style="danger"))


def _ask(turn: Turn, campaign: Campaign, text: Markup, yes: Button) -> None:
    turn.edit(text, [[yes], [button(turn.label("plan-leave"), "cshow", campaign.id, "main")]])


def close(session: Session, turn: Turn) -> None:
    """The campaign is over: nothing more is taken or reminded of; questions about it are still answered."""
    campaign = _become(session, turn, CampaignState.CLOSED)
    turn.note(session, "campaign_closed", f"campaign:{campaign.id}")
    replacing.quiet(session, campaign)
    _tell(session, turn, campaign, "ended")


def ask_reopen(session: Session, turn: Turn) -> None:
    """Opened again it takes and reminds again, and people are told: ask."""
    campaign = _able(session, turn, CampaignState.LIVE)
    text = turn.t(
        "reopen-ask",
        title=numbered_title(session, turn, campaign),
        whom=telling.heads(session, turn).counted(turn),
    )
    _ask(turn, campaign, text, button(turn.label("reopen-yes"), "copenok", campaign.id, style="success"))


def reopen(session: Session, turn: Turn) -> None:
    """It runs again as before it was closed."""
    campaign = _become(session, turn, CampaignState.LIVE)
    turn.note(session, "campaign_reopened", f"campaign:{campaign.id}")
    _tell(session, turn, campaign, "reopened")


def _tell(session: Session, turn: Turn, campaign: Campaign, key: str) -> None:
    whom = telling.heads(session, turn)
    told = turn.t(f"{key}-told", whom=whom.counted(turn))
    title = numbered_title(session, turn, campaign)
    turn.answers_change()
    turn.after.append(turn.services.delivery.wake)
    edit_screen(session, turn, campaign, "main", told=told)
    telling.tell(
        session,
        turn,
        whom,
        lambda language: turn.speaking(language).t(f"{key}-news", title=title),
        # It may be closed and opened again more than once; each time is told.
        f"{key}:{campaign.id}:{turn.update.update_id}",
        f"campaign:{campaign.id}",
        telling.opening(turn, campaign),
    )


def past(session: Session, turn: Turn) -> None:
    """Campaigns that are over or replaced and not archived yet."""
    _list(session, turn, "cpast", campaigns.past(session))


def archived(session: Session, turn: Turn) -> None:
    """Campaigns in the archive."""
    _list(session, turn, "ckept", campaigns.archived(session))


def _list(session: Session, turn: Turn, action: str, found: list[Campaign]) -> None:
    turn.require(Action.SEND_PLAN)
    back = [button(turn.label("campaigns-back"), "go", "chiendich")]
    if not found:
        turn.say(turn.t("nothing-here"), [back])
        return
    shown, page, pages = paged(found, PER_PAGE, turn.number(0) if turn.args else 0)
    text, rows = asked(
        turn.t(f"campaigns-{action}"),
        [button(numbered_title(session, turn, one), "cshow", one.id, "main") for one in shown],
    )
    (turn.edit if turn.args else turn.say)(text, [*rows, turning(turn, page, pages, action), back])


def ask_archive(session: Session, turn: Turn) -> None:
    """Archiving cannot be undone: say what it does, and ask."""
    campaign = _able(session, turn, CampaignState.ARCHIVED)
    turn.edit(
        turn.t("plan-archive-ask", title=numbered_title(session, turn, campaign)),
        [
            [
                button(turn.label("plan-archive"), "carchok", campaign.id),
                button(turn.label("plan-leave"), "cshow", campaign.id, "main"),
            ]
        ],
    )


def archive(session: Session, turn: Turn) -> None:
    """Out of the lists and the answers; everything handed in stays, with its board and its lists."""
    campaign = _become(session, turn, CampaignState.ARCHIVED)
    turn.note(session, "campaign_archived", f"campaign:{campaign.id}")
    turn.answers_change()
    edit_screen(session, turn, campaign, "main")


def _become(session: Session, turn: Turn, state: CampaignState) -> Campaign:
    campaign = _able(session, turn, state)
    campaign.state = state
    session.add(campaign)
    return campaign


def _able(session: Session, turn: Turn, wanted: CampaignState) -> Campaign:
    campaign = of_button(session, turn)
    state = CampaignState(campaign.state)
    # A draft becomes live by being launched, not by being opened again.
    if state == CampaignState.DRAFT or not may_become(state, wanted):
        raise Sorry("stale-button")
    return campaign
