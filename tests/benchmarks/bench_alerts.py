"""The due alerts of 10,000 groups: how long one look takes, and whether a day of looks costs memory.

`uv run -m tests.benchmarks.bench_alerts`
"""

# ruff: noqa: T201 - printing is what it is for

import gc
import resource
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlmodel import Session

from bot.clock import Clock
from bot.commands import shared
from bot.settings import Settings
from handlers.alerts import planning, writing
from handlers.alerts.living import Keeper
from handlers.alerts.planning import Look
from storage import outbox
from storage import reminders as kept
from storage.database import open_database
from storage.migrations import migrate
from storage.tables import Department, Group
from tests.handlers.campaigns import live_campaign, office

NOW = datetime(2026, 8, 3, 2, 0, tzinfo=UTC)
GROUPS = 10_000
LINES = (
    "Các phòng gửi danh sách đăng ký danh hiệu thi đua về Văn phòng trước ngày 20/8/2026.",
    "Các phòng nộp hồ sơ đề nghị khen thưởng về Văn phòng trước ngày 20/8/2026.",
)


def set_up(session: Session) -> None:
    """An office of ten thousand divisions, each with its own group."""
    office(session, NOW)
    session.add_all(Department(id=number, name=f"Phòng {number}") for number in range(5, GROUPS + 1))
    session.flush()
    session.add_all(
        Group(chat_id=-number, title=f"Nhóm {number}", department_id=number, linked_at=NOW)
        for number in range(1, GROUPS + 1)
    )
    live_campaign(session, NOW, *LINES)


def _since(began: float, spent: float) -> str:
    return f"{time.perf_counter() - began:.2f} s ({time.process_time() - spent:.2f} s of CPU)"


def main() -> None:
    """Measure and print."""
    with TemporaryDirectory() as folder:
        url = f"sqlite:///{Path(folder) / 'office.db'}"
        migrate(url)
        database = open_database(url)
        database.write_now(set_up)
        shared.loaded()  # as the program does once it has started: what is loaded is looked through no more
        moment = NOW
        look = Look(Clock(source=lambda: moment), Settings(_env_file=None), "bot")

        boards = Keeper()

        def once(session: Session) -> int:
            boards.look(session, look)
            found = planning.look_for(session, look, changed=boards.changed)
            rows = writing.write(session, look, found).rows
            kept.keep_runs(session, found.runs)
            outbox.add_many(session, rows)
            return len(rows)

        def computed(session: Session) -> int:
            return len(writing.write(session, look, planning.look_for(session, look)).rows)

        moment = datetime(2026, 8, 5, 1, 0, 30, tzinfo=UTC)  # 8:00: fourteen days before
        for _ in range(3):
            gc.collect()
            began, spent = time.perf_counter(), time.process_time()
            count = database.read_now(computed)
            print(f"{count} messages computed in {_since(began, spent)}")
        began, spent = time.perf_counter(), time.process_time()
        count = database.write_now(once)
        print(f"{count} messages computed and kept in {_since(began, spent)}")
        database.write_now(once)  # the boards have been begun by now
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        began, spent = time.perf_counter(), time.process_time()
        for _ in range(20):
            moment += timedelta(seconds=20)
            assert database.write_now(once) == 0
        print(f"20 looks that find nothing: {_since(began, spent)}")
        after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        print(f"memory at its most: {before >> 10} MB before them, {after >> 10} MB after")
        database.close()


if __name__ == "__main__":
    main()
