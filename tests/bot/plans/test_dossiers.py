"""Papers, awards and criteria in other words and shapes."""

from datetime import date

import pytest

from bot.plans import read
from tests.bot.plans.phrases import HEAD, plan_with


@pytest.mark.parametrize(
    ("line", "papers"),
    [
        ("Hồ sơ gồm:\na) Tờ trình, biên bản họp tổ.\nb) Báo cáo thành tích.", 3),
        ("Hồ sơ gồm:\na) Tờ trình.\nb) Kết quả bỏ phiếu của Hội đồng.\nc) Báo cáo thành tích.", 3),
        ("Hồ sơ gồm:\na) Tờ trình.\nb) Gửi về Văn phòng 02 bộ.\nc) Báo cáo thành tích.", 2),
        ("Hồ sơ gồm:\na) Tờ trình.\nb) Các phòng chịu trách nhiệm về số liệu.\nc) Báo cáo.", 2),
        ("Hồ sơ đề nghị gồm: Tờ trình và danh sách trích ngang; lập 01 bộ kèm bản mềm.", 2),
        ("Hồ sơ: Báo cáo tóm tắt; giấy xác nhận của xã; hộ gia đình chỉ cần bản tóm tắt.", 2),
        ("Cách chấm: phải có họp tổ (có tài liệu chứng minh: danh sách dự; biên bản).", 0),
        ("Hồ sơ, trình tự thu hồi: thực hiện theo Luật Thi đua, khen thưởng.", 0),
        ("Hồ sơ gửi về Phòng Tổ chức:\n- Bản giấy: đ/c Hà Thị Mơ, điện thoại 0912345678.", 0),
        ("Chưa gửi tài liệu nào (03 xã): Bản Lầu, Bản Sen.", 0),
    ],
)
def test_papers_are_told_one_by_one_and_nothing_else_is_a_paper(line: str, papers: int) -> None:
    assert sum(len(one.components) for one in plan_with(line).dossiers) == papers


def test_each_award_has_its_own_list() -> None:
    found = plan_with(
        "Hồ sơ của đơn vị\nHồ sơ lập thành 02 bộ, gửi về Văn phòng.\n"
        "a) Hồ sơ đề nghị xét danh hiệu thi đua (1) Tờ trình. (2) Biên bản bình xét.\n"
        "b) Hồ sơ đề nghị tặng Giấy khen của Chánh Thanh tra (1) Danh sách. (2) Báo cáo. (3) Biên bản."
    ).dossiers
    assert [(one.award, len(one.components), one.copies) for one in found] == [
        ("danh hiệu thi đua", 2, 2),
        ("Giấy khen của Chánh Thanh tra", 3, 2),
    ]


def test_a_table_of_papers_is_a_list() -> None:
    (found,) = plan_with(
        "Hồ sơ đề nghị tặng Bằng khen\n\n| TT | Thành phần hồ sơ | Số lượng |\n| --- | --- | --- |\n"
        "| 1 | Tờ trình đề nghị | 02 |\n| 2 | Báo cáo thành tích (Mẫu số 08) | 02 |\n"
    ).dossiers
    assert found.components == ("Tờ trình đề nghị", "Báo cáo thành tích (Mẫu số 08)")
    assert (found.copies, found.form) == (2, "Mẫu số 08")


def test_ways_and_contacts_are_told_with_the_papers() -> None:
    (found,) = plan_with(
        "Hồ sơ gồm: Tờ trình; biên bản họp.\n- Bản giấy gửi qua đường bưu điện; không nhận qua Zalo.\n"
        "- Người nhận: đồng chí Lý Văn Ba, điện thoại 0987 654 321."
    ).dossiers
    assert found.channel == "Bản giấy, đường bưu điện"
    assert "0987 654 321" in found.contact


@pytest.mark.parametrize(
    ("line", "awards"),
    [
        (
            "Hình thức khen thưởng:\na) Bằng khen của Bộ Giáo dục và Đào tạo hằng năm;\nb) Thư khen.",
            ("Bằng khen của Bộ Giáo dục và Đào tạo", "Thư khen"),
        ),
        (
            "Hình thức khen thưởng: Giấy khen của Giám đốc Sở trở lên được ưu tiên.",
            ("Giấy khen của Giám đốc Sở",),
        ),
        (
            (
                "Hình thức khen thưởng:\na) Giấy khen của Thủ trưởng các sở, ban, ngành;\n"
                "b) Danh hiệu “Thợ giỏi vùng mỏ”."
            ),
            ("Giấy khen của Thủ trưởng các sở, ban, ngành", "Thợ giỏi vùng mỏ"),
        ),
        (
            "Hình thức khen thưởng: Huân chương các hạng phải đạt từ 90% phiếu.",
            ("Huân chương các hạng",),
        ),
    ],
)
def test_an_award_is_named_without_what_stands_behind_it(line: str, awards: tuple[str, ...]) -> None:
    assert plan_with(line).award_forms == awards


