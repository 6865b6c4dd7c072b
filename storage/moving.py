"""An office's rows from SQLite into an empty PostgreSQL, table by table."""

from collections.abc import Callable

from sqlalchemy import Connection, Table, create_engine, func, select, text
from sqlalchemy.engine import Engine
from sqlmodel import SQLModel

import storage.tables  # noqa: F401 - fills the metadata
from storage.engines import parse_url
from storage.migrations import migrate

AT_ONCE = 1000


class MoveError(Exception):
    """A sentence: why nothing was moved."""


def move(source_url: str, target_url: str, progress: Callable[[str, int], None]) -> dict[str, int]:
    """Copy every row in one transaction and count them again at the end; returns how many of each table.

    Raises:
        MoveError: the target is none, or has rows already.
    """
    if parse_url(target_url).get_backend_name() != "postgresql":
        raise MoveError("The address must begin with postgresql://.")
    migrate(source_url)
    migrate(target_url)
    source, target = create_engine(parse_url(source_url)), create_engine(parse_url(target_url))
    try:
        with source.connect() as old, target.begin() as new:
            return _move(old, new, progress)
    finally:
        _dispose(source, target)


def _move(old: Connection, new: Connection, progress: Callable[[str, int], None]) -> dict[str, int]:
    tables = SQLModel.metadata.sorted_tables
    for table in tables:
        if _count(new, table):
            raise MoveError(f"The PostgreSQL database has rows already (in {table.name}); nothing was moved.")
    moved = {}
    for table in tables:
        rows = old.execution_options(yield_per=AT_ONCE).execute(select(table).order_by(*table.primary_key))
        for part in rows.mappings().partitions(AT_ONCE):
            new.execute(table.insert(), [dict(row) for row in part])
        moved[table.name] = _count(new, table)
        if moved[table.name] != _count(old, table):
            raise MoveError(f"Rows of {table.name} are missing in PostgreSQL; nothing was moved.")
        _go_on_counting(new, table)
        progress(table.name, moved[table.name])
    return moved


def _count(connection: Connection, table: Table) -> int:
    return connection.execute(select(func.count()).select_from(table)).scalar_one()


def _go_on_counting(connection: Connection, table: Table) -> None:
    """The next number PostgreSQL gives is after those that came along."""
    own = table.autoincrement_column
    if own is None:
        return
    connection.execute(
        text(
            f"SELECT setval(sequence, greatest((SELECT max({own.name}) FROM {table.name}), 1))"  # noqa: S608
            f" FROM pg_get_serial_sequence('{table.name}', '{own.name}') AS sequence"
            " WHERE sequence IS NOT NULL"
        )
    )


def _dispose(*engines: Engine) -> None:
    for engine in engines:
        engine.dispose()
