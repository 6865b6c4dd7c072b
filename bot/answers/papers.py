"""The papers of a dossier and how many copies, from the facts and the passage."""

import re

from bot.answers import data
from bot.answers.passages import Passage
from bot.answers.quoting import best_of, overlaps, quoted, shortened
from bot.answers.scoring import Found
from bot.answers.slots import Query
from bot.language import fold

_PIECE = re.compile(r"[;.,:]\s+|\s+và\s+(?=\d)|\s\((?=[Đđ]ối với)")
_PAPER = re.compile(r"\b(?:bien ban|to trinh|bao cao thanh tich)\b")
# Asked for one of these, a list of papers is no answer.
_OF_ONE_LINE = frozenset(
    {"recipient", "form", "document", "hour", "phone", "place", "days", "duration", "late", "room", "money"}
)


def papers(query: Query, found: Found, lang: str) -> str:
    """The list of papers, or how many copies; "" where the question is about something else in them."""
    here = [one for one in found.plan.entry.reading.dossiers if quoted(one.quote, found.passage)]
    if not here:
        return ""
    words = data.texts(lang)
    copies = _named_alone(query, [(one.award, one.copies) for one in here if one.copies])
    if "copies" in query.question.asks:
        if query.question.wants("when", "form", "hour", "recipient"):
            return ""  # "mấy bộ, hạn nào": one sentence has both
        if pieces := _copies_told(query, found.passage, {one.copies for one in here if one.copies}):
            return shortened("; ".join(pieces)) + "."
        told = "; ".join(
            words["copies_for"].format(award=a, copies=f"{n:02d}") if a else f"{n:02d} bộ" for a, n in copies
        )
        return f"{told}." if told else ""
    if query.question.asks & _OF_ONE_LINE:
        return ""
    if _PAPER.search(query.question.folded) and not query.question.wants("list"):
        return ""  # asked about one of the papers
    chosen = here[best_of(query, [f"{one.award} {one.quote}" for one in here])]
    listed = "; ".join(f"{i}) {paper.rstrip(' .;')}" for i, paper in enumerate(chosen.components, 1))
    return shortened(words["dossier"].format(papers=listed)) if listed else ""


def _copies_told(query: Query, passage: Passage, known: set[int]) -> list[str]:
    """The words around each number of copies that fit the question best; [] where the facts know them all."""
    unit = "bo" if re.search(r"\b(?:may|bao nhieu) bo\b", query.question.folded) else "(?:bo|ban)"
    copies = re.compile(rf"\b(\d{{1,2}}) (?:\(\w+\) )?{unit}\b")
    lines = [passage.heading, *passage.lines]
    pieces = dict.fromkeys(piece.strip(" .():-–+") for line in lines for piece in _PIECE.split(line))
    told = {piece: int(count[1]) for piece in pieces if (count := copies.search(fold(piece)))}
    if set(told.values()) <= known:
        return []
    fits = overlaps(query, told)
    return [piece for piece, fit in zip(told, fits, strict=True) if fit == max(fits)]


def _named_alone(query: Query, copies: list[tuple[str, int]]) -> list[tuple[str, int]]:
    """Only what the question names, where it names one award of several, or one giver of an award."""
    folded = f" {query.question.folded} "
    named = [one for one in copies if one[0] and f" {' '.join(fold(one[0]).split()[:2])} " in folded]
    if len(named) < 2:
        return named or copies
    fits = overlaps(query, [award for award, _ in named])
    return [one for one, fit in zip(named, fits, strict=True) if fit == max(fits)]
