"""The exact lines to show: the run of lines around the best one that stands word for word in the plan."""

from collections.abc import Iterable
from functools import lru_cache

from bot.annotations.sentences import sentences
from bot.answers import data
from bot.answers.kinds import counts, kinds_in
from bot.answers.passages import Passage
from bot.answers.plan_index import TABLE_HEAD, PlanIndex
from bot.answers.slots import Query
from bot.answers.terms import pairs, terms

LONGEST, LONGEST_QUOTE = 320, 900
LEAST_LINES = 2
# Kinds that one line tells by itself.
_OF_A_LINE = frozenset({"hour", "place", "money", "phone", "percent", "form"})
LEAST = 12
_SHORT_LINE, _KIND_ASKED = 160, 3.0


def quote(query: Query, plan: PlanIndex, passage: Passage, room: int = LONGEST_QUOTE) -> str:
    """Lines of the passage in order, at most `room` characters, literally in the plan's squeezed text."""
    lines = passage.lines
    if not lines:
        return ""
    start = end = _best(query, plan, passage)
    while True:
        grown = [(start, end + 1), (start - 1, end)]
        fitting = next((g for g in grown if _fits(plan, lines, *g, room)), None)
        if fitting is None:
            break
        start, end = fitting
    return literal(plan, "\n".join(lines[start : end + 1]), room)


def best_line(query: Query, plan: PlanIndex, passage: Passage) -> str:
    """The one line of the passage that explains most of the question."""
    return passage.lines[_best(query, plan, passage)] if passage.lines else ""


def best_sentence(query: Query, plan: PlanIndex, passage: Passage) -> str:
    """The one sentence of the best line that explains most of the question; a short line as a whole."""
    line = best_line(query, plan, passage)
    if len(line) <= _SHORT_LINE:
        return line
    parts = [line[start:end].strip() for start, end in sentences(line)]
    fits = overlaps(query, parts, plan.title_terms)
    asked = [_KIND_ASKED * len(kinds_in(part) & query.question.asks) for part in parts]
    scores = [fit + kind for fit, kind in zip(fits, asked, strict=True)]
    return parts[scores.index(max(scores))]


def shortened(line: str, longest: int = LONGEST) -> str:
    """At most so many characters, cut at a word."""
    return line if len(line) <= longest else line[:longest].rsplit(" ", 1)[0] + " …"


def quoted(quote: str, passage: Passage) -> bool:
    """Whether the quote of a fact stands in the passage or its heading."""
    words = " ".join(quote.split()).rstrip(" :")
    return bool(words) and words in f"{passage.section} {' '.join(passage.lines)}"


def in_one_line(quote: str, line: str, passage: Passage) -> bool:
    """Whether a quote and the line overlap; one taken from the heading goes with every line."""
    words = " ".join(quote.split())
    return words in line or line in words or words not in " ".join(" ".join(passage.lines).split())


def literal(plan: PlanIndex, text: str, room: int) -> str:
    """The longest beginning of `text`, cut at a word, that stands in the plan; "" if next to nothing does."""
    words = text[: room + 1].split(" ")
    if len(text) > room:
        words = words[:-1]
    low, high = 0, len(words)
    while low < high:
        middle = (low + high + 1) // 2
        if _stands(plan, " ".join(words[:middle])):
            low = middle
        else:
            high = middle - 1
    kept = " ".join(words[:low]).rstrip()
    return kept if len(kept) >= min(LEAST, len(text)) else ""


def best_of(query: Query, texts: Iterable[str], title: frozenset[str] = frozenset()) -> int:
    """Which of the texts explains most of the question beside the plan's own name, the first of equals."""
    scores = overlaps(query, texts, title)
    return scores.index(max(scores))


def overlaps(query: Query, texts: Iterable[str], title: frozenset[str] = frozenset()) -> list[float]:
    """How much of the question each text explains."""
    return [_overlap(query, text, title) for text in texts]


def _overlap(query: Query, text: str, title: frozenset[str]) -> float:
    present = _present(text)
    fillers = data.words().fillers
    slots = [slot for slot in query.slots if not slot.idle and slot.fills[0][0] not in title | fillers]
    words = sum(slot.weight * slot.credit(present) for slot in slots)
    counted = 3.0 if query.question.units and counts(text, query.question.units) else 0.0
    told = [(pair, weight) for pair, weight in query.pairs if pair in present]
    joined = sum(weight for pair, weight in told if not (title | fillers).issuperset(pair.split()))
    return words + counted + joined


@lru_cache(maxsize=4096)
def _present(text: str) -> dict[str, float]:
    found = terms(text, {})
    return dict.fromkeys([*(term.folded for term in found), *pairs(found)], 1.0)


def _best(query: Query, plan: PlanIndex, passage: Passage) -> int:
    """The line that says most of what the plan's name and the heading do not say yet."""
    if len(passage.lines) < LEAST_LINES:
        return 0
    lines = passage.lines
    able = [number for number, line in enumerate(lines) if not TABLE_HEAD.match(line)] or [0]
    # A line that only leads to a list ("như sau:") answers where it holds the number asked for itself.
    among = [n for n in able if not lines[n].endswith(":") or _counted(query, lines[n])] or able
    if query.required & _OF_A_LINE:
        among = [number for number in among if kinds_in(lines[number]) & query.required] or among
    said = plan.title_terms | set(passage.heading_terms)
    return among[best_of(query, [passage.lines[number] for number in among], said)]


def _counted(query: Query, line: str) -> bool:
    return bool(query.question.units) and counts(line, query.question.units)


def _fits(plan: PlanIndex, lines: tuple[str, ...], start: int, end: int, room: int) -> bool:
    if start < 0 or end >= len(lines):
        return False
    run = "\n".join(lines[start : end + 1])
    return len(run) <= room and _stands(plan, run)


def _stands(plan: PlanIndex, text: str) -> bool:
    return " ".join(text.split()) in plan.flat
