"""The first line of an answer: the date, the papers, the number or the unit, from the passage's facts."""

from datetime import date, timedelta

from bot.answers import data
from bot.answers.passages import Passage, period_words
from bot.answers.quoting import best_line, best_of
from bot.answers.scoring import Found
from bot.answers.slots import Query
from bot.plans.model import Deadline, Period

LONGEST = 320
_ROMAN = ("I", "II", "III", "IV")


def headline(
    query: Query, found: Found, same: list[Passage], today: date, lang: str
) -> tuple[str, str, list[str]]:
    """What was asked, in one line: (kind, line, notes). `same` are rows of the plan with the same task."""
    asked = query.question
    required = query.required
    if found.passage.task:
        return "task", _task(found.passage, same, who_first=asked.wants("who"), lang=lang), []
    deadline = _deadline(query, found) if required & {"when", "quarter"} or asked.wants("left") else None
    period = found.plan.entry.reading.period
    if period and "period" in asked.topics and _quoted(period.quote, found.passage):
        return "period", _period(period, lang), []
    if deadline:
        return "deadline", _due(deadline, lang), [_left(deadline, today, lang)]
    for topic, line in (("dossier", _dossier), ("quota", _quota), ("award_form", _awards)):
        if topic in asked.topics and (text := line(query, found, lang)):
            return topic, text, []
    kind = next(
        (name for name in ("criteria", "responsible", "participants", "purpose") if name in asked.topics), ""
    )
    return kind or "passage", shortened(best_line(query, found.plan, found.passage)), []


def shortened(line: str) -> str:
    """At most `LONGEST` characters, cut at a word."""
    return line if len(line) <= LONGEST else line[:LONGEST].rsplit(" ", 1)[0] + " …"


def day_words(day: date) -> str:
    return f"{day:%d/%m/%Y}"


def last_day(deadline: Deadline) -> date:
    """The last day on which it is still in time."""
    return deadline.end if deadline.inclusive else deadline.end - timedelta(days=1)


def _quoted(quote: str, passage: Passage) -> bool:
    return bool(quote) and " ".join(quote.split()) in f"{passage.section} {' '.join(passage.lines)}"


def _deadline(query: Query, found: Found) -> Deadline | None:
    here = [one for one in found.plan.entry.reading.deadlines if _quoted(one.quote, found.passage)]
    if not here:
        return None
    return here[best_of(query, [f"{one.what} {one.who} {one.to} {one.quote}" for one in here])]


def _due(deadline: Deadline, lang: str) -> str:
    words = data.texts(lang)
    last = day_words(last_day(deadline))
    if deadline.start != deadline.end:
        return words["within"].format(span=_span(deadline.start, deadline.end, lang), last=last)
    if deadline.inclusive:
        return words["by_day"].format(day=last)
    return words["before_day"].format(day=day_words(deadline.end), last=last)


def _span(start: date, end: date, lang: str) -> str:
    words = data.texts(lang)
    after = end + timedelta(days=1)
    if start.day == 1 and after.day == 1 and start.year == end.year:
        if start.month == end.month:
            return words["month_of"].format(month=start.month, year=start.year)
        if end.month - start.month == 2 and end.month % 3 == 0:
            return words["quarter_of"].format(roman=_ROMAN[end.month // 3 - 1], year=start.year)
    return words["between"].format(start=day_words(start), end=day_words(end))


def _left(deadline: Deadline, today: date, lang: str) -> str:
    words = data.texts(lang)
    days = (last_day(deadline) - today).days
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


def _dossier(query: Query, found: Found, lang: str) -> str:
    here = [one for one in found.plan.entry.reading.dossiers if _quoted(one.quote, found.passage)]
    if not here:
        return ""
    words = data.texts(lang)
    copies = [(one.award, one.copies) for one in here if one.copies]
    if "copies" in query.question.asks:
        told = "; ".join(
            words["copies_for"].format(award=a, copies=f"{n:02d}") if a else f"{n:02d} bộ" for a, n in copies
        )
        return f"{told}." if told else ""
    if query.question.wants("recipient", "form", "document"):
        return ""
    chosen = here[best_of(query, [f"{one.award} {one.quote}" for one in here])]
    papers = "; ".join(f"{i}) {paper.rstrip(' .;')}" for i, paper in enumerate(chosen.components, 1))
    return shortened(words["dossier"].format(papers=papers)) if papers else ""


def _quota(query: Query, found: Found, lang: str) -> str:
    here = [one for one in found.plan.entry.reading.quotas if _quoted(one.quote, found.passage)]
    words = data.texts(lang)
    told = [
        words["at_least" if one.least else "at_most"].format(limit=f"{one.limit:02d}", unit=one.unit)
        + (f" ({one.subject})" if one.subject and one.subject != one.unit else "")
        for one in here
    ]
    return shortened("; ".join(dict.fromkeys(told)) + ".") if told and "count" in query.question.asks else ""


def _awards(query: Query, found: Found, lang: str) -> str:
    del query
    forms = [form for form in found.plan.entry.reading.award_forms if _quoted(form, found.passage)]
    return shortened(data.texts(lang)["forms"].format(forms="; ".join(forms))) if forms else ""
