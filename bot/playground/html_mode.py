"""parse_mode=HTML: text with tags -> text with entities, refused with Telegram's words."""

import re
from dataclasses import dataclass

from .entities import Formatted, in_order, utf16_length, utf16_slice
from .errors import JSON, ApiError, bad_request

KINDS = {
    "b": "bold", "strong": "bold", "i": "italic", "em": "italic", "u": "underline", "ins": "underline",
    "s": "strikethrough", "strike": "strikethrough", "del": "strikethrough", "span": "spoiler",
    "tg-spoiler": "spoiler", "blockquote": "blockquote", "code": "code", "pre": "pre", "a": "text_link",
    "tg-emoji": "custom_emoji",
}  # fmt: skip
NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
REFERENCE = re.compile(r"&(?:#(\d{1,7});?|#[xX]([0-9a-fA-F]{1,6});?|(lt|gt|amp|quot)(?![A-Za-z]);?)")
TAG_NAME = re.compile(r"[^\s>]*")
ATTRIBUTE_NAME = re.compile(r"[^\s=>/\"']*")
TOKEN = re.compile(r"[A-Za-z0-9.-]*")
BLANKS = re.compile(r"\s*")
LINK = re.compile(r"(?:https?|tg|ton|tonsite)://\S|[^\s.]+\.\S")
BAD_SURROGATES = (
    "Text contains invalid Unicode characters after decoding HTML entities, check for unmatched"
    " surrogate code units"
)


@dataclass(frozen=True)
class Open:
    """A tag not yet closed; `offset` in UTF-16 units."""

    name: str
    argument: str
    offset: int


@dataclass(frozen=True)
class Read:
    """The text read so far, and its length in UTF-16 units."""

    text: str
    length: int


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
                at = _close(text, mark, stack, found, Read("".join(out), length))
            else:
                at, tag = _open(text, mark, length)
                stack.append(tag)
    if stack:
        raise _refuse(f'Can\'t find end tag corresponding to start tag "{stack[-1].name}"')
    whole = "".join(out)
    if any("\ud800" <= character <= "\udfff" for character in whole):
        raise _refuse(BAD_SURROGATES)
    return Formatted(whole, in_order([_finished(entity) for entity in found]))


def _open(text: str, start: int, offset: int) -> tuple[int, Open]:
    place = _byte(text, start)
    at = _skip(TAG_NAME, text, start + 1)
    name = text[start + 1 : at].lower()
    if at == len(text):
        raise _refuse(f"Unclosed start tag at byte offset {place}")
    if name not in KINDS:
        raise _refuse(f'Unsupported start tag "{name}" at byte offset {place}')
    argument = ""
    while text[at] != ">":
        at = _skip(BLANKS, text, at)
        if text[at : at + 1] == ">":
            break
        end = _skip(ATTRIBUTE_NAME, text, at)
        attribute, at = text[at:end].lower(), _skip(BLANKS, text, end)
        value = ""
        if text[at : at + 1] == "=":
            at, value = _value(text, _skip(BLANKS, text, at + 1), name, place)
        elif at == len(text):
            raise _refuse(f'Unclosed start tag "{name}" at byte offset {place}')
        if not attribute:
            raise _refuse(f'Empty attribute name in the tag "{name}" at byte offset {place}')
        argument = _argument(name, attribute, value) or argument
    if name == "span" and argument != "spoiler":
        raise _refuse(f'Tag "span" must have class "tg-spoiler" at byte offset {place}')
    return at + 1, Open(name, argument, offset)


def _value(text: str, at: int, tag: str, place: int) -> tuple[int, str]:
    """An attribute's value, quoted or not, and where it ends."""
    if at == len(text):
        raise _refuse(f'Unclosed start tag "{tag}" at byte offset {place}')
    if text[at] in "'\"":
        end = text.find(text[at], at + 1)
        value, after = REFERENCE.sub(_character, text[at + 1 : end]), end + 1
    else:
        after = end = _skip(TOKEN, text, at)
        value = text[at:end].lower()
        if end < len(text) and not (text[end].isspace() or text[end] == ">"):
            raise _refuse(f"Unexpected end of name token at byte offset {_byte(text, at)}")
    if end < 0 or after >= len(text):
        raise _refuse(f"Unclosed start tag at byte offset {place}")
    return after, value


def _skip(pattern: re.Pattern[str], text: str, at: int) -> int:
    found = pattern.match(text, at)
    return found.end() if found else at


def _argument(tag: str, attribute: str, value: str) -> str:
    match tag, attribute:
        case ("a", "href") | ("tg-emoji", "emoji-id"):
            return value
        case "code", "class" if value.startswith("language-"):
            return value.removeprefix("language-")
        case "span", "class" if value.startswith("tg-"):
            return value.removeprefix("tg-")
        case "blockquote", "expandable":
            return "expandable"
    return ""


def _close(text: str, start: int, stack: list[Open], found: list[JSON], read: Read) -> int:
    place = _byte(text, start)
    if not stack:
        raise _refuse(f"Unexpected end tag at byte offset {place}")
    end = _skip(TAG_NAME, text, start + 2)
    name, end = text[start + 2 : end].lower(), _skip(BLANKS, text, end)
    if text[end : end + 1] != ">":
        raise _refuse(f"Unclosed end tag at byte offset {place}")
    tag = stack.pop()
    if name and name != tag.name:
        raise _refuse(
            f'Unmatched end tag at byte offset {place}, expected "</{tag.name}>", found "</{name}>"'
        )
    if read.length > tag.offset:
        _mark(tag, found, read)
    return end + 1


def _mark(tag: Open, found: list[JSON], read: Read) -> None:
    """Add the entity of a closed tag; a code block's language joins its pre."""
    body: JSON = {"type": KINDS[tag.name], "offset": tag.offset, "length": read.length - tag.offset}
    inner = found[-1] if found else {}
    same = all(inner.get(key) == body[key] for key in ("offset", "length"))
    match tag.name:
        case "a":
            body["url"] = tag.argument or utf16_slice(read.text, tag.offset, body["length"])
            if not LINK.match(body["url"]):
                return
        case "tg-emoji":
            if not tag.argument.isdigit() or not int(tag.argument):
                raise _refuse("Invalid custom emoji identifier specified")
            body["custom_emoji_id"] = tag.argument
        case "blockquote" if tag.argument:
            body["type"] = "expandable_blockquote"
        case "code":
            body["language"] = tag.argument
            if same and inner.get("type") == "pre" and tag.argument:
                inner["language"] = tag.argument
                return
        case "pre" if same and inner.get("type") == "code" and inner["language"]:
            inner["type"] = "pre"
            return
    found.append(body)


def _finished(entity: JSON) -> JSON:
    """Without the language of code that stands in no block."""
    if entity["type"] == "code":
        return {key: value for key, value in entity.items() if key != "language"}
    return entity


def _character(reference: re.Match[str]) -> str:
    decimal, hexadecimal, name = reference.groups()
    if name:
        return NAMED[name]
    code = int(decimal) if decimal else int(hexadecimal, 16)
    return chr(code) if 0 < code < 0x10FFFF else reference.group()


def _byte(text: str, index: int) -> int:
    return len(text[:index].encode())


def _refuse(why: str) -> ApiError:
    return bad_request(f"can't parse entities: {why}")
