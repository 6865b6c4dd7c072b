"""/lich: the year by quarters, as text and as pictures; a task opens on a card and is marked there."""

import asyncio
from collections.abc import Sequence
from datetime import date

from sqlmodel import Session

from bot.access import Action
from bot.campaigns import tasks
from bot.campaigns.naming import short_name
from bot.dossiers import MEDIA_TYPES
from bot.office import office_of
from bot.reports.rows import Heading
from handlers.keyboards import MOST_IN_ROW, Button, Rows, button
from handlers.paging import paged, turning
from handlers.registry import agenda
from handlers.registry import tasks as jobs_
from handlers.registry.tasks import ROMAN, Job, line, may_mark
from handlers.texts import Markup
from handlers.texts.fitting import clipped
from handlers.turn import Sorry, Turn
from storage import campaigns, facts, office_settings, people
from storage.tables import Campaign, Task

PER_PAGE = 8
DATED_SHOWN = 8  # deadlines and meetings of a quarter
WORDS_SHOWN = 120  # characters of what is due
NAME_SHOWN = 50  # and of the campaign's name


def show(session: Session, turn: Turn) -> None:
    """/lich: the quarter there is now."""
    turn.require(Action.ASK)
    today = turn.services.clock.today()
    jobs = jobs_.of_live(session, today)
    years = _years(session, jobs, today)
    year = min(years, key=lambda one: abs(one - today.year))
    number = tasks.quarter(today) if year == today.year else 1
    turn.say(*_page(session, turn, year, number, 0))


def turn_to(session: Session, turn: Turn) -> None:
    """Another quarter, year or page."""
    turn.require(Action.ASK)
    year, number = turn.number(0), turn.number(1)
    if not (date.min.year <= year <= date.max.year and number < len(ROMAN)):
        raise Sorry("stale-button")
    turn.edit(*_page(session, turn, year, number, turn.number(2)))


def _years(session: Session, jobs: Sequence[Job], today: date) -> list[int]:
    """The years in which something is to be done."""
    found = {job.year for job in jobs if job.year}
    found |= {
        one.last_day.year
        for campaign in campaigns.live(session)
        for one in facts.deadlines(session, campaign.id or 0)
    }
    return sorted(found) or [today.year]


def _page(session: Session, turn: Turn, year: int, number: int, page: int) -> tuple[Markup, Rows]:
    today = turn.services.clock.today()
    jobs = jobs_.of_live(session, today)
    own = [job for job in jobs if (job.year, job.quarter) == (year, number)]
    shown, page, pages = paged(own, PER_PAGE, page)
    first = page * PER_PAGE + 1
    lines = [line(turn.language, job, place) for place, job in enumerate(shown, first)]
    done = sum(job.standing == "done" for job in own)
    parts: list[str] = (
        [turn.t("year-tasks", done=done, count=len(own)), *lines] if own else [turn.t("year-no-tasks")]
    )
    if number and not page and (dated := _dated(session, turn, year, number)):
        parts += ["", turn.t("year-dated"), *dated]
    text = turn.t("year-page", name=jobs_.period_name(turn, year, number), lines=Markup("\n".join(parts)))
    cards = [
        button(turn.label("job-open", place=place), "job", job.id, year, number, page)
        for place, job in enumerate(shown, first)
    ]
    rows: Rows = [cards[at : at + MOST_IN_ROW] for at in range(0, len(cards), MOST_IN_ROW)]
    rows.append(turning(turn, page, pages, "lich", year, number))
    rows.append(_quarters(turn, jobs, year, number))
    rows.append(_other_years(session, turn, jobs, year, today))
    if any(job.year == year for job in jobs):
        rows.append([button(turn.label("year-picture"), "lichpic", year)])
    return text, rows


def _quarters(turn: Turn, jobs: Sequence[Job], year: int, number: int) -> list[Button]:
    """The other quarters; work of the whole year where there is some."""
    whole = any((job.year, job.quarter) == (year, 0) for job in jobs)
    named = [(one, turn.label("year-quarter", number=ROMAN[one])) for one in range(1, 5)]
    named += [(0, turn.label("year-whole"))] if whole else []
    return [button(name, "lich", year, one, 0) for one, name in named if one != number]


def _other_years(session: Session, turn: Turn, jobs: Sequence[Job], year: int, today: date) -> list[Button]:
    years = _years(session, jobs, today)
    around = [
        *[one for one in years if one < year][-1:],
        *[one for one in years if one > year][:1],
    ]
    return [button(turn.label("year-other", year=str(one)), "lich", one, 1, 0) for one in around]


def _dated(session: Session, turn: Turn, year: int, number: int) -> list[Markup]:
    """The deadlines and meetings of a quarter, in order."""
    first = date(year, number * 3 - 2, 1)
    last = tasks.stretch(f"{year}-Q{number}", "")
    if last is None:
        return []
    found: list[tuple[date, Markup]] = []
    for item in agenda.around(session, first, last.last):
        what = clipped(item.row.what, WORDS_SHOWN) or turn.label(f"deadline-{item.row.act}")
        key = "campaign-deadline-hour" if item.at else "campaign-deadline"
        hour = turn.hour(item.at) if item.at else ""
        words = turn.t(key, date=turn.date(item.last_day), what=what, hour=hour)
        found.append((item.last_day, _of_campaign(turn, words, item.campaign)))
    for campaign in campaigns.live(session):
        for one in agenda.events(session, campaign, first):
            if one.day <= last.last:
                what = clipped(one.what, WORDS_SHOWN)
                words = turn.t("campaign-event", date=turn.date(one.day), what=what, hour="", place="")
                found.append((one.day, _of_campaign(turn, words, campaign)))
    told = [words for _, words in sorted(found, key=lambda one: one[0])]
    left = len(told) - DATED_SHOWN
    return [*told[:DATED_SHOWN], turn.t("plan-more", count=left)] if left > 0 else told


