"""How many may register: a number for the whole office, one for each division, both together."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlmodel import Session, select

from bot import plans
from bot.clock import Clock
from bot.facts import keep
from handlers.registrations import registering
from storage.database import Database, open_database
from storage.tables import Campaign, Person, Quota, Registration
from tests.benchmarks import bench_registering as office
from tests.bot.plans.phrases import HEAD
from tests.databases import prepare
from tests.fakes.turns import turn

DIVISIONS = 8
CLOCK = Clock(source=lambda: office.NOW)
# By turns: two of the first division, its third, then one of each other, and the fourth of the first.
PEOPLE = (1, 9, 17, 2, 3, 4, 5, 6, 7, 8, 10, 25)
BOTH = (
    "Cả cơ quan được đề nghị tối đa 05 cá nhân, riêng mỗi phòng không quá 02 cá nhân.",
    "Mỗi phòng đề nghị không quá 02 cá nhân; toàn cơ quan không quá 05 cá nhân.",
)
EACH = ("Mỗi phòng đề nghị không quá 02 cá nhân.", "Các phòng giới thiệu, mỗi phòng tối đa 02 công chức.")
ALL = ("Toàn cơ quan đề nghị tối đa 05 cá nhân.",)
NONE = ("Mỗi phòng đề nghị ít nhất 01 cá nhân.", "Toàn cơ quan đề nghị không quá 05 tập thể.")


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    url = f"sqlite:///{tmp_path / 'office.db'}"
    prepare(url)
    opened = open_database(url)
    opened.write_now(office.seed, DIVISIONS * 4, DIVISIONS)
    yield opened
    opened.close()


def _marked(session: Session, line: str) -> list[bool]:
    """Whether each of PEOPLE is marked over the quota, registering one after the other."""
    for row in session.exec(select(Quota)):
        session.delete(row)
    session.flush()
    keep(session, 1, plans.read(f"{HEAD}1. {line}\n".encode(), "a.txt", office.NOW.date()))
    campaign = session.exec(select(Campaign)).one()
    for number in PEOPLE:
        person = session.exec(select(Person).where(Person.id == number)).one()
        answers = {"title": "LDTT", "initiative": None, "note": None}
        registering.register(session, turn(CLOCK, person), campaign, "titles", answers)
    marks = {row.person_id: row.over_quota for row in session.exec(select(Registration))}
    return [marks[number] for number in PEOPLE]


@pytest.mark.parametrize(
    ("line", "total", "each"),
    [
        *((line, 5, 2) for line in BOTH),
        *((line, None, 2) for line in EACH),
        *((line, 5, None) for line in ALL),
        *((line, None, None) for line in NONE),
    ],
)
def test_each_number_binds_those_it_was_given_for(
    database: Database, line: str, total: int | None, each: int | None
) -> None:
    expected, of_division = [], Counter[int]()
    for place, number in enumerate(PEOPLE):
        division = (number - 1) % DIVISIONS
        over = (total is not None and place >= total) or (each is not None and of_division[division] >= each)
        expected.append(over)
        of_division[division] += 1
    assert database.write_now(_marked, line) == expected
