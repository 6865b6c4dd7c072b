"""What happens, told at once to whoever watches: the chat page and the tests."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeVar

from .errors import JSON

if TYPE_CHECKING:
    from .state import Message

T = TypeVar("T")


@dataclass(frozen=True)
class Event:
    """kind: message, edited, deleted, chat, callback_answer, typing, clock, log."""

    kind: str
    chat_id: int | None = None
    message: "Message | None" = None
    data: JSON = field(default_factory=dict)


class Events:
    """A hub; each watcher has its own queue."""

    def __init__(self) -> None:
        self._watchers: set[asyncio.Queue[Event]] = set()

    def publish(self, event: Event) -> None:
        for queue in self._watchers:
            queue.put_nowait(event)

    def watch(self) -> asyncio.Queue[Event]:
        """A queue that gets every event from now on; give it back with `leave`."""
        queue: asyncio.Queue[Event] = asyncio.Queue()
        self._watchers.add(queue)
        return queue

    def leave(self, queue: asyncio.Queue[Event]) -> None:
        self._watchers.discard(queue)

    async def until(self, find: Callable[[], T | None], timeout: float) -> T:  # noqa: ASYNC109
        """What `find` finds, asked again after each event; TimeoutError after `timeout` seconds."""
        queue = self.watch()
        try:
            async with asyncio.timeout(timeout):
                while (found := find()) is None:
                    await queue.get()
                return found
        finally:
            self.leave(queue)
