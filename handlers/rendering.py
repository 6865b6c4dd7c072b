"""From what an outbox row says, in no messenger's terms, to what Telegram's calls take."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from telegram import InputFile, InputMediaDocument, InputMediaPhoto

Payload = dict[str, object]


@dataclass(frozen=True)
class File:
    """A file of the file store; a photo is shown, anything else is a document."""

    sha256: str
    name: str
    photo: bool = False

    @property
    def kept_as(self) -> tuple[str, bool]:
        """What Telegram knows it by."""
        return self.sha256, self.photo


@dataclass(frozen=True)
class Files:
    """What goes out together, and the words under it."""

    each: tuple[File, ...]
    caption: str


def keyboard(said: Payload) -> dict[str, object] | None:
    """The inline keyboard of a row's buttons."""
    rows = said.get("buttons")
    if not isinstance(rows, list) or not rows:
        return None
    return {"inline_keyboard": [[_button(one) for one in row] for row in rows]}


def _button(one: dict[str, str]) -> dict[str, object]:
    made: dict[str, object] = {name: one[name] for name in ("text", "url", "style") if name in one}
    if "copy" in one:
        return {**made, "copy_text": {"text": one["copy"]}}
    return made if "url" in one else {**made, "callback_data": one["data"]}


def files(said: Payload) -> Files:
    """What a row sends, one file or an album."""
    named = said["files"]
    each = [
        File(str(one["file"]), str(one["name"]), bool(one.get("photo")))
        for one in (named if isinstance(named, list) else ())
    ]
    return Files(tuple(each), str(said.get("text") or ""))


def album(
    media: Sequence[tuple[File, str | InputFile]], caption: str
) -> list[InputMediaDocument | InputMediaPhoto]:
    """The media of an album: the words stand under the last document, or the first photo."""
    last = 0 if media[0][0].photo else len(media) - 1
    made: list[InputMediaDocument | InputMediaPhoto] = []
    for place, (one, medium) in enumerate(media):
        words: dict[str, Any] = (
            {"caption": caption, "parse_mode": "HTML"} if place == last and caption else {}
        )
        kind = InputMediaPhoto if one.photo else InputMediaDocument
        made.append(kind(medium, **words))
    return made


def poll(said: Payload) -> dict[str, Any]:
    """What a row asks people."""
    asked = said["poll"]
    if not isinstance(asked, dict):
        raise TypeError("no poll")
    right = asked.get("right")
    quiz: dict[str, Any] = {"type": "quiz", "correct_option_ids": right} if right else {}
    return {
        "question": asked["question"],
        "options": asked["options"],
        "is_anonymous": not asked.get("named"),
        "allows_multiple_answers": bool(asked.get("several")),
        **quiz,
    }


def number(said: Payload, name: str, default: int = 0) -> int:
    """A whole number of the row."""
    value = said.get(name, default)
    return value if isinstance(value, int) else default
