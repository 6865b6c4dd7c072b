"""The whole story in a browser, on the program as it is started, up to an alert at the deadline."""

import asyncio
import os
import re
import signal
import sys
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
import pytest_asyncio
from playwright.async_api import Browser, FilePayload, Locator, Page, ViewportSize, expect

from bot.dates import is_day_off
from tests.browser.conftest import PATIENCE
from tests.dialogs.papers import pdf

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session"), pytest.mark.timeout(900)]

ROOT = Path(__file__).parents[2]
STARTS_WITHIN = 240.0  # seconds, on a busy machine
PHONE = ViewportSize(width=390, height=844)
NAME = "Một phút nhanh hơn, một bước gọn hơn"
TITLE = f"Phát động phong trào thi đua “{NAME}”"
PLAN = """THANH TRA TỈNH MẪU SƠN
Số: 91/KH-TTr
Mẫu Sơn, ngày {today:%d} tháng {today:%m} năm {today:%Y}

KẾ HOẠCH
{title}

I. NỘI DUNG
1. Mỗi công chức đăng ký giao ước rút ngắn thời gian của một việc mình làm.
2. Phong trào được thực hiện đến hết ngày {end:%d/%m/%Y}.
II. KHEN THƯỞNG
1. Hồ sơ đề nghị khen thưởng gồm 01 bộ:
a) Tờ trình đề nghị khen thưởng.
b) Biên bản họp bình xét.
c) Báo cáo thành tích.
2. Thời hạn gửi hồ sơ
Các phòng gửi hồ sơ đề nghị khen thưởng về Văn phòng chậm nhất ngày {due:%d/%m/%Y}.
"""


@dataclass(frozen=True)
class Program:
    """The program at work: where its page is, and the invitation of each newcomer by name."""

    address: str
    codes: dict[str, str]


@pytest_asyncio.fixture(loop_scope="session")
async def program(tmp_path: Path) -> AsyncIterator[Program]:
    settings = {
        name: value for name, value in os.environ.items() if not name.startswith(("TDKT_", "TELEGRAM_"))
    }
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", "run", "--port", "0"),
        cwd=tmp_path,
        env={**settings, "PYTHONPATH": str(ROOT), "PYTHONUNBUFFERED": "1"},
        stdout=asyncio.subprocess.PIPE,
    )
    assert process.stdout is not None
    said = ""
    try:
        async with asyncio.timeout(STARTS_WITHIN):
            while "Ctrl+C" not in said:
                line = await process.stdout.readline()
                assert line, f"the program stopped:\n{said}"
                said += line.decode()
        address = re.search(r"http://127\.0\.0\.1:\d+", said)
        assert address
        yield Program(address[0], dict(re.findall(r"yet: (.+?)\..*/start (\w+)", said)))
    finally:
        process.send_signal(signal.SIGINT)
        await process.wait()


