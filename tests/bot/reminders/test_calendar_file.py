"""The calendar file is one that phones read: lines of 75 octets, escaped, with an alarm."""

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from bot.reminders import Entry, calendar

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
MADE = datetime(2026, 8, 3, 2, 0, tzinfo=UTC)


def unfolded(text: str) -> list[str]:
    return text.replace("\r\n ", "").split("\r\n")


def test_a_day_and_an_hour_stand_as_phones_read_them() -> None:
    entries = [
        Entry("d1", "Nộp hồ sơ", "Kế hoạch 45; phần III, mục 2", date(2026, 8, 13)),
        Entry("d2", "Đăng ký", "", date(2026, 8, 21), time(7, 30)),
    ]
    lines = unfolded(calendar("Hạn", entries, MADE, ZONE, "Sắp đến hạn"))
    assert lines[0] == "BEGIN:VCALENDAR"
    assert lines[-2:] == ["END:VCALENDAR", ""]
    assert "DTSTART;VALUE=DATE:20260813" in lines
    assert "DTEND;VALUE=DATE:20260814" in lines
    assert "DTSTART:20260821T003000Z" in lines
    assert "DESCRIPTION:Kế hoạch 45\\; phần III\\, mục 2" in lines
    assert lines.count("TRIGGER:-PT16H") == lines.count("TRIGGER:-PT2H") == 1


@given(st.text(max_size=300))
def test_no_line_is_too_long_and_no_text_breaks_out(title: str) -> None:
    text = calendar("Hạn", [Entry("1", title, title, date(2026, 8, 13))], MADE, ZONE, "!")
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    assert text.count("\n") == text.count("\r\n")
    lines = unfolded(text)
    assert [line for line in lines if line.startswith("BEGIN:")] == [
        "BEGIN:VCALENDAR", "BEGIN:VEVENT", "BEGIN:VALARM",
    ]  # fmt: skip
    assert sum(line.startswith("SUMMARY:") for line in lines) == 1
