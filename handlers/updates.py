"""The way in: updates are kept before Telegram may forget them, and handled in order within a chat."""

import asyncio
import logging
from collections import Counter, defaultdict
from collections.abc import Awaitable, Callable
from datetime import datetime
from http import HTTPStatus
from typing import Any

import orjson
from sqlmodel import Session
from telegram import Update
from telegram.error import NetworkError
from telegram.ext import BaseUpdateProcessor, ExtBot
from telegram.request import RequestData

from bot.clock import Clock
from handlers import operators
from handlers.request import AiohttpRequest
from storage import inbox
from storage.database import Database

log = logging.getLogger(__name__)

ALLOWED_UPDATES = [
    Update.MESSAGE,
    Update.EDITED_MESSAGE,
    Update.CALLBACK_QUERY,
    Update.MY_CHAT_MEMBER,
    Update.POLL,
]
AT_ONCE = 64
MOST_IN_HAND = 1000  # updates fetched and not handled yet, beside files; each takes some 7 KB
UNREADABLE = "unreadable"


class TokenRefused(NetworkError):
    """Telegram does not know the token, or not any more."""


class InboxRequest(AiohttpRequest):
    """For getUpdates alone: commits the whole batch to the inbox, only then gives it to the library.

    The library confirms a batch with its next getUpdates, long before the updates are handled; what it
    holds in memory is lost when the process dies. An error while keeping becomes a NetworkError, and the
    same batch is fetched again.

    A batch that comes again may hold an update the library cannot read: it gives up the whole batch then,
    and would fetch it for ever. Each such update is set aside, and stands in the batch as its bare number.

    Updates that do not follow on the last one kept may be another program's that fetches with the same
    token: the first batch is left lying for `doubt` seconds, in which that program takes it and tells us off.

    It fetches when there is `room`.
    """

    def __init__(
        self,
        database: Database,
        clock: Clock,
        bot_id: int,
        *,
        room: Callable[[], Awaitable[None]],
        proxy: str | None = None,
        doubt: float = 0,
    ) -> None:
        super().__init__(connections=2, read_timeout=5, proxy=proxy)
        self._database = database
        self._clock = clock
        self._bot_id = bot_id
        self._room = room
        self._first: int | None = None
        self._doubt = doubt
        self._ours = doubt == 0

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        *args: Any,  # noqa: ANN401
        **kwargs: Any,  # noqa: ANN401
    ) -> tuple[int, bytes]:
        if url.endswith("/getUpdates"):
            await self._room()
        code, payload = await super().do_request(url, method, request_data, *args, **kwargs)
        if not self._ours and code == HTTPStatus.OK and url.endswith("/getUpdates"):
            updates = self.parse_json_payload(payload)["result"]
            self._ours = bool(updates)
            if updates and not await self._follows(int(updates[0]["update_id"])):
                await asyncio.sleep(self._doubt)
                code, payload = await super().do_request(url, method, request_data, *args, **kwargs)
        if code == HTTPStatus.CONFLICT and self._doubt:
            self._ours = False
        if code in {401, 404}:
            # InvalidToken would end the polling without a word.
            raise TokenRefused("refused")
        if code != HTTPStatus.OK or not url.endswith("/getUpdates"):
            return code, payload
        updates = self.parse_json_payload(payload)["result"]
        try:
            await keep(self._database, self._clock, self._bot_id, updates)
            if updates and updates[0]["update_id"] == self._first:
                payload = orjson.dumps({"ok": True, "result": [await self._readable(one) for one in updates]})
        except Exception as error:
            log.exception("updates could not be kept")
            raise NetworkError(type(error).__name__) from None
        self._first = updates[0]["update_id"] if updates else None
        return code, payload

    async def _follows(self, number: int) -> bool:
        """Whether an update is the next after those kept here, or one of them."""
        newest = await self._database.read(inbox.newest, self._bot_id)
        return newest is not None and number <= newest + 1

    async def _readable(self, raw: dict[str, Any]) -> dict[str, Any]:
        number = int(raw["update_id"])
        try:
            Update.de_json(dict(raw), None)
        except Exception:
            log.exception("update %s cannot be read", number)
            await self._database.write(set_aside, self._bot_id, number, self._clock.now(), UNREADABLE)
            return {"update_id": number}
        return raw


