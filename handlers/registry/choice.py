"""Which campaign? Each in a line with its deadline, and on a button as short as a phone shows it."""

from collections.abc import Collection, Sequence
from html import escape

from sqlmodel import Session

from bot import dates
from bot.campaigns.naming import short_name
from handlers.keyboards import LONGEST_NAME, Rows, button
from handlers.registry import agenda
from handlers.registry.acts import over
from handlers.texts import Markup
from handlers.turn import Turn
from storage import facts
from storage.tables import Campaign, Deadline

NAME_SHOWN = 60  # characters of a campaign's name in a line of the list
DONE = "✓"


def which_campaign(
    session: Session,
    turn: Turn,
    question: Markup,
    found: Sequence[Campaign],
    action: str,
    act: str,
    done: Collection[int] = (),
) -> tuple[Markup, Rows]:
    """The question with a button a campaign; `act` is whose deadline counts, `done` are those with a mark."""
    lines, rows = [], []
    names = _names(found)
    ends = facts.last_deadlines(session, [one.id or 0 for one in found], act) if act else {}
    for number, (campaign, name) in enumerate(zip(found, names, strict=True), 1):
        last = ends.get(campaign.id or 0) if act else _next(session, turn, campaign)
        mark = DONE if campaign.id in done else ""
        over_words = turn.label("pick-over") if act and over(campaign, last, turn.local_now, act) else ""
        due = turn.label("pick-due", date=agenda.due(last, turn.language)) if last else ""
        told = filter(None, (escape(name, quote=False), over_words or due, mark))
        lines.append(f"{number}. {' · '.join(told)}")
        short = over_words or (dates.brief(last.last_day, turn.language) if last else "")
        rows.append([button(label(number, campaign.title, short, mark), action, campaign.id)])
    return Markup("\n".join([question, "", *lines])), rows


def label(number: int, title: str, *beside: str) -> str:
    """A button's words: its number, the name as far as there is room, then day and mark."""
    tail = "".join(f" · {part}" for part in beside if part)
    head = f"{number}. "
    return f"{head}{short_name(title, LONGEST_NAME - len(head) - len(tail))}{tail}"


def _names(found: Sequence[Campaign]) -> list[str]:
    """Two that only their whole titles tell apart are told by them."""
    names = [short_name(one.title, NAME_SHOWN) for one in found]
    return [name if names.count(name) == 1 else one.title for one, name in zip(found, names, strict=True)]


def _next(session: Session, turn: Turn, campaign: Campaign) -> Deadline | None:
    """The nearest deadline that is ahead; of one that is over none is told."""
    today = turn.services.clock.today()
    if campaign.state != "live":
        return None
    return next((one for one in facts.deadlines(session, campaign.id or 0) if one.last_day >= today), None)
