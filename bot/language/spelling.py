"""Spellings that mean the same: hòa and hoà, sỹ and sĩ, hàng năm and hằng năm."""

import re

from bot.language.folding import compose, squeeze
from bot.language.regex import regex
from bot.language.syllables import place_tone, split_onset, split_tone

LETTERS = regex(r"[^\W\d_]+")
_EVERY = regex(r"\bhàng (?=(?:năm|quý|quí|tháng|tuần|ngày)\b)")
_Y_AFTER = frozenset("hklmst")


def canon(text: str) -> str:
    """The text in lower case and one spelling per word, diacritics kept; for comparing only."""
    return _EVERY.sub("hằng ", LETTERS.sub(_respell, squeeze(compose(text).lower())))


def _respell(match: re.Match[str]) -> str:
    base, tone = split_tone(match[0])
    onset, rime = split_onset(base)
    if rime == "y" and onset in _Y_AFTER:
        base = onset + "i"
    elif base == "qui":
        base = "quy"
    return place_tone(base, tone)
