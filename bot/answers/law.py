"""What the law in force says on points people ask wrongly about; nothing unverified is ever told."""

from datetime import date

from bot.answers import data
from bot.answers.model import Answer, Source
from bot.answers.question import Question
from bot.answers.validity import in_force, notes
from bot.lexicon.laws import Laws


def correction(question: Question, best: str, today: date, lang: str, known: Laws) -> Answer | None:
    """The answer to a question resting on a mistaken rule or asking which texts hold; None for any other.

    `best` is the text of the best passage: a plan that says itself what the law says answers for itself.
    """
    held = in_force(question, today, lang, known)
    if held is not None:
        return held
    entry = _matching(question, corrects=True)
    if entry is None or (entry.agrees and entry.agrees in best):
        return None
    cited = _cited(entry)
    beside = tuple(notes(cited, today, lang, known))
    return Answer(
        "law", entry.text.get(lang, entry.text["vi"]), source=Source("", "", cited, ""), notes=beside
    )


def corrected(question: Question, best: str, today: date, lang: str, known: Laws) -> list[str]:
    """The same correction as notes, beside what a plan rules itself."""
    found = correction(question, best, today, lang, known)
    if found is None or found.source is None:
        return []
    return [*_note(found.headline, found.source.title, lang), *found.notes]


def beside(question: Question, today: date, lang: str, known: Laws) -> list[str]:
    """What the law says where the plans are silent, as notes with their article."""
    entry = _matching(question, corrects=False) or _matching(question, corrects=True)
    if entry is None:
        return []
    cited = _cited(entry)
    return [*_note(entry.text.get(lang, entry.text["vi"]), cited, lang), *notes(cited, today, lang, known)]


def on_title(question: Question) -> bool:
    """Whether the terms of a title are asked for; plans mention titles, but only the law sets their terms."""
    entry = _matching(question, corrects=False)
    return entry is not None and entry.title


def _matching(question: Question, *, corrects: bool) -> data.LawEntry | None:
    for entry in data.law():
        if entry.corrects is not corrects or (entry.never and entry.never.search(question.written)):
            continue
        if all(pattern.search(question.written) for pattern in entry.every):
            return entry
    return None


def _note(text: str, article: str, lang: str) -> list[str]:
    return [data.texts(lang)["law_beside"].format(text=text), f"{article}."]


def _cited(entry: data.LawEntry) -> str:
    return f"{entry.article}, {entry.source}" if entry.article else entry.source
