"""An answer as the JSON of the command line."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from bot.answers.answering import answer
from bot.answers.library import Library


def answer_json(
    library: Library, question: str, today: date, lang: str = "vi", before: Sequence[str] = ()
) -> dict[str, Any]:
    """What `ask --batch` prints for a question: `doc` is the file's name, passages best first."""
    found = answer(library, question, today, lang, before)
    return {
        "answer": found.as_text(lang),
        "certainty": found.certainty,
        "refused": found.refused,
        "doc": found.source.doc if found.source else "",
        "section": found.section,
        "quote": found.quote,
        "quotes": [{"doc": one.source.doc, "section": one.section, "text": one.text} for one in found.quotes],
        "passages": [{"doc": hit.doc, "section": hit.section, "text": hit.text} for hit in found.passages],
    }
