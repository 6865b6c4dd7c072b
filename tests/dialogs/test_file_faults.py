"""Papers on their way into a dossier meet every trouble: each gets there once, with all its bytes."""

import asyncio
import hashlib
from collections.abc import Callable
from pathlib import Path

import boto3  # type: ignore[import-untyped]
import pytest
from sqlmodel import Session, select

from bot.clock import Clock
from bot.playground import Limits, Playground
from handlers import downloads, replaying
from storage.files import FileStore, open_files
from storage.tables import DossierFile, InboxUpdate, Outgoing, StoredFile
from tests.dialogs import papers
from tests.dialogs.conftest import Office
from tests.dialogs.kit import Someone
from tests.fakes.stores import Refusing

# The call that fails, how, and how often.
TROUBLES = (
    ("deleteMessages", "502", 1), ("getFile", "502", 2), ("getFile", "html", 1), ("getFile", "429", 1),
    ("getFile", "drop_before", 1), ("getFile", "drop_after", 1), ("file", "502", 2), ("file", "half", 3),
    ("sendMessage", "502", 1), ("sendMessage", "drop_after", 1), ("setMessageReaction", "drop_before", 1),
)  # fmt: skip
TOO_OFTEN = 4


class Sending:
    """A head with a dossier open, and what was put into it."""

    def __init__(self, office: Office) -> None:
        self.office = office
        self.sent: dict[str, bytes] = {}
        self.head: Someone

    async def begin(self) -> None:
        vp = await self.office.enrolled(
            "Lê Thu Hà", "office", await self.office.department("Văn phòng", kind="office")
        )
        self.head = await self.office.enrolled(
            "Trần Quốc Bảo", "head", await self.office.department("Phòng Nghiệp vụ 1")
        )
        await self.office.live(vp)
        await self.head.say("/nophoso")
        await self.head.press("1")
        await self.head.sees("☐ Tờ trình")

    async def sends(self, name: str) -> None:
        """Until its row is there."""
        self.sent[name] = papers.pdf(name) + b"\n% " + b"0" * 40_000
        await self.head.sends_file(name, self.sent[name])
        await self.until(lambda session: name in _names(session))

    async def until(self, condition: Callable[[Session], object]) -> None:
        for _ in range(3000):
            if await self.office.database.read(condition):
                return
            await asyncio.sleep(0.02)
        raise AssertionError(f"the tables never came to it\n{self.head.screen()}")

    async def compare(self) -> None:
        """Every file once, every row with its bytes, nothing left open or unsaid."""
        await self.until(lambda session: not _open(session))
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
    for number, (method, kind, times) in enumerate(TROUBLES):
        faults.add(kind, method, times)
        await sending.sends(f"phu luc {number}.pdf")
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


@pytest.mark.parametrize("kind", ["disk", "s3"])
async def test_a_store_that_refuses_for_a_while_loses_and_doubles_nothing(
    kind: str,
    tmp_path: Path,
    clock: Clock,
    monkeypatch: pytest.MonkeyPatch,
    request: pytest.FixtureRequest,
    caplog: pytest.LogCaptureFixture,
) -> None:
    monkeypatch.setattr(replaying, "LOOK_EVERY", 0.2)
    monkeypatch.setattr(replaying, "MOST_TRIES", 100)
    store: FileStore = Refusing(tmp_path / "files")
    if kind == "s3":
        endpoint, bucket = request.getfixturevalue("s3_endpoint"), request.getfixturevalue("bucket")
        access = {"region": "us-east-1", "access_key": "key", "secret_key": "secret"}
        store = open_files(f"s3://{bucket}/office", endpoint=endpoint, **access)
        client = boto3.client(
            "s3", "us-east-1", endpoint_url=endpoint, aws_access_key_id="key", aws_secret_access_key="secret"
        )
    playground = Playground(now=clock.now, advance=clock.advance, limits=Limits(on=False), hold=0)
    await playground.start()
    office = Office(playground, clock, tmp_path, files=store)
    await office.start()
    try:
        sending = Sending(office)
        await sending.begin()
        if isinstance(store, Refusing):
            store.refusals = 3
            await sending.sends("to trinh.pdf")
            assert not store.refusals
        else:
            kept = [one["Key"] for one in client.list_objects_v2(Bucket=bucket)["Contents"]]
            [plan] = [(key, client.get_object(Bucket=bucket, Key=key)["Body"].read()) for key in kept]
            client.delete_object(Bucket=bucket, Key=plan[0])
            client.delete_bucket(Bucket=bucket)
            sending.sent["to trinh.pdf"] = papers.pdf("to trinh")
            await sending.head.sends_file("to trinh.pdf", sending.sent["to trinh.pdf"])
            await sending.until(lambda _: "is taken up again" in caplog.text)
            client.create_bucket(Bucket=bucket)
            client.put_object(Bucket=bucket, Key=plan[0], Body=plan[1])
        await sending.head.sees("✓ Tờ trình")
        await sending.sends("bien ban.pdf")
        await sending.compare()
    finally:
        await office.stop()
        await playground.stop()
