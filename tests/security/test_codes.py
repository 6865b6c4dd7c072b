"""Guessing at invitation codes."""

from sqlmodel import Session, col, select

from handlers import housekeeping
from storage import people
from storage.tables import Audit
from tests.security.conftest import Office


def _accounts(session: Session) -> list[int | None]:
    return list(session.exec(select(Audit.telegram_id).where(col(Audit.person_id).is_(None))))


async def test_after_ten_wrong_codes_even_the_right_one_must_wait_an_hour(office: Office) -> None:
    code = await office.invitation("staff")
    thief = office.visitor("Kẻ Đoán")
    for number in range(10):
        await thief.say(f"ABCD-EF{number:02}".replace("0", "2").replace("1", "3"))
        await thief.sees("Mã mời không đúng")
    await thief.say(code)
    await thief.sees("quá nhiều lần")
    other = office.visitor("Người Ngay")
    await other.say(code.lower())
    await other.sees("Trước khi bắt đầu")
    office.later(hours=1, minutes=1)
    await thief.say(code)
    await thief.sees("Trước khi bắt đầu")
    assert await office.database.read(people.by_telegram, thief.id) is None


async def test_the_account_of_a_stranger_is_forgotten_after_two_days(office: Office) -> None:
    stranger = office.visitor("Kẻ Lạ")
    await stranger.say("ABCDEFGH")
    await stranger.sees("Mã mời không đúng")
    assert stranger.id in await office.database.read(_accounts)
    office.later(days=3)
    await office.database.write(housekeeping.tidy, office.clock)
    assert set(await office.database.read(_accounts)) == {None}
