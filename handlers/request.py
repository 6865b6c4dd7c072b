"""python-telegram-bot's request object over aiohttp: several times faster than over httpx when concurrent."""

from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from http import HTTPStatus
from typing import Any
from urllib.parse import urlsplit

import aiohttp
import orjson
from telegram._utils.defaultvalue import DefaultValue
from telegram.error import NetworkError, TimedOut
from telegram.request import BaseRequest, RequestData


class ConnectFailed(NetworkError):
    """The connection was never made, so Telegram cannot have seen the request: safe to repeat."""


class NoAnswer(NetworkError):
    """Something answered, and not in Telegram's words: a proxy's page, a network's log-in, half a reply."""


TOO_LARGE = HTTPStatus.REQUEST_ENTITY_TOO_LARGE  # a lasting refusal whoever says it
_USUAL = b'{"ok":true,"result":'
_PIECE = 1 << 18  # bytes


def _seconds(value: Any, fallback: float | None) -> float | None:  # noqa: ANN401 - the library's own sentinel
    return fallback if isinstance(value, DefaultValue) else value


class AiohttpRequest(BaseRequest):
    """One session for all calls. Timeouts are in seconds; `proxy` is an HTTP or SOCKS proxy's address."""

    def __init__(self, *, connections: int = 64, read_timeout: float = 20, proxy: str | None = None) -> None:
        self._connections = connections
        self._read_timeout = read_timeout
        self._socks = proxy if proxy and urlsplit(proxy).scheme.startswith("socks") else None
        self._proxy = None if self._socks else proxy
        self._session: aiohttp.ClientSession | None = None

    @property
    def read_timeout(self) -> float | None:
        return self._read_timeout

    async def initialize(self) -> None:
        if self._session is None or self._session.closed:
            self._session = aiohttp.ClientSession(connector=self._connector())

    def _connector(self) -> aiohttp.BaseConnector:
        if self._socks is None:
            return aiohttp.TCPConnector(limit=self._connections, ttl_dns_cache=300)
        from aiohttp_socks import ProxyConnector  # few need it

        # The names are looked up by the proxy: where Telegram is blocked its name often is too.
        address = self._socks.replace("socks5h://", "socks5://")
        return ProxyConnector.from_url(address, rdns=True, limit=self._connections)

    async def shutdown(self) -> None:
        if self._session is not None:
            await self._session.close()
            self._session = None

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Any = BaseRequest.DEFAULT_NONE,  # noqa: ANN401
        write_timeout: Any = BaseRequest.DEFAULT_NONE,  # noqa: ANN401
        connect_timeout: Any = BaseRequest.DEFAULT_NONE,  # noqa: ANN401
        pool_timeout: Any = BaseRequest.DEFAULT_NONE,  # noqa: ANN401
    ) -> tuple[int, bytes]:
        if self._session is None:
            raise RuntimeError("the request object is not initialized")
        timeout = aiohttp.ClientTimeout(
            sock_read=_seconds(read_timeout, self._read_timeout),
            sock_connect=_seconds(connect_timeout, 10),
        )
        with self._in_the_librarys_words():
            async with self._session.request(
                method, url, data=_body(request_data), timeout=timeout, proxy=self._proxy
            ) as response:
                code, payload = response.status, await response.read()
        # If it is none, not even the status is Telegram's: a proxy's 403 blocks nobody.
        if method == "POST" and not _is_answer(code, payload):
            raise NoAnswer(f"no answer of Telegram ({code})")
        return code, payload

    async def pieces(self, url: str, start: int = 0) -> AsyncIterator[bytes]:
        """A file from its byte `start` on, piece by piece."""
        if self._session is None:
            raise RuntimeError("the request object is not initialized")
        headers = {"Range": f"bytes={start}-"} if start else {}
        timeout = aiohttp.ClientTimeout(sock_read=self._read_timeout, sock_connect=10)
        with self._in_the_librarys_words():
            async with self._session.get(
                url, headers=headers, timeout=timeout, proxy=self._proxy
            ) as response:
                if response.status not in {HTTPStatus.OK, HTTPStatus.PARTIAL_CONTENT}:
                    raise NetworkError(f"no file ({response.status})")
                skip = start if response.status == HTTPStatus.OK else 0
                async for piece in response.content.iter_chunked(_PIECE):
                    yield piece[skip:]
                    skip = max(0, skip - len(piece))

    @contextmanager
    def _in_the_librarys_words(self) -> Iterator[None]:
        """What aiohttp raises, as the library knows it."""
        try:
            yield
        except (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError) as error:
            raise ConnectFailed(type(error).__name__) from None
        except TimeoutError:
            raise TimedOut from None
        except aiohttp.ClientError as error:
            # The message of aiohttp's errors holds the address, and the address holds the token.
            raise NetworkError(type(error).__name__) from None
        except Exception as error:
            if self._socks is None or isinstance(error, NetworkError):
                raise
            # The proxy is away or refuses.
            raise ConnectFailed(type(error).__name__) from None

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        try:
            parsed: dict[str, Any] = orjson.loads(payload)
        except orjson.JSONDecodeError:
            raise NoAnswer("half an answer") from None
        return parsed


def _is_answer(status: int, payload: bytes) -> bool:
    if payload.startswith(_USUAL) or status == TOO_LARGE:
        return True
    try:
        answer = orjson.loads(payload)
    except orjson.JSONDecodeError:
        return False
    return isinstance(answer, dict) and (
        "result" in answer if status == HTTPStatus.OK else "description" in answer
    )


def _body(request_data: RequestData | None) -> aiohttp.FormData | dict[str, str] | None:
    if request_data is None:
        return None
    if not request_data.contains_files:
        return request_data.json_parameters or None
    form = aiohttp.FormData(quote_fields=False)
    for name, value in request_data.json_parameters.items():
        form.add_field(name, value)
    for name, part in request_data.multipart_data.items():
        file_name, content, media_type = part
        form.add_field(name, content, filename=file_name, content_type=media_type)
    return form
