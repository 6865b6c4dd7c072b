"""Who owes what to whom, told by the clause that holds the time and by the lines it stands under."""

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import takewhile

from bot import lexicon
from bot.annotations.acts import parts
from bot.annotations.matcher import Pattern
from bot.annotations.sentences import sentences
from bot.annotations.span import Span
from bot.annotations.times import Mention
from bot.documents.numbering import unnumbered
from bot.documents.outline import Item
from bot.language.regex import regex
from bot.lexicon import any_of
from bot.plans.matters import earlier_matter, later_matter, matter, without_bullet

SUBJECT = Pattern("^ BREAK* ALONE? who:OFFICE", "Các phòng gửi báo cáo")
TELLS = Pattern("^ who:OFFICE REST? LEAD|SEND|REGISTER|DO", "các phòng xây dựng kế hoạch")
ASKED = Pattern("ASK TO? who:OFFICE", "đề nghị các phòng gửi báo cáo")
TURNED = Pattern("BREAK AND? who:OFFICE REST? LEAD|SEND|REGISTER|DO", "Căn cứ kế hoạch, các phòng xây dựng")
DONE_BY = Pattern("BY who:OFFICE", "do Văn phòng chủ trì")
SENT = Pattern("SEND to:OFFICE", "trình UBND tỉnh")
SENT_TO = Pattern("SEND TO to:OFFICE", "gửi về Văn phòng")
HANDED = Pattern("TO to:OFFICE", "về Văn phòng")
LED = Pattern(
    "LEAD BREAK? AND? LEAD TO? OFFICE REST? verb:DO|SEND|REGISTER", "chủ trì, phối hợp với Phòng A rà soát"
)
GIVES = Pattern("REST who:OFFICE SEND", "Hồ sơ đề nghị khen thưởng các phòng gửi")
THEN_SENT = Pattern("BREAK|AND verb:SEND thing:REST", "tự chấm điểm, gửi bảng điểm")

_HANDING = {"SEND", "REGISTER"}
_DOING = {"SEND", "REGISTER", "DO", "LEAD"}
_FOLLOWS = {"BREAK", "DO", "SEND"}
_PRAISES = lexicon.opening("acts.praise")
_UNITS = lexicon.pattern("offices.units")
_SUPERIOR = lexicon.pattern("offices.superior")
_AT = lexicon.ending("clauses.at")
_OF = lexicon.ending("clauses.of")
_RECEIVED_AT = "nơi nhận"
_VIA = regex(r"\s*\(\s*(?:thông\s+)?qua\s[^()]{2,80}\)", re.IGNORECASE)
_STANDING = lexicon.pattern("offices.standing")
_CASE = lexicon.pattern("clauses.case")
# A title that says more than a name.
_UNTOLD = regex(r"\d{2}|[.;:]")
# "tự chấm điểm, gửi kết quả": of what was done.
_OF_IT = lexicon.pattern("matters.of_it")
_SENDS = lexicon.pattern("acts.send")
_ASKS = lexicon.pattern("acts.ask")
_OWING = lexicon.pattern("topics.duty_of")
_OF_NAME = {"OFFICE", "REST", "BREAK", "AND"}
_DAY = regex(r"\d[/.-]\d|ngày \d")
_OF_LATER = regex(rf"(?:\bvà|,|;)\s+{any_of('acts.send', 'acts.submit')}", re.IGNORECASE)
_OPENS_WITH_GROUND = lexicon.opening("clauses.grounds")
# What tells two times of one clause apart: "trước ngày 05/6 (6 tháng) và trước ngày 25/11 (cả năm)".
_PART_WORDS = rf"(?:{any_of('clauses.part')}|{any_of('acts.review')})"
_PART = regex(
    rf"\s*(?P<part>\((?:{_PART_WORDS}|\d+ tháng|quý|đối với|cho|với)\b[^()]{{0,60}}\))", re.IGNORECASE
)
_PART_ONLY = regex(rf"{any_of('clauses.part')} (?:\d|[IVX]+)|{any_of('acts.review')}", re.IGNORECASE)
_PAPERS = regex(r"(?P<papers>hồ sơ\b[^:;.,]{0,100}?)\s*(?:(?:bao\s+)?gồm(?:\s+có)?\b|:)", re.IGNORECASE)
# A heading that names no matter of its own.
_TIME = regex(rf"(?:về\s+)?(?:{any_of('clauses.until')}|lịch|tiến độ|thời điểm)", re.IGNORECASE)
# What may stand before a time that opens its clause: "Định kỳ, trước".
_OPENS = regex(
    rf"[\s\-+•]*(?:{any_of('clauses.regularly')}[\s,]*)?(?:{any_of('clauses.until')}\s*)*", re.IGNORECASE
)
_PAPERS_OF = (" có", " gồm", " bao")
_NEAR = 8  # letters: a word and its blanks
MAX_WHO = 200
MAX_WHAT = 300
# So many spans into a clause whose duty it is has been said.
MAX_OPENING = 6
# As far from its beginning as a sentence turns to somebody ("Trên cơ sở đó, đề nghị các phòng").
MAX_ASKED = 40


