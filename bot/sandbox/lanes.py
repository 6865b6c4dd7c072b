"""The processes that read files: two for what is quick, one for papers, one for what may take minutes."""

import asyncio
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import ParamSpec, TypeVar

from bot.sandbox.child import Child
from bot.sandbox.limits import Limits, Overrun

P = ParamSpec("P")
T = TypeVar("T")

QUICK = Limits(memory_mb=256, cpu=20, seconds=60)
PAPERS = Limits(memory_mb=512, cpu=60, seconds=60)
LONG = Limits(memory_mb=512, cpu=120, seconds=330)
MOST_WORKS = 200  # then a process makes place for a fresh one, whatever its libraries have kept


class _Lane:
    """Threads that wait, each for a process of its own."""

    def __init__(self, workers: int, limits: Limits) -> None:
        self._limits = limits
        self._threads = ThreadPoolExecutor(workers, thread_name_prefix="sandbox")
        self._own = threading.local()
        self._children: set[Child] = set()
        self._lock = threading.Lock()
        self._closed = False

    async def run(self, work: Callable[..., object], arguments: tuple[object, ...]) -> object:
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._threads, self._call, work, arguments)

    def _call(self, work: Callable[..., object], arguments: tuple[object, ...]) -> object:
        child: Child | None = getattr(self._own, "child", None)
        if child is None:
            child = self._own.child = self._started()
        try:
            return child.call(work, arguments)
        except Overrun as overrun:
            if not overrun.why.startswith("fault"):
                self._leave(child)
            raise
        finally:
            if child.works >= MOST_WORKS:
                self._leave(child)

    def _started(self) -> Child:
        with self._lock:
            if self._closed:
                raise Overrun("closed")
            child = Child(self._limits)
            self._children.add(child)
            return child

    def _leave(self, child: Child) -> None:
        self._own.child = None
        child.close()
        with self._lock:
            self._children.discard(child)

    def close(self) -> None:
        """End whatever is under way; who waits for it is told."""
        with self._lock:
            self._closed = True
            for child in self._children:
                child.end()
        self._threads.shutdown(wait=True, cancel_futures=True)
        for child in self._children:
            child.close()


class Sandbox:
    """Runs functions of `bot` on what strangers send. A process starts with its first work."""

    def __init__(self, quick: Limits = QUICK, long: Limits = LONG, papers: Limits = PAPERS) -> None:
        self._quick = _Lane(2, quick)
        self._papers = _Lane(1, papers)
        self._long = _Lane(1, long)

    async def run(self, work: Callable[P, T], *arguments: P.args, **_: P.kwargs) -> T:
        """The outcome of work that is done in a moment, on values that can be sent to another process.

        Raises:
            Overrun: it took too much, or failed in a way nobody foresaw.
        """
        return await self._quick.run(work, arguments)  # type: ignore[return-value]

    async def run_paper(self, work: Callable[P, T], *arguments: P.args, **_: P.kwargs) -> T:
        """As above, of the first page of a paper: a scan takes seconds, and they come by the hundred."""
        return await self._papers.run(work, arguments)  # type: ignore[return-value]

    async def run_long(self, work: Callable[P, T], *arguments: P.args, **_: P.kwargs) -> T:
        """As above, of work that may take minutes and holds up none that is quick."""
        return await self._long.run(work, arguments)  # type: ignore[return-value]

    def close(self) -> None:
        """End the processes; nothing can be run afterwards."""
        for lane in (self._quick, self._papers, self._long):
            lane.close()
