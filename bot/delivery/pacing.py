"""The one pacing layer: when a call may go, so that Telegram never has to refuse it.

Limits of the Bot API (its FAQ): 30 messages a second over all, 1 a second to a chat (short bursts are
tolerated), 20 a minute to a group. Replies go before notices, alerts and announcements, and two
places a second are kept free for them.
"""

import asyncio
import heapq
import itertools
import time
from collections import defaultdict, deque
from collections.abc import Callable
from dataclasses import dataclass, field

from bot.delivery.policy import Priority

PER_SECOND = 30
KEPT_FREE = 2
CHAT_BURST = 3
GROUP_PER_MINUTE = 20


@dataclass
class Limits:
    """What was sent when; moments are seconds of a monotonic clock."""

    overall: deque[float] = field(default_factory=deque)
    chats: dict[int, deque[float]] = field(default_factory=lambda: defaultdict(deque))
    held: dict[int, float] = field(default_factory=dict)
    bulk_held: float = 0
    bulk_sent: float = 0

    def earliest(self, chat_id: int, priority: int, now: float) -> float:
        """When a call to this chat may go; `now` or earlier means at once."""
        return max(
            self.held.get(chat_id, 0),
            self._bulk() if priority > Priority.REPLY else 0,
            self._overall(priority, now),
            self._chat(chat_id, now),
        )

    def note(self, chat_id: int, priority: int, now: float) -> None:
        """A call went out."""
        if priority > Priority.REPLY:
            self.bulk_sent = now
        self.overall.append(now)
        self.chats[chat_id].append(now)

    def refused(self, chat_id: int, retry_after: float, now: float) -> None:
        """Telegram refused: hold this chat; a second chat refused meanwhile means the limit over all."""
        if any(until > now for chat, until in self.held.items() if chat != chat_id):
            self.bulk_held = max(self.bulk_held, now + retry_after)
        self.held[chat_id] = now + retry_after

    def forget(self, now: float) -> None:
        """Drop what no longer counts, so that memory follows the traffic of the last minute."""
        for chat_id in [chat for chat, sent in self.chats.items() if not sent or sent[-1] < now - 60]:
            del self.chats[chat_id]
        for chat_id in [chat for chat, until in self.held.items() if until <= now]:
            del self.held[chat_id]

    def _bulk(self) -> float:
        # Evenly spaced: a burst that the network delays would run into the next second's burst.
        return max(self.bulk_held, self.bulk_sent + 1 / (PER_SECOND - KEPT_FREE))

    def _overall(self, priority: int, now: float) -> float:
        while self.overall and self.overall[0] <= now - 1:
            self.overall.popleft()
        room = PER_SECOND - (KEPT_FREE if priority > Priority.REPLY else 0)
        return self.overall[-room] + 1 if len(self.overall) >= room else 0

    def _chat(self, chat_id: int, now: float) -> float:
        sent = self.chats[chat_id]
        while sent and sent[0] <= now - 60:
            sent.popleft()
        # Negative ids are groups: a second apart and twenty a minute; a person may get a short burst.
        minute = sent[-GROUP_PER_MINUTE] + 60 if chat_id < 0 and len(sent) >= GROUP_PER_MINUTE else 0
        burst = sent[-CHAT_BURST] + CHAT_BURST if len(sent) >= CHAT_BURST else 0
        return max(minute, burst)


class Pacer:
    """Lets callers through in order of priority; `wait` returns when the call may go."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._limits = Limits()
        self._waiting: list[tuple[int, int, int, asyncio.Future[None]]] = []
        self._order = itertools.count()
        self._timer: asyncio.TimerHandle | None = None

    async def wait(self, chat_id: int, priority: int) -> None:
        """Return when a call to the chat may go out, and count it."""
        now = self._clock()
        ahead = any(first[2] == chat_id or first[0] < priority for first in self._waiting)
        if not ahead and self._limits.earliest(chat_id, priority, now) <= now:
            self._limits.note(chat_id, priority, now)
            return
        turn = asyncio.get_running_loop().create_future()
        heapq.heappush(self._waiting, (priority, next(self._order), chat_id, turn))
        self._let_through()
        await turn

    def refused(self, chat_id: int, retry_after: float) -> None:
        """Telegram answered 429 for this chat."""
        self._limits.refused(chat_id, retry_after, self._clock())

    def _let_through(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        now = self._clock()
        self._limits.forget(now)
        kept: list[tuple[int, int, int, asyncio.Future[None]]] = []
        soonest = float("inf")
        blocked: set[int] = set()
        for entry in sorted(self._waiting):
            priority, _, chat_id, turn = entry
            if turn.done():
                continue
            moment = self._limits.earliest(chat_id, priority, now)
            if moment <= now and chat_id not in blocked:
                self._limits.note(chat_id, priority, now)
                turn.set_result(None)
                continue
            kept.append(entry)
            blocked.add(chat_id)
            soonest = min(soonest, max(moment, now + 0.005))
        self._waiting = kept
        if kept:
            loop = asyncio.get_running_loop()
            self._timer = loop.call_later(soonest - now, self._let_through)
