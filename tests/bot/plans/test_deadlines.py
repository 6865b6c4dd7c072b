"""What counts as due, and how the words before a date bound it."""

from datetime import date, time

import pytest

from tests.bot.plans.phrases import HEAD, codes, plan_with

DRAFT = HEAD.replace("ngày 10 tháng 02 năm 2026", "ngày   tháng   năm").replace(" năm 2026\nCăn", "\nCăn")


@pytest.mark.parametrize(
    ("line", "start", "end", "inclusive"),
    [
        (
            "Các phòng nộp hồ sơ chậm nhất 16 giờ 30 phút ngày 22 tháng 6 năm 2026 cho Văn phòng.",
            "2026-06-22",
            "",
            True,
        ),
        ("Thời hạn nộp báo cáo: 30/6/2026.", "2026-06-30", "", True),
        ("Hồ sơ gửi về Văn phòng không muộn hơn ngày 15/7/2026 (thứ Tư).", "2026-07-15", "", True),
        ("Hoàn thành việc đăng ký trước 31.3.2026.", "2026-03-31", "", False),
        ("Hoàn thành trong quý II/2026.", "2026-04-01", "2026-06-30", True),
        ("Các phòng gửi hồ sơ về Văn phòng đến hết ngày 30-10-2026.", "2026-10-30", "", True),
        ("Thời gian tổng kết: Tháng 11/2026.", "2026-11-01", "2026-11-30", True),
        ("Văn phòng tổng hợp kết quả vào cuối tháng 9 năm 2026.", "2026-09-21", "2026-09-30", True),
        ("Nhận hồ sơ từ ngày 01/6/2026 đến ngày 12/6/2026.", "2026-06-01", "2026-06-12", True),
        ("Từ 01 - 20/11/2026: bình xét, tổng kết.", "2026-11-01", "2026-11-20", True),
        ("Nhận hồ sơ từ 15/12/2026 đến 10/01.", "2026-12-15", "2027-01-10", True),
        ("Nhận hồ sơ từ tháng 11 đến hết tháng 01 năm 2027.", "2026-11-01", "2027-01-31", True),
        ("Từ nay đến ngày 30/9/2026, các phòng hoàn thành việc số hóa.", "2026-09-30", "", True),
        ("Ngày 25/12/2026: họp Hội đồng xét khen thưởng.", "2026-12-25", "", True),
        ("Các phòng đăng ký trước ngày 15/8.", "2026-08-15", "", False),
        ("Các phòng đăng ký trước ngày 15/01.", "2027-01-15", "", False),
        ("Các phòng nộp báo cáo trước tháng 12/2026.", "2026-12-01", "", False),
        ("Các phòng hoàn thành việc sơ kết hết quý II/2026.", "2026-06-30", "", True),
        ("Ngày 10/5/2026, ra quân dọn kho lưu trữ.", "2026-05-10", "", True),
        ("Nhận bài 01/3 - 30/6/2026.", "2026-03-01", "2026-06-30", True),
        ("Hồ sơ nộp chậm nhất là 17 giờ ngày 25/9/2026.", "2026-09-25", "", True),
        ("Tổ giám khảo họp ngày 16/9/2026.", "2026-09-16", "", True),
        ("Công bố kết quả ngày 21/9/2026 tại hội trường.", "2026-09-21", "", True),
        ("Nhận bài từ ngày 02/3/2026 đến 17 giờ ngày 29/5/2026.", "2026-03-02", "2026-05-29", True),
        ("Các cơ sở tổng kết: tháng 5 - 7/2026.", "2026-05-01", "2026-07-31", True),
        ("Hội đồng chấm trong các ngày 14, 15/10/2026.", "2026-10-14", "2026-10-15", True),
        ("Nộp bản đăng ký cho Văn phòng trước 16 giờ 30 ngày 18/5/2026.", "2026-05-18", "", True),
        ("Các tổ gửi báo cáo đánh giá giai đoạn 2 hết ngày 12/8/2026.", "2026-08-12", "", True),
        ("Các tổ gửi báo cáo giai đoạn 2021 - 2025 trước ngày 12/8/2026.", "2026-08-12", "", False),
        ("Đội tổng kết Giai đoạn II trong tháng 9/2026.", "2026-09-01", "2026-09-30", True),
        ("Hội đồng khoa học chấm: từ ngày 11/5/2026 đến ngày 15/5/2026.", "2026-05-11", "2026-05-15", True),
        ("Hội đồng cơ sở họp xét: trong hai ngày 19 và 20/5/2026.", "2026-05-19", "2026-05-20", True),
    ],
)
def test_a_time_by_which_something_is_to_be_done_is_a_deadline(
    line: str, start: str, end: str, *, inclusive: bool
) -> None:
    (found,) = plan_with(line).deadlines
    assert (found.start.isoformat(), found.end.isoformat(), found.inclusive) == (
        start,
        end or start,
        inclusive,
    )


