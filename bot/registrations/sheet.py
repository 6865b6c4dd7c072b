"""The Excel template for a division's list, the filled one read back, and award history from Excel."""

import io
from dataclasses import dataclass

from bot.registrations.paste import Row, resolve, without_repeats
from bot.registrations.roster import Person, Roster, match, namesakes
from bot.registrations.titles import COLLECTIVE, Title, find, find_all
from bot.registrations.wording import say
from bot.registrations.workbook import MOST_ROWS, Line, Unreadable, keywords, lines

_CAMPAIGN = "campaign:"
_ROWS = 300  # rows made ready with lists to choose from
_COLUMNS = {
    "name": ("Họ và tên / Tập thể", "Họ và tên", "Họ tên", "Tên", "Name / collective", "Name"),
    "title": (
        "Danh hiệu, hình thức khen thưởng",
        "Danh hiệu",
        "Hình thức khen thưởng",
        "Title or award",
        "Title",
    ),
    "initiative": ("Sáng kiến, đề tài", "Sáng kiến", "Tên sáng kiến", "Initiative"),
    "note": ("Ghi chú", "Note"),
}
_HISTORY = {
    "name": _COLUMNS["name"],
    "year": ("Năm", "Năm khen thưởng", "Year"),
    "title": _COLUMNS["title"],
    "decision": ("Quyết định", "Số quyết định", "Quyết định số", "Decision"),
}


@dataclass(frozen=True)
class PastAward:
    """A row of award history. A name off the roster is kept as a name, for people who have left."""

    line: int
    name: str
    person: Person | None
    year: int
    title: Title
    decision: str


def template(
    titles: tuple[Title, ...], names: tuple[str, ...], heading: str, campaign_id: int, lang: str = "vi"
) -> bytes:
    """The .xlsx to fill in: instructions, the list with choices for name and title, and their catalogue.

    It remembers the campaign it was made for (`campaign_of`).
    """
    import xlsxwriter

    buffer = io.BytesIO()
    book = xlsxwriter.Workbook(
        buffer, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    )
    book.set_properties({"title": heading, "keywords": f"{_CAMPAIGN}{campaign_id}"})
    bold = book.add_format(
        {"bold": True, "text_wrap": True, "valign": "vcenter", "border": 1, "bg_color": "#E2EFDA"}
    )
    wrap = book.add_format({"text_wrap": True, "valign": "top"})
    text = book.add_format({"num_format": "@", "text_wrap": True, "valign": "top", "border": 1})

    listed = book.add_worksheet(say("sheet.list", lang))
    for column, (key, width) in enumerate(zip(_COLUMNS, (32, 36, 50, 30), strict=True)):
        listed.set_column(column, column, width)
        listed.write_string(0, column, say(f"column.{key}", lang), bold)
        for row in range(1, _ROWS + 1):
            listed.write_blank(row, column, None, text)
    listed.set_row(0, 34)
    listed.freeze_panes(1, 1)
    listed.set_landscape()
    listed.set_paper(9)
    listed.fit_to_pages(1, 0)
    listed.repeat_rows(0)

    catalogue = book.add_worksheet(say("sheet.catalogue", lang))
    catalogue.set_column(0, 1, 44)
    for row, name in enumerate(names):
        catalogue.write_string(row, 0, name)
    for row, title in enumerate(titles):
        catalogue.write_string(row, 1, title.name(lang))
    for column, count in ((0, len(names)), (1, len(titles))):
        if count:
            source = f"='{say('sheet.catalogue', lang)}'!${'AB'[column]}$1:${'AB'[column]}${count}"
            # "warning", not "stop": a new colleague, or an abbreviation, may still be typed.
            listed.data_validation(
                1, column, _ROWS, column, {"validate": "list", "source": source, "error_type": "warning"}
            )

    help_sheet = book.add_worksheet(say("sheet.help", lang))
    help_sheet.set_column(0, 0, 100)
    help_sheet.write_string(0, 0, heading, bold)
    for row, key in enumerate(("help_1", "help_2", "help_3", "help_4"), start=1):
        help_sheet.write_string(row, 0, say(f"sheet.{key}", lang), wrap)
    listed.activate()
    book.close()
    return buffer.getvalue()


