"""The bytes of a file, in memory or, of a large one, on the disk."""

import io
from pathlib import Path

Source = bytes | Path


def beginning(source: Source, length: int) -> bytes:
    """Its first bytes."""
    if isinstance(source, bytes):
        return source[:length]
    with source.open("rb") as file:
        return file.read(length)


def opened(source: Source) -> io.BufferedIOBase:
    """As a file to read from."""
    return io.BytesIO(source) if isinstance(source, bytes) else source.open("rb")
