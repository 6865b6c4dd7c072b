"""Questions as the ranker learns from them: the likeliest lines with their signals, right ones marked."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.answers.answering import ROOM_SURE, context_of
from bot.answers.candidates import candidates
from bot.answers.features import Asked, Context, crossed, dense
from bot.answers.lines import Line
from bot.answers.quoting import run, window
from bot.answers.ranking import asked_of, most
from tests.learning.hands import TODAY, Hand, Labelled, plain

# So large a part of the evidence stands in the line, or of the line in the evidence.
_MOSTLY, _WHOLLY = 0.6, 0.8


@dataclass(frozen=True)
class Example:
    """A question with its candidate lines; `right` tells how far each is the line wanted (0, half, 1)."""

    question: Labelled
    asked: Asked
    numbers: tuple[int, ...]
    signals: tuple[Mapping[str, float], ...]
    labels: tuple[frozenset[str], ...]
    right: tuple[float, ...]


def examples(hand: Hand) -> list[Example]:
    """Every question of a hand."""
    return [_example(hand, question) for question in hand.questions]


def _example(hand: Hand, question: Labelled) -> Example:
    library = hand.library
    before = context_of(library, question.before, TODAY)
    asked = Asked.of(asked_of(library, question.text, TODAY), before)
    numbers, names = candidates(asked, library)
    best = most(names)
    lines = [library.lines[number] for number in numbers]
    return Example(
        question,
        asked,
        tuple(numbers),
        tuple(
            dense(asked, library, number, names[plan], best, TODAY)
            for number, (plan, _) in zip(numbers, lines, strict=True)
        ),
        tuple(frozenset(crossed(line)) for _, line in lines),
        tuple(_right(question, library.plans[plan].entry.file_name, line) for plan, line in lines),
    )


def is_shown(hand: Hand, question: Labelled, number: int) -> bool:
    """Whether what is wanted stands in a line as it would be quoted."""
    library = hand.library
    plan, line = library.lines[number]
    text = f"{line.section} . {run(library, window(library, number, ROOM_SURE))}"
    file_name = library.plans[plan].entry.file_name
    return any(file_name.startswith(one.doc) and one.stands_in(text) for one in question.wanted)


def _right(question: Labelled, file_name: str, line: Line) -> float:
    """1 for the line of the evidence with all that must stand there, half for part of it, else 0."""
    best = 0.0
    told = plain(line.text).split()
    section = f"{line.section} . {line.text}"
    for one in question.wanted:
        if not file_name.startswith(one.doc):
            continue
        evidence = plain(one.evidence).split() or told
        held = sum(word in set(told) for word in evidence) / len(evidence)
        inside = sum(word in set(evidence) for word in told) / max(1, len(told))
        if one.stands_in(section) and (held >= _MOSTLY or inside >= _WHOLLY):
            best = max(best, 1.0)
        elif (held >= _MOSTLY / 2 or inside >= _WHOLLY) and any(
            f" {plain(m)} " in f" {plain(section)} " for m in one.must
        ):
            best = max(best, 0.5)
    return best


__all__ = ["Context", "Example", "examples"]
