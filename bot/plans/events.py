"""Meetings and ceremonies: the day, the hour and the place, from one line or a list of them."""

import re
from collections.abc import Iterator

from bot import lexicon
from bot.annotations.sentences import clauses, sentences
from bot.annotations.times import Mention
from bot.documents.numbering import unnumbered
from bot.documents.outline import CLOSING, Item, heading_of
from bot.documents.paragraphs import quote
from bot.language import capital
from bot.language.regex import regex
from bot.lexicon import any_of
from bot.plans.basis import Basis
from bot.plans.matters import without_way_to_time
from bot.plans.model import Event

_GATHERS = lexicon.pattern("matters.gathering", "acts.meet")
_MEETING = lexicon.pattern("matters.gathering")
_REVIEWS = lexicon.opening("acts.review", "acts.judge")
_HELD = lexicon.ending("acts.take_place")
_HANDS = lexicon.pattern("acts.send", "acts.submit", "acts.register", "acts.report")
_PLACE = regex(
    r"(?<!\w)(?:địa điểm|tại|ở)\s*:?\s+(?P<place>[^.;:()]{3,120}?)\s*"
    r"(?:[.;:(]|,\s+(?:từ|do|để)\s|,?\s+(?:lúc|vào|hồi)\s|$)",
    re.IGNORECASE,
)
# "14 giờ ngày 24/6, Phòng họp 201, nhà A1, nghe báo cáo": a hall needs no word before it.
_HALL = regex(
    rf"[^;.]{{0,40}}?,\s*(?P<place>{any_of('offices.halls')}[^,.;:()]{{0,60}}"
    rf"(?:,\s+{any_of('offices.floors')}\s[^,.;:()]{{1,40}})*)",
    re.IGNORECASE,
)
MAX_EVENTS = 60
LONGEST_HOUR = 30  # "7 giờ 30 phút, thứ Bảy ngày"
# The place of a list stands a line or two below its time.
NEAR = 3


def find_events(basis: Basis) -> tuple[Event, ...]:
    """Every gathering whose day is told with an hour or a place."""
    found: dict[tuple[object, ...], Event] = {}
    items = [item for item in basis.items if item.path != CLOSING and not item.paragraph.cells]
    for at, item in enumerate(items):
        for sentence in sentences(item.text, item.marker.end):
            for clause in clauses(item.text, *sentence):
                for mention in basis.times_within(item.text, *clause):
                    event = _event(basis, items, at, (sentence, clause), mention)
                    if event:
                        found.setdefault((event.day, event.at, event.what), event)
        if len(found) >= MAX_EVENTS:
            break
    for event in _of_rows(basis):
        found.setdefault((event.day, event.at, event.what), event)
    return tuple(found.values())[:MAX_EVENTS]


def _of_rows(basis: Basis) -> Iterator[Event]:
    """The gatherings of a table of work whose day has an hour or a place, in whatever cell that stands."""
    for row in basis.rows:
        gathers = bool(_GATHERS.search(row.content))
        if not (gathers or _REVIEWS.match(row.content)) or _HANDS.search(row.content):
            continue
        for cell in dict.fromkeys((row.time, row.content)):
            for mention in basis.times(cell):
                placed = basis.place(mention) if _is_held(mention) else None
                named = _PLACE.search(cell, mention.end) or _PLACE.search(row.content)
                if placed and ((mention.at or named) if gathers else (mention.at and named)):
                    what = row.content if cell == row.time else cell[: mention.start]
                    place = named["place"] if named else ""
                    section = " > ".join(row.item.path)
                    yield Event(placed.first, mention.at, place, _told(what, what, ""), cell, section)


def _is_held(mention: Mention) -> bool:
    """Whether a time is a day on which something is, not one by which it is due."""
    return (
        mention.is_day and mention.by_days and not mention.rule and mention.relation not in {"before", "by"}
    )


def _event(
    basis: Basis, items: list[Item], at: int, where: tuple[tuple[int, int], tuple[int, int]], mention: Mention
) -> Event | None:
    sentence, clause = where
    item, words = items[at], items[at].text[slice(*clause)]
    if not _is_held(mention):
        return None
    labelled = words.lower().removeprefix("về ").startswith("thời gian")
    what = _matter(basis, item) if labelled else words[: mention.start - clause[0]]
    place = _place(items, at, mention, labelled=labelled)
    gathers = _GATHERS.search(what) or (not labelled and _GATHERS.search(words.replace(place, "")))
    if not place and mention.at:  # "Sơ kết tại Hội trường lúc 8 giờ"
        named = _PLACE.search(item.text, clause[0], mention.start)
        place = named["place"] if named else ""
        what = words = what[: named.start() - clause[0]] if named else what
    if not gathers and mention.at and place:
        gathers = _REVIEWS.match(what)
    # "Cụm Ven biển: 7 giờ 30 ngày 12/9, tại Nhà Văn hóa": a round under its own name.
    label, colon, hour = what.partition(":")
    own_name = colon and len(hour) < LONGEST_HOUR
    round_of = not gathers and not labelled and mention.at and place and own_name
    if _HANDS.search(what) or not (gathers or round_of):
        return None
    placed = basis.place(mention)
    if placed is None or not (mention.at or place):
        return None
    if round_of:
        # A heading on times alone does not say what it is a round of.
        heading = unnumbered(heading_of(item.path[: len(item.path) - bool(item.title)]))
        what = label if lexicon.pattern("topics.time").match(heading) else f"{heading}: {label}"
    exact = quote(item.paragraph, *sentence, (mention.start, mention.end))
    after = words[mention.end - clause[0] :]
    whole = own_name and not labelled and (round_of or _GATHERS.search(label))
    told = _tidy(what if round_of else label) if whole else _told(what, words, after)
    return Event(placed.first, mention.at, place, told, exact, " > ".join(item.path))


def _matter(basis: Basis, item: Item) -> str:
    """What a list "Thời gian, địa điểm" is of: the nearest heading that names a gathering, or the title."""
    titles = [title for title in reversed(item.path) if _GATHERS.search(title)]
    return unnumbered(titles[0]) if titles else basis.head.title


def _told(what: str, words: str, after: str) -> str:
    """What is held: the words before its day, those behind where the day begins the line, or else all."""
    told = without_way_to_time(what)
    named = _HELD.sub("", told).rstrip()
    told = named if _MEETING.search(named) else told
    if not _GATHERS.search(told):
        _, colon, behind = after.partition(":")  # "7 giờ ngày 06/6, tại Quảng trường: Lễ tổng kết"
        after = behind if colon and _GATHERS.search(behind) else after
        told = after if not told.strip(" -+.;:,") and _GATHERS.search(after) else words
    return _tidy(" ".join(told.split()).partition(". ")[0])


def _tidy(told: str) -> str:
    return capital(" ".join(told.split()).strip(" -+.;:,")[:300])


def _place(items: list[Item], at: int, mention: Mention, *, labelled: bool) -> str:
    beside = _PLACE.search(items[at].text, mention.end) or _HALL.match(items[at].text, mention.end)
    if beside or not labelled:
        return beside["place"] if beside else ""
    for item in items[at + 1 : at + 1 + NEAR]:
        below = _PLACE.match(item.text, item.marker.end)
        if below:
            return below["place"]
    return ""
