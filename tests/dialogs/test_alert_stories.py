"""Alerts through whole campaigns, with a clock that is moved: what each person and group got, day by day."""

import asyncio
import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

import pytest
from sqlmodel import Session, col, select

from bot.playground import Message
from handlers import mornings
from handlers.alerts.planning import Look
from storage import people
from storage.tables import Group, Outgoing
from tests.dialogs.conftest import Office
from tests.dialogs.kit import Someone

SUMMER = """THANH TRA TỈNH MẪU SƠN
Số: 61/KH-TTr
Mẫu Sơn, ngày 31 tháng 7 năm 2026

KẾ HOẠCH
Thi đua cải cách hành chính năm 2026

I. THỜI GIAN
Từ ngày 01/8/2026 đến hết ngày 30/9/2026.

II. TỔ CHỨC THỰC HIỆN
1. Các phòng báo cáo số liệu về Văn phòng trước 7 giờ 30 phút ngày 11/8/2026.
2. Phòng Nghiệp vụ 1, Phòng Nghiệp vụ 2 gửi báo cáo rà soát thủ tục về Văn phòng trước ngày 24/8/2026.
3. Phòng Nghiệp vụ 2 báo cáo tiến độ về Văn phòng trước ngày 05 hằng tháng.
4. Hội nghị sơ kết tổ chức lúc 8 giờ 30 phút ngày 14/9/2026 tại Hội trường tầng 2.
"""

WINTER = """THANH TRA TỈNH MẪU SƠN
Số: 03/KH-TTr
Mẫu Sơn, ngày 11 tháng 01 năm 2027

KẾ HOẠCH
Thi đua mừng Đảng, mừng Xuân năm 2027

I. THỜI GIAN
Từ ngày 15/01/2027 đến hết ngày 31/3/2027.

II. TỔ CHỨC THỰC HIỆN
1. Các phòng báo cáo kết quả ra quân về Văn phòng chậm nhất ngày 08/02/2027.
2. Phòng Nghiệp vụ 1 gửi ảnh hoạt động về Văn phòng trước ngày 16/02/2027.
"""

Told = dict[str, list[str]]
#: Who still lacks it, as the first division, the second, and the group of all are told.
FIRST, SECOND = (f"Chưa báo đã xong: Phòng Nghiệp vụ {number}." for number in (1, 2))
ONE = "Chưa báo đã xong (1 phòng): Phòng Nghiệp vụ 2."
TWO = "Chưa báo đã xong (2 phòng): Văn phòng; Phòng Nghiệp vụ 2."
HEAD = re.compile(
    r"^(?:\d\. |• )?((?:Còn \d|Hôm nay|Đã quá hạn \d|Đã xong\.|Nhắc lịch).*|Việc thi đua ngày .*)$"
)
LACK = re.compile(r"^(?:(?:Chưa|Còn thiếu) .*|Phòng .* còn \d việc chưa xong:)$")
#: Whose the several things are that are told in one message.
FIRSTS, SECONDS = (f"Phòng Nghiệp vụ {number} còn 2 việc chưa xong:" for number in (1, 2))


@dataclass
class Everybody:
    """The chats of an office, and what each got that was not looked at yet."""

    office: Office
    there: dict[str, Someone]
    looks: list[datetime]
    seen: dict[str, int] = field(default_factory=dict)

    async def days(self, first: date, last: date, hour: int = 10) -> dict[str, Told]:
        """Day by day: who got what, days without a message left out."""
        found: dict[str, Told] = {}
        for number in range((last - first).days + 1):
            day = first + timedelta(days=number)
            if told := await self.until(day, hour):
                found[f"{day:%-d/%-m}"] = told
        return found

    async def until(self, day: date, hour: int) -> Told:
        """Move the clock to this hour of the office: what each chat got by then."""
        self.skips_to(day, hour)
        return await self.told()

    def skips_to(self, day: date, hour: int = 10) -> None:
        """Move the clock, whether or not the assistant is there."""
        clock = self.office.clock
        self.office.playground.advance(max(clock.at(day, hour) - clock.now(), timedelta()))

    async def told(self) -> Told:
        """What each chat got, once everything that is due by now is out."""
        self.office.playground.advance(timedelta(milliseconds=1))
        now = self.office.clock.now()
        while not self.looks or self.looks[-1] < now:  # noqa: ASYNC110 - a look rings no bell
            await asyncio.sleep(0.01)
        while await self.office.database.read(_on_its_way, self.office.clock.now()):  # noqa: ASYNC110
            await asyncio.sleep(0.01)
        got = {name: [_short(one) for one in self._news(name)] for name in self.there}
        return {name: said for name, texts in got.items() if (said := [one for one in texts if one])}

    async def set_back(self, by: timedelta) -> None:
        """Somebody sets the machine's clock right that was so far ahead."""
        self.office.clock.offset -= by
        self.looks.clear()
        await self.told()

    def skip(self) -> None:
        """What stands in the chats by now is looked at."""
        for name in self.there:
            self._news(name)

    def _news(self, name: str) -> list[Message]:
        there, after = self.there[name], self.seen.get(name, 0)
        bot = there.playground.world.bot
        self.seen[name] = max(there.where.messages, default=0)
        return [one for number, one in there.where.messages.items() if number > after and one.sender is bot]


