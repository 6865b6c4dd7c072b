"""Fit the weights of the ranker: `uv run --with scipy python -m tests.learning.fit`.

A list-wise logistic model over the forty likeliest lines of every question, then a logistic decision over
what a ranking looks like, fitted on rankings of hands the ranker was not fitted on. It writes
bot/answers/weights.json.
"""

import argparse
import json
import math
import random
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from importlib import resources
from pathlib import Path
from typing import Any

import numpy as np
from scipy.optimize import minimize

from bot.answers import ranking
from bot.answers.answering import certain, may_be_sure
from bot.answers.certainty import measures, probability
from bot.answers.features import Asked
from bot.answers.ranking import BEFORE, LABEL, Ranking, ordered
from tests.learning.examples import Example, examples, is_shown
from tests.learning.hands import OWN, TODAY, Hand, hand, own
from tests.learning.score import is_told

PHRASES, LEAST_ASKED, LEAST_SHARE = 250, 8, 0.002
PENALTY, PENALTY_CROSSED, PENALTY_SURE = 3.0, 8.0, 300.0
SMALLEST = 0.02
WRONG, UNASKED, REFUSED = 0.045, 0.05, 0.004


@dataclass(frozen=True)
class Columns:
    """Which column of the matrix each signal, label and phrase has."""

    dense: dict[str, int]
    labels: dict[str, int]
    phrases: dict[str, int]

    @property
    def count(self) -> int:
        return len(self.dense) + len(self.labels) * (1 + len(self.phrases))

    def crossed(self, phrase: int, label: int) -> int:
        return len(self.dense) + len(self.labels) * (1 + phrase) + label


def columns(found: Sequence[Example]) -> Columns:
    asked = Counter(phrase for one in found for phrase in set(one.asked.phrases))
    labels = Counter(label for one in found for line in one.labels for label in line)
    lines = sum(len(one.numbers) for one in found)
    return Columns(
        {
            name: i
            for i, name in enumerate(sorted({name for one in found for line in one.signals for name in line}))
        },
        {name: i for i, name in enumerate(sorted(n for n, c in labels.items() if c >= LEAST_SHARE * lines))},
        {name: i for i, (name, c) in enumerate(asked.most_common(PHRASES)) if c >= LEAST_ASKED},
    )


def phrases(asked: Asked, known: dict[str, int]) -> list[tuple[int, float]]:
    """The phrases of a question with their shares, as the ranker takes them."""
    own = [(known[one], 1.0) for one in asked.phrases if one in known]
    if asked.before is not None:
        earlier = Asked.of(asked.before.query, None).phrases
        own += [(known[one], BEFORE) for one in earlier if one in known and one not in asked.phrases]
    return [(one, share / math.sqrt(max(1, len(own)))) for one, share in own]


@dataclass(frozen=True)
class Rows:
    """Lines as rows of numbers: signals, labels, the phrases of their questions, where each begins."""

    dense: Any
    labels: Any
    phrases: Any
    right: Any
    starts: Any

    def of(self, questions: Sequence[int]) -> "Rows":
        """The rows of some questions only."""
        spans = [np.arange(self.starts[i], self.starts[i + 1]) for i in questions]
        kept = np.concatenate(spans)
        starts = np.concatenate([[0], np.cumsum([len(span) for span in spans])])
        return Rows(
            self.dense[kept], self.labels[kept], self.phrases[list(questions)], self.right[kept], starts
        )

    @property
    def group(self) -> Any:
        return np.repeat(np.arange(len(self.starts) - 1), np.diff(self.starts))


def rows_of(found: Sequence[Example], cols: Columns) -> Rows:
    """Every line of every question as a row."""
    starts = np.concatenate([[0], np.cumsum([len(one.numbers) for one in found])])
    dense = np.zeros((starts[-1], len(cols.dense)), dtype=np.float32)
    labels = np.zeros((starts[-1], len(cols.labels)), dtype=np.float32)
    asked = np.zeros((len(found), len(cols.phrases)), dtype=np.float32)
    row = 0
    for number, one in enumerate(found):
        for place, share in phrases(one.asked, cols.phrases):
            asked[number, place] = share
        for signals, line in zip(one.signals, one.labels, strict=True):
            for name, value in signals.items():
                dense[row, cols.dense[name]] = value
            labels[row, [cols.labels[label] for label in line if label in cols.labels]] = 1.0
            row += 1
    right = np.array([right for one in found for right in one.right])
    return Rows(dense, labels, asked, right, starts)


def scores(rows: Rows, w: Any) -> Any:
    """The score of every line."""
    w = w.astype(np.float32)
    dense, labels = rows.dense.shape[1], rows.labels.shape[1]
    crossed = w[dense + labels :].reshape(-1, labels)
    by_question = np.float32(LABEL) * w[dense : dense + labels] + rows.phrases @ crossed
    own = rows.dense @ w[:dense]
    return own + np.einsum("ij,ij->i", rows.labels, by_question[rows.group])


