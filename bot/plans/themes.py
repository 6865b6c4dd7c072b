"""Campaigns with a theme of their own that a plan holds: their time is neither its period nor a deadline."""

import re
from functools import lru_cache
from itertools import pairwise

from bot import lexicon
from bot.annotations.sentences import after_last, upto
from bot.annotations.times import REACH, Mention
from bot.documents.numbering import unnumbered
from bot.documents.outline import Item, heading_of
from bot.language.regex import regex

_THEME = r"(?:chuyên đề|(?:các\s+)?(?:phong trào|đợt thi đua|đợt cao điểm|cuộc vận động|cuộc thi|hội thi)\b)"
_THEMED = regex(
    rf"\W*(?:{_THEME}|(?:tiếp tục\s+)?(?:phát động|tổ chức|hưởng ứng|triển khai|thực hiện)\s+{_THEME})",
    re.IGNORECASE,
)
_ONE = lexicon.pattern("campaigns.one", "matters.gathering")
_DUE = lexicon.pattern(
    "acts.send", "acts.submit", "acts.register", "acts.report", "acts.judge", "acts.take", "acts.meet",
    "acts.review", "acts.gather", "acts.publish", "acts.hand_over", "bounds.term", "bounds.bare",
)  # fmt: skip
_DONE = lexicon.pattern("acts.finish")
_LASTS = lexicon.pattern("acts.last")


def is_of_theme(item: Item, mention: Mention) -> bool:
    """Whether this time says how long a themed campaign lasts, the one this paragraph is about."""
    led = _THEMED.match(item.text, item.marker.end, mention.start)
    if not led and not _heads_theme(item.path):
        return False
    told = item.text[max(item.marker.end, mention.start - REACH) : mention.start]
    after = upto(item.text[mention.end : mention.end + REACH], ".;")
    _, colon, words = told.rpartition(":")
    if _DUE.search(words) or _DUE.search(after) or (colon and _DONE.search(words)):
        return False
    if mention.is_range and not {". ", "; "} & set(map("".join, pairwise(told))):
        return True
    return (mention.is_range or mention.relation == "by") and bool(_LASTS.search(after_last(told, ",;:")))


@lru_cache(maxsize=1024)
def _heads_theme(path: tuple[str, ...]) -> bool:
    return bool(_THEMED.match(unnumbered(heading_of(path))))


def holds_one_campaign(title: str) -> bool:
    """Whether a plan of this title is one campaign itself, not the work of a year."""
    return bool(_ONE.search(title))
