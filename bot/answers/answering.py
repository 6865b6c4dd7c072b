"""A question and the plans -> a sure answer, the passages closest to it, or that the plans do not say."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import islice

from bot.answers import data, law, validity
from bot.answers.coming import nearest_deadlines
from bot.answers.comparing import (
    apart,
    compared,
    each_half,
    halves,
    is_comparison,
    likely_plans,
    side_by_side,
    sides,
)
from bot.answers.features import Context
from bot.answers.headline import headline, told_of_plan
from bot.answers.kinds import holds
from bot.answers.known import ALIKE, SURE, known_answer
from bot.answers.library import Library
from bot.answers.model import LONGEST_ANSWER, Answer, Hit, PlanEntry, Quoted
from bot.answers.plain import plainly
from bot.answers.plan_index import PlanIndex
from bot.answers.purposes import asks_why, purpose
from bot.answers.quarters import asks_for_rows, best_plan, rows, whole_quarter
from bot.answers.question import Question, months_in, ordinals
from bot.answers.quoting import run, shortened, shown, window
from bot.answers.ranked import Ranked
from bot.answers.ranking import Ranking, asked_of, rank, weights
from bot.answers.slots import Query
from bot.answers.things import tells_of
from bot.language import fold, squeeze

# How much is quoted: of a sure answer, of each passage that is only near, of what stands beside an answer.
ROOM_SURE, ROOM_NEAR, ROOM_BESIDE = 700, 380, 300
_TIGHT = (330, 280, 240, 200, 150, 100)  # where passages of such room are too long together
NEAR, BESIDE, _TWO = 3, 2, 2
LIKELY = 0.7  # right in two of three: the plan is not called silent
# So large a part of the first line's share a line must have to stand beside it, a plan to be offered.
_BESIDE, _OTHER = 0.05, 0.25
# What is asked for so plainly that a line without one is no answer; what the plan as a whole tells, if any;
# what tells of a quarter or a month.
_PLAIN = frozenset({"hour", "money", "percent", "contact", "form", "person"})
_OF_PLAN = frozenset({"number", "signed", "replaces"})
_TIMES = frozenset({"day", "stretch", "again", "quarter"})
_SHOWN = 10
_LONGEST_ABOUT = 120
LONGEST_HEADLINE = 900


def answer(library: Library, text: str, today: date, lang: str = "vi", before: Sequence[str] = ()) -> Answer:
    """Answer a question as of `today`; never raises, whatever the text.

    `before` are the questions asked before it in the same talk, the oldest first; a follow-up takes its plan,
    its item and its section from them.
    """
    asked = asked_of(library, text, today)
    context = context_of(library, before, today)
    given = _at_once(asked, library, today, lang, context) or _from_plans(
        asked, library, context, today, lang
    )
    return _fitted(given, lang)


def context_of(library: Library, before: Sequence[str], today: date) -> Context | None:
    """What was talked about, question by question."""
    context: Context | None = None
    for text in before:
        ranking = rank(library, asked_of(library, text, today), context, today)
        if ranking.lines:
            first = ranking.lines[0]
            plan, line = library.lines[first.number]
            context = Context(ranking.query, plan, line.block, first.number)
    return context


def _at_once(
    asked: Query, library: Library, today: date, lang: str, context: Context | None
) -> Answer | None:
    """What needs no search: nothing asked, a greeting, what the Office has answered, deadlines in general."""
    words = data.texts(lang)
    if not asked.question.terms:
        return Answer("none", words["empty"], certainty="none")
    if _is_courtesy(asked.question):
        return Answer("courtesy", words["courtesy"], certainty="none")
    if context is not None:
        return None
    return known_answer(asked, library, lang, SURE) or nearest_deadlines(asked, library, today, lang)


def _from_plans(asked: Query, library: Library, context: Context | None, today: date, lang: str) -> Answer:
    """The best line's answer, or what the law says, or what comes near."""
    question = asked.question
    ranking = rank(library, asked, context, today)
    plain = plainly(ranking, library, lang) if context is None else None
    if plain:
        told = replace(ranking, lines=(plain.line, *ranking.lines))
        given = replace(certain(told, library, today, lang), other=None, beside=())
        return replace(given, kind=plain.kind, headline=plain.headline) if plain.headline else given
    limits = weights().thresholds
    if of_plan := told_of_plan(question, ranking.lines):
        ranking = replace(ranking, lines=(of_plan, *ranking.lines))
    first = ranking.lines[0] if ranking.lines else None
    confident = ranking.certain >= limits["sure"]
    two = sides(ranking, library) if question.wants("compare", "both") else None
    parted = halves(asked) if not two and is_comparison(question) else None
    sure = first is not None and (
        of_plan is not None or (confident and may_be_sure(ranking, library) and not two)
    )
    best = first.line.text if first and sure else ""
    # A plan that surely speaks of the very thing answers for itself, with the law beside it.
    by_law = not confident and _of_rules(question, library)
    if by_law and (ruled := law.correction(question, best, today, lang, library.laws)):
        return _ruled(ruled, ranking, library, today, lang)
    if asks_for_rows(question) and (plan := best_plan(ranking.lines, question, library)):
        return _quarter(question, plan, ranking, today, lang)
    if first is None or (ranking.certain < limits["none"] and not sure):
        return known_answer(asked, library, lang, ALIKE) or _none(question, ranking, library, today, lang)
    about = _about(library, context, first)
    if not sure or (law.on_title(question) and ranking.certain < limits["title"]):
        beside = side_by_side(ranking, two, library, context, today) if two else []
        beside = beside or (each_half(parted, library, context, today) if parted else [])
        given = known_answer(asked, library, lang, ALIKE) or _near(ranking, beside, library, today, lang)
        return replace(given, about=about)
    given = certain(ranking, library, today, lang)
    return replace(
        given, about=about, notes=(*given.notes, *law.corrected(question, best, today, lang, library.laws))
    )


