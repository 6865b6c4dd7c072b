"""When an announcement goes out, until when it is to be acknowledged, and when it is repeated."""

from datetime import date, datetime, time, timedelta

from bot import dates

MORNING = time(8)
END_OF_DAY = time(23, 59)
REPEATED_FOR = timedelta(days=14)


def moment(words: str, now: datetime, at: time = MORNING) -> datetime | None:
    """The moment typed, by the office's clock, the next one from now; a day alone means its hour `at`."""
    hour = dates.read_hour(words)
    reading = dates.read(words, now.date())
    if isinstance(reading, dates.Doubt):
        options = [_of(one, at) for one in reading.options]
    elif reading is not None:
        options = [_of(reading.value, at, reading.relation)]
    elif hour is not None:
        options = [datetime.combine(now.date() + timedelta(days=days), hour) for days in (0, 1)]
    else:
        options = []
    return min((one for one in options if one > now), default=None)


def _of(value: dates.Value, at: time, relation: dates.Relation = "") -> datetime:
    return (
        value.at if isinstance(value, dates.Moment) else datetime.combine(dates.last_day(value, relation), at)
    )


def repeats_today(
    now: datetime, hour: int, sent: date, reminded: date | None, until: datetime | None
) -> bool:
    """Whether those who have not acknowledged are reminded today: on working days, from an hour on, once."""
    today = now.date()
    last = until or datetime.combine(sent, END_OF_DAY) + REPEATED_FOR
    return (
        now.hour >= hour
        and sent < today
        and now <= last
        and (reminded is None or reminded < today)
        and not dates.is_day_off(today)
    )
