"""Which reader a file goes to, by what it is."""

from collections.abc import Callable, Mapping

from bot.sheets.delimited import read_delimited
from bot.sheets.grid import Sheet, Unreadable
from bot.sheets.ods import read_ods
from bot.sheets.word import read_word
from bot.sheets.xls import read_xls
from bot.sheets.xlsx import read_xlsx

_READERS: Mapping[str, Callable[[bytes], list[Sheet]]] = {
    ".xlsx": read_xlsx,
    ".xls": read_xls,
    ".ods": read_ods,
    ".csv": read_delimited,
    ".docx": read_word,
}
LISTS = frozenset(_READERS)


def open_sheets(data: bytes, suffix: str = ".xlsx") -> list[Sheet]:
    """Every sheet or table of a file of this kind.

    Raises:
        Unreadable: it cannot be read.
    """
    reader = _READERS.get(suffix)
    if reader is None:
        raise Unreadable("not_a_sheet")
    return reader(data)
