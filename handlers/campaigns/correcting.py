"""The officer corrects a deadline, in a date as people type it."""

from dataclasses import replace
from datetime import date

from sqlmodel import Session

from bot.access import Action
from bot.campaigns import CampaignState, reading_of, record
from bot.forms import Answers, Choice, Form, Step
from bot.plans.model import Deadline
from handlers import guided
from handlers.campaigns import confirming
from handlers.guided import Guide
from handlers.turn import Sorry, Turn
from storage import campaigns
from storage.tables import Campaign, Draft


def begin(session: Session, turn: Turn) -> None:
    """Correct a deadline, or add one."""
    campaign = _draft(session, turn, int(turn.args[0]))
    guided.begin(session, turn, DEADLINE, f"{campaign.id}/{turn.args[1]}", {})


def remove(session: Session, turn: Turn) -> None:
    """The plan's line is no deadline."""
    campaign = _draft(session, turn, int(turn.args[0]))
    reading = reading_of(campaign.facts)
    place = int(turn.args[1])
    kept = tuple(one for number, one in enumerate(reading.deadlines) if number != place)
    campaign.facts = record(replace(reading, deadlines=kept))
    session.add(campaign)
    turn.note(session, "deadline_removed", f"campaign:{campaign.id}")
    confirming.edit_screen(session, turn, campaign, "deadlines")


def _form(_: Session, turn: Turn, __: Draft) -> Form:
    def bounds(_: Answers) -> tuple[Choice, ...]:
        return (
            Choice("inclusive", turn.label("deadline-inclusive")),
            Choice("exclusive", turn.label("deadline-exclusive")),
        )

    return Form(
        "deadline",
        (
            Step("date", kind="date"),
            Step("bound", kind="choice", choices=bounds),
            Step("what", required=False, max_length=200),
        ),
    )


def _finish(session: Session, turn: Turn, draft: Draft) -> None:
    number, _, place_text = draft.subject.partition("/")
    campaign = _draft(session, turn, int(number))
    reading = reading_of(campaign.facts)
    place = int(place_text)
    day = date.fromisoformat(str(draft.answers["date"]))
    old = (
        reading.deadlines[place]
        if place < len(reading.deadlines)
        else Deadline(day, day, inclusive=True, what="", who="", to="", quote="", section="")
    )
    new = replace(
        old,
        start=day,
        end=day,
        inclusive=draft.answers["bound"] == "inclusive",
        what=str(draft.answers.get("what") or old.what),
    )
    deadlines = [*reading.deadlines]
    deadlines[place : place + 1] = [new]
    campaign.facts = record(replace(reading, deadlines=tuple(deadlines)))
    session.add(campaign)
    turn.note(session, "deadline_corrected", f"campaign:{campaign.id}")
    confirming.edit_screen(session, turn, campaign, "deadlines")


def _draft(session: Session, turn: Turn, campaign_id: int) -> Campaign:
    turn.require(Action.SEND_PLAN)
    campaign = campaigns.get(session, campaign_id)
    if campaign is None or campaign.state != CampaignState.DRAFT:
        raise Sorry("plan-confirmed-already")
    return campaign


DEADLINE = Guide("deadline", _form, _finish, guided.plain)
