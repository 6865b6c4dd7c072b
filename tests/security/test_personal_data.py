"""What is known of a stranger before they agree, and of whoever is gone."""

import asyncio

from sqlmodel import Session, col, select

from storage import people
from storage.tables import Audit, InboxUpdate, Outgoing, Person
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


async def test_whoever_left_may_come_in_again_and_is_nobody_until_then(office: Office) -> None:
    an = await office.enrolled("Nguyễn Văn An", "staff", await office.department("Phòng Nghiệp vụ 1"))

    def leave(session: Session) -> None:
        person = session.exec(select(Person).where(col(Person.telegram_id) == an.id)).one()
        people.let_go(session, person, office.clock.now())

    await office.database.write(leave)
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
