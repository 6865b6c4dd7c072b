"""A list of the office's people: name, division, post; who is new, who is known, who is asked about."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from bot.language import canon, fold, squeeze
from bot.registrations.drawn import Place, bad, broken, places_of
from bot.registrations.list_words import words
from bot.registrations.roster import Roster, match, namesakes
from bot.registrations.row import Row, without_repeats
from bot.registrations.titles import plain
from bot.sheets import Line, Table


@dataclass(frozen=True)
class Unit:
    """A division people may be in; `id` 0 for one that will be made."""

    id: int
    name: str
    short: str = ""


def same_name(one: str, other: str) -> bool:
    """Whether two names are one, whatever their marks, case or normal form."""
    return key_of(one) == key_of(other)


@lru_cache(maxsize=4096)
def key_of(name: str) -> str:
    """What names that are one have in common."""
    return squeeze(fold(canon(name)))


def by_name(units: Sequence[Unit]) -> Mapping[str, Unit]:
    """The divisions under their names, in full and in short."""
    named = {key_of(unit.short): unit for unit in units if unit.short}
    return named | {key_of(unit.name): unit for unit in units}


def people_of(
    found: Sequence[Table],
    units: Sequence[Unit],
    roster: Roster,
    lang: str = "vi",
    *,
    makes_units: bool = False,
) -> tuple[Row, ...]:
    """The people of a list. `fields` are the division, the post and the role.

    With `makes_units` a division nobody knows is a new one, else a problem.
    """
    rows: list[Row] = []
    known = by_name(units)
    for place in places_of(found):
        for line in place.table.lines:
            rows += _person(place, line, known, roster, lang, makes_units=makes_units)
    return without_repeats(rows)


def _person(
    place: Place, line: Line, units: Mapping[str, Unit], roster: Roster, lang: str, *, makes_units: bool
) -> Iterator[Row]:
    broken_row = broken(place, line, ("name",), lang)
    if broken_row:
        yield broken_row
        return
    name, post = line.get("name"), line.get("post")
    said = line.get("department")
    unit = units.get(key_of(said)) if said else _headed(place, line, units)
    if unit is None and said and makes_units:
        unit = Unit(0, said)
    if unit is None:
        yield bad(place, line, "department", "unknown_unit" if said else "empty", lang, name=said)
        return
    fields: dict[str, object] = {
        "department": unit.id,
        "unit": unit.name,
        "post": post,
        "role": role_of(line.get("role"), post),
    }
    row = Row(line.number, name, name=name, sheet=place.sheet, fields=fields)
    same = namesakes(name, roster)
    here = match(name, roster, unit.id or None)
    if here.person and here.person.department_id == unit.id:
        yield replace(row, person=here.person, name=here.person.name)
    elif same or here.candidates:
        # A namesake in another division, or a slip: the same person, or one more?
        candidates = here.candidates or same
        unclear = bad(place, line, "name", "which_person", lang, name=name, candidates=candidates)
        yield replace(unclear, fields=fields)
    else:
        yield row


def _headed(place: Place, line: Line, units: Mapping[str, Unit]) -> Unit | None:
    """The division over the rows, the sheet's, or the one the caption names."""
    texts = (line.under, place.table.sheet, *reversed(place.table.caption.splitlines()))
    for text in texts:
        found = units.get(key_of(text.strip(" :.")))
        if found is not None:
            return found
    return None


def role_of(said: str, post: str) -> str:
    """The role a list gives: what it says, else what the post is."""
    role = plain(said)
    if role in words()["role_office"]:
        return "office"
    if role in words()["role_head"] or (not role and plain(post) in words()["head_post"]):
        return "head"
    return "staff"
