"""Which column of a work table holds what, told by its header."""

from functools import lru_cache

from bot.language import fold
from bot.language.regex import regex
from bot.lexicon import any_folded, folded_pattern

_LAST_DAY = r"han (?:hoan thanh|nop|gui|thuc hien|cuoi)"
# As a cell names a column; where several fit, the first.
_NAMES = {
    "partners": folded_pattern("columns.partners"),
    "lead": regex(rf"{any_folded('columns.lead')}|^don vi$"),
    "time": regex(
        rf"{any_folded('columns.time')}|^(?:moc|thang$|quy$)|^han\b(?! muc| che| ngach)|{_LAST_DAY}|ngay"
    ),
    "output": folded_pattern("columns.output"),
    "note": folded_pattern("columns.note"),
    "content": regex(rf"{any_folded('columns.content')}|^viec"),
    "target": folded_pattern("columns.target"),
    "number": regex(r"^(?:stt|tt|so tt|so thu tu|s\.?t\.?t|dot)\.?$"),
    "to": folded_pattern("columns.receivers"),
}
# As a line does in which the cells of a header ran together.
_IN_LINE = {
    **_NAMES,
    "number": regex(r"\b(?:stt|tt)\b"),
    "time": regex(rf"{any_folded('columns.time')}|\b{_LAST_DAY}\b"),
    "lead": folded_pattern("columns.lead"),
    "content": folded_pattern("columns.content"),
}

# What a schedule names its column of times; lists of people have days of birth.
_TIMED = regex(rf"{any_folded('columns.time')}|^han\b")
LONG = 60
# The number of a row, or a day: whatever its words, such a row is no header.
_FILLED = regex(r"^\s*\d{1,3}[.)]?\s*$|\d[/.]\d")


def column_names(cells: tuple[str, ...]) -> dict[str, int]:
    """The columns a header row names, {} unless it names the content and one more."""
    found: dict[str, int] = {}
    if any(map(_FILLED.search, cells)):
        return {}
    for index, cell in enumerate(cells):
        name = column_name(cell)
        if name:
            found.setdefault(name, index)
    if "target" in found:
        # What is aimed at tells the work where no other column does.
        found.setdefault("content", found.pop("target"))
    elif "content" not in found and "time" in found and _TIMED.search(fold(cells[found["time"]])):
        unnamed = [
            i for i, cell in enumerate(cells) if cell.strip() and not column_name(cell) and len(cell) < LONG
        ]
        found.update(zip(["content"], unnamed, strict=False))
    return found if "content" in found and len(found) > 1 else {}


def sub_columns(cells: tuple[str, ...]) -> dict[str, int]:
    """The columns a second header row names under a wide one ("Chủ trì", "Phối hợp")."""
    names = [column_name(cell) for cell in cells]
    known = {name: index for index, name in enumerate(names) if name in {"lead", "partners", "time"}}
    filled = sum(bool(cell.strip()) for cell in cells)
    short = all(len(cell) < 50 for cell in cells)
    return known if known and short and "partners" in known and filled <= len(known) + 4 else {}


@lru_cache(maxsize=1024)
def column_name(cell: str) -> str:
    """What a cell of a header, or a label, calls its column; "" where it is none of these."""
    folded = fold(cell).strip(" .:")
    if not folded or len(folded) > 80:
        return ""
    return next((name for name, pattern in _NAMES.items() if pattern.search(folded)), "")


def names_in_order(header: str) -> list[str]:
    """The columns a header names when its cells ran together into one line of text."""
    folded = fold(header)
    found = {name: pattern.search(folded) for name, pattern in _IN_LINE.items()}
    places = {name: at.start() for name, at in found.items() if at}
    return sorted(places, key=places.__getitem__)
