"""The program as a process: how it starts, stops, makes way, and what its operator is told."""

import asyncio
import os
import signal
import sqlite3
import sys
import zipfile
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from pydantic import SecretStr
from sqlalchemy.exc import OperationalError

from bot.playground import Limits, Playground
from bot.playground.groups import restrict
from handlers import checking, reaching
from storage import backups, outbox
from storage.database import open_database
from storage.files import open_files
from storage.opening import CannotStartError, office_data, sentence
from storage.tables import Outgoing
from tests.databases import prepare
from tests.dialogs.conftest import Office
from tests.dialogs.kit import Someone
from tests.dialogs.plans import CAMPAIGN
from tests.dialogs.program import Program, assistant, until
from tests.dialogs.test_groups import linked_group
from tests.dialogs.test_two_listeners import enrol

EACH = 8  # messages of each person that wait when the program is to stop
WAITING = ("refused", "flood", "file")
WHOLE = 120.0  # seconds a start may take on a machine that is busy


@pytest.fixture
async def playground() -> AsyncIterator[Playground]:
    local = Playground(limits=Limits(on=False), hold=0)
    await local.start()
    yield local
    await local.stop()


def someone(playground: Playground) -> Someone:
    return Someone(playground, playground.add_user("An"))


async def said(program: Program) -> tuple[int, str]:
    """The exit code of a program that ends by itself, and what it said."""
    async with asyncio.timeout(WHOLE):
        code = await program.ended()
    return code, "\n".join(program.said)