def may_be_sure(ranking: Ranking, library: Library) -> bool:
    """Whether nothing stands against it: no comparison, no second plan as likely, nothing named untold."""
    query, first = ranking.query, ranking.lines[0]
    question, line = query.question, first.line
    quote = shown(library, first.number, ROOM_SURE)
    return (
        line.part not in {"head", "closing"}
        and question.topics.isdisjoint(_OF_PLAN)
        and not is_comparison(question)
        and any(not slot.idle for slot in query.slots)
        and ordinals(question.folded) <= first.plan.ordinals
        and question.years <= line.years | (first.plan.said_years or first.plan.years)
        and (not question.quarters or line.quarter in question.quarters or not line.labels.isdisjoint(_TIMES))
        and (
            line.quarter in question.quarters or question.months <= months_in(fold(f"{line.section} {quote}"))
        )
        and all(holds(line, kind) for kind in question.asks & _PLAIN)
        and tells_of(question.folded, first.plan.title, line.heading.section, quote)
        and len(likely_plans(ranking.lines)) < _TWO
    )


def _of_rules(question: Question, library: Library) -> bool:
    """Whether the rule is asked about: "bao nhiêu người đạt năm 2019" asks about a year."""
    return not (question.wants("count") and question.years) or bool(question.years & library.years)


def _is_courtesy(question: Question) -> bool:
    """Whether somebody only greets or gives thanks."""
    words = {term.folded for term in question.terms}
    return bool(words & data.words().courtesy) and words <= data.words().courtesy | data.words().fillers


def _about(library: Library, context: Context | None, first: Ranked) -> str:
    """What a follow-up is taken to be about: the plan of the questions before, where it answers."""
    if context is None or library.plans[context.plan] is not first.plan:
        return ""
    return shortened(first.plan.title, _LONGEST_ABOUT)


def certain(ranking: Ranking, library: Library, today: date, lang: str) -> Answer:
    """The answer of the first line, said as certain."""
    best = ranking.lines[0]
    kind, line, notes = headline(ranking.query, best, today, lang)
    other = next((one for one in ranking.lines[1:] if one.plan is not best.plan), None)
    offered = (
        other is not None and other.plan.entry.state != "replaced" and other.share >= _OTHER * best.share
    )
    quote = shown(library, best.number, ROOM_SURE)
    return Answer(
        kind=kind,
        headline=line,
        quote=quote,
        source=best.plan.source(best.line.section),
        notes=(*notes, *_about_plan(best.plan, quote, today, lang)),
        passages=_hits(ranking.lines),
        other=other.plan.source(other.line.section) if other and offered else None,
        beside=tuple(islice(_beside(ranking, library, quote), BESIDE)),
    )


def _beside(ranking: Ranking, library: Library, quote: str) -> Iterator[Quoted]:
    """What else of the same plan came close, a few lines each, nothing twice."""
    best = ranking.lines[0]
    said = squeeze(quote)
    for one in ranking.lines[1:]:
        if one.plan is not best.plan or one.share < _BESIDE * best.share:
            continue
        text = squeeze(shown(library, one.number, ROOM_BESIDE))
        if text and text not in said and one.line.text not in said:
            said += f" {text}"
            yield Quoted(text, one.plan.source(one.line.section))


def _near(ranking: Ranking, beside: Sequence[Ranked], library: Library, today: date, lang: str) -> Answer:
    """The best two or three passages word for word, each with its document; lines put `beside` first."""
    words = data.texts(lang)
    question = ranking.query.question
    comparison = bool(beside) or is_comparison(question)
    chosen = [*beside, *(compared(ranking.lines) if comparison else ranking.lines)]
    if asks_why(question) and not comparison:
        chosen[2:2] = purpose(ranking.lines[0], library)
    near = "likely" if ranking.certain >= LIKELY else "near"
    kind, line = ("comparison", words["compared"]) if comparison else ("near", words[near])
    missing = question.years and all(one.signals["year"] < 0 for one in ranking.lines[:NEAR])
    if missing:
        line = f"{words['refused_year'].format(year=min(question.years))} {words['near']}"
    elif kind == "near" and (asks := apart(question, ranking.lines, lang)):
        kind, line = "which", asks
    given = Answer(
        kind=kind,
        headline=line,
        notes=(
            *_about_plan(ranking.lines[0].plan, "", today, lang),
            *_of_law(question, library, today, lang),
        ),
        certainty="near",
        passages=_hits(ranking.lines),
    )
    for room in (ROOM_BESIDE if beside else ROOM_NEAR, *_TIGHT):
        quoted = islice(_passages(chosen, library, room), max(NEAR, len(beside)))
        given = replace(given, near=tuple(quoted))
        if len(given.as_text(lang)) <= LONGEST_ANSWER:
            break
    return given


