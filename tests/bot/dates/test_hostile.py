"""Random and hostile messages: no crash, no hang, no date whose words do not stand in the text."""

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.dates import Day, find, first, last, read
from bot.language import compose
from tests.bot.dates.test_finding import TODAY
from tests.bot.plans.hostile_texts import HOSTILE

PIECES = st.sampled_from(
    [
        *("ngày ", "tháng ", "năm ", "quý ", "tuần ", "hạn ", "trước ", "đến hết ", "từ ", "đến ", "và "),
        *(
            "10/8",
            "31/12/2026",
            "30/02/2025",
            "99/99/9999",
            "15",
            "1/",
            "2026",
            "IV",
            "5-10/9",
            "mai ",
            "T6 ",
        ),
        *("T6 ", "thứ sáu ", "Chị Mai ", "14h30 ", "số 12/KH ", "02/03 phiếu ", ", "),
        *("/", "-", ".", "\n", "\u0301"),
    ]
)
TEXTS = st.one_of(st.text(max_size=300), st.lists(PIECES, max_size=30).map("".join))
DATELESS = st.sampled_from(["hồ sơ ", "phòng ", "gửi ", "(", "“", "\u200b", "😀", "về ", ";"])
WRITTEN = re.compile(r"(?:ngày )?(\d{1,2})/(\d{1,2})(?:/(\d{4}))?")
STROKES = ("mai 1 ", "mai 10/8 ", "vp", "thứ 2 ", "5/", "-", "/", "sáng mai ", "kể từ 10/8 ")


@given(TEXTS)
@example("trước 10/8, hạn 5-10/9/2026")
def test_every_date_found_stands_in_the_text(text: str) -> None:
    whole = compose(text)
    for found in find(text, TODAY):
        assert found.words == whole[found.start : found.end]
        assert re.search(r"\d|\w{2}", found.words)
        assert first(found.value) <= last(found.value)
        written = WRITTEN.fullmatch(found.words)
        if written and isinstance(found.value, Day):
            day, month, year = written.groups()
            assert (found.value.day.day, found.value.day.month) == (int(day), int(month))
            assert found.has_year == (year is not None)
            assert year is None or found.value.day.year == int(year)


@given(
    st.lists(st.sampled_from(["hồ sơ ", "phòng ", "gửi ", "(", "“", "\u200b", "😀", "về ", ";"])).map("".join)
)
def test_words_without_a_date_give_none(text: str) -> None:
    assert read(text, TODAY) is None
    assert find(text, TODAY) == []


@pytest.mark.timeout(15)
@pytest.mark.parametrize("piece", STROKES)
def test_no_repeated_word_of_a_whole_message_hangs_the_reader(piece: str) -> None:
    text = piece * (4096 // len(piece))
    read(text, TODAY)
    find(text, TODAY)


@pytest.mark.timeout(15)
@pytest.mark.parametrize("name", HOSTILE)
def test_dates_of_a_hostile_plan_are_found_without_hanging(name: str) -> None:
    find(HOSTILE[name](20_000), TODAY)
