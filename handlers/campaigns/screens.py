"""The facts of a plan, screen by screen, and what may be registered in its campaign."""

from sqlmodel import Session

from bot.access import Action
from bot.campaigns import CampaignState, may_be_mended
from bot.facts import reading_of
from bot.plans.model import Reading
from bot.registrations.forms import KINDS
from handlers.campaigns import facts
from handlers.campaigns.earlier import added_before
from handlers.campaigns.facts import SCREENS, UNDUE, Line
from handlers.keyboards import Button, Rows, button, in_rows
from handlers.paging import turning
from handlers.texts import Markup
from handlers.turn import Sorry, Turn
from storage import campaigns
from storage.tables import Campaign, Fact

HEAD = ("title", "number", "issuer", "issued_on", "start", "end")
MOST_TABS = 3  # in a row


def show(session: Session, turn: Turn) -> None:
    """Turn to a screen."""
    campaign = of_button(session, turn)
    screen = turn.word(1)
    if screen not in (*SCREENS, UNDUE, "mend"):
        raise Sorry("stale-button")
    edit_screen(session, turn, campaign, screen, turn.number(2) if len(turn.args) > 2 else 0)


def send_original(session: Session, turn: Turn) -> None:
    """The document itself, against which what was read is compared."""
    plan = campaigns.plan_of(session, of_button(session, turn))
    turn.send_file(plan.file_name, plan.file_sha256, turn.t("plan-original-sent"))


def say_screen(session: Session, turn: Turn, campaign: Campaign, screen: str) -> None:
    """The screen as a new message."""
    turn.say(*_screen(session, turn, campaign, screen, 0))


def edit_screen(
    session: Session, turn: Turn, campaign: Campaign, screen: str, page: int = 0, told: str = ""
) -> None:
    """A page of the screen in the place of the message whose button was pressed; `told`: what was done."""
    text, rows = _screen(session, turn, campaign, screen, page)
    turn.edit(Markup(f"{told}\n\n{text}") if told else text, rows)


def edit_screen_of(
    session: Session, turn: Turn, campaign: Campaign, screen: str, row: Fact, told: str = ""
) -> None:
    """The page on which a fact stands."""
    found = facts.lines(session, turn, campaign, screen)
    at = next((place for place, line in enumerate(found) if line.row == row.id), 0)
    page = next(number for number, shown in enumerate(facts.pages(found)) if not found or at in shown)
    edit_screen(session, turn, campaign, screen, page, told)


def of_button(session: Session, turn: Turn) -> Campaign:
    """The campaign a button names, for someone who may change it."""
    turn.require(Action.SEND_PLAN)
    campaign = campaigns.get(session, turn.number(0))
    if campaign is None or campaign.state == CampaignState.DROPPED:
        raise Sorry("stale-button")
    return campaign


def _screen(session: Session, turn: Turn, campaign: Campaign, screen: str, page: int) -> tuple[Markup, Rows]:
    reading = reading_of(session, campaign)
    if screen in {"main", "mend"}:
        body = facts.overview(session, turn, campaign, reading, compared=screen == "main")
        added = len(added_before(session, turn, campaign)) if campaign.state == CampaignState.DRAFT else 0
        if added:
            body = Markup(f"{body}\n{turn.t('carry-there', count=added)}")
        rows = (
            _main_rows(turn, campaign, reading, added)
            if screen == "main"
            else _mend_rows(turn, campaign, reading)
        )
    else:
        found = facts.lines(session, turn, campaign, screen)
        pages = facts.pages(found)
        # The last page where there are fewer by now.
        shown = pages[min(max(page, 0), len(pages) - 1)]
        body = facts.page_text(turn, found, shown) if found else turn.t("plan-says-nothing")
        rows = [
            turning(turn, pages.index(shown), len(pages), "cshow", campaign.id, screen),
            *_fact_rows(turn, campaign, screen, [found[place] for place in shown], shown.start),
            *_tabs(turn, campaign, reading, screen),
            _launch(turn, campaign) if campaign.state == CampaignState.DRAFT else [],
        ]
    state = turn.label(f"campaign-state-{campaign.state}")
    text = turn.t(
        "plan-screen", title=campaign.title, state=state, heading=turn.t(f"plan-{screen}"), body=body
    )
    return text, rows


def _tabs(turn: Turn, campaign: Campaign, reading: Reading, screen: str) -> Rows:
    """A button for each other screen that holds something."""
    tabs = [
        button(turn.label(f"plan-tab-{name}"), "cshow", campaign.id, name)
        for name in SCREENS
        if name != screen and (name == "main" or getattr(reading, name))
    ]
    open_ = may_be_mended(CampaignState(campaign.state))
    if open_ and screen != UNDUE and facts.undue_of(turn, reading):
        tabs.append(button(turn.label("plan-tab-undue"), "cshow", campaign.id, UNDUE))
    tabs.append(button(turn.label("plan-original"), "corig", campaign.id))
    return [tabs[start : start + MOST_TABS] for start in range(0, len(tabs), MOST_TABS)]


