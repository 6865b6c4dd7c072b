"""The document a plan says it takes the place of."""

import re

from bot.annotations.sentences import sentences
from bot.documents.outline import CLOSING
from bot.plans.basis import Basis

_REPLACES = re.compile(
    r"thay\s+(?:thế\s+)?(?:cho\s+)?(?:các\s+)?(?P<other>(?:Kế hoạch|Hướng dẫn|Quyết định|Công văn|Thông báo|"
    r"Chương trình|Quy chế|"
    r"Thể lệ|Văn bản)\s+(?:phát động\s+\w+\s+)?số\s+\d[\w/.]*(?:\s?[-–]\s?[\w&./]+)*"
    r"(?:\s*,?\s*ngày\s+\d{1,2}(?:[/.\-]\d{1,2}[/.\-]\d{4}|\s+tháng\s+\d{1,2}\s+năm\s+\d{4}))?)",
    re.IGNORECASE,
)
_SPEAKS = re.compile(
    r"^(?:[-+\d.)a-zđ]*\s*)?(?:này\s+)?(?:và\s+)?thay (?:thế|cho)|"
    r"(?:Kế hoạch|Hướng dẫn|Quyết định|Văn bản|Quy chế|"
    r"Thể lệ|Thông báo|Chương trình) này",
    re.IGNORECASE,
)


def find_replaced(basis: Basis) -> str:
    """The replaced document as the plan names it ("Kế hoạch số 15/KH-TTr ngày 12/3/2025"), or ""."""
    for item in basis.items:
        if item.path == CLOSING or not _REPLACES.search(item.text):
            continue
        for start, end in sentences(item.text):
            sentence = item.text[start:end]
            found = _REPLACES.search(sentence)
            if found and (_SPEAKS.search(sentence) or item is basis.items[0]):
                return found["other"].strip(" ,.")
    return ""
