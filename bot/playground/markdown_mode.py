"""parse_mode=MarkdownV2: text with marks -> text with entities, refused with Telegram's words."""

import re

from .entities import Formatted, in_order, utf16_length
from .errors import JSON, ApiError, bad_request

RESERVED = frozenset("_*[]()~`>#+-=|{}.!")
FENCE = "```"
MARKS = {"*": "bold", "_": "italic", "__": "underline", "~": "strikethrough", "||": "spoiler"}
NAMES = {"bold": "Bold", "italic": "Italic", "underline": "Underline", "strikethrough": "Strikethrough",
         "spoiler": "Spoiler", "code": "Code", "pre": "Pre", "text_link": "TextUrl"}  # fmt: skip
TOKEN = re.compile(r"\\[\x01-\x7e]|```|`|\|\||__|[_*~\[\]]|[\s\S]")
LINK = re.compile(r"\(((?:\\.|[^)\\])*)\)")


def parse_markdown(text: str) -> Formatted:
    """Read the marks of MarkdownV2 (quotations are not read); ApiError 400 with Telegram's words."""
    out: list[str] = []
    found: list[JSON] = []
    stack: list[tuple[str, str, int, int]] = []  # mark, kind, UTF-16 offset, byte offset
    length = at = 0
    while at < len(text):
        match = TOKEN.match(text, at)
        token = match.group() if match else text[at]
        place, at = len(text[:at].encode()), at + len(token)
        inside = stack[-1][0] if stack and stack[-1][1] in {"code", "pre"} else ""
        if token[0] == "\\" and len(token) == 2:
            out.append(token[1])
            length += 1
        elif stack and token == ("]" if stack[-1][0] == "[" else stack[-1][0]):
            _, kind, offset, _ = stack.pop()
            extra: JSON = {}
            if kind == "text_link" and (link := LINK.match(text, at)):
                extra, at = {"url": re.sub(r"\\(.)", r"\1", link.group(1))}, link.end()
            if length > offset and (kind != "text_link" or extra.get("url")):
                found.append({"type": kind, "offset": offset, "length": length - offset} | extra)
        elif not inside and (opened := _opening(token)):
            stack.append((token, opened, length, place))
            at = _after_language(text, at) if token == FENCE else at
        elif not inside and token in RESERVED:
            raise _refuse(f"Character '{token}' is reserved and must be escaped with the preceding '\\'")
        else:
            out.append(token)
            length += utf16_length(token)
    if stack:
        raise _refuse(f"Can't find end of {NAMES[stack[-1][1]]} entity at byte offset {stack[-1][3]}")
    return Formatted("".join(out), in_order(found))


def _opening(token: str) -> str | None:
    return {"```": "pre", "`": "code", "[": "text_link"}.get(token) or MARKS.get(token)


def _after_language(text: str, at: int) -> int:
    language = re.compile(r"[^\s`]*\n").match(text, at)
    return language.end() if language else at


def _refuse(why: str) -> ApiError:
    return bad_request(f"can't parse entities: {why}")
