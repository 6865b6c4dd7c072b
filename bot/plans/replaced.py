"""The documents a plan says it takes the place of."""

import re

from bot import lexicon
from bot.annotations.sentences import sentences
from bot.documents.outline import CLOSING
from bot.language.regex import regex
from bot.plans.basis import Basis

_NAMED = (
    rf"(?:{lexicon.any_of('document_kinds.cited')})\s+(?:phát động\s+\w+\s+)?số\s*:?\s*\d[\w/.]*"
    r"(?:\s?[-–]\s?[\w&./]+)*"
    r"(?:\s*,?\s*ngày\s+\d{1,2}(?:[/.\-]\d{1,2}[/.\-]\d{4}|\s+tháng\s+\d{1,2}\s+năm\s+\d{4}))?"
)
_REPLACES = regex(
    rf"(?:(?<!\w)thay\s+(?:thế\s+)?(?:cho\s+)?|(?<!\w)(?:bãi|hủy)\s+bỏ\s+)(?:các\s+)?"
    rf"(?:[^\W\d]+\s+[^\W\d]+\s+(?:được\s+)?ban\s+hành\s+kèm\s+theo\s+)?(?P<other>{_NAMED})",
    re.IGNORECASE,
)
# Behind the first one: its own words ("của UBND tỉnh về ..."), then "và" or a comma and the next.
_ANOTHER = regex(rf"[^.;]{{0,150}}?(?:\s+và|[,;])\s+(?:thay\s+thế\s+)?(?P<other>{_NAMED})", re.IGNORECASE)
_SPEAKS = regex(
    rf"^(?:[-+\d.)a-zđ]*\s*)?(?:này\s+)?(?:và\s+)?(?:thay (?:thế|cho)|(?:bãi|hủy) bỏ)|"
    rf"(?:{lexicon.any_of('document_kinds.cited')}) này",
    re.IGNORECASE,
)
# What a law is based on says which law took the place of which.
_GROUNDS = lexicon.opening("clauses.grounds")
MOST = 5


def find_replaced(basis: Basis) -> str:
    """The replaced documents as the plan names them ("Kế hoạch số 15/KH-TTr ngày 12/3/2025"), or ""."""
    for item in basis.items:
        if item.path == CLOSING or _GROUNDS.match(item.text) or not _REPLACES.search(item.text):
            continue
        for start, end in sentences(item.text):
            sentence = item.text[start:end]
            found = _REPLACES.search(sentence)
            if found and (_SPEAKS.search(sentence) or item is basis.items[0]):
                return sentence[found.start("other") : _last(sentence, found)].strip(" ,.")
    return ""


def _last(sentence: str, found: re.Match[str]) -> int:
    """Where the last of the documents ends that are named one after another."""
    for _ in range(MOST):
        following = _ANOTHER.match(sentence, found.end())
        if following is None:
            break
        found = following
    return found.end("other")
