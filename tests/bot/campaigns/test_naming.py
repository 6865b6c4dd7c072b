"""Names of campaigns for buttons."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.campaigns.naming import SHORT, short_name


@pytest.mark.parametrize(
    ("title", "short"),
    [
        ("Kế hoạch đăng ký danh hiệu thi đua năm 2027", "Danh hiệu thi đua 2027"),
        ("Phát động phong trào thi đua “Dân vận khéo” năm 2028", "Dân vận khéo 2028"),
        ("Tổ chức Hội nghị sơ kết công tác thi đua các cụm", "Hội nghị sơ kết công…"),
        ("Phong trào thi đua", "Phong trào thi đua"),
    ],
)
def test_the_name_keeps_what_it_is_about_and_the_year(title: str, short: str) -> None:
    assert short_name(title) == short


@given(st.text(max_size=120))
def test_no_name_is_too_long_for_a_button(title: str) -> None:
    assert len(short_name(title)) <= SHORT + 1
