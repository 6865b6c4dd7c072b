"""The first line of an answer: a date, a period or a unit from the plan's facts, else the line itself."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from bot import dates
from bot.answers import data
from bot.answers.lines import Line, period_words
from bot.answers.plan_index import PlanIndex
from bot.answers.question import Question
from bot.answers.quoting import best_sentence, overlaps, quotes, shortened
from bot.answers.ranked import Ranked
from bot.answers.slots import Query
from bot.documents.numbering import is_row_number
from bot.language.regex import regex
from bot.plans.model import Deadline, Period, Row

LONGEST_WHAT = 120
_SAME = 1e-6
# "đợt 2", "giai đoạn II": one stage of the whole
_STAGE = regex(r"\b(?:dot|giai doan|chang|vong) (?:thu )?(?:\d|i{1,3}\b|nhat\b|hai\b|ba\b)")
_NAME = regex(r"(?:[^\W\d_]+\s?){2,6}")
_ROMAN = ("I", "II", "III", "IV")
_FRONT = "-–+•*| "


def headline(query: Query, found: Ranked, today: date, lang: str) -> tuple[str, str, list[str]]:
    """What was asked, in one line: (kind, line, notes)."""
    asked, plan, line = query.question, found.plan, found.line
    if of_plan := _of_plan(asked, plan, line, lang):
        return *of_plan, []
    by_day = asked.wants("when", "left") and not asked.wants("place", "who", "duration")
    due = _deadline(query, plan, line) if by_day else None
    period = plan.entry.reading.period
    whole = "period" in asked.topics and "deadline" not in asked.topics and not _STAGE.search(asked.folded)
    if period and whole and _bounded(period) and quotes(period.quote, line.text):
        return "period", _period(period, lang), []
    if due:
        return "deadline", _due(due, lang), _beside_day(due, today, lang)
    told = best_sentence(query, plan, line.text).lstrip(_FRONT)
    if line.task:
        return "task", _row(query, plan, line, told, lang), []
    if line.row:
        told = _cells(query, plan, line.row) or told
    if asked.wants("yesno"):
        return "says", shortened(data.texts(lang)["says"].format(line=told)), []
    return "passage", shortened(told), []


def told_of_plan(asked: Question, lines: Sequence[Ranked]) -> Ranked | None:
    """The line of the likeliest plan that tells its number, its signer or what it replaces, if asked for."""
    if not lines or lines[0].signals["named most"] < -_SAME:
        return None
    plan = lines[0].plan
    reading = plan.entry.reading
    for line in plan.lines:
        number = "number" in asked.topics and line.part == "head" and reading.number
        signer = "signed" in asked.topics and line.part == "closing" and _signer(plan).startswith(line.text)
        sent = "distribution" in asked.topics and line.part == "closing"
        replaced = "replaces" in asked.topics and reading.replaces and quotes(reading.replaces, line.text)
        if number or signer or sent or replaced:
            return replace(lines[0], line=line, number=lines[0].number + _apart(plan, lines[0].line, line))
    return None


def _apart(plan: PlanIndex, line: Line, other: Line) -> int:
    """How many lines further down another one of the plan stands."""
    places = {id(one): place for place, one in enumerate(plan.lines)}
    return places[id(other)] - places[id(line)]


def _of_plan(asked: Question, plan: PlanIndex, line: Line, lang: str) -> tuple[str, str] | None:
    """Who signed the plan, its number or what it replaces, where that is asked: (kind, line)."""
    words = data.texts(lang)
    if "signer" in asked.asks and line.part == "closing" and (signer := _signer(plan)):
        return "signer", words["signer"].format(signer=signer)
    if line.part == "head" and plan.entry.reading.number:
        return "number", _number(plan, lang)
    replaces = plan.entry.reading.replaces
    if replaces and "replaces" in asked.topics and quotes(replaces, line.text):
        return "replaces", words["replaces"].format(title=plan.title, other=replaces)
    return None


def _number(plan: PlanIndex, lang: str) -> str:
    reading = plan.entry.reading
    key = "number_dated" if reading.issued_on else "number"
    issued = day_words(reading.issued_on, lang) if reading.issued_on else ""
    return data.texts(lang)[key].format(title=plan.title, number=reading.number, issued=issued)


def _signer(plan: PlanIndex) -> str:
    """Who signed, by the last two lines of a plan (office and name); "" where none stands there."""
    *_, office, name = ("", "", *(line.text for line in plan.lines if line.part == "closing"))
    return f"{name} ({office.capitalize()})" if _NAME.fullmatch(name) and office.isupper() else ""


def _row(query: Query, plan: PlanIndex, line: Line, told: str, lang: str) -> str:
    """Of a table's row who leads it and when, what was asked for first."""
    task = line.task
    if task is None:
        return ""
    words = data.texts(lang)
    same = [one.task for one in plan.lines if one.task and one.task.text.casefold() == task.text.casefold()]
    when = ", ".join(
        period_words(period, lang) for period in sorted({one.period for one in same if one.period})
    )
    who = "; ".join(
        words[key].format(**{key: unit})
        for key, unit in (("lead", task.lead), ("partners", task.partners))
        if unit
    )
    parts = [who, when] if query.question.wants("who") else [when, who]
    line_of = ". ".join(part for part in parts if part)
    if query.question.wants("who", "when") and line_of:
        return f"{line_of}."
    return f"{shortened(task.text).rstrip('.')} ({line_of})." if line_of else shortened(told)


