"""The shape of a Vietnamese syllable: first consonants, rimes, and the place of the tone mark."""

import unicodedata
from functools import lru_cache

from bot.language.folding import fold

TONES = {"\u0301": "s", "\u0300": "f", "\u0309": "r", "\u0303": "x", "\u0323": "j"}
MARKS = {letter: mark for mark, letter in TONES.items()}

_ONSET_LIST = "b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x"
_RIME_LIST = """
a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e ec em en eng eo ep et
ê êch êm ên êt ênh êp êu i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu o oa oac oach oai oam oan
oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong op ot ô ôc ôi ôm ôn ông ôp ôt
ơ ơi ơm ơn ơp ơt u ua uân uâng uât uây uc uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt uơ uy uya uych
uyên uyêt uyn uynh uyp uyt uyu up ut ư ưa ưc ưi ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu ưm
y yêm yên yêng yêt yêu ych yn ynh yt
"""
_ONSETS = sorted(_ONSET_LIST.split(), key=len, reverse=True)
_RIMES = frozenset(_RIME_LIST.split())
_FOLDED_RIMES = frozenset(fold(rime) for rime in _RIMES)
_STOPS = ("c", "ch", "p", "t")


def split_tone(word: str) -> tuple[str, str]:
    """The word without its tone mark, and the Telex letter of the tone ("" for none, the last if two)."""
    tone = ""
    kept = []
    for c in unicodedata.normalize("NFD", word):
        if c in TONES:
            tone = TONES[c]
        else:
            kept.append(c)
    return unicodedata.normalize("NFC", "".join(kept)), tone


def split_onset(syllable: str) -> tuple[str, str]:
    """First consonants and the rest of a toneless lower-case syllable ("giêng" -> "g", "iêng")."""
    for onset in _ONSETS:
        rest = syllable[len(onset) :]
        if syllable.startswith(onset) and rest and not (onset == "gi" and rest[0] not in "aăâeêoôơuư"):
            return onset, rest
    return "", syllable


@lru_cache(maxsize=4096)
def is_syllable(word: str) -> bool:
    """Whether the lower-case word is spelt like a Vietnamese syllable, diacritics right or all left out."""
    base, tone = split_tone(word)
    plain = base.replace("đ", "d") == fold(base)
    onset, rime = split_onset(base)
    stopped = rime.endswith(_STOPS)
    if rime in _RIMES or (plain and not tone and rime in _FOLDED_RIMES):
        return not (stopped and tone in {"f", "r", "x"})
    return onset in {"b", "c", "s", "x"} and rime in {"oong", "ooc"}


def place_tone(base: str, tone: str) -> str:
    """The toneless syllable with its tone mark where the new orthography puts it ("hoa", "f" -> "hoà")."""
    if not tone:
        return base
    onset, rime = split_onset(base)
    vowels = [i for i, c in enumerate(rime) if fold(c) in "aeiouy"]
    if not vowels:
        return base
    marked = [i for i in vowels if rime[i] in "ăâêôơư"]
    closed = vowels[-1] < len(rime) - 1
    if marked:
        at = marked[-1]
    elif closed or rime in {"oa", "oe", "uy"}:
        at = vowels[-1]
    else:
        at = vowels[-2] if len(vowels) == 2 else vowels[len(vowels) // 2]
    at += len(onset)
    return unicodedata.normalize("NFC", base[: at + 1] + MARKS[tone] + base[at + 1 :])
