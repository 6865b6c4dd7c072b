"""Calls to Telegram go through the proxy that was set, names and all."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from urllib.parse import urlsplit

from telegram import Bot

from bot.playground import Playground
from handlers.request import AiohttpRequest


@asynccontextmanager
async def socks(port: int, asked: list[str]) -> AsyncIterator[str]:
    """A SOCKS5 proxy that passes everything on to this port here; notes whom it was asked for."""

    async def pass_on(source: asyncio.StreamReader, target: asyncio.StreamWriter) -> None:
        while data := await source.read(1 << 16):
            target.write(data)
            await target.drain()
        target.close()

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        _, methods = await reader.readexactly(2)
        await reader.readexactly(methods)
        writer.write(b"\x05\x00")
        *_, kind = await reader.readexactly(4)
        assert kind == 3  # a name: it is looked up by the proxy, for here it may be blocked
        asked.append((await reader.readexactly((await reader.readexactly(1))[0])).decode())
        await reader.readexactly(2)
        inner, outer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(b"\x05\x00\x00\x01" + bytes(6))
        await asyncio.gather(pass_on(reader, outer), pass_on(inner, writer))

    async with await asyncio.start_server(serve, "127.0.0.1", 0) as server:
        yield f"socks5://127.0.0.1:{server.sockets[0].getsockname()[1]}"


async def test_a_socks_proxy_is_asked_for_telegram_by_its_name(playground: Playground) -> None:
    port, asked = urlsplit(playground.base_url).port or 0, list[str]()
    async with socks(port, asked) as proxy:
        request = AiohttpRequest(proxy=proxy)
        address = f"http://localhost:{port}/bot"
        async with Bot(
            playground.token,
            base_url=address,
            request=request,
            get_updates_request=AiohttpRequest(proxy=proxy),
        ) as bot:
            assert (await bot.get_me()).id == playground.world.bot.id
    assert set(asked) == {"localhost"}
