"""How long a campaign's dossiers are kept, and what is left when their files are destroyed by order."""

import asyncio
import hashlib
import io
import os
from datetime import UTC, datetime

import pytest
from openpyxl import load_workbook

from handlers import housekeeping, sweeping
from storage import audit, keeping
from tests.dialogs import papers
from tests.dialogs.house import House
from tests.dialogs.test_matrix import forged

ORDER = "Quyết định số 15/QĐ-TTr ngày 03/8/2036 của Chánh Thanh tra"
NAMES = ("to trinh.pdf", "bien ban.pdf", "bao cao.pdf")


async def ended(house: House) -> str:
    """A dossier accepted and its campaign over; its code."""
    code = await house.sent()
    await house.vp.press("Xem")
    await house.vp.press("Nhận đủ")
    await house.head.sees("đã nhận đủ")
    await closed(house)
    return code


async def closed(house: House) -> None:
    await house.vp.say("/chiendich")
    await house.vp.press("Chi tiết 1")
    await house.vp.press("Kết thúc phong trào")
    await house.vp.press("Báo tin và kết thúc")
    await house.vp.sees("đã kết thúc")


def aged(house: House, *data: bytes) -> list[str]:
    """The bytes as if this machine's clock had gone with the office's; their names."""
    found, old = (
        [hashlib.sha256(one).hexdigest() for one in data],
        datetime(2026, 8, 3, tzinfo=UTC).timestamp(),
    )
    for one in found:
        os.utime(house.office.folder / "files" / one[:2] / one[2:4] / one, (old, old))
    return found


@pytest.mark.usefixtures("on_a_disk")
async def test_files_are_destroyed_by_order_and_the_record_of_them_stays(house: House) -> None:
    vp, office = house.vp, house.office
    code = await ended(house)
    await vp.press("Lưu giữ hồ sơ")
    card = await vp.sees("Đang giữ: 3 tệp của 1 hồ sơ")
    assert "chưa đặt" in card.text
    await vp.press("Xóa tệp hồ sơ")
    await vp.sees("Xóa theo văn bản nào?")
    await vp.say(ORDER)
    asked = await vp.sees("Không lấy lại được")
    assert ORDER in asked.text
    await vp.press("Để nguyên")
    await vp.sees("Đang giữ: 3 tệp")
    # Looked at again: nothing went; this time it is meant.
    await vp.press("Xóa tệp hồ sơ")
    await vp.sees("Xóa theo văn bản nào?")
    await vp.say(ORDER)
    await vp.sees("Không lấy lại được")
    own = aged(house, *map(papers.pdf, NAMES))
    office.later(days=1)
    await vp.press("Xóa 3 tệp")
    _, data = await vp.sees_file()
    await vp.sees(f"xóa 3 tệp, theo {ORDER}")
    rows = list(load_workbook(io.BytesIO(data)).active.iter_rows(min_row=5, values_only=True))
    assert {(row[0], row[3], row[4]) for row in rows} == {
        (code, name, sha256) for name, sha256 in zip(NAMES, own, strict=True)
    }
    while any([await office.files.exists(one) for one in own]):  # noqa: ASYNC110 - they go after the answer
        await asyncio.sleep(0.01)
    [record] = await office.database.read(keeping.done, 1)
    assert {file["sha256"] for file in record.files} == set(own)
    lines = await office.database.read(audit.of_subject, "campaign:1")
    assert lines[-1].action == "dossiers_destroyed"
    # The dossier itself, what became of it and the campaign's register stay.
    await house.head.say("/cuatoi")
    await house.head.sees(code)
    await house.head.press("1")
    await house.head.press("Xem tệp đã nộp")
    assert ORDER in (await house.head.sees("Tệp của hồ sơ này đã xóa")).text


async def test_nothing_is_destroyed_while_a_dossier_waits_or_by_who_may_not(house: House) -> None:
    vp = house.vp
    await house.sent()
    await closed(house)
    await vp.press("Lưu giữ hồ sơ")
    answer = await vp.press("Xóa tệp hồ sơ")
    assert "Còn 1 hồ sơ chờ duyệt" in answer["text"]
    for button in ("ckeep:1", "ckeepday:1", "ckeepdel:1", "ckeepok:1:3"):
        callback = forged(house.head.person, button)
        await house.office.playground.world.events.until(lambda sent=callback: sent.answer, 10)
        assert "dành cho" in str((callback.answer or {}).get("text")), button


async def test_the_office_hears_when_the_day_is_past_and_nothing_goes_by_itself(house: House) -> None:
    vp, office = house.vp, house.office
    await ended(house)
    await vp.press("Lưu giữ hồ sơ")
    await vp.press("Đặt ngày hết hạn giữ")
    await vp.sees("đến hết ngày nào")
    await vp.say("31/12/2026")
    await vp.sees("Giữ đến hết ngày: 31/12/2026")
    for days in (100, 80):
        office.later(days=days)
        await office.database.write(housekeeping.tidy, office.clock)
    office.services.delivery.wake()
    told = await vp.sees("đã hết hạn lưu giữ")
    assert "còn 3 tệp" in told.text
    await vp.press("Lưu giữ hồ sơ")
    await vp.sees("Đang giữ: 3 tệp của 1 hồ sơ")
    await sweeping.sweep(office.database, office.files, office.clock)
    assert all([await office.files.exists(hashlib.sha256(papers.pdf(name)).hexdigest()) for name in NAMES])
