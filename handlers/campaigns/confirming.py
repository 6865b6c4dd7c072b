"""The facts of a plan, screen by screen, and the confirmation that makes the campaign live."""

from sqlmodel import Session

from bot.access import Action
from bot.campaigns import CampaignState, dues, may_become, reading_of
from bot.plans.model import Deadline, Reading
from handlers.keyboards import Rows, button, in_rows
from handlers.texts import Markup
from handlers.turn import Sorry, Turn
from storage import campaigns, people
from storage.tables import Campaign, CampaignDeadline

SCREENS = ("main", "deadlines", "dossiers", "quotas", "criteria", "tasks")
KINDS = ("titles", "role_model", "pledge", "event")
HEAD = ("title", "number", "issuer", "issued_on", "start", "end")
ADDABLE = {"deadlines", "dossiers", "quotas"}
SHOWN = 6


def show(session: Session, turn: Turn) -> None:
    """Turn to a screen."""
    campaign = of_button(session, turn)
    edit_screen(session, turn, campaign, turn.args[1], int(turn.args[2]) if len(turn.args) > 2 else 0)


def say_screen(session: Session, turn: Turn, campaign: Campaign, screen: str) -> None:
    """The screen as a new message."""
    turn.say(_screen(session, turn, campaign, screen, 0), _rows(turn, campaign, screen, 0))


def edit_screen(session: Session, turn: Turn, campaign: Campaign, screen: str, page: int = 0) -> None:
    """A page of the screen in the place of the message whose button was pressed."""
    turn.edit(_screen(session, turn, campaign, screen, page), _rows(turn, campaign, screen, page))


def of_button(session: Session, turn: Turn) -> Campaign:
    """The campaign a button names, for someone who may change it."""
    turn.require(Action.SEND_PLAN)
    campaign = campaigns.get(session, int(turn.args[0]))
    if campaign is None or campaign.state == CampaignState.DROPPED:
        raise Sorry("stale-button")
    return campaign


def _screen(session: Session, turn: Turn, campaign: Campaign, screen: str, page: int) -> Markup:
    reading = reading_of(campaign.facts)
    lines = _lines(session, turn, campaign, reading, screen)
    start = page * SHOWN if screen != "main" else 0
    shown = lines[start : start + SHOWN] if screen != "main" else lines
    body = Markup("\n".join(shown)) if shown else turn.t("plan-not-said")
    left = len(lines) - start - len(shown)
    if left > 0:
        body = Markup(f"{body}\n{turn.t('plan-more', count=left)}")
    state = turn.label(f"campaign-{campaign.state}")
    return turn.t(
        "plan-screen", title=campaign.title, state=state, heading=turn.t(f"plan-{screen}"), body=body
    )


def _lines(session: Session, turn: Turn, campaign: Campaign, reading: Reading, screen: str) -> list[Markup]:
    match screen:
        case "deadlines":
            return [_deadline(turn, place, one) for place, one in enumerate(reading.deadlines, 1)]
        case "dossiers":
            return [
                turn.t(
                    "plan-dossier",
                    place=place,
                    award=one.award or turn.label("plan-any-award"),
                    papers="; ".join(one.components),
                    copies=one.copies if one.copies is not None else "–",
                    quote=one.quote,
                )
                for place, one in enumerate(reading.dossiers, 1)
            ]
        case "quotas":
            return [
                turn.t(
                    "plan-quota",
                    place=place,
                    subject=one.subject,
                    limit=one.limit,
                    unit=one.unit,
                    quote=one.quote,
                )
                for place, one in enumerate(reading.quotas, 1)
            ]
        case "criteria":
            return [
                turn.t(
                    "plan-criterion", place=place, subject=turn.label(f"subject-{one.subject}"), text=one.text
                )
                for place, one in enumerate(reading.criteria, 1)
            ]
        case "tasks":
            return [
                turn.t(
                    "plan-task",
                    place=place,
                    period=one.period,
                    text=one.text,
                    lead=one.lead,
                    partners=one.partners or "–",
                )
                for place, one in enumerate(reading.tasks, 1)
            ]
        case _:
            return _overview(session, turn, campaign, reading)


def _overview(session: Session, turn: Turn, campaign: Campaign, reading: Reading) -> list[Markup]:
    silent = turn.label("plan-not-said")
    period = reading.period
    asked = [turn.label(f"kind-{kind}") for kind in campaign.kinds]
    lines = [
        turn.t("plan-number", value=reading.number or silent),
        turn.t("plan-issued", value=turn.date(reading.issued_on) if reading.issued_on else silent),
        turn.t("plan-issuer", value=reading.issuer or silent),
        turn.t("plan-period", value=_period(turn, campaign) if period else silent),
        turn.t(
            "plan-counts",
            deadlines=len(reading.deadlines),
            dossiers=len(reading.dossiers),
            quotas=len(reading.quotas),
            criteria=len(reading.criteria),
            tasks=len(reading.tasks),
        ),
        turn.t("plan-kinds", value=", ".join(asked) or turn.label("plan-no-kinds")),
        turn.t(f"plan-late-{campaign.late}"),
    ]
    replaced = campaigns.get(session, campaign.replaces_id) if campaign.replaces_id else None
    if replaced is not None:
        lines.append(turn.t("plan-replaces", title=replaced.title))
        lines += _changes(turn, reading_of(replaced.facts), reading)
    return lines


