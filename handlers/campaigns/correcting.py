"""The officer sets, adds or takes out what a plan says: of a draft freely, of what is live with a reason."""

import zlib
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from sqlmodel import Session

from bot.campaigns import CampaignState
from bot.documents.written import as_written
from bot.facts import KINDS, fact_of, new_row, reading_of, write
from bot.forms import Form, Step
from bot.language.folding import squeeze
from bot.plans.model import Criterion, Deadline, DossierList, Duty, Event, Quota, Recurring, Task, Term
from handlers import guided
from handlers.campaigns import mending, screens
from handlers.campaigns.card import edit_card, row_of
from handlers.campaigns.facts import UNDUE, line_of, undue_of
from handlers.campaigns.fields import (
    ANOTHER,
    FIELDS,
    MOVED,
    NO,
    PAPER,
    YES,
    Field,
    field_of,
    in_words,
    step_of,
    value_of,
)
from handlers.campaigns.mending import Change
from handlers.campaigns.screens import mendable, mendable_of_button
from handlers.guided import Guide
from handlers.texts import Markup
from handlers.texts.fitting import clipped
from handlers.turn import Sorry, Turn
from storage import campaigns, facts, people
from storage.tables import Campaign, Draft, Fact

NEW = "new"  # stands for the row of a fact that is being added
DROP, BACK = "*drop", "*back"  # stand for the name of a field where a fact is taken out or put back
REASON = "reason"
LONGEST_REASON = 300  # characters
LONGEST_WHAT = 200  # characters of what is due
_ABOUT_SHOWN = 1200  # characters of the line a fact rests on
# Under these the sentence is kept that a deadline is made of.
_QUOTE, _SECTION = "*quote", "*section"
_DAYS_OF_HEAD = frozenset({"issued_on", "start", "end"})


def begin(session: Session, turn: Turn) -> None:
    """Ask for one field of a fact or of the head, or for what is lacking of an overlooked sentence."""
    campaign = mendable_of_button(session, turn)
    screen = turn.word(1)
    if screen == UNDUE:
        _begin_undue(session, turn, campaign)
    elif screen == "main":
        guided.begin(session, turn, FACT, f"{campaign.id}/main/{turn.word(2)}", {})
    else:
        row = row_of(session, campaign, screen, turn.number(2))
        _fields_of(campaign, screen, turn.word(3))
        guided.begin(session, turn, FACT, f"{campaign.id}/{screen}/{row.id}/{turn.word(3)}", {})


def begin_adding(session: Session, turn: Turn) -> None:
    """A fact the reading does not hold."""
    campaign = mendable_of_button(session, turn)
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
    _take_out(session, turn, DROP)


def restore(session: Session, turn: Turn) -> None:
    """Taken out by mistake."""
    _take_out(session, turn, BACK)


def _take_out(session: Session, turn: Turn, name: str) -> None:
    """At once in a draft; of what is live the reason is asked first."""
    campaign = mendable_of_button(session, turn)
    screen, number = turn.word(1), turn.number(2)
    row = row_of(session, campaign, screen, number, removed=name == BACK)
    if campaign.state == CampaignState.LIVE:
        guided.begin(session, turn, FACT, f"{campaign.id}/{screen}/{row.id}/{name}", {})
        return
    row.removed_at = turn.now if name == DROP else None
    facts.add(session, [row])
    _note(session, turn, campaign)
    screens.edit_screen_of(session, turn, campaign, screen, row)


def _form(session: Session, turn: Turn, draft: Draft) -> Form:
    campaign = _campaign(session, draft)
    steps = [_step(session, turn, one) for one in _fields(campaign, draft)]
    if campaign.state == CampaignState.LIVE:
        steps.append(Step(REASON, max_length=LONGEST_REASON))
    return Form("fact", tuple(steps))


def _step(session: Session, turn: Turn, one: Field) -> Step:
    units = [unit.name for unit in people.units(session)] if one.kind == "units" else []
    return step_of(turn, one, units)


def _campaign(session: Session, draft: Draft) -> Campaign:
    campaign = campaigns.get(session, int(draft.subject.partition("/")[0]))
    if campaign is None:
        raise Sorry("stale-button")
    return campaign


