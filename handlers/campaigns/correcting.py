"""The officer corrects what was read field by field, or adds what was not, before the campaign is live."""

import zlib
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from sqlmodel import Session

from bot.facts import KINDS, fact_of, new_row, reading_of, write
from bot.forms import Form, Step
from bot.language.folding import squeeze
from bot.plans.model import Criterion, Deadline, DossierList, Duty, Event, Quota, Recurring, Task
from handlers import guided
from handlers.campaigns import screens
from handlers.campaigns.card import edit_card, row_of
from handlers.campaigns.facts import UNDUE, line_of, undue_of
from handlers.campaigns.fields import FIELDS, NO, YES, Field, field_of, in_words, step_of, value_of
from handlers.campaigns.screens import draft_of, draft_of_button
from handlers.guided import Guide
from handlers.texts import Markup
from handlers.texts.fitting import clipped
from handlers.turn import Sorry, Turn
from storage import campaigns, facts, people
from storage.tables import Campaign, Draft, Fact

NEW = "new"  # stands for the row of a fact that is being added
LONGEST_WHAT = 200  # characters of what is due
_ABOUT_SHOWN = 1200  # characters of the line a fact rests on
# Under these the sentence is kept that a deadline is made of.
_QUOTE, _SECTION = "*quote", "*section"
_DAYS_OF_HEAD = frozenset({"issued_on", "start", "end"})


def begin(session: Session, turn: Turn) -> None:
    """Ask for one field of a fact or of the head, or for what is lacking of an overlooked sentence."""
    campaign = draft_of_button(session, turn)
    screen = turn.word(1)
    if screen == UNDUE:
        _begin_undue(session, turn, campaign)
    elif screen == "main":
        guided.begin(session, turn, FACT, f"{campaign.id}/main/{turn.word(2)}", {})
    else:
        row = row_of(session, campaign, screen, turn.number(2))
        if field_of(screen, turn.word(3)) is None:
            raise Sorry("stale-button")
        guided.begin(session, turn, FACT, f"{campaign.id}/{screen}/{row.id}/{turn.word(3)}", {})


def begin_adding(session: Session, turn: Turn) -> None:
    """A fact the reading does not hold."""
    campaign = draft_of_button(session, turn)
    if turn.word(1) not in FIELDS:
        raise Sorry("stale-button")
    guided.begin(session, turn, FACT, f"{campaign.id}/{turn.word(1)}/{NEW}", {})


def _begin_undue(session: Session, turn: Turn, campaign: Campaign) -> None:
    """A sentence that became no deadline is one after all; its day is known where it names the year."""
    left = undue_of(turn, reading_of(session, campaign))
    place = turn.number(2)
    if place >= len(left):
        raise Sorry("stale-button")
    one = left[place]
    answers: dict[str, object] = {_QUOTE: one.text, _SECTION: one.section}
    if one.day is not None:
        answers |= {"date": one.day.isoformat(), "bound": YES if one.inclusive else NO}
    # Told by its words: the places of the others change as soon as one has become a deadline.
    guided.begin(session, turn, FACT, f"{campaign.id}/{UNDUE}/{zlib.crc32(one.text.encode())}", answers)


def remove(session: Session, turn: Turn) -> None:
    """What was read is no such fact; it stays on its screen, struck out, and can be put back."""
    _set_removed(session, turn, gone=True)


def restore(session: Session, turn: Turn) -> None:
    """Taken out by mistake."""
    _set_removed(session, turn, gone=False)


def _set_removed(session: Session, turn: Turn, *, gone: bool) -> None:
    campaign = draft_of_button(session, turn)
    screen, number = turn.word(1), turn.number(2)
    row = facts.get(session, KINDS[screen][1], number) if screen in KINDS else None
    if row is None or row.campaign_id != campaign.id:
        raise Sorry("stale-button")
    row.removed_at = turn.now if gone else None
    session.add(row)
    _note(session, turn, campaign)
    screens.edit_screen_of(session, turn, campaign, screen, row)


def _form(session: Session, turn: Turn, draft: Draft) -> Form:
    return Form("fact", tuple(_step(session, turn, one) for one in _fields(draft)))


def _step(session: Session, turn: Turn, one: Field) -> Step:
    units = [unit.name for unit in people.units(session)] if one.kind == "units" else []
    return step_of(turn, one, units)


def _fields(draft: Draft) -> list[Field]:
    """What is asked for: one field, or all a new fact needs."""
    _, screen, place, *name = draft.subject.split("/")
    if screen == "main":
        kind = "day" if place in _DAYS_OF_HEAD else "text"
        return [Field(place, place, kind, required=True)] if place in screens.HEAD else _stale()
    if name:
        found = field_of(screen, name[0])
        return [found] if found else _stale()
    return [one for one in FIELDS.get("deadlines" if screen == UNDUE else screen, ()) if one.asked]


def _stale() -> list[Field]:
    raise Sorry("stale-button")


def _finish(session: Session, turn: Turn, draft: Draft) -> None:
    number, screen, place, *name = draft.subject.split("/")
    campaign = draft_of(session, turn, int(number))
    if screen == "main":
        _set_head(session, campaign, place, draft.answers[place])
        _note(session, turn, campaign)
        screens.edit_screen(session, turn, campaign, "main")
        return
    values = {one.name: value_of(one, draft.answers.get(one.step)) for one in _fields(draft)}
    if name:
        row = row_of(session, campaign, screen, int(place))
        _change(turn, screen, row, values)
    else:
        screen = "deadlines" if screen == UNDUE else screen
        row = _added(session, turn, campaign, screen, values, draft.answers)
    facts.add(session, [row])
    _note(session, turn, campaign)
    edit_card(session, turn, campaign, screen, row)


