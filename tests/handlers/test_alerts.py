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
from storage.tables import (
    CampaignAlerts,
    Deadline,
    Dossier,
    DossierRound,
    Event,
    Group,
    Outgoing,
    Person,
    Recurring,
    Registration,
)
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
    outbox.add_many(session, written.rows)


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
        ("Trưởng Phòng Nghiệp vụ 2 công bố bảng điểm trước ngày 20/8/2026.", DIVISIONS[2:3]),
        ("UBND tỉnh tổng kết phong trào trước ngày 20/8/2026.", ()),
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


REGISTER = "Các phòng gửi danh sách đăng ký danh hiệu thi đua về Văn phòng trước ngày 20/8/2026."
REPORT = "Các phòng báo cáo kết quả về Văn phòng trước ngày 20/8/2026."
OFFICER = 90


def officer(session: Session) -> None:
    session.add(
        Person(id=OFFICER, telegram_id=OFFICER, name="Lê Thu Hà", folded="", role="office", created_at=NOW)
    )
    session.flush()


def registered(session: Session, unit: int, state: str, sent_by: int | None = None) -> None:
    """A registration of a division; sent back, with what has to be mended."""
    session.add(
        Registration(
            code=f"DK-{unit}-{state}", campaign_id=1, department_id=unit, kind="titles", title="LDTT",
            subject_key=f"name:{unit}{state}", subject_name=f"Người {unit}", state=state,
            returned={"reason": "thiếu sáng kiến"} if state == "returned" else {},
            sent_by=sent_by or unit, sent_at=NOW, changed_at=NOW,
        )
    )  # fmt: skip


def test_each_place_is_told_its_own_and_the_office_who_is_missing_at_the_end(database: Database) -> None:
    def set_up(session: Session) -> None:
        officer(session)
        live_campaign(session, NOW, REGISTER)
        session.add(Group(chat_id=-1, title="1", department_id=2, linked_at=NOW))
        session.add(Group(chat_id=-2, title="all", everyone=True, linked_at=NOW, thread_id=7))
        session.add(Group(chat_id=-3, title="two", units=[1, 3], linked_at=NOW))
        session.add(
            Person(id=50, telegram_id=50, name="Phạm Bình", folded="", department_id=4, created_at=NOW)
        )
        registered(session, 1, "confirmed")
        registered(session, 4, "accepted")
        registered(session, 4, "returned", sent_by=50)

    database.write_now(set_up)
    told = sent(database, 21)
    assert [len(told[name]) for name in ("-1", "-2", "-3", DIVISIONS[1])] == [6, 6, 6, 6]
    # Who has sent gets nothing; whose registration came back does, and the person it is of.
    assert DIVISIONS[0] not in told
    assert "Có đăng ký Văn phòng trả lại, cần bổ sung: <b>Phòng Nghiệp vụ 3</b>." in told[DIVISIONS[3]][0]
    assert "DK-4-returned" in told["50"][0]
    assert "thiếu sáng kiến" in told["50"][0]
    for text in told["-1"]:
        assert "Chưa gửi đăng ký: <b>Phòng Nghiệp vụ 1</b>" in text
    for text in told["-2"]:
        assert "Chưa gửi đăng ký (1 phòng): <b>Phòng Nghiệp vụ 2</b>" in text
        assert "Có đăng ký cần bổ sung (1 phòng): <b>Phòng Nghiệp vụ 3</b>" in text
        assert "1 phòng khác còn thiếu được nhắc trong nhóm riêng" in text
        assert "Người" not in text
        assert "Phạm Bình" not in text
    for text in told["-3"]:
        assert "<b>Phòng Nghiệp vụ 2</b>" in text
        assert "Phòng Nghiệp vụ 3" not in text
    [missing] = told[str(OFFICER)]
    assert "Còn thiếu 3/4 phòng: <b>Phòng Nghiệp vụ 1; Phòng Nghiệp vụ 2; Phòng Nghiệp vụ 3</b>" in missing
    threads = database.read_now(lambda session: {row.payload.get("thread") for row in _rows(session, -2)})
    assert threads == {7}


