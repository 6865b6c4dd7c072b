"""A campaign's name as short as a button of a phone shows it."""

import re

from bot import lexicon
from bot.language import capital, fold, squeeze

SHORT = 22  # characters, so that a deadline and a mark stand beside it
LEAST = 9  # characters that must be left to say what it is about
_QUOTED = re.compile(r"[“\"]([^”\"]+)[”\"]")
_YEAR = re.compile(r"\b(20\d\d)\b")
_SPAN = re.compile(r"[,;]?\s*\(?\b(?:năm|giai đoạn)?\s*20\d\d.*$", re.IGNORECASE)


def short_name(title: str, most: int = SHORT) -> str:
    """What it is about, without how titles begin, and the year: "Danh hiệu thi đua 2027"."""
    years = _YEAR.findall(title)
    year = years[-1] if years else ""
    quoted = _QUOTED.search(title)
    words = quoted[1] if quoted else _SPAN.sub("", title)
    about = _without_opening(squeeze(words)) or squeeze(title)
    return " ".join(filter(None, (_cut(capital(about), most - len(year) - 1 if year else most), year)))


def _without_opening(words: str) -> str:
    opening = re.compile(rf"^(?:{lexicon.any_folded('campaigns.opening')})\s+")
    left = words
    while (found := opening.match(fold(left))) and len(left) - found.end() >= LEAST:
        left = left[found.end() :]
    return left


def _cut(words: str, most: int) -> str:
    if len(words) <= most:
        return words
    whole = words[: most - 1].rpartition(" ")[0] or words[: most - 1]
    return f"{whole.rstrip(' ,;-–')}…"


def place_beside(what: str, place: str) -> str:
    """The place of an event, where its words do not tell it already."""
    return "" if place in what else place
