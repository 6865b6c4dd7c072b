"""The plans in force, indexed for answering; rebuilt when the Office changes something."""

import asyncio
import logging
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import date

from sqlmodel import Session

from bot import answers
from bot.answers import Answer, Library
from bot.clock import Clock
from bot.language import abbreviations
from bot.library import shelf
from storage.database import Database

PATIENCE = 3.0

log = logging.getLogger(__name__)

# Tells of the plans (id, file) that could not be indexed.
LeftOut = Callable[[Session, list[tuple[str, str]]], None]


class LibraryKeeper:
    """Holds the current library; a change asks for a new one and the old one serves meanwhile."""

    def __init__(self, database: Database, clock: Clock, left_out: LeftOut | None = None) -> None:
        self._database = database
        self._left_out = left_out
        self._clock = clock
        self._library = Library.build([], abbreviations.load(), [])
        self._alone: dict[str, Library] = {}
        self._changed = asyncio.Event()
        self._fresh = asyncio.Event()
        self._fresh.set()

    async def refresh(self) -> None:
        """Build the library anew from the tables."""
        entries = await self._database.read(shelf, self._clock)
        self._library = await asyncio.to_thread(Library.build, *entries)
        self._alone = {}
        if self._left_out and self._library.left_out:
            names = [(entry.id, entry.file_name) for entry in self._library.left_out]
            await self._database.write(self._left_out, names)

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

    async def answer(
        self, question: str, today: date, language: str, only: str | None = None, before: Sequence[str] = ()
    ) -> Answer:
        """The answer of the plans (of one plan, if `only` names it), after the questions before it.

        Off the event loop, for it computes, and nobody else should wait for it.
        """
        with suppress(TimeoutError):
            # Asked right after a change: better a moment later than from the plans of before.
            await asyncio.wait_for(self._fresh.wait(), PATIENCE)
        return await asyncio.to_thread(self._answer, question, today, language, only, before)

    def _answer(
        self, question: str, today: date, language: str, only: str | None, before: Sequence[str]
    ) -> Answer:
        if only and only not in self._alone:
            self._alone[only] = self._library.of_plan(only)
        library = self._alone[only] if only else self._library
        return answers.answer(library, question, today, language, before)
