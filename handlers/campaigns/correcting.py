"""The officer corrects what was read: any fact, by button and typing, before the campaign is live."""

import zlib
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

from sqlmodel import Session

from bot.access import Action
from bot.campaigns import CampaignState, reading_of, record
from bot.forms import Answers, Choice, Form, Step
from bot.language.folding import squeeze
from bot.plans.model import Deadline, DossierList, Period, Quota, Reading
from handlers import guided
from handlers.campaigns import screens
from handlers.campaigns.facts import SCREENS, UNDUE, undue_of
from handlers.guided import Guide
from handlers.turn import Sorry, Turn
from storage import campaigns
from storage.tables import Campaign, Draft

# The screens whose facts are lists; the reading names them alike.
LISTS = frozenset(SCREENS) - {"main"}
LONGEST_WHAT = 200  # characters of what is due
# Under these the sentence is kept that a deadline is made of.
_QUOTE, _SECTION = "*quote", "*section"


def begin(session: Session, turn: Turn) -> None:
    """Correct a fact of a screen, or add one; the main screen's facts are asked for by name."""
    campaign = _draft(session, turn, turn.number(0))
    screen = turn.word(1)
    if screen == UNDUE:
        _begin_undue(session, turn, campaign)
        return
    if screen not in _STEPS:
        raise Sorry("stale-button")
    place = turn.word(2) if screen == "main" else turn.number(2)
    guided.begin(session, turn, FACT, f"{campaign.id}/{screen}/{place}", {})


def _begin_undue(session: Session, turn: Turn, campaign: Campaign) -> None:
    """A sentence that became no deadline is one after all; its day is known where it names the year."""
    left = undue_of(turn, reading_of(campaign.facts))
    place = turn.number(2)
    if place >= len(left):
        raise Sorry("stale-button")
    one = left[place]
    answers: dict[str, object] = {_QUOTE: one.text, _SECTION: one.section}
    if one.day is not None:
        answers |= {"date": one.day.isoformat(), "bound": "inclusive" if one.inclusive else "exclusive"}
    # Told by its words: the places of the others change as soon as one has become a deadline.
    guided.begin(session, turn, FACT, f"{campaign.id}/{UNDUE}/{zlib.crc32(one.text.encode())}", answers)


def remove(session: Session, turn: Turn) -> None:
    """What was read is no such fact."""
    campaign = _draft(session, turn, turn.number(0))
    screen, place = turn.word(1), turn.number(2)
    if screen not in LISTS:
        raise Sorry("stale-button")
    reading = reading_of(campaign.facts)
    rows = getattr(reading, screen)
    kept = tuple(one for number, one in enumerate(rows) if number != place)
    _keep(session, turn, campaign, _with(reading, screen, kept))
    screens.edit_screen(session, turn, campaign, screen)


def _form(_: Session, turn: Turn, draft: Draft) -> Form:
    screen, place = draft.subject.split("/")[1:]
    return Form("fact", _STEPS[screen](turn, place))


def _deadline_steps(turn: Turn, _: str) -> tuple[Step, ...]:
    def bounds(_: Answers) -> tuple[Choice, ...]:
        return (
            Choice("inclusive", turn.label("deadline-inclusive")),
            Choice("exclusive", turn.label("deadline-exclusive")),
        )

    return (
        Step("date", kind="date"),
        Step("bound", kind="choice", choices=bounds),
        Step("what", required=False, max_length=LONGEST_WHAT),
    )


def _head_steps(_: Turn, name: str) -> tuple[Step, ...]:
    if name not in screens.HEAD:
        raise Sorry("stale-button")
    kind = "day" if name in {"issued_on", "start", "end"} else "text"
    return (Step(name, kind=kind, max_length=500),)


_STEPS: dict[str, Callable[[Turn, str], tuple[Step, ...]]] = {
    "main": _head_steps,
    "deadlines": _deadline_steps,
    UNDUE: _deadline_steps,
    "dossiers": lambda _, __: (
        Step("papers", max_length=1500),
        Step("award", required=False, max_length=200),
        Step("copies", kind="number", required=False),
    ),
    "quotas": lambda _, __: (Step("limit", kind="number"), Step("unit", max_length=50)),
    "criteria": lambda _, __: (Step("criterion", max_length=1500),),
    "tasks": lambda _, __: (
        Step("task", max_length=500),
        Step("lead", required=False, max_length=200),
        Step("partners", required=False, max_length=200),
    ),
}


