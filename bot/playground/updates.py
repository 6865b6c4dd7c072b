"""The bot's queue of updates: what getUpdates hands out and forgets."""

import asyncio
import time
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from .errors import JSON, ApiError, conflict

KEPT = timedelta(hours=24)
LONGEST_POLL = 50
KINDS = frozenset(
    [
        "message",
        "edited_message",
        "channel_post",
        "edited_channel_post",
        "business_connection",
        "business_message",
        "edited_business_message",
        "deleted_business_messages",
        "message_reaction",
        "message_reaction_count",
        "inline_query",
        "chosen_inline_result",
        "callback_query",
        "shipping_query",
        "pre_checkout_query",
        "purchased_paid_media",
        "poll",
        "poll_answer",
        "my_chat_member",
        "chat_member",
        "chat_join_request",
        "chat_boost",
        "removed_chat_boost",
    ]
)
DEFAULT_KINDS = KINDS - {"chat_member", "message_reaction", "message_reaction_count"}
OTHER_POLL = "terminated by other getUpdates request; make sure that only one bot instance is running"


@dataclass(frozen=True)
class Pending:
    """One update not yet confirmed."""

    id: int
    body: JSON
    chat_id: int | None
    made: datetime


class Updates:
    """Pending updates in order.

    `hold` is for how many seconds Telegram slows down a client that polls in circles.
    """

    def __init__(self, now: Callable[[], datetime], hold: float = 3.0) -> None:
        self.hold = hold
        self.allowed = DEFAULT_KINDS
        self._now = now
        self._pending: list[Pending] = []
        self._next_id = 310_000_000
        self._changed = asyncio.Event()
        self._poll = 0  # number of the newest getUpdates; an older one that still waits must go
        self._reason = OTHER_POLL
        self._last_offset: int | None = None
        self._last_start = -1e9
        self._quiet_until = -1e9

    def allow(self, kinds: Iterable[str]) -> None:
        """Remember which kinds the bot wants; none, or unknown ones only, means the default."""
        self.allowed = KINDS.intersection(kinds) or DEFAULT_KINDS

    def add(self, kind: str, body: JSON, chat_id: int | None = None) -> int | None:
        """Queue an update if the bot wants this kind; the id it got."""
        if kind not in self.allowed:
            return None
        self._next_id += 1
        update = {"update_id": self._next_id, kind: body}
        self._pending.append(Pending(self._next_id, update, chat_id, self._now()))
        self._wake()
        return self._next_id

    def pending(self) -> list[Pending]:
        """Updates waiting, oldest first, without those older than a day."""
        limit = self._now() - KEPT
        self._pending = [update for update in self._pending if update.made > limit]
        return self._pending

    def remove(self, update_id: int) -> None:
        self._pending = [update for update in self._pending if update.id != update_id]

    def clear(self) -> None:
        self._pending = []

    def terminate(self, reason: str) -> None:
        """End a getUpdates that waits, with 409 and this reason."""
        self._reason = reason
        self._poll += 1
        self._wake()

    def changed(self) -> Awaitable[object]:
        """To be awaited: over when, from this call on, something is queued or a poll is ended."""
        return self._changed.wait()

    async def poll(self, offset: int, limit: int, timeout: int) -> list[JSON]:  # noqa: ASYNC109
        """getUpdates: confirm everything below `offset`, then wait up to `timeout` seconds for more."""
        self._forget(offset)
        started = time.monotonic()
        seconds = float(timeout)
        if offset == self._last_offset and seconds < self.hold and started < self._last_start + self.hold:
            seconds = self.hold
        if offset == self._last_offset and started < self._last_start + self.hold / 6:
            limit = 1
        self._last_offset, self._last_start = offset, started
        if seconds > 0 and not self.pending():
            self.terminate(OTHER_POLL)  # only a poll that has to wait takes the place of another
        number = self._poll
        while True:
            if number != self._poll:
                raise await self._conflict()
            left = started + seconds - time.monotonic()
            if (ready := self.pending()[:limit]) or left <= 0:
                return [update.body for update in ready]
            try:
                await asyncio.wait_for(self._changed.wait(), left)
            except TimeoutError:
                continue

    def _forget(self, offset: int) -> None:
        if offset < 0:
            self._pending = self._pending[offset:]
        else:
            self._pending = [update for update in self._pending if update.id >= offset]

    async def _conflict(self) -> ApiError:
        reason = self._reason
        if time.monotonic() < self._quiet_until:
            await asyncio.sleep(self.hold)
        else:
            self._quiet_until = time.monotonic() + self.hold
        return conflict(reason)

    def _wake(self) -> None:
        before, self._changed = self._changed, asyncio.Event()
        before.set()
