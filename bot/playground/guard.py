"""Only pages of the playground itself may use its page API, whatever other sites the browser has open."""

from collections.abc import Awaitable, Callable
from urllib.parse import urlsplit

from aiohttp import web

HOSTS = frozenset({"127.0.0.1", "localhost", "::1"})
SAFE = frozenset({"GET", "HEAD"})
HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; connect-src 'self'"
        " ws://127.0.0.1:* ws://localhost:*;"
        " frame-ancestors 'none'; base-uri 'none'; form-action 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-cache",
}
Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


@web.middleware
async def guard(request: web.Request, handler: Handler) -> web.StreamResponse:
    """403 for a Host that is not loopback (DNS rebinding) or an Origin that is another site."""
    if urlsplit(f"//{request.host}").hostname not in HOSTS:
        return _refuse("this address is not served here")
    is_page = request.path == "/" or request.path.startswith(("/play/", "/page/"))
    if is_page and not _same_site(request):
        return _refuse("only the playground's own page may do this")
    if not is_page and _from_a_browser(request):
        return _refuse("the Bot API is for programs; the token is no secret here")
    response = await handler(request)
    if is_page and not response.prepared:
        for name, value in HEADERS.items():
            response.headers.setdefault(name, value)
    return response


def _from_a_browser(request: web.Request) -> bool:
    """Whether a page, of whatever site, sends this: programs name neither an origin nor a site."""
    return "Origin" in request.headers or "Sec-Fetch-Site" in request.headers


def _same_site(request: web.Request) -> bool:
    origin = request.headers.get("Origin")
    if origin is not None:
        return origin == f"http://{request.host}"
    if request.headers.get("Sec-Fetch-Site", "none") not in {"same-origin", "none"}:
        return request.method in SAFE and request.path == "/"  # following a link to the page is no harm
    return request.method in SAFE or request.content_type in {"application/json", "multipart/form-data"}


def _refuse(why: str) -> web.Response:
    return web.json_response({"error": why}, status=403)