async def keep(database: Database, clock: Clock, bot_id: int, updates: list[dict[str, Any]]) -> None:
    """Commit raw updates to the inbox."""
    pairs = [(int(update["update_id"]), orjson.dumps(update)) for update in updates]
    if pairs:
        await database.write(inbox.keep, bot_id, pairs, clock.now())


def set_aside(session: Session, bot_id: int, number: int, now: datetime, why: str) -> None:
    """The update is not handled, and the Office is told; its raw text is kept for a while."""
    inbox.set_aside(session, bot_id, number, now, why)
    operators.tell(session, now, "set-aside", number=str(number))


async def read(database: Database, clock: Clock, bot: ExtBot[int], number: int, raw: bytes) -> Update | None:
    """The update of these bytes; one the library cannot read is set aside, or it would come back forever."""
    try:
        return Update.de_json(orjson.loads(raw), bot)
    except Exception:
        log.exception("update %s cannot be read", number)
        await database.write(set_aside, bot.id, number, clock.now(), UNREADABLE)
        return None


class InOrder(BaseUpdateProcessor):
    """One update at a time within a chat, many chats side by side.

    The library takes its semaphore before this is called, so its bound is out of the way and the real
    limit stands inside the chat's lock: one flooding chat cannot hold every place. Files take long and come
    by the hundred: they have a quarter as many places of their own, and nobody's words wait for them.
    """

    def __init__(self, at_once: int = AT_ONCE) -> None:
        super().__init__(max_concurrent_updates=100_000)
        self._chats: defaultdict[int | str, asyncio.Lock] = defaultdict(asyncio.Lock)
        self._places = asyncio.Semaphore(at_once), asyncio.Semaphore(max(1, at_once // 4))
        self._files: Counter[int | str] = Counter()  # that wait in each chat
        self.under_way: set[int] = set()  # the numbers of what is being handled or waits for its turn
        self._files_waiting = 0
        self._freed = asyncio.Event()
        self.closing = False  # what has not begun stays in the inbox
        self.tasks: set[asyncio.Task[Any]] = set()

    async def do_process_update(self, update: object, coroutine: Awaitable[Any]) -> None:
        if not isinstance(update, Update):
            await coroutine
            return
        if update.update_id in self.under_way:
            # Fetched again while the first copy is being handled.
            coroutine.close()  # type: ignore[attr-defined]
            return
        chat = update.effective_chat or update.effective_user
        # A vote comes without a chat, in the name of its poll.
        key = chat.id if chat else update.poll.id if update.poll else 0
        lock = self._chats[key]
        file = int(_is_file(update))
        self._files[key] += file
        self._files_waiting += file
        self.under_way.add(update.update_id)
        if (task := asyncio.current_task()) is not None:
            self.tasks.add(task)
            task.add_done_callback(self.tasks.discard)
        try:
            async with lock, self._places[file]:
                self._files[key] -= file
                self._files_waiting -= file
                file = 0
                if self.closing:
                    coroutine.close()  # type: ignore[attr-defined]
                else:
                    await coroutine
        finally:
            self._files[key] -= file
            self._files_waiting -= file
            self.under_way.discard(update.update_id)
            self._freed.set()
            if not lock.locked() and not lock._waiters:
                self._chats.pop(key, None)
                self._files.pop(key, None)

    async def room(self) -> None:
        """Until more may be fetched: a day's backlog stays with Telegram, not in memory. Files wait aside."""
        while len(self.under_way) - self._files_waiting >= MOST_IN_HAND:
            self._freed.clear()
            await self._freed.wait()

    def files_behind(self, chat_id: int) -> bool:
        """Whether more files of the chat wait behind the update that is being handled."""
        return self._files[chat_id] > 0

    async def initialize(self) -> None:
        """Nothing to prepare."""

    async def shutdown(self) -> None:
        """Nothing to release."""


def _is_file(update: Update) -> bool:
    message = update.message
    return message is not None and (message.document is not None or bool(message.photo))
