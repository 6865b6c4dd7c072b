"""Where Telegram does not reach, letters go out, and a sheet for each division."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime
from email import message_from_bytes, policy
from email.message import EmailMessage
from io import BytesIO
from pathlib import Path

import pytest
from aiosmtpd.smtp import SMTP, Envelope, Session
from docx import Document
from sqlmodel import Session as Rows
from sqlmodel import select

from bot.clock import Clock
from bot.delivery import mail
from handlers import second_leg
from storage.tables import Letter, Outgoing, Person
from tests.dialogs.conftest import Office, at_work
from tests.dialogs.kit import PATIENCE
from tests.dialogs.program import until


class Letters:
    """What the mail server got; the first `busy` it puts off."""

    def __init__(self) -> None:
        self.got: list[tuple[str, EmailMessage]] = []
        self.busy = 0
        self.changed = asyncio.Event()

    async def handle_DATA(self, _: SMTP, __: Session, envelope: Envelope) -> str:  # noqa: N802 - the library's name
        if self.busy:
            self.busy -= 1
            return "451 later"
        if "nobody" in envelope.rcpt_tos[0]:
            return "550 no such mailbox"
        letter = message_from_bytes(envelope.content, policy=policy.default)  # type: ignore[arg-type]
        self.got.append((envelope.rcpt_tos[0], letter))
        self.changed.set()
        return "250 OK"

    async def until(self, address: str, said: str) -> str:
        """The plain words of a letter to the address that says this."""
        async with asyncio.timeout(PATIENCE):
            while not (found := [one for one in map(_plain, self._to(address)) if said in one]):
                self.changed.clear()
                await self.changed.wait()
        self.got = [(to, one) for to, one in self.got if to != address or _plain(one) != found[0]]
        return found[0]

    def _to(self, address: str) -> list[EmailMessage]:
        return [one for to, one in self.got if to == address]


def _plain(letter: EmailMessage) -> str:
    return str(letter.get_body(("plain",)).get_content())


@asynccontextmanager
async def mail_server() -> AsyncIterator[tuple[str, Letters]]:
    letters = Letters()
    server = await asyncio.get_running_loop().create_server(
        lambda: SMTP(letters, enable_SMTPUTF8=True), "127.0.0.1", 0
    )
    host, port = server.sockets[0].getsockname()
    try:
        yield f"smtp://{host}:{port}", letters
    finally:
        server.close()
        await server.wait_closed()


async def test_who_never_came_in_and_who_telegram_does_not_reach_get_letters_and_it_is_said(
    tmp_path: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    # What is being tried at the moment of a look is seen at the next one.
    monkeypatch.setattr(second_leg, "LOOK_EVERY", 0.5)
    async with (
        mail_server() as (url, letters),
        at_work(tmp_path, clock, smtp_url=url, mail_from="tro-ly@coquan.example") as office,
    ):
        await tell(office, letters)


def known(session: Rows, unit: int, now: datetime) -> int:
    """Somebody of the office who has not come in."""
    person = Person(name="Trần Thị Chưa", folded="tran thi chua", department_id=unit, created_at=now)
    session.add(person)
    session.flush()
    return person.id or 0


def nothing_in_hand(session: Rows, chat_id: int) -> bool:
    """Whether all that went out to the chat is written down."""
    rows = session.exec(select(Outgoing).where(Outgoing.chat_id == chat_id, Outgoing.state == "sending"))
    return not list(rows)


def put_off(session: Rows) -> bool:
    """Whether the server was tried once and said "later"."""
    return [one.attempts for one in session.exec(select(Letter))] == [1]


async def tell(office: Office, letters: Letters) -> None:
    vp = await office.enrolled("Lê Thu Hà", "office", await office.department("Văn phòng", kind="office"))
    unit = await office.department("Phòng Nghiệp vụ 1")
    an = await office.enrolled("Nguyễn Văn An", "staff", unit)
    chua = await office.database.write(known, unit, office.clock.now())
    await an.say("/email an")
    await an.sees("không phải địa chỉ")
    await an.say("/email an@coquan.example")
    await an.sees("Đã ghi")
    await vp.say("/email\nTrần Thị Chưa: chua@coquan.example\nKhông Ai: x@y.example")
    await vp.sees("Đã ghi 1 địa chỉ")
    letters.busy = 1
    office.playground.faults.add("409", "sendMessage", 1_000_000, chat_id=an.id)
    await vp.say("/thongbao")
    await vp.sees("gõ nội dung")
    await vp.says_formatted("Nộp báo cáo trước thứ sáu", ("bold", 0, 3))
    await vp.asks("Anh/chị dự lễ buổi nào?", "Sáng", "Chiều")
    await vp.sees("2. Bình chọn")
    await vp.press("Toàn cơ quan")
    await vp.sees("Gửi đến 2 người; 1 người chưa nhận được")
    await vp.press("Gửi")
    await vp.sees("Đã xác nhận: 0/2")
    office.later(minutes=2)
    await until(lambda: office.database.read(put_off))
    office.later(minutes=11)
    first = await letters.until("chua@coquan.example", "Nộp báo cáo trước thứ sáu")
    assert "Anh/chị dự lễ buổi nào?\n• Sáng\n• Chiều" in first.replace("\r", "")
    assert "thư trước có thể đã đến" in first
    assert not letters.got
    # Nothing reaches Telegram for hours.
    for method in ("sendMessage", "editMessageText", "sendPoll"):
        office.playground.faults.add("409", method, 1_000_000)
    await until(lambda: office.database.read(nothing_in_hand, vp.id))
    office.later(hours=5)
    await letters.until("an@coquan.example", "Nộp báo cáo trước thứ sáu")
    asked = await letters.until("an@coquan.example", "Anh/chị dự lễ buổi nào?")
    assert "• Sáng\n• Chiều" in asked.replace("\r", "")
    assert not an.shows("Nộp báo cáo")
    # Telegram is back: the message goes out after all, and says that it went by e-mail.
    office.playground.faults.clear()
    office.later(hours=1)
    await an.sees("cũng đã gửi qua e-mail")
    await vp.say("/banin")
    _, data = await vp.sees_file()
    words = "\n".join(one.text for one in Document(BytesIO(data)).paragraphs)
    assert "Phòng Nghiệp vụ 1" in words
    assert "Chưa nhận được: Trần Thị Chưa" in words
    _, text = await vp.sees_file()
    assert "Nộp báo cáo trước thứ sáu" in text.decode()
    code = await office.invitation("staff", None, chua)
    late = office.visitor("Trần Thị Chưa")
    await late.starts(code)
    await late.press("Tôi đồng ý")
    await late.sees("Nộp báo cáo trước thứ sáu")
    await vp.say("/lichsuthongbao")
    await vp.press("1")
    await vp.sees("Qua e-mail: 2")
    rows = await office.database.read(lambda session: session.exec(select(Letter)).all())
    assert {one.state for one in rows} == {"sent"}


async def test_a_lasting_refusal_ends_a_letter_and_a_passing_one_does_not() -> None:
    async with mail_server() as (url, letters):
        letters.busy = 1
        made = mail.letter("a@b.example", "nobody@b.example", "Thư", "<b>Chào</b> &amp; hẹn", key="outbox:1")
        with pytest.raises(OSError, match="SMTP"):
            await asyncio.to_thread(mail.post, url, made)
        with pytest.raises(mail.LetterRefused):
            await asyncio.to_thread(mail.post, url, made)
    assert made["Message-ID"] == "<outbox.1@b.example>"
    assert made.get_body(("plain",)).get_content().strip() == "Chào & hẹn"