@pytest.mark.parametrize(
    "line",
    [
        "Thực hiện Quyết định số 15/2026/QĐ-UBND ngày 20/01/2026 của UBND tỉnh.",
        "Triển khai Chỉ thị số 41-CT/TW ngày 26/12/2024; báo cáo theo Công văn số  /UBND-NC ngày 2/02/2026.",
        "Thi đua chào mừng kỷ niệm 96 năm Ngày thành lập Đảng (03/02/1930 - 03/02/2026).",
        "Chỉ nhận tác phẩm chưa công bố trước ngày 01/3/2026.",
        "Sáng kiến đã được công nhận trước ngày 15/3/2026 không nộp lại.",
        "Theo biên bản cuộc họp ngày 12/3/2026, các phòng thống nhất tiêu chí.",
        "Công chức tuyển dụng trước ngày 01/7/2025 được tham gia bình xét.",
        "Số liệu thành tích tính đến hết ngày 31/10/2026.",
        "Các phòng báo cáo trước ngày 25 hằng tháng.",
        "Văn phòng tổng hợp, trình trước ngày 32/13/2026 và ngày 30/02/2026.",
        "Trong 10 ngày kể từ ngày ký Kế hoạch, các phòng triển khai.",
        "Báo cáo chậm từ 05 ngày trở lên bị trừ 05 điểm.",
        "Triển khai kế hoạch quý IV năm 2025 và phương hướng năm 2026.",
        "Liên hệ số điện thoại 0205.3812.345 để nộp hồ sơ.",
        "Tập thể đề nghị không quá 1/3 số phòng.",
        "Hồ sơ nhận trước ngày 01/4/2026 thực hiện theo quy định cũ.",
        "Phấn đấu hoàn thành, nợ đến 31/12/2026 không quá 5% tổng thu.",
        "Chuyên đề “Số hóa”: thực hiện từ ngày 01/3/2026 đến hết ngày 30/9/2026; số hóa mọi hồ sơ.",
        "Đợt thi đua hoàn thành các cuộc thanh tra: phát động ngày 02/9/2026, kết thúc ngày 30/11/2026.",
    ],
)
def test_other_times_are_no_deadlines(line: str) -> None:
    assert plan_with(line).deadlines == ()


def test_the_period_is_no_deadline() -> None:
    plan = plan_with("Thời gian thi đua: Từ 01/3/2026 đến 30/11/2026.")
    assert plan.deadlines == ()
    assert plan.period is not None
    assert (plan.period.start, plan.period.end) == (date(2026, 3, 1), date(2026, 11, 30))


def test_a_step_of_the_schedule_is_due_though_its_heading_speaks_of_time_alone() -> None:
    plan = plan_with("Thời gian:\n- Tổ thư ký chấm hồ sơ: từ ngày 03/8/2026 đến ngày 07/8/2026.")
    assert [(d.start, d.end) for d in plan.deadlines] == [(date(2026, 8, 3), date(2026, 8, 7))]
    assert plan.period is None


def test_the_month_a_paragraph_opens_with_gives_way_to_its_days() -> None:
    plan = plan_with("Tháng 8/2026: Các phòng gửi hồ sơ trước ngày 12/8/2026; Hội đồng họp ngày 20/8/2026.")
    assert [d.start for d in plan.deadlines] == [date(2026, 8, 12), date(2026, 8, 20)]


def test_a_heading_may_hold_the_day_by_which_what_it_lists_is_handed_in() -> None:
    plan = plan_with("Hồ sơ nộp về Văn phòng trước 11 giờ ngày 08/9/2026:\n- Tờ trình;\n- Biên bản họp.")
    assert [(d.end, d.inclusive) for d in plan.deadlines] == [(date(2026, 9, 8), True)]
    assert plan.dossiers[0].components == ("Tờ trình", "Biên bản họp")