@dataclass(frozen=True)
class Told:
    """Who owes what to whom; empty where nothing says so."""

    what: str = ""
    who: str = ""
    to: str = ""


@dataclass(frozen=True)
class Place:
    """Where a time stands: its clause, the sentence around it, and `since` where words begin to be about it.

    `above` is the line that leads in to the list the item is of, `before` the paragraph it goes on from.
    """

    item: Item
    sentence: tuple[int, int]
    clause: tuple[int, int]
    mention: Mention
    since: int
    above: tuple[str, ...] = ()
    before: str = ""

    @property
    def text(self) -> str:
        return self.item.text


def told_at(place: Place) -> Told:
    """Who owes what to whom by this time."""
    text, mention = place.text, place.mention
    start, end = _without_ground(text, *place.clause)
    whole = parts(text, start, end)
    before = [span for span in whole if span.end <= mention.start]
    own = [span for span in before if span.start >= place.since]
    after = [span for span in whole if span.start >= mention.end]
    to = _receiver(text, before, own, after, place)
    doer = _doer(text, own) or (_doer(text, before) if place.since > start else None)
    who = _said(text, doer, place)
    begin = _deed(text, own, doer.end if doer and not DONE_BY.first(own) else start, handed=bool(to))
    if doer and doer == _giver(text, own):
        what = matter(text[max(start, place.since) : doer.start])
    elif place.since > start and begin <= place.since:
        what = later_matter(text[place.since : mention.start], text[begin : mention.start], to)
    else:
        what = matter(text[begin : mention.start], to)
    if not what and place.since > start:
        what = earlier_matter(text[_end_of(_doer(text, before), start) : place.since])
    then = [] if what or _is_own_label(place) else _told_after(text, place, before, after)
    if then:
        later = None if who else _doer(text, then)
        who = who or _said(text, later, place)
        what = matter(text[_end_of(later, then[0].start) : end], to)
    untold = not what or (not who and (not before or before[0].label in _DOING))
    same_way = not to and _goes_the_same_way(before, after)
    if start > place.sentence[0] and (untold or same_way):
        earlier = _clause_before(text, place)
        if untold:
            what, who = what or earlier.what, who or earlier.who
        if same_way and earlier.to != who:
            to, who = earlier.to, who or earlier.who
    if not who and not (before and before[0].label == "OFFICE"):
        who = _units_before(place, to)
    if _STANDING.match(who) and _label(place):
        who = ""
    return _from_above(place, Told(_listed(place, what), who, to))


def _deed(text: str, own: list[Span], start: int, *, handed: bool) -> int:
    """Where what is due begins: after who helps, and at what is sent where something else is done first."""
    behind = [span for span in own if span.start >= start]
    led = LED.first(behind)
    begin = led["verb"].start if led else start
    sent = None if not handed or any(span.label == "REGISTER" for span in behind) else THEN_SENT.last(behind)
    if sent and _SENDS.match(text, sent["verb"].start) and sent["verb"].start > begin:
        thing = text[sent["thing"].start : sent["thing"].end].strip(" ,;")
        return begin if _OF_IT.fullmatch(thing) else sent["verb"].start
    return begin


def _label(place: Place) -> str:
    """The office a paragraph opens with before its colon."""
    return _named(_without_number(place.item.title))


def _named(title: str) -> str:
    """The whole of a title that is the name of an office, however rare its words."""
    if len(title) > MAX_WHO or title.isupper() or _UNTOLD.search(title):
        return ""
    spans = parts(title, 0, len(title))
    labels = [span.label for span in spans]
    named = labels[:1] == ["OFFICE"] and spans[0].value != "alone" and set(labels) <= _OF_NAME
    return title if named else ""


def _units_before(place: Place, to: str) -> str:
    """The units the sentence before tells to do something, which this one only says by when."""
    earlier = [one for one in sentences(place.text, place.item.words) if one[1] <= place.sentence[0]]
    text = place.text if earlier else place.before
    doer = clause_doer(text, *(earlier[-1] if earlier else (0, len(text))))
    who = text[doer.start : doer.end].strip(" ,;:") if doer else ""
    return who if _UNITS.search(who) and who != to else ""


