"""Files packed into parts of a bounded size."""

import io
import zipfile

from bot.reports.parcels import Packed, apart, parts


async def test_a_part_is_never_larger_than_told_and_no_file_is_left_out() -> None:
    files = [Packed(f"Phòng {n % 3}/{n}.pdf", 400, str(n)) for n in range(10)]

    async def fetch(key: str) -> bytes:
        return key.encode() * 400

    found = [part async for part in parts([("Sổ.xlsx", b"x")], files, fetch, largest=1000)]
    names = []
    for part in found:
        with zipfile.ZipFile(io.BytesIO(part)) as archive:
            assert sum(one.file_size for one in archive.infolist()) <= 1001
            names.append(archive.namelist())
    assert names[0][0] == "Sổ.xlsx"
    assert [name for part in names for name in part][1:] == [one.path for one in files]


def test_two_files_of_one_name_stand_side_by_side() -> None:
    assert apart(["a/b.pdf", "a/B.pdf", "c.pdf"]) == ["a/b.pdf", "a/B (2).pdf", "c.pdf"]
