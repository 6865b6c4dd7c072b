"""A division's list from a file of its own making, row by row as registrations of one kind."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from bot.forms import Problem, Step, accept
from bot.language import squeeze
from bot.language.regex import regex
from bot.registrations import forms
from bot.registrations.headings import TICK, YEAR, classifier
from bot.registrations.list_words import words
from bot.registrations.names import names_in
from bot.registrations.paste import resolve
from bot.registrations.roster import Roster
from bot.registrations.row import UNSEEN, Row, without_repeats
from bot.registrations.titles import COLLECTIVE, Title, by_code, find_all, named_in, plain
from bot.registrations.wording import say
from bot.sheets import MOST_ROWS, Line, Sheet, Table, Unreadable, open_sheets, tables_of
from bot.sheets.delimited import sheet_of
from bot.sheets.xlsx import keywords

CAMPAIGN = "campaign:"
_PARTS = regex(r"\s*[;|\t]\s*|\s+[-–—]\s+")
_NUMBERING = regex(r"^\s*(?:\d{1,3}[.)]\s*|[-+*•●]\s+)")
# What tells a list of this kind from the others, by its columns.
_MARKS = {
    "titles": ("title", "initiative"),
    "role_model": ("field", "achievement"),
    "pledge": ("undertaking", "due"),
    "event": ("part", "topic"),
}
_ANSWERS = {
    "role_model": ("field", "achievement"),
    "pledge": ("undertaking", "due"),
    "event": ("part", "topic"),
    "people": ("department", "post"),
}


@dataclass(frozen=True)
class Place:
    """A table and, of a file with several, the name of its sheet."""

    table: Table
    sheet: str

    def column(self, key: str, lang: str) -> tuple[str, int]:
        """How the column was headed, and where it stands."""
        heading = self.table.headings.get(key) or say(f"column.{key}", lang)
        return heading, self.table.places.get(key, 0)


def campaign_of(data: bytes) -> int | None:
    """The campaign a template was made for; None for a sheet somebody made themselves."""
    number = keywords(data).removeprefix(CAMPAIGN)
    return int(number) if number.isascii() and number.isdigit() else None


def tables(sheets: Sequence[Sheet], titles: tuple[Title, ...]) -> tuple[Table, ...]:
    """The lists of a file; a row that names a title alone heads those below it.

    Raises:
        Unreadable: no list is found.
    """
    return tables_of(sheets, classifier(titles), lambda text: bool(find_all(text.strip(" :."), titles)))


def places_of(found: Sequence[Table]) -> tuple[Place, ...]:
    """The tables with the names that tell them apart."""
    several = len({table.sheet for table in found}) > 1
    return tuple(Place(table, table.sheet if several else "") for table in found)


@dataclass(frozen=True)
class Found:
    """What a file holds: its lists, the campaign of its template, the names of its hidden sheets."""

    tables: tuple[Table, ...]
    campaign_id: int | None
    hidden: tuple[str, ...]


def look(data: bytes, titles: tuple[Title, ...], suffix: str) -> Found:
    """The lists of a file of this kind.

    Raises:
        Unreadable: nothing can be read of the file at all.
    """
    sheets = open_sheets(data, suffix)
    hidden = tuple(sheet.name for sheet in sheets if sheet.hidden and sheet.rows)
    return Found(tables(sheets, titles), campaign_of(data) if suffix == ".xlsx" else None, hidden)


def pasted(text: str, kind: str, titles: tuple[Title, ...]) -> tuple[Table, ...]:
    """A list that was pasted as words: with its header as a table, else name and answers in their order."""
    try:
        return tables([sheet_of(text)], titles)
    except Unreadable:
        pass
    keys = ("name", *_ANSWERS[kind], "note")
    lines = []
    for number, raw in enumerate(text.splitlines(), 1):
        parts = [squeeze(part) for part in _PARTS.split(_NUMBERING.sub("", raw), maxsplit=len(keys) - 1)]
        if any(parts):
            lines.append(Line(number, dict(zip(keys, parts, strict=False))))
    return (Table("", "", {}, {}, tuple(lines)),)


def is_history(found: Sequence[Table]) -> bool:
    """Whether the lists tell of awards of earlier years, and not who is in the office."""
    keys = {key for table in found for key in table.headings}
    if {"title", "year", "decision"} & keys or any(key.startswith((TICK, YEAR)) for key in keys):
        return True
    return not {"department", "post", "role"} & keys


def kind_of(found: Sequence[Table], kinds: Sequence[str]) -> str:
    """Which of these kinds the columns speak of; the only one where nothing speaks, else ""."""
    keys = {key for table in found for key in table.headings}
    if any(key.startswith(TICK) for key in keys):
        keys.add("title")
    fitting = [kind for kind in kinds if keys & set(_MARKS[kind])]
    if len(fitting) == 1:
        return fitting[0]
    return kinds[0] if len(kinds) == 1 else ""


def read(
    data: bytes,
    titles: tuple[Title, ...],
    roster: Roster,
    department_id: int | None = None,
    lang: str = "vi",
    suffix: str = ".xlsx",
) -> tuple[Row, ...]:
    """The rows of a list of titles, good and bad, each problem with its row and column.

    Raises:
        Unreadable: nothing can be read of the file at all; say `unreadable(...)`.
    """
    return rows_of(tables(open_sheets(data, suffix), titles), titles, roster, department_id, lang)


def rows_of(
    found: Sequence[Table],
    titles: tuple[Title, ...],
    roster: Roster,
    department_id: int | None = None,
    lang: str = "vi",
) -> tuple[Row, ...]:
    """The rows of lists of titles."""
    rows: list[Row] = []
    for place in places_of(found):
        for line in place.table.lines:
            rows += _titled(place, line, titles, roster, department_id, lang)
    return without_repeats(rows)


def rows_of_kind(
    found: Sequence[Table],
    kind: str,
    roster: Roster,
    department_id: int | None,
    today: date,
    lang: str = "vi",
) -> tuple[Row, ...]:
    """The rows of lists of role models, pledges or delegates, each cell read as its form's answer."""
    steps = {step.name: step for step in forms.form(kind, (), may_register_others=False, lang=lang).steps}
    rows: list[Row] = []
    for place in places_of(found):
        for line in place.table.lines:
            rows += _answered(
                place, line, [steps[key] for key in _ANSWERS[kind]], roster, department_id, today, lang
            )
    return without_repeats(rows)


