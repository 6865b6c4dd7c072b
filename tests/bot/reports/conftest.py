"""Rows with names that try to break files, shared by the tests of reports."""

import pytest

from bot.reports.rows import Heading, Letterhead, ReportRow

HOSTILE = (
    "=1+1",
    '=HYPERLINK("http://example.org","mở")',
    "+84 912",
    "-2+3",
    "@SUM(A1)",
    "{=1+1}",
    "http://example.org/x",
    "<b>đậm</b> & \"trích\" 'đơn'",
    "Nguyễn\nVăn\tAn\r\nBình",
    "\x00\x07Trần\x1b Thị\ufffe",
    "\u202egnưh nảB",
    "🎉🏆 Lê Hoà",
    "Nguye\u0302\u0303n Va\u0306n An",
    "rất dài " * 900,
    "lone \ud800 surrogate",
    "]]> <![CDATA[ <w:p/>",
    "",
    "   ",
)


@pytest.fixture
def hostile() -> list[ReportRow]:
    return [
        ReportRow(f"Phòng {text}", text, text, text, text, text, text or f"DK-{place}")
        for place, text in enumerate(HOSTILE)
    ]


@pytest.fixture
def rows() -> list[ReportRow]:
    titles = ("Lao động tiên tiến", "Chiến sĩ thi đua cơ sở")
    return [
        ReportRow(
            f"Phòng Nghiệp vụ {place % 3 + 1}",
            f"Nguyễn Văn Số {place}",
            titles[place % 2],
            code=f"DK-{place}",
        )
        for place in range(25)
    ]


@pytest.fixture
def heading() -> Heading:
    return Heading("Đăng ký danh hiệu thi đua năm 2026", "Hạn cuối 30/3/2026", "09 giờ 00 ngày 21/3/2026")


@pytest.fixture
def letterhead() -> Letterhead:
    return Letterhead(
        "UBND tỉnh Ninh Hà", "Sở Nội vụ", "Ninh Hà", "DS-SNV", "Giám đốc", "", ("Các phòng", "Lưu: VT;")
    )
