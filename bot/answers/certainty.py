"""How certain it is that the first line answers: what a ranking looks like, weighed by fitted numbers."""

import math
from collections.abc import Mapping, Sequence
from itertools import islice

from bot.answers import data
from bot.answers.features import Asked, named
from bot.answers.kinds import ANSWERED_BY, COUNTING, TOLD_BY, beside_number, focus, holds, split
from bot.answers.library import Library
from bot.answers.lines import Line
from bot.answers.question import Question
from bot.answers.quoting import window
from bot.answers.ranked import Ranked

_SIGNALS = (
    "own", "above", "beside", "pairs", "content", "free own", "free all", "free pairs", "missing", "grams",
    "grams of line", "grams above", "named", "named pairs", "known", "year",
    "heading used", "quarter", "numbers", "closing", "head", "list", "elsewhere", "length", "same plan",
    "same block", "before all",
)  # fmt: skip
_KINDS = (
    "day", "stretch", "again", "hour", "money", "percent", "number", "length", "copies", "form", "place",
    "points", "negated", "condition", "purpose", "listing", "late", "bounded", "sent", "led", "quarter",
    "signed", "paid", "named", "office", "person", "amount", "phone", "address", "row", "cites",
)  # fmt: skip
_FACTS = ("due", "again", "event", "dossier", "quota", "criterion", "duty", "award form", "task", "period")
_ROOM, _RIVALS = 700, 6


def measures(lines: Sequence[Ranked], asked: Asked, library: Library) -> dict[str, float]:
    """What tells how certain the first line is, by name."""
    first = lines[0]
    question = asked.query.question
    shown = _Shown.of(library, first)
    titles = named(asked, first.plan).credits
    apart = next((one for one in lines[1:] if not _together(one, first)), None)
    found = {name: first.signals.get(name, 0.0) for name in _SIGNALS}
    found |= {f"after {name}": 1.0 for name, form in data.after().items() if form.search(question.folded)}
    found |= {f"asks {kind}": 1.0 for kind in question.asks}
    found |= {f"topic {topic}": 1.0 for topic in question.topics}
    found |= {f"line {kind}": 1.0 for kind in _KINDS if kind in first.line.labels}
    found |= {f"shown {kind}": 1.0 for kind in _KINDS if kind in shown.labels}
    found |= {f"fact {kind}": 1.0 for kind in _FACTS if any(one.startswith(kind) for one in first.line.facts)}
    found |= _explained(asked, first, shown, titles)
    found |= _focus(asked, first, shown)
    found |= _kinds(question, first)
    found |= _lacking(found, first, shown)
    found |= _unknown(asked, library, shown)
    rest = max((one.signals["free all"] for one in islice(lines, 1, _RIVALS)), default=0.0)
    return found | {
        "score": first.score / 5,
        "kinds fit": first.called / 5,
        "kinds fit less": (first.called - max(one.called for one in lines[:10])) / 5,
        "share": first.share,
        "share together": sum(one.share for one in lines[:_RIVALS] if one.number in shown.numbers),
        "lead": min(3.0, first.score - apart.score) if apart else 3.0,
        "better explained": max(0.0, rest - first.signals["free all"]),
        "words": min(30, len(question.terms)) / 10,
        "followed": 1.0 if asked.before else 0.0,
        "years": float(bool(question.years)),
        "mended": float(len(question.repaired)),
        "bias": 1.0,
    }


def _kinds(question: Question, first: Ranked) -> dict[str, float]:
    """Whether the line holds the kinds of things asked for, and a fact of the kind rests on it."""
    kinds = [kind for kind in question.asks if kind in ANSWERED_BY]
    answered = sum(holds(first.line, kind) for kind in kinds)
    told = {fact.split()[0] for fact in first.line.facts}
    wanted = question.asks | question.topics
    fits = any(kind in wanted and not facts.isdisjoint(told) for kind, facts in TOLD_BY.items())
    return {
        "kind absent": float(len(kinds) - answered),
        "kind present": float(answered),
        "no kind": float(not kinds),
        "fact fits": float(fits),
        "task asked": float(bool(first.line.task) and question.wants("who", "when", "tasks")),
    }


