"""10,000 people in 300 divisions register through the handlers' own functions on a real SQLite file.

Run `python -m tests.benchmarks.bench_registering`. Times are of this machine; what counts is that a
registration does not become dearer with their number, and that board and files stay under a second.
The first thousand of one office and the last thousand of another are the same people and register in
turn: nothing differs but how many are there already, and a busy machine makes both of them slower.
"""

# ruff: noqa: T201 - printing is what it is for

import statistics
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlmodel import Session, select

from bot import plans
from bot.clock import Clock
from bot.facts import document, keep
from bot.reports import pictures
from handlers.office import board, exports
from handlers.registrations import registering
from handlers.registry import cards
from handlers.reviews import queue
from storage.database import Database, open_database
from storage.migrations import migrate
from storage.tables import Campaign, Department, Person, Plan, StoredFile
from tests.fakes.turns import turn

PEOPLE = 10_000
DIVISIONS = 300
WINDOW = 1_000
NOW = datetime(2026, 8, 3, 2, 0, tzinfo=UTC)
PLAN = """KẾ HOẠCH
Đăng ký danh hiệu thi đua và hình thức khen thưởng năm 2026

I. NỘI DUNG
1. Danh hiệu cá nhân: Chiến sĩ thi đua cơ sở, tổng số không quá 300 cá nhân; mỗi phòng đề nghị
không quá 15 cá nhân.

II. THỜI HẠN
Các phòng gửi danh sách đăng ký danh hiệu thi đua về Văn phòng trước ngày 21/8/2026.
"""


def seed(session: Session, people: int = PEOPLE, divisions: int = DIVISIONS) -> None:
    """The divisions with a head each, the people, the campaign."""
    for number in range(1, divisions + 1):
        session.add(Department(id=number, name=f"Phòng Nghiệp vụ {number}", position=number))
    session.flush()
    for number in range(1, people + 1):
        role = "head" if number <= divisions else "office" if number == people else "staff"
        session.add(
            Person(
                id=number, telegram_id=number, name=f"Nguyễn Văn {number}", folded=f"{number}", role=role,
                department_id=(number - 1) % divisions + 1, created_at=NOW,
            )
        )  # fmt: skip
    session.add(StoredFile(sha256="0", size=1, media_type="", created_at=NOW))
    session.flush()
    reading = plans.read(PLAN.encode(), "ke-hoach.txt", NOW.date())
    session.add(
        Plan(id=1, file_sha256="0", file_name="", reading=document(reading), sent_by=1, created_at=NOW)
    )
    session.flush()
    session.add(
        Campaign(
            id=1, plan_id=1, title="Đăng ký danh hiệu thi đua năm 2026", state="live",
            kinds=["titles"], created_by=1, created_at=NOW,
        )
    )  # fmt: skip
    session.flush()
    keep(session, 1, reading)


def register(session: Session, clock: Clock, number: int) -> None:
    """One person registers for a title with an initiative."""
    person = session.exec(select(Person).where(Person.id == number)).one()
    campaign = session.exec(select(Campaign).where(Campaign.id == 1)).one()
    answers = {
        "title": "CSTDCS",
        "initiative": f"Giải pháp số {number * 7919 % 10007} về {number}",
        "note": None,
    }
    registering.register(session, turn(clock, person), campaign, "titles", answers)


def timed(work: Callable[[], object], times: int = 5) -> float:
    """Seconds, the median of several runs."""
    taken = []
    for _ in range(times):
        begun = time.perf_counter()
        work()
        taken.append(time.perf_counter() - begun)
    return statistics.median(taken)


def registered(database: Database, clock: Clock, number: int) -> float:
    """The milliseconds of one registration, committed."""
    begun = time.perf_counter()
    database.write_now(register, clock, number)
    return (time.perf_counter() - begun) * 1000


def compare(empty: Database, full: Database, clock: Clock) -> None:
    """Register everybody in the second office, its last thousand in turn with the first of the other."""
    numbers = range(1, PEOPLE + 1)
    for number in numbers[:-WINDOW]:
        registered(full, clock, number)
    taken = [
        (registered(empty, clock, number), registered(full, clock, number)) for number in numbers[-WINDOW:]
    ]
    of_first, of_last = zip(*taken, strict=True)
    for name, middle in (("median", statistics.median), ("mean", statistics.mean)):
        first, last = middle(of_first), middle(of_last)
        print(
            f"a registration, {name}: first thousand {first:.2f} ms, last {last:.2f} ms, "
            f"ratio {last / first:.2f}"
        )


def measure(database: Database, clock: Clock) -> None:
    """Look at the board, the files and a card."""
    officer = database.read_now(lambda session: session.get(Person, PEOPLE))
    assert officer is not None

    def shown() -> None:
        database.read_now(board.show, turn(clock, officer, "board:1"))

    def picture() -> None:
        heading, rows = database.read_now(exports.board_of, turn(clock, officer, "boardpic:1"))
        pictures.board(heading, rows)

    def export(form: str) -> None:
        asked = turn(clock, officer, f"export:1:{form}")
        sheet = database.read_now(exports.sheet_of, asked)
        exports.made(sheet, form, exports.letterhead(sheet.office, sheet.division), "vi")

    print(f"the board as text:    {timed(shown):.3f} s")
    print(f"the board as picture: {timed(picture):.3f} s")
    print(f"the .xlsx:            {timed(lambda: export('xlsx')):.3f} s")
    print(f"the .docx:            {timed(lambda: export('docx')):.3f} s")
    card = timed(lambda: database.read_now(cards.show, turn(clock, officer, "regmine:5000")))
    waiting = timed(lambda: database.read_now(queue.show, turn(clock, officer)))
    print(f"a card opened: {card * 1000:.1f} ms; the queue: {waiting * 1000:.1f} ms")


def main() -> None:
    """Print the figures; a folder may be named to measure its disk."""
    clock = Clock(source=lambda: NOW)
    with TemporaryDirectory(dir=sys.argv[1] if len(sys.argv) > 1 else None) as folder:
        empty, full = (opened(Path(folder) / f"{name}.db") for name in ("empty", "full"))
        compare(empty, full, clock)
        measure(full, clock)
        empty.close()
        full.close()


def opened(file: Path) -> Database:
    """A new office's database, everybody in it."""
    url = f"sqlite:///{file}"
    migrate(url)
    database = open_database(url)
    database.write_now(seed)
    return database


if __name__ == "__main__":
    main()
