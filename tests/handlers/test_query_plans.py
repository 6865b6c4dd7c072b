"""What thousands do at once is looked up by an index, however many rows there are."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, event
from sqlmodel import Session, SQLModel

from bot.clock import Clock
from handlers.registry import cards
from storage.database import Database, open_database
from storage.tables import Person
from tests.benchmarks import bench_registering as office
from tests.databases import prepare
from tests.fakes.turns import turn


@pytest.fixture
def clock() -> Clock:
    return Clock(source=lambda: office.NOW)


@pytest.fixture
def database(tmp_path: Path, clock: Clock) -> Iterator[Database]:
    """Two divisions of three, all but the last person registered."""
    url = f"sqlite:///{tmp_path / 'office.db'}"
    prepare(url)
    opened = open_database(url)
    opened.write_now(office.seed, 6, 2)
    for number in range(1, 6):
        opened.write_now(office.register, clock, number)
    yield opened
    opened.close()


@contextmanager
def queries() -> Iterator[list[tuple[str, Any]]]:
    """Every SELECT anybody makes meanwhile."""
    made: list[tuple[str, Any]] = []

    def keep(_: object, __: object, statement: str, values: Any, *___: object) -> None:
        if statement.startswith("SELECT"):
            made.append((statement, values))

    event.listen(Engine, "before_cursor_execute", keep)
    yield made
    event.remove(Engine, "before_cursor_execute", keep)


def plans(database: Database, work: Callable[[], object]) -> list[str]:
    """How SQLite looks up what the work asks of it."""
    with queries() as made:
        work()

    def explained(session: Session) -> list[str]:
        connection = session.connection()
        return [
            str(row[3])
            for statement, values in made
            for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", values)
        ]

    return database.read_now(explained)


def walked(found: list[str]) -> list[str]:
    """The tables read from end to end."""
    scans = [step.split()[1] for step in found if step.startswith("SCAN")]
    return [name for name in scans if name in SQLModel.metadata.tables]


def test_a_registration_walks_through_no_table(database: Database, clock: Clock) -> None:
    found = plans(database, lambda: database.write_now(office.register, clock, 6))
    assert any("registration_quota" in step for step in found)
    assert set(walked(found)) <= {"owntitle"}  # few rows, all of them wanted


def test_a_card_finds_the_same_initiative_by_its_index(database: Database, clock: Clock) -> None:
    officer = database.read_now(lambda session: session.get(Person, 6))
    assert officer is not None
    found = plans(database, lambda: database.read_now(cards.show, turn(clock, officer, "regmine:3")))
    assert any("registration_initiative (campaign_id=?)" in step for step in found)
    assert set(walked(found)) <= {"owntitle"}  # few rows, all of them wanted
