"""Shapes of plans: headings on lines of their own, bars between cells, lists by award, subjects of quotas."""

from datetime import date

import pytest

from bot.plans import as_json, read
from bot.plans.model import Reading

HEAD = "SỞ NỘI VỤ\nSố: 21/KH-SNV\nSông Lam, ngày 06 tháng 01 năm 2026\nKẾ HOẠCH\nThi đua năm 2026\n"


def reading(body: str, head: str = HEAD) -> Reading:
    return read(f"{head}{body}\n".encode(), "plan.txt", date(2026, 1, 10))


def quotas(body: str) -> list[tuple[str, int, str]]:
    return [(quota.subject, quota.limit, quota.unit) for quota in reading(body).quotas]


def test_a_heading_alone_on_its_line_keeps_its_words() -> None:
    found = reading(
        "I. HỒ SƠ\n1. Thời gian gửi hồ sơ\nCác đơn vị gửi hồ sơ về Phòng Tổng hợp trước ngày 12/3/2026.\n"
        "2. Mẫu biểu\na) Mẫu theo hướng dẫn của Sở Nội vụ.\nb) Báo cáo không quá hai trang giấy khổ A4."
    )
    assert found.deadlines[0].section == "I. HỒ SƠ > 1. Thời gian gửi hồ sơ"


def test_a_quarter_alone_on_its_line_heads_the_work_below_it() -> None:
    found = reading("I. VIỆC LÀM\nQuý I:\n- Văn phòng mở sổ theo dõi.\nQuý II:\n- Các phòng tự kiểm tra.")
    assert [(task.period, task.lead) for task in found.tasks] == [
        ("2026-Q1", "Văn phòng"),
        ("2026-Q2", "Các phòng"),
    ]


def test_no_row_is_taken_for_the_rest_of_a_quarter_s_heading() -> None:
    found = reading(
        "I. LỊCH\nTT Việc Nơi làm Hạn\nQUÝ I\n1 Lập sổ Văn phòng trước ngày 20/02/2026\nQUÝ II\n"
        "2 Nhận hồ sơ của các đơn vị Phòng Tổng hợp\nchậm nhất ngày 12/5/2026"
    )
    told = {section.heading.split(" > ")[-1]: section.text for section in found.sections}
    assert "20/02/2026" in told["QUÝ I"]
    assert "2 Nhận hồ sơ của các đơn vị Phòng Tổng hợp chậm nhất ngày 12/5/2026" in told["QUÝ II"]


def test_the_number_of_an_office_on_its_own_line_is_no_row_s() -> None:
    found = reading(
        "I. VIỆC LÀM\nTT\nNội dung\nĐơn vị chủ trì\nĐơn vị phối hợp\nQUÝ I\n1\nMở sổ theo dõi.\nVăn phòng\n"
        "Các phòng\n2\nTrồng cây đầu xuân.\nPhòng Nghiệp vụ\n2\nCông đoàn cơ quan\n3\nDọn kho lưu trữ.\n"
        "Văn phòng\nPhòng Nghiệp vụ 1"
    )
    assert [(task.text, task.lead, task.partners) for task in found.tasks] == [
        ("Mở sổ theo dõi.", "Văn phòng", "Các phòng"),
        ("Trồng cây đầu xuân.", "Phòng Nghiệp vụ 2", "Công đoàn cơ quan"),
        ("Dọn kho lưu trữ.", "Văn phòng", "Phòng Nghiệp vụ 1"),
    ]


def test_rows_with_bars_only_between_their_cells_are_a_table() -> None:
    found = reading(
        "I. LỊCH\nThời gian | Công việc | Chủ trì\nTháng 4/2026 | Mở hội thi viết chữ đẹp | Đoàn Thanh niên\n"
        "Tháng 9/2026 | Chấm bài | Ban Giám khảo"
    )
    assert [(task.period, task.text, task.lead) for task in found.tasks] == [
        ("2026-04", "Mở hội thi viết chữ đẹp", "Đoàn Thanh niên"),
        ("2026-09", "Chấm bài", "Ban Giám khảo"),
    ]
    assert not found.deadlines


