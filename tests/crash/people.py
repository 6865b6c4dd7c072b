"""What people do while the program dies: each goes on from what the screen shows, as people do."""

import asyncio
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from random import Random

from bot.playground import Message
from tests.dialogs import papers
from tests.dialogs.kit import Someone, labels, named

FILES = 4  # of a dossier, two of them pages of one paper
PATIENCE = 120.0  # seconds of a living program without a word after which somebody is stuck


@dataclass(frozen=True)
class Step:
    """What somebody does on a screen that says `said`: presses a button, or types where one is asked."""

    said: str
    press: str = ""
    words: str = ""


REGISTERING = (
    Step("cam kết làm việc gì", words="Số hóa toàn bộ hồ sơ của phòng trong quý"),
    Step("xem lại trước khi gửi", "Gửi"),
    Step("Hoàn thành vào ngày nào", words="30/11/2026"),
    Step("câu 3/3", "Bỏ qua"),
    Step("đăng ký trong phong trào nào", "1"),
)
HANDING_IN = (
    Step("kỷ luật", "Không có"),
    Step("Đã đủ giấy tờ", "Nộp hồ sơ"),
    Step("phong trào nào", "1"),
)
ANNOUNCING = (Step("Gửi đến", "Gửi"), Step("Gửi cho ai", "Toàn cơ quan"))
ACCEPTING = (Step("Tình trạng", "Nhận đủ"),)
CHOOSING = Step("Xem tiến độ của phong trào nào", "chuyển đổi số")
TAKING_OUT = {
    "packed": (CHOOSING, Step("hồ sơ", "Tải cả hồ sơ (.zip)")),
    "register": (CHOOSING, Step("hồ sơ", "Sổ hồ sơ Excel")),
}
A_FILE = ""  # in the place of what a screen says
LAUNCHING = (Step("Phát động", "Báo tin và phát động"), Step("Thông tin chung", "Phát động"))


class StuckError(Exception):
    """Somebody waits for an answer that does not come."""


@dataclass
class Life:
    """Whether the program lives just now; a slow machine takes long to start it again."""

    alive: bool = False


@dataclass(eq=False)
class Worker(Someone):
    """Somebody at work: reads the newest screen, presses, and never presses one screen twice."""

    life: Life = field(default_factory=Life)

    async def goes_on(self, steps: Sequence[Step], done: str) -> Message:
        """Press through the screens until one says `done`; what else has come is passed over."""
        while True:
            for message in await self.news():
                if done in message.text if done else "document" in message.body:
                    return message
                if await self._takes(steps, message):
                    break

    async def _takes(self, steps: Sequence[Step], message: Message) -> bool:
        """Whether a step was for this screen, and so is done."""
        shown = labels(message.body.get("reply_markup"))
        for step in steps:
            button = named(step.press, shown) or _like(step.press, shown)
            if step.said not in message.text or not (button or (step.words and shown)):
                continue
            if step.words:
                await self.say(step.words)
            else:
                self.person.press_only(message, button)
            return True
        return False

    async def newest(self) -> Message:
        """The message of the bot that changed last, once one has changed since the last look."""
        return (await self.news())[0]

    async def news(self) -> list[Message]:
        """The messages of the bot that changed since the last look, the latest first, once there is one."""

        def found() -> list[Message] | None:
            bot = self.playground.world.bot
            news = [m for m in self.where.messages.values() if m.version > self.read and m.sender is bot]
            return sorted(news, key=lambda m: -m.version) or None

        waited = 0.0
        while waited < PATIENCE:
            try:
                news = await self.playground.world.events.until(found, 1)
            except TimeoutError:
                waited += self.life.alive
                continue
            self.read = news[0].version
            return news
        raise StuckError(self.screen())


def _like(words: str, shown: Sequence[str]) -> str:
    """The button that has these words in it: a campaign's place in a list changes."""
    return next((one for one in shown if words and words in one.casefold()), "")


