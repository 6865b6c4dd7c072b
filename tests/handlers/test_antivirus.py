"""ClamAV's daemon as it answers on the wire: found, clean, refused, silent."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest

from handlers import antivirus


@asynccontextmanager
async def daemon(answer: bytes) -> AsyncIterator[tuple[str, list[bytes]]]:
    """Takes one stream as clamd does, and answers it."""
    streams: list[bytes] = []

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        assert await reader.readexactly(10) == b"zINSTREAM\0"
        data = b""
        while size := int.from_bytes(await reader.readexactly(4), "big"):
            data += await reader.readexactly(size)
        streams.append(data)
        writer.write(answer)
        await writer.drain()
        writer.close()

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    async with server:
        yield f"127.0.0.1:{server.sockets[0].getsockname()[1]}", streams


@pytest.mark.parametrize(
    ("answer", "found"),
    [
        (b"stream: OK\0", ""),
        (b"stream: Win.Test.EICAR_HDB-1 FOUND\0", "Win.Test.EICAR_HDB-1"),
        (b"INSTREAM size limit exceeded. ERROR\0", ""),
    ],
)
async def test_the_whole_file_is_shown_and_the_answer_understood(answer: bytes, found: str) -> None:
    data = bytes(range(256)) * 1000
    async with daemon(answer) as (address, streams):
        assert await antivirus.infected(address, data) == found
        assert streams == [data]


async def test_where_no_daemon_answers_files_are_taken() -> None:
    assert await antivirus.infected("127.0.0.1:1", b"a") == ""
    assert await antivirus.infected("/nowhere/clamd.sock", b"a") == ""
