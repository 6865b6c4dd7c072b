"""The spellings of one word: where the tone stands, final y or i, any blanks."""

import re
import unicodedata

from bot.language.regex import regex

# "hòa" and "hoà": the tone on either vowel of a syllable that ends in these.
_OPEN_PAIR = regex(r"(?<!q)([oòóỏõọ])([aeàáảãạèéẻẽẹ])(?!\w)|(?<!q)([uùúủũụ])([yỳýỷỹỵ])(?!\w)", re.IGNORECASE)
_FINAL_I = regex(r"(?<=\b[hklmst])([yỳýỷỹỵiìíỉĩị])(?!\w)", re.IGNORECASE)
_TONES = ("", "\u0300", "\u0301", "\u0309", "\u0303", "\u0323")


def any_spelling(text: str) -> str:
    """A pattern part for a word or words in every spelling of theirs."""
    return r"\s+".join(_syllable(part) for part in text.split())


def _syllable(text: str) -> str:
    found = _OPEN_PAIR.search(text)
    if found:
        first, second = (part for part in found.groups() if part)
        tone = _tone(first) or _tone(second)
        plain = _bare(first), _bare(second)
        spelt = {_with(plain[0], tone) + plain[1], plain[0] + _with(plain[1], tone)}
        return (
            re.escape(text[: found.start()])
            + f"(?:{'|'.join(sorted(spelt))})"
            + re.escape(text[found.end() :])
        )
    final = _FINAL_I.search(text)
    if final:
        tone = _tone(final.group())
        either = f"[{_with('y', tone)}{_with('i', tone)}]"
        return re.escape(text[: final.start()]) + either + re.escape(text[final.end() :])
    return re.escape(text)


def _tone(letter: str) -> str:
    return next((tone for tone in _TONES[1:] if tone in unicodedata.normalize("NFD", letter)), "")


def _bare(letter: str) -> str:
    tone = _tone(letter)
    return (
        unicodedata.normalize("NFC", unicodedata.normalize("NFD", letter).replace(tone, ""))
        if tone
        else letter
    )


def _with(letter: str, tone: str) -> str:
    return unicodedata.normalize("NFC", letter + tone)
