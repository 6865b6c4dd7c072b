"""Who is reminded of what, and how often, over rows of a real database."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlmodel import Session, select

from bot.clock import Clock
from handlers import alerts
from storage import outbox
from storage.database import Database, open_database
from storage.tables import Deadline, Outgoing, Recurring
from tests.databases import prepare
from tests.handlers.campaigns import DIVISIONS, live_campaign, office

NOW = datetime(2026, 8, 3, 2, 0, tzinfo=UTC)  # 9:00 in the office
HOUR = 8


class At:
    """A clock that is moved by hand."""

    def __init__(self) -> None:
        self.now = NOW
        self.clock = Clock(source=lambda: self.now)


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    url = f"sqlite:///{tmp_path / 'office.db'}"
    prepare(url)
    opened = open_database(url)
    opened.write_now(office, NOW)
    yield opened
    opened.close()


def sent(database: Database, days: int, at: At | None = None) -> dict[str, list[str]]:
    """What each division was told in so many days, looked for several times a day."""
    at = at or At()
    for _ in range(days * 2):
        rows = database.read_now(alerts.due, at.clock, HOUR)
        database.write_now(outbox.add, rows)
        at.now += timedelta(hours=12)
    return database.read_now(_told)


def _told(session: Session) -> dict[str, list[str]]:
    told: defaultdict[str, list[str]] = defaultdict(list)
    for row in session.exec(select(Outgoing).where(Outgoing.state == "queued").order_by("id")):  # type: ignore[arg-type]
        told[DIVISIONS[row.chat_id - 1]].append(str(row.payload["text"]).splitlines()[0])
    return dict(told)


@pytest.mark.parametrize(
    ("line", "units"),
    [
        ("Phòng Nghiệp vụ 2 viết tham luận và nộp cho Văn phòng trước ngày 20/8/2026.", DIVISIONS[2:3]),
        ("Giao Phòng Nghiệp vụ 1, Phòng Nghiệp vụ 3 rà soát, xong trước ngày 20/8/2026.", DIVISIONS[1::2]),
        ("Các phòng báo cáo kết quả về Văn phòng trước ngày 20/8/2026.", DIVISIONS),
        ("Hội đồng họp xét, công bố kết quả trước ngày 20/8/2026.", ()),
    ],
)  # fmt: skip
def test_the_alert_of_a_division_s_work_goes_to_that_division_alone(
    database: Database, line: str, units: tuple[str, ...]
) -> None:
    database.write_now(live_campaign, NOW, line)
    told = sent(database, 20)
    assert sorted(told) == sorted(units)
    assert all(len(lines) == 5 for lines in told.values())


def test_what_comes_again_is_reminded_of_each_time_and_each_alert_comes_once(database: Database) -> None:
    def monthly(session: Session) -> None:
        campaign = live_campaign(session, NOW)
        campaign.ends_on = NOW.date().replace(month=10, day=15)
        session.add(
            Recurring(
                campaign_id=campaign.id or 0, rule="FREQ=MONTHLY;BYMONTHDAY=5", inclusive=False,
                act="report", what="báo cáo tháng", doers=["Phòng Nghiệp vụ 3"],
            )
        )  # fmt: skip

    database.write_now(monthly)
    told = sent(database, 120)
    last_days = ("4/8/2026", "4/9/2026", "4/10/2026")
    assert list(told) == ["Phòng Nghiệp vụ 3"]
    for day, count in zip(last_days, (3, 5, 5), strict=True):
        assert sum(day in line for line in told["Phòng Nghiệp vụ 3"]) == count
    assert len(told["Phòng Nghiệp vụ 3"]) == 13


def test_an_alert_that_went_out_does_not_come_again_when_the_words_change(database: Database) -> None:
    database.write_now(live_campaign, NOW, "Các phòng báo cáo kết quả về Văn phòng trước ngày 11/8/2026.")
    at = At()
    before = sent(database, 1, at)
    assert len(before["Văn phòng"]) == 1

    def reword(session: Session) -> None:
        row = session.exec(select(Deadline)).one()
        row.what = "báo cáo kết quả đợt 1"

    database.write_now(reword)
    assert sent(database, 1, at) == before


def test_no_alert_calls_to_what_its_hour_has_ended(database: Database) -> None:
    database.write_now(
        live_campaign, NOW, "Các phòng báo cáo về Văn phòng trước 7 giờ 30 phút ngày 11/8/2026."
    )
    told = sent(database, 12)["Văn phòng"]
    assert not any(line.startswith("<b>Hôm nay") for line in told)
    assert any(line.startswith("<b>Còn 1 ngày") for line in told)
    assert any(line.startswith("<b>Đã quá hạn") for line in told)
