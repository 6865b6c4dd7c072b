"""What the law in force says on points people ask wrongly about; nothing unverified is ever told."""

from bot.answers import data
from bot.answers.model import Answer, Source
from bot.answers.question import Question
from bot.language import fold


def correction(question: Question, best: str, lang: str) -> Answer | None:
    """The answer to a question resting on a mistaken or repealed rule; None for any other question.

    `best` is the text of the best passage: a plan that says itself what the law says answers for itself.
    """
    entry = _matching(question, corrects=True)
    if entry is None or (entry.agrees and entry.agrees in best):
        return None
    return Answer("law", entry.text.get(lang, entry.text["vi"]), source=Source("", "", _cited(entry), ""))


def is_ruled_in(question: Question, text: str) -> bool:
    """Whether a text speaks of the very point on which the question is mistaken."""
    entry = _matching(question, corrects=True)
    folded = fold(text)
    return entry is not None and all(pattern.search(folded) for pattern in entry.every)


def corrected(question: Question, best: str, lang: str) -> list[str]:
    """The same correction as notes, beside what a plan rules itself."""
    found = correction(question, best, lang)
    if found is None or found.source is None:
        return []
    return _note(found.headline, found.source.title, lang)


def beside(question: Question, lang: str) -> list[str]:
    """What the law says where the plans are silent, as notes with their article."""
    entry = _matching(question, corrects=False) or _matching(question, corrects=True)
    if entry is None:
        return []
    return _note(entry.text.get(lang, entry.text["vi"]), _cited(entry), lang)


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
