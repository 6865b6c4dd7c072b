"""Registering by guided conversation, confirming, reviewing."""

from dataclasses import dataclass

import pytest

from storage import audit, registrations
from tests.dialogs.conftest import Office
from tests.dialogs.kit import Someone
from tests.dialogs.plans import CAMPAIGN, CONFERENCE, ROLE_MODELS, TITLES


@dataclass
class Cast:
    """The Office, and one division with its head and two people."""

    vp: Someone
    head: Someone
    an: Someone
    binh: Someone
    unit: int


@pytest.fixture
async def cast(office: Office) -> Cast:
    unit = await office.department("Phòng Nghiệp vụ 1")
    return Cast(
        vp=await office.enrolled("Lê Thu Hà", "office", await office.department("Văn phòng", kind="office")),
        head=await office.enrolled("Trần Quốc Bảo", "head", unit),
        an=await office.enrolled("Nguyễn Văn An", "staff", unit),
        binh=await office.enrolled("Phạm Thị Bình", "staff", unit),
        unit=unit,
    )


async def title_of_an(cast: Cast) -> None:
    """An registers for Chiến sĩ thi đua cơ sở, without an initiative."""
    await cast.an.say("/dangky")
    await cast.an.press("1")
    await cast.an.press("Chiến sĩ thi đua cơ sở")
    await cast.an.press("Bỏ qua")
    await cast.an.press("Bỏ qua")
    await cast.an.sees("xem lại trước khi gửi")
    await cast.an.press("Gửi")
    await cast.an.sees("Đã nhận đăng ký DK-")


async def test_a_title_goes_from_the_person_to_the_head_to_the_office(office: Office, cast: Cast) -> None:
    await office.live(cast.vp, TITLES)
    await title_of_an(cast)
    asked = await cast.head.sees("chờ anh/chị xác nhận")
    assert "Chiến sĩ thi đua cơ sở" in asked.text
    assert "20/8/2026" in asked.text  # until when
    [[yes, _]] = asked.body["reply_markup"]["inline_keyboard"]
    assert (yes["text"], yes["style"]) == ("Xác nhận", "success")
    await cast.head.press("Xem")
    await cast.head.sees("Chiến sĩ thi đua cơ sở")
    await cast.head.press("Xác nhận")
    await cast.an.sees("chờ Văn phòng duyệt")
    await cast.vp.say("/duyet")
    [one] = await office.database.read(registrations.of_campaign, 1)
    await cast.vp.sees(one.code)
    await cast.vp.press("1")
    await cast.vp.press("Duyệt")
    await cast.an.sees("Văn phòng đã duyệt")
    deeds = await office.database.read(audit.of_subject, f"registration:{one.id}")
    assert [deed.action for deed in deeds] == [
        "registration_send",
        "registration_confirm",
        "registration_accept",
    ]


async def test_what_was_registered_is_kept_when_another_plan_takes_the_place(
    office: Office, cast: Cast
) -> None:
    await office.live(cast.vp, TITLES)
    await title_of_an(cast)
    await cast.vp.sends_file("ke-hoach-moi.txt", TITLES.encode() + b"\nSua doi, bo sung.\n")
    await cast.vp.sees("Thay thế")
    await cast.vp.press("Phát động")
    await cast.vp.press("Báo tin và phát động")
    await cast.vp.sees("Đã chuyển sang kế hoạch này 1 đăng ký và 0 hồ sơ")
    await cast.an.sees("đăng ký, hồ sơ đã gửi được giữ nguyên")
    assert await office.database.read(registrations.of_campaign, 1) == []
    [one] = await office.database.read(registrations.of_campaign, 2)
    await cast.an.say("/cuatoi")
    await cast.an.sees(one.code)
    await cast.head.say("/duyet")
    await cast.head.sees(one.code)


