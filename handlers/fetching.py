"""The file of a message: fetched, looked at, and kept by nobody yet."""

import asyncio
import hashlib
import io
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import IO

from telegram import Document, Message, PhotoSize
from telegram.error import TelegramError

from bot import dossiers
from bot.intents import secrets
from bot.reports.parcels import PACKING
from handlers import antivirus
from handlers.downloads import download
from handlers.turn import Sorry, Turn

MEGABYTE = 1 << 20
HELD_MB = 60  # what is larger comes into a file of the data folder
COMING = "coming-"  # how such files are named


@dataclass(frozen=True)
class Sent:
    """A file as its message tells of it."""

    file: Document | PhotoSize
    name: str
    size: int

    @property
    def is_large(self) -> bool:
        return self.size > HELD_MB * MEGABYTE


@dataclass(frozen=True)
class Arrival:
    """A file as it came, in nobody's store yet; `sha256` is where it will stand. A large one has a `path`."""

    name: str
    data: bytes
    sha256: str
    size: int
    kind: dossiers.Kind
    caption: str
    album: str
    notes: tuple[str, ...] = ()
    path: Path | None = None

    @property
    def source(self) -> dossiers.Source:
        return self.path or self.data


def announced(turn: Turn) -> Sent:
    """What the message says of its file, of which nothing is fetched.

    Raises:
        Sorry: too large, or beside words that are secret.
    """
    message = turn.update.effective_message
    if not isinstance(message, Message):
        raise Sorry("not-understood")
    said = secrets.marked(turn.text)
    if said:
        # What the words tell of is not kept; a file beside them is not even fetched.
        raise Sorry("beside-secret" if said == secrets.STATE else f"typed-{said}")
    if dossiers.marked_secret(turn.text):
        raise Sorry("beside-secret")
    file = message.document or message.photo[-1]
    name = dossiers.safe_name(getattr(file, "file_name", None) or f"anh-{message.message_id}.jpg")
    size, limit = file.file_size or 0, turn.services.settings.largest_file_mb
    if size > limit * MEGABYTE:
        raise Sorry("file-too-large", size=-(-size // MEGABYTE), limit=limit)
    return Sent(file, name, size)


@asynccontextmanager
async def fetched(turn: Turn, sent: Sent) -> AsyncIterator[Arrival]:
    """The file, checked, while it is in hand; nothing is kept yet.

    Raises:
        Sorry: not to be had, not to be taken as it is, or bearing a secrecy mark.
    """
    if sent.is_large:
        with NamedTemporaryFile(prefix=COMING, dir=turn.services.settings.data) as target:
            await _downloaded(sent, target)
            yield await _looked_at(turn, sent, Path(target.name))
        return
    async with turn.services.room.taken(sent.size):
        buffer = io.BytesIO()
        await _downloaded(sent, buffer)
        yield await _looked_at(turn, sent, buffer.getvalue())


async def _downloaded(sent: Sent, target: IO[bytes]) -> None:
    try:
        await download(sent.file, target)
    except TelegramError:
        raise Sorry("file-not-fetched", name=sent.name) from None
    target.flush()


async def _looked_at(turn: Turn, sent: Sent, source: dossiers.Source) -> Arrival:
    scanner = turn.services.settings.clamd
    if scanner and (virus := await antivirus.infected(scanner, source)):
        raise Sorry("file-infected", name=sent.name, virus=virus)
    look = await turn.services.sandbox.run(dossiers.examine, source, sent.name)
    if isinstance(look, dossiers.Fault):
        key = "file-secret" if look.why == "secret" else f"file-fault-{look.why}"
        raise Sorry(key, name=sent.name, **look.known)
    source = look.data or source
    message = turn.update.effective_message
    return Arrival(
        name=dossiers.safe_name(sent.name, look.kind.suffix),
        data=source if isinstance(source, bytes) else b"",
        sha256=await asyncio.to_thread(_digest, source),
        size=len(source) if isinstance(source, bytes) else source.stat().st_size,
        kind=look.kind,
        caption=turn.text,
        album=(message.media_group_id if isinstance(message, Message) else None) or "",
        notes=look.notes,
        path=source if isinstance(source, Path) else None,
    )


def sweep(folder: Path) -> None:
    """Take away what a program that was killed had not fetched, or packed, to its end."""
    for begun in (COMING, PACKING):
        for left in folder.glob(f"{begun}*"):
            left.unlink(missing_ok=True)


def _digest(source: dossiers.Source) -> str:
    with dossiers.opened(source) as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
