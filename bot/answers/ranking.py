"""The lines of the plans in the order in which they answer a question, by fitted weights."""

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cache, partial
from importlib import resources

from bot.answers.candidates import candidates
from bot.answers.certainty import measures, probability
from bot.answers.features import Asked, Context, Named, crossed, dense
from bot.answers.library import Library
from bot.answers.lines import Line
from bot.answers.question import as_of, understand
from bot.answers.ranked import Ranked
from bot.answers.repair import repair
from bot.answers.slots import Query, query

WEIGHTS = "weights.json"
# How much the words before count for what a follow-up asks, and how much a label by itself.
BEFORE, LABEL = 0.4, 0.3


@dataclass(frozen=True)
class Weights:
    """`dense` by signal, `labels` by label, `crossed` by phrase of the question and label of the line.

    `sure` by measure of the ranking tells how certain an answer is; `thresholds`, how certain it has to be.
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
class Ranking:
    """A question with its lines, best first, and how certain the first of them is (0 to 1).

    `names` tells by number of plan how far the question names it.
    """

    query: Query
    lines: tuple[Ranked, ...]
    certain: float
    names: Mapping[int, Named] = field(default_factory=dict)


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
        found.append((*score(signals, phrases, line), number, signals))
    lines = ordered(library, found)
    return Ranking(query, lines, certainty(lines, asked, library), names)


def ordered(
    library: Library, scored: Sequence[tuple[float, float, int, Mapping[str, float]]]
) -> tuple[Ranked, ...]:
    """Lines as they are ranked, from score, part called for, number and signals of each."""
    found = sorted(scored, key=lambda one: -one[0])
    total = sum(math.exp(one[0] - found[0][0]) for one in found)
    return tuple(
        Ranked(
            library.plans[plan], line, number, points, math.exp(points - found[0][0]) / total, signals, called
        )
        for points, called, number, signals in found
        for plan, line in [library.lines[number]]
    )


def certainty(lines: Sequence[Ranked], asked: Asked, library: Library) -> float:
    """How likely it is that the answer made of these lines is right, 0 to 1."""
    return probability(measures(lines, asked, library), weights().sure) if lines else 0.0


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
) -> tuple[float, float]:
    """The signals weighed, and what each phrase says to each label: the sum, and the second part alone."""
    fitted = weights()
    called = 0.0
    for label in set(crossed(line)):
        called += LABEL * fitted.labels.get(label, 0.0)
        for by_label, share in phrases:
            called += share * by_label.get(label, 0.0)
    return called + sum(fitted.dense.get(name, 0.0) * value for name, value in signals.items()), called


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
