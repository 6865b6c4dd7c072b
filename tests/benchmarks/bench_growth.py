"""An office of several sizes: start to first answer, memory, time of an update, what a change costs; by hand.

    python -m tests.benchmarks.bench_growth [--plans 10 100 2000] [--updates 600]

With 20 plans (5 of them live) come 1,000 registrations and 100 files, with others in proportion. A plan is
published, a campaign ended, a question taught: what an answer takes meanwhile, and when it is known.
"""

import argparse
import asyncio
import sqlite3
import statistics
import subprocess
import sys
import time
from contextlib import closing
from datetime import UTC, date, datetime
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import insert, text
from sqlmodel import Session, SQLModel

from bot.clock import Clock
from handlers.library import LibraryKeeper
from storage.database import Database, open_database
from storage.migrations import migrate
from storage.tables import Campaign, Person, Plan, Question
from tests.benchmarks.bench_updates import ROOT, cpu_of, peak_of
from tests.benchmarks.fast_server import CHATS
from tests.dialogs.plans import CAMPAIGN
from tests.handlers.campaigns import live_campaign, office

NOW = datetime(2026, 8, 3, 2, 0, tzinfo=UTC)
LIVE = 5
QUESTION = "hạn gửi danh sách đăng ký là ngày nào"
MEANWHILE = 40  # answers measured at rest, and again while a campaign ends


def grow(session: Session, size: float) -> None:
    """The rows of an office `size` times the one with 20 plans, by the database's own means."""
    tables = SQLModel.metadata.tables
    office(session, NOW)
    known = dict(role="staff", folded="", department_id=2, consented_at=NOW, created_at=NOW)  # noqa: C408
    people = [
        {"id": 1000 + n, "telegram_id": 1000 + n, "name": f"Người {n}", "post": "", "acting": False,
         "language": "vi", "email": "", **known} for n in range(CHATS)
    ]  # fmt: skip
    session.connection().execute(insert(tables[str(Person.__tablename__)]), people)
    for _ in range(LIVE):
        live_campaign(session, NOW, *CAMPAIGN.splitlines()[8:])
    first = session.get_one(Campaign, 1)
    for number in range(round(20 * size) - LIVE):
        year = 2025 - number % 15
        plan = Plan(
            file_sha256="0", file_name=f"{number}.txt", sent_by=1, created_at=NOW,
            reading=_named(session.get_one(Plan, 1).reading, f"đợt {number} năm {year}"),
        )  # fmt: skip
        session.add(plan)
        session.flush()
        over = Campaign(
            plan_id=plan.id or 0, title=f"{first.title} đợt {number}", state="closed", kinds=["titles"],
            created_by=1, created_at=NOW, starts_on=date(year, 1, 1), ends_on=date(year, 12, 31),
        )  # fmt: skip
        session.add(over)
    session.flush()
    session.connection().execute(
        text(_REGISTRATIONS), {"many": round(1000 * size), "now": NOW.isoformat(" ")}
    )
    session.connection().execute(
        text(_FILES), {"many": round(100 * size), "now": Clock().now().isoformat(" ")}
    )


def _named(reading: dict[str, object], name: str) -> dict[str, object]:
    return {**reading, "title": f"{reading['title']} {name}"}


_REGISTRATIONS = """
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < :many)
INSERT INTO registration (code, campaign_id, department_id, kind, title, subject_type, subject_key,
    subject_name, person_id, fields, state, version, late, over_quota, sent_by, sent_at, changed_at, returned)
SELECT 'DK-' || i, 1 + i % 5, 1 + i % 4, 'titles', 'cstdcs', 'individual', 'name:' || i, 'Người ' || i, NULL,
    '{}', 'sent', 1, 0, 0, 1000 + i % 200, :now, :now, '{}' FROM n
"""
_FILES = """
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < :many)
INSERT INTO storedfile (sha256, size, media_type, created_at) SELECT printf('%064x', i), 1000, '', :now FROM n
"""


