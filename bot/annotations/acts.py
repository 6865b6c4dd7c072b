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
    ("report", lexicon.pattern("matters.outcome", "acts.report")),
)
_SUBMITS = lexicon.pattern("acts.submit")
_ABOVE = regex(rf"{any_of('acts.submit')}\s+(?:lên\s+)?{any_of('offices.superior')}", re.IGNORECASE)
_JUDGES = regex(
    rf"(?:(?:họp|vòng)\s+)?{any_of('acts.judge', 'acts.publish')}|"
    rf"{any_of('acts.hold')}\s+{any_of('acts.judge')}",
    re.IGNORECASE,
)
_WORKS = lexicon.pattern("acts.decide", "acts.receive", "acts.gather")
_RECEIVES = regex(rf"(?:^|:\s*|\bvà\s+){any_of('acts.receive')}", re.IGNORECASE)
_NOTICES = lexicon.pattern("matters.notices")
_SIGNS = lexicon.pattern("acts.sign")
# What nobody in particular does is the Office's; what is received by then everybody has to hand in.
_PASSES = lexicon.pattern("acts.decide", "acts.gather")
_MEETS = lexicon.pattern("acts.meet")
_HOLDS = regex(rf"(?:{any_of('acts.hold')}\s+)?{any_of('matters.gathering')}", re.IGNORECASE)
_UNITS = lexicon.pattern("offices.units")
_OWN = lexicon.pattern("offices.own")
_LEADS = regex(rf"{any_of('acts.lead')}[\s,]*", re.IGNORECASE)
# Words that name no one body: "Các phòng", "cá nhân", "Đơn vị có thành tích", but not "Đoàn Thanh niên".
_ANYBODY = regex(rf"(?:{any_of('countables.staff', 'countables.units', 'offices.chiefs')})(?!\s+[A-ZĐ])")
_BODY = lexicon.pattern("offices.own", "issuers.committees", "issuers.police")
_HANDS = regex(
    rf"{any_of('acts.send', 'acts.submit')}|(?:[,;]|\bvà)\s+{any_of('acts.report', 'acts.register')}",
    re.IGNORECASE,
)


def hands_in(words: str) -> bool:
    """Whether a clause has something sent, put before somebody or reported, whatever is done first."""
    return bool(_HANDS.search(words))


def _is_named(who: str) -> bool:
    """Whether a body, or several, is named one by one and not as one of a kind ("Trưởng khoa", "Đơn vị")."""
    if not who[:1].isupper() or _UNITS.search(who) or _ANYBODY.match(who):
        return False
    named = not who.isupper() and any(word[:1].isupper() for word in who.split()[1:])
    return named or bool(_BODY.match(who))


@lru_cache(maxsize=256)
def act_of(what: str, who: str, *, handed: bool) -> Act:
    """What has to be done, told by the matter with its verb, by whose it is, and whether it is handed in."""
    what = _LEADS.sub("", what)
    units = bool(_UNITS.search(who))
    works = _JUDGES.match(what) or _SUBMITS.match(what) or (not who and _PASSES.match(what))
    if not units and (works or _ABOVE.search(what) or (_WORKS.match(what) and _SUBMITS.search(what))):
        return "office"
    if not units and _NOTICES.search(what) and _OWN.match(who):
        return "office"
    if _HOLDS.match(what) or (_MEETS.match(what) and not _JUDGES.match(what)):
        return "event"
    if not units and _OWN.match(who) and (_WORKS.match(what) or _SUBMITS.search(what)):
        return "office"
    found = [(match.start(), -match.end(), name) for name, sign in _MATTERS if (match := sign.search(what))]
    at, _, matter = min(found, default=(len(what), 0, "other"))
    # Whoever is named does it and hands nothing in; a paper named first ("Báo cáo sơ kết") is handed in, and
    # what one receives, or has signed, is the others'.
    asked = _RECEIVES.search(what) or (matter == "register" and _SIGNS.search(what))
    own = at and not handed and not asked and _is_named(who)
    return "office" if own else matter


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


@lru_cache(maxsize=1024)
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
