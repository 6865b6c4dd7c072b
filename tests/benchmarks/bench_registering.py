"""10,000 people in 300 divisions register through the handlers' own functions on a real SQLite file.

Run `python -m tests.benchmarks.bench_registering`. Times are of this machine; what counts is that a
registration does not become dearer with their number, and that board and files stay under a second.
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
from bot.campaigns import record
from bot.clock import Clock
from bot.reports import pictures
from handlers.office import board, exports
from handlers.registrations import registering
from handlers.registry import cards
from handlers.reviews import reviewing
from storage.database import Database, open_database
from storage.migrations import migrate
from storage.tables import Campaign, CampaignDeadline, Department, Person, Plan, StoredFile
from tests.fakes.turns import turn

PEOPLE = 10_000
DIVISIONS = 300
NOW = datetime(2026, 8, 3, 2, 0, tzinfo=UTC)
PLAN = """KẾ HOẠCH
Đăng ký danh hiệu thi đua và hình thức khen thưởng năm 2026

I. NỘI DUNG
1. Danh hiệu cá nhân: Chiến sĩ thi đua cơ sở, tổng số không quá 300 cá nhân; mỗi phòng đề nghị
không quá 15 cá nhân.

II. THỜI HẠN
Các phòng gửi danh sách đăng ký danh hiệu thi đua về Văn phòng trước ngày 21/8/2026.
"""


def seed(session: Session) -> None:
    """The divisions with a head each, the people, the campaign."""
    for number in range(1, DIVISIONS + 1):
        session.add(Department(id=number, name=f"Phòng Nghiệp vụ {number}", position=number))
    session.flush()
    for number in range(1, PEOPLE + 1):
        role = "head" if number <= DIVISIONS else "office" if number == PEOPLE else "staff"
        session.add(
            Person(
                id=number, telegram_id=number, name=f"Nguyễn Văn {number}", folded=f"{number}", role=role,
                department_id=(number - 1) % DIVISIONS + 1, created_at=NOW,
            )
        )  # fmt: skip
    session.add(StoredFile(sha256="0", size=1, media_type="", created_at=NOW))
    session.flush()
    facts = record(plans.read(PLAN.encode(), "ke-hoach.txt", NOW.date()))
    session.add(Plan(id=1, file_sha256="0", file_name="", reading={}, sent_by=1, created_at=NOW))
    session.flush()
    session.add(
        Campaign(
            id=1, plan_id=1, title="Đăng ký danh hiệu thi đua năm 2026", state="live", facts=facts,
            kinds=["titles"], created_by=1, created_at=NOW,
        )
    )  # fmt: skip
    session.flush()
    day = NOW.date().replace(day=20)
    session.add(CampaignDeadline(campaign_id=1, action="register", what="", last_day=day, named_day=day))


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


def measure(database: Database, clock: Clock) -> None:
    """Register everybody, then look at the board, the files and a card."""
    taken = []
    for number in range(1, PEOPLE + 1):
        begun = time.perf_counter()
        database.write_now(register, clock, number)
        taken.append(time.perf_counter() - begun)
    first, last = (statistics.median(part) * 1000 for part in (taken[:1000], taken[-1000:]))
    print(f"a registration: first thousand {first:.2f} ms, last {last:.2f} ms, ratio {last / first:.2f}")

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
        exports.made(sheet, form, exports.letterhead(asked, sheet.division), "vi")

    print(f"the board as text:    {timed(shown):.3f} s")
    print(f"the board as picture: {timed(picture):.3f} s")
    print(f"the .xlsx:            {timed(lambda: export('xlsx')):.3f} s")
    print(f"the .docx:            {timed(lambda: export('docx')):.3f} s")
    card = timed(lambda: database.read_now(cards.show, turn(clock, officer, "regmine:5000")))
    queue = timed(lambda: database.read_now(reviewing.queue, turn(clock, officer)))
    print(f"a card opened: {card * 1000:.1f} ms; the queue: {queue * 1000:.1f} ms")


def main() -> None:
    """Print the figures; a folder may be named to measure its disk."""
    with TemporaryDirectory(dir=sys.argv[1] if len(sys.argv) > 1 else None) as folder:
        url = f"sqlite:///{Path(folder) / 'bench.db'}"
        migrate(url)
        database = open_database(url)
        database.write_now(seed)
        measure(database, Clock(source=lambda: NOW))
        database.close()


if __name__ == "__main__":
    main()
