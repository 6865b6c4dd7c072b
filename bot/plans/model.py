"""What a reading of a plan holds; every fact carries the exact quote it rests on."""

from dataclasses import dataclass, field
from datetime import date, time, timedelta
from typing import Literal

from bot.annotations.acts import Act
from bot.documents.section import Section

Scope = Literal["all", "each", ""]
Whom = Literal["person", "collective", "other"]


@dataclass(frozen=True)
class Period:
    start: date | None
    end: date | None
    quote: str


@dataclass(frozen=True)
class Deadline:
    """`start` and `end` are equal for one day; `inclusive` is False for "trước ngày X" (last day X-1).

    `who` is the text that names whose it is, `doers` the units it names one by one; both empty where the plan
    names nobody. `act` is what has to be done: "office" is work of the Office or the council, "event" a
    meeting. `at` is the hour the plan names with the day. `corrected` tells that the Office set the day
    otherwise than the quoted text.
    """

    start: date
    end: date
    inclusive: bool
    what: str
    who: str
    to: str
    quote: str
    section: str
    act: Act = "other"
    doers: tuple[str, ...] = ()
    at: time | None = None
    corrected: bool = False

    @property
    def last_day(self) -> date:
        """The last day on which it is still in time."""
        return self.end if self.inclusive else self.end - timedelta(days=1)


@dataclass(frozen=True)
class Recurring:
    """A deadline that comes again: `rule` as RFC 5545 writes it ("FREQ=MONTHLY;BYMONTHDAY=5"), the day named.

    `inclusive` is False for "trước ngày 05 hằng tháng"; the rest as in a Deadline.
    """

    rule: str
    inclusive: bool
    what: str
    who: str
    to: str
    quote: str
    section: str
    act: Act = "other"
    doers: tuple[str, ...] = ()
    at: time | None = None


@dataclass(frozen=True)
class Event:
    """A meeting, conference or ceremony with its day; hour and place where the plan names them."""

    day: date
    at: time | None
    place: str
    what: str
    quote: str
    section: str


@dataclass(frozen=True)
class Duty:
    """What a plan gives a unit to do, with or without a day ("Tổ chức thực hiện: 1. Văn phòng ...")."""

    who: str
    text: str
    section: str


@dataclass(frozen=True)
class Missing:
    """What the document announces and the reading does not hold (a row, a quarter, a list, a day).

    `code` is a table of warning_texts.toml; `quote` the words that show it, "" where none do.
    """

    code: str
    message: str
    quote: str


@dataclass(frozen=True)
class DossierList:
    """The papers asked for; `award` is empty where the list serves every award of the plan.

    `channel` is the way to hand them in ("bản giấy và tệp qua hệ thống ..."); `contact` holds person,
    telephone and address.
    """

    award: str
    components: tuple[str, ...]
    copies: int | None
    form: str
    quote: str
    contact: str = ""
    channel: str = ""


@dataclass(frozen=True)
class Quota:
    """`limit` of `unit` (tập thể, cá nhân, phòng, ...) for `subject`; `least` for "ít nhất", else at most.

    `scope` is "each" where the number binds every unit of `subject` by itself, "all" where it binds all of
    them together; `of` is what is counted: people, collectives, or something else (papers, essays, a share).
    `what` is the award they are put forward for ("Giấy khen"), else what is counted in the plan's own words.
    """

    subject: str
    limit: int
    unit: str
    quote: str
    least: bool = False
    scope: Scope = ""
    of: Whom = "other"
    what: str = ""


@dataclass(frozen=True)
class Criterion:
    """`subject` is "collective", "leader", "individual" or "all"."""

    subject: str
    text: str
    section: str


@dataclass(frozen=True)
class Task:
    """A row of a yearly plan. `period` is "2026-Q2", "2026-05" or "2026", "" where only words tell when.

    `due` is the day or stretch a row names ("2026-06-30", "2026-06-01/2026-06-30"), "" where it names none.
    """

    period: str
    text: str
    lead: str
    partners: str
    due: str = ""


@dataclass(frozen=True)
class Row:
    """A row of a table, and what its columns are called; a cell joined with the one above says the same."""

    heads: tuple[str, ...]
    cells: tuple[str, ...]


Begins = Literal["received", "again", "returned", "closed"]


@dataclass(frozen=True)
class Term:
    """How many days somebody has for a dossier, `working` or all, not counting the day it begins.

    It begins when the dossier is received, is received again, was returned, or when the time for handing in
    is over (`closed`). `full`: only one that lacks nothing; `back`: it is about one that goes back.
    """

    begins: Begins
    days: int
    working: bool
    quote: str
    section: str
    full: bool = False
    back: bool = False


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
    recurring: tuple[Recurring, ...] = ()
    events: tuple[Event, ...] = ()
    dossiers: tuple[DossierList, ...] = ()
    award_forms: tuple[str, ...] = ()
    quotas: tuple[Quota, ...] = ()
    criteria: tuple[Criterion, ...] = ()
    tasks: tuple[Task, ...] = ()
    duties: tuple[Duty, ...] = ()
    replaces: str = ""
    warnings: tuple[Warning, ...] = ()
    missing: tuple[Missing, ...] = ()
    rows: tuple[Row, ...] = ()
    terms: tuple[Term, ...] = ()
    sections: tuple[Section, ...] = field(default=())
    text: str = ""
