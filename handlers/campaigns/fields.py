"""The fields of each kind of fact: how the Office is asked for one, and how it reads."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time
from typing import Any, get_args, get_type_hints

from bot.facts import KINDS
from bot.forms import Choice, Step
from bot.language.folding import squeeze
from bot.plans.model import Begins
from handlers.campaigns import rules
from handlers.turn import Turn

ACTS = ("register", "dossier", "report", "office", "event", "other")
BEGINS = get_args(Begins)
YES, NO = "yes", "no"


@dataclass(frozen=True)
class Field:
    """A field of a fact. `step` names its question in the wording; `asked` tells that a new fact needs it.

    `kind`: "text", "lines" (one of a list each), "number", "day", "iso" (a day kept as text), "date" (from
    today on), "due" (from today on, the last in time), "hour", "choice" (of `options`), "flag" (yes or no),
    "units" (divisions by name), "rule" (when it comes again), "period" (of a task).
    """

    name: str
    step: str
    kind: str = "text"
    required: bool = False
    asked: bool = False
    max_length: int = 500
    options: tuple[str, ...] = ()


_WHAT = Field("what", "what", asked=True, max_length=200)
_HOUR = Field("at", "hour", "hour")
_BOUND = Field("inclusive", "bound", "flag", required=True, asked=True)
_ACT = Field("act", "act", "choice", required=True, asked=True, options=ACTS)
_ROLES = (Field("doers", "doers", "units", asked=True), Field("who", "who"), Field("to", "to"))

_SET: dict[str, tuple[Field, ...]] = {
    "deadlines": (
        Field("end", "date", "date", required=True, asked=True),
        _BOUND,
        _WHAT,
        _ACT,
        *_ROLES,
        _HOUR,
        Field("start", "first", "day"),
    ),
    "recurring": (
        Field("rule", "rule", "rule", required=True, asked=True),
        _BOUND,
        _WHAT,
        _ACT,
        *_ROLES,
        _HOUR,
    ),
    "events": (
        Field("day", "day", "day", required=True, asked=True),
        Field("what", "event", required=True, asked=True, max_length=200),
        Field("at", "begins", "hour", asked=True),
        Field("place", "place", asked=True, max_length=200),
    ),
    "dossiers": (
        Field("components", "papers", "lines", required=True, asked=True, max_length=1500),
        Field("award", "award", asked=True, max_length=200),
        Field("copies", "copies", "number", asked=True),
        Field("form", "form"),
        Field("channel", "channel"),
        Field("contact", "contact"),
    ),
    "quotas": (
        Field("limit", "limit", "number", required=True, asked=True),
        Field("unit", "unit", required=True, asked=True, max_length=50),
        Field("scope", "scope", "choice", required=True, asked=True, options=("all", "each")),
        Field("of", "of", "choice", required=True, asked=True, options=("person", "collective", "other")),
        Field("least", "least", "flag", required=True, asked=True),
        Field("subject", "whose", max_length=200),
        Field("what", "matter", max_length=200),
    ),
    "criteria": (
        Field("text", "criterion", required=True, asked=True, max_length=1500),
        Field(
            "subject",
            "subject",
            "choice",
            required=True,
            asked=True,
            options=("all", "collective", "leader", "individual"),
        ),
    ),
    "tasks": (
        Field("text", "task", required=True, asked=True),
        Field("period", "period", "period", asked=True),
        Field("due", "due", "iso"),
        Field("lead", "lead", asked=True, max_length=200),
        Field("partners", "partners", asked=True, max_length=200),
    ),
    "duties": (
        Field("who", "unit_of", required=True, asked=True, max_length=200),
        Field("text", "duty", required=True, asked=True, max_length=1500),
    ),
    "terms": (
        Field("days", "days", "number", required=True, asked=True),
        Field("working", "working", "flag", required=True, asked=True),
        Field("begins", "since", "choice", required=True, asked=True, options=BEGINS),
        Field("full", "full", "flag", required=True, asked=True),
        Field("back", "back", "flag", required=True, asked=True),
    ),
}
_ASKED_AS = {
    "lines": "text",
    "flag": "choice",
    "units": "choices",
    "iso": "day",
    "rule": "text",
    "period": "text",
}


# Told beside the fields of a card, or kept by the program.
BESIDE = frozenset({"quote", "section", "corrected"})
_BY_TYPE: dict[object, str] = {
    bool: "flag",
    int | None: "number",
    date: "day",
    time | None: "hour",
    tuple[str, ...]: "lines",
}


def _with_others(screen: str) -> tuple[Field, ...]:
    """The fields set above, then what else the fact holds, asked for by its type."""
    listed = _SET.get(screen, ())
    named = {one.name for one in listed} | BESIDE
    hints = get_type_hints(KINDS[screen][0])
    others = (
        Field(name, name, _BY_TYPE.get(hint, "text")) for name, hint in hints.items() if name not in named
    )
    return (*listed, *others)


# Of what is live: a day is moved to the last one in time, and a paper is added to those there are.
MOVED = Field("end", "moved", "due", required=True)
PAPER = Field("components", "paper", "lines", required=True, max_length=1500)
ANOTHER = "+components"

FIELDS = {screen: _with_others(screen) for screen in KINDS}


def field_of(screen: str, name: str) -> Field | None:
    """The field of this name, None where a kind has none such."""
    return next((one for one in FIELDS.get(screen, ()) if one.name == name), None)


def step_of(turn: Turn, field: Field, units: Sequence[str]) -> Step:
    """The question for a field; `units` are the divisions."""
    options = (YES, NO) if field.kind == "flag" else field.options
    choices = tuple(Choice(one, turn.label(f"fact-{field.step}-{one}")) for one in options)
    if field.kind == "units":
        choices = tuple(Choice(one, one) for one in units)
    today = turn.services.clock.today()
    readers = {"rule": rules.read, "period": lambda text: rules.read_period(text, today)}
    return Step(
        field.step,
        kind=_ASKED_AS.get(field.kind, field.kind),
        required=field.required,
        max_length=field.max_length,
        choices=lambda _: choices,
        read=readers.get(field.kind),
    )


def value_of(field: Field, answer: object) -> object:
    """What a fact holds for an answer; "" or nothing where the question was left."""
    text = "" if answer is None else str(answer)
    match field.kind:
        case "lines":
            parts = text.replace("\n", ";").split(";")
            return tuple(squeeze(one) for one in parts if squeeze(one))
        case "units":
            return tuple(map(str, answer)) if isinstance(answer, list) else ()
        case "flag":
            return text == YES
        case "number":
            return int(text) if text else None
        case "hour":
            return time.fromisoformat(text) if text else None
        case "day" | "date" | "due":
            return date.fromisoformat(text) if text else None
        case _:
            return squeeze(text)


def in_words(turn: Turn, field: Field, value: Any) -> str:  # noqa: ANN401 - of many types
    """A field's value as people read it, "" where the plan does not say."""
    if field.kind == "flag":
        return turn.label(f"fact-{field.step}-{YES if value else NO}")
    if value is None or value in ("", ()):
        return ""
    match field.kind:
        case "choice":
            return turn.label(f"fact-{field.step}-{value}")
        case "lines" | "units":
            return "; ".join(value)
        case "hour":
            return turn.hour(value)
        case "day" | "date" | "due" | "iso":
            return turn.days(str(value))
        case "rule":
            return rules.in_words(turn, value)
        case "period":
            return rules.period_label(turn, value)
        case _:
            return str(value)
