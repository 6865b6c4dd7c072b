"""Entities of a text: offsets in UTF-16 units, and those Telegram finds by itself."""

import re
from dataclasses import dataclass, field

from .errors import JSON

WORD = r"(?<![\w/@#.])"
FOUND = (
    ("bot_command", re.compile(rf"{WORD}/[A-Za-z0-9_]{{1,64}}(?:@[A-Za-z0-9_]{{3,32}})?(?![\w/])")),
    ("mention", re.compile(rf"{WORD}@[A-Za-z0-9_]{{4,32}}\b")),
    ("hashtag", re.compile(rf"{WORD}#(?=\w*[^\W\d])\w{{1,256}}")),
    ("url", re.compile(r"(?<![\w@])(?:https?://[^\s<>\"]+[^\s<>\".,;:!?)\]]|(?:[a-z0-9-]+\.)+(?:vn|com|org|net)\b"
                       r"(?:/[^\s<>\"]*[^\s<>\".,;:!?)\]])?)", re.IGNORECASE)),
    ("email", re.compile(r"(?<![\w.])[\w.+-]+@(?:[a-z0-9-]+\.)+[a-z]{2,}\b", re.IGNORECASE)),
)  # fmt: skip
STYLES = ("bold", "italic", "underline", "strikethrough", "spoiler", "custom_emoji")
LATER = {kind: 2 + place for place, kind in enumerate(STYLES)} | {"blockquote": 0}
OPAQUE = frozenset({"code", "pre", "text_link"})  # nothing is looked for inside these


@dataclass(frozen=True)
class Formatted:
    """A text with its entities, as a message carries them."""

    text: str
    entities: list[JSON] = field(default_factory=list)


def utf16_length(text: str) -> int:
    """How long Telegram counts the text for offsets: characters beyond U+FFFF are two."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def utf16_slice(text: str, offset: int, length: int) -> str:
    """The part an entity covers."""
    return text.encode("utf-16-le")[offset * 2 : (offset + length) * 2].decode("utf-16-le", "ignore")


def trimmed(formatted: Formatted) -> Formatted:
    """Without blanks at both ends, entities moved along; empty ones are dropped."""
    text = formatted.text.strip()
    lead = utf16_length(formatted.text) - utf16_length(formatted.text.lstrip())
    length = utf16_length(text)
    kept = []
    for entity in formatted.entities:
        start = max(entity["offset"] - lead, 0)
        end = min(entity["offset"] + entity["length"] - lead, length)
        if end > start:
            kept.append(entity | {"offset": start, "length": end - start})
    return Formatted(text, kept)


def with_found(formatted: Formatted) -> Formatted:
    """With the commands, mentions, hashtags, addresses Telegram marks without being told."""
    taken = [(e["offset"], e["offset"] + e["length"]) for e in formatted.entities if e["type"] in OPAQUE]
    found: list[JSON] = []
    for kind, pattern in FOUND:
        for match in pattern.finditer(formatted.text):
            start = utf16_length(formatted.text[: match.start()])
            length = utf16_length(match.group())
            if not any(low < start + length and start < high for low, high in taken):
                taken.append((start, start + length))
                found.append({"type": kind, "offset": start, "length": length})
    return Formatted(formatted.text, in_order(formatted.entities + found))


def in_order(entities: list[JSON]) -> list[JSON]:
    """Outer before inner, as a message lists them."""
    return sorted(entities, key=lambda e: (e["offset"], -e["length"], LATER.get(e["type"], 1)))
