"""The lines of the plans in the order in which they answer a question, by fitted weights."""

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache, partial
from importlib import resources

from bot.answers.candidates import candidates
from bot.answers.features import Asked, Context, Named, crossed, dense, named
from bot.answers.library import Library
from bot.answers.lines import Line
from bot.answers.plan_index import PlanIndex
from bot.answers.question import Question, as_of, understand
from bot.answers.repair import repair
from bot.answers.slots import Query, query

WEIGHTS = "weights.json"
# Which labels hold what a question asks for.
ANSWERED_BY = {
    "when": frozenset({"day", "stretch", "again", "quarter", "hour", "period"}),
    "left": frozenset({"day", "stretch", "again", "quarter"}),
    "hour": frozenset({"hour"}),
    "place": frozenset({"place"}),
    "duration": frozenset({"length", "day", "stretch"}),
    "who": frozenset({"office", "person"}),
    "money": frozenset({"money"}),
    "count": frozenset({"number"}),
    "percent": frozenset({"percent"}),
    "signer": frozenset({"signed", "person"}),
    "contact": frozenset({"phone", "address"}),
    "form": frozenset({"form"}),
}
# Which typed facts tell what is asked for.
TOLD_BY = {
    "when": frozenset({"due", "again", "event", "period"}),
    "who": frozenset({"task", "duty"}),
    "count": frozenset({"quota"}),
    "percent": frozenset({"quota"}),
    "dossier": frozenset({"dossier"}),
    "period": frozenset({"period"}),
}
# How much the words before count for what a follow-up asks, and how much a label by itself.
BEFORE, LABEL = 0.4, 0.3


@dataclass(frozen=True)
class Weights:
    """`dense` by signal, `labels` by label, `crossed` by phrase of the question and label of the line.

    `sure` and `none` are the two decisions, by measure of the ranking, with their thresholds.
    """

    dense: Mapping[str, float]
    labels: Mapping[str, float]
    crossed: Mapping[str, Mapping[str, float]]
    sure: Mapping[str, float]
    thresholds: Mapping[str, float]


@cache
def weights() -> Weights:
    """The fitted numbers beside this file."""
    table = json.loads(resources.files(__package__).joinpath(WEIGHTS).read_text(encoding="utf-8"))
    return Weights(table["dense"], table["labels"], table["crossed"], table["sure"], table["thresholds"])


@dataclass(frozen=True)
class Ranked:
    """A line with its score and its share among the best of the same question (0 to 1)."""

    plan: PlanIndex
    line: Line
    number: int
    score: float
    share: float
    signals: Mapping[str, float]


@dataclass(frozen=True)
class Ranking:
    """A question with its lines, best first, and how certain the first of them is (0 to 1)."""

    query: Query
    lines: tuple[Ranked, ...]
    certain: float


def asked_of(library: Library, text: str, today: date) -> Query:
    """A question as typed, read and weighed against the library."""
    return query(as_of(understand(text, library.abbreviations, partial(repair, library)), today), library)


def rank(library: Library, query: Query, before: Context | None, today: date) -> Ranking:
    """The forty likeliest lines in order; none where nothing of the question stands in any plan."""
    asked = Asked.of(query, before)
    numbers, names = candidates(asked, library)
    best = most(names)
    phrases = _phrases(asked)
    found = []
    for number in numbers:
        plan, line = library.lines[number]
        signals = dense(asked, library, number, names[plan], best, today)
        found.append((score(signals, phrases, line), number, signals))
    found.sort(key=lambda one: -one[0])
    total = sum(math.exp(one[0] - found[0][0]) for one in found) if found else 1.0
    lines = tuple(
        Ranked(library.plans[plan], line, number, points, math.exp(points - found[0][0]) / total, signals)
        for points, number, signals in found
        for plan, line in [library.lines[number]]
    )
    return Ranking(query, lines, certainty(lines, asked))


def most(names: Mapping[int, Named]) -> Named:
    """The most that any plan is named."""
    return Named(
        max((one.score for one in names.values()), default=0.0),
        max((one.pairs for one in names.values()), default=0.0),
        max((one.covered for one in names.values()), default=0.0),
        (),
    )


