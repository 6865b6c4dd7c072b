"""1,000 papers of 1 MB from 50 heads at once: the real program, while others write to it; by hand.

    python -m tests.benchmarks.bench_files [FILES [SENDERS]]

Prints papers a second, the memory of the program and of the processes that read for it, and how long others
wait for a reply meanwhile against the same program idle, measured before and after. The papers are made
before the clock starts, for what plays Telegram makes them too; by how much its own loop is late meanwhile,
which is no fault of the program's, is printed as well.
"""

import asyncio
import json
import os
import random
import statistics
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

from sqlmodel import Session, func, select

from bot.facts import document
from bot.plans.model import Reading
from bot.playground import Limits, Playground
from bot.playground import Person as Player
from storage import drafts
from storage.database import Database, open_database
from storage.migrations import migrate
from storage.tables import Campaign, Department, Dossier, DossierFile, DossierList, Person, Plan, StoredFile
from tests.benchmarks.bench_broadcast import p95, write
from tests.dialogs.kit import Someone
from tests.dialogs.program import assistant

FILES, SENDERS, WRITERS, IDLE_SECONDS = 1000, 50, 10, 20.0
SIZE = 1_000_000
PAUSE = 0.02  # seconds
NOW = datetime.now(UTC)
PAPERS = ["Tờ trình", "Biên bản họp", "Báo cáo thành tích"]
LINES = (
    "TO TRINH",
    "Ve viec khen thuong",
    "Phong da hoan thanh cac cuoc kiem tra theo ke hoach cong tac nam.",
)


def paper(number: int, weight: bytes) -> bytes:
    """A printed page with its text, and what weighs beside it as fonts and pictures do."""
    words = " ".join(f"({line} {number}) Tj 0 -24 Td" for line in LINES)
    text = f"BT /F1 14 Tf 80 760 Td {words} ET".encode()
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        b"<</Length %d>>stream\n%b\nendstream" % (len(text), text),
        b"<</Type/Font/Subtype/Type1/BaseFont/Times-Roman>>",
        b"<</Length %d>>stream\n%b\nendstream" % (len(weight), weight),
    ]
    data, places = b"%PDF-1.4\n", []
    for at, one in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj%bendobj\n" % (at, one)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    end = b"trailer<</Size 7/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % len(data)
    return data + b"xref\n0 7\n0000000000 65535 f \n" + table + end


def office(session: Session, heads: list[int], others: list[int]) -> None:
    """Everybody, a live campaign, and an open dossier of every head."""
    for at, number in enumerate([*heads, *others], 1):
        session.add(Department(id=at, name=f"Phòng {at}", kind="division"))
        session.flush()
        role = "head" if number in heads else "staff"
        session.add(
            Person(
                id=at, telegram_id=number, name=f"Người {at}", folded=f"nguoi {at}", role=role,
                department_id=at, consented_at=NOW, created_at=NOW,
            )
        )  # fmt: skip
    session.add(StoredFile(sha256="plan", size=1, media_type="", created_at=NOW))
    session.flush()
    reading = document(Reading("a.txt"))
    session.add(Plan(id=1, file_sha256="plan", file_name="", reading=reading, sent_by=1, created_at=NOW))
    session.flush()
    session.add(Campaign(id=1, plan_id=1, title="Phong trào", state="live", created_by=1, created_at=NOW))
    session.flush()
    session.add(DossierList(campaign_id=1, components=PAPERS))
    for at in range(1, len(heads) + 1):
        session.add(
            Dossier(
                id=at, code=f"HS-{at:05}", campaign_id=1, department_id=at, state="open", made_by=at,
                made_at=NOW, changed_at=NOW,
            )
        )  # fmt: skip
        session.flush()
        drafts.start(session, at, drafts.FILES, str(at), "files", {}, NOW)


async def idle(playground: Playground, writers: list[Player], waits: list[float]) -> None:
    over = asyncio.Event()
    asyncio.get_running_loop().call_later(IDLE_SECONDS / 2, over.set)
    await write(playground, writers, waits, over)


async def sends(head: Player, papers: list[bytes]) -> None:
    for number, data in enumerate(papers):
        await head.upload(head.private, [(f"tep {number}.pdf", data)])
        await asyncio.sleep(0)


async def late(found: list[float], over: asyncio.Event) -> None:
    """By how much more than they should the pauses of this loop last."""
    while not over.is_set():
        began = time.perf_counter()
        await asyncio.sleep(PAUSE)
        found.append(time.perf_counter() - began - PAUSE)


async def taken(database: Database, many: int) -> None:
    while await database.read(_count) < many:  # noqa: ASYNC110 - another process brings it about
        await asyncio.sleep(0.1)


def _count(session: Session) -> int:
    return session.exec(select(func.count()).select_from(DossierFile)).one()


def memory(pid: int) -> tuple[int, int]:
    """The most the process has had, and those it started together, in megabytes."""
    tasks = Path(f"/proc/{pid}/task").glob("*/children")  # threads start them
    return _most(pid), sum(_most(int(one)) for task in tasks for one in task.read_text().split())


def _most(pid: int) -> int:
    return int(Path(f"/proc/{pid}/status").read_text().partition("VmHWM:")[2].split()[0]) >> 10


async def main(files: int = FILES, senders: int = SENDERS) -> None:
    playground = Playground(hold=0, limits=Limits(on=False))
    await playground.start()
    each, weight = files // senders, random.Random(0).randbytes(SIZE)
    papers = [[paper(at * each + number, weight) for number in range(each)] for at in range(senders)]
    heads = [playground.add_user(f"T{number}") for number in range(senders)]
    writers = [playground.add_user(f"N{number}") for number in range(WRITERS)]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        url = f"sqlite:///{folder}/assistant.db"
        migrate(url)
        database = open_database(url)
        await database.write(office, [one.id for one in heads], [one.id for one in writers])
        rest, during, lateness = list[float](), list[float](), list[float]()
        async with assistant(playground, folder) as program:
            for one in [*heads, *writers]:
                await one.start_bot()
            for one in [*heads, *writers]:
                await Someone(playground, one).sees("Chào", timeout=300)
            await idle(playground, writers, rest)
            over = asyncio.Event()
            writing = asyncio.gather(write(playground, writers, during, over), late(lateness, over))
            began = time.perf_counter()
            await asyncio.gather(*(sends(one, own) for one, own in zip(heads, papers, strict=True)))
            await taken(database, each * senders)
            seconds = time.perf_counter() - began
            over.set()
            await writing
            held, reading = memory(program.process.pid)
            await idle(playground, writers, rest)
        database.close()
    await playground.stop()
    figures = {
        "papers, senders": [each * senders, senders],
        "seconds": round(seconds, 1),
        "papers a second": round(each * senders / seconds, 2),
        "memory MB: program, processes that read": [held, reading],
        "reply p50 ms idle, during": [round(1000 * statistics.median(one), 1) for one in (rest, during)],
        "reply p50 during / idle": round(statistics.median(during) / statistics.median(rest), 2),
        "reply p95 during / idle": round(p95(during) / p95(rest), 2),
        "loop of the playground late by ms: p50, p95": [
            round(1000 * one, 1) for one in (statistics.median(lateness), p95(lateness))
        ],
        "load of the machine": round(os.getloadavg()[0], 1),
    }
    json.dump(figures, sys.stdout, indent=1)


if __name__ == "__main__":
    asyncio.run(main(*map(int, sys.argv[1:])))