def test_a_label_tells_what_who_and_to_whom() -> None:
    plan = plan_with("Các tổ nộp phiếu bầu cho Tổ thư ký: trước ngày 14/7/2026.")
    assert [(d.what, d.who, d.to) for d in plan.deadlines] == [("phiếu bầu", "Các tổ", "Tổ thư ký")]


def test_several_times_in_one_sentence_each_keep_their_own_matter() -> None:
    plan = plan_with(
        "Các phòng gửi báo cáo sơ kết trước ngày 10/7, báo cáo tổng kết trước ngày 5/12/2026 về Văn phòng."
    )
    assert [(d.what, d.end, d.who, d.to) for d in plan.deadlines] == [
        ("báo cáo sơ kết", date(2026, 7, 10), "Các phòng", "Văn phòng"),
        ("báo cáo tổng kết", date(2026, 12, 5), "Các phòng", "Văn phòng"),
    ]


def test_what_one_office_does_after_another_is_its_own() -> None:
    plan = plan_with(
        "Các phòng gửi báo cáo về Văn phòng trước ngày 05/6/2026, "
        "sau đó Văn phòng tổng hợp, trình Chánh Thanh tra phê duyệt trước ngày 10/6/2026."
    )
    assert [(d.what, d.who, d.to) for d in plan.deadlines] == [
        ("báo cáo", "Các phòng", "Văn phòng"),
        ("tổng hợp, trình Chánh Thanh tra phê duyệt", "Văn phòng", "Chánh Thanh tra"),
    ]


def test_a_dossier_is_handed_in_under_its_name_not_as_its_papers() -> None:
    plan = plan_with("Hồ sơ cuối năm gồm: biên bản; báo cáo thành tích, gửi Văn phòng trước ngày 28/11/2026.")
    assert [(d.what, d.to) for d in plan.deadlines] == [("Hồ sơ cuối năm", "Văn phòng")]
    assert plan.dossiers[0].components == ("biên bản", "báo cáo thành tích")


def test_a_receiver_with_commas_in_its_name_is_kept_whole() -> None:
    (found,) = plan_with(
        "Danh sách gửi về Hội đồng Thi đua, khen thưởng tỉnh (qua Văn phòng) trước ngày 9/4/2026."
    ).deadlines
    assert found.to == "Hội đồng Thi đua, khen thưởng tỉnh (qua Văn phòng)"


def test_a_letter_asks_the_offices_it_names() -> None:
    (found,) = plan_with(
        "Sở Nội vụ đề nghị các cơ quan gửi báo cáo sơ kết về Sở Nội vụ trước ngày 15/6/2026."
    ).deadlines
    assert (found.who, found.what, found.to) == ("các cơ quan", "báo cáo sơ kết", "Sở Nội vụ")


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("Các phòng gửi báo cáo trước ngày 15/6.", "deadline_without_year"),
    ],
)
def test_a_date_whose_year_is_not_certain_becomes_a_warning(line: str, code: str) -> None:
    plan = plan_with(line, head=DRAFT)
    assert plan.deadlines == ()
    assert code in codes(plan)


@pytest.mark.parametrize(
    ("line", "hour"),
    [
        ("Các phòng gửi báo cáo về Văn phòng trước 17 giờ 00 ngày 15/12/2026.", time(17)),
        ("Các phòng gửi báo cáo về Văn phòng trước 9h30, ngày 15/12.", time(9, 30)),
        ("Các phòng gửi báo cáo về Văn phòng hết ngày 15/12/2026.", None),
        ("Các tổ nộp danh sách muộn nhất ngày 18/9/2026, trước 15 giờ 45.", time(15, 45)),
        ("Các tổ nộp danh sách chậm nhất 18/9/2026 (trước 11 giờ trưa).", time(11)),
        ("Các tổ nộp danh sách trong ngày 18/9/2026 (thứ Sáu), không muộn hơn 10h.", time(10)),
        ("Các tổ nộp danh sách hết ngày 18/9/2026, 8 giờ ngày 21/9/2026 họp bình xét.", None),
        ("Các tổ nộp danh sách hết ngày 18/9/2026, 12 tổ nộp một lần.", None),
        ("Các tổ nộp danh sách chậm nhất ngày 18/9/2026, từ 8 giờ đến 11 giờ.", None),
    ],
)
def test_the_hour_is_that_of_the_day_itself(line: str, hour: time | None) -> None:
    assert [one.at for one in plan_with(line).deadlines] == [hour]