def _short(message: Message) -> str:
    """A message by its headings and by who lacks it; of one that has none the beginning.

    Nothing of the Office's daily digest, where it is alone, and of a board.
    """
    lines = message.text.splitlines()
    # Of several, what is due stands behind the heading.
    kept = [
        found[1].partition(": ")[0] if line.startswith(("•", *"123")) else found[1]
        for line in lines
        if (found := HEAD.match(line))
    ]
    kept += [line for line in lines if LACK.match(line)]
    if lines and lines[0].startswith("Việc còn thiếu"):
        return ""
    if len(kept) == 1 and kept[0].startswith("Việc thi đua"):
        return ""
    return " | ".join(kept) or message.text[:60]


def _on_its_way(session: Session, now: datetime) -> bool:
    due = select(Outgoing.id).where(col(Outgoing.state).in_(["queued", "sending"]), Outgoing.due_at <= now)
    return session.exec(due).first() is not None


async def group_of(office: Office, member: Someone, title: str, unit: int | None) -> Someone:
    """A group that is linked to a division, or to all of them, seen by one of its members."""
    chat = member.person.create_group(title, [])

    def link(session: Session) -> None:
        row = people.group_by_chat(session, chat.id) or Group(chat_id=chat.id)
        row.title, row.linked_at = title, office.clock.now()
        row.department_id, row.everyone = unit, unit is None
        session.add(row)

    here = member.here(chat)
    await here.sees("Gắn nhóm")
    await office.database.write(link)
    return here


@pytest.fixture
async def everybody(office: Office, monkeypatch: pytest.MonkeyPatch) -> Everybody:
    """The Office, two divisions, one of them with a group, and the group of all."""
    looks: list[datetime] = []
    look_once: Callable[..., Awaitable[bool]] = mornings.look_once

    async def noted(services: object, look: Look, *, changed: bool) -> bool:
        found = await look_once(services, look, changed=changed)
        looks.append(look.now)
        return found

    monkeypatch.setattr(mornings, "look_once", noted)
    house = await office.department("Văn phòng", kind="office")
    first, second = [await office.department(f"Phòng Nghiệp vụ {number}") for number in (1, 2)]
    ha = await office.enrolled("Lê Thu Hà", "office", house)
    bao = await office.enrolled("Trần Quốc Bảo", "head", first)
    lan = await office.enrolled("Đỗ Mai Lan", "head", second)
    an = await office.enrolled("Nguyễn Văn An", "staff", first)
    there = {"ha": ha, "bao": bao, "lan": lan, "an": an}
    there["group"] = await group_of(office, bao, "Nhóm phòng 1", first)
    there["whole"] = await group_of(office, ha, "Toàn cơ quan", None)
    return Everybody(office, there, looks)


async def launched(here: Everybody, plan: str) -> None:
    ha = here.there["ha"]
    await ha.sends_file("ke-hoach.txt", plan.encode())
    await ha.sees("Thông tin chung")
    await ha.press("Phát động")
    await ha.press("Phát động, không nhận đăng ký")
    await ha.sees("Đã phát động")
    await here.told()
    here.skip()


def said(when: str, **lacks: str) -> Told:
    """One message to each of these chats: when it is due, and who lacks it."""
    return {name: [f"{when} | {lack}"] for name, lack in lacks.items()}


