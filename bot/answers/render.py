"""An answer as plain text and as the JSON of the command line."""

from typing import Any

from bot.answers import data
from bot.answers.model import LONGEST_ANSWER, Answer, Source

_LONGEST_SOURCE = 260


def as_text(answer: Answer, lang: str = "vi") -> str:
    """The whole answer in plain text: headline, quote, source, notes; at most 1,500 characters."""
    words = data.texts(lang)
    parts = [answer.headline]
    if answer.quote and answer.quote != answer.headline:
        parts.append(f"“{answer.quote}”")
    if answer.source:
        parts.append(_source(answer.source, words["source"], words["source_short"]))
    parts += answer.notes
    if answer.other:
        parts.append(words["other"].format(title=answer.other.title[:_LONGEST_SOURCE]))
    if answer.nearest:
        parts.append(_source(answer.nearest, words["nearest"], words["source_short"]))
    return "\n".join(part for part in parts if part)


def answer_json(answer: Answer, lang: str = "vi") -> dict[str, Any]:
    """What `ask --batch` prints: `doc` is the file's name, passages best first."""
    return {
        "answer": as_text(answer, lang)[:LONGEST_ANSWER],
        "refused": answer.refused,
        "doc": answer.source.doc if answer.source else "",
        "section": answer.section,
        "quote": answer.quote,
        "passages": [{"doc": hit.doc, "section": hit.section, "text": hit.text} for hit in answer.passages],
    }


def _source(source: Source, full: str, short: str) -> str:
    title = source.title[:_LONGEST_SOURCE]
    if not source.section or source.section == source.title:
        return short.format(title=title)
    return full.format(section=source.section[:_LONGEST_SOURCE], title=title)
