"""Work on files in processes of its own: what it may take, and that one failure is one failure."""

import asyncio
import io
import os
import pickle
import resource
import subprocess
import sys
import time
import zipfile
from collections.abc import AsyncIterator
from datetime import date
from pathlib import Path

import pytest

from bot import dossiers, plans
from bot.sandbox import Limits, Overrun, Sandbox

TEXT = dossiers.Look(dossiers.Kind("text/plain", ".txt"))
LIMITS = Limits(memory_mb=256, cpu=2, seconds=20)
HEADER = "word/header{}.xml"
NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def spend(seconds: float) -> int:
    """Keeps the processor busy."""
    until = time.process_time() + seconds
    while time.process_time() < until:
        pass
    return os.getpid()


def fill(megabytes: int) -> int:
    """Takes memory and uses it."""
    return len(b"x" * (megabytes << 20))


def fall() -> None:
    """As a library written in C falls."""
    os.abort()


def stumble() -> None:
    """As a mistake of our own."""
    raise KeyError("nobody foresaw this")


def environment() -> list[str]:
    return sorted(os.environ)


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    made = Sandbox(Limits(memory_mb=256, cpu=2, seconds=20), Limits(memory_mb=256, cpu=20, seconds=8))
    yield made
    await asyncio.to_thread(made.close)


def hollow_headers(parts: int = 4, size: int = 29_900_000) -> bytes:
    """A small file whose headers hold millions of empty elements."""
    empty = b'<a b=""/>'
    part = f"<w:hdr {NAMESPACE}>".encode() + empty * (size // len(empty)) + b"</w:hdr>"
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", f"<w:document {NAMESPACE}><w:body/></w:document>")
        for number in range(parts):
            archive.writestr(HEADER.format(number), part)
    return packed.getvalue()


async def test_each_failure_is_named_and_the_next_work_is_done(sandbox: Sandbox) -> None:
    first = await sandbox.run(spend, 0.01)
    for work, argument, why in ((fill, (400,), "memory"), (spend, (9.0,), "time"), (fall, (), "crash")):
        with pytest.raises(Overrun) as caught:
            await sandbox.run(work, *argument)
        assert caught.value.why == why
    with pytest.raises(Overrun, match="nobody foresaw this"):
        await sandbox.run(stumble)
    with pytest.raises(Overrun) as late:
        await sandbox.run_long(spend, 19.0)
    assert late.value.why == "time"
    assert await sandbox.run(spend, 0.01) not in {first, os.getpid()}


def stand_until(there: str) -> bool:
    """Takes as long as somebody else wants."""
    while not Path(there).exists():
        time.sleep(0.01)
    return True


async def test_a_paper_waits_for_no_plan(tmp_path: Path) -> None:
    patient = Limits(memory_mb=256, cpu=60, seconds=60)
    sandbox, go_on = Sandbox(patient, patient, patient), tmp_path / "go on"
    plan = asyncio.create_task(sandbox.run_long(stand_until, str(go_on)))
    await sandbox.run_paper(spend, 0.0)
    go_on.touch()
    assert await plan
    await asyncio.to_thread(sandbox.close)


async def test_reasons_of_our_own_come_through(sandbox: Sandbox) -> None:
    with pytest.raises(plans.Unreadable) as caught:
        await sandbox.run(_refuse)
    assert caught.value.code == "encrypted"


def _refuse() -> None:
    raise plans.Unreadable("encrypted")


async def test_a_reading_process_knows_no_secret(sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN", "1:secret")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "secret")
    known = await sandbox.run(environment)
    assert "PATH" in known
    assert not [name for name in known if name.startswith(("TELEGRAM", "TDKT", "AWS"))]


async def test_a_small_file_that_would_need_gigabytes_is_refused() -> None:
    data = hollow_headers()
    assert len(data) < 300_000
    patient = Limits(memory_mb=256, cpu=60, seconds=90)  # it is refused for what it is, on a slow machine too
    sandbox = Sandbox(patient)
    with pytest.raises(plans.Unreadable):
        await sandbox.run_long(plans.read, data, "bien ban.docx", date(2026, 8, 3))
    assert await sandbox.run(dossiers.examine, data, "bien ban.docx") == dossiers.Fault("bomb")
    assert await sandbox.run(dossiers.examine, b"Xin chao", "a.txt") == TEXT
    await asyncio.to_thread(sandbox.close)


def _of_ended() -> float:
    """Seconds of the processor that ended processes took."""
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime


async def test_what_is_under_way_ends_with_the_program() -> None:
    sandbox = Sandbox(Limits(memory_mb=256, cpu=60, seconds=60))
    work = asyncio.create_task(sandbox.run(spend, 30.0))
    await asyncio.sleep(0.5)
    before = _of_ended()
    await asyncio.to_thread(sandbox.close)
    with pytest.raises(Overrun):
        await work
    assert _of_ended() - before < 10


def test_an_assistant_that_ends_while_a_file_is_read_leaves_no_word_of_the_reader() -> None:
    command = [sys.executable, "-c", "from bot.sandbox.worker import main; main()"]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe) as process:
        assert process.stdin
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        process.stdin.write(pickle.dumps(LIMITS) + pickle.dumps((spend, (0.0,))))
        process.stdin.close()
        assert process.wait(60) == 0
        assert process.stderr.read() == b""
