"""The real program in a process of its own."""

import asyncio
import os
import signal
import sys
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path

from bot.playground import Playground


class Program:
    """A running assistant: what it says on stderr is in `said`, line by line."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self.process = process
        self.said: list[str] = []
        self._reading = asyncio.create_task(self._read())

    async def _read(self) -> None:
        stream = self.process.stderr
        while stream is not None and (line := await stream.readline()):
            self.said.append(line.decode().rstrip())

    async def kill(self) -> None:
        """kill -9."""
        if self.process.returncode is None:
            self.process.send_signal(signal.SIGKILL)
        await self.ended()

    async def ended(self) -> int:
        """Wait for its end; the exit code."""
        await self._reading
        return await self.process.wait()


@asynccontextmanager
async def assistant(
    playground: Playground, folder: Path, module: tuple[str, ...] = ("bot",), **settings: str
) -> AsyncIterator[Program]:
    """The real program at work against the playground; killed at the end if it still runs."""
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        *module,
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
    program = Program(process)
    try:
        yield program
    finally:
        await program.kill()


async def until(condition: Callable[[], Awaitable[bool]]) -> None:
    """Wait for something another process brings about."""
    async with asyncio.timeout(400):
        while not await condition():  # noqa: ASYNC110 - the other process cannot set our event
            await asyncio.sleep(0.02)
