"""Quotas in other words: least and most, whom a number binds, and numbers that are no quota."""

import pytest

from bot.plans.model import Quota
from tests.bot.plans.phrases import HEAD, plan_with


def told(line: str) -> list[tuple[int, str, bool, str, str]]:
    """The quotas of a plan's only provision: number, unit, whether at least, scope, and what is counted."""
    return [(q.limit, q.unit, q.least, q.scope, q.of) for q in plan_with(line).quotas]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            (
                "Tỷ lệ xét “Chiến sĩ thi đua cơ sở” không quá 20% số người đạt “Lao động tiên tiến”, "
                "ít nhất được chọn 01 người."
            ),
            [(20, "%", False, "all", "person"), (1, "người", True, "all", "person")],
        ),
        (
            "Khen thưởng tập thể: tối đa 25% tổng số tập thể của ngành. Tối thiểu được xét 02 tập thể.",
            [(25, "%", False, "all", "collective"), (2, "tập thể", True, "all", "collective")],
        ),
        (
            "Giấy khen cuối năm (tỷ lệ không quá 12% tập thể, 8% cá nhân).",
            [(12, "%", False, "all", "collective"), (8, "%", False, "all", "person")],
        ),
        (
            "Mỗi khối được giới thiệu 02 Cờ và 03 Bằng khen (riêng Khối trường học: 04 và 05 Bằng khen).",
            [
                (2, "cờ", False, "each", "other"),
                (3, "bằng khen", False, "each", "other"),
                (4, "cờ", False, "each", "other"),
                (5, "bằng khen", False, "each", "other"),
            ],
        ),
        (
            "Chiến sĩ thi đua cơ sở: không quá 14 người; mỗi phòng không quá 02, mỗi trung tâm không quá 03.",
            [
                (14, "người", False, "all", "person"),
                (2, "người", False, "each", "person"),
                (3, "người", False, "each", "person"),
            ],
        ),
        (
            "Từng chi bộ được đề xuất 01 (một) tập thể và 02 (hai) đảng viên tiêu biểu.",
            [(1, "tập thể", False, "each", "collective"), (2, "đảng viên", False, "each", "person")],
        ),
        (
            "Mỗi xã đề nghị không quá 02 cá nhân; toàn huyện không quá 20 cá nhân.",
            [(2, "cá nhân", False, "each", "person"), (20, "cá nhân", False, "all", "person")],
        ),
        (
            "Lãnh đạo không chiếm quá 40% danh sách khen thưởng.",
            [(40, "%", False, "each", "other")],
        ),
        (
            "Người trực tiếp sản xuất chiếm không dưới 55% tổng số cá nhân được khen.",
            [(55, "%", True, "all", "person")],
        ),
        (
            "Một cá nhân được đề nghị tặng Bằng khen không quá 02 lần.",
            [(2, "lần", False, "each", "other")],
        ),
        (
            "Chọn 01 tập thể hoặc 01 cá nhân xuất sắc nhất đề nghị cấp trên khen.",
            [(1, "tập thể hoặc cá nhân", False, "all", "other")],
        ),
        (
            "Hiệu trưởng tặng Giấy khen cho không quá 25% số viên chức của từng tổ.",
            [(25, "%", False, "each", "person")],
        ),
        (
            "Khoa có từ 20 người trở lên được đề nghị không quá 03 cá nhân, khoa dưới 20 người không quá 01.",
            [(3, "cá nhân", False, "each", "person"), (1, "cá nhân", False, "each", "person")],
        ),
        (
            "Số lượng mỗi năm: không quá 06 tập thể, 15 cá nhân.",
            [(6, "tập thể", False, "all", "collective"), (15, "cá nhân", False, "all", "person")],
        ),
        (
            "Giám đốc Trung tâm tặng Giấy khen: 03 tập thể, 10 cá nhân.",
            [(3, "tập thể", False, "all", "collective"), (10, "cá nhân", False, "all", "person")],
        ),
    ],
)
def test_a_quota_has_its_bound_its_scope_and_what_it_counts(
    line: str, expected: list[tuple[int, str, bool, str, str]]
) -> None:
    assert told(line) == expected


