"""A calendar subscribed to by its address: it follows the office, and is nobody else's."""

import re
import socket
from collections.abc import AsyncIterator
from pathlib import Path

import aiohttp
import pytest

from bot.clock import Clock
from tests.dialogs.conftest import Office, at_work
from tests.dialogs.kit import Someone


@pytest.fixture
async def office(tmp_path: Path, clock: Clock) -> AsyncIterator[Office]:
    """An office behind a webhook, which has an address of its own."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        place = f"127.0.0.1:{free.getsockname()[1]}"
    hook = {
        "webhook_url": f"http://{place}/hook",
        "webhook_listen": place,
        "webhook_secret": "a-webhook_secret",
    }
    async with at_work(tmp_path, clock, loopback=True, **hook) as office:
        yield office


async def address_of(someone: Someone) -> str:
    """The address somebody gets by asking for it."""
    await someone.say("/han")
    await someone.press("Lịch tự cập nhật")
    told = await someone.sees("Địa chỉ lịch riêng")
    [address] = re.findall(r"http://\S+\.ics", told.text)
    return address


async def test_a_subscribed_calendar_follows_the_office_and_is_ones_own(office: Office) -> None:
    vp = await office.enrolled("Lê Thu Hà", "office", await office.department("Văn phòng", kind="office"))
    head = await office.enrolled("Trần Quốc Bảo", "head", await office.department("Phòng Nghiệp vụ 1"))
    other = await office.enrolled("Đỗ Mai Lan", "head", await office.department("Phòng Nghiệp vụ 2"))
    admin = await office.enrolled("Phan Văn Quản", "admin")
    await office.live(vp)
    await vp.say("/chiendich")
    await vp.sees("Phát động phong trào")
    mine = await address_of(head)

    async with aiohttp.ClientSession() as phone:

        async def calendar(address: str) -> str | None:
            async with phone.get(address) as response:
                if response.status == 404:
                    return None
                assert response.content_type == "text/calendar"
                text = (await response.read()).decode()
                return re.sub(r"DTSTAMP:\S+", "", text)  # the moment it is asked for

        first = await calendar(mine)
        assert first is not None
        assert first.count("BEGIN:VEVENT") == 1
        assert "DTSTART;VALUE=DATE:20260813\r\n" in first
        [entry] = re.findall(r"UID:\S+", first)

        # A deadline that the Office moves moves in the phone: the same entry on another day.
        await vp.press("Chi tiết 1")
        await vp.press("Thời hạn")
        await vp.press("Xem 1")
        await vp.press("Gia hạn, đổi ngày")
        await vp.say("19/8/2026")
        await vp.say("Chờ hướng dẫn")
        await vp.press("Lưu")
        await vp.sees("Đã lưu và báo cho")
        moved = await calendar(mine)
        assert moved is not None
        assert re.findall(r"UID:\S+", moved) == [entry]
        assert "DTSTART;VALUE=DATE:20260819\r\n" in moved
        assert "20260813" not in moved

        # Asked for again it has a new address, and the old one is nothing; so is one that is made up.
        new = await address_of(head)
        theirs = await address_of(other)
        assert len({mine, new, theirs}) == 3
        assert await calendar(mine) is None
        assert await calendar(new) == await calendar(theirs)
        assert await calendar(new.replace(".ics", "x.ics")) is None
        assert await calendar(re.sub(r"[^/]+\.ics", ".ics", new)) is None

        # The campaign ends, and with it what was in the calendar; who leaves has none.
        await vp.say("/chiendich")
        await vp.sees("Phát động phong trào")
        await vp.press("Chi tiết 1")
        await vp.press("Kết thúc phong trào")
        await vp.press("Báo tin và kết thúc")
        await vp.sees("Đã kết thúc và báo cho")
        ended = await calendar(new)
        assert ended is not None
        assert "VEVENT" not in ended
        await admin.say("/xoa")
        await admin.sees("Họ và tên")
        await admin.say("Trần Quốc Bảo")
        await admin.press("Gửi")
        await admin.press("Xóa dữ liệu")
        await admin.sees("Đã xóa")
        assert await calendar(new) is None
        assert await calendar(theirs) == ended
