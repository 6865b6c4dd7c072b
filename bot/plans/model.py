"""What a reading of a plan holds; every fact carries the exact quote it rests on."""

import re
from dataclasses import dataclass, field
from datetime import date, timedelta

from bot.documents.section import Section

_HOUR_AND_DAY = re.compile(
    r"(?<!\d)(?P<hour>[01]?\d|2[0-4])\s*(?:giờ|h)\s*(?P<minute>[0-5]\d)?(?:\s*phút)?\s*,?\s*(?:ngày\s+)?"
    r"(?P<day>\d{1,2})\s*[/.-]\s*(?P<month>\d{1,2})",
    re.IGNORECASE,
)


def hour_of(quote: str, day: date) -> str:
    """The hour a quoted line names with this day, as offices write it; "" where it names none."""
    for found in _HOUR_AND_DAY.finditer(quote):
        if (int(found["day"]), int(found["month"])) == (day.day, day.month):
            return f"{int(found['hour'])} giờ {found['minute'] or '00'}"
    return ""


@dataclass(frozen=True)
class Period:
    start: date | None
    end: date | None
    quote: str


@dataclass(frozen=True)
class Deadline:
    """`start` and `end` are equal for one day; `inclusive` is False for "trước ngày X" (last day X-1).

    `corrected` tells that the Office set the day otherwise than the quoted text.
    """

    start: date
    end: date
    inclusive: bool
    what: str
    who: str
    to: str
    quote: str
    section: str
    corrected: bool = False

    @property
    def last_day(self) -> date:
        """The last day on which it is still in time."""
        return self.end if self.inclusive else self.end - timedelta(days=1)

    @property
    def hour(self) -> str:
        """The hour the quote names with the day ("17 giờ 00"), "" where it names none."""
        return hour_of(self.quote, self.end)


@dataclass(frozen=True)
class DossierList:
    """The papers asked for; `award` is empty where the list serves every award of the plan."""

    award: str
    components: tuple[str, ...]
    copies: int | None
    form: str
    quote: str


@dataclass(frozen=True)
class Quota:
    """`limit` of `unit` (tập thể, cá nhân, phòng, ...) for `subject`; `least` for "ít nhất", else at most."""

    subject: str
    limit: int
    unit: str
    quote: str
    least: bool = False


@dataclass(frozen=True)
class Criterion:
    """`subject` is "collective", "leader", "individual" or "all"."""

    subject: str
    text: str
    section: str


@dataclass(frozen=True)
class Task:
    """A row of a yearly plan. `period` is "2026-Q2", "2026-05" or "2026"."""

    period: str
    text: str
    lead: str
    partners: str


@dataclass(frozen=True)
class Warning:  # noqa: A001 - the word the whole product uses
    """Something the officer should look at; never a silent correction."""

    code: str
    message: str
    quote: str


@dataclass(frozen=True)
class Reading:
    """Everything read from one document. What it does not say stays empty."""

    file_name: str
    title: str = ""
    number: str = ""
    issuer: str = ""
    issued_on: date | None = None
    kind: str = ""
    period: Period | None = None
    deadlines: tuple[Deadline, ...] = ()
    dossiers: tuple[DossierList, ...] = ()
    award_forms: tuple[str, ...] = ()
    quotas: tuple[Quota, ...] = ()
    criteria: tuple[Criterion, ...] = ()
    tasks: tuple[Task, ...] = ()
    replaces: str = ""
    warnings: tuple[Warning, ...] = ()
    sections: tuple[Section, ...] = field(default=())
    text: str = ""
