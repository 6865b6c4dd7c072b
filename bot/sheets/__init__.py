"""A file with a list becomes rows and columns, as its reader sees them: nothing hidden, nothing struck."""

from bot.sheets.grid import MOST_ROWS, Area, GridRow, Sheet, Unreadable
from bot.sheets.opening import LISTS, open_sheets
from bot.sheets.tables import Line, Table, tables_of

__all__ = [
    "LISTS",
    "MOST_ROWS",
    "Area",
    "GridRow",
    "Line",
    "Sheet",
    "Table",
    "Unreadable",
    "open_sheets",
    "tables_of",
]
