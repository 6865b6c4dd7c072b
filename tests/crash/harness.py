"""Kills the program while people work, and compares at the end what they were told with what is kept."""

import asyncio
import logging
import time
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager, suppress
from datetime import datetime, timedelta
from itertools import count
from pathlib import Path
from random import Random

from sqlmodel import Session, col, select

from bot.clock import Clock
from bot.language.folding import fold
from bot.playground import Limits, Playground
from storage.database import Database, open_database
from storage.files import FileStoreError, open_files
from storage.tables import (
    Department,
    InboxUpdate,
    Outgoing,
    Person,
    SentFile,
)
from tests.crash.comparing import START, Comparison, Outcome, hashed
from tests.crash.people import (
    LAUNCHING,
    Deeds,
    Life,
    StuckError,
    Worker,
    accepts,
    announces,
    asks,
    hands_in,
    registers,
    takes_out,
)
from tests.crash.program import OF_FILES, OF_PIECES, POINTS, READY
from tests.databases import prepare
from tests.dialogs.plans import CAMPAIGN, TITLES
from tests.dialogs.program import Program, assistant

log = logging.getLogger(__name__)

SLOWEST_START = 400.0
OFTEN = (1, 1, 2, 5, 12)  # how often a point is passed before the program dies there
LONGEST_TO_POINT = 60.0  # seconds a living program has to come to the point it is to die at


