"""The weights learnt from the examples, and how much they speak for each intent."""

import json
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources

from bot.intents.examples import load
from bot.intents.features import features
from bot.intents.model import ANSWER, Place
from bot.intents.words import Said
from bot.language import compose


def scores(spoken: Said, place: Place) -> dict[str, float]:
    """Every intent that makes sense in this place, with what speaks for it."""
    weights = _learnt().weights
    found: defaultdict[str, float] = defaultdict(float)
    for feature, weight in features(spoken, place).items():
        for name, learnt in weights.get(feature, {}).items():
            found[name] += weight * learnt
    return {name: score for name, score in found.items() if place.allows(name)}


def exactly(spoken: Said, place: Place) -> frozenset[str]:
    """What the examples of this place say of these very words; nothing if none has them."""
    return _learnt().by_words.get((_kind(place), spoken.core), frozenset())


def as_written(text: str, place: Place) -> bool:
    """Whether an example of this place was written just so, with the same marks."""
    return (_kind(place), _plain(text)) in _written()


def known_words(name: str, place: Place) -> frozenset[str]:
    """Every word of an intent's examples in this place."""
    return _learnt().vocabulary.get((_kind(place), name), frozenset())


def warm_up() -> None:
    """Read what was learnt, which takes a moment the first time."""
    _learnt()
    _written()


def _kind(place: Place) -> str:
    return "idle" if place.kind == "group" else place.kind


@dataclass(frozen=True)
class _Learnt:
    """Feature to intent to weight; by place and core words the intents, by place and intent every word."""

    weights: Mapping[str, Mapping[str, float]]
    by_words: Mapping[tuple[str, tuple[str, ...]], frozenset[str]]
    vocabulary: Mapping[tuple[str, str], frozenset[str]]


@lru_cache(maxsize=1)
def _learnt() -> _Learnt:
    kept = json.loads(resources.files(__package__).joinpath("weights.json").read_text(encoding="utf-8"))
    return _Learnt(
        kept["weights"],
        {
            (kind, tuple(core.split())): frozenset(names.split())
            for kind, of_kind in kept["spoken"].items()
            for core, names in of_kind.items()
        },
        {
            (kind, name): frozenset(words.split())
            for kind, of_kind in kept["vocabulary"].items()
            for name, words in of_kind.items()
        },
    )


@lru_cache(maxsize=1)
def _written() -> frozenset[tuple[str, str]]:
    """By place how each is written."""
    return frozenset((one.place.kind, _plain(one.text)) for one in load() if ANSWER not in one.names)


def _plain(text: str) -> str:
    return compose(text).strip(" .,!?").casefold()
