"""Who is told of what: those who lack it, each in one place, and nobody else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.reminders import Aimed, Lack, Spot, aim, concerned, invited

UNITS = ["Văn phòng", "Phòng Nghiệp vụ 1", "Phòng Nghiệp vụ 2", "Phòng Nghiệp vụ 10"]


@pytest.mark.parametrize(
    ("doers", "units"),
    [
        (["Phòng Nghiệp vụ 2"], ["Phòng Nghiệp vụ 2"]),
        (["PHÒNG NGHIỆP VỤ 10", "văn phòng"], ["Văn phòng", "Phòng Nghiệp vụ 10"]),
        (["Phòng Nghiệp vụ 1", "Công đoàn cơ quan"], ["Phòng Nghiệp vụ 1"]),
        (["Văn phòng Ủy ban nhân dân tỉnh"], UNITS),
        (["Văn phòng", "các phòng nghiệp vụ"], UNITS),
        ([], UNITS),
    ],
)
def test_work_is_of_the_units_the_plan_names_and_of_all_where_it_names_none(
    doers: list[str], units: list[str]
) -> None:
    assert concerned(UNITS, doers) == units


@pytest.mark.parametrize(
    ("doers", "units"),
    [
        (["Phòng Nghiệp vụ 2"], ["Phòng Nghiệp vụ 2"]),
        (["Trưởng Phòng Nghiệp vụ 2"], ["Phòng Nghiệp vụ 2"]),
        (["Phòng NV10"], ["Phòng Nghiệp vụ 10"]),
        (["Phòng Nghiệp vụ"], UNITS[1:]),
        (["Các phòng"], UNITS),
        (["Hội đồng Thi đua - Khen thưởng"], []),
        (["Sở Nội vụ"], []),
        (["Phòng Thanh tra"], []),
        ([], []),
    ],
)
def test_what_a_body_does_itself_is_of_the_units_named_whatever_their_name(
    doers: list[str], units: list[str]
) -> None:
    assert concerned(UNITS, doers, act="office") == units


def test_an_office_without_units_concerns_nobody() -> None:
    assert concerned([], ["Văn phòng"]) == []


def test_a_place_of_all_does_not_repeat_what_a_division_s_own_group_is_told() -> None:
    lacks = [Lack("7", 1), Lack("7", 2), Lack("7", 3, "returned"), Lack("8", 1)]
    spots = [
        Spot("own", frozenset({1})),
        Spot("two", frozenset({1, 2})),
        Spot("all"),
        Spot("head", frozenset({1}), person=True),
        Spot("quiet", frozenset({9})),
    ]
    told = aim(lacks, spots)
    assert told["own"] == told["head"] == Aimed((lacks[0], lacks[3]))
    assert told["two"] == Aimed((lacks[1],), elsewhere=1)
    assert told["all"] == Aimed((lacks[1], lacks[2]), elsewhere=1)
    assert "quiet" not in told


units = st.integers(1, 6)
lacking = st.lists(st.builds(Lack, item=st.sampled_from("abc"), unit=units), max_size=12, unique=True)
spots = st.lists(st.builds(Spot, key=st.uuids().map(str), units=st.frozensets(units, max_size=4)), max_size=6)


@given(lacking, spots, units)
def test_nobody_is_told_who_lacks_nothing_and_no_group_is_told_what_is_not_its_own(
    lacks: list[Lack], groups: list[Spot], head: int
) -> None:
    person = Spot("head", frozenset({head}), person=True)
    told = aim(lacks, [*groups, person])
    assert ("head" in told) == any(one.unit == head for one in lacks)
    own = {unit for one in groups if one.own for unit in one.units}
    for spot in groups:
        for one in told.get(spot.key, Aimed(())).lacks:
            assert one in lacks
            assert not spot.units or one.unit in spot.units
            assert spot.own or one.unit not in own
    for one in lacks:
        everywhere = any(not spot.units or one.unit in spot.units for spot in groups)
        reached = any(one in told.get(spot.key, Aimed(())).lacks for spot in groups)
        assert reached == everywhere


@pytest.mark.parametrize(
    ("words", "whose"),
    [
        ("Hội nghị sơ kết phong trào", UNITS),
        ("Văn phòng tổ chức tọa đàm về sáng kiến", UNITS),
        ("Họp các phòng nghiệp vụ để góp ý tiêu chí", UNITS),
        ("Phòng Nghiệp vụ 2 sinh hoạt chuyên đề", ["Phòng Nghiệp vụ 2"]),
        ("Văn phòng họp với Phòng Nghiệp vụ 1", ["Văn phòng", "Phòng Nghiệp vụ 1"]),
        ("Phòng Nghiệp vụ 10 họp giao ban", ["Phòng Nghiệp vụ 10"]),
    ],
)
def test_a_meeting_is_of_the_units_it_names_else_of_all(words: str, whose: list[str]) -> None:
    assert invited(UNITS, ["Văn phòng"], words) == whose
