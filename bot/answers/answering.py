"""A question and the plans -> an answer with its source, or "the plans do not say"."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import partial
from itertools import islice

from bot.answers import data, law, validity
from bot.answers.coming import nearest_deadlines
from bot.answers.gates import foreign, holds, in_years
from bot.answers.headline import headline
from bot.answers.known import ALIKE, SURE, known_answer
from bot.answers.library import Library
from bot.answers.model import LONGEST_ANSWER, Answer, Hit, PlanEntry, Quoted
from bot.answers.passages import Passage
from bot.answers.plan_index import PlanIndex
from bot.answers.quarters import asks_for_rows, best_plan, rows, whole_quarter
from bot.answers.question import Question, as_of, understand
from bot.answers.quoting import quote
from bot.answers.repair import repair
from bot.answers.scoring import Found
from bot.answers.search import search
from bot.answers.slots import Query, query
from bot.language import squeeze

# A passage that explains less of the question than this answers it only with a very high score ...
LEAST_EXPLAINED, NEARLY_EXPLAINED, VERY_HIGH = 0.5, 0.4, 1.5
# ... and the less it explains, the higher the score it needs.
LEAST_SCORE, FOR_DOUBT = 0.6, 1.5
# So much of a question on the terms of a title a plan must explain to answer it: they are the law's.
OWN_TERMS = 0.7
_BESIDE, _MOST_BESIDE, _ROOM_BESIDE = 0.8, 2, 300
_CLOSE, _FAR_FROM_ROWS = 0.92, 1.0
_SHOWN = 10
LONGEST_HEADLINE = 900


def answer(library: Library, text: str, today: date, lang: str = "vi") -> Answer:
    """Answer a question as of `today`; never raises, whatever the text."""
    question = understand(text, library.abbreviations, partial(repair, library))
    asked = query(as_of(question, today), library)
    given = _at_once(asked, library, today, lang) or _from_plans(asked, library, today, lang)
    return _fitted(given, lang)


def _at_once(asked: Query, library: Library, today: date, lang: str) -> Answer | None:
    """What needs no search: nothing asked, a greeting, what the Office has answered, deadlines in general."""
    if not asked.question.terms:
        return Answer("none", data.texts(lang)["empty"], refused=True)
    if _is_courtesy(asked.question):
        return Answer("courtesy", data.texts(lang)["courtesy"], refused=True)
    return known_answer(asked, library, lang, SURE) or nearest_deadlines(asked, library, today, lang)


def _from_plans(asked: Query, library: Library, today: date, lang: str) -> Answer:
    """The best passage's answer, or what the law says, or that the plans do not say."""
    question = asked.question
    ranked = search(asked, library, today)
    best = ranked[0].passage.text if ranked and ranked[0].barred is None else ""
    fitting = _fitting(ranked)
    told = bool(fitting) and law.is_ruled_in(
        question, f"{fitting[0].passage.section} {fitting[0].passage.text}"
    )
    # "Bao nhiêu người đạt năm 2019" asks about a year, not about the rule.
    of_plans = "count" not in question.asks or in_years(question.years, library.years)
    if not told and of_plans and (corrected := law.correction(question, best, today, lang, library.laws)):
        return corrected
    first = ranked[0] if ranked else None
    own_terms = bool(fitting) and _has_own_terms(question, fitting[0])
    if (law.on_title(question) and not own_terms) or _foreign(question, first):
        return _refusal(asked, ranked, today, lang, library)
    if asks_for_rows(question):
        plan = best_plan(ranked, question)
        if plan and _rows_meant(fitting, ranked, plan):
            return _quarter(asked, plan, ranked, today, lang)
        if plan is None and question.quarters:
            # No plan has work for then: only a section of that time may answer.
            fitting = [one for one in fitting if one.passage.quarter]
    if not fitting:
        return known_answer(asked, library, lang, ALIKE) or _refusal(asked, ranked, today, lang, library)
    given = _answered(asked, fitting, ranked, today, lang)
    return replace(given, notes=(*given.notes, *law.corrected(question, best, today, lang, library.laws)))


def _foreign(question: Question, found: Found | None) -> bool:
    return foreign(question, found.plan if found else None, found.passage if found else None)


def _is_courtesy(question: Question) -> bool:
    """Whether somebody only greets or gives thanks."""
    words = {term.folded for term in question.terms}
    return bool(words & data.words().courtesy) and words <= data.words().courtesy | data.words().fillers


def _has_own_terms(question: Question, best: Found) -> bool:
    """Whether a plan has terms of its own for the title asked about: under its heading, or word for word."""
    heading = f" {' '.join(best.passage.heading_terms)} "
    if any(f" {name} " in heading for name in question.names):
        return True
    named = all(holds(best.passage, name) for name in question.names)
    return named and best.explained >= OWN_TERMS


def _rows_meant(fitting: list[Found], ranked: list[Found], plan: PlanIndex) -> bool:
    """Whether no other passage fits far better than the plan's rows."""
    if not fitting:
        return True
    best = fitting[0]
    row = next((one.score for one in ranked if one.passage.task and one.plan is plan), 0.0)
    return best.plan is plan and (best.passage.task is not None or best.score - row < _FAR_FROM_ROWS)


