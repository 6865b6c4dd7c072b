"""A dossier as its nominee sees it, who hands in nothing; and as a link opens it."""

from datetime import timedelta
from hashlib import sha256

import pytest

from bot import dates
from handlers.alerts.wording import Due, Wording
from handlers.links import payload_of
from handlers.registry import agenda
from storage import audit, people
from tests.dialogs import papers
from tests.dialogs.house import House
from tests.dialogs.kit import Someone, labels


@pytest.fixture
async def mai(house: House) -> Someone:
    departments = await house.office.database.read(people.departments)
    unit = next(one.id for one in departments if one.name == "Phòng Nghiệp vụ 1")
    return await house.office.enrolled("Đặng Thị Mai", "staff", unit)


async def test_a_nominee_sees_what_was_handed_in_for_them_and_nobody_elses(
    house: House, mai: Someone
) -> None:
    head = house.head
    await house.opened()
    await head.press("Nêu người, tập thể đề nghị")
    await head.press("Cá nhân, tập thể khác")
    await head.sees("Họ và tên cá nhân")
    await head.say("Đặng Thị Mai")
    await head.sees("Đề nghị cho: Đặng Thị Mai")
    await house.filled()
    [own] = await house.all()
    await mai.say("/cuatoi")
    assert own.code not in (await mai.sees("chưa đăng ký")).text
    await head.press("Nộp hồ sơ")
    await head.press("Không có")
    await head.sees("Giấy tiếp nhận hồ sơ")
    other = await house.another()
    await mai.say("/cuatoi")
    listed = await mai.sees(own.code)
    assert other not in listed.text
    await mai.press("1")
    card = await mai.sees("Tình trạng: đã nộp")
    assert labels(card.body["reply_markup"]) == ["Xem tệp đã nộp"]
    await mai.press("Xem tệp đã nộp")
    await mai.sees("bien ban")
    await mai.press("2")
    _, data = await mai.sees_file()
    assert data == papers.pdf("bien ban.pdf")
    await mai.press("Mã SHA-256 đầy đủ")
    message, listed_prints = await mai.sees_file()
    assert "SHA-256 của từng tệp" in message.body["caption"]
    assert f"{sha256(data).hexdigest()}  bien ban.pdf" in listed_prints.decode().splitlines()
    lines = await house.office.database.read(audit.of_subject, f"dossier:{own.id}")
    assert "dossier_file_opened" in {line.action for line in lines}
    # By its code, as anybody types it; another's is not for them.
    await mai.say(f"hồ sơ {own.code} của tôi tới đâu rồi")
    await mai.sees("Tình trạng: đã nộp")
    await mai.say(f"hồ sơ {other} của tôi tới đâu rồi")
    await mai.sees("dành cho")


async def test_an_alert_leads_to_the_very_dossier_that_was_returned(house: House, mai: Someone) -> None:
    first, second = await house.sent(), await house.another()
    today = house.office.clock.today()
    # The Office's queue opens with the older one.
    await house.vp.say("/duyet")
    await house.returned(until=dates.short(today + timedelta(days=9), "vi"))
    [item] = await house.office.database.read(agenda.supplements, today, today + timedelta(days=30))
    wording, due = Wording(today, "tro_ly_bot"), Due(item, 3, "supplement")
    [[way]] = wording.ways([due], -100, "vi")
    returned = item.row.code
    other = second if returned == first else first
    address = way.url.replace("?start=", " ")
    await house.head.starts(payload_of(address))
    card = await house.head.sees("Nộp lại")
    assert returned in card.text
    assert other not in card.text
    await mai.starts(payload_of(address))
    await mai.sees("dành cho")
    assert not mai.shows(returned)
    [[pressed]] = wording.ways([due], 100, "vi")
    assert pressed.data.endswith(f":{item.row.dossier}")
