"""LibreOffice's .ods: bounded in size and repeats, formulas never taken, what is hidden told apart."""

import io
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from itertools import repeat
from typing import TYPE_CHECKING

from bot.sheets.grid import (
    MOST_AREAS,
    MOST_BYTES,
    MOST_COLUMNS,
    MOST_ROWS,
    Area,
    GridRow,
    Sheet,
    Unreadable,
    bounded,
    text_of,
    without_columns,
)

if TYPE_CHECKING:
    from lxml.etree import _Element

_CONTENT = "content.xml"
_MOST_CONTENT = 20_000_000
_NAMES = "{urn:oasis:names:tc:opendocument:xmlns:%s:1.0}"
_TABLE, _TEXT, _OFFICE, _STYLE = (_NAMES % name for name in ("table", "text", "office", "style"))
_UNSEEN = {"collapse": "hidden", "filter": "filtered"}
_BREAKS = {_TEXT + "tab": " ", _TEXT + "line-break": "\n"}
# Notes on a cell and drawings over it are no part of what stands in it.
_BESIDE = frozenset({_OFFICE + "annotation", _TEXT + "note", _TABLE + "shapes"})


def read_ods(data: bytes) -> list[Sheet]:
    """Every sheet of a workbook.

    Raises:
        Unreadable: not an .ods, or too big.
    """
    from lxml import etree  # loads with the first such file

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True)
    try:
        root = etree.fromstring(_content(data), parser)
    except etree.XMLSyntaxError as problem:
        raise Unreadable("not_a_sheet") from problem
    hidden, struck = _styles(root)
    body = root.iterfind(f"{_OFFICE}body/{_OFFICE}spreadsheet/{_TABLE}table")
    return [_sheet(one, struck, hidden=one.get(_TABLE + "style-name", "") in hidden) for one in body]


def _content(data: bytes) -> bytes:
    if len(data) > MOST_BYTES:
        raise Unreadable("too_big")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            # zipfile never unpacks more of a part than is declared here.
            if archive.getinfo(_CONTENT).file_size > _MOST_CONTENT:
                raise Unreadable("too_big")
            return archive.read(_CONTENT)
    except (
        zipfile.BadZipFile,
        zlib.error,
        KeyError,
        NotImplementedError,
        RuntimeError,
        ValueError,
    ) as problem:
        raise Unreadable("not_a_sheet") from problem


def _styles(root: "_Element") -> tuple[set[str], set[str]]:
    """The names of styles that hide a sheet, and of those that strike text out."""
    hidden, struck = set(), set()
    for style in root.iterfind(f"{_OFFICE}automatic-styles/{_STYLE}style"):
        name = style.get(_STYLE + "name", "")
        table, text = style.find(_STYLE + "table-properties"), style.find(_STYLE + "text-properties")
        if table is not None and table.get(_TABLE + "display") == "false":
            hidden.add(name)
        if text is not None and text.get(_STYLE + "text-line-through-style", "none") != "none":
            struck.add(name)
    return hidden, struck


@dataclass
class _Row:
    """A row's cells while they are read, without what is struck out and with it."""

    seen: list[str] = field(default_factory=list)
    whole: list[str] = field(default_factory=list)
    formulas: set[int] = field(default_factory=set)

    def grid(self, number: int, unseen: str) -> GridRow:
        if not unseen and any(self.whole) and not any(self.seen):
            unseen = "struck"
        cells = self.whole if unseen else self.seen
        width = max((place for place, words in enumerate(cells, 1) if words), default=0)
        return GridRow(number, tuple(cells[:width]), frozenset(self.formulas), unseen)


def _sheet(table: "_Element", struck: set[str], *, hidden: bool) -> Sheet:
    columns = frozenset(_hidden_columns(table))
    areas: list[Area] = []
    rows = bounded(without_columns(row, columns) for row in _rows(table, struck, areas))
    return Sheet(table.get(_TABLE + "name", ""), rows, tuple(areas), hidden, columns)


def _rows(table: "_Element", struck: set[str], areas: list[Area]) -> Iterator[GridRow]:
    """The rows that hold anything; one that repeats is given so often, but never more than is taken."""
    number = 1
    for row in table.iter(_TABLE + "table-row"):
        read = _row(row, struck, number, areas)
        times = _number(row, "number-rows-repeated")
        unseen = _UNSEEN.get(row.get(_TABLE + "visibility", ""), "")
        if any(read.whole):
            for place in range(number, number + min(times, MOST_ROWS + 1)):
                yield read.grid(place, unseen)
        number += times


def _row(row: "_Element", struck: set[str], number: int, areas: list[Area]) -> _Row:
    read = _Row()
    for cell in row.iterchildren(_TABLE + "table-cell", _TABLE + "covered-table-cell"):
        column = len(read.seen)
        if column >= MOST_COLUMNS:
            break
        down, right = (_number(cell, f"number-{way}-spanned") for way in ("rows", "columns"))
        if down > 1 or right > 1:
            areas.append(Area(number, column, number + down - 1, column + right - 1))
            if len(areas) > MOST_AREAS:
                raise Unreadable("too_big")
        times = min(_number(cell, "number-columns-repeated"), MOST_COLUMNS - column)
        covered = cell.tag != _TABLE + "table-cell"
        seen, whole = ("", "") if covered else (_said(cell, struck), _said(cell, set()))
        if cell.get(_TABLE + "formula") and whole:
            read.formulas.update(range(column, column + times))
        read.seen += repeat(seen, times)
        read.whole += repeat(whole, times)
    return read


def _said(cell: "_Element", struck: set[str]) -> str:
    """What stands in a cell: a day and a number by their value, else the words that are not struck out."""
    if cell.get(_TABLE + "style-name", "") in struck:
        return ""
    kind, day, value = (cell.get(_OFFICE + name, "") for name in ("value-type", "date-value", "value"))
    words = "\n".join(_words(one, struck) for one in cell.iterchildren(_TEXT + "p"))
    if not words.strip():
        return ""
    try:
        if kind == "date":
            return text_of(date.fromisoformat(day[:10]))
        return text_of(float(value) if kind == "float" else words)
    except ValueError:
        return text_of(words)


def _words(part: "_Element", struck: set[str]) -> str:
    if part.tag in _BESIDE or part.get(_TEXT + "style-name", "") in struck:
        return ""
    if part.tag == _TEXT + "s":
        return " "
    inside = "".join(f"{_words(one, struck)}{one.tail or ''}" for one in part)
    return f"{_BREAKS.get(str(part.tag), '')}{part.text or ''}{inside}"


def _number(part: "_Element", name: str) -> int:
    """How often a part repeats, or how far it reaches: 1 where nothing is said."""
    said = part.get(_TABLE + name, "1")
    return max(int(said), 1) if said.isascii() and said.isdecimal() and len(said) < 10 else 1


def _hidden_columns(table: "_Element") -> Iterator[int]:
    place = 0
    for column in table.iter(_TABLE + "table-column"):
        times = _number(column, "number-columns-repeated")
        if column.get(_TABLE + "visibility", "") in _UNSEEN:
            yield from range(place, min(place + times, MOST_COLUMNS))
        place += times