def _finish(session: Session, turn: Turn, draft: Draft) -> None:
    number, screen, place = draft.subject.split("/")
    campaign = _draft(session, turn, int(number))
    reading = reading_of(campaign.facts)
    if screen == "main":
        changed = _head(reading, place, draft.answers[place])
        campaign.title = changed.title or campaign.title
        campaign.starts_on = changed.period.start if changed.period else None
        campaign.ends_on = changed.period.end if changed.period else None
    elif screen == UNDUE:
        screen = "deadlines"
        changed = replace(reading, deadlines=(*reading.deadlines, _due_after_all(draft.answers)))
    else:
        changed = _listed(reading, screen, int(place), draft.answers)
    _keep(session, turn, campaign, changed)
    screens.edit_screen(session, turn, campaign, screen)


def _head(reading: Reading, name: str, value: object) -> Reading:
    if name == "issued_on":
        return replace(reading, issued_on=date.fromisoformat(str(value)))
    if name in {"start", "end"}:
        day = date.fromisoformat(str(value))
        period = reading.period or Period(None, None, "")
        return replace(
            reading,
            period=replace(
                period,
                start=day if name == "start" else period.start,
                end=day if name == "end" else period.end,
            ),
        )
    return _with(reading, name, squeeze(str(value)))


def _with(reading: Reading, name: str, value: Any) -> Reading:  # noqa: ANN401 - one of many fields
    return replace(reading, **{name: value})


def _listed(reading: Reading, screen: str, place: int, answers: Answers) -> Reading:
    rows = list(getattr(reading, screen))
    if place < len(rows):
        rows[place] = _MENDED[screen](rows[place], answers)
    elif screen in _NEW:
        rows.append(_MENDED[screen](_NEW[screen], answers))
    return _with(reading, screen, tuple(rows))


def _text(answers: Answers, name: str, old: str) -> str:
    return squeeze(str(answers.get(name) or old))


def _mended_deadline(old: Deadline, answers: Answers) -> Deadline:
    day = date.fromisoformat(str(answers["date"]))
    inclusive = answers["bound"] == "inclusive"
    other = bool(old.quote) and (day, day, inclusive) != (old.start, old.end, old.inclusive)
    what = _text(answers, "what", old.what)
    return replace(old, start=day, end=day, inclusive=inclusive, what=what, corrected=old.corrected or other)


def _due_after_all(answers: Answers) -> Deadline:
    sentence, section = str(answers[_QUOTE]), str(answers[_SECTION])
    bare: Any = _NEW["deadlines"]
    made = _mended_deadline(replace(bare, what=sentence[:LONGEST_WHAT]), answers)
    return replace(made, quote=sentence, section=section)


def _mended_dossier(old: DossierList, answers: Answers) -> DossierList:
    papers = str(answers["papers"]).replace("\n", ";").split(";")
    copies = answers.get("copies")
    return replace(
        old,
        components=tuple(squeeze(one) for one in papers if squeeze(one)),
        award=_text(answers, "award", old.award),
        copies=int(str(copies)) if copies else old.copies,
    )


_MENDED: dict[str, Callable[..., object]] = {
    "deadlines": _mended_deadline,
    "dossiers": _mended_dossier,
    "quotas": lambda old, answers: replace(
        old, limit=int(str(answers["limit"])), unit=_text(answers, "unit", old.unit)
    ),
    "criteria": lambda old, answers: replace(old, text=_text(answers, "criterion", old.text)),
    "tasks": lambda old, answers: replace(
        old,
        text=_text(answers, "task", old.text),
        lead=_text(answers, "lead", old.lead),
        partners=_text(answers, "partners", old.partners),
    ),
}
_ANY_DAY = date(2000, 1, 1)
_NEW: dict[str, object] = {
    "deadlines": Deadline(_ANY_DAY, _ANY_DAY, inclusive=True, what="", who="", to="", quote="", section=""),
    "dossiers": DossierList("", (), None, "", ""),
    "quotas": Quota("", 0, "", ""),
}


def _keep(session: Session, turn: Turn, campaign: Campaign, changed: Reading) -> None:
    campaign.facts = record(changed)
    session.add(campaign)
    turn.note(session, "plan_corrected", f"campaign:{campaign.id}")


def _draft(session: Session, turn: Turn, campaign_id: int) -> Campaign:
    turn.require(Action.SEND_PLAN)
    campaign = campaigns.get(session, campaign_id)
    if campaign is None or campaign.state != CampaignState.DRAFT:
        raise Sorry("plan-confirmed-already")
    return campaign


def _about(_: Session, draft: Draft) -> str:
    """The sentence a deadline is made of."""
    return str(draft.answers.get(_QUOTE) or "")


FACT = Guide("fact", _form, _finish, guided.plain, about=_about)
