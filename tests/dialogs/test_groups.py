"""A division's group: linked, reminded of what is missing, moved to a supergroup."""

from bot.playground import Chat
from bot.playground.groups import create_group, migrate
from storage import people
from tests.dialogs.conftest import Office
from tests.dialogs.kit import Someone


async def linked_group(office: Office, head: Someone, department: str) -> tuple[Someone, Chat]:
    """The division's group with the assistant in it, linked by its head."""
    chat = create_group(
        office.playground.world, head.person.user, "Nhóm phòng 1", [office.playground.world.bot]
    )
    here = head.here(chat)
    await here.press("Gắn nhóm với phòng")
    await here.press(department)
    await here.sees("Đã gắn nhóm này")
    return here, chat


async def test_the_alert_names_the_division_that_has_sent_nothing_and_comes_once(office: Office) -> None:
    vp = await office.enrolled("Lê Thu Hà", "office", await office.department("Văn phòng", kind="office"))
    unit = await office.department("Phòng Nghiệp vụ 1")
    head = await office.enrolled("Trần Quốc Bảo", "head", unit)
    group, _ = await linked_group(office, head, "Phòng Nghiệp vụ 1")
    await office.live(vp)
    office.later(days=4)  # Friday the 7th; the last day is the 13th
    alert = await group.sees("Chưa nộp hồ sơ: Phòng Nghiệp vụ 1")
    assert "đến hết 13/8/2026" in alert.text
    assert "trước ngày 14/8/2026" in alert.text
    before = len(group.where.messages)
    office.later(hours=2)
    office.later(hours=2)
    await vp.say("/menu")
    await vp.sees("chọn việc")
    assert len(group.where.messages) == before
    # What belongs into the private chat is opened there by a link, not by typing.
    await group.say("/nophoso@playground_bot")
    told = await group.sees("cuộc trò chuyện riêng")
    [[way]] = told.body["reply_markup"]["inline_keyboard"]
    assert way["url"] == "https://t.me/playground_bot?start=go_nophoso"
    await head.starts("go_nophoso")
    await head.sees("Nộp hồ sơ")
    await head.starts("plan_1")
    await head.sees("chuyển đổi số")
    stranger = office.visitor("Người Lạ")
    await stranger.starts("plan_1")
    await stranger.sees("mã mời")
    await vp.starts("nope_1")
    await vp.sees("Anh/chị cần việc gì")
    await vp.starts("board_99")
    await vp.sees("Nút này đã cũ")


async def test_a_group_that_becomes_a_supergroup_stays_linked(office: Office) -> None:
    unit = await office.department("Phòng Nghiệp vụ 1")
    head = await office.enrolled("Trần Quốc Bảo", "head", unit)
    group, chat = await linked_group(office, head, "Phòng Nghiệp vụ 1")
    migrate(office.playground.world, chat, head.person.user)
    # Where the bot has not spoken yet Telegram gives it only commands that name it.
    await group.say("/hoi@playground_bot hồ sơ gồm những gì?")
    await group.sees("không nêu")
    [row] = await office.database.read(people.linked_groups)
    assert row.chat_id == group.where.id
    assert row.department_id == unit


async def test_a_division_without_a_group_is_reminded_through_its_head(office: Office) -> None:
    vp = await office.enrolled("Lê Thu Hà", "office", await office.department("Văn phòng", kind="office"))
    head = await office.enrolled("Trần Quốc Bảo", "head", await office.department("Phòng Nghiệp vụ 1"))
    await office.live(vp)
    await head.sees("Kế hoạch mới")
    office.later(days=10)
    await head.sees("Hôm nay (13/8/2026) là ngày cuối")
