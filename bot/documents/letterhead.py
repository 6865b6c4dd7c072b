"""The head of an official document: issuer, own number, date, kind and title."""

import re
from dataclasses import dataclass
from datetime import date

from bot import lexicon
from bot.documents.article import Article, article
from bot.documents.head_lines import day_of, is_mark, kind_of, number_within, numbers, place_of, subject_of
from bot.documents.issuer import begins_body, issuer_of, speaker
from bot.documents.numbering import LEAF, marker_of
from bot.documents.paragraphs import Paragraph, quote
from bot.language.regex import regex

_KIND_ALONE = lexicon.pattern("document_kinds.kinds")
_TO, _GROUNDS = "kính gửi", "căn cứ"
_CARRIES_OUT = regex(
    r"(?:Tiếp tục )?(?:Thực hiện|Triển khai|Hưởng ứng)(?: thực hiện)?(?: nội dung)?(?: các)? "
    rf"(?i:{lexicon.any_of('document_kinds.cited')})"
)
# What the first sentence below a title begins with.
_OPENINGS = ("Căn cứ", "Kính gửi", "Thi hành", "Trên cơ sở", "Theo đề nghị", "Xét đề nghị", "Hưởng ứng", "(",
             "Để ", "Nhằm ", "Sau khi ", "Trong ")  # fmt: skip
_SIGNER = regex(
    rf"(?:{lexicon.any_of('document_kinds.signers')})|"
    r"(?:ỦY|UỶ) BAN NHÂN DÂN (?:TỈNH|THÀNH PHỐ|HUYỆN|XÃ|PHƯỜNG)\b",
    re.IGNORECASE,
)
_WITH_IT = regex(r"\s*\(?\s*(?:Ban hành\s+)?kèm theo\s|\s*\(?\bSố\s*:?\s*\d+[/-]", re.IGNORECASE)
HEAD_LIMIT = 45
LONGEST_TITLE = 7
SHORT = 6  # words of a line that tells a kind nobody listed


@dataclass(frozen=True)
class Head:
    """`body` is the index of the first paragraph after the title; `article` tells of an article about it."""

    title: str = ""
    kind: str = ""
    number: str = ""
    issuer: str = ""
    issued_on: date | None = None
    year: int | None = None
    blank_number: str = ""
    body: int = 0
    article: str = ""


def read_head(whole: list[Paragraph]) -> Head:
    """The facts of the head; what is blank or missing stays empty."""
    at = _kind_at(whole)
    top = whole[: at if at is not None else _opening(whole)]
    told = article(whole[:HEAD_LIMIT]) if at is None and not _is_headed(whole[:HEAD_LIMIT]) else None
    if told:
        return _of_article(told)
    kind, title, body = _title(whole, at) if at is not None else _letter(whole, top)
    below = whole[at or body : body + 2] if at is not None else whole[body : body + 2]
    dated = [*top, *(line for line in below if is_mark(line.text))]
    number, blank, numbered_on = numbers(dated)
    issued_on, year = _issued(dated)
    if issued_on is None and numbered_on is not None:
        issued_on, year = numbered_on, numbered_on.year
    if not (number or blank) and at is not None:
        number, given = number_within(" ".join(line.text for line in whole[at : body + 1] if not line.cells))
        issued_on, year = (given, given.year) if issued_on is None and given else (issued_on, year)
    issuer = issuer_of(top) or speaker(whole[body : body + 12])
    return Head(title, kind, number, issuer, issued_on, year, blank, body)


def opens_document(paragraph: Paragraph) -> bool:
    """Whether this is the kind line of a document: "KẾ HOẠCH" alone and in capitals."""
    return paragraph.text.isupper() and bool(_KIND_ALONE.fullmatch(paragraph.text.strip(" :")))


def _is_headed(top: list[Paragraph]) -> bool:
    """Whether something stands in the first lines that only documents have."""
    return any(is_mark(line.text) or line.text.lower().startswith((_TO, "v/v", "về việc")) for line in top)


def _of_article(told: Article) -> Head:
    day = told.issued_on
    year = day.year if day else None
    return Head(
        told.title, told.kind, told.number, told.issuer, day, year, body=told.body, article=told.quote
    )


