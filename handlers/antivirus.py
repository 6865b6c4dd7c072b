"""A file shown to ClamAV where its daemon answers: INSTREAM, over TCP or a socket of this machine."""

import asyncio
import logging
import struct

from bot.dossiers import Source, opened

log = logging.getLogger(__name__)

PIECE = 1 << 16
PATIENCE = 30.0  # seconds
_LENGTH = struct.Struct(">I")


async def infected(address: str, source: Source) -> str:
    """The name of what ClamAV found; "" for nothing, and where it does not answer, which is logged."""
    try:
        async with asyncio.timeout(PATIENCE):
            answer = await _answer(address, source)
    except (OSError, TimeoutError, ValueError) as error:
        log.warning("clamd does not answer: %s", type(error).__name__)
        return ""
    found = answer.strip("\0\n ").removeprefix("stream: ")
    if found.endswith(" FOUND"):
        return found.removesuffix(" FOUND")
    if found != "OK":
        log.warning("clamd could not look at a file: %s", found[:100])
    return ""


async def _answer(address: str, source: Source) -> str:
    if address.startswith("/"):
        reader, writer = await asyncio.open_unix_connection(address)
    else:
        host, _, port = address.rpartition(":")
        reader, writer = await asyncio.open_connection(host, int(port))
    try:
        writer.write(b"zINSTREAM\0")
        with opened(source) as file:
            while piece := file.read(PIECE):
                writer.write(_LENGTH.pack(len(piece)) + piece)
                await writer.drain()
        writer.write(_LENGTH.pack(0))
        await writer.drain()
        return (await reader.read(4096)).decode("utf-8", errors="replace")
    finally:
        writer.close()
