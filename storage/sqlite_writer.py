"""The one thread that writes to SQLite; what waits together is committed together."""

import queue
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from dataclasses import dataclass, field
from itertools import islice
from typing import Any, TypeVar

from sqlalchemy import Connection, Engine
from sqlmodel import Session

T = TypeVar("T")

GROUP = 64  # writes that may share one commit; with more the first of them would wait too long


@dataclass(slots=True)
class _Job:
    work: Callable[[Session], Any]
    future: Future[Any] = field(default_factory=Future)
    result: Any = None


class _WorkFailedError(Exception):
    """A piece of work raised its __cause__, so the transaction it shared has to go."""


class SqliteWriter:
    """Runs writes in the order they come, with one commit for all that wait."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._jobs: queue.SimpleQueue[_Job | None] = queue.SimpleQueue()
        self._gate = threading.Lock()
        self._closed = False
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
        while (job := self._jobs.get()) is not None:
            if job.future.set_running_or_notify_cancel():
                self._commit([job], may_grow=True)

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

    def _commit(self, group: list[_Job], *, may_grow: bool) -> None:
        """Carry out a group in one transaction; if one fails, each again in a transaction of its own.

        That is cheaper than a savepoint around each, for failures are rare.
        """
        try:
            with self._engine.begin() as connection:
                for job in group:
                    job.result = _carry_out(connection, job.work)
                    if may_grow:  # the loop goes on to those that wait by now
                        group.extend(islice(self._waiting(), GROUP - len(group)))
        except _WorkFailedError as error:
            if len(group) == 1:
                group[0].future.set_exception(error.__cause__)
                return
            for job in group:
                self._commit([job], may_grow=False)
        except BaseException as error:
            for job in group:
                job.future.set_exception(error)
        else:
            for job in group:
                job.future.set_result(job.result)


def _carry_out(connection: Connection, work: Callable[[Session], T]) -> T:
    try:
        with Session(connection, expire_on_commit=False, join_transaction_mode="rollback_only") as session:
            result = work(session)
            session.flush()
    except BaseException as error:
        raise _WorkFailedError from error
    if not connection.in_transaction():
        raise _WorkFailedError from RuntimeError("a write must not roll back its session; it raises instead")
    return result
