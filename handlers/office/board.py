"""The campaigns that run, and the board of one, division by division."""

from collections import Counter, defaultdict

from sqlmodel import Session

from bot.access import Action
from handlers.alerts import unregistered
from handlers.keyboards import Button, Rows, asked, button
from handlers.office.exports import units_of
from handlers.registry import agenda, tasks
from handlers.registry.checks import lacking
from handlers.registry.over import over_rows
from handlers.texts import Markup
from handlers.turn import Sorry, Turn
from storage import campaigns as stored
from storage import dossiers as stored_dossiers
from storage import facts, registrations
from storage.tables import Campaign, Department, Task

SHOWN = 8  # campaigns
AHEAD_SHOWN = 4  # deadlines and events of each
UNITS_SHOWN = 25
FEWER_SHOWN = 10
TOLD = ("waiting", "returned", "accepted", "late", "dossiers")
WORDS_SHOWN = 120  # characters of what is due


def campaigns(session: Session, turn: Turn) -> None:
    """/chiendich: what runs now, with its nearest deadline."""
    turn.require(Action.ASK)
    running = stored.live(session)
    over = over_rows(session, turn)
    if waiting := len(stored.drafts(session)) if turn.may(Action.SEND_PLAN) else 0:
        over.insert(0, [button(turn.label("plan-waiting-list", count=waiting), "go", "kehoach")])
    if not running:
        turn.say(turn.t("campaigns-none"), over)
        return
    shown = [_card(session, turn, one, place) for place, one in enumerate(running[:SHOWN], 1)]
    cards, rows = [card for card, _ in shown], [row for _, row in shown]
    if len(running) > SHOWN:
        cards.append(turn.t("plan-more", count=len(running) - SHOWN))
    turn.say(Markup("\n\n".join(cards)), rows + over)


def campaign(session: Session, turn: Turn) -> None:
    """One campaign, as a link to it opens it."""
    turn.require(Action.ASK)
    one = stored.get(session, turn.number(0))
    if one is None or one.state not in stored.PUBLISHED:
        raise Sorry("stale-button")
    card, row = _card(session, turn, one, "")
    turn.say(card, [row])


def _card(session: Session, turn: Turn, one: Campaign, place: int | str) -> tuple[Markup, list[Button]]:
    """What a campaign asks for by when, and what may be done with it."""
    lines = _ahead(session, turn, one)
    card = turn.t(
        "campaign-card" if place else "campaign-alone",
        place=place,
        title=one.title,
        deadlines=Markup("\n".join(lines)) or turn.t("campaign-no-deadline"),
    )
    row = [button(turn.label("campaign-document", place=place), "qdoc", one.id)]
    if one.kinds:
        row.append(button(turn.label("campaign-register", place=place), "reg", one.id))
    if turn.may(Action.SEND_PLAN):
        row.append(button(turn.label("plan-facts", place=place), "cshow", one.id, "main"))
    return card, row


def _ahead(session: Session, turn: Turn, campaign: Campaign) -> list[Markup]:
    """The next deadlines and the next events of a campaign, the nearest first."""
    today = turn.services.clock.today()
    lines = [
        (
            one.last_day,
            turn.t(
                "campaign-deadline-hour" if one.at else "campaign-deadline",
                date=turn.date(one.last_day),
                what=one.row.what[:WORDS_SHOWN] or turn.label(f"deadline-{one.row.act}"),
                hour=turn.hour(one.at) if one.at else "",
            ),
        )
        for one in agenda.ahead(session, campaign, today)
    ]
    lines += [
        (
            one.day,
            turn.t(
                "campaign-event",
                date=turn.date(one.day),
                what=one.what[:WORDS_SHOWN],
                hour=turn.label("campaign-hour", hour=turn.hour(one.at)) if one.at else "",
                place=turn.label("campaign-place", place=one.place[:WORDS_SHOWN]) if one.place else "",
            ),
        )
        for one in agenda.events(session, campaign, today)
    ]
    return [line for _, line in sorted(lines, key=lambda one: one[0])[:AHEAD_SHOWN]]


def choose(session: Session, turn: Turn) -> None:
    """/tiendo: which campaign; one that is over has its board too."""
    turn.require(Action.SEE_BOARD, turn.me.department_id)
    running = stored.live(session)
    over = len(stored.over(session))
    rows: Rows = [[button(turn.label("board-over", count=over), "boardover", 0)]] if over else []
    if not running:
        turn.say(turn.t("campaigns-none"), rows)
        return
    text, choices = asked(turn.t("board-which"), [button(one.title, "board", one.id) for one in running])
    turn.say(text, choices + rows)


