"""The Bot API over HTTP: which method, which refusal, which answer."""

import asyncio
from collections.abc import Awaitable, Callable
from urllib.parse import unquote

import orjson
from aiohttp import web

from .call import Call, read_call
from .errors import JSON, ApiError, conflict, forbidden
from .faults import Fault, Faults
from .limits import Limits
from .log import Log
from .methods import METHODS
from .state import World
from .updates import LONGEST_POLL, OTHER_POLL
from .webhook import Webhook

USE_DELETE = (
    "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
)
LONGEST_TOKEN = 80
_PAGES = {200: "Sign in to the network", 502: "Bad Gateway"}


class Api:
    """The bot's side of the playground."""

    def __init__(self, world: World, token: str, limits: Limits, webhook: Webhook) -> None:
        self.world = world
        self.faults = Faults()
        self.log = Log(world.events)
        self.limits = limits
        self.webhook = webhook
        self._token = token
        self._special: dict[str, Callable[[Call], Awaitable[object]]] = {
            "getupdates": self._get_updates,
            "setwebhook": self._set_webhook,
            "deletewebhook": self._delete_webhook,
            "getwebhookinfo": self._webhook_info,
        }

    async def method(self, request: web.Request) -> web.Response:
        """/bot<token>/<method>"""
        call = Call(request.match_info["method"])
        try:
            self._check_token(unquote(request.match_info["token"]))
            call = await read_call(call.method, request)
            fault = self.faults.take(call)
            if fault and fault.kind == "delay":
                await asyncio.sleep(fault.seconds)
            elif fault and (answer := self._instead(request, call, fault)) is not None:
                return answer
            result = await self.call(call)
        except ApiError as refused:
            self._note(call, None, refused.body())
            return _refusal(refused)
        if fault and fault.kind == "drop_after":
            self._note(call, result, {"fault": fault.kind, "description": f"fault: {fault.kind}"})
            return _dropped(request)
        self._note(call, result, None)
        return _json({"ok": True, "result": result})

    async def call(self, call: Call) -> object:
        """Carry a call out; ApiError when Telegram would refuse it."""
        name = call.method.lower()
        self.limits.check(call)
        if special := self._special.get(name):
            return await special(call)
        if name not in METHODS:
            raise ApiError(404, "Not Found: method not found")
        return METHODS[name](self.world, call)

    def _check_token(self, token: str) -> None:
        if ":" not in token or not token.partition(":")[0].isdigit() or len(token) > LONGEST_TOKEN:
            raise ApiError(401, "Unauthorized: invalid token specified")
        if token != self._token:
            raise ApiError(401, "Unauthorized")

    def _instead(self, request: web.Request, call: Call, fault: Fault) -> web.Response | None:
        if fault.kind == "drop_after":
            return None
        self._note(call, None, {"fault": fault.kind, "description": f"fault: {fault.kind}"})
        if fault.kind == "drop_before":
            return _dropped(request)
        if fault.kind in {"502", "html"}:
            status = 502 if fault.kind == "502" else fault.status
            page = f"<html><h1>{status} {_PAGES.get(status, '')}</h1></html>"
            return web.Response(status=status, text=page, content_type="text/html")
        if fault.kind == "403":
            return _refusal(forbidden("bot was blocked by the user"))
        if fault.kind == "409":
            return _refusal(conflict(OTHER_POLL))
        seconds = fault.retry_after
        wait = f"Too Many Requests: retry after {seconds}"
        return _refusal(ApiError(429, wait, {"retry_after": seconds}))

    def _note(self, call: Call, result: object, error: JSON | None) -> None:
        known = call.method.lower() in METHODS or call.method.lower() in self._special
        self.log.add(self.world.now(), call, result, error, known=known)

    async def _get_updates(self, call: Call) -> object:
        if self.webhook.hook.url:
            raise conflict(USE_DELETE)
        if isinstance(kinds := call.json("allowed_updates", "allowed_updates"), list):
            self.world.updates.allow(kinds)
        limit = call.integer("limit", 100, 1, 100)
        timeout = call.integer("timeout", 0, 0, LONGEST_POLL)
        return await self.world.updates.poll(call.integer("offset"), limit, timeout)

    async def _set_webhook(self, call: Call) -> object:
        return self.webhook.set(call)

    async def _delete_webhook(self, call: Call) -> object:
        return self.webhook.delete(call)

    async def _webhook_info(self, call: Call) -> object:
        return self.webhook.info()

    async def file(self, request: web.Request) -> web.StreamResponse:
        """/file/bot<token>/<path>, from a byte on where the request names one."""
        try:
            self._check_token(unquote(request.match_info["token"]))
            path = request.match_info["path"]
        except ApiError as refused:
            return _refusal(refused)
        data = next((one.data for one in self.world.files.values() if one.path == path), None)
        if data is None:
            return _refusal(ApiError(404, "Not Found"))
        call = Call("file")
        fault = self.faults.take(call)
        start = min(request.http_range.start or 0, len(data))
        status = 206 if start else 200
        head = {"Content-Range": f"bytes {start}-{len(data) - 1}/{len(data)}"} if start else {}
        if fault and fault.kind == "delay":
            await asyncio.sleep(fault.seconds)
        elif fault and fault.kind == "half":
            return await _half(request, data[start:], status, head)
        elif fault and (answer := self._instead(request, call, fault)) is not None:
            return answer
        return web.Response(
            body=data[start:], status=status, content_type="application/octet-stream", headers=head
        )


def _json(body: JSON, status: int = 200, headers: dict[str, str] | None = None) -> web.Response:
    return web.Response(
        body=orjson.dumps(body), status=status, content_type="application/json", headers=headers
    )


def _refusal(refused: ApiError) -> web.Response:
    wait = (refused.parameters or {}).get("retry_after")
    headers = {"Retry-After": str(wait)} if wait else None
    return _json(refused.body(), refused.code, headers)


async def _half(request: web.Request, data: bytes, status: int, head: dict[str, str]) -> web.StreamResponse:
    """The first half of what was asked for, then nothing more."""
    response = web.StreamResponse(status=status, headers={**head, "Content-Length": str(len(data))})
    await response.prepare(request)
    await response.write(data[: len(data) // 2])
    await asyncio.sleep(0.05)  # it is to arrive before the cut does
    return _dropped(request)


def _dropped(request: web.Request) -> web.Response:
    """Cut the connection without a word."""
    if request.transport:
        request.transport.abort()
    return web.Response()
