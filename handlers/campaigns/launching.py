"""A campaign is launched, in the place of another or not; whoever is told is shown before."""

from collections.abc import Sequence

from sqlmodel import Session

from bot.access import Action
from bot.campaigns import CampaignState, may_become
from bot.facts import reading_of
from bot.plans.model import Reading
from handlers import telling
from handlers.alerts import standing
from handlers.campaigns import replacing
from handlers.campaigns.earlier import replaced_by
from handlers.campaigns.facts import is_unread, missing_lines
from handlers.campaigns.screens import draft_of_button
from handlers.keyboards import Rows, button
from handlers.registry import agenda
from handlers.registry import tasks as jobs
from handlers.registry.agenda import Item
from handlers.registry.over import over_rows
from handlers.telling import Audience
from handlers.texts import Markup
from handlers.turn import Sorry, Turn
from storage import campaigns, people
from storage.tables import Campaign

AS_IT_IS = "as-it-is"  # launch without anything to register
INCOMPLETE = "incomplete"  # launch though the plan announces what was not read
SURE = "sure"  # who is told was shown
DRAFTS_SHOWN = 15


def confirm(session: Session, turn: Turn) -> None:
    """From here the campaign is live: reminders exist and people are told. What it does is shown first."""
    campaign = draft_of_button(session, turn)
    if not may_become(CampaignState(campaign.state), CampaignState.LIVE):
        raise Sorry("stale-button")
    answered = turn.args[1:]
    reading = reading_of(session, campaign)
    if is_unread(campaign, reading):
        raise Sorry("plan-unread-launch")
    if reading.missing and INCOMPLETE not in answered:
        _ask_missing(turn, campaign, reading)
    elif not campaign.kinds and AS_IT_IS not in answered:
        _ask_kinds(session, turn, campaign, answered)
    elif SURE not in answered:
        _ask_sure(session, turn, campaign, answered)
    else:
        _launch(session, turn, campaign)


def _launch(session: Session, turn: Turn, campaign: Campaign) -> None:
    campaign.state = CampaignState.LIVE
    campaign.confirmed_by, campaign.confirmed_at = turn.my_id, turn.now
    session.add(campaign)
    session.flush()
    turn.note(session, "campaign_live", f"campaign:{campaign.id}")
    replaced = replaced_by(session, campaign)
    told = [turn.t("campaign-live-now", title=campaign.title)]
    if replaced is not None:
        told += replacing.put_in_place_of(session, turn, campaign, replaced)
    whom = telling.everybody(session, turn)
    told += [turn.t("launched-told", whom=whom.counted(turn)), *_promised(session, turn, campaign)]
    turn.answers_change()
    turn.after.append(turn.services.delivery.wake)
    turn.edit(Markup("\n".join(told)), _next(turn, campaign))
    _tell(session, turn, campaign, whom, replaces=replaced is not None)


def _tell(session: Session, turn: Turn, campaign: Campaign, whom: Audience, *, replaces: bool) -> None:
    """The news names the nearest day of all; its subject is that deadline, for who is told if it is moved."""
    nearest = _nearest(session, turn, campaign)
    telling.tell(
        session,
        turn,
        whom,
        lambda language: _news(session, turn.speaking(language), campaign, replaces=replaces),
        f"launch:{campaign.id}",
        nearest.subject if nearest else f"campaign:{campaign.id}",
        telling.opening(turn, campaign),
    )


def _news(session: Session, turn: Turn, campaign: Campaign, *, replaces: bool) -> Markup:
    nearest = _nearest(session, turn, campaign)
    key = f"campaign-{'replaces' if replaces else 'news'}{'-deadline' if nearest else ''}"
    return turn.t(key, title=campaign.title, until=agenda.until(nearest, turn.language) if nearest else "")


def _nearest(session: Session, turn: Turn, campaign: Campaign) -> Item | None:
    """The next deadline that is everybody's: all are told the same, and nobody a day that is others'."""
    units = people.units(session)
    ahead = agenda.ahead(session, campaign, turn.services.clock.today())
    return next((one for one in ahead if len(standing.concerned(one, units)) == len(units)), None)


def _promised(session: Session, turn: Turn, campaign: Campaign) -> list[Markup]:
    """What will be reminded of: only what really comes."""
    today = turn.services.clock.today()
    days = len(agenda.ahead(session, campaign, today))
    tasks = sum(
        one.when is not None and one.when.last >= today and one.standing != "done"
        for one in jobs.of_campaign(session, campaign, today)
    )
    told = [turn.t("launch-reminds", count=days)] if days else []
    told += [turn.t("launch-reminds-tasks", count=tasks)] if tasks else []
    return told or [turn.t("launch-reminds-nothing")]


