"""What a paragraph begins with: part, Roman numeral, number, letter or dash, and how deep that stands."""

import re
from dataclasses import dataclass

_ROMAN = r"(?:X{0,3}(?:IX|IV|V?I{1,3}|V)|X{1,3})"
_PATTERNS: tuple[tuple[str, int, re.Pattern[str]], ...] = (
    ("part", 0, re.compile(r"(?:PHẦN|Phần)\s+(?:thứ\s+\w+|THỨ\s+\w+|[IVX]+|\d+)\b[.:]?\s*")),
    ("annex", 0, re.compile(r"(?:PHỤ LỤC|Phụ lục)(?:\s+(?:số\s+)?(?:[IVX]+|\d+))?[.:]?\s*(?=$|[A-ZĐ(À-Ỹ])")),
    ("chapter", 1, re.compile(r"(?:CHƯƠNG|Chương)\s+[IVX\d]+[.:]?\s*")),
    ("letter", 1, re.compile(r"[A-HĐ][.)]\s+(?=[A-ZĐÀ-Ỹ])")),
    (
        "roman",
        2,
        re.compile(
            rf"{_ROMAN}\s?[./)\-–:]+(?:\s+(?=\S)|(?=[A-ZĐÀ-Ỹ“\"]))|{_ROMAN}\s+(?=(?:QUÝ|Quý|THÁNG|Tháng)\b)"
        ),
    ),
    ("article", 3, re.compile(r"(?:ĐIỀU|Điều)\s+\d+[.:]\s*")),
    (
        "number",
        4,
        re.compile(
            r"\d{1,2}(?:\.\d{1,2}){0,3}\s?[.)/]?[.)\-–]\s*(?=[^\W\d]|[“\"(‘*]|$)|\d{1,2}\.\s+(?=\d{1,4}(?:\s?%|\s+[^\W\d]{2}))|"
            r"\d{1,2}(?:\.\d{1,2}){1,3}\.?\s+(?=[^\W\d])"
        ),
    ),
    ("small", 8, re.compile(r"[a-zđ](?:\.?\d{1,2})?\s?(?:\)|\.)\s*(?=\S)")),
    ("bullet", 9, re.compile(r"(?:[-–—•●▪■◦*]|\uf0b7|\uf02d)\s*(?=\S)")),
    ("plus", 10, re.compile(r"\+\s*(?=\S)")),
)
LEAF = 9


@dataclass(frozen=True)
class Marker:
    """`level` grows with depth; `end` is where the words begin."""

    kind: str = ""
    level: int = 99
    end: int = 0


def marker_of(text: str) -> Marker:
    """The marker a paragraph begins with, or an empty one."""
    for kind, level, pattern in _PATTERNS:
        found = pattern.match(text)
        if found:
            depth = found.group().strip(" .)-–/").count(".") if kind in {"number", "small"} else 0
            return Marker(kind, level + min(depth, 3 if kind == "number" else 0), found.end())
    return Marker()