@pytest.mark.parametrize(
    ("line", "lead"),
    [
        ("Công đoàn cơ quan quyên góp sách vở.", "Công đoàn cơ quan"),
        ("Đoàn Thanh niên xung kích dọn kho lưu trữ.", "Đoàn Thanh niên"),
        ("Hội đồng Thi đua - Khen thưởng biểu quyết, trình lãnh đạo.", "Hội đồng Thi đua - Khen thưởng"),
        ("Phòng Thanh tra 2 sưu tầm ảnh tư liệu.", "Phòng Thanh tra 2"),
        ("Trồng cây đầu xuân.", ""),
    ],
)
def test_who_leads_is_known_whatever_the_verb(line: str, lead: str) -> None:
    assert reading(f"I. VIỆC LÀM\n1. Quý I\n- {line}").tasks[0].lead == lead


def test_lists_of_papers_are_kept_apart_by_award() -> None:
    found = reading(
        "I. HỒ SƠ\n1. Bằng khen: 02 bộ, gồm:\na) Tờ trình;\nb) Biên bản họp.\n"
        "2. Giấy khen: 01 bộ, gồm:\na) Danh sách trích ngang."
    )
    assert [(one.award, one.components, one.copies) for one in found.dossiers] == [
        ("Bằng khen", ("Tờ trình", "Biên bản họp"), 2),
        ("Giấy khen", ("Danh sách trích ngang",), 1),
    ]


def test_copies_are_given_to_the_award_that_follows_them() -> None:
    found = reading(
        "I. HỒ SƠ\n1. Hồ sơ gồm: Tờ trình; Biên bản. "
        "Số lượng: 01 bộ (đối với Giấy khen), 03 bộ (đối với Bằng khen)."
    )
    assert {one.award: one.copies for one in found.dossiers} == {"Giấy khen": 1, "Bằng khen": 3}


def test_sheets_are_counted_where_no_sets_are() -> None:
    found = reading("I. HỒ SƠ\n1. Hồ sơ gồm: danh sách; trích biên bản họp; báo cáo (mỗi loại 02 bản).")
    assert (len(found.dossiers[0].components), found.dossiers[0].copies) == (3, 2)


def test_every_quota_names_whom_it_binds() -> None:
    assert quotas(
        "I. SỐ LƯỢNG\n1. Mỗi phòng giới thiệu không quá 02 cá nhân; toàn cơ quan chọn tối đa 09 cá nhân.\n"
        "2. Lựa chọn 01 tập thể xuất sắc đề nghị cấp trên tặng Bằng khen.\n"
        "3. Giấy khen của Chánh Thanh tra không quá 25% số công chức."
    ) == [
        ("Mỗi phòng", 2, "cá nhân"),
        ("toàn cơ quan", 9, "cá nhân"),
        ("Bằng khen", 1, "tập thể"),
        ("Giấy khen của Chánh Thanh tra", 25, "%"),
    ]


def test_a_limit_among_the_criteria_is_a_quota_and_no_criterion() -> None:
    found = reading(
        "I. TIÊU CHUẨN, HÌNH THỨC\n1. Bằng khen của Chủ tịch UBND tỉnh: không quá 02 tập thể.\n"
        "2. Cá nhân: hoàn thành tốt nhiệm vụ."
    )
    assert [quota.limit for quota in found.quotas] == [2]
    assert [one.text for one in found.criteria] == ["hoàn thành tốt nhiệm vụ."]


def test_a_different_total_is_no_conflict_with_the_share_of_each() -> None:
    found = reading("I. SỐ LƯỢNG\n1. Mỗi phòng đề nghị không quá 02 cá nhân; toàn cơ quan tối đa 09 cá nhân.")
    assert "conflicting_quota" not in {warning.code for warning in found.warnings}


