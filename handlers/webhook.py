"""The webhook: Telegram's call is answered 200 only once the update is committed to the inbox."""

import hmac
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import partial
from typing import Any
from urllib.parse import urlsplit

import orjson
from aiohttp import web
from telegram.ext import Application

from handlers import sharing
from handlers.reaching import until_reached
from handlers.reminders import mine
from handlers.services import Services
from handlers.updates import ALLOWED_UPDATES, keep, read

log = logging.getLogger(__name__)

_SECRET = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the name of a header
LARGEST = 1 << 20


@asynccontextmanager
async def listening(
    application: Application[Any, Any, Any, Any, Any, Any], services: Services
) -> AsyncIterator[None]:
    """Serve the webhook and tell Telegram its address; at the end stop serving, Telegram keeps what comes."""
    settings = services.settings
    secret = settings.webhook_secret.get_secret_value() if settings.webhook_secret else ""

    async def receive(request: web.Request) -> web.Response:
        if not hmac.compare_digest(request.headers.get(_SECRET, "").encode(), secret.encode()):
            return web.Response(status=403)
        body = await request.read()
        try:
            raw = orjson.loads(body)
            number = int(raw["update_id"])
        except (ValueError, TypeError, KeyError):
            return web.Response(status=400)
        if services.worker:
            await sharing.receive(application, services, number, body)
            return web.Response()
        await keep(services.database, services.clock, services.bot.id, [raw])
        update = await read(services.database, services.clock, services.bot, number, body)
        if update is not None:
            await application.update_queue.put(update)
        return web.Response()

    async def calendar(request: web.Request) -> web.Response:
        text = await services.database.read(mine.feed, services, request.match_info["token"])
        if text is None:
            return web.Response(status=404)
        return web.Response(text=text, content_type="text/calendar", charset="utf-8")

    path = urlsplit(str(settings.webhook_url)).path or "/"
    server = web.Application(client_max_size=LARGEST)
    server.router.add_post(path, receive)
    server.router.add_get(f"{mine.feed_path(path)}/{{token}}.ics", calendar)
    runner = web.AppRunner(server, access_log=None)
    await runner.setup()
    host, _, port = settings.webhook_listen.rpartition(":")
    try:
        await web.TCPSite(runner, host, int(port)).start()
        await until_reached(
            partial(
                services.bot.set_webhook,
                str(settings.webhook_url),
                secret_token=secret,
                allowed_updates=ALLOWED_UPDATES,
            )
        )
        log.info("listening for Telegram on %s", settings.webhook_listen)
        yield
    finally:
        await runner.cleanup()
