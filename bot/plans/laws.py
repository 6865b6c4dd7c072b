"""What a plan cites that it should not: dead texts, laws that never were, forms numbered anew."""

import re
from collections.abc import Iterator
from datetime import date
from itertools import chain

from bot import lexicon
from bot.annotations.sentences import sentences
from bot.dates import short
from bot.documents.paragraphs import Paragraph, quote
from bot.language.regex import regex
from bot.lexicon.laws import SUBJECT_WORDS, Laws, Text, laws
from bot.plans.model import Warning as Notice
from bot.plans.papers import FORM
from bot.plans.warning_texts import worded

_LAW = regex(
    rf"Luật\s+{SUBJECT_WORDS}\s+(?:số\s+[\w/]+\s+)?(?:được\s+[\w\s]{{0,30}})?năm\s+(?P<year>\d{{4}})",
    re.IGNORECASE,
)
# A number as texts of law bear one, or a law named by its year or day.
_CITES = regex(r"\d\s*[/-]|(?-i:[lL])uật|(?-i:[mM])ẫu", re.IGNORECASE)
_LEAD = lexicon.ending("document_kinds.texts_of_law")
_REPLACING = lexicon.ending("acts.replace")
# Forms of the annex of this decree were numbered anew by the decree that replaced it.
RENUMBERED = "98/2023/NĐ-CP"
# A sentence that names another source of its forms is left alone, and so are forms printed in the document.
_FORM_ELSEWHERE = lexicon.pattern("document_kinds.other_sources", "announcing.annex", "announcing.attached")


def law_warnings(whole: list[Paragraph], today: date, known: Laws) -> Iterator[Notice]:
    """Dead laws, laws that never were, and forms that have another number now; each said once."""
    cites = _cites(whole)
    found = chain(_dead(cites, today, known), _never_were(cites, today, known), _old_forms(whole, cites))
    seen: set[str] = set()
    for key, notice in found:
        if key not in seen:
            seen.add(key)
            yield notice


def forms_of_dead(words: str, day: date, known: Laws) -> list[Text]:
    """The texts no longer in force on a day whose forms the words name ("Mẫu số 02 Nghị định số ...")."""
    if not FORM.search(words):
        return []
    return [text for text in known.texts if text.until and text.until <= day and _names(words, text)]


_Found = tuple[str, Notice]
_Sentence = tuple[Paragraph, int, int]


def _cites(whole: list[Paragraph]) -> list[_Sentence]:
    """The sentences that may cite something: each of them is cited with a number."""
    return [
        (paragraph, start, end)
        for paragraph in whole
        if _CITES.search(paragraph.text)
        for start, end in sentences(paragraph.text)
        if _CITES.search(paragraph.text, start, end)
    ]


def _dead(cites: list[_Sentence], today: date, known: Laws) -> Iterator[_Found]:
    dead = [(text, text.until) for text in known.texts if text.until and text.until <= today]
    for paragraph, start, end in cites:
        for text, until in dead:
            found = text.cited.search(paragraph.text, start, end)
            if found and not _is_replaced(paragraph.text, found):
                instead = known.of(text.replaced_by)
                code = "superseded_law" if text.own or (instead and instead.own) else "repealed_law"
                title = instead.title if instead else text.replaced_by
                exact = _around(paragraph, found)
                notice = worded(code, exact, name=text.title, ended=short(until), replaced_by=title)
                yield text.number, notice


def _never_were(cites: list[_Sentence], today: date, known: Laws) -> Iterator[_Found]:
    for paragraph, start, end in cites:
        named = _LAW.search(paragraph.text, start, end)
        if named and int(named["year"]) not in known.years:
            right = known.the_law(today).title
            notice = worded("unknown_law", _around(paragraph, named), right_name=right)
            yield named.group(), notice


def _old_forms(whole: list[Paragraph], cites: list[_Sentence]) -> Iterator[_Found]:
    if not any(map(_names_decree, (paragraph.text for paragraph in whole))):
        return
    printed = {int(found["number"]) for line in whole if (found := FORM.match(line.text))}
    for paragraph, start, end in cites:
        form = FORM.search(paragraph.text, start, end)
        if form and _of_old_decree(paragraph.text[start:end], form, printed):
            exact = quote(paragraph, start, end, form.span())
            yield form.group(), worded("form_renumbered", exact)


def _of_old_decree(sentence: str, form: re.Match[str], printed: set[int]) -> bool:
    if _names_decree(sentence):
        return True
    return int(form["number"]) not in printed and not _FORM_ELSEWHERE.search(sentence)


def _names_decree(words: str) -> bool:
    decree = laws().of(RENUMBERED)
    return decree is not None and _names(words, decree)


def _names(words: str, text: Text) -> bool:
    found = text.cited.search(words)
    return found is not None and not _is_replaced(words, found)


def _is_replaced(text: str, found: re.Match[str]) -> bool:
    """Whether a text is only cited as the one that another took the place of."""
    lead = _LEAD.sub("", text[: found.start()])
    return bool(_REPLACING.search(lead)) and bool(re.search(r"\(|\d{4}/", text[: found.start()]))


def _around(paragraph: Paragraph, found: re.Match[str]) -> str:
    """The citation with the kind of text before it ("Nghị định số ...")."""
    lead = _LEAD.search(paragraph.text[: found.start()])
    return quote(paragraph, lead.start() if lead else found.start(), found.end(), found.span())