async def test_a_summer_with_an_hour_a_monday_a_restart_and_what_comes_each_month(
    office: Office, everybody: Everybody
) -> None:
    here = everybody
    bao, lan, group = (here.there[name] for name in ("bao", "lan", "group"))
    await launched(here, SUMMER)

    # The machine's clock is a year ahead, then days: set right, all below is said at its time, and once.
    for ahead in (timedelta(days=365), timedelta(days=4)):
        office.playground.advance(ahead)
        told = await here.told()
        assert ("lan" in told) == (ahead.days < 14)
        await here.set_back(ahead)
    here.skip()

    # What comes each month is due on the day after the launch; with what is due in a week it is one message.
    week = "Còn 7 ngày, đến 7 giờ 30 ngày 11/8/2026"
    today = "Hôm nay (4/8/2026) là ngày cuối"
    over = "Đã quá hạn 1 ngày (4/8/2026)"
    assert await here.days(date(2026, 8, 3), date(2026, 8, 5)) == {
        "4/8": said(week, bao=FIRST, group=FIRST)
        | said(f"{today} | {week}", lan=SECONDS, whole=f"{ONE} | {TWO}"),
        "5/8": said(over, ha="Còn thiếu 1/1 phòng: Phòng Nghiệp vụ 2.") | said(over, lan=SECOND, whole=ONE),
    }

    # Three days before a Tuesday is a Saturday: Friday; with it what is due before Monday the 24th.
    both = "Còn 4 ngày, đến 7 giờ 30 ngày 11/8/2026 | Còn 16 ngày, đến hết 23/8/2026"
    assert await here.days(date(2026, 8, 6), date(2026, 8, 9)) == {
        "7/8": said(both, bao=FIRSTS, group=FIRSTS) | said(both, lan=SECONDS, whole=f"{TWO} | {ONE}")
    }
    await bao.press("Đã xong 1")
    await bao.sees("Đã ghi")
    await group.press("Đã xong 1")
    await here.told()
    here.skip()

    # Half past seven is before the hour of alerts: the last one is the day before, and none on the day.
    # Telegram takes one for later, the assistant starts anew meanwhile: it comes once, the others no more.
    last = "Còn 1 ngày, đến 7 giờ 30 ngày 11/8/2026; hôm nay là ngày làm việc cuối trước hạn"
    office.playground.faults.add("429", "sendMessage", retry_after=1800, chat_id=lan.id)
    assert await here.until(date(2026, 8, 10), 9) == said(last, whole=TWO)
    await office.restart()
    monday = said(f"Việc thi đua ngày 10/8/2026 | {last}", lan=SECOND)
    assert await here.until(date(2026, 8, 10), 10) == monday
    over = "Đã quá hạn 1 ngày (7 giờ 30 ngày 11/8/2026)"
    missing = "Còn thiếu 2/3 phòng: Văn phòng; Phòng Nghiệp vụ 2."
    assert await here.days(date(2026, 8, 11), date(2026, 8, 13)) == {
        "12/8": said(over, ha=missing, lan=SECOND, whole=TWO)
    }

    # Before Monday the 24th: Friday is the last day at work. Who has sent hears no more of it.
    await here.days(date(2026, 8, 14), date(2026, 8, 14))
    assert await here.days(date(2026, 8, 20), date(2026, 8, 20)) == {
        "20/8": said("Còn 3 ngày, đến hết 23/8/2026", bao=FIRST, group=FIRST, lan=SECOND, whole=ONE)
    }
    await bao.press("Đã xong")
    await bao.sees("Đã ghi")
    await here.told()
    here.skip()
    # A Saturday that is worked for the Monday before the National Day.
    last = "Còn 1 ngày, đến hết 23/8/2026; hôm nay là ngày làm việc cuối trước hạn"
    assert await here.days(date(2026, 8, 21), date(2026, 8, 22)) == {
        "21/8": said("Còn 14 ngày, đến hết 4/9/2026", lan=SECOND, whole=ONE),
        "22/8": said(last, lan=SECOND, whole=ONE),
    }

    # The last one sends: one closing word, and nothing more of it.
    await lan.press("Đã xong")
    await lan.sees("Đã ghi")
    closing = (
        "Đã xong. Cả 2 phòng đã xong việc: báo cáo rà soát thủ tục – "
        "Thi đua cải cách hành chính năm 2026 (hạn 23/8/2026). Xin cảm ơn."
    )
    got = await here.told()
    assert (got["ha"], got["whole"]) == ([closing], [closing])
    assert got.keys() == {"ha", "whole", "lan"}
    assert await here.days(date(2026, 8, 23), date(2026, 8, 25)) == {}

    # Around the National Day: what falls on a day off is said on the last day at work before it.
    over = "Đã quá hạn 3 ngày (4/9/2026)"
    assert await here.days(date(2026, 8, 28), date(2026, 9, 8)) == {
        "28/8": said("Còn 7 ngày, đến hết 4/9/2026", lan=SECOND, whole=ONE),
        "3/9": said("Còn 1 ngày, đến hết 4/9/2026", lan=SECOND, whole=ONE),
        "4/9": said("Hôm nay (4/9/2026) là ngày cuối", lan=SECOND, whole=ONE),
        "7/9": said(over, ha="Còn thiếu 1/1 phòng: Phòng Nghiệp vụ 2.", lan=SECOND, whole=ONE),
    }

    # The meeting on Monday the 14th is said on Friday, to each head, each group and the Office, and once.
    meeting = ["Nhắc lịch: ngày 14/9/2026 (còn 3 ngày), 8 giờ 30"]
    to_all = {name: meeting for name in here.there if name != "an"}
    assert await here.days(date(2026, 9, 9), date(2026, 9, 14)) == {
        "11/9": to_all
    }  # with no digest: nothing in it is new
    assert bao.shows("Địa điểm: Hội trường tầng 2")


