"""The plans and known answers as one immutable library, with an inverted index."""

import logging
import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from bot.answers.lines import Line
from bot.answers.model import KnownAnswer, PlanEntry
from bot.answers.plan_index import PlanIndex, index_plan
from bot.answers.terms import Term, terms
from bot.language import Vocabulary, squeeze
from bot.language.regex import regex
from bot.lexicon import laws
from bot.lexicon.laws import Laws
from bot.plans.model import Deadline

log = logging.getLogger(__name__)

_WORD_START = regex(r"\b[^\W\d_]")
_LONGEST_NAME = 5
LEAST_WEIGHT, MOST_WEIGHT, UNKNOWN = 0.5, 5.0, 4.25


@dataclass(frozen=True)
class Library:
    """Build it with `build`; the newest plans stand last in `plans` and in every list of `postings`."""

    plans: tuple[PlanIndex, ...]
    lines: tuple[tuple[int, Line], ...]
    first_line: tuple[int, ...]
    postings: Mapping[str, Sequence[int]]
    title_postings: Mapping[str, Sequence[int]]
    forms: Mapping[str, frozenset[str]]
    abbreviations: Mapping[str, str]
    known: tuple[KnownAnswer, ...]
    left_out: tuple[PlanEntry, ...] = ()
    laws: Laws = field(default_factory=laws.laws)

    @classmethod
    def build(
        cls,
        plans: Iterable[PlanEntry],
        abbreviations: Mapping[str, str],
        known: Iterable[KnownAnswer] = (),
        known_laws: Laws | None = None,
        before: "Library | None" = None,
    ) -> "Library":
        """Index the plans; `abbreviations` is the office's table (short form -> words).

        A plan that cannot be indexed is left out: the others are still answered from. What `before` holds
        already is taken from there.
        """
        same_words = before is not None and before.abbreviations == abbreviations
        there = {plan.entry.id: plan for plan in before.plans} if before and same_words else {}
        indexed: list[PlanIndex] = []
        left_out: list[PlanEntry] = []
        for entry in sorted(_with_replaced(list(plans)), key=_rank):
            held = there.get(entry.id)
            try:
                indexed.append(held if held and held.entry == entry else index_plan(entry, abbreviations))
            except Exception:
                log.exception("plan %s left out of the library", entry.id)
                left_out.append(entry)
        library = cls._of(indexed, abbreviations, tuple(known))
        return replace(library, left_out=tuple(left_out), laws=known_laws or laws.laws())

    def of_plan(self, plan_id: str) -> "Library":
        """This plan alone, from the index there is; the Office's answers are of no plan and stay out."""
        alone = self._of([plan for plan in self.plans if plan.entry.id == plan_id], self.abbreviations, ())
        return replace(alone, laws=self.laws)

    @classmethod
    def _of(
        cls, plans: list[PlanIndex], abbreviations: Mapping[str, str], known: tuple[KnownAnswer, ...]
    ) -> "Library":
        postings: dict[str, list[int]] = defaultdict(list)
        titles: dict[str, list[int]] = defaultdict(list)
        forms: dict[str, set[str]] = defaultdict(set)
        lines: list[tuple[int, Line]] = []
        starts: list[int] = []
        for number, plan in enumerate(plans):
            starts.append(len(lines))
            for term in plan.title_terms:
                titles[term].append(number)
            for form in plan.forms:
                forms[form.folded].add(form.typed)
            for line in plan.lines:
                for key in line.terms:
                    postings[key].append(len(lines))
                lines.append((number, line))
        typed = {folded: frozenset(one) for folded, one in forms.items()}
        indexed = dict(postings), dict(titles), typed
        return cls(tuple(plans), tuple(lines), tuple(starts), *indexed, abbreviations, known)

    def knows(self, term: Term) -> bool:
        """Whether the word stands in some plan, with its diacritics if it has any."""
        return (
            term.typed in self.forms.get(term.folded, ()) if term.accented else term.folded in self.postings
        )

    def weight(self, key: str) -> float:
        """How telling a term is: common ones near 0.5, rare ones up to 5."""
        if key not in self.postings:
            return UNKNOWN
        share = (len(self.lines) + 1) / (len(self.postings.get(key, ())) + 0.5)
        return min(MOST_WEIGHT, max(LEAST_WEIGHT, math.log(1 + share)))

    def around(self, number: int) -> tuple[Line, ...]:
        """The lines before and after one, of the same section."""
        plan, line = self.lines[number]
        beside = (self.lines[n] for n in (number - 1, number + 1) if 0 <= n < len(self.lines))
        return tuple(other for where, other in beside if where == plan and other.block == line.block)

    @cached_property
    def vocabulary(self) -> Vocabulary:
        often = sorted(self.forms, key=lambda folded: -len(self.postings.get(folded, ())))
        return Vocabulary(
            typed for folded in often if folded.isalpha() for typed in sorted(self.forms[folded])
        )

    @cached_property
    def known_terms(self) -> tuple[frozenset[str], ...]:
        return tuple(
            frozenset(term.folded for term in terms(answer.question, self.abbreviations))
            for answer in self.known
        )

    @cached_property
    def years(self) -> frozenset[int]:
        """Every year some plan is for."""
        return frozenset(year for plan in self.plans for year in plan.years)

    @cached_property
    def elsewhere(self) -> frozenset[int]:
        """Numbers of the plans that other offices issued, where most plans are one office's own."""
        issuers = Counter(plan.issuer_terms for plan in self.plans if plan.issuer_terms)
        home, count = issuers.most_common(1)[0] if issuers else (frozenset[str](), 0)
        if count < 2:
            return frozenset()
        own = {issuer for issuer in issuers if issuer <= home or issuer >= home}
        return frozenset(
            n for n, plan in enumerate(self.plans) if plan.issuer_terms and plan.issuer_terms not in own
        )

    @cached_property
    def due(self) -> tuple[tuple[int, Deadline], ...]:
        """Deadlines of the office's plans in force with their plan's number, by their last day."""
        found = [
            (number, deadline)
            for number, plan in enumerate(self.plans)
            if plan.entry.state == "live" and number not in self.elsewhere
            for deadline in plan.entry.reading.deadlines
        ]
        return tuple(sorted(found, key=lambda one: one[1].last_day))

    @cached_property
    def following(self) -> Mapping[str, tuple[str, ...]]:
        """The words that stand after a word in the plans, the most usual first."""
        return _neighbours(self.postings, reverse=False)

    @cached_property
    def preceding(self) -> Mapping[str, tuple[str, ...]]:
        """The words that stand before a word in the plans, the most usual first."""
        return _neighbours(self.postings, reverse=True)

    @cached_property
    def initials(self) -> Mapping[str, tuple[Term, ...]]:
        """Short forms people make of a plan's name ("TTC" for Tổng tuyển cử), the newest plan's first."""
        found: dict[str, tuple[Term, ...]] = {}
        readings = [plan.entry.reading for plan in reversed(self.plans)]
        titles = [name for reading in readings for name in (reading.title, reading.issuer)]
        # A name within the title ("Tổng tuyển cử") is shortened sooner than any three words of it.
        for capital in (True, False):
            for title in titles:
                starts = [m.start() for m in _WORD_START.finditer(title) if not capital or m[0].isupper()]
                for start in starts:
                    words = tuple(terms(title[start : start + 60], self.abbreviations)[:_LONGEST_NAME])
                    for length in range(3, len(words) + 1):
                        found.setdefault("".join(word.folded[0] for word in words[:length]), words[:length])
        return found


def _with_replaced(plans: list[PlanEntry]) -> list[PlanEntry]:
    """The plans, those marked as replaced whose number another one says it takes the place of."""
    said = " ".join(squeeze(entry.reading.replaces).replace(" ", "").casefold() + " " for entry in plans)
    return [
        replace(entry, state="replaced") if number and f"số{number}" in said else entry
        for entry in plans
        for number in [entry.reading.number.replace(" ", "").casefold()]
    ]


def _neighbours(postings: Mapping[str, Sequence[int]], *, reverse: bool) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for key in sorted((key for key in postings if " " in key), key=lambda key: -len(postings[key])):
        first, _, second = key.partition(" ")
        if first.isalpha() and second.isalpha():
            found.setdefault(second if reverse else first, []).append(first if reverse else second)
    return {word: tuple(others) for word, others in found.items()}


def _rank(entry: PlanEntry) -> tuple[bool, str]:
    newest = entry.starts or entry.reading.issued_on
    return entry.state == "live", newest.isoformat() if newest else ""
