"""The facts of a plan, screen by screen, and the confirmation that makes the campaign live."""

from math import ceil

from sqlmodel import Session

from bot import dates
from bot.access import Action
from bot.campaigns import CampaignState, dues, may_become, reading_of
from bot.registrations.forms import KINDS
from handlers.campaigns import facts
from handlers.campaigns.facts import SCREENS, UNDUE
from handlers.keyboards import Rows, asked, button, in_rows
from handlers.texts import Markup
from handlers.turn import Sorry, Turn
from storage import campaigns, people
from storage.tables import Campaign, CampaignDeadline

HEAD = ("title", "number", "issuer", "issued_on", "start", "end")
PAST_SHOWN = 30
AS_IT_IS = "as-it-is"  # launch without anything to register
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
    campaign = _draft(session, turn)
    kind = turn.word(1)
    kept = [one for one in KINDS if (one in campaign.kinds) != (one == kind)]
    campaign.kinds = kept
    session.add(campaign)
    edit_screen(session, turn, campaign, "mend")


def toggle_late(session: Session, turn: Turn) -> None:
    """Late registrations: taken with a mark, or refused."""
    campaign = _draft(session, turn)
    campaign.late = "refuse" if campaign.late == "mark" else "mark"
    session.add(campaign)
    edit_screen(session, turn, campaign, "mend")


def _draft(session: Session, turn: Turn) -> Campaign:
    campaign = of_button(session, turn)
    if campaign.state != CampaignState.DRAFT:
        raise Sorry("plan-confirmed-already")
    return campaign


def confirm(session: Session, turn: Turn) -> None:
    """From here the campaign is live: reminders exist and people are told."""
    campaign = _draft(session, turn)
    if not may_become(CampaignState(campaign.state), CampaignState.LIVE):
        raise Sorry("stale-button")
    if not campaign.kinds and turn.args[1:] != (AS_IT_IS,):
        _ask_kinds(turn, campaign)
        return
    campaign.state = CampaignState.LIVE
    campaign.confirmed_by, campaign.confirmed_at = turn.my_id, turn.now
    session.add(campaign)
    reading = reading_of(campaign.facts)
    rows = [
        CampaignDeadline(
            campaign_id=campaign.id or 0,
            action=due.action,
            what=due.what,
            last_day=due.last_day,
            named_day=due.named_day,
            inclusive=due.inclusive,
            quote=due.quote,
            section=due.section,
        )
        for due in dues(reading)
    ]
    campaigns.replace_deadlines(session, campaign.id or 0, rows)
    replaced = campaigns.get(session, campaign.replaces_id) if campaign.replaces_id else None
    replaces = replaced is not None and replaced.state == CampaignState.LIVE
    if replaced is not None and replaces:
        replaced.state = CampaignState.REPLACED
        session.add(replaced)
    turn.note(session, "campaign_live", f"campaign:{campaign.id}")
    turn.after += [turn.services.library.changed, turn.services.delivery.wake]
    nearest = min((row.last_day for row in rows if row.last_day >= turn.services.clock.today()), default=None)
    turn.edit(turn.t("campaign-live-now", title=campaign.title))
    for person in people.everybody(session):
        turn.tell_people(
            [person],
            f"campaign-{'replaces' if replaces else 'news'}{'-deadline' if nearest else ''}",
            title=campaign.title,
            date=dates.short(nearest, person.language) if nearest else "",
        )


def _ask_kinds(turn: Turn, campaign: Campaign) -> None:
    """Nothing may be registered: meant so, or forgotten?"""
    turn.edit(
        turn.t("plan-without-kinds", title=campaign.title),
        [
            [button(turn.label("plan-choose-kinds"), "cshow", campaign.id, "mend")],
            [button(turn.label("plan-confirm-as-it-is"), "cok", campaign.id, AS_IT_IS)],
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
    campaign = _draft(session, turn)
    campaign.state = CampaignState.DROPPED
    session.add(campaign)
    turn.note(session, "campaign_dropped", f"campaign:{campaign.id}")
    turn.edit(turn.t("campaign-dropped"))
