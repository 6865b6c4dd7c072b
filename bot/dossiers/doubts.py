"""What a first page says that does not fit the dossier it was put into: each a sentence for people."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from bot.documents.head_lines import day_of, place_of
from bot.dossiers.kinds import kind_of
from bot.dossiers.papers import kind_asked
from bot.language.folding import fold
from bot.language.regex import regex

HEAD_LINES = 14
LETTERHEAD_LINES = 6  # two of the office, two of the motto, number and day: below them others are only named
_FORM = regex(r"mau\s*(?:so)?\s*[:.]?\s*(\d{1,2})\b")
_COUNCIL = "hoi dong"
OF_EARLIER = frozenset({"certificate", "decision"})  # they attest to what was before the campaign
OF_ONE = frozenset({"report", "initiative", "certificate"})  # they name whom they are about

Doubt = dict[str, str]


@dataclass(frozen=True)
class Circle:
    """What the papers of a dossier are to be about; names in `others` and `people` are not to be there."""

    division: str
    others: tuple[str, ...] = ()
    nominee: str = ""
    people: tuple[str, ...] = ()
    start: date | None = None
    end: date | None = None


def doubts(lines: Sequence[str], component: str, circle: Circle, today: date) -> list[Doubt]:
    """Each under "why", with what fills its sentence."""
    kind = kind_of(lines).kind
    whole = fold(" ".join(lines))
    head = fold(" ".join(lines[:HEAD_LINES]))
    found = [
        _kind(kind, component),
        _division(fold(" ".join(lines[:LETTERHEAD_LINES])), circle),
        _council(kind, whole, component),
        _person(kind, whole, circle),
        _day(kind, lines, circle, today),
        _form(head, component),
    ]
    return [one for one in found if one]


def _kind(kind: str, component: str) -> Doubt | None:
    asked = kind_asked(component)
    if not kind or not asked or kind == asked or {kind, asked} <= {"certificate", "decision", "initiative"}:
        return None
    return {"why": "kind", "kind": kind}


def _division(head: str, circle: Circle) -> Doubt | None:
    if fold(circle.division) in head:
        return None
    other = next((one for one in circle.others if _names(head, one)), "")
    return {"why": "division", "name": other} if other else None


def _names(text: str, name: str) -> bool:
    words = fold(name)
    if not words or words not in text:  # of thousands of names nearly none is there: none costs an expression
        return False
    return re.search(rf"(?<!\w){re.escape(words)}(?!\w)", text) is not None


def _council(kind: str, whole: str, component: str) -> Doubt | None:
    """A division's own minutes where those of the council are asked for: they alone may propose the award."""
    wanted = kind == "minutes" and _COUNCIL in fold(component)
    return {"why": "council"} if wanted and _COUNCIL not in whole else None


def _person(kind: str, whole: str, circle: Circle) -> Doubt | None:
    if kind not in OF_ONE or not circle.nominee or _names(whole, circle.nominee):
        return None
    other = next((one for one in circle.people if _names(whole, one)), "")
    return {"why": "person", "name": other} if other else None


def _day(kind: str, lines: Sequence[str], circle: Circle, today: date) -> Doubt | None:
    places = (place_of(line) for line in lines[:HEAD_LINES])
    day = next((day_of(one.group()) for one in places if one is not None), None)
    if day is None:
        return None
    if day > today:
        return {"why": "future", "day": day.isoformat()}
    early = circle.start is not None and day < circle.start and kind not in OF_EARLIER
    late = circle.end is not None and day > circle.end
    return {"why": "day", "day": day.isoformat()} if early or late else None


def _form(head: str, component: str) -> Doubt | None:
    asked, given = _FORM.search(fold(component)), _FORM.search(head)
    if asked is None or given is None or int(asked.group(1)) == int(given.group(1)):
        return None
    return {"why": "form", "asked": asked.group(1), "given": given.group(1)}
