"""parse_mode=HTML: text with tags -> text with entities, refused with Telegram's words."""

import html
import re
from dataclasses import dataclass

from .entities import Formatted, in_order, utf16_length
from .errors import JSON, ApiError, bad_request

KINDS = {
    "b": "bold", "strong": "bold", "i": "italic", "em": "italic", "u": "underline", "ins": "underline",
    "s": "strikethrough", "strike": "strikethrough", "del": "strikethrough", "span": "spoiler",
    "tg-spoiler": "spoiler", "blockquote": "blockquote", "code": "code", "pre": "pre", "a": "text_link",
    "tg-emoji": "custom_emoji",
}  # fmt: skip
NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
REFERENCE = re.compile(r"&(?:#(\d{1,7});?|#[xX]([0-9a-fA-F]{1,6});?|(lt|gt|amp|quot);?)")
ATTRIBUTE = re.compile(
    r"\s*(?P<name>[^\s=>/\"']*)(?:\s*=\s*(?:\"(?P<double>[^\"]*)\"|'(?P<single>[^']*)'|(?P<token>[\w.-]*)))?"
)


@dataclass(frozen=True)
class Open:
    """A tag not yet closed; `offset` in UTF-16 units."""

    name: str
    argument: str
    offset: int


def parse_html(text: str) -> Formatted:
    """Read the tags Telegram knows; ApiError 400 with the byte offset of what it cannot read."""
    out: list[str] = []
    found: list[JSON] = []
    stack: list[Open] = []
    length = at = 0
    while at < len(text):
        mark = min((i for i in (text.find("<", at), text.find("&", at)) if i >= 0), default=len(text))
        plain, step = text[at:mark], mark
        if mark < len(text) and text[mark] == "&":
            reference = REFERENCE.match(text, mark)
            plain += _character(reference) if reference else "&"
            step = reference.end() if reference else mark + 1
        out.append(plain)
        length += utf16_length(plain)
        at = step
        if mark < len(text) and text[mark] == "<":
            if text.startswith("</", mark):
                at, entity = _close(text, mark, stack, length)
                found.extend(entity)
            else:
                at, tag = _open(text, mark, length)
                stack.append(tag)
    if stack:
        raise _refuse(f'Can\'t find end tag corresponding to start tag "{stack[-1].name}"')
    return Formatted("".join(out), in_order(found))


def _open(text: str, start: int, offset: int) -> tuple[int, Open]:
    place = _byte(text, start)
    head = re.compile(r"<([^\s>]*)").match(text, start)
    name = head.group(1).lower() if head else ""
    at = head.end() if head else start
    if at >= len(text):
        raise _refuse(f"Unclosed start tag at byte offset {place}")
    if name not in KINDS:
        raise _refuse(f'Unsupported start tag "{name}" at byte offset {place}')
    argument = ""
    while text[at : at + 1] != ">":
        found = ATTRIBUTE.match(text, at)
        at = found.end() if found else len(text)
        at += len(text[at:]) - len(text[at:].lstrip())
        if at >= len(text):
            raise _refuse(f'Unclosed start tag "{name}" at byte offset {place}')
        if not found or not found["name"]:
            if text[at] == ">":
                break
            raise _refuse(f'Empty attribute name in the tag "{name}" at byte offset {place}')
        value = found["double"] or found["single"] or found["token"] or ""
        argument = _argument(name, found["name"].lower(), html.unescape(value)) or argument
    if name == "span" and argument != "spoiler":
        raise _refuse(f'Tag "span" must have class "tg-spoiler" at byte offset {place}')
    return at + 1, Open(name, argument, offset)


def _argument(tag: str, attribute: str, value: str) -> str:
    match tag, attribute:
        case ("a", "href") | ("tg-emoji", "emoji-id"):
            return value
        case "code", "class":
            return value.removeprefix("language-") if value.startswith("language-") else ""
        case "span", "class":
            return value.removeprefix("tg-") if value.startswith("tg-") else ""
        case "blockquote", "expandable":
            return "expandable"
    return ""


def _close(text: str, start: int, stack: list[Open], length: int) -> tuple[int, list[JSON]]:
    place = _byte(text, start)
    if not stack:
        raise _refuse(f"Unexpected end tag at byte offset {place}")
    end = re.compile(r"</([^\s>]*)\s*(>?)").match(text, start)
    if not end or not end.group(2):
        raise _refuse(f"Unclosed end tag at byte offset {place}")
    opened = stack.pop()
    if end.group(1) and end.group(1).lower() != opened.name:
        raise _refuse(
            f'Unmatched end tag at byte offset {place}, expected "</{opened.name}>",'
            f' found "</{end.group(1)}>"'
        )
    size = length - opened.offset
    return end.end(), [_entity(opened, size)] if size > 0 and _kept(opened) else []


def _kept(tag: Open) -> bool:
    return tag.name != "a" or "." in tag.argument or ":" in tag.argument


def _entity(tag: Open, size: int) -> JSON:
    body: JSON = {"type": KINDS[tag.name], "offset": tag.offset, "length": size}
    if tag.name == "a":
        body["url"] = tag.argument
    elif tag.name == "tg-emoji":
        body["custom_emoji_id"] = tag.argument
    elif tag.name == "blockquote" and tag.argument:
        body["type"] = "expandable_blockquote"
    elif tag.name == "code" and tag.argument:
        body |= {"type": "pre", "language": tag.argument}
    return body


def _character(reference: re.Match[str]) -> str:
    decimal, hexadecimal, name = reference.groups()
    if name:
        return NAMED[name]
    code = int(decimal) if decimal else int(hexadecimal, 16)
    if 0 < code < 0x10FFFF and not 0xD800 <= code <= 0xDFFF:
        return chr(code)
    return reference.group()


def _byte(text: str, index: int) -> int:
    return len(text[:index].encode())


def _refuse(why: str) -> ApiError:
    return bad_request(f"can't parse entities: {why}")
