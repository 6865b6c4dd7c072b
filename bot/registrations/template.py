"""The Excel templates: a division's list of one kind, and the award history."""

import io

from bot.registrations.drawn import CAMPAIGN
from bot.registrations.titles import Title
from bot.registrations.wording import say

_ROWS = 300  # rows made ready with lists to choose from
_COLUMNS = {
    "titles": (("name", 32), ("title", 36), ("initiative", 50), ("note", 30)),
    "role_model": (("name", 32), ("field", 30), ("achievement", 60), ("note", 30)),
    "pledge": (("name", 32), ("undertaking", 60), ("due", 20), ("note", 30)),
    "event": (("name", 32), ("part", 24), ("topic", 50), ("note", 30)),
    "history": (("name", 32), ("year", 12), ("title", 44), ("decision", 24)),
    "people": (("name", 32), ("department", 40), ("post", 30), ("role", 20)),
}


def template(
    titles: tuple[Title, ...],
    names: tuple[str, ...],
    heading: str,
    campaign_id: int = 0,
    lang: str = "vi",
    kind: str = "titles",
    units: tuple[str, ...] = (),
) -> bytes:
    """The .xlsx to fill in: the list with choices, its catalogue and instructions.

    It remembers the campaign it was made for.
    """
    import xlsxwriter

    buffer = io.BytesIO()
    book = xlsxwriter.Workbook(
        buffer, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    )
    book.set_properties({"title": heading, "keywords": f"{CAMPAIGN}{campaign_id}" if campaign_id else ""})
    bold = book.add_format(
        {"bold": True, "text_wrap": True, "valign": "vcenter", "border": 1, "bg_color": "#E2EFDA"}
    )
    wrap = book.add_format({"text_wrap": True, "valign": "top"})
    text = book.add_format({"num_format": "@", "text_wrap": True, "valign": "top", "border": 1})

    listed = book.add_worksheet(say("sheet.list", lang))
    for column, (key, width) in enumerate(_COLUMNS[kind]):
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
    catalogue.set_column(0, 3, 44)
    choices = {
        "name": names,
        "title": tuple(title.name(lang) for title in titles),
        "part": tuple(say(f"choice.{one}", lang) for one in ("delegate", "speaker")),
        "department": units,
    }
    for place, (key, values) in enumerate(choices.items()):
        at = [column for column, (name, _) in enumerate(_COLUMNS[kind]) if name == key]
        for row, value in enumerate(values if at else ()):
            catalogue.write_string(row, place, value)
        if values and at:
            source = f"='{say('sheet.catalogue', lang)}'!${'ABCD'[place]}$1:${'ABCD'[place]}${len(values)}"
            # "warning", not "stop": a new colleague, or an abbreviation, may still be typed.
            listed.data_validation(
                1, at[0], _ROWS, at[0], {"validate": "list", "source": source, "error_type": "warning"}
            )

    help_sheet = book.add_worksheet(say("sheet.help", lang))
    help_sheet.set_column(0, 0, 100)
    help_sheet.write_string(0, 0, heading, bold)
    for row, key in enumerate(_help(kind), start=1):
        help_sheet.write_string(row, 0, say(f"sheet.{key}", lang), wrap)
    listed.activate()
    book.close()
    return buffer.getvalue()


def _help(kind: str) -> tuple[str, ...]:
    own = {"titles": ("help_1", "help_2"), "history": ("help_history", "help_2"), "people": ("help_people",)}
    return (*own.get(kind, ("help_of_kind",)), "help_3", "help_4")
