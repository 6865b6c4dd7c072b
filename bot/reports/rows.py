"""What reports are made of, rows grouped and counted, and text made safe for any file."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple

# What XML 1.0 cannot hold at all, and lone surrogates, which UTF-8 cannot.
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_SPACES = re.compile(r"\s+")
# Marks that turn the reading direction round: a name could hide its true spelling behind them.
_INVISIBLE = {
    ord(mark): None
    for mark in "\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff"
}
_LONGEST = 2_000


class ReportRow(NamedTuple):
    """One registration in a list, in words; `content` is the initiative, achievement or undertaking."""

    department: str
    name: str
    title: str
    content: str = ""
    note: str = ""
    state: str = ""
    code: str = ""


class DossierRow(NamedTuple):
    """One dossier, in words."""

    code: str
    department: str
    award: str
    round: str
    sent: str
    state: str
    lacking: str = ""
    nominee: str = ""


class JournalRow(NamedTuple):
    """Who did what, when, about what, in words."""

    time: str
    who: str
    what: str
    about: str


@dataclass(frozen=True)
class Heading:
    """What stands over a table: its name, what it is about, and the moment it was made, in words."""

    title: str
    about: str = ""
    made: str = ""


@dataclass(frozen=True)
class Letterhead:
    """Who issues the document. `symbol` as in "DS-TTr"; number and day stay blank for the hand that signs.

    `superior` may be empty. `signer` is the office signing ("CHÁNH THANH TRA"), `signer_name` may stay
    empty; `recipients` follow "Nơi nhận", the archive last.
    """

    superior: str
    issuer: str
    place: str
    symbol: str
    signer: str
    signer_name: str = ""
    recipients: tuple[str, ...] = ()


@dataclass(frozen=True)
class BoardRow:
    """A division. `standing` is "overdue", "nothing", "returned", "waiting" or "done"."""

    department: str
    standing: str
    accepted: int = 0
    waiting: int = 0
    returned: int = 0
    late: int = 0
    dossiers: int = 0


def clean(text: str) -> str:
    """One line of text any file can hold: composed, without control characters, at most 2,000 characters."""
    if (
        text.isprintable()
        and unicodedata.is_normalized("NFC", text)
        and len(text) < _LONGEST
        and "  " not in text
    ):
        return text.strip()  # nearly every text, and lists hold a hundred thousand of them
    bare = _UNWRITABLE.sub(" ", text).translate(_INVISIBLE)
    line = _SPACES.sub(" ", unicodedata.normalize("NFC", bare)).strip()
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1] + "…"


def cleaned(rows: Iterable[ReportRow]) -> list[ReportRow]:
    """The rows with every text clean: once, for all the tables they come to stand in."""
    return [ReportRow(*map(clean, row)) for row in rows]


def grouped(rows: Iterable[ReportRow], by: str) -> list[tuple[str, list[ReportRow]]]:
    """The rows under each "department" or "title", both groups and rows in the order they came."""
    place: dict[str, int] = {}
    for row in (rows := list(rows)):
        place.setdefault(getattr(row, by), len(place))
    ordered = sorted(rows, key=lambda row: place[getattr(row, by)])
    return [(name, list(group)) for name, group in groupby(ordered, key=lambda row: str(getattr(row, by)))]


def counts_by_title(
    rows: Iterable[ReportRow], last_year: Sequence[str] | Counter[str]
) -> list[tuple[str, int, int]]:
    """(title, number now, number last year); `last_year` are titles, or counts of them. Titles no longer
    registered at all still show.
    """
    now = Counter(row.title for row in rows)
    before = Counter(last_year)
    return [(title, now[title], before[title]) for title in dict.fromkeys([*now, *before])]
