"""What a passage is about, told by the deepest of its headings that says so."""

import re
from functools import lru_cache

from bot import lexicon
from bot.language.regex import regex

_FORMS = regex(
    r"hình thức.*?(?:khen|biểu dương|tôn vinh|thưởng)|hình thức$|danh hiệu thi đua|danh hiệu$|giải thưởng",
    re.IGNORECASE,
)
# In the order in which a heading of several topics has them.
_TOPICS = ("dossier", "quota", "criteria", "forms", "principles", "time", "people", "money", "other")
_PATTERNS = {name: _FORMS if name == "forms" else lexicon.pattern(f"topics.{name}") for name in _TOPICS}


@lru_cache(maxsize=1024)
def _topics(title: str) -> tuple[str, ...]:
    return tuple(name for name, pattern in _PATTERNS.items() if pattern.search(title))


@lru_cache(maxsize=1024)
def topic_of(path: tuple[str, ...]) -> str:
    """The topic of the deepest heading that has one, the first listed above where it has several, or ""."""
    topics = topics_of(path)
    if topics and topics[0] == "dossier" and "time" in topics and "criteria" not in topics:
        return "time"
    return topics[0] if topics else ""


def topics_of(path: tuple[str, ...]) -> tuple[str, ...]:
    """Every topic of the deepest heading that has one."""
    return next(filter(None, map(_topics, reversed(path))), ())
