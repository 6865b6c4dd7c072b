"""What `write` and `read` promise, on both databases."""

import asyncio
import threading
from pathlib import Path

import pytest
from sqlalchemy.exc import DBAPIError, IntegrityError
from sqlalchemy.orm import registry
from sqlmodel import Field, Session, SQLModel, col, select

from storage.database import Database, open_database
from tests.storage import counters


@pytest.fixture
def prepared(database: Database) -> Database:
    database.write_now(counters.create)
    return database


class OfficeError(Exception):
    """An error of the caller's own."""


def add_then_fail(session: Session, name: str) -> None:
    counters.add(session, name)
    raise OfficeError(name)


async def test_a_write_returns_its_result_and_is_there_for_the_next_read(prepared: Database) -> None:
    await prepared.write(counters.add, "a", value=4)
    assert await prepared.write(counters.increment, "a") == 5
    assert await prepared.read(counters.value_of, "a") == 5


async def test_four_hundred_increments_at_once_lose_none(prepared: Database) -> None:
    await prepared.write(counters.add, "a")
    await asyncio.gather(*(prepared.write(counters.increment, "a") for _ in range(400)))
    assert await prepared.read(counters.value_of, "a") == 400


async def test_a_failing_write_goes_alone_and_its_neighbours_are_kept(prepared: Database) -> None:
    def write(number: int) -> asyncio.Future[None]:
        name = f"{number:02}"
        return asyncio.ensure_future(
            prepared.write(add_then_fail, name) if number % 3 == 0 else prepared.write(counters.add, name)
        )

    outcomes = await asyncio.gather(*(write(n) for n in range(30)), return_exceptions=True)
    assert [str(error) for error in outcomes if isinstance(error, OfficeError)] == [
        f"{n:02}" for n in range(0, 30, 3)
    ]
    assert await prepared.read(counters.names) == [f"{n:02}" for n in range(30) if n % 3]


async def test_a_broken_constraint_is_told_to_its_caller_only(prepared: Database) -> None:
    outcomes = await asyncio.gather(
        prepared.write(counters.add, "a"),
        prepared.write(counters.add, "a"),
        prepared.write(counters.add, "b"),
        return_exceptions=True,
    )
    assert sorted(type(outcome) for outcome in outcomes if outcome) == [IntegrityError]
    assert await prepared.read(counters.names) == ["a", "b"]


async def test_a_write_that_swallows_an_error_in_a_savepoint_of_its_own_goes_on(prepared: Database) -> None:
    def add_twice(session: Session) -> None:
        counters.add(session, "a")
        with pytest.raises(IntegrityError), session.begin_nested():
            counters.add(session, "a")
        counters.add(session, "b")

    await prepared.write(add_twice)
    assert await prepared.read(counters.names) == ["a", "b"]


async def test_an_error_asyncio_cannot_carry_still_reaches_the_caller(prepared: Database) -> None:
    with pytest.raises(RuntimeError, match="StopIteration"):
        await prepared.write(lambda _session: next(iter(())))
    with pytest.raises(RuntimeError, match="StopIteration"):
        await prepared.read(lambda _session: next(iter(())))


async def test_a_read_cannot_change_anything(prepared: Database) -> None:
    with pytest.raises(DBAPIError, match=r"read.?only"):
        await prepared.read(counters.add, "a")
    assert await prepared.read(counters.names) == []


async def test_a_read_sees_one_moment_while_others_write(prepared: Database) -> None:
    await prepared.write(counters.add, "a")
    looked, written = threading.Event(), threading.Event()

    def look_twice(session: Session) -> tuple[int | None, int | None]:
        before = counters.value_of(session, "a")
        looked.set()
        assert written.wait(30)
        return before, counters.value_of(session, "a")

    picture = asyncio.create_task(prepared.read(look_twice))
    await asyncio.to_thread(looked.wait, 30)
    await prepared.write(counters.increment, "a")
    written.set()
    assert await picture == (0, 0)


async def test_writes_and_reads_leave_the_event_loop_free(prepared: Database) -> None:
    may_go_on = threading.Event()

    def wait(_session: Session) -> bool:
        return may_go_on.wait(30)

    under_way = [asyncio.create_task(prepared.write(wait)), asyncio.create_task(prepared.read(wait))]
    await asyncio.sleep(0)
    may_go_on.set()
    assert await asyncio.gather(*under_way) == [True, True]


