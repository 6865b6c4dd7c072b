"""Reaching Telegram: keep trying while the network is away, and say each trouble once."""

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable

from telegram.error import Conflict, InvalidToken, TelegramError

from handlers.updates import TokenRefused

log = logging.getLogger(__name__)

FIRST_PAUSE, LONGEST_PAUSE = 1.0, 30.0
SAY_AGAIN = 600.0  # seconds
NEWCOMER = 10.0  # seconds; who meets another program so early is the one that came second
CONFLICTS = 2  # a poll of a program that has just died may still stand at Telegram: one is forgiven

REFUSED = "TELEGRAM_BOT_TOKEN is refused by Telegram; copy it whole from @BotFather."
TAKEN = (
    "Another program is already fetching this bot's messages with the same token, so this one stops. "
    "Stop the other one first, or use a token of its own."
)
_SAID = {
    Conflict: "another program is fetching this bot's updates with the same token; stop one of the two",
    TokenRefused: REFUSED,
}


async def until_reached(call: Callable[[], Awaitable[object]]) -> None:
    """Make the call until it succeeds.

    Raises:
        InvalidToken: Telegram does not know the token; trying again is useless.
    """
    trouble = Trouble()
    pause = FIRST_PAUSE
    while True:
        try:
            await call()
        except InvalidToken:
            raise
        except TelegramError as error:
            trouble(error)
            await asyncio.sleep(pause)
            pause = min(2 * pause, LONGEST_PAUSE)
        else:
            return


class Trouble:
    """Says what keeps the updates away: each kind once, and again only when it lasts.

    Of two programs that fetch with one token the second must stop: `second` is called when that is this
    one, `met` when it is the other.
    """

    def __init__(
        self,
        clock: Callable[[], float] = time.monotonic,
        *,
        second: Callable[[], None] = lambda: None,
        met: Callable[[], None] = lambda: None,
    ) -> None:
        self._clock = clock
        self._said: dict[str, float] = {}
        self._began = clock()
        self._conflicts = 0
        self._newcomer = False
        self._early = NEWCOMER
        self._second = second
        self._met = met

    def __call__(self, error: TelegramError) -> None:
        kind = type(error).__name__
        now = self._clock()
        if isinstance(error, Conflict):
            self._conflicts += 1
            if self._conflicts == 1:
                self._newcomer = now - self._began <= self._early
            if not self._newcomer:
                self._met()
            elif self._conflicts >= CONFLICTS:
                self._second()
        if now - self._said.get(kind, -SAY_AGAIN) < SAY_AGAIN:
            return
        self._said[kind] = now
        log.error(
            "%s", _SAID.get(type(error), f"Telegram cannot be reached ({kind}); trying until it can be")
        )
