"""What kind of doing words ask for: handing in, registering, judging, meeting."""

import re
from functools import lru_cache
from typing import Literal

from bot.lexicon import any_of

Act = Literal["register", "dossier", "report", "office", "event", "other"]
# The matter named first is what is due: "báo cáo kết quả đăng ký" is a report.
_MATTERS: tuple[tuple[Act, re.Pattern[str]], ...] = (
    ("dossier", re.compile(any_of("matters.dossier"), re.IGNORECASE)),
    ("register", re.compile(any_of("matters.entry", "acts.register"), re.IGNORECASE)),
    ("report", re.compile(any_of("acts.report"), re.IGNORECASE)),
)
_SUBMITS = re.compile(any_of("acts.submit"), re.IGNORECASE)
_ABOVE = re.compile(rf"{any_of('acts.submit')}\s+(?:lên\s+)?{any_of('offices.superior')}", re.IGNORECASE)
_JUDGES = re.compile(
    rf"(?:họp\s+)?{any_of('acts.judge', 'acts.publish')}|{any_of('acts.hold')}\s+{any_of('acts.judge')}",
    re.IGNORECASE,
)
_WORKS = re.compile(any_of("acts.decide", "acts.receive", "acts.gather"), re.IGNORECASE)
_MEETS = re.compile(any_of("acts.meet"), re.IGNORECASE)
_HOLDS = re.compile(rf"(?:{any_of('acts.hold')}\s+)?{any_of('matters.gathering')}", re.IGNORECASE)
_UNITS = re.compile(any_of("offices.units"), re.IGNORECASE)
_OWN = re.compile(any_of("offices.own"), re.IGNORECASE)
_LEADS = re.compile(rf"{any_of('acts.lead')}[\s,]*", re.IGNORECASE)


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