def test_a_registration_is_to_be_mended_by_no_day_but_one_for_registering(database: Database) -> None:
    def set_up(session: Session) -> None:
        live_campaign(
            session, NOW, REGISTER, "Các phòng gửi hồ sơ khen thưởng về Văn phòng trước ngày 18/8/2026."
        )
        session.add(
            Person(id=50, telegram_id=50, name="Phạm Bình", folded="", department_id=4, created_at=NOW)
        )
        registered(session, 4, "returned", sent_by=50)

    database.write_now(set_up)
    told = sent(database, 21)["50"]
    days = [line for text in told for line in text.splitlines() if line.startswith("<b>")]
    assert any("19/8/2026" in line for line in days), told
    assert not any("17/8/2026" in line for line in days), told
    assert "<b></b>" not in "".join(told)


def _rows(session: Session, chat: int) -> list[Outgoing]:
    return list(session.exec(select(Outgoing).where(Outgoing.chat_id == chat)))


def test_everything_due_in_an_hour_is_one_message_and_the_last_word_comes_once(database: Database) -> None:
    def set_up(session: Session) -> None:
        officer(session)
        live_campaign(session, NOW, REGISTER, REPORT)
        session.add(Group(chat_id=-2, title="all", everyone=True, linked_at=NOW))

    database.write_now(set_up)
    at = At()
    told = sent(database, 8, at)
    assert len(told["-2"]) == 1
    assert told["-2"][0].count("Còn 14 ngày") == 2
    assert all(len(told[name]) == 1 for name in DIVISIONS)
    for unit in range(1, 5):
        database.write_now(registered, unit, "sent")
        database.write_now(lambda session, unit=unit: kept.mark_done(session, "2", unit, unit, at.now))
    told = sent(database, 20, at)
    assert len(told["-2"]) == 2
    assert "Cả 4 phòng đã gửi đăng ký" in told["-2"][1]
    assert "Cả 4 phòng đã xong việc" in told["-2"][1]
    assert len(told[str(OFFICER)]) == 1
    assert all(len(told[name]) == 1 for name in DIVISIONS)


def test_who_puts_it_off_is_told_once_more_and_who_wants_no_more_is_not(database: Database) -> None:
    database.write_now(live_campaign, NOW, REPORT)
    at = At()
    for _ in range(9):  # Wednesday the 5th, 15:00
        database.write_now(look, at)
        at.now += timedelta(hours=6)
    database.write_now(kept.snooze, 2, datetime(2026, 8, 6, 1, 0, tzinfo=UTC))
    database.write_now(kept.mute, 3, 1)
    told = sent(database, 20, at)
    days = [line.partition(",")[0] for line in firsts(told[DIVISIONS[1]])]
    assert days[:3] == ["<b>Còn 14 ngày", "<b>Còn 13 ngày", "<b>Còn 7 ngày"]
    assert len(told[DIVISIONS[0]]) == 6
    assert len(told[DIVISIONS[2]]) == 1


def test_a_campaign_may_remind_otherwise_than_the_office(database: Database) -> None:
    def set_up(session: Session) -> None:
        live_campaign(session, NOW, REPORT)
        session.add(CampaignAlerts(campaign_id=1, days=[5, 0], hour=14))

    database.write_now(set_up)
    told = firsts(sent(database, 21)["Văn phòng"])
    assert [line.partition(",")[0] for line in told] == [
        "<b>Còn 5 ngày", "<b>Hôm nay (19/8/2026) là ngày cuối</b>",
    ]  # fmt: skip


def test_three_days_down_and_back_says_only_what_is_still_true(database: Database) -> None:
    database.write_now(live_campaign, NOW, REPORT)
    at = At()
    sent(database, 8, at)
    at.now = datetime(2026, 8, 17, 2, 0, tzinfo=UTC)  # Monday: the alert of Friday was slept through
    told = firsts(sent(database, 1, at)["Văn phòng"])
    assert [line.partition(",")[0] for line in told] == ["<b>Còn 14 ngày", "<b>Còn 2 ngày"]


def returned_dossier(session: Session, until: str) -> None:
    """Of the second division, come back on the first day."""
    session.add(
        Dossier(
            id=7, code="HS-AAAAA", campaign_id=1, department_id=2, subject_name="Mai Thị Yến", round=1,
            state="returned", returned={"reason": "ký lại", "until": until}, made_by=2, made_at=NOW,
            changed_at=NOW,
        )
    )  # fmt: skip
    session.flush()
    session.add(
        DossierRound(
            dossier_id=7, number=1, sent_by=2, sent_at=NOW, outcome="returned", decided_by=OFFICER,
            decided_at=NOW,
        )
    )  # fmt: skip


