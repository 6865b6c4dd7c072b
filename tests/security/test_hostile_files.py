"""Files broken or made to break: each is taken or refused in its process, which never grows nor hangs."""

import io
import random
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from openpyxl import Workbook

from bot import dossiers
from bot.sandbox import Limits, Overrun, Sandbox
from tests.bot.documents.building import word
from tests.bot.test_sandbox import hollow_headers
from tests.dialogs.papers import heic, pdf, photograph

MOST_MEMORY = 200 << 20
SLOWEST = 30.0  # seconds on a busy machine


def seeds() -> dict[str, bytes]:
    """One good file of each kind."""
    book = Workbook()
    for row in range(40):
        book.active.append([row, f"Người thứ {row}", "Lao động tiên tiến"])
    sheet = io.BytesIO()
    book.save(sheet)
    return {
        "to trinh.docx": word(["TỜ TRÌNH", "Về việc khen thưởng", [("1", "Phòng Một")] * 20]),
        "danh sach.xlsx": sheet.getvalue(),
        "bien ban.pdf": pdf("Bien ban"),
        "trang.jpg": photograph("Biên bản"),
        "trang.png": photograph("Biên bản", "PNG"),
        "trang.webp": photograph("Biên bản", "WEBP"),
        "IMG.heic": heic(),
    }


def hostile(count: int, seed: int = 1) -> Iterator[tuple[str, bytes]]:
    """Good files with bytes changed, cut, doubled, swapped for those of another; and bombs among them."""
    chance = random.Random(seed)
    good = list(seeds().items())
    yield "bomb.docx", hollow_headers()
    yield "bomb.pdf", b"%PDF-1.7\n" + b"1 0 obj<</Kids[1 0 R]/Type/Pages>>endobj " * 5000
    yield "huge.png", _claims_size(seeds()["trang.png"])
    for _ in range(count - 3):
        name, data = chance.choice(good)
        broken = bytearray(data)
        for _ in range(chance.randint(1, 6)):
            _break(broken, chance, chance.choice(good)[1])
        yield name, bytes(broken)


def _break(data: bytearray, chance: random.Random, other: bytes) -> None:
    at = chance.randrange(len(data) or 1)
    match chance.randrange(6):
        case 0:
            del data[at:]
        case 1:
            data[at : at + 4] = chance.randbytes(4)
        case 2:
            data[at:at] = data[at : at + chance.randint(1, 400)]
        case 3:
            data[at : at + 200] = other[at : at + 200]
        case 4:
            data[at : at + 4] = b"\xff\xff\xff\x7f"
        case _:
            del data[at : at + chance.randint(1, 60)]


def _claims_size(png: bytes) -> bytes:
    """A picture that says it has 30,000 points each way."""
    from zlib import crc32

    head = png[12:16] + (30_000).to_bytes(4, "big") * 2 + png[24:29]
    return png[:12] + head + crc32(head).to_bytes(4, "big") + png[33:]


def handle(data: bytes, name: str) -> int:
    """Everything that is done with a file as it arrives; the memory its process has had at most."""
    look = dossiers.examine(data, name)
    if isinstance(look, dossiers.Look):
        kept = look.data or data
        if look.kind.suffix not in {".jpg", ".png"}:  # recognition is measured for itself
            dossiers.first_page(kept, look.kind.suffix)
        else:
            dossiers.join([dossiers.as_pdf(kept)])
    status = Path("/proc/self/status").read_text()  # what getrusage tells begins with the parent's
    return int(status.partition("VmHWM:")[2].split()[0]) << 10


@pytest.mark.parametrize(
    "count", [60, pytest.param(2000, marks=[pytest.mark.slow, pytest.mark.timeout(3600)])]
)
async def test_hostile_files_bring_nothing_down(count: int, tmp_path: Path) -> None:
    sandbox = Sandbox(Limits(memory_mb=256, cpu=20, seconds=SLOWEST))
    most, slowest, given_up = 0, 0.0, []
    try:
        for name, data in hostile(count):
            began = time.monotonic()
            try:
                most = max(most, await sandbox.run(handle, data, name))
            except Overrun as overrun:
                given_up.append(f"{name}: {overrun.why}")
            slowest = max(slowest, time.monotonic() - began)
    finally:
        sandbox.close()
    (tmp_path / "measured.txt").write_text(f"{count} files, {most >> 20} MB, {slowest:.1f} s, {given_up}")
    assert [one for one in given_up if "fault" in one] == []  # nothing fails in a way nobody foresaw
    assert most < MOST_MEMORY
    assert slowest < SLOWEST
    assert len(given_up) < count / 50
