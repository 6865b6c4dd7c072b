"""Rows of a yearly plan, with lead and partner units: all of a quarter, or all that one unit leads."""

import re
from dataclasses import replace

from bot.annotations.periods import is_period_heading
from bot.answers import data
from bot.answers.passages import Passage, period_words
from bot.answers.plan_index import PlanIndex
from bot.answers.question import Question, unit_in
from bot.answers.quoting import literal
from bot.answers.scoring import Found
from bot.answers.slots import Query
from bot.language import fold, squeeze, tokens

_ROOM = 1150
_OWN_NUMBER = re.compile(r"^\d{1,3}[.)]?\s+")


def asks_for_rows(question: Question) -> bool:
    """Whether all that falls into a quarter, or all that a unit leads, is wanted, not one task of it."""
    if "tasks" not in question.asks or question.asks & {"when", "quarter"} or "dossier" in question.topics:
        return False
    leads = "chu tri" in question.folded and bool(unit_in(question))
    return len(question.quarters) == 1 or (leads and not question.quarters)


def rows(question: Question, plan: PlanIndex) -> list[Passage]:
    """The plan's rows of the quarter, the year and the unit asked about."""
    found = [p for p in plan.passages if p.task and (not question.quarters or p.quarter in question.quarters)]
    if question.years:
        found = [p for p in found if p.task and int(p.task.period[:4]) in question.years]
    unit = _plain(unit_named(question, plan))
    if not question.quarters:
        return [p for p in found if p.task and _plain(p.task.lead).startswith(unit)]
    if not found:
        return []
    found += _lines_beside(question, plan, found)
    led = [p for p in found if unit and unit in _units_of(p)]
    return led or found


def unit_named(question: Question, plan: PlanIndex) -> str:
    """The office of the plan's rows that the question names, whole or by the two words it begins with."""
    said = f" {question.folded} "
    cells = [f"{p.task.lead};{p.task.partners}" for p in plan.passages if p.task]
    names = {name.strip(): _plain(name) for cell in cells for name in cell.split(";") if " " in name.strip()}
    whole = [name for name, plain in names.items() if f" {plain} " in said]
    if whole:
        return max(whole, key=len)
    begun = {name: " ".join(plain.split()[:2]) for name, plain in names.items()}
    heads = [name for name, head in begun.items() if f" {head} " in said]
    return heads[0] if len(heads) == 1 else unit_in(question)


def _plain(name: str) -> str:
    return " ".join(tokens(fold(name)))


def _lines_beside(question: Question, plan: PlanIndex, found: list[Passage]) -> list[Passage]:
    """What stands under the quarter's heading and is no task of the plan's: each line a row."""
    told = {squeeze(fold(p.text)) for p in found}
    return [
        replace(p, lines=(line,))
        for p in plan.passages
        if not p.task and not p.whole and p.quarter in question.quarters and is_period_heading(p.heading)
        for line in p.lines
        if not any(text in squeeze(fold(line)) for text in told)
    ]


def _units_of(row: Passage) -> str:
    return _plain(f"{row.task.lead} {row.task.partners}" if row.task else row.text)


def whole_quarter(query: Query, plan: PlanIndex, found: list[Passage], lang: str) -> tuple[str, list[str]]:
    """The headline and the numbered rows; as many as fit, the rest counted."""
    words = data.texts(lang)
    task = found[0].task
    unit = unit_named(query.question, plan)
    period = period_words(_period(query.question, task.period), lang) if task else ""
    head = words["quarter_head_unit" if unit else "quarter_head"].format(
        period=period, unit=unit, count=len(found)
    )
    with_units = [_row(i, passage, plan, words, units=True) for i, passage in enumerate(found, 1)]
    bare = [_row(i, passage, plan, words, units=False) for i, passage in enumerate(found, 1)]
    lines = with_units if sum(map(len, with_units)) <= _ROOM else bare
    room = _ROOM
    kept: list[str] = []
    for line in lines:
        room -= len(line)
        if room < 0:
            kept.append(words["more_rows"].format(count=len(lines) - len(kept)))
            break
        kept.append(line)
    return head, kept


def _period(question: Question, period: str) -> str:
    """The year, or the quarter asked about, of a task's period; the month where one is named."""
    if question.months or not question.quarters:
        return period if question.quarters else period[:4]
    return f"{period[:4]}-Q{min(question.quarters)}"


def best_plan(ranked: list[Found], question: Question) -> PlanIndex | None:
    """The plan whose quarter is meant: the best placed one that has rows for it and may answer."""
    for one in ranked:
        if one.barred in {"year", "name"} or not one.plan.entry.reading.tasks:
            continue
        if rows(question, one.plan):
            return one.plan
    return None


def _row(number: int, passage: Passage, plan: PlanIndex, words: dict[str, str], *, units: bool) -> str:
    task = passage.task
    text = literal(plan, passage.lines[0], 400) or passage.lines[0]
    if task is None:  # a row as it stands, its own number left out
        return f"{number}. {_OWN_NUMBER.sub('', text)}"
    who = [words["lead"].format(lead=task.lead)] if task.lead else []
    if units and task.partners:
        who.append(words["partners"].format(partners=task.partners))
    return f"{number}. {text.rstrip(' .')}" + (f" ({'; '.join(who)})" if who else "") + "."