def test_awards_with_numbers_behind_their_colon_are_quotas_and_forms_anywhere() -> None:
    body = "I. TÔN VINH\n1. Bằng khen của Bộ trưởng: 02 tập thể, 05 cá nhân; Giấy khen của Cục: 09 cá nhân."
    assert quotas(body) == [
        ("Bằng khen của Bộ trưởng", 2, "tập thể"),
        ("Bằng khen của Bộ trưởng", 5, "cá nhân"),
        ("Giấy khen của Cục", 9, "cá nhân"),
    ]
    assert reading(body).award_forms == ("Bằng khen của Bộ trưởng", "Giấy khen của Cục")


@pytest.mark.parametrize("title", ["", "QUÝ I\n", "\tQUÝ I\t\t\n", "A. VIỆC CHUNG\n"])
def test_rows_with_tabs_between_their_cells_are_a_table(title: str) -> None:
    found = reading(
        f"I. LỊCH\nThời hạn\tViệc cần làm\tNgười phụ trách\n{title}"
        "Trước ngày 05/3/2026\tMở sổ vàng\tBan Nữ công\nTháng 4/2026\tThi cắm hoa\tCông đoàn\n"
    )
    assert [(task.text, task.lead) for task in found.tasks] == [
        ("Mở sổ vàng", "Ban Nữ công"),
        ("Thi cắm hoa", "Công đoàn"),
    ]
    assert [one.start for one in found.deadlines] == [date(2026, 3, 5)]


def test_a_schedule_needs_no_usual_name_for_what_is_due() -> None:
    found = reading(
        "I. BÁO CÁO\nTT | Loại báo cáo | Thời hạn | Nơi nhận\n1 | Sơ kết | Trước ngày 12/6/2026 | Văn phòng\n"
        "2 | Tổng kết | Hết ngày 30/11/2026 | Văn phòng"
    )
    assert [(one.what, one.start, one.inclusive) for one in found.deadlines] == [
        ("Sơ kết", date(2026, 6, 12), False),
        ("Tổng kết", date(2026, 11, 30), True),
    ]


def test_a_day_in_a_cell_is_due_whatever_the_table() -> None:
    found = reading(
        "I. PHÂN CÔNG\nTổ | Hồ sơ nộp | Ghi chú\nTổ Văn | Phiếu bầu | trước ngày 07/5/2026\n"
        "Tổ Toán | Gửi danh sách về Văn phòng chậm nhất ngày 09/5/2026 | "
    )
    assert [(one.what, one.to, one.quote) for one in found.deadlines] == [
        ("Tổ Văn", "", "trước ngày 07/5/2026"),
        ("Gửi danh sách", "Văn phòng", "Gửi danh sách về Văn phòng chậm nhất ngày 09/5/2026"),
    ]


def test_no_row_is_taken_for_a_header_whatever_its_words() -> None:
    found = reading(
        "I. LỊCH\n| TT | Nội dung | Thời gian | Chủ trì |\n| - | - | - | - |\n"
        "| 1 | Lập Tiểu ban Nội dung | Trước ngày 06/4/2026 | Người được phân công |\n"
        "| 2 | In kỷ yếu | Tháng 5/2026 | Văn phòng |"
    )
    assert [(task.period, task.lead) for task in found.tasks] == [
        ("2026-04", "Người được phân công"),
        ("2026-05", "Văn phòng"),
    ]


def test_a_limit_on_each_office_may_stand_in_a_row_of_work() -> None:
    assert quotas(
        "I. LỊCH\n| TT | Nội dung | Thời gian | Chủ trì |\n| - | - | - | - |\n"
        "| 1 | Giới thiệu gương (mỗi đội ít nhất 02 gương) | Tháng 4/2026 | Các đội |"
    ) == [("mỗi đội", 2, "gương")]


