"""A division's list pasted as text: one row a line, in whatever order people write it."""

import re
from dataclasses import dataclass, replace

from bot.language import compose, squeeze
from bot.registrations.roster import Match, Person, Roster, match, namesakes
from bot.registrations.titles import COLLECTIVE, INDIVIDUAL, Title, find, find_all, plain
from bot.registrations.wording import say

MOST_LINES = 500
_LONGEST_LINE = 1000
_NUMBERING = re.compile(r"^\s*(?:(?:\d{1,3}|[a-zđ]|[IVX]{1,5})[.)/]\s*|\d{1,3}\s+|[-–—+*•●]\s*)+")
# A hyphen inside a word ("sơ-mi") or a number ("2025-2026") joins; one with a blank beside it parts.
_SEPARATORS = (re.compile(r"[\t;|]"), re.compile(r"\s+[-–—]+\s*|\s*[-–—]+\s+"), re.compile(r"\s*[,:]\s+"))
_INITIATIVE = re.compile(r"^(?:tên\s+)?(?:sáng kiến|sang kien|sk|đề tài|de tai)\s*[:.\-–]?\s*", re.IGNORECASE)
_HEADER = {"ho va ten", "ho ten", "ten", "danh hieu", "sang kien", "stt", "tt", "ghi chu", "name", "title"}


@dataclass(frozen=True)
class Row:
    """One registration read from a list. `line` counts from 1 (a sheet's row number for a sheet).

    `problem` is empty for a good row, else a key of the wording under "problem"; `candidates` are the
    people who may be meant; `column` is named for rows of a sheet.
    """

    line: int
    raw: str
    person: Person | None = None
    name: str = ""
    title: Title | None = None
    initiative: str = ""
    note: str = ""
    problem: str = ""
    column: str = ""
    candidates: tuple[Person, ...] = ()

    @property
    def subject_type(self) -> str:
        collective = self.title is not None and self.person is None and COLLECTIVE in self.title.subjects
        return COLLECTIVE if collective else INDIVIDUAL

    def message(self, lang: str = "vi") -> str:
        """The sentence about the problem, naming the place; empty for a good row."""
        if not self.problem:
            return ""
        names = "; ".join(
            f"{one.name} ({one.department})" if one.department else one.name for one in self.candidates
        )
        reason = say(f"problem.{self.problem}", lang, name=self.name or self.raw[:60], candidates=names)
        if self.column:
            return say("place.cell", lang, row=self.line, column=self.column, reason=reason)
        return say("place.line", lang, line=self.line, text=self.raw[:60], reason=reason)


def parse(
    text: str, titles: tuple[Title, ...], roster: Roster, department_id: int | None = None
) -> tuple[Row, ...]:
    """The rows of a pasted list, good and bad; a line that only names a title heads those that name none."""
    heading: tuple[Title, ...] = ()
    rows: list[Row] = []
    for number, raw in enumerate(compose(text).splitlines(), start=1):
        line = squeeze(_NUMBERING.sub("", raw).replace("\t", " ; "))
        if not line or _is_header(line):
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


def without_repeats(rows: list[Row]) -> tuple[Row, ...]:
    """The rows with the second and later of one person (or collective) and title marked as repeated."""
    seen: set[tuple[object, str]] = set()
    checked = []
    for row in rows:
        key = (row.person.id if row.person else plain(row.name), row.title.code if row.title else "")
        repeated = not row.problem and key in seen
        checked.append(replace(row, problem="repeated") if repeated else row)
        if not row.problem:
            seen.add(key)
    return tuple(checked)


def resolve(
    name: str, titles: tuple[Title, ...], roster: Roster, department_id: int | None
) -> tuple[Match, str]:
    """Who is named, and the problem with it; a name that none may hold is fine for collective titles."""
    if titles and all(title.subjects == (COLLECTIVE,) for title in titles):
        return Match("none"), ""
    found = match(name, roster, department_id)
    may_be_collective = bool(titles) and all(COLLECTIVE in title.subjects for title in titles)
    if (
        found.kind == "none"
        and may_be_collective
        and plain(name).startswith(("tap the", "phong", "van phong", "ban"))
    ):
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
    parts = _parts(line, titles, roster)
    wanted: tuple[Title, ...] = ()
    others = []
    for part in parts:
        named = () if wanted else find_all(part, titles)
        wanted = wanted or named
        if not named:
            others.append(part)
    wanted = wanted or heading
    if not wanted:
        return [Row(number, line, name=others[0] if others else "", problem="unknown_title")]
    collective = all(title.subjects == (COLLECTIVE,) for title in wanted)
    if not others and not collective:
        return [Row(number, line, problem="no_name")]
    place = 0 if collective else _name_place(others, roster)
    name = others.pop(place) if others else ""
    initiative = squeeze(_INITIATIVE.sub("", " - ".join(others)))
    found, problem = resolve(name, wanted, roster, department_id)
    return [
        Row(
            number,
            line,
            found.person,
            name,
            title,
            initiative,
            "",
            problem,
            "",
            () if found.person else found.candidates,
        )
        for title in wanted
    ]


def _parts(line: str, titles: tuple[Title, ...], roster: Roster) -> list[str]:
    """The pieces of a line, by the first kind of separator that leaves a title or a name on its own."""
    for separator in _SEPARATORS:
        pieces = [piece.strip(" .,;:-–—\"“”'") for piece in separator.split(line)]
        pieces = [piece for piece in pieces if piece]
        if len(pieces) > 1 and any(find_all(piece, titles) or namesakes(piece, roster) for piece in pieces):
            return pieces
    return _words_apart(line, titles)


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


def _is_header(line: str) -> bool:
    words = [plain(piece) for piece in re.split(r"[;|,]| - ", line)]
    return len(words) > 1 and all(word in _HEADER or not word for word in words)


def _is_own_collective(titles: tuple[Title, ...], raw: str) -> bool:
    """A collective title alone in a line, not written as a heading, is the division's own."""
    return all(title.subjects == (COLLECTIVE,) for title in titles) and not raw.rstrip().endswith(":")
