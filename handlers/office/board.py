"""The board of a campaign, division by division, as text and picture; and the tables to print."""

from sqlmodel import Session

from bot.access import Action
from handlers.alerts import missing_departments
from handlers.keyboards import Rows, button
from handlers.office import exports
from handlers.office.exports import units_of
from handlers.texts import Markup
from handlers.turn import Sorry, Turn
from storage import campaigns as stored
from storage import dossiers as stored_dossiers
from storage import registrations
from storage.tables import Campaign


def campaigns(session: Session, turn: Turn) -> None:
    """/chiendich: what runs now, with its nearest deadline."""
    turn.require(Action.ASK)
    running = stored.live(session)
    if not running:
        turn.say(turn.t("campaigns-none"))
        return
    today = turn.services.clock.today()
    for one in running[:10]:
        ahead = [row for row in stored.deadlines(session, one.id or 0) if row.last_day >= today]
        rows: Rows = [[button(turn.label("answer-open"), "qdoc", one.id)]]
        if one.kinds:
            rows[0].append(button(turn.label("answer-register"), "reg", one.id))
        if turn.may(Action.SEND_PLAN):
            rows.append([button(turn.label("plan-facts"), "cshow", one.id, "main")])
        lines = [
            turn.t("campaign-deadline", date=turn.date(row.last_day), what=row.what) for row in ahead[:3]
        ]
        turn.say(
            turn.t(
                "campaign-card",
                title=one.title,
                deadlines=Markup("\n".join(lines)) or turn.t("campaign-no-deadline"),
            ),
            rows,
        )


def choose(session: Session, turn: Turn) -> None:
    """/tiendo: of which campaign?"""
    turn.require(Action.SEE_BOARD, turn.me.department_id)
    running = stored.live(session)
    if not running:
        turn.say(turn.t("campaigns-none"))
        return
    turn.say(turn.t("board-which"), [[button(one.title, "board", one.id)] for one in running])


def of_button(session: Session, turn: Turn) -> Campaign:
    """The campaign a board button names."""
    turn.require(Action.SEE_BOARD, turn.me.department_id)
    campaign = stored.get(session, int(turn.args[0]))
    if campaign is None:
        raise Sorry("stale-button")
    return campaign


def show(session: Session, turn: Turn) -> None:
    """The board as text."""
    campaign = of_button(session, turn)
    counts = registrations.counts(session, campaign.id or 0)
    dossiers = stored_dossiers.of_campaign(session, campaign.id or 0)
    lines = []
    for unit in units_of(session, turn):
        sent = sum(counts.get((unit.id or 0, state), 0) for state in ("sent", "confirmed"))
        handed = sum(1 for one in dossiers if one.department_id == unit.id and one.state != "open")
        lines.append(
            turn.t(
                "board-line",
                name=unit.short or unit.name,
                waiting=sent,
                returned=counts.get((unit.id or 0, "returned"), 0),
                accepted=counts.get((unit.id or 0, "accepted"), 0),
                late=counts.get((unit.id or 0, "late"), 0),
                dossiers=handed,
            )
            if sent or handed or any(key[0] == unit.id for key in counts)
            else turn.t("board-nothing", name=unit.short or unit.name)
        )
    lacking = (
        {one.id for one in missing_departments(session, campaign, "register")} if campaign.kinds else set()
    )
    text = turn.t(
        "board",
        title=campaign.title,
        time=turn.moment(turn.now),
        lines=Markup("\n".join(lines)) or turn.t("nothing-here"),
        missing=len([one for one in units_of(session, turn) if one.id in lacking]),
    )
    rows: Rows = [
        [
            button(turn.label("board-picture"), "boardpic", campaign.id),
            button(turn.label("board-refresh"), "board", campaign.id),
        ],
        [
            button(turn.label("board-excel"), "export", campaign.id, "xlsx"),
            button(turn.label("board-word"), "export", campaign.id, "docx"),
        ],
    ]
    turn.edit(text, rows)


picture = exports.picture
export = exports.export
