"""The words of Vietnamese offices, each once, by class; the only home of vocabulary.

A class is a table of a TOML file beside this one and is named "file.table" ("acts.send"):

    [send]
    words = ["gửi", { is = "trình", not_then = ["bày"], not_after = ["chương"] }]
    includes = ["acts.register"]
    yes = ["gửi về Văn phòng"]   # a text in which the class must be found
    no = ["trình bày tham luận"]  # one in which it must not

A word is written once, in one class; another class takes it by `includes`. Where it means something else too
(`tổ chức` is to hold and a body), the second class says in what `sense` it has it. Spellings of one word
("uỷ" and "ủy", "chiến sỹ" and "chiến sĩ", "hoà" and "hòa", any blanks) are found by the one that is written.
"""

import re
import tomllib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib import resources

from bot.language import fold
from bot.language.regex import regex
from bot.lexicon.spelling import any_spelling


@dataclass(frozen=True)
class Word:
    """An entry; it does not count before one of `not_then` nor after one of `not_after`.

    `sense` tells what it means here where another class has the same word for something else.
    """

    text: str
    not_then: tuple[str, ...] = ()
    not_after: tuple[str, ...] = ()
    sense: str = ""


@dataclass(frozen=True)
class WordClass:
    """The words of a class, those it includes among them, with texts that do and do not hold one."""

    name: str
    words: tuple[Word, ...]
    yes: tuple[str, ...]
    no: tuple[str, ...]


def names() -> Iterator[str]:
    """The name of every class."""
    for entry in sorted(resources.files(__package__).iterdir(), key=lambda found: found.name):
        if entry.name.endswith(".toml"):
            # What is no class is a list of its own kind: laws.toml has its own reader.
            tables = (name for name, table in _file(entry.name).items() if isinstance(table, dict))
            yield from (f"{entry.name.removesuffix('.toml')}.{table}" for table in tables)


def own_words(name: str) -> tuple[Word, ...]:
    """The words written in this class itself."""
    file, _, table = name.partition(".")
    return tuple(map(_word, _file(f"{file}.toml")[table].get("words", ())))


@cache
def word_class(name: str) -> WordClass:
    """A class by its name.

    Raises:
        KeyError: there is no such class.
    """
    file, _, table = name.partition(".")
    entry = _file(f"{file}.toml")[table]
    included = (word for other in entry.get("includes", ()) for word in word_class(other).words)
    words = tuple(dict.fromkeys((*own_words(name), *included)))
    return WordClass(name, words, tuple(entry.get("yes", ())), tuple(entry.get("no", ())))


@cache
def any_of(*classes: str) -> str:
    """A pattern part that matches one word of these classes, the longest first, in any spelling and case.

    Whole words only. It branches by the first letters, so that of hundreds of words few are tried.
    """
    return _alternation(_sorted(classes), any_spelling, letter=_in_any_case)


@cache
def any_small(*classes: str) -> str:
    """The same in small letters, where the pattern it is put into does not ignore case."""
    return _alternation(_sorted(classes), any_spelling)


@cache
def any_folded(*classes: str) -> str:
    """The same for folded text (lower case, no diacritics)."""
    return _alternation(_sorted(classes), _folded, fold)


@cache
def initials(*classes: str) -> str:
    """The letters that words of these classes begin with, small and large, for a set of a pattern."""
    letters = "".join(_PIECE.findall(any_spelling(word.text))[0] for word in _sorted(classes))
    both = {case for letter in letters if letter.isalpha() for case in (letter.lower(), letter.upper())}
    return "".join(sorted(both))


@cache
def pattern(*classes: str) -> re.Pattern[str]:
    """One word of these classes in a text, whatever its case."""
    return regex(any_of(*classes), re.IGNORECASE)


@cache
def opening(*classes: str) -> re.Pattern[str]:
    """One word of these classes, to be matched at a place that blanks may stand at."""
    return regex(rf"\s*{any_of(*classes)}", re.IGNORECASE)


@cache
def ending(*classes: str) -> re.Pattern[str]:
    """One word of these classes at the end of a text, blanks behind it."""
    return regex(rf"{any_of(*classes)}\s*$", re.IGNORECASE)


@cache
def folded_pattern(*classes: str) -> re.Pattern[str]:
    """One word of these classes in a folded text."""
    return regex(any_folded(*classes))


@cache
def folded_ending(*classes: str) -> re.Pattern[str]:
    """One word of these classes at the end of a folded text, blanks behind it."""
    return regex(rf"{any_folded(*classes)}\s*$")


def _sorted(classes: tuple[str, ...]) -> list[Word]:
    found = dict.fromkeys(word for name in classes for word in word_class(name).words)
    return sorted(found, key=lambda word: -len(word.text))


def _folded(word: str) -> str:
    return r"\s+".join(map(re.escape, fold(word).split()))


def _alternation(
    words: list[Word],
    spell: Callable[[str], str],
    plain: Callable[[str], str] = str,
    letter: Callable[[str], str] = str,
) -> str:
    spelt = [_pieces(word, spell, plain) for word in words]
    return rf"(?<!\w){_by_letter(spelt, BRANCHING, letter)}(?!\w)"


# So many letters deep an alternation branches; deeper costs more to compile than it saves.
BRANCHING = 2
_PIECE = regex(r"\\s\+|\(\?:[^()]*\)|\[[^\]]*\]|\\.|.")


def _pieces(word: Word, spell: Callable[[str], str], plain: Callable[[str], str]) -> list[str]:
    """The pattern of a word, letter by letter."""
    first, *more = _PIECE.findall(spell(word.text))
    after = rf"(?!\s+(?:{'|'.join(map(spell, word.not_then))})(?!\w))" if word.not_then else ""
    # A look behind has a fixed width: one spelling, one blank. It stands behind the letter that branches.
    own = first if first.isalpha() else ""
    before = "".join(rf"(?<!{re.escape(plain(other))} {own})" for other in word.not_after)
    return [first, before + "".join(more[:1]), *more[1:], after] if own else [before + first, *more, after]


def _by_letter(words: list[list[str]], depth: int, letter: Callable[[str], str]) -> str:
    groups: dict[str, list[list[str]]] = {}
    others = []
    for word in words:
        if depth and word and word[0].isalpha():
            groups.setdefault(letter(word[0]), []).append(word[1:])
        else:
            others.append("".join(word))
    branches = [first + _by_letter(rest, depth - 1, str) for first, rest in groups.items()]
    return f"(?:{'|'.join([*branches, *others])})"


def _in_any_case(letter: str) -> str:
    """Both cases as a set, which the matcher tells at once where it would have to lower each letter."""
    return f"(?-i:[{letter.lower()}{letter.upper()}])"


def _word(entry: str | dict[str, object]) -> Word:
    if isinstance(entry, str):
        return Word(entry)
    beside = _texts(entry, "not_then"), _texts(entry, "not_after")
    return Word(str(entry["is"]), *beside, str(entry.get("sense", "")))


def _texts(entry: dict[str, object], key: str) -> tuple[str, ...]:
    found = entry.get(key, ())
    return tuple(map(str, found)) if isinstance(found, list) else ()


@cache
def _file(name: str) -> dict[str, dict[str, list[str]]]:
    return tomllib.loads(resources.files(__package__).joinpath(name).read_text(encoding="utf-8"))
