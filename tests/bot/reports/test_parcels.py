"""Files packed into parts of a bounded size."""

import zipfile
from collections.abc import AsyncIterator

from bot.reports.parcels import Packed, apart, parts


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


def test_two_files_of_one_name_stand_side_by_side() -> None:
    assert apart(["a/b.pdf", "a/B.pdf", "c.pdf"]) == ["a/b.pdf", "a/B (2).pdf", "c.pdf"]
