"""Two programs behind one webhook and a proxy: order within a chat, one leads, one is killed midway.

What falls due meanwhile is said once, whoever leads.
"""

import asyncio
import logging
import socket
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

import aiohttp
import pytest
from aiohttp import web
from sqlmodel import Session, col, select

from bot.clock import Clock
from bot.playground import Limits, Playground
from storage.database import open_database
from storage.tables import Department, InboxUpdate, Outgoing, Person, Question, Worker
from tests.databases import prepare
from tests.dialogs.kit import Someone
from tests.dialogs.plans import CAMPAIGN
from tests.dialogs.program import assistant, until
from tests.handlers.campaigns import live_campaign

log = logging.getLogger(__name__)

PEOPLE, BEFORE, AFTER = 8, 6, 6
MOVED = ("tests.crash.program",)  # the real program with a clock of ours
DUE = ("báo cáo số liệu", "gửi ảnh hoạt động")
TODAY = datetime(2026, 8, 7, 3, 30, tzinfo=UTC)  # a Friday, half past ten in the office
WHOLE = 120.0  # seconds a step may take on a machine that is busy


def free() -> str:
    with socket.socket() as opened:
        opened.bind(("127.0.0.1", 0))
        return f"127.0.0.1:{opened.getsockname()[1]}"


@asynccontextmanager
async def proxy(behind: list[str]) -> AsyncIterator[str]:
    """An address whose calls go to these in turn, and to the other where one does not answer."""
    turns = count()

    async def passed_on(request: web.Request) -> web.Response:
        body, first = await request.read(), next(turns)
        for place in (behind[(first + at) % len(behind)] for at in range(len(behind))):
            try:
                async with client.post(f"http://{place}/hook", data=body, headers=request.headers) as answer:
                    return web.Response(status=answer.status)
            except aiohttp.ClientError:
                continue
        return web.Response(status=502)

    server = web.Application()
    server.router.add_post("/hook", passed_on)
    runner = web.AppRunner(server)
    await runner.setup()
    place = free()
    host, _, port = place.rpartition(":")
    async with aiohttp.ClientSession() as client:
        await web.TCPSite(runner, host, int(port)).start()
        try:
            yield f"http://{place}/hook"
        finally:
            await runner.cleanup()


def enrol(session: Session, accounts: list[int]) -> None:
    now = datetime.now(UTC)
    session.add(Department(name="Văn phòng", kind="office"))
    session.flush()
    for at, account in enumerate(accounts):
        role = ("office", "head", "staff")[min(at, 2)]
        session.add(
            Person(
                telegram_id=account, name=f"Người {at}", folded="", department_id=1, role=role,
                consented_at=now, created_at=now,
            )
        )  # fmt: skip


def listening(session: Session) -> list[Worker]:
    now = datetime.now(UTC)
    return [one for one in session.exec(select(Worker)) if one.listens_from and one.listens_from <= now]


def leaders(session: Session) -> list[str]:
    return [one.id for one in session.exec(select(Worker)) if one.leads]


def waiting(session: Session) -> int:
    updates = session.exec(select(InboxUpdate).where(col(InboxUpdate.done_at).is_(None))).all()
    rows = session.exec(select(Outgoing).where(col(Outgoing.state).in_(["queued", "sending"]))).all()
    return len(updates) + len(rows)


def handled(session: Session) -> list[InboxUpdate]:
    return list(session.exec(select(InboxUpdate).order_by(col(InboxUpdate.update_id))))


def asked(session: Session) -> Counter[str]:
    return Counter(one.text for one in session.exec(select(Question)))


def falls_due(session: Session, what: str) -> None:
    """Something of a campaign that was launched days ago: its last day is less than a week away."""
    live_campaign(session, TODAY - timedelta(days=4), f"Các phòng {what} về Văn phòng trước ngày 14/8/2026.")


def reminded(session: Session) -> list[str]:
    rows = session.exec(select(Outgoing).where(Outgoing.kind == "alert", Outgoing.state == "sent"))
    return [str(one.payload["text"]) for one in rows]


