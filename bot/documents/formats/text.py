"""Plain text and markdown: lines, and the rows of markdown tables."""

import re

from bot.documents.blocks import Block
from bot.documents.unreadable import Unreadable
from bot.language.old_fonts import old_font_of
from bot.language.regex import regex

MAX_CHARACTERS = 3_000_000
_INNER_BAR = regex(r"(?<=\S)\s+\|(?=\s|$)")
LEAST_BARS = 2
REACH = 4
_CONTROL = regex(r"[\x00-\x08\x0e-\x1f]")
_HEADING = regex(r"^\s{0,3}(#{1,6})\s+")


def read_text(data: bytes) -> list[Block]:
    """The lines of a text file; UTF-8, UTF-16 with a mark, or Windows-1258.

    Raises:
        Unreadable: unknown_type when the bytes are no text, too_large.
    """
    text = decode(data)
    if len(text) > MAX_CHARACTERS:
        raise Unreadable("too_large")
    return _blocks(re.split(r"\r\n|[\n\r\f\v\x85\u2028\u2029]", text))


def decode(data: bytes) -> str:
    """The text of these bytes: UTF-8, UTF-16 with a mark, Windows-1258, or the signs of an old font.

    Raises:
        Unreadable: unknown_type when the bytes are no text.
    """
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", errors="replace")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        # Before Unicode: Windows' own code page, or the signs of an old font.
        old = data.decode("latin-1")
        text = old if old_font_of(old) else data.decode("cp1258", errors="replace")
    if len(_CONTROL.findall(text)) > len(text) // 100 + 2:
        raise Unreadable("unknown_type")
    return text


def _blocks(lines: list[str]) -> list[Block]:
    blocks: list[Block] = []
    table, inside = 0, False
    for line in _with_borders(_with_bars(lines)):
        cells = _cells(line) if "|" in line else ()
        if cells:
            table, inside = table + (not inside), True
            if any(cells) and not all(map(_is_rule, cells)):
                blocks.append(Block(cells=cells, table=table))
            continue
        if inside and _is_border(line):
            continue
        inside = False
        heading = _HEADING.match(line) if "#" in line else None
        blocks.append(Block(line[heading.end() :] if heading else line, heading=heading is not None))
    return blocks


def _with_bars(lines: list[str]) -> list[str]:
    """The lines, where those with equally many tabs between words are the rows of a table.

    A line between two rows ("QUÝ II") goes across the table, and a row may lack its last cells.
    """
    if not any("\t" in line for line in lines):
        return lines
    cells = [[cell.strip() for cell in line.split("\t")] if line.strip() else [] for line in lines]
    tabs = [len(row) - 1 if sum(map(bool, row)) > 1 else 0 for row in cells]
    beside = [{*tabs[max(0, i - REACH) : i], *tabs[i + 1 : i + 1 + REACH]} for i in range(len(lines))]
    widths = [
        count if count >= LEAST_BARS and count in near else 0
        for count, near in zip(tabs, beside, strict=True)
    ]
    for i in range(1, len(lines)):
        if not widths[i] and cells[i] and (tabs[i] or widths[i - 1] in widths[i + 1 : i + 3]):
            widths[i] = widths[i - 1]
    return [
        f"| {' | '.join(row + [''] * (width + 1 - len(row)))} |" if width else line
        for line, row, width in zip(lines, cells, widths, strict=True)
    ]


def _with_borders(lines: list[str]) -> list[str]:
    """The lines, where rows of a table that have bars only between their cells get the outer ones too."""
    bars = [
        len(_INNER_BAR.findall(line)) if "|" in line and not line.lstrip().startswith("|") else 0
        for line in lines
    ]
    if not any(bars):
        return lines
    beside = [{*bars[max(0, i - 1) : i], *bars[i + 1 : i + 2]} for i in range(len(lines))]
    return [
        f"| {line.strip()} |" if count >= LEAST_BARS and count in near else line
        for line, count, near in zip(lines, bars, beside, strict=True)
    ]


def _is_rule(cell: str) -> bool:
    """Whether a cell is of the line below a head (":--:")."""
    return set(cell) <= {"-", ":"} and "--" in cell


def _is_border(line: str) -> bool:
    """Whether a line is drawn between two rows ("+----+-----+")."""
    drawn = line.strip()
    return drawn.startswith("+") and set(drawn) <= {"+", "-", "="}


def _cells(line: str) -> tuple[str, ...]:
    bare = line.strip()
    if not (bare.startswith("|") and bare.endswith("|") and bare.count("|") >= 3):
        return ()
    return tuple(re.sub(r"<br\s*/?>", "\n", cell).strip() for cell in bare[1:-1].split("|"))
