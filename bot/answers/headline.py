"""The first line of an answer: the date, the papers, the number or the unit, from the passage's facts."""

import re
from datetime import date, timedelta

from bot import dates
from bot.annotations.offices import starts_unit
from bot.annotations.periods import is_period_heading
from bot.answers import data
from bot.answers.numbers import quota
from bot.answers.papers import papers
from bot.answers.passages import Passage, period_words
from bot.answers.plan_index import PlanIndex
from bot.answers.question import Question
from bot.answers.quoting import best_line, best_of, best_sentence, in_one_line, quoted, shortened
from bot.answers.scoring import Found
from bot.answers.slots import Query
from bot.plans.model import Deadline, Period

LONGEST_WHAT = 120
# "đợt 2", "giai đoạn II": one stage of the whole
_STAGE = re.compile(r"\b(?:dot|giai doan|chang) (?:thu )?(?:\d|i{1,3}\b|nhat\b|hai\b|ba\b)")
_NAME = re.compile(r"(?:[^\W\d_]+\s?){2,6}")
_ROMAN = ("I", "II", "III", "IV")


def headline(
    query: Query, found: Found, same: list[Passage], today: date, lang: str
) -> tuple[str, str, list[str]]:
    """What was asked, in one line: (kind, line, notes). `same` are rows of the plan with the same task."""
    asked = query.question
    required = query.required
    if found.passage.task:
        return _row(query, found, same, today, lang)
    if of_plan := _of_plan(query, found, lang):
        return *of_plan, []
    by_day = not asked.wants("hour", "place") and (
        "quarter" in required or (asked.wants("when", "left") and not _asks_how_long(asked))
    )
    deadline = _deadline(query, found) if by_day else None
    period = found.plan.entry.reading.period
    whole = "period" in asked.topics and not _STAGE.search(asked.folded)
    if period and whole and _bounded(period) and quoted(period.quote, found.passage):
        return "period", _period(period, lang), []
    if deadline:
        return "deadline", _due(deadline, lang), _beside_day(deadline, today, lang)
    heading = found.passage.heading
    if is_period_heading(heading) and (required & {"when", "quarter"}):
        return "period", f"{heading}: {shortened(best_line(query, found.plan, found.passage))}", []
    for topic, told in (("dossier", papers), ("quota", quota), ("award_form", _awards)):
        if topic in asked.topics and (text := told(query, found, lang)):
            return topic, text, []
    kind = next(
        (name for name in ("criteria", "responsible", "participants", "purpose") if name in asked.topics), ""
    )
    line = best_sentence(query, found.plan, found.passage)
    if asked.wants("who") and starts_unit(heading) and heading not in line:
        line = f"{heading}: {line.lstrip('-–+• ')}"
    return kind or "passage", shortened(line), []


def _asks_how_long(asked: Question) -> bool:
    """Whether a length of time is asked for, no day: "diễn trong bao lâu"."""
    return "duration" in asked.asks and asked.topics.isdisjoint({"deadline", "occasion"})


def _of_plan(query: Query, found: Found, lang: str) -> tuple[str, str] | None:
    """Who signed the plan, its number or what it replaces, where that is asked: (kind, line)."""
    asked, plan = query.question, found.plan
    if "signer" in asked.asks and found.passage.part == "closing" and (signer := _signer(found.passage)):
        return "signer", data.texts(lang)["signer"].format(signer=signer)
    if "number" in asked.topics and found.passage.part == "head":
        return "number", _number(plan, lang)
    replaces = plan.entry.reading.replaces
    if replaces and "replaces" in asked.topics and quoted(replaces, found.passage):
        return "replaces", data.texts(lang)["replaces"].format(title=plan.title, other=replaces)
    return None


def _number(plan: PlanIndex, lang: str) -> str:
    reading = plan.entry.reading
    key = "number_dated" if reading.issued_on else "number"
    issued = day_words(reading.issued_on) if reading.issued_on else ""
    return data.texts(lang)[key].format(title=plan.title, number=reading.number, issued=issued)


