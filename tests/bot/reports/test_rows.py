"""Text made safe, rows grouped and counted."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from bot.reports.rows import ReportRow, clean, counts_by_title, grouped


@given(st.text(st.characters()))
def test_clean_text_is_one_composed_line_any_file_can_hold(text: str) -> None:
    made = clean(text)
    made.encode()
    assert "\n" not in made
    assert not any(ord(letter) < 32 for letter in made)
    assert unicodedata.is_normalized("NFC", made)
    assert len(made) <= 2000
    assert clean(made) == made


def test_clean_text_keeps_what_people_wrote() -> None:
    assert clean("=1+1 <b>Trần</b> & 🎉") == "=1+1 <b>Trần</b> & 🎉"
    assert clean("  Nguyễn \n Văn  An ") == "Nguyễn Văn An"
    assert clean("\u202eAn\u200b") == "An"


def test_groups_and_rows_keep_the_order_they_came_in() -> None:
    rows = [ReportRow(unit, name, "LĐTT") for unit, name in (("B", "1"), ("A", "2"), ("B", "3"))]
    assert [(unit, [row.name for row in group]) for unit, group in grouped(rows, "department")] == [
        ("B", ["1", "3"]),
        ("A", ["2"]),
    ]


def test_counts_stand_beside_last_years_even_where_there_are_none_now() -> None:
    rows = [ReportRow("A", "1", "LĐTT"), ReportRow("A", "2", "LĐTT"), ReportRow("A", "3", "GK")]
    assert counts_by_title(rows, ["LĐTT", "BK"]) == [("LĐTT", 2, 1), ("GK", 1, 0), ("BK", 0, 1)]
