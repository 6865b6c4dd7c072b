"""Files packed in folders, in parts that Telegram takes."""

import tempfile
import zipfile
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from typing import NamedTuple

LARGEST_PART = 45 << 20  # bytes; a bot may send 50 MB


class Packed(NamedTuple):
    """A file that is to be packed: where it goes, how large it is, and what its bytes are found by."""

    path: str
    size: int
    key: str


async def parts(
    first: Sequence[tuple[str, bytes]],
    files: Sequence[Packed],
    fetch: Callable[[str], Awaitable[bytes]],
    largest: int = LARGEST_PART,
) -> AsyncIterator[bytes]:
    """The parts one by one, one file and one part in memory at a time; `first` stands in the first one."""
    for number, group in enumerate(_groups(files, largest)):
        with tempfile.TemporaryFile() as target:
            with zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as archive:
                for path, data in first if number == 0 else ():
                    archive.writestr(path, data)
                for one in group:
                    archive.writestr(one.path, await fetch(one.key))
            target.seek(0)
            yield target.read()


def _groups(files: Sequence[Packed], largest: int) -> list[list[Packed]]:
    groups: list[list[Packed]] = [[]]
    size = 0
    for one in files:
        if groups[-1] and size + one.size > largest:
            groups.append([])
            size = 0
        groups[-1].append(one)
        size += one.size
    return groups


def apart(paths: Sequence[str]) -> list[str]:
    """The same paths, none twice: "a.pdf" beside "a (2).pdf"."""
    seen: dict[str, int] = {}
    told = []
    for path in paths:
        key = path.casefold()
        seen[key] = seen.get(key, 0) + 1
        stem, dot, ending = path.rpartition(".")
        told.append(path if seen[key] == 1 else f"{stem} ({seen[key]}){dot}{ending}")
    return told
