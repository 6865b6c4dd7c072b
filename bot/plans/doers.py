"""The offices whose duty words tell: asked, named first, or after "do"; and whose a heading is."""

from functools import lru_cache

from bot import lexicon
from bot.annotations.acts import parts
from bot.annotations.matcher import Pattern
from bot.annotations.span import Span
from bot.plans.matters import without_bullet

SUBJECT = Pattern("^ BREAK* ALONE? who:OFFICE", "Các phòng gửi báo cáo")
TELLS = Pattern("^ who:OFFICE REST? LEAD|SEND|REGISTER|DO", "các phòng xây dựng kế hoạch")
ASKED = Pattern("ASK TO? who:OFFICE", "đề nghị các phòng gửi báo cáo")
TURNED = Pattern("BREAK AND? who:OFFICE REST? LEAD|SEND|REGISTER|DO", "Căn cứ kế hoạch, các phòng xây dựng")
DONE_BY = Pattern("by:BY who:OFFICE", "do Văn phòng chủ trì")
GIVES = Pattern("REST who:OFFICE SEND", "Hồ sơ đề nghị khen thưởng các phòng gửi")
SENT_ON = Pattern("REST who:OFFICE REST? sent:SEND", "Hồ sơ của các phòng phải được gửi")
_SOME = lexicon.pattern("offices.some", "countables.staff")
_PLACES = lexicon.pattern("offices.places")
_PRAISES = lexicon.opening("acts.praise")
_SUPERIOR = lexicon.pattern("offices.superior")
_OF = lexicon.ending("clauses.of")
_ASKS = lexicon.pattern("acts.ask")
_OWING = lexicon.pattern("topics.duty_of")
GROUND_FIRST = lexicon.opening("clauses.grounds")
UNITS = lexicon.pattern("offices.units")
_NEAR = 8  # letters: a word and its blanks
MAX_WHO = 200
MAX_WHAT = 300
# So many spans into a clause whose duty it is has been said.
MAX_OPENING = 8
# As far from its beginning as a sentence turns to somebody ("Trên cơ sở đó, đề nghị các phòng").
MAX_ASKED = 40


def clause_doer(text: str, start: int, end: int) -> Span | None:
    """The offices whose duty the words from `start` on tell."""
    start, end = without_ground(text, start, end)
    spans = parts(text, start, min(end, start + MAX_WHAT))
    return doer_of(text, list(spans)[:MAX_OPENING])


def opens_with(text: str, start: int, end: int) -> Span | None:
    """The offices the words from `start` on open with, or ask first."""
    spans = list(parts(text, start, min(end, start + MAX_WHAT)))[:MAX_OPENING]
    asked = ASKED.first(spans)
    return asked["who"] if asked and asked["who"].start - start < MAX_ASKED else _opens(spans)


def is_asked(line: str) -> bool:
    """Whether a line begins with asking offices ("Giao Sở Nội vụ chủ trì")."""
    if not _ASKS.match(line.lstrip()):
        return False  # most lines: their parts need not be found
    spans = parts(line, 0, len(line))
    return bool(spans) and ASKED.first(spans[:3]) is not None and spans[0].label == "ASK"


@lru_cache(maxsize=1024)
def owner_of(words: str) -> str:
    """The offices a sentence or heading begins with or asks first, "" where it begins otherwise."""
    words = without_bullet(words.strip())
    if _PLACES.fullmatch(words):
        return words  # "Khu phố": each of them
    return owner_among(words, list(parts(words, 0, len(words))))


def owner_among(words: str, spans: list[Span]) -> str:
    asked = [one["who"] for one in ASKED.all(spans) if not _is_put_before(words, one["who"])]
    doer = asked[-1] if asked else _opens(spans)
    return words[doer.start : doer.end].strip(" ,;:") if doer else ""


def without_owing(title: str) -> str:
    """A heading without the words that only say that a unit's work stands below it."""
    owing = _OWING.match(title)
    return title[owing.end() :].lstrip() if owing else title


def without_ground(text: str, start: int, end: int) -> tuple[int, int]:
    """A clause without the ground it opens with ("Căn cứ Kế hoạch của Sở, các phòng xây dựng ...")."""
    if not GROUND_FIRST.match(text, start, end):
        return start, end
    begin = start
    while (begin := text.find(",", begin, min(end, start + MAX_WHAT)) + 1) > 0:
        if TELLS.first(parts(text, begin, min(end, begin + MAX_WHAT))):
            return begin, end
    return start, end


def doer_of(text: str, spans: list[Span]) -> Span | None:
    """The offices whose duty a clause tells: asked, named first, after its ground, or after "do"."""
    asked = [found["who"] for found in ASKED.all(spans) if not _is_put_before(text, found["who"])]
    if asked:
        return asked[-1]
    first = _opens(spans)
    turned = [one["who"] for one in TURNED.all(spans) if one["who"].value != "alone"]
    if turned and not (first and turned[-1].start <= first.end):
        return turned[-1]
    by = DONE_BY.last(spans)
    return first or (by["who"] if by else giver_of(text, spans))


def giver_of(text: str, spans: list[Span]) -> Span | None:
    """Who sends what was named first ("Hồ sơ đề nghị khen thưởng các phòng gửi"), not only whose it is."""
    gives = GIVES.first(spans)
    who = gives["who"] if gives else None
    theirs = who is not None and _is_theirs(text, who)
    named = who is not None and (text[who.start].isupper() or UNITS.match(text, who.start))
    return who if named and not theirs else None


def sender_of(text: str, spans: list[Span]) -> str:
    """Whose papers are sent, where nobody else is said to send them ("Báo cáo của các phòng gửi về")."""
    sent = SENT_ON.first(spans)
    who = sent["who"] if sent and _is_theirs(text, sent["who"]) else None
    if who and not (text[who.start].isupper() or _SOME.match(text, who.start)):
        return ""  # "báo cáo của đơn vị": of whoever sends it
    between = text[who.end : sent["sent"].start].split() if who and sent else ["none"]
    manner = all(word in {"phải", "được", "cần"} for word in between)
    return text[who.start : who.end].strip(" ,;") if who and manner else ""


def _is_theirs(text: str, who: Span) -> bool:
    return bool(_OF.search(text[max(0, who.start - _NEAR) : who.start]))


def _opens(spans: list[Span]) -> Span | None:
    """The offices a clause opens with."""
    found = SUBJECT.first(spans)
    if found is None or found["who"].end - found["who"].start > MAX_WHO:
        return None
    return found["who"]


def _is_put_before(text: str, office: Span) -> bool:
    """Whether an office is not asked to do its duty but for an award ("đề nghị UBND tỉnh khen thưởng")."""
    return bool(_SUPERIOR.match(text, office.start) and _PRAISES.match(text, office.end))