def _next(turn: Turn, campaign: Campaign) -> Rows:
    return [
        [
            button(turn.label("campaign-details"), "cshow", campaign.id, "main"),
            button(turn.label("menu-tiendo"), "board", campaign.id),
        ]
    ]


def _ask_sure(session: Session, turn: Turn, campaign: Campaign, answered: Sequence[str]) -> None:
    """Messages cannot be called back: the words and how many get them, before they go."""
    turn.edit(
        _preview(session, turn, campaign),
        [
            [button(turn.label("launch-yes"), "cok", campaign.id, *answered, SURE, style="success")],
            [button(turn.label("plan-look-again"), "cshow", campaign.id, "main")],
        ],
    )


def _preview(session: Session, turn: Turn, campaign: Campaign) -> Markup:
    """What launching does: whom it tells, in which words, what moves and what is reminded of."""
    whom = telling.everybody(session, turn)
    replaced = replaced_by(session, campaign)
    lines = replacing.moving(session, turn, campaign, replaced) if replaced is not None else []
    lines += _promised(session, turn, campaign)
    return turn.t(
        "launch-ask",
        title=campaign.title,
        whom=whom.counted(turn),
        text=_news(session, turn, campaign, replaces=replaced is not None),
        lines=Markup("\n".join(lines)),
    )


def _ask_missing(turn: Turn, campaign: Campaign, reading: Reading) -> None:
    """Something the plan announces was not read: shown before anybody is told of it."""
    turn.edit(
        turn.t("plan-incomplete", title=campaign.title, list=missing_lines(turn, reading)),
        [
            [button(turn.label("plan-look-again"), "cshow", campaign.id, "main")],
            [button(turn.label("plan-confirm-incomplete"), "cok", campaign.id, INCOMPLETE)],
        ],
    )


def _ask_kinds(session: Session, turn: Turn, campaign: Campaign, answered: Sequence[str]) -> None:
    """Nothing may be registered: meant so, or forgotten? Asked together with what launching does."""
    turn.edit(
        Markup("\n\n".join([_preview(session, turn, campaign), turn.t("plan-without-kinds")])),
        [
            [button(turn.label("plan-choose-kinds"), "cshow", campaign.id, "mend")],
            [button(turn.label("plan-confirm-as-it-is"), "cok", campaign.id, *answered, AS_IT_IS, SURE)],
            [button(turn.label("plan-look-again"), "cshow", campaign.id, "main")],
        ],
    )


def drafts(session: Session, turn: Turn) -> None:
    """/kehoach: how to send a plan, and what any of the Office has sent that waits to be launched."""
    turn.require(Action.SEND_PLAN)
    waiting = campaigns.drafts(session)
    parts = [turn.t("plan-how")]
    if waiting:
        parts += [Markup(""), turn.t("plan-waiting", count=len(waiting))]
    for place, one in enumerate(waiting[:DRAFTS_SHOWN], 1):
        sender = people.get(session, one.created_by)
        parts.append(
            turn.t(
                "plan-waiting-line",
                place=place,
                title=one.title,
                name=sender.name if sender else "",
                date=turn.date(turn.services.clock.local(one.created_at).date()),
            )
        )
    buttons = [
        button(turn.label("plan-waiting-open", place=place), "cshow", one.id, "main")
        for place, one in enumerate(waiting[:DRAFTS_SHOWN], 1)
    ]
    rows = [buttons[start : start + 3] for start in range(0, len(buttons), 3)]
    turn.say(Markup("\n".join(parts)), [*rows, *over_rows(session, turn)])


def ask_drop(session: Session, turn: Turn) -> None:
    """Dropping throws the corrections away: ask."""
    campaign = draft_of_button(session, turn)
    turn.edit(
        turn.t("plan-drop-ask", title=campaign.title),
        [
            [button(turn.label("plan-drop-yes"), "cdropok", campaign.id, style="danger")],
            [button(turn.label("plan-leave"), "cshow", campaign.id, "main")],
        ],
    )


def drop(session: Session, turn: Turn) -> None:
    """Throw the reading away; the file may be sent again."""
    campaign = draft_of_button(session, turn)
    campaign.state = CampaignState.DROPPED
    session.add(campaign)
    turn.note(session, "campaign_dropped", f"campaign:{campaign.id}")
    turn.edit(turn.t("campaign-dropped"), [[button(turn.label("menu-kehoach"), "go", "kehoach")]])
