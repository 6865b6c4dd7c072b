"""A plan cut into passages: each section, each row of a table, with the kinds of things in it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from sys import intern

from bot.answers import data
from bot.answers.kinds import kinds_in
from bot.answers.model import PlanEntry
from bot.answers.terms import Term, pairs, terms
from bot.language import compose, squeeze
from bot.plans.model import Reading, Section, Task

CLOSING = "Nơi nhận"
_YEAR = re.compile(r"\b(20\d\d)\b")
_DATED = re.compile(r"\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}")
_BARE = re.compile(r"(?:[IVX]+|\d+(?:\.\d+)*|[a-zđ])[.)]")
_TASK_PERIOD = re.compile(r"(\d{4})(?:-Q([1-4])|-(\d\d))?")
_HEADING, _UPPER, _LEAD = 2.0, 1.0, 0.7
_LEAST_QUOTE = 12


@dataclass(frozen=True, slots=True)
class Passage:
    """One thing that can be answered from.

    `lines` are exact lines of the plan; `opening` is the part before I.; `topics` and `upper_topics` are what
    its heading and the headings above speak of, `facts` the kinds of facts quoted from it.
    """

    section: str
    lines: tuple[str, ...]
    heading_terms: tuple[str, ...]
    topics: frozenset[str]
    upper_topics: frozenset[str]
    facts: frozenset[str]
    kinds: frozenset[str]
    years: frozenset[int]
    quarter: int
    opening: bool
    closing: bool
    task: Task | None
    weights: Mapping[str, float]
    length: float

    @property
    def text(self) -> str:
        return "\n".join(self.lines)


@dataclass(frozen=True)
class PlanIndex:
    """A plan made ready for searching; `flat` is its text in single blanks, where every quote must stand."""

    entry: PlanEntry
    flat: str
    title: str
    title_terms: frozenset[str]
    title_typed: frozenset[str]
    issuer_terms: frozenset[str]
    years: frozenset[int]
    passages: tuple[Passage, ...]
    forms: frozenset[Term]


def index_plan(entry: PlanEntry, abbreviations: Mapping[str, str]) -> PlanIndex:
    """Cut a plan into passages and weigh their terms; costs some milliseconds a page."""
    reading = entry.reading
    forms: set[Term] = set()
    rows = [(task, home) for task in reading.tasks if (home := table_of(task, reading))]
    tables = {home.path for _, home in rows}
    quotes = _quotes(reading)
    passages = [
        _of_section(s, reading, quotes, abbreviations, forms)
        for s in with_whole_chapters(reading.sections)
        if s.path not in tables
    ]
    passages += [_of_task(task, home, abbreviations, forms) for task, home in rows]
    title = squeeze(f"{reading.kind.capitalize()} {reading.title}") or entry.file_name
    named = terms(f"{reading.kind} {reading.title}", abbreviations)
    forms.update(named)
    return PlanIndex(
        entry=entry,
        flat=squeeze(compose(reading.text)),
        title=title,
        title_terms=frozenset([*(term.folded for term in named), *pairs(named)]),
        title_typed=frozenset(term.typed for term in named),
        issuer_terms=frozenset(term.folded for term in terms(reading.issuer, abbreviations)),
        years=_plan_years(entry),
        passages=tuple(passages),
        forms=frozenset(forms),
    )


def with_whole_chapters(sections: Sequence[Section]) -> Iterator[Section]:
    """The sections, and before points that only have numbers ("1.", "2.") the whole they make up."""
    for parent, group in groupby((s for s in sections if s.text.strip()), key=lambda s: s.path[:-1]):
        points = list(group)
        if parent and len(points) > 1 and all(_BARE.fullmatch(s.path[-1]) for s in points):
            yield Section(parent, "\n".join(s.text for s in points))
        yield from points


def years_in(text: str) -> frozenset[int]:
    return frozenset(map(int, _YEAR.findall(text)))


def _plan_years(entry: PlanEntry) -> frozenset[int]:
    reading = entry.reading
    days = [reading.issued_on, entry.starts, entry.ends]
    if reading.period:
        days += [reading.period.start, reading.period.end]
    # A day in the title is an anniversary, not the year the plan is for.
    return years_in(_DATED.sub(" ", reading.title)) | frozenset(day.year for day in days if day)


def _of_section(
    section: Section,
    reading: Reading,
    quotes: Mapping[str, list[str]],
    abbreviations: Mapping[str, str],
    forms: set[Term],
) -> Passage:
    path = section.path or (reading.title,)
    opening = (
        len(path) == 1 and section is reading.sections[0] and not re.match(r"(?:[IVX]+|\d+)[.)]", path[0])
    )
    heading, upper = path[-1], " ".join(path[:-1])
    if upper and _BARE.fullmatch(heading):
        heading, upper = "", " ".join(path[:-1])
    lines = tuple(line for line in map(squeeze, compose(section.text).split("\n")) if line)
    weights, length = _weights(
        [(" ".join(lines), 1.0), (heading, _HEADING), (upper, _UPPER)], abbreviations, forms
    )
    whole = f"{section.heading}\n{section.text}"
    anniversaries = set(_DATED.findall(reading.title))
    dated = _DATED.sub(lambda day: "" if day[0] in anniversaries else day[0], whole)
    return Passage(
        section=section.heading,
        lines=lines,
        heading_terms=_heading_terms(heading, abbreviations),
        topics=_topics(heading, reading.title, abbreviations),
        upper_topics=_topics(upper, reading.title, abbreviations),
        facts=_facts(f"{section.heading} {' '.join(lines)}", quotes),
        kinds=kinds_in(whole),
        years=years_in(dated),
        quarter=_quarter(heading, abbreviations) or _quarter(upper, abbreviations),
        opening=opening,
        closing=path[0].startswith(CLOSING),
        task=None,
        weights=weights,
        length=length,
    )


def _of_task(task: Task, home: Section, abbreviations: Mapping[str, str], forms: set[Term]) -> Passage:
    section = home.heading
    period = period_words(task.period)
    fields = [(task.text, 1.0), (f"{task.lead} {task.partners}", _LEAD), (section, _UPPER), (period, _LEAD)]
    weights, length = _weights(fields, abbreviations, forms)
    match = _TASK_PERIOD.fullmatch(task.period)
    year = {int(match[1])} if match else set()
    quarter = int(match[2]) if match and match[2] else (int(match[3]) + 2) // 3 if match and match[3] else 0
    return Passage(
        section=section,
        lines=(squeeze(compose(task.text)),),
        heading_terms=(),
        topics=frozenset(),
        upper_topics=_topics(section, "", abbreviations),
        facts=frozenset(),
        kinds=kinds_in(f"{period}\n{task.text}\n{task.lead} {task.partners}") | {"when"},
        years=years_in(task.text) | year,
        quarter=quarter,
        opening=False,
        closing=False,
        task=task,
        weights=weights,
        length=length,
    )


def table_of(task: Task, reading: Reading) -> Section | None:
    """The table of the row: the section where its text is followed by its lead unit, in its quarter."""
    match = _TASK_PERIOD.fullmatch(task.period)
    quarter = int(match[2]) if match and match[2] else 0
    row = squeeze(compose(f"{task.text} {task.lead}")) if task.lead and task.text else ""
    for section in reading.sections:
        if row and row in squeeze(section.text) and _quarter(section.heading, {}) in {0, quarter}:
            return section
    return None


def period_words(period: str, lang: str = "vi") -> str:
    """A task's period ("2026-Q2") as people write it."""
    match = _TASK_PERIOD.fullmatch(period)
    if not match:
        return period
    year, quarter, month = match.groups()
    if quarter:
        roman = ("I", "II", "III", "IV")[int(quarter) - 1]
        return f"Quý {roman} năm {year}" if lang == "vi" else f"Quarter {roman} of {year}"
    if month:
        return f"Tháng {int(month)}/{year}" if lang == "vi" else f"Month {int(month)}/{year}"
    return f"Năm {year}" if lang == "vi" else f"Year {year}"