def test_a_chapter_on_awards_and_dossiers_holds_quotas() -> None:
    assert quotas(
        "Điều 5. Khen thưởng và hồ sơ\n1. Cụm đề nghị: không quá 03 Bằng khen của Bộ trưởng.\n"
        "2. Hồ sơ gồm 02 bộ: tờ trình; biên bản."
    ) == [("Cụm đề nghị", 3, "bằng khen")]


CELLS = (
    "I. VIỆC\nTT\nNội dung\nThời gian\nChủ trì\nPhối hợp\nI\nVIỆC CHUNG\n1\nLập sổ\nTháng 2/2026\n"
    "Ban Thường vụ Công đoàn\nPhòng Tài chính\n2\nHọp mặt\nTháng 3/2026\nVăn phòng\nCông đoàn\nII\n"
    "VIỆC KHÁC\n3\nThi viết\nTháng 5/2026\nBan Nữ công\n4\nTổng kết\nTháng 12/2026\nVăn phòng\nCác phòng\n"
)


def test_a_table_with_each_cell_on_a_line_is_read_cell_by_cell() -> None:
    assert [(task.period, task.lead, task.partners) for task in reading(CELLS).tasks] == [
        ("2026-02", "Ban Thường vụ Công đoàn", "Phòng Tài chính"),
        ("2026-03", "Văn phòng", "Công đoàn"),
        ("2026-05", "Ban Nữ công", ""),
        ("2026-12", "Văn phòng", "Các phòng"),
    ]


def test_those_who_lead_nobody_are_judged_as_individuals() -> None:
    found = reading("I. TIÊU CHUẨN\n1. Đối với công chức không giữ chức vụ lãnh đạo:\n- Có sáng kiến.")
    assert found.criteria[0].subject == "individual"


def test_number_and_day_may_stand_below_the_title() -> None:
    head = "SỞ NỘI VỤ\nKẾ HOẠCH\nThi đua năm 2026\nSố: 15/KH-SNV, ngày 02 tháng 02 năm 2026\n"
    plain = as_json(reading("I. MỤC ĐÍCH\n1. Động viên công chức.", head))
    assert (plain["title"], plain["number"]) == ("Thi đua năm 2026", "15/KH-SNV")


def test_two_days_of_one_clause_are_told_apart_by_their_brackets() -> None:
    found = reading(
        "I. BÁO CÁO\n1. Các phòng: gửi báo cáo về Văn phòng "
        "trước ngày 05/6/2026 (6 tháng) và trước ngày 25/11/2026 (cả năm)."
    )
    assert [one.what.rsplit("(", 1)[-1] for one in found.deadlines] == ["6 tháng)", "cả năm)"]


FLAT = (
    "I. VIỆC\nTT Nội dung Chủ trì Phối hợp Thời gian\n1 Lập kế hoạch\nVăn phòng\nCác phòng\nTháng 3/2026\n"
    "2 Chuẩn bị văn nghệ\nĐoàn thanh niên Công đoàn\nTừ 01/6/2026 đến 30/6/2026\n"
    "3 Mở lớp tập huấn\nVăn phòng Sở Tài chính\nTháng 7/2026\n"
    "4 Gửi báo cáo về Sở Nội vụ trước ngày 10/8/2026\nVăn phòng UBND tỉnh\nTháng 8/2026\n"
)


def test_two_offices_on_one_line_are_parted_where_the_table_shows_one_of_them_alone() -> None:
    assert [(task.lead, task.partners) for task in reading(FLAT).tasks] == [
        ("Văn phòng", "Các phòng"),
        ("Đoàn thanh niên", "Công đoàn"),
        ("Văn phòng", "Sở Tài chính"),
        ("Văn phòng UBND tỉnh", ""),
    ]


