"""Which deadline makes a registration or a dossier late, and from which moment on."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlmodel import Session

from handlers.registry import dossiers
from handlers.registry.acts import overdue
from storage.database import Database, open_database
from storage.tables import Dossier
from tests.databases import prepare
from tests.handlers.campaigns import live_campaign, office

NOW = datetime(2026, 2, 2, 2, 0, tzinfo=UTC)
REGISTER = "Các phòng gửi danh sách đăng ký danh hiệu thi đua về Văn phòng trước ngày 10/3/2026."
AT_AN_HOUR = "Các phòng gửi bản đăng ký danh hiệu thi đua về Văn phòng trước 11 giờ 00 ngày 10/3/2026."
REPORT = "Các phòng báo cáo kết quả thực hiện đăng ký về Văn phòng trước ngày 20/11/2026."
COUNCIL = "Hội đồng họp xét, lập danh sách đề nghị trước ngày 05/12/2026."
DOSSIER = "Các phòng gửi hồ sơ đề nghị khen thưởng về Văn phòng trước ngày 25/11/2026."


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    url = f"sqlite:///{tmp_path / 'office.db'}"
    prepare(url)
    opened = open_database(url)
    opened.write_now(office, NOW)
    yield opened
    opened.close()


def _late(session: Session, lines: tuple[str, ...], moment: str, act: str) -> bool:
    campaign = live_campaign(session, NOW, *lines)
    return overdue(session, campaign, datetime.fromisoformat(moment), act)


@pytest.mark.parametrize(
    ("lines", "moment", "act", "late"),
    [
        ((REGISTER, REPORT, COUNCIL), "2026-03-09T23:59", "register", False),
        ((REGISTER, REPORT, COUNCIL), "2026-03-10T00:01", "register", True),
        ((REGISTER, DOSSIER), "2026-03-10T08:00", "dossier", False),
        ((REGISTER, DOSSIER), "2026-11-25T08:00", "dossier", True),
        ((REPORT, COUNCIL), "2026-12-31T08:00", "register", False),
        ((REGISTER,), "2026-12-31T08:00", "dossier", False),
        ((AT_AN_HOUR, REPORT), "2026-03-10T11:00", "register", False),
        ((AT_AN_HOUR, REPORT), "2026-03-10T11:01", "register", True),
    ],
)
def test_only_the_deadline_of_that_act_counts(
    database: Database, lines: tuple[str, ...], moment: str, act: str, late: bool
) -> None:
    assert database.write_now(_late, lines, moment, act) == late


@pytest.mark.parametrize(
    ("until", "before", "moment", "late"),
    [
        ("2026-12-02", False, "2026-12-02T23:59", False),
        ("2026-12-02", False, "2026-12-03T00:01", True),
        ("2026-12-02", True, "2026-12-01T08:00", True),
        ("", False, "2026-12-01T08:00", True),
        ("", False, "2026-11-24T08:00", False),
    ],
)
def test_a_returned_dossier_is_late_by_the_day_the_office_set(
    database: Database, until: str, before: bool, moment: str, late: bool
) -> None:
    def found(session: Session) -> bool:
        campaign = live_campaign(session, NOW, DOSSIER)
        one = Dossier(
            code="HS-AAAAA", campaign_id=campaign.id or 0, department_id=2, state="returned", late=before,
            returned={"until": until} if until else {"reason": "ký lại"}, made_by=2, made_at=NOW,
            changed_at=NOW,
        )  # fmt: skip
        return dossiers.late(session, one, datetime.fromisoformat(moment))

    assert database.write_now(found) == late
