"""The one thread that writes to a database; what waits together is committed together."""

import queue
import threading
from abc import ABC, abstractmethod
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
class Job:
    """A write, and where its caller waits for it."""

    work: Callable[[Session], Any]
    future: Future[Any] = field(default_factory=Future)
    result: Any = None


class GroupWriter(ABC):
    """Runs writes in the order they come, each in a savepoint, with one commit for all that wait."""

    def __init__(self, engine: Engine, name: str) -> None:
        self.engine = engine
        self.jobs: queue.SimpleQueue[Job | None] = queue.SimpleQueue()
        self._gate = threading.Lock()
        self._closed = False
        self.committing = False
        self._thread = threading.Thread(target=self._serve, name=name, daemon=True)
        self._thread.start()

    def submit(self, work: Callable[[Session], T]) -> Future[T]:
        """Queue a write; the future is done when it is committed, or rolled back with its error."""
        job = Job(work)
        with self._gate:
            if self._closed:
                raise RuntimeError("the database is closed")
            self.jobs.put(job)
        return job.future

    def close(self) -> None:
        """Finish what waits, then stop."""
        with self._gate:
            if not self._closed:
                self._closed = True
                self.jobs.put(None)
        self._thread.join()
        self.engine.dispose()

    def next(self) -> Job | None:
        """The next write; None at the end."""
        return self.jobs.get()

    @abstractmethod
    def lost(self, connection: Connection, error: BaseException) -> bool:
        """Whether an error of one write has ended the transaction of all."""

    def session(self, connection: Connection) -> Session:
        """The session a write is given."""
        return Session(connection, expire_on_commit=False, join_transaction_mode="create_savepoint")

    def commit(self, first: Job) -> None:
        """Carry the write out with those that wait by then, and tell each caller how it ended."""
        group = [first]
        try:
            kept = self.transact(group)
        except BaseException as error:
            for job in group:
                if not job.future.done():
                    job.future.set_exception(error)
        else:
            for job in kept:
                job.future.set_result(job.result)

    def transact(self, group: list[Job]) -> list[Job]:
        """Carry out a group, which grows by those that wait meanwhile; those that were committed."""
        kept = []
        self.committing = False
        with self.engine.begin() as connection:
            for job in group:  # which goes on to those that wait by then
                if self._carry_out(connection, job):
                    kept.append(job)
                group.extend(islice(self._waiting(), GROUP - len(group)))
            self.committing = True
        return kept

    def _serve(self) -> None:
        while (job := self.next()) is not None:
            if job.future.set_running_or_notify_cancel():
                self.commit(job)

    def _waiting(self) -> Iterator[Job]:
        while True:
            try:
                job = self.jobs.get_nowait()
            except queue.Empty:
                return
            if job is None:
                self.jobs.put(None)  # the end is for _serve, after this group
                return
            if job.future.set_running_or_notify_cancel():
                yield job

    def _carry_out(self, connection: Connection, job: Job) -> bool:
        """Whether the work succeeded; if not, it alone is undone and its caller told."""
        session = self.session(connection)
        try:
            job.result = job.work(session)
            session.commit()
        except BaseException as error:
            if self.lost(connection, error):
                raise
            session.close()
            job.future.set_exception(error)
            return False
        session.close()
        return True
