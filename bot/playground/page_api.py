"""The chat page over HTTP: the page itself, what it reads, what is pushed to it."""

import asyncio
import json
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import TYPE_CHECKING

from aiohttp import BodyPartReader, web

from .errors import JSON
from .page_actions import Actions, Answer, number
from .page_view import event_view, history_view, message_view, state_view
from .people import File, PersonError
from .state import User

if TYPE_CHECKING:
    from .server import Playground

PAGE = Path(__file__).parent / "page"
SHOWN_INLINE = frozenset({"image/jpeg", "image/png"})
LONGEST_PAGE = 200


class PageApi:
    """Routes under /play for one playground."""

    def __init__(self, playground: "Playground") -> None:
        self._playground = playground
        self._world = playground.world
        self._actions = Actions(playground)
        self._sockets: set[web.WebSocketResponse] = set()

    def add_routes(self, app: web.Application) -> None:
        """Put the page and its API on the server."""
        app.router.add_get("/", self._index)
        app.router.add_static("/page", PAGE)
        app.router.add_get("/play/state", self._state)
        app.router.add_get("/play/messages", self._messages)
        app.router.add_get("/play/log", self._log)
        app.router.add_get("/play/file/{unique_id}", self._file)
        app.router.add_get("/play/events", self._events)
        app.router.add_post("/play/files", self._files)
        app.router.add_get("/play/faults", self._faults)
        app.router.add_delete("/play/faults", self._clear_faults)
        for name, answer in self._actions.all().items():
            app.router.add_post(f"/play/{name}", _posted(answer))

    async def _index(self, request: web.Request) -> web.StreamResponse:
        return web.FileResponse(PAGE / "index.html")

    async def _state(self, request: web.Request) -> web.Response:
        viewer = self._playground.people.get(_whole(request.query.get("as")))
        return web.json_response(state_view(self._world, viewer))

    async def _messages(self, request: web.Request) -> web.Response:
        try:
            person, chat = self._actions.chat(dict(request.query))
            before = number(dict(request.query), "before") if request.query.get("before") else None
            limit = min(int(request.query.get("limit") or 50), LONGEST_PAGE)
        except ValueError as problem:
            return _problem(problem)
        return web.json_response({"messages": history_view(chat, person.user, before, max(limit, 1))})

    async def _log(self, request: web.Request) -> web.Response:
        calls = self._playground.log.after(_whole(request.query.get("after")))
        return web.json_response({"calls": calls})

    async def _file(self, request: web.Request) -> web.Response:
        wanted = request.match_info["unique_id"]
        for stored in self._world.files.values():
            if stored.unique_id == wanted:
                kind = "image/jpeg" if stored.kind == "photo" else stored.about["mime_type"]
                inline = kind in SHOWN_INLINE
                headers = {
                    "Content-Disposition": "inline" if inline else "attachment",
                    "Content-Security-Policy": "default-src 'none'; sandbox",
                    "Content-Type": kind if inline else "application/octet-stream",
                }
                return web.Response(body=stored.data, headers=headers)
        return web.json_response({"error": "no such file"}, status=404)

    async def _faults(self, request: web.Request) -> web.Response:
        return web.json_response({"faults": self._playground.faults.list()})

    async def _clear_faults(self, request: web.Request) -> web.Response:
        self._playground.faults.clear()
        return web.json_response({"faults": []})

    async def _files(self, request: web.Request) -> web.Response:
        fields: JSON = {}
        uploads: list[File] = []
        async for part in await request.multipart():
            if isinstance(part, BodyPartReader) and part.filename is not None:
                uploads.append((part.filename, bytes(await part.read(decode=True))))
            elif isinstance(part, BodyPartReader) and part.name:
                fields[part.name] = await part.text()
        caption = fields.get("caption") or None
        try:
            person, chat = self._actions.chat(fields)
            if fields.get("as_photo") in {"1", "true", "on"}:
                sent = await person.upload_photo(chat, [data for _, data in uploads], caption)
            else:
                sent = await person.upload(chat, uploads, caption)
        except ValueError as problem:
            return _problem(problem)
        return web.json_response({"messages": [message_view(message, person.user) for message in sent]})

    async def _events(self, request: web.Request) -> web.StreamResponse:
        try:
            viewer = self._actions.person(request.query.get("as")).user
        except PersonError as problem:
            return _problem(problem)
        socket = web.WebSocketResponse(heartbeat=30)
        await socket.prepare(request)
        pushing = asyncio.create_task(self._push(socket, viewer))
        self._sockets.add(socket)
        try:
            async for _ in socket:  # nothing is expected; this notices when the page goes
                pass
        finally:
            pushing.cancel()
            self._sockets.discard(socket)
        return socket

    async def _push(self, socket: web.WebSocketResponse, viewer: User) -> None:
        events = self._world.events
        queue = events.watch()
        try:
            while True:
                body = event_view(self._world, await queue.get(), viewer)
                if body is not None:
                    await socket.send_json(body)
        except ConnectionError:
            return
        finally:
            events.leave(queue)

    async def close(self) -> None:
        """Hang up on every page."""
        for socket in list(self._sockets):
            await socket.close(code=1001)


def _whole(text: str | None) -> int:
    return int(text) if text and text.isdigit() else 0


def _problem(problem: Exception) -> web.Response:
    return web.json_response({"error": str(problem)}, status=400)


def _posted(answer: Answer) -> Callable[[web.Request], Awaitable[web.Response]]:
    async def handle(request: web.Request) -> web.Response:
        try:
            body = json.loads(await request.read() or b"{}")
            if not isinstance(body, dict):
                raise PersonError("a JSON object is expected")
            return web.json_response(await answer(body))
        except (ValueError, TypeError) as problem:
            return _problem(problem)

    return handle
