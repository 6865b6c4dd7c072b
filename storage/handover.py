"""Brings results from worker threads to the event loop, several at one wake-up."""

import asyncio
import threading
from concurrent.futures import Future
from typing import Any, TypeVar

T = TypeVar("T")


class Handover:
    """`asyncio.wrap_future` for many: it wakes the loop for each result, and the threads trade places
    every time; a group of writes done together is handed over together.
    """

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self.loop = loop
        self._lock = threading.Lock()
        self._ready: list[tuple[asyncio.Future[Any], Future[Any]]] = []

    async def wait(self, future: Future[T]) -> T:
        """The result; a caller that is cancelled cancels work that has not begun."""
        waiter: asyncio.Future[T] = self.loop.create_future()
        future.add_done_callback(lambda done: self._put(waiter, done))
        try:
            return await waiter
        except asyncio.CancelledError:
            future.cancel()
            raise

    def _put(self, waiter: asyncio.Future[Any], done: Future[Any]) -> None:
        with self._lock:
            self._ready.append((waiter, done))
            if len(self._ready) > 1 or self.loop.is_closed():
                return
        self.loop.call_soon_threadsafe(self._hand_over)

    def _hand_over(self) -> None:
        with self._lock:
            ready, self._ready = self._ready, []
        for waiter, done in ready:
            if waiter.done():
                continue
            if (error := done.exception()) is not None:
                waiter.set_exception(error)
            else:
                waiter.set_result(done.result())
