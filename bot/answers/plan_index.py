"""A plan made ready for searching: its lines, the words of its name, its years."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.answers.lines import Cutter, Line, years_in
from bot.answers.model import PlanEntry, Source
from bot.answers.question import ordinals
from bot.answers.terms import Term, pairs
from bot.language import compose, fold, squeeze


@dataclass(frozen=True)
class PlanIndex:
    """`flat` is the plan's text in single blanks, where every quote must stand; `forms` are all its words.

    `years` also holds that of its date, `said_years` only those its title and its period tell.
    """

    entry: PlanEntry
    flat: str
    title: str
    title_terms: frozenset[str]
    title_typed: frozenset[str]
    issuer_terms: frozenset[str]
    years: frozenset[int]
    said_years: frozenset[int]
    ordinals: frozenset[str]
    lines: tuple[Line, ...]
    keys: frozenset[str]
    forms: frozenset[Term]

    def source(self, section: str) -> Source:
        """Where a quote from the section is to be found."""
        return Source(self.entry.id, self.entry.file_name, self.title, section)


def index_plan(entry: PlanEntry, abbreviations: Mapping[str, str]) -> PlanIndex:
    """Cut a plan into lines and read their words; costs some milliseconds a page."""
    reading = entry.reading
    cutter = Cutter(reading, abbreviations)
    lines = tuple(cutter.lines())
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
        said_years=_said_years(entry),
        ordinals=ordinals(fold(reading.text)),
        lines=lines,
        keys=frozenset().union(*(line.terms | line.heading.terms for line in lines)),
        forms=frozenset(cutter.forms),
    )


def _said_years(entry: PlanEntry) -> frozenset[int]:
    period = entry.reading.period
    days = [period.start, period.end] if period else []
    return years_in(entry.reading.title, days=False) | frozenset(day.year for day in days if day)


def _years(entry: PlanEntry) -> frozenset[int]:
    reading = entry.reading
    days = [reading.issued_on, entry.starts, entry.ends]
    if reading.period:
        days += [reading.period.start, reading.period.end]
    return years_in(reading.title, days=False) | frozenset(day.year for day in days if day)
