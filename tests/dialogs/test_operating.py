"""The program as a process: how it starts, stops, makes way, and what its operator is told."""

import asyncio
import os
import signal
import sqlite3
import sys
import zipfile
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.playground import Limits, Playground
from handlers import reaching
from storage.opening import CannotStartError, office_data
from tests.databases import prepare
from tests.dialogs.conftest import Office
from tests.dialogs.kit import Someone
from tests.dialogs.program import Program, assistant

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


async def test_sigterm_ends_the_program_within_ten_seconds_whatever_waits(
    playground: Playground, tmp_path: Path
) -> None:
    an = someone(playground)
    await an.starts()
    async with assistant(playground, tmp_path) as program:
        await an.sees("mã mời", timeout=WHOLE)
        playground.faults.add("delay", "sendMessage", times=100, seconds=60)
        for _ in range(20):
            await an.say("/menu")
        await playground.world.events.until(lambda: not playground.world.updates.pending(), WHOLE)
        program.process.send_signal(signal.SIGTERM)
        async with asyncio.timeout(10):
            code = await program.ended()
    assert code == 0
    playground.faults.clear()
    before = len(an.where.messages)
    async with assistant(playground, tmp_path):
        await playground.world.events.until(lambda: len(an.where.messages) >= before + 20, WHOLE)


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


async def test_a_damaged_backup_is_refused_and_nothing_is_touched(tmp_path: Path) -> None:
    database, target = office_of(tmp_path), tmp_path / "office.zip"
    before = database.read_bytes()
    assert (await bot("backup", str(target), TDKT_DATA=str(tmp_path)))[0] == 0
    with zipfile.ZipFile(target) as archive:
        [about] = [one for one in archive.infolist() if one.filename == "assistant.db"]
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