async def test_a_cancelled_caller_does_not_disturb_the_others(prepared: Database) -> None:
    await prepared.write(counters.add, "a")
    may_go_on = threading.Event()
    first = asyncio.create_task(prepared.write(lambda _session: may_go_on.wait(30)))
    rest = [asyncio.create_task(prepared.write(counters.increment, "a")) for _ in range(40)]
    await asyncio.sleep(0)
    first.cancel()
    for task in rest[::2]:
        task.cancel()
    may_go_on.set()
    outcomes = await asyncio.gather(first, *rest, return_exceptions=True)
    told = sum(1 for outcome in outcomes[1:] if isinstance(outcome, int))
    assert told == 20
    value = await prepared.read(counters.value_of, "a")
    assert value is not None
    assert 20 <= value <= 40


def test_closing_finishes_what_waits_and_later_calls_are_refused(url: str) -> None:
    async def leave_many(database: Database) -> list[asyncio.Task[None]]:
        tasks = [asyncio.create_task(database.write(counters.add, f"{n:03}")) for n in range(100)]
        await asyncio.sleep(0)
        await asyncio.to_thread(database.close)
        await asyncio.gather(*tasks)
        return tasks

    database = open_database(url)
    database.write_now(counters.create)
    asyncio.run(leave_many(database))
    with pytest.raises(RuntimeError):
        database.write_now(counters.add, "late")
    again = open_database(url)
    assert len(again.read_now(counters.names)) == 100
    again.close()


def test_closing_twice_is_harmless(database: Database) -> None:
    database.close()
    database.close()


@pytest.mark.parametrize(
    ("address", "sentence"),
    [
        ("office.db", "not of the form"),
        ("sqlite://", "needs a file"),
        ("sqlite:///:memory:", "needs a file"),
        ("mysql://localhost/office", "SQLite or PostgreSQL, not mysql"),
    ],
)
def test_a_wrong_address_is_one_plain_sentence(address: str, sentence: str) -> None:
    with pytest.raises(ValueError, match=sentence):
        open_database(address)


def test_the_folder_of_a_sqlite_file_is_made(tmp_path: Path) -> None:
    database = open_database(f"sqlite:///{tmp_path}/new/folder/office.db")
    database.write_now(counters.create)
    database.close()
    assert (tmp_path / "new/folder/office.db").exists()


async def test_a_write_that_rolls_back_by_itself_keeps_nothing_and_harms_no_other(prepared: Database) -> None:
    def roll_back(session: Session) -> None:
        counters.add(session, "a")
        session.rollback()

    await asyncio.gather(prepared.write(counters.add, "b"), prepared.write(roll_back))
    assert await prepared.read(counters.names) == ["b"]


class Model(SQLModel, registry=registry()):
    """Apart from the tables of the product."""


class Officer(Model, table=True):
    """A row as forms use them, made or loaded outside the write that keeps it."""

    id: int | None = Field(default=None, primary_key=True)
    name: str


@pytest.fixture
def office(prepared: Database) -> Database:
    prepared.write_now(lambda session: Model.metadata.create_all(session.connection()))
    return prepared


def keep_officer(session: Session, officer: Officer) -> None:
    session.add(officer)
    session.flush()
    counters.increment(session, "a")


async def test_rows_made_outside_are_kept_whatever_their_neighbours_do(office: Database) -> None:
    await office.write(counters.add, "a")
    rows = [Officer(name=f"{n:02}") for n in range(60)]
    outcomes = await asyncio.gather(
        *(office.write(keep_officer, row) for row in rows),
        *(office.write(add_then_fail, f"x{n}") for n in range(20)),
        return_exceptions=True,
    )
    assert [outcome for outcome in outcomes[:60] if outcome] == []
    assert sorted(await office.read(lambda session: session.exec(select(Officer.name)).all())) == [
        row.name for row in rows
    ]
    assert await office.read(counters.value_of, "a") == 60


async def test_rows_loaded_outside_are_changed_or_the_caller_is_told(office: Database) -> None:
    await office.write(counters.add, "a")
    await office.write(lambda session: session.add_all([Officer(name="") for _ in range(40)]))
    rows = await office.read(lambda session: list(session.exec(select(Officer).order_by(col(Officer.id)))))
    for number, row in enumerate(rows):
        row.name = f"{number:02}"
    outcomes = await asyncio.gather(
        *(office.write(keep_officer, row) for row in rows), return_exceptions=True
    )
    kept = await office.read(lambda session: list(session.exec(select(Officer).order_by(col(Officer.id)))))
    assert [row.name for row in kept] == [
        "" if outcome else f"{number:02}" for number, outcome in enumerate(outcomes)
    ]