def score(
    signals: Mapping[str, float], phrases: list[tuple[Mapping[str, float], float]], line: Line
) -> float:
    """The signals weighed, and what each phrase of the question says to each label of the line."""
    fitted = weights()
    total = sum(fitted.dense.get(name, 0.0) * value for name, value in signals.items())
    for label in set(crossed(line)):
        total += LABEL * fitted.labels.get(label, 0.0)
        for by_label, share in phrases:
            total += share * by_label.get(label, 0.0)
    return total


def _phrases(asked: Asked) -> list[tuple[Mapping[str, float], float]]:
    """The phrases of the question that weights are known of, those of what was said before for less."""
    table = weights().crossed
    own = [(table[phrase], 1.0) for phrase in asked.phrases if phrase in table]
    if asked.before is not None:
        earlier = Asked.of(asked.before.query, None).phrases
        own += [
            (table[phrase], BEFORE) for phrase in earlier if phrase in table and phrase not in asked.phrases
        ]
    scale = 1 / math.sqrt(max(1, len(own)))
    return [(by_label, share * scale) for by_label, share in own]


def measures(lines: tuple[Ranked, ...], asked: Asked) -> dict[str, float]:
    """What tells how certain the first line is: its score, its lead, how much of the question it explains."""
    first = lines[0]
    names = named(asked, first.plan).credits
    apart = next((one for one in lines[1:] if not _together(one, first)), None)
    other = next((one for one in lines[1:] if one.plan is not first.plan), None)
    rest = max((one.signals["free all"] for one in lines[1:6]), default=0.0)
    picked = {
        name: first.signals.get(name, 0.0)
        for name in (
            "own", "pairs", "content", "free own", "free all", "free pairs", "missing", "grams", "named most",
            "known", "known most", "year", "heading used", "quarter", "closing", "head", "list", "elsewhere",
        )
    }  # fmt: skip
    question = asked.query.question
    present = first.line.labels | first.line.heading.labels | first.line.facts
    kinds = [kind for kind in question.asks if kind in ANSWERED_BY]
    answered = [kind for kind in kinds if ANSWERED_BY[kind] & present]
    lacking = sorted(
        (slot.weight * (1 - slot.credit(first.plan.keys)) for slot in asked.query.slots if not slot.idle),
        reverse=True,
    )
    unmet = sorted(
        (
            slot.weight
            * (1 - max(slot.credit(first.line.terms), slot.credit(first.line.heading.terms), title))
            for slot, title in zip(asked.query.slots, names, strict=True)
            if not slot.idle
        ),
        reverse=True,
    )
    return {
        **picked,
        "fact fits": float(_fact_fits(question, first.line)),
        "task asked": float(bool(first.line.task) and question.wants("who", "when", "tasks")),
        "kind absent": float(len(kinds) - len(answered)),
        "kind present": float(len(answered)),
        "no kind": float(not kinds),
        **{f"asks {kind}": 1.0 for kind in question.asks},
        "plan lacks": lacking[0] / 5 if lacking else 0.0,
        "plan lacks more": sum(lacking[1:3]) / 5,
        "unmet": unmet[0] / 5 if unmet else 0.0,
        "unmet more": sum(unmet[1:3]) / 5,
        "bias": 1.0,
        "score": first.score / 5,
        "share": first.share,
        "lead": min(3.0, first.score - apart.score) if apart else 3.0,
        "lead of plan": min(3.0, first.score - other.score) if other else 3.0,
        "better explained": max(0.0, rest - first.signals["free all"]),
        "words": min(30, len(asked.query.question.terms)) / 10,
        "followed": 1.0 if asked.before else 0.0,
    }


def _fact_fits(question: Question, line: Line) -> bool:
    """Whether a typed fact of the kind asked for rests on the line."""
    told = {fact.split()[0] for fact in line.facts}
    wanted = question.asks | question.topics
    return any(kind in wanted and not facts.isdisjoint(told) for kind, facts in TOLD_BY.items())


def certainty(lines: tuple[Ranked, ...], asked: Asked) -> float:
    """How likely it is that the first line is the right one, 0 to 1."""
    if not lines:
        return 0.0
    fitted = weights().sure
    total = sum(fitted.get(name, 0.0) * value for name, value in measures(lines, asked).items())
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))


def _together(one: Ranked, other: Ranked) -> bool:
    """Whether two lines stand beside each other, so that showing one shows the other."""
    return (
        one.plan is other.plan and one.line.block == other.line.block and abs(one.number - other.number) <= 1
    )
