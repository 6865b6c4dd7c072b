"""A text and its formatting as a request gives them -> text with entities, or Telegram's refusal."""

import re
from collections.abc import Mapping

from .call import Call
from .entities import Formatted, trimmed, utf16_length, with_found
from .errors import JSON, bad_request
from .html_mode import parse_html
from .markdown_mode import parse_markdown
from .state import User

USER_LINK = re.compile(r"tg://user\?id=(\d+)")
LONGEST_RAW = 32_768
LONGEST_TEXT = 4096
LONGEST_CAPTION = 1024
FOUND_KINDS = {"mention", "hashtag", "cashtag", "bot_command", "url", "email", "phone_number"}
STYLE_KINDS = {"bold", "italic", "underline", "strikethrough", "spoiler", "code", "pre"}
GIVEN_KINDS = STYLE_KINDS | {
    "text_link",
    "text_mention",
    "custom_emoji",
    "blockquote",
    "expandable_blockquote",
}


def parse(text: str, parse_mode: str, entities: object) -> Formatted:
    """Read the text in its parse mode; explicit entities count only without one.

    Telegram also reads the old `Markdown` mode, the playground does not.
    """
    mode = parse_mode.lower()
    if mode in {"", "none"}:
        formatted = Formatted(text, _given(text, entities))
    elif mode == "html":
        formatted = parse_html(text)
    elif mode == "markdownv2":
        formatted = parse_markdown(text)
    else:
        raise bad_request("unsupported parse_mode")
    return with_found(trimmed(formatted))


def message_text(call: Call) -> Formatted:
    """The `text` of a message; never empty, at most 4096 characters once parsed."""
    text = call.text("text")
    if not text:
        raise bad_request("message text is empty")
    if len(text.encode()) > LONGEST_RAW:
        raise bad_request("text is too long")
    formatted = parse(text, call.text("parse_mode"), call.json("entities", "message entities"))
    if not formatted.text:
        raise bad_request("text must be non-empty")
    if len(formatted.text) > LONGEST_TEXT:
        raise bad_request("message is too long")
    return formatted


def caption_of(caption: str, parse_mode: str, entities: object) -> JSON:
    """The caption fields of a message, none at all for an empty caption; at most 1024 characters."""
    formatted = parse(caption, parse_mode, entities)
    if len(formatted.text) > LONGEST_CAPTION:
        raise bad_request("message caption is too long")
    if not formatted.text:
        return {}
    marks = {"caption_entities": formatted.entities} if formatted.entities else {}
    return {"caption": formatted.text, **marks}


def caption_content(call: Call) -> JSON:
    """The caption fields a request asks for."""
    entities = call.json("caption_entities", "caption entities")
    return caption_of(call.text("caption"), call.text("parse_mode"), entities)


def text_content(formatted: Formatted) -> JSON:
    """The text fields of a message."""
    marks = {"entities": formatted.entities} if formatted.entities else {}
    return {"text": formatted.text, **marks}


def with_people(content: JSON, users: Mapping[int, User]) -> JSON:
    """Links to tg://user?id=... become mentions of people Telegram knows; links to others are dropped."""
    marked = content.copy()
    for field in ("entities", "caption_entities"):
        if field in content:
            named = [_named(entity, users) for entity in content[field]]
            marked[field] = [entity for entity in named if entity]
    return {key: value for key, value in marked.items() if value != []}


def _named(entity: JSON, users: Mapping[int, User]) -> JSON | None:
    link = USER_LINK.fullmatch(entity.get("url", ""))
    if not link:
        return entity
    user = users.get(int(link.group(1)))
    if user is None:
        return None
    return {"type": "text_mention", **{k: entity[k] for k in ("offset", "length")}, "user": user.json()}


def _given(text: str, entities: object) -> list[JSON]:
    """Explicit entities that fit the text; a list that is none is passed over, as Telegram does."""
    length = utf16_length(text)
    kept = []
    for item in entities if isinstance(entities, list) else []:
        entity = _checked(item)
        end = entity["offset"] + entity["length"]
        if entity["type"] not in FOUND_KINDS and 0 <= entity["offset"] < end <= length:
            kept.append(entity)
    return kept


def _checked(item: object) -> JSON:
    problem = "can't parse MessageEntity: "
    if not isinstance(item, dict):
        raise bad_request(f"{problem}expected an Object")
    for field in ("offset", "length", "type"):
        if field not in item:
            raise bad_request(f'{problem}Can\'t find field "{field}"')
    if item["type"] not in GIVEN_KINDS | FOUND_KINDS:
        raise bad_request(f"{problem}Unsupported type specified")
    return item
