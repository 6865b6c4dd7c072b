"""A dossier as its nominee sees it, who hands in nothing."""

import pytest

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
    lines = await house.office.database.read(audit.of_subject, f"dossier:{own.id}")
    assert lines[-1].action == "dossier_file_opened"
    # By its code, as anybody types it; another's is not for them.
    await mai.say(f"hồ sơ {own.code} của tôi tới đâu rồi")
    await mai.sees("Tình trạng: đã nộp")
    await mai.say(f"hồ sơ {other} của tôi tới đâu rồi")
    await mai.sees("dành cho")
