"""Who owes what to whom, told by the clause that holds the time and by the lines it stands under."""

import re
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise, takewhile

from bot import lexicon
from bot.annotations.acts import hands_in, parts
from bot.annotations.matcher import Pattern
from bot.annotations.sentences import sentences
from bot.annotations.span import Span
from bot.annotations.times import Mention
from bot.documents.numbering import unnumbered
from bot.documents.outline import Item
from bot.language.regex import regex
from bot.lexicon import any_of
from bot.plans.doers import (
    DONE_BY,
    GROUND_FIRST,
    MAX_WHAT,
    MAX_WHO,
    UNITS,
    clause_doer,
    doer_of,
    giver_of,
    owner_among,
    owner_of,
    sender_of,
    without_ground,
    without_owing,
)  # fmt: skip
from bot.plans.matters import earlier_matter, has_word, later_matter, matter
from bot.plans.receivers import handed, receiver, says_what, with_via
from bot.plans.stages import lead_of_stages, stage_of
from bot.plans.told import Place, Told

EACH_DOES = Pattern("BREAK who:OFFICE $", "Các tổ chăm cây, mỗi hộ")
LED = Pattern(
    "LEAD BREAK? AND? LEAD? TO? OFFICE REST? verb:DO|SEND|REGISTER", "chủ trì, phối hợp với Phòng A rà soát"
)
THEN_SENT = Pattern("BREAK|AND verb:SEND thing:REST", "tự chấm điểm, gửi bảng điểm")

_HANDING = {"SEND", "REGISTER"}
_DOING = {"SEND", "REGISTER", "DO", "LEAD"}
_FOLLOWS = {"BREAK", "DO", "SEND"}
_ONE_BY_ONE = lexicon.pattern("offices.each")
_AT = lexicon.ending("clauses.at")
_THEN = "sau đó "
_STANDING = lexicon.pattern("offices.standing")
_CASE = lexicon.pattern("clauses.case")
# "tự chấm điểm, gửi kết quả": of what was done.
_OF_IT = lexicon.pattern("matters.of_it")
_SENDS = lexicon.pattern("acts.send")
_MAKES = lexicon.pattern("acts.prepare", "acts.gather", "acts.sign")
_JUDGES = lexicon.pattern("acts.judge", "acts.inspect")
_CHANNEL = lexicon.pattern("papers.channels")
_OF_NAME = {"OFFICE", "REST", "BREAK", "AND"}
# What tells two times of one clause apart: "trước ngày 05/6 (6 tháng) và trước ngày 25/11 (cả năm)".
_PART_WORDS = rf"(?:{any_of('clauses.part')}|{any_of('acts.review')})"
_PART = regex(
    rf"\s*(?P<part>\((?:{_PART_WORDS}|\d+ tháng|quý|đối với|cho|với)\b[^()]{{0,60}}\))", re.IGNORECASE
)
_PART_ONLY = regex(
    rf"{any_of('clauses.part')} (?:\d|[IVX]+|một|hai|ba|đầu|cuối)|{any_of('acts.review')}", re.IGNORECASE
)
_PAPERS = regex(r"(?P<papers>hồ sơ\b[^:;.,]{0,100}?)\s*(?:(?:bao\s+)?gồm(?:\s+có)?\b|:)", re.IGNORECASE)
# A heading that names no matter of its own.
_TIME = regex(rf"(?:về\s+)?(?:{any_of('clauses.until')}|lịch|tiến độ|thời điểm)", re.IGNORECASE)
# What may stand before a time that opens its clause: "Định kỳ, trước".
_OPENS = regex(
    rf"[\s\-+•]*(?:{any_of('clauses.regularly')}[\s,]*)?(?:{any_of('clauses.until')}\s*)*", re.IGNORECASE
)
_NO_DIGITS = str.maketrans("0123456789", " " * 10)
_PAPERS_OF = (" có", " gồm", " bao")
_SIGNS = frozenset(".;:")
_NEAR = 8  # letters: a word and its blanks


