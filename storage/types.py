"""What tables are made of: types and indexes that both databases keep alike."""

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import DateTime, Dialect, Index, MetaData, TextClause
from sqlalchemy.types import TypeDecorator
from sqlmodel import SQLModel

# Rows are not validated, so nothing needs the validators of forty tables, which take a tenth of a start.
SQLModel.model_config["defer_build"] = True


# Of a table whose rows may go: buttons still carry the id of a row that is gone, and no other may get it.
# PostgreSQL's counters never go back; SQLite's do, unless told not to.
NEVER_AGAIN = {"sqlite_autoincrement": True}


class UtcDateTime(TypeDecorator[datetime]):
    """An aware moment, kept in UTC and given back aware.

    A naive value is refused: SQLite would drop the zone silently and keep the wall clock.
    """

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> Any:  # noqa: ANN401 - driver value
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment needs its time zone")
        moment = value.astimezone(UTC)
        return moment.replace(tzinfo=None) if dialect.name == "sqlite" else moment

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


def partial_index(name: str, *columns: str, where: TextClause, unique: bool = False) -> Index:
    """An index over the rows of which a condition holds.

    PostgreSQL's word for it would load all of that dialect with every start: see `with_postgres`.
    """
    return Index(name, *columns, unique=unique, sqlite_where=where)


def with_postgres(metadata: MetaData) -> MetaData:
    """The tables with the conditions of their indexes in PostgreSQL's words too, as migrations need them."""
    for index in (index for table in metadata.tables.values() for index in table.indexes):
        index.dialect_options["postgresql"]["where"] = index.dialect_options["sqlite"]["where"]
    return metadata
