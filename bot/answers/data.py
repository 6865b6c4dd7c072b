"""The tables beside this file, loaded once: words, facets, law and wording."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

from bot.language import canon, fold
from bot.language.regex import regex


@dataclass(frozen=True)
class Words:
    """Tables of words, folded but for `spelt_fillers`; `groups` are synonyms by phrase."""

    fillers: frozenset[str]
    spelt_fillers: frozenset[str]
    everyday: frozenset[str]
    courtesy: frozenset[str]
    groups: dict[str, tuple[str, ...]]
    capitals: dict[str, str]
    compounds: frozenset[str]
    goes_on: tuple[str, ...]
    points_back: frozenset[str]
    handed_in: tuple[str, ...]
    joins: frozenset[str]
    general_words: frozenset[str]
    general_pairs: frozenset[str]

    def is_filler(self, folded: str, typed: str) -> bool:
        """Whether a word carries no subject; typed with diacritics only if they are those of a filler."""
        return folded in self.fillers if folded == typed else typed in self.spelt_fillers


@dataclass(frozen=True)
class LawEntry:
    """A point of law in force; `corrects` marks a widespread mistake, `title` the terms of a title.

    `agrees` is the figure by which a plan shows that it says the same.
    """

    every: tuple[re.Pattern[str], ...]
    never: re.Pattern[str] | None
    corrects: bool
    agrees: str
    title: bool
    text: dict[str, str]
    article: str
    source: str
    mark: str


# The spelling of bot.language.canon ("đăng kí", "tỉ lệ"), so that the tables may use the usual one.
_FINAL_Y = regex(r"((?<![a-z\\])|\\b)([hklmst])y(?![a-z])")


def _table(name: str) -> dict[str, Any]:
    return tomllib.loads(resources.files(__package__).joinpath(name).read_text(encoding="utf-8"))


def _spelt(folded: str) -> str:
    return _FINAL_Y.sub(r"\1\2i", folded)


def _any_of(patterns: list[str]) -> re.Pattern[str]:
    return re.compile("|".join(rf"(?<!\w)(?:{_spelt(p)})(?!\w)" for p in patterns))


@cache
def words() -> Words:
    table = _table("words.toml")
    groups: dict[str, tuple[str, ...]] = {}
    for spelt in _table("synonyms.toml")["groups"]:
        group = [_spelt(phrase) for phrase in spelt]
        for phrase in group:
            others = [*groups.get(phrase, ()), *(other for other in group if other != phrase)]
            groups[phrase] = tuple(dict.fromkeys(others))
    return Words(
        frozenset(_spelt(word) for word in table["fillers"].split()),
        frozenset(table["spelt"].split()),
        frozenset(word for spelt in table["everyday"].split() for word in (canon(spelt), fold(canon(spelt)))),
        frozenset(table["courtesy"].split()),
        groups,
        dict(table["capitals"]),
        frozenset(map(_spelt, table["compounds"])),
        tuple(map(_spelt, table["goes_on"])),
        frozenset(map(_spelt, table["points_back"])),
        tuple(map(_spelt, table["handed_in"])),
        frozenset(table["joins"].split()),
        frozenset(map(_spelt, table["general_words"].split())),
        frozenset(map(_spelt, table["general_pairs"])),
    )


@dataclass(frozen=True)
class English:
    """English phrases with their Vietnamese wordings; `words` are all the words of such phrases.

    `irregular` gives the basic form of a word that no ending tells.
    """

    phrases: dict[str, tuple[str, ...]]
    words: frozenset[str]
    drop: frozenset[str]
    whether: frozenset[str]
    irregular: dict[str, str]


@cache
def english() -> English:
    table = _table("english.toml")
    phrases = {key: tuple(told.split(" | ")) for key, told in table["phrases"].items()}
    return English(
        phrases,
        frozenset(word for key in phrases for word in key.replace(",", "").split()),
        frozenset(table["drop"].split()),
        frozenset(table["whether"].split()),
        {form: basic for basic, forms in table["irregular"].items() for form in forms.split()},
    )


@cache
def frames() -> frozenset[str]:
    return frozenset(map(_spelt, _table("words.toml")["frames"]))


@cache
def asks() -> dict[str, re.Pattern[str]]:
    return {name: _any_of(patterns) for name, patterns in _table("facets.toml")["asks"].items()}


@cache
def topics() -> dict[str, re.Pattern[str]]:
    return {name: _any_of(patterns) for name, patterns in _table("facets.toml")["topics"].items()}


@cache
def after() -> dict[str, re.Pattern[str]]:
    return {name: re.compile(pattern) for name, pattern in _table("facets.toml")["after"].items()}


@dataclass(frozen=True)
class PlainKind:
    """How a plain question after one kind of fact looks (folded), and the words it is made of."""

    sign: re.Pattern[str]
    words: frozenset[str]


@cache
def plain() -> dict[str, PlainKind]:
    return {
        name: PlainKind(_any_of(one["sign"]), frozenset(map(_spelt, one["words"].split())))
        for name, one in _table("plain.toml").items()
    }


@cache
def law() -> tuple[LawEntry, ...]:
    return tuple(
        LawEntry(
            tuple(_any_of(group) for group in entry["all"]),
            _any_of(entry["none"]) if "none" in entry else None,
            entry.get("corrects", False),
            entry.get("agrees", ""),
            entry.get("title", False),
            {"vi": entry["vi"], "en": entry["en"]},
            entry["article"],
            entry["source"],
            entry["mark"],
        )
        for entry in _table("law.toml")["entry"]
    )


@cache
def texts(lang: str) -> dict[str, str]:
    """The sentences of answers; Vietnamese for any language there is none for."""
    table = _table("texts.toml")
    return dict(table.get(lang, table["vi"]))