def told_at(place: Place) -> Told:
    """Who owes what to whom by this time."""
    text, mention = place.text, place.mention
    lead = lead_of_stages(place)
    if lead:
        begin, until, stage = lead
        none = replace(mention, start=until, end=until)
        told = told_at(replace(place, clause=(begin, until), since=begin, mention=none))
        what, each, stages = told.what.rpartition(" từng ")
        return replace(
            told, what=f"{what if each and stage.startswith(stages) else told.what} {stage}"[:MAX_WHAT]
        )
    start, end = without_ground(text, *place.clause)
    start += len(_THEN) if text.startswith(_THEN, start) else 0
    whole = parts(text, start, end)
    before = [span for span in whole if span.end <= mention.start]
    own = [span for span in before if span.start >= place.since]
    after = [span for span in whole if span.start >= mention.end]
    to = receiver(text, before, own, after, place)
    doer = doer_of(text, own) or (doer_of(text, before) if place.since > start else None)
    doer = _each(text, own, mention) or doer
    who = _said(text, doer, place)
    stage = stage_of(text[place.item.marker.end : mention.start])
    what = "" if stage else _matter(place, start, own, doer, to)
    if not what and not stage and place.since > start:
        what = earlier_matter(text[_end_of(doer_of(text, before), start) : place.since])
    then = [] if what or _is_own_label(place) else _told_after(text, place, before, after)
    if then:
        later = None if who else doer_of(text, then)
        who = who or _said(text, later, place)
        what = matter(text[_end_of(later, then[0].start) : end], to)
    told = Told(what, who, to)
    if start > place.sentence[0]:
        told = _with_clause_before(place, start, told, before, after)
    if not told.who and not (before and before[0].label == "OFFICE"):
        told = replace(told, who=_doer_before(place, told))
    if _STANDING.match(told.who) and _label(place):
        told = replace(told, who="")
    told = replace(told, who=told.who or sender_of(text, before))
    told = _from_above(place, replace(told, what=_listed(place, told.what)))
    return replace(told, what=f"{told.what} {stage}"[:MAX_WHAT].strip())


def _matter(place: Place, start: int, own: list[Span], doer: Span | None, to: str) -> str:
    """What the words of a clause before its time say is due."""
    text, mention, by = place.text, place.mention, DONE_BY.first(own)
    begin = _deed(text, own, doer.end if doer and not by else start, handed=bool(to))
    if doer and doer == giver_of(text, own):
        return matter(text[max(start, place.since) : doer.start])
    if to and by and text[start : by["by"].start].strip():
        # "Hồ sơ do Tổ thư ký hoàn thiện, gửi Văn phòng": who made it is said, it is what goes there.
        return matter(text[start : by["by"].start])
    if place.since > start and begin <= place.since:
        return later_matter(text[place.since : mention.start], text[begin : mention.start], to)
    return matter(text[begin : mention.start], to)


def _with_clause_before(place: Place, start: int, told: Told, before: list[Span], after: list[Span]) -> Told:
    """What a clause leaves open, told by what the sentence said before it."""
    what, who, to = told.what, told.who, told.to
    untold = not what or (not who and (not before or before[0].label in _DOING))
    same_way = not to and _goes_the_same_way(before, after)
    if who and not (untold or same_way):
        return told
    earlier, said = _clause_before(place.text, place), place.text[place.sentence[0] : start]
    if untold:
        what, who = what or earlier.what, who or earlier.who
    elif not who and _was_sent_to(place.text, what, place.sentence[0], start):
        what, who = matter(said, what), what
    elif not who and earlier.who != to and _goes_on_with(what, said):
        who = earlier.who
    if same_way and earlier.to != who:
        to, who = earlier.to, who or earlier.who
    return Told(what, who, to)


def _each(text: str, own: list[Span], mention: Mention) -> Span | None:
    """Each of several whose deed, no known verb, leads to the time ("..., mỗi hộ dọn cổng ngày 15")."""
    each = EACH_DOES.last(own)
    told = each and len(text[each["who"].end : mention.start].split()) > 1
    return each["who"] if each and told and _ONE_BY_ONE.match(text, each["who"].start) else None


def _deed(text: str, own: list[Span], start: int, *, handed: bool) -> int:
    """Where what is due begins: after who helps, and at what is sent where something else is done first."""
    behind = [span for span in own if span.start >= start]
    led = LED.first(behind)
    begin = led["verb"].start if led else start
    handed = handed and not any(span.label == "REGISTER" for span in behind)
    named = (one for one in THEN_SENT.all(behind) if handed and not _is_way(text, one["thing"]))
    sent = max(named, key=_verb_start, default=None)
    if sent and _SENDS.match(text, sent["verb"].start) and sent["verb"].start > begin:
        thing = text[sent["thing"].start : sent["thing"].end].strip(" ,;")
        return begin if _OF_IT.fullmatch(thing) else sent["verb"].start
    return begin


def _is_way(text: str, thing: Span) -> bool:
    """Whether behind a verb of sending stands by what way or where, not what."""
    words = text[thing.start : thing.end]
    return bool(_CHANNEL.search(words) or _AT.fullmatch(words.strip()))


def _verb_start(found: dict[str, Span]) -> int:
    return found["verb"].start


def _label(place: Place) -> str:
    """The office a paragraph opens with before its colon."""
    return _named(_without_number(place.item.title))


def _named(title: str) -> str:
    """The whole of a title that is the name of an office, however rare its words."""
    if len(title) > MAX_WHO or title.isupper() or _tells_more(title):
        return ""
    spans = parts(title, 0, len(title))
    labels = [span.label for span in spans]
    named = labels[:1] == ["OFFICE"] and spans[0].value != "alone" and set(labels) <= _OF_NAME
    return title if named else ""


