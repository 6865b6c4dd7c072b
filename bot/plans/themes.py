"""Campaigns with a theme of their own that a plan holds: their time is neither its period nor a deadline."""

import re
from functools import lru_cache

from bot.annotations.times import REACH, Mention
from bot.documents.outline import Item, heading_of
from bot.language.regex import regex
from bot.lexicon import any_of

_THEME = r"(?:chuyên đề|(?:các\s+)?(?:phong trào|đợt thi đua|đợt cao điểm|cuộc vận động|cuộc thi|hội thi)\b)"
_THEMED = regex(
    rf"\W*(?:{_THEME}|(?:tiếp tục\s+)?(?:phát động|tổ chức|hưởng ứng|triển khai|thực hiện)\s+{_THEME})",
    re.IGNORECASE,
)
_ONE = regex(
    r"chuyên đề|phong trào|\bđợt\b|cuộc (?:thi|vận động)|chào mừng|kỷ niệm|chiến dịch|"
    + any_of("matters.gathering"),
    re.IGNORECASE,
)
_DUE = regex(
    any_of(
        "acts.send", "acts.submit", "acts.register", "acts.report", "acts.judge", "acts.receive", "acts.meet"
    )
    + f"|{any_of('acts.review', 'acts.gather', 'acts.publish', 'bounds.term')}|\\b(?:nhận|hạn|trao)\\b",
    re.IGNORECASE,
)
_DONE = regex(r"\b(?:hoàn thành|xong)\b", re.IGNORECASE)
_LASTS = regex(r"\b(?:thực hiện|kéo dài|diễn ra|triển khai|phát động|kết thúc)\b[^,;:]{0,40}$", re.IGNORECASE)
_MARKER = regex(r"^[\w.]{1,8}[.)]\s*")


def is_of_theme(item: Item, mention: Mention) -> bool:
    """Whether this time says how long a themed campaign lasts, the one this paragraph is about."""
    led = _THEMED.match(item.text, item.marker.end, mention.start)
    if not led and not _heads_theme(item.path):
        return False
    told = item.text[max(item.marker.end, mention.start - REACH) : mention.start]
    after = re.split(r"[.;]", item.text[mention.end : mention.end + REACH], maxsplit=1)[0]
    _, colon, words = told.rpartition(":")
    if _DUE.search(words) or _DUE.search(after) or (colon and _DONE.search(words)):
        return False
    if mention.is_range and not re.search(r"[.;]\s", told):
        return True
    return (mention.is_range or mention.relation == "by") and bool(_LASTS.search(told))


@lru_cache(maxsize=1024)
def _heads_theme(path: tuple[str, ...]) -> bool:
    return bool(_THEMED.match(_MARKER.sub("", heading_of(path))))


def holds_one_campaign(title: str) -> bool:
    """Whether a plan of this title is one campaign itself, not the work of a year."""
    return bool(_ONE.search(title))