def test_the_day_of_a_returned_dossier_is_said_to_its_head_and_its_passing_to_the_office(
    database: Database,
) -> None:
    def set_up(session: Session) -> None:
        officer(session)
        live_campaign(session, NOW)
        session.add(Group(chat_id=-1, title="1", department_id=2, linked_at=NOW))
        session.add(Group(chat_id=-2, title="all", everyone=True, linked_at=NOW))
        returned_dossier(session, "2026-08-07")

    database.write_now(set_up)
    told = sent(database, 9)
    assert sorted(told) == sorted([DIVISIONS[1], str(OFFICER)])  # no group hears of it
    assert [line.partition(",")[0] for line in firsts(told[DIVISIONS[1]])] == [
        "<b>Còn 3 ngày", "<b>Còn 1 ngày", "<b>Hôm nay (7/8/2026) là ngày cuối</b>",
        "<b>Đã quá hạn 3 ngày (7/8/2026)</b>",
    ]  # fmt: skip
    assert "Việc: nộp lại hồ sơ HS-AAAAA (Mai Thị Yến)" in told[DIVISIONS[1]][0]
    [passed] = told[str(OFFICER)]
    assert "Chưa nộp lại: <b>Phòng Nghiệp vụ 1</b>." in passed
    ways = database.read_now(lambda session: [str(row.payload["buttons"]) for row in _rows(session, 2)])
    assert all("open:hs:7" in one for one in ways)  # this very dossier


def test_who_has_handed_in_again_is_reminded_no_more(database: Database) -> None:
    def set_up(session: Session) -> None:
        officer(session)
        live_campaign(session, NOW)
        returned_dossier(session, "2026-08-07")

    def again(session: Session) -> None:
        one = session.get_one(Dossier, 7)
        one.state, one.round = "sent", 2
        session.add(one)

    database.write_now(set_up)
    at = At()
    assert len(sent(database, 3, at)[DIVISIONS[1]]) == 1
    database.write_now(again)
    assert len(sent(database, 6, at)[DIVISIONS[1]]) == 1


def test_a_meeting_is_said_once_on_the_working_day_before_to_whom_it_concerns(database: Database) -> None:
    def set_up(session: Session) -> None:
        officer(session)
        live_campaign(
            session,
            NOW,
            "Hội nghị sơ kết tổ chức lúc 8 giờ 30 phút ngày 17/8/2026 tại Hội trường tầng 2.",
            "Phòng Nghiệp vụ 2 tổ chức tọa đàm lúc 14 giờ ngày 12/8/2026 tại phòng họp số 1.",
        )
        session.add(Group(chat_id=-1, title="1", department_id=2, linked_at=NOW))
        session.add(Group(chat_id=-2, title="all", everyone=True, linked_at=NOW))

    database.write_now(set_up)
    at = At()
    told = sent(database, 9, at)
    assert sorted(told) == sorted([DIVISIONS[2], "-2"])
    assert firsts(told[DIVISIONS[2]]) == ["<b>Nhắc lịch: ngày mai (12/8/2026), 14 giờ 00</b>"]

    # A Monday: on Friday. Then it is moved, and said once more before the new day.
    told = sent(database, 4, at)
    friday = "<b>Nhắc lịch: ngày 17/8/2026 (còn 3 ngày), 8 giờ 30</b>"
    places = [*DIVISIONS, str(OFFICER), "-1", "-2"]
    assert sorted(told) == sorted(places)
    assert {name: firsts(lines)[-1] for name, lines in told.items()} == dict.fromkeys(places, friday)
    assert "Địa điểm: Hội trường tầng 2" in told["-1"][0]

    def move(session: Session) -> None:
        row = session.exec(select(Event).where(Event.place == "Hội trường tầng 2")).one()
        row.day = row.day.replace(day=20)
        session.add(row)

    database.write_now(move)
    told = sent(database, 5, at)
    assert firsts(told["-1"]) == [friday, "<b>Nhắc lịch: ngày mai (20/8/2026), 8 giờ 30</b>"]
    assert {len(told[name]) for name in places} == {2, 3}
