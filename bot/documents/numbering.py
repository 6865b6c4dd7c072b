"""What a paragraph begins with: part, Roman numeral, number, letter or dash, and how deep that stands."""

import re
from dataclasses import dataclass
from functools import lru_cache

from bot.language.regex import regex
from bot.language.roman import ROMAN, from_roman

_LEVELS = {"part": 0, "annex": 0, "chapter": 1, "letter": 1, "roman": 2, "section": 2, "article": 3,
           "number": 4, "small": 8, "bullet": 9, "plus": 10}  # fmt: skip
# Of a part, chapter or section: "II.", "3", "B -", alone on its line or before its title.
_LABEL = r"(?:[IVX]+|\d{1,2}|[A-HĐ])(?:\s?[.:–-]\s*|\s*$|\s+(?=[A-ZĐÀ-Ỹ]))"
# One pattern for all of them, since every line of a document is asked; the first that fits counts.
_MARKER = regex(
    rf"(?P<part>(?:PHẦN|Phần)\s+(?:(?:thứ|THỨ)\s+\w+[.:]?\s*|{_LABEL}))"
    r"|(?P<annex>(?:PHỤ LỤC|Phụ lục)(?:\s+(?:số\s+)?(?:[IVX]+|\d+))?[.:]?\s*(?=$|[A-ZĐ(À-Ỹ]))"
    rf"|(?P<chapter>(?:CHƯƠNG|Chương)\s+{_LABEL})"
    rf"|(?P<section>(?:MỤC|Mục)\s+{_LABEL})"
    r"|(?P<letter>[A-HĐ][.)]\s+(?=[A-ZĐÀ-Ỹ]))"
    rf"|(?P<roman>{ROMAN}\s?[./)\-–:]+(?:\s+(?=\S)|(?=[A-ZĐÀ-Ỹ“\"]))|{ROMAN}\s+(?=(?:QUÝ|Quý|THÁNG|Tháng)\b))"
    r"|(?P<article>(?:ĐIỀU|Điều)\s+\d+[.:]\s*)"
    r"|(?P<number>\d{1,2}(?:\.\d{1,2}){0,3}\s?[.)/]?[.)\-–]\s*(?=[^\W\d]|[“\"(‘*]|$)"
    r"|\d{1,2}\.\s+(?=\d{1,4}(?:\s?%|\s+[^\W\d]{2}))"
    r"|\d{1,2}(?:\.\d{1,2}){1,3}\.?\s+(?=[^\W\d]))"
    r"|(?P<small>[a-zđ](?:\.?\d{1,2})?\s?(?:\)|\.)\s*(?=\S))"
    r"|(?P<bullet>(?:[-–—•●▪■◦*]|\uf0b7|\uf02d)\s*(?=\S))"
    r"|(?P<plus>\+\s*(?=\S))"
)
LEAF = 9


@dataclass(frozen=True)
class Marker:
    """`level` grows with depth; `end` is where the words begin."""

    kind: str = ""
    level: int = 99
    end: int = 0


_NONE = Marker()


@lru_cache(maxsize=4096)
def marker_of(text: str) -> Marker:
    """The marker a paragraph begins with, or an empty one."""
    found = _MARKER.match(text)
    if found is None:
        return _NONE
    kind = found.lastgroup or ""
    depth = found.group().strip(" .)-–/").count(".") if kind in {"number", "small"} else 0
    return Marker(kind, _LEVELS[kind] + min(depth, 3 if kind == "number" else 0), found.end())


_OF_TITLE = regex(
    r"(?:[IVX]+|\d{1,2}(?:\.\d+)*|[a-zđ])\s?[.)\-–/]+\s*|(?:Điều|Chương|Phần|Mục)\s+(?:[IVX]+|\d+|[A-HĐ])(?!\w)\s?[.:–-]?\s*",
    re.IGNORECASE,
)
_OF_ROW = regex(r"(?:[IVX]{1,5}|\d{1,3}|[A-H])[.)]?")


def unnumbered(title: str) -> str:
    """The words of a heading without the number, letter or article it begins with."""
    number = _OF_TITLE.match(title)
    return title[number.end() :] if number else title


def is_row_number(cell: str) -> bool:
    """Whether a cell is nothing but the number of its row ("3", "IV.", "A)")."""
    return bool(_OF_ROW.fullmatch(cell))


_NUMERAL = regex(rf"(?:(?P<digits>\d{{1,2}})|(?P<roman>{ROMAN}))\b(?![.]\d)")


def number_of(label: str) -> int:
    """The number in a marker or a cell ("IV.", "Phần I", "3)"); 0 where it has none or several parts."""
    found = _NUMERAL.search(label)
    if found is None:
        return 0
    return int(found["digits"]) if found["digits"] else from_roman(found["roman"])
