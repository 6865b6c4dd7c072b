"""Words without a command open the screens of the menu, move a form, or are asked about."""

from bot.playground.groups import create_group
from storage import registrations
from tests.dialogs.conftest import Office
from tests.dialogs.kit import Someone
from tests.dialogs.plans import CAMPAIGN, CONFERENCE, TITLES

SCREENS = {
    "em muốn xem lại mình đăng ký những gì rồi": "chưa đăng ký gì",
    "toi dang ky o cho nao": "phong trào nào",
    "cho mình vào menu với": "gõ thẳng câu hỏi",
    "đang có những phong trào nào thế": "Đăng ký danh hiệu",
    "tuần sau nữa có hạn nào không": "20/8/2026",
    "chào buổi sáng nhé": "Chào anh/chị",
    "cảm ơn bạn nhiều nhé": "không có gì",
    "đổi sang tiếng Anh giúp em": "tiếng nào",
    "cstđcs là gì vậy": "Chiến sĩ thi đua cơ sở",
    "phòng mình còn ai chưa đăng ký": "lãnh đạo phòng",
    "không làm nữa, thoát ra giúp": "Không có việc nào đang làm dở",
    "báo em trước hạn bốn ngày nhé": "từ 8 giờ các ngày làm việc",
    "họ tên em trong này bị sai dấu": "Nguyễn Văn An",
    "cho em đọc nguyên văn kế hoạch": "kế hoạch nào",
    "stop bothering me with reminders": "Cách tôi nhắc hạn",
}


async def test_words_open_the_screen_that_is_wanted(office: Office, vp: Someone, an: Someone) -> None:
    await office.live(vp, TITLES)
    await office.live(vp, CONFERENCE, "hoi-nghi.txt")
    await an.sees("Kế hoạch mới")
    await an.sees("Kế hoạch mới")
    for said, screen in SCREENS.items():
        await an.say(said)
        await an.sees(screen)
    # What leads on from them: a campaign is left out, its document comes, the last question goes on.
    await an.press(next(one for one in an.buttons() if one.startswith("Thôi nhắc: Danh hiệu")))
    await an.sees("Tôi thôi nhắc riêng anh/chị")
    await an.say("gửi tôi file kế hoạch hội nghị điển hình tiên tiến")
    assert (await an.sees_file())[0].body["document"]["file_name"] == "hoi-nghi.txt"
    await an.say("bao giờ hết hạn gửi danh sách đăng ký?")
    await an.sees("Nguồn:")
    await an.say("bạn trả lời sai rồi")
    assert "bao giờ hết hạn" in (await an.sees("Câu hỏi sẽ gửi đến Văn phòng")).text
    await an.press("Viết câu hỏi khác")
    await an.sees("câu hỏi gửi Văn phòng")  # it takes the next words
    await an.say("phòng em được gửi thêm một người nữa không?")
    await an.press("Gửi")
    await vp.sees("gửi thêm một người")


async def test_the_campaign_that_is_named_needs_no_choosing(office: Office, vp: Someone, an: Someone) -> None:
    await office.live(vp, TITLES)
    await office.live(vp, CONFERENCE, "hoi-nghi.txt")
    await an.say("ghi tên em dự hội nghị điển hình tiên tiến nhé")
    assert "Hội nghị điển hình" in (await an.sees("tư cách nào")).text
    # What only one campaign takes names it as well.
    await an.say("/huy")
    await an.sees("Đã hủy")
    assert "[Hủy]" not in an.screen()
    await an.say("mk muon dk lđtt")
    await an.sees("Danh hiệu hoặc hình thức khen thưởng nào?")


async def test_a_code_opens_its_card(office: Office, vp: Someone, an: Someone) -> None:
    await office.live(vp, TITLES)
    await an.say("đăng ký danh hiệu")
    await an.press("Lao động tiên tiến")
    await an.say("không có gì thêm")
    await an.sees("xem lại trước khi gửi")
    await an.say("đúng rồi, gửi đi")
    await an.sees("Đã nhận đăng ký")
    [row] = await office.database.read(registrations.of_campaign, 1)
    assert row.fields["note"] is None
    await an.say(f"xem giúp em {row.code.lower()}")
    await an.sees(row.code)
    assert "Rút đăng ký" in an.buttons()


async def test_what_two_may_mean_is_asked_with_buttons(office: Office, vp: Someone, an: Someone) -> None:
    await office.live(vp, TITLES)
    await an.say("lao động tiên tiến")
    await an.sees("Anh/chị muốn làm việc nào?")
    assert {"Đăng ký", "Hỏi trong kế hoạch"} <= set(an.buttons())
    await an.press("Hỏi trong kế hoạch")
    await an.sees("Nguồn:")


