"""What a column of an office's list holds, by how it is headed."""

import tomllib
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from importlib import resources

from bot.language.regex import regex
from bot.registrations.titles import Title, find, plain

TICK = "tick:"  # a column headed by a title itself, its cells marked
YEAR = "year:"  # a column headed by a year, its cells naming what was awarded in it
_YEAR = regex(r"(?:nam )?((?:19|20)\d\d)")
_IN_BRACKETS = regex(r"\([^)]*\)")


def classifier(titles: tuple[Title, ...]) -> Callable[[str], str]:
    """Names the column a heading stands for: a key of headings.toml, TICK with a title, YEAR with a year."""

    def classify(heading: str) -> str:
        bare = _IN_BRACKETS.sub(" ", heading)
        title = find(bare, titles)
        if title is not None:
            return f"{TICK}{title.code}"
        words = plain(bare) or plain(heading)
        if year := _YEAR.fullmatch(words):
            return f"{YEAR}{year.group(1)}"
        return _named(words)

    return classify


@lru_cache(maxsize=4096)
def _named(words: str) -> str:
    padded = f" {words} "
    said = []
    for word in dict.fromkeys(words.split()):
        for phrase, key, whole in _phrases().get(word, ()):
            if words == phrase if whole else f" {phrase} " in padded:
                said.append((len(phrase), key))
    if not said or any(key == "ignored" for _, key in said):
        return ""
    return max(said)[1]


@lru_cache(maxsize=1)
def _phrases() -> Mapping[str, Sequence[tuple[str, str, bool]]]:
    """Each phrase under its first word, with its key and whether it must be all there is."""
    text = resources.files(__package__).joinpath("headings.toml").read_text(encoding="utf-8")
    found: dict[str, list[tuple[str, str, bool]]] = {}
    for key, phrases in tomllib.loads(text).items():
        for phrase in phrases:
            bare = phrase.removeprefix("=")
            found.setdefault(bare.split()[0], []).append((bare, key, phrase != bare))
    return found
