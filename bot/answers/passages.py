"""One passage of a plan: a section or a row of a table, weighed for searching."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from sys import intern
from typing import Literal

from bot.answers import data
from bot.answers.kinds import kinds_in
from bot.answers.terms import Term, pairs, terms
from bot.documents.section import Section
from bot.language import compose, squeeze
from bot.plans.model import Reading, Task

_YEAR = re.compile(r"\b(20\d\d)\b")
_DATED = re.compile(r"\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}")
_BARE = re.compile(r"(?:[IVX]+|\d+(?:\.\d+)*|[a-zđ])[.)]")
_NUMBER = re.compile(r"^(?:[IVX]+|\d+(?:\.\d+)*|[a-zđ])[.)]\s*")
_CHAPTER = re.compile(rf"{_NUMBER.pattern}|(?:Điều|Chương|Phần|Mục|PHẦN|CHƯƠNG|ĐIỀU)\s")
_TASK_PERIOD = re.compile(r"(\d{4})(?:-Q([1-4])|-(\d\d))?")
_QUARTER = re.compile(r"q[1-4]")
# "122/KH-TTr" is called "kế hoạch 122" too.
# The year in the number of a law ("98/2023/NĐ-CP") is none that anything falls in.
_NUMBERED_YEAR = re.compile(r"\d+/(?:19|20)\d\d/(?=[A-ZĐ])")
_DOCUMENT = re.compile(r"(\d+)[/-]\S*[a-z]\S*")
_CLOSING = "Nơi nhận"
_LEAST_QUOTE = 12
# A cell that says when may stand between the work and who leads it.
_LONGEST_TIME = 40
_HEADING, _UPPER, _LEAD = 2.0, 1.0, 0.7
_LONGEST_HEAD = 12  # lines
Part = Literal["head", "opening", "body", "closing"]


@dataclass(frozen=True, slots=True)
class Passage:
    """One thing that can be answered from.

    `lines` are exact lines of the plan; `part` tells the letterhead, the words before I. and the addressees
    and signature from the body; `topics` and `upper_topics` are what
    its heading and the headings above speak of, `facts` the kinds of facts quoted from it;
    `whole` is a chapter whose points are passages of their own.
    """

    section: str
    lines: tuple[str, ...]
    weights: Mapping[str, float]
    length: float
    kinds: frozenset[str]
    years: frozenset[int]
    quarter: int
    heading_terms: tuple[str, ...] = ()
    topics: frozenset[str] = frozenset()
    upper_topics: frozenset[str] = frozenset()
    facts: frozenset[str] = frozenset()
    part: Part = "body"
    whole: bool = False
    task: Task | None = None

    @property
    def heading(self) -> str:
        """The deepest heading without its number."""
        return _NUMBER.sub("", self.section.split(" > ")[-1]).strip()

    @property
    def text(self) -> str:
        return "\n".join(self.lines)


class Cutter:
    """Cuts one plan into passages; `forms` gathers every word met on the way."""

    def __init__(self, reading: Reading, abbreviations: Mapping[str, str]) -> None:
        self.forms: set[Term] = set()
        self._reading = reading
        self._abbreviations = abbreviations
        self._read: dict[str, list[Term]] = {}
        self._quotes = _quotes(reading)
        self._has_chapters = any(not s.path[0].startswith(_CLOSING) for s in reading.sections[1:] if s.path)
        self._title = self.folded(reading.title)

    def terms(self, text: str) -> list[Term]:
        if text not in self._read:
            self._read[text] = terms(text, self._abbreviations)
            self.forms.update(self._read[text])
        return self._read[text]

    def folded(self, text: str) -> str:
        return f" {' '.join(term.folded for term in self.terms(text))} "

    def section(self, section: Section, *, whole: bool = False) -> Passage:
        """The passage of a section; a heading that is a bare number speaks through the one above it."""
        path = section.path or (self._reading.title,)
        heading, upper = path[-1], " ".join(path[:-1])
        if upper and _BARE.fullmatch(heading):
            heading = ""
        lines = tuple(line for line in map(squeeze, compose(section.text).split("\n")) if line)
        body = " ".join(lines)
        everything = f"{path[-1]}\n{section.text}"
        quoted = f"{section.heading} {body}"
        return Passage(
            section=section.heading,
            lines=lines,
            weights=self._weights([(body, 1.0), (heading, _HEADING), (upper, _UPPER)]),
            length=1.0 + len(self.terms(body)),
            kinds=kinds_in(everything),
            years=self._years(everything),
            quarter=self.quarter(heading) or self.quarter(upper),
            heading_terms=tuple(dict.fromkeys(t.folded for t in self.terms(_NUMBER.sub("", heading)))),
            topics=self._topics(heading),
            upper_topics=self._topics(upper),
            facts=frozenset(topic for topic, told in self._quotes.items() if any(q in quoted for q in told)),
            part=self._part(section, path),
            whole=whole,
        )

    def head(self) -> Passage:
        """The letterhead: all lines above the first section, with number, place and date."""
        first = self._reading.sections[0].text.split("\n")[0] if self._reading.sections else ""
        begins = first or self._reading.title
        above = self._reading.text.partition(begins)[0] if begins else ""
        lines = tuple(line for line in map(squeeze, compose(above).split("\n")) if line)[:_LONGEST_HEAD]
        text = "\n".join(lines)
        return Passage(
            section=self._reading.title,
            lines=lines,
            weights=self._weights([(text, 1.0)]),
            length=1.0 + len(self.terms(text)),
            kinds=kinds_in(text),
            years=years_in(text),
            quarter=0,
            part="head",
        )

    def _part(self, section: Section, path: tuple[str, ...]) -> Part:
        if path[0].startswith(_CLOSING):
            return "closing"
        first = section is self._reading.sections[0]
        return (
            "opening"
            if first and len(path) == 1 and not _CHAPTER.match(path[0]) and self._has_chapters
            else "body"
        )

    def row(self, task: Task, home: Section) -> Passage:
        """The passage of a row of the table in `home`."""
        period = period_words(task.period)
        units = f"{task.lead} {task.partners}"
        match = _TASK_PERIOD.fullmatch(task.period)
        year, quarter, month = match.groups() if match else ("", "", "")
        return Passage(
            section=home.heading,
            lines=(squeeze(compose(task.text)),),
            weights=self._weights(
                [(task.text, 1.0), (units, _LEAD), (home.heading, _UPPER), (period, _LEAD)]
            ),
            length=1.0 + len(self.terms(task.text)),
            kinds=kinds_in(f"{period}\n{task.text}\n{units}") | {"when"},
            years=years_in(task.text) | years_in(year or ""),
            quarter=int(quarter) if quarter else (int(month) + 2) // 3 if month else 0,
            upper_topics=self._topics(home.heading),
            task=task,
        )

    def quarter(self, text: str) -> int:
        """The quarter a heading names last, 0 for none."""
        found = [term.folded for term in self.terms(text) if _QUARTER.fullmatch(term.folded)]
        return int(found[-1][1]) if found else 0

    def table_of(self, task: Task) -> Section | None:
        """The table of the row: the section where its text is followed by its lead unit, in its quarter."""
        match = _TASK_PERIOD.fullmatch(task.period)
        quarter = int(match[2]) if match and match[2] else 0
        text, lead = squeeze(compose(task.text)), squeeze(compose(task.lead))
        for section in self._reading.sections if text and lead else ():
            _, _, after = squeeze(section.text).partition(f"{text} ")
            room = len(lead) + _LONGEST_TIME
            if lead in after[:room] and self.quarter(section.heading) in {0, quarter}:
                return section
        return None

    def _weights(self, fields: list[tuple[str, float]]) -> Mapping[str, float]:
        """How much each term and pair counts in the passage."""
        weights: dict[str, float] = {}
        for text, weight in fields:
            found = self.terms(text)
            numbers = (match[1] for term in found if (match := _DOCUMENT.fullmatch(term.folded)))
            for key in [*(term.folded for term in found), *pairs(found), *numbers]:
                weights[intern(key)] = weights.get(key, 0.0) + weight
        return weights

    def _years(self, text: str) -> frozenset[int]:
        """The years in a text; a day named in the title is an anniversary, not a year anything falls in."""
        anniversaries = set(_DATED.findall(self._reading.title))
        return years_in(_DATED.sub(lambda day: "" if day[0] in anniversaries else day[0], text))

    def _topics(self, heading: str) -> frozenset[str]:
        """What a heading speaks of; words of the plan's own title ("Hội nghị") tell nothing of a section."""
        folded = self.folded(heading)
        return frozenset(
            topic.name
            for topic in data.topics()
            if any(f" {told} " in folded and f" {told} " not in self._title for told in topic.headings)
        )


def years_in(text: str, *, days: bool = True) -> frozenset[int]:
    """The years of this century in a text, those of full dates only if `days`."""
    told = _NUMBERED_YEAR.sub(" ", text)
    return frozenset(map(int, _YEAR.findall(told if days else _DATED.sub(" ", told))))


def is_bare(heading: str) -> bool:
    """Whether a heading is only a number ("1.", "a)")."""
    return bool(_BARE.fullmatch(heading))


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