def unreadable(problem: Unreadable, lang: str = "vi") -> str:
    """What to tell the person whose file could not be read."""
    return say(f"problem.{problem.code}", lang, name=MOST_ROWS)


def bad(place: Place, line: Line, column: str, problem: str, lang: str, **known: object) -> Row:
    """A row with its problem and where it stands."""
    label, at = place.column(column, lang)
    name = line.get(column) or (line.get("name") if problem in UNSEEN else "")
    return replace(
        Row(line.number, name, name=name, problem=problem, column=label, sheet=place.sheet, place=at),
        **known,  # type: ignore[arg-type]
    )


def unfilled(line: Line, needed: tuple[str, ...]) -> tuple[str, str]:
    """The first needed column with a formula or nothing in it, and which of the two; else two blanks."""
    for column in needed:
        if column in line.formulas:
            return column, "formula"
        if not line.get(column):
            return column, "empty"
    return "", ""


def broken(place: Place, line: Line, needed: tuple[str, ...], lang: str) -> Row | None:
    """The row as a problem, where nobody can see it or a needed column holds nothing; else None."""
    column, problem = ("name", line.unseen) if line.unseen else unfilled(line, needed)
    return bad(place, line, column, problem, lang) if problem else None


def titles_of_line(place: Place, line: Line, titles: tuple[Title, ...]) -> tuple[tuple[Title, ...], str]:
    """The titles a row is for, and the key of a column whose cell is not understood.

    They stand in its cell, are marked under their own headings, or head the rows, the sheet or the list.
    """
    said = ", ".join(line.cells.get("title", "").splitlines())
    named = find_all(said, titles)
    if said and not named:
        return (), "title"
    marked: list[Title] = []
    for key, text in line.cells.items():
        if not key.startswith(TICK):
            continue
        title, sign = by_code(titles, key.removeprefix(TICK)), plain(text) or text.strip().lower()
        if sign in words()["mark"] and title is not None:
            marked.append(title)
        elif sign not in words()["no_mark"]:
            return (), key
    if named or marked:
        return tuple(dict.fromkeys((*named, *marked))), ""
    if any(key.startswith(TICK) for key in place.table.headings):
        return (), ""
    for text in (line.under, place.table.sheet, *reversed(place.table.caption.splitlines())):
        heading = find_all(text.strip(" :."), titles) or named_in(text, titles)
        if heading:
            return heading if len(heading) == 1 else (), ""
    return (), ""


