"""A head, two of the Office and a live campaign that asks for three papers: what dossiers are tried in."""

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.playground import Message
from storage import dossiers
from storage.tables import Dossier
from tests.dialogs import papers
from tests.dialogs.kit import Someone
from tests.dialogs.plans import CAMPAIGN

if TYPE_CHECKING:
    from tests.dialogs.conftest import Office

CHECKED = "Trong thời hạn 05 ngày làm việc kể từ ngày nhận đủ hồ sơ, Văn phòng thẩm định, trình Hội đồng."
MENDED = "Phòng có hồ sơ bị trả lại bổ sung trong 03 ngày làm việc kể từ ngày nhận được thông báo."
PLAN = CAMPAIGN.replace("\nIV. ", f"4. {CHECKED}\n5. {MENDED}\n\nIV. ")


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


def code_in(message: Message) -> str:
    found = re.search(r"HS-\w{5}", message.text)
    assert found
    return found[0]
