"""Meetings with hour and place, and what each unit is given to do."""

from datetime import date, time

import pytest

from tests.bot.plans.phrases import plan_with


def test_a_list_of_time_and_place_is_an_event() -> None:
    plan = plan_with(
        "Họp Hội đồng thi đua cơ sở\n- Thời gian: 7 giờ 30 phút, ngày 15/6/2026.\n"
        "- Địa điểm: Phòng họp tầng 2."
    )
    (found,) = plan.events
    assert (found.day, found.at, found.place) == (date(2026, 6, 15), time(7, 30), "Phòng họp tầng 2")
    assert found.what == "Họp Hội đồng thi đua cơ sở"
    assert plan.period is None


def test_a_meeting_told_in_a_sentence_is_an_event() -> None:
    (found,) = plan_with(
        "Hội nghị tổng kết khai mạc lúc 8 giờ 00 ngày 20/12/2026 tại Hội trường cơ quan."
    ).events
    assert (found.day, found.at, found.place) == (date(2026, 12, 20), time(8, 0), "Hội trường cơ quan")


def test_the_name_of_a_meeting_ends_before_what_it_does() -> None:
    named = {
        "Hội nghị sơ kết được tổ chức vào 8 giờ 00 ngày 20/12/2026.": "Hội nghị sơ kết",
        "Lễ trao thưởng sẽ diễn ra lúc 14 giờ 00 ngày 20/12/2026.": "Lễ trao thưởng",
        "Tổ chức tọa đàm vào 8 giờ 00 ngày 20/12/2026.": "Tổ chức tọa đàm",
    }
    for sentence, name in named.items():
        (found,) = plan_with(sentence).events
        assert found.what == name, sentence


def test_handing_in_is_no_event() -> None:
    assert plan_with("Các phòng gửi báo cáo lúc 8 giờ 00 ngày 20/12/2026 tại Văn phòng.").events == ()


def test_each_unit_has_its_duties() -> None:
    plan = plan_with(
        "Thi đua.\nII. TỔ CHỨC THỰC HIỆN\n1. Văn phòng\n- Theo dõi, đôn đốc phong trào.\n"
        "- Bố trí kinh phí khen thưởng.\n2. Giao Phòng Nghiệp vụ 1 tuyên truyền trên trang thông tin.\n"
        "3. Các phòng nghiêm túc thực hiện Kế hoạch này."
    )
    assert [(duty.who, duty.text) for duty in plan.duties] == [
        ("Văn phòng", "Theo dõi, đôn đốc phong trào"),
        ("Văn phòng", "Bố trí kinh phí khen thưởng"),
        ("Phòng Nghiệp vụ 1", "tuyên truyền trên trang thông tin"),
        ("Các phòng", "nghiêm túc thực hiện Kế hoạch này"),
    ]


def test_a_line_that_asks_a_unit_owns_the_list_below_it_whatever_the_heading() -> None:
    plan = plan_with(
        "Thi đua.\nII. GIẢI PHÁP\n1. Về thủ tục\nGiao Phòng Kế hoạch chủ trì, phối hợp với các phòng:\n"
        "a) Rà soát thủ tục nội bộ. Trong đó, chú ý thủ tục về khen thưởng.\n"
        "b) Tổ chức tập huấn cho công chức."
    )
    assert [(duty.who, duty.text) for duty in plan.duties] == [
        ("Phòng Kế hoạch", "Rà soát thủ tục nội bộ. Trong đó, chú ý thủ tục về khen thưởng"),
        ("Phòng Kế hoạch", "Tổ chức tập huấn cho công chức"),
    ]


def test_what_a_label_or_a_request_tells_of_a_unit_is_its_duty_whatever_the_verb() -> None:
    plan = plan_with(
        "Thi đua.\nII. TỔ CHỨC THỰC HIỆN\n1. Văn phòng: thường trực đợt thi đua, in tài liệu.\n"
        "2. Phòng Công tác xã hội viết bài về gương tốt.\n3. Đề nghị Công đoàn nhận chăm hai vườn hoa.\n"
        "Trong quá trình thực hiện, có vướng mắc, các phòng gửi ý kiến."
    )
    assert [(duty.who, duty.text) for duty in plan.duties] == [
        ("Văn phòng", "thường trực đợt thi đua, in tài liệu"),
        ("Phòng Công tác xã hội", "viết bài về gương tốt"),
        ("Công đoàn", "nhận chăm hai vườn hoa"),
    ]


def test_criteria_and_ways_of_judging_are_no_duties() -> None:
    assert (
        plan_with("Công nhận mức độ hoàn thành nhiệm vụ của cá nhân\n- Sử dụng kết quả đánh giá.").duties
        == ()
    )


def test_a_row_of_the_schedule_and_a_round_with_hour_and_place_are_events() -> None:
    row, one, other = plan_with(
        "Lịch\n\n| TT | Nội dung | Thời gian | Chủ trì |\n| --- | --- | --- | --- |\n"
        "| 1 | Lễ tôn vinh thợ giỏi | 09 giờ 00 ngày 12/8/2026, tại Nhà văn hóa Công nhân | Công đoàn |\n\n"
        "2. Vòng sơ tuyển\n"
        "- Khu vực miền núi: 8 giờ 00, ngày 04/7/2026, tại Trường Nội trú huyện.\n"
        "- Khu vực đồng bằng: 14 giờ 30, ngày 05/7/2026, tại Trung tâm Văn hóa."
    ).events[::-1]
    assert (row.what, f"{row.day}", row.place) == (
        "Lễ tôn vinh thợ giỏi", "2026-08-12", "Nhà văn hóa Công nhân",
    )  # fmt: skip
    assert {one.what, other.what} == {"Vòng sơ tuyển: Khu vực miền núi", "Vòng sơ tuyển: Khu vực đồng bằng"}


@pytest.mark.parametrize(
    ("line", "place", "what"),
    [
        (
            "Hội đồng Sáng kiến họp\na) Vòng thứ hai: 9 giờ ngày 12/6/2026, Phòng họp 4, tầng 2, bàn thêm.",
            "Phòng họp 4, tầng 2",
            "Hội đồng Sáng kiến họp: Vòng thứ hai",
        ),
        ("Họp xét đợt 3: 15h30 ngày 12/6/2026, Hội trường B.", "Hội trường B", "Họp xét đợt 3"),
    ],
)
def test_a_hall_needs_no_word_before_it_and_a_round_keeps_its_name(line: str, place: str, what: str) -> None:
    (event,) = plan_with(line).events
    assert (event.place, event.what) == (place, what)