async def test_what_is_returned_reopens_only_the_items_named_and_goes_back_to_the_office(
    office: Office, cast: Cast
) -> None:
    await office.live(cast.vp, ROLE_MODELS)
    await cast.an.say("/dangky")
    await cast.an.press("1")
    await cast.an.sees("lĩnh vực")
    await cast.an.say("Tiếp công dân")
    await cast.an.sees("Thành tích")
    await cast.an.say("Giải quyết đơn đúng hạn")
    await cast.an.press("Bỏ qua")
    await cast.an.press("Gửi")
    await cast.an.sees("Đã nhận đăng ký")
    await cast.head.press("Xem")
    await cast.head.press("Xác nhận")
    [one] = await office.database.read(registrations.of_campaign, 1)
    await cast.vp.say("/duyet")
    await cast.vp.sees(one.code)
    await cast.vp.press("1")
    await cast.vp.press("Trả lại để bổ sung")
    await cast.vp.press("Thành tích")
    await cast.vp.press("Xong")
    await cast.vp.sees("gõ lý do")
    await cast.vp.say("Cần ghi số liệu cụ thể")
    await cast.vp.press("Gửi")
    await cast.an.sees("Cần ghi số liệu cụ thể")
    await cast.an.press("Xem")
    await cast.an.press("Bổ sung")
    question = await cast.an.sees("Anh/chị viết ngắn gọn")
    assert "Thành tích" in question.text
    await cast.an.say("Giải quyết 120 đơn đúng hạn")
    await cast.an.press("Gửi")
    await cast.an.sees("chờ Văn phòng duyệt")
    [one] = await office.database.read(registrations.of_campaign, 1)
    assert (one.state, one.version, one.fields["field"]) == ("confirmed", 2, "Tiếp công dân")
    versions = await office.database.read(registrations.versions, one.id)
    assert [row.fields["achievement"] for row in versions] == [
        "Giải quyết đơn đúng hạn",
        "Giải quyết 120 đơn đúng hạn",
    ]


async def test_a_pledge_with_a_date_typed_as_people_do_and_a_question_in_the_middle(
    office: Office, cast: Cast
) -> None:
    await office.live(cast.vp, CAMPAIGN)
    await cast.an.say("/dangky")
    await cast.an.press("1")
    await cast.an.sees("cam kết làm việc gì")
    await cast.an.say("hồ sơ giấy khen gồm những gì?")
    await cast.an.sees("Tờ trình")
    await cast.an.sees("cam kết làm việc gì")
    await cast.an.say("Số hóa toàn bộ hồ sơ của phòng")
    await cast.an.sees("ngày nào")
    await cast.an.say("30/2")
    wrong = await cast.an.sees("Lịch không có ngày này")
    assert "ví dụ “30/9/2026”" in wrong.text  # a day that would be taken today
    await cast.an.press("Chọn trên lịch")
    await cast.an.press("›")
    await cast.an.sees("Tháng 9/2026")
    await cast.an.say("thứ Hai ngày 30 tháng 9")
    await cast.an.sees("Thứ và ngày không khớp")
    await cast.an.press("Thứ Tư, ngày 30/9/2026")
    await cast.an.press("Bỏ qua")
    summary = await cast.an.sees("xem lại trước khi gửi")
    assert "30/9/2026" in summary.text
    await cast.an.press("Gửi")
    await cast.an.sees("Đã nhận đăng ký")


async def test_words_that_look_like_a_question_no_plan_answers_are_asked_about_not_taken(
    office: Office, cast: Cast
) -> None:
    await office.live(cast.vp, CAMPAIGN)
    await cast.an.say("/dangky")
    await cast.an.press("1")
    await cast.an.sees("cam kết làm việc gì")
    await cast.an.say("khi nào được tăng lương?")
    await cast.an.sees("Đây là câu trả lời cho việc đang làm, hay là câu hỏi?")
    await cast.an.press("Chuyển câu hỏi đến Văn phòng")
    await cast.an.say("Làm sao để dân hài lòng: trả lời đơn trong ngày")
    await cast.an.press("Là câu trả lời")
    await cast.an.sees("ngày nào")
    await cast.an.say("30/9")
    await cast.an.press("Bỏ qua")
    summary = await cast.an.sees("xem lại trước khi gửi")
    assert "Làm sao để dân hài lòng" in summary.text
    assert "tăng lương" not in summary.text


