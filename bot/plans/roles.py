"""What a deadline asks for, of whom by name and until which hour; whom a quota binds and what it counts."""

import re
from dataclasses import replace
from datetime import time

from bot.language.folding import fold
from bot.plans.model import Act, Deadline, Quota, Scope, Whom

_HOUR_AND_DAY = re.compile(
    r"(?<!\d)(?P<hour>[01]?\d|2[0-3])\s*(?:giờ|h)\s*(?P<minute>[0-5]\d)?(?:\s*phút)?\s*,?\s*(?:ngày\s+)?"
    r"(?P<day>\d{1,2})\s*[/.-]\s*(?P<month>\d{1,2})",
    re.IGNORECASE,
)
_ALL_OF_THEM = re.compile(r"(?:cac|moi|tung|toan|tat ca|thu truong|truong cac|\d)(?!\w)")
_OFFICE_WORK = re.compile(
    r"(?:trinh (?:ubnd|uy ban|chu tich|so|bo|thu tuong|tong|chanh thanh tra|giam doc|hieu truong|cap)|"
    r"hoan thien|tham dinh|xet duyet|hop (?:hoi dong|ban)|ban hanh|cong bo|trao thuong)\b"
)
_JOINED = re.compile(r"\s*[,;]\s*|\s+và\s+")
_BINDS = re.compile(r"(?P<each>moi|tung|cac phong|cac don vi)\b|(?P<all>toan|tong so|tong cong|ca co quan)\b")
_PERSONS = re.compile(
    r"(?:ca nhan|cong chuc|vien chuc|can bo|nguoi|dong chi|dang vien|dai bieu|thi sinh|guong)\b"
)
_COLLECTIVES = re.compile(r"(?:tap the|phong|don vi)\b")


def with_roles(deadline: Deadline) -> Deadline:
    """The deadline with its act, its doers and its hour."""
    return replace(deadline, act=_act(deadline), doers=_doers(deadline.who), at=_hour(deadline))


def _act(deadline: Deadline) -> Act:
    what, who = fold(deadline.what), fold(deadline.who)
    if _OFFICE_WORK.match(what) and not _ALL_OF_THEM.match(who):
        return "office"
    said = f"{what} {fold(deadline.quote)}"
    if "ho so" in said or "de nghi khen" in said or "trinh khen" in said:
        return "dossier"
    if "dang ky" in said:
        return "register"
    return "report" if "bao cao" in what else "other"


def _doers(who: str) -> tuple[str, ...]:
    """The units named one by one; none where the text speaks of many, or counts them."""
    named = tuple(one.strip() for one in _JOINED.split(who) if one.strip())
    return () if any(_ALL_OF_THEM.match(fold(one)) for one in named) else named


def _hour(deadline: Deadline) -> time | None:
    day = (deadline.end.day, deadline.end.month)
    for found in _HOUR_AND_DAY.finditer(deadline.quote):
        if (int(found["day"]), int(found["month"])) == day:
            return time(int(found["hour"]), int(found["minute"] or 0))
    return None


def with_scope(quota: Quota) -> Quota:
    """The quota with whom it binds and what it counts."""
    return replace(quota, scope=_scope(quota), of=_whom(quota.unit))


def _scope(quota: Quota) -> Scope:
    """Bound by its subject, else by what is said last before the number."""
    before, _, _ = fold(quota.quote).partition(f"{quota.limit:02}")
    for text in (fold(quota.subject), before):
        if found := [one.lastgroup for one in _BINDS.finditer(text)]:
            return "each" if found[-1] == "each" else "all"
    return "all"


def _whom(unit: str) -> Whom:
    said = fold(unit)
    if _PERSONS.search(said):
        return "person"
    return "collective" if _COLLECTIVES.search(said) else "other"
