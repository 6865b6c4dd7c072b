"""Questions the Office has answered before, found again when they are asked in other words."""

from datetime import date

from bot.answers import data
from bot.answers.library import Library
from bot.answers.model import Answer, KnownAnswer
from bot.answers.slots import Query

ALIKE, SURE = 0.62, 0.85


def known_answer(query: Query, library: Library, lang: str, least: float) -> Answer | None:
    """The Office's answer to the most similar earlier question, if at least so similar (0 to 1)."""
    best: tuple[float, KnownAnswer | None] = (0.0, None)
    for answer, words in zip(library.known, library.known_terms, strict=True):
        alike = similarity(query, library, words)
        if alike > best[0]:
            best = (alike, answer)
    alike, found = best
    if found is None or alike < least:
        return None
    return _shown(found, lang)


def similarity(query: Query, library: Library, words: frozenset[str]) -> float:
    """Shared weight over all weight of both questions; numbers, years and quarters must be the same ones."""
    fillers = data.words().fillers
    asked = {slot.fills[0][0]: slot for slot in query.slots}
    if {word for word in asked if word[-1:].isdigit()} != {word for word in words if word[-1:].isdigit()}:
        return 0.0
    shared = total = 0.0
    matched: set[str] = set()
    for word, slot in asked.items():
        weight = 0.3 if word in fillers else slot.weight
        total += weight
        hit = next((term for term, _ in slot.fills if term in words), None)
        if hit:
            matched.add(hit)
            shared += weight
    for word in words - matched:
        total += 0.3 if word in fillers else library.weight(word)
    return shared / total if total else 0.0


def _shown(found: KnownAnswer, lang: str) -> Answer:
    words = data.texts(lang)
    told: date = found.on
    notes = (
        words["known_by"].format(by=found.by, on=f"{told:%d/%m/%Y}"),
        words["known_question"].format(question=found.question[:200]),
    )
    return Answer("known", words["known"].format(answer=found.answer[:1000]), notes=notes)
