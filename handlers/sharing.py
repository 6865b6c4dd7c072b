"""Several processes behind one webhook: what each is to handle, and what one hears from the others."""

import asyncio
import logging
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any

import orjson
from telegram.ext import Application

from handlers.services import Services
from handlers.updates import InOrder, read
from storage import handing, notices

log = logging.getLogger(__name__)

App = Application[Any, Any, Any, Any, Any, Any]


def chat_of(raw: dict[str, Any]) -> int:
    """The number of the chat whose order an update keeps; a vote's is its poll's."""
    if "callback_query" in raw:
        pressed = raw["callback_query"]
        return int(((pressed.get("message") or {}).get("chat") or pressed["from"])["id"])
    for name, body in raw.items():
        if name != "update_id" and isinstance(body, dict):
            return int((body.get("chat") or body.get("from") or body).get("id") or 0)
    return 0


async def receive(application: App, services: Services, number: int, body: bytes) -> None:
    """Keep an update for the process that has its chat, and begin with it where that is this one."""
    chat = chat_of(orjson.loads(body))
    kept = await services.database.write(
        handing.hand,
        services.bot.id,
        (number, body),
        chat,
        services.clock.now(),
        datetime.now(UTC),
        services.worker,
    )
    await begin(application, services, kept)


async def begin(application: App, services: Services, kept: Iterable[handing.Kept]) -> None:
    """Hand these out, but for what is under way."""
    processor = application.update_processor
    under_way = processor.under_way if isinstance(processor, InOrder) else set()
    for number, raw in kept:
        if number not in under_way:
            update = await read(services.database, services.clock, services.bot, number, raw)
            if update is not None:
                await application.update_queue.put(update)


async def hear(application: App, services: Services) -> None:
    """Act on what other processes tell, until cancelled."""
    tasks: set[asyncio.Task[None]] = set()

    async def take(chat: int) -> None:
        try:
            kept = await services.database.read(handing.of, services.bot.id, chat, services.worker)
            await begin(application, services, kept)
        except Exception:
            log.exception("what another process kept is taken up later")

    def heard(words: str) -> None:
        kind, _, about = words.partition(" ")
        if kind == "chat":
            worker, _, chat = about.partition(" ")
            if worker == services.worker:
                task = asyncio.create_task(take(int(chat)))
                tasks.add(task)
                task.add_done_callback(tasks.discard)
        if kind in {"library", ""}:
            services.library.changed(int(about) if about else None)
        if kind in {"spread", ""}:
            services.spread.set()

    await notices.listen(services.settings.database, services.worker, heard)