def started(folder: Path, updates: int) -> tuple[float, float, float, float, float]:
    """Seconds from start to the first answer; MB then; updates a second after it; CPU ms, bytes of each."""
    serving = [sys.executable, "-m", "tests.benchmarks.fast_server", "question", str(updates), "0"]
    database = folder / "assistant.db"
    with subprocess.Popen(serving, stdout=subprocess.PIPE, text=True, cwd=ROOT) as server:
        assert server.stdout is not None
        address = f"http://127.0.0.1:{int(server.stdout.readline())}/bot"
        began, before = time.monotonic(), _size(database)
        command = [sys.executable, "-m", "tests.benchmarks.bench_updates", "--again", str(folder), address]
        with subprocess.Popen(command, cwd=ROOT) as bot:
            server.stdout.readline()
            fetched, memory, cpu = time.monotonic() - began, peak_of(bot.pid), cpu_of(bot.pid)
            seconds = float(server.stdout.readline())
            each = (cpu_of(bot.pid) - cpu) / updates * 1000
            bot.terminate()
            bot.wait()
        server.kill()
    return fetched + seconds / updates, memory, updates / seconds, each, (_size(database) - before) / updates


def _size(database: Path) -> float:
    with closing(sqlite3.connect(database)) as opened:
        opened.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return database.stat().st_size


async def changing(database: Database) -> list[float]:
    """Milliseconds of an answer at rest; for each change, of one meanwhile, and seconds until it is known."""
    keeper = LibraryKeeper(database, Clock())
    await keeper.refresh()
    asked = count()

    async def answers(until: asyncio.Event | None = None) -> float:
        taken = []
        while len(taken) < MEANWHILE or (until is not None and not until.is_set()):
            began = time.perf_counter()
            # In other words for the program, which keeps the answers it gave.
            await keeper.answer(QUESTION + " " * next(asked), NOW.date(), "vi")
            taken.append(time.perf_counter() - began)
            await asyncio.sleep(0.01)
        return statistics.median(taken) * 1000

    figures = [await answers()]
    for change in (_publish, _end, _teach):
        await database.write(change)
        known = asyncio.Event()
        meanwhile = asyncio.create_task(answers(known))
        began = time.perf_counter()
        await keeper.refresh()
        took = time.perf_counter() - began
        known.set()
        figures += [await meanwhile, took]
    return figures


def _publish(session: Session) -> None:
    live_campaign(session, NOW, *CAMPAIGN.splitlines()[8:])


def _end(session: Session) -> None:
    session.get_one(Campaign, LIVE).state = "closed"


def _teach(session: Session) -> None:
    taught = Question(
        person_id=1, chat_id=1, text="Phiếu bầu in mấy màu?", reason="none", asked_at=NOW, passed_at=NOW,
        answer="Hai màu.", answered_by=1, answered_at=NOW,
    )  # fmt: skip
    session.add(taught)


def main(plans: list[int], updates: int) -> None:
    print(  # noqa: T201
        "| plans | start to first answer, s | MB | questions a second | CPU ms | bytes an update "
        "| answer at rest, ms | while a plan is published, ms | s | while a campaign ends, ms | s "
        "| while a question is taught, ms | s |\n" + "|---" * 13 + "|"
    )
    for many in plans:
        with TemporaryDirectory(prefix="growth-") as folder:
            url = f"sqlite:///{folder}/assistant.db"
            migrate(url)
            database = open_database(url)
            database.write_now(grow, many / 20)
            figures = asyncio.run(changing(database))
            database.close()
            row = (*started(Path(folder), updates), *figures)
            print(f"| {many} | " + " | ".join(f"{one:.2f}" for one in row) + " |", flush=True)  # noqa: T201


if __name__ == "__main__":
    options = argparse.ArgumentParser(prog=__spec__.name)
    options.add_argument("--plans", type=int, nargs="+", default=[10, 100, 2000])
    options.add_argument("--updates", type=int, default=600)
    told = options.parse_args()
    main(told.plans, told.updates)
