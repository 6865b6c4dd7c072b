"""Now, as a value handed in; the playground moves it forward, tests set it."""

import asyncio
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo


class Clock:
    """Real time plus an offset. `now` is aware UTC; `today` is the office's local day."""

    def __init__(self, zone: str = "Asia/Ho_Chi_Minh", source: Callable[[], datetime] | None = None) -> None:
        self.zone = ZoneInfo(zone)
        self.offset = timedelta()
        self._source = source or (lambda: datetime.now(UTC))
        self._waiting: set[asyncio.Event] = set()

    def now(self) -> datetime:
        return self._source() + self.offset

    def today(self) -> date:
        return self.local(self.now()).date()

    def local(self, moment: datetime) -> datetime:
        """The moment as people in the office read it."""
        return moment.astimezone(self.zone)

    def at(self, day: date, hour: int = 0, minute: int = 0) -> datetime:
        """Local day and hour as aware UTC."""
        return datetime(day.year, day.month, day.day, hour, minute, tzinfo=self.zone).astimezone(UTC)

    def advance(self, by: timedelta) -> None:
        """Move forward and wake whoever waits; time never runs backwards, alerts already sent would lie."""
        if by < timedelta():
            raise ValueError("the clock only moves forward")
        self.offset += by
        for one in self._waiting:
            one.set()

    async def wait(self, seconds: float, seen: timedelta | None = None) -> None:
        """Return after so many real seconds, or at once when the clock is moved.

        `seen` is the offset the caller last worked with: a move while it worked is not slept through.
        """
        if seen is not None and seen != self.offset:
            return
        moved = asyncio.Event()
        self._waiting.add(moved)
        try:
            await asyncio.wait_for(moved.wait(), seconds)
        except TimeoutError:
            return
        finally:
            self._waiting.discard(moved)
