"""Plain questions after one fact of a plan ("hồ sơ gồm những gì?"): answered from the fact itself."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from bot.answers import data
from bot.answers.library import Library
from bot.answers.lines import Line
from bot.answers.quoting import quotes
from bot.answers.ranked import Ranked
from bot.answers.ranking import Ranking
from bot.answers.things import tells_of
from bot.language import compose, squeeze
from bot.plans.model import Reading


@dataclass(frozen=True)
class Plain:
    """The kind of a fact, the line it stands in, and what answers in one line, "" for the line itself."""

    kind: str
    line: Ranked
    headline: str


def plainly(ranking: Ranking, library: Library, lang: str) -> Plain | None:
    """The fact asked for, where nothing else is asked and one plan in force holds one such fact."""
    query = ranking.query
    kind = next((name for name, one in data.plain().items() if one.sign.search(query.question.folded)), "")
    if not kind or not ranking.lines:
        return None
    rest = [slot for slot in query.slots if not slot.year and slot.fills[0][0] not in _said(kind)]
    found = [
        (number, told)
        for number, plan in enumerate(library.plans)
        if plan.entry.state == "live" and number not in library.elsewhere
        if not query.question.years or query.question.years & plan.years
        if all(slot.named_in(plan.title_terms, plan.title_typed) or slot.idle for slot in rest)
        for told in [_fact(kind, plan.entry.reading, lang)]
        if told is not None
        if tells_of(query.question.folded, plan.title, *told[0])
    ]
    if len(found) != 1 or query.question.quarters:
        return None
    number, (signs, headline) = found[0]
    lines = (one for sign in signs for one in _standing(library, number, sign, ranking.lines[0]))
    line = next(lines, None)
    return Plain(kind, line, headline) if line else None


def _said(kind: str) -> frozenset[str]:
    return data.plain()[kind].words | data.words().fillers


def _standing(library: Library, plan: int, sign: str, like: Ranked) -> Iterator[Ranked]:
    """The lines of a plan that hold the words of a fact."""
    first = library.first_line[plan]
    for number, line in enumerate(library.plans[plan].lines, first):
        if line.part != "head" and _holds(line, sign):
            yield replace(like, plan=library.plans[plan], line=line, number=number, share=1.0)


def _holds(line: Line, sign: str) -> bool:
    told = squeeze(compose(sign))
    return bool(told) and (told in line.text or quotes(told, line.text))


def _fact(kind: str, reading: Reading, lang: str) -> tuple[tuple[str, ...], str] | None:
    """The one fact of this kind: the words it stands in and the answer in one line; None for none or two."""
    words = data.texts(lang)
    lists = reading.dossiers
    if kind in {"papers", "copies"}:
        if len(lists) != 1 or not lists[0].components:
            return None
        copies = words["copies"].format(copies=f"{lists[0].copies:02}") if lists[0].copies else ""
        if kind == "copies":
            return ((lists[0].quote, lists[0].components[0]), copies) if copies else None
        papers = words["dossier"].format(papers="; ".join(lists[0].components))
        return (lists[0].components[0],), f"{papers} {copies}".strip()
    if kind == "place":
        told = {(one.to, one.quote) for one in reading.deadlines if one.act == "dossier" and one.to}
        [(to, quote)] = told if len(told) == 1 else [("", "")]
        return ((quote,), words["sent_to"].format(to=to)) if to else None
    if kind in {"dossier", "register"}:
        due = [one for one in reading.deadlines if one.act == kind]
        return ((due[0].quote,), "") if len({one.last_day for one in due}) == 1 else None
    if kind == "period":
        return ((reading.period.quote,), "") if reading.period else None
    forms = reading.award_forms
    return ((forms[0],), words["forms"].format(forms="; ".join(forms))) if forms else None