def _told_after(text: str, place: Place, before: list[Span], after: list[Span]) -> list[Span]:
    """What follows a time that opens its clause or stands before its verb; nothing where it only adds."""
    opens = bool(_OPENS.fullmatch(text, place.clause[0], place.mention.start))
    if not after or any(span.label in _HANDING for span in before):
        return []
    if after[0].label not in _FOLLOWS and not opens:
        return []
    return after[1:] if after[0].label == "BREAK" else after


def _end_of(doer: Span | None, start: int) -> int:
    return doer.end if doer else start


def _said(text: str, doer: Span | None, place: Place) -> str:
    """The doers as written; a list parted by semicolons began in an earlier clause."""
    if doer is None:
        return ""
    start = doer.start
    if not text[place.clause[0] : start].strip():
        whole = parts(text, place.sentence[0], max(doer.end, place.mention.start))
        around = (span.start for span in whole if span.label == "OFFICE" and span.start <= start < span.end)
        start = next(around, start)
    return text[start : doer.end].strip(" ,;:")


def _without_ground(text: str, start: int, end: int) -> tuple[int, int]:
    """A clause without the ground it opens with ("Căn cứ Kế hoạch của Sở, các phòng xây dựng ...")."""
    if not _OPENS_WITH_GROUND.match(text, start, end):
        return start, end
    for comma in re.finditer(",", text[start : min(end, start + MAX_WHAT)]):
        begin = start + comma.end()
        if TELLS.first(parts(text, begin, min(end, begin + MAX_WHAT))):
            return begin, end
    return start, end


def _doer(text: str, spans: list[Span]) -> Span | None:
    """The offices whose duty a clause tells: asked, named first, after its ground, or after "do"."""
    asked = [found["who"] for found in ASKED.all(spans) if not _is_put_before(text, found["who"])]
    if asked:
        return asked[-1]
    first = _opens(spans)
    turned = [one["who"] for one in TURNED.all(spans) if one["who"].value != "alone"]
    if turned and not (first and turned[-1].start <= first.end):
        return turned[-1]
    by = DONE_BY.last(spans)
    return first or (by["who"] if by else _giver(text, spans))


def _giver(text: str, spans: list[Span]) -> Span | None:
    """Who sends what was named first ("Hồ sơ đề nghị khen thưởng các phòng gửi"), not only whose it is."""
    gives = GIVES.first(spans)
    who = gives["who"] if gives else None
    theirs = who is not None and _OF.search(text[max(0, who.start - _NEAR) : who.start])
    named = who is not None and (text[who.start].isupper() or _UNITS.match(text, who.start))
    return who if named and not theirs else None


def _opens(spans: list[Span]) -> Span | None:
    """The offices a clause opens with."""
    found = SUBJECT.first(spans)
    if found is None or found["who"].end - found["who"].start > MAX_WHO:
        return None
    return found["who"]


def _is_put_before(text: str, office: Span) -> bool:
    """Whether an office is not asked to do its duty but for an award ("đề nghị UBND tỉnh khen thưởng")."""
    return bool(_SUPERIOR.match(text, office.start) and _PRAISES.match(text, office.end))


def _receiver(text: str, before: list[Span], own: list[Span], after: list[Span], place: Place) -> str:
    """To whom it goes: named near this time, or for several times of a clause at once."""
    earlier = [span for span in before if span.start < place.since]
    hands = any(span.label in _HANDING for span in before)
    found = _handed(own, hands=hands)
    if found is None:
        told = list(takewhile(_says_what, after))
        found = _handed(told, hands=hands or bool(_VIA.match(text, place.mention.end)))
        if found and _OF_LATER.search(text, place.mention.end, found.start):
            # What is sent next has a day of its own.
            found = None if _DAY.search(text, found.end, place.clause[1]) else found
    if found is None and not any(span.label in _DOING for span in own):
        found = _handed(earlier, hands=hands)
    found = found or _handed_at(text, [*before, *after]) or _received_at(text, place)
    return _with_via(text, found) if found else ""


def _handed_at(text: str, spans: list[Span]) -> Span | None:
    """The office at which something is handed in ("nộp trực tiếp tại Văn phòng")."""
    first = next((span.end for span in spans if span.label in _HANDING), None)
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


def _says_what(span: Span) -> bool:
    return span.label != "FOR"


def _with_via(text: str, office: Span) -> str:
    via = _VIA.match(text, office.end)
    return text[office.start : via.end() if via else office.end].strip(" ,;")


def _handed(spans: list[Span], *, hands: bool) -> Span | None:
    """The office after a verb of sending or after "về", "cho" ... where something is handed."""
    first = 0 if hands else next((span.start for span in spans if span.label in _HANDING), None)
    straight = SENT_TO.first(spans)
    if straight:
        return straight["to"]
    sent = [one["to"] for one in SENT.all(spans) if one["to"].value != "alone"]
    handed = [] if first is None else [one["to"] for one in HANDED.all(spans) if one["to"].start >= first]
    return min((*sent, *handed), key=_start, default=None)


