"""A division's list pasted as text: one row a line, in whatever order people write it."""

import re
from dataclasses import replace

from bot.language import compose, squeeze
from bot.language.regex import regex
from bot.registrations.list_words import words
from bot.registrations.names import is_collective, looks_like_name, names_in
from bot.registrations.roster import Match, Roster, match, namesakes
from bot.registrations.row import Row, without_repeats
from bot.registrations.titles import COLLECTIVE, Title, find, find_all, plain

MOST_LINES = 500
_LONGEST_LINE = 1000
_NUMBERING = regex(r"^\s*(?:(?:\d{1,3}|[a-zđ])[.)/]\s*|[IVX]{1,5}[.)/]\s+|\d{1,3}\s+|[-–—+*•●]\s*)+")
# A hyphen inside a word ("sơ-mi") or a number ("2025-2026") joins; one with a blank beside it parts.
_SEPARATORS = (regex(r"[\t;|]"), regex(r"\s+[-–—]+\s*|\s*[-–—]+\s+"), regex(r"\s*[,:]\s+"))
_QUOTED = "\"“”'"
_INITIATIVE = regex(r"^(?:tên\s+)?(?:sáng kiến|sang kien|sk|đề tài|de tai)\s*[:.\-–]?\s*", re.IGNORECASE)


def parse(
    text: str, titles: tuple[Title, ...], roster: Roster, department_id: int | None = None
) -> tuple[Row, ...]:
    """The rows of a pasted list, good and bad; a line that only names a title heads those that name none."""
    heading: tuple[Title, ...] = ()
    rows: list[Row] = []
    for number, raw in enumerate(compose(text).splitlines(), start=1):
        line = squeeze(_NUMBERING.sub("", raw).replace("\t", " ; "))
        if not line or _is_header(line, titles):
            continue
        if number > MOST_LINES or len(line) > _LONGEST_LINE:
            rows.append(Row(number, line[:_LONGEST_LINE], problem="too_long"))
            if number > MOST_LINES:
                break
            continue
        alone = find_all(line.rstrip(" :."), titles)
        if alone and not _is_own_collective(alone, raw):
            heading = alone
            continue
        rows += _rows_of(number, line, titles, roster, heading, department_id)
    return without_repeats(rows)


def resolve(
    name: str, titles: tuple[Title, ...], roster: Roster, department_id: int | None
) -> tuple[Match, str]:
    """Who is named, and the problem with it; a name that none may hold is fine for collective titles."""
    if titles and all(title.subjects == (COLLECTIVE,) for title in titles):
        # "Trần Thị Bình - Tập thể lao động tiên tiến": either the name or the title is wrong.
        return Match("none"), "not_for_person" if match(name, roster).person else ""
    found = match(name, roster, department_id)
    may_be_collective = bool(titles) and all(COLLECTIVE in title.subjects for title in titles)
    if found.kind == "none" and may_be_collective and is_collective(name):
        return found, ""
    return found, {"exact": "", "likely": "which_person", "none": "unknown_person"}[found.kind]


def _rows_of(
    number: int,
    line: str,
    titles: tuple[Title, ...],
    roster: Roster,
    heading: tuple[Title, ...],
    department_id: int | None,
) -> list[Row]:
    wanted: tuple[Title, ...] = ()
    others = []
    for part in _parts(line, titles, roster):
        named = () if wanted else find_all(part, titles)
        wanted = wanted or named
        if not named and not part.isdigit() and plain(part) not in words()["position"]:
            others.append(part)
    wanted = wanted or heading
    if not wanted:
        return [Row(number, line, name=others[0] if others else "", problem="unknown_title")]
    collective = all(title.subjects == (COLLECTIVE,) for title in wanted)
    if not others and not collective:
        return [Row(number, line, problem="no_name")]
    names = _names(others, roster, collective=collective)
    rest = others
    rows = []
    for name in names:
        found, problem = resolve(name, wanted, roster, department_id)
        unit = plain(found.person.department) if found.person else ""
        rest = [part for part in rest if plain(part) != unit]
        row = Row(number, line, found.person, name, problem=problem)
        if not found.person:
            row = replace(row, candidates=found.candidates)
        rows += [replace(row, title=title) for title in wanted]
    return [_with_rest(row, rest) for row in rows]


def _names(others: list[str], roster: Roster, *, collective: bool) -> tuple[str, ...]:
    """Who the line is about, taken out of its parts: several people are several, none of them a note."""
    if not others:
        return ("",)
    if collective:
        return (others.pop(0),)
    first = names_in(others.pop(_name_place(others, roster)), roster)
    more = [part for part in others if match(part, roster).kind == "exact" or looks_like_name(part)]
    for part in more:
        others.remove(part)
    return (*first, *more)


def _with_rest(row: Row, rest: list[str]) -> Row:
    """What is neither name nor title is the initiative where one counts or is named so, else a note."""
    text = squeeze(" - ".join(rest))
    if (row.title and row.title.initiative) or _INITIATIVE.match(text):
        return replace(row, initiative=_INITIATIVE.sub("", text).strip(_QUOTED))
    return replace(row, note=text)


def _parts(line: str, titles: tuple[Title, ...], roster: Roster) -> list[str]:
    """The pieces of a line: split further only where that brings a title or a name to light."""
    pieces = [line]
    known = 0
    for separator in _SEPARATORS:
        finer = [part for piece in pieces for part in _split(separator, piece)]
        found = any(find_all(part, titles) for part in finer) + any(namesakes(part, roster) for part in finer)
        if found > known:
            pieces, known = finer, found
    if any(find_all(piece, titles) for piece in pieces):
        return pieces
    apart = [part for piece in pieces for part in _words_apart(piece, titles)]
    if len(pieces) == 1 and len(apart) == 1:
        dashed = _split(_SEPARATORS[1], line)
        apart = [part for piece in dashed for part in _words_apart(piece, titles)]
        return apart if len(apart) > len(dashed) else dashed
    return apart


def _split(separator: re.Pattern[str], text: str) -> list[str]:
    pieces = (piece.strip(f" .,;:-–—{_QUOTED}") for piece in separator.split(text))
    return [piece for piece in pieces if piece]


def _words_apart(line: str, titles: tuple[Title, ...]) -> list[str]:
    """A line without separators: the longest run of words at one end that names a title."""
    words = [] if find_all(line, titles) else line.split()
    for cut in range(1, len(words)):
        for title, rest in ((words[cut:], words[:cut]), (words[:-cut], words[-cut:])):
            if find(" ".join(title), titles):
                return [" ".join(rest), " ".join(title)]
    return [line]


def _name_place(parts: list[str], roster: Roster) -> int:
    kinds = [match(part, roster).kind for part in parts]
    for wanted in ("exact", "likely"):
        if wanted in kinds:
            return kinds.index(wanted)
    return 0


def _is_header(line: str, titles: tuple[Title, ...]) -> bool:
    cells = re.split(r"[;|,]| - ", line)
    stems = tuple(words()["header"])
    headed = all(f"{plain(cell)} ".startswith(stems) or not cell.strip() for cell in cells)
    captioned = plain(line).startswith(tuple(words()["caption"]))
    return (captioned or (len(cells) > 1 and headed)) and not any(find_all(cell, titles) for cell in cells)


def _is_own_collective(titles: tuple[Title, ...], raw: str) -> bool:
    """A collective title alone in a line, not written as a heading, is the division's own."""
    return all(title.subjects == (COLLECTIVE,) for title in titles) and not raw.rstrip().endswith(":")