def _lacking(found: Mapping[str, float], first: Ranked, shown: "_Shown") -> dict[str, float]:
    """What a question is after and what is quoted does not hold, or does."""
    line = first.line
    holds = {
        "a day": "day" in line.labels,
        "a time": not shown.labels.isdisjoint({"day", "stretch", "hour", "quarter"}),
        "a quarter": line.quarter > 0 or "quarter" in line.labels,
        "how many": found.get("focus after counted", found.get("focus before counted", -1.0)) > 0,
        "why": not shown.labels.isdisjoint({"purpose", "condition"}),
        "who": not line.labels.isdisjoint({"office", "person"}),
        "which unit": "office" in line.labels,
        "where": "place" in shown.labels,
        "what": not shown.labels.isdisjoint({"listing", "row"}),
        "whether": not shown.labels.isdisjoint({"negated", "condition", "bounded"}),
    }
    return {
        f"{'holds' if told else 'lacks'} {name}": 1.0
        for name, told in holds.items()
        if f"after {name}" in found
    }


def _unknown(asked: Asked, library: Library, shown: "_Shown") -> dict[str, float]:
    """Words no plan has at all, pairs of words that are not in what is quoted, and what the heading tells."""
    slots = [slot for slot in asked.query.slots if not slot.idle]
    strange = [slot for slot in slots if not any(term in library.postings for term, _ in slot.fills)]
    pairs = asked.query.pairs
    total = sum(weight for _, weight in pairs)
    joined = sum(weight for pair, weight in pairs if pair in shown.terms)
    return {
        "strange words": float(len(strange)),
        "strange": max((slot.weight for slot in strange), default=0.0) / 5,
        "pairs shown": joined / total if total else 0.5,
    }


class _Shown:
    """The lines that would be quoted for the first one, as one: numbers, words, kinds."""

    def __init__(self, numbers: range, lines: Sequence[Line]) -> None:
        self.numbers = numbers
        self.terms = frozenset().union(*(line.terms for line in lines))
        self.labels = frozenset().union(*(line.labels for line in lines))
        self.words = [word for line in lines for word in split(line.text)]

    @classmethod
    def of(cls, library: Library, first: Ranked) -> "_Shown":
        numbers = window(library, first.number, _ROOM)
        return cls(numbers, [library.lines[number][1] for number in numbers])


def _explained(asked: Asked, first: Ranked, shown: _Shown, titles: Sequence[float]) -> dict[str, float]:
    """What of the question neither line nor heading nor name explains, the heaviest words first."""
    heading = first.line.heading.terms
    unmet, unshown, lacking = [], [], []
    total = met = 0.0
    for slot, title in zip(asked.query.slots, titles, strict=True):
        if slot.idle:
            continue
        over = max(slot.credit(heading), title)
        here, around = slot.credit(first.line.terms), slot.credit(shown.terms)
        unmet.append(slot.weight * (1 - max(here, over)))
        unshown.append(slot.weight * (1 - max(around, over)))
        lacking.append(slot.weight * (1 - max(title, slot.credit(first.plan.keys))))
        total += slot.weight
        met += slot.weight * max(around, over)
    found = {"shown all": met / total if total else 1.0}
    for name, values in (("unmet", unmet), ("unshown", unshown), ("plan lacks", lacking)):
        values.sort(reverse=True)
        found[name] = values[0] / 5 if values else 0.0
        found[f"{name} more"] = sum(values[1:3]) / 5
        found[f"{name} count"] = sum(value > 1 for value in values) / 3
    return found


def _focus(asked: Asked, first: Ranked, shown: _Shown) -> dict[str, float]:
    """Whether the words beside the question word stand in the line, and beside a number there."""
    found: dict[str, float] = {}
    for word, name, slot in focus(asked.query):
        key = f"focus {name}"
        for where, terms in (("", first.line.terms), (" shown", shown.terms)):
            value = 1.0 if slot.credit(terms) > 0 else -1.0
            found[key + where] = min(found.get(key + where, 1.0), value)
        if word in COUNTING:
            beside = beside_number(slot, shown.words)
            found[f"{key} counted"] = min(found.get(f"{key} counted", 1.0), beside)
    return found


def _together(one: Ranked, other: Ranked) -> bool:
    """Whether two lines stand beside each other, so that showing one shows the other."""
    return (
        one.plan is other.plan and one.line.block == other.line.block and abs(one.number - other.number) <= 1
    )


def probability(found: Mapping[str, float], fitted: Mapping[str, float]) -> float:
    """0 to 1, by the weights fitted for it."""
    total = sum(fitted.get(name, 0.0) * value for name, value in found.items())
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))
