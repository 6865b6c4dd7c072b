"""The exact words to show: a line with its neighbours, as they stand in the plan."""

from functools import lru_cache

from bot.annotations.sentences import sentences
from bot.answers import data
from bot.answers.library import Library
from bot.answers.lines import Line
from bot.answers.plan_index import PlanIndex
from bot.answers.slots import Query
from bot.answers.terms import pairs, terms

LONGEST, LONGEST_QUOTE = 320, 900
LEAST = 12
_SHORT_LINE = 160


def window(library: Library, number: int, room: int, *, wide: bool = False) -> range:
    """Numbers of the lines to show around one: what follows it first, at most `room` characters.

    Within its own section; where `wide`, also the sections beside it under the same heading.
    """
    plan, line = library.lines[number]
    start, end = number, number + 1
    length = len(line.text)

    def fits(other: int) -> bool:
        if not 0 <= other < len(library.lines):
            return False
        where, beside = library.lines[other]
        together = beside.block == line.block or (
            wide and len(line.heading.path) > 1 and _siblings(line, beside)
        )
        return (
            where == plan
            and together
            and beside.part == line.part
            and length + 1 + len(beside.text) <= room
            and stands(library.plans[plan], run(library, range(min(start, other), max(end, other + 1))))
        )

    while True:
        if fits(end):
            length += 1 + len(library.lines[end][1].text)
            end += 1
        elif fits(start - 1):
            start -= 1
            length += 1 + len(library.lines[start][1].text)
        else:
            return range(start, end)


def _siblings(line: Line, other: Line) -> bool:
    return line.heading.path[:-1] == other.heading.path[:-1]


def run(library: Library, numbers: range) -> str:
    """The text of lines that follow each other."""
    return "\n".join(library.lines[number][1].text for number in numbers)


def shown(library: Library, number: int, room: int, *, wide: bool = False) -> str:
    """What is quoted for a line, literally in the plan's squeezed text."""
    plan = library.plans[library.lines[number][0]]
    return literal(plan, run(library, window(library, number, room, wide=wide)), room)


def best_sentence(query: Query, plan: PlanIndex, line: str) -> str:
    """The one sentence of a line that explains most of the question; a short line as a whole."""
    if len(line) <= _SHORT_LINE:
        return line
    parts = [line[start:end].strip() for start, end in sentences(line)]
    fits = overlaps(query, parts, plan.title_terms)
    return parts[fits.index(max(fits))]


def shortened(line: str, longest: int = LONGEST) -> str:
    """At most so many characters, cut at a word."""
    return line if len(line) <= longest else line[:longest].rsplit(" ", 1)[0] + " …"


def quotes(quote: str, line: str) -> bool:
    """Whether the quote of a fact and a line overlap."""
    words = " ".join(quote.split()).rstrip(" :")
    return bool(words) and (words in line or (len(line) > LEAST and line in words))


def literal(plan: PlanIndex, text: str, room: int) -> str:
    """The longest beginning of `text`, cut at a word, that stands in the plan; "" if next to nothing does."""
    words = text[: room + 1].split(" ")
    if len(text) > room:
        words = words[:-1]
    low, high = 0, len(words)
    while low < high:
        middle = (low + high + 1) // 2
        if stands(plan, " ".join(words[:middle])):
            low = middle
        else:
            high = middle - 1
    kept = " ".join(words[:low]).rstrip()
    return kept if len(kept) >= min(LEAST, len(text)) else ""


def stands(plan: PlanIndex, text: str) -> bool:
    """Whether the words stand in the plan one after the other."""
    return " ".join(text.split()) in plan.flat


def overlaps(query: Query, texts: list[str], title: frozenset[str] = frozenset()) -> list[float]:
    """How much of the question each text explains, the plan's own name left out."""
    return [_overlap(query, text, title) for text in texts]


def _overlap(query: Query, text: str, title: frozenset[str]) -> float:
    present = _present(text)
    fillers = data.words().fillers
    slots = [slot for slot in query.slots if not slot.idle and slot.fills[0][0] not in title | fillers]
    told = [(pair, weight) for pair, weight in query.pairs if pair in present]
    joined = sum(weight for pair, weight in told if not (title | fillers).issuperset(pair.split()))
    return sum(slot.weight * slot.credit(present) for slot in slots) + joined


@lru_cache(maxsize=4096)
def _present(text: str) -> frozenset[str]:
    found = terms(text, {})
    return frozenset([*(term.folded for term in found), *pairs(found)])
