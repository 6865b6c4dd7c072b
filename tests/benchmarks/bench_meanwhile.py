"""How long one person waits for an answer while others work, against the same program at rest; by hand.

    python -m tests.benchmarks.bench_meanwhile [SECONDS]

Others: 40 people who ask; plans of 60,000 characters that are read; exports of 10,000 registrations; the
beginning of an announcement to 10,000. Somebody of ten writes twice a second, and half as long at rest before
each of them. Telegram's limits hold; but for the announcement the load stays below them, so what is measured
is not the waiting for a turn. How late the loop of what plays Telegram is, no fault of the program's, is
printed as well.
"""

# ruff: noqa: T201 - printing is what it is for

import asyncio
import statistics
import sys
import tempfile
from collections.abc import Awaitable, Callable
from datetime import datetime
from itertools import count
from pathlib import Path
from random import Random

from sqlmodel import Session, text

from bot.playground import Person as Player
from bot.playground import Playground
from storage.database import open_database
from storage.migrations import migrate
from tests.benchmarks.bench_broadcast import enrol, p95, write
from tests.benchmarks.bench_files import late
from tests.benchmarks.bench_growth import grow
from tests.dialogs.kit import Someone
from tests.dialogs.plans import CAMPAIGN
from tests.dialogs.program import assistant

SECONDS, WRITERS, OTHERS, PEOPLE = 24.0, 10, 40, 10_000
PAUSE = 4.0  # seconds between the questions of one of the others: some ten a second of all
LONG = 60_000  # characters
PATIENT = 300.0


def office(session: Session, people: list[int], officer: int) -> None:
    """Everybody, five live campaigns, 10,000 registrations of the first."""
    grow(session, 10)
    session.connection().execute(text("UPDATE registration SET campaign_id = 1"))
    session.connection().execute(text("UPDATE person SET telegram_id = NULL"))
    enrol(session, people, officer)


def long_plan(number: int) -> bytes:
    """A plan of so many characters, another each time."""
    head, line = f"{CAMPAIGN}\nPHỤ LỤC {number}\n", "Các phòng rà soát nhiệm vụ số {} và báo cáo kết quả.\n"
    lines = (line.format(at) for at in range(LONG // len(line)))
    return (head + "".join(lines)).encode()


class Office:
    """Somebody of the Office, and 10,000 others of whom some write."""

    def __init__(self, playground: Playground, officer: Player, people: list[Player]) -> None:
        self.playground, self.officer, self.people = playground, Someone(playground, officer), people
        self.random = Random(0)

    async def rests(self, over: asyncio.Event) -> None:
        await over.wait()

    async def people_ask(self, over: asyncio.Event) -> None:
        await asyncio.gather(*(self._asks(one, over) for one in self.people[WRITERS : WRITERS + OTHERS]))

    async def _asks(self, player: Player, over: asyncio.Event) -> None:
        one, number = Someone(self.playground, player), 0
        await asyncio.sleep(self.random.uniform(0, PAUSE))
        while not over.is_set():
            number += 1
            await one.say(f"hạn gửi hồ sơ của phòng số {player.id} lần {number} là ngày nào?")
            await one.sees("", timeout=PATIENT)
            await asyncio.sleep(PAUSE)

    async def plans_are_read(self, over: asyncio.Event) -> None:
        for number in count():
            if over.is_set():
                break
            await self.officer.sends_file(f"ke hoach {number}.txt", long_plan(number))
            await self.officer.sees("Thông tin chung", timeout=PATIENT)

    async def rows_are_exported(self, over: asyncio.Event) -> None:
        while not over.is_set():
            await self.officer.say("/tiendo")
            await self.officer.press("1", timeout=PATIENT)
            await self.officer.press("Bảng Excel", timeout=PATIENT)
            await self.officer.sees_file(timeout=PATIENT)

    async def announces(self, over: asyncio.Event) -> None:
        await self.officer.say("/thongbao")
        await self.officer.sees("gõ nội dung", timeout=PATIENT)
        await self.officer.say("Họp tổng kết lúc 8 giờ")
        await self.officer.press("Toàn cơ quan", timeout=PATIENT)
        await self.officer.sees("Gửi đến", timeout=PATIENT)
        await self.officer.press("Gửi", timeout=PATIENT)
        await over.wait()


async def waited(
    office: Office, work: Callable[[asyncio.Event], Awaitable[None]], seconds: float
) -> tuple[list[float], list[float]]:
    """How long each reply took while the work went on, so long at least; how late our own loop was."""
    waits, lateness, over, at_end = list[float](), list[float](), asyncio.Event(), asyncio.Event()
    asyncio.get_running_loop().call_later(seconds, over.set)
    writing = asyncio.gather(
        write(office.playground, office.people[:WRITERS], waits, at_end), late(lateness, at_end)
    )
    await work(over)
    at_end.set()
    await writing
    return waits, lateness


async def main(seconds: float = SECONDS) -> None:
    began = datetime.now().astimezone()
    playground = Playground(hold=0)
    await playground.start()
    people = [playground.add_user(f"N{number}") for number in range(PEOPLE)]
    officer = playground.add_user("Office")
    for one in [*people, officer]:
        one.private.opened = True
    with tempfile.TemporaryDirectory(prefix="meanwhile-") as name:
        url = f"sqlite:///{name}/assistant.db"
        migrate(url)
        database = open_database(url)
        await database.write(office, [one.id for one in people], officer.id)
        made = Office(playground, officer, people)
        print("| others | replies | p50 ms | ÷ at rest | p95 ms | ÷ at rest | own loop late, p95 ms |")
        print("|---" * 7 + "|")
        async with assistant(playground, Path(name)):
            await made.officer.say("/menu")
            await made.officer.sees("chọn việc", timeout=PATIENT)
            for work in (made.people_ask, made.plans_are_read, made.rows_are_exported, made.announces):
                rest, _ = await waited(made, made.rests, seconds / 2)
                during, lateness = await waited(made, work, seconds)
                row = []
                for of in (statistics.median, p95):
                    row += [of(during) * 1000, of(during) / of(rest)]
                cells = " | ".join(f"{one:.2f}" for one in (*row, p95(lateness) * 1000))
                print(f"| {work.__name__.replace('_', ' ')} | {len(during)} | {cells} |", flush=True)
        database.close()
    await playground.stop()
    print(f"{(datetime.now().astimezone() - began).seconds} s")


if __name__ == "__main__":
    asyncio.run(main(*map(float, sys.argv[1:])))
