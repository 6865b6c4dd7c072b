"""Insertions that leave alone what is there already, in the words of each database."""

from sqlalchemy import Insert, Table
from sqlmodel import Session


def insert_new(session: Session, table: Table) -> Insert:
    """An INSERT into the table; a row that meets a unique key stays out, and no error is raised."""
    # Each dialect is large, and a process works with one.
    if session.get_bind().dialect.name == "postgresql":
        from sqlalchemy.dialects import postgresql

        return postgresql.insert(table).on_conflict_do_nothing()
    from sqlalchemy.dialects import sqlite

    return sqlite.insert(table).on_conflict_do_nothing()
