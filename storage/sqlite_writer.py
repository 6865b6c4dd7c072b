"""The one thread that writes to SQLite; what waits together is committed together."""

import queue
import sqlite3
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from contextlib import closing, suppress
from dataclasses import dataclass, field
from itertools import islice
from typing import Any, TypeVar

from sqlalchemy import Connection, Engine
from sqlmodel import Session

T = TypeVar("T")

SPACING = 0.02  # seconds between two takings over of the log into the file itself
GROUP = 64  # writes that may share one commit; with more the first of them would wait too long


@dataclass(slots=True)
class _Job:
    work: Callable[[Session], Any]
    future: Future[Any] = field(default_factory=Future)
    result: Any = None


class SqliteWriter:
    """Runs writes in the order they come, each in a savepoint, with one commit for all that wait."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._jobs: queue.SimpleQueue[_Job | None] = queue.SimpleQueue()
        self._gate = threading.Lock()
        self._closed = False
        self._in_log = False
        self._taken_over_at = 0.0
        self._thread = threading.Thread(target=self._serve, name="sqlite-writer", daemon=True)
        self._thread.start()

    def submit(self, work: Callable[[Session], T]) -> Future[T]:
        """Queue a write; the future is done when it is committed, or rolled back with its error."""
        job = _Job(work)
        with self._gate:
            if self._closed:
                raise RuntimeError("the database is closed")
            self._jobs.put(job)
        return job.future

    def close(self) -> None:
        """Finish what waits, then stop."""
        with self._gate:
            if not self._closed:
                self._closed = True
                self._jobs.put(None)
        self._thread.join()
        self._engine.dispose()

    def _serve(self) -> None:
        while (job := self._next()) is not None:
            if job.future.set_running_or_notify_cancel():
                self._commit_together(job)
                self._in_log = True

    def _next(self) -> _Job | None:
        """The next write. While none waits the log is taken over: people do copy the database file alone."""
        if self._in_log:
            try:
                return self._jobs.get(timeout=max(0.0, self._taken_over_at + SPACING - time.monotonic()))
            except queue.Empty:
                self._take_over()
        return self._jobs.get()

    def _take_over(self) -> None:
        with suppress(sqlite3.Error), closing(self._engine.raw_connection()) as connection:
            connection.cursor().execute("PRAGMA wal_checkpoint(PASSIVE)")
        self._in_log, self._taken_over_at = False, time.monotonic()

    def _waiting(self) -> Iterator[_Job]:
        while True:
            try:
                job = self._jobs.get_nowait()
            except queue.Empty:
                return
            if job is None:
                self._jobs.put(None)  # the end is for _serve, after this group
                return
            if job.future.set_running_or_notify_cancel():
                yield job

    def _commit_together(self, first: _Job) -> None:
        group = [first]
        kept: list[_Job] = []
        try:
            with self._engine.begin() as connection:
                for job in group:  # which goes on to those that wait by then
                    if _carry_out(connection, job):
                        kept.append(job)
                    group.extend(islice(self._waiting(), GROUP - len(group)))
        except BaseException as error:
            for job in group:
                if not job.future.done():
                    job.future.set_exception(error)
        else:
            for job in kept:
                job.future.set_result(job.result)


def _carry_out(connection: Connection, job: _Job) -> bool:
    """Whether the work succeeded; if not, it alone is undone and its caller told.

    Nothing is ever run a second time: rows made or loaded outside the work would not take part again.
    """
    session = Session(connection, expire_on_commit=False, join_transaction_mode="create_savepoint")
    try:
        job.result = job.work(session)
        session.commit()
    except BaseException as error:
        # A full or broken disk makes SQLite give up the whole transaction, savepoints and all.
        if not connection.connection.dbapi_connection.in_transaction:  # type: ignore[union-attr]
            raise
        session.close()
        job.future.set_exception(error)
        return False
    session.close()
    return True