def fit_order(rows: Rows) -> Any:
    """The weights by which the right lines come first."""
    able = [
        i for i, (a, b) in enumerate(zip(rows.starts, rows.starts[1:], strict=False)) if rows.right[a:b].any()
    ]
    rows = rows.of(able)
    group, begins = rows.group, rows.starts[:-1]
    target = rows.right / np.bincount(group, rows.right)[group]
    dense, labels = rows.dense.shape[1], rows.labels.shape[1]
    count = dense + labels * (1 + rows.phrases.shape[1])
    penalty = np.full(count, PENALTY_CROSSED)
    penalty[:dense] = PENALTY

    def loss(w: Any) -> tuple[float, Any]:
        z = scores(rows, w)
        z -= np.maximum.reduceat(z, begins)[group]
        e = np.exp(z)
        p = e / np.add.reduceat(e, begins)[group]
        off = (p - target).astype(np.float32)
        by_label = np.add.reduceat(rows.labels * off[:, None], begins)
        gradient = [rows.dense.T @ off, LABEL * by_label.sum(axis=0), (rows.phrases.T @ by_label).ravel()]
        return -(target * np.log(p + 1e-12)).sum() + 0.5 * (penalty * w * w).sum(), np.concatenate(
            gradient
        ) + penalty * w

    return minimize(loss, np.zeros(count), jac=True, method="L-BFGS-B", options={"maxiter": 60}).x


def as_weights(w: Any, cols: Columns) -> dict[str, Any]:
    """The table of weights, what is next to nothing left out."""
    crossed = {
        phrase: {
            label: round(float(w[cols.crossed(i, j)]), 3)
            for label, j in cols.labels.items()
            if abs(w[cols.crossed(i, j)]) >= SMALLEST
        }
        for phrase, i in cols.phrases.items()
    }
    return {
        "dense": {name: round(float(w[i]), 4) for name, i in cols.dense.items()},
        "labels": {name: round(float(w[len(cols.dense) + i]), 4) for name, i in cols.labels.items()},
        "crossed": {phrase: told for phrase, told in crossed.items() if told},
    }


@dataclass(frozen=True)
class Decided:
    """What the ranking of a question looked like, and whether the answer made of it would be right.

    `barred` from being sure: a comparison, a year the line does not tell.
    """

    hand: str
    answerable: bool
    measures: dict[str, float]
    barred: bool = True
    first: bool = False
    right: bool = False
    shown: bool = False


def decided(hands: dict[str, Hand], found: Sequence[Example], rows: Rows, w: Any) -> list[Decided]:
    z = scores(rows, w)
    called = z - rows.dense @ w.astype(np.float32)[: rows.dense.shape[1]]
    spans = zip(rows.starts, rows.starts[1:], strict=False)
    return [
        _decided(hands[one.question.hand], one, z[a:b], called[a:b])
        for one, (a, b) in zip(found, spans, strict=True)
    ]


def _decided(hand: Hand, one: Example, z: Any, called: Any) -> Decided:
    library, question = hand.library, one.question
    scored = [
        (float(a), float(b), number, signals)
        for a, b, number, signals in zip(z, called, one.numbers, one.signals, strict=True)
    ]
    lines = ordered(library, scored)
    answerable = bool(question.wanted)
    if not lines:
        return Decided(question.hand, answerable, {"bias": 1.0})
    ranking = Ranking(one.asked.query, lines, 1.0)
    given = certain(ranking, library, TODAY, "vi")
    shown = [answerable and is_shown(hand, question, line.number) for line in lines[:3]]
    return Decided(
        question.hand,
        answerable,
        measures(lines, one.asked, library),
        barred=not may_be_sure(ranking, library),
        first=shown[0],
        right=any(is_told(wanted, given) for wanted in question.wanted),
        shown=any(shown),
    )


def fit_sure(found: Sequence[Decided]) -> dict[str, float]:
    """The weights by which a right answer is told from a wrong one, fitted with all measures on one scale."""
    found = [one for one in found if not one.barred]
    names = sorted({name for one in found for name in one.measures} - {"bias"})
    x = np.array([[one.measures.get(name, 0.0) for name in names] for one in found])
    middle, spread = x.mean(axis=0), x.std(axis=0) + 1e-6
    x = np.hstack([(x - middle) / spread, np.ones((len(found), 1))])
    y = np.array([one.right for one in found], dtype=float)
    penalty = np.full(len(names) + 1, PENALTY_SURE)
    penalty[-1] = 0.0

    def loss(w: Any) -> tuple[float, Any]:
        z = x @ w
        p = 1 / (1 + np.exp(-z))
        return (np.logaddexp(0, z) - y * z).sum() + 0.5 * (penalty * w * w).sum(), x.T @ (p - y) + penalty * w

    w = minimize(loss, np.zeros(len(names) + 1), jac=True, method="L-BFGS-B").x
    own = w[:-1] / spread
    bias = float(w[-1] - (own * middle).sum())
    fitted = {name: round(float(value), 4) for name, value in zip(names, own, strict=True)}
    return {name: value for name, value in fitted.items() if value} | {"bias": round(bias, 4)}


