"""Days on buttons: quick picks, and a month to choose from; typing a day stays possible."""

from calendar import Calendar
from datetime import date, timedelta

from bot import dates
from handlers.keyboards import Button, Rows, button, in_rows
from handlers.turn import Turn

PICK, MONTH, NOTHING = "fv", "fk", "fn"  # actions: a day, another month, a field without a day
SOON = 3  # days: a pick so near is no help
MONTHS_AHEAD = 36


def example(today: date) -> date:
    """A day for examples that every question of days would take: the last of next month."""
    return _month_end(_month_end(today) + timedelta(days=1))


def quick(today: date, ends_on: date | None) -> list[tuple[str, date]]:
    """The days people mean most often, each once, with how they are called."""
    quarter = date(today.year, (today.month - 1) // 3 * 3 + 3, 1)
    picks = [
        ("month-end", _month_end(today)),
        ("quarter", _month_end(quarter)),
        ("year", date(today.year, 12, 31)),
    ]
    if ends_on is not None:
        picks.insert(0, ("campaign", ends_on))
    found: dict[date, str] = {}
    for name, day in picks:
        if day >= today + timedelta(days=SOON):
            found.setdefault(day, name)
    return [(name, day) for day, name in found.items()]


def quick_rows(turn: Turn, draft_id: int, step: str, today: date, ends_on: date | None) -> Rows:
    """The quick picks, and the way to the calendar."""
    picks = [
        button(
            turn.label(f"day-{name}", date=dates.short(day, turn.language)),
            PICK,
            draft_id,
            step,
            day.isoformat(),
        )
        for name, day in quick(today, ends_on)
    ]
    month = button(turn.label("day-calendar"), MONTH, draft_id, step, f"{today:%Y-%m}")
    return [*in_rows(picks, 1), [month]]


def month_of(word: str, today: date, *, past: bool) -> date | None:
    """The month a button names, if it is one that is offered."""
    try:
        first = date.fromisoformat(f"{word}-01")
    except ValueError:
        return None
    distance = (first.year - today.year) * 12 + first.month - today.month
    return first if (-MONTHS_AHEAD if past else 0) <= distance <= MONTHS_AHEAD else None


def month_rows(turn: Turn, draft_id: int, step: str, first: date, today: date, *, past: bool) -> Rows:
    """The month as a calendar; days that have passed are no buttons unless `past` may be chosen."""
    before, after = _month_start(first - timedelta(days=1)), _month_end(first) + timedelta(days=1)
    blank = Button("·", NOTHING)

    def move(label: str, month: date) -> Button:
        offered = month_of(f"{month:%Y-%m}", today, past=past) is not None
        return button(label, MONTH, draft_id, step, f"{month:%Y-%m}") if offered else blank

    def field(day: date) -> Button:
        if day.month != first.month or (day < today and not past):
            return blank
        return button(str(day.day), PICK, draft_id, step, day.isoformat())

    head = [
        move("‹", before),
        Button(turn.label("day-month", month=f"{first.month}/{first.year}"), NOTHING),
        move("›", after),
    ]
    names = [Button(name, NOTHING) for name in turn.label("day-week").split()]
    weeks = [[field(day) for day in week] for week in Calendar().monthdatescalendar(first.year, first.month)]
    return [head, names, *(week for week in weeks if any(one.data != NOTHING for one in week))]


def _month_start(day: date) -> date:
    return day.replace(day=1)


def _month_end(day: date) -> date:
    return (day.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)
