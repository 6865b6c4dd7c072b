"""The real program with a clock of the harness, which ends itself by SIGKILL at a named point."""

import os
import signal
import sys
from collections.abc import Callable
from datetime import timedelta
from typing import Any

from bot import clock
from bot.__main__ import app
from bot.commands import running
from bot.delivery.worker import Delivery
from handlers import albums, arrivals, fetching, spreading, updates
from handlers.dossiers import handing_in
from handlers.office import dossiers as office_dossiers
from handlers.request import AiohttpRequest
from handlers.sender import TelegramSender
from handlers.turn import Turn
from storage.files import FileStore

#: Between each pair of steps of an update's way: what has just happened when the program dies.
POINTS = (
    "fetched", "kept", "handled", "committed", "due", "claimed", "sending", "sent", "recorded", "recovered",
)  # fmt: skip
#: Those of them between each pair of states of a row that the worker sends.
OF_ROWS = ("due", "claimed", "sending", "sent", "recorded")
#: And of an announcement that is written to its recipients in pieces: between two of them, in one of them.
OF_PIECES = ("piece", "written")
#: And of a file's way: half of it came, all of it, it is looked at, read, written, joined to others, packed.
OF_FILES = ("downloading", "downloaded", "looked at", "read", "stored", "joined", "packed")
READY = "ready"
PIECE = 4  # recipients at once, so that few people are several pieces


def main() -> None:
    offset = timedelta(seconds=float(os.environ["CRASH_CLOCK"]))
    point, _, times = os.environ.get("CRASH_AT", "").partition(":")
    left = {point: int(times or 1)}

    def reached(name: str) -> None:
        if name and name in left:
            left[name] -= 1
            if left[name] == 0:
                os.kill(os.getpid(), signal.SIGKILL)

    own_start = clock.Clock.__init__

    def started(self: clock.Clock, *args: Any, **kwargs: Any) -> None:
        own_start(self, *args, **kwargs)
        # A clock that shows a moment of another one, as a look has it, was moved already.
        if len(args) + len(kwargs) < 2:
            self.offset = offset

    clock.Clock.__init__ = started  # type: ignore[method-assign]
    updates.keep = _around(updates.keep, reached, "fetched", "kept")
    Turn._in_transaction = _after(Turn._in_transaction, reached, "handled")  # type: ignore[method-assign]
    Turn._speak = _around(Turn._speak, reached, "committed", "")  # type: ignore[method-assign]
    Delivery._claim = _around(Delivery._claim, reached, "due", "claimed")  # type: ignore[method-assign]
    TelegramSender.send = _around(TelegramSender.send, reached, "sending", "sent")  # type: ignore[method-assign]
    Delivery._write_down = _around(Delivery._write_down, reached, "", "recorded")  # type: ignore[method-assign]
    Delivery.recover = _around(Delivery.recover, reached, "", "recovered")  # type: ignore[method-assign]
    spreading.AT_ONCE = PIECE
    spreading._next = _after(_before(spreading._next, reached, "piece"), reached, "written")
    AiohttpRequest.pieces = _within(AiohttpRequest.pieces, reached, "downloading")  # type: ignore[method-assign]
    fetching.download = _around(fetching.download, reached, "", "downloaded")
    fetching._looked_at = _around(fetching._looked_at, reached, "", "looked at")
    arrivals._first_page = _around(arrivals._first_page, reached, "", "read")
    FileStore.put = _around(FileStore.put, reached, "", "stored")  # type: ignore[method-assign]
    handing_in.joined_file = _around(albums.joined_file, reached, "", "joined")
    office_dossiers.parts = _between(office_dossiers.parts, reached, "packed")
    until_stopped = running._until_stopped

    async def listening(*args: Any) -> None:
        sys.stderr.write(f"{READY}\n")
        sys.stderr.flush()
        await until_stopped(*args)

    running._until_stopped = listening  # type: ignore[assignment]
    app(["run"])


def _around(work: Callable[..., Any], reached: Callable[[str], None], before: str, after: str) -> Any:
    async def watched(*args: Any, **kwargs: Any) -> Any:
        reached(before)
        found = await work(*args, **kwargs)
        reached(after)
        return found

    return watched


def _within(work: Callable[..., Any], reached: Callable[[str], None], name: str) -> Any:
    async def watched(*args: Any, **kwargs: Any) -> Any:
        async for piece in work(*args, **kwargs):
            yield piece[: len(piece) // 2]
            reached(name)
            yield piece[len(piece) // 2 :]

    return watched


def _between(work: Callable[..., Any], reached: Callable[[str], None], name: str) -> Any:
    async def watched(*args: Any, **kwargs: Any) -> Any:
        async for one in work(*args, **kwargs):
            reached(name)
            yield one

    return watched


def _before(work: Callable[..., Any], reached: Callable[[str], None], name: str) -> Any:
    def watched(*args: Any, **kwargs: Any) -> Any:
        reached(name)
        return work(*args, **kwargs)

    return watched


def _after(work: Callable[..., Any], reached: Callable[[str], None], name: str) -> Any:
    def watched(*args: Any, **kwargs: Any) -> Any:
        found = work(*args, **kwargs)
        reached(name)
        return found

    return watched


if __name__ == "__main__":
    main()
