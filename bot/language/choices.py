"""Which of the choices on offer somebody means who types it: its name, short form or place among them."""

import tomllib
from collections.abc import Mapping, Sequence
from functools import lru_cache
from importlib import resources

from rapidfuzz.distance import OSA

from bot.language.abbreviations import expand, load
from bot.language.folding import compose, fold
from bot.language.regex import regex
from bot.language.telex import untelex

_WORD = regex(r"[^\W_]+")
_SPELT = regex(r"(?<!\S)(?:[^\W\d_] ){2,}[^\W\d_](?!\S)")  # "L Đ T T"
_LAST_Y = regex(r"(?<=[hklmst])y\b")
_LEAST_LETTERS, _LETTERS_A_SLIP = 6, 6


def choice(text: str, labels: Sequence[str]) -> int | None:
    """The place of the one label that is meant; None where none is, or more than one."""
    typed = _words(text)
    named = [_words(label) for label in labels]
    core = [word for word in typed if word not in _table()["around"]] or typed
    for found in (
        [place for place, label in enumerate(named) if typed == label],
        [place for place, label in enumerate(named) if core == label],
        _numbered(core, len(labels)),
        _covered(core, named),
        _slipped("".join(core), named),
    ):
        if len(found) == 1:
            return found[0]
        if found:
            return None
    return None


def exact_choice(text: str, labels: Sequence[str]) -> int | None:
    """The same, for the name alone: written in full, short or without marks."""
    typed = _words(text)
    found = [place for place, label in enumerate(labels) if typed == _words(label)]
    return found[0] if len(found) == 1 else None


def _words(text: str) -> list[str]:
    text = _SPELT.sub(lambda letters: letters[0].replace(" ", ""), compose(text))
    repaired = _WORD.sub(lambda word: untelex(word[0]) or word[0], text)
    return _WORD.findall(_LAST_Y.sub("i", fold(expand(repaired, load()))))


def _numbered(words: list[str], count: int) -> list[int]:
    """“cái thứ 2”, “số hai”, “the last one”: nothing but words that count."""
    table = _table()
    counted = [word for word in words if word not in table["counting"]]
    if len(counted) != 1:
        return []
    if counted[0] in table["last"]:
        return [count - 1]
    number = table["numbers"].get(counted[0]) or (int(counted[0]) if counted[0].isdecimal() else 0)
    return [number - 1] if 0 < number <= count and len(counted[0]) < 8 else []


def _covered(words: list[str], named: list[list[str]]) -> list[int]:
    """Labels that hold every word typed; else those every word of which was typed, the longest of them."""
    holding = [place for place, label in enumerate(named) if words and _in_order(words, label)]
    if holding:
        return holding
    held = [place for place, label in enumerate(named) if label and _in_order(label, words)]
    longest = max((len(named[place]) for place in held), default=0)
    return [place for place in held if len(named[place]) == longest]


def _in_order(some: list[str], all_: list[str]) -> bool:
    rest = iter(all_)
    return all(word in rest for word in some)


def _slipped(typed: str, named: list[list[str]]) -> list[int]:
    """Labels that are a few letters off: one in six, and nearer than any other."""
    if len(typed) < _LEAST_LETTERS:
        return []
    off = [OSA.distance(typed, "".join(label)) for label in named]
    least = min(off, default=len(typed))
    return (
        [place for place, one in enumerate(off) if one == least]
        if least * _LETTERS_A_SLIP <= len(typed)
        else []
    )


@lru_cache(maxsize=1)
def _table() -> Mapping[str, Mapping[str, int]]:
    text = resources.files(__package__).joinpath("choices.toml").read_text(encoding="utf-8")
    table = tomllib.loads(text)
    lists = {name: dict.fromkeys(table[name].split(), 1) for name in ("around", "counting", "last")}
    return {**lists, "numbers": table["numbers"]}
