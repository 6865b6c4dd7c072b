"""The library's rate limiter over our pacer, so that a call beside the outbox is paced too."""

from collections.abc import Callable, Coroutine
from typing import Any

from telegram.error import RetryAfter
from telegram.ext import BaseRateLimiter

from bot.delivery.pacing import Pacer
from bot.delivery.policy import Priority

# The outbox waits for the pacer before it claims a row, so its calls come here paced already.
_OUTBOX = {"sendMessage", "editMessageText", "editMessageReplyMarkup", "sendDocument", "sendPhoto"}


class PacedCalls(BaseRateLimiter[int]):
    """Counts every other call with a chat against the limits; never repeats one, the outbox does that."""

    def __init__(self) -> None:
        self.pacer: Pacer | None = None

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
        if self.pacer is not None and isinstance(chat, int) and endpoint not in _OUTBOX:
            await self.pacer.wait(chat, Priority.REPLY)
        try:
            return await callback(*args, **kwargs)
        except RetryAfter as error:
            if self.pacer is not None and isinstance(chat, int):
                wait = error.retry_after
                self.pacer.refused(chat, wait if isinstance(wait, int | float) else wait.total_seconds())
            raise
