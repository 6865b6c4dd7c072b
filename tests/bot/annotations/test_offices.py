"""Where the name of an office begins and ends."""

import pytest

from bot.annotations.offices import each_office, offices


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Các tổ, đội; các cụm thi đua của Công ty gửi", ["Các tổ, đội; các cụm thi đua của Công ty"]),
        ("Đơn vị Khối trưởng có trách nhiệm tổng hợp", ["Đơn vị Khối trưởng"]),
        ("Ủy ban nhân dân các xã, phường xây dựng kế hoạch", ["Ủy ban nhân dân các xã, phường"]),
        ("Tổ công tác rà soát", ["Tổ công tác"]),
        ("Sở Văn hóa, Thể thao và Du lịch phối hợp", ["Sở Văn hóa, Thể thao và Du lịch"]),
        ("Các phòng tổ chức họp", ["Các phòng"]),
        ("Các cơ quan, tổ chức, cá nhân có liên quan nộp", ["Các cơ quan, tổ chức, cá nhân có liên quan"]),
        ("Trường Tiểu học Kim Đồng nộp hồ sơ", ["Trường Tiểu học Kim Đồng"]),
        ("Phòng Kế hoạch tổng hợp chủ trì", ["Phòng Kế hoạch tổng hợp"]),
        ("Phòng Thi hành án và các đội gửi báo cáo", ["Phòng Thi hành án và các đội"]),
        ("Phòng Kỹ thuật hình sự, Đội 2 báo cáo", ["Phòng Kỹ thuật hình sự, Đội 2"]),
        ("Phòng Nội vụ nhận hồ sơ trước ngày 05/6", ["Phòng Nội vụ"]),
        ("Vận động đoàn viên, hội viên tham gia", []),
        ("gửi hồ sơ trên cơ sở báo cáo, theo tổ chức bộ máy", []),
    ],
)  # fmt: skip
def test_a_name_goes_as_far_as_its_words_do(text: str, names: list[str]) -> None:
    assert [text[span.start : span.end] for span in offices(text, 0, len(text))] == names


def test_a_common_word_in_small_letters_names_nobody_for_certain() -> None:
    text = "tổng kết tại cơ quan, đơn vị"
    assert [span.value for span in offices(text, 0, len(text))] == ["alone"]


@pytest.mark.parametrize(
    ("names", "each"),
    [
        ("Văn phòng và các phòng chuyên môn", ["Văn phòng", "các phòng chuyên môn"]),
        ("Các ban, ngành và UBND các xã, phường", ["Các ban, ngành", "UBND các xã, phường"]),
        ("các Cụm, Khối thi đua", ["các Cụm, Khối thi đua"]),
        ("Đội 1, 2 và 3", ["Đội 1", "Đội 2", "Đội 3"]),
    ],
)
def test_a_list_is_parted_where_another_office_begins(names: str, each: list[str]) -> None:
    assert list(each_office(names)) == each