def _kind_at(whole: list[Paragraph]) -> int | None:
    """The line that tells the kind: a known one, else a short line in capitals below number and motto."""
    named: tuple[int, str] | None = None
    last_mark = -1
    for index, paragraph in enumerate(whole[:HEAD_LIMIT]):
        text = paragraph.text.rstrip(" :")
        told = kind_of(text)
        if told:
            # One whose line goes on above number and motto is a name ("CHƯƠNG TRÌNH MỤC TIÊU ...").
            if named is None or (named[0] < last_mark and named[1]):
                named = (index, told[1])
            if not told[1]:
                break
        elif marker_of(text).kind in {"roman", "part", "chapter", "section"} or text.lower().startswith(
            (_GROUNDS, _TO)
        ):
            break
        elif is_mark(paragraph.text):
            last_mark = index
    return named[0] if named else _unknown_kind_at(whole[:HEAD_LIMIT], last_mark)


def _unknown_kind_at(top: list[Paragraph], last_mark: int) -> int | None:
    if last_mark < 0 or any(subject_of(line.text) for line in top[: last_mark + 3]):
        return None
    for index, paragraph in enumerate(top[last_mark + 1 : last_mark + 3], last_mark + 1):
        text = paragraph.text
        if text.isupper() and not paragraph.cells:
            known = begins_body(text) or is_mark(text) or marker_of(text).level < LEAF
            return None if known or len(text.split()) > SHORT else index
    return None


def _opening(whole: list[Paragraph]) -> int:
    """Where the head of a document without a kind line ends."""
    for index, paragraph in enumerate(whole[:HEAD_LIMIT]):
        if (
            paragraph.text.lower().startswith((_GROUNDS, _TO, "thực hiện"))
            or marker_of(paragraph.text).level < LEAF
        ):
            return index
    return min(len(whole), 8)


def _issued(top: list[Paragraph]) -> tuple[date | None, int | None]:
    for paragraph in reversed(top):
        place = place_of(paragraph.text)
        if place is not None:
            return day_of(place.group()), place.year
    return None, None


def _title(whole: list[Paragraph], at: int) -> tuple[str, str, int]:
    kind, rest = kind_of(whole[at].text.rstrip(" :")) or (whole[at].text.strip(" :").lower(), "")
    joined = rest.split()[:1] == ["VÀ"]  # "HƯỚNG DẪN VÀ BẢNG ĐIỂM" is two things, both of them the title
    parts = [whole[at].text if joined else rest] if rest else []
    index = at + 1
    while index < len(whole) and len(parts) < LONGEST_TITLE:
        text = whole[index].text
        if whole[index].cells or _is_item(text) or _stops(text) or (parts and _ends(text)):
            break
        if parts and text[:1].isupper() and _reads_as_sentence(text):
            break
        parts.append(text)
        index += 1
    title = _WITH_IT.split(" ".join(parts))[0]
    return kind, " ".join(title.rstrip(" .:").split()), index


def _is_item(text: str) -> bool:
    marker = marker_of(text)
    return marker.level < LEAF or (marker.kind == "bullet" and text[marker.end : marker.end + 1].isupper())


def _stops(text: str) -> bool:
    said = text.startswith(_OPENINGS) or _CARRIES_OUT.match(text)
    return bool(said) or (text.isupper() and bool(_SIGNER.match(text)))


def _ends(text: str) -> bool:
    return len(text) > 250 or text.endswith((":", ";", "./.")) or is_mark(text)


def _reads_as_sentence(text: str) -> bool:
    return (len(text) > 160 and not text.isupper()) or text.endswith(".")


def _letter(whole: list[Paragraph], top: list[Paragraph]) -> tuple[str, str, int]:
    """A letter has no kind line: its subject stands under the number."""
    for paragraph in top:
        for part in paragraph.cells or (paragraph.text,):
            subject = subject_of(part)
            if subject:
                return "công văn", subject, len(top)
    is_letter = any(p.text.lower().startswith(_TO) for p in whole[:HEAD_LIMIT])
    # Lines of which none is a mark of a head are the document itself.
    headed = is_letter or any(is_mark(paragraph.text) for paragraph in top)
    return ("công văn" if is_letter else ""), "", len(top) if headed else 0


def number_quote(whole: list[Paragraph], blank: str) -> str:
    """The blank number line as it stands in the document."""
    for paragraph in whole[:HEAD_LIMIT]:
        start = paragraph.text.find(blank)
        if blank and start >= 0:
            return quote(paragraph, start, start + len(blank), (start, start + len(blank)))
    return ""
