"""Files packed in folders, in parts that Telegram takes."""

import tempfile
import zipfile
from collections.abc import AsyncIterator, Callable, Sequence
from pathlib import Path
from typing import NamedTuple

LARGEST_PART = 45 << 20  # bytes; a bot may send 50 MB
PACKING = "packing-"  # how a part is named until it is in the store


class Packed(NamedTuple):
    """A file that is to be packed: where it goes, how large it is, and what its bytes are found by."""

    path: str
    size: int
    key: str


async def parts(
    first: Sequence[tuple[str, bytes]],
    files: Sequence[Packed],
    stream: Callable[[str], AsyncIterator[bytes]],
    largest: int = LARGEST_PART,
    folder: Path | None = None,
) -> AsyncIterator[Path]:
    """The parts one by one, each on the disk until the next; `first` stands in the first one."""
    for number, group in enumerate(_groups(files, largest)):
        with tempfile.NamedTemporaryFile(prefix=PACKING, suffix=".zip", dir=folder) as target:
            with zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as archive:
                for path, data in first if number == 0 else ():
                    archive.writestr(path, data)
                for one in group:
                    with archive.open(one.path, "w") as into:
                        async for piece in stream(one.key):
                            into.write(piece)
            target.flush()
            yield Path(target.name)


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