def _fact_rows(turn: Turn, campaign: Campaign, screen: str, shown: list[Line], first: int) -> Rows:
    """For each fact on the page open, or of a draft mend and drop, two facts to a row; then add."""
    numbered = list(enumerate(shown, first + 1))
    if screen == UNDUE:
        return in_rows(
            [
                button(turn.label("plan-undue-add", place=place), "cfix", campaign.id, UNDUE, place - 1)
                for place, _ in numbered
            ]
        )
    if campaign.state != CampaignState.DRAFT:
        cards = [
            button(
                turn.label("plan-fact-restore" if line.gone else "plan-fact-open", place=place),
                "cfixback" if line.gone else "cfact",
                campaign.id,
                screen,
                line.row,
            )
            for place, line in numbered
        ]
        live = campaign.state == CampaignState.LIVE
        return [*in_rows(cards, MOST_TABS), [_add(turn, campaign, screen)] if live else []]
    rows: Rows = []
    for place, line in numbered:
        keys = _BACK if line.gone else _MEND
        pair = [button(turn.label(key, place=place), to, campaign.id, screen, line.row) for key, to in keys]
        beside = rows and not line.gone and len(rows[-1]) == len(_MEND)
        rows = [*rows[:-1], [*rows[-1], *pair]] if beside else [*rows, pair]
    return [*rows, [_add(turn, campaign, screen)]]


_MEND = (("plan-fact-mend", "cfact"), ("plan-fact-drop", "cfixdel"))
_BACK = (("plan-fact-restore", "cfixback"),)


def _add(turn: Turn, campaign: Campaign, screen: str) -> Button:
    return button(turn.label(f"plan-add-{screen}"), "cadd", campaign.id, screen)


def _main_rows(turn: Turn, campaign: Campaign, reading: Reading, added: int) -> Rows:
    tabs = _tabs(turn, campaign, reading, "main")
    state = CampaignState(campaign.state)
    mend = [button(turn.label("plan-tab-mend"), "cshow", campaign.id, "mend")]
    if state == CampaignState.DRAFT:
        return [
            *tabs,
            mend,
            [button(turn.label("carry-open", count=added), "ccarry", campaign.id)] if added else [],
            [] if facts.is_unread(campaign, reading) else _launch(turn, campaign),
            [button(turn.label("plan-drop"), "cdrop", campaign.id, style="danger")],
        ]
    look = [button(turn.label("menu-tiendo"), "board", campaign.id)]
    over = [*look, button(turn.label("keep-open"), "ckeep", campaign.id)]
    match state:
        case CampaignState.LIVE:
            alerts = button(turn.label("plan-alerts"), "calerts", campaign.id)
            return [*tabs, mend, [*look, alerts], [button(turn.label("plan-close"), "cclose", campaign.id)]]
        case CampaignState.CLOSED:
            again = button(turn.label("plan-reopen"), "copen", campaign.id)
            return [*tabs, over, [again, button(turn.label("plan-archive"), "carch", campaign.id)]]
        case CampaignState.REPLACED:
            return [*tabs, over, [button(turn.label("plan-archive"), "carch", campaign.id)]]
        case _:
            return [*tabs, over, [button(turn.label("campaigns-back"), "go", "chiendich")]]


def _launch(turn: Turn, campaign: Campaign) -> list[Button]:
    return [button(turn.label("plan-confirm"), "cok", campaign.id, style="success")]


def _mend_rows(turn: Turn, campaign: Campaign, reading: Reading) -> Rows:
    """The head of the plan, what may be registered and until when, and kinds of facts it does not hold."""
    back = [button(turn.label("plan-tab-main"), "cshow", campaign.id, "main")]
    if not may_be_mended(CampaignState(campaign.state)):
        return [back]
    mend = [button(turn.label(f"plan-mend-{name}"), "cfix", campaign.id, "main", name) for name in HEAD]
    kinds = [
        button(
            turn.label(
                "plan-kind-on" if kind in campaign.kinds else "plan-kind-off",
                kind=turn.label(f"kind-{kind}"),
            ),
            "ckind",
            campaign.id,
            kind,
        )
        for kind in KINDS
    ]
    adding = [_add(turn, campaign, name) for name in SCREENS[1:] if not getattr(reading, name)]
    late = [button(turn.label("plan-late-change"), "clate", campaign.id)]
    draft = campaign.state == CampaignState.DRAFT
    instead = [button(turn.label("plan-replace-which"), "crepl", campaign.id)] if draft else []
    return [*in_rows(mend), *in_rows(kinds), late, instead, *in_rows(adding), back]


def toggle_kind(session: Session, turn: Turn) -> None:
    """What may be registered in this campaign: on or off."""
    campaign = mendable_of_button(session, turn)
    kind = turn.word(1)
    kept = [one for one in KINDS if (one in campaign.kinds) != (one == kind)]
    campaign.kinds = kept
    session.add(campaign)
    turn.note(session, "plan_corrected", f"campaign:{campaign.id}", kinds=kept)
    edit_screen(session, turn, campaign, "mend")


def toggle_late(session: Session, turn: Turn) -> None:
    """Late registrations: taken with a mark, or refused."""
    campaign = mendable_of_button(session, turn)
    campaign.late = "refuse" if campaign.late == "mark" else "mark"
    session.add(campaign)
    turn.note(session, "plan_corrected", f"campaign:{campaign.id}", late=campaign.late)
    edit_screen(session, turn, campaign, "mend")


def mendable_of_button(session: Session, turn: Turn) -> Campaign:
    """The campaign a button names while what its plan says may be set otherwise."""
    return mendable(session, turn, turn.number(0))


def mendable(session: Session, turn: Turn, campaign_id: int) -> Campaign:
    """The campaign while what its plan says may be set otherwise."""
    turn.require(Action.SEND_PLAN)
    campaign = campaigns.get(session, campaign_id)
    if campaign is None or campaign.state == CampaignState.DROPPED:
        raise Sorry("stale-button")
    if not may_be_mended(CampaignState(campaign.state)):
        raise Sorry("plan-over")
    return campaign


def draft_of_button(session: Session, turn: Turn) -> Campaign:
    """The campaign a button names while it is not live."""
    campaign = mendable_of_button(session, turn)
    if campaign.state != CampaignState.DRAFT:
        raise Sorry("plan-confirmed-already")
    return campaign
