"""The one pacing layer: when a call may go, so that Telegram never has to refuse it.

Limits of the Bot API (its FAQ): 30 messages a second over all, 1 a second to a chat (short bursts are
tolerated), 20 a minute to a group. Replies go before notices, alerts and announcements, and two
places a second are kept free for them.

A call arrives at some moment between its start and its end, and on a busy machine they lie far apart. So it
takes up a place of each limit while it is under way, and from its end on for as long as the limit says:
whatever delays some calls and not others, Telegram never counts too many.

Several workers on one token each keep an equal share of every limit, so that whatever each of them does, all
of them together pass none. One that joins others waits until they have made room for it.
"""

import asyncio
import heapq
import itertools
import time
from collections import defaultdict, deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from math import inf

from bot.delivery.policy import Priority

PER_SECOND = 30
KEPT_FREE = 2
BURST = 3
SECOND, MINUTE = 1.0, 60.0
GROUP_PER_MINUTE = 20
MARGIN = 0.002  # of clocks
LATE = 0.03  # seconds a timer may be late by, to be caught up with
EVEN = 0.978  # of its room is what goes at an even pace, or a burst would come again each second
SOONEST = 0.001  # seconds until it is looked again who may go
SAMPLE = 50  # calls, before what the quickest of them took tells how far away Telegram is
HANDLING = 0.003  # of what a call takes, not the way but the work at its ends, which differs


@dataclass(eq=False)
class Call:
    """A call as the limits count it; it has not `ended` while it is under way."""

    chat_id: int
    priority: int
    began: float
    ended: float = inf

    @property
    def bulk(self) -> bool:
        """Whether it was no reply."""
        return self.priority > Priority.REPLY


@dataclass
class Quickest:
    """The least a call took in the last two minutes: what any call takes on its way there and back."""

    before: float = inf
    lately: float = inf
    since: float = 0
    seen: int = 0

    def note(self, took: float, now: float) -> None:
        """A call ended."""
        if now - self.since > MINUTE:
            self.before, self.lately, self.since = self.lately, inf, now
        self.lately = min(self.lately, took)
        self.seen += 1

    @property
    def seconds(self) -> float:
        """None is assumed until enough calls were seen."""
        return max(0, min(self.before, self.lately) - HANDLING) if self.seen >= SAMPLE else 0


