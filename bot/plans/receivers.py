"""To whom something goes by a time: the office after "gửi về", after "trình", or at which it is handed in."""

import re
from itertools import takewhile

from bot import lexicon
from bot.annotations.acts import parts
from bot.annotations.matcher import Pattern
from bot.annotations.span import Span
from bot.language.regex import regex
from bot.lexicon import any_of
from bot.plans.told import Place

SENT = Pattern("SEND to:OFFICE", "trình UBND tỉnh")
SENT_TO = Pattern("SEND TO to:OFFICE", "gửi về Văn phòng")
WITH = Pattern("LEAD TO who:OFFICE", "phối hợp với Văn phòng")
HANDED = Pattern("TO to:OFFICE", "về Văn phòng")

_HANDING = {"SEND", "REGISTER"}
_AT = lexicon.ending("clauses.at")
_RECEIVED_AT = "nơi nhận"
_VIA = regex(r"\s*\(\s*(?:thông\s+)?qua\s[^()]{2,80}\)", re.IGNORECASE)
_SENDS = lexicon.pattern("acts.send")
_RECEIVES = lexicon.pattern("topics.receiving", "acts.send")
_DAY = regex(r"\d[/.-]\d|ngày \d")
_OF_LATER = regex(rf"(?:\bvà|,|;)\s+{any_of('acts.send', 'acts.submit')}", re.IGNORECASE)
_NEAR = 8  # letters: a word and its blanks
_DOING = {"SEND", "REGISTER", "DO", "LEAD"}


def receiver(text: str, before: list[Span], own: list[Span], after: list[Span], place: Place) -> str:
    """To whom it goes: named near this time, or for several times of a clause at once."""
    earlier = [span for span in before if span.start < place.since]
    labelled = place.clause[0] == place.item.words and bool(_SENDS.search(place.item.title))
    hands = labelled or any(span.label in _HANDING for span in before)
    found = handed(own, hands=hands)
    if found is None:
        told = list(takewhile(says_what, after))
        found = handed(told, hands=hands or bool(_VIA.match(text, place.mention.end)))
        if found and _OF_LATER.search(text, place.mention.end, found.start):
            # What is sent next has a day of its own.
            found = None if _DAY.search(text, found.end, place.clause[1]) else found
    if found is None and not any(span.label in _DOING for span in own):
        found = handed(earlier, hands=hands)
    found = found or _handed_at(text, [*before, *after], place) or _received_at(text, place)
    return with_via(text, found) if found else ""


def _handed_at(text: str, spans: list[Span], place: Place) -> Span | None:
    """The office at which something is handed in ("nộp trực tiếp tại Văn phòng")."""
    labelled = _RECEIVES.search(place.item.title) and place.clause[0] == place.item.words
    first = place.clause[0] if labelled else next((s.end for s in spans if s.label in _HANDING), None)
    if first is None:
        return None
    named = (span for span in spans if span.label == "OFFICE" and span.start > first)
    at = (span for span in named if _AT.search(text[max(0, span.start - _NEAR) : span.start]))
    return next((span for span in at if span.value != "alone"), None)


def _received_at(text: str, place: Place) -> Span | None:
    """The office a later clause names for the whole sentence ("...; nơi nhận là Văn phòng")."""
    at = text.lower().find(_RECEIVED_AT, place.mention.end, place.sentence[1])
    found = parts(text, at + len(_RECEIVED_AT), place.sentence[1]) if at >= 0 else ()
    return next((span for span in found if span.label == "OFFICE"), None)


def says_what(span: Span) -> bool:
    return span.label != "FOR"


def with_via(text: str, office: Span) -> str:
    via = _VIA.match(text, office.end)
    return text[office.start : via.end() if via else office.end].strip(" ,;")


def handed(spans: list[Span], *, hands: bool) -> Span | None:
    """The office after a verb of sending or after "về", "cho" ... where something is handed."""
    first = 0 if hands else next((span.start for span in spans if span.label in _HANDING), None)
    straight = SENT_TO.first(spans)
    if straight:
        return straight["to"]
    sent = [one["to"] for one in SENT.all(spans) if one["to"].value != "alone"]
    beside = {one["who"] for one in WITH.all(spans)}
    given = [one["to"] for one in HANDED.all(spans) if one["to"] not in beside]
    handed = [] if first is None else [to for to in given if to.start >= first]
    return min((*sent, *handed), key=_start, default=None)


def _start(span: Span) -> int:
    return span.start
