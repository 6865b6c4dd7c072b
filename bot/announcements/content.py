"""What the Office wrote: texts with their formatting, files, albums, polls; as it is kept."""

import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape, unescape
from typing import Any

# Telegram's own programs cut what is longer than a message here and send it as several.
CUT_AT = 4096
_TAG = re.compile(r"<[^>]*>")
_SENTENCE_ENDS = (".", "!", "?", ":", ";", "…")


@dataclass(frozen=True)
class Poll:
    """A question with answers to choose from: one of them or `several`; `named` where votes are open to see.

    `right` are the places of the answers of a quiz.
    """

    question: str
    options: tuple[str, ...]
    several: bool = False
    named: bool = False
    right: tuple[int, ...] = ()

    def kept(self) -> dict[str, object]:
        """As it is kept."""
        lists = {"options": list(self.options), "right": list(self.right)}
        given = {"question": self.question, **lists, "several": self.several, "named": self.named}
        return {name: value for name, value in given.items() if value}

    @classmethod
    def of(cls, kept: Mapping[str, Any]) -> "Poll":
        """From how it is kept."""
        return cls(
            str(kept.get("question") or ""),
            tuple(map(str, kept.get("options") or ())),
            bool(kept.get("several")),
            bool(kept.get("named")),
            tuple(kept.get("right") or ()),
        )

    @property
    def html(self) -> str:
        """What it asks, where it cannot be shown as a poll."""
        return escape("\n".join([self.question, *(f"• {one}" for one in self.options)]), quote=False)


@dataclass(frozen=True)
class Part:
    """One message of the Office's: words in HTML, files with words under them, or a poll.

    `files` are {"file", "name", "photo"}; `album` joins what was sent together.
    """

    html: str = ""
    files: tuple[Mapping[str, Any], ...] = ()
    album: str = ""
    poll: Poll | None = None

    def kept(self) -> dict[str, object]:
        """As it is kept."""
        poll = self.poll.kept() if self.poll else None
        given = {"html": self.html, "files": [dict(one) for one in self.files], "album": self.album}
        return {name: value for name, value in {**given, "poll": poll}.items() if value}

    @classmethod
    def of(cls, kept: Mapping[str, Any]) -> "Part":
        """From how it is kept."""
        poll = kept.get("poll")
        return cls(
            str(kept.get("html") or ""),
            tuple(kept.get("files") or ()),
            str(kept.get("album") or ""),
            Poll.of(poll) if isinstance(poll, Mapping) else None,
        )


def joined(parts: Sequence[Part], new: Part, *, at_once: bool) -> list[Part]:
    """The parts with one more: files of one album together, and what a program cut in two made whole again.

    `at_once`: it came within a moment of the one before.
    """
    last = parts[-1] if parts else None
    if last is not None and new.album and last.album == new.album:
        merged = Part(last.html or new.html, (*last.files, *new.files), new.album)
        return [*parts[:-1], merged]
    if last is not None and at_once and _cut(last) and not (new.files or new.poll):
        return [*parts[:-1], Part(last.html + _seam(plain(last.html), plain(new.html)) + new.html)]
    return [*parts, new]


def _cut(part: Part) -> bool:
    """Whether it is as long as a program lets a message be: within a word or two."""
    return not (part.files or part.poll) and _units(_last_piece(plain(part.html))) > CUT_AT - 100


def _last_piece(text: str) -> str:
    """Of a text made whole from several, what the last of them was: whole messages aside."""
    length = _units(text)
    return text if length <= CUT_AT else text[-((length - 1) % CUT_AT + 1) :]


def _seam(before: str, after: str) -> str:
    """What the program took away where it cut: nothing inside a word, else a blank or a line's end."""
    if before[-1:].isspace() or after[:1].isspace() or _units(before) % CUT_AT == 0:
        return ""
    return "\n" if before.endswith(_SENTENCE_ENDS) else " "


def plain(html: str) -> str:
    """What is seen of a text in HTML."""
    return unescape(_TAG.sub("", html))


def digest(parts: Sequence[Part]) -> str:
    """The same for the same announcement, whoever writes it and however it is spaced."""
    said = [" ".join(plain(one.html).split()).casefold() for one in parts]
    files = [str(file["file"]) for one in parts for file in one.files]
    polls = [one.poll.html for one in parts if one.poll is not None]
    return hashlib.sha256("\n".join([*filter(None, said), *files, *polls]).encode()).hexdigest()


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
