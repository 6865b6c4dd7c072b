"""File stores in trouble: a disk that is full, and an S3 that refuses, is slow, or loses its answers."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from aiohttp import ClientSession, web
from obstore.store import LocalStore

from storage.files import FileStore, FileStoreError

_HOP = frozenset({"connection", "content-length", "host", "keep-alive", "transfer-encoding"})


class Refusing(FileStore):
    """A folder; each refusal is counted off."""

    def __init__(self, folder: Path) -> None:
        super().__init__(LocalStore(folder, mkdir=True), folder)
        self.refusals = 0

    async def put(self, data: bytes | Path) -> str:
        if self.refusals:
            self.refusals -= 1
            raise FileStoreError("no space left on device")
        return await super().put(data)


class Gateway:
    """Stands before an S3; the next `left` requests meet the trouble, each counted off.

    "refuses": 503; "slow": a second late; "loses": done, but no answer comes; "halves": it breaks off.
    """

    def __init__(self, upstream: str) -> None:
        self.upstream = upstream
        self.kind, self.left = "", 0
        self.url = ""

    @asynccontextmanager
    async def open(self) -> AsyncIterator[None]:
        application = web.Application(client_max_size=1 << 30)
        application.router.add_route("*", "/{path:.*}", self._pass_on)
        runner = web.AppRunner(application, shutdown_timeout=1)
        await runner.setup()
        site = web.TCPSite(runner, "127.0.0.1", 0)
        await site.start()
        self.url = "http://{}:{}".format(*runner.addresses[0])
        async with ClientSession(auto_decompress=False) as self._session:
            try:
                yield
            finally:
                await runner.cleanup()

    async def _pass_on(self, request: web.Request) -> web.StreamResponse:
        kind = self.kind if self.left else ""
        self.left -= bool(kind)
        if kind == "refuses":
            return web.Response(status=503)
        if kind == "slow":
            await asyncio.sleep(1)
        kept = {name: value for name, value in request.headers.items() if name.lower() not in _HOP}
        where = self.upstream + request.raw_path
        async with self._session.request(
            request.method, where, headers=kept, data=await request.read()
        ) as answer:
            data = await answer.read()
            told = {name: value for name, value in answer.headers.items() if name.lower() not in _HOP}
        if kind == "loses" or (kind == "halves" and not data):
            return _broken_off(request)
        response = web.StreamResponse(status=answer.status, headers=told)
        response.content_length = int(answer.headers.get("Content-Length", len(data)))
        await response.prepare(request)
        if kind == "halves":
            await response.write(data[: len(data) // 2])
            return _broken_off(request)
        await response.write(data)
        return response


def _broken_off(request: web.Request) -> web.StreamResponse:
    if request.transport is not None:
        request.transport.abort()
    return web.Response()
