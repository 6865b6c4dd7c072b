"""Excel workbooks: the consolidated list by title and by division, and counts against last year."""

import io
from collections import Counter
from collections.abc import Sequence

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from bot.reports.rows import Heading, ReportRow, clean, cleaned, counts_by_title, grouped
from bot.reports.wording import say

_COLUMNS = {
    "number": 6,
    "name": 28,
    "department": 24,
    "title": 30,
    "content": 44,
    "state": 20,
    "note": 20,
    "code": 13,
}
_COUNTS = {"title": 44, "now": 14}
_COMPARED = {**_COUNTS, "before": 14, "change": 14}
_LINE, _MOST_LINES = 16.5, 24  # points; Excel allows a row 409

Styles = dict[str, Format]


def consolidated(
    heading: Heading,
    rows: Sequence[ReportRow],
    year: int,
    last_year: Sequence[str] | Counter[str] | None = None,
    lang: str = "vi",
    *,
    to_sign: Sequence[ReportRow] | None = None,
) -> bytes:
    """The .xlsx of a campaign of `year`: counts by title, the lists by title and by division.

    `to_sign` are the rows that count, as in the document to sign; the list by division has all, with states.

    The counts stand against those of the year before; where these are empty the table says so, and where
    they are None nothing is compared.

    Nothing in it is a formula: what people wrote stays text, even "=1+1". Columns nobody filled are left out.
    """
    rows = cleaned(rows)
    buffer = io.BytesIO()
    book = Workbook(buffer, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    styles = _styles(book)
    counted = rows if to_sign is None else cleaned(to_sign)
    _summary(book, styles, heading, counted, year, last_year, lang)
    _list(book, styles, heading, counted, "title", lang)
    _list(book, styles, heading, rows, "department", lang)
    book.close()
    return buffer.getvalue()


def _styles(book: Workbook) -> Styles:
    base = {"font_name": "Times New Roman", "font_size": 12, "valign": "top", "text_wrap": True}
    boxed = {**base, "border": 1}
    return {
        "title": book.add_format({**base, "text_wrap": False, "bold": True, "font_size": 14}),
        "about": book.add_format({**base, "text_wrap": False, "italic": True}),
        "head": book.add_format(
            {**boxed, "bold": True, "align": "center", "valign": "vcenter", "bg_color": "#DDEBF7"}
        ),
        # No lines between its cells: the name runs across them.
        "group": book.add_format(
            {**base, "text_wrap": False, "bold": True, "bg_color": "#F2F2F2", "top": 1, "bottom": 1}
        ),
        "text": book.add_format(boxed),
        "number": book.add_format({**boxed, "align": "center"}),
        "total": book.add_format({**boxed, "bold": True}),
        "total_number": book.add_format({**boxed, "bold": True, "align": "center"}),
    }


def _sheet(
    book: Workbook,
    styles: Styles,
    heading: Heading,
    name: str,
    columns: dict[str, int],
    lang: str,
    year: int = 0,
) -> Worksheet:
    """A sheet set up for A4 landscape with its heading in rows 1-2 and the column names in row 4, frozen."""
    sheet = book.add_worksheet(name)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.set_margins(left=0.6, right=0.4, top=0.6, bottom=0.6)
    sheet.repeat_rows(3)
    sheet.set_footer("&C&P/&N")
    sheet.freeze_panes(4, 0)
    for place, width in enumerate(columns.values()):
        sheet.set_column(place, place, width)
    sheet.write_string(0, 0, clean(heading.title), styles["title"])
    sheet.write_string(1, 0, clean(" - ".join(filter(None, (heading.about, heading.made)))), styles["about"])
    sheet.set_row(3, 34)
    for place, key in enumerate(columns):
        sheet.write_string(3, place, say(f"column.{key}", lang, year=year, before=year - 1), styles["head"])
    return sheet


def _summary(
    book: Workbook,
    styles: Styles,
    heading: Heading,
    rows: Sequence[ReportRow],
    year: int,
    last_year: Sequence[str] | Counter[str] | None,
    lang: str,
) -> None:
    columns = _COMPARED if last_year else _COUNTS
    sheet = _sheet(book, styles, heading, say("sheet.summary", lang), columns, lang, year)
    counts = counts_by_title(rows, last_year or ())
    total = (say("text.total", lang), sum(row[1] for row in counts), sum(row[2] for row in counts))
    for place, (title, now, before) in enumerate([*counts, total], start=4):
        last = place == 4 + len(counts)
        sheet.write_string(place, 0, clean(title), styles["total" if last else "text"])
        told = (now, before, now - before)[: len(columns) - 1]
        for column, number in enumerate(told, start=1):
            sheet.write_number(place, column, number, styles["total_number" if last else "number"])
    if last_year is not None and not last_year:
        sheet.write_string(6 + len(counts), 0, say("text.no_history", lang, before=year - 1), styles["about"])


def _list(
    book: Workbook, styles: Styles, heading: Heading, rows: Sequence[ReportRow], by: str, lang: str
) -> None:
    # The list by title is the one to sign; receipt codes belong to the working list by division.
    left_out = {by, "code"} if by == "title" else {by}
    columns = {key: width for key, width in _COLUMNS.items() if key not in left_out and _is_used(key, rows)}
    sheet = _sheet(book, styles, heading, say(f"sheet.by_{by}", lang), columns, lang)
    keys, widths = list(columns)[1:], list(columns.values())[1:]
    place = 4
    number = 0
    for name, group in grouped(rows, by):
        label = say("text.group", lang, name=name or "–", number=len(group))
        sheet.write_string(place, 0, label, styles["group"])
        for column in range(1, len(columns)):
            sheet.write_blank(place, column, None, styles["group"])
        for row in group:
            place += 1
            number += 1
            sheet.write_number(place, 0, number, styles["number"])
            texts = [getattr(row, key) for key in keys]
            for column, text in enumerate(texts, start=1):
                sheet.write_string(place, column, text, styles["text"])
            deepest = max(map(_lines, texts, widths))
            if deepest > 1:
                # Excel would find the height by itself, other programs would show one line only.
                sheet.set_row(place, _LINE * min(deepest, _MOST_LINES))
        place += 1
    sheet.write_string(place, 0, "", styles["total"])
    sheet.write_string(place, 1, f"{say('text.total', lang)}: {number}", styles["total"])
    for column in range(2, len(columns)):
        sheet.write_blank(place, column, None, styles["total"])


def _lines(text: str, width: int) -> int:
    """About how many lines a text takes in a column of so many letters."""
    return -(-len(text) // width)


def _is_used(key: str, rows: Sequence[ReportRow]) -> bool:
    return key in {"number", "name"} or any(getattr(row, key) for row in rows)
