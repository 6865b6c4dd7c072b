"""A reading and a writing engine for each kind of database."""

import sqlite3
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError

_BETWEEN_TRIES = 0.02  # seconds
_STATEMENTS = 2000  # kept compiled: more than the program has
_WRITING = 0x7DC8  # any number, as long as every process asks PostgreSQL for the same
# A writer whose machine is gone must not keep the others waiting.
_LET_GO = "SET idle_in_transaction_session_timeout = '60s'"


def parse_url(url: str | URL) -> URL:
    """The address of a database this program can use; ValueError with a plain sentence otherwise."""
    try:
        parsed = make_url(url)
    except ArgumentError:
        raise ValueError("the database address is not of the form sqlite:///folder/file.db") from None
    backend = parsed.get_backend_name()
    if backend == "sqlite":
        if not parsed.database or parsed.database == ":memory:":
            raise ValueError("SQLite needs a file: sqlite:///folder/file.db")
        return parsed.set(drivername="sqlite")
    if backend in {"postgresql", "postgres"}:
        return parsed.set(drivername="postgresql+psycopg")
    raise ValueError(f"the database must be SQLite or PostgreSQL, not {backend}")


def sqlite_engine(
    url: URL,
    *,
    read_only: bool = False,
    foreign_keys: bool = True,
    connections: int = 1,
    patience: float = 10.0,
) -> Engine:
    """An engine on a SQLite file, WAL and synchronous=FULL.

    Writers take the write lock at BEGIN, so that nothing read in a transaction can be overtaken by
    another writer. `patience`: seconds to wait for a lock another process holds.
    """
    if url.database:
        Path(url.database).parent.mkdir(parents=True, exist_ok=True)
    engine = create_engine(
        url,
        pool_size=connections,
        max_overflow=0,
        query_cache_size=_STATEMENTS,
        connect_args={"timeout": patience, "check_same_thread": False},
    )
    _share_compiled(engine)
    begin = "BEGIN" if read_only else "BEGIN IMMEDIATE"

    @event.listens_for(engine, "connect")
    def prepare(connection: Any, _record: object) -> None:  # noqa: ANN401 - sqlite3's own connection
        # Python's driver opens no transaction before a SELECT: two readers could then both write
        # on what they read. We say BEGIN ourselves.
        connection.isolation_level = None
        cursor = connection.cursor()
        _write_ahead(cursor, patience)
        cursor.execute("PRAGMA synchronous=FULL")
        cursor.execute(f"PRAGMA foreign_keys={'ON' if foreign_keys else 'OFF'}")
        if read_only:
            cursor.execute("PRAGMA query_only=ON")
        cursor.close()

    @event.listens_for(engine, "begin")
    def start(connection: Connection) -> None:
        connection.exec_driver_sql(begin)

    # SQLAlchemy would compile a statement anew for each savepoint: a quarter of a small write's time.
    engine.dialect.do_savepoint = _say("SAVEPOINT")  # type: ignore[method-assign,assignment]
    engine.dialect.do_release_savepoint = _say("RELEASE")  # type: ignore[method-assign,assignment]
    return engine


_first: dict[str, Engine] = {}


def _share_compiled(engine: Engine) -> None:
    """Let all engines of one kind use what one of them compiled: that takes longer than SQLite takes.

    SQLAlchemy keeps it by dialect, and gives each engine one of its own.
    """
    first = _first.get(engine.dialect.name)
    if first is None or getattr(first.dialect, "server_version_info", None) is None:
        _first[engine.dialect.name] = engine  # a dialect knows its database from its first connection on
        return
    engine.dialect = engine.pool._dialect = first.dialect
    engine._compiled_cache = first._compiled_cache


def _write_ahead(cursor: sqlite3.Cursor, patience: float) -> None:
    """Set WAL, which a new file is given once.

    While another process gives it to the same file SQLite says "locked" at once, whatever its timeout:
    it fears a deadlock (sqlite.org/c3ref/busy_handler.html).
    """
    give_up = time.monotonic() + patience
    while True:
        try:
            cursor.execute("PRAGMA journal_mode=WAL")
        except sqlite3.OperationalError:
            if time.monotonic() > give_up:
                raise
            time.sleep(_BETWEEN_TRIES)
        else:
            return


def _say(word: str) -> Callable[[Connection, str], None]:
    def say(connection: Connection, name: str) -> None:
        connection.connection.cursor().execute(f"{word} {name}")

    return say


def postgres_engine(url: URL, *, read_only: bool = False, connections: int = 1) -> Engine:
    """An engine on PostgreSQL. Writers come one after another, as SQLite's do; readers see one moment.

    Side by side, each would have to be told from the others by the rows it looked at, which fails where
    tables are small: two of three writes were begun anew.
    """
    engine = create_engine(
        url,
        pool_size=connections,
        max_overflow=0,
        isolation_level="REPEATABLE READ" if read_only else "READ COMMITTED",
    )
    if read_only:

        @event.listens_for(engine, "connect")
        def prepare(connection: Any, _record: object) -> None:  # noqa: ANN401 - psycopg's own connection
            connection.read_only = True

    else:

        @event.listens_for(engine, "connect")
        def lease(connection: Any, _record: object) -> None:  # noqa: ANN401 - psycopg's own connection
            connection.execute(_LET_GO)
            connection.commit()

        @event.listens_for(engine, "begin")
        def start(connection: Connection) -> None:
            connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_WRITING})")

        engine.dialect.do_savepoint = _say("SAVEPOINT")  # type: ignore[method-assign,assignment]
        engine.dialect.do_release_savepoint = _say("RELEASE")  # type: ignore[method-assign,assignment]
    return engine
