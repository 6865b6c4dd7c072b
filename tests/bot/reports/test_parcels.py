"""Files packed into parts of a bounded size."""

import tracemalloc
import zipfile
from collections.abc import AsyncIterator
from pathlib import Path

from bot.reports.parcels import Packed, apart, parts
from storage.files import open_files


async def test_a_part_is_never_larger_than_told_and_no_file_is_left_out() -> None:
    files = [Packed(f"Phòng {n % 3}/{n}.pdf", 400, str(n)) for n in range(10)]

    async def stream(key: str) -> AsyncIterator[bytes]:
        for _ in range(400):
            yield key.encode()

    names = []
    async for part in parts([("Sổ.xlsx", b"x")], files, stream, largest=1000):
        with zipfile.ZipFile(part) as archive:
            assert sum(one.file_size for one in archive.infolist()) <= 1001
            assert archive.testzip() is None
            names.append(archive.namelist())
    assert names[0][0] == "Sổ.xlsx"
    assert [name for part in names for name in part][1:] == [one.path for one in files]


async def test_what_is_packed_goes_through_in_pieces_and_is_never_all_in_memory(tmp_path: Path) -> None:
    store = open_files(str(tmp_path / "files"))
    size, count = 4 << 20, 6
    keys = [await store.put(bytes([number]) * size) for number in range(count)]
    packed = [Packed(f"{number}.pdf", size, key) for number, key in enumerate(keys)]
    tracemalloc.start()
    try:
        sizes = [
            part.stat().st_size
            async for part in parts([], packed, store.stream, largest=3 * size, folder=tmp_path)
        ]
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert [one // size for one in sizes] == [3, 3]
    assert most < size


def test_two_files_of_one_name_stand_side_by_side() -> None:
    assert apart(["a/b.pdf", "a/B.pdf", "c.pdf"]) == ["a/b.pdf", "a/B (2).pdf", "c.pdf"]
