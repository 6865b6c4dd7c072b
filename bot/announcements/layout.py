"""From what the Office wrote to the messages people get."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from typing import Any

from bot.announcements.content import Part, Poll, plain
from bot.announcements.cutting import pieces

# What Telegram takes, less what is added later: that it was acknowledged, corrected or taken back.
LONGEST_TEXT, LONGEST_CAPTION = 4096 - 200, 1024 - 150
REMINDED = 800


@dataclass(frozen=True)
class Message:
    """One message: words, words under files, or a poll; an album can bear no button.

    `place` tells it from other polls of the announcement.
    """

    html: str = ""
    files: tuple[Mapping[str, Any], ...] = ()
    poll: Poll | None = None
    place: int = 0

    @property
    def bears_buttons(self) -> bool:
        """Whether buttons may stand under it."""
        return self.poll is None and len(self.files) <= 1


def messages(parts: Sequence[Part], head: Callable[[str], str], ask: str = "") -> list[Message]:
    """Every message in order. `head` gives the line above the first words, with a number if they were cut.

    `ask` stands in a message of its own where a button is wanted and nothing else can bear it.
    """
    made: list[Message] = []
    headed = False
    for part in parts:
        if part.poll is not None:
            place = sum(one.poll is not None for one in made)
            made.append(Message(part.poll.html, poll=part.poll, place=place))
            continue
        above = (lambda _: "") if headed else head
        headed = headed or bool(part.html)
        made += _with_files(part, above) if part.files else _words(part.html, above)
    if not headed and made:
        made.insert(0, Message(head("").rstrip()))
    if ask and made and not made[-1].bears_buttons:
        made.append(Message(ask))
    return made


def _with_files(part: Part, head: Callable[[str], str]) -> list[Message]:
    caption = f"{head('')}{part.html}" if part.html else ""
    if len(plain(caption)) <= LONGEST_CAPTION:
        return [Message(caption, part.files)]
    return [*_words(part.html, head), Message(files=part.files)]


def _words(html: str, head: Callable[[str], str]) -> list[Message]:
    room = LONGEST_TEXT - len(plain(head("99/99")))
    cut = pieces(html, room)
    if len(cut) == 1:
        return [Message(head("") + cut[0])]
    return [Message(_numbered(head, place, len(cut)) + piece) for place, piece in enumerate(cut, 1)]


def _numbered(head: Callable[[str], str], place: int, total: int) -> str:
    number = f"{place}/{total}"
    return head(number) or f"<i>({number})</i>\n"


def shortened(parts: Sequence[Part], text: str) -> str:
    """What a reminder repeats: a short announcement whole, of a long one the beginning."""
    html = next((one.html for one in parts if one.html), "")
    if html and len(plain(html)) <= REMINDED:
        return html
    return escape(text if len(text) <= REMINDED else text[: REMINDED - 1].rstrip() + "…", quote=False)
