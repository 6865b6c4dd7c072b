"""Troubles of the assistant itself: the Office hears of each once, and nothing sent meanwhile is lost."""

import shutil
from types import SimpleNamespace

import pytest
from sqlmodel import Session, func, select

from handlers import housekeeping, reaching
from handlers.questions import asking
from storage import people
from storage.tables import Abbreviation, Announcement, Department, Invitation, Outgoing, Person
from tests.dialogs.conftest import Office
from tests.dialogs.kit import Someone


def heard(someone: Someone, words: str) -> int:
    """How often somebody was told this."""
    return sum(words in one.text for one in someone.where.messages.values())


async def told(office: Office) -> None:
    """Once the word to the Office is written, let it go out now and not within half a minute."""
    await office.until(
        lambda session: session.exec(select(Outgoing).where(Outgoing.kind == "operators")).all()
    )
    office.services.delivery.wake()


async def test_an_error_of_ours_is_told_to_the_office_once_and_the_next_words_are_answered(
    office: Office, vp: Someone, an: Someone, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object) -> None:
        raise ValueError("nobody foresaw this")

    monkeypatch.setattr(asking, "render", fails)
    for words in ("hồ sơ gồm những gì?", "bao giờ nộp hồ sơ?"):
        await an.say(words)
        await an.sees("Có lỗi ở phía tôi")
    await an.say("/huy")
    await an.sees("Không có")
    await told(office)
    await vp.sees("gặp lỗi phía tôi khi làm việc (ValueError)")
    await office.quiet()
    assert heard(vp, "gặp lỗi phía tôi") == 1
    assert heard(vp, "nobody foresaw") == 0


async def test_that_another_program_has_the_token_is_told_to_the_office(
    office: Office, vp: Someone, an: Someone, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reaching, "NEWCOMER", -1.0)  # ours has been at work for long
    await office.restart()
    office.playground.faults.add("409", "getUpdates", times=2)
    await an.say("/menu")
    await an.sees("chọn việc")
    await told(office)
    await vp.sees("chương trình khác cùng dùng mã bot này")
    assert not office.services.taken.is_set()


async def test_while_the_token_is_revoked_everything_waits_and_then_comes_once(
    office: Office, vp: Someone, an: Someone
) -> None:
    known = office.playground.api._token
    office.playground.api._token = "1:another_token_of_the_same_bot"
    await an.say("/menu")
    await vp.say("/menu")
    office.playground.api._token = known
    await an.sees("chọn việc")
    await vp.sees("chọn việc")
    assert heard(an, "chọn việc") == 1


async def test_the_office_is_told_before_the_disk_is_full(
    office: Office, vp: Someone, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _: SimpleNamespace(free=100 << 20))
    await office.restart()
    await told(office)
    await vp.sees("chỉ còn 100 MB")
    await office.restart()
    await vp.say("/menu")
    await vp.sees("chọn việc")
    assert heard(vp, "sắp đầy") == 1
    assert housekeeping.LEAST_FREE > 100 << 20


# What is typed and pressed (=) after a command, and the press that would do it.
CONVERSATIONS = {
    "/moi": (("=Công chức", "=Văn phòng"), "Gửi"),
    "/phong": (("=Thêm phòng", "Phòng Mới"), "Gửi"),
    "/viettat": (("KTNB", "kiểm tra nội bộ"), "Lưu"),
    "/xoa": (("Nguyễn Văn An", "=Gửi"), "Xóa dữ liệu"),
    "/thongbao": (("Họp lúc 8 giờ", "=Toàn cơ quan"), "Gửi"),
}


def _rows(session: Session) -> list[int]:
    tables = (Abbreviation, Announcement, Department, Invitation)
    counts = [session.exec(select(func.count()).select_from(table)).one() for table in tables]
    known = select(func.count()).select_from(Person).where(Person.telegram_id != None)  # noqa: E711
    return [*counts, session.exec(known).one()]


def _becomes(session: Session, telegram_id: int, role: str) -> None:
    person = people.by_telegram(session, telegram_id)
    assert person is not None
    person.role = role


@pytest.mark.parametrize("command", CONVERSATIONS)
async def test_a_role_that_is_lost_midway_ends_what_it_allowed(
    office: Office, vp: Someone, an: Someone, command: str
) -> None:
    unit = await office.department("Phòng Nghiệp vụ 2")
    one = await office.enrolled("Đỗ Thị Mai", "admin", unit)
    steps, last = CONVERSATIONS[command]
    await one.say(command)
    for step in steps:
        await (one.press(step[1:]) if step.startswith("=") else one.say(step))
    await office.playground.world.events.until(lambda: last in one.buttons() or None, 120)
    before = await office.database.read(_rows)
    await office.database.write(_becomes, one.id, "staff")
    answer = await one.press(last)
    assert "dành cho" in (answer.get("text") or one.last().text)
    await one.say("/menu")
    await one.sees("chọn việc")
    assert await office.database.read(_rows) == before
