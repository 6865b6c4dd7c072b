"""What a rule is: a pattern over the folded text and what it means on a given day."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

from bot.dates.values import Doubt, Value
from bot.language.regex import regex
from bot.lexicon import any_folded

#: Only words of courtesy up to the end of the text.
ALONE = regex(rf"(?:{any_folded('dates.courtesies')}|[\s,.!?)])*$")


@dataclass(frozen=True)
class Setting:
    """The composed text, its folded form as long as it, and the day on which it was written."""

    text: str
    plain: str
    today: date

    @property
    def accented(self) -> bool:
        """Whether the writer uses accents, so that "ngay" is not "ngày"."""
        return not self.text.isascii()


@dataclass(frozen=True)
class Hit:
    """What matched words mean."""

    value: Value | Doubt
    has_year: bool = True


@dataclass(frozen=True)
class Rule:
    """Words of one kind; `means` may decline with None."""

    words: str
    means: Callable[[re.Match[str], Setting], Hit | None]
    pattern: re.Pattern[str] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "pattern", regex(self.words))


def year_after(today: date, month: int) -> int:
    """The year in which the month is running or next comes."""
    return today.year if month >= today.month else today.year + 1
