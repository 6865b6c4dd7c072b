"""Checks warn, say the rule and where it stands, and never repeat a dead rule."""

from dataclasses import replace

import pytest

from bot.registrations.checks import (
    Entry,
    PastTitle,
    collective,
    earlier_years,
    initiatives,
    over_quota,
    two_places,
    under_quota,
)
from bot.registrations.titles import Title


def person(key: str, title: str = "LDTT", who: str = "", department: int = 1, **more: str) -> Entry:
    name = who or key
    return Entry(key, title, f"person:{name}", name, "individual", department, f"Phòng {department}", **more)


def division(title: str) -> Entry:
    return Entry("d", title, "department:1", "Phòng 1", "collective", 1, "Phòng 1")


def test_within_the_quota_nothing_is_said() -> None:
    assert over_quota(14, 15, "individual", "không quá 15 cá nhân") is None


def test_one_more_than_the_quota_is_taken_for_the_council_to_see() -> None:
    check = over_quota(15, 15, "individual", "không quá 15 cá nhân", "Mục III")
    assert check is not None
    assert "Vượt chỉ tiêu, chờ Hội đồng" in check.vi
    assert "the quota of 15 individuals" in check.en
    assert (check.rule, check.article) == ("không quá 15 cá nhân", "Mục III")


def test_a_division_below_its_least_number_is_named() -> None:
    check = under_quota(1, 2, "Phòng 4", "ít nhất 02 điển hình")
    assert check is not None
    assert check.code == "too_few"
    assert under_quota(2, 2, "Phòng 4", "ít nhất 02 điển hình") is None


def test_a_required_division_that_sent_nothing_is_named() -> None:
    check = under_quota(0, 1, "Phòng 2", "các phòng gửi trước 31/3")
    assert check is not None
    assert check.vi == "Phòng 2 chưa gửi đăng ký."


def test_a_person_in_two_divisions_is_pointed_out_once() -> None:
    entries = [person("a", who="Bình"), person("b", "GK", who="Bình", department=2), person("c", who="An")]
    (check,) = two_places(entries)
    assert check.entries == ("a", "b")
    assert "Phòng 1; Phòng 2" in check.vi
    assert check.article.startswith("Điều 5")


def test_one_title_in_two_campaigns_is_pointed_out_two_titles_are_not() -> None:
    entries = [person("a", who="Bình", campaign="Năm 2026"), person("b", who="Bình", campaign="Chuyên đề")]
    assert len(two_places(entries)) == 1
    assert two_places([entries[0], replace(entries[1], title="CSTDCS")]) == ()


@pytest.mark.parametrize(
    ("holders", "members", "enough"), [(7, 10, True), (6, 10, False), (2, 3, False), (3, 3, True)]
)
def test_an_advanced_collective_needs_seventy_percent(
    holders: int, members: int, enough: bool, titles: tuple[Title, ...]
) -> None:
    entries = [person(f"p{number}") for number in range(holders)]
    found = collective(division("TTLDTT"), entries, members, titles)
    assert (found == ()) is enough
    assert all("70%" in check.vi and check.article.startswith("Điều 28") for check in found)


def test_a_base_fighter_counts_as_advanced_worker_and_a_person_counts_once(titles: tuple[Title, ...]) -> None:
    entries = [person("a", "CSTDCS"), person("b", "LDTT", who="a"), person("c"), person("e", department=2)]
    assert collective(division("TTLDTT"), entries, 2, titles) == ()
    assert len(collective(division("TTLDTT"), entries, 3, titles)) == 1


def test_an_excellent_collective_needs_a_base_fighter(titles: tuple[Title, ...]) -> None:
    without = collective(division("TTLDXS"), [person("a"), person("b")], 2, titles)
    assert [check.code for check in without] == ["holder_missing"]
    assert collective(division("TTLDXS"), [person("a"), person("b", "CSTDCS")], 2, titles) == ()


def test_a_division_of_unknown_size_is_warned_about_not_divided_by(titles: tuple[Title, ...]) -> None:
    assert [one.code for one in collective(division("TTLDTT"), [], 0, titles)] == ["share_too_small"]


@pytest.mark.parametrize(
    ("years", "enough"),
    [
        ((2023, 2024, 2025), True),
        ((2024, 2025, 2026), True),
        ((2022, 2023, 2025), False),
        ((2021, 2022, 2023), False),
        ((2024, 2025), False),
        ((), False),
    ],
)
def test_the_provincial_title_needs_three_years_in_a_row(
    years: tuple[int, ...], enough: bool, titles: tuple[Title, ...]
) -> None:
    history = [PastTitle("person:a", year, "CSTDCS") for year in years]
    history += [PastTitle("person:b", year, "CSTDCS") for year in range(2020, 2026)]
    found = earlier_years(person("a", "CSTDT"), history, 2026, titles)
    assert (found == ()) is enough
    assert all(check.article.startswith("Điều 22") and "3 lần liên tục" in check.vi for check in found)


def test_this_years_own_registration_counts_with_the_history(titles: tuple[Title, ...]) -> None:
    history = [PastTitle("person:a", year, "CSTDCS") for year in (2024, 2025)]
    also = [person("x", "CSTDCS", who="a")]
    assert earlier_years(person("a", "CSTDT"), history, 2026, titles, also) == ()


def test_national_titles_may_lie_years_apart(titles: tuple[Title, ...]) -> None:
    history = [PastTitle("person:a", year, "CSTDT") for year in (2022, 2025)]
    assert earlier_years(person("a", "CSTDTQ"), history, 2026, titles) == ()


def test_where_other_ways_lead_to_the_award_the_warning_says_so(titles: tuple[Title, ...]) -> None:
    (check,) = earlier_years(person("a", "BKT"), [], 2026, titles)
    assert "một trong các điều kiện" in check.vi
    assert earlier_years(division("BKT"), [], 2026, titles) == ()
    assert earlier_years(person("a", "LDTT"), [], 2026, titles) == ()


def test_an_initiative_in_other_letters_or_with_a_slip_is_the_same() -> None:
    entries = [
        person("a", initiative="Số hoá hồ sơ thanh tra"),
        person("b", initiative="SỐ HÓA HỒ SƠ THANH TRA."),
        person("c", initiative="Số hoá hồ sơ thanh trra", department=2),
        person("e", initiative="Sổ tay tiếp công dân"),
        person("f"),
    ]
    (check,) = initiatives(entries)
    assert check.entries == ("a", "b", "c")
    assert check.severity == "warn"


def test_one_person_naming_one_initiative_twice_is_only_noted() -> None:
    entries = [person(key, who="An", initiative="Sổ tay tiếp công dân") for key in "ab"]
    assert [check.severity for check in initiatives(entries)] == ["info"]


def test_short_initiatives_are_alike_only_when_equal() -> None:
    assert initiatives([person("a", initiative="Số hoá"), person("b", initiative="Số hóm")]) == ()


def test_an_initiative_used_before_is_pointed_out() -> None:
    entries = [person("a", initiative="Sổ tay tiếp công dân 4.0")]
    (check,) = initiatives(entries, [("so tay tiep cong dan 4.0", "Trần Thị Bình, năm 2024")])
    assert check.code == "initiative_used"
    assert "năm 2024" in check.vi


def test_no_warning_repeats_a_dead_rule_or_decides() -> None:
    checks = [
        over_quota(3, 3, "collective", "x"),
        *initiatives([person(k, initiative="Một hai ba bốn") for k in "ab"]),
    ]
    for check in checks:
        assert check is not None
        for lang in ("vi", "en"):
            assert "15%" not in check.message(lang)
            assert "không được" not in check.message(lang)
