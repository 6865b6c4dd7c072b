"""A small table of its own for the tests of the database."""

from sqlalchemy import Column, Integer, MetaData, String, Table, insert, select, update
from sqlmodel import Session

metadata = MetaData()
counters = Table(
    "counter", metadata, Column("name", String, primary_key=True), Column("value", Integer, nullable=False)
)


def create(session: Session) -> None:
    metadata.create_all(session.connection())


def add(session: Session, name: str, value: int = 0) -> None:
    session.execute(insert(counters).values(name=name, value=value))


def increment(session: Session, name: str) -> int:
    """Read, then write: the change that is lost when transactions overtake one another."""
    value = session.execute(select(counters.c.value).where(counters.c.name == name)).scalar_one() + 1
    session.execute(update(counters).where(counters.c.name == name).values(value=value))
    return int(value)


def value_of(session: Session, name: str) -> int | None:
    return session.execute(select(counters.c.value).where(counters.c.name == name)).scalar_one_or_none()


def names(session: Session) -> list[str]:
    return list(session.scalars(select(counters.c.name).order_by(counters.c.name)))
