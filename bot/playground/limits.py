"""Telegram's flood limits: 1 message a second to a chat, 20 a minute to a group, 30 a second in all."""

import math
import time
from collections import defaultdict, deque
from collections.abc import Callable

from .call import Call
from .errors import too_many_requests

BURST = 3
GROUP_WINDOW, GROUP_MOST = 60.0, 20
ALL_WINDOW, ALL_MOST = 1.0, 30
LIMITED = frozenset(
    [
        "sendmessage",
        "senddocument",
        "sendphoto",
        "sendmediagroup",
        "sendpoll",
        "stoppoll",
        "forwardmessage",
        "copymessage",
        "editmessagetext",
        "editmessagecaption",
        "editmessagereplymarkup",
    ]
)


class Limits:
    """Counts what went out, in real seconds of `clock` whatever the playground's own time says."""

    def __init__(self, *, on: bool = True, clock: Callable[[], float] = time.monotonic) -> None:
        self.on = on
        self._clock = clock
        self._webhook_free_at = 0.0
        self._all: deque[float] = deque()
        self._groups: defaultdict[int, deque[float]] = defaultdict(deque)
        self._free_at: defaultdict[int, float] = defaultdict(float)

    def check(self, call: Call) -> None:
        """Count the call, or raise 429 with the whole seconds to wait; a refused call is not counted."""
        if self.on and call.method.lower() == "setwebhook":
            self._check_webhook()
        if not self.on or call.method.lower() not in LIMITED:
            return
        chat_id, now = call.integer("chat_id"), self._clock()
        waits = [_wait(self._all, now, ALL_WINDOW, ALL_MOST), self._free_at[chat_id] - now - (BURST - 1)]
        if chat_id < 0:
            waits.append(_wait(self._groups[chat_id], now, GROUP_WINDOW, GROUP_MOST))
        if max(waits) > 0:
            raise too_many_requests(max(1, math.ceil(max(waits))))
        self._all.append(now)
        self._free_at[chat_id] = max(self._free_at[chat_id], now) + 1
        if chat_id < 0:
            self._groups[chat_id].append(now)

    def _check_webhook(self) -> None:
        now = self._clock()
        if now < self._webhook_free_at:
            raise too_many_requests(1)
        self._webhook_free_at = now + 1


def _wait(sent: deque[float], now: float, window: float, most: int) -> float:
    """Seconds until one more fits into the window; 0 when it fits now."""
    while sent and sent[0] <= now - window:
        sent.popleft()
    return sent[0] + window - now if len(sent) >= most else 0.0
