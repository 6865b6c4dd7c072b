"""The real program in a process of its own."""

import asyncio
import os
import signal
import sys
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path

from bot.playground import Playground


@asynccontextmanager
async def assistant(
    playground: Playground, folder: Path, **settings: str
) -> AsyncIterator[asyncio.subprocess.Process]:
    """The real program in its own process, ready to be killed; what it says stands in its `stderr`."""
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "bot",
        env={
            **os.environ,
            "TELEGRAM_BOT_TOKEN": playground.token,
            "TDKT_TELEGRAM_BASE_URL": playground.base_url,
            "TDKT_TELEGRAM_FILE_URL": playground.base_file_url,
            "TDKT_DATA": str(folder),
            **settings,
        },
        stdout=asyncio.subprocess.DEVNULL,
        stderr=asyncio.subprocess.PIPE,
    )
    try:
        yield process
    finally:
        if process.returncode is None:
            process.send_signal(signal.SIGKILL)
        await process.wait()


async def until(condition: Callable[[], Awaitable[bool]]) -> None:
    """Wait for something another process brings about."""
    async with asyncio.timeout(40):
        while not await condition():  # noqa: ASYNC110 - the other process cannot set our event
            await asyncio.sleep(0.02)