async def test_back_later_and_resume_keep_what_was_answered(office: Office, cast: Cast) -> None:
    await office.live(cast.vp, ROLE_MODELS)
    await cast.an.say("/dangky")
    await cast.an.press("1")
    await cast.an.say("Tiếp công dân")
    await cast.an.press("‹ Quay lại")
    await cast.an.sees("lĩnh vực")
    await cast.an.say("Chuyển đổi số")
    await cast.an.press("Để sau")
    await cast.an.sees("Đã giữ lại")
    office.later(days=3)
    await cast.an.say("/cuatoi")
    await cast.an.sees("Đang làm dở")
    await cast.an.press("Làm tiếp")
    await cast.an.sees("Thành tích")
    await cast.an.press("Hủy")
    await cast.an.sees("Đã hủy")
    assert await office.database.read(registrations.of_campaign, 1) == []


async def test_words_stand_once_where_a_form_and_its_campaign_are_named_alike(
    office: Office, cast: Cast
) -> None:
    await office.live(cast.vp, TITLES)
    await cast.head.say("/dangky")
    await cast.head.press("1")
    await cast.head.press("Tập thể phòng")
    await cast.head.press("Tập thể lao động tiên tiến")
    await cast.head.press("Bỏ qua")
    summary = await cast.head.sees("xem lại trước khi gửi")
    assert "Đăng ký cho: Tập thể phòng" in summary.text
    await cast.head.press("Để sau")
    await cast.head.say("/cuatoi")
    mine = await cast.head.sees("Đang làm dở")
    assert "Đang làm dở: Đăng ký danh hiệu thi đua" in mine.text
    await cast.head.say("/dangky")
    await cast.head.press("1")
    await cast.head.sees("mời anh/chị tiếp tục")


async def test_the_titles_the_plan_names_are_offered_first(office: Office, cast: Cast) -> None:
    named = "Danh hiệu cá nhân: Chiến sĩ thi đua cơ sở; Giấy khen."
    await office.live(
        cast.vp, TITLES.replace("Danh hiệu cá nhân: Lao động tiên tiến, Chiến sĩ thi đua cơ sở.", named)
    )
    await cast.an.say("/dangky")
    await cast.an.press("1")
    await cast.an.sees("Danh hiệu hoặc hình thức khen thưởng nào?")
    assert cast.an.buttons()[:4] == [
        *("Chiến sĩ thi đua cơ sở", "Giấy khen"),
        *("Danh hiệu khác…", "Xem điều kiện"),
    ]
    await cast.an.press("Xem điều kiện")
    terms = await cast.an.sees("Điều kiện")
    assert "Giấy khen" in terms.text
    assert "Lao động tiên tiến –" not in terms.text
    await cast.an.press("Danh hiệu khác…")
    await cast.an.sees("Danh hiệu hoặc hình thức khen thưởng nào?")
    offered = cast.an.buttons()
    assert offered[:2] == ["Chiến sĩ thi đua cơ sở", "Giấy khen"]
    assert "Lao động tiên tiến" in offered[2:]


async def test_the_head_registers_a_colleague_and_the_division(office: Office, cast: Cast) -> None:
    await office.live(cast.vp, TITLES)
    await cast.head.say("/dangky")
    await cast.head.press("1")
    await cast.head.press("Đồng nghiệp trong phòng")
    await cast.head.press("Phạm Thị Bình")
    await cast.head.press("Lao động tiên tiến")
    await cast.head.press("Bỏ qua")
    await cast.head.press("Gửi")
    await cast.head.sees("chờ Văn phòng duyệt")
    await cast.binh.sees("Đăng ký DK-")
    await cast.head.say("/dangky")
    await cast.head.press("1")
    await cast.head.press("Tập thể phòng")
    await cast.head.press("Tập thể lao động tiên tiến")
    await cast.head.press("Bỏ qua")
    await cast.head.press("Gửi")
    await cast.head.sees("Phòng Nghiệp vụ 1")
    found = await office.database.read(registrations.of_campaign, 1)
    assert [(one.subject_name, one.title, one.state) for one in found] == [
        ("Phạm Thị Bình", "LDTT", "confirmed"),
        ("Phòng Nghiệp vụ 1", "TTLDTT", "confirmed"),
    ]