def _change(turn: Turn, screen: str, row: Fact, values: Mapping[str, object]) -> None:
    """The row says the new value; its id stays."""
    old = fact_of(screen, row)
    new = _consistent(old, replace(old, **values))
    if new != old:
        write(row, new)
        row.changed_by, row.changed_at = turn.my_id, turn.now


def _consistent(old: Any, new: Any) -> Any:  # noqa: ANN401 - one of the facts
    """A deadline of one day stays one when its day changes; that it is not the quoted one is marked."""
    if not isinstance(new, Deadline):
        return new
    first = new.start if new.start is not None else new.end
    if (old.start == old.end and new.end != old.end) or first > new.end:
        first = new.end
    new = replace(new, start=first)
    moved = (old.start, old.end, old.inclusive, old.at) != (new.start, new.end, new.inclusive, new.at)
    return replace(new, corrected=new.corrected or (moved and bool(new.quote)))


def _added(
    session: Session,
    turn: Turn,
    campaign: Campaign,
    screen: str,
    values: Mapping[str, object],
    answers: Mapping[str, object],
) -> Fact:
    """A row of what the Office adds, after the others; one made of a sentence quotes it."""
    sentence = str(answers.get(_QUOTE) or "")
    fact = replace(_BARE[screen], **values)
    if isinstance(fact, Deadline):
        what = fact.what or sentence[:LONGEST_WHAT]
        section = str(answers.get(_SECTION) or "")
        fact = replace(fact, start=fact.end, what=what, quote=sentence, section=section)
    there = facts.of_campaign(session, KINDS[screen][1], campaign.id or 0, removed=True)
    row = new_row(screen, campaign.id or 0, max((one.position for one in there), default=-1) + 1, fact)
    row.quote = sentence
    row.added_by, row.added_at = turn.my_id, turn.now
    return row


_ANY_DAY = date(2000, 1, 1)
_BARE: dict[str, Any] = {
    "deadlines": Deadline(_ANY_DAY, _ANY_DAY, inclusive=True, what="", who="", to="", quote="", section=""),
    "recurring": Recurring("", inclusive=True, what="", who="", to="", quote="", section=""),
    "events": Event(_ANY_DAY, None, "", "", "", ""),
    "dossiers": DossierList("", (), None, "", ""),
    "quotas": Quota("", 0, "", ""),
    "criteria": Criterion("all", "", ""),
    "tasks": Task("", "", "", ""),
    "duties": Duty("", "", ""),
}


def _set_head(session: Session, campaign: Campaign, name: str, answer: object) -> None:
    """The head stands with the document; title and time with the campaign, which is known by them."""
    value = squeeze(str(answer))
    if name == "start":
        campaign.starts_on = date.fromisoformat(value)
    elif name == "end":
        campaign.ends_on = date.fromisoformat(value)
    else:
        plan = campaigns.plan_of(session, campaign)
        plan.reading = {**plan.reading, name: value}
        session.add(plan)
        campaign.title = value if name == "title" else campaign.title
    session.add(campaign)


def _note(session: Session, turn: Turn, campaign: Campaign) -> None:
    turn.note(session, "plan_corrected", f"campaign:{campaign.id}")


def _about(session: Session, turn: Turn, draft: Draft) -> str:
    """What is being changed: the fact, the field as it stands, and the line of the plan."""
    number, screen, place, *name = draft.subject.split("/")
    campaign = campaigns.get(session, int(number))
    if sentence := str(draft.answers.get(_QUOTE) or ""):
        return turn.t("plan-quote", quote=clipped(sentence, _ABOUT_SHOWN))
    if campaign is None or screen == "main":
        return _head_now(session, turn, campaign, place) if campaign else ""
    if not name:
        return turn.t("fact-new", kind=turn.label(f"fact-kind-{screen}"))
    row = row_of(session, campaign, screen, int(place))
    field = field_of(screen, name[0])
    value = in_words(turn, field, getattr(fact_of(screen, row), field.name)) if field else ""
    now = turn.t("fact-now", value=clipped(value, _ABOUT_SHOWN) or turn.label("plan-not-said"))
    line = line_of(turn, screen, row)
    quote = turn.t("plan-quote", quote=clipped(row.quote, _ABOUT_SHOWN)) if row.quote else Markup("")
    return Markup("\n".join(filter(None, (line, quote, now))))


def _head_now(session: Session, turn: Turn, campaign: Campaign, name: str) -> Markup:
    days = {"start": campaign.starts_on, "end": campaign.ends_on}
    kept = days[name] if name in days else campaigns.plan_of(session, campaign).reading.get(name)
    text = turn.date(str(kept)) if kept and name in _DAYS_OF_HEAD else str(kept or "")
    return turn.t("fact-now", value=clipped(text) or turn.label("plan-not-said"))


def _shown(turn: Turn, step: Step, value: object, answers: Mapping[str, object]) -> str:
    """An answer in words; a rule and a period are kept as no person writes them."""
    for fields in FIELDS.values():
        field = next((one for one in fields if one.step == step.name), None)
        if field is not None and field.kind in {"rule", "period", "hour"}:
            return in_words(turn, field, value_of(field, value))
    return guided.plain(turn, step, value, answers)


FACT = Guide("fact", _form, _finish, _shown, about=_about, saves=True)