@pytest.mark.parametrize(
    ("line", "act"),
    [
        ("Các phòng lập danh sách đề nghị gửi Hội đồng trước ngày 20/11/2026.", "dossier"),
        ("Các phòng gửi báo cáo kết quả đăng ký thi đua về Văn phòng trước ngày 20/11/2026.", "report"),
        ("Các phòng gửi danh sách gương điển hình về Văn phòng trước ngày 20/11/2026.", "register"),
        ("Các khoa nộp hồ sơ đăng ký dự thi trước ngày 20/11/2026.", "register"),
        ("Văn phòng trình UBND tỉnh danh sách khen thưởng trước ngày 20/11/2026.", "office"),
        ("Hội đồng họp xét hồ sơ vào ngày 20/11/2026.", "office"),
        ("Tổ chức Hội nghị tổng kết vào ngày 20/11/2026.", "event"),
        ("Các phòng xây dựng kế hoạch hưởng ứng trước ngày 20/11/2026.", "other"),
    ],
)
def test_a_deadline_is_classed_by_its_own_act_and_matter(line: str, act: str) -> None:
    assert [one.act for one in plan_with(line).deadlines] == [act]


@pytest.mark.parametrize(
    ("names", "doers"),
    [
        ("Văn phòng và các phòng nghiệp vụ", ["Văn phòng", "các phòng nghiệp vụ"]),
        ("Văn phòng, Phòng Nghiệp vụ 2", ["Văn phòng", "Phòng Nghiệp vụ 2"]),
        ("Phòng Nghiệp vụ 1, 2 và 3", ["Phòng Nghiệp vụ 1", "Phòng Nghiệp vụ 2", "Phòng Nghiệp vụ 3"]),
        ("Các cơ quan, đơn vị, địa phương", ["Các cơ quan, đơn vị, địa phương"]),
    ],
)
def test_each_office_that_owes_it_is_named(names: str, doers: list[str]) -> None:
    (found,) = plan_with(f"{names} gửi báo cáo về Sở Nội vụ trước ngày 20/11/2026.").deadlines
    assert list(found.doers) == doers


@pytest.mark.parametrize(
    ("line", "rule", "inclusive", "hour"),
    [
        ("Văn phòng đăng bảng điểm chậm nhất ngày 08 hằng tháng.", "FREQ=MONTHLY;BYMONTHDAY=8", True, ""),
        ("Các đội gửi số liệu trước 10 giờ 30 thứ Hai hằng tuần.", "FREQ=WEEKLY;BYDAY=MO", False, "10:30"),
        ("Các phòng báo cáo trước ngày 05/12 hằng năm.", "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=5", False, ""),
        ("Các tổ nộp trước ngày 20 tháng 9 của năm xét.", "FREQ=YEARLY;BYMONTH=9;BYMONTHDAY=20", False, ""),
    ],
)
def test_a_day_that_comes_again_is_a_rule_and_no_deadline(
    line: str, rule: str, hour: str, *, inclusive: bool
) -> None:
    plan = plan_with(line)
    assert plan.deadlines == ()
    (found,) = plan.recurring
    assert (found.rule, found.inclusive, f"{found.at:%H:%M}" if found.at else "") == (rule, inclusive, hour)
    assert found.who


def test_who_owes_it_may_stand_in_the_line_that_leads_in() -> None:
    plan = plan_with(
        "Về kho dữ liệu\nGiao Phòng Hành chính chủ trì, phối hợp các phòng:\n"
        "a) Rà soát hồ sơ cũ;\nb) Số hóa sổ vàng; hoàn thành trong tháng 5/2026."
    )
    (found,) = plan.deadlines
    assert (found.who, found.what) == ("Phòng Hành chính", "Số hóa sổ vàng")


