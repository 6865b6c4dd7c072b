"""The board of a campaign, division by division, as text and picture; and the tables to print."""

from sqlmodel import Session

from bot.access import Action
from handlers.alerts import missing_departments
from handlers.keyboards import Rows, asked, button
from handlers.office import exports
from handlers.office.exports import units_of
from handlers.texts import Markup
from handlers.turn import Sorry, Turn
from storage import campaigns as stored
from storage import dossiers as stored_dossiers
from storage import registrations
from storage.tables import Campaign

SHOWN = 8  # campaigns
UNITS_SHOWN = 25
WORDS_SHOWN = 120  # characters of what is due


def campaigns(session: Session, turn: Turn) -> None:
    """/chiendich: what runs now, with its nearest deadline."""
    turn.require(Action.ASK)
    running = stored.live(session)
    if not running:
        turn.say(turn.t("campaigns-none"))
        return
    today = turn.services.clock.today()
    cards: list[Markup] = []
    rows: Rows = []
    for place, one in enumerate(running[:SHOWN], 1):
        ahead = [row for row in stored.deadlines(session, one.id or 0) if row.last_day >= today]
        lines = [
            turn.t("campaign-deadline", date=turn.date(row.last_day), what=row.what[:WORDS_SHOWN])
            for row in ahead[:3]
        ]
        cards.append(
            turn.t(
                "campaign-card",
                place=place,
                title=one.title,
                deadlines=Markup("\n".join(lines)) or turn.t("campaign-no-deadline"),
            )
        )
        row = [button(turn.label("campaign-document", place=place), "qdoc", one.id)]
        if one.kinds:
            row.append(button(turn.label("campaign-register", place=place), "reg", one.id))
        if turn.may(Action.SEND_PLAN):
            row.append(button(turn.label("plan-facts", place=place), "cshow", one.id, "main"))
        rows.append(row)
    if len(running) > SHOWN:
        cards.append(turn.t("plan-more", count=len(running) - SHOWN))
    turn.say(Markup("\n\n".join(cards)), rows)


def choose(session: Session, turn: Turn) -> None:
    """/tiendo: of which campaign?"""
    turn.require(Action.SEE_BOARD, turn.me.department_id)
    running = stored.live(session)
    if not running:
        turn.say(turn.t("campaigns-none"))
        return
    turn.say(*asked(turn.t("board-which"), [button(one.title, "board", one.id) for one in running]))


def of_button(session: Session, turn: Turn) -> Campaign:
    """The campaign a board button names."""
    turn.require(Action.SEE_BOARD, turn.me.department_id)
    campaign = stored.get(session, turn.number(0))
    if campaign is None:
        raise Sorry("stale-button")
    return campaign


def show(session: Session, turn: Turn) -> None:
    """The board as text."""
    campaign = of_button(session, turn)
    counts = registrations.counts(session, campaign.id or 0)
    dossiers = stored_dossiers.of_campaign(session, campaign.id or 0)
    lines: list[Markup] = []
    silent: list[str] = []
    for unit in units_of(session, turn):
        handed = sum(1 for one in dossiers if one.department_id == unit.id and one.state != "open")
        tally = {
            "waiting": sum(counts.get((unit.id or 0, state), 0) for state in ("sent", "confirmed")),
            "returned": counts.get((unit.id or 0, "returned"), 0),
            "accepted": counts.get((unit.id or 0, "accepted"), 0),
            "late": counts.get((unit.id or 0, "late"), 0),
            "dossiers": handed,
        }
        told = [turn.label(f"board-{name}", count=count) for name, count in tally.items() if count]
        if told:
            lines.append(turn.t("board-line", name=unit.name, counts=", ".join(told)))
        else:
            silent.append(unit.name)
    left = len(lines) - UNITS_SHOWN
    if left > 0:
        lines = [*lines[:UNITS_SHOWN], turn.t("plan-more", count=left)]
    if silent:
        names = "; ".join(silent[:UNITS_SHOWN]) + ("; …" if len(silent) > UNITS_SHOWN else "")
        lines.append(turn.t("board-silent", count=len(silent), names=names))
    lacking = (
        {one.id for one in missing_departments(session, campaign, "register")} if campaign.kinds else set()
    )
    missing = len([one for one in units_of(session, turn) if one.id in lacking])
    text = turn.t(
        "board",
        title=campaign.title,
        time=turn.moment(turn.now),
        lines=Markup("\n".join(lines)) or turn.t("nothing-here"),
        missing=turn.label("board-missing", count=missing) if missing else "",
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
