"""The plan behind an answer: the document itself, one of its sections, and which plan is meant."""

from sqlmodel import Session

from bot.access import Action
from bot.facts import sections_of
from handlers.keyboards import button
from handlers.registry.choice import which_campaign
from handlers.texts.fitting import shown_path
from handlers.turn import Sorry, Turn
from storage import campaigns as stored
from storage.tables import Campaign

MOST_PARTS = 4  # messages of one section


def choose(session: Session, turn: Turn) -> None:
    """Somebody wants to read a plan for themselves: which one?"""
    turn.require(Action.ASK)
    live = stored.live(session)
    if not live:
        turn.say(turn.t("campaigns-none"))
    elif len(live) == 1:
        turn.args = (str(live[0].id),)
        send(session, turn)
    else:
        turn.say(*which_campaign(session, turn, turn.t("document-which"), live, "qdoc", ""))


def _published(session: Session, turn: Turn) -> Campaign:
    """The campaign a button names, for everybody of the office once it is live; a draft is the Office's."""
    turn.require(Action.ASK)
    campaign = stored.get(session, turn.number(0))
    if campaign is None or campaign.state not in stored.PUBLISHED:
        raise Sorry("stale-button")
    return campaign


def send(session: Session, turn: Turn) -> None:
    """Send the plan's own file."""
    campaign = _published(session, turn)
    plan = stored.plan_of(session, campaign)
    turn.send_file(plan.file_name, plan.file_sha256, turn.t("document-caption", title=campaign.title))


def section(session: Session, turn: Turn) -> None:
    """Send the section the quote stands in; of a very long one the beginning, with the document's button."""
    campaign = _published(session, turn)
    sections = sections_of(session, campaign)
    place = turn.number(1)
    if place >= len(sections):
        raise Sorry("stale-button")
    heading = sections[place].heading
    parts = split(sections[place].text)
    last = min(len(parts), MOST_PARTS) - 1
    for number, part in enumerate(parts[: last + 1]):
        cut = number == last and last + 1 < len(parts)
        turn.say(
            turn.t("section-text", heading=shown_path(heading), text=f"{part}…" if cut else part),
            [[button(turn.label("answer-open"), "qdoc", campaign.id)]] if cut else None,
        )


def split(text: str, limit: int = 3000) -> list[str]:
    """The text in parts short enough for a message, cut between sentences where possible."""
    parts: list[str] = []
    while len(text) > limit:
        cut = max(text.rfind("\n", 0, limit), text.rfind(". ", 0, limit) + 1)
        cut = cut if cut > limit // 2 else limit
        parts.append(text[:cut].strip())
        text = text[cut:]
    return [*parts, text.strip()]