async def everybody_asks(people: list[Someone], said: Counter[str], times: int) -> None:
    for number in range(times):
        for one in people:
            words = f"Phòng {one.id} nộp báo cáo số {len(said)} lần {number} ở đâu?"
            said[words] += 1
            await one.say(words)


@pytest.mark.slow
@pytest.mark.postgres
@pytest.mark.timeout(900)
async def test_two_behind_one_webhook_keep_the_order_and_one_goes_on_for_both(
    tmp_path: Path, postgres_url: str
) -> None:
    clock = Clock()
    clock.offset = TODAY - clock.now()
    playground = Playground(now=clock.now, limits=Limits(on=False), hold=0, insecure_loopback_webhook=True)
    await playground.start()
    people = [Someone(playground, playground.add_user(f"Người {number}")) for number in range(PEOPLE)]
    for one in people:
        one.where.opened = True
    prepare(postgres_url)
    database = open_database(postgres_url)
    await database.write(enrol, [one.id for one in people])
    places = [free(), free()]
    said: Counter[str] = Counter()

    async def both_listen() -> bool:
        return len(await database.read(listening)) == 2

    async def quiet() -> bool:
        return not playground.world.updates.pending() and not await database.read(waiting)

    async def told(times: int) -> bool:
        return len(await database.read(reminded)) == times

    async with AsyncExitStack() as stack:
        stack.callback(database.close)
        stack.push_async_callback(playground.stop)
        address = await stack.enter_async_context(proxy(places))

        programs = [
            {
                "TDKT_DATABASE_URL": postgres_url,
                "TDKT_FILES_URL": str(tmp_path / "files"),
                "TDKT_WEBHOOK_URL": address,
                "TDKT_WEBHOOK_LISTEN": place,
                "TDKT_WEBHOOK_SECRET": "a-secret",
                "CRASH_CLOCK": str(clock.offset.total_seconds()),
            }
            for place in places
        ]
        async with assistant(playground, tmp_path / "1", MOVED, **programs[0]) as first:
            await until(lambda: _one(database.read(leaders)))
            async with assistant(playground, tmp_path / "2", MOVED, **programs[1]):
                await until(both_listen)
                office = people[0]
                await office.sends_file("ke-hoach.txt", CAMPAIGN.encode())
                await office.sees("Thông tin chung", timeout=WHOLE)
                for label in ("Phát động", "Báo tin và phát động"):
                    await office.press(label, timeout=WHOLE)
                await office.sees("Đã phát động", timeout=WHOLE)
                await until(quiet)
                # Whichever process has the chat, the plan that just came is what it answers from.
                for one in people[1:]:
                    await one.say("Hồ sơ nộp về đâu, hạn nào?")
                    await one.sees("Nguồn:", timeout=WHOLE)
                await everybody_asks(people[1:], said, BEFORE)
                await database.write(falls_due, DUE[0])
                await until(lambda: told(1))
                await until(quiet)
                by = Counter(one.worker for one in await database.read(handled))
                [leader] = await database.read(leaders)
                await everybody_asks(people[1:], said, AFTER)
                await first.kill()
                killed = asyncio.get_running_loop().time()
                await everybody_asks(people[1:], said, AFTER)
                await until(quiet)
                log.info("quiet %.1f s after the kill; %s", asyncio.get_running_loop().time() - killed, by)
                await database.write(falls_due, DUE[1])
                await until(lambda: told(2))
                [after] = await database.read(leaders)
        rows = await database.read(handled)
        kept = await database.read(asked)
    shown = [one.text for one in people[1].where.messages.values()]
    assert [sum(what in text for text in shown) for what in DUE] == [1, 1]
    assert len(by) == 2, by  # both had a share
    assert (leader in by, after in by, leader == after) == (True, True, False)
    assert all(one.done_at and not one.error for one in rows)
    assert {words: kept[words] for words in said} == said
    for chat in {one.chat_id for one in rows}:
        done = [one.done_at for one in rows if one.chat_id == chat and one.done_at]
        assert done == sorted(done), chat


async def _one(found: object) -> bool:
    return len(await found) == 1  # type: ignore[misc]
