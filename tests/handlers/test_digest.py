"""The digest over rows of a real database: who gets it, when, what it says, and once."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlmodel import Session

from bot.clock import Clock
from bot.settings import Settings
from handlers import digest
from handlers.alerts.planning import Look
from storage import outbox
from storage import reminders as kept
from storage.database import Database, open_database
from storage.tables import AlertRun, Outgoing, Person, Registration
from tests.databases import prepare
from tests.handlers.campaigns import live_campaign, office
from tests.handlers.test_alerts import returned_dossier

MONDAY = datetime(2026, 8, 3, 2, 0, tzinfo=UTC)  # 9:00 in the office
OFFICER = 90


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    url = f"sqlite:///{tmp_path / 'office.db'}"
    prepare(url)
    opened = open_database(url)
    opened.write_now(_office)
    yield opened
    opened.close()


def _office(session: Session) -> None:
    office(session, MONDAY)
    session.add(
        Person(
            id=OFFICER, telegram_id=OFFICER, name="Lê Thu Hà", folded="", role="office", department_id=1,
            created_at=MONDAY,
        )
    )  # fmt: skip
    session.flush()
    campaign = live_campaign(
        session,
        MONDAY,
        "Các phòng gửi danh sách đăng ký danh hiệu thi đua về Văn phòng trước ngày 08/8/2026.",
    )
    for number, (state, unit) in enumerate([("confirmed", 2), ("sent", 3)], 1):
        session.add(
            Registration(
                code=f"DK-{number}", campaign_id=campaign.id or 0, department_id=unit, kind="titles",
                title="LDTT", subject_key=f"person:{number}", subject_name="Ai đó", state=state, sent_by=unit,
                sent_at=MONDAY, changed_at=MONDAY,
            )
        )  # fmt: skip
    session.flush()


def sent(database: Database, at: datetime) -> dict[int, Outgoing]:
    """What one look at this moment says, to whom; it is kept."""
    look = Look(Clock(source=lambda: at), Settings(_env_file=None), "bot")
    rows = database.read_now(digest.due, look)
    if rows is None:
        return {}
    found = {row.chat_id: row for row in rows}
    database.write_now(outbox.add, rows)
    day = look.clock.local(at).date()
    database.write_now(kept.keep_runs, [AlertRun(key=digest.subject(day), at=at)])
    return found


def test_the_office_reads_each_working_day_what_waits_and_who_is_late(database: Database) -> None:
    assert sent(database, MONDAY - timedelta(hours=2)) == {}  # before the hour
    first = sent(database, MONDAY)
    text = str(first[OFFICER].payload)
    assert "Chờ anh/chị: 1 đăng ký." in text
    assert "7/8/2026" in text
    assert "còn 2 phòng (" in text
    assert sent(database, MONDAY + timedelta(hours=3)) == {}  # once
    assert sent(database, MONDAY - timedelta(days=1)) == {}  # a Sunday
    late = sent(database, MONDAY + timedelta(days=7))
    assert "Đã quá hạn" in str(late[OFFICER].payload)


def test_a_head_reads_it_on_mondays_of_the_own_division_or_never(database: Database) -> None:
    first = sent(database, MONDAY)
    assert "Chờ anh/chị: 1 đăng ký." in str(first[3].payload)
    assert "Phòng Nghiệp vụ 3" not in str(first[3].payload)
    assert 2 not in first  # nothing waits and nothing is missing
    assert "danh sách đăng ký danh hiệu thi đua – phòng chưa xong" in str(first[4].payload)
    database.write_now(kept.mute, 4, digest.NEVER)
    assert sent(database, MONDAY + timedelta(days=1)) == {}  # to the Office nothing has changed
    assert set(sent(database, MONDAY + timedelta(days=4))) == {OFFICER}  # and this is the last day
    following = sent(database, MONDAY + timedelta(days=7))
    assert 4 not in following
    assert 3 in following


def test_the_day_of_a_returned_dossier_is_among_those_of_the_week(database: Database) -> None:
    database.write_now(returned_dossier, "2026-08-06")
    first = sent(database, MONDAY)
    line = "• 6/8/2026: nộp lại hồ sơ HS-AAAAA (Mai Thị Yến)"
    assert f"{line} – còn 1 phòng (Phòng Nghiệp vụ 1)" in str(first[OFFICER].payload)
    assert f"{line} – phòng chưa xong" in str(first[2].payload)
    assert "HS-AAAAA" not in str(first[3].payload)
    late = sent(database, MONDAY + timedelta(days=4))
    assert f"{line} – thiếu 1 phòng (Phòng Nghiệp vụ 1)" in str(late[OFFICER].payload)