def _start(span: Span) -> int:
    return span.start


def _clause_before(text: str, place: Place) -> Told:
    """Who and what the sentence told before this clause."""
    start, end = _without_ground(text, place.sentence[0], place.clause[0])
    spans = list(parts(text, start, end))
    doer, given = _doer(text, spans), _handed(spans, hands=False)
    words = text[_end_of(doer, start) : given.start if given else end]
    to = _with_via(text, given) if given else ""
    who = text[doer.start : doer.end] if doer else ""
    return Told(earlier_matter(words, handed=given is not None), who, to)


def _goes_the_same_way(before: list[Span], after: list[Span]) -> bool:
    """Whether a clause has something sent, or says by when alone, and so to whom the one before it told."""
    labels = {span.label for span in before} | {span.label for span in takewhile(_says_what, after)}
    return "SEND" in labels or not labels & {*_DOING, "OFFICE"}


def _is_own_label(place: Place) -> bool:
    """Whether the words before the colon are the matter ("Đăng ký dự thi: đến hết ngày 31/3")."""
    return place.clause[0] == place.item.words and _is_matter(_without_number(place.item.title))


def _listed(place: Place, what: str) -> str:
    """The name of a dossier ("Hồ sơ xét cuối năm") instead of the papers it is made of."""
    item, papers = place.item, None
    if place.sentence[0] in {item.marker.end, item.words}:
        papers = _PAPERS.match(item.text, item.marker.end, place.mention.start)
    if papers is None or not re.search("[;,]", item.text[papers.end() : place.mention.start]):
        return what
    return papers["papers"].strip()


def _from_above(place: Place, told: Told) -> Told:
    """What the clause leaves open, told by the headings and lines it stands under."""
    what, who, to = told.what, told.who, told.to
    heading = _heading(place.item)
    case = what if _CASE.match(what) else ""
    if case:
        what = ""
    elif _PART_ONLY.fullmatch(what) and _is_matter(heading):
        what = f"{heading}: {what}"
    for line in _lines_above(place):
        spans = list(parts(line, 0, len(line)))
        given = None if to else _handed(spans, hands=False)
        owner = _named(line) or _owner(line, spans)
        if given and (not what or (line in place.above and _TIME.match(what))):
            to = _with_via(line, given)
        if not what and not _TIME.match(line) and not _CASE.match(line):
            what = matter(line[line.index(owner) + len(owner) :], to) if owner else matter(line, to) or line
        who = who or owner
    part = _PART.match(place.text, place.mention.end)
    what = f"{what}: {case}" if what and case else what or case or heading
    what = f"{what} {part['part']}" if part else what
    return Told(what[:MAX_WHAT], who, to)


def _lines_above(place: Place) -> list[str]:
    """The line that leads in, then the headings from the nearest up, without their numbers."""
    titles = [title for title in map(_without_number, reversed(place.item.path)) if title]
    own = titles[:1] if _without_number(place.item.title) else []
    return [*own, *place.above, *titles[len(own) :]]


def _is_matter(title: str) -> bool:
    return bool(title) and not _TIME.match(title) and owner_of(title) == ""


@lru_cache(maxsize=1024)
def _without_number(title: str) -> str:
    bare = unnumbered(title.strip())
    if not re.search(r"[^\W\d]{2}", bare):
        return ""
    bare = without_owing(bare)
    for word in _PAPERS_OF if "gồm" in bare[-8:] else ():
        bare = bare.removesuffix(word)
    return bare


def without_owing(title: str) -> str:
    """A heading without the words that only say that a unit's work stands below it."""
    owing = _OWING.match(title)
    return title[owing.end() :].lstrip() if owing else title


def _heading(item: Item) -> str:
    return next(filter(None, map(_without_number, reversed(item.path))), "")


def clause_doer(text: str, start: int, end: int) -> Span | None:
    """The offices whose duty the words from `start` on tell."""
    start, end = _without_ground(text, start, end)
    spans = parts(text, start, min(end, start + MAX_WHAT))
    return _doer(text, list(spans)[:MAX_OPENING])


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
    return _owner(words, list(parts(words, 0, len(words))))


def _owner(words: str, spans: list[Span]) -> str:
    asked = [one["who"] for one in ASKED.all(spans) if not _is_put_before(words, one["who"])]
    doer = asked[-1] if asked else _opens(spans)
    return words[doer.start : doer.end].strip(" ,;:") if doer else ""
