"""An office of three sizes: start to first answer, memory, a campaign ended, bytes an update; by hand.

    python -m tests.benchmarks.bench_growth [--sizes 1 10 100] [--updates 600]

Size 1 is 20 plans (5 of them live), 1,000 registrations and 100 files; 100 is a hundred times that.
"""

import argparse
import asyncio
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import insert, text
from sqlmodel import Session, SQLModel

from bot.clock import Clock
from handlers.library import LibraryKeeper
from storage.database import Database, open_database
from storage.migrations import migrate
from storage.tables import Campaign, Person, Plan
from tests.benchmarks.bench_updates import ROOT, cpu_of, peak_of
from tests.benchmarks.fast_server import CHATS
from tests.dialogs.plans import CAMPAIGN
from tests.handlers.campaigns import live_campaign, office

NOW = datetime(2026, 8, 3, 2, 0, tzinfo=UTC)
LIVE = 5
QUESTION = "hạn gửi danh sách đăng ký là ngày nào"
MEANWHILE = 40  # answers measured at rest, and again while a campaign ends


def grow(session: Session, size: int) -> None:
    """The rows of such an office, by the database's own means."""
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
    for number in range(20 * size - LIVE):
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
    session.connection().execute(text(_REGISTRATIONS), {"many": 1000 * size, "now": NOW.isoformat(" ")})
    session.connection().execute(text(_FILES), {"many": 100 * size, "now": Clock().now().isoformat(" ")})


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


async def ending(database: Database) -> tuple[float, float, float]:
    """Milliseconds of an answer at rest, of one while a campaign is ended; seconds until that is known."""
    keeper = LibraryKeeper(database, Clock())
    await keeper.refresh()

    async def answers(until: asyncio.Event | None = None) -> float:
        taken = []
        while len(taken) < MEANWHILE or (until is not None and not until.is_set()):
            began = time.perf_counter()
            # In other words for the program, which keeps the answers it gave.
            await keeper.answer(QUESTION + " " * len(taken), NOW.date(), "vi")
            taken.append(time.perf_counter() - began)
            await asyncio.sleep(0.01)
        return sorted(taken)[len(taken) // 2] * 1000

    rest = await answers()
    await database.write(_end)
    known = asyncio.Event()
    meanwhile = asyncio.create_task(answers(known))
    began = time.perf_counter()
    await keeper.refresh()
    took = time.perf_counter() - began
    known.set()
    return rest, await meanwhile, took


def _end(session: Session) -> None:
    session.get_one(Campaign, LIVE).state = "closed"


def main(sizes: list[int], updates: int) -> None:
    print(  # noqa: T201
        "| size | start to first answer, s | MB | questions a second | CPU ms | bytes an update "
        "| answer at rest, ms | while a campaign ends | s to end it |\n" + "|---" * 9 + "|"
    )
    for size in sizes:
        with TemporaryDirectory(prefix="growth-") as folder:
            url = f"sqlite:///{folder}/assistant.db"
            migrate(url)
            database = open_database(url)
            database.write_now(grow, size)
            figures = asyncio.run(ending(database))
            database.close()
            row = (*started(Path(folder), updates), *figures)
            print(f"| {size} | " + " | ".join(f"{one:.2f}" for one in row) + " |", flush=True)  # noqa: T201


if __name__ == "__main__":
    options = argparse.ArgumentParser(prog=__spec__.name)
    options.add_argument("--sizes", type=int, nargs="+", default=[1, 10, 100])
    options.add_argument("--updates", type=int, default=600)
    told = options.parse_args()
    main(told.sizes, told.updates)