def campaign_of(data: bytes) -> int | None:
    """The campaign a template was made for; None for a sheet somebody made themselves."""
    number = keywords(data).removeprefix(_CAMPAIGN)
    return int(number) if number.isascii() and number.isdigit() else None


def read(
    data: bytes, titles: tuple[Title, ...], roster: Roster, department_id: int | None = None, lang: str = "vi"
) -> tuple[Row, ...]:
    """The rows of a filled template, good and bad, each problem with its row and column.

    Raises:
        Unreadable: nothing can be read of the file at all; say `unreadable(...)`.
    """
    rows: list[Row] = []
    for line in lines(data, _COLUMNS):
        rows += _registrations(line, titles, roster, department_id, lang)
    return without_repeats(rows)


def read_history(
    data: bytes, titles: tuple[Title, ...], roster: Roster, this_year: int, lang: str = "vi"
) -> tuple[tuple[PastAward, ...], tuple[Row, ...]]:
    """Awards of earlier years (name, year, title, decision), and the rows with a problem.

    Raises:
        Unreadable: nothing can be read of the file at all.
    """
    good: list[PastAward] = []
    bad: list[Row] = []
    for line in lines(data, _HISTORY):
        cells = line.cells
        title = find(cells.get("title", ""), titles)
        found = match(cells["name"], roster)
        column, problem = _unfilled(line, ("name", "year", "title"))
        if not problem and not _is_year(cells["year"], this_year):
            column, problem = "year", "bad_year"
        elif not problem and title is None:
            column, problem = "title", "unknown_title"
        elif not problem and not found.person and namesakes(cells["name"], roster):
            column, problem = "name", "which_person"
        if problem or title is None:
            bad.append(_bad(line, column, problem, lang, found.candidates))
        else:
            decision = cells.get("decision", "")
            good.append(
                PastAward(line.number, cells["name"], found.person, int(cells["year"]), title, decision)
            )
    return tuple(good), tuple(bad)


def unreadable(problem: Unreadable, lang: str = "vi") -> str:
    """What to tell the person whose file could not be read."""
    return say(f"problem.{problem.code}", lang, name=MOST_ROWS)


def _registrations(
    line: Line, titles: tuple[Title, ...], roster: Roster, department_id: int | None, lang: str
) -> list[Row]:
    cells = line.cells
    wanted = find_all(cells.get("title", ""), titles)
    collective = bool(wanted) and all(title.subjects == (COLLECTIVE,) for title in wanted)
    column, problem = _unfilled(line, ("title",) if collective else ("name", "title"))
    if not problem and not wanted:
        column, problem = "title", "unknown_title"
    if problem:
        return [_bad(line, column, problem, lang)]
    found, problem = resolve(cells["name"], wanted, roster, department_id)
    if problem:
        return [_bad(line, "name", problem, lang, found.candidates)]
    initiative = "" if "initiative" in line.formulas else cells.get("initiative", "")
    note = "" if "note" in line.formulas else cells.get("note", "")
    return [
        Row(line.number, cells["name"], found.person, cells["name"], title, initiative, note)
        for title in wanted
    ]


def _unfilled(line: Line, needed: tuple[str, ...]) -> tuple[str, str]:
    """The first needed column with a formula or nothing in it, and which of the two; else two blanks."""
    for column in needed:
        if column in line.formulas:
            return column, "formula"
        if not line.cells.get(column):
            return column, "empty"
    return "", ""


def _bad(line: Line, column: str, problem: str, lang: str, candidates: tuple[Person, ...] = ()) -> Row:
    name = line.cells.get(column, "")
    label = say(f"column.{column}", lang)
    return Row(line.number, name, name=name, problem=problem, column=label, candidates=candidates)


def _is_year(text: str, this_year: int) -> bool:
    return text.isascii() and text.isdigit() and 1990 <= int(text) <= this_year
