"""A backup each day in a folder of its own, and which of them may go."""

from collections.abc import Iterable
from datetime import date, datetime
from pathlib import Path

from storage import backup

NAME = "office-%Y-%m-%d.zip"
DAYS, WEEKS, MONTHS = 7, 5, 12  # of each the newest so many keep a backup


def make_for(day: date, data: Path, folder: Path) -> Path | None:
    """The day's backup, unless it is there already; older ones that are not needed go after it.

    Raises:
        BackupError: why there is none.
    """
    target = folder / day.strftime(NAME)
    if target.exists():
        return None
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise backup.BackupError(f"The folder {folder} cannot be made ({error.strerror}).") from None
    backup.make(data / backup.DATABASE, data / backup.FILES, target, lambda *_: None)
    for old in superfluous(days_of(folder)):
        (folder / old.strftime(NAME)).unlink(missing_ok=True)
    return target


def days_of(folder: Path) -> list[date]:
    """The days of which there is a backup, oldest first."""
    found = []
    for path in folder.glob("office-*.zip"):
        try:
            found.append(datetime.strptime(path.name, NAME).date())  # noqa: DTZ007 - a day has no zone
        except ValueError:
            continue
    return sorted(found)


def superfluous(days: Iterable[date]) -> set[date]:
    """Those that are neither of the newest days nor the first of one of the newest weeks or months."""
    newest_first = sorted(days, reverse=True)
    kept = set(newest_first[:DAYS])
    weeks: dict[tuple[int, int], date] = {}
    months: dict[tuple[int, int], date] = {}
    for day in newest_first:  # the last one put in is the first of its week and month
        weeks[day.isocalendar()[:2]] = day
        months[day.year, day.month] = day
    kept |= set(list(weeks.values())[:WEEKS]) | set(list(months.values())[:MONTHS])
    return set(newest_first) - kept
