"""The whole of the offices a clause opens with, however rare the words of their names."""

import re
from itertools import takewhile

from bot import lexicon
from bot.annotations.span import Span
from bot.language.regex import regex
from bot.lexicon import any_of

_BEFORE = {"BREAK", "ALONE"}
_HANDS = {"SEND", "REGISTER"}
_VERBS = {"SEND", "REGISTER", "DO", "LEAD"}
_NAMES = {"OFFICE", "REST", "AND", "BREAK"}
# "Cá nhân đạt danh hiệu ... nộp", "Đơn vị có người nghỉ hưu báo cáo": which of them is meant.
_WHICH = lexicon.opening("clauses.which")
_NO_NAME = lexicon.pattern(
    "offices.no_name", "clauses.manner", "clauses.ground", "clauses.purpose", "clauses.anew"
)
_MANNER = regex(rf"(?:[\s,]+(?:{any_of('clauses.manner')}))+\s*$", re.IGNORECASE)
# "số 2" is part of a name, other numbers are not.
_NUMBER = regex(r"[(.]|(?<!số )(?<!\d)\d", re.IGNORECASE)
# What is handed in, not by whom; and what is no object of a verb.
_THING = lexicon.opening(
    "papers.main", "papers.other", "topics.dossier", "countables.others", "matters.outcome"
)
_TIME = lexicon.opening("clauses.until")
_SEVERAL = lexicon.opening("offices.some")
_LONGEST_NAME = 6
_LONGEST_CLAUSE = 24


def whole_subject(text: str, spans: list[Span]) -> list[Span]:
    """The spans; the office that opens the clause reaches to the verb where its name or who is meant does."""
    at = len(list(takewhile(_leads, spans[1:] if _is_time_first(spans) else spans))) + _is_time_first(spans)
    if at == len(spans) or spans[at].label != "OFFICE":
        return _unheard_of(text, spans, at)
    office, rest = spans[at], spans[at + 1 :]
    verb = _verb(text, office, rest)
    if not verb:
        return spans
    end = _end(text, office.end, rest[verb - 1].end)
    behind = [Span(max(span.start, end), span.end, span.label, span.value) for span in rest if span.end > end]
    kept = [span for span in behind if span.label != "REST" or text[span.start : span.end].strip()]
    return [*spans[:at], Span(office.start, end, "OFFICE"), *kept]


def _unheard_of(text: str, spans: list[Span], at: int) -> list[Span]:
    """The spans with an office of no known kind ("Các tuyến"), where a clause tells what it hands in."""
    verb = next((i for i, span in enumerate(spans[at:], at) if span.label not in {"REST", "BREAK", "AND"}), 0)
    if not at < verb < len(spans) - 1 or spans[verb].label not in _HANDS or spans[verb + 1].label != "REST":
        return spans
    start, end = spans[at].start, _end(text, 0, spans[verb].start)
    start += len(text[start:end]) - len(text[start:end].lstrip(" -+•"))
    name, thing = text[start:end], text[spans[verb + 1].start : spans[verb + 1].end]
    several = _SEVERAL.match(name)
    named = several or any(word[:1].isupper() for word in name.split()[1:])
    bare = name[several.end() if several else 0 :]
    other = _THING.match(bare) or _NO_NAME.search(bare) or _NUMBER.search(bare) or _TIME.match(thing)
    listed = all(_begins_large(text, spans[i + 1]) for i in range(at, verb) if spans[i].label == "BREAK")
    if not named or other or not (several or listed) or len(bare.split()) > _LONGEST_NAME:
        return spans
    return [*spans[:at], Span(start, end, "OFFICE"), *spans[verb:]]


def _is_time_first(spans: list[Span]) -> bool:
    """Whether words without a verb stand before the first comma ("Ngày 25 hằng tháng, các tổ ...")."""
    return [span.label for span in spans[:3]] == ["REST", "BREAK", "OFFICE"]


def _leads(span: Span) -> bool:
    return span.label in _BEFORE


def _verb(text: str, office: Span, rest: list[Span]) -> int:
    """Where in `rest` the verb of the clause stands, 0 where words before it are not of the subject."""
    hands = next((at for at, span in enumerate(rest) if span.label in _HANDS), 0)
    if hands and _WHICH.match(text, office.end) and _is_which(text, office, rest[:hands]):
        return hands
    verb = next((at for at, span in enumerate(rest) if span.label in _VERBS), 0)
    if (
        hands == verb + 1
        and verb
        and rest[verb].label == "DO"
        and text[rest[verb].end : rest[hands].start].isspace()
    ):
        verb = hands  # "Trung tâm Kiểm định xây dựng gửi": a verb of the name
    between = rest[:verb]
    # Before any other verb rare words may be verbs ("Văn phòng mở sổ theo dõi"), unless a name follows.
    sure = between and (rest[verb].label in _HANDS or any(span.label == "OFFICE" for span in between))
    return verb if sure and all(_is_name(text, rest, at) for at in range(verb)) else 0


def _is_which(text: str, office: Span, between: list[Span]) -> bool:
    words = text[office.end : between[-1].end] if between else ""
    if len(between) > 1 and between[0].label == "ASK" and between[1].label == "OFFICE":
        return False  # "Sở Nội vụ đề nghị các cơ quan gửi": one asks, others send
    return (
        bool(words)
        and not any(span.label == "BREAK" for span in between)
        and len(words.split()) <= _LONGEST_CLAUSE
    )


def _is_name(text: str, rest: list[Span], at: int) -> bool:
    span = rest[at]
    if span.label in {"BREAK", "AND"}:
        named = rest[at + 1].label == "OFFICE" or _begins_large(text, rest[at + 1])
        return named and text[span.start : span.end] != ":"
    if span.label == "DO":
        return at + 1 < len(rest) and rest[at + 1].label in _HANDS
    words = text[span.start : span.end]
    if span.label == "REST":
        bare = _MANNER.sub("", words)
        return len(bare.split()) <= _LONGEST_NAME and not _NO_NAME.search(bare) and not _NUMBER.search(bare)
    return span.label == "OFFICE"


def _begins_large(text: str, span: Span) -> bool:
    return span.label == "REST" and text[span.start : span.end].lstrip()[:1].isupper()


def _end(text: str, start: int, end: int) -> int:
    """The end of the subject without what says how it does it ("kịp thời", "phải")."""
    words = _MANNER.sub("", text[start:end].rstrip())
    return start + len(words)
