"""Logs without secrets: neither the token nor people's words reach a line."""

import logging
import sys
import time
import traceback
from collections.abc import Callable
from types import TracebackType
from typing import TextIO

EVERY = 60.0  # seconds
_OURS = ("bot", "handlers", "storage", "__main__")


class Discreet(logging.Formatter):
    """Our own messages whole; of other libraries only a template that stands beside its arguments.

    Arguments, and a message made without them, may hold people's words: asyncio prints whole results.
    Of an exception it keeps the types and the places in the code; its message may quote data.
    """

    def __init__(self, secrets: tuple[str, ...] = ()) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s %(message)s")
        self._secrets = tuple(secret for secret in secrets if secret)

    def format(self, record: logging.LogRecord) -> str:
        if record.name.split(".")[0] not in _OURS:
            said = str(record.msg)[:200] if record.args else f"in {record.filename}:{record.lineno}"
            record = logging.makeLogRecord({**record.__dict__, "args": None, "msg": said})
        record.exc_text = None
        line = super().format(record)
        for secret in self._secrets:
            line = line.replace(secret, "…")
        return line

    def formatException(  # noqa: N802 - the library's name
        self, ei: tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]
    ) -> str:
        lines = []
        error: BaseException | None = ei[1]
        seen: set[int] = set()
        while error is not None and id(error) not in seen:
            seen.add(id(error))
            lines.append(type(error).__name__)
            frames = traceback.extract_tb(error.__traceback__)
            lines += [f"  {frame.filename}:{frame.lineno} {frame.name}" for frame in frames]
            error = error.__cause__ or error.__context__
        return "\n".join(lines)


class Collapsed(logging.Filter):
    """Lets a line through and then counts those like it for a minute, so that an outage fills no disk.

    Alike are lines from one place in the code, of one level and with one kind of error.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__()
        self._clock = clock
        self._said: dict[tuple[object, ...], tuple[float, int]] = {}

    def filter(self, record: logging.LogRecord) -> bool:
        if record.levelno < logging.WARNING:
            return True
        kind = record.exc_info[0] if isinstance(record.exc_info, tuple) else None
        place = (record.name, record.filename, record.lineno, record.levelno, kind)
        now = self._clock()
        since, held = self._said.get(place, (-EVERY, 0))
        if now - since < EVERY:
            self._said[place] = (since, held + 1)
            return False
        self._said[place] = (now, 0)
        if held:
            record.msg = f"{record.msg} (and {held} more like it since the last one)"
        return True


def set_up(secrets: tuple[str, ...], stream: TextIO | None = None, level: int = logging.INFO) -> None:
    """Send every log line through the discreet formatter."""
    handler = logging.StreamHandler(stream or sys.stderr)
    handler.setFormatter(Discreet(secrets))
    handler.addFilter(Collapsed())
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(logging.WARNING)
    for name in _OURS:
        logging.getLogger(name).setLevel(level)
