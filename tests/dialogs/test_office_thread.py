"""Questions handed to the Office and back; its answers and words mended; secrets kept out."""

from sqlmodel import Session, select

from storage.tables import InboxUpdate, Question
from tests.dialogs.conftest import Office
from tests.dialogs.kit import Someone
from tests.dialogs.plans import TITLES


async def answered(vp: Someone, words: str) -> None:
    await vp.press("Trả lời")
    await vp.say(words)
    await vp.press("Gửi")
    await vp.sees("Đã gửi trả lời")


async def test_a_line_is_added_and_the_answer_is_asked_about(
    office: Office, vp: Someone, an: Someone
) -> None:
    await office.live(vp, TITLES)
    await an.say("người đi biệt phái được thưởng quà gì không?")
    await an.press("Chuyển câu hỏi đến Văn phòng")
    await an.press("Thêm lời nhắn rồi gửi")
    await an.say("Em đi biệt phái từ tháng ba")
    await an.press("Gửi")
    await an.sees("Đã chuyển câu hỏi")
    assert "từ tháng ba" in (await vp.sees("biệt phái")).text
    await answered(vp, "Có, như người ở cơ quan.")
    await an.sees("như người ở cơ quan")
    await an.press("Hỏi thêm")
    await an.say("Quà nhận ở phòng nào ạ, thưa Văn phòng")
    if "Là câu trả lời" in an.buttons():
        await an.press("Là câu trả lời")
    await an.press("Gửi")
    told = await vp.sees("Quà nhận ở phòng nào")
    assert "như người ở cơ quan" in told.text
    await answered(vp, "Ở Văn phòng, tầng hai.")
    await an.sees("tầng hai")


async def test_the_office_mends_and_withdraws_its_answers(office: Office, vp: Someone, an: Someone) -> None:
    await office.live(vp, TITLES)
    await an.say("phần thưởng có được nhận bằng hiện vật không?")
    await an.press("Chuyển câu hỏi đến Văn phòng")
    await an.press("Gửi Văn phòng")
    await answered(vp, "Có thể.")
    await vp.say("/cauhoi")
    await vp.press("Các câu đã trả lời (1)")
    await vp.sees("Có thể.")
    await vp.press("Sửa 1")
    await vp.say("Không, chỉ bằng tiền.")
    await vp.press("Gửi")
    await an.sees("sửa lại câu trả lời")
    await an.say("phan thuong co duoc nhan bang hien vat khong")
    await an.sees("chỉ bằng tiền")
    await vp.say("/cauhoi")
    await vp.press("Các câu đã trả lời (1)")
    await vp.press("Thu hồi 1")
    await vp.sees("Đã thu hồi")
    await an.say("phan thuong co duoc nhan bang hien vat khong")
    await an.sees("không nêu")


async def test_a_taught_word_is_listed_and_dropped(office: Office, vp: Someone) -> None:
    await vp.say("/viettat")
    await vp.say("QTHC")
    await vp.say("quản trị hành chính nội bộ")
    await vp.press("Lưu")
    await vp.sees("Đã ghi nhớ")
    await vp.say("/viettat")
    await vp.sees("quản trị hành chính nội bộ")
    await vp.press("Bỏ QTHC")
    await vp.sees("Đã bỏ từ viết tắt")


SECRETS = {
    "TỐI MẬT: phương án di chuyển kho vũ khí": "117/2025/QH15",
    "CCCD của em là 001099123456, anh ghi giúp": "số giấy tờ tùy thân",
    "stk 19031234567890 Techcombank nhận thưởng": "số tài khoản",
    "chị T. phòng em bị khiển trách hồi tháng ba vì làm mất con dấu": "kỷ luật",
}


async def test_what_must_not_stand_in_a_chat_is_neither_kept_nor_passed_on(
    office: Office, vp: Someone, an: Someone
) -> None:
    await office.live(vp, TITLES)
    await an.sees("Kế hoạch mới")
    for typed, told in SECRETS.items():
        await an.say(typed)
        await an.sees(told)
        assert "Chuyển câu hỏi đến Văn phòng" not in an.buttons(), typed

    def kept(session: Session) -> tuple[list[str], list[bytes]]:
        asked = [one.text for one in session.exec(select(Question))]
        raws = [one.raw for one in session.exec(select(InboxUpdate))]
        return asked, [raw for raw in raws if any(typed.encode() in raw for typed in SECRETS)]

    assert await office.database.read(kept) == ([], [])


async def test_a_secret_is_no_answer_of_a_form(office: Office, vp: Someone, an: Someone) -> None:
    await office.live(vp, TITLES)
    await an.say("/dangky")
    await an.press("1")
    await an.press("Chiến sĩ thi đua cơ sở")
    await an.sees("áng kiến")
    await an.say("số căn cước 001099123456")
    await an.sees("tùy thân")
    await an.sees("áng kiến")
