"""Writes to PostgreSQL, in groups; begun anew when the server was lost before they were committed."""

import random
import time
from typing import Any

from psycopg.pq import TransactionStatus
from sqlalchemy import Connection, Engine, event
from sqlalchemy.exc import DBAPIError
from sqlmodel import Session

from storage.group_writer import GroupWriter, Job

ATTEMPTS = 30
LONGEST_PAUSE = 0.1  # seconds
_OPEN = {TransactionStatus.INTRANS, TransactionStatus.INERROR}


class PostgresWriter(GroupWriter):
    """One transaction at a time over all processes, for the engine asks for its lock: none collide."""

    def __init__(self, engine: Engine) -> None:
        self._sessions: list[_WriteSession] = []
        super().__init__(engine, "postgres-writer")

    def session(self, connection: Connection) -> Session:
        made = _WriteSession(connection, expire_on_commit=False, join_transaction_mode="create_savepoint")
        self._sessions.append(made)
        return made

    def lost(self, connection: Connection, _: BaseException) -> bool:
        """Whether the server is gone, or has ended the transaction."""
        if connection.invalidated:
            return True
        driver: Any = connection.connection.dbapi_connection
        return driver.closed or driver.info.transaction_status not in _OPEN

    def transact(self, group: list[Job]) -> list[Job]:
        attempt = 1
        while True:
            self._sessions.clear()
            try:
                return super().transact(group)
            except DBAPIError as error:
                # A connection lost during the commit may have committed: that is for the caller to judge.
                again = error.connection_invalidated and not self.committing
                if not again or attempt == ATTEMPTS or any(one.borrowed for one in self._sessions):
                    raise
            group[:] = [job for job in group if not job.future.done()]
            time.sleep(random.uniform(0, min(0.002 * 2**attempt, LONGEST_PAUSE)))
            attempt += 1


class _WriteSession(Session):
    borrowed = False


@event.listens_for(_WriteSession, "detached_to_persistent")
def _remember(session: _WriteSession, _row: object) -> None:
    # Changes made to a row before it came here are not seen a second time: such work is not repeated.
    session.borrowed = True
