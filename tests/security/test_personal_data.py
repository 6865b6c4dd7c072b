"""What is known of a stranger before they agree, and of whoever is gone."""

import asyncio

from sqlmodel import Session, col, select

from storage import people
from storage.tables import Audit, InboxUpdate, Outgoing, Person, Question
from tests.security.conftest import Office


def _written(session: Session) -> str:
    rows = [row.raw.decode() for row in session.exec(select(InboxUpdate))]
    rows += [str(row.payload) for row in session.exec(select(Outgoing))]
    rows += [f"{row.action} {row.subject} {row.detail}" for row in session.exec(select(Audit))]
    rows += [row.name for row in session.exec(select(Person))]
    return "\n".join(rows)


async def test_a_strangers_name_and_words_are_kept_nowhere(office: Office) -> None:
    stranger = office.visitor("Kiều Oanh Lạ")
    await stranger.starts(await office.invitation("staff"))
    await stranger.sees("Trước khi bắt đầu")
    await stranger.say("tôi tên là Kiều Oanh Lạ")
    await stranger.sees("mã mời")
    await stranger.press("Tôi không đồng ý")
    await stranger.sees("")
    await stranger.say("/menu")
    await stranger.sees("mã mời")
    assert "Kiều" not in await office.database.read(_written)


def _traces(session: Session, telegram_id: int) -> int:
    audit = session.exec(select(Audit).where(col(Audit.telegram_id) == telegram_id)).all()
    persons = session.exec(select(Person).where(col(Person.telegram_id) == telegram_id)).all()
    return len(audit) + len(persons) + len(session.exec(select(Question)).all())


async def test_whoever_left_may_come_in_again_and_is_nobody_until_then(office: Office) -> None:
    an = await office.enrolled("Nguyễn Văn An", "staff", await office.department("Phòng Nghiệp vụ 1"))

    await an.say("Giá vàng hôm nay thế nào?")
    await an.sees("không nêu")
    admin = await office.enrolled("Lê Thu Hà", "admin")
    await admin.say("/xoa")
    await admin.say("Nguyễn Văn Ai")
    answer = await admin.press("Gửi")
    assert "Không thấy ai" in answer["text"]
    await admin.say("/huy")
    await admin.sees("Đã hủy")
    await admin.say("/xoa")
    await admin.sees("Họ và tên đầy đủ")
    await admin.say("nguyen van an")
    await admin.sees("xem lại")
    await admin.press("Gửi")
    await admin.sees("Không hoàn tác được")
    await admin.press("Xóa dữ liệu")
    await admin.sees("Đã xóa")
    assert not await office.database.read(_traces, an.id)
    await an.say("/menu")
    await an.sees("mã mời")
    await an.starts(await office.invitation("staff"))
    await an.press("Tôi đồng ý")
    await an.sees("Đã ghi nhận")


async def test_one_code_pressed_by_two_at_once_lets_one_in(office: Office) -> None:
    code = await office.invitation("staff")
    first, second = office.visitor("Người Một"), office.visitor("Người Hai")
    for one in (first, second):
        await one.starts(code)
        await one.sees("Trước khi bắt đầu")
    answers = await asyncio.gather(*(one.press("Tôi đồng ý") for one in (first, second)))
    assert sum("đã được dùng" in answer.get("text", "") for answer in answers) == 1
    known = [await office.database.read(people.by_telegram, one.id) for one in (first, second)]
    assert sum(one is not None for one in known) == 1


async def test_a_number_beside_a_file_is_named_for_what_it_is_and_the_file_not_fetched(
    office: Office,
) -> None:
    vp = await office.enrolled("Lê Thu Hà", "office", await office.department("Văn phòng", kind="office"))
    await vp.sends_file("to-khai.txt", "Tờ khai của tôi.".encode(), caption="CCCD 012345678912 của em")
    refusal = await vp.sees("giấy tờ tùy thân")
    assert "MẬT" not in refusal.text