@dataclass
class Limits:
    """What is under way and what was sent when; moments are seconds of a monotonic clock."""

    shared_by: int = 1  # workers on one token
    opens: float = 0  # nothing goes before
    groups_open: float = 0  # nothing to a group before
    calls: deque[Call] = field(default_factory=deque)
    rested: dict[int, float] = field(default_factory=dict)  # when a chat has had a second for each message
    busy: defaultdict[int, int] = field(default_factory=lambda: defaultdict(int))  # calls to it under way
    groups: dict[int, deque[Call]] = field(
        default_factory=lambda: defaultdict(lambda: deque(maxlen=GROUP_PER_MINUTE))
    )
    held: dict[int, float] = field(default_factory=dict)
    bulk_free: float = 0
    quickest: Quickest = field(default_factory=Quickest)

    def earliest(self, chat_id: int, priority: int, under_way: float = inf) -> float:
        """When a call to this chat may go; a moment that has passed means at once.

        Where that hangs on calls under way, they are taken to end at the moment named.
        """
        lead = self.quickest.seconds  # it arrives no earlier than so much later
        return max(self.free(priority, under_way), self._chat(chat_id, lead, under_way))

    def free(self, priority: int, under_way: float = inf) -> float:
        """When a call of this priority may go to whatever chat.

        Replies have the places kept free for them to themselves, and all others what is left.
        """
        lead = self.quickest.seconds
        free = max(self.opens, _free(self.calls, self._room(Priority.REPLY), SECOND, under_way) - lead)
        if priority == Priority.REPLY:
            return free
        others = (one for one in self.calls if one.bulk)
        return max(free, self.bulk_free, _free(others, self._room(priority), SECOND, under_way) - lead)

    def note(self, chat_id: int, priority: int, now: float) -> Call:
        """A call goes out."""
        call = Call(chat_id, priority, now)
        if call.bulk:
            # Evenly spaced, so that a reply never meets a burst.
            # What a timer was late by is caught up with, or every gap would be the longer for it.
            self.bulk_free = max(self.bulk_free, now - LATE) + 1 / (EVEN * self._room(priority))
        self.calls.append(call)
        self.busy[chat_id] += 1
        if chat_id < 0:
            self.groups[chat_id].append(call)
        return call

    def end(self, call: Call, now: float) -> None:
        """It has arrived by now, or never will."""
        call.ended = now
        self.quickest.note(now - call.began, now)
        self.rested[call.chat_id] = max(self.rested.get(call.chat_id, 0), now) + self.shared_by
        self.busy[call.chat_id] -= 1
        if not self.busy[call.chat_id]:
            del self.busy[call.chat_id]

    def refused(self, chat_id: int, retry_after: float, now: float) -> None:
        """Telegram refused: hold this chat; a second chat refused meanwhile means the limit over all."""
        if any(until > now for chat, until in self.held.items() if chat != chat_id):
            self.bulk_free = max(self.bulk_free, now + retry_after)
        self.held[chat_id] = max(self.held.get(chat_id, 0), now + retry_after)

    def forget(self, now: float) -> None:
        """Drop what no longer counts, so that memory follows the traffic of the last minute."""
        self.calls = deque(one for one in self.calls if one.ended > now - SECOND - MARGIN)
        for chat_id in [chat for chat, until in self.rested.items() if until <= now - MARGIN]:
            del self.rested[chat_id]
        for chat_id in [chat for chat, sent in self.groups.items() if _over(sent, now)]:
            del self.groups[chat_id]
        for chat_id in [chat for chat, until in self.held.items() if until <= now]:
            del self.held[chat_id]

    def _room(self, priority: int) -> int:
        """How many a second this worker may send of a priority."""
        mine = PER_SECOND // self.shared_by
        kept_free = KEPT_FREE // self.shared_by or 1
        return max(1, mine - kept_free) if priority > Priority.REPLY else mine

    def _chat(self, chat_id: int, lead: float, under_way: float) -> float:
        spare = (BURST if self.shared_by == 1 else 1) - 1
        under_way_here = self.busy.get(chat_id, 0) * self.shared_by
        rested = self.rested.get(chat_id, 0)
        if under_way_here > spare:
            rested = max(rested, under_way)
        free = rested + under_way_here - spare
        most = max(1, GROUP_PER_MINUTE // self.shared_by)
        group = _free(self.groups.get(chat_id, ()), most, MINUTE, under_way)
        held = max(self.held.get(chat_id, 0), self.groups_open if chat_id < 0 else 0)
        return max(held, max(free + MARGIN, group) - lead)


def _free(calls: Iterable[Call], most: int, seconds: float, under_way: float) -> float:
    """When one more fits into the stretch of time."""
    ends = sorted(min(one.ended, under_way) for one in calls)
    return ends[-most] + seconds + MARGIN if len(ends) >= most else 0


def _over(sent: deque[Call], now: float) -> bool:
    return all(one.ended <= now - MINUTE - MARGIN for one in sent)


class Pacer:
    """Lets callers through in order of priority; `wait` returns when the call may go."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._limits = Limits()
        self._waiting: list[tuple[int, int, int, asyncio.Future[Call]]] = []
        self._order = itertools.count()
        self._timer: asyncio.TimerHandle | None = None

    def delay(self, chat_id: int, priority: int) -> float:
        """For how many seconds a call to the chat would have to wait if nobody else were waiting."""
        now = self._clock()
        return max(0.0, self._limits.earliest(chat_id, priority, now) - now)

    async def wait(self, chat_id: int, priority: int) -> Call:
        """Return when a call to the chat may go out, and count it until the caller says it has `ended`."""
        now = self._clock()
        self._limits.forget(now)
        ahead = any(first[2] == chat_id or first[0] < priority for first in self._waiting)
        if not ahead and self._limits.earliest(chat_id, priority) <= now:
            return self._limits.note(chat_id, priority, now)
        turn: asyncio.Future[Call] = asyncio.get_running_loop().create_future()
        heapq.heappush(self._waiting, (priority, next(self._order), chat_id, turn))
        self._let_through()
        try:
            return await turn
        except asyncio.CancelledError:
            if turn.done() and not turn.cancelled():
                self.ended(turn.result())
            raise

    def ended(self, call: Call) -> None:
        """The call that was waited for has its answer, or never will."""
        self._limits.end(call, self._clock())
        if self._waiting:
            self._let_through()

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
        kept: list[tuple[int, int, int, asyncio.Future[Call]]] = []
        soonest = inf
        blocked: set[int] = set()
        free: dict[int, float] = {}  # by priority; the same for all until one more goes
        waiting = sorted(one for one in self._waiting if not one[-1].done())
        for place, entry in enumerate(waiting):
            priority, _, chat_id, turn = entry
            if priority not in free:
                free[priority] = self._limits.free(priority)
            moment = free[priority]
            if moment > now:
                # What is less urgent never takes the place this one waits for.
                kept += waiting[place:]
                soonest = min(soonest, max(moment, now + SOONEST))
                break
            if chat_id not in blocked:
                moment = self._limits.earliest(chat_id, priority)
                if moment <= now:
                    turn.set_result(self._limits.note(chat_id, priority, now))
                    free.clear()
                    continue
            kept.append(entry)
            blocked.add(chat_id)
            soonest = min(soonest, max(moment, now + SOONEST))
        self._waiting = kept
        if kept and soonest < inf:
            self._timer = asyncio.get_running_loop().call_later(soonest - now, self._let_through)