def _weights(
    fields: list[tuple[str, float]], abbreviations: Mapping[str, str], forms: set[Term]
) -> tuple[Mapping[str, float], float]:
    """How much each term and pair counts in the passage, and the length of its body in words."""
    weights: dict[str, float] = {}
    length = 1.0
    for number, (text, weight) in enumerate(fields):
        found = terms(text, abbreviations)
        forms.update(found)
        for key in [*(term.folded for term in found), *pairs(found)]:
            weights[intern(key)] = weights.get(key, 0.0) + weight
        if number == 0:
            length += len(found)
    return weights, length


def _topics(heading: str, title: str, abbreviations: Mapping[str, str]) -> frozenset[str]:
    """What a heading speaks of; words of the plan's own title ("Hội nghị") tell nothing about a section."""
    folded, named = (
        f" {' '.join(t.folded for t in terms(text, abbreviations))} " for text in (heading, title)
    )
    return frozenset(
        topic.name
        for topic in data.topics()
        if any(f" {told} " in folded and f" {told} " not in named for told in topic.headings)
    )


def _quotes(reading: Reading) -> Mapping[str, list[str]]:
    """The quotes of the plan's facts by topic; one too short to be told apart is left out."""
    found = {
        "deadline": [fact.quote for fact in reading.deadlines],
        "period": [reading.period.quote] if reading.period else [],
        "dossier": [fact.quote for fact in reading.dossiers],
        "quota": [fact.quote for fact in reading.quotas],
        "criteria": [fact.text for fact in reading.criteria],
        "award_form": list(reading.award_forms),
    }
    return {topic: [squeeze(q) for q in quotes if len(q) >= _LEAST_QUOTE] for topic, quotes in found.items()}


def _facts(text: str, quotes: Mapping[str, list[str]]) -> frozenset[str]:
    return frozenset(topic for topic, told in quotes.items() if any(quote in text for quote in told))


def _heading_terms(heading: str, abbreviations: Mapping[str, str]) -> tuple[str, ...]:
    found = terms(re.sub(r"^(?:[IVX]+|\d+(?:\.\d+)*|[a-zđ])[.)]\s*", "", heading), abbreviations)
    return tuple(dict.fromkeys(term.folded for term in found))


def _quarter(text: str, abbreviations: Mapping[str, str]) -> int:
    found = [term.folded for term in terms(text, abbreviations) if re.fullmatch(r"q[1-4]", term.folded)]
    return int(found[-1][1]) if found else 0
