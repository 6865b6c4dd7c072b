"""Tables of a Word file as sheets, each under the words that stand above it."""

from itertools import groupby

from bot.documents.blocks import Block
from bot.documents.unreadable import Unreadable as NoDocument
from bot.sheets.grid import MOST_COLUMNS, Area, GridRow, Sheet, Unreadable, bounded, text_of

_CAPTION = 500  # characters above a table that may say what it is


def read_word(data: bytes) -> list[Sheet]:
    """Every table; rows count from the table's first.

    Raises:
        Unreadable: the file cannot be read.
    """
    from bot.documents.formats.docx import read_docx  # python-docx loads with the first such file

    try:
        document = read_docx(data)
    except NoDocument as problem:
        code = {"too_large": "too_big", "encrypted": "locked"}.get(problem.code, "not_a_sheet")
        raise Unreadable(code) from problem
    sheets: list[Sheet] = []
    above: list[str] = []
    for number, blocks in groupby(document.blocks, key=lambda block: block.table):
        if not number:
            above = [block.text for block in blocks]
            continue
        sheets.append(_sheet(list(blocks), "\n".join(above)[-_CAPTION:], len(sheets) + 1))
        above = []
    return sheets


def _sheet(blocks: list[Block], caption: str, number: int) -> Sheet:
    rows = bounded(
        GridRow(place, tuple(text_of(cell) for cell in block.cells[:MOST_COLUMNS]))
        for place, block in enumerate(blocks, 1)
    )
    return Sheet(f"#{number}", rows, tuple(_areas(blocks)), caption=caption)


def _areas(blocks: list[Block]) -> list[Area]:
    """The cells that go on downwards."""
    areas: list[Area] = []
    open_: dict[int, int] = {}
    for place, block in enumerate([*blocks, Block()], 1):
        closed = [column for column in open_ if column not in block.merged]
        areas += [Area(open_.pop(column), column, place - 1, column) for column in closed]
        for column in block.merged:
            open_.setdefault(column, place - 1)
    return areas
