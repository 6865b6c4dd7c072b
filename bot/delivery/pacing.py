"""The one pacing layer: when a call may go, so that Telegram never has to refuse it.

Limits of the Bot API (its FAQ): 30 messages a second over all, 1 a second to a chat (short bursts are
tolerated), 20 a minute to a group. Replies go before notices, alerts and announcements, and two
places a second are kept free for them.

Several workers on one token each keep an equal share of every limit, so that whatever each of them does, all
of them together pass none. One that joins others waits until they have made room for it.
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
BURST = 3
GROUP_PER_MINUTE = 20
# The network delays one call more than the next: what left a second apart may arrive closer together.
MARGIN = 0.02
CHAT_MARGIN = 0.2
LATE = 0.05
# A refusal for a moment is the limit of a second: on a busy machine calls arrive in bunches. For a while
# they are held further apart.
A_MOMENT, CAREFUL_FOR, CAREFUL = 3.0, 60.0, 0.2


@dataclass
class Limits:
    """What was sent when; moments are seconds of a monotonic clock."""

    shared_by: int = 1  # workers on one token
    opens: float = 0  # nothing goes before
    groups_open: float = 0  # nothing to a group before
    overall: deque[float] = field(default_factory=deque)
    bulk: deque[float] = field(default_factory=deque)  # of those, what were no replies
    rested: dict[int, float] = field(default_factory=dict)  # when a chat has had a second for each message
    groups: dict[int, deque[float]] = field(
        default_factory=lambda: defaultdict(lambda: deque(maxlen=GROUP_PER_MINUTE))
    )
    held: dict[int, float] = field(default_factory=dict)
    bulk_free: float = 0
    careful_until: float = 0

    def earliest(self, chat_id: int, priority: int, now: float) -> float:
        """When a call to this chat may go; `now` or earlier means at once."""
        return max(
            self.opens,
            self.groups_open if chat_id < 0 else 0,
            self.held.get(chat_id, 0),
            self.bulk_free if priority > Priority.REPLY else 0,
            self._overall(priority, now),
            self._chat(chat_id),
        )

    def note(self, chat_id: int, priority: int, now: float) -> None:
        """A call went out."""
        if priority > Priority.REPLY:
            # Evenly spaced: a burst that the network delays would run into the next second's burst.
            # What a timer was late by is caught up with, or every gap would be the longer for it.
            self.bulk.append(now)
            self.bulk_free = max(self.bulk_free, now - LATE) + 1 / self._room(priority)
        self.overall.append(now)
        self.rested[chat_id] = max(self.rested.get(chat_id, 0), now) + self.shared_by
        if chat_id < 0:
            self.groups[chat_id].append(now)

    def refused(self, chat_id: int, retry_after: float, now: float) -> None:
        """Telegram refused: hold this chat; a second chat refused meanwhile means the limit over all."""
        if any(until > now for chat, until in self.held.items() if chat != chat_id):
            self.bulk_free = max(self.bulk_free, now + retry_after)
        self.held[chat_id] = max(self.held.get(chat_id, 0), now + retry_after)
        if retry_after <= A_MOMENT:
            self.careful_until = now + CAREFUL_FOR

    def forget(self, now: float) -> None:
        """Drop what no longer counts, so that memory follows the traffic of the last minute."""
        for chat_id in [chat for chat, until in self.rested.items() if until <= now]:
            del self.rested[chat_id]
        for chat_id in [chat for chat, sent in self.groups.items() if sent[-1] <= now - 61]:
            del self.groups[chat_id]
        for chat_id in [chat for chat, until in self.held.items() if until <= now]:
            del self.held[chat_id]

    def _overall(self, priority: int, now: float) -> float:
        """Replies have the places kept free for them to themselves, and all others what is left."""
        margin = CAREFUL if now < self.careful_until else MARGIN
        free = _free(self.overall, now, self._room(Priority.REPLY), margin)
        if priority == Priority.REPLY:
            return free
        return max(free, _free(self.bulk, now, self._room(priority), margin))

    def _room(self, priority: int) -> int:
        """How many a second this worker may send of a priority."""
        mine = PER_SECOND // self.shared_by
        kept_free = KEPT_FREE // self.shared_by or 1
        return max(1, mine - kept_free) if priority > Priority.REPLY else mine

    def _chat(self, chat_id: int) -> float:
        burst = BURST if self.shared_by == 1 else 1
        free = self.rested.get(chat_id, 0) - (burst - 1) + CHAT_MARGIN
        sent = self.groups.get(chat_id, deque[float]())
        most = max(1, GROUP_PER_MINUTE // self.shared_by)
        return max(free, sent[-most] + 60 + CHAT_MARGIN if len(sent) >= most else 0)


def _free(sent: deque[float], now: float, most: int, margin: float) -> float:
    """When one more fits into the second."""
    while sent and sent[0] <= now - 1 - margin:
        sent.popleft()
    return sent[-most] + 1 + margin if len(sent) >= most else 0


class Pacer:
    """Lets callers through in order of priority; `wait` returns when the call may go."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._limits = Limits()
        self._waiting: list[tuple[int, int, int, asyncio.Future[None]]] = []
        self._order = itertools.count()
        self._timer: asyncio.TimerHandle | None = None

    def delay(self, chat_id: int, priority: int) -> float:
        """For how many seconds a call to the chat would have to wait if nobody else were waiting."""
        now = self._clock()
        return max(0.0, self._limits.earliest(chat_id, priority, now) - now)

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

    def share(self, workers: int, *, after: float = 0, groups_after: float = 0) -> None:
        """So many workers have the token; one that joins sends `after` seconds, to groups later still."""
        now = self._clock()
        self._limits.shared_by = max(1, workers)
        if after:
            self._limits.opens, self._limits.groups_open = now + after, now + groups_after
        self._let_through()

    def refused(self, chat_id: int, retry_after: float) -> None:
        """Telegram answered 429 for this chat; it is left alone for so many seconds."""
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
