"""One program at a time works on a data folder."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

NAME = "in-use.lock"


class FolderInUseError(Exception):
    """Another program has the folder."""


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Hold the folder; the system lets go of it when the process ends, however that happens.

    Raises:
        FolderInUseError: another program holds it.
        OSError: nothing can be written there.
    """
    with (folder / NAME).open("a+b") as file:
        try:
            _lock(file.fileno())
        except OSError as error:
            raise FolderInUseError(str(folder)) from error
        yield


if os.name == "nt":

    def _lock(handle: int) -> None:
        import msvcrt

        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined]
else:

    def _lock(handle: int) -> None:
        import fcntl

        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