@pytest.mark.parametrize(
    ("line", "who", "what", "to"),
    [
        (
            "Căn cứ Kế hoạch của Sở, các tổ, đội xây dựng chương trình trong tháng 4/2026 để thực hiện.",
            "các tổ, đội",
            "xây dựng chương trình",
            "",
        ),
        (
            "Các cơ quan; các Khối thi đua của tỉnh nộp báo cáo sơ kết về Sở Nội vụ trước ngày 04/12/2026.",
            "Các cơ quan; các Khối thi đua của tỉnh",
            "báo cáo sơ kết",
            "Sở Nội vụ",
        ),
        (
            "Các đội lập hồ sơ đề nghị Giám đốc tặng Giấy khen gửi về Văn phòng trước ngày 9/11/2026 để xét.",
            "Các đội",
            "lập hồ sơ đề nghị Giám đốc tặng Giấy khen",
            "Văn phòng",
        ),
        (
            "Báo cáo của các tổ gửi về Phòng Tổ chức, hoàn thành trong tháng 10 năm 2026.",
            "các tổ",
            "Báo cáo của các tổ",
            "Phòng Tổ chức",
        ),
        (
            "Danh sách của Xưởng May phải được nộp đến Công đoàn chậm nhất ngày 09/4/2026.",
            "Xưởng May",
            "Danh sách của Xưởng May",
            "Công đoàn",
        ),
        ("Báo cáo của đơn vị gửi Văn phòng trước ngày 09/4/2026.", "", "Báo cáo của đơn vị", "Văn phòng"),
        ("Hồ sơ năm nộp trước ngày 09/4/2026.", "", "Hồ sơ năm", ""),
        (
            "Phòng Vật tư chủ trì, phối hợp với Công đoàn lập dự toán, trình Giám đốc trước ngày 09/4/2026.",
            "Phòng Vật tư",
            "lập dự toán",
            "Giám đốc",
        ),
    ],
)  # fmt: skip
def test_a_clause_tells_who_owes_what_to_whom(line: str, who: str, what: str, to: str) -> None:
    assert [(d.who, d.what, d.to) for d in plan_with(line).deadlines] == [(who, what, to)]


@pytest.mark.parametrize(
    "line",
    [
        "Ngày 12/01/2026, UBND xã Đông Hà đã ban hành Kế hoạch phát động thi đua.",
        "Tỷ lệ hồ sơ đúng hạn đến 30/12/2026 đạt 99%.",
        "Năm thi đua tính từ ngày 01/10/2025 đến hết ngày 30/9/2026.",
    ],
)
def test_what_was_done_and_how_a_figure_stands_is_due_by_no_day(line: str) -> None:
    assert plan_with(line).deadlines == ()


@pytest.mark.parametrize(
    ("line", "who", "what"),
    [
        (
            "Ban Quản lý cảng, đồn biên phòng: nộp báo cáo trước ngày 15/6/2026.",
            "Ban Quản lý cảng, đồn biên phòng",
            "nộp báo cáo",
        ),
        (
            "Phòng Tổ chức: thường trực phong trào, tổng hợp kết quả trước ngày 15/6/2026.",
            "Phòng Tổ chức",
            None,
        ),
        (
            "Các phòng căn cứ chức năng, nhiệm vụ được giao để xây dựng kế hoạch trước ngày 15/6/2026.",
            "Các phòng",
            "xây dựng kế hoạch",
        ),
    ],
)
def test_whose_a_duty_is_and_what_it_is(line: str, who: str, what: str | None) -> None:
    (deadline,) = plan_with(line).deadlines
    assert deadline.who == who
    assert what in {None, deadline.what}


