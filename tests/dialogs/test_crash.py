"""kill -9 at the worst moments: nothing is lost and nothing is doubled."""

import asyncio
import os
import signal
import sys
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlmodel import Session, func, select

from bot.playground import Limits, Playground
from storage.database import Database, open_database
from storage.migrations import migrate
from storage.tables import Outgoing, Person, Question
from tests.dialogs.kit import Someone


@asynccontextmanager
async def assistant(playground: Playground, folder: Path) -> AsyncIterator[asyncio.subprocess.Process]:
    """The real program in its own process, ready to be killed."""
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "bot",
        env={
            **os.environ,
            "TELEGRAM_BOT_TOKEN": playground.token,
            "TDKT_TELEGRAM_BASE_URL": playground.base_url,
            "TDKT_TELEGRAM_FILE_URL": playground.base_file_url,
            "TDKT_DATA": str(folder),
        },
        stdout=asyncio.subprocess.DEVNULL,
        stderr=asyncio.subprocess.DEVNULL,
    )
    try:
        yield process
    finally:
        if process.returncode is None:
            process.send_signal(signal.SIGKILL)
        await process.wait()


async def until(condition: Callable[[], Awaitable[bool]]) -> None:
    """Wait for something another process brings about."""
    async with asyncio.timeout(40):
        while not await condition():  # noqa: ASYNC110 - the other process cannot set our event
            await asyncio.sleep(0.02)


@pytest.fixture
async def playground() -> AsyncIterator[Playground]:
    local = Playground(limits=Limits(on=False), hold=0)
    await local.start()
    yield local
    await local.stop()


@pytest.fixture
def database(tmp_path: Path) -> Database:
    url = f"sqlite:///{tmp_path / 'assistant.db'}"
    migrate(url)
    return open_database(url)


@pytest.fixture
async def an(playground: Playground, database: Database) -> Someone:
    someone = Someone(playground, playground.add_user("An", "Nguyễn Văn"))
    await database.write(_enrol, someone.id)
    return someone


def _enrol(session: Session, telegram_id: int) -> None:
    now = datetime.now(UTC)
    session.add(Person(telegram_id=telegram_id, name="An", folded="an", consented_at=now, created_at=now))


def _questions(session: Session) -> int:
    return session.exec(select(func.count()).select_from(Question)).one()


def _replies(session: Session, state: str) -> int:
    return session.exec(select(func.count()).select_from(Outgoing).where(Outgoing.state == state)).one()


def answers(someone: Someone) -> int:
    """How many messages of the bot stand in the chat."""
    bot = someone.playground.world.bot
    return sum(1 for message in someone.where.messages.values() if message.sender is bot)


async def test_updates_told_to_telegram_and_not_handled_are_handled_after_kill_9(
    playground: Playground, database: Database, an: Someone, tmp_path: Path
) -> None:
    many = 12
    playground.faults.add("delay", "sendMessage", seconds=60)
    for number in range(many):
        await an.say(f"câu hỏi thứ {number} về phong trào thi đua?")

    async def told_but_not_handled() -> bool:
        # Telegram forgets an update only when it is confirmed; the first reply hangs, so the rest wait.
        return not playground.world.updates.pending() and await database.read(_questions) < many

    async with assistant(playground, tmp_path) as process:
        await until(told_but_not_handled)
        assert answers(an) == 0
        process.kill()
        await process.wait()
    playground.faults.clear()

    async def all_answered() -> bool:
        return answers(an) >= many

    async with assistant(playground, tmp_path):
        await until(all_answered)
        assert await database.read(_questions) == many
        await until(lambda: _is(database, _replies, "sent", many))
    assert answers(an) == many


async def test_a_reply_committed_and_not_sent_is_sent_after_kill_9(
    playground: Playground, database: Database, an: Someone, tmp_path: Path
) -> None:
    playground.faults.add("delay", "sendMessage", seconds=60)
    await an.say("hồ sơ gồm những gì?")

    async def committed() -> bool:
        return await database.read(_questions) == 1

    async with assistant(playground, tmp_path) as process:
        await until(committed)
        assert answers(an) == 0
        process.kill()
        await process.wait()
    playground.faults.clear()
    async with assistant(playground, tmp_path):
        await an.sees(timeout=40)
        await until(lambda: _is(database, _replies, "sent", 1))
    assert answers(an) == 1
    assert await database.read(_questions) == 1


async def _is(database: Database, count: Callable[..., int], state: str, wanted: int) -> bool:
    return await database.read(count, state) == wanted