def _tells_more(title: str) -> bool:
    """Whether a title says more than a name: a number of two digits, a sentence, a list."""
    numbers = (one.isdigit() and other.isdigit() for one, other in pairwise(title))
    return not _SIGNS.isdisjoint(title) or any(numbers)


def _doer_before(place: Place, told: Told) -> str:
    """Who the sentence before tells to do something, which this one only says by when.

    A named office only where this sentence goes on with what it made ("Tổ A lập hồ sơ. Hồ sơ gửi ...") or
    on the ground of what it judged ("Tổ A chấm điểm. Căn cứ kết quả, trước ngày 10/8 gửi ...").
    """
    earlier = [one for one in sentences(place.text, place.item.words) if one[1] <= place.sentence[0]]
    text = place.text if earlier else place.before
    start, end = earlier[-1] if earlier else (0, len(text))
    doer = clause_doer(text, start, end)
    who = text[doer.start : doer.end].strip(" ,;:") if doer else ""
    if doer is None or not who or who == told.to:
        return ""
    judged = _JUDGES.search(text, doer.end, end) and GROUND_FIRST.match(place.text, *place.clause)
    made = _goes_on_with(told.what, text[doer.end : end])
    return who if made or judged or UNITS.search(who) else ""


def _was_sent_to(text: str, name: str, start: int, end: int) -> bool:
    """Whether these words are to whom the clauses before send ("gửi lớp trưởng; lớp trưởng nộp")."""
    sends = (span.end for span in parts(text, start, end) if span.label == "SEND")
    return any(text[at:end].strip(" ;").lower() == name.lower() for at in sends)


def _goes_on_with(what: str, earlier: str) -> bool:
    """Whether what is due is what earlier words made ("lập danh sách ... Danh sách này")."""
    things = tuple(map(" ".join, pairwise(what.lower().split()[:3])))
    makes = (
        (verb.group().lower(), earlier[verb.end() :].lstrip().lower()) for verb in _MAKES.finditer(earlier)
    )
    return any(thing in verb or made.startswith(thing) for verb, made in makes for thing in things)


def _told_after(text: str, place: Place, before: list[Span], after: list[Span]) -> list[Span]:
    """What follows a time that opens its clause or stands before its verb; nothing where it only adds."""
    opens = bool(_OPENS.fullmatch(text, place.clause[0], place.mention.start))
    if not after or any(span.label in _HANDING for span in before):
        return []
    if _AT.fullmatch(text[place.mention.end : after[-1].end].lstrip(" ,;")[:_NEAR].split(" ")[0] + " "):
        return []  # "trước ngày 12/6, tại Văn phòng": where, not what
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


def _clause_before(text: str, place: Place) -> Told:
    """Who and what the sentence told before this clause."""
    start, end = without_ground(text, place.sentence[0], place.clause[0])
    spans = list(parts(text, start, end))
    doer, given = doer_of(text, spans), handed(spans, hands=False)
    words = text[_end_of(doer, start) : given.start if given else end]
    to = with_via(text, given) if given else ""
    who = text[doer.start : doer.end] if doer else ""
    return Told(earlier_matter(words, handed=given is not None), who, to)


def _goes_the_same_way(before: list[Span], after: list[Span]) -> bool:
    """Whether a clause has something sent, or says by when alone, and so to whom the one before it told."""
    labels = {span.label for span in before} | {span.label for span in takewhile(says_what, after)}
    return "SEND" in labels or not labels & {*_DOING, "OFFICE"}


def _is_own_label(place: Place) -> bool:
    """Whether the words before the colon are the matter ("Đăng ký dự thi: đến hết ngày 31/3")."""
    return place.clause[0] == place.item.words and _is_matter(_without_number(place.item.title))


def _listed(place: Place, what: str) -> str:
    """The name of a dossier ("Hồ sơ xét cuối năm") instead of the papers it is made of."""
    item, papers = place.item, None
    if place.sentence[0] in {item.marker.end, item.words}:
        papers = _PAPERS.match(item.text, item.marker.end, place.mention.start)
    if papers is None or not {";", ","} & set(item.text[papers.end() : place.mention.start]):
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
        given = None if to else handed(spans, hands=False)
        owner = _named(line) or owner_among(line, spans)
        if given and (not what or (line in place.above and _TIME.match(what))):
            to = with_via(line, given)
        timed = _TIME.match(line)
        if not what and timed and hands_in(line[timed.end() :]):
            what = matter(line[timed.end() :], to)
        if not what and not timed and not _CASE.match(line):
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
    if not has_word(bare.translate(_NO_DIGITS)):
        return ""
    bare = without_owing(bare)
    for word in _PAPERS_OF if "gồm" in bare[-8:] else ():
        bare = bare.removesuffix(word)
    return bare


def _heading(item: Item) -> str:
    return next(filter(None, map(_without_number, reversed(item.path))), "")