@pytest.mark.parametrize(
    ("line", "who", "what"),
    [
        (
            (
                "Khối cơ quan, Ban Quản lý cảng cá Lạch Bạng và Hạt Kiểm lâm số 2 gửi bảng điểm "
                "về Văn phòng trước ngày 04/5/2026."
            ),
            "Khối cơ quan, Ban Quản lý cảng cá Lạch Bạng và Hạt Kiểm lâm số 2",
            "bảng điểm",
        ),
        (
            (
                "Các trạm y tế; trường mầm non bán công và Trung tâm Khuyến nông nộp báo cáo "
                "cho Sở Nội vụ trước ngày 04/5/2026."
            ),
            "Các trạm y tế; trường mầm non bán công và Trung tâm Khuyến nông",
            "báo cáo",
        ),
        (
            "Cá nhân được đề nghị tặng Bằng khen nộp bản kê khai cho Văn phòng trước ngày 04/5/2026.",
            "Cá nhân được đề nghị tặng Bằng khen",
            "bản kê khai",
        ),
        (
            "Đơn vị có người nghỉ hưu trong năm phải gửi danh sách về Văn phòng trước ngày 04/5/2026.",
            "Đơn vị có người nghỉ hưu trong năm",
            "danh sách",
        ),
        (
            "Văn phòng chủ trì, phối hợp với Phòng Pháp chế thẩm định hồ sơ trước ngày 04/5/2026.",
            "Văn phòng",
            "thẩm định hồ sơ",
        ),
        (
            "Các tổ họp rút kinh nghiệm, gửi biên bản họp tổ về Văn phòng trước ngày 04/5/2026.",
            "Các tổ",
            "biên bản họp tổ",
        ),
    ],
)
def test_who_owes_is_told_with_the_whole_of_his_name_and_what_with_none_of_it(
    line: str, who: str, what: str
) -> None:
    (found,) = plan_with(line).deadlines
    assert (found.who, found.what.removeprefix("gửi ").removeprefix("nộp ")) == (who, what)


@pytest.mark.parametrize(
    "line",
    [
        "Hội đồng họp lúc 14 giờ ngày 02/7/2026 tại Phòng họp số 3.",
        "Lễ trao thưởng tổ chức lúc 8 giờ ngày 02/7/2026 tại Hội trường lớn.",
    ],
)
def test_the_day_of_a_gathering_is_no_day_by_which_something_is_due(line: str) -> None:
    plan = plan_with(line)
    assert not plan.deadlines
    assert [event.day for event in plan.events] == [date(2026, 7, 2)]


@pytest.mark.parametrize(
    ("line", "rule", "inclusive"),
    [
        (
            "Hằng năm, trước ngày 12 tháng 10, các phòng gửi báo cáo về Văn phòng.",
            "FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=12",
            False,
        ),
        (
            "Hằng tháng, chậm nhất vào ngày 09, Văn phòng công khai điểm các phòng.",
            "FREQ=MONTHLY;BYMONTHDAY=9",
            True,
        ),
        (
            "Mỗi tháng, tổ giúp việc cập nhật bảng điểm thi đua, muộn nhất là ngày 27.",
            "FREQ=MONTHLY;BYMONTHDAY=27",
            True,
        ),
        (
            "Vào thứ Ba hằng tuần, Văn phòng đăng một tấm gương trên trang thông tin.",
            "FREQ=WEEKLY;BYDAY=TU",
            True,
        ),
    ],
)
def test_how_often_may_be_told_before_the_day(line: str, rule: str, *, inclusive: bool) -> None:
    plan = plan_with(line)
    assert not plan.deadlines
    assert [(one.rule, one.inclusive) for one in plan.recurring] == [(rule, inclusive)]


def test_what_somebody_did_before_the_plan_was_signed_is_told_not_asked() -> None:
    assert (
        plan_with("Ngày 05/02/2026, Sở Y tế có văn bản góp ý, các phòng gửi ý kiến bổ sung.").deadlines == ()
    )


def test_each_time_anew_is_no_part_of_what_is_due() -> None:
    plan = plan_with("Hằng năm, trước ngày 30 tháng 11, các phòng nộp bảng điểm về Văn phòng.")
    (found,) = plan.recurring
    assert (found.what, found.who, found.to) == ("bảng điểm", "các phòng", "Văn phòng")
    (found,) = plan_with("Đối với các cụm nộp hồ sơ trước ngày 20 tháng 12 hằng năm.").recurring
    assert (found.who, found.act) == ("các cụm", "dossier")


def test_a_few_lines_without_a_head_are_a_document() -> None:
    said = "Hồ sơ gửi về Sở gồm sáu bộ.\nThời gian gửi hồ sơ về Sở Y tế trước ngày 30/3/2026.\nVăn thư"
    (found,) = plan_with("", head=said).deadlines
    assert (found.to, found.act) == ("Sở Y tế", "dossier")


def test_a_name_may_hold_a_word_that_elsewhere_tells_how_something_is_done() -> None:
    schools = "Các trường mầm non; trường phổ thông bán trú và Trung tâm Giáo dục thường xuyên huyện"
    (found,) = plan_with(f"{schools} gửi hồ sơ về Văn phòng trước ngày 05/6/2026.").deadlines
    assert found.who == schools


