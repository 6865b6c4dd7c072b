"""A plan cut into lines to answer from: sentences and rows of some 350 characters with their heading."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from sys import intern
from typing import Literal

from bot.annotations.sentences import sentences
from bot.answers.labels import labels
from bot.answers.terms import QUARTERS, Term, pairs, terms
from bot.documents.section import Section
from bot.language import compose, squeeze
from bot.language.regex import regex
from bot.plans.model import Reading, Row, Task

LONGEST_LINE = 350
Part = Literal["head", "opening", "body", "closing"]
_YEAR = regex(r"\b(20\d\d)\b")
_DATED = regex(r"\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}")
# The year in the number of a law ("98/2023/NĐ-CP") is none that anything falls in.
_NUMBERED_YEAR = regex(r"\d+/(?:19|20)\d\d/(?=[A-ZĐ])")
_NUMBER = regex(r"^(?:[IVX]+|\d+(?:\.\d+)*|[a-zđ])[.)]\s*")
_CHAPTER = regex(rf"{_NUMBER.pattern}|(?:Điều|Chương|Phần|Mục|PHẦN|CHƯƠNG|ĐIỀU)\s")
_TASK_PERIOD = regex(r"(\d{4})(?:-Q([1-4])|-(\d\d))?")
# "122/KH-TTr" is called "kế hoạch 122" too.
_DOCUMENT = regex(r"(\d+)[/-]\S*[a-z]\S*")
_CLOSING = "Nơi nhận"
_LEAST_QUOTE = 12
_LONGEST_HEAD = 12  # lines


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading path: its words, and those of its last step alone."""

    path: tuple[str, ...]
    terms: frozenset[str]
    own: frozenset[str]
    quarter: int
    labels: frozenset[str]

    @property
    def section(self) -> str:
        return " > ".join(self.path)

    @property
    def title(self) -> str:
        """The deepest heading without its number."""
        return _NUMBER.sub("", self.path[-1]).strip() if self.path else ""


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that can be answered from: `text` stands word for word in the plan.

    `terms` are its words and pairs; `facts` the kinds of facts that rest on it; `block` numbers the section
    it stands in, so that a line and its neighbours can be shown together.
    """

    text: str
    heading: Heading
    block: int
    terms: frozenset[str]
    length: int
    labels: frozenset[str]
    facts: frozenset[str]
    years: frozenset[int]
    quarter: int
    part: Part = "body"
    task: Task | None = None
    row: Row | None = None

    @property
    def section(self) -> str:
        return self.heading.section


class Cutter:
    """Cuts one plan into lines; `forms` gathers every word met on the way."""

    def __init__(self, reading: Reading, abbreviations: Mapping[str, str]) -> None:
        self.forms: set[Term] = set()
        self._reading = reading
        self._abbreviations = abbreviations
        self._facts = list(_facts(reading))
        self._tasks = [(squeeze(compose(task.text)), task) for task in reading.tasks if task.text]
        self._rows = {squeeze(compose(" ".join(filter(None, row.cells)))): row for row in reading.rows}
        self._headings: dict[tuple[str, ...], Heading] = {}
        self._heads: dict[tuple[tuple[str, ...], tuple[str, ...]], Heading] = {}
        self._year = reading.issued_on.year if reading.issued_on else None
        self._has_chapters = any(not s.path[0].startswith(_CLOSING) for s in reading.sections[1:] if s.path)
        self._anniversaries = set(_DATED.findall(reading.title))

    def terms(self, text: str) -> list[Term]:
        found = terms(text, self._abbreviations)
        self.forms.update(found)
        return found

    def keys(self, text: str) -> tuple[frozenset[str], int]:
        """The words and pairs of a text, numbers of documents also by their first number; how many words."""
        found = self.terms(text)
        numbers = (match[1] for term in found if (match := _DOCUMENT.fullmatch(term.folded)))
        keys = [*(term.folded for term in found), *pairs(found), *numbers]
        return frozenset(map(intern, keys)), len(found)

    def lines(self) -> Iterator[Line]:
        """Every line of the plan in order, the letterhead last."""
        for block, section in enumerate(self._reading.sections):
            path = section.path or (self._reading.title,)
            heading = self.heading(path)
            part = self._part(section, path)
            for raw in section.text.split("\n"):
                for text in pieces(squeeze(compose(raw))):
                    yield self._line(text, heading, block, part)
        yield from self._head(len(self._reading.sections))

    def heading(self, path: tuple[str, ...]) -> Heading:
        """What a heading path says; a heading that is a bare number speaks through the one above it."""
        if path not in self._headings:
            own, _ = self.keys(_NUMBER.sub("", path[-1]))
            upper = self.heading(path[:-1]) if path[:-1] else None
            quarters = sorted(word for word in own if word in QUARTERS)
            self._headings[path] = Heading(
                path,
                own | (upper.terms if upper else frozenset()),
                own,
                int(quarters[-1][1]) if quarters else upper.quarter if upper else 0,
                labels(path[-1]),
            )
        return self._headings[path]

    def _line(self, text: str, heading: Heading, block: int, part: Part) -> Line:
        keys, length = self.keys(text)
        task = self._task(text) if part == "body" else None
        row = self._rows.get(text)
        if row:
            heading = self._with_heads(heading, row.heads)
        return Line(
            text=text,
            heading=heading,
            block=block,
            terms=keys,
            length=length,
            labels=labels(text, self._year) | self._shape(text),
            facts=self._told(text),
            years=self._years(f"{heading.path[-1]} {text}"),
            quarter=heading.quarter or _quarter_of(task),
            part=part,
            task=task,
            row=row,
        )

    def _with_heads(self, heading: Heading, heads: tuple[str, ...]) -> Heading:
        """The heading of a row of a table: the names of its columns stand above it too."""
        key = (heading.path, heads)
        if key not in self._heads:
            named, _ = self.keys(". ".join(heads))
            self._heads[key] = replace(heading, terms=heading.terms | named)
        return self._heads[key]

    def _shape(self, text: str) -> frozenset[str]:
        return frozenset({"leads to a list"}) if text.endswith(":") else frozenset()

    def _told(self, text: str) -> frozenset[str]:
        return frozenset(
            kind
            for kind, quote in self._facts
            if quote in text or (len(text) > _LEAST_QUOTE and text in quote)
        )

    def _task(self, text: str) -> Task | None:
        return next((task for told, task in self._tasks if told in text), None)

    def _head(self, block: int) -> Iterator[Line]:
        """The letterhead: all lines above the first section, with number, place and date, as one line."""
        first = self._reading.sections[0].text.split("\n")[0] if self._reading.sections else ""
        begins = first or self._reading.title
        above = self._reading.text.partition(begins)[0] if begins else ""
        lines = [line for line in map(squeeze, compose(above).split("\n")) if line][:_LONGEST_HEAD]
        if lines:
            yield self._line(" ".join(lines), self.heading((self._reading.title,)), block, "head")

    def _part(self, section: Section, path: tuple[str, ...]) -> Part:
        if any(step.startswith(_CLOSING) for step in path):
            return "closing"
        first = self._reading.sections[0] if self._reading.sections else None
        if section is first and self._has_chapters and not _CHAPTER.match(path[0]):
            return "opening"
        return "body"

    def _years(self, text: str) -> frozenset[int]:
        """The years in a text; a day named in the title is an anniversary, not a year anything falls in."""
        return years_in(_DATED.sub(lambda day: "" if day[0] in self._anniversaries else day[0], text))


def pieces(line: str) -> Iterator[str]:
    """A line as it is, a long one in sentences put together up to the longest line."""
    if len(line) <= LONGEST_LINE:
        if line:
            yield line
        return
    start = end = 0
    for first, last in sentences(line):
        if end > start and last - start > LONGEST_LINE:
            yield line[start:end].strip()
            start = first
        end = last
    yield line[start:].strip()


def years_in(text: str, *, days: bool = True) -> frozenset[int]:
    """The years of this century in a text, those of full dates only if `days`."""
    told = _NUMBERED_YEAR.sub(" ", text)
    return frozenset(map(int, _YEAR.findall(told if days else _DATED.sub(" ", told))))


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
        return f"Tháng {int(month)} năm {year}" if lang == "vi" else f"Month {int(month)}/{year}"
    return f"Năm {year}" if lang == "vi" else f"Year {year}"


def _quarter_of(task: Task | None) -> int:
    match = _TASK_PERIOD.fullmatch(task.period) if task else None
    if match is None:
        return 0
    return int(match[2]) if match[2] else (int(match[3]) + 2) // 3 if match[3] else 0


def _facts(reading: Reading) -> Iterator[tuple[str, str]]:
    """The quotes of the plan's facts with their kinds; one too short to be told apart is left out."""
    found = [
        *((f"due {one.act}", one.quote) for one in reading.deadlines),
        *((f"again {one.act}", one.quote) for one in reading.recurring),
        *(("event", one.quote) for one in reading.events),
        *(("dossier", one.quote) for one in reading.dossiers),
        *((f"quota {one.of} {one.scope}", one.quote) for one in reading.quotas),
        *(("criterion", one.text) for one in reading.criteria),
        *(("duty", one.text) for one in reading.duties),
        *(("award form", one) for one in reading.award_forms),
        *(("task", one.text) for one in reading.tasks),
    ]
    if reading.period:
        found.append(("period", reading.period.quote))
    for kind, quote in found:
        told = squeeze(compose(quote))
        if len(told) >= _LEAST_QUOTE:
            yield kind, told
