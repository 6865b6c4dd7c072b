"""What a clause is made of: who, does what, to whom; and what kind of doing that is."""

import re
from functools import lru_cache
from typing import Literal

from bot import lexicon
from bot.annotations.offices import offices
from bot.annotations.span import Span
from bot.annotations.subjects import whole_subject
from bot.language.regex import regex
from bot.lexicon import any_of

Act = Literal["register", "dossier", "report", "office", "event", "other"]
# The matter named first is what is due: "báo cáo kết quả đăng ký" is a report.
_MATTERS: tuple[tuple[Act, re.Pattern[str]], ...] = (
    ("dossier", lexicon.pattern("matters.dossier")),
    ("register", lexicon.pattern("matters.entry", "acts.register")),
    ("report", lexicon.pattern("acts.report")),
)
_SUBMITS = lexicon.pattern("acts.submit")
_ABOVE = regex(rf"{any_of('acts.submit')}\s+(?:lên\s+)?{any_of('offices.superior')}", re.IGNORECASE)
_JUDGES = regex(
    rf"(?:(?:họp|vòng)\s+)?{any_of('acts.judge', 'acts.publish')}|"
    rf"{any_of('acts.hold')}\s+{any_of('acts.judge')}",
    re.IGNORECASE,
)
_WORKS = lexicon.pattern("acts.decide", "acts.receive", "acts.gather")
_MEETS = lexicon.pattern("acts.meet")
_HOLDS = regex(rf"(?:{any_of('acts.hold')}\s+)?{any_of('matters.gathering')}", re.IGNORECASE)
_UNITS = lexicon.pattern("offices.units")
_OWN = lexicon.pattern("offices.own")
_LEADS = regex(rf"{any_of('acts.lead')}[\s,]*", re.IGNORECASE)


@lru_cache(maxsize=256)
def act_of(what: str, who: str) -> Act:
    """What has to be done, told by the matter with its verb and by whose it is."""
    what = _LEADS.sub("", what)
    units = bool(_UNITS.search(who))
    works = _JUDGES.match(what) or _SUBMITS.match(what) or (not who and _WORKS.match(what))
    if not units and (works or _ABOVE.search(what)):
        return "office"
    if _HOLDS.match(what) or (_MEETS.match(what) and not _JUDGES.match(what)):
        return "event"
    if not units and _OWN.match(who) and (_WORKS.match(what) or _SUBMITS.search(what)):
        return "office"
    found = [(match.start(), -match.end(), name) for name, sign in _MATTERS if (match := sign.search(what))]
    return min(found)[2] if found else "other"


# The labels of a clause, each with the words that are it; the first that matches a place has it.
_LABELS: tuple[tuple[str, str], ...] = (
    ("ASK", any_of("acts.ask")),
    ("SEND", any_of("acts.send", "acts.submit", "acts.report")),
    ("REGISTER", any_of("acts.register")),
    ("LEAD", any_of("acts.lead")),
    ("DO", any_of("acts.any")),
    ("FOR", any_of("clauses.purpose")),
    ("TO", any_of("clauses.toward")),
    ("BY", r"(?<!\w)do(?!\w)"),
    ("ALONE", r"(?<!\w)(?:riêng(?:\s+đối\s+với)?|đối\s+với)(?!\w)"),
    ("AND", r"(?<!\w)(?:và|hoặc)(?!\w)"),
    ("BREAK", r"[,;:]|(?<!\w)sau\s+đó(?!\w)"),
)
_WORDS = regex("|".join(f"(?P<{label}>{words})" for label, words in _LABELS), re.IGNORECASE)


def parts(text: str, start: int, end: int) -> tuple[Span, ...]:
    """The clause as spans, whatever is none of the labels as "REST"."""
    taken = list(offices(text, start, end))
    edges = [start, *(edge for span in taken for edge in (span.start, span.end)), end]
    for begin, until in zip(edges[::2], edges[1::2], strict=True):
        for match in _WORDS.finditer(text, begin, until):
            # A verb written large within a sentence is part of a title ("Kế hoạch Tổ chức ...").
            written_large = match.group()[0].isupper() and match.lastgroup != "ASK"
            if written_large and text[start : match.start()].strip(" -+•"):
                continue
            taken.append(Span(*match.span(), match.lastgroup or ""))
    taken.sort(key=_start)
    found, at = [], start
    for span in taken:
        if text[at : span.start].strip():
            found.append(Span(at, span.start, "REST"))
        found.append(span)
        at = span.end
    if text[at:end].strip():
        found.append(Span(at, end, "REST"))
    return tuple(whole_subject(text, found))


def _start(span: Span) -> int:
    return span.start
