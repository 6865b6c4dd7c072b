"""The deadlines that come next, of all campaigns or in the time that was named."""

from datetime import date

from sqlmodel import Session

from bot import dates
from bot.access import Action
from handlers.keyboards import button
from handlers.registry import agenda
from handlers.texts import Markup
from handlers.turn import Turn
from storage import facts
from storage.tables import Campaign, Deadline

SHOWN = 8
WORDS_SHOWN = 120  # characters of what is due

Due = tuple[Deadline, Campaign]


def show(session: Session, turn: Turn) -> None:
    """What is due in the time named; where nothing is, or none was named, what is due next."""
    turn.require(Action.ASK)
    today = turn.services.clock.today()
    due = facts.deadlines_between(session, today, date.max)
    if not due:
        turn.say(turn.t("coming-none"))
        return
    span = _span(turn.text, today)
    inside = [one for one in due if span and span[0] <= one[0].last_day <= span[1]]
    if span and not inside:
        heading = turn.t("coming-none-then", first=turn.date(span[0]), last=turn.date(span[1]))
    elif span:
        heading = turn.t("coming-then", first=turn.date(span[0]), last=turn.date(span[1]))
    else:
        heading = turn.t("coming-next")
    lines = [_line(turn, one, today) for one in (inside or due)[:SHOWN]]
    rows = [[button(turn.label("menu-chiendich"), "go", "chiendich")]] if turn.private else []
    turn.say(Markup("\n".join([heading, *lines])), rows)


def _span(text: str, today: date) -> tuple[date, date] | None:
    """The first time the words name ("tuần này", "tháng sau")."""
    found = dates.find(text, today)
    return (dates.first(found[0].value), dates.last(found[0].value)) if found else None


def _line(turn: Turn, one: Due, today: date) -> Markup:
    due, campaign = one
    return turn.t(
        "coming-line",
        date=agenda.due(due, turn.language),
        days=(due.last_day - today).days,
        what=due.what[:WORDS_SHOWN] or turn.label(f"deadline-{due.act}"),
        campaign=campaign.title,
    )