def _changes(turn: Turn, old: Reading, new: Reading) -> list[Markup]:
    """What differs from the plan that is replaced."""
    before = {(one.end, one.inclusive): one for one in old.deadlines}
    after = {(one.end, one.inclusive): one for one in new.deadlines}
    gone = [
        turn.t("plan-change-gone", date=_due(turn, one), what=one.what)
        for key, one in before.items()
        if key not in after
    ]
    come = [
        turn.t("plan-change-new", date=_due(turn, one), what=one.what)
        for key, one in after.items()
        if key not in before
    ]
    return gone + come


def _period(turn: Turn, campaign: Campaign) -> str:
    start = turn.date(campaign.starts_on) if campaign.starts_on else "…"
    end = turn.date(campaign.ends_on) if campaign.ends_on else "…"
    return f"{start} – {end}"


def _deadline(turn: Turn, place: int, one: Deadline) -> Markup:
    key = "plan-deadline-before" if not one.inclusive else "plan-deadline-by"
    return turn.t(
        key,
        place=place,
        date=_due(turn, one),
        what=one.what or turn.label("plan-not-said"),
        who=one.who or turn.label("plan-not-said"),
        quote=one.quote,
    )


def _due(turn: Turn, one: Deadline) -> str:
    if one.start == one.end:
        return turn.date(one.end)
    return f"{turn.date(one.start)} – {turn.date(one.end)}"


def _rows(turn: Turn, campaign: Campaign, screen: str, page: int) -> Rows:
    number = campaign.id
    tabs = [
        button(turn.label(f"plan-tab-{name}"), "cshow", number, name) for name in SCREENS if name != screen
    ]
    rows: Rows = [tabs[:3], tabs[3:]]
    draft = campaign.state == CampaignState.DRAFT
    count = len(getattr(reading_of(campaign.facts), screen)) if screen != "main" else 0
    start, end = page * SHOWN, min(count, (page + 1) * SHOWN)
    if count > SHOWN:
        turning = [(page - 1, "‹")] if page else []
        turning += [(page + 1, "›")] if end < count else []
        rows.append([button(sign, "cshow", number, screen, to) for to, sign in turning])
    if screen != "main" and draft:
        rows += [
            [
                button(turn.label("plan-fact-mend", place=place + 1), "cfix", number, screen, place),
                button(turn.label("plan-fact-drop", place=place + 1), "cfixdel", number, screen, place),
            ]
            for place in range(start, end)
        ]
        if screen in ADDABLE:
            rows.append([button(turn.label("plan-fact-add"), "cfix", number, screen, count)])
    if screen == "main" and draft:
        rows += in_rows(
            [button(turn.label(f"plan-mend-{name}"), "cfix", number, "main", name) for name in HEAD], 3
        )
        rows += [
            [
                button(
                    turn.label(
                        "plan-kind-on" if kind in campaign.kinds else "plan-kind-off",
                        kind=turn.label(f"kind-{kind}"),
                    ),
                    "ckind",
                    number,
                    kind,
                )
                for kind in pair
            ]
            for pair in (KINDS[:2], KINDS[2:])
        ]
        rows.append([button(turn.label("plan-late-change"), "clate", number)])
        rows.append(
            [
                button(turn.label("plan-confirm"), "cok", number),
                button(turn.label("plan-drop"), "cdrop", number),
            ]
        )
    return rows


def toggle_kind(session: Session, turn: Turn) -> None:
    """What may be registered in this campaign: on or off."""
    campaign = _draft(session, turn)
    kind = turn.args[1]
    kept = [one for one in KINDS if (one in campaign.kinds) != (one == kind)]
    campaign.kinds = kept
    session.add(campaign)
    edit_screen(session, turn, campaign, "main")


def toggle_late(session: Session, turn: Turn) -> None:
    """Late registrations: taken with a mark, or refused."""
    campaign = _draft(session, turn)
    campaign.late = "refuse" if campaign.late == "mark" else "mark"
    session.add(campaign)
    edit_screen(session, turn, campaign, "main")


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
    if replaced is not None and replaced.state == CampaignState.LIVE:
        replaced.state = CampaignState.REPLACED
        session.add(replaced)
    turn.note(session, "campaign_live", f"campaign:{campaign.id}")
    turn.after += [turn.services.library.changed, turn.services.delivery.wake]
    nearest = min((row.last_day for row in rows if row.last_day >= turn.services.clock.today()), default=None)
    turn.edit(turn.t("campaign-live-now", title=campaign.title))
    for person in people.everybody(session):
        if person.telegram_id is None or person.id == turn.my_id:
            continue
        turn.tell_people(
            [person],
            "campaign-news" if nearest is None else "campaign-news-deadline",
            title=campaign.title,
            date=turn.date(nearest) if nearest else "",
        )


def drop(session: Session, turn: Turn) -> None:
    """Throw the reading away; the file may be sent again."""
    campaign = _draft(session, turn)
    campaign.state = CampaignState.DROPPED
    session.add(campaign)
    turn.note(session, "campaign_dropped", f"campaign:{campaign.id}")
    turn.edit(turn.t("campaign-dropped"))
