"""What may be registered in a campaign, as far as its document says."""

from datetime import date

from bot.campaigns import kinds
from bot.plans import read

LIST = """DANH SÁCH ĐĂNG KÝ DANH HIỆU THI ĐUA NĂM 2027

| STT | Họ và tên | Danh hiệu |
| --- | --- | --- |
| 1 | Vi Văn Páo | Lao động tiên tiến |
"""


def test_a_list_of_names_is_no_plan_and_nothing_is_registered_in_it() -> None:
    assert kinds(read(LIST.encode(), "danh-sach.txt", date(2026, 12, 1))) == ()
