"""Rows of a yearly plan, with lead and partner units: all of a quarter, or all that one unit leads."""

from collections.abc import Sequence

from bot.annotations.periods import is_period_heading
from bot.answers import data
from bot.answers.library import Library
from bot.answers.lines import Line, period_words
from bot.answers.plan_index import PlanIndex
from bot.answers.question import Question, unit_in
from bot.answers.quoting import literal
from bot.answers.ranked import Ranked
from bot.language import fold, tokens
from bot.language.regex import regex

_ROOM = 1150
_OWN_NUMBER = regex(r"^(?:\|\s*)?\d{1,3}[.)]?\s+(?:\|\s*)?")


def asks_for_rows(question: Question) -> bool:
    """Whether all that falls into a quarter, or all that a unit leads, is wanted, not one task of it."""
    if "tasks" not in question.asks or question.wants("when") or "dossier" in question.topics:
        return False
    leads = "chu tri" in question.folded and bool(unit_in(question))
    return len(question.quarters) == 1 or (leads and not question.quarters)


def rows(question: Question, plan: PlanIndex) -> list[Line]:
    """The plan's rows of the quarter, the year and the unit asked about."""
    found = [
        one for one in plan.lines if one.task and (not question.quarters or one.quarter in question.quarters)
    ]
    if question.years:
        found = [
            one for one in found if one.task and one.task.period[:4] in {str(year) for year in question.years}
        ]
    unit = _plain(unit_named(question, plan))
    if not question.quarters:
        return [one for one in found if one.task and _plain(one.task.lead).startswith(unit)]
    if not found:
        return []
    found += _lines_beside(question, plan)
    led = [one for one in found if unit and unit in _units_of(one)]
    return led or found


def unit_named(question: Question, plan: PlanIndex) -> str:
    """The office of the plan's rows that the question names, whole or by the two words it begins with."""
    said = f" {question.folded} "
    cells = [f"{one.lead};{one.partners}" for one in plan.entry.reading.tasks]
    names = {name.strip(): _plain(name) for cell in cells for name in cell.split(";") if " " in name.strip()}
    whole = [name for name, plain in names.items() if f" {plain} " in said]
    if whole:
        return max(whole, key=len)
    begun = {name: " ".join(plain.split()[:2]) for name, plain in names.items()}
    heads = [name for name, head in begun.items() if f" {head} " in said]
    return heads[0] if len(heads) == 1 else unit_in(question)


def _plain(name: str) -> str:
    return " ".join(tokens(fold(name)))


def _lines_beside(question: Question, plan: PlanIndex) -> list[Line]:
    """What stands under the quarter's heading and is no task of the plan's: each line a row."""
    return [
        one
        for one in plan.lines
        if not one.task
        and one.part == "body"
        and one.heading.quarter in question.quarters
        and is_period_heading(one.heading.title)
        and len(one.text) > len(one.heading.title) + 10
    ]


def _units_of(row: Line) -> str:
    return _plain(f"{row.task.lead} {row.task.partners}" if row.task else row.text)


def whole_quarter(question: Question, plan: PlanIndex, found: Sequence[Line], lang: str) -> str:
    """The headline and the numbered rows; as many as fit, the rest counted."""
    words = data.texts(lang)
    task = found[0].task
    unit = unit_named(question, plan)
    period = period_words(_period(question, task.period), lang) if task else ""
    head = words["quarter_head_unit" if unit else "quarter_head"].format(
        period=period, unit=unit, count=len(found)
    )
    with_units = [_row(i, line, plan, words, units=True) for i, line in enumerate(found, 1)]
    bare = [_row(i, line, plan, words, units=False) for i, line in enumerate(found, 1)]
    lines = with_units if sum(map(len, with_units)) <= _ROOM else bare
    room = _ROOM
    kept = [head]
    for line in lines:
        room -= len(line)
        if room < 0:
            kept.append(words["more_rows"].format(count=len(lines) - len(kept) + 1))
            break
        kept.append(line)
    return "\n".join(kept)


def _period(question: Question, period: str) -> str:
    """The year, or the quarter asked about, of a task's period; the month where one is named."""
    if question.months or not question.quarters:
        return period if question.quarters else period[:4]
    return f"{period[:4]}-Q{min(question.quarters)}"


def best_plan(ranked: Sequence[Ranked], question: Question, library: Library) -> PlanIndex | None:
    """The plan whose quarter is meant: the best placed one that has rows for it, else the newest."""
    placed = [*(one.plan for one in ranked), *reversed(library.plans)]
    return next((plan for plan in placed if plan.entry.reading.tasks and rows(question, plan)), None)


def _row(number: int, line: Line, plan: PlanIndex, words: dict[str, str], *, units: bool) -> str:
    task = line.task
    if task is None:  # a row as it stands, its own number left out
        return f"{number}. {_OWN_NUMBER.sub('', literal(plan, line.text, 400) or line.text)}"
    who = [words["lead"].format(lead=task.lead)] if task.lead else []
    if units and task.partners:
        who.append(words["partners"].format(partners=task.partners))
    text = " ".join(task.text.split())
    return f"{number}. {text.rstrip(' .')}" + (f" ({'; '.join(who)})" if who else "") + "."
