"""Writes to SQLite, in groups."""

import queue
import sqlite3
import time
from contextlib import closing, suppress

from sqlalchemy import Connection, Engine

from storage.group_writer import GroupWriter, Job

# While writes come one on another: seconds between two takings over of the log into the file itself.
SPACING = 0.02
# A lone write is taken over before its caller hears, where the last time is so many times its length ago.
SHARE = 4


class SqliteWriter(GroupWriter):
    """Nothing is ever run a second time: rows made or loaded outside a write would not take part again."""

    def __init__(self, engine: Engine) -> None:
        self._in_log = False
        self._taken_over_at = 0.0
        self._took = 0.0
        super().__init__(engine, "sqlite-writer")

    def next(self) -> Job | None:
        """The next write. While none waits the log is taken over: people do copy the database file alone."""
        if self._in_log:
            try:
                return self.jobs.get(timeout=max(0.0, self._taken_over_at + SPACING - time.monotonic()))
            except queue.Empty:
                self._take_over()
        return self.jobs.get()

    def transact(self, group: list[Job]) -> list[Job]:
        """A lone write is taken over at once: what somebody was told is kept is in the file by then."""
        kept = super().transact(group)
        self._in_log = True
        rested = time.monotonic() - self._taken_over_at
        if len(group) == 1 and self.jobs.empty() and rested > SHARE * self._took:
            self._take_over()
        return kept

    def lost(self, connection: Connection, _: BaseException) -> bool:
        """A full or broken disk makes SQLite give up the whole transaction, savepoints and all."""
        return not connection.connection.dbapi_connection.in_transaction  # type: ignore[union-attr]

    def _take_over(self) -> None:
        began = time.monotonic()
        with suppress(sqlite3.Error), closing(self.engine.raw_connection()) as connection:
            connection.cursor().execute("PRAGMA wal_checkpoint(PASSIVE)")
        self._in_log, self._taken_over_at = False, time.monotonic()
        self._took = self._taken_over_at - began