def test_a_row_is_due_by_the_days_of_its_time_and_of_its_content() -> None:
    assert [(one.start, one.end, one.what, one.to) for one in reading(FLAT).deadlines] == [
        (date(2026, 6, 1), date(2026, 6, 30), "Chuẩn bị văn nghệ", ""),
        (date(2026, 8, 10), date(2026, 8, 10), "Gửi báo cáo", "Sở Nội vụ"),
    ]


def test_campaigns_of_a_yearly_plan_do_not_make_its_period() -> None:
    found = reading(
        "I. PHONG TRÀO\n1. Thi đua theo chuyên đề\n"
        "a) Chuyên đề “Số hóa”: thực hiện từ ngày 01/3/2026 đến ngày 30/9/2026.\n"
        "b) Phong trào “Vì người nghèo”: phát động ngày 01/6/2026, kết thúc ngày 30/11/2026."
    )
    assert found.period is None
    assert found.deadlines == ()


def test_stages_that_follow_one_another_make_the_period() -> None:
    found = reading(
        "I. THỜI GIAN THỰC HIỆN\n- Đợt 1: từ ngày 01/3/2026 đến ngày 30/6/2026;\n"
        "- Đợt 2: từ ngày 01/7/2026 đến ngày 30/11/2026.",
        HEAD.replace("Thi đua năm 2026", "Phát động đợt thi đua năm 2026"),
    )
    assert found.period is not None
    assert (found.period.start, found.period.end) == (date(2026, 3, 1), date(2026, 11, 30))


@pytest.mark.parametrize(
    ("letterhead", "issuer"),
    [
        ("UBND TỈNH SÔNG LAM\nTHANH TRA\n", "THANH TRA TỈNH SÔNG LAM"),
        ("THANH TRA TỈNH SÔNG LAM\nVĂN PHÒNG\n", "VĂN PHÒNG THANH TRA TỈNH SÔNG LAM"),
        ("UBND TỈNH SÔNG LAM\nSỞ NỘI VỤ\n", "SỞ NỘI VỤ"),
    ],
)
def test_a_bare_name_of_an_office_bears_the_name_above_it(letterhead: str, issuer: str) -> None:
    assert reading("I. A\n1. B.", HEAD.replace("SỞ NỘI VỤ\n", letterhead)).issuer == issuer


def test_targets_of_awards_are_quotas() -> None:
    assert quotas(
        "I. ĐĂNG KÝ\n1. Chỉ tiêu: 100% công chức đạt “Lao động tiên tiến”; không quá 15% công chức đạt "
        "“Chiến sĩ thi đua cơ sở” trên tổng số; 01 tập thể được tặng “Cờ thi đua của UBND tỉnh”."
    )[::2] == [("Lao động tiên tiến", 100, "%"), ("Cờ thi đua của UBND tỉnh", 1, "tập thể")]


def test_somebody_sent_to_do_a_job_is_no_quota() -> None:
    assert quotas(
        "I. ĐẠI BIỂU\n1. Mỗi phòng cử 02 công chức làm đầu mối; tôn vinh không quá 03 tập thể."
    ) == [("Mỗi phòng", 3, "tập thể")]


def test_a_table_goes_on_behind_its_head_printed_again_on_the_next_page() -> None:
    found = reading(
        "I. VIỆC\nTT Công việc Hạn hoàn thành Chủ trì Phối hợp\n"
        "1 In phiếu dự thi\nTrước ngày\n08/4/2026\nVăn phòng Sở Công đoàn Sở\n2\n"
        "TT Công việc Hạn hoàn thành Chủ trì Phối hợp\n"
        "2 Chấm bài vòng một Chậm nhất ngày 22/5/2026 Phòng Tổng hợp Hội đồng thi\n"
        "3 Trao giải Hết ngày 26/6/2026 Văn phòng Sở Phòng Tổng hợp\n"
    )
    assert [(task.text, task.lead, task.partners) for task in found.tasks] == [
        ("In phiếu dự thi", "Văn phòng Sở", "Công đoàn Sở"),
        ("Chấm bài vòng một", "Phòng Tổng hợp", "Hội đồng thi"),
        ("Trao giải", "Văn phòng Sở", "Phòng Tổng hợp"),
    ]
    assert [(one.end.isoformat(), one.inclusive) for one in found.deadlines] == [
        ("2026-04-08", False),
        ("2026-05-22", True),
        ("2026-06-26", True),
    ]


