"""Who is reminded of what, and how often, over rows of a real database."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlmodel import Session, select

from bot.clock import Clock
from bot.settings import Settings
from handlers.alerts import planning, writing
from handlers.alerts.planning import Look
from storage import outbox
from storage import reminders as kept
from storage.database import Database, open_database
from storage.tables import Deadline, Outgoing, Recurring
from tests.databases import prepare
from tests.handlers.campaigns import DIVISIONS, live_campaign, office

NOW = datetime(2026, 8, 3, 2, 0, tzinfo=UTC)  # Monday, 9:00 in the office


class At:
    """A clock that is moved by hand."""

    def __init__(self) -> None:
        self.now = NOW
        self.clock = Clock(source=lambda: self.now)
        self.look = Look(self.clock, Settings(_env_file=None), "bot")


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    url = f"sqlite:///{tmp_path / 'office.db'}"
    prepare(url)
    opened = open_database(url)
    opened.write_now(office, NOW)
    yield opened
    opened.close()


def look(session: Session, at: At) -> None:
    """One look at the tables, and what follows from it."""
    found = planning.look_for(session, at.look)
    written = writing.write(session, at.look, found)
    kept.keep_runs(session, found.runs)
    for number in found.woken:
        kept.forget(session, number, kept.EVERYTHING)
    outbox.add(session, written.rows)


def sent(database: Database, days: int, at: At | None = None) -> dict[str, list[str]]:
    """The first line of what each division was told in so many days, looked for several times a day."""
    at = at or At()
    for _ in range(days * 4):
        database.write_now(look, at)
        at.now += timedelta(hours=6)
    return database.read_now(_told)


def _told(session: Session) -> dict[str, list[str]]:
    told: defaultdict[str, list[str]] = defaultdict(list)
    for row in session.exec(select(Outgoing).where(Outgoing.state == "queued").order_by("id")):  # type: ignore[arg-type]
        name = DIVISIONS[row.chat_id - 1] if 0 < row.chat_id <= len(DIVISIONS) else str(row.chat_id)
        told[name].append(str(row.payload["text"]))
    return dict(told)


def firsts(told: list[str]) -> list[str]:
    return [text.splitlines()[0] for text in told]


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
    for lines in told.values():
        assert [one.partition(",")[0] for one in firsts(lines)] == [
            "<b>Còn 14 ngày", "<b>Còn 7 ngày", "<b>Còn 5 ngày", "<b>Còn 1 ngày",
            "<b>Hôm nay (19/8/2026) là ngày cuối</b>", "<b>Đã quá hạn 1 ngày (19/8/2026)</b>",
        ]  # fmt: skip


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
    told = firsts(sent(database, 120)["Phòng Nghiệp vụ 3"])
    # Holidays and Sundays make two alerts one: around the National Day, and for Sunday the 4th of October.
    assert [sum(day in line for line in told) for day in ("4/8/2026", "4/9/2026", "4/10/2026")] == [2, 5, 5]
    assert len(told) == 12


def test_an_alert_that_went_out_does_not_come_again_when_the_words_change(database: Database) -> None:
    line = "Các phòng báo cáo kết quả về Văn phòng trước ngày 19/8/2026."
    database.write_now(live_campaign, NOW, line)
    at = At()
    before = sent(database, 3, at)
    assert len(before["Văn phòng"]) == 1

    def reword(session: Session) -> None:
        row = session.exec(select(Deadline)).one()
        row.what = "báo cáo kết quả đợt 1"

    database.write_now(reword)
    assert sent(database, 1, at) == before


def test_no_alert_calls_to_what_its_hour_has_ended(database: Database) -> None:
    line = "Các phòng báo cáo về Văn phòng trước 7 giờ 30 phút ngày 11/8/2026."
    database.write_now(live_campaign, NOW, line)
    told = firsts(sent(database, 12)["Văn phòng"])
    assert told == [
        "<b>Còn 7 ngày, đến 7 giờ 30 ngày 11/8/2026</b>",
        "<b>Còn 4 ngày, đến 7 giờ 30 ngày 11/8/2026</b>",
        "<b>Còn 1 ngày, đến 7 giờ 30 ngày 11/8/2026; hôm nay là ngày làm việc cuối trước hạn</b>",
        "<b>Đã quá hạn 1 ngày (7 giờ 30 ngày 11/8/2026)</b>",
    ]
