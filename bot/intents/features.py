"""What is looked at in a message: words, their neighbours, runs of four characters, who says it and where."""

from collections.abc import Mapping
from itertools import pairwise

from bot.intents.model import Place
from bot.intents.words import Said

_CHARACTERS = 4


def features(said: Said, place: Place) -> Mapping[str, float]:
    """Feature -> weight; the squares sum up to one."""
    found: dict[str, float] = {}
    for four in _fours(said.words):
        found[f"c{four}"] = 0.3
    edged = ("^", *said.core, "$")
    for triple in zip(edged, edged[1:], edged[2:], strict=False):
        found[f"t{' '.join(triple)}"] = 0.3
    for first, third in zip(said.core, said.core[2:], strict=False):
        found[f"s{first} {third}"] = 0.3
    for pair in pairwise(edged):
        found[f"b{' '.join(pair)}"] = 1.0
    for word in said.words:
        found[f"u{word}"] = 1.0
    for word in said.core[:3]:
        found[f"o{word}"] = 0.3
    kind = "idle" if place.kind == "group" else place.kind
    found |= {f"l{_length(len(said.core))}": 0.5, f"p{kind}": 0.7, f"r{place.role}": 0.7}
    if said.asks:
        found["?"] = 0.5
    norm = sum(weight * weight for weight in found.values()) ** 0.5
    return {name: weight / norm for name, weight in found.items()}


def _fours(words: tuple[str, ...]) -> set[str]:
    run = f"_{'_'.join(words)}_"
    return {run[i : i + _CHARACTERS] for i in range(len(run) - _CHARACTERS + 1)}


def _length(count: int) -> int:
    return sum(count >= least for least in (2, 4, 8, 14))
