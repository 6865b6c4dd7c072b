"""Sentences and clauses of a paragraph, by offsets, so that quotes stay literal."""

import re
from collections.abc import Iterator
from functools import lru_cache

from bot.language import squeeze
from bot.language.regex import regex

_END = regex(
    r"[.!?…](?<!\bTP.)(?<!\bTS.)(?<!\bTh.)(?<!\bKT.)(?<!\bTM.)(?<!\bNxb.)"
    r"(?<!\bCN.)(?<!\bBS.)(?<!\bKS.)(?<!\bGS.)(?<!\bThS.)(?:(?<![\s(]\w.)|(?<=số \d.))"
    r"[”\"’)]*\s+(?=[A-ZĐÀ-Ỹ“\"(‘+\-])"
)
_CLAUSE = regex(r";\s+|,\s+(?=sau đó\s)")


@lru_cache(maxsize=4096)
def sentences(text: str, start: int = 0) -> tuple[tuple[int, int], ...]:
    """The (start, end) of each sentence from `start` on; every reader of a document asks for them."""
    return tuple(_pieces(text, start, len(text), _END))


def plain_sentences(text: str) -> Iterator[str]:
    """The sentences of each line of a text, in single blanks."""
    for line in text.splitlines():
        for start, end in sentences(line):
            yield squeeze(line[start:end])


def clauses(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The (start, end) of the parts of a sentence that semicolons divide."""
    return _pieces(text, start, end, _CLAUSE, outside_brackets=True)


def upto(words: str, signs: str) -> str:
    """The words before the first of these signs; all where there is none."""
    return words[: next((at for at, sign in enumerate(words) if sign in signs), len(words))]


def after_last(words: str, signs: str) -> str:
    """The words behind the last of these signs; all where there is none."""
    return words[max(words.rfind(sign) for sign in signs) + 1 :]


def _pieces(
    text: str, start: int, end: int, border: re.Pattern[str], *, outside_brackets: bool = False
) -> list[tuple[int, int]]:
    found = []
    at, counted, opened = start, start, 0
    for match in border.finditer(text, start, end):
        if outside_brackets:
            opened += text.count("(", counted, match.start()) - text.count(")", counted, match.start())
            counted = match.start()
            if opened > 0:
                continue
        if text[at : match.end()].strip():
            found.append((at, match.end()))
        at = match.end()
    if text[at:end].strip():
        found.append((at, end))
    return found
