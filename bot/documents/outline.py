"""The outline: each paragraph with the path of headings it stands under, and the sections made from that."""

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import groupby

from bot.annotations.periods import is_period_heading
from bot.documents.letterhead import Head, opens_document
from bot.documents.numbering import LEAF, Marker, is_row_number, marker_of
from bot.documents.paragraphs import Paragraph
from bot.documents.section import Section
from bot.documents.tables.columns import column_names
from bot.language.regex import regex

CLOSING = ("Nơi nhận",)
OPENING = "Phần đầu"
_RECIPIENTS = regex(r"^Nơi nhận\s*(?::|$|[-–])", re.IGNORECASE)
_SIGNATURE = regex(
    r"^(?:TM|KT|TL|TUQ|Q)\.\s*[A-ZĐ]|^(?:CHÁNH|PHÓ|CHỦ TỊCH|GIÁM ĐỐC|BỘ TRƯỞNG|TRƯỞNG|THỦ TRƯỞNG)[A-ZÀ-Ỹ ]*$"
)
_NUMBER_ONLY = regex(r"[\w.]{1,8}[.)]?")
_SENTENCE_ENDS = (".", ";", ",", "!", "?", "…")
_LABEL = regex(r"^([^:.]{2,160}?):\s+(?=\S)")
MAX_LABEL_WORDS = 26
MAX_HEADING = 220
SHORTEST_HEADING = 5  # letters; a quarter of a scan that cannot be read ("QUYTI") still parts the rows


@dataclass(frozen=True)
class Item:
    """A paragraph in its place; `title` where it is (also) a heading, `words` where its own words begin."""

    path: tuple[str, ...]
    paragraph: Paragraph
    marker: Marker
    title: str = ""
    words: int = 0

    @property
    def text(self) -> str:
        return self.paragraph.text

    @property
    def body(self) -> str:
        return self.paragraph.text[self.words :]

    @property
    def is_bare_heading(self) -> bool:
        return bool(self.title) and not self.body.strip()


def outline(whole: list[Paragraph], head: Head) -> list[Item]:
    """Every paragraph after the title with its path, the closing part under ("Nơi nhận",)."""
    opening = " ".join(part for part in (head.kind.capitalize(), head.title) if part) or OPENING
    stack: list[tuple[int, str]] = []
    items: list[Item] = []
    closed = False
    body = whole[head.body :]
    for index, paragraph in enumerate(body):
        marker = marker_of(paragraph.text)
        if items and _completes(items[-1], paragraph, marker):
            level, title = stack.pop()
            stack.append((level, f"{title} {paragraph.text}"))
            items[-1] = replace(items[-1], path=tuple(entry[1] for entry in stack))
            items.append(
                Item(tuple(entry[1] for entry in stack), paragraph, marker, stack[-1][1], len(paragraph.text))
            )
            continue
        if closed and opens_document(paragraph):
            # A decision is followed by the plan it issues.
            closed, stack, opening = False, [], paragraph.text.capitalize()
        else:
            closed = _closes(paragraph, marker, items, closed=closed)
        if closed:
            items.append(Item(CLOSING, paragraph, marker))
            continue
        following = body[index + 1] if index + 1 < len(body) else None
        level, title, words = _heading(paragraph, marker, following)
        if title:
            stack = [entry for entry in stack if entry[0] < level]
            stack.append((level, title))
        elif marker.kind:
            stack = [entry for entry in stack if entry[0] < marker.level]
        path = tuple(entry[1] for entry in stack) or (opening,)
        items.append(Item(path, paragraph, marker, title, words if title else marker.end))
    return items


def _completes(last: Item, paragraph: Paragraph, marker: Marker) -> bool:
    """A "Phần I" alone on its line takes the next line for its title."""
    alone = (
        last.marker.kind in {"part", "chapter", "section", "annex"}
        and last.text.strip() == last.text[: last.marker.end].strip()
    )
    return alone and not marker.kind and not paragraph.cells and len(paragraph.text) < MAX_HEADING


def _closes(paragraph: Paragraph, marker: Marker, items: list[Item], *, closed: bool) -> bool:
    if closed:
        return marker.kind not in {"annex", "part"}
    # Not in a later cell: a table of reports has a column of receivers.
    first = next(filter(None, paragraph.cells), paragraph.text)
    if _RECIPIENTS.match(first):
        return True
    ended = bool(items) and items[-1].text.endswith(("./.", "/."))
    return (ended and marker.kind in {"", "bullet"}) or bool(
        _SIGNATURE.match(paragraph.text) and len(items) > 3
    )


