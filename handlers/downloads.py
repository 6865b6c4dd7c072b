"""A file fetched from Telegram in pieces: what breaks off is gone on with."""

import asyncio
import logging
import shutil
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import IO

from telegram import Document, PhotoSize
from telegram.error import BadRequest, NetworkError, RetryAfter, TelegramError

from handlers.pacing import seconds
from handlers.request import AiohttpRequest

PAUSES = (0.2, 1.0, 4.0)  # seconds, after each of which a download is gone on with
LONGEST_PAUSE = 20.0
PIECE = 1 << 20
RESTS = 4  # times as long as the work before
LONGEST_REST = 0.1
ROOM = 160 << 20  # bytes of files in hand at once

log = logging.getLogger(__name__)


class Room:
    """The bytes of files in hand at once; who comes when it is taken waits."""

    def __init__(self, most: int) -> None:
        self._most = self._left = most
        self._changed = asyncio.Condition()

    @asynccontextmanager
    async def taken(self, size: int) -> AsyncIterator[None]:
        """Room for a file of this size; one larger than all the room has it for itself."""
        size = min(size, self._most)
        async with self._changed:
            await self._changed.wait_for(lambda: self._left >= size)
            self._left -= size
        try:
            yield
        finally:
            async with self._changed:
                self._left += size
                self._changed.notify_all()


class Aside:
    """Work that comes by the hundred: one at a time, and a rest after each, in which others come first.

    All writing is done by one thread: at most a fifth of its time is taken, and who writes meets a busy one
    seldom.
    """

    def __init__(self) -> None:
        self._lock = asyncio.Lock()
        self._rested = 0.0

    @asynccontextmanager
    async def taken(self) -> AsyncIterator[None]:
        """The next one's turn, once the last has been rested from."""
        async with self._lock:
            await asyncio.sleep(self._rested - time.monotonic())
            began = time.monotonic()
            try:
                yield
            finally:
                over = time.monotonic()
                self._rested = over + min(RESTS * (over - began), LONGEST_REST)


async def download(sent: Document | PhotoSize, target: IO[bytes]) -> None:
    """All of it into `target`.

    Raises:
        TelegramError: it is not to be had, or breaks off however often it is gone on with.
    """
    for pause in PAUSES:
        try:
            return await _go_on(sent, target)
        except BadRequest:
            raise
        except TelegramError as error:
            log.info("a download broke off after %s bytes: %s", target.tell(), type(error).__name__)
            asked = seconds(error) if isinstance(error, RetryAfter) else 0.0
        await asyncio.sleep(min(max(pause, asked), LONGEST_PAUSE))
    return await _go_on(sent, target)


async def _go_on(sent: Document | PhotoSize, target: IO[bytes]) -> None:
    """What is still missing; its address is asked for anew, for an old one may not hold any more."""
    file = await sent.get_file()
    place = file.file_path or ""
    if Path(place).is_absolute():  # of a Bot API server of one's own on this machine
        target.seek(0)
        await asyncio.to_thread(_copied, Path(place), target)
        return
    request = sent.get_bot().request
    if not isinstance(request, AiohttpRequest):
        raise TypeError("the bot was built with another request object")
    async for piece in request.pieces(place, target.tell()):
        target.write(piece)


def _copied(source: Path, target: IO[bytes]) -> None:
    try:
        with source.open("rb") as opened:
            shutil.copyfileobj(opened, target, PIECE)
    except OSError as error:
        raise NetworkError(type(error).__name__) from None
