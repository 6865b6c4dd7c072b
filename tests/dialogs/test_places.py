"""Groups and topics: who may link them, what each is told and shown, and what becomes of them."""

from datetime import datetime

from sqlmodel import Session

from bot.playground import Chat
from bot.playground.groups import (
    close_topic,
    create_topic,
    delete_topic,
    make_forum,
    rename,
    rename_topic,
    restrict,
)
from storage import groups, people
from storage.tables import Dossier
from tests.dialogs.conftest import Office
from tests.dialogs.kit import Someone
from tests.dialogs.program import until


async def waits(office: Office, told: Someone, text: str) -> None:
    """Until what stands in the chat says this."""
    await office.playground.world.events.until(lambda: told.shows(text) or None, 30)


async def test_only_who_may_links_a_group_and_one_that_nobody_links_is_left(office: Office) -> None:
    vp = await office.enrolled("Lê Thu Hà", "office", await office.department("Văn phòng", kind="office"))
    unit = await office.department("Phòng Nghiệp vụ 1")
    await office.department("Phòng Nghiệp vụ 2")
    head = await office.enrolled("Trần Quốc Bảo", "head", unit)
    an = await office.enrolled("Nguyễn Văn An", "staff", unit)
    stranger = office.visitor("Vũ Văn Lạ")
    world = office.playground.world
    chat = stranger.person.create_group("Nhóm chung", [vp.person, head.person, an.person])
    there = stranger.here(chat)
    await there.sees("đề nghị lãnh đạo phòng hoặc cán bộ Văn phòng")
    await there.press("Gắn nhóm với phòng")
    await there.sees("Việc gắn nhóm dành cho lãnh đạo phòng")
    denied = await an.here(chat).press("Gắn nhóm với phòng")
    assert "lãnh đạo phòng, Văn phòng" in denied["text"]
    await there.say("/hoi@playground_bot hồ sơ gồm những gì?")
    refused = await there.sees("Tôi trả lời người đã được Văn phòng mời vào")
    assert "/start" not in refused.text
    await there.say("/lienket@playground_bot", anonymous=True)
    await there.sees("dưới tên của nhóm")

    # The Office, pressing: the whole office at first, then two divisions.
    office_there = vp.here(chat)
    await office_there.press("Gắn nhóm với phòng")
    await office_there.press("Toàn cơ quan")
    await office_there.sees("Đã gắn nhóm này với toàn cơ quan")
    await office_there.say("/lienket@playground_bot")
    await office_there.sees("đang gắn với toàn cơ quan")
    await office_there.press("Nhiều phòng…")
    await office_there.press("Phòng Nghiệp vụ 1")
    await office_there.press("Phòng Nghiệp vụ 2")
    await office_there.press("Xong (2 phòng)")
    await office_there.sees("Đã gắn nhóm này với Phòng Nghiệp vụ 1; Phòng Nghiệp vụ 2")
    await office_there.sees("Việc còn thiếu của các phòng")
    [row] = await office.database.read(groups.linked)
    assert len(row.divisions) == 2

    # Renamed; put out and added again: the link is kept, and said.
    rename(world, chat, stranger.person.user, "Nhóm hai phòng")
    stranger.person.remove(chat, world.bot)
    await world.events.until(lambda: None if chat.has(world.bot.id) else True, 30)
    office.later(minutes=1)
    await vp.sees("không còn ở trong nhóm “Nhóm hai phòng”")
    stranger.person.add(chat, world.bot)
    await there.sees("Nhóm này vẫn gắn với Phòng Nghiệp vụ 1; Phòng Nghiệp vụ 2")

    # The head's own group, through a link that names it; the division moves there from another one.
    own = head.person.create_group("Nhóm phòng 1", [an.person])
    await head.here(own).say(f"/start@playground_bot unit_{unit}")
    await head.here(own).sees("Đã gắn nhóm này với Phòng Nghiệp vụ 1")
    other = head.person.create_group("Nhóm phòng 1 mới", [an.person])
    await head.here(other).press("Gắn nhóm với phòng")
    await head.here(other).press("Phòng Nghiệp vụ 1")
    await head.here(other).sees("Trước đây phòng được nhắc ở nhóm “Nhóm phòng 1”")
    assert [one.title for one in await office.database.read(groups.own_of, unit)] == ["Nhóm phòng 1 mới"]

    # After a day the group that is linked to nothing now is left with a word; the others stay.
    office.later(days=1, hours=1)
    await head.here(own).sees("tôi xin rời nhóm. Khi cần")
    await world.events.until(lambda: None if own.has(world.bot.id) else True, 30)
    assert chat.has(world.bot.id)
    assert other.has(world.bot.id)


