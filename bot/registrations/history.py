"""Awards of earlier years from a file: a person, a year, a title, a decision."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.language.regex import regex
from bot.registrations.drawn import Place, bad, broken, places_of, tables, titles_of_line
from bot.registrations.headings import YEAR
from bot.registrations.names import names_in
from bot.registrations.roster import Person, Roster, match, namesakes
from bot.registrations.row import Row
from bot.registrations.titles import COLLECTIVE, Title, find_all
from bot.sheets import Line, Table, open_sheets

_FIRST_YEAR = 1990
_YEAR = regex(r"(?<!\d)(?:19|20)\d\d(?!\d)")


@dataclass(frozen=True)
class PastAward:
    """A row of award history. A name off the roster is kept as a name, for people who have left."""

    line: int
    name: str
    person: Person | None
    year: int
    title: Title
    decision: str


def answers_of(one: PastAward, lang: str) -> dict[str, object]:
    """What an award is once it is known whose it is, and how that is shown."""
    shown = f"{one.year}, {one.title.name(lang)}{f', {one.decision}' if one.decision else ''}"
    return {"year": one.year, "title": one.title.code, "decision": one.decision, "shown": shown}


History = tuple[tuple[PastAward, ...], tuple[Row, ...]]


def read_history(
    data: bytes,
    titles: tuple[Title, ...],
    roster: Roster,
    this_year: int,
    lang: str = "vi",
    suffix: str = ".xlsx",
) -> History:
    """Awards of earlier years (name, year, title, decision), and the rows with a problem.

    Raises:
        Unreadable: nothing can be read of the file at all.
    """
    return history_of(tables(open_sheets(data, suffix), titles), titles, roster, this_year, lang)


def history_of(
    found: Sequence[Table], titles: tuple[Title, ...], roster: Roster, this_year: int, lang: str = "vi"
) -> History:
    """The awards of tables that were found."""
    good: list[PastAward] = []
    problems: list[Row] = []
    for place in places_of(found):
        for line in place.table.lines:
            for one in _awards(place, line, titles, roster, this_year, lang):
                if isinstance(one, PastAward):
                    good.append(one)
                else:
                    problems.append(one)
    return tuple(dict.fromkeys(good)), tuple(problems)


def _awards(
    place: Place, line: Line, titles: tuple[Title, ...], roster: Roster, this_year: int, lang: str
) -> Iterator[PastAward | Row]:
    problem = broken(place, line, ("name",), lang)
    if problem:
        yield problem
        return
    for key, year, awarded in _years(place, line, titles):
        if key and not awarded:
            empty = key == "title" and not line.get("title")
            yield bad(place, line, key, "empty" if empty else "unknown_title", lang)
        elif not year or not _FIRST_YEAR <= year <= this_year:
            empty = "year" in place.table.headings and not line.get("year")
            yield bad(place, line, key or "year", "empty" if empty else "bad_year", lang)
        else:
            yield from _for_names(place, line, titles, awarded, year, roster, lang)


def _years(
    place: Place, line: Line, titles: tuple[Title, ...]
) -> Iterator[tuple[str, int, tuple[Title, ...]]]:
    """The years of a row with what was awarded in each, and the key of the column to blame or name it."""
    wide = [key for key in line.cells if key.startswith(YEAR)]
    for key in wide:
        said = ", ".join(line.cells[key].splitlines())
        if said.strip(" -–/"):
            yield key, int(key.removeprefix(YEAR)), find_all(said, titles)
    if wide or any(key.startswith(YEAR) for key in place.table.headings):
        return
    awarded, unclear = titles_of_line(place, line, titles)
    year = _one_year(line.get("year")) if "year" in place.table.headings else _headed_year(place, line)
    yield ("" if awarded else unclear or "title"), year, awarded


def _headed_year(place: Place, line: Line) -> int:
    """The year over the rows, the sheet's, or the one of the list's caption."""
    texts = (line.under, place.table.sheet, *reversed(place.table.caption.splitlines()))
    return next((year for text in texts if (year := _one_year(text))), 0)


def _one_year(text: str) -> int:
    """The only year a text names: "Năm 2024", "01/01/2025"; 0 for none, or several."""
    named = set(_YEAR.findall(text))
    return int(named.pop()) if len(named) == 1 else 0


def _for_names(
    place: Place,
    line: Line,
    titles: tuple[Title, ...],
    awarded: tuple[Title, ...],
    year: int,
    roster: Roster,
    lang: str,
) -> Iterator[PastAward | Row]:
    collective = all(title.subjects == (COLLECTIVE,) for title in awarded)
    names = (line.get("name"),) if collective else names_in(line.cells["name"], roster)
    decision = "" if "decision" in line.formulas else line.get("decision")
    for name in names:
        found = match(name, roster)
        # Near to somebody known is asked about: as a stranger the award would be lost to them.
        if not collective and not found.person and (found.candidates or namesakes(name, roster)):
            for title in awarded:
                known = PastAward(line.number, name, None, year, title, decision)
                yield bad(
                    place,
                    line,
                    "name",
                    "which_person",
                    lang,
                    name=name,
                    candidates=found.candidates,
                    fields=answers_of(known, lang),
                )
            continue
        for title in awarded:
            yield PastAward(line.number, name, found.person, year, title, decision)
