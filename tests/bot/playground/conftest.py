"""A playground for each test, and the raw and the real client that talk to it."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta

import aiohttp
import pytest
from telegram import Bot
from telegram.ext import Application

from bot.playground import Limits, Playground


class SetClock:
    """A clock that stands still until it is moved."""

    def __init__(self) -> None:
        self.time = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)

    def now(self) -> datetime:
        return self.time

    def advance(self, by: timedelta) -> None:
        if by < timedelta():
            raise ValueError("the clock only moves forward")
        self.time += by


class Raw:
    """Calls methods of the Bot API and returns the whole JSON answer."""

    def __init__(self, session: aiohttp.ClientSession, playground: Playground) -> None:
        self.session = session
        self.playground = playground

    async def __call__(self, method: str, **arguments: object) -> dict:
        address = f"{self.playground.base_url}{self.playground.token}/{method}"
        async with self.session.post(address, json=arguments) as response:
            answer = await response.json()
            assert response.status == (200 if answer["ok"] else answer["error_code"])
            return answer

    async def result(self, method: str, **arguments: object) -> object:
        answer = await self(method, **arguments)
        assert answer["ok"], answer
        return answer["result"]

    async def refusal(self, method: str, **arguments: object) -> str:
        answer = await self(method, **arguments)
        assert not answer["ok"], answer
        return answer["description"]

    async def updates(self, **arguments: object) -> list[dict]:
        """Every pending update, confirmed at once."""
        updates = await self.result("getUpdates", **arguments)
        if updates:
            await self.result("getUpdates", offset=updates[-1]["update_id"] + 1)
        return updates


@pytest.fixture
def clock() -> SetClock:
    return SetClock()


@pytest.fixture
async def playground(clock: SetClock) -> AsyncIterator[Playground]:
    place = Playground(
        now=clock.now,
        advance=clock.advance,
        limits=Limits(on=False),
        insecure_loopback_webhook=True,
        hold=0,
    )
    await place.start()
    yield place
    await place.stop()
    from tests.bot.playground import readers  # aiogram takes eight seconds to load

    for entry in place.log.entries:
        if entry.error is None:
            readers.check(entry.method, entry.result)


@pytest.fixture
async def session() -> AsyncIterator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession() as opened:
        yield opened


@pytest.fixture
def raw(session: aiohttp.ClientSession, playground: Playground) -> Raw:
    return Raw(session, playground)


@pytest.fixture
async def bot(playground: Playground) -> AsyncIterator[Bot]:
    async with Bot(
        playground.token, base_url=playground.base_url, base_file_url=playground.base_file_url
    ) as real:
        yield real


@asynccontextmanager
async def polling(application: Application) -> AsyncIterator[Application]:
    """The application, polling like the assistant does."""
    async with application:
        await application.start()
        await application.updater.start_polling(poll_interval=0, timeout=5)
        try:
            yield application
        finally:
            await application.updater.stop()
            await application.stop()
