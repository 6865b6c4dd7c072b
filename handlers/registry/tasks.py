"""The tasks of yearly plans as jobs: of which campaign, when, whose, and how they stand."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlmodel import Session

from bot import dates
from bot.access import Action
from bot.campaigns import tasks
from bot.campaigns.tasks import Standing, Stretch
from bot.language import fold
from handlers import texts
from handlers.keyboards import Rows, button
from handlers.texts import Markup
from handlers.texts.fitting import clipped
from handlers.turn import Turn
from storage import facts, people
from storage.tables import Campaign, Department, Task

OVERDUE_SHOWN = 8
TEXT_SHOWN = 160  # characters of a task in a list
ROMAN = ("", "I", "II", "III", "IV")


@dataclass(frozen=True)
class Job:
    """A task with its time and the units that lead it; without units it is the Office's own."""

    task: Task
    campaign: Campaign
    when: Stretch | None
    units: tuple[Department, ...]
    standing: Standing

    @property
    def id(self) -> int:
        return self.task.id or 0

    @property
    def unit_ids(self) -> frozenset[int]:
        return frozenset(unit.id or 0 for unit in self.units)

    @property
    def shared(self) -> bool:
        """Whether several units have it to do, each for itself."""
        return len(self.units) > 1

    @property
    def year(self) -> int | None:
        return self.when.last.year if self.when else None

    @property
    def quarter(self) -> int:
        """The quarter it belongs to; 0 for work of the whole year."""
        if self.when is None or (self.when.last - self.when.first).days > 200:
            return 0
        return tasks.quarter(self.when.last)


def of_live(session: Session, today: date) -> list[Job]:
    """Every task of the campaigns that run, in the plans' order."""
    return _jobs(session, facts.tasks_of_live(session), today)


def of_campaign(session: Session, campaign: Campaign, today: date) -> list[Job]:
    """The tasks of one campaign."""
    rows = facts.of_campaign(session, Task, campaign.id or 0)
    return _jobs(session, [(row, campaign) for row in rows], today)


def _jobs(session: Session, rows: Sequence[tuple[Task, Campaign]], today: date) -> list[Job]:
    units = people.units(session) if rows else []
    names = [unit.name for unit in units]
    found = []
    for row, campaign in rows:
        led = set(tasks.leaders(row.lead, names)) if row.lead else set()
        when = tasks.stretch(row.period, row.due)
        found.append(
            Job(
                row,
                campaign,
                when,
                tuple(unit for unit in units if unit.name in led),
                tasks.standing(when, today, done=row.done_at is not None),
            )
        )
    return found


def may_mark(turn: Turn, job: Job) -> bool:
    """Those of the unit that leads, and the Office; of work of several units only the Office."""
    if turn.may(Action.SEND_PLAN):
        return True
    return not job.shared and any(turn.may(Action.MARK_TASK, number) for number in job.unit_ids)


def line(language: str, job: Job, place: int | str) -> Markup:
    """A task in a list: its mark, what, by when, who leads and with whom."""
    task = job.task
    days = " – ".join(dates.short(date.fromisoformat(day), language) for day in task.due.split("/") if day)

    def told(key: str, **words: str) -> str:
        (value,) = words.values()
        return texts.label(language, key, **words) if value else ""

    # A sentence that begins with who does it says it.
    lead = "" if fold(task.text).startswith(fold(task.lead)) else clipped(task.lead, TEXT_SHOWN)
    return texts.t(
        language,
        f"job-line-{job.standing}",
        place=place,
        text=clipped(task.text, TEXT_SHOWN).removesuffix("."),
        due=told("plan-task-due", due=days),
        lead=told("plan-lead", lead=lead),
        partners=told("plan-partners", partners=clipped(task.partners, TEXT_SHOWN)),
    )


def summary(session: Session, turn: Turn, campaign: Campaign) -> Markup:
    """How many tasks of a plan are done, of those this person is shown."""
    jobs = _shown(session, turn, campaign)
    return turn.t("job-board-all", done=_done(jobs), count=len(jobs)) if jobs else Markup("")


def _shown(session: Session, turn: Turn, campaign: Campaign) -> list[Job]:
    jobs = of_campaign(session, campaign, turn.services.clock.today())
    if turn.may(Action.SEND_PLAN):
        return jobs
    return [job for job in jobs if turn.me.department_id in job.unit_ids]


def board(session: Session, turn: Turn, campaign: Campaign) -> Markup:
    """How far the tasks of a plan are: each quarter's count, and what is overdue. A head sees the own."""
    jobs = _shown(session, turn, campaign)
    if not jobs:
        return turn.t("job-board-none")
    parts: list[str] = [turn.t("job-board-all", done=_done(jobs), count=len(jobs))]
    for year, number in sorted({(job.year or 0, job.quarter) for job in jobs}):
        own = [job for job in jobs if (job.year or 0, job.quarter) == (year, number)]
        name = period_name(turn, year, number)
        parts.append(turn.t("job-board-line", name=name, done=_done(own), count=len(own)))
    over = [job for job in jobs if job.standing == "overdue"]
    if over:
        parts += ["", turn.t("job-board-overdue", count=len(over))]
        parts += [line(turn.language, job, place) for place, job in enumerate(over[:OVERDUE_SHOWN], 1)]
    if len(over) > OVERDUE_SHOWN:
        parts.append(turn.t("plan-more", count=len(over) - OVERDUE_SHOWN))
    return Markup("\n".join(parts))


def _done(jobs: Sequence[Job]) -> int:
    return sum(job.standing == "done" for job in jobs)


def period_name(turn: Turn, year: int, number: int) -> str:
    """The quarter or the year by name, or that no time is named."""
    if not year:
        return turn.label("plan-no-period")
    if not number:
        return turn.label("job-whole-year", year=str(year))
    return turn.label("plan-quarter", number=ROMAN[number], year=str(year))


def calendar_rows(turn: Turn) -> Rows:
    """The way to the year's calendar."""
    return [[button(turn.label("menu-lich"), "go", "lich")]]
