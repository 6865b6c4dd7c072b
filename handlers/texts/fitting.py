"""Words cut to what Telegram and a screen take: no name or title, however long, keeps an answer back."""

import re
from html import unescape

from handlers.texts import Markup

_PIECE = re.compile(r"<(/?)([a-z-]+)[^>]*>|&[#\w]+;|[^<&]+|.", re.DOTALL)


def fits(text: Markup, limit: int) -> bool:
    """Whether Telegram takes it whole."""
    return len(text) * 2 <= limit or _units(unescape(re.sub(r"<[^>]*>", "", text))) <= limit


def fitting(text: Markup, limit: int) -> Markup:
    """The message, or its beginning with an ellipsis and every tag closed; `limit` as Telegram counts.

    Telegram counts UTF-16 units of what is seen, markup aside.
    """
    if fits(text, limit):
        return text
    kept: list[str] = []
    open_: list[str] = []
    room = limit - 1
    for piece in _PIECE.finditer(text):
        tag = piece[2]
        if tag:
            open_ = open_[:-1] if piece[1] else [*open_, tag]
        elif _units(unescape(piece[0])) > room:
            whole = not piece[0].startswith("&")
            kept.append(_first(piece[0], room) if whole else "")
            break
        else:
            room -= _units(unescape(piece[0]))
        kept.append(piece[0])
    return Markup("".join([*kept, "…", *(f"</{tag}>" for tag in reversed(open_))]))


def clipped(text: str, most: int = 600) -> str:
    """Words that are part of a screen, or their beginning with an ellipsis: at most `most` characters."""
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"


def shown_path(section: str) -> str:
    """Where a quote stands, heading below heading, as people read it."""
    return section.replace(" > ", " › ")


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def _first(text: str, units: int) -> str:
    return text.encode("utf-16-le")[: 2 * units].decode("utf-16-le", errors="ignore")
