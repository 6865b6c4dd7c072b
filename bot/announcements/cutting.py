"""A text in HTML cut into pieces, at paragraphs where it can be, every tag closed and opened again."""

import re
from dataclasses import dataclass
from html import escape, unescape

_TOKEN = re.compile(r"<(/?)([a-zA-Z-]+)[^>]*>|[^<]+|<")
# Where a text is cut, best first; the mark itself stays with what stands before it.
_SEAMS = (re.compile(r"\n\s*\n"), re.compile(r"\n"), re.compile(r"[.!?…;:]\s"), re.compile(r"\s"))
# No piece is cut shorter than this share of what it may hold for the sake of a better seam.
_LEAST = 0.5


@dataclass(frozen=True)
class _Span:
    start: int
    end: int
    tag: str
    name: str


def pieces(html: str, limit: int) -> list[str]:
    """The text in pieces that show at most `limit` UTF-16 units; nothing is lost but blanks at a seam."""
    text, spans = _read(html)
    made = []
    start = 0
    while start < len(text):
        end = _end(text, start, limit)
        piece = _written(text, spans, start, end)
        if piece.strip():
            made.append(piece.strip("\n"))
        start = end
    return made


def _read(html: str) -> tuple[str, list[_Span]]:
    text: list[str] = []
    at = 0
    open_: list[tuple[int, str, str]] = []
    spans: list[_Span] = []
    for token in _TOKEN.finditer(html):
        name = token[2]
        if not name:
            words = unescape(token[0])
            text.append(words)
            at += len(words)
        elif not token[1]:
            open_.append((at, token[0], name))
        elif open_:
            start, tag, opened = open_.pop()
            if start < at:
                spans.append(_Span(start, at, tag, opened))
    return "".join(text), sorted(spans, key=lambda one: (one.start, -one.end))


def _end(text: str, start: int, limit: int) -> int:
    furthest = _furthest(text, start, limit)
    if furthest == len(text):
        return furthest
    least = start + int((furthest - start) * _LEAST)
    for seam in _SEAMS:
        found = [one.end() for one in seam.finditer(text, start, furthest) if one.end() > least]
        if found:
            return found[-1]
    return furthest


def _furthest(text: str, start: int, limit: int) -> int:
    units = 0
    for place in range(start, len(text)):
        units += 2 if ord(text[place]) > 0xFFFF else 1
        if units > limit:
            return place
    return len(text)


def _written(text: str, spans: list[_Span], start: int, end: int) -> str:
    inside = [one for one in spans if one.start < end and one.end > start]
    marks: dict[int, tuple[list[str], list[str]]] = {}
    for one in inside:
        first, last = max(one.start, start), min(one.end, end)
        marks.setdefault(first, ([], []))[0].append(one.tag)
        marks.setdefault(last, ([], []))[1].insert(0, f"</{one.name}>")
    made = []
    before = start
    for place in sorted(marks):
        opened, closed = marks[place]
        made += [escape(text[before:place], quote=False), *closed, *opened]
        before = place
    return "".join([*made, escape(text[before:end], quote=False)])
