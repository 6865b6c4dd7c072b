"""Grouped commits on SQLite: what shares one, and what happens when the disk or a lock says no."""

import asyncio
import shutil
import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, event
from sqlalchemy.exc import OperationalError
from sqlmodel import Session

from storage import sqlite_writer
from storage.engines import parse_url, sqlite_engine
from storage.sqlite_writer import SqliteWriter
from tests.storage import counters


@pytest.fixture
def engine(sqlite_url: str) -> Engine:
    return sqlite_engine(parse_url(sqlite_url), patience=0.05)


@pytest.fixture
def writer(engine: Engine) -> Iterator[SqliteWriter]:
    opened = SqliteWriter(engine)
    opened.submit(counters.create).result()
    yield opened
    opened.close()


class Commits:
    """Counts an engine's commits, and makes the next ones fail."""

    def __init__(self, engine: Engine) -> None:
        self.count = 0
        self.failures = 0
        event.listen(engine, "commit", self._on_commit)

    def _on_commit(self, _connection: object) -> None:
        if self.failures:
            self.failures -= 1
            raise OperationalError("COMMIT", None, sqlite3.OperationalError("disk I/O error"))
        self.count += 1


@pytest.fixture
def commits(engine: Engine, writer: SqliteWriter) -> Commits:
    return Commits(engine)


def adding(name: str) -> Callable[[Session], None]:
    return lambda session: counters.add(session, name)


def names_in(writer: SqliteWriter) -> list[str]:
    return writer.submit(counters.names).result()


def submit_together(writer: SqliteWriter, *work: Callable[[Session], Any]) -> list[BaseException | None]:
    """Hold the writer until all the work waits; the errors, in the same order."""
    hold = threading.Event()
    writer.submit(lambda _session: hold.wait(30))
    futures = [writer.submit(piece) for piece in work]
    hold.set()
    return [future.exception() for future in futures]


def test_writes_that_wait_share_one_commit(writer: SqliteWriter, commits: Commits) -> None:
    assert submit_together(writer, *(adding(f"{n:02}") for n in range(40))) == [None] * 40
    assert commits.count == 1
    assert len(names_in(writer)) == 40


def test_a_long_queue_is_committed_in_groups(writer: SqliteWriter, commits: Commits) -> None:
    submit_together(writer, *(adding(f"{n:03}") for n in range(200)))
    assert 3 <= commits.count <= 5
    assert len(names_in(writer)) == 200


def test_writes_are_carried_out_in_the_order_they_came(writer: SqliteWriter) -> None:
    seen: list[int] = []

    def note(number: int) -> Callable[[Session], None]:
        return lambda _session: seen.append(number)

    submit_together(writer, *(note(n) for n in range(100)))
    assert seen == list(range(100))


def test_when_the_common_commit_fails_everyone_is_told_and_nothing_is_kept(
    writer: SqliteWriter, commits: Commits
) -> None:
    commits.failures = 1
    errors = submit_together(writer, adding("a"), adding("b"))
    assert [str(error.orig) for error in errors if isinstance(error, OperationalError)] == [
        "disk I/O error"
    ] * 2
    assert names_in(writer) == []
    assert submit_together(writer, adding("a")) == [None]


def test_a_full_disk_loses_no_confirmed_write_and_the_next_goes_on(writer: SqliteWriter) -> None:
    def fill(session: Session) -> None:
        pages = session.connection().exec_driver_sql("PRAGMA page_count").scalar_one()
        session.connection().exec_driver_sql(f"PRAGMA max_page_count={pages}")
        for number in range(10_000):
            counters.add(session, f"{number} {'x' * 1000}")

    errors = submit_together(writer, adding("before"), fill, adding("after"))
    assert "full" in str(errors[1])
    assert names_in(writer) == [
        name for name, error in zip(["after", "before"], [errors[2], errors[0]], strict=True) if not error
    ]


def test_a_lock_held_by_another_program_is_waited_for_and_then_an_error(
    writer: SqliteWriter, sqlite_url: str
) -> None:
    other = sqlite3.connect(sqlite_url.removeprefix("sqlite:///"), isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    error = writer.submit(adding("a")).exception()
    assert isinstance(error, OperationalError)
    assert "locked" in str(error)
    other.execute("ROLLBACK")
    other.close()
    assert submit_together(writer, adding("a")) == [None]


def test_two_programs_on_one_file_lose_no_increment(sqlite_url: str) -> None:
    writers = [SqliteWriter(sqlite_engine(parse_url(sqlite_url))) for _ in range(2)]
    writers[0].submit(counters.create).result()
    writers[0].submit(adding("a")).result()
    for future in [
        writer.submit(lambda session: counters.increment(session, "a"))
        for _ in range(100)
        for writer in writers
    ]:
        future.result()
    assert writers[0].submit(lambda session: counters.value_of(session, "a")).result() == 200
    for writer in writers:
        writer.close()


def test_a_write_nobody_waits_for_any_more_is_not_begun(writer: SqliteWriter) -> None:
    hold = threading.Event()
    writer.submit(lambda _session: hold.wait(30))
    unwanted = writer.submit(adding("a"))
    assert unwanted.cancel()
    hold.set()
    assert names_in(writer) == []


def test_a_loop_that_ended_before_its_write_leaves_the_writer_at_work(writer: SqliteWriter) -> None:
    hold = threading.Event()

    async def leave() -> None:
        asyncio.wrap_future(writer.submit(lambda _session: hold.wait(30)))

    asyncio.run(leave())
    hold.set()
    assert submit_together(writer, adding("a")) == [None]


def test_commits_reach_the_disk_and_keys_are_enforced(engine: Engine, writer: SqliteWriter) -> None:
    def pragma(name: str) -> object:
        return writer.submit(
            lambda session: session.connection().exec_driver_sql(f"PRAGMA {name}").scalar_one()
        ).result()

    assert pragma("journal_mode") == "wal"
    assert pragma("synchronous") == 2
    assert pragma("foreign_keys") == 1


def test_what_a_lone_caller_hears_of_is_in_the_file_itself(
    writer: SqliteWriter, engine: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sqlite_writer, "SHARE", 0)
    for name in "abc":
        writer.submit(adding(name)).result()
        copied = shutil.copy(str(engine.url.database), tmp_path / "copied.db")
        with closing(sqlite3.connect(copied)) as copy:
            assert copy.execute("SELECT max(name) FROM counter").fetchone() == (name,)
