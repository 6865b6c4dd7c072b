"""The words of a message as they are compared: repaired, folded, one word for all that mean the same."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources

from bot.language import compose, expand, fold, load, untelex
from bot.language.regex import regex

LONGEST = 1000
_WORD = regex(r"[^\W_]+")
_MENTION = regex(r"@\w+")
_CODE = regex(r"\b(DK|HS)-\w+(?:-\w)?\b", re.IGNORECASE)
_LONG_NUMBER = regex(r"\b\d(?:[ .]?\d){8,}\b")
_DAY = regex(r"\b\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?\b")
_LAST_Y = regex(r"(?<=[hklmst])y\b")


@dataclass(frozen=True)
class Said:
    """`words` in order, `core` without those of courtesy (all of them where nothing else was said)."""

    words: tuple[str, ...]
    core: tuple[str, ...]
    asks: bool


def said(text: str) -> Said:
    """Read a message."""
    text = _MENTION.sub(" ", compose(text[:LONGEST].replace("\x00", " ")))
    text = _CODE.sub(lambda code: f" {code[1].lower()}xx ", text)
    text = _WORD.sub(lambda word: untelex(word[0]) or word[0], text)
    folded = fold(expand(text.lower() if text.isupper() else text, load()))
    folded = _DAY.sub(" ngayx ", _LONG_NUMBER.sub(" sodai ", folded))
    folded = _titles().sub(" danhhieux ", _LAST_Y.sub("i", folded))
    table = _table()
    words = tuple(_numbered(table.same.get(word, word)) for word in _WORD.findall(folded))
    core = tuple(word for word in words if word not in table.courtesy)
    return Said(words, core or words, "?" in text)


def _numbered(word: str) -> str:
    if not word.isdigit():
        return word
    return "so" if len(word) < 4 else "namso" if len(word) == 4 else "sodai"


def courtesy(spoken: Said) -> str:
    """Which courtesy it is: a greeting, a parting, or thanks and the like."""
    words = " ".join(spoken.words)
    for kind in ("parting", "greeting"):
        if any(re.search(rf"\b{one}\b", words) for one in _table().courtesies[kind]):
            return kind
    return "thanks"


def answers() -> Mapping[str, str]:
    """What phrases answer, "" for those that only go with an answer."""
    return _table().answers


@dataclass(frozen=True)
class _Table:
    same: Mapping[str, str]
    courtesies: Mapping[str, tuple[str, ...]]
    courtesy: frozenset[str]
    titles: tuple[str, ...]
    answers: Mapping[str, str]


@lru_cache(maxsize=1)
def _table() -> _Table:
    text = resources.files(__package__).joinpath("words.toml").read_text(encoding="utf-8")
    table = tomllib.loads(text)
    same = {word: key for key, words in table["same"].items() for word in words.split()}
    return _Table(
        same,
        {kind: tuple(words) for kind, words in table["courtesies"].items()},
        frozenset(table["courtesy"]["words"].split()),
        tuple(table["titles"]["words"]),
        {phrase: kind.replace("beside", "") for kind, said in table["answers"].items() for phrase in said},
    )


@lru_cache(maxsize=1)
def _titles() -> re.Pattern[str]:
    return re.compile(r"\b(?:" + "|".join(_table().titles) + r")\b")