def _of_campaign(turn: Turn, line: Markup, campaign: Campaign) -> Markup:
    """Many plans ask for "the dossier": which one, in a few words."""
    return turn.t("year-dated-line", line=line, campaign=short_name(campaign.title, NAME_SHOWN))


def card(session: Session, turn: Turn) -> None:
    """One task, whole, with what may be done with it."""
    _card(session, turn, _of_button(session, turn))


def _card(session: Session, turn: Turn, job: Job) -> None:
    task = job.task
    silent = turn.label("plan-not-said")
    by = people.get(session, task.done_by) if task.done_by else None
    text = turn.t(
        "job-card",
        text=task.text,
        campaign=job.campaign.title,
        period=jobs_.period_name(turn, job.year or 0, job.quarter),
        due=turn.t("job-due", due=turn.days(task.due)) if task.due else "",
        lead=task.lead or silent,
        partners=task.partners or silent,
        standing=turn.label(f"job-standing-{job.standing}"),
        done=turn.t("job-done-by", name=by.name, time=turn.moment(task.done_at))
        if by and task.done_at
        else "",
    )
    place = turn.args[1:4]
    rows: Rows = []
    if may_mark(turn, job):
        to, key = ("jobopen", "job-not-done") if task.done_at else ("jobdone", "job-done")
        style = "" if task.done_at else "success"
        rows.append([button(turn.label(key), to, job.id, *place, style=style)])
    back = place if len(place) == len(("year", "quarter", "page")) else (job.year or 0, job.quarter, 0)
    if back[0] not in (0, "0"):
        rows.append([button(turn.label("year-back"), "lich", *back)])
    turn.edit(text, rows)


def mark(session: Session, turn: Turn) -> None:
    """The task is done."""
    _mark(session, turn, done=True)


def unmark(session: Session, turn: Turn) -> None:
    """It is not, after all."""
    _mark(session, turn, done=False)


def _mark(session: Session, turn: Turn, *, done: bool) -> None:
    set_done(session, turn, _of_button(session, turn), done=done)
    _card(session, turn, _of_button(session, turn))


def set_done(session: Session, turn: Turn, job: Job, *, done: bool) -> None:
    """Mark it, or take the mark away; a mark that is there already keeps who set it.

    Raises:
        Denied: the task is another unit's.
        Sorry: several units have it to do.
    """
    if not may_mark(turn, job):
        if turn.me.department_id in job.unit_ids:
            raise Sorry("job-shared")
        turn.require(Action.MARK_TASK, min(job.unit_ids, default=0))
    task = job.task
    if (task.done_at is not None) == done:
        return
    task.done_by, task.done_at = (turn.my_id, turn.now) if done else (None, None)
    session.add(task)
    session.flush()
    turn.note(session, "task_done" if done else "task_open", f"task:{task.id}", campaign=job.campaign.id)


def _of_button(session: Session, turn: Turn) -> Job:
    return of_id(session, turn, turn.number(0))


def of_id(session: Session, turn: Turn, number: int) -> Job:
    """The task of this id, while its campaign is there to be looked at.

    Raises:
        Sorry: it was taken out, or its plan is not live.
    """
    task = facts.get(session, Task, number)
    campaign = campaigns.get(session, task.campaign_id) if task else None
    if task is None or task.removed_at is not None or campaign is None or campaign.state != "live":
        raise Sorry("job-gone")
    turn.about = f"task:{number}"
    found = jobs_.of_campaign(session, campaign, turn.services.clock.today())
    return next(job for job in found if job.id == number)


async def picture(turn: Turn) -> None:
    """The year as pictures to look at on a phone."""
    from bot.reports import year as drawing  # what draws loads with the first one

    await turn.typing()
    heading, rows = await turn.services.database.read(_drawn, turn)
    if not rows:
        raise Sorry("year-nothing")
    blocks = [drawing.Block(name, tuple(drawing.YearRow(*row) for row in own)) for name, own in rows.items()]
    pictures = await asyncio.to_thread(drawing.year, heading, blocks, turn.language)
    kept = [(await turn.services.files.put(data), len(data)) for data in pictures]
    await turn.transact(_send, heading.title, kept)


def _drawn(session: Session, turn: Turn) -> tuple[Heading, dict[str, list[tuple[str, str, str]]]]:
    """What the pictures show: each quarter by name, and its tasks with lead and standing."""
    turn.know(session)
    turn.require(Action.ASK)
    year = turn.number(0)
    jobs = [one for one in jobs_.of_live(session, turn.services.clock.today()) if one.year == year]
    rows: dict[str, list[tuple[str, str, str]]] = {}
    for number in (1, 2, 3, 4, 0):
        own = [job for job in jobs if job.quarter == number]
        if own:
            name = jobs_.period_name(turn, year, number)
            rows[name] = [(job.task.text, job.task.lead, job.standing) for job in own]
    office = office_of(turn.services.settings, office_settings.read(session)).office
    return Heading(turn.label("year-title", year=str(year)), office, turn.moment(turn.now)), rows


def _send(session: Session, turn: Turn, title: str, kept: list[tuple[str, int]]) -> None:
    for place, (sha256, size) in enumerate(kept, 1):
        campaigns.keep_file(session, sha256, size, MEDIA_TYPES[".png"], turn.now)
        turn.send_file(f"lich-{place}.png", sha256, turn.t("year-caption", title=title), photo=True)
