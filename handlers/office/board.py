"""The campaigns that run, and the board of one, division by division."""

from sqlmodel import Session

from bot.access import Action
from bot.campaigns.naming import place_beside
from handlers import callback_data
from handlers.keyboards import Button, Rows, button
from handlers.links import OPEN, Screen
from handlers.office import standings
from handlers.office.exports import units_of
from handlers.paging import paged, turning
from handlers.registry import agenda, tasks
from handlers.registry.choice import which_campaign
from handlers.registry.over import over_rows
from handlers.texts import Markup, label, t
from handlers.turn import Sorry, Turn
from storage import campaigns as stored
from storage import dossiers as stored_dossiers
from storage import facts, registrations, subjects
from storage.tables import Campaign, Task

SHOWN = 8  # campaigns of a list
CARDS_SHOWN = 3  # campaigns with what they ask for
AHEAD_SHOWN = 4  # deadlines and events of each
WORDS_SHOWN = 120  # characters of what is due


def campaigns(session: Session, turn: Turn) -> None:
    """/chiendich: what runs now, with its nearest deadline."""
    turn.say(*_cards(session, turn, 0))


def campaigns_page(session: Session, turn: Turn) -> None:
    """More of them, in the place of those."""
    turn.edit(*_cards(session, turn, turn.number(0)))


def _cards(session: Session, turn: Turn, page: int) -> tuple[Markup, Rows]:
    turn.require(Action.ASK)
    running = stored.live(session)
    over = over_rows(session, turn)
    if waiting := len(stored.drafts(session)) if turn.may(Action.SEND_PLAN) else 0:
        over.insert(0, [button(turn.label("plan-waiting-list", count=waiting), "go", "kehoach")])
    over.append([button(turn.label("menu-lich"), "go", "lich")])
    if not running:
        return turn.t("campaigns-none"), _begin(turn) + over
    shown, page, pages = paged(running, CARDS_SHOWN, page)
    told = [_card(session, turn, one, place) for place, one in enumerate(shown, page * CARDS_SHOWN + 1)]
    rows = [*(row for _, row in told), turning(turn, page, pages, "camps")]
    return Markup("\n\n".join(card for card, _ in told)), rows + over


def _begin(turn: Turn) -> Rows:
    """What makes a campaign of a plan, for those who may."""
    return [[button(turn.label("menu-kehoach"), "go", "kehoach")]] if turn.may(Action.SEND_PLAN) else []


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
                place=turn.label("campaign-place", place=where[:WORDS_SHOWN])
                if (where := place_beside(one.what, one.place))
                else "",
            ),
        )
        for one in agenda.events(session, campaign, today)
    ]
    return [line for _, line in sorted(lines, key=lambda one: one[0])[:AHEAD_SHOWN]]


def choose(session: Session, turn: Turn) -> None:
    """/tiendo: which campaign; one that is over has its board too."""
    turn.say(*_choice(session, turn))


def again(session: Session, turn: Turn) -> None:
    """Back to that question, in the place of a board."""
    turn.edit(*_choice(session, turn))


def _choice(session: Session, turn: Turn) -> tuple[Markup, Rows]:
    turn.require(Action.SEE_BOARD, turn.me.department_id)
    running = stored.live(session)
    over = len(stored.over(session))
    rows: Rows = [[button(turn.label("board-over", count=over), "boardover", 0)]] if over else []
    if not running:
        return turn.t("campaigns-none"), _begin(turn) + rows
    text, choices = which_campaign(session, turn, turn.t("board-which"), running, "board", "")
    return text, choices + rows


