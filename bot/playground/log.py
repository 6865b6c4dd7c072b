"""What Telegram saw: every call of the bot, with what came of it."""

from collections import deque
from dataclasses import asdict, dataclass
from datetime import datetime

from .call import Call
from .errors import JSON
from .events import Event, Events

KEPT = 5000


@dataclass(frozen=True)
class Entry:
    """One Bot API call; `error` holds the refusal or the fault it met."""

    id: int
    time: str
    method: str
    parameters: JSON
    result: object = None
    error: JSON | None = None
    known: bool = True


class Log:
    """The last calls, oldest first."""

    def __init__(self, events: Events) -> None:
        self.entries: deque[Entry] = deque(maxlen=KEPT)
        self._events = events
        self._last = 0

    def add(
        self, now: datetime, call: Call, result: object, error: JSON | None, *, known: bool = True
    ) -> None:
        """Keep a call; a poll that brought nothing is not worth a line."""
        if call.method.lower() == "getupdates" and not result and error is None:
            return
        self._last += 1
        entry = Entry(self._last, now.isoformat(), call.method, call.summary(), result, error, known)
        self.entries.append(entry)
        self._events.publish(Event("log", data=asdict(entry)))

    def after(self, entry_id: int) -> list[JSON]:
        """Calls newer than the given one."""
        return [asdict(entry) for entry in self.entries if entry.id > entry_id]

    def calls(self, method: str = "") -> list[Entry]:
        """Calls of one method, or all."""
        return [e for e in self.entries if not method or e.method.lower() == method.lower()]

    def unknown(self) -> list[str]:
        """Methods that were called but do not exist here."""
        return [entry.method for entry in self.entries if not entry.known]
