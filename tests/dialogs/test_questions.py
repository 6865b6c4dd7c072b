"""Asking, refusing, passing on, answering, and teaching a word."""

from tests.dialogs.conftest import Office
from tests.dialogs.plans import CAMPAIGN, CONFERENCE, TITLES


async def test_what_the_plans_do_not_say_goes_to_the_office_and_comes_back(office: Office) -> None:
    vp = await office.enrolled("Lê Thu Hà", "office", await office.department("Văn phòng", kind="office"))
    an = await office.enrolled("Nguyễn Văn An", "staff", await office.department("Phòng Nghiệp vụ 1"))
    binh = await office.enrolled("Phạm Thị Bình", "staff", 2)
    await office.live(vp)
    await an.say("phần thưởng có được nhận bằng hiện vật không?")
    await an.sees("không nêu")
    await an.press("Chuyển câu hỏi đến Văn phòng")
    assert "hiện vật" in (await an.sees("Câu hỏi sẽ gửi")).text
    assert not vp.shows("hiện vật")
    await an.press("Gửi Văn phòng")
    await an.sees("Đã chuyển câu hỏi")
    await vp.sees("phần thưởng có được nhận bằng hiện vật không?")
    await vp.press("Trả lời")
    await vp.say("Có, theo đề nghị của phòng.")
    await vp.press("Gửi")
    await vp.sees("Đã gửi trả lời")
    await an.sees("Có, theo đề nghị của phòng.")
    await binh.say("phan thuong co duoc nhan bang hien vat khong")
    answer = await binh.sees("Có, theo đề nghị của phòng.")
    assert "Lê Thu Hà" in answer.text
    # The Office is not sent to itself: whoever asks may teach the answer, and the next one gets it.
    await vp.say("lễ trao thưởng có mời gia đình người được khen không?")
    await vp.sees("không nêu")
    assert "Chuyển câu hỏi đến Văn phòng" not in vp.buttons()
    await vp.press("Dạy câu trả lời")
    await vp.say("Có, mỗi người được mời một thân nhân.")
    await vp.sees("một thân nhân")
    await vp.say("đồng ý")
    await vp.sees("Đã ghi nhớ câu trả lời")
    assert not vp.shows("trả lời câu hỏi của anh/chị")
    await binh.say("lễ trao thưởng có mời gia đình người được khen không?")
    await binh.sees("mỗi người được mời một thân nhân")


async def test_staff_cannot_answer_for_the_office(office: Office) -> None:
    an = await office.enrolled("Nguyễn Văn An", "staff", await office.department("Phòng Nghiệp vụ 1"))
    await an.say("/cauhoi")
    await an.sees("Văn phòng")


async def test_a_taught_abbreviation_is_understood_from_then_on(office: Office) -> None:
    vp = await office.enrolled("Lê Thu Hà", "office", await office.department("Văn phòng", kind="office"))
    await office.live(vp)
    await vp.say("/viettat")
    await vp.say("CĐSTT")
    await vp.say("chuyển đổi số trong công tác thanh tra")
    await vp.press("Lưu")
    await vp.sees("Đã ghi nhớ")
    await vp.say("bao giờ nộp hồ sơ CĐSTT")
    await vp.sees("13/")


async def test_an_english_reader_is_answered_in_english(office: Office) -> None:
    vp = await office.enrolled("Lê Thu Hà", "office", await office.department("Văn phòng", kind="office"))
    john = await office.enrolled("John Lê", "staff", 1, language="en")
    await office.live(vp)
    await john.sees("New plan")
    await john.say("when is the dossier due?")
    answer = await john.sees("Source:")
    assert "14/8/2026" in answer.text


async def test_a_question_in_a_form_is_asked_of_the_forms_own_campaign_first(office: Office) -> None:
    unit = await office.department("Phòng Nghiệp vụ 1")
    vp = await office.enrolled("Lê Thu Hà", "office", await office.department("Văn phòng", kind="office"))
    head = await office.enrolled("Trần Quốc Bảo", "head", unit)
    await office.live(vp, CAMPAIGN, "so.txt")
    await office.live(vp, TITLES, "danh-hieu.txt")
    await office.live(vp, CONFERENCE.replace("21/8/2026", "28/8/2026"), "hoi-nghi.txt")
    for place, day in (("1", "28/8/2026"), ("2", "21/8/2026")):
        await head.say("/dangky")
        await head.sees("phong trào nào")
        shown = head.buttons()  # short, with the last day; whole names stand in the text
        assert [one[:3] for one in shown] == ["1. ", "2. ", "3. "]
        assert all(len(one) <= 32 for one in shown)
        assert any(one.endswith(" · 20/8") for one in shown)
        await head.press(place)
        await head.sees("Đăng ký cho ai?")
        await head.say("bao giờ hết hạn gửi danh sách đăng ký?")
        assert day in (await head.sees("Nguồn:")).text
        await head.say("hồ sơ giấy khen của phong trào chuyển đổi số gồm những gì?")
        await head.sees("Tờ trình")
        await head.say("han nop ho so phong trao chuyen doi so la bao gio")
        assert "14/8/2026" in (await head.sees("Nguồn:")).text
    await head.say("/danhsach")
    await head.sees("danh sách cho phong trào nào")
    await head.press("2")
    await head.press("Dán danh sách")
    await head.say("bao giờ hết hạn gửi danh sách đăng ký?")
    assert "21/8/2026" in (await head.sees("Nguồn:")).text
    await head.say("/nophoso")
    await head.sees("Nộp hồ sơ cho phong trào nào")
    await head.press("1")
    await head.sees("Còn thiếu")
    await head.say("hạn nộp là ngày nào?")
    assert "14/8/2026" in (await head.sees("Nguồn:")).text


async def test_a_question_that_goes_on_stays_with_what_was_asked_before(office: Office) -> None:
    vp = await office.enrolled("Lê Thu Hà", "office", await office.department("Văn phòng", kind="office"))
    an = await office.enrolled("Nguyễn Văn An", "staff", await office.department("Phòng Nghiệp vụ 1"))
    await office.live(vp, CAMPAIGN, "so.txt")
    await office.live(vp, TITLES, "danh-hieu.txt")
    await an.say("hồ sơ giấy khen của phong trào chuyển đổi số gồm những gì?")
    await an.sees("Tờ trình")
    await an.say("thế hạn nộp là hôm nào?")
    answer = await an.sees("14/8/2026")
    assert "đang nói về" in answer.text


async def test_what_is_only_near_is_quoted_with_its_document_and_a_way_to_the_office(office: Office) -> None:
    vp = await office.enrolled("Lê Thu Hà", "office", await office.department("Văn phòng", kind="office"))
    an = await office.enrolled("Nguyễn Văn An", "staff", await office.department("Phòng Nghiệp vụ 1"))
    await office.live(vp)
    await an.say("hồ sơ chuyển đổi số phải đóng bìa màu gì?")
    answer = await an.sees("gần nhất là")
    assert "Nguồn:" in answer.text
    await an.press("Chuyển câu hỏi đến Văn phòng")
