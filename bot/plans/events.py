"""Meetings and ceremonies: the day, the hour and the place, from one line or a list of them."""

import re

from bot import lexicon
from bot.annotations.sentences import sentences
from bot.annotations.times import Mention
from bot.documents.numbering import unnumbered
from bot.documents.outline import CLOSING, Item
from bot.documents.paragraphs import quote
from bot.language import capital
from bot.language.regex import regex
from bot.lexicon import any_of
from bot.plans.basis import Basis
from bot.plans.matters import HOUR
from bot.plans.model import Event

_GATHERS = lexicon.pattern("matters.gathering", "acts.meet")
_MEETING = lexicon.pattern("matters.gathering")
_HELD = lexicon.ending("acts.take_place")
_HANDS = lexicon.pattern("acts.send", "acts.submit", "acts.register", "acts.report")
_PLACE = regex(
    r"(?:địa điểm|tại)\s*:?\s+(?P<place>[^.;:()]{3,120}?)\s*(?:[.;(]|,\s+(?:lúc|vào|từ|do|để)\s|$)",
    re.IGNORECASE,
)
MAX_EVENTS = 60
# The place of a list stands a line or two below its time.
NEAR = 3


def find_events(basis: Basis) -> tuple[Event, ...]:
    """Every gathering whose day is told with an hour or a place."""
    found: dict[tuple[object, ...], Event] = {}
    items = [item for item in basis.items if item.path != CLOSING and not item.paragraph.cells]
    for at, item in enumerate(items):
        for start, end in sentences(item.text, item.marker.end):
            for mention in basis.times_within(item.text, start, end):
                event = _event(basis, items, at, (start, end), mention)
                if event:
                    found.setdefault((event.day, event.at, event.what), event)
        if len(found) >= MAX_EVENTS:
            break
    return tuple(found.values())


def _event(
    basis: Basis, items: list[Item], at: int, sentence: tuple[int, int], mention: Mention
) -> Event | None:
    item, words = items[at], items[at].text[slice(*sentence)]
    if not mention.is_day or not mention.by_days or mention.rule or mention.relation in {"before", "by"}:
        return None
    labelled = words.lower().removeprefix("về ").startswith("thời gian")
    what = _matter(basis, item) if labelled else words[: mention.start - sentence[0]]
    if _HANDS.search(what) or not (_GATHERS.search(what) or (not labelled and _GATHERS.search(words))):
        return None
    place = _place(items, at, mention, labelled=labelled)
    placed = basis.place(mention)
    if placed is None or not (mention.at or place):
        return None
    exact = quote(item.paragraph, *sentence, (mention.start, mention.end))
    after = words[mention.end - sentence[0] :]
    return Event(placed.first, mention.at, place, _told(what, words, after), exact, " > ".join(item.path))


def _matter(basis: Basis, item: Item) -> str:
    """What a list "Thời gian, địa điểm" is of: the nearest heading that names a gathering, or the title."""
    titles = [title for title in reversed(item.path) if _GATHERS.search(title)]
    return unnumbered(titles[0]) if titles else basis.head.title


def _told(what: str, words: str, after: str) -> str:
    """What is held: the words before its day, those behind where the day begins the line, or else all."""
    told = re.sub(rf"[\s,:(]*(?:{any_of('clauses.until')}|{HOUR}|[\s,:])*$", "", what, flags=re.IGNORECASE)
    named = _HELD.sub("", told).rstrip()
    told = named if _MEETING.search(named) else told
    if not _GATHERS.search(told):
        told = after if not told.strip(" -+.;:,") and _GATHERS.search(after) else words
    told = " ".join(told.split()).strip(" -+.;:,")[:300]
    return capital(told)


def _place(items: list[Item], at: int, mention: Mention, *, labelled: bool) -> str:
    beside = _PLACE.search(items[at].text, mention.end)
    if beside or not labelled:
        return beside["place"] if beside else ""
    for item in items[at + 1 : at + 1 + NEAR]:
        below = _PLACE.match(item.text, item.marker.end)
        if below:
            return below["place"]
    return ""
