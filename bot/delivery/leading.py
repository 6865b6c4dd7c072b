"""Of several processes one leads: what is to be done once, it does."""

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any


class Leading:
    """Whether this process leads, as its last sign of life has it."""

    def __init__(self, *, leads: bool) -> None:
        self._leads, self._follows = asyncio.Event(), asyncio.Event()
        self.set(leads=leads)

    def set(self, *, leads: bool) -> None:
        """From now on it leads, or another does."""
        (self._leads if leads else self._follows).set()
        (self._follows if leads else self._leads).clear()

    async def run(self, work: Callable[[], Coroutine[Any, Any, None]]) -> None:
        """Do the work whenever it leads, until the work ends by itself or this is cancelled."""
        while True:
            await self._leads.wait()
            task, lost = asyncio.create_task(work()), asyncio.create_task(self._follows.wait())
            try:
                await asyncio.wait({task, lost}, return_when=asyncio.FIRST_COMPLETED)
                if task.done():
                    return
            finally:
                task.cancel()
                lost.cancel()
                await asyncio.gather(task, lost, return_exceptions=True)
