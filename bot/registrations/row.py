"""One entry of a list, good or bad, however the list came."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from bot.registrations.roster import Person
from bot.registrations.titles import COLLECTIVE, INDIVIDUAL, Title, plain
from bot.registrations.wording import say

# Rows nobody sees in the sheet: named, never taken.
UNSEEN = frozenset({"hidden", "filtered", "struck"})


@dataclass(frozen=True)
class Row:
    """One registration read from a list. `line` counts from 1 (a sheet's row number for a sheet).

    `problem` is empty for a good row, else a key of the wording under "problem"; `candidates` are the
    people who may be meant. Of a sheet `column` is named, with the place of its cell in the row, and the
    `sheet` where there are several. `fields` are what a registration without a title says.
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
    sheet: str = ""
    place: int = 0
    fields: Mapping[str, object] = field(default_factory=dict)

    @property
    def subject_type(self) -> str:
        collective = self.title is not None and self.person is None and COLLECTIVE in self.title.subjects
        return COLLECTIVE if collective else INDIVIDUAL

    def where(self, lang: str = "vi") -> str:
        """The number of the row, with its sheet where there are several."""
        if not self.sheet:
            return str(self.line)
        named = self.sheet.removeprefix("#")
        kind = "table" if self.sheet.startswith("#") else "sheet"
        return say(f"place.of_{kind}", lang, row=self.line, sheet=named)

    def message(self, lang: str = "vi") -> str:
        """The sentence about the problem, naming the place; empty for a good row."""
        if not self.problem:
            return ""
        names = "; ".join(
            f"{one.name} ({one.department})" if one.department else one.name for one in self.candidates
        )
        reason = say(f"problem.{self.problem}", lang, name=self.name or self.raw[:60], candidates=names)
        if self.problem in UNSEEN:
            return say("place.row", lang, row=self.where(lang), name=self.name, reason=reason)
        if self.column:
            return say("place.cell", lang, row=self.where(lang), column=self.column, reason=reason)
        return say("place.line", lang, line=self.line, text=self.raw[:60], reason=reason)


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
