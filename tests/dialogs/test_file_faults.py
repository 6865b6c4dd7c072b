"""Papers on their way into a dossier meet every trouble: each gets there once, with all its bytes."""

import asyncio
import hashlib
import io
import zipfile
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack
from itertools import pairwise
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from sqlmodel import Session, select

from bot.clock import Clock
from bot.playground import Limits, Message, Playground
from handlers import downloads, replaying
from handlers.request import AiohttpRequest
from storage import inbox
from storage.files import FileStore, open_files
from storage.tables import Dossier, DossierFile, DossierRound, InboxUpdate, Outgoing, SentFile, StoredFile
from tests.dialogs import papers
from tests.dialogs.conftest import Office, at_work
from tests.dialogs.kit import Someone
from tests.fakes.stores import Gateway, Refusing

# The call that fails, how, and how often.
TROUBLES = (
    ("deleteMessages", "502", 1), ("getFile", "502", 2), ("getFile", "html", 1), ("getFile", "429", 1),
    ("getFile", "drop_before", 1), ("getFile", "drop_after", 1), ("file", "502", 2), ("file", "half", 3),
    ("sendMessage", "502", 1), ("sendMessage", "drop_after", 1), ("setMessageReaction", "drop_before", 1),
)  # fmt: skip
TOO_OFTEN = 4
SMALL, LARGE = (
    40_000,
    2 << 20,
)  # bytes; what is still in the client's buffer of 128 KB is lost with a connection
SLOW = ("refuses", "slow", "halves", "database")
PAPERS_SENT = ["to trinh.pdf", "Biên bản họp xét của phòng.pdf"]


class Sending:
    """A head with a dossier open, and what was put into it."""

    def __init__(self, office: Office) -> None:
        self.office = office
        self.sent: dict[str, bytes] = {}
        self.head: Someone
        self.office_person: Someone

    async def begin(self) -> None:
        vp = await self.office.enrolled(
            "Lê Thu Hà", "office", await self.office.department("Văn phòng", kind="office")
        )
        self.head = await self.office.enrolled(
            "Trần Quốc Bảo", "head", await self.office.department("Phòng Nghiệp vụ 1")
        )
        await self.office.live(vp)
        self.office_person = vp
        await self.head.say("/nophoso")
        await self.head.press("1")
        await self.head.sees("☐ Tờ trình")

    async def sends(self, name: str, size: int = SMALL) -> None:
        """Until its row is there."""
        self.sent[name] = papers.pdf(name) + b"\n% " + b"0" * size
        await self.head.sends_file(name, self.sent[name])
        await self.office.until(lambda session: name in _names(session))

    async def compare(self) -> None:
        """Every file once, every row with its bytes, nothing left open or unsaid."""
        await self.office.until(lambda session: not _open(session))
        assert await self.office.database.read(_names) == list(self.sent)
        for data in self.sent.values():
            assert await self.office.files.get(hashlib.sha256(data).hexdigest()) == data
        rows = await self.office.database.read(lambda session: session.exec(select(StoredFile.sha256)).all())
        assert {hashlib.sha256(data).hexdigest() for data in self.sent.values()} < set(rows)  # and the plan
        for sha256 in rows:
            assert await self.office.files.exists(sha256)


def _names(session: Session) -> list[str]:
    return [one.name for one in session.exec(select(DossierFile).order_by(DossierFile.position))]  # type: ignore[arg-type]


def _open(session: Session) -> bool:
    updates = session.exec(select(InboxUpdate.update_id).where(InboxUpdate.done_at == None)).all()  # noqa: E711
    waiting = session.exec(select(Outgoing.id).where(Outgoing.state == "queued")).all()
    return bool(updates or waiting)


