"""Words left as raw key strokes because the Vietnamese keyboard was off: Telex, and VNI where it is plain."""

from bot.language.regex import regex
from bot.language.syllables import is_syllable, place_tone

_LETTERS = regex(r"[a-zđ]+")
_VNI = regex(r"[a-z]+\d(?:\d*[a-z]+\d{0,2})+")
_VNI_KEYS = {"1": "s", "2": "f", "3": "r", "4": "x", "5": "j", "7": "w", "8": "w", "9": "d"}
_HATS = {"a": "â", "e": "ê", "o": "ô"}
_HORNS = {"a": "ă", "o": "ơ", "u": "ư"}
_VOWELS = frozenset("aeiouyăâêôơư")
# Foreign words an office types every day which Telex could also spell.
_FOREIGN_LIST = """
best bus cost gas host last list mass max mix pass past plus post sort tax test tour user us as is or
box error ios gmail server
"""
_FOREIGN = frozenset(_FOREIGN_LIST.split())
# Room for the seven letters of "nghiêng", their hats, a tone and a few strokes taken back.
_MOST_STROKES = 16


def untelex(word: str) -> str | None:
    """The syllable meant by raw Telex or VNI strokes, in lower case; None if the word needs no repair."""
    typed = word.lower()
    if len(typed) > _MOST_STROKES or typed in _FOREIGN or is_syllable(typed):
        return None
    if _LETTERS.fullmatch(typed):
        return _compose_strokes(typed)
    # A digit must stand inside the word: "thang8" and "quy3" are months and quarters, not strokes.
    return _compose_strokes(_as_telex(typed)) if _VNI.fullmatch(typed) else None


def _as_telex(typed: str) -> str:
    strokes = ""
    for key in typed:
        if key == "6":
            strokes += next((c for c in reversed(strokes) if c in _HATS), "")
        else:
            strokes += _VNI_KEYS.get(key, key)
    return strokes


def _compose_strokes(strokes: str) -> str | None:
    letters: list[str] = []
    tone = ""
    for key in strokes:
        has_vowel = any(c in _VOWELS for c in letters)
        if key in "sfrxj" and has_vowel:
            tone = key
        elif key == "w":
            _horn(letters)
        elif key in _HATS and key in letters:
            letters[letters.index(key)] = _HATS[key]
        elif key == "d" and letters[:1] == ["d"]:
            letters[0] = "đ"
        else:
            letters.append(key)
    base = "".join(letters)
    result = place_tone(base, tone)
    return result if result != strokes and is_syllable(result) else None


def _horn(letters: list[str]) -> None:
    joined = "".join(letters)
    if "uo" in joined or "ưo" in joined:
        at = joined.replace("ư", "u").index("uo")
        letters[at : at + 2] = ["ư", "ơ"]
        return
    if joined.endswith("ua"):
        letters[-2] = "ư"
        return
    for at in range(len(letters) - 1, -1, -1):
        if letters[at] in _HORNS:
            letters[at] = _HORNS[letters[at]]
            return
    letters.append("ư")