@dataclass
class Deeds:
    """What people did, as they know it."""

    asked: dict[str, int] = field(default_factory=dict)  # words, by whom (account)
    registered: dict[int, str] = field(default_factory=dict)  # by account: what the receipt says
    handed_in: dict[int, str] = field(default_factory=dict)
    papers: dict[int, list[bytes]] = field(default_factory=dict)
    announced: list[str] = field(default_factory=list)
    accepted: list[str] = field(default_factory=list)  # what the card says
    taken_out: list[tuple[str, set[str], bytes]] = field(
        default_factory=list
    )  # what, receipts that were there
    stuck: Counter[str] = field(default_factory=Counter)
    screens: list[str] = field(default_factory=list)

    def so_far(self) -> str:
        """How far everybody has come."""
        parts = {"questions": self.asked, "registrations": self.registered, "dossiers": self.handed_in}
        told = [f"{len(done)} {name}" for name, done in parts.items()]
        told.append(f"{len(self.accepted)} accepted, {len(self.taken_out)} taken out")
        return ", ".join([*told, f"{len(self.announced)} announcements", f"{self.stuck.total()} stuck"])


async def asks(someone: Worker, deeds: Deeds, random: Random, ending: asyncio.Event) -> None:
    """One question after another, each in words of its own."""
    number = 0
    while not ending.is_set():
        number += 1
        words = f"câu hỏi thứ {number} của người số {someone.id} về chuyện riêng?"
        deeds.asked[words] = someone.id
        await someone.say(words)
        await someone.newest()
        await asyncio.sleep(random.uniform(0.5, 3))


async def registers(someone: Worker, deeds: Deeds, random: Random) -> None:
    """A registration from the menu to its receipt."""
    await someone.say("/dangky")
    receipt = await someone.goes_on(REGISTERING, "Đã nhận đăng ký DK-")
    deeds.registered[someone.id] = receipt.text
    await asyncio.sleep(random.uniform(0, 1))


async def hands_in(someone: Worker, deeds: Deeds, random: Random) -> None:
    """A dossier of two files and an album of two photographed pages, from the menu to its receipt."""
    await someone.say("/nophoso")
    await someone.goes_on(HANDING_IN, "☐ Tờ trình")
    pages = [(f"IMG_{page}.jpg", papers.photograph(f"{someone.id} trang {page}")) for page in (1, 2)]
    files = [(name, papers.pdf(f"{someone.id} {name}")) for name in ("to trinh.pdf", "bao cao.pdf")]
    await someone.sends_files(*pages, caption="biên bản họp")
    sent = deeds.papers[someone.id] = [data for _, data in pages]
    for name, data in files:
        await asyncio.sleep(random.uniform(0, 2))
        await someone.sends_file(name, data)
        sent.append(data)
    receipt = await someone.goes_on(HANDING_IN, "Giấy tiếp nhận hồ sơ HS-")
    deeds.handed_in[someone.id] = receipt.text


async def accepts(someone: Worker, deeds: Deeds, ending: asyncio.Event) -> None:
    """The dossiers that come, one after another; of several at once the last."""
    await someone.say("/menu")  # nobody is written to who never wrote
    while not ending.is_set():
        try:
            arrived = [one for one in await someone.news() if "nộp hồ sơ HS-" in one.text]
        except StuckError:
            continue  # none came for long
        if arrived:
            someone.person.press_only(arrived[0], "Xem")
            card = await someone.goes_on(ACCEPTING, "Văn phòng đã nhận đủ")
            deeds.accepted.append(card.text)


async def takes_out(someone: Worker, deeds: Deeds, ending: asyncio.Event) -> None:
    """Everything that was handed in, packed, and its register, in turn."""
    await someone.say("/menu")
    there: set[str] = set()  # before the press before: what is repeated after a kill is no older
    while not ending.is_set():
        await asyncio.sleep(4)
        if deeds.handed_in:
            now = set(deeds.handed_in.values())
            what = ("packed", "register")[len(deeds.taken_out) % 2]
            await someone.say("/tiendo")
            file = await someone.goes_on(TAKING_OUT[what], A_FILE)
            about = file.body["document"]
            data = someone.playground.world.files[about["file_id"]].data
            deeds.taken_out.append((about["file_name"], there, data))
            there = now


async def announces(someone: Worker, deeds: Deeds, ending: asyncio.Event, pause: float) -> None:
    """An announcement to the whole office, again and again."""
    while not ending.is_set():
        words = f"Thông báo số {len(deeds.announced) + 1}: mời toàn thể dự họp."
        await someone.say("/thongbao")
        await someone.goes_on((), "gõ nội dung")
        await someone.say(words)
        deeds.announced.append(words)
        await someone.goes_on(ANNOUNCING, "Đã xác nhận: ")
        await asyncio.sleep(pause)
