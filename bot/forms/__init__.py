"""Guided conversations: which question comes next, and what an answer means.

A form is a list of steps. The answers so far are a plain dict (kept as a draft row), so every
function here is pure and a conversation survives a restart.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date

from bot import dates
from bot.language import choice

Answers = Mapping[str, object]


@dataclass(frozen=True)
class Choice:
    """`value` is kept and travels in callback data; `label` is what people read."""

    value: str
    label: str


@dataclass(frozen=True)
class Step:
    """One question. `kind`: "text", "choice", "choices" (several), "number", "hour", or a day: "date"
    (the one named, from today on), "due" (the last one in time: of "trước 15/12" the 14th), "day" (any).
    `when`: whether it is asked.

    `max_length` counts characters of a text; `read` takes words that have a form of their own. A step that is
    not `required` may be skipped. Steps that ask the same of several things are named "reason.1", "reason.2":
    they share their wording, and `about` is the thing. `of_name`: a text that is a
    name, however much it looks like something else that people say.
    """

    name: str
    kind: str = "text"
    required: bool = True
    max_length: int = 500
    choices: Callable[[Answers], tuple[Choice, ...]] = field(default=lambda _: ())
    when: Callable[[Answers], bool] = field(default=lambda _: True)
    read: Callable[[str], "object | Problem"] | None = None
    about: str = ""
    of_name: bool = False

    @property
    def wording(self) -> str:
        """Under what it is worded."""
        return self.name.partition(".")[0]


@dataclass(frozen=True)
class Form:
    name: str
    steps: tuple[Step, ...]

    def asked(self, answers: Answers) -> tuple[Step, ...]:
        """The steps that apply, given the answers so far."""
        return tuple(step for step in self.steps if step.when(answers))

    def step(self, name: str) -> Step | None:
        return next((step for step in self.steps if step.name == name), None)


@dataclass(frozen=True)
class Problem:
    """Why an answer was not taken: a key of the wording and its arguments; `options`: days to choose from."""

    key: str
    args: Mapping[str, object] = field(default_factory=dict)
    options: tuple[date, ...] = ()


SUMMARY = "summary"
DAYS = frozenset({"date", "due", "day"})


def next_step(form: Form, answers: Answers) -> str:
    """The first question without an answer, or SUMMARY."""
    return next((step.name for step in form.asked(answers) if step.name not in answers), SUMMARY)


def previous_step(form: Form, answers: Answers, current: str) -> str:
    """The question before `current`; the first one stays where it is."""
    names = [step.name for step in form.asked(answers)] + [SUMMARY]
    place = names.index(current) if current in names else 0
    return names[max(0, place - 1)]


def without(form: Form, answers: Answers, name: str) -> dict[str, object]:
    """The answers with `name` taken back, and those of steps that no longer apply."""
    kept = {key: value for key, value in answers.items() if key != name}
    applying = {step.name for step in form.asked(kept)}
    known = {step.name for step in form.steps}
    return {key: value for key, value in kept.items() if key in applying or key not in known}


def progress(form: Form, answers: Answers, current: str) -> tuple[int, int]:
    """(number of this question, number of questions)."""
    names = [step.name for step in form.asked(answers)]
    return (names.index(current) + 1 if current in names else len(names)), len(names)


def accept(step: Step, raw: str, answers: Answers, today: date) -> object | Problem:
    """The value to keep for what the person typed or pressed, or a Problem."""
    text = raw.strip()
    if not text:
        return Problem("form-empty")
    if step.kind == "choice":
        return _chosen(step, text, answers)
    if step.kind == "choices":
        return _several(step, text, answers)
    if step.kind in DAYS:
        return _dated(step.kind, text, today)
    if step.kind == "number":
        return int(text) if text.isascii() and text.isdigit() and len(text) <= 6 else Problem("form-number")
    if step.read is not None:
        return step.read(text)
    if step.kind == "hour":
        at = dates.read_hour(text)
        return f"{at:%H:%M}" if at else Problem("form-hour")
    if len(text) > step.max_length:
        return Problem("form-too-long", {"limit": step.max_length, "length": len(text)})
    return text


def _chosen(step: Step, text: str, answers: Answers) -> object | Problem:
    wanted = text.casefold()
    offered = step.choices(answers)
    for one in offered:
        if wanted in (one.value.casefold(), one.label.casefold()):
            return one.value
    meant = choice(text, [one.label for one in offered])
    return Problem("form-choose") if meant is None else offered[meant].value


def toggled(answers: Answers, name: str, value: str) -> dict[str, object]:
    """The answers with one more or one less of a step's several values marked; marks stand under "*name"."""
    marked = [str(one) for one in marks(answers, name)]
    kept = [one for one in marked if one != value] if value in marked else [*marked, value]
    return {**answers, f"*{name}": kept}


def marks(answers: Answers, name: str) -> list[object]:
    """What is marked so far for a step that takes several values."""
    found = answers.get(f"*{name}", [])
    return list(found) if isinstance(found, list) else []


def _several(step: Step, text: str, answers: Answers) -> object | Problem:
    """Values separated by commas, each one of the choices."""
    chosen = [_chosen(step, one.strip(), answers) for one in text.split(",")]
    return next((one for one in chosen if isinstance(one, Problem)), chosen)


def _dated(kind: str, text: str, today: date) -> object | Problem:
    reading = dates.read(text, today)
    if reading is None:
        return Problem("form-date")
    if isinstance(reading, dates.Doubt):
        days = dict.fromkeys(dates.last(option) for option in reading.options)
        options = tuple(day for day in days if day >= today or kind == "day")
        return Problem(f"form-date-{reading.kind.replace('_', '-')}", options=options)
    day = dates.last_day(reading.value, reading.relation if kind == "due" else "")
    if day < today and kind != "day":
        return Problem("form-date-past", {"date": day.isoformat()})
    return day.isoformat()