def _titled(
    place: Place,
    line: Line,
    titles: tuple[Title, ...],
    roster: Roster,
    department_id: int | None,
    lang: str,
) -> Iterator[Row]:
    if line.unseen:
        yield bad(place, line, "name", line.unseen, lang)
        return
    wanted, unclear = titles_of_line(place, line, titles)
    collective = bool(wanted) and all(title.subjects == (COLLECTIVE,) for title in wanted)
    column, problem = unfilled(line, () if collective else ("name",))
    if not problem and not wanted:
        column, problem = _untitled(place, line, unclear)
    if problem:
        yield bad(place, line, column, problem, lang)
        return
    initiative = "" if "initiative" in line.formulas else line.get("initiative")
    note = "" if "note" in line.formulas else line.get("note")
    names = (line.get("name"),) if collective else names_in(line.cells.get("name", ""), roster)
    for name in names:
        found, problem = resolve(name, wanted, roster, department_id)
        if problem:
            asked = bad(place, line, "name", problem, lang, name=name, candidates=found.candidates)
            each = [replace(asked, title=title, initiative=initiative, note=note) for title in wanted]
            yield from each if found.candidates else each[:1]
            continue
        for title in wanted:
            yield Row(
                line.number,
                name,
                found.person,
                name,
                title,
                initiative,
                note,
                sheet=place.sheet,
                place=place.column("name", lang)[1],
            )


def _untitled(place: Place, line: Line, unclear: str) -> tuple[str, str]:
    """Where the title should stand, and what is wrong there."""
    if unclear.startswith(TICK):
        return unclear, "unknown_mark"
    ticks = [key for key in place.table.headings if key.startswith(TICK)]
    if ticks and not unclear:
        return ticks[0], "no_mark"
    column, problem = unfilled(line, ("title",))
    return (column, problem) if problem else ("title", "unknown_title")


def _answered(
    place: Place,
    line: Line,
    steps: Sequence[Step],
    roster: Roster,
    department_id: int | None,
    today: date,
    lang: str,
) -> Iterator[Row]:
    if line.unseen:
        yield bad(place, line, "name", line.unseen, lang)
        return
    column, problem = unfilled(line, ("name",))
    fields: dict[str, object] = {}
    for step in steps:
        said = "" if problem else line.get(step.name) or _default(step.name, line)
        if problem or not step.when({**fields}):
            continue
        if step.name in line.formulas or not said:
            column, problem = step.name, "formula" if step.name in line.formulas else "empty"
            continue
        value = accept(step, said, fields, today)
        if isinstance(value, Problem):
            column, problem = step.name, "not_understood"
        else:
            fields[step.name] = value
    if problem:
        yield bad(place, line, column, problem, lang)
        return
    fields["note"] = line.get("note") or None
    for name in names_in(line.cells.get("name", ""), roster):
        yield _of_person(place, line, name, fields, roster, department_id, lang)


def _of_person(
    place: Place,
    line: Line,
    name: str,
    fields: dict[str, object],
    roster: Roster,
    department_id: int | None,
    lang: str,
) -> Row:
    found, problem = resolve(name, (), roster, department_id)
    if problem:
        return bad(place, line, "name", problem, lang, name=name, candidates=found.candidates, fields=fields)
    return Row(line.number, name, found.person, name, sheet=place.sheet, fields=fields)


def _default(step: str, line: Line) -> str:
    """A delegate without more is a delegate; one with a topic speaks."""
    return ("speaker" if line.get("topic") else "delegate") if step == "part" else ""