async def bot(*words: str, **settings: str) -> tuple[int, str]:
    """A command of the program; its exit code and all it said."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", *words),
        env={**os.environ, **settings},
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )
    out, _ = await process.communicate()
    return process.returncode or 0, out.decode()


@pytest.mark.slow
async def test_a_second_program_on_the_data_stops_and_says_so(playground: Playground, tmp_path: Path) -> None:
    an = someone(playground)
    await an.starts()
    async with assistant(playground, tmp_path):
        await an.sees("mã mời", timeout=WHOLE)
        async with assistant(playground, tmp_path) as second:
            code, words = await said(second)
    assert code == 1
    assert words.startswith("Another program is at work on the data in")
    assert "Traceback" not in words


@pytest.mark.slow
async def test_of_two_programs_with_one_token_the_second_stops_and_takes_nobody_s_words(
    office: Office, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(reaching, "NEWCOMER", -1.0)  # it has been at work for long
    await office.restart()
    monkeypatch.undo()
    an = await office.enrolled("Nguyễn Văn An", "staff", await office.department("Phòng 1"))
    second = Office(office.playground, office.clock, tmp_path / "second")
    second.doubt = 5.0
    await second.start()
    try:
        await an.say("/menu")
        await an.sees("chọn việc", timeout=WHOLE)
        async with asyncio.timeout(WHOLE):
            await second.services.taken.wait()
        await an.say("/huy")
        await an.sees("Không có việc", timeout=WHOLE)
    finally:
        await second.stop()
    assert not an.shows("chưa nhận ra")
    assert not office.services.taken.is_set()


async def waits(playground: Playground, what: str, people: list[Someone]) -> None:
    """Let the program have in hand, at once, what it cannot end."""
    first = people[0]
    if what == "file":
        playground.faults.add("delay", "file", times=100, seconds=60)
        await first.sends_file("ke-hoach.txt", CAMPAIGN.encode())
        log = playground.log
        await playground.world.events.until(lambda: log.calls("getFile") or None, WHOLE)
        return
    if what == "refused":
        playground.faults.add("429", "sendMessage", times=1000, retry_after=60)
    else:
        playground.faults.add("delay", "sendMessage", times=1000, seconds=60)
    for one in people:
        for _ in range(EACH):
            await one.say("/menu")
    await playground.world.events.until(lambda: not playground.world.updates.pending(), WHOLE)


@pytest.mark.parametrize("what", ["slow", *(pytest.param(one, marks=pytest.mark.slow) for one in WAITING)])
async def test_sigterm_ends_the_program_within_ten_seconds_whatever_waits(
    playground: Playground, tmp_path: Path, what: str
) -> None:
    people = [someone(playground) for _ in range(30 if what == "flood" else 1)]
    kept, before = tmp_path / "nightly", dict[int, int]()

    async def backed_up() -> bool:
        return bool(backups.days_of(kept))

    def everybody_answered() -> bool | None:
        return all(len(one.where.messages) >= before[one.id] + EACH for one in people) or None

    prepare(f"sqlite:///{tmp_path / 'assistant.db'}")
    database = open_database(f"sqlite:///{tmp_path / 'assistant.db'}")
    await database.write(enrol, [one.id for one in people])
    database.close()
    for one in people:
        one.where.opened = True
    async with assistant(playground, tmp_path, TDKT_BACKUP_FOLDER=str(kept)) as program:
        await people[0].say("/menu")
        await people[0].sees("chọn việc", timeout=WHOLE)
        await waits(playground, what, people)
        await until(backed_up)
        program.process.send_signal(signal.SIGTERM)
        async with asyncio.timeout(10):
            code = await program.ended()
    assert code == 0
    playground.faults.clear()
    before |= {one.id: len(one.where.messages) for one in people}
    async with assistant(playground, tmp_path):
        if what == "file":
            await people[0].sees("Thông tin chung", timeout=WHOLE)
        else:
            await playground.world.events.until(everybody_answered, WHOLE)
    # The program as it is began with the day's backup.
    *_, day = backups.days_of(kept)
    with zipfile.ZipFile(kept / day.strftime(backups.NAME)) as archive:
        assert (archive.testzip(), "assistant.db" in archive.namelist()) == (None, True)


@pytest.mark.parametrize(
    ("trouble", "expected"),
    [("empty", "is empty"), ("missing", "is missing"), ("damaged", "damaged"), ("no folder", "data folder")],
)
def test_what_prevents_a_start_is_one_sentence(tmp_path: Path, trouble: str, expected: str) -> None:
    database, folder = tmp_path / "assistant.db", tmp_path
    if trouble in {"empty", "missing"}:
        (tmp_path / "files" / "ab").mkdir(parents=True)
        (tmp_path / "files" / "ab" / "file").write_bytes(b"kept")
    if trouble == "empty":
        database.touch()
    elif trouble == "damaged":
        database.write_bytes(b"no database at all " * 1000)
    elif trouble == "no folder":
        folder = Path("/dev/null/data")
    with (
        pytest.raises(CannotStartError, match=expected) as prevented,
        office_data(folder, f"sqlite:///{folder / 'assistant.db'}", str(folder / "files")),
    ):
        pytest.fail("it started")
    assert len(str(prevented.value).splitlines()) == 1


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("database or disk is full", "Make room on it"),
        ("attempt to write a readonly database", "the right to do so"),
        ("database is locked", "Stop it and start again"),
        ("database disk image is malformed", "restore FILE"),
    ],
)
def test_each_trouble_of_the_database_says_what_to_do_and_not_what_was_in_hand(
    tmp_path: Path, said: str, expected: str
) -> None:
    error = OperationalError("INSERT", {"name": "Nguyễn Văn An"}, sqlite3.OperationalError(said))
    told = sentence(error, tmp_path, f"sqlite:///{tmp_path / 'assistant.db'}")
    assert expected in told
    assert (str(tmp_path) in told, "An" in told.split(), len(told.splitlines())) == (True, False, 1)


async def test_the_program_says_that_sentence_and_no_password(playground: Playground, tmp_path: Path) -> None:
    url = "postgresql://office:hidden@/office?host=/nowhere"
    async with assistant(playground, tmp_path, TDKT_DATABASE_URL=url) as program:
        code, words = await said(program)
    assert code == 1
    assert "Traceback" not in words
    assert "hidden" not in words
    assert len(words.splitlines()) == 1
    assert "PostgreSQL server" in words


def office_of(folder: Path) -> Path:
    """A small office on the disk, with its writes still beside the database file."""
    prepare(f"sqlite:///{folder / 'assistant.db'}")
    return folder / "assistant.db"


async def test_a_backup_made_while_somebody_writes_comes_back_whole(tmp_path: Path) -> None:
    database, target = office_of(tmp_path), tmp_path / "office.zip"
    writing = sqlite3.connect(database)
    writing.execute("PRAGMA journal_mode=WAL")
    writing.execute(
        "INSERT INTO department (name, short, kind, position) VALUES ('Phòng 1', '', 'division', 1)"
    )
    writing.commit()
    writing.execute(
        "INSERT INTO department (name, short, kind, position) VALUES ('Phòng 2', '', 'division', 2)"
    )
    code, words = await bot("backup", str(target), TDKT_DATA=str(tmp_path))
    assert (code, "verified" in words) == (0, True), words
    writing.rollback()
    writing.close()
    elsewhere = tmp_path / "elsewhere"
    code, words = await bot("restore", str(target), TDKT_DATA=str(elsewhere))
    assert (code, "Nothing was changed" in words) == (0, True), words
    assert not (elsewhere / "assistant.db").exists()
    code, words = await bot("restore", str(target), "--yes", TDKT_DATA=str(elsewhere))
    assert code == 0, words
    back = sqlite3.connect(elsewhere / "assistant.db")
    assert back.execute("SELECT name FROM department").fetchall() == [("Phòng 1",)]
    back.close()
    code, words = await bot("restore", str(target), "--yes", TDKT_DATA=str(elsewhere))
    assert "What was there lies in" in words


@pytest.mark.parametrize("what", ["assistant.db", "files/"])
async def test_a_damaged_backup_is_refused_and_nothing_is_touched(tmp_path: Path, what: str) -> None:
    database, target = office_of(tmp_path), tmp_path / "office.zip"
    paper = b"to trinh " * 100
    sha256 = await open_files(str(tmp_path / "files")).put(paper)
    with sqlite3.connect(database) as writing:
        writing.execute(
            "INSERT INTO storedfile (sha256, size, media_type, created_at)"
            " VALUES (?, ?, 'application/pdf', '2026-08-03 02:00:00')",
            (sha256, len(paper)),
        )
    writing.close()
    before = database.read_bytes()
    code, words = await bot("backup", str(target), TDKT_DATA=str(tmp_path))
    assert (code, "1 of 1 files" in words, "1 files." in words) == (0, True, True), words
    with zipfile.ZipFile(target) as archive:
        [about] = [one for one in archive.infolist() if one.filename.startswith(what)]
    data = bytearray(target.read_bytes())
    data[about.header_offset + 200] ^= 0xFF
    target.write_bytes(bytes(data))
    code, words = await bot("restore", str(target), "--yes", TDKT_DATA=str(tmp_path))
    assert (code, "damaged" in words, "Traceback" in words) == (1, True, False), words
    assert database.read_bytes() == before


async def test_check_finds_what_is_good_and_what_is_bad(playground: Playground, tmp_path: Path) -> None:
    office_of(tmp_path)
    settings = {
        "TELEGRAM_BOT_TOKEN": playground.token,
        "TDKT_TELEGRAM_BASE_URL": playground.base_url,
        "TDKT_DATA": str(tmp_path),
    }
    _, words = await bot("check", **settings)
    assert "good  Token: Telegram knows it as @" in words
    assert "good  Database: whole" in words
    assert "good  Files: 0 kept, 0 missing or damaged" in words
    _, words = await bot("check", **{**settings, "TELEGRAM_BOT_TOKEN": "1:no_such_token"})
    assert "BAD   Token" in words
    assert "no_such_token" not in words


@pytest.mark.usefixtures("on_a_disk")
async def test_check_looks_into_the_groups_at_every_byte_and_for_what_waits_too_long(office: Office) -> None:
    vp = await office.enrolled("Lê Thu Hà", "office", await office.department("Văn phòng", kind="office"))
    head = await office.enrolled("Trần Quốc Bảo", "head", await office.department("Phòng Nghiệp vụ 1"))
    _, group = await linked_group(office, head, "Phòng Nghiệp vụ 1")
    await office.live(vp)
    chosen = office.services.settings.model_copy(
        update={"telegram_bot_token": SecretStr(office.playground.token), "database_url": office.url}
    )

    async def bad() -> list[str]:
        return [one.said for one in await checking.check(chosen) if not one.good and "Disk" not in one.said]

    assert [one for one in await bad() if "recognition" not in one and "Clock" not in one] == []
    world = office.playground.world
    restrict(world, group, can_send_messages=False)
    assert "Group “Nhóm phòng 1”: the assistant may not write there" in await bad()
    office.playground.faults.add("html", "getChatMember")
    assert "Group “Nhóm phòng 1”: Telegram does not show it (NoAnswer)" in await bad()
    group.members[world.bot.id] = "left"
    assert "Group “Nhóm phòng 1”: the assistant is not in it" in await bad()

    now = datetime.now(UTC)  # as whoever looks over the machine has it, not the office of this test
    waiting = Outgoing(
        kind="notice", priority=1, chat_id=vp.id, method="say", payload={"text": "Chào"},
        due_at=now + timedelta(days=365), created_at=now - timedelta(hours=2),
    )  # fmt: skip
    await office.database.write(outbox.add, [waiting])
    assert any(one.startswith("Outbox: 1 messages wait, the oldest since") for one in await bad())
    kept = next(one for one in (office.folder / "files").rglob("*") if one.is_file())
    kept.write_bytes(b"x" + kept.read_bytes()[1:])
    await office.files.put(b"put, and the program was killed")
    assert any("kept, 1 missing or damaged; 1 more that no row names" in one for one in await bad())