@pytest.mark.parametrize("time", ["Trước ngày 06 hằng tháng", "Định kỳ, trước ngày 12/9/2026"])
def test_who_does_what_may_follow_the_time_without_a_comma(time: str) -> None:
    plan = plan_with(f"{time} các tổ gửi số liệu về Phòng Tổng hợp.")
    (found,) = (*plan.deadlines, *plan.recurring)
    assert (found.who, found.to) == ("các tổ", "Phòng Tổng hợp")
    assert "số liệu" in found.what


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (
            "Hồ sơ nộp trực tiếp tại Phòng Kế hoạch trước ngày 12/9/2026.",
            [("Hồ sơ", "", "Phòng Kế hoạch")],
        ),
        (
            "Danh sách thi các đội, trạm gửi Văn phòng trước ngày 10/6/2026; danh sách thêm trước 20/6/2026.",
            [
                ("Danh sách thi", "các đội, trạm", "Văn phòng"),
                ("danh sách thêm", "các đội, trạm", "Văn phòng"),
            ],
        ),
        (
            "Báo cáo giữa kỳ gửi trước ngày 15/7/2026; nơi nhận là Phòng Kỹ thuật.",
            [("Báo cáo giữa kỳ", "", "Phòng Kỹ thuật")],
        ),
        (
            "Hạn gửi bản đăng ký được lùi đến hết ngày 28/8/2026 (thay cho thời hạn trước ngày 15/8/2026).",
            [("Hạn gửi bản đăng ký", "", "")],
        ),
        ("Đơn tiếp nhận trước ngày 01/6/2026 được xem xét theo quy định trước đây.", []),
    ],
)
def test_where_it_is_handed_in_and_what_the_clause_before_told(
    line: str, told: list[tuple[str, str, str]]
) -> None:
    assert [(one.what, one.who, one.to) for one in plan_with(line).deadlines] == told


def test_a_time_limit_that_is_moved_ends_on_the_later_day() -> None:
    for moved in ("được gia hạn", "được lùi", "kéo dài"):
        (due,) = plan_with(
            f"Thời hạn nộp báo cáo sơ kết {moved} từ ngày 08/5/2026 đến hết ngày 22/5/2026."
        ).deadlines
        assert (due.start, due.last_day) == (date(2026, 5, 22), date(2026, 5, 22)), moved
    lasting = plan_with("Phong trào kéo dài từ ngày 08/5/2026 đến hết ngày 22/5/2026.")
    assert lasting.deadlines == ()
    assert lasting.period is not None
    assert lasting.period.start == date(2026, 5, 8)


def test_what_no_longer_holds_is_no_deadline() -> None:
    for gone in ("không còn áp dụng", "không áp dụng nữa", "đã hết hiệu lực"):
        assert plan_with(f"Lịch trước đây (các phòng gửi bài trước ngày 12/4/2026) {gone}.").deadlines == ()


def test_days_of_every_year_are_told_behind_who_does_what() -> None:
    plan = plan_with(
        "Hằng năm, các phòng gửi số liệu 6 tháng về Văn phòng trước ngày 07 tháng 6, "
        "bảng điểm năm chậm nhất ngày 09 tháng 11."
    )
    assert plan.deadlines == ()
    assert [(one.rule, one.inclusive) for one in plan.recurring] == [
        ("FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=7", False),
        ("FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=9", True),
    ]


def test_the_two_ends_of_handing_in_are_one_deadline_named_by_their_heading() -> None:
    found = plan_with("Thời gian gửi bài dự thi\n- Bắt đầu: ngày 20/5/2026.\n- Kết thúc: ngày 05/6/2026.")
    assert [(f"{one.start}/{one.end}", one.what) for one in found.deadlines] == [
        ("2026-05-20/2026-06-05", "gửi bài dự thi")
    ]


def test_what_comes_then_is_done_by_the_same() -> None:
    line = "Hội đồng chấm trong 04 ngày, từ 06/4/2026 đến 09/4/2026, sau đó trình Giám đốc trước 12/4/2026."
    assert [(one.who, one.what, one.to) for one in plan_with(line).deadlines] == [
        ("Hội đồng", "chấm", ""),
        ("Hội đồng", "trình Giám đốc", "Giám đốc"),
    ]
