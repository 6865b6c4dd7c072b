"""A name of a letterhead's capitals is written as offices write it."""

import pytest

from bot.documents.written import as_written


@pytest.mark.parametrize(
    "name",
    [
        "Sở Nội vụ tỉnh Lam Kinh",
        "Thanh tra tỉnh",
        "Thanh tra Sở Y tế",
        "UBND xã Krông Tơ",
        "HĐND - UBND phường Đông Hải",
        "Văn phòng Uỷ ban nhân dân tỉnh Bạch Sơn",
        "Sở Lao động - Thương binh và Xã hội TP. Hồ Chí Minh",
        "Sở Văn hóa, Thể thao và Du lịch",
        "VKSND tỉnh Đông Hải",
        "Viện kiểm sát nhân dân khu vực II",
        "Chi cục Thuế khu vực XI",
        "Hội đồng Thi đua - Khen thưởng Sở Xây dựng",
        "Ban Chấp hành Đảng bộ tỉnh",
        "Ban Tuyên giáo và Dân vận Tỉnh ủy Bạch Sơn",
        "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Lam Kinh",
        "Bộ Chỉ huy Bộ đội Biên phòng",
        "Hội Liên hiệp Phụ nữ xã Tân Phòng",
        "Công đoàn ngành Xây lắp",
        "Cụm Thi đua số 3",
        "Ban Quản lý các khu công nghiệp",
        "Trường Tiểu học Nguyễn Du",
        "Trường THPT Kim Liên",
        "Trung tâm Y tế dự phòng thị xã Đông Hải",
        "Ngân hàng Nhà nước chi nhánh tỉnh",
        "UBND tỉnh Bà Rịa - Vũng Tàu",
    ],
)
def test_capitals_become_those_an_office_writes(name: str) -> None:
    assert as_written(name.upper()) == name
    assert as_written(name) == name
