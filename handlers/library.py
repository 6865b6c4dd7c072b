"""The plans in force, indexed for answering; rebuilt when the Office changes something."""

import asyncio
import logging
from contextlib import suppress
from datetime import date

from bot import answers
from bot.answers import Answer, Library
from bot.clock import Clock
from bot.language import abbreviations
from bot.lexicon.laws import laws
from bot.library import Shelf, shelf
from storage.database import Database

PATIENCE = 3.0

log = logging.getLogger(__name__)


class LibraryKeeper:
    """Holds the current library; a change asks for a new one and the old one serves meanwhile."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock
        self._shelf: Shelf = ([], {}, [], laws())
        self._library = Library.build([], abbreviations.load(), [])
        self._changed = asyncio.Event()
        self._fresh = asyncio.Event()
        self._fresh.set()

    async def refresh(self) -> None:
        """Build the library anew from the tables."""
        self._shelf = await self._database.read(shelf, self._clock)
        self._library = await asyncio.to_thread(Library.build, *self._shelf)

    def changed(self) -> None:
        """Something the answers rest on was changed."""
        self._fresh.clear()
        self._changed.set()

    async def run(self) -> None:
        """Rebuild after each change until cancelled."""
        while True:
            await self._changed.wait()
            self._changed.clear()
            try:
                await self.refresh()
            except Exception:
                log.exception("library not rebuilt")
            if not self._changed.is_set():
                self._fresh.set()

    async def answer(self, question: str, today: date, language: str, only: str | None = None) -> Answer:
        """The answer of the plans (of one plan, if `only` names it); off the event loop, for it computes."""
        with suppress(TimeoutError):
            # Asked right after a change: better a moment later than from the plans of before.
            await asyncio.wait_for(self._fresh.wait(), PATIENCE)
        library = self._of_plan(only) if only else self._library
        return await asyncio.to_thread(answers.answer, library, question, today, language)

    def _of_plan(self, plan_id: str) -> Library:
        entries, words, _, known = self._shelf
        return Library.build([one for one in entries if one.id == plan_id], words, [], known)