def _heading(paragraph: Paragraph, marker: Marker, following: Paragraph | None) -> tuple[int, str, int]:
    """The level and text of the heading a paragraph opens with, and where its own words begin."""
    text = paragraph.text
    if paragraph.cells:
        return _row_heading(paragraph)
    if not marker.kind and is_period_heading(text):
        return 7, text.rstrip(" :"), len(text)
    if marker.level >= LEAF:
        is_title = paragraph.heading and len(text) <= MAX_HEADING
        if is_title and not _ends(text) and not marker.kind:
            return 7, text.rstrip(" :"), len(text)
        if _heads_bullets(text, marker, following):
            return LEAF - 1, _tidy(text[marker.end :]), len(text)
        return 99, "", 0
    label = _LABEL.match(text[marker.end :])
    if label and len(label.group(1).split()) <= MAX_LABEL_WORDS:
        return marker.level, _tidy(text[: marker.end + label.end(1)]), marker.end + label.end()
    if _is_whole_heading(text, marker, following):
        return marker.level, _tidy(text), len(text)
    if marker.kind == "number":
        return marker.level, _tidy(text[: marker.end], keep_dot=True), marker.end
    if marker.level <= 3:
        first = re.match(r"[^.;]{3,160}\.\s", text[marker.end :])
        end = marker.end + first.end() if first else marker.end
        return marker.level, _tidy(text[:end]), end
    return 99, "", 0


def _ends(text: str) -> bool:
    return text.rstrip().endswith(_SENTENCE_ENDS)


def _heads_bullets(text: str, marker: Marker, following: Paragraph | None) -> bool:
    """A few words behind a bullet with bullets of another sign below them."""
    if marker.kind != "bullet" or following is None or len(text) > 80 or _ends(text.rstrip(":")):
        return False
    below = marker_of(following.text)
    return below.kind in {"bullet", "plus"} and following.text[0] != text[0]


def _row_heading(paragraph: Paragraph) -> tuple[int, str, int]:
    """A row of one phrase across the table ("QUÝ II", "Tháng 3") parts the rows below it."""
    filled = [cell for cell in paragraph.cells if cell]
    words = [cell for cell in filled if not is_row_number(cell)]
    alone = words[0] if len(set(words)) == 1 else ""
    if is_period_heading(alone) or (alone.isupper() and SHORTEST_HEADING <= len(alone) <= MAX_HEADING):
        return 7, alone.rstrip(" :"), len(paragraph.text)
    return 99, "", 0


def _is_whole_heading(text: str, marker: Marker, following: Paragraph | None) -> bool:
    if len(text) > MAX_HEADING:
        return False
    if text.rstrip().endswith(":"):
        return len(text[marker.end :].split()) <= MAX_LABEL_WORDS + 14
    if marker.level <= 3 and marker.kind != "article":
        return not (_ends(text) and len(text) > 90)
    if _ends(text) or len(text) > 160:
        return False
    if marker.kind == "small":
        return following is not None and marker_of(following.text).kind != "small" and len(text) < 120
    return True


def _tidy(text: str, *, keep_dot: bool = False) -> str:
    text = text.strip()
    return text if keep_dot else text.rstrip(" :.").strip()


def _names_columns(item: Item) -> bool:
    return bool(item.paragraph.cells) and bool(column_names(item.paragraph.cells))


@lru_cache(maxsize=1024)
def heading_of(path: tuple[str, ...]) -> str:
    """The deepest heading that has words; numbered sentences have none."""
    return next((title for title in reversed(path) if not _NUMBER_ONLY.fullmatch(title)), "")


def cell_spans(item: Item) -> list[tuple[int, int]]:
    """Where the filled cells of a row stand in its text."""
    spans, end = [], 0
    for cell in filter(None, item.paragraph.cells):
        start = item.text.find(cell, end)
        if start >= 0:
            end = start + len(cell)
            spans.append((start, end))
    return spans


def undivided(whole: list[Paragraph]) -> tuple[Section, ...]:
    """A document without any section (a bare table, one line) as one."""
    return (Section((OPENING,), "\n".join(paragraph.text for paragraph in whole)),)


def sections(items: list[Item]) -> tuple[Section, ...]:
    """The items grouped by path; a heading without words of its own gives none unless nothing follows it."""
    found: list[Section] = []
    groups = [(path, list(group)) for path, group in groupby(items, key=lambda item: item.path)]
    for index, (path, group) in enumerate(groups):
        texts = [item.text for item in group if not item.is_bare_heading and not _names_columns(item)]
        following = groups[index + 1][0] if index + 1 < len(groups) else ()
        if not texts and following[: len(path)] != path and not any(_names_columns(item) for item in group):
            texts = [item.text for item in group]
        if texts:
            found.append(Section(path, "\n".join(texts)))
    return tuple(found)