async def test_a_topic_is_a_place_of_its_own(office: Office) -> None:
    vp = await office.enrolled("Lê Thu Hà", "office", await office.department("Văn phòng", kind="office"))
    unit = await office.department("Phòng Nghiệp vụ 1")
    await office.department("Phòng Nghiệp vụ 2")
    head = await office.enrolled("Trần Quốc Bảo", "head", unit)
    world, owner = office.playground.world, vp.person.user
    chat = vp.person.create_group("Thi đua", [head.person], supergroup=True)
    make_forum(world, chat)
    vp.person.promote(chat, world.bot)
    first = create_topic(world, chat, owner, "Phòng 1")
    everybody = create_topic(world, chat, owner, "Chung")
    topic, whole = head.here(chat, first), vp.here(chat, everybody)
    await topic.say("/lienket")
    await topic.press("Phòng Nghiệp vụ 1")
    await topic.sees("Đã gắn nhóm này với Phòng Nghiệp vụ 1")
    await whole.say("/lienket")
    await whole.press("Toàn cơ quan")
    await whole.sees("toàn cơ quan")
    titles = {one.title for one in await office.database.read(groups.linked)}
    assert titles == {"Thi đua › Phòng 1", "Thi đua › Chung"}

    # The board stands in each topic, pinned, without a sound; the alert follows it.
    await office.live(vp)
    office.later(days=4)
    alert = await topic.sees("Chưa nộp hồ sơ: Phòng Nghiệp vụ 1")
    assert "Nộp hồ sơ" in [
        one["text"] for row in alert.body["reply_markup"]["inline_keyboard"] for one in row
    ]
    named = await whole.sees("Chưa nộp hồ sơ (2 phòng): Văn phòng; Phòng Nghiệp vụ 2")
    assert "photo" in named.body
    assert "Phòng Nghiệp vụ 1" not in named.text
    assert "1 phòng khác còn thiếu được nhắc trong nhóm riêng" in named.text
    assert "Trần Quốc Bảo" not in named.text
    assert topic.shows("Việc còn thiếu – Phòng Nghiệp vụ 1")
    assert whole.shows("còn 3 phòng: Văn phòng; Phòng Nghiệp vụ 1; Phòng Nghiệp vụ 2")
    office.later(minutes=1)
    await until(lambda: _both_pinned(chat))

    # Answers go where the question stood.
    await topic.say("/hoi hồ sơ gồm những gì?")
    await topic.sees("Tờ trình")
    # The link opens the very form in private.
    url = alert.body["reply_markup"]["inline_keyboard"][0][0]["url"]
    await head.starts(url.partition("?start=")[2])
    await head.sees("Hồ sơ")

    # Renamed, closed and opened again, and at last deleted: kept true, the Office is told once.
    rename_topic(world, chat, owner, first, "Tổ 1")
    close_topic(world, chat, owner, first)
    office.later(minutes=1)
    told = await vp.sees("hiện không cho tôi viết")
    assert "Thi đua › Tổ 1" in told.text
    vp.person.promote(chat, world.bot, admin=False)
    office.later(days=3)
    await whole.sees("Còn 3 ngày")
    assert not topic.shows("Còn 3 ngày")
    close_topic(world, chat, owner, first, closed=False)
    await topic.say("/hoi@playground_bot hồ sơ gồm những gì?")
    await topic.sees("Tờ trình")
    office.later(days=2)
    await topic.sees("Còn 1 ngày")
    delete_topic(world, chat, first)
    office.later(days=1)
    await vp.sees("không còn nữa nên tôi không nhắc hạn ở đó")
    assert [one.title for one in await office.database.read(groups.linked)] == ["Thi đua › Chung"]


async def _both_pinned(chat: Chat) -> bool:
    return len(chat.pinned) == 2


async def test_a_board_is_edited_in_place_and_a_muted_group_is_kept(office: Office) -> None:
    vp = await office.enrolled("Lê Thu Hà", "office", await office.department("Văn phòng", kind="office"))
    unit = await office.department("Phòng Nghiệp vụ 1")
    head = await office.enrolled("Trần Quốc Bảo", "head", unit)
    world = office.playground.world
    chat = head.person.create_group("Nhóm phòng 1", [])
    here = head.here(chat)
    await here.press("Gắn nhóm với phòng")
    await here.press("Phòng Nghiệp vụ 1")
    await office.live(vp)
    restrict(world, chat, can_send_messages=False)
    office.later(days=4)
    await vp.sees("hiện không cho tôi viết")
    restrict(world, chat, can_send_messages=True)
    await here.say("/hoi@playground_bot hồ sơ gồm những gì?")
    await here.sees("Tờ trình")
    office.later(days=3)
    await here.sees("Còn 3 ngày")
    await waits(office, here, "chưa gửi")  # on the board, that is edited behind the alert
    office.later(minutes=1)  # its number is known by now

    # The divisions hand in: the board changes in place, nothing rings; the Office gets one closing word.
    before = len(chat.messages)
    for number in await office.database.read(lambda session: [one.id for one in people.units(session)]):
        await office.database.write(_handed_in, number, office.clock.now())
    office.later(minutes=1)
    await waits(office, here, "✓ hồ sơ đề nghị khen thưởng, hạn 13/8/2026")
    done = await vp.sees("Đã đủ hồ sơ. Cả 2 phòng đã nộp hồ sơ")
    assert "Xin cảm ơn" in done.text
    office.later(days=3)
    await office.restart()
    office.later(days=1)
    await vp.say("/menu")
    await vp.sees("chọn việc")
    assert len(chat.messages) == before
    assert not vp.shows("Còn thiếu")


def _handed_in(session: Session, unit: int, now: datetime) -> None:
    session.add(
        Dossier(
            code=f"HS-{unit}", campaign_id=1, department_id=unit, state="sent", made_by=1, made_at=now,
            sent_at=now, changed_at=now,
        )
    )  # fmt: skip