async def test_a_winter_with_tet_a_deadline_moved_nothing_sent_and_days_without_the_assistant(
    office: Office, everybody: Everybody
) -> None:
    here = everybody
    ha = here.there["ha"]
    await here.until(date(2027, 1, 18), 9)
    await launched(here, WINTER)
    # It was the fourteenth day before the 15th of February, too, but for the move.
    assert await here.days(date(2027, 1, 25), date(2027, 1, 26)) == {
        "25/1": said("Còn 14 ngày, đến hết 8/2/2027", bao=FIRST, group=FIRST, lan=SECOND, whole=TWO)
    }
    await ha.say("/chiendich")
    await ha.press("Chi tiết 1")
    await ha.press("Thời hạn")
    await ha.press("Xem 2")
    await ha.press("Gia hạn, đổi ngày")
    await ha.say("26/02/2027")
    await ha.say("Chờ ảnh lễ tổng kết")
    await ha.press("Lưu")
    await ha.sees("Đã lưu và báo cho 2 người và 2 nhóm")
    moved = "Hạn ảnh hoạt động lùi từ 15/2/2027 đến 26/2/2027."
    got = await here.told()
    got.pop("ha")
    assert got.keys() == {"bao", "an", "group", "whole"}
    assert all(len(texts) == 1 and texts[0].startswith(moved) for texts in got.values())

    # Tết is from the 4th to the 10th: the last day at work before the 8th is the 3rd. Nobody sends anything.
    last = "Còn 5 ngày, đến hết 8/2/2027; hôm nay là ngày làm việc cuối trước hạn"
    over = "Đã quá hạn 3 ngày (8/2/2027)"
    missing = "Còn thiếu 3/3 phòng: Văn phòng; Phòng Nghiệp vụ 1; Phòng Nghiệp vụ 2."
    assert await here.days(date(2027, 2, 1), date(2027, 2, 15)) == {
        "1/2": said("Còn 7 ngày, đến hết 8/2/2027", bao=FIRST, group=FIRST, lan=SECOND, whole=TWO),
        "3/2": said(last, bao=FIRST, group=FIRST, lan=SECOND, whole=TWO),
        "11/2": said(over, ha=missing, bao=FIRST, group=FIRST, lan=SECOND, whole=TWO),
        "12/2": said("Còn 14 ngày, đến hết 26/2/2027", bao=FIRST, group=FIRST),
    }

    # Away for days: of what fell due meanwhile only what is true today is said, and once.
    await office.stop()
    here.skips_to(date(2027, 2, 24))
    await office.start()
    assert await here.told() == said("Còn 2 ngày, đến hết 26/2/2027", bao=FIRST, group=FIRST)
    assert await here.days(date(2027, 2, 25), date(2027, 2, 25)) == {
        "25/2": said("Còn 1 ngày, đến hết 26/2/2027", bao=FIRST, group=FIRST)
    }
    await office.stop()
    here.skips_to(date(2027, 3, 2))
    await office.start()
    missing = "Còn thiếu 1/1 phòng: Phòng Nghiệp vụ 1."
    over = "Đã quá hạn 4 ngày (26/2/2027)"
    assert await here.told() == said(over, ha=missing, bao=FIRST, group=FIRST)
    assert await here.days(date(2027, 3, 3), date(2027, 3, 5)) == {}
