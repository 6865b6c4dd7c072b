"""How much each feature speaks for each intent, learnt from the examples: an averaged linear model."""

import hashlib
import random
from collections import Counter, defaultdict
from collections.abc import Sequence

from bot.intents.examples import Example
from bot.intents.features import features
from bot.intents.words import said

Weights = dict[str, dict[str, float]]
ROUNDS, STEP, LEAST = 10, 0.5, 0.05
# The order of the examples sways what is learnt: so many orders are averaged.
ORDERS = 4


def fit(examples: Sequence[Example]) -> Weights:
    """Feature -> intent -> weight; what weighs next to nothing is left out."""
    names = sorted({name for one in examples for name in one.names})
    found = [features(said(one.text), one.place) for one in examples]
    often = Counter(feature for one in found for feature in one)
    # What one example alone has tells little of the next; a word alone may.
    rows = [
        ({name: weight for name, weight in one.items() if often[name] > 1 or name[0] in "ub"}, example)
        for one, example in zip(found, examples, strict=True)
    ]
    summed: defaultdict[str, defaultdict[str, float]] = defaultdict(lambda: defaultdict(float))
    for seed in range(ORDERS):
        for feature, by in _learnt(rows, names, random.Random(seed)).items():
            for name, value in by.items():
                summed[feature][name] += value / ORDERS
    kept = {
        feature: {name: round(value, 2) for name, value in sorted(by.items()) if abs(value) >= LEAST}
        for feature, by in sorted(summed.items())
    }
    return {feature: by for feature, by in kept.items() if by}


def _learnt(
    rows: Sequence[tuple[dict[str, float], Example]], names: Sequence[str], order: random.Random
) -> Weights:
    """The weights learnt from the examples in one order, averaged over its steps."""
    rows = list(rows)
    now: defaultdict[str, defaultdict[str, float]] = defaultdict(lambda: defaultdict(float))
    late: defaultdict[str, defaultdict[str, float]] = defaultdict(lambda: defaultdict(float))
    count = 1
    for _ in range(ROUNDS):
        order.shuffle(rows)
        for spoken, one in rows:
            scores: defaultdict[str, float] = defaultdict(float)
            for feature, weight in spoken.items():
                for name, learnt in now[feature].items() if feature in now else ():
                    scores[name] += weight * learnt
            right = max(sorted(one.names), key=lambda name: scores[name])
            wrong = max(
                (name for name in names if name not in one.names and one.place.allows(name)),
                key=lambda name: scores[name],
            )
            loss = 1 - scores[right] + scores[wrong]
            if loss > 0:
                step = min(STEP, loss / 2)
                for feature, weight in spoken.items():
                    for name, change in ((right, step * weight), (wrong, -step * weight)):
                        now[feature][name] += change
                        late[feature][name] += change * count
            count += 1
    return {
        feature: {name: value - late[feature][name] / count for name, value in by.items()}
        for feature, by in now.items()
    }


def words(examples: Sequence[Example]) -> dict[str, dict[str, dict[str, str]]]:
    """By place what the core words of an example mean, and every word of each intent; so that a start need
    not read the examples one by one.
    """
    spoken: defaultdict[str, dict[str, set[str]]] = defaultdict(dict)
    vocabulary: defaultdict[str, dict[str, set[str]]] = defaultdict(dict)
    for one in examples:
        heard = said(one.text)
        spoken[one.place.kind].setdefault(" ".join(heard.core), set()).update(one.names)
        for name in one.names:
            vocabulary[one.place.kind].setdefault(name, set()).update(heard.words)
    return {
        heading: {
            kind: {key: " ".join(sorted(found)) for key, found in sorted(of_kind.items())}
            for kind, of_kind in sorted(table.items())
        }
        for heading, table in (("spoken", spoken), ("vocabulary", vocabulary))
    }


def digest(examples: Sequence[Example]) -> str:
    """A fingerprint of the examples, kept with the weights that were learnt from them."""
    lines = sorted(f"{one.place.kind}/{one.place.role}/{sorted(one.names)}/{one.text}" for one in examples)
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()[:16]
