"""kill -9 at the worst moments: nothing is lost and nothing is doubled."""

import signal
from collections.abc import AsyncIterator, Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlmodel import Session, func, select

from bot.delivery.policy import Priority
from bot.playground import Limits, Playground
from storage import outbox
from storage.database import Database, open_database
from storage.tables import Outgoing, Person, Question
from tests.crash.program import OF_ROWS
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
            await someone.say(f"câu hỏi thứ {number} về cách tính điểm sáng kiến?")

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


@pytest.mark.slow
async def test_alerts_and_announcements_stay_true_though_killed_between_each_pair_of_states(
    playground: Playground, database: Database, people: list[Someone], tmp_path: Path
) -> None:
    """The program dies at one point after the other, each time with more to send; then it lives."""
    for someone in people:
        await someone.starts()
    for point in OF_ROWS:
        await database.write(_put_in, point, [someone.id for someone in people])
        module = ("tests.crash.program",)
        async with assistant(
            playground, tmp_path, module=module, CRASH_CLOCK="0", CRASH_AT=f"{point}:3"
        ) as program:
            assert await program.ended() == -signal.SIGKILL
    async with assistant(playground, tmp_path):
        await until(lambda: _is(database, _replies, "queued", 0))
        await until(lambda: _is(database, _replies, "sending", 0))
    rows = await database.read(
        lambda session: session.exec(select(Outgoing).where(Outgoing.kind != "reply")).all()
    )
    assert len(rows) == 2 * len(OF_ROWS) * len(people)
    chats = {someone.id: [one.text for one in someone.where.messages.values()] for someone in people}
    unknown = 0
    for row in rows:
        first = str(row.payload["text"]).partition("\n")[0]
        copies = [text for text in chats[row.chat_id] if text.partition("\n")[0] == first]
        told = (row.kind, row.state, copies)
        if row.kind == "announcement":
            unknown += row.state == "unknown"
            assert len(copies) in {"sent": {1}, "unknown": {0, 1}}[row.state], told
        else:
            assert row.state == "sent", told
            assert copies, told
            assert all("Gửi lại" in text for text in copies[1:]), told
    # Of what was under way when it died somebody has to decide; nothing else is in doubt.
    assert unknown <= len(OF_ROWS) * len(people)


def _put_in(session: Session, point: str, chats: list[int]) -> None:
    now = datetime.now(UTC)
    rows = [
        Outgoing(
            kind=kind, priority=priority, chat_id=chat, method=outbox.SAY, due_at=now, created_at=now,
            payload={"text": f"{kind}, {point}"},
        )
        for kind, priority in (("alert", Priority.ALERT), ("announcement", Priority.ANNOUNCEMENT))
        for chat in chats
    ]  # fmt: skip
    outbox.add(session, rows)
