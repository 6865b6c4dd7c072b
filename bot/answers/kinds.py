"""What a question asks for, and whether a line holds it: a time, a number of something, a place, a person."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from bot.answers.lines import Line
from bot.answers.slots import Query, Slot
from bot.language import fold, tokens

ASKING = frozenset({"nao", "gi", "may", "nhieu", "ai", "dau", "gio", "lau", "sao", "chua", "khong"})
COUNTING = frozenset({"may", "nhieu"})
# Which labels hold what a question asks for.
ANSWERED_BY = {
    "when": frozenset({"day", "stretch", "again", "quarter", "hour", "period"}),
    "left": frozenset({"day", "stretch", "again", "quarter"}),
    "hour": frozenset({"hour"}),
    "place": frozenset({"place"}),
    "duration": frozenset({"length", "day", "stretch"}),
    "who": frozenset({"office", "person"}),
    "money": frozenset({"money"}),
    "count": frozenset({"number"}),
    "percent": frozenset({"percent"}),
    "signer": frozenset({"signed", "person"}),
    "contact": frozenset({"phone", "address"}),
    "form": frozenset({"numbered form"}),
    "person": frozenset({"person"}),
}
# Which typed facts tell what is asked for.
TOLD_BY = {
    "when": frozenset({"due", "again", "event", "period"}),
    "who": frozenset({"task", "duty"}),
    "count": frozenset({"quota"}),
    "percent": frozenset({"quota"}),
    "dossier": frozenset({"dossier"}),
    "period": frozenset({"period"}),
}
_REACH, _NEXT = 3, 2


def holds(line: Line, kind: str) -> bool:
    """Whether a line or its heading holds a thing of the kind asked for."""
    wanted = ANSWERED_BY[kind]
    return not (
        wanted.isdisjoint(line.labels)
        and wanted.isdisjoint(line.heading.labels)
        and wanted.isdisjoint(line.facts)
    )


def focus(query: Query) -> Iterator[tuple[str, str, Slot]]:
    """The words right beside each question word: the question word, "after" or "before", the word."""
    slots = query.slots
    words = [slot.fills[0][0] for slot in slots]
    for place, word in enumerate(words):
        if word not in ASKING:
            continue
        after = _nearest(slots, range(place + 1, min(len(slots), place + 1 + _REACH)))
        before = _nearest(slots, range(place - 1, max(-1, place - 1 - _REACH), -1))
        if after is not None:
            yield word, "after", after
        if before is not None:
            yield word, "before", before


@lru_cache(maxsize=8192)
def split(text: str) -> tuple[str, ...]:
    """The words of a line, folded."""
    return tuple(tokens(fold(text)))


def _nearest(slots: Sequence[Slot], places: range) -> Slot | None:
    return next((slots[place] for place in places if not slots[place].idle), None)


def beside_number(slot: Slot, words: Sequence[str]) -> float:
    """1 where the word stands right beside a number, half where some words apart, else -1."""
    wanted = {part for term, _ in slot.fills for part in term.split()[:1]}
    best = -1.0
    for place, word in enumerate(words):
        if word not in wanted:
            continue
        near = words[max(0, place - _NEXT) : place + 1 + _NEXT]
        far = words[max(0, place - 2 * _NEXT) : place + 1 + 3 * _NEXT]
        if any(one[0].isdigit() for one in near):
            return 1.0
        if any(one[0].isdigit() for one in far):
            best = 0.5
    return best
