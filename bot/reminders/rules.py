"""When an office reminds: how many days before, from which hour on, on working days, outside quiet hours."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from bot.dates import is_day_off

# Beside days before: the last working day on which one can still be in time, and the first one after it.
LAST, OVERDUE = 0, -1
DAYS = (14, 7, 3, 1, LAST, OVERDUE)
ONE = timedelta(days=1)


@dataclass(frozen=True)
class Rules:
    """`off` are working days made free by decision, `worked` days off that are worked in exchange."""

    days: tuple[int, ...] = DAYS
    hour: time = time(8)
    quiet_from: time = time(20)
    quiet_to: time = time(7)
    off: frozenset[date] = frozenset()
    worked: frozenset[date] = frozenset()

    def works(self, day: date) -> bool:
        """Whether the office works on this day."""
        return day not in self.off and (day in self.worked or not is_day_off(day))

    def before(self, day: date) -> date:
        """This day, or the last working day before it: what is shifted is never shifted to later."""
        while not self.works(day):
            day -= ONE
        return day

    def after(self, day: date) -> date:
        """This day, or the first working day after it."""
        while not self.works(day):
            day += ONE
        return day

    def counted(self, day: date, count: int) -> date:
        """The day so many days on which the office works after this one, which does not count itself."""
        for _ in range(count):
            day = self.after(day + ONE)
        return day

    def quiet(self, now: datetime) -> bool:
        """Whether nobody is to be written to at this moment: a day off, or within the quiet hours."""
        at = now.time()
        if self.quiet_from <= self.quiet_to:
            silent = self.quiet_from <= at < self.quiet_to
        else:
            silent = at >= self.quiet_from or at < self.quiet_to
        return silent or not self.works(now.date())
