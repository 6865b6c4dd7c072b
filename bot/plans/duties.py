"""What a plan gives each unit to do, from the part that shares the work out."""

from collections.abc import Iterator
from dataclasses import replace

from bot.annotations.acts import parts
from bot.annotations.sentences import clauses, sentences
from bot.documents.numbering import unnumbered
from bot.documents.outline import CLOSING, Item
from bot.language import fold
from bot.lexicon import folded_pattern, pattern
from bot.plans.basis import Basis
from bot.plans.doers import clause_doer, is_asked, opens_with, owner_of, without_owing
from bot.plans.leads import leads
from bot.plans.model import Duty

_DOES = {"DO", "LEAD", "SEND", "REGISTER"}
_MEANWHILE = "Trong quá trình"
MAX_DUTIES = 200
SHORTEST = 12


def find_duties(basis: Basis) -> tuple[Duty, ...]:
    """Each unit with what it has to do, in the order of the plan."""
    found: list[Duty] = []
    above = leads(basis.body)
    for item in basis.body:
        if item.path == CLOSING or item.paragraph.cells or id(item) in basis.labels:
            continue
        asked = [line for line in above.get(id(item), ()) if is_asked(line)]
        if not asked and not any(map(_shares, item.path)):
            continue
        found += _of_item(item, owner_of(asked[0]) if asked else "")
        if len(found) >= MAX_DUTIES:
            break
    return tuple(dict.fromkeys(found))


def _shares(title: str) -> bool:
    """Whether the work is shared out under this heading."""
    bare = unnumbered(title)
    # In capitals a scan loses marks ("TÔ CHỨC THỰC HIỆN").
    return bool(
        pattern("topics.sharing").search(bare)
        or (bare.isupper() and folded_pattern("topics.sharing").search(fold(bare)))
        or pattern("topics.owing").match(bare)
        or is_asked(bare)
    )


def _of_item(item: Item, lead: str) -> list[Duty]:
    owner, section = lead or _owner(item), " > ".join(item.path)
    start = item.words if item.title else item.marker.end
    # Of whom a list with labels tells something, whatever its verb ("Văn phòng: in tài liệu").
    labelled = item.body.lstrip()[:1].isalpha() and owner != "" and owner == _owner_in(item.title)
    headed = bool(owner and item.marker.kind and not item.title)
    duties: list[Duty] = []
    for begin, end in _told_apart(item.text, start):
        # Beneath somebody's heading another is meant only where the sentence opens with him.
        doer = opens_with(item.text, begin, end) if owner else clause_doer(item.text, begin, end)
        if doer and owner and pattern("offices.standing").match(item.text, doer.start):
            doer = None  # "Văn phòng: thường trực phong trào"
        who = item.text[doer.start : doer.end].strip(" ,;:") if doer else owner
        text = item.text[doer.end if doer else begin : end].strip(" ,;:./-+–")
        if (
            item.text.startswith(_MEANWHILE, begin)
            or text.startswith(("Trên đây", _MEANWHILE))
            or pattern("topics.time").match(text)
        ):
            continue
        opens = doer is not None and not item.text[begin : doer.start].strip(" -+•")
        opens = opens and text[:1].isalpha()
        # Beneath a unit's own heading, or behind its name, whatever is told is its work.
        own = headed and not doer and not pattern("papers.people").match(text)
        told = labelled or opens or own or is_asked(item.text[begin:end]) or _does(text)
        if not (who and len(text) >= SHORTEST and told) or item.text[begin:end].rstrip().endswith(":"):
            continue
        if duties and not doer and not _opens_with_deed(text):
            duties[-1] = replace(duties[-1], text=f"{duties[-1].text}. {text}")
            continue
        duties.append(Duty(who, text, section))
        owner = owner or who
    return duties


def _told_apart(text: str, start: int) -> Iterator[tuple[int, int]]:
    """The sentences from `start` on, parted at their semicolons where each part opens with a unit."""
    for sentence in sentences(text, start):
        parted = clauses(text, *sentence)
        yield from parted if all(_opens_with_unit(text, *part) for part in parted) else [sentence]


def _opens_with_unit(text: str, begin: int, end: int) -> bool:
    first = opens_with(text, begin, end)
    told = first is not None and text[first.end : end].strip(" ;.,")
    return bool(told) and first is not None and not text[begin : first.start].strip(" -+•")


def _does(text: str) -> bool:
    return any(part.label in _DOES for part in parts(text, 0, len(text)))


def _opens_with_deed(text: str) -> bool:
    return parts(text, 0, len(text))[0].label in _DOES


def _owner(item: Item) -> str:
    """The unit the nearest heading names."""
    for title in reversed(item.path):
        owner = _owner_in(title)
        if owner:
            return owner
    return ""


def _owner_in(title: str) -> str:
    return owner_of(without_owing(unnumbered(title)))
