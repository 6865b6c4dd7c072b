"""The facts of a plan, screen by screen, and what may be registered in its campaign."""

from math import ceil

from sqlmodel import Session

from bot.access import Action
from bot.campaigns import CampaignState, may_become, reading_of
from bot.registrations.forms import KINDS
from handlers.campaigns import facts
from handlers.campaigns.facts import SCREENS, UNDUE
from handlers.keyboards import Rows, button, in_rows
from handlers.texts import Markup
from handlers.turn import Sorry, Turn
from storage import campaigns
from storage.tables import Campaign

HEAD = ("title", "number", "issuer", "issued_on", "start", "end")
ADDABLE = {"deadlines", "dossiers", "quotas"}


def show(session: Session, turn: Turn) -> None:
    """Turn to a screen."""
    campaign = of_button(session, turn)
    screen = turn.word(1)
    if screen not in (*SCREENS, UNDUE, "mend"):
        raise Sorry("stale-button")
    edit_screen(session, turn, campaign, screen, turn.number(2) if len(turn.args) > 2 else 0)


def say_screen(session: Session, turn: Turn, campaign: Campaign, screen: str) -> None:
    """The screen as a new message."""
    turn.say(_screen(session, turn, campaign, screen, 0), _rows(turn, campaign, screen, 0))


def edit_screen(session: Session, turn: Turn, campaign: Campaign, screen: str, page: int = 0) -> None:
    """A page of the screen in the place of the message whose button was pressed."""
    turn.edit(_screen(session, turn, campaign, screen, page), _rows(turn, campaign, screen, page))


def of_button(session: Session, turn: Turn) -> Campaign:
    """The campaign a button names, for someone who may change it."""
    turn.require(Action.SEND_PLAN)
    campaign = campaigns.get(session, turn.number(0))
    if campaign is None or campaign.state == CampaignState.DROPPED:
        raise Sorry("stale-button")
    return campaign


def _screen(session: Session, turn: Turn, campaign: Campaign, screen: str, page: int) -> Markup:
    reading = reading_of(campaign.facts)
    if screen in {"main", "mend"}:
        body = facts.overview(session, turn, campaign, reading)
    elif found := facts.lines(turn, reading, screen):
        body = facts.page_text(turn, found, _page(facts.pages(found), page))
    else:
        body = turn.t("plan-says-nothing")
    state = turn.label(f"campaign-state-{campaign.state}")
    return turn.t(
        "plan-screen", title=campaign.title, state=state, heading=turn.t(f"plan-{screen}"), body=body
    )


def _page(pages: list[range], page: int) -> range:
    """The page, or the last one where there are fewer by now."""
    return pages[min(max(page, 0), len(pages) - 1)]


def _rows(turn: Turn, campaign: Campaign, screen: str, page: int) -> Rows:
    reading = reading_of(campaign.facts)
    draft = campaign.state == CampaignState.DRAFT
    if screen == "mend":
        return _mend_rows(turn, campaign)
    tabs = [
        button(turn.label(f"plan-tab-{name}"), "cshow", campaign.id, name)
        for name in SCREENS
        if name != screen and (name in ADDABLE or name == "main" or getattr(reading, name))
    ]
    if draft and screen != UNDUE and facts.undue_of(turn, reading):
        tabs.append(button(turn.label("plan-tab-undue"), "cshow", campaign.id, UNDUE))
    half = ceil(len(tabs) / 2)
    rows: Rows = [tabs[:half], tabs[half:]] if len(tabs) > 3 else [tabs]
    if screen == "main":
        return [*rows, *(_main_rows(turn, campaign) if draft else _live_rows(turn, campaign))]
    found = facts.lines(turn, reading, screen)
    pages = facts.pages(found)
    shown = _page(pages, page)
    place = pages.index(shown)
    turning = [(place - 1, "plan-page-before")] if place else []
    turning += [(place + 1, "plan-page-after")] if place + 1 < len(pages) else []
    rows.insert(0, [button(turn.label(key), "cshow", campaign.id, screen, to) for to, key in turning])
    return [*rows, *_fact_rows(turn, campaign, screen, shown, len(found))] if draft else rows


def _live_rows(turn: Turn, campaign: Campaign) -> Rows:
    state = CampaignState(campaign.state)
    if may_become(state, CampaignState.ARCHIVED):
        return [[button(turn.label("plan-archive"), "carch", campaign.id)]]
    if state == CampaignState.LIVE:
        return [[button(turn.label("plan-close"), "cclose", campaign.id)]]
    return []


def _fact_rows(turn: Turn, campaign: Campaign, screen: str, shown: range, count: int) -> Rows:
    """Mend and drop for each fact on the page, two facts to a row; add where the plan may have more."""
    if screen == UNDUE:
        adding = [
            button(turn.label("plan-undue-add", place=place + 1), "cfix", campaign.id, UNDUE, place)
            for place in shown
        ]
        return in_rows(adding)
    pairs = [
        button(turn.label(key, place=place + 1), action, campaign.id, screen, place)
        for place in shown
        for key, action in (("plan-fact-mend", "cfix"), ("plan-fact-drop", "cfixdel"))
    ]
    rows = [pairs[start : start + 4] for start in range(0, len(pairs), 4)]
    if screen in ADDABLE:
        rows.append([button(turn.label("plan-fact-add"), "cfix", campaign.id, screen, count)])
    return rows


def _main_rows(turn: Turn, campaign: Campaign) -> Rows:
    return [
        [button(turn.label("plan-tab-mend"), "cshow", campaign.id, "mend")],
        [button(turn.label("plan-confirm"), "cok", campaign.id)],
        [button(turn.label("plan-drop"), "cdrop", campaign.id)],
    ]


def _mend_rows(turn: Turn, campaign: Campaign) -> Rows:
    """The plan's own facts, what may be registered, and what happens to late registrations."""
    back = [button(turn.label("plan-tab-main"), "cshow", campaign.id, "main")]
    if campaign.state != CampaignState.DRAFT:
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
    late = [button(turn.label("plan-late-change"), "clate", campaign.id)]
    return [*in_rows(mend), *in_rows(kinds), late, back]


def toggle_kind(session: Session, turn: Turn) -> None:
    """What may be registered in this campaign: on or off."""
    campaign = draft_of_button(session, turn)
    kind = turn.word(1)
    kept = [one for one in KINDS if (one in campaign.kinds) != (one == kind)]
    campaign.kinds = kept
    session.add(campaign)
    edit_screen(session, turn, campaign, "mend")


def toggle_late(session: Session, turn: Turn) -> None:
    """Late registrations: taken with a mark, or refused."""
    campaign = draft_of_button(session, turn)
    campaign.late = "refuse" if campaign.late == "mark" else "mark"
    session.add(campaign)
    edit_screen(session, turn, campaign, "mend")


def draft_of_button(session: Session, turn: Turn) -> Campaign:
    """The campaign a button names while it may still be corrected."""
    campaign = of_button(session, turn)
    if campaign.state != CampaignState.DRAFT:
        raise Sorry("plan-confirmed-already")
    return campaign