def _fields(campaign: Campaign, draft: Draft) -> list[Field]:
    """What is asked for: one field, or all a new fact needs."""
    _, screen, place, *name = draft.subject.split("/")
    if screen == "main":
        kind = "day" if place in _DAYS_OF_HEAD else "text"
        return [Field(place, place, kind, required=True)] if place in screens.HEAD else _stale()
    if name:
        return _fields_of(campaign, screen, name[0])
    return [one for one in FIELDS.get("deadlines" if screen == UNDUE else screen, ()) if one.asked]


def _fields_of(campaign: Campaign, screen: str, name: str) -> list[Field]:
    """The field of this name; none where a fact is taken out or put back."""
    if name in {DROP, BACK}:
        return []
    if (screen, name) == ("dossiers", ANOTHER):
        return [PAPER]
    if (screen, name, campaign.state) == ("deadlines", MOVED.name, CampaignState.LIVE):
        return [MOVED]
    found = field_of(screen, name)
    return [found] if found else _stale()


def _stale() -> list[Field]:
    raise Sorry("stale-button")


def _finish(session: Session, turn: Turn, draft: Draft) -> None:
    number, screen, place, *name = draft.subject.split("/")
    campaign = mendable(session, turn, int(number))
    if screen == "main":
        _finish_head(session, turn, campaign, place, draft)
        return
    change = _change(session, campaign, draft)
    if name:
        row = row_of(session, campaign, screen, int(place), removed=name[0] == BACK)
        if name[0] in {DROP, BACK}:
            row.removed_at = turn.now if name[0] == DROP else None
        elif change.after != change.before:
            write(row, change.after)
            row.changed_by, row.changed_at = turn.my_id, turn.now
    else:
        screen = change.screen
        row = _added(session, turn, campaign, change, draft.answers)
    facts.add(session, [row])
    told = _kept(session, turn, campaign, replace(change, row=row.id or 0), row, draft)
    if row.removed_at is None:
        edit_card(session, turn, campaign, screen, row, told)
    else:
        screens.edit_screen_of(session, turn, campaign, screen, row, told)


def _kept(
    session: Session, turn: Turn, campaign: Campaign, change: Change, row: Fact | None, draft: Draft
) -> Markup:
    """A draft is only noted; of what is live history, alerts and messages follow. How many are told."""
    if campaign.state != CampaignState.LIVE:
        _note(session, turn, campaign)
        return Markup("")
    if change.before == change.after:
        return turn.t("mended-nothing")
    return mending.keep(session, turn, campaign, change, row, str(draft.answers.get(REASON) or ""))


def _change(session: Session, campaign: Campaign, draft: Draft) -> Change:
    """What the answers make of the fact; the rows stay as they are."""
    _, screen, place, *name = draft.subject.split("/")
    asked = _fields(campaign, draft)
    values: dict[str, Any] = {one.name: value_of(one, draft.answers.get(one.step)) for one in asked}
    if screen == "main":
        new = date.fromisoformat(str(draft.answers[place])) if place in _DAYS_OF_HEAD else values[place]
        return Change(screen, {place: _head_value(session, campaign, place)}, {place: new})
    if not name:
        return Change("deadlines" if screen == UNDUE else screen, None, _new(screen, values, draft.answers))
    row = row_of(session, campaign, screen, int(place), removed=name[0] == BACK)
    old = fact_of(screen, row)
    if name[0] in {DROP, BACK}:
        before, after = (old, None) if name[0] == DROP else (None, old)
        return Change(screen, before, after, row.id or 0)
    if asked == [PAPER]:
        values[PAPER.name] = tuple(dict.fromkeys((*old.components, *values[PAPER.name])))
    elif asked == [MOVED]:
        values["inclusive"] = True
    return Change(screen, old, _consistent(old, replace(old, **values)), row.id or 0)


def _finish_head(session: Session, turn: Turn, campaign: Campaign, name: str, draft: Draft) -> None:
    change = _change(session, campaign, draft)
    _set_head(session, campaign, name, draft.answers[name])
    told = _kept(session, turn, campaign, change, None, draft)
    screens.edit_screen(session, turn, campaign, "main", told=told)