def test_criteria_judge_whom_the_line_above_them_names() -> None:
    found = plan_with(
        "Tiêu chuẩn Giấy khen\na) Đối với tập thể\n- Nội bộ đoàn kết.\n- Tiêu chuẩn về kết quả:\n"
        "+ Đối với Ban Quản lý rừng: đứng trong 02 đơn vị đầu.\n+ Đối với xã: đứng trong 05 xã đầu."
    ).criteria
    assert [(one.subject, one.text) for one in found] == [
        ("collective", "Nội bộ đoàn kết."),
        ("collective", "đứng trong 02 đơn vị đầu."),
        ("collective", "đứng trong 05 xã đầu."),
    ]


def test_minutes_hold_no_criteria() -> None:
    head = HEAD.replace("KẾ HOẠCH", "BIÊN BẢN").replace("KH-TTr", "BB-TTr")
    plan = plan_with("Tiêu chuẩn đã xét:\n- Số phiếu đồng ý: 9/9, chiếm 100 %.", head=head)
    assert plan.criteria == ()


def test_two_kinds_of_nominee_have_their_lists_in_one_paragraph() -> None:
    found = plan_with(
        "Hồ sơ\nHồ sơ của cá nhân gồm: bản tự kiểm, ảnh chân dung. "
        "Hồ sơ của tập thể gồm: tờ trình; báo cáo thành tích; biên bản họp."
    ).dossiers
    assert [(one.award, len(one.components)) for one in found] == [("cá nhân", 2), ("tập thể", 3)]


def test_copies_of_several_awards_told_in_one_sentence() -> None:
    found = plan_with(
        "Hồ sơ\na) Hồ sơ đề nghị tặng Cờ thi đua của Bộ: (1) Tờ trình. (2) Báo cáo.\n"
        "b) Hồ sơ đề nghị tặng Giấy khen của Cục trưởng: (1) Danh sách. (2) Biên bản.\n"
        "c) Hồ sơ Cờ thi đua lập 04 bộ; hồ sơ Giấy khen lập 02 bộ."
    ).dossiers
    assert [(one.award, one.copies) for one in found] == [
        ("Cờ thi đua của Bộ", 4),
        ("Giấy khen của Cục trưởng", 2),
    ]


def test_whom_to_ask_may_stand_anywhere_and_a_way_is_one_only_of_handing_in() -> None:
    (found,) = plan_with(
        "Hồ sơ gồm:\na) Tờ trình.\nb) Báo cáo thành tích.\n2. Tiêu chuẩn\n"
        "Người được xét phải trực tiếp giải quyết hồ sơ của dân.\n3. Nơi hỏi\n"
        "Vướng mắc liên hệ bà Vi Thị Sen, máy lẻ 24."
    ).dossiers
    assert "Vi Thị Sen" in found.contact
    assert found.channel == ""


def test_a_table_of_papers_may_ask_for_each_award_its_own() -> None:
    first, second = plan_with(
        "Thành phần hồ sơ\n\n| STT | Khen thưởng | Giấy tờ | Mẫu | Số bộ |\n| --- | --- | --- | --- | --- |\n"
        "| 1 | Giấy khen của Giám đốc | Tờ trình của đội | Mẫu số 02 | 01 |\n"
        "| 2 | Giấy khen của Giám đốc | Biên bản họp đội | | 01 |\n"
        "| 3 | Bằng khen của Bộ trưởng | Báo cáo thành tích | Mẫu số 06 | 03 |\n"
    ).dossiers
    assert (first.award, len(first.components), first.copies) == ("Giấy khen của Giám đốc", 2, 1)
    assert (second.components, second.copies, second.form) == (("Báo cáo thành tích",), 3, "Mẫu số 06")


