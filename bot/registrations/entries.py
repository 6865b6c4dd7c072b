"""One entry of a list as it is kept until somebody confirms it: plain values, what is wrong in words."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace

from bot.registrations.history import PastAward, answers_of
from bot.registrations.row import UNSEEN, Row

# Whom an entry is about when none of those offered is: nobody, or the name as it stands.
NOBODY, AS_WRITTEN = 0, -1


@dataclass(frozen=True)
class Entry:
    """`shown` is what will be kept, in words; `said` the sentence about its `problem`, "" for a good one.

    `choices` are people who may be meant, each with how they are named. `line`, `sheet` and `place` are
    where it stands in the file.
    """

    line: int
    sheet: str = ""
    place: int = 0
    name: str = ""
    person_id: int | None = None
    shown: str = ""
    problem: str = ""
    said: str = ""
    choices: tuple[tuple[int, str], ...] = ()
    fields: Mapping[str, object] = field(default_factory=dict)

    @property
    def good(self) -> bool:
        return not self.problem

    @property
    def asks(self) -> bool:
        """Whether somebody can say at once who is meant."""
        return self.problem == "which_person" and bool(self.choices)


def plain(entries: Iterable[Entry]) -> list[dict[str, object]]:
    """The entries as a row keeps them."""
    return [asdict(one) for one in entries]


def kept(rows: Iterable[Mapping[str, object]]) -> tuple[Entry, ...]:
    """The entries of a row."""
    return tuple(
        Entry(**{**row, "choices": tuple((one[0], one[1]) for one in row["choices"])})  # type: ignore[arg-type, attr-defined]
        for row in rows
    )


def of_row(row: Row, lang: str, shown: str, fields: Mapping[str, object]) -> Entry:
    """The entry of a row that was read; `fields` are the answers a registration is made of."""
    return Entry(
        row.line,
        row.sheet,
        row.place,
        row.name,
        row.person.id if row.person else None,
        shown,
        row.problem,
        row.message(lang),
        tuple(
            (one.id, f"{one.name} ({one.department})" if one.department else one.name)
            for one in row.candidates
        ),
        dict(fields),
    )


def of_award(one: PastAward, lang: str) -> Entry:
    """The entry of an award of an earlier year."""
    fields = answers_of(one, lang)
    person = one.person.id if one.person else None
    return Entry(one.line, name=one.name, person_id=person, shown=str(fields.pop("shown")), fields=fields)


def answered(entries: Sequence[Entry], place: int, person_id: int, name: str = "") -> tuple[Entry, ...]:
    """The entries with one doubt settled: a person was meant, the name as written, or nobody."""
    one = entries[place]
    if person_id == NOBODY:
        settled = replace(one, problem="left_out", choices=())
    elif person_id == AS_WRITTEN:
        settled = replace(one, problem="", said="", choices=())
    else:
        settled = replace(one, problem="", said="", choices=(), person_id=person_id, name=name)
    return (*entries[:place], settled, *entries[place + 1 :])


def counted(entries: Sequence[Entry]) -> dict[str, int]:
    """How many are good, how many people they are about, how many ask, are unclear, or are not taken."""
    good = [one for one in entries if one.good]
    return {
        "good": len(good),
        "people": len({one.person_id or one.name for one in good}),
        "asked": sum(one.asks for one in entries),
        "bad": sum(not one.good and not one.asks and not _passed(one) for one in entries),
        "passed": sum(_passed(one) for one in entries),
    }


def _passed(one: Entry) -> bool:
    return one.problem in UNSEEN or one.problem == "left_out"
