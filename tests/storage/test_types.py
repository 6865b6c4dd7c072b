"""Moments are kept in UTC on both databases, and naive ones are refused."""

from datetime import UTC, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import Column, Integer, MetaData, Table, insert, select
from sqlalchemy.exc import StatementError
from sqlmodel import Session

from storage.database import Database
from storage.types import UtcDateTime

metadata = MetaData()
moments = Table("moment", metadata, Column("id", Integer, primary_key=True), Column("at", UtcDateTime))


def keep(session: Session, at: datetime | None) -> int:
    metadata.create_all(session.connection())
    return int(session.execute(insert(moments).values(at=at).returning(moments.c.id)).scalar_one())


def at_of(session: Session, number: int) -> datetime | None:
    return session.execute(select(moments.c.at).where(moments.c.id == number)).scalar_one()


@pytest.mark.parametrize(
    "moment",
    [
        datetime(2026, 11, 21, 3, 0, tzinfo=UTC),
        datetime(2026, 11, 21, 0, 30, 0, 123456, tzinfo=ZoneInfo("Asia/Ho_Chi_Minh")),
        datetime(2026, 12, 31, 23, 59, 59, tzinfo=timezone(timedelta(hours=-9, minutes=-30))),
    ],
)
def test_a_moment_comes_back_the_same_and_in_utc(database: Database, moment: datetime) -> None:
    back = database.read_now(at_of, database.write_now(keep, moment))
    assert back == moment
    assert back is not None
    assert back.tzinfo is UTC


def test_no_moment_stays_none(database: Database) -> None:
    assert database.read_now(at_of, database.write_now(keep, None)) is None


def test_a_naive_moment_is_refused(database: Database) -> None:
    naive = datetime(2026, 11, 21, 3, 0)  # noqa: DTZ001 - that is the point
    with pytest.raises(StatementError, match="time zone"):
        database.write_now(keep, naive)


def test_moments_of_different_zones_are_compared_as_moments(database: Database) -> None:
    hanoi = ZoneInfo("Asia/Ho_Chi_Minh")
    for hour in (6, 8):
        database.write_now(keep, datetime(2026, 11, 21, hour, tzinfo=hanoi))

    def since_midnight_utc(session: Session) -> list[datetime]:
        start = datetime(2026, 11, 21, tzinfo=UTC)
        return list(session.scalars(select(moments.c.at).where(moments.c.at >= start)))

    assert database.read_now(since_midnight_utc) == [datetime(2026, 11, 21, 1, tzinfo=UTC)]