def over(session: Session, turn: Turn) -> None:
    """The boards of campaigns that are over, replaced or in the archive, page by page."""
    turn.require(Action.SEE_BOARD, turn.me.department_id)
    found = stored.over(session)
    shown, page, pages = paged(found, SHOWN, turn.number(0))
    text, rows = which_campaign(session, turn, turn.t("board-which-over"), shown, "board", "")
    back = [button(turn.label("board-running"), "boards")]
    turn.edit(text, [*rows, turning(turn, page, pages, "boardover"), back])


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
    page = turn.number(1) if len(turn.args) > 1 else 0
    found = standings.of_campaign(session, turn, campaign, units_of(session, turn), page)
    waits = _waiting(session, turn, campaign)
    lines = [*found.lines, *([tasks.summary(session, turn, campaign)] if led else [])]
    text = turn.t(
        "board",
        title=campaign.title,
        time=turn.moment(turn.now),
        due=_due(session, turn, campaign),
        waiting=turn.t("board-waits", count=waits) if waits else "",
        lines=Markup("\n".join(lines)) or (Markup("") if found.missing else turn.t("nothing-here")),
        missing=Markup("\n".join(found.missing)),
    )
    rows: Rows = [[button(turn.label("board-review", count=waits), "go", "duyet")]] if waits else []
    rows.append(turning(turn, page, found.pages, "board", campaign.id))
    reached = [one for one in found.unregistered if one.id != turn.my_id]
    if reached and campaign.state == "live":
        rows.append([button(turn.label("board-remind", count=len(reached)), "boardremind", campaign.id)])
    rows += [
        [
            button(turn.label("board-picture"), "boardpic", campaign.id),
            button(turn.label("board-refresh"), "board", campaign.id),
        ],
        [
            button(turn.label("board-excel"), "export", campaign.id, "xlsx"),
            button(turn.label("board-word"), "export", campaign.id, "docx"),
        ],
    ]
    if turn.may(Action.SEE_AUDIT):
        rows.append([button(turn.label("journal-open"), "journal", "campaign", campaign.id)])
    if turn.may(Action.REVIEW) and stored_dossiers.departments_with(session, campaign.id or 0):
        rows.append([button(turn.label("board-packed"), "dospack", campaign.id)])
        rows.append(
            [
                button(turn.label("board-register-excel"), "dosreg", campaign.id, "xlsx"),
                button(turn.label("board-register-word"), "dosreg", campaign.id, "docx"),
            ]
        )
    turn.edit(text, [*rows, *(tasks.calendar_rows(turn) if led else []), _back(turn, campaign)])


def _back(turn: Turn, campaign: Campaign) -> list[Button]:
    """To the campaigns one may come from."""
    if campaign.state != "live":
        return [button(turn.label("board-over-back"), "boardover", 0)]
    return [button(turn.label("board-others"), "boards")]


def _show_tasks(session: Session, turn: Turn, campaign: Campaign) -> None:
    """The board of a yearly plan, to which nothing is sent: its tasks."""
    text = turn.t(
        "board",
        title=campaign.title,
        time=turn.moment(turn.now),
        due="",
        waiting="",
        lines=tasks.board(session, turn, campaign),
        missing="",
    )
    refresh = [button(turn.label("board-refresh"), "board", campaign.id)]
    turn.edit(text, [refresh, *tasks.calendar_rows(turn), _back(turn, campaign)])


def _due(session: Session, turn: Turn, campaign: Campaign) -> Markup:
    """The last day of registering, or of handing in, and how far it is; once it is over, that."""
    if campaign.state != "live":
        return turn.t("board-ended")
    today = turn.services.clock.today()
    acts = [*(["register"] if campaign.kinds else []), "dossier"]
    lines = []
    for act in acts:
        last = facts.last_deadline(session, campaign.id or 0, act)
        if last is not None:
            key = f"board-due-{act}" if last.last_day >= today else f"board-over-{act}"
            days = abs((last.last_day - today).days)
            told = {"date": agenda.due(last, turn.language), "until": agenda.until(last, turn.language)}
            lines.append(turn.t(key, **told, days=days))
    return Markup("\n".join(lines))


def _waiting(session: Session, turn: Turn, campaign: Campaign) -> int:
    """How many registrations and dossiers of it wait for this person."""
    if turn.may(Action.REVIEW):
        there = registrations.count_for_office(session, campaign.id)
        return there + sum(one.campaign_id == campaign.id for one in stored_dossiers.waiting(session))
    return registrations.count_sent(session, turn.me.department_id or 0, campaign.id)


def remind(session: Session, turn: Turn) -> None:
    """The head reminds who of the division has registered nothing: once a day, in private."""
    campaign = of_button(session, turn)
    unit = turn.me.department_id
    turn.require(Action.CONFIRM_REGISTRATION, unit)
    missing = standings.unregistered(session, campaign, unit or 0)
    last = facts.last_deadline(session, campaign.id or 0, "register")
    day, subject = turn.services.clock.today(), f"asked:{campaign.id}"
    others = [one for one in missing if one.telegram_id is not None and one.id != turn.my_id]
    keys = {f"{subject}:{one.id}:{day}": one for one in others}
    there = subjects.keys(session, [subject])
    told = 0
    for key, person in keys.items():
        if key in there or person.telegram_id is None:
            continue
        until = agenda.until(last, person.language) if last else ""
        due = label(person.language, "registration-due", until=until) if until else ""
        way = callback_data.encode(OPEN, Screen.REGISTER, campaign.id)
        turn.tell(
            person.telegram_id,
            t(person.language, "board-reminder", title=campaign.title, name=turn.me.name, due=due),
            [[Button(label(person.language, "menu-dangky"), way)]],
            key=key,
            subject=subject,
        )
        told += 1
    turn.note(session, "people_reminded", f"campaign:{campaign.id}", count=told)
    outside = sum(one.telegram_id is None for one in missing)
    turn.say(turn.t("board-reminded", count=told, outside=outside))
