"""Lists pasted as text: any order, any separator, good rows kept, bad ones named."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.registrations.paste import MOST_LINES, parse
from bot.registrations.roster import Roster, index
from bot.registrations.row import Row
from bot.registrations.titles import Title, load


def one(text: str, titles: tuple[Title, ...], roster: Roster) -> Row:
    rows = parse(text, titles, roster, department_id=1)
    assert len(rows) == 1
    return rows[0]


@pytest.mark.parametrize(
    "line",
    [
        "1. Nguyễn Văn An - CSTĐCS - sáng kiến: Sổ tay tiếp dân 4.0",
        "CSTĐCS; Nguyễn Văn An; Sổ tay tiếp dân 4.0",
        "3)\tNguyễn Văn An\tChiến sỹ thi đua cơ sở\tSK Sổ tay tiếp dân 4.0",
        "- Nguyễn Văn An, CSTĐ cơ sở, Sổ tay tiếp dân 4.0",
        "Sổ tay tiếp dân 4.0 – Nguyễn Văn An – danh hiệu CSTĐCS",
        "Nguyễn Văn An | CSTĐCS | “Sổ tay tiếp dân 4.0”",
        'Nguyễn Văn An - CSTĐCS - sáng kiến "Sổ tay tiếp dân 4.0"',
        "Nguyễn Văn An; CSTĐCS - sáng kiến Sổ tay tiếp dân 4.0",
        "Nguyễn Văn An: CSTĐCS, Sổ tay tiếp dân 4.0",
        "Nguyễn Văn An CSTĐCS - SK: Sổ tay tiếp dân 4.0",
        "1\tNguyễn Văn An\tPhó Trưởng phòng\tP.NV1\tCSTĐCS\tSổ tay tiếp dân 4.0",
    ],
)
def test_title_name_and_initiative_are_found_in_any_order(
    line: str, titles: tuple[Title, ...], roster: Roster
) -> None:
    row = one(line, titles, roster)
    assert row.problem == ""
    assert row.person is not None
    assert row.title is not None
    assert (row.person.id, row.title.code, row.initiative) == (1, "CSTDCS", "Sổ tay tiếp dân 4.0")


def test_a_line_without_separators_is_still_read(titles: tuple[Title, ...], roster: Roster) -> None:
    for line in ("Chu Quang Huy lđtt", "LĐTT Chu Quang Huy", "5 Chu Quang Huy lao động tiên tiến"):
        row = one(line, titles, roster)
        assert row.person is not None
        assert row.person.id == 6


def test_a_hyphen_inside_words_and_years_does_not_part_them(
    titles: tuple[Title, ...], roster: Roster
) -> None:
    row = one("Trần Thị Bình - CSTĐCS - Số hoá sổ tiếp dân 2025-2026", titles, roster)
    assert row.initiative == "Số hoá sổ tiếp dân 2025-2026"


def test_commas_of_an_initiative_stay(titles: tuple[Title, ...], roster: Roster) -> None:
    rows = parse("CSTĐCS:\nTrần Thị Bình - Sổ tay, cẩm nang, hỏi đáp", titles, roster)
    assert [row.initiative for row in rows] == ["Sổ tay, cẩm nang, hỏi đáp"]


def test_what_is_said_beside_a_title_without_initiative_is_a_note(
    titles: tuple[Title, ...], roster: Roster
) -> None:
    assert one("Trần Thị Bình - LĐTT - nghỉ thai sản", titles, roster).note == "nghỉ thai sản"
    assert one("Trần Thị Bình - LĐTT - SK Sổ tay", titles, roster).initiative == "Sổ tay"


@pytest.mark.parametrize(
    "line",
    [
        "TT\tHọ và tên\tĐơn vị\tDanh hiệu đăng ký\tTên sáng kiến",
        "STT; Họ tên; Danh hiệu",
        "Họ tên - Danh hiệu",
    ],
)
def test_the_head_of_a_table_is_no_row(line: str, titles: tuple[Title, ...], roster: Roster) -> None:
    assert parse(line, titles, roster) == ()


def test_a_title_alone_heads_the_names_under_it(titles: tuple[Title, ...], roster: Roster) -> None:
    rows = parse(
        "I. Lao động tiên tiến:\n- Nguyễn Văn An\n- Trần Thị Bình\nII. CSTĐCS\n1. Chu Quang Huy",
        titles,
        roster,
    )
    assert [(row.person and row.person.id, row.title and row.title.code) for row in rows] == [
        (1, "LDTT"),
        (2, "LDTT"),
        (6, "CSTDCS"),
    ]


def test_two_titles_in_a_line_are_two_rows(titles: tuple[Title, ...], roster: Roster) -> None:
    rows = parse("Trần Thị Bình - LĐTT, GK", titles, roster)
    assert [row.title and row.title.code for row in rows] == ["LDTT", "GK"]


def test_the_divisions_own_title_needs_no_name(titles: tuple[Title, ...], roster: Roster) -> None:
    for line in (
        "Tập thể phòng Nghiệp vụ 1 - TTLĐTT",
        "Phòng Nghiệp vụ 1; danh hiệu TTLĐTT",
        "Tập thể lao động tiên tiến",
    ):
        row = one(line, titles, roster)
        assert row.problem == ""
        assert row.subject_type == "collective"


def test_a_person_cannot_be_put_down_for_a_collective_title(
    titles: tuple[Title, ...], roster: Roster
) -> None:
    row = one("Trần Thị Bình - TTLĐTT", titles, roster)
    assert row.problem == "not_for_person"
    assert "tập thể" in row.message()


def test_good_rows_are_kept_and_bad_ones_named(titles: tuple[Title, ...], roster: Roster) -> None:
    text = (
        "STT; Họ và tên; Danh hiệu\n\n1; Chu Quang Huy; LĐTT\n2; Phạm Xuân Khánh; LĐTT\n3; Lê Hòa; LĐTT\n"
        "4; Trần Thị Bình; cờ luân lưu\n5; chu quang huy; lđtt"
    )
    rows = parse(text, titles, roster)
    assert [(row.line, row.problem) for row in rows] == [
        (3, ""),
        (4, "unknown_person"),
        (5, "which_person"),
        (6, "unknown_title"),
        (7, "repeated"),
    ]
    assert "Dòng 5" in rows[2].message()
    assert "Lê Hoà (P.NV2); Lê Hòa (P.NV3)" in rows[2].message("en")
    assert rows[0].message() == ""


def test_a_list_too_long_is_cut_and_said(titles: tuple[Title, ...], roster: Roster) -> None:
    rows = parse("\n".join(["Chu Quang Huy - LĐTT"] * (MOST_LINES + 50)), titles, roster)
    assert len(rows) == MOST_LINES + 1
    assert rows[-1].problem == "too_long"


@given(st.text(max_size=300))
def test_whatever_is_pasted_every_row_has_a_title_or_a_problem(text: str) -> None:
    rows = parse(text, load(), index([]), None)
    assert all(row.problem or row.title for row in rows)
    assert all(row.message("vi") and row.message("en") for row in rows if row.problem)


@pytest.mark.parametrize("caption", ["Danh sách đăng ký của phòng NV1 năm 2027", "BẢNG TỔNG HỢP danh sách"])
def test_the_caption_of_a_list_is_no_row(caption: str, titles: tuple[Title, ...], roster: Roster) -> None:
    assert one(f"{caption}\n1. Nguyễn Văn An - LĐTT", titles, roster).problem == ""
