"""Names matched to the roster: certain only when certain, otherwise asked back."""

import pytest

from bot.registrations.roster import Person, Roster, index, match


@pytest.mark.parametrize(
    ("typed", "person"),
    [
        ("Nguyễn Văn An", 1),
        ("  NGUYỄN  VĂN  AN ", 1),
        ("đ/c Trần Thị Bình", 2),
        ("ông Chu Quang Huy", 6),
        ("chu quang huy (P.NV1)", 6),
        ("tran thi binh", 2),
        ("Vũ Thị Mĩ", 7),
        ("Nguyê\u0303n Va\u0306n A\u0302n", 3),
    ],
)
def test_a_name_is_certain(typed: str, person: int, roster: Roster) -> None:
    found = match(typed, roster)
    assert found.person is not None
    assert found.person.id == person


@pytest.mark.parametrize(
    ("typed", "people"),
    [
        ("nguyen van an", {1, 3}),
        ("Lê Hòa", {4, 5}),
        ("Nguyễn Văn Ần", {1, 3}),
        ("Trần Thị Bnh", {2}),
        ("Bình", {2}),
        ("Quang Huy", {6}),
        ("N.V.An", {1, 3}),
        ("Chu Huy", {6}),
        ("tran binh", {2}),
        ("Trần Thị Bính", {2}),
    ],
)
def test_an_unsure_name_is_asked_back(typed: str, people: set[int], roster: Roster) -> None:
    found = match(typed, roster)
    assert found.kind == "likely"
    assert found.person is None
    assert {one.id for one in found.candidates} == people


@pytest.mark.parametrize(
    "typed", ["", "   ", "123", "Phạm Xuân Khánh", "số hoá hồ sơ thanh tra cho cả ngành năm nay"]
)
def test_a_stranger_matches_nobody(typed: str, roster: Roster) -> None:
    assert match(typed, roster).kind == "none"


def test_among_namesakes_the_own_division_is_meant(roster: Roster) -> None:
    assert match("Lê Hòa", roster, department_id=3).person == Person(5, "Lê Hòa", 3, "P.NV3")
    assert match("Lê Hòa", roster, department_id=1).kind == "likely"


def test_two_of_one_name_in_one_division_are_always_asked() -> None:
    twins = index([Person(1, "Lê Hòa", 1), Person(2, "Lê Hoà", 1)])
    assert match("Lê Hòa", twins, department_id=1).kind == "likely"