def test_a_title_of_the_plans_own_and_a_telephone_in_any_shape() -> None:
    first, second = plan_with(
        "Hồ sơ “Người gác rừng giỏi” lập 01 bộ: (1) danh sách; (2) biên bản họp trạm. "
        "Hồ sơ “Trạm kiểu mẫu” lập 03 bộ: (1) báo cáo thành tích; (2) bảng điểm. Nộp trực tiếp "
        "tại Hạt Kiểm lâm (anh Sùng A Páo, điện thoại 0215.3700.118)."
    ).dossiers
    assert (first.award, first.copies) == ("Người gác rừng giỏi", 1)
    assert (second.award, second.copies) == ("Trạm kiểu mẫu", 3)
    assert first.contact == "anh Sùng A Páo, điện thoại 0215.3700.118"
    assert first.channel.startswith("trực tiếp")


@pytest.mark.parametrize(
    ("line", "award"),
    [
        ("Bằng khen của Bộ trưởng\na) Thủ tục\nHồ sơ gồm: tờ trình; bảng điểm.", "Bằng khen của Bộ trưởng"),
        ("Biểu dương: ba tổ được tặng Cờ thi đua.\n2. Hồ sơ gồm: tờ trình; bảng điểm.", "Cờ thi đua"),
        ("Tặng Cờ thi đua và Giấy khen.\n2. Hồ sơ gồm: tờ trình; bảng điểm.", "Cờ thi đua, Giấy khen"),
        ("Hồ sơ đề nghị Bằng lao động sáng tạo: tờ trình; báo cáo giải pháp.", "Bằng lao động sáng tạo"),
        ("Khen thưởng đột xuất\na) Hồ sơ gồm: tờ trình; báo cáo thành tích.", "Khen thưởng đột xuất"),
        ("Hồ sơ dự thi gồm: phiếu đăng ký; tác phẩm đóng quyển; cam kết về bản quyền.", "dự thi"),
    ],
)  # fmt: skip
def test_a_list_is_for_the_award_that_stands_above_or_alone_beside_it(line: str, award: str) -> None:
    (found,) = plan_with(line).dossiers
    assert (found.award, len(found.components) > 1) == (award, True)


@pytest.mark.parametrize(
    ("line", "channel"),
    [
        ("Các đội nộp hồ sơ tại Tổ Một (tầng 2), trước 05/9/2026.", "nộp hồ sơ tại Tổ Một (tầng 2)"),
        ("Nơi nhận hồ sơ: Văn phòng Đảng ủy.", "Nơi nhận hồ sơ: Văn phòng Đảng ủy"),
        ("Hồ sơ gửi qua iOffice trước ngày 05/9/2026.", "iOffice"),
        ("Hồ sơ gửi theo đường bưu chính hoặc VNPT-iOffice.", "đường bưu chính, iOffice"),
        ("Hồ sơ theo Quyết định số 18/QĐ-TTg.", ""),
    ],
)  # fmt: skip
def test_a_way_to_hand_in_is_a_place_or_a_program_as_well(line: str, channel: str) -> None:
    (found,) = plan_with(f"Hồ sơ gồm: tờ trình; biên bản họp.\n{line}").dossiers
    assert found.channel == channel


def test_a_bare_copy_is_sent_where_another_heading_says() -> None:
    text = HEAD.replace("I. NỘI DUNG\n", "") + (
        "Mục II. BIỂU DƯƠNG\n1. Hồ sơ gồm:\n- Tờ trình;\n- Danh sách.\n2. Hạn nhận\n"
        "- Bản mềm gửi vào hộp thư td@xa.example.vn.\nMục III. KINH PHÍ\nTrích Quỹ khen thưởng.\n"
        "Mục IV. CÁC TỔ\n1. Hồ sơ: bản tóm tắt; biên bản họp tổ.\n"
    )
    plan = read(text.encode(), "a.txt", date(2026, 3, 1))
    assert [one.channel for one in plan.dossiers] == ["Bản mềm, hộp thư td@xa.example.vn"] * 2
    assert plan.sections[-2].path == ("Mục III. KINH PHÍ",)


def test_a_form_may_have_letters_and_what_stands_between_semicolons_is_a_paper() -> None:
    (found,) = plan_with(
        "Hồ sơ gồm: đơn (Mẫu TĐ-03); tay nghề đã thi; danh sách theo Biểu 2; lập 01 bộ."
    ).dossiers
    assert (len(found.components), found.form) == (3, "Mẫu TĐ-03; Biểu 2")
    (found,) = plan_with(
        "Thành phần hồ sơ\n\n| STT | Giấy tờ | Mẫu |\n| --- | --- | --- |\n"
        "| 1 | Tờ trình của đội | 01/TĐ |\n| 2 | Biên bản họp | |\n"
    ).dossiers
    assert found.form == "01/TĐ"