async def test_a_form_moves_by_words(office: Office, vp: Someone, an: Someone) -> None:
    await office.live(vp, TITLES)
    await an.say("/dangky")
    await an.press("1")
    await an.say("cho em cái chiến sỹ thi đua cơ sở")
    await an.sees("áng kiến")
    await an.say("quay lại câu trước giúp em")
    await an.sees("anh hiệu")
    await an.say("cái thứ 2")
    await an.sees("áng kiến")
    await an.say("Bỏ hẳn bước in giấy mời họp")
    await an.sees("ghi thêm")
    await an.say("còn mấy câu nữa")
    await an.sees("Còn 1 mục")
    await an.say("để lát nữa làm tiếp")
    await an.sees("Đã giữ lại")
    await an.press("Làm tiếp")
    await an.sees("ghi thêm")
    await an.say("khong co")
    summary = await an.sees("xem lại trước khi gửi")
    assert "Bỏ hẳn bước in giấy mời họp" in summary.text
    await an.say("thôi hủy đi")
    await an.sees("Đã hủy, chưa gửi hay thay đổi gì")


async def test_bo_in_a_form_is_asked_about(office: Office, vp: Someone, an: Someone) -> None:
    await office.live(vp, TITLES)
    await an.say("/dangky")
    await an.press("1")
    await an.press("Chiến sĩ thi đua cơ sở")
    await an.sees("áng kiến")
    await an.say("bỏ đi")
    await an.sees("bấm nút nào")
    assert {"Bỏ qua", "Hủy", "Là câu trả lời"} <= set(an.buttons())
    await an.press("Bỏ qua")
    await an.sees("ghi thêm")


async def test_dropping_a_change_says_that_what_was_sent_stays(
    office: Office, vp: Someone, an: Someone
) -> None:
    await office.live(vp, TITLES)
    await an.say("25")
    await an.sees("bấm nút có số đó")
    await an.say("/dangky")
    await an.press("1")
    await an.sees("Danh hiệu hoặc hình thức")
    # A question that names a choice is none, and words of an answer are no call for help.
    await an.say("lđtt cần gì")
    await an.sees("Điều 24")
    await an.press("Lao động tiên tiến")
    await an.say("chờ hướng dẫn của tỉnh")
    await an.sees("Ghi thêm: chờ hướng dẫn của tỉnh")
    await an.press("Gửi")
    await an.sees("Đã nhận đăng ký")
    await an.say("sửa đăng ký đã gửi")
    await an.press("1")
    await an.press("Sửa")
    await an.say("hủy bỏ")
    await an.sees("vẫn giữ nguyên")


async def test_an_answer_stays_when_registering_begins_below_it(
    office: Office, vp: Someone, an: Someone
) -> None:
    await office.live(vp, TITLES)
    await an.say("bao giờ hết hạn gửi danh sách đăng ký?")
    answer = await an.sees("Nguồn:")
    await an.press("Đăng ký")
    await an.sees("Danh hiệu")
    assert "Nguồn:" in an.where.messages[answer.id].text


async def test_words_about_the_open_dossier(office: Office, vp: Someone) -> None:
    head = await office.enrolled("Trần Quốc Bảo", "head", await office.department("Phòng Nghiệp vụ 1"))
    await office.live(vp, CAMPAIGN)
    await head.say("phòng tôi muốn nộp hồ sơ")
    await head.sees("Nộp hồ sơ cho phong trào nào")
    await head.press("1")
    await head.sees("Còn thiếu")
    await head.say("thiếu những giấy gì vậy")
    await head.sees("Còn thiếu")
    await head.say("mai tôi nộp nốt")
    await head.sees("HS-")


async def test_in_a_group_only_what_everybody_may_see(office: Office, vp: Someone, an: Someone) -> None:
    await office.live(vp, TITLES)
    chat = create_group(office.playground.world, an.person.user, "Nhóm", [office.playground.world.bot])
    here = an.here(chat)
    greeting = await here.sees()
    await here.say("bạn giúp được những việc gì", reply_to=greeting)
    await here.sees("gõ thẳng câu hỏi")
    await here.say("dạ vâng ạ", reply_to=greeting)
    await here.sees("Dạ vâng")
    await here.say("cho xem đăng ký của tôi", reply_to=greeting)
    await here.sees("nhắn riêng")
    assert "Mở cuộc trò chuyện riêng" in here.buttons()


async def test_a_mended_question_is_answered_anew_until_something_else_is_said(
    office: Office, vp: Someone, an: Someone
) -> None:
    await office.live(vp, TITLES)
    sent = await an.say("giá cà phê hôm nay thế nào")
    await an.sees("không nêu")
    await an.person.edit(sent, "bao giờ hết hạn gửi danh sách đăng ký?")
    await an.sees("Nguồn:")
    await an.say("cảm ơn nhé")
    await an.sees("không có gì")
    await an.person.edit(sent, "đăng ký ở đâu")
    await an.sees("không đọc phần sửa lại")