def _head_value(session: Session, campaign: Campaign, name: str) -> object:
    days = {"start": campaign.starts_on, "end": campaign.ends_on}
    if name in days:
        return days[name]
    kept = campaigns.plan_of(session, campaign).reading.get(name)
    return as_written(str(kept or "")) if name == "issuer" else kept


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


def _new(screen: str, values: Mapping[str, Any], answers: Mapping[str, object]) -> Any:  # noqa: ANN401 - one of the facts
    """A fact the Office adds; a deadline made of a sentence quotes it."""
    fact = replace(_BARE["deadlines" if screen == UNDUE else screen], **values)
    if not isinstance(fact, Deadline):
        return fact
    sentence, section = (str(answers.get(one) or "") for one in (_QUOTE, _SECTION))
    what = fact.what or sentence[:LONGEST_WHAT]
    return replace(fact, start=fact.end, what=what, quote=sentence, section=section)


def _added(
    session: Session, turn: Turn, campaign: Campaign, change: Change, answers: Mapping[str, object]
) -> Fact:
    """Its row, after the others."""
    row = next_row(session, campaign, change.screen, change.after)
    row.quote = str(answers.get(_QUOTE) or "")
    row.added_by, row.added_at = turn.my_id, turn.now
    return row


def next_row(session: Session, campaign: Campaign, screen: str, fact: object) -> Fact:
    """A row for one more fact, after the others; not kept yet."""
    there = facts.of_campaign(session, KINDS[screen][1], campaign.id or 0, removed=True)
    return new_row(screen, campaign.id or 0, max((one.position for one in there), default=-1) + 1, fact)


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
    "terms": Term("received", 0, working=True, quote="", section=""),
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
    row = row_of(session, campaign, screen, int(place), removed=name[0] == BACK)
    now = Markup("")
    if name[0] in {DROP, BACK}:
        now = turn.t("fact-to-drop" if name[0] == DROP else "fact-to-restore")
    elif field := field_of(screen, name[0].removeprefix("+")):
        value = in_words(turn, field, getattr(fact_of(screen, row), field.name))
        now = turn.t("fact-now", value=clipped(value, _ABOUT_SHOWN) or turn.label("plan-not-said"))
    line = line_of(turn, screen, row)
    quote = turn.t("plan-quote", quote=clipped(row.quote, _ABOUT_SHOWN)) if row.quote else Markup("")
    return Markup("\n".join(filter(None, (line, quote, now))))


def _head_now(session: Session, turn: Turn, campaign: Campaign, name: str) -> Markup:
    kept = _head_value(session, campaign, name)
    text = turn.date(str(kept)) if kept and name in _DAYS_OF_HEAD else str(kept or "")
    return turn.t("fact-now", value=clipped(text) or turn.label("plan-not-said"))


def _shown(turn: Turn, step: Step, value: object, answers: Mapping[str, object]) -> str:
    """An answer in words; a rule and a period are kept as no person writes them."""
    for fields in FIELDS.values():
        field = next((one for one in fields if one.step == step.name), None)
        if field is not None and field.kind in {"rule", "period", "hour"}:
            return in_words(turn, field, value_of(field, value))
    return guided.plain(turn, step, value, answers)


def _warn(session: Session, turn: Turn, draft: Draft) -> Markup:
    """Of what is live: the words that go out when it is saved, and to how many."""
    campaign = _campaign(session, draft)
    if campaign.state != CampaignState.LIVE:
        return Markup("")
    change = _change(session, campaign, draft)
    if change.before == change.after:
        return turn.t("mended-nothing")
    whom = mending.audience(session, turn, change)
    if not (whom.people or whom.groups):
        return turn.t("mended-tells-nobody")
    reason = str(draft.answers.get(REASON) or "")
    text = mending.wording(turn, campaign, change, reason)
    return turn.t("mended-will-tell", whom=whom.counted(turn), text=text)


FACT = Guide("fact", _form, _finish, _shown, warn=_warn, about=_about, saves=True)
