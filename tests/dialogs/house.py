"""What dossiers are tried in: a head, two of the Office and a live campaign that asks for papers."""

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.playground import Message
from storage import dossiers
from storage.tables import Dossier
from tests.dialogs import papers
from tests.dialogs.kit import Someone
from tests.dialogs.plans import CAMPAIGN, TITLES

if TYPE_CHECKING:
    from tests.dialogs.conftest import Office

CHECKED = "Trong thời hạn 05 ngày làm việc kể từ ngày nhận đủ hồ sơ, Văn phòng thẩm định, trình Hội đồng."
MENDED = "Phòng có hồ sơ bị trả lại bổ sung trong 03 ngày làm việc kể từ ngày nhận được thông báo."
PLAN = CAMPAIGN.replace("\nIV. ", f"4. {CHECKED}\n5. {MENDED}\n\nIV. ")
AWARDS_PAPERS = """III. HỒ SƠ
1. Hồ sơ đề nghị khen thưởng (02 bộ) gồm:
a) Tờ trình đề nghị khen thưởng;
b) Biên bản họp Hội đồng Thi đua - Khen thưởng;
c) Báo cáo thành tích của cá nhân, tập thể (Mẫu số 02).
2. Các phòng gửi hồ sơ đề nghị khen thưởng về Văn phòng trước ngày 15/9/2026.

IV. THỜI HẠN
"""
AWARDS = TITLES.replace("III. THỜI HẠN\n", AWARDS_PAPERS).replace("IV. TỔ CHỨC", "V. TỔ CHỨC")


@dataclass
class House:
    """A head, two of the Office, and a live campaign that asks for three papers."""

    office: "Office"
    vp: Someone
    second: Someone
    head: Someone

    async def opened(self) -> None:
        await self.head.say("/nophoso")
        await self.head.press("1")
        await self.head.sees("☐ Tờ trình")

    async def filled(self, *names: str) -> None:
        for name in names or ("to trinh.pdf", "bien ban.pdf", "bao cao.pdf"):
            await self.head.sends_file(name, papers.pdf(name))
            await self.head.sees(name)

    async def sent(self, *names: str, answer: str = "Không có") -> str:
        """A dossier handed in; its code."""
        await self.opened()
        await self.filled(*names)
        await self.head.press("Nộp hồ sơ")
        await self.head.press(answer)
        return code_in(await self.head.sees("Giấy tiếp nhận hồ sơ"))

    async def another(self) -> str:
        """A second one beside the first, handed in; its code."""
        await self.head.say("/nophoso")
        await self.head.press("Mở hồ sơ khác")
        await self.head.press("1")
        await self.head.press("Vẫn mở hồ sơ mới")
        await self.head.sees("☐ Tờ trình")
        await self.filled("to trinh 2.pdf", "bien ban 2.pdf", "bao cao 2.pdf")
        await self.head.press("Nộp hồ sơ")
        await self.head.press("Không có")
        return code_in(await self.head.sees("Giấy tiếp nhận hồ sơ"))

    async def returned(self, reason: str = "Thiếu chữ ký", until: str = "") -> None:
        """The Office returns the paper of the minutes, and may set a day for it."""
        await self.vp.press("Xem")
        await self.vp.press("Trả lại để bổ sung")
        await self.vp.sees("2. Biên bản họp xét của phòng")
        await self.vp.press("2")
        await self.vp.press("Xong")
        await self.vp.sees("Lý do trả lại")
        await self.vp.say(reason)
        await self.vp.sees("nộp lại đến hết ngày nào")
        await (self.vp.say(until) if until else self.vp.press("Bỏ qua"))
        await self.vp.press("Gửi")
        await self.vp.sees("Văn phòng trả lại để bổ sung")

    async def all(self) -> list[Dossier]:
        return await self.office.database.read(dossiers.of_campaign, 1)


@dataclass
class Division:
    """The Office, and a division whose head has confirmed what one of its people registered for."""

    office: "Office"
    vp: Someone
    head: Someone
    an: Someone

    async def opened(self) -> Message:
        """A dossier for whoever is registered; its checklist."""
        await self.head.say("/nophoso")
        await self.head.press("1")
        await self.head.sees("đề nghị cho ai")
        await self.head.press("Nguyễn Văn An")
        return await self.head.sees("☐ Tờ trình")


def code_in(message: Message) -> str:
    found = re.search(r"HS-\w{5}", message.text)
    assert found
    return found[0]