@pytest.mark.parametrize(
    ("line", "subjects"),
    [
        (
            (
                "Chỉ tiêu khen thưởng:\n- Phòng chuyên môn, đơn vị trực thuộc; hội nghề nghiệp: xét tối đa "
                "03 tập thể.\n- Đảng ủy xã: xét tối đa 02 tập thể."
            ),
            ["Phòng chuyên môn, đơn vị trực thuộc; hội nghề nghiệp", "Đảng ủy xã"],
        ),
        (
            (
                "Bằng khen của Bộ trưởng: cục, vụ đề nghị không quá 02 cá nhân; trường, viện đề nghị tối đa "
                "01 cá nhân."
            ),
            ["cục, vụ", "trường, viện"],
        ),
        (
            "Mỗi tổ chuyên môn chọn không quá 02 người, tổ Hành chính chọn không quá 01 người.",
            ["Mỗi tổ chuyên môn", "tổ Hành chính"],
        ),
        ("Tổng kết năm: đề nghị Cục trưởng tặng Giấy khen cho 04 cá nhân.", ["Tổng kết năm: Giấy khen"]),
        (
            "Giấy khen cho không quá 09 cá nhân, trong đó ít nhất 50% là lao động trực tiếp.",
            ["Giấy khen", "lao động trực tiếp"],
        ),
    ],
)
def test_a_quota_is_told_with_whom_it_binds(line: str, subjects: list[str]) -> None:
    assert [quota.subject for quota in plan_with(line).quotas] == subjects


@pytest.mark.parametrize(
    "line",
    [
        "Tổ chức 03 đợt cao điểm, trung bình 45 người/phòng tham gia.",
        "Trích tối đa 15% tổng quỹ lương để khen thưởng.",
        "Lựa chọn 02 trường để xây dựng mô hình điểm về thi đua.",
        "Đồng ý tặng Giấy khen cho 04 tập thể và 11 cá nhân.",
        "Tỷ lệ phiếu: người được đề nghị Chiến sĩ thi đua cơ sở phải đạt từ 80% số phiếu đồng ý trở lên.",
        "Khen thưởng: kế hoạch được sửa khi có từ 05 đơn vị trở lên đề nghị.",
        "Sáng kiến được công nhận cộng 10 điểm mỗi sáng kiến, không quá 02 sáng kiến.",
        "Cổng thông tin đăng ít nhất 20 gương điển hình trước Tết.",
        "Phấn đấu không có công chức chậm hồ sơ quá 02 lần.",
    ],
)
def test_other_numbers_are_no_quotas(line: str) -> None:
    assert plan_with(line).quotas == ()


def test_a_decision_that_gives_awards_holds_no_quota() -> None:
    head = (
        "SỞ NỘI VỤ\nSố: 7/QĐ-SNV\nLạng Sơn, ngày 10 tháng 02 năm 2026\nQUYẾT ĐỊNH\n"
        "Khen thưởng thành tích xuất sắc năm 2025\nĐiều 1. Tặng Giấy khen cho 05 tập thể và 12 cá nhân.\n"
    )
    assert plan_with("Văn phòng thi hành.", head=head).quotas == ()


def test_a_limit_among_the_criteria_binds_each_unit() -> None:
    plan = plan_with(
        "Tiêu chuẩn:\na) Cá nhân: hoàn thành tốt nhiệm vụ.\n"
        "b) Mỗi phòng được đề xuất 02 cá nhân để khen thưởng."
    )
    (quota,) = plan.quotas
    assert isinstance(quota, Quota)
    assert (quota.subject, quota.limit, quota.scope, quota.of) == ("Mỗi phòng", 2, "each", "person")
    assert [criterion.text for criterion in plan.criteria] == ["hoàn thành tốt nhiệm vụ."]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "Mỗi chi nhánh được giới thiệu không quá 01 tổ sản xuất và 02 cá nhân.",
            [(1, "tổ sản xuất"), (2, "cá nhân")],
        ),
        ("Cuộc thi trao không quá 12 giải cho cá nhân.", [(12, "giải")]),
        ("Số người dân tộc thiểu số được khen thưởng không thấp hơn 25% tổng số cá nhân.", [(25, "%")]),
        ("Trong số cá nhân được đề nghị, tỷ lệ người giữ chức vụ quản lý không vượt quá 40%.", [(40, "%")]),
        ("Tổ biên tập giới thiệu ít nhất 06 gương công nhân giỏi trên bản tin nội bộ.", []),
    ],
)
def test_units_shares_and_what_is_only_told_to_the_public(line: str, expected: list[tuple[int, str]]) -> None:
    assert [(number, unit) for number, unit, *_ in told(line)] == expected


def test_minutes_tell_what_was_put_forward_not_how_many_may_be() -> None:
    head = HEAD.replace("KẾ HOẠCH\nPhát động", "BIÊN BẢN\nHọp xét")
    assert plan_with("Đề nghị xét tặng Giấy khen cho 05 tập thể và 20 cá nhân.", head=head).quotas == ()


