"""Titles: complete rows, found by any of their names, extended by the Office."""

import tomllib
from importlib import resources

import pytest

from bot.registrations.titles import (
    Title,
    by_code,
    find,
    find_all,
    for_subject,
    named_first,
    with_office_titles,
)


def test_every_title_says_who_decides_on_what_terms_and_by_which_article(titles: tuple[Title, ...]) -> None:
    codes = {title.code for title in titles}
    for title in titles:
        assert title.article.startswith("Điều ")
        assert title.kind in {"title", "award"}
        assert set(title.subjects) <= {"individual", "collective"}
        for lang in ("vi", "en"):
            assert title.name(lang)
            assert title.condition(lang)
            assert title.decides(lang)
        assert {one.title for one in title.earlier} | set(title.counts_as) <= codes
        assert title.share is None or title.share.title in codes
        assert title.needs_one in codes | {""}


def test_the_laws_shares_and_years_are_there(titles: tuple[Title, ...]) -> None:
    by = {title.code: title for title in titles}
    assert by["TTLDTT"].share is not None
    assert by["TTLDTT"].share.percent == 70
    assert by["TTLDXS"].needs_one == "CSTDCS"
    assert [(one.title, one.times, one.in_a_row) for one in by["CSTDT"].earlier] == [("CSTDCS", 3, True)]
    assert by["CSTDCS"].initiative


def test_titles_a_plan_names_come_first_and_a_longer_name_names_no_shorter_one(
    titles: tuple[Title, ...],
) -> None:
    plan = (
        "Danh hiệu tập thể: Tập thể lao động tiên tiến.\nCá nhân: CSTĐCS, bằng khen của Chủ tịch UBND tỉnh."
    )
    ordered = named_first(titles, plan)
    assert [title.code for title in ordered[:3]] == ["CSTDCS", "TTLDTT", "BKT"]
    assert set(ordered) == set(titles)
    assert named_first(titles, "") == titles


def test_no_sentence_repeats_a_dead_rule() -> None:
    text = resources.files("bot.registrations").joinpath("titles.toml").read_text(encoding="utf-8")
    words = str(tomllib.loads(text)).lower()
    assert "15%" not in words
    assert "50%" not in words
    assert "phải có giấy khen" not in words


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("Chiến sĩ thi đua cơ sở", "CSTDCS"),
        ("chiến sỹ thi đua cơ sở", "CSTDCS"),
        ("cstdcs", "CSTDCS"),
        ("CSTĐ cơ sở", "CSTDCS"),
        ("danh hiệu LĐTT", "LDTT"),
        ("lao dong tien tien", "LDTT"),
        ("T.T.L.Đ.T.T", None),
        ("Tập thể LĐXS", "TTLDXS"),
        ("BK UBND tỉnh", "BKT"),
        ("Bằng khen của Thủ tướng Chính phủ", "BKTTG"),
        ("Base-level emulation fighter", "CSTDCS"),
        ("chiến sĩ", None),
        ("", None),
    ],
)
def test_a_title_is_found_by_its_names(typed: str, code: str | None, titles: tuple[Title, ...]) -> None:
    found = find(typed, titles)
    assert (found.code if found else None) == code


def test_several_titles_in_one_cell_are_all_found_or_none(titles: tuple[Title, ...]) -> None:
    assert [title.code for title in find_all("LĐTT, CSTĐCS và GK", titles)] == ["LDTT", "CSTDCS", "GK"]
    assert find_all("LĐTT, Nguyễn Văn An", titles) == ()


def test_a_person_is_offered_no_collective_title(titles: tuple[Title, ...]) -> None:
    offered = {title.code for title in for_subject(titles, "individual")}
    assert "LDTT" in offered
    assert "TTLDTT" not in offered


def test_the_office_adds_its_own_titles(titles: tuple[Title, ...]) -> None:
    row = {"code": "GCN", "vi": "Giấy chứng nhận của Hội đồng", "subjects": ["individual"], "short": ["GCN"]}
    extended = with_office_titles(titles, [row])
    found = find("gcn", extended)
    assert found is not None
    assert found.name("en") == "Giấy chứng nhận của Hội đồng"
    assert found.law == ""
    assert by_code(titles, "GCN") is None


@pytest.mark.parametrize(
    "row",
    [
        {"code": "X", "vi": "Mới"},
        {"code": "X", "vi": "Mới", "subjects": ["family"]},
        {"code": "LDTT", "vi": "Mới", "subjects": ["individual"]},
        {"code": "X", "vi": "lao động tiên tiến", "subjects": ["individual"]},
    ],
)
def test_a_faulty_or_repeated_office_title_is_refused(
    row: dict[str, object], titles: tuple[Title, ...]
) -> None:
    with pytest.raises(ValueError, match=r"missing|unknown|already"):
        with_office_titles(titles, [row])


def test_the_offices_own_title_that_begins_with_the_word_title_is_found(titles: tuple[Title, ...]) -> None:
    row = {"code": "ngoi-sao", "vi": "Danh hiệu Ngôi sao dân vận", "subjects": ["individual"]}
    extended = with_office_titles(titles, [row])
    assert find("danh hieu ngoi sao dan van", extended) == by_code(extended, "ngoi-sao")
    assert find("Danh hiệu Lao động tiên tiến", extended) == find("Lao động tiên tiến", titles)