async def test_whatever_telegram_does_on_the_way_each_paper_arrives_once(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(downloads, "PAUSES", (0.0, 0.0, 0.0))
    monkeypatch.setattr(downloads, "LONGEST_PAUSE", 0.0)
    sending = Sending(office)
    await sending.begin()
    faults = office.playground.faults
    pieces, begun = AiohttpRequest.pieces, list[int]()

    def noted(self: AiohttpRequest, url: str, start: int = 0) -> AsyncIterator[bytes]:
        begun.append(start)
        return pieces(self, url, start)

    monkeypatch.setattr(AiohttpRequest, "pieces", noted)
    for number, (method, kind, times) in enumerate(TROUBLES):
        faults.add(kind, method, times)
        begun.clear()
        await sending.sends(f"phu luc {number}.pdf", LARGE if kind == "half" else SMALL)
        if kind == "half":  # it goes on from the byte it has, never anew
            assert begun[0] == 0
            assert all(before < after for before, after in pairwise(begun))
            assert len(begun) == times + 1
        office.later(seconds=30)
    await sending.compare()
    assert faults.list() == []
    faults.add("half", "file", TOO_OFTEN)
    await sending.head.sends_file("bien ban.pdf", papers.pdf("lost"))
    assert "bien ban.pdf" in (await sending.head.sees("Anh/chị gửi lại giúp")).text
    await sending.sends("bien ban.pdf")
    await sending.compare()
    shown = [one.text for one in sending.head.where.messages.values() if "Số bộ" in one.text]
    assert all(name in shown[-1] for name in sending.sent)  # where an answer got lost, a copy stands above


async def test_papers_wait_for_a_store_however_long_it_is_away(
    tmp_path: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(replaying, "LOOK_EVERY", 0.02)
    store = Refusing(tmp_path / "files")
    async with at_work(tmp_path, clock, files=store) as office:
        sending = Sending(office)
        await sending.begin()
        away = store.refusals = 10_000
        names = ["bien ban.pdf", "to trinh.pdf"]
        for name in names:
            await sending.head.sends_file(name, papers.pdf(name))
        while away - store.refusals < 4 * (replaying.MOST_TRIES + 1):  # noqa: ASYNC110 - it rings no bell
            await asyncio.sleep(0.01)
        await sending.head.say("/menu")  # words do not wait for it
        await sending.head.sees("chọn việc")
        assert await office.database.read(_names) == []
        store.refusals = 0
        await office.until(lambda session: sorted(_names(session)) == names)
        await office.until(lambda session: not inbox.open_numbers(session, office.playground.world.bot.id))
        office.services.delivery.wake()
        await sending.office_person.sees("Kho lưu tệp")
        await office.quiet()
        assert sum("Kho lưu tệp" in one.text for one in sending.head.where.messages.values()) == 1
        given_up = select(InboxUpdate).where(InboxUpdate.error != "")
        assert not await office.database.read(lambda session: session.exec(given_up).all())
        assert not office.services.stalled


class Troubled:
    """A dossier from its first file to the packed folder; before each step the store or database fails."""

    def __init__(self, office: Office, store: FileStore | Gateway | None, kind: str) -> None:
        self.office, self.store, self.kind = office, store, kind
        self.sending = Sending(office)

    async def whole(self) -> None:
        await self.sending.begin()
        head, vp = self.sending.head, self.sending.office_person
        await self.step(lambda: self.sending.sends("to trinh.pdf"))
        await head.sees("✓ Tờ trình")
        pages = [(f"IMG_{page}.jpg", papers.photograph(f"trang {page}")) for page in (1, 2)]
        await self.step(lambda: head.sends_files(*pages, caption="biên bản họp"))
        await self.sending.office.until(lambda session: len(_names(session)) == 3)
        await head.sees("2 trang ảnh")
        await head.press("Nộp dù còn thiếu")
        await head.press("Vẫn nộp")
        await head.sees("kỷ luật")
        await self.step(lambda: head.press("Không có"))
        await head.sees("Giấy tiếp nhận hồ sơ")
        await vp.sees("nộp hồ sơ")
        await self.step(lambda: vp.press("Xem"))
        assert [(await vp.sees_file())[0].body["document"]["file_name"] for _ in range(2)] == PAPERS_SENT
        await vp.sees("Tình trạng")
        await self.step(lambda: vp.press("Xem tất cả trong một PDF"))
        with pdfium.PdfDocument((await vp.sees_file())[1]) as document:
            assert len(document) == 3
        await self.step(lambda: vp.press("Nhận đủ"))
        await head.sees("nhận đủ")
        await vp.say("/tiendo")
        await vp.sees("Xem tiến độ")
        await vp.press("1")
        await self.step(lambda: vp.press("Tải cả hồ sơ (.zip)"))
        with zipfile.ZipFile(io.BytesIO((await vp.sees_file())[1])) as archive:
            assert [name.rpartition("/")[2] for name in archive.namelist()[2:]] == PAPERS_SENT
            assert archive.testzip() is None
        await self.compare(pages)

    async def step(self, act: Callable[[], Awaitable[object]]) -> None:
        """The act under the trouble, which is over a moment after it was met."""
        if isinstance(self.store, Refusing):
            self.store.refusals = 2
        elif isinstance(self.store, Gateway):
            self.store.kind, self.store.left = self.kind, 6 if self.kind == "refuses" else 2
        else:
            await self.office.database.write(_pages, most=0)
        doing = asyncio.ensure_future(act())
        if self.store is None:
            await asyncio.sleep(1)
            await self.office.database.write(_pages, most=1 << 30)
        await doing

    async def compare(self, pages: list[tuple[str, bytes]]) -> None:
        """Everything once: rows, bytes, messages."""
        await self.sending.office.until(lambda session: not _open(session))
        names = await self.office.database.read(_names)
        assert names == ["to trinh.pdf", *(name for name, _ in pages)]
        counts = await self.office.database.read(
            lambda session: [
                len(session.exec(select(table)).all()) for table in (Dossier, DossierRound, SentFile)
            ]
        )
        assert counts == [1, 1, 2]
        given_up = select(InboxUpdate.error).where(InboxUpdate.error != "")
        assert not await self.office.database.read(lambda session: session.exec(given_up).all())
        for sha256 in await self.office.database.read(
            lambda session: session.exec(select(StoredFile.sha256)).all()
        ):
            assert hashlib.sha256(await self.office.files.get(sha256)).hexdigest() == sha256
        for person, once in ((self.sending.head, "Giấy tiếp nhận"), (self.sending.office_person, ".zip")):
            shown = [one for one in person.where.messages.values() if once in f"{one.text} {_file(one)}"]
            assert len(shown) == 1, person.screen()


def _file(message: Message) -> str:
    return str((message.body.get("document") or {}).get("file_name", ""))


def _pages(session: Session, most: int) -> None:
    """How large the database may become: no larger, as on a full disk, or as it likes."""
    connection = session.connection()
    pages = most or connection.exec_driver_sql("PRAGMA page_count").scalar_one()
    connection.exec_driver_sql(f"PRAGMA max_page_count={pages}")


@pytest.mark.parametrize(
    "kind",
    [
        "disk",
        pytest.param("loses", marks=pytest.mark.s3),
        *(pytest.param(one, marks=(pytest.mark.slow, pytest.mark.s3)) for one in SLOW),
    ],
)
async def test_a_store_in_trouble_at_each_step_loses_and_doubles_nothing(
    kind: str,
    tmp_path: Path,
    clock: Clock,
    monkeypatch: pytest.MonkeyPatch,
    request: pytest.FixtureRequest,
) -> None:
    monkeypatch.setattr(replaying, "LOOK_EVERY", 0.2)
    async with AsyncExitStack() as stack:
        store: Refusing | Gateway | None = None
        files: FileStore | None = None
        if kind == "disk":
            files = store = Refusing(tmp_path / "files")
        elif kind != "database":
            store = Gateway(request.getfixturevalue("s3_endpoint"))
            await stack.enter_async_context(store.open())
            access = {"region": "us-east-1", "access_key": "key", "secret_key": "secret"}
            bucket = request.getfixturevalue("bucket")
            files = open_files(f"s3://{bucket}/office", endpoint=store.url, **access)
        playground = Playground(now=clock.now, advance=clock.advance, limits=Limits(on=False), hold=0)
        await playground.start()
        stack.push_async_callback(playground.stop)
        office = Office(playground, clock, tmp_path, files=files)
        await office.start()
        stack.push_async_callback(office.stop)
        await Troubled(office, store, kind).whole()
