"""The plans in force, indexed for answering; rebuilt when the Office changes something."""

import asyncio
import logging
import re
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import date
from functools import lru_cache

from sqlmodel import Session

from bot import answers
from bot.answers import Answer, Library, PlanEntry
from bot.clock import Clock
from bot.language import abbreviations
from bot.library import around
from bot.library import entries as shelved
from storage import campaigns
from storage.campaigns import Standing
from storage.database import Database

PATIENCE = 3.0
RECENT = 300  # campaigns that are over and are read at start all the same
KEPT = 200  # answers, until a plan changes: what was just announced everybody asks about in the same words
PORTION = 20  # plans read in one go; others have the database in between
YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")

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
        self._answered = lru_cache(KEPT)(self._answer)
        self._entries: list[PlanEntry] = []
        self._held: dict[int, Standing] = {}
        self._unread: dict[int, Standing] = {}  # too old to be read before somebody asks about their year
        self._years: set[int] = set()
        self._stale: set[int] = set()
        self._one_at_a_time = asyncio.Lock()
        self._reading: set[asyncio.Task[None]] = set()
        self._changed = asyncio.Event()
        self._fresh = asyncio.Event()
        self._fresh.set()

    async def begin(self) -> None:
        """Read the campaigns that run; `run` reads of the others what is likely to be asked about."""
        await self.refresh(state="live")
        self._changed.set()

    async def refresh(self, state: str | None = None) -> None:
        """Bring the library up to date, with the tables' campaigns in one state or in all."""
        async with self._one_at_a_time:
            await self._refresh(state)

    async def _refresh(self, state: str | None) -> None:
        stale, self._stale = self._stale, set()
        standings = await self._database.read(campaigns.standings)
        wanted = self._wanted([one for one in standings if state in {None, one.state}])
        self._unread = {one.id: one for one in standings} if state is None else {}
        for one in wanted:
            self._unread.pop(one.id, None)
        missing = [one.id for one in wanted if one.id in stale or self._held.get(one.id) != one]
        entries = {entry.id: entry for entry in self._entries if entry.id in {str(one.id) for one in wanted}}
        for start in range(0, len(missing), PORTION):
            part = missing[start : start + PORTION]
            entries |= {one.id: one for one in await self._database.read(shelved, part)}
        self._held = {one.id: one for one in wanted}
        self._entries = list(entries.values())
        beside = await self._database.read(around, self._clock)
        before = self._library
        self._library = await asyncio.to_thread(Library.build, self._entries, *beside, before)
        self._alone = {}
        self._answered = lru_cache(KEPT)(self._answer)
        if self._left_out and self._library.left_out:
            names = [(entry.id, entry.file_name) for entry in self._library.left_out]
            await self._database.write(self._left_out, names)

    def _wanted(self, standings: list[Standing]) -> list[Standing]:
        """All that run, the newest of the others, and those of years somebody asked about."""
        over = sorted((one for one in standings if one.state != "live"), key=_age, reverse=True)
        newest = {one.id for one in over[:RECENT]} | {one.id for one in standings if one.state == "live"}
        return [one for one in standings if one.id in newest or self._years & _years(one)]

    def changed(self, campaign_id: int | None = None) -> None:
        """Something the answers rest on was changed; of a campaign, what it says and not only its state."""
        if campaign_id is not None:
            self._stale.add(campaign_id)
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
        asked = {int(year) for year in YEAR.findall(question)}
        if any(asked & _years(one) for one in self._unread.values()):
            self._years |= asked
            reading = asyncio.create_task(self.refresh())
            self._reading.add(reading)
            reading.add_done_callback(self._reading.discard)
            await asyncio.wait({reading}, timeout=PATIENCE)
        with suppress(TimeoutError):
            # Asked right after a change: better a moment later than from the plans of before.
            await asyncio.wait_for(self._fresh.wait(), PATIENCE)
        return await asyncio.to_thread(self._answered, question, today, language, only, tuple(before))

    def _answer(
        self, question: str, today: date, language: str, only: str | None, before: tuple[str, ...]
    ) -> Answer:
        if only and only not in self._alone:
            self._alone[only] = self._library.of_plan(only)
        library = self._alone[only] if only else self._library
        return answers.answer(library, question, today, language, before)


def _age(one: Standing) -> tuple[date, int]:
    return one.ends_on or one.starts_on or date.min, one.id


def _years(one: Standing) -> set[int]:
    return {day.year for day in (one.starts_on, one.ends_on) if day is not None}