def test_rows_of_tabs_stand_under_the_quarter_across_the_table() -> None:
    found = reading(
        "I. LỊCH\nThời hạn\tViệc\tChủ trì\tPhối hợp\nQUÝ I\n"
        "Trước ngày 20/02\tGửi bản đăng ký\tCác phòng\tVăn phòng\n"
        "Tuần 2 tháng 3\tHọp khối\tVăn phòng\nQUÝ II\nHết tháng 6\tGửi báo cáo\tCác phòng\tVăn phòng"
    )
    assert [(task.period, task.text, task.lead) for task in found.tasks] == [
        ("2026-02", "Gửi bản đăng ký", "Các phòng"),
        ("2026-03", "Họp khối", "Văn phòng"),
        ("2026-06", "Gửi báo cáo", "Các phòng"),
    ]
    assert [one.end.isoformat() for one in found.deadlines] == ["2026-02-20", "2026-06-30"]


def test_the_name_of_a_movement_is_the_work_and_not_what_it_aims_at() -> None:
    found = reading(
        "I. PHONG TRÀO\n| TT | Tên phong trào | Thời gian | Chủ trì | Chỉ tiêu |\n"
        "| --- | --- | --- | --- | --- |\n"
        "| 1 | Phòng không giấy tờ | Tháng 4 | Văn phòng | 90% văn bản điện tử |"
    )
    assert [(task.text, task.lead) for task in found.tasks] == [("Phòng không giấy tờ", "Văn phòng")]


def test_a_table_of_no_known_columns_still_tells_its_days() -> None:
    found = reading(
        "I. BÁO CÁO\n| Loại | Gửi về |\n| --- | --- |\n"
        "| Báo cáo sơ kết | Văn phòng, chậm nhất ngày 12/6/2026 |"
    )
    assert [one.end.isoformat() for one in found.deadlines] == ["2026-06-12"]


def test_days_may_stand_among_the_notes_of_a_work_table() -> None:
    found = reading(
        "I. LỊCH\nSTT\tNhiệm vụ\tChủ trì\tPhối hợp\tGhi chú\nI\tQUÝ II\n"
        "1\tĐăng ký đề tài\tCác phòng\tVăn phòng\ttrước ngày 08/5\n"
        "2\tThi viết\tCông đoàn\tVăn phòng\ttại Hội trường"
    )
    assert [(one.end.isoformat(), one.inclusive) for one in found.deadlines] == [("2026-05-08", False)]
    assert [(task.period, task.lead) for task in found.tasks] == [
        ("2026-05", "Các phòng"),
        ("2026-Q2", "Công đoàn"),
    ]


def test_a_table_of_points_holds_no_work() -> None:
    assert not reading("I. ĐIỂM\n| TT | Nội dung | Điểm |\n| - | - | - |\n| 1 | Việc chuyên môn | 60 |").tasks


def test_waves_of_a_year_are_work() -> None:
    found = reading("I. ĐỢT\n- Đợt 1 (tháng 2 - 4/2026): Công đoàn mở hội thao.")
    assert [(task.period, task.lead) for task in found.tasks] == [("2026-02", "Công đoàn")]


def test_an_office_of_its_own_size_is_named_with_it() -> None:
    assert quotas(
        "I. SỐ LƯỢNG\n1. Mỗi khoa bình chọn 01 cá nhân; "
        "khoa có từ 25 viên chức trở lên bình chọn 03 cá nhân.\n"
        "2. Hộ gia đình: 12 hộ tiêu biểu."
    ) == [
        ("Mỗi khoa", 1, "cá nhân"),
        ("khoa có từ 25 viên chức trở lên", 3, "cá nhân"),
        ("Hộ gia đình", 12, "hộ"),
    ]