class Phone:
    """Somebody's messaging app: what they write, press and read."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def message(self, *words: str) -> Locator:
        """The newest message of the assistant with all these words."""
        found = self.page.locator(".unit.theirs")
        for one in words:
            found = found.filter(has_text=one)
        return found.last

    async def sees(self, *words: str) -> Locator:
        await expect(self.message(*words)).to_be_attached()
        return self.message(*words)

    async def writes(self, text: str) -> None:
        await self.page.get_by_label("Viết tin nhắn").fill(text)
        await self.page.keyboard.press("Enter")

    async def presses(self, label: str, *words: str) -> None:
        """The button under the newest message that has it (and the words)."""
        button = self.page.get_by_role("button", name=label, exact=True)
        await self.message(*words).filter(has=button).get_by_role("button", name=label, exact=True).click()

    async def chooses(self, name: str) -> None:
        """The number that stands before the name in the newest list."""
        numbered = re.compile(rf"(\d+)\. {re.escape(name)}")
        listed = self.page.locator(".unit.theirs", has_text=numbered).last
        await expect(listed).to_be_attached()
        line = numbered.search(await listed.inner_text())
        assert line
        await listed.get_by_role("button", name=re.compile(rf"^{line[1]}(\. |$)")).click()

    async def sends(self, name: str, data: bytes) -> None:
        file = FilePayload(name=name, mimeType="application/octet-stream", buffer=data)
        await self.page.locator("input[type=file]").set_input_files([file])
        await self.page.get_by_role("button", name="Gửi", exact=True).click()


async def phone_of(browser: Browser, program: Program, name: str, chat: str = "Trợ lý thi đua") -> Phone:
    context = await browser.new_context(viewport=PHONE, locale="vi-VN")
    context.set_default_timeout(PATIENCE)
    page = await context.new_page()
    await page.goto(program.address)
    await page.get_by_role("link", name=re.compile(f"^{name} ")).click()
    title = page.locator(".chat-entry").filter(has=page.get_by_text(chat, exact=True))
    await title.first.click()
    return Phone(page)


async def test_the_whole_story(browser: Browser, program: Program) -> None:
    expect.set_options(timeout=PATIENCE)
    today = datetime.now(ZoneInfo("Asia/Ho_Chi_Minh")).date()
    # A working day, for of a day off divisions are told before.
    due = next(day for ahead in range(12, 30) if not is_day_off(day := today + timedelta(days=ahead)))

    newcomer = await phone_of(browser, program, "Tô Ngọc Ánh")
    await newcomer.page.get_by_label("Mã mời").fill(program.codes["Tô Ngọc Ánh"])
    await newcomer.page.get_by_role("button", name="Dùng mã").click()
    await newcomer.sees("Trước khi bắt đầu", "Phòng Nghiệp vụ 2")
    await newcomer.presses("Tôi đồng ý")
    await newcomer.sees("Chào mừng Tô Ngọc Ánh")

    office = await phone_of(browser, program, "Vi Khánh Chi")
    plan = PLAN.format(title=TITLE, today=today, due=due, end=today + timedelta(days=60))
    await office.sends("KH mot phut nhanh hon.txt", plan.encode())
    await office.sees(TITLE, "Thông tin chung")
    await office.presses("Thời hạn", TITLE)
    await office.sees("Hết ngày", f"{due.day}/{due.month}/{due.year}")
    await office.presses("Chung", TITLE)
    await office.presses("Phát động", TITLE)
    await office.presses("Báo tin và phát động", TITLE)
    await office.sees("Đã phát động", TITLE)

    await newcomer.sees("Kế hoạch mới", TITLE)
    await newcomer.writes("bao gio nop ho so phong trao mot phut nhanh hon")
    answer = await newcomer.sees(f"{due.day}/{due.month}/{due.year}", "Nguồn:", "Thời hạn gửi hồ sơ")
    await expect(answer.locator("blockquote")).to_contain_text(f"chậm nhất ngày {due:%d/%m/%Y}")

    await newcomer.writes("/dangky")
    await newcomer.chooses("Một phút nhanh")
    await newcomer.sees("Anh/chị cam kết làm việc gì?")
    await newcomer.writes("Trả kết quả xử lý đơn trong 5 ngày")
    await newcomer.sees("Hoàn thành vào ngày nào?")
    await newcomer.writes(f"{due.day}/{due.month}/{due.year}")
    await newcomer.presses("Bỏ qua", "ghi thêm")
    await newcomer.presses("Gửi", "xem lại trước khi gửi")
    await newcomer.sees("Đã nhận đăng ký DK-", "chờ lãnh đạo phòng xác nhận")

    head = await phone_of(browser, program, "Hoàng Thị Lệ Quyên")
    await head.presses("Xem", "chờ anh/chị xác nhận")
    await head.presses("Xác nhận", "Trả kết quả xử lý đơn trong 5 ngày")
    await newcomer.sees("Đăng ký DK-", "đã xác nhận, chờ Văn phòng duyệt")

    await head.writes("/nophoso")
    await head.chooses("Một phút nhanh")
    await head.presses("Tô Ngọc Ánh", "đề nghị cho ai?")
    await head.sees("☐ Tờ trình", "Còn thiếu 3 loại giấy tờ")
    for number, name in enumerate(("to trinh.pdf", "bien ban hop.pdf", "bao cao thanh tich.pdf"), 1):
        await head.sends(name, pdf(name))
        await head.sees(f"{number}. {name}")
    await head.presses("Nộp hồ sơ", "Đã đủ giấy tờ")
    await head.presses("Không có", "đang bị xem xét kỷ luật")
    await head.sees("Giấy tiếp nhận hồ sơ HS-", "Phòng Nghiệp vụ 2")
    await office.sees("Phòng Nghiệp vụ 2", "nộp hồ sơ HS-")

    group = await phone_of(browser, program, "Đinh Công Mạnh", "Tiếp công dân và Xử lý đơn")
    await group.page.get_by_role("button", name="Đồng hồ mô phỏng").click()
    await group.page.get_by_label("Đến ngày").fill(due.isoformat())
    await group.page.get_by_label("Lúc", exact=True).fill("08:30")
    await group.page.get_by_role("button", name="Tua đến").click()
    await group.sees("Phòng Tiếp công dân và Xử lý đơn còn", "là ngày cuối", NAME)

    await office.writes("/thongbao")
    await office.sees("gõ nội dung thông báo")
    await office.writes("Mời các đồng chí họp bình xét lúc 14 giờ ngày mai.")
    await office.presses("Theo phòng…", "Gửi cho ai?")
    await office.presses("Phòng Nghiệp vụ 2", "chọn các phòng")
    await office.presses("Xong", "chọn các phòng")
    await office.presses("Gửi", "xem lại trước khi gửi")
    await office.sees("Đã xác nhận: 0/4")
    await newcomer.presses("Đã nhận", "Mời các đồng chí họp")
    await newcomer.sees("Anh/chị đã xác nhận lúc")
    await office.presses("Cập nhật", "Đã xác nhận:")
    await office.sees("Đã xác nhận: 1/4")