def threshold(found: Sequence[tuple[float, Decided]]) -> float:
    """The least certainty at which wrong answers and answers to the unanswerable stay within their bounds."""
    unasked = sum(not one.answerable for _, one in found) or 1
    best, said, wrong, beyond = 1.0, 0, 0, 0
    for value, one in sorted((pair for pair in found if not pair[1].barred), key=lambda pair: -pair[0]):
        said += one.answerable
        wrong += one.answerable and not one.right
        beyond += not one.answerable
        if wrong <= WRONG * max(1, said) and beyond <= UNASKED * unasked:
            best = value
    return best


def least_near(found: Sequence[tuple[float, Decided]]) -> float:
    """The certainty below which so few answers would have shown the right line that none is given."""
    able = sorted(value for value, one in found if one.answerable and one.shown)
    return able[int(REFUSED * len(able))] if able else 0.0


def told(found: Sequence[tuple[float, Decided]], least: float, none: float, name: str) -> None:
    able = [(value, one) for value, one in found if one.answerable]
    said = [one for value, one in able if value >= least and not one.barred]
    beyond = [(value, one.barred) for value, one in found if not one.answerable]
    figures = {
        "questions": len(found),
        "first": _percent(sum(one.first for _, one in able), len(able)),
        "right": _percent(sum(one.right for _, one in able), len(able)),
        "three": _percent(sum(one.shown for _, one in able), len(able)),
        "sure and right": _percent(sum(one.right for one in said), len(able)),
        "wrong among sure": _percent(sum(not one.right for one in said), len(said)),
        "unanswerable sure": _percent(
            sum(value >= least and not barred for value, barred in beyond), len(beyond)
        ),
        "none": _percent(sum(value < none for value, _ in able), len(able)),
        "unanswerable none": _percent(sum(value < none for value, _ in beyond), len(beyond)),
    }
    print(name, figures, flush=True)  # noqa: T201


def _percent(part: int, whole: int) -> float:
    return round(100 * part / whole, 1) if whole else 0.0


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--more", nargs="*", default=[], help="further sets, as name:plans:questions.jsonl")
    parser.add_argument("--without", nargs="*", default=[], help="hands kept out, to be scored afterwards")
    parser.add_argument("--out", type=Path, help="where to write the weights, else beside the ranker")
    parser.add_argument("--curve", action="store_true", help="also fit on ever fewer questions")
    given = parser.parse_args()
    more = [
        hand(name, Path(plans), Path(file)) for name, plans, file in (one.split(":") for one in given.more)
    ]
    hands = {one.name: one for one in [*own(), *more] if one.name not in given.without}
    found = {name: examples(one) for name, one in hands.items()}
    print("read", flush=True)  # noqa: T201
    everything = [one for some in found.values() for one in some]
    places: dict[str, list[int]] = {}
    for place, one in enumerate(everything):
        places.setdefault(one.question.hand, []).append(place)
    cols = columns(everything)
    rows = rows_of(everything, cols)
    held_out: list[Decided] = []
    for out in [[name] for name in hands if name in OWN] + [[name for name in hands if name not in OWN]]:
        rest = [place for other, some in places.items() if other not in out for place in some]
        w = fit_order(rows.of(rest)) if out else None
        for name in out:
            held_out += decided(hands, found[name], rows.of(places[name]), w)
        print("held out", *out, flush=True)  # noqa: T201
    valued: list[tuple[float, Decided]] = []
    for name in hands:
        fitted = fit_sure([one for one in held_out if one.hand != name])
        valued += [(probability(one.measures, fitted), one) for one in held_out if one.hand == name]
    for name in hands:
        others = [pair for pair in valued if pair[1].hand != name]
        mine = [pair for pair in valued if pair[1].hand == name]
        told(mine, threshold(others), least_near(others), f"held out {name}")
    least, none = threshold(valued), least_near(valued)
    told(valued, least, none, "all, each held out in turn")
    if given.curve:
        curve(hands, found, rows, places)
    table = as_weights(fit_order(rows), cols)
    limits = {"sure": round(least, 4), "title": 0.95, "none": round(none, 4)}
    write(table | {"sure": fit_sure(held_out), "thresholds": limits}, given.out)


def curve(
    hands: dict[str, Hand], found: dict[str, list[Example]], rows: Rows, places: dict[str, list[int]]
) -> None:
    """What a quarter, a half, three quarters of the questions of the other hands give on each of our own."""
    for test in (name for name in hands if name in OWN):
        rest = [place for other, some in places.items() if other != test for place in some]
        random.Random(1).shuffle(rest)
        for part in (25, 50, 75, 100):
            used = rest[: len(rest) * part // 100]
            judged = decided(hands, found[test], rows.of(places[test]), fit_order(rows.of(used)))
            told([(0.5, one) for one in judged], 1.0, 0.0, f"curve {test}, {len(used)} questions")


def write(table: dict[str, Any], path: Path | None) -> None:
    where = path or Path(str(resources.files("bot.answers").joinpath(ranking.WEIGHTS)))
    where.write_text(json.dumps(table, ensure_ascii=False, separators=(",", ":")) + "\n", "utf-8")


if __name__ == "__main__":
    main()
