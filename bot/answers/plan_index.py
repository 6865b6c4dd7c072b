"""A plan made ready for searching: its passages, the words of its name, its years."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from bot.answers.model import PlanEntry, Source
from bot.answers.passages import Cutter, Passage, is_bare, years_in
from bot.answers.question import ordinals
from bot.answers.terms import Term, pairs
from bot.documents.section import Section
from bot.language import compose, fold, squeeze
from bot.plans.model import Task

# Shorter lines of a table hold a number, a day or a unit.
_LEAST_LINE = 25
TABLE_HEAD = re.compile(r"(?:STT|TT|Số TT)\b", re.IGNORECASE)


@dataclass(frozen=True)
class PlanIndex:
    """`flat` is the plan's text in single blanks, where every quote must stand; `forms` are all its words."""

    entry: PlanEntry
    flat: str
    title: str
    title_terms: frozenset[str]
    title_typed: frozenset[str]
    issuer_terms: frozenset[str]
    years: frozenset[int]
    ordinals: frozenset[str]
    passages: tuple[Passage, ...]
    forms: frozenset[Term]

    def source(self, section: str) -> Source:
        """Where a quote from the section is to be found."""
        return Source(self.entry.id, self.entry.file_name, self.title, section)


def index_plan(entry: PlanEntry, abbreviations: Mapping[str, str]) -> PlanIndex:
    """Cut a plan into passages and weigh their terms; costs some milliseconds a page."""
    reading = entry.reading
    cutter = Cutter(reading, abbreviations)
    rows = [(task, home) for task in reading.tasks if (home := cutter.table_of(task))]
    # The rows of a table answer for themselves; the table as one passage would only blur them.
    tables: dict[tuple[str, ...], list[Task]] = {}
    for task, home in rows:
        tables.setdefault(home.path, []).append(task)
    passages = [
        cutter.section(rest, whole=whole)
        for section, whole in with_whole_chapters(reading.sections)
        for rest in ([section] if section.path not in tables else beside_rows(section, tables[section.path]))
    ]
    passages += [cutter.row(task, home) for task, home in rows]
    passages.append(cutter.head())
    named = cutter.terms(f"{reading.kind} {reading.title}")
    issuer = cutter.terms(reading.issuer)
    return PlanIndex(
        entry=entry,
        flat=squeeze(compose(reading.text)),
        title=squeeze(f"{reading.kind.capitalize()} {reading.title}") or entry.file_name,
        title_terms=frozenset([*(term.folded for term in named), *pairs(named)]),
        title_typed=frozenset(term.typed for term in named),
        issuer_terms=frozenset([*(term.folded for term in issuer), *pairs(issuer)]),
        years=_years(entry),
        ordinals=ordinals(fold(reading.text)),
        passages=tuple(passages),
        forms=frozenset(cutter.forms),
    )


def beside_rows(section: Section, tasks: Iterable[Task]) -> list[Section]:
    """The lines of a table that none of its tasks tells, each by itself: nothing a plan says is lost."""
    told = [squeeze(compose(f"{task.text} {task.lead} {task.partners}")) for task in tasks]
    heads = [squeeze(compose(task.text)) for task in tasks]
    lines = [(line, squeeze(compose(line))) for line in section.text.split("\n")]
    return [
        Section(section.path, line)
        for line, plain in lines
        if len(plain) >= _LEAST_LINE
        and not TABLE_HEAD.match(plain)
        and not any(plain in row for row in told)
        and not any(head and head in plain for head in heads)
    ]


def with_whole_chapters(sections: Sequence[Section]) -> Iterator[tuple[Section, bool]]:
    """The sections, and before points that only have numbers ("1.", "2.") the whole they make up."""
    for parent, group in groupby((s for s in sections if s.text.strip()), key=lambda s: s.path[:-1]):
        points = list(group)
        if parent and len(points) > 1 and all(is_bare(s.path[-1]) for s in points):
            yield Section(parent, "\n".join(s.text for s in points)), True
        yield from ((section, False) for section in points)


def _years(entry: PlanEntry) -> frozenset[int]:
    reading = entry.reading
    days = [reading.issued_on, entry.starts, entry.ends]
    if reading.period:
        days += [reading.period.start, reading.period.end]
    return years_in(reading.title, days=False) | frozenset(day.year for day in days if day)
