"""An announcement to 3,000 chats while people write: the real program under Telegram's limits, by hand.

    python -m tests.benchmarks.bench_broadcast [CHATS]

Prints in one table how long it took against Telegram's 30 a second, how often Telegram had to refuse, and
how long a person waits for a reply meanwhile against the same program idle. It gives up after three times
what the limits leave, and says so.
"""

# ruff: noqa: T201 - printing is what it is for

import asyncio
import statistics
import sys
import tempfile
import time
from datetime import UTC, datetime
from itertools import cycle
from pathlib import Path

from sqlmodel import Session

from bot.playground import Person as Player
from bot.playground import Playground
from storage.database import open_database
from storage.migrations import migrate
from storage.tables import Person
from tests.dialogs.kit import Someone
from tests.dialogs.program import assistant

CHATS, WRITERS, A_SECOND, IDLE_SECONDS = 3000, 20, 2, 30
A_SECOND_LEFT = 30 - A_SECOND  # of the limit, beside the replies


def enrol(session: Session, ids: list[int], officer: int) -> None:
    now = datetime.now(UTC)
    for number in [*ids, officer]:
        role = "office" if number == officer else "staff"
        name, folded = f"Người {number}", f"nguoi {number}"
        person = Person(telegram_id=number, name=name, folded=folded, role=role, created_at=now)
        person.consented_at = now
        session.add(person)


async def write(
    playground: Playground, writers: list[Player], waits: list[float], over: asyncio.Event
) -> None:
    """Somebody writes twice a second, each in turn; notes how long each reply took."""
    asking: set[asyncio.Task[None]] = set()
    for writer in cycle(writers):
        if over.is_set():
            break
        task = asyncio.create_task(ask(playground, writer, waits))
        asking.add(task)
        task.add_done_callback(asking.discard)
        await asyncio.sleep(1 / A_SECOND)
    await asyncio.gather(*asking)


async def ask(playground: Playground, writer: Player, waits: list[float]) -> None:
    someone = Someone(playground, writer)
    someone.read = max((one.version for one in writer.private.messages.values()), default=0)
    began = time.perf_counter()
    await someone.say("/menu")
    await someone.sees("chọn việc", timeout=60)
    waits.append(time.perf_counter() - began)


async def main(chats: int = CHATS) -> None:
    playground = Playground(hold=0)
    await playground.start()
    allowed, playground.world.updates.allowed = playground.world.updates.allowed, frozenset()
    people = [playground.add_user(f"N{number}") for number in range(chats)]
    officer = playground.add_user("Office")
    for person in [*people, officer]:
        await person.start_bot()
    playground.world.updates.allowed = allowed
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        url = f"sqlite:///{folder}/assistant.db"
        migrate(url)
        database = open_database(url)
        await database.write(enrol, [one.id for one in people], officer.id)
        async with assistant(playground, folder):
            figures = await measure(
                playground, people, people[:: chats // WRITERS], Someone(playground, officer)
            )
        database.close()
    await playground.stop()
    for name, value in figures.items():
        print(f"{name:<36} {value}")


async def measure(
    playground: Playground, recipients: list[Player], writers: list[Player], officer: Someone
) -> dict[str, object]:
    idle, during = list[float](), list[float]()
    await officer.say("/thongbao")
    await officer.sees("gõ nội dung", timeout=180)
    await officer.say("Họp tổng kết lúc 8 giờ")
    await officer.press("Toàn cơ quan", timeout=30)
    await officer.sees("Gửi đến", timeout=30)
    over = asyncio.Event()
    asyncio.get_running_loop().call_later(IDLE_SECONDS, over.set)
    await write(playground, writers, idle, over)
    refused = len(refusals(playground))
    over = asyncio.Event()
    writing = asyncio.create_task(write(playground, writers, during, over))
    began = time.perf_counter()
    await officer.press("Gửi", timeout=30)
    reached = 0
    try:
        async with asyncio.timeout(60 + 3 * len(recipients) / A_SECOND_LEFT):
            for one in recipients:
                await Someone(playground, one).sees("Họp tổng kết", timeout=300)
                reached += 1
    except TimeoutError:
        print(f"given up: only {reached} of {len(recipients)} were reached")
    seconds = time.perf_counter() - began
    over.set()
    await writing
    waiting = statistics.median(during) / statistics.median(idle)
    return {
        "chats, reached in their order": f"{len(recipients)}, {reached}",
        "seconds": round(seconds, 1),
        "seconds / bare limit of 30": round(seconds / (len(recipients) / 30), 3),
        "seconds / limit beside the replies": round(seconds / (len(recipients) / A_SECOND_LEFT), 3),
        "refusals (429)": len(refusals(playground)) - refused,
        "reply p50 ms idle, during": [round(1000 * statistics.median(one), 1) for one in (idle, during)],
        "reply max ms idle, during": [round(1000 * max(one), 1) for one in (idle, during)],
        "reply p50 during / idle": round(waiting, 2),
        "reply p95 ms idle, during": [round(1000 * p95(one), 1) for one in (idle, during)],
        "reply p95 during / idle": round(p95(during) / p95(idle), 2),
        "replies idle, during": [len(idle), len(during)],
    }


def p95(waits: list[float]) -> float:
    return statistics.quantiles(waits, n=20)[-1]


def refusals(playground: Playground) -> list[object]:
    return [one for one in playground.log.entries if one.error and one.error.get("error_code") == 429]


if __name__ == "__main__":
    asyncio.run(main(*map(int, sys.argv[1:2])))
