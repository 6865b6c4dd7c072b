"""The real program behind a webhook: the secret counts, and 200 is said only for what is kept."""

import socket
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import aiohttp
import pytest
from sqlmodel import Session, func, select

from bot.playground import Limits, Playground
from storage.database import Database, open_database
from storage.tables import InboxUpdate, Outgoing, Person, Question
from tests.databases import prepare
from tests.dialogs.kit import Someone
from tests.dialogs.program import assistant, until

SECRET = "a-webhook_secret"


@pytest.fixture
async def playground() -> AsyncIterator[Playground]:
    local = Playground(limits=Limits(on=False), hold=0, insecure_loopback_webhook=True)
    await local.start()
    yield local
    await local.stop()


@pytest.fixture
def webhook() -> dict[str, str]:
    """Settings of a webhook on a free port."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        place = f"127.0.0.1:{free.getsockname()[1]}"
    return {
        "TDKT_WEBHOOK_URL": f"http://{place}/hook",
        "TDKT_WEBHOOK_LISTEN": place,
        "TDKT_WEBHOOK_SECRET": SECRET,
    }


@pytest.fixture
def database(tmp_path: Path) -> AsyncIterator[Database]:
    url = f"sqlite:///{tmp_path / 'assistant.db'}"
    prepare(url)
    opened = open_database(url)
    yield opened
    opened.close()


@pytest.fixture
async def an(playground: Playground, database: Database) -> Someone:
    someone = Someone(playground, playground.add_user("An"))
    now = datetime.now(UTC)

    def enrol(session: Session) -> None:
        session.add(Person(telegram_id=someone.id, name="An", folded="an", consented_at=now, created_at=now))

    await database.write(enrol)
    return someone


def count(session: Session, table: type[Question] | type[InboxUpdate]) -> int:
    return session.exec(select(func.count()).select_from(table)).one()


def sent(session: Session) -> int:
    return session.exec(select(func.count()).select_from(Outgoing).where(Outgoing.state == "sent")).one()


async def test_updates_come_through_the_webhook_and_only_with_the_secret(
    playground: Playground, database: Database, an: Someone, tmp_path: Path, webhook: dict[str, str]
) -> None:
    await an.say("/menu")
    async with assistant(playground, tmp_path, **webhook), aiohttp.ClientSession() as stranger:
        await an.sees("chọn việc")
        assert playground.webhook.hook.url == webhook["TDKT_WEBHOOK_URL"]
        kept = await database.read(count, InboxUpdate)
        forged = {"update_id": 1, "message": {}}
        header = "X-Telegram-Bot-Api-Secret-Token"
        for headers in ({}, {header: "wrong"}, {header: ""}, {header: "ữ"}):
            async with stranger.post(webhook["TDKT_WEBHOOK_URL"], json=forged, headers=headers) as answer:
                assert answer.status == 403
        async with stranger.get(webhook["TDKT_WEBHOOK_URL"]) as answer:
            assert answer.status == 405
        right = {header: SECRET}
        for body in (b"", b"no json", b"[]", b'{"message": 1}', b'{"update_id": "x"}'):
            async with stranger.post(webhook["TDKT_WEBHOOK_URL"], data=body, headers=right) as answer:
                assert answer.status == 400
        assert await database.read(count, InboxUpdate) == kept


async def test_what_was_answered_200_and_not_handled_is_handled_after_kill_9(
    playground: Playground, database: Database, an: Someone, tmp_path: Path, webhook: dict[str, str]
) -> None:
    many = 3
    playground.faults.add("delay", "sendMessage", seconds=60)
    for number in range(many):
        await an.say(f"câu hỏi thứ {number} về cách tính điểm sáng kiến?")

    async def taken_and_not_handled() -> bool:
        return not playground.world.updates.pending() and await database.read(count, Question) == 1

    async with assistant(playground, tmp_path, **webhook) as program:
        await until(taken_and_not_handled)
        await program.kill()
    playground.faults.clear()

    async def all_sent() -> bool:
        return await database.read(sent) == many

    async with assistant(playground, tmp_path, **webhook):
        await until(all_sent)
    assert await database.read(count, Question) == many
    bot = playground.world.bot
    assert sum(message.sender is bot for message in an.where.messages.values()) == many
