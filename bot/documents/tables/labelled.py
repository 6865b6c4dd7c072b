"""Work told as a list, with a line for each thing that a table would have a column for.

2. Mở lớp bồi dưỡng nghiệp vụ
- Đơn vị chủ trì: Phòng Phong trào
- Thời gian hoàn thành: trước ngày 31/3/2026
"""

from collections.abc import Iterator, Sequence

from bot.documents.outline import CLOSING, Item
from bot.documents.tables.columns import column_name
from bot.documents.tables.rows import WorkRow
from bot.language import fold
from bot.language.regex import regex
from bot.lexicon import folded_pattern

_LABEL = regex(r"(?P<label>[^:.;]{3,40}):\s*(?P<value>\S.*)$")
LONGEST = 400  # characters of what is to be done


def labelled_rows(items: Sequence[Item]) -> Iterator[WorkRow]:
    """Each piece of work with two such lines or more beneath it, of which one tells who does it.

    What has a place is a gathering, and no row.
    """
    at = 1
    while at < len(items):
        end = at
        while end < len(items) and _label(items[end]):
            end += 1
        lines = items[at:end]
        row = _row(items[at - 1], lines) if len(lines) > 1 else None
        if row:
            yield row
        at = max(end, at + 1)


def _label(item: Item) -> tuple[str, str] | None:
    """The label of a line and what stands behind it."""
    if item.paragraph.cells or item.path == CLOSING:
        return None
    found = _LABEL.match(item.text, item.marker.end)
    return (found["label"], found["value"].strip(" ;.")) if found else None


def _row(content: Item, lines: Sequence[Item]) -> WorkRow | None:
    if content.paragraph.cells or content.path == CLOSING:
        return None
    told: dict[str, str] = {}
    of: dict[str, Item] = {}
    for line in lines:
        label, value = _label(line) or ("", "")
        if folded_pattern("columns.places").search(fold(label)):
            return None
        if name := column_name(label):
            told.setdefault(name, value)
            of.setdefault(name, line)
    who = {"lead", "partners"} & told.keys()
    words = told.get("content") or content.text[content.marker.end :].strip(" .:;")
    if not who or len(who | ({"time"} & told.keys())) < 2 or not words or len(words) > LONGEST:
        return None
    item = of.get("time") or of[min(who)]
    beneath = (content, *(line for line in lines if line in of.values()))
    time, lead, partners, to = (told.get(name, "") for name in ("time", "lead", "partners", "to"))
    return WorkRow(item, words, time, lead, partners, to=to, beneath=beneath)
