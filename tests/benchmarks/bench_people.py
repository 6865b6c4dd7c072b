"""The screens of 300 divisions and 10,000 people: each in seconds, and that none grows past a phone.

Run: uv run -m tests.benchmarks.bench_people
"""

# ruff: noqa: T201 - printing is what it is for

import statistics
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlmodel import Session

from bot.clock import Clock
from bot.language import fold
from bot.registrations.drawn import tables
from bot.registrations.titles import load
from bot.sheets.delimited import sheet_of
from handlers.people import divisions, listing
from handlers.registrations import history, people_lists
from handlers.turn import Turn
from storage import registrations
from storage.database import Database, open_database
from storage.migrations import migrate
from storage.registrations import Award
from storage.tables import Department, Person
from tests.fakes.turns import turn

DIVISIONS, PEOPLE = 300, 10_000
NOW = datetime(2026, 8, 3, 2, 0, tzinfo=UTC)
LONGEST, MOST_BUTTONS = 1200, 20  # characters and rows a phone shows without much scrolling


def named(family: str, number: int) -> str:
    """A name of its own for each number."""
    first, second = divmod(number, 100)
    syllables = ("An", "Bình", "Chi", "Dung", "Giang", "Hà", "Khoa", "Lan", "Minh", "Nga")
    middle = f"{syllables[first % 10]}{'aeiou'[first // 10 % 5] * (first // 50 + 1)}"
    return f"{family} {middle} {syllables[second % 10]}{'bcdghklmnt'[second // 10]}"


def office(session: Session) -> None:
    """Everybody, most of whom have come in."""
    for number in range(1, DIVISIONS + 1):
        session.add(Department(id=number, name=f"Phòng Nghiệp vụ {number}", position=number))
    session.flush()
    for number in range(1, PEOPLE + 1):
        name = named("Nguyễn Văn", number)
        session.add(
            Person(
                id=number,
                telegram_id=number if number % 5 else None,
                name=name,
                folded=fold(name),
                department_id=number % DIVISIONS + 1,
                role="admin" if number == 1 else "staff",
                created_at=NOW,
            )
        )
    awards = [
        Award(f"person:{one}", f"Nguyễn Văn Thứ {one}", 2025, "LDTT", "1/QĐ") for one in range(1, PEOPLE)
    ]
    session.flush()
    registrations.keep_awards(session, awards)


def main() -> None:
    """Print how long each screen takes, its characters and rows of buttons."""
    clock = Clock(source=lambda: NOW)
    with TemporaryDirectory() as folder:
        url = f"sqlite:///{Path(folder) / 'office.db'}"
        migrate(url)
        database = open_database(url)
        database.write_now(office)
        admin = database.read_now(lambda session: session.get(Person, 1))
        assert admin is not None
        screens: dict[str, tuple[Callable[[Session, Turn], None], str]] = {
            "people, first page": (listing.show, ""),
            "people, last page": (listing.page, "ppage:29"),
            "one division": (listing.division, "pdiv:7:1"),
            "one person": (listing.card, "pcard:7"),
            "divisions": (divisions.show, ""),
            "award history": (history.show, ""),
            "awards of a year, page 500": (history.year, "hisyear:2025:500"),
        }
        for name, (screen, button) in screens.items():
            _screen(database, name, lambda show=screen, said=button: (show, turn(clock, admin, said)))
        _list(database, clock, admin)
        database.close()


def _screen(
    database: Database, name: str, made: Callable[[], tuple[Callable[[Session, Turn], None], Turn]]
) -> None:
    taken, used = [], []
    for _ in range(5):
        show, asked = made()
        begun, worked = time.perf_counter(), time.process_time()
        database.read_now(show, asked)
        taken.append(time.perf_counter() - begun)
        used.append(time.process_time() - worked)
    said = asked.outgoing[-1].payload
    rows = said.get("buttons") or []
    wall, own = statistics.median(taken), min(used)
    length, count = len(str(said["text"])), len(rows) if isinstance(rows, list) else 0
    print(
        f"{name:28} {wall:.3f} s ({own:.3f} s of the processor), {length} characters, {count} rows of buttons"
    )
    assert length <= LONGEST
    assert count <= MOST_BUTTONS


def _list(database: Database, clock: Clock, admin: Person) -> None:
    text = "Họ tên;Phòng\n" + "\n".join(
        f"Trần Thị Mới {one};Phòng Nghiệp vụ {one % 300 + 1}" for one in range(PEOPLE)
    )
    begun = time.perf_counter()
    found = tables([sheet_of(text)], load())
    print(f"a list of {PEOPLE} read as a table: {time.perf_counter() - begun:.3f} s")

    begun = time.perf_counter()
    database.read_now(people_lists.entries_of, turn(clock, admin), found)
    print(f"matched with the people there are: {time.perf_counter() - begun:.3f} s")


if __name__ == "__main__":
    main()
