"""Vietnamese as it was typed before Unicode: the letters that TCVN3 (.VnTime) and VNI fonts show."""

import re
from collections import Counter
from collections.abc import Callable
from functools import cache

from bot.language.folding import compose
from bot.language.regex import regex
from bot.language.syllables import is_syllable

# In TCVN3 each letter is one sign of Latin-1; capitals with a tone are small letters in fonts ending in "H".
_TCVN3 = dict(
    zip(
        "¸µ¶·¹¨¾»¼½Æ©ÊÇÈÉËÐÌÎÏÑªÕÒÓÔÖÝ×ØÜÞãßáâä«èåæçé¬íêëìîóïñòô\xadøõö÷ùýúûüþ®¡¢£¤¥¦§",
        "áàảãạăắằẳẵặâấầẩẫậéèẻẽẹêếềểễệíìỉĩịóòỏõọôốồổỗộơớờởỡợúùủũụưứừửữựýỳỷỹỵđĂÂÊÔƠƯĐ",
        strict=True,
    )
)
# In VNI a letter is followed by a sign for its marks; some letters are one sign of their own.
_VNI_SIGNS = {
    "a": dict(zip("ùøûõïêéèúüëâáàåãä", "áàảãạăắằẳẵặâấầẩẫậ", strict=True)),
    "e": dict(zip("ùøûõïâáàåãä", "éèẻẽẹêếềểễệ", strict=True)),
    "o": dict(zip("ùøûõïâáàåãä", "óòỏõọôốồổỗộ", strict=True)),
    "ô": dict(zip("ùøûõï", "ớờởỡợ", strict=True)),
    "u": dict(zip("ùøûõï", "úùủũụ", strict=True)),
    "ö": dict(zip("ùøûõï", "ứừửữự", strict=True)),
    "y": dict(zip("ùøûõ", "ýỳỷỹ", strict=True)),
}
_VNI_ALONE = dict(zip("íìæóòôöîñ", "íìỉĩịơưỵđ", strict=True))
_VNI = regex(
    "|".join(f"{base}[{''.join(signs)}]" for base, signs in _VNI_SIGNS.items()) + f"|[{''.join(_VNI_ALONE)}]",
    re.IGNORECASE,
)
_BETWEEN = regex(r"[\s\d/.,;:()“”\"'‘’…–\-]+")
_LEAST_WORDS = 4
_SAMPLE = 20_000


def from_tcvn3(text: str) -> str:
    """The text a TCVN3 font shows for these signs."""
    return "".join(_TCVN3.get(sign, sign) for sign in _unmoved(text))


def from_vni(text: str) -> str:
    """The text a VNI font shows for these signs."""
    return _VNI.sub(_vni_letter, _unmoved(text))


def _vni_letter(found: re.Match[str]) -> str:
    signs = found.group()
    lower = signs.lower()
    letter = _VNI_SIGNS[lower[0]][lower[1]] if len(signs) > 1 else _VNI_ALONE[lower]
    return letter.upper() if signs[0].isupper() else letter


def _unmoved(text: str) -> str:
    """The signs of a symbol font, which Word keeps in a range of their own."""
    return re.sub("[\uf020-\uf0ff]", lambda found: chr(ord(found.group()) - 0xF000), text)


@cache
def decoder_of(font: str) -> Callable[[str], str] | None:
    """How text in this font is read; None where it is Unicode."""
    name = font.strip().lower()
    if name.startswith("vni-"):
        return from_vni
    if name.startswith(".vn"):
        return _from_capitals if name.split(",")[0].split(" bold")[0].endswith("h") else from_tcvn3
    return None


def _from_capitals(text: str) -> str:
    return from_tcvn3(text).upper()


def old_font_of(text: str) -> Callable[[str], str] | None:
    """How a text is read whose words show that it was typed for an old font; None for any other."""
    if _sound(text) > 0.6:
        return None
    decoder = max((from_tcvn3, from_vni), key=lambda decode: _sound(decode(text[:_SAMPLE])))
    return decoder if _sound(decoder(text[:_SAMPLE])) > 0.8 else None


def _sound(text: str) -> float:
    """Which part of the words that are not plain ASCII are spelt like Vietnamese; 1 where there are few."""
    apart = _BETWEEN.split(compose(text[:_SAMPLE]))
    words = Counter(word for word in apart if not word.isascii() and len(word) > 1)
    if words.total() < _LEAST_WORDS:
        return 1.0
    return sum(times for word, times in words.items() if is_syllable(word.lower())) / words.total()
