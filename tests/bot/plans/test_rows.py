"""Rows of tables with the names of their columns; what names no columns gives none."""

import pytest

from bot.plans.model import Row
from tests.bot.plans.phrases import plan_with


def test_a_row_knows_what_its_columns_are_called() -> None:
    plan = plan_with(
        "Mức khen:\n| Danh hiệu | Tập thể | Cá nhân |\n| Cờ thi đua | 01 | |\n| Giấy khen | 03 | 07 |"
    )
    heads = ("Danh hiệu", "Tập thể", "Cá nhân")
    assert plan.rows == (Row(heads, ("Cờ thi đua", "01", "")), Row(heads, ("Giấy khen", "03", "07")))


@pytest.mark.parametrize(
    "table",
    [
        "| Tháng 3 | Phát động |\n| Tháng 9 | Sơ kết |",
        "| Văn phòng | in giấy mời |\n| Phòng Nghiệp vụ 2 | đón khách |",
        "| Cá nhân | Cá nhân |\n| An | Bình |",
        "| Cá nhân | |\n| An | Bình |",
    ],
    ids=["times", "two lists", "one name twice", "a column without name"],
)
def test_a_first_row_of_values_names_nothing(table: str) -> None:
    assert plan_with(f"Gồm:\n{table}").rows == ()
