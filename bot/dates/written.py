"""What a time written in an official document means: the people's grammar without what needs a speaker."""

from dataclasses import dataclass
from datetime import date, time
from functools import lru_cache

from bot.dates.scan import scan
from bot.dates.values import Day, Doubt, Moment, Span, first, last
from bot.language import compose

#: A leap year, in which a time without a year is placed until its year is known.
NO_YEAR = 2000


@dataclass(frozen=True)
class Written:
    """The days from `start` to `end`; without `has_year` they stand in NO_YEAR or end there.

    `at` is the hour named with a single day.
    """

    start: date
    end: date
    has_year: bool
    at: time | None = None


@lru_cache(maxsize=4096)
def written(phrase: str) -> Written | None:
    """The one time a short phrase of a document names; None for none, for several and for what is no day.

    A week of a month, which may be counted in two ways, is the seven days from the first or to the last.
    """
    found = scan(compose(phrase), date(NO_YEAR, 1, 1), spoken=False)
    if len(found.pieces) != 1:
        return None
    [piece] = found.pieces.values()
    value = piece.value
    if isinstance(value, Doubt) and value.kind in {"ambiguous", "weekday"} and value.options:
        value = value.options[0]
    if isinstance(value, Moment):
        return Written(value.at.date(), value.at.date(), piece.has_year, value.at.time())
    if isinstance(value, Day | Span):
        return Written(first(value), last(value), piece.has_year)
    return None
