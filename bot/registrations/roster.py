"""Names as people type them, matched to the roster; asks back whenever it is not sure."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache

from rapidfuzz import fuzz, process

from bot.language import canon, fold, squeeze
from bot.language.regex import regex

_NEAR = 85  # rapidfuzz ratio, 0-100: one or two slips in a name of three words
_MOST = 5
_SCANNED = 1500  # names; so many may all be compared
_LONGEST = 8  # words; a longer text is no name, and comparing it costs
_ADDRESS = regex(r"^(?:đồng chí|dong chi|đ/c|d/c|đc|ông|bà|anh|chị|cô|chú|mr|ms|mrs)[\s.:]+(?=\S+\s)")
_BRACKETS = regex(r"\([^)]*\)|\[[^\]]*\]")
_NOT_LETTERS = regex(r"[^\w\s]+|\d+")


@dataclass(frozen=True)
class Person:
    id: int
    name: str
    department_id: int | None = None
    department: str = ""


@dataclass(frozen=True)
class Match:
    """`kind`: "exact" (one candidate, certain), "likely" (ask which) or "none"."""

    kind: str
    candidates: tuple[Person, ...] = ()

    @property
    def person(self) -> Person | None:
        """The person, if certain."""
        return self.candidates[0] if self.kind == "exact" else None


@dataclass(frozen=True)
class Roster:
    """People by folded name, and the names by their last word and by all words but one.

    Make it once for a whole list.
    """

    by_name: dict[str, tuple[Person, ...]]
    by_last_word: dict[str, tuple[str, ...]]
    by_most_words: dict[str, tuple[str, ...]] = field(default_factory=dict)


def index(people: Iterable[Person]) -> Roster:
    """The roster to match names against."""
    by_name: dict[str, list[Person]] = {}
    for person in people:
        by_name.setdefault(_key(person.name), []).append(person)
    by_last: dict[str, list[str]] = {}
    for name in by_name:
        by_last.setdefault(name.split(" ")[-1], []).append(name)
    by_most: dict[str, list[str]] = {}
    for name in by_name if len(by_name) > _SCANNED else ():
        for rest in _all_but_one(name):
            by_most.setdefault(rest, []).append(name)
    return Roster(
        {name: tuple(same) for name, same in by_name.items()},
        {word: tuple(names) for word, names in by_last.items()},
        {rest: tuple(names) for rest, names in by_most.items()},
    )


def _all_but_one(name: str) -> list[str]:
    """The name with each of its words left out in turn."""
    words = name.split(" ")
    return [" ".join([*words[:place], "*", *words[place + 1 :]]) for place in range(len(words))]


def match(typed: str, roster: Roster, department_id: int | None = None) -> Match:
    """Who is meant. Among namesakes the one of `department_id` is certain, otherwise it asks.

    Certain: the same name, or the same without diacritics when none were typed. A slip, part of a name or
    other diacritics than the roster's are never taken without asking.
    """
    key = _key(typed)
    if not key:
        return Match("none")
    same = roster.by_name.get(key, ())
    exact = _certain(typed, same)
    own = tuple(person for person in exact if person.department_id == department_id)
    if len(exact) == 1 or (department_id is not None and len(own) == 1):
        return Match("exact", own if len(own) == 1 else exact)
    candidates = exact or same or _near(key, roster)
    # The own division first: that is who a head means.
    ordered = sorted(candidates, key=lambda person: person.department_id != department_id)
    return Match("likely", tuple(ordered[:_MOST])) if ordered else Match("none")


def namesakes(typed: str, roster: Roster) -> tuple[Person, ...]:
    """Everyone whose name is the same but for diacritics."""
    return roster.by_name.get(_key(typed), ())


def _certain(typed: str, same: tuple[Person, ...]) -> tuple[Person, ...]:
    written = _spelt(typed)
    if written == _key(typed):
        return same
    return tuple(person for person in same if _spelt(person.name) == written)


def _near(key: str, roster: Roster) -> tuple[Person, ...]:
    words = key.split()
    if len(words) > _LONGEST:
        return ()
    # Of many names those are compared that have all words but one in common: a slip is in one of them.
    names = roster.by_name.keys() if not roster.by_most_words else _alike(key, roster)
    found = process.extract(key, names, scorer=fuzz.ratio, score_cutoff=_NEAR, limit=_MOST)
    near = [name for name, _, _ in found]
    ending = roster.by_last_word.get(words[-1], ())
    # As many words, none of them an initial: no part of a name, and there may be thousands that end so.
    longer = [name for name in ending if name.count(" ") >= len(words)]
    for name in ending if any(len(word) == 1 for word in words) else longer:
        if name not in near and _is_part(words, name.split()):
            near.append(name)
    return tuple(person for name in near for person in roster.by_name[name])


def _alike(key: str, roster: Roster) -> list[str]:
    found = (name for rest in _all_but_one(key) for name in roster.by_most_words.get(rest, ()))
    return list(dict.fromkeys(found))


def _is_part(words: list[str], name: list[str]) -> bool:
    """Whether "minh", "van minh", "nguyen minh" or "n v minh" may stand for "nguyen van minh"."""
    if words == name[-len(words) :]:
        return True
    if 1 < len(words) < len(name) and words[0] == name[0]:
        rest = iter(name)
        return all(word in rest for word in words)
    return len(words) == len(name) > 1 and all(
        whole == word or (len(word) == 1 and whole.startswith(word))
        for word, whole in zip(words, name, strict=True)
    )


def _key(name: str) -> str:
    return fold(_spelt(name))


@lru_cache(maxsize=32_768)  # respelling is slow, and the same names come again with every list
def _spelt(name: str) -> str:
    bare = _ADDRESS.sub("", canon(_BRACKETS.sub(" ", name)))
    return squeeze(_NOT_LETTERS.sub(" ", bare))