class Run:
    """One office, its people, and the program that dies."""

    def __init__(
        self,
        folder: Path,
        seed: int,
        asking: int,
        registering: int,
        handing: int,
        *,
        only_points: bool = False,
        points: Sequence[str] = POINTS + OF_PIECES + OF_FILES,
    ) -> None:
        self.folder = folder
        self.only_points = only_points
        self.points = points
        self.random = Random(seed)
        self.clock = Clock()
        self.clock.offset = START - self.clock.now()
        self.playground = Playground(now=self.clock.now, limits=Limits(on=False), hold=0)
        self.url = f"sqlite:///{folder / 'assistant.db'}"
        self.deeds = Deeds()
        self.life = Life()
        self.outcome = Outcome()
        self.numbers = count(1)
        self.ending = asyncio.Event()
        self.places = (asking, registering, handing)
        self.everybody: list[Worker] = []
        self.in_flight: Counter[int] = (
            Counter()
        )  # by chat: messages of which nobody knew whether they arrived
        self.database: Database

    async def whole(self, kills: int) -> Outcome:
        """The office at work while the program dies so many times, and what is left of it."""
        prepare(self.url)
        self.database = open_database(self.url)
        await self.playground.start()
        try:
            async with self.program(""):
                office = await self.newcomer("office")
                await self.launch(office)
            await self.people_at_work(office, kills)
            await self.compare()
        finally:
            await self.playground.stop()
            self.database.close()
        return self.outcome

    @asynccontextmanager
    async def program(self, point: str) -> AsyncIterator[Program]:
        """The program, at work; with a point it ends there by itself."""
        offset = str(self.clock.offset.total_seconds())
        module = ("tests.crash.program",)
        async with assistant(
            self.playground, self.folder, module=module, CRASH_CLOCK=offset, CRASH_AT=point
        ) as program:
            started = time.monotonic()
            while READY not in program.said and program.process.returncode is None:
                await asyncio.sleep(0.02)
                if time.monotonic() - started > SLOWEST_START:
                    raise RuntimeError("\n".join(program.said[-20:]))
            self.life.alive = True
            try:
                yield program
            finally:
                self.life.alive = False

    async def newcomer(self, role: str) -> Worker:
        """Somebody new whom the office knows; a head comes with a division."""
        number = next(self.numbers)
        someone = Worker(self.playground, self.playground.add_user(f"Người {number}"), life=self.life)
        self.playground.world.private_chat(someone.person.user)
        await self.database.write(_enrol, someone.id, number, role, self.clock.now())
        self.everybody.append(someone)
        return someone

    async def launch(self, office: Worker) -> None:
        """Two campaigns: one to register for, one to hand dossiers in."""
        for name, plan in (("danh-hieu.txt", TITLES), ("ke-hoach.txt", CAMPAIGN)):
            await office.sends_file(name, plan.encode())
            await office.goes_on(LAUNCHING, "Đã phát động")

    async def people_at_work(self, office: Worker, kills: int) -> None:
        asking, registering, handing = self.places
        crews: list[Awaitable[None]] = [self.crew("staff", registers) for _ in range(registering)]
        crews += [self.crew("head", hands_in) for _ in range(handing)]
        crews += [
            self.watched("asking", asks(await self.newcomer("staff"), self.deeds, self.random, self.ending))
            for _ in range(asking)
        ]
        crews.append(self.watched("announcing", announces(office, self.deeds, self.ending, 8)))
        reviewer = await self.newcomer("office")
        crews.append(self.watched("accepting", accepts(reviewer, self.deeds, self.ending)))
        keeper = await self.newcomer("office")
        crews.append(self.watched("taking out", takes_out(keeper, self.deeds, self.ending)))
        work = [asyncio.ensure_future(crew) for crew in crews]
        for number in range(kills):
            await self.killed_once(number)
            log.info("%d of %d kills; %s", number + 1, kills, self.deeds.so_far())
            if self.deeds.stuck:
                break  # somebody waits for ever: what comes after shows nothing
        async with self.program("") as program:
            self.ending.set()
            await asyncio.gather(*work)
            await self.silence()
            program.process.terminate()
            begun = time.monotonic()
            code = await program.ended()
            self.outcome.figures["seconds of the last stop"] = round(time.monotonic() - begun)
            self.outcome.must(code == 0, f"the last stop ended with {code}: {program.said[-3:]}")

    async def crew(self, role: str, work: Callable[[Worker, Deeds, Random], Awaitable[None]]) -> None:
        """One newcomer after another does it."""
        while not self.ending.is_set():
            someone = await self.newcomer(role)
            await self.watched(work.__name__, work(someone, self.deeds, self.random))

    async def watched(self, what: str, deed: Awaitable[None]) -> None:
        try:
            await deed
        except StuckError as error:
            self.deeds.stuck[what] += 1
            self.deeds.screens.append(str(error))

    async def killed_once(self, number: int) -> None:
        """Half of the kills at a random moment, half at a named point; each fifth half a day later.

        Not a whole day: Telegram forgets after one what nobody fetched.
        """
        every = 1 if self.only_points else 2
        chosen = self.points[number // every % len(self.points)]
        point = chosen if self.only_points or number % 2 else ""
        often = (1,) if point in {"recovered", *OF_FILES} else (1, 2) if point in OF_PIECES else OFTEN
        times = self.random.choice(often)
        async with self.program(f"{point}:{times}" if point else "") as program:
            with suppress(TimeoutError):
                seconds = LONGEST_TO_POINT if point else self.random.uniform(0, 4)
                await asyncio.wait_for(program.process.wait(), seconds)
            self.outcome.kills[point if program.process.returncode is not None else "any moment"] += 1
            await program.kill()
            self.in_flight.update(await self.database.read(_in_flight))
        if number % 5 == 4:
            self.clock.advance(timedelta(hours=12))

    async def silence(self) -> None:
        """Until nothing waits: no update, no message."""
        for _ in range(6000):
            if not self.playground.world.updates.pending() and not await self.database.read(_waiting):
                return
            await asyncio.sleep(0.05)
        self.outcome.faults.append(f"still waiting: {Counter(await self.database.read(_waiting))}")

    async def compare(self) -> None:
        """What people were told against what is kept."""
        comparison = Comparison(self.outcome, self.deeds, self.clock, self.everybody, self.in_flight)
        await self.database.read(comparison.whole)
        self.outcome.must(not self.deeds.stuck, f"stuck: {dict(self.deeds.stuck)}")
        store = open_files(str(self.folder / "files"))
        names = [hashed(one) for sent in self.deeds.papers.values() for one in sent]
        names += await self.database.read(lambda session: list(session.exec(select(SentFile.sha256))))
        for name in names:
            try:
                await store.get(name)
            except FileStoreError as error:
                self.outcome.faults.append(str(error))


def _waiting(session: Session) -> list[str]:
    rows = session.exec(select(Outgoing).where(col(Outgoing.state).in_(["queued", "sending"]))).all()
    now_open = session.exec(select(InboxUpdate).where(col(InboxUpdate.done_at).is_(None))).all()
    return [f"{one.kind} {one.state}" for one in rows[:5]] + [
        f"update {one.update_id}" for one in now_open[:5]
    ]


def _enrol(session: Session, account: int, number: int, role: str, now: datetime) -> None:
    department = None
    if role != "office":
        made = Department(name=f"Phòng {number}", kind="division")
        session.add(made)
        session.flush()
        department = made.id
    session.add(
        Person(
            telegram_id=account, name=f"Người {number}", folded=fold(f"Người {number}"), role=role,
            department_id=department, consented_at=now, created_at=now,
        )
    )  # fmt: skip


def _in_flight(session: Session) -> list[int]:
    return list(session.exec(select(Outgoing.chat_id).where(Outgoing.state == "sending")))
