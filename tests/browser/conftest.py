"""One browser for all page tests; for each, a playground with its own people and a tiny assistant."""

from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Page, async_playwright

from bot.playground import Limits, Playground
from tests.browser.echo_bot import COMMANDS, build

CHROMIUM = Path("/usr/bin/chromium")
INSTALLED = CHROMIUM.exists()
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]
PATIENCE = 120_000  # milliseconds

OpenPage = Callable[..., Awaitable[Page]]


class Clock:
    """A clock that stands still until it is moved: a Monday, 8 o'clock in Vietnam."""

    def __init__(self) -> None:
        self.time = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)

    def now(self) -> datetime:
        return self.time

    def advance(self, by: timedelta) -> None:
        self.time += by


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def browser() -> AsyncIterator[Browser]:
    if not INSTALLED:
        pytest.skip("The page is tested in Debian's chromium, which is not installed here.")
    async with async_playwright() as playwright:
        opened = await playwright.chromium.launch(executable_path=str(CHROMIUM), args=ARGUMENTS)
        yield opened
        await opened.close()


@pytest_asyncio.fixture(loop_scope="session")
async def playground() -> AsyncIterator[Playground]:
    clock = Clock()
    place = Playground(
        now=clock.now,
        advance=clock.advance,
        bot_name="Trợ lý thi đua",
        bot_username="thidua_bot",
        limits=Limits(on=False),
        hold=0,
    )
    await place.start()
    application = build(place)
    async with application:
        await application.bot.set_my_commands(COMMANDS)
        await application.start()
        await application.updater.start_polling(poll_interval=0, timeout=5)
        yield place
        await application.updater.stop()
        await application.stop()
    await place.stop()


@pytest_asyncio.fixture(loop_scope="session")
async def open_page(browser: Browser, playground: Playground) -> AsyncIterator[OpenPage]:
    """Opens the page as somebody, each call a browser of its own; script errors fail the test."""
    faults: list[str] = []
    contexts = []

    async def open_(person: int | None = None, chat: int | None = None, **options: Any) -> Page:
        settings = {"viewport": {"width": 1280, "height": 800}, "locale": "vi-VN"} | options
        context = await browser.new_context(**settings)
        context.set_default_timeout(PATIENCE)
        contexts.append(context)
        page = await context.new_page()
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on("console", lambda line: faults.append(line.text) if "Content Security" in line.text else None)
        route = "" if person is None else f"#as={person}" + (f"&chat={chat}" if chat is not None else "")
        await page.goto(f"{playground.address}/{route}")
        await page.wait_for_selector(".app")
        return page

    yield open_
    for context in contexts:
        await context.close()
    assert not faults