def _row(
    query: Query, found: Found, same: list[Passage], today: date, lang: str
) -> tuple[str, str, list[str]]:
    """Of a table's row: its day where one is asked for, else who leads it and when."""
    due = _row_deadline(found) if "when" in query.required else None
    if due:
        return "deadline", _due(due, lang), _beside_day(due, today, lang)
    who_first = query.question.wants("who")
    told = _task(found.passage, same, who_first=who_first, lang=lang)
    if not who_first and not query.required & {"when", "quarter"}:
        told = f"{shortened(found.passage.text)} ({told.rstrip('.')})."
    return "task", told, []


def _signer(passage: Passage) -> str:
    """Who signed, by the last two lines of a plan (office and name); "" where none stands there."""
    *_, office, name = ("", *passage.lines)
    return f"{name} ({office.capitalize()})" if _NAME.fullmatch(name) and office.isupper() else ""


def day_words(day: date) -> str:
    """A day as offices write it: a zero before a day below ten, and before January and February only."""
    month = f"{day.month:02}" if day.month < 3 else f"{day.month}"
    return f"{day.day:02}/{month}/{day.year}"


def _deadline(query: Query, found: Found) -> Deadline | None:
    """The deadline told in the line the question is about; of several there, the one whose words fit best."""
    line = " ".join(best_line(query, found.plan, found.passage).split())
    here = [
        one
        for one in found.plan.entry.reading.deadlines
        if quoted(one.quote, found.passage) and in_one_line(one.quote, line, found.passage)
    ]
    if not here:
        return None
    return here[best_of(query, [f"{one.what} {one.who} {one.to}" for one in here])]


def _row_deadline(found: Found) -> Deadline | None:
    """The day in the time column of a table's row."""
    task = found.passage.task
    deadlines = found.plan.entry.reading.deadlines
    if task is None:
        return None
    text = " ".join(task.text.split())
    return next(
        (one for one in deadlines if one.what == task.text or " ".join(one.quote.split()) in text), None
    )


def _bounded(period: Period) -> bool:
    """Whether the plan says from when or until when, not just in which month something takes place."""
    return any(f" {word} " in f" {period.quote.lower()}" for word in ("từ", "đến", "hết", "giai đoạn"))


def _due(deadline: Deadline, lang: str) -> str:
    words = data.texts(lang)
    last = day_words(deadline.last_day)
    if deadline.start != deadline.end:
        line = words["within"].format(span=_span(deadline.start, deadline.end, lang), last=last)
    elif deadline.inclusive and deadline.at:
        line = words["by_hour"].format(hour=dates.hour(deadline.at, lang), day=last)
    elif deadline.inclusive:
        line = words["by_day"].format(day=last)
    else:
        line = words["before_day"].format(day=day_words(deadline.end), last=last)
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
    return words["between"].format(start=day_words(start), end=day_words(end))


def _beside_day(deadline: Deadline, today: date, lang: str) -> list[str]:
    """How many days are left, and that the Office set another day than the one quoted."""
    corrected = [data.texts(lang)["corrected"]] if deadline.corrected else []
    return [*corrected, _left(deadline, today, lang)]


def _left(deadline: Deadline, today: date, lang: str) -> str:
    words = data.texts(lang)
    days = (deadline.last_day - today).days
    if days == 0:
        return words["today_last"].format(today=day_words(today))
    key = "left" if days > 0 else "passed"
    return words[key].format(days=abs(days), today=day_words(today))


def _period(period: Period, lang: str) -> str:
    words = data.texts(lang)
    start = day_words(period.start) if period.start else ""
    end = day_words(period.end) if period.end else ""
    key = "period_full" if start and end else "period_end" if end else "period_start"
    return words[key].format(start=start, end=end) if start or end else shortened(period.quote)


def _task(passage: Passage, same: list[Passage], *, who_first: bool, lang: str) -> str:
    task = passage.task
    if task is None:
        return ""
    words = data.texts(lang)
    periods = dict.fromkeys(one.task.period for one in (passage, *same) if one.task)
    when = ", ".join(period_words(period, lang) for period in sorted(periods))
    who = "; ".join(
        words[key].format(**{key: unit})
        for key, unit in (("lead", task.lead), ("partners", task.partners))
        if unit
    )
    parts = [who, when] if who_first else [when, who]
    return ". ".join(part for part in parts if part) + "."


def _awards(query: Query, found: Found, lang: str) -> str:
    del query
    forms = [form for form in found.plan.entry.reading.award_forms if quoted(form, found.passage)]
    return shortened(data.texts(lang)["forms"].format(forms="; ".join(forms))) if forms else ""
