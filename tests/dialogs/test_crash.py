"""kill -9 at the worst moments: nothing is lost and nothing is doubled."""

from collections.abc import AsyncIterator, Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlmodel import Session, func, select

from bot.playground import Limits, Playground
from storage.database import Database, open_database
from storage.tables import Outgoing, Person, Question
from tests.databases import prepare
from tests.dialogs.kit import Someone
from tests.dialogs.program import assistant, until


@pytest.fixture
async def playground() -> AsyncIterator[Playground]:
    local = Playground(limits=Limits(on=False), hold=0, insecure_loopback_webhook=True)
    await local.start()
    yield local
    await local.stop()


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    url = f"sqlite:///{tmp_path / 'assistant.db'}"
    prepare(url)
    opened = open_database(url)
    yield opened
    opened.close()


@pytest.fixture
async def people(playground: Playground, database: Database) -> list[Someone]:
    """Four people the office knows; each may be written to three times before Telegram wants a pause."""
    known = [Someone(playground, playground.add_user(name)) for name in ("An", "Bình", "Châu", "Dũng")]
    for someone in known:
        await database.write(_enrol, someone.id)
    return known


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


@pytest.mark.slow
async def test_updates_told_to_telegram_and_not_handled_are_handled_after_kill_9(
    playground: Playground, database: Database, people: list[Someone], tmp_path: Path
) -> None:
    each = 3
    many = each * len(people)
    playground.faults.add("delay", "sendMessage", times=len(people), seconds=60)
    for number in range(each):
        for someone in people:
            await someone.say(f"câu hỏi thứ {number} về phong trào thi đua?")

    async def told_but_not_handled() -> bool:
        # Telegram forgets an update only when it is confirmed; the first replies hang, so the rest wait.
        return not playground.world.updates.pending() and await database.read(_questions) == len(people)

    async with assistant(playground, tmp_path) as program:
        await until(told_but_not_handled)
        assert sum(map(answers, people)) == 0
        await program.kill()
    playground.faults.clear()
    async with assistant(playground, tmp_path):
        await until(lambda: _is(database, _replies, "sent", many))
    assert await database.read(_questions) == many
    assert [answers(someone) for someone in people] == [each] * len(people)


async def test_a_reply_committed_and_not_sent_is_sent_after_kill_9(
    playground: Playground, database: Database, people: list[Someone], tmp_path: Path
) -> None:
    an = people[0]
    playground.faults.add("delay", "sendMessage", seconds=60)
    await an.say("hồ sơ gồm những gì?")

    async def committed() -> bool:
        return await database.read(_questions) == 1

    async with assistant(playground, tmp_path) as program:
        await until(committed)
        assert answers(an) == 0
        await program.kill()
    playground.faults.clear()
    async with assistant(playground, tmp_path):
        await until(lambda: _is(database, _replies, "sent", 1))
    assert answers(an) == 1
    assert await database.read(_questions) == 1


async def _is(database: Database, count: Callable[..., int], state: str, wanted: int) -> bool:
    return await database.read(count, state) == wanted
