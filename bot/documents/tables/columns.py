"""Which column of a work table holds what, told by its header."""

import re
from functools import lru_cache

from bot.language import fold

_NAMES: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("partners", re.compile(r"phoi hop|don vi tham gia|co quan tham gia|cung thuc hien")),
    ("lead", re.compile(r"chu tri|phu trach|don vi thuc hien|co quan thuc hien|bo phan thuc hien|tham muu|"
                        r"nguoi thuc hien|don vi, ca nhan thuc hien|phan cong|^don vi$|trach nhiem")),
    ("time", re.compile(r"thoi gian|thoi han|tien do|thoi diem|^moc|^thang$|^quy$|"
                        r"^han\b(?! muc| che| ngach)|han (?:hoan thanh|nop|cuoi|thuc hien)|ngay")),
    ("output", re.compile(r"san pham|ket qua")),
    ("note", re.compile(r"ghi chu")),
    ("content", re.compile(r"noi dung|nhiem vu|cong viec|hoat dong|dau viec|^viec|"
                           r"ten (?:phong trao|hoi thi)")),
    ("target", re.compile(r"chi tieu")),
    ("number", re.compile(r"^(?:stt|tt|so tt|so thu tu|s\.?t\.?t|dot)\.?$")),
)  # fmt: skip

# What a schedule names its column of times; lists of people have days of birth.
_TIMED = re.compile(r"thoi gian|thoi han|thoi diem|tien do|^han\b")
LONG = 60
# The number of a row, or a day: whatever its words, such a row is no header.
_FILLED = re.compile(r"^\s*\d{1,3}[.)]?\s*$|\d[/.]\d")


def column_names(cells: tuple[str, ...]) -> dict[str, int]:
    """The columns a header row names, {} unless it names the content and one more."""
    found: dict[str, int] = {}
    if any(map(_FILLED.search, cells)):
        return {}
    for index, cell in enumerate(cells):
        name = _name(cell)
        if name:
            found.setdefault(name, index)
    if "target" in found:
        # What is aimed at tells the work where no other column does.
        found.setdefault("content", found.pop("target"))
    elif "content" not in found and "time" in found and _TIMED.search(fold(cells[found["time"]])):
        unnamed = [i for i, cell in enumerate(cells) if cell.strip() and not _name(cell) and len(cell) < LONG]
        found.update(zip(["content"], unnamed, strict=False))
    return found if "content" in found and len(found) > 1 else {}


def sub_columns(cells: tuple[str, ...]) -> dict[str, int]:
    """The columns a second header row names under a wide one ("Chủ trì", "Phối hợp")."""
    names = [_name(cell) for cell in cells]
    known = {name: index for index, name in enumerate(names) if name in {"lead", "partners", "time"}}
    filled = sum(bool(cell.strip()) for cell in cells)
    short = all(len(cell) < 50 for cell in cells)
    return known if known and short and "partners" in known and filled <= len(known) + 4 else {}


@lru_cache(maxsize=1024)
def _name(cell: str) -> str:
    folded = fold(cell).strip(" .:")
    if not folded or len(folded) > 80:
        return ""
    return next((name for name, pattern in _NAMES if pattern.search(folded)), "")


def names_in_order(header: str) -> list[str]:
    """The columns a header names when its cells ran together into one line of text."""
    folded = fold(header)
    places: list[tuple[int, str]] = []
    for name, pattern in (
        ("number", r"\b(?:stt|tt)\b"),
        ("content", r"\b(?:noi dung|nhiem vu|cong viec|hoat dong)\b"),
        ("time", r"\b(?:thoi gian|thoi han|tien do|han (?:hoan thanh|nop|gui|thuc hien|cuoi))\b"),
        (
            "lead",
            r"\b(?:chu tri|phu trach|don vi thuc hien|co quan thuc hien|nguoi thuc hien|bo phan thuc hien)\b",
        ),
        ("partners", r"\bphoi hop\b"),
        ("output", r"\bsan pham\b"),
        ("note", r"\bghi chu\b"),
    ):
        found = re.search(pattern, folded)
        if found:
            places.append((found.start(), name))
    return [name for _, name in sorted(places)]