def _ruled(ruled: Answer, ranking: Ranking, library: Library, today: date, lang: str) -> Answer:
    """What the law says, with what the plans say that comes near; which texts hold is no plan's matter."""
    if ruled.source is None or ranking.certain < weights().thresholds["none"]:
        return ruled
    return replace(ruled, near=_near(ranking, [], library, today, lang).near[:BESIDE])


def _passages(lines: Sequence[Ranked], library: Library, room: int) -> Iterator[Quoted]:
    """The lines with their neighbours, nothing twice; a letterhead quotes nothing anybody asked for."""
    taken: set[int] = set()
    for one in lines:
        if one.number in taken or one.line.part == "head":
            continue
        numbers = window(library, one.number, room, wide=True)
        numbers = (
            range(numbers.start, numbers.stop)
            if taken.isdisjoint(numbers)
            else range(one.number, one.number + 1)
        )
        taken.update(numbers)
        first = library.lines[numbers.start][1]
        heads = first.row.heads if first.row else ()
        yield Quoted(run(library, numbers), one.plan.source(one.line.section), heads)


def _quarter(question: Question, plan: PlanIndex, ranking: Ranking, today: date, lang: str) -> Answer:
    found = rows(question, plan)
    return Answer(
        kind="quarter",
        headline=whole_quarter(question, plan, found, lang),
        source=plan.source(found[0].section),
        notes=tuple(_about_plan(plan, "", today, lang)),
        passages=_hits(sorted(ranking.lines, key=lambda one: one.line not in found)),
    )


def _none(question: Question, ranking: Ranking, library: Library, today: date, lang: str) -> Answer:
    words = data.texts(lang)
    missing = sorted(question.years - library.years)
    line = words["refused_year"].format(year=missing[0]) if missing else words["refused"]
    notes = _of_law(question, library, today, lang)
    return Answer("none", line, notes=notes, certainty="none", passages=_hits(ranking.lines))


def _of_law(question: Question, library: Library, today: date, lang: str) -> tuple[str, ...]:
    """What the law says where the plans do not say it plainly."""
    notes = law.beside(question, today, lang, library.laws)
    if question.wants("money"):
        notes += [*validity.reward(question, today, lang), data.texts(lang)["ask_money"]]
    return tuple(notes)


def _about_plan(plan: PlanIndex, quote: str, today: date, lang: str) -> list[str]:
    """What a reader must know: that the plan is replaced or over, what its own lines cite wrongly."""
    words = data.texts(lang)
    entry = plan.entry
    notes = []
    if entry.state == "replaced":
        notes.append(words["replaced"])
    elif entry.state == "over" or ((ends := _ends(entry)) and ends < today):
        notes.append(words["over"])
    told = [w for w in entry.reading.warnings if w.code in _TOLD and w.quote and w.quote in quote]
    return [*notes, *list(dict.fromkeys(w.message for w in told))[:2]]


def _ends(entry: PlanEntry) -> date | None:
    return entry.ends or (entry.reading.period.end if entry.reading.period else None)


_TOLD = frozenset({"repealed_law", "form_renumbered", "unknown_law"})


def _hits(found: Sequence[Ranked]) -> tuple[Hit, ...]:
    return tuple(
        Hit(one.plan.entry.file_name, one.line.section, one.line.text, one.plan.entry.id)
        for one in found[:_SHOWN]
    )


def _fitted(found: Answer, lang: str) -> Answer:
    """The answer cut to what one message may hold: what stands beside first, then quote, notes, headline."""
    while found.beside and len(found.as_text(lang)) > LONGEST_ANSWER:
        found = replace(found, beside=found.beside[:-1])
    while len(found.near) > 1 and len(found.as_text(lang)) > LONGEST_ANSWER:
        found = replace(found, near=found.near[:-1])
    over = len(found.as_text(lang)) - LONGEST_ANSWER
    if over <= 0:
        return found
    kept = found.quote[: max(0, len(found.quote) - over - 1)].rsplit(" ", 1)[0]
    cut = replace(found, quote=kept)
    if len(cut.as_text(lang)) <= LONGEST_ANSWER:
        return cut
    return replace(
        found, headline=found.headline[:LONGEST_HEADLINE], quote="", notes=(), other=None, about=""
    )