def over(session: Session, turn: Turn) -> None:
    """The boards of campaigns that are over, replaced or in the archive, page by page."""
    turn.require(Action.SEE_BOARD, turn.me.department_id)
    found = stored.over(session)
    page = min(turn.number(0), max(len(found) - 1, 0) // SHOWN)
    shown = found[page * SHOWN : (page + 1) * SHOWN]
    text, rows = asked(turn.t("board-which-over"), [button(one.title, "board", one.id) for one in shown])
    turning = [button(turn.label("plan-page-before"), "boardover", page - 1)] if page else []
    if len(found) > (page + 1) * SHOWN:
        turning.append(button(turn.label("plan-page-after"), "boardover", page + 1))
    turn.edit(text, [*rows, turning])


def of_button(session: Session, turn: Turn) -> Campaign:
    """The campaign a board button names."""
    turn.require(Action.SEE_BOARD, turn.me.department_id)
    campaign = stored.get(session, turn.number(0))
    if campaign is None or campaign.state not in stored.KEPT:
        raise Sorry("stale-button")
    return campaign


def show(session: Session, turn: Turn) -> None:
    """The board as text."""
    campaign = of_button(session, turn)
    led = facts.of_campaign(session, Task, campaign.id or 0)
    if led and not campaign.kinds and not facts.wants_dossiers(session, campaign.id or 0):
        _show_tasks(session, turn, campaign)
        return
    units = units_of(session, turn)
    tallies = _tallies(session, campaign)
    silent = [unit.name for unit in units if not tallies[unit.id or 0].total()]
    lines = [*_standings(turn, units, tallies, silent), *_fewer(session, turn, campaign, units)]
    if led:
        lines.append(tasks.summary(session, turn, campaign))
    unsent = unregistered(session, campaign) if campaign.kinds else []
    missing = len({one.id for one in unsent} & {one.id for one in units})
    text = turn.t(
        "board",
        title=campaign.title,
        time=turn.moment(turn.now),
        lines=Markup("\n".join(lines)) or turn.t("nothing-here"),
        missing=turn.t("board-missing", count=missing) if missing > len(silent) else "",
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
    if turn.may(Action.REVIEW) and facts.wants_dossiers(session, campaign.id or 0):
        rows.append([button(turn.label("board-packed"), "dospack", campaign.id)])
        rows.append(
            [
                button(turn.label("board-register-excel"), "dosreg", campaign.id, "xlsx"),
                button(turn.label("board-register-word"), "dosreg", campaign.id, "docx"),
            ]
        )
    turn.edit(text, rows + (tasks.calendar_rows(turn) if led else []))


def _show_tasks(session: Session, turn: Turn, campaign: Campaign) -> None:
    """The board of a yearly plan, to which nothing is sent: its tasks."""
    text = turn.t(
        "board",
        title=campaign.title,
        time=turn.moment(turn.now),
        lines=tasks.board(session, turn, campaign),
        missing="",
    )
    refresh = [button(turn.label("board-refresh"), "board", campaign.id)]
    turn.edit(text, [refresh, *tasks.calendar_rows(turn)])


def _tallies(session: Session, campaign: Campaign) -> defaultdict[int, Counter[str]]:
    """Department to how much of it stands where."""
    tallies: defaultdict[int, Counter[str]] = defaultdict(Counter)
    for (unit_id, state), count in registrations.counts(session, campaign.id or 0).items():
        tallies[unit_id]["waiting" if state in {"sent", "confirmed"} else state] += count
    for one in stored_dossiers.of_campaign(session, campaign.id or 0):
        tallies[one.department_id]["dossiers"] += one.state in stored_dossiers.HANDED_IN
    return tallies


def _standings(
    turn: Turn, units: list[Department], tallies: defaultdict[int, Counter[str]], silent: list[str]
) -> list[Markup]:
    """A line for each division that has sent something; the silent ones by name in the last."""
    lines = []
    for unit in units:
        tally = tallies[unit.id or 0]
        told = [turn.label(f"board-{name}", count=tally[name]) for name in TOLD if tally[name]]
        if told:
            lines.append(turn.t("board-line", name=unit.name, counts=", ".join(told)))
    lines = _shortened(turn, lines, UNITS_SHOWN)
    if silent:
        names = "; ".join(silent[:UNITS_SHOWN]) + ("; …" if len(silent) > UNITS_SHOWN else "")
        lines.append(turn.t("board-silent", count=len(silent), names=names))
    return lines


def _fewer(session: Session, turn: Turn, campaign: Campaign, units: list[Department]) -> list[Markup]:
    """The divisions that have sent fewer than the plan wants, with its words."""
    found = lacking(session, campaign, units)
    if not found:
        return []
    told = [turn.t("board-lacking-line", text=one.message(turn.language)) for one in found]
    lines = Markup("\n".join(_shortened(turn, told, FEWER_SHOWN)))
    return [turn.t("board-lacking", lines=lines, quote=found[0].rule)]


def _shortened(turn: Turn, lines: list[Markup], most: int) -> list[Markup]:
    left = len(lines) - most
    return [*lines[:most], turn.t("plan-more", count=left)] if left > 0 else lines
