"""The work of a yearly plan: what is to be done in which stretch of the year, who leads and who helps."""

import re
from functools import lru_cache

from bot.annotations.acts import parts
from bot.annotations.offices import UNIT
from bot.annotations.periods import cell_period, is_period_heading, period_code
from bot.annotations.times import Mention
from bot.language.regex import regex
from bot.lexicon import any_small
from bot.plans.basis import Basis
from bot.plans.doers import owner_of
from bot.plans.model import Task

_LABELLED = regex(
    r"(?P<role>chủ trì|phối hợp)(?: thực hiện| tham mưu)?\s*:\s*(?P<name>[^;.()]+)", re.IGNORECASE
)
_IN_BRACKETS = regex(
    rf"\(\s*(?P<lead>{UNIT}[^();]*?)\s+(?:chủ trì|thực hiện|"
    rf"phụ trách)(?:\s*[,;]\s*(?:phối hợp với\s+)?(?P<help>[^()]*?)(?:\s+phối hợp)?)?\s*\)",
)
# "Văn phòng chủ trì, các phòng phối hợp." as a sentence of its own.
_SAID = regex(
    rf"(?:^|[.;]\s+)(?P<lead>{UNIT}(?!\w)[^.;:()]*?)\s+(?:chủ trì|phụ trách)(?:\s+thực hiện)?"
    r"(?:\s*,?\s*(?=[^.;:()]*\bphối hợp)(?:phối hợp với\s+)?(?P<help>[^.;:()]*?)(?:\s+phối hợp)?|[^.;:()]*?)"
    r"\s*[.;]?$"
)
_GIVEN = regex(
    rf"^(?:Giao\s+)?(?P<lead>{UNIT}[^.;:]*?)\s+(?:chủ trì,?\s*)?phối hợp với\s+(?P<help>[^.;:]*?)\s+"
    rf"(?={any_small('acts.any')})"
)

# A wave of the year: "Đợt 2 (từ tháng 12/2025 đến tháng 02/2026), chủ đề ...".
_WAVE = regex(
    r"Đợt\s+(?:\d|[IVX]+)\s*\((?P<time>[^()]*\d\s*(?:[-–]|đến)[^()]*)\)[\s,:]*(?P<words>\w.+)", re.DOTALL
)


def find_tasks(basis: Basis) -> tuple[Task, ...]:
    """Every row of the year's work, from tables and from headings that are quarters or months."""
    tasks = []
    for row in basis.rows:
        period = cell_period(row.time, basis.year) or _path_period(row.item.path, basis.year)
        if (not period and basis.year is None) or not any(map(str.isalnum, row.content)):
            continue
        tasks.append(
            Task(period or str(basis.year), row.content, row.lead, row.partners, _due(basis, row.time))
        )
    return (*tasks, *_listed(basis))


def _due(basis: Basis, time: str) -> str:
    """The first day, month or stretch of days a row names, where it does not only tell its year."""
    named = (
        one
        for one in basis.times(time)
        if (one.by_days or _is_month(one)) and not one.rule and one.relation != "from"
    )
    placed = next(filter(None, map(basis.place, named)), None)
    if placed is None:
        return ""
    return f"{placed.last}" if placed.is_day else f"{placed.first}/{placed.last}"


def _is_month(time: Mention) -> bool:
    return (time.first.year, time.first.month) == (time.last.year, time.last.month)


@lru_cache(maxsize=1024)
def _path_period(path: tuple[str, ...], year: int | None) -> str:
    for title in reversed(path):
        if is_period_heading(title):
            return period_code(title, year)
    return ""


def _listed(basis: Basis) -> list[Task]:
    tasks: list[Task] = []
    in_rows = {id(line) for row in basis.rows for line in row.beneath}
    for item in basis.body:
        if id(item) in in_rows:
            continue
        wave = _WAVE.match(item.text, item.marker.end)
        if wave and cell_period(wave["time"], basis.year):
            lead, partners = _offices(wave["words"])
            tasks.append(Task(cell_period(wave["time"], basis.year), wave["words"], lead, partners))
            continue
        period = _path_period(item.path, basis.year)
        if not period or item.paragraph.cells or item.is_bare_heading:
            continue
        words = (item.body if is_period_heading(item.title) else item.text[item.marker.end :]).strip()
        lead, partners = _offices(words)
        bare = re.sub(
            r"(?:Đơn vị |Cơ quan )?(?:chủ trì|phối hợp).*", "", words, flags=re.IGNORECASE | re.DOTALL
        ).strip(" -;.,")
        if not bare and tasks and (lead or partners):
            last = tasks.pop()
            tasks.append(Task(last.period, last.text, lead or last.lead, partners or last.partners))
        elif words and {part.label for part in parts(words, 0, len(words))} != {"OFFICE"}:
            tasks.append(Task(period, words, lead, partners))
    return tasks


def _offices(words: str) -> tuple[str, str]:
    # The first of each role counts.
    named = {
        found["role"].lower(): found["name"].strip() for found in reversed(list(_LABELLED.finditer(words)))
    }
    if named:
        return named.get("chủ trì", ""), named.get("phối hợp", "")
    for pattern in (_IN_BRACKETS, _GIVEN, _SAID):
        found = pattern.search(words)
        if found:
            return found["lead"].strip(" ,"), (found["help"] or "").strip(" ,")
    return owner_of(words), ""
