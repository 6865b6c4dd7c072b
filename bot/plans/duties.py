"""What a plan gives each unit to do, from the part that shares the work out."""

import re

from bot.annotations.acts import parts
from bot.annotations.sentences import sentences
from bot.documents.outline import CLOSING, Item
from bot.plans.basis import Basis
from bot.plans.model import Duty
from bot.plans.parties import clause_doer, owner_of

_SHARES = re.compile(r"tổ chức thực hiện|phân công|trách nhiệm|nhiệm vụ của", re.IGNORECASE)
_NUMBERED = re.compile(r"^(?:[IVX]{1,5}|\d{1,2}(?:\.\d+)*|[a-zđ])\s?[.)\-–/]+\s*")
_OF = re.compile(r"^(?:trách nhiệm của|nhiệm vụ của|đối với|giao|đề nghị|yêu cầu)\s+", re.IGNORECASE)
MAX_DUTIES = 200
SHORTEST = 12


def find_duties(basis: Basis) -> tuple[Duty, ...]:
    """Each unit with what it has to do, in the order of the plan."""
    found: list[Duty] = []
    for item in basis.body:
        if item.path == CLOSING or item.paragraph.cells or not any(map(_SHARES.search, item.path)):
            continue
        found += _of_item(item)
        if len(found) >= MAX_DUTIES:
            break
    return tuple(dict.fromkeys(found))


def _of_item(item: Item) -> list[Duty]:
    owner, section = _owner(item), " > ".join(item.path)
    start = item.words if item.title else item.marker.end
    duties: list[Duty] = []
    for begin, end in sentences(item.text, start):
        doer = clause_doer(item.text, begin, end)
        who = item.text[doer.start : doer.end].strip(" ,;:") if doer else owner
        text = item.text[doer.end if doer else begin : end].strip(" ,;:.-+–")
        if who and len(text) >= SHORTEST and _does(text):
            duties.append(Duty(who, text, section))
            owner = owner or who
    return duties


def _does(text: str) -> bool:
    return any(part.label in {"DO", "LEAD", "SEND", "REGISTER"} for part in parts(text, 0, len(text)))


def _owner(item: Item) -> str:
    """The unit the nearest heading names."""
    for title in reversed(item.path):
        owner = owner_of(_OF.sub("", _NUMBERED.sub("", title)))
        if owner:
            return owner
    return ""
