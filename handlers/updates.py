"""The way in: updates are kept before Telegram may forget them, and handled in order within a chat."""

import asyncio
import logging
from collections import defaultdict
from collections.abc import Awaitable
from typing import Any

import orjson
from telegram import Update
from telegram.error import NetworkError
from telegram.ext import Application, BaseUpdateProcessor, ExtBot
from telegram.request import RequestData

from bot.clock import Clock
from handlers.request import AiohttpRequest
from storage import inbox
from storage.database import Database

log = logging.getLogger(__name__)

ALLOWED_UPDATES = [Update.MESSAGE, Update.EDITED_MESSAGE, Update.CALLBACK_QUERY, Update.MY_CHAT_MEMBER]
AT_ONCE = 32
SUSPECT = 2  # starts an update outlived unfinished, before it is suspected to be what ends them
MOST_ATTEMPTS = 3
LONGEST = 60.0  # seconds a suspected update may hold up the start


class TokenRefused(NetworkError):
    """Telegram does not know the token, or not any more."""


class InboxRequest(AiohttpRequest):
    """For getUpdates alone: commits the whole batch to the inbox, only then gives it to the library.

    The library confirms a batch with its next getUpdates, long before the updates are handled; what it
    holds in memory is lost when the process dies. An error while keeping becomes a NetworkError, and the
    same batch is fetched again.
    """

    def __init__(self, database: Database, clock: Clock, bot_id: int, proxy: str | None = None) -> None:
        super().__init__(connections=2, read_timeout=5, proxy=proxy)
        self._database = database
        self._clock = clock
        self._bot_id = bot_id

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        *args: Any,  # noqa: ANN401
        **kwargs: Any,  # noqa: ANN401
    ) -> tuple[int, bytes]:
        code, payload = await super().do_request(url, method, request_data, *args, **kwargs)
        if code in {401, 404}:
            # InvalidToken would end the polling without a word.
            raise TokenRefused("refused")
        if code == 200 and url.endswith("/getUpdates"):
            updates = orjson.loads(payload)["result"]
            try:
                await keep(self._database, self._clock, self._bot_id, updates)
            except Exception as error:
                log.exception("updates could not be kept")
                raise NetworkError(type(error).__name__) from None
        return code, payload


async def keep(database: Database, clock: Clock, bot_id: int, updates: list[dict[str, Any]]) -> None:
    """Commit raw updates to the inbox."""
    pairs = [(int(update["update_id"]), orjson.dumps(update)) for update in updates]
    if pairs:
        await database.write(inbox.keep, bot_id, pairs, clock.now())


async def replay(
    application: Application[Any, Any, Any, Any, Any, Any], database: Database, clock: Clock
) -> int:
    """Take up what a stopped process had kept and not handled; returns how many.

    Should one of them be what kills the process, it must not take the others along: what is still
    unfinished after a second start is handled one by one, and given up when it ended a third one too.
    """
    bot: ExtBot[int] = application.bot
    suspects = [one for one in await database.read(inbox.unfinished, bot.id) if one[2] >= SUSPECT]
    await database.write(inbox.count_attempts, bot.id, SUSPECT)
    for number, raw, attempts in suspects:
        if attempts >= MOST_ATTEMPTS:
            log.error("update %s given up, it ended %s runs", number, attempts)
            await database.write(inbox.finish, bot.id, number, clock.now(), "gave up")
            continue
        await database.write(inbox.count_attempt, bot.id, number)
        if (update := await read(database, clock, bot, number, raw)) is not None:
            await asyncio.wait([asyncio.create_task(application.process_update(update))], timeout=LONGEST)
    known = {number for number, _, _ in suspects}
    waiting = [one for one in await database.read(inbox.unfinished, bot.id) if one[0] not in known]
    for number, raw, _ in waiting:
        if (update := await read(database, clock, bot, number, raw)) is not None:
            await application.update_queue.put(update)
    return len(suspects) + len(waiting)


async def read(database: Database, clock: Clock, bot: ExtBot[int], number: int, raw: bytes) -> Update | None:
    """The update of these bytes; one the library cannot read is done with, or it would come back forever."""
    try:
        return Update.de_json(orjson.loads(raw), bot)
    except Exception:
        log.exception("update %s cannot be read", number)
        await database.write(inbox.finish, bot.id, number, clock.now(), "unreadable")
        return None


class InOrder(BaseUpdateProcessor):
    """One update at a time within a chat, many chats side by side.

    The library takes its semaphore before this is called, so its bound is out of the way and the real
    limit stands inside the chat's lock: one flooding chat cannot hold every place.
    """

    def __init__(self) -> None:
        super().__init__(max_concurrent_updates=100_000)
        self._chats: defaultdict[int, asyncio.Lock] = defaultdict(asyncio.Lock)
        self._places = asyncio.Semaphore(AT_ONCE)
        self._under_way: set[int] = set()

    async def do_process_update(self, update: object, coroutine: Awaitable[Any]) -> None:
        if not isinstance(update, Update):
            await coroutine
            return
        if update.update_id in self._under_way:
            # Fetched again while the first copy is being handled.
            coroutine.close()  # type: ignore[attr-defined]
            return
        chat = update.effective_chat or update.effective_user
        key = chat.id if chat else 0
        lock = self._chats[key]
        self._under_way.add(update.update_id)
        try:
            async with lock, self._places:
                await coroutine
        finally:
            self._under_way.discard(update.update_id)
            if not lock.locked() and not lock._waiters:
                self._chats.pop(key, None)

    async def initialize(self) -> None:
        """Nothing to prepare."""

    async def shutdown(self) -> None:
        """Nothing to release."""
