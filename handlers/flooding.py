"""Somebody who sends faster than anybody can read is slowed down; nobody else notices."""

from collections import deque
from datetime import datetime, timedelta

WITHIN = timedelta(minutes=1)
MOST = 40  # messages and presses a person may send within that
REMEMBERED = 5000  # people


class Flood:
    """Who sent how much lately, by the moments Telegram gives: what waited for a day is no flood."""

    def __init__(self, most: int = MOST) -> None:
        self.most = most
        self._sent: dict[int, deque[datetime]] = {}
        self._told: dict[int, datetime] = {}

    def too_much(self, user_id: int, moment: datetime) -> bool:
        """Whether this one is over the limit; counts it."""
        sent = self._sent.pop(user_id, None) or deque()
        self._sent[user_id] = sent  # the latest stand last
        while len(self._sent) > REMEMBERED:
            forgotten = next(iter(self._sent))
            del self._sent[forgotten]
            self._told.pop(forgotten, None)
        while sent and sent[0] <= moment - WITHIN:
            sent.popleft()
        if len(sent) >= self.most:
            return True
        sent.append(moment)
        return False

    def to_tell(self, user_id: int, moment: datetime) -> bool:
        """Whether the person is to be told now: once for each minute of it."""
        if moment - WITHIN < self._told.get(user_id, moment - WITHIN):
            return False
        self._told[user_id] = moment
        return True