def test_how_many_there_are_is_no_quota_where_a_column_says_how_many_may_be_put_forward() -> None:
    found = plan_with(
        "Phân bổ chỉ tiêu khen thưởng\n\n"
        "| TT | Khối | Đội, trạm | Số người lao động | Số cá nhân được đề nghị (tối đa) |\n"
        "| --- | --- | --- | --- | --- |\n| 1 | Sản xuất | Đội Quản lý đường 2 | 31 | 04 |\n"
        "| 2 | Phục vụ | Trạm thu phí số 1 | 12 | 02 |\n| Toàn Công ty | | | 43 | 06 |\n"
    ).quotas
    assert [(one.subject, one.limit, one.unit, one.scope) for one in found] == [
        ("Đội Quản lý đường 2", 4, "cá nhân", "each"),
        ("Trạm thu phí số 1", 2, "cá nhân", "each"),
        ("Toàn Công ty", 6, "cá nhân", "all"),
    ]


def test_from_so_many_to_so_many_is_a_minimum_and_a_maximum() -> None:
    found = plan_with("Mỗi chi đoàn giới thiệu từ 02 đến 04 đoàn viên tiêu biểu để xét khen thưởng.").quotas
    assert [(one.limit, one.least) for one in found] == [(2, True), (4, False)]


@pytest.mark.parametrize(
    ("line", "whats"),
    [
        ("Mỗi đội chọn 02 người tặng Cờ thi đua, 05 người tặng Giấy khen.", ["Cờ thi đua", "Giấy khen"]),
        ("Kỷ niệm chương: toàn ngành không quá 30 người; mỗi trạm tối đa 03 người.", ["Kỷ niệm chương"] * 2),
        ("Chiến sĩ thi đua cơ sở: không quá 10% số người đạt “Lao động tiên tiến”, mỗi ban tối đa 02 người.",
         ["Chiến sĩ thi đua cơ sở"] * 2),
        ("Mỗi khối đề nghị 04 Cờ và 06 Bằng khen của Bộ trưởng.", ["Cờ", "Bằng khen của Bộ trưởng"]),
        ("Tặng 10 Giấy khen cho tập thể, 30 Giấy khen cho cá nhân.", ["Giấy khen"] * 2),
        ("Mỗi trạm đề nghị 02 cá nhân được Bộ khen thưởng.", [""]),
        ("Cờ đơn vị dẫn đầu: mỗi khối 01 đơn vị.", ["Cờ đơn vị dẫn đầu"]),
        ("Mỗi đội bầu chọn 01 nhân viên “Bàn tay vàng”.", ["Bàn tay vàng"]),
        ("Mỗi trạm gửi ít nhất 03 tác phẩm dự thi về Ban Tổ chức.", ["tác phẩm dự thi"]),
        ("Mỗi tổ giới thiệu ít nhất 01 cá nhân là gương lao động giỏi.", ["gương lao động giỏi"]),
        ("Mỗi ban đề nghị không quá 02 cá nhân.\n2. Tặng Giấy khen cho ai được chọn.", ["Giấy khen"]),
        ("Mỗi ban cử 02 đại biểu.\n2. Tặng Giấy khen cho những người được chọn.", [""]),
        ("Mỗi ban chọn 02 cá nhân.\n2. Tặng Cờ thi đua và Giấy khen.", [""]),
        ("Giấy khen của Cục trưởng\n| Cụm | Cá nhân | Tập thể |\n| --- | --- | --- |\n| Cụm 1 | 05 | 02 |",
         ["Giấy khen của Cục trưởng"] * 2),
    ],
)  # fmt: skip
def test_a_quota_is_of_an_award_or_of_what_is_counted(line: str, whats: list[str]) -> None:
    assert [one.what for one in plan_with(line).quotas] == whats


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "Mỗi cụm đề nghị tối đa 03 tập thể, 09 cá nhân; trong đó lao động nữ chiếm ít nhất 40%.",
            [("Mỗi cụm", 3), ("Mỗi cụm", 9), ("lao động nữ", 40)],
        ),
        ("Trong số người được đề nghị khen thưởng, nữ chiếm tối thiểu 30%.", [("nữ", 30)]),
        ("Thợ lò phải chiếm từ 65% trở lên trong tổng số cá nhân được đề nghị.", [("Thợ lò", 65)]),
        ("Công ty trao thưởng không quá 04 tổ đứng đầu và 11 công nhân.", [("", 4), ("", 11)]),
        ("Đối với các trạm y tế\n- Đăng ký ít nhất 01 phần việc.", [("các trạm y tế", 1)]),
        ("Mỗi thí sinh nộp tối đa 02 tác phẩm.", [("Mỗi thí sinh", 2)]),
        ("Hồ sơ danh hiệu “Tổ kiểu mẫu” (03 bản) gồm: tờ trình; biên bản họp.", []),
    ],
)
def test_shares_and_what_goes_on_after_a_first_number(line: str, expected: list[tuple[str, int]]) -> None:
    assert [(one.subject, one.limit) for one in plan_with(line).quotas] == expected