async def test_one_live_registration_a_person_and_title_and_the_sender_may_withdraw(
    office: Office, cast: Cast
) -> None:
    await office.live(cast.vp, TITLES)
    await title_of_an(cast)
    await cast.an.say("/dangky")
    await cast.an.press("1")
    asked = await cast.an.sees("Đã có đăng ký: Chiến sĩ thi đua cơ sở (DK-")  # before the questions
    assert "Hạn đăng ký: hết ngày 20/8/2026" in asked.text
    assert "Chiến sĩ thi đua cơ sở" not in cast.an.buttons()
    await cast.an.press("Hủy")
    await cast.an.say("/cuatoi")
    [one] = await office.database.read(registrations.of_campaign, 1)
    await cast.an.sees(one.code)
    await cast.an.press("1")
    await cast.an.press("Rút đăng ký")
    await cast.an.sees(f"rút đăng ký {one.code}")
    await cast.an.press("Giữ lại")
    await cast.an.sees("Tình trạng")
    assert "[Xác nhận]" in cast.head.screen()
    await cast.an.press("Rút đăng ký")
    await cast.an.press("Rút")
    await cast.an.sees("Tình trạng: đã rút")
    await cast.head.sees("không chờ anh/chị nữa")
    assert "[Xác nhận]" not in cast.head.screen()
    await cast.head.press("Xem")
    await cast.head.sees("người gửi đã rút")
    assert await office.database.read(registrations.of_campaign, 1) == []


async def test_two_people_press_at_once_one_wins_and_the_other_is_told(office: Office, cast: Cast) -> None:
    second = await office.enrolled("Đỗ Minh Khoa", "office", 2)
    await office.live(cast.vp, TITLES)
    await title_of_an(cast)
    await cast.head.press("Xem")
    await cast.head.press("Xác nhận")
    [one] = await office.database.read(registrations.of_campaign, 1)
    for officer in (cast.vp, second):
        await officer.say("/duyet")
        await officer.sees(one.code)
        await officer.press("1")
        await officer.sees("Tình trạng")
    await cast.vp.press("Duyệt")
    answer = await second.press("Duyệt")
    assert "vừa được xử lý" in answer["text"]


async def test_a_late_registration_is_taken_with_a_mark(office: Office, cast: Cast) -> None:
    await office.live(cast.vp, CONFERENCE)
    office.later(days=20)
    await cast.an.say("/dangky")
    await cast.an.press("1")
    await cast.an.press("Báo cáo tham luận")
    await cast.an.say("Kinh nghiệm đối thoại với công dân")
    await cast.an.press("Bỏ qua")
    await cast.an.sees("đã hết hạn đăng ký")
    await cast.an.press("Gửi")
    await cast.an.sees("(trễ hạn)")
    [one] = await office.database.read(registrations.of_campaign, 1)
    assert one.late


async def test_a_question_that_has_its_answer_loses_its_buttons(office: Office, cast: Cast) -> None:
    await office.live(cast.vp, ROLE_MODELS)
    await cast.an.say("/dangky")
    await cast.an.press("1")
    first = await cast.an.sees("lĩnh vực")
    await cast.an.say("Tiếp công dân")
    second = await cast.an.sees("Thành tích")
    await cast.an.say("Giải quyết đơn đúng hạn")
    await cast.an.sees("ghi thêm")
    assert "reply_markup" not in first.body
    assert "reply_markup" not in second.body
