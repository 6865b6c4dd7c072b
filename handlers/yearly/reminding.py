"""When a quarter or month begins its tasks go to those who lead; near its end what is not marked done."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlmodel import Session

from bot import dates
from bot.access import Role
from bot.delivery.policy import Priority
from bot.office import office_of
from handlers import texts
from handlers.alerts.planning import Look
from handlers.keyboards import Rows, button
from handlers.messages import outgoing
from handlers.registry import tasks as jobs_
from handlers.registry.tasks import Job
from handlers.texts import Markup
from handlers.turn import Sorry, Turn
from handlers.yearly.year import of_id, set_done
from storage import office_settings, people, subjects
from storage.tables import Outgoing, Person

BEFORE_END = timedelta(days=10)
RECALLED = timedelta(days=10)  # of a quarter: what is left over is recalled, once
BEGIN, END = "begin", "end"
SHOWN = 15
_OF_OFFICE = (Role.OFFICE, Role.ADMIN)  # who may mark what several units have to do


@dataclass(frozen=True)
class Occasion:
    """Tasks of one campaign that begin together, or end together; `day` is their first or their last."""

    kind: str
    campaign_id: int
    title: str
    day: date
    jobs: tuple[Job, ...]
    left: tuple[Job, ...] = ()  # of what begins: what is left over from before

    @property
    def key(self) -> str:
        return f"tasks:{self.campaign_id}:{self.kind}:{self.day}"


def due(session: Session, look: Look) -> list[Outgoing]:
    """The lists that are due and not in the outbox yet, one for each person and occasion."""
    now = look.clock.local(look.now)
    hour = office_of(look.settings, office_settings.read(session)).alert_hour
    if now.hour < hour:
        return []
    found = occasions(jobs_.of_live(session, now.date()), now.date())
    # The lists of an occasion are kept together: where there is one, there are all.
    there = subjects.written(session, [one.key for one in found])
    new = [one for one in found if one.key not in there]
    staff = people.everybody(session) if new else []
    # Who work together are told the same: worded once.
    worded: dict[tuple[object, ...], tuple[Markup, Rows]] = {}
    rows = []
    for one in new:
        for person, jobs, left in _recipients(staff, one):
            office = person.role in _OF_OFFICE
            theirs = (one.key, person.language, office, *(job.id for job in (*jobs, *left)), len(left))
            if theirs not in worded:
                worded[theirs] = _message(person.language, one, jobs, left, office=office)
            rows.append(_row(look.now, one, person, *worded[theirs]))
    return rows


def occasions(jobs: Sequence[Job], today: date) -> list[Occasion]:
    """What begins or ends these days: told on the first working day, and ten days before the end.

    Near its end only that is said; a plan that is launched in the middle of a quarter has its list at once.
    """
    beginning: defaultdict[tuple[int, date], list[Job]] = defaultdict(list)
    ending: defaultdict[tuple[int, date], list[Job]] = defaultdict(list)
    for job in jobs:
        if job.when is None or job.standing == "done":
            continue
        near = before_end(job.when.first, job.when.last)
        if near <= today <= job.when.last:
            ending[job.campaign.id or 0, job.when.last].append(job)
        elif working_day(job.when.first) <= today < near:
            beginning[job.campaign.id or 0, job.when.first].append(job)
    late: defaultdict[int, list[Job]] = defaultdict(list)
    for job in jobs:
        if job.standing == "overdue":
            late[job.campaign.id or 0].append(job)
    quarter = date(today.year, (today.month - 1) // 3 * 3 + 1, 1)
    if working_day(quarter) <= today < quarter + RECALLED:
        for number in late:  # also where the quarter brings nothing new
            beginning.setdefault((number, quarter), [])
    return [
        *(
            Occasion(
                BEGIN, number, (own or late[number])[0].campaign.title, day, tuple(own), tuple(late[number])
            )
            for (number, day), own in sorted(beginning.items())
        ),
        *(
            Occasion(END, number, own[0].campaign.title, day, tuple(own))
            for (number, day), own in sorted(ending.items())
        ),
    ]


def working_day(day: date) -> date:
    """The day, or the first working day after it."""
    while dates.is_day_off(day):
        day += timedelta(days=1)
    return day


def before_end(first: date, last: date) -> date:
    """The working day to look at what is not done: ten days before the end, of short work at its half."""
    day = last - min(BEFORE_END, (last - first) / 2)
    while dates.is_day_off(day) and day > first:
        day -= timedelta(days=1)
    return day


def _recipients(staff: Sequence[Person], one: Occasion) -> Iterable[tuple[Person, list[Job], list[Job]]]:
    """Each person with what is theirs: what their unit leads; of the Office also what nobody else leads.

    The Office sees all that is not done near the end, and all that is left over.
    """
    for person in staff:
        if person.telegram_id is None or person.unreachable_at is not None:
            continue
        office = person.role == Role.OFFICE
        every = office and one.kind == END
        jobs = [job for job in one.jobs if every or _is_theirs(person, job, office=office)]
        left = [job for job in one.left if office or _is_theirs(person, job, office=office)]
        if jobs or left:
            yield person, jobs, left


def _is_theirs(person: Person, job: Job, *, office: bool) -> bool:
    if not job.units:
        return office
    own = office and any(unit.kind == "office" for unit in job.units)
    return own or person.department_id in job.unit_ids


def _row(now: datetime, one: Occasion, person: Person, text: Markup, rows: Rows) -> Outgoing:
    return outgoing(
        person.telegram_id or 0,
        text,
        rows,
        now=now,
        key=f"{one.key}:{person.id}",
        kind="tasks",
        priority=Priority.ALERT,
        subject=one.key,
    )


def _message(
    language: str, one: Occasion, jobs: Sequence[Job], left: Sequence[Job], *, office: bool
) -> tuple[Markup, Rows]:
    """The list with a button for each that is still to be done, and that these readers may mark."""
    shown = [*jobs, *left][:SHOWN]
    lines: list[str] = []
    rows: Rows = []
    marks = []
    for place, job in enumerate(shown, 1):
        if place == len(jobs) + 1:
            lines.append(texts.t(language, "tasks-left"))
        lines.append(jobs_.line(language, job, place))
        if job.standing != "done" and (office or not job.shared):
            marks.append(
                button(texts.label(language, "tasks-done", place=place), "jobsay", job.id, one.kind, one.day)
            )
    if not office and any(job.shared and job.standing != "done" for job in shown):
        lines.append(texts.t(language, "tasks-shared"))
    rows = [marks[at : at + 3] for at in range(0, len(marks), 3)]
    more = len(jobs) + len(left) - len(shown)
    if more > 0:
        lines.append(texts.t(language, "plan-more", count=more))
    rows.append([button(texts.label(language, "menu-lich"), "go", "lich")])
    text = texts.t(
        language,
        f"tasks-{one.kind}",
        title=one.title,
        date=dates.short(one.day, language),
        lines=Markup("\n".join(lines)),
    )
    return text, rows


def said_done(session: Session, turn: Turn) -> None:
    """The button under the list: marked, and the list shows it."""
    job = of_id(session, turn, turn.number(0))
    set_done(session, turn, job, done=True)
    kind, day = turn.word(1), _day(turn)
    # As the list was made: what has been done since stays on it, marked.
    jobs = jobs_.of_campaign(session, job.campaign, turn.services.clock.today())
    office = turn.me.role == Role.OFFICE
    theirs = [one for one in jobs if _is_theirs(turn.me, one, office=office)]
    all_seen = jobs if office else theirs
    own = [
        one
        for one in (all_seen if kind == END else theirs)
        if one.when and (one.when.first if kind == BEGIN else one.when.last) == day
    ]
    left = [one for one in all_seen if one.standing == "overdue" and one not in own] if kind == BEGIN else []
    title = job.campaign.title
    one = Occasion(kind, job.campaign.id or 0, title, day, ())
    marks = turn.me.role in _OF_OFFICE
    turn.edit(*_message(turn.language, one, own, left, office=marks))
    turn.toast = (turn.label("tasks-marked"), False)


def _day(turn: Turn) -> date:
    if turn.word(1) not in {BEGIN, END}:
        raise Sorry("stale-button")
    try:
        return date.fromisoformat(turn.word(2))
    except ValueError:
        raise Sorry("stale-button") from None
