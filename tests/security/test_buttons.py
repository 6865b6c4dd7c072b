"""Buttons that no message ever held: a changed client may send any data with a press."""

import pytest
from sqlmodel import Session, col, select

from handlers import assent
from handlers.presses import Buttons
from handlers.routes import routes
from storage import people
from storage.tables import Audit
from tests.dialogs.plans import CAMPAIGN, TITLES
from tests.security.conftest import Office, forge

STALE = "Nút này đã cũ"
WRONG = (
    "",
    ":",
    ":-1",
    ":0",
    ":x",
    ":1:x",
    ":x:1",
    ":1:-1",
    ":1:99999:99999",
    ":" + "9" * 30,
    ":1:1:1:1:1",
    ":²",
)
WRONG_TOO = (
    ":2:odd:1",
    ":2:main:odd",
    ":2:tasks:odd",
    ":2:odd",
    ":r:1:odd:1",
    ":d:x",
    ":1:main:odd",
    ":1:odd:1",
    ":\u0661",
    ":1:tasks:99999999999999999999",
)


def actions(office: Office) -> list[str]:
    """What the buttons of this program may ask for, by its own list of routes."""
    return [
        action
        for route in routes(office.services)
        if isinstance(route, Buttons)
        for action in route.callbacks
    ]


def errors(session: Session) -> list[Audit]:
    return list(session.exec(select(Audit).where(col(Audit.action) == "error")))


@pytest.mark.slow
@pytest.mark.parametrize("share", [6, pytest.param(1, marks=[pytest.mark.slow, pytest.mark.timeout(900)])])
@pytest.mark.parametrize("role", ["admin", None])
async def test_no_forged_button_is_an_unexpected_error(office: Office, role: str | None, share: int) -> None:
    vp = await office.enrolled("Lê Thu Hà", "office", await office.department("Văn phòng", kind="office"))
    await office.live(vp)
    await vp.sends_file("nhap.txt", TITLES.encode())
    await vp.sees("Thông tin chung")
    unit = await office.department("Phòng Nghiệp vụ 1")
    someone = office.visitor("Kẻ Lạ") if role is None else await office.enrolled("Trần Văn Thử", role, unit)
    await someone.say("/ngonngu")
    await someone.sees("English")
    for number, action in enumerate(actions(office)):
        for arguments in (*WRONG, *WRONG_TOO)[number % share :: share]:
            await forge(someone, action + arguments)
    found = await office.database.read(errors)
    assert not found, [one.detail for one in found]


async def test_every_button_that_a_typed_yes_stands_for_is_one_there_is(office: Office) -> None:
    there = set(actions(office))
    assert there.issuperset(assent.YES)
    assert there.issuperset(assent.PRESSED)
    assert not assent.PRESSED & assent.YES.keys()


async def test_a_forged_number_is_told_like_an_old_button(office: Office) -> None:
    an = await office.enrolled("Nguyễn Văn An", "admin", await office.department("Phòng Nghiệp vụ 1"))
    for data in ("regmine", "regmine:x", "regmine:-1", "rev:r", "cshow:1:x", "reg:" + "9" * 30, "unheard:1"):
        answer = await forge(an, data)
        assert STALE in answer.get("text", ""), data


async def test_a_press_that_no_button_of_the_message_makes_does_nothing(office: Office) -> None:
    vp = await office.enrolled("Lê Thu Hà", "office", await office.department("Văn phòng", kind="office"))
    await office.live(vp)
    before = vp.last().text
    answer = await forge(vp, "qdoc:1", offered=False)
    assert STALE in answer["text"]
    assert vp.last().text == before


async def test_the_file_and_the_sections_of_a_draft_go_to_nobody_else(office: Office) -> None:
    vp = await office.enrolled("Lê Thu Hà", "office", await office.department("Văn phòng", kind="office"))
    an = await office.enrolled("Nguyễn Văn An", "staff", await office.department("Phòng Nghiệp vụ 1"))
    await vp.sends_file("ke-hoach.txt", CAMPAIGN.encode())
    await vp.sees("Thông tin chung")
    for data in ("qdoc:1", "qsec:1:0", "board:1"):
        await forge(an, data)
    await vp.press("Bỏ kế hoạch này")
    await vp.press("Bỏ kế hoạch")
    await vp.sees("Đã bỏ")
    for data in ("qdoc:1", "qsec:1:0"):
        answer = await forge(an, data)
        assert STALE in answer["text"]
    assert not any("document" in message.body for message in an.where.messages.values())


async def test_a_stranger_gets_no_document_with_any_button(office: Office) -> None:
    vp = await office.enrolled("Lê Thu Hà", "office", await office.department("Văn phòng", kind="office"))
    await office.live(vp)
    stranger = office.visitor("Kẻ Lạ")
    await stranger.say("/ngonngu")
    await stranger.sees("English")
    for data in ("qdoc:1", "qsec:1:0"):
        await forge(stranger, data)
        await stranger.sees("mã mời")
    assert not any("document" in message.body for message in stranger.where.messages.values())


async def test_nobody_asks_another_plan_with_a_colleagues_question(office: Office) -> None:
    vp = await office.enrolled("Lê Thu Hà", "office", await office.department("Văn phòng", kind="office"))
    an = await office.enrolled("Nguyễn Văn An", "staff", await office.department("Phòng Nghiệp vụ 1"))
    await office.live(vp)
    await vp.say("Giá vé gửi xe của cơ quan thế nào?")
    await vp.sees("không nêu")
    answer = await forge(an, "qother:1:1")
    assert "người khác" in answer["text"]


async def test_a_form_put_into_a_group_by_a_forged_press_stays_private(office: Office) -> None:
    unit = await office.department("Phòng Nghiệp vụ 1")
    head = await office.enrolled("Trần Quốc Bảo", "head", unit)
    chat = head.person.create_group("Nhóm phòng", [])
    group = head.here(chat)
    await group.sees("")
    for data in ("cshow:1:main", "revall:1", "revallok:1:1", "regmine:1", "board:1", "go:cuatoi", "go:duyet"):
        answer = await forge(group, data)
        assert "trò chuyện riêng" in answer["text"], data


async def test_a_private_chat_cannot_be_linked_as_a_group(office: Office) -> None:
    unit = await office.department("Phòng Nghiệp vụ 1")
    head = await office.enrolled("Trần Quốc Bảo", "head", unit)
    await forge(head, f"grp:{unit}")
    assert not await office.database.read(people.linked_groups)