def _cells(query: Query, plan: PlanIndex, row: Row) -> str:
    """A row of a table with what its cells are; of columns that the question names, these alone."""
    pairs = [pair for pair in zip(row.heads, row.cells, strict=True) if pair[1]]
    if is_row_number(pairs[0][1]):
        pairs = pairs[1:]
    if len(pairs) < 2:
        return ""
    (_, first), *rest = pairs
    fits = overlaps(query, [head for head, _ in rest], plan.title_terms)
    named = [pair for pair, fit in zip(rest, fits, strict=True) if fit] or rest
    return f"{first.rstrip('.;:')} – " + "; ".join(f"{head}: {cell.rstrip('.;')}" for head, cell in named)


def day_words(day: date, lang: str) -> str:
    """A day as offices write it: a zero before a day below ten, and before January and February only."""
    if lang == "en":
        return dates.short(day, lang)
    month = f"{day.month:02}" if day.month < 3 else f"{day.month}"
    return f"{day.day:02}/{month}/{day.year}"


def deadlines_in(plan: PlanIndex, line: Line) -> list[Deadline]:
    """The plan's deadlines that rest on the line."""
    return [one for one in plan.entry.reading.deadlines if quotes(one.quote, line.text)]


def _deadline(query: Query, plan: PlanIndex, line: Line) -> Deadline | None:
    """The deadline the line tells; of several there, the one whose words fit best and no other as well."""
    here = deadlines_in(plan, line)
    if not here:
        return None
    fits = overlaps(query, [f"{one.what} {one.who} {one.to}" for one in here], plan.title_terms)
    best = max(fits)
    same = [one for one, fit in zip(here, fits, strict=True) if fit == best]
    return same[0] if len({one.last_day for one in same}) == 1 else None


def _bounded(period: Period) -> bool:
    """Whether the plan says from when or until when, not just in which month something takes place."""
    return any(f" {word} " in f" {period.quote.lower()}" for word in ("từ", "đến", "hết", "giai đoạn"))


def last_moment(deadline: Deadline, lang: str) -> str:
    """The last day of a deadline, its hour with it where one binds."""
    at = deadline.at if deadline.inclusive else None
    return dates.with_hour(day_words(deadline.last_day, lang), at, lang)


def _due(deadline: Deadline, lang: str) -> str:
    words = data.texts(lang)
    last = day_words(deadline.last_day, lang)
    if deadline.start != deadline.end:
        hour = dates.hour(deadline.at, lang) if deadline.inclusive and deadline.at else ""
        span = _span(deadline.start, deadline.end, lang)
        line = words["within_hour" if hour else "within"].format(span=span, last=last, hour=hour)
    elif deadline.inclusive and deadline.at:
        line = words["by_hour"].format(hour=dates.hour(deadline.at, lang), day=last)
    elif deadline.inclusive:
        line = words["by_day"].format(day=last)
    else:
        line = words["before_day"].format(day=day_words(deadline.end, lang), last=last)
    what = deadline.what.strip(" .:;")
    return f"{line} {words['due'].format(what=shortened(what, LONGEST_WHAT))}" if what else line


def _span(start: date, end: date, lang: str) -> str:
    words = data.texts(lang)
    after = end + timedelta(days=1)
    if start.day == 1 and after.day == 1 and start.year == end.year:
        if start.month == end.month:
            return words["month_of"].format(month=start.month, year=start.year)
        if end.month - start.month == 2 and end.month % 3 == 0:
            return words["quarter_of"].format(roman=_ROMAN[end.month // 3 - 1], year=start.year)
    return words["between"].format(start=day_words(start, lang), end=day_words(end, lang))


def _beside_day(deadline: Deadline, today: date, lang: str) -> list[str]:
    """How many days are left, and that the Office set another day than the one quoted."""
    corrected = [data.texts(lang)["corrected"]] if deadline.corrected else []
    return [*corrected, _left(deadline, today, lang)]


def _left(deadline: Deadline, today: date, lang: str) -> str:
    words = data.texts(lang)
    days = (deadline.last_day - today).days
    if days == 0:
        return words["today_last"].format(today=day_words(today, lang))
    key = "left" if days > 0 else "passed"
    return words[key].format(days=abs(days), today=day_words(today, lang))


def _period(period: Period, lang: str) -> str:
    words = data.texts(lang)
    start = day_words(period.start, lang) if period.start else ""
    end = day_words(period.end, lang) if period.end else ""
    key = "period_full" if start and end else "period_end" if end else "period_start"
    return words[key].format(start=start, end=end) if start or end else shortened(period.quote)
