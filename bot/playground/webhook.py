"""setWebhook and what follows from it: updates are sent to the bot's own address."""

import asyncio
import contextlib
import re
from dataclasses import dataclass, field
from urllib.parse import urlsplit

import aiohttp

from .call import Call, read_json
from .errors import JSON, ApiError, bad_request
from .methods import METHODS
from .state import World
from .updates import Pending

PORTS = frozenset({80, 88, 443, 8443})
LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})
SECRET = re.compile(r"[A-Za-z0-9_-]*")


@dataclass
class Hook:
    """Where updates go; empty `url` means the bot polls."""

    url: str = ""
    secret: str = ""
    connections: int = 40
    last_error: JSON = field(default_factory=dict)


class Webhook:
    """Delivery, in order within a chat and side by side between chats.

    After a failure it waits `first_pause` seconds, then twice as long each time.
    """

    def __init__(self, world: World, *, insecure_loopback: bool = False, first_pause: float = 1.0) -> None:
        self.hook = Hook()
        self._world = world
        self._insecure_loopback = insecure_loopback
        self._first_pause = first_pause
        self._task: asyncio.Task[None] | None = None

    def set(self, call: Call) -> bool:
        """setWebhook; an empty address takes the webhook away."""
        url = call.text("url")
        if not url:
            return self.delete(call)
        self._check(url, call.text("secret_token"))
        if isinstance(kinds := call.json("allowed_updates", "allowed_updates"), list):
            self._world.updates.allow(kinds)
        if call.flag("drop_pending_updates"):
            self._world.updates.clear()
        self._stop()
        self.hook = Hook(url, call.text("secret_token"), call.integer("max_connections", 40, 1, 100))
        self._world.updates.terminate("terminated by setWebhook request")
        self._task = asyncio.create_task(self._deliver())
        return True

    def _check(self, url: str, secret: str) -> None:
        if len(secret) > 256:
            raise bad_request("secret token is too long")
        if not SECRET.fullmatch(secret):
            raise bad_request("secret token contains unallowed characters")
        parts = urlsplit(url)
        if self._insecure_loopback and parts.scheme == "http" and parts.hostname in LOOPBACK:
            return
        if parts.scheme != "https":
            raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
        if (parts.port or 443) not in PORTS:
            raise bad_request("bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443")

    def delete(self, call: Call) -> bool:
        """deleteWebhook: back to polling."""
        if call.flag("drop_pending_updates"):
            self._world.updates.clear()
        self._stop()
        self.hook = Hook()
        return True

    def info(self) -> JSON:
        """What getWebhookInfo tells."""
        body: JSON = {
            "url": self.hook.url,
            "has_custom_certificate": False,
            "pending_update_count": len(self._world.updates.pending()),
        }
        if self.hook.url:
            body["max_connections"] = self.hook.connections
        return body | self.hook.last_error

    def _stop(self) -> None:
        if self._task:
            self._task.cancel()
            self._task = None

    async def stop(self) -> None:
        """End delivery and wait for it."""
        task = self._task
        self._stop()
        if task:
            with contextlib.suppress(asyncio.CancelledError):
                await task

    async def _deliver(self) -> None:
        busy: dict[int | None, asyncio.Task[None]] = {}
        async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=60)) as session:
            try:
                while True:
                    changed = asyncio.ensure_future(self._world.updates.changed())
                    for update in list(self._world.updates.pending()):
                        if update.chat_id not in busy and len(busy) < self.hook.connections:
                            busy[update.chat_id] = asyncio.create_task(self._push(session, update))
                    await asyncio.wait([changed, *busy.values()], return_when=asyncio.FIRST_COMPLETED)
                    changed.cancel()
                    busy = {chat_id: task for chat_id, task in busy.items() if not task.done()}
            finally:
                for task in busy.values():
                    task.cancel()

    async def _push(self, session: aiohttp.ClientSession, update: Pending) -> None:
        pause = self._first_pause
        headers = {"X-Telegram-Bot-Api-Secret-Token": self.hook.secret} if self.hook.secret else {}
        while True:
            try:
                problem = await self._try(session, update, headers)
            except (aiohttp.ClientError, TimeoutError, OSError) as error:
                problem = f"Connection failed: {type(error).__name__}"
            if not problem:
                self._world.updates.remove(update.id)
                return
            now = self._world.timestamp()
            self.hook.last_error = {"last_error_date": now, "last_error_message": problem}
            await asyncio.sleep(pause)
            pause *= 2

    async def _try(self, session: aiohttp.ClientSession, update: Pending, headers: dict[str, str]) -> str:
        if urlsplit(self.hook.url).hostname not in LOOPBACK:
            return "The playground delivers to loopback addresses only"
        async with session.post(self.hook.url, json=update.body, headers=headers) as response:
            if not 200 <= response.status < 300:
                return f"Wrong response from the webhook: {response.status} {response.reason}"
            await self._answer(await response.read())
            return ""

    async def _answer(self, body: bytes) -> None:
        """The reply to a webhook may itself be a call of a method; its outcome is told to nobody."""
        call = Call("")
        with contextlib.suppress(ApiError):
            read_json(body, call)
            if method := METHODS.get(call.text("method").lower()):
                method(self._world, call)
