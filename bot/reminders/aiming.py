"""Whom an alert is for: the divisions whose work it is and who still lack it, each in one place."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from bot.language import fold, squeeze
from bot.lexicon import folded_pattern

Standing = Literal["nothing", "returned"]
_WORDS = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Lack:
    """A division that still has to do something: it has sent nothing, or what it sent came back."""

    item: str
    unit: int
    standing: Standing = "nothing"


@dataclass(frozen=True, slots=True)
class Spot:
    """A chat, or a topic of one, that is reminded: of one division, of several, or (no units) of all.

    `person` tells somebody's own chat, which is reminded beside the division's group and never instead.
    """

    key: str
    units: frozenset[int] = frozenset()
    person: bool = False

    @property
    def own(self) -> bool:
        """Whether it is the group of one division."""
        return len(self.units) == 1 and not self.person


@dataclass(frozen=True, slots=True)
class Aimed:
    """What one place is told: its lacks, and how many divisions are told in their own groups instead."""

    lacks: tuple[Lack, ...]
    elsewhere: int = 0


def aim(lacks: Sequence[Lack], spots: Sequence[Spot]) -> Mapping[str, Aimed]:
    """Place to what it is told; nothing for a place that nothing concerns.

    A place of several divisions never repeats what the own group of one of them is told.
    """
    own = {unit for one in spots if one.own for unit in one.units}
    by_unit: defaultdict[int, list[Lack]] = defaultdict(list)
    for one in lacks:
        by_unit[one.unit].append(one)
    shared_lacks = tuple(one for one in lacks if one.unit not in own)
    elsewhere = {one.unit for one in lacks} & own
    told: dict[str, Aimed] = {}
    for spot in spots:
        if spot.own or spot.person:
            (unit,) = spot.units
            mine = tuple(by_unit.get(unit, ()))
            away = 0
        elif spot.units:
            mine = tuple(one for one in shared_lacks if one.unit in spot.units)
            away = len(elsewhere & spot.units)
        else:
            mine, away = shared_lacks, len(elsewhere)
        if mine:
            told[spot.key] = Aimed(mine, away)
    return told


def concerned(names: Sequence[str], doers: Iterable[str], act: str = "") -> list[str]:
    """The units whose work it is; all where the plan names none of them, or speaks of many at once.

    Work that a body does itself (the act "office") is of the units it names, under whatever name: that of
    the Council or of an office above is none of theirs.
    """
    own = act == "office"
    named = {squeeze(fold(one)) for one in doers}
    if not named:
        return [] if own else list(names)
    # "Văn phòng, các phòng nghiệp vụ": not the Văn phòng alone.
    if any(folded_pattern("offices.units").match(one) for one in named):
        return list(names)
    folded = [(one, squeeze(fold(one))) for one in names]
    # "Trưởng Phòng Nghiệp vụ 1" does it for the division.
    heads = tuple(one for one in named if " " in one)
    found = [one for one, name in folded if name in named or any(head.endswith(f" {name}") for head in heads)]
    if found or not own:
        return found or list(names)
    return [one for one, name in folded if any(_alike(doer, name) for doer in named)]


def _alike(doer: str, name: str) -> bool:
    """Whether a doer is a unit under a shorter, longer or abbreviated name."""
    (kind, *one), (other_kind, *other) = _WORDS.findall(doer) or [""], _WORDS.findall(name) or [""]
    if kind != other_kind or not one or not other:
        return False
    short = _initials(one) == "".join(other) or _initials(other) == "".join(one)
    return short or set(one) <= set(other) or set(other) <= set(one)


def _initials(words: Sequence[str]) -> str:
    return "".join(word if word.isdigit() else word[0] for word in words)


def invited(names: Sequence[str], hosts: Sequence[str], words: str) -> list[str]:
    """The units that a meeting's words name; all where they name none, or only the one that prepares it."""
    said = squeeze(fold(words))
    if folded_pattern("offices.units").search(said):
        return list(names)
    named = [one for one in names if re.search(rf"(?<!\w){re.escape(squeeze(fold(one)))}(?!\w)", said)]
    return list(names) if set(named) <= set(hosts) else named
