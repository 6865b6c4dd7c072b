"""The library's rate limiter over our pacer, so that a call beside the outbox is paced too."""

from collections.abc import Callable, Coroutine, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from telegram.error import RetryAfter
from telegram.ext import BaseRateLimiter

from bot.delivery.pacing import Pacer
from bot.delivery.policy import Priority

_LATE_IS_WORSE = "sendChatAction"  # "typing" that comes after what was typed
# Who waits for a second place while holding one keeps it from others: thirty such hold up everybody for good.
_has_place = ContextVar("has_place", default=False)


@contextmanager
def in_place() -> Iterator[None]:
    """The calls within have waited for their turn, as rows of the outbox do before they are claimed."""
    token = _has_place.set(True)
    try:
        yield
    finally:
        _has_place.reset(token)


class PacedCalls(BaseRateLimiter[int]):
    """Counts every other call with a chat against the limits; never repeats one, the outbox does that."""

    def __init__(self, pacer: Pacer) -> None:
        self._pacer = pacer

    async def initialize(self) -> None:
        """Nothing to prepare."""

    async def shutdown(self) -> None:
        """Nothing to release."""

    async def process_request(
        self,
        callback: Callable[..., Coroutine[Any, Any, Any]],
        args: Any,  # noqa: ANN401 - the library's signature
        kwargs: dict[str, Any],
        endpoint: str,
        data: dict[str, Any],
        rate_limit_args: int | None,
    ) -> Any:  # noqa: ANN401
        chat = data.get("chat_id")
        if not isinstance(chat, int) or endpoint == _LATE_IS_WORSE or _has_place.get():
            return await callback(*args, **kwargs)
        call = await self._pacer.wait(chat, Priority.REPLY)
        try:
            return await callback(*args, **kwargs)
        except RetryAfter as error:
            self._pacer.refused(chat, seconds(error))
            raise
        finally:
            self._pacer.ended(call)


def seconds(error: RetryAfter) -> float:
    """How long Telegram wants to be left alone."""
    wait = error.retry_after
    return float(wait) if isinstance(wait, int) else wait.total_seconds()