def test_a_dossier_asked_for_like_another_has_its_papers() -> None:
    found = reading(
        "I. HỒ SƠ\n1. Hồ sơ đề nghị Giấy khen của Giám đốc Sở (01 bộ), gồm:\n"
        "a) Tờ trình;\nb) Biên bản họp tổ.\n"
        "2. Hồ sơ đề nghị Bằng khen của Bộ như mục 1, kèm bảng điểm của cụm, 03 bộ."
    )
    assert [(one.award, one.copies, one.components) for one in found.dossiers] == [
        ("Giấy khen của Giám đốc Sở", 1, ("Tờ trình", "Biên bản họp tổ")),
        ("Bằng khen của Bộ", 3, ("Tờ trình", "Biên bản họp tổ", "bảng điểm của cụm")),
    ]


def test_a_schedule_may_call_its_columns_as_it_likes() -> None:
    found = reading(
        "I. LỊCH\n+----+------+\n| TT | Việc | Xong lúc | Người lo | Cùng lo |\n+----+------+------+\n"
        "| 1 | Kê khai máy ảnh | Trước 12/3/2026 | Phòng Kỹ thuật | Văn phòng |\n+----+------+------+\n"
        "| 2 | Họp cộng tác viên | Tháng 6/2026 | Phòng Bạn đọc | Phòng Thời sự |\n+----+------+------+"
    )
    assert [(task.period, task.text, task.lead, task.partners, task.due) for task in found.tasks] == [
        ("2026-03", "Kê khai máy ảnh", "Phòng Kỹ thuật", "Văn phòng", "2026-03-12"),
        ("2026-06", "Họp cộng tác viên", "Phòng Bạn đọc", "Phòng Thời sự", "2026-06-01/2026-06-30"),
    ]


def test_units_that_receive_or_judge_do_not_lead_the_work() -> None:
    for column in ("Nơi nhận", "Nơi nộp, đầu mối", "Đơn vị thẩm định", "Thành phần"):
        found = reading(
            f"I. LỊCH\n| TT | Việc | Thời hạn | {column} |\n"
            "| 1 | Nộp bản chấm điểm | Trước 12/3/2026 | Phòng Kỹ thuật |\n"
            "| 2 | Nộp ảnh chụp | Trước 15/6/2026 | Phòng Bạn đọc |"
        )
        assert [task.lead for task in found.tasks] == ["", ""], column
        assert [due.who for due in found.deadlines] == ["", ""], column


def test_a_table_of_points_without_times_is_no_schedule() -> None:
    table = (
        "| TT | Nội dung | Điểm | Nơi chấm |\n| 1 | Tin bài | 20 | Phòng Bạn đọc |\n"
        "| 2 | Ảnh | 10 | Phòng Kỹ thuật |"
    )
    assert reading(f"I. THANG ĐIỂM\n{table}").tasks == ()


def test_the_issuer_beside_place_and_day_keeps_the_end_of_its_line() -> None:
    for place in ("Đại Sơn", "TP. Đại Sơn"):
        head = (
            "SỞ VĂN HÓA ĐẠI SƠN    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
            f"TRUNG TÂM VĂN HÓA, ĐIỆN ẢNH ĐẠI SƠN    {place}, ngày 05 tháng 02 năm 2026\nSố: 9/KH-TTVH\n"
            "KẾ HOẠCH\nThi đua chiếu phim lưu động năm 2026\n"
        )
        assert (
            reading("I. MỤC ĐÍCH\n1. Động viên viên chức.", head).issuer
            == "TRUNG TÂM VĂN HÓA, ĐIỆN ẢNH ĐẠI SƠN"
        )