def _fitting(ranked: list[Found]) -> list[Found]:
    """The passages that explain enough, best first; one placed far higher may explain a little less."""
    able = [one for one in ranked if one.barred is None]
    fitting = [one for one in able if one.explained >= LEAST_EXPLAINED]
    first = able[0] if able else None
    if first and first not in fitting and first.explained >= NEARLY_EXPLAINED and first.score >= VERY_HIGH:
        return [first, *fitting]
    if fitting and fitting[0].score >= max(LEAST_SCORE, FOR_DOUBT * (1.02 - fitting[0].explained)):
        return fitting
    return []


def _answered(asked: Query, fitting: list[Found], ranked: list[Found], today: date, lang: str) -> Answer:
    best = fitting[0]
    kind, line, notes = headline(asked, best, _same_task(best), today, lang)
    other = next(
        (
            one
            for one in fitting[1:]
            if one.plan is not best.plan
            and one.plan.entry.state != "replaced"
            and one.score >= _CLOSE * best.score
        ),
        None,
    )
    shown = quote(asked, best.plan, best.passage)
    return Answer(
        kind=kind,
        headline=line,
        quote=shown,
        source=best.plan.source(best.passage.section),
        notes=(*notes, *_about_plan(best.plan, best.passage, today, lang)),
        passages=_hits([best, *fitting[1:], *(one for one in ranked if one not in fitting)]),
        other=other.plan.source(other.passage.section) if other else None,
        beside=tuple(islice(_beside(asked, fitting, shown), _MOST_BESIDE)),
    )


def _beside(asked: Query, fitting: list[Found], shown: str) -> Iterator[Quoted]:
    """What else of the same plan came close, a few lines each, nothing twice."""
    best = fitting[0]
    said = squeeze(shown)
    for one in fitting[1:]:
        if one.plan is not best.plan or one.passage.whole or one.score < _BESIDE * best.score:
            continue
        text = squeeze(quote(asked, one.plan, one.passage, _ROOM_BESIDE))
        if text and text not in said:
            said += f" {text}"
            yield Quoted(text, one.passage.section)


def _quarter(asked: Query, plan: PlanIndex, ranked: list[Found], today: date, lang: str) -> Answer:
    found = rows(asked.question, plan)
    head, lines = whole_quarter(asked, plan, found, lang)
    ordered = sorted(ranked, key=lambda one: one.passage not in found)
    return Answer(
        kind="quarter",
        headline="\n".join([head, *lines]),
        source=plan.source(found[0].section),
        notes=tuple(_about_plan(plan, None, today, lang)),
        passages=_hits(ordered),
    )


def _refusal(asked: Query, ranked: list[Found], today: date, lang: str, library: Library) -> Answer:
    words = data.texts(lang)
    question = asked.question
    near = [one for one in ranked if one.passage.part == "body"]
    nearest = next((one for one in near if one.barred not in {"other plan", "year", "name"}), None)
    missing = sorted(question.years - library.years)
    line = words["refused_year"].format(year=missing[0]) if missing else words["refused"]
    notes = law.beside(question, today, lang, library.laws)
    if "money" in question.asks:
        notes += [*validity.reward(question, today, lang), words["ask_money"]]
    return Answer(
        kind="none",
        headline=line,
        notes=tuple(notes),
        refused=True,
        passages=_hits(ranked),
        nearest=nearest.plan.source(nearest.passage.section)
        if nearest and not _foreign(question, nearest)
        else None,
    )


def _same_task(found: Found) -> list[Passage]:
    """Rows of the same plan with the same words, in other quarters."""
    task = found.passage.task
    if task is None:
        return []
    return [p for p in found.plan.passages if p.task and p.task.text.casefold() == task.text.casefold()]


def _about_plan(plan: PlanIndex, passage: Passage | None, today: date, lang: str) -> list[str]:
    """What a reader must know: that the plan is replaced or over, what its own lines cite wrongly."""
    words = data.texts(lang)
    entry = plan.entry
    notes = []
    if entry.state == "replaced":
        notes.append(words["replaced"])
    elif entry.state == "over" or ((ends := _ends(entry)) and ends < today):
        notes.append(words["over"])
    if passage:
        text = " ".join(passage.lines)
        told = [w for w in entry.reading.warnings if w.code in _TOLD and w.quote and w.quote in text]
        notes += list(dict.fromkeys(w.message for w in told))[:2]
    return notes


def _ends(entry: PlanEntry) -> date | None:
    return entry.ends or (entry.reading.period.end if entry.reading.period else None)


_TOLD = frozenset({"repealed_law", "form_renumbered", "unknown_law"})


def _hits(found: list[Found]) -> tuple[Hit, ...]:
    unique = {(one.plan.entry.id, one.passage.section, one.passage.text): one for one in found}
    return tuple(
        Hit(one.plan.entry.file_name, one.passage.section, one.passage.text, one.plan.entry.id)
        for one in list(unique.values())[:_SHOWN]
    )


def _fitted(found: Answer, lang: str) -> Answer:
    """The answer cut to what one message may hold: the quote first, at a word, then notes and headline."""
    while found.beside and len(found.as_text(lang)) > LONGEST_ANSWER:
        found = replace(found, beside=found.beside[:-1])
    over = len(found.as_text(lang)) - LONGEST_ANSWER
    if over <= 0:
        return found
    kept = found.quote[: max(0, len(found.quote) - over - 1)].rsplit(" ", 1)[0]
    cut = replace(found, quote=kept)
    if len(cut.as_text(lang)) <= LONGEST_ANSWER:
        return cut
    return replace(found, headline=found.headline[:LONGEST_HEADLINE], quote="", notes=(), other=None)
