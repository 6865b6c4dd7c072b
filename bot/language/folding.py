"""One spelling for comparing: lower case, no diacritics, đ as d, one space between words."""

import re
import unicodedata
from itertools import filterfalse
from typing import Literal

from bot.language.regex import regex

# Putting the marks of one letter in order takes time that grows with the square of their number: so a text is
# normalised in pieces, none of which begins with a mark unless somebody piled them up.
LONGEST_PIECE = 1000
_PIECE = regex(rf".{{1,{LONGEST_PIECE}}}[^\w\s]{{0,30}}", re.DOTALL)
_UNSEEN = regex(
    "[\u061c\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]|(?<=\\w)\u200d|\u200d(?=\\w)"
)
_TOKEN = regex(r"[^\W_]*\d[^\W_]*(?:[.,:]\d+|/[^\W_]+|-[^\W\d_]+)*%?|[^\W_]+")


# Letters of other alphabets that look like Đ and stand on old keyboards.
_LOOK_ALIKES = str.maketrans("ÐƉðɖ", "ĐĐđđ")
_LOOKS_ALIKE = regex("[ÐƉðɖ]")


def compose(text: str) -> str:
    """The text in composed Unicode (NFC), which every other function here expects and returns."""
    if text.isascii():
        return text
    composed = text if unicodedata.is_normalized("NFC", text) else _normal("NFC", text)
    return composed.translate(_LOOK_ALIKES) if _LOOKS_ALIKE.search(composed) else composed


def _normal(form: Literal["NFC", "NFD"], text: str) -> str:
    if len(text) <= LONGEST_PIECE:
        return unicodedata.normalize(form, text)
    return "".join(unicodedata.normalize(form, piece) for piece in _PIECE.findall(text))


def fold(text: str) -> str:
    """Lower case without diacritics; lengths may change, so never slice the original by its offsets."""
    if text.isascii():
        return text.lower()
    decomposed = _normal("NFD", text.translate(_LOOK_ALIKES).lower())
    return "".join(filterfalse(unicodedata.combining, decomposed)).replace("đ", "d")


def visible(text: str) -> str:
    """The text without what turns its direction round or cannot be seen; a picture's own joiners stay."""
    return _UNSEEN.sub("", text)


def fold_letters(text: str) -> str:
    """The same letter by letter, as long as the text: its offsets hold in the original."""
    folded = fold(text)
    return folded if len(folded) == len(text) else "".join(fold(letter)[:1] or " " for letter in text)


def capital(text: str) -> str:
    """The text with a capital at its beginning, as a sentence or a name has it."""
    return text[:1].upper() + text[1:]


def squeeze(text: str) -> str:
    """Every run of white space as one blank, none at the ends."""
    return " ".join(text.split())


def tokens(text: str) -> list[str]:
    """The folded words in order; a date, number, share or document number ("41-ct/tw") stays whole."""
    return _TOKEN.findall(fold(text))
