"""Writes to PostgreSQL: a few threads, one transaction each, repeated when they got in each other's way."""

import random
import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TypeVar

from sqlalchemy import Engine, event
from sqlalchemy.exc import DBAPIError
from sqlmodel import Session

T = TypeVar("T")

ATTEMPTS = 30
_REPEATABLE = {"40001", "40P01"}  # serialization failure, deadlock: PostgreSQL asks to try again


class PostgresWriter:
    """Runs writes side by side; each sees the others' as if they ran one after another."""

    def __init__(self, engine: Engine, threads: int) -> None:
        self._engine = engine
        self._threads = ThreadPoolExecutor(threads, thread_name_prefix="postgres-writer")

    def submit(self, work: Callable[[Session], T]) -> Future[T]:
        """Queue a write; the future is done when it is committed, or rolled back with its error."""
        return self._threads.submit(self._transact, work)

    def close(self) -> None:
        """Finish what waits, then stop."""
        self._threads.shutdown(wait=True)
        self._engine.dispose()

    def _transact(self, work: Callable[[Session], T]) -> T:
        attempt = 1
        while True:
            session = _WriteSession(self._engine, expire_on_commit=False)
            committing = False
            try:
                with session, session.begin():
                    result = work(session)
                    session.flush()
                    committing = True
            except DBAPIError as error:
                # A connection lost during the commit may have committed: that is for the caller to judge.
                lost = error.connection_invalidated and not committing
                collided = getattr(error.orig, "sqlstate", "") in _REPEATABLE
                if attempt == ATTEMPTS or session.borrowed or not (lost or collided):
                    raise
            else:
                return result
            time.sleep(random.uniform(0, min(0.002 * 2**attempt, 0.1)))
            attempt += 1


class _WriteSession(Session):
    borrowed = False


@event.listens_for(_WriteSession, "detached_to_persistent")
def _remember(session: _WriteSession, _row: object) -> None:
    # Changes made to a row before it came here are not seen a second time: such work is not repeated.
    session.borrowed = True
