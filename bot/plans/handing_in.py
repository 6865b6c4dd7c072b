"""How a dossier is handed in, and whom to ask: the ways to send it, person, telephone, address."""

import re
from collections.abc import Iterable, Iterator

from bot import lexicon
from bot.annotations.sentences import clauses, sentences
from bot.documents.outline import Item
from bot.language.regex import regex
from bot.lexicon import any_of, pattern

_ADDRESS = r"[\w.-]+@[\w.-]+\w"
_WORD = rf"\s+(?:{_ADDRESS}|(?!(?:và|về|trước|chậm|cho|gửi|hoặc|nếu)\s)[^\s,;.:()@]+)"
# A program goes by a name with a capital within: "eOffice".
_PROGRAM = r"(?-i:(?<![\w/])(?=\w{5})(?=[A-Z]*[a-z])[A-Za-z]+[A-Z]\w*)"
# Ways to send: "bản giấy", "hệ thống quản lý văn bản của Sở", "hộp thư a@b.vn"; or where it is brought to.
_WAY = regex(
    rf"(?:{any_of('papers.channels')}|{_PROGRAM})(?:{_WORD}){{0,14}}|{_ADDRESS}"
    rf"|{any_of('papers.places')}:?(?:{_WORD}){{1,14}}(?:\s*\([^()]{{3,80}}\))?",
    re.IGNORECASE,
)
_SENT = pattern("papers.handing_in", "papers.sheets", "topics.dossier")
# "trực tiếp xử lý 30 hồ sơ" is no way to hand in.
_BY_HAND = "trực tiếp"
_TO_WHERE = lexicon.pattern("papers.by_hand")
_PERSON = regex(rf"{any_of('papers.people')}\s+[^\W\d_]", re.IGNORECASE)
_ASKED = lexicon.pattern("papers.asking")
_NAMED = lexicon.pattern("papers.asking", "papers.contacts", "papers.people")
_REACHED = regex(rf"(?<!\d)0\d{{2,3}}(?:[\s.-]?\d{{2,4}}){{2,3}}(?![\d/])|\bmáy lẻ\s+\d|{_ADDRESS}")


def _sentences(items: Iterable[Item]) -> Iterator[tuple[str, int, int]]:
    for item in items:
        yield from ((item.text, start, end) for start, end in sentences(item.text, item.marker.end))


def channel_of(items: Iterable[Item]) -> str:
    """The ways to hand in that these paragraphs name, in their words."""
    told = [
        " ".join(way.group().split())
        for text, start, end in _sentences(items)
        if _SENT.search(text, start, end)
        for part in clauses(text, start, end)
        if "không " not in text[slice(*part)].lower()
        for way in _WAY.finditer(text, *part)
    ]
    ways = (way for at, way in enumerate(told) if _is_way(way) and way not in " ".join(told[:at]))
    return ", ".join(dict.fromkeys(ways))


def _is_way(words: str) -> bool:
    bare = words.lower()
    return bare == _BY_HAND or not bare.startswith(_BY_HAND) or bool(_TO_WHERE.match(words))


def contact_of(items: Iterable[Item]) -> str:
    """The words that name a telephone number or an e-mail address, with whose it is."""
    parts = ((text, part) for text, start, end in _sentences(items) for part in clauses(text, start, end))
    reached = (text[slice(*part)].strip(" ;.,") for text, part in parts if _REACHED.search(text, *part))
    return "; ".join(dict.fromkeys(map(_of_person, reached)))


def _of_person(words: str) -> str:
    """What tells whom to reach: the words in brackets with the number, or from where it turns to him."""
    number = _REACHED.search(words)
    start = words.rfind("(", 0, number.start()) + 1 if number else 0
    if start and ")" not in words[start : number.start() if number else 0]:
        return words[start:].split(")", maxsplit=1)[0].strip(" ;.,")
    asks = _ASKED.search(words)
    return words[asks.start() :] if asks else words


def names_somebody(contact: str) -> bool:
    """Whether a contact has a name or a number; an address alone that something is sent to is but a way."""
    return bool(_NAMED.search(contact))


def asked_of(items: Iterable[Item]) -> str:
    """Whom to ask, where a sentence of its own names a person for that ("Vướng mắc liên hệ bà ...")."""
    for text, start, end in _sentences(items):
        asks = _ASKED.search(text, start, end)
        if asks and (_PERSON.search(text, asks.end(), end) or _REACHED.search(text, asks.end(), end)):
            return _balanced(text[asks.start() : end].strip(" ;.,(/"))
    return ""


def _balanced(words: str) -> str:
    """Words without a bracket at their end that was opened before them."""
    return words.rstrip(") .;,/") if words.count(")") > words.count("(") else words.rstrip(" .;,/")


def is_contact(text: str) -> bool:
    """Whether a line tells how to reach somebody, or by which way to send, rather than a paper."""
    return bool(_REACHED.search(text) or pattern("papers.contacts").search(text))
