"""What goes in and comes out: plans with their state, the Office's answers, an answer with its source."""

from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from bot.answers import data
from bot.plans.model import Reading

State = Literal["live", "over", "replaced"]
Certainty = Literal["sure", "near", "none"]
LONGEST_ANSWER = 1500
_LONGEST_SOURCE = 160


@dataclass(frozen=True)
class PlanEntry:
    """A plan as it stands in the office: `starts` and `ends` say when it is in force, where that is known."""

    id: str
    file_name: str
    reading: Reading
    state: State = "live"
    starts: date | None = None
    ends: date | None = None


@dataclass(frozen=True)
class KnownAnswer:
    """What the Office answered to a question that was passed on to it."""

    question: str
    answer: str
    by: str
    on: date


@dataclass(frozen=True)
class Hit:
    """A passage as the search ranked it."""

    doc: str
    section: str
    text: str
    plan_id: str


@dataclass(frozen=True)
class Source:
    """Where a quote stands: the plan, its file, its title and the heading path."""

    plan_id: str
    doc: str
    title: str
    section: str

    def as_text(self, full: str, short: str) -> str:
        """The source in one line, by the template that fits: with a section or without."""
        title = self.title[:_LONGEST_SOURCE]
        if not self.section or self.section == self.title:
            return short.format(title=title)
        return full.format(section=self.section[:_LONGEST_SOURCE], title=title)


@dataclass(frozen=True)
class Quoted:
    """Exact text of a plan and where it stands; `heads` name the columns of rows without their header."""

    text: str
    source: Source
    heads: tuple[str, ...] = ()

    @property
    def section(self) -> str:
        return self.source.section


@dataclass(frozen=True)
class Answer:
    """An answer in parts, for a renderer to lay out.

    `kind` names what was asked ("deadline", "task", "quarter", "law", "known", "courtesy", ... or "none");
    `headline` answers in one line; `quote` is exact text of the plan and may be empty; `source` says where
    it stands. Sure, it rests on that quote; near, the plans do not say it plainly and `near` holds the
    passages closest to it, with no quote and no source of its own; none, nothing comes close. `other` is the
    plan that came close; `beside` are lines of the same plan that came close to the quoted one; `about` names
    what a follow-up was taken to be about.
    """

    kind: str
    headline: str
    quote: str = ""
    source: Source | None = None
    notes: tuple[str, ...] = ()
    certainty: Certainty = "sure"
    passages: tuple[Hit, ...] = field(default=())
    other: Source | None = None
    beside: tuple[Quoted, ...] = ()
    near: tuple[Quoted, ...] = ()
    about: str = ""

    @property
    def refused(self) -> bool:
        """Whether the plans do not plainly say what was asked."""
        return self.certainty != "sure"

    @property
    def plan_id(self) -> str | None:
        return self.source.plan_id if self.source else None

    @property
    def section(self) -> str:
        return self.source.section if self.source else ""

    @property
    def quotes(self) -> tuple[Quoted, ...]:
        """Everything quoted, the answer's own line first."""
        own = (Quoted(self.quote, self.source),) if self.quote and self.source else ()
        return (*own, *self.near, *self.beside)

    def as_text(self, lang: str = "vi") -> str:
        """The whole answer in plain text: headline, quote, source, notes; at most 1,500 characters."""
        words = data.texts(lang)
        parts = [words["about"].format(about=self.about)] if self.about else []
        parts.append(self.headline)
        if self.quote and self.quote != self.headline:
            parts.append(f"“{self.quote}”")
        if self.source:
            parts.append(self.source.as_text(words["source"], words["source_short"]))
        if self.near and not self.refused:
            parts.append(words["plans_near"])
        for one in self.near:
            parts += [words["columns"].format(heads=" | ".join(one.heads))] if one.heads else []
            parts += [f"“{one.text}”", one.source.as_text(words["source"], words["source_short"])]
        parts += self.notes
        parts += [words["beside"].format(section=one.section, quote=one.text) for one in self.beside]
        if self.other:
            parts.append(words["other"].format(title=self.other.title[:_LONGEST_SOURCE]))
        return "\n".join(part for part in parts if part)
