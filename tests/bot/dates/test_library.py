"""Which forms dateparser reads: all that are known to be right there, over every sample."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.dates import library, result
from tests.bot.dates.test_reading import SAMPLES, TODAY

LEFT_TO_IT = [item for item in SAMPLES if library.is_known(item["text"])]


def test_dateparser_reads_each_sample_of_a_form_left_to_it_as_meant() -> None:
    assert len(LEFT_TO_IT) >= 60
    for item in LEFT_TO_IT:
        read = library.parse(item["text"], date.fromisoformat(item["today"]))
        assert (read.isoformat() if read else None) == item["expected"], item


@given(st.dates(date(1950, 1, 1), date(2090, 12, 31)))
def test_in_a_sentence_the_rules_read_the_same_day(day: date) -> None:
    for text in (f"{day:%d/%m/%Y}", f"{day:%d-%m-%Y}", f"{day:%Y-%m-%d}", f"{day.day} {day:%B} {day.year}"):
        alone = library.parse(text, TODAY)
        assert alone == day
        assert result(f"chậm nhất {text} nhé", TODAY) == day.isoformat()


@pytest.mark.parametrize(
    "text", ["30/2/2026", "31/9/2026", "T6", "tháng 9", "báo cáo 6 tháng trước 15/6", "2/9"]
)
def test_what_it_would_guess_is_not_left_to_it(text: str) -> None:
    assert library.parse(text, TODAY) is None
