"""Kills the program while people work, and compares at the end what they were told with what is kept."""

import asyncio
import logging
import re
import time
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from io import BytesIO
from itertools import count
from pathlib import Path
from random import Random
from zipfile import ZipFile

from openpyxl import load_workbook
from sqlmodel import Session, col, select

from bot.clock import Clock
from bot.language.folding import fold
from bot.playground import Limits, Playground
from storage import announcements, outbox
from storage.database import Database, open_database
from storage.files import FileStoreError, open_files
from storage.tables import (
    Announcement,
    Department,
    Dossier,
    DossierFile,
    DossierRound,
    InboxUpdate,
    Outgoing,
    Person,
    Question,
    Registration,
    SentFile,
)
from tests.crash.people import (
    FILES,
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

START = datetime(2026, 8, 3, 2, 0, tzinfo=UTC)
CODE = re.compile(r"\b(?:DK|HS)-\w+(?:-\w+)?")
SLOWEST_START = 400.0
OFTEN = (1, 1, 2, 5, 12)  # how often a point is passed before the program dies there
LONGEST_TO_POINT = 60.0  # seconds a living program has to come to the point it is to die at


@dataclass
class Outcome:
    """What a run gave; every fault is a sentence, and none is good."""

    kills: Counter[str] = field(default_factory=Counter)
    figures: dict[str, int] = field(default_factory=dict)
    faults: list[str] = field(default_factory=list)

    def must(self, holds: object, sentence: str) -> None:
        if not holds:
            self.faults.append(sentence)

    def told(self) -> str:
        lines = [f"{sum(self.kills.values())} kills: {dict(self.kills)}"]
        lines += [f"{name}: {number}" for name, number in self.figures.items()]
        return "\n".join([*lines, *(f"FAULT {one}" for one in self.faults), f"{len(self.faults)} faults"])


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
        chats = {one.id: _texts(one) for one in self.everybody}
        await self.database.read(self._compare, chats)
        self.outcome.must(not self.deeds.stuck, f"stuck: {dict(self.deeds.stuck)}")
        store = open_files(str(self.folder / "files"))
        names = [_sha256(one) for sent in self.deeds.papers.values() for one in sent]
        names += await self.database.read(lambda session: list(session.exec(select(SentFile.sha256))))
        for name in names:
            try:
                await store.get(name)
            except FileStoreError as error:
                self.outcome.faults.append(str(error))

    def _compare(self, session: Session, chats: dict[int, list[str]]) -> None:
        must, figures, deeds = self.outcome.must, self.outcome.figures, self.deeds
        accounts = {one.id: one.telegram_id or 0 for one in session.exec(select(Person))}

        updates = session.exec(select(InboxUpdate)).all()
        must(all(one.done_at for one in updates), "updates stay open")
        must(
            not any(one.error for one in updates), f"given up: {[one.error for one in updates if one.error]}"
        )

        asked = Counter(one.text for one in session.exec(select(Question)))
        lost = [words for words in deeds.asked if asked[words] != 1]
        must(not lost, f"questions not kept exactly once: {lost[:3]} of {len(deeds.asked)}")
        figures["questions"] = len(deeds.asked)

        registered = [(accounts[one.sent_by], one.code) for one in session.exec(select(Registration))]
        handed_in = [
            (accounts[one.made_by], one.code) for one in session.exec(select(Dossier)) if one.sent_at
        ]
        for name, told, rows in (
            ("registrations", deeds.registered, registered),
            ("dossiers", deeds.handed_in, handed_in),
        ):
            kept = dict(rows)
            must(len(kept) == len(rows), f"{name} doubled: {len(rows)} rows of {len(kept)} people")
            must(kept.keys() == told.keys(), f"{name} kept and told differ: {kept.keys() ^ told.keys()}")
            for account, code in kept.items():
                must(code in told.get(account, ""), f"{name}: {code} is not what {account} was told")
                must(any(code in one for one in chats[account]), f"{name}: {code} is gone from the chat")
            figures[name] = len(rows)
        receipts = {code for texts in chats.values() for one in texts for code in CODE.findall(one)}
        codes = {one.code for table in (Registration, Dossier) for one in session.exec(select(table))}
        must(receipts <= codes, f"receipts without a row: {receipts - codes}")

        accepted = {one.code for one in session.exec(select(Dossier)) if one.state == "accepted"}
        told_so = [CODE.search(one) for one in deeds.accepted]
        must({one[0] for one in told_so if one} == accepted, f"accepted and told differ: {accepted}")
        figures["accepted"] = len(accepted)

        files = Counter(one.dossier_id for one in session.exec(select(DossierFile)))
        must(set(files.values()) <= {FILES}, f"files of a dossier: {Counter(files.values())}")
        sent = Counter(one.round_id for one in session.exec(select(SentFile)))
        must(set(sent.values()) <= {FILES - 1}, f"papers handed in: {Counter(sent.values())}")
        must({_sha256(one) for sent in deeds.papers.values() for one in sent}
             == {one.sha256 for one in session.exec(select(DossierFile))}, "files differ")  # fmt: skip
        figures["files"] = sum(files.values())
        self._compare_taken_out(session)
        self._compare_outbox(session, chats)

    def _compare_taken_out(self, session: Session) -> None:
        """What was packed is whole, of dossiers that were handed in, and of all that were by then."""
        must = self.outcome.must
        sent: dict[str, set[str]] = {}
        rounds = select(Dossier.code, SentFile.sha256).join(
            DossierRound, col(DossierRound.dossier_id) == Dossier.id
        )
        for code, name in session.exec(rounds.join(SentFile, col(SentFile.round_id) == DossierRound.id)):
            sent.setdefault(code, set()).add(name)
        for name, there, data in self.deeds.taken_out:
            if name.endswith(".xlsx"):
                cells = [str(cell.value) for row in load_workbook(BytesIO(data)).active.rows for cell in row]
                found = {one for one in cells if CODE.fullmatch(one)}
            else:
                packed = _packed(data)
                found = packed.keys()
                wrong = [code for code in packed if packed[code] != sent.get(code)]
                must(not wrong, f"packed otherwise than handed in: {wrong[:3]}")
            must(found <= sent.keys(), f"{name} has what nobody handed in: {found - sent.keys()}")
            known = {code for receipt in there for code in CODE.findall(receipt)}
            must(known <= found, f"{name} lacks {known - found}")
        self.outcome.figures["taken out"] = len(self.deeds.taken_out)

    def _compare_outbox(self, session: Session, chats: dict[int, list[str]]) -> None:
        must, figures = self.outcome.must, self.outcome.figures
        accounts = {one.id: one.telegram_id or 0 for one in session.exec(select(Person))}
        rows = [one for one in session.exec(select(Outgoing)) if one.chat_id in chats]
        states = Counter(f"{one.kind} {one.state}" for one in rows)
        figures |= {f"messages: {name}": number for name, number in sorted(states.items())}
        must(not any("failed" in name for name in states), f"failed messages: {states}")
        for words in self.deeds.announced:
            for row in rows:
                if row.kind != "announcement" or words not in str(row.payload.get("text")):
                    continue
                copies = sum(words in one for one in chats[row.chat_id])
                allowed = {"sent": {1}, "unknown": {0, 1}}.get(row.state, set())
                must(copies in allowed, f"an announcement {row.state} stands {copies} times in a chat")
        # However far it had come with its pieces when the program died, all it was meant for are written to.
        for made in session.exec(select(Announcement)):
            about = announcements.subject(made.id)
            first = (one for one in rows if one.subject == about and (one.key or "").endswith(":1"))
            got, planned = Counter(one.chat_id for one in first), {accounts[one] for one in made.planned}
            must(got == Counter(planned), f"{about} is for {len(planned)}, written to {got}")
            figures["recipients"] = figures.get("recipients", 0) + len(planned)
        alerts = [one for one in rows if one.kind == "alert" and one.state == "sent"]
        for row in alerts:
            text = _plain(str(row.payload.get("text", "")))
            copies = sum(text in one for one in chats[row.chat_id])
            must(copies >= 1, f"an alert is sent and not in the chat: {text[:80]}")
        must(alerts or self.clock.now() < START + timedelta(days=5), "no alert fell due")
        written = sum(len(texts) for texts in chats.values())
        sent = sum(one.state == "sent" and one.method == outbox.SAY for one in rows)
        figures["messages in chats over rows sent"] = written - sent


def _packed(data: bytes) -> dict[str, set[str]]:
    """By code, what the files of its folder are named after in the store."""
    found: dict[str, set[str]] = {}
    with ZipFile(BytesIO(data)) as archive:
        for one in archive.namelist():
            if code := CODE.search(one):
                found.setdefault(code[0], set()).add(_sha256(archive.read(one)))
    return found


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


def _texts(someone: Worker) -> list[str]:
    bot = someone.playground.world.bot
    return [one.text for one in someone.where.messages.values() if one.sender is bot]


def _plain(html: str) -> str:
    return re.sub(r"<[^>]+>", "", html).replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def _sha256(data: bytes) -> str:
    return sha256(data).hexdigest()
