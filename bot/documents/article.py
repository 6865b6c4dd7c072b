"""A page that tells of a document: number, day and issuer stand in its sentences, not in a head."""

from dataclasses import dataclass
from datetime import date

from bot import lexicon
from bot.documents.head_lines import day_of
from bot.documents.paragraphs import Paragraph, quote
from bot.language.regex import regex

_CODE = r"\d+(?:/\d{4})?[/-][A-ZĐ][\w-]*(?:[/-][A-ZĐ][\w-]*)*"
_TOLD = regex(
    rf"(?P<kind>(?i:{lexicon.any_of('document_kinds.kinds')}))\s+(?:số\s*:?\s*)?(?P<number>{_CODE})"
)
_ISSUED = regex(
    rf"(?P<issuer>(?=[A-ZĐÀ-Ỹ])(?i:{lexicon.any_of('issuers.bodies')})[^.;,]{{0,80}}?)\s+"
    r"(?:(?:đã|vừa|mới|vừa mới|cũng)\s+)*(?:ký\s+)?(?:ban hành|phê duyệt|có|ra)\s+(?:[\w ]{0,20}\s)?$"
)
_NEAR = 40  # letters between the number of a document and its day


@dataclass(frozen=True)
class Article:
    """What an article says of a document, with the words that say it; `body` follows their paragraph."""

    title: str
    kind: str
    number: str
    issuer: str
    issued_on: date | None
    quote: str
    body: int


def article(top: list[Paragraph]) -> Article | None:
    """What the first lines tell of somebody's document, or None where they say nobody issued one."""
    for index, paragraph in enumerate(top):
        for found in _TOLD.finditer(paragraph.text):
            issued = _ISSUED.search(paragraph.text, 0, found.start())
            if issued is None:
                continue
            behind = paragraph.text[found.end() : found.end() + _NEAR]
            day = day_of(behind) or day_of(paragraph.text[: issued.start()])
            begin = paragraph.text.rfind(". ", 0, issued.start()) + 1
            return Article(
                top[0].text,
                found["kind"].lower(),
                found["number"],
                issued["issuer"].strip(),
                day,
                quote(paragraph, begin, found.end(), found.span()),
                index + 1,
            )
    return None
