"""What the lines of a head say, slips of recognition among them: number, place, day, motto, kind, subject."""

import re
from dataclasses import dataclass
from datetime import date
from itertools import takewhile

from bot import lexicon
from bot.documents.paragraphs import Paragraph
from bot.language import fold_letters, squeeze
from bot.language.regex import regex

_KIND = regex(
    rf"(?:DỰ THẢO\s+)?(?P<kind>{lexicon.any_of('document_kinds.kinds')})(?:\s+(?P<rest>.*))?", re.IGNORECASE
)
_KIND_FOLDED = regex(
    rf"(?:du thao\s+)?(?P<kind>{lexicon.any_folded('document_kinds.kinds')})(?:\s+(?P<rest>.*))?"
)
_SO = r"S[oôốồổỗộóòỏõọ]"  # as pictures are recognised
_NUMBER_LINE = regex(
    rf"(?:\b{_SO}\s*[:;]\s*|^\(?{_SO}\s+(?=[\d.…_/-]))([^\n]*?)"
    r"(?=\s{2,}|(?<![-–/])\s+[A-ZĐÀ-Ỹ][^,/]{2,40}[,.]\s*ng[aà]y\b|$)",
    re.IGNORECASE,
)
_NUMBER = regex(
    r"(\d+[A-Za-z]?(?:/\d{4})?)\s*([-/])\s*([A-ZĐa-zđ]+(?:[-–/&.][A-ZĐÀ-Ỹa-z\d]+|"
    r"\s?[-–]\s?[A-ZĐÀ-Ỹ][A-ZĐÀ-Ỹa-z\d]*)*)"
)
_NUMBER_FOLLOWS = regex(r"\d*[A-Za-z]?\s*[-/]\s*(?:\d{4}/)?[A-ZĐ]")
_NUMBER_OPEN = regex(rf"\b{_SO}\s*:\s*\d*$", re.IGNORECASE)
_BLANK_NUMBER = regex(r"[\s.…_]*[/-]\s*[A-ZĐ]|[\s.…_/]*$")
_DAY = regex(r"ngay\s*(\d{1,2})\s*(?:thang\s*|[/.-]\s*)(\d{1,2})\s*(?:nam\s*|[/.-]\s*)(\d{4})")
_PLACE = regex(
    r"[^\W\d][\w .\-]{1,40}[,.]\s*ngay[\s.…_\d]*(?:thang[\s.…_\d]*nam[\s.…_]*(?P<year>\d{4})?|"
    r"/[\s.…_\d]*/\s*(?P<year_behind>\d{4}))"
)
_MARKUP = str.maketrans(dict.fromkeys("-–—_.*", " "))
_MOTTO = lexicon.folded_pattern("document_kinds.mottoes")
_MOTTO_CUT = ("cong hoa xa hoi", "cong hoa xa hoi chu nghia")
_MOTTO_END = regex(r"(?:^|\s)(?:chu nghia )?viet nam$")
_STAMP = regex(rf"\(?(?:{lexicon.any_folded('document_kinds.stamps')})(?:\s+lan\s+\w+)?\)?")
_SUBJECT = regex(r"V/v\.?:?\s*(.+)|Về việc\s+(.+)", re.IGNORECASE)
BAR = "|"


@dataclass(frozen=True)
class Place:
    """Where and when a document was issued, as it stands at start to end; the year if it is filled in."""

    start: int
    end: int
    text: str
    year: int | None

    def group(self) -> str:
        """The words of the place and day."""
        return self.text[self.start : self.end]


def kind_of(text: str) -> tuple[str, str] | None:
    """The kind a line tells and what it goes on with, or None: in capitals, or alone on its line."""
    found = _KIND.fullmatch(text)
    if found:
        kind, rest = found["kind"], found["rest"] or ""
        told = text.isupper() or kind.isupper() or (not rest and text[:1].isupper())
        return (" ".join(kind.lower().split()), rest) if told else None
    slipped = _KIND_FOLDED.fullmatch(fold_letters(text)) if text.isupper() else None
    if slipped and " " in slipped["kind"]:
        start = slipped.start("rest")
        return _unfolded(slipped["kind"]), text[start:] if start >= 0 else ""
    return None


def _unfolded(kind: str) -> str:
    words = (word.text for word in lexicon.word_class("document_kinds.kinds").words)
    return next(word for word in words if fold_letters(word).split() == kind.split())


def place_of(text: str) -> Place | None:
    """Place and day ("Lào Cai, ngày ... tháng 5 năm 2026"), if the text has them."""
    found = _PLACE.search(fold_letters(text))
    if found is None:
        return None
    year = found["year"] or found["year_behind"]
    start = found.start() + _issuer_before(text[found.start() : found.end()])
    return Place(start, found.end(), text, int(year) if year else None)


def _issuer_before(words: str) -> int:
    """How much before a place is the end of the line beside it, in capitals ("... HÀ NAM Hà Nam, ngày")."""
    named = words.partition(",")[0].split()
    capitals = len(list(takewhile(lambda word: word.isupper() and not word.endswith("."), named)))
    return words.index(named[capitals]) if 1 < capitals < len(named) else 0


def day_of(text: str) -> date | None:
    """The day in full that follows the word "ngày", if there is such a day."""
    found = _DAY.search(fold_letters(text))
    if found is None:
        return None
    day, month, year = map(int, found.groups())
    try:
        return date(year, month, day)
    except ValueError:
        return None


def numbers(top: list[Paragraph]) -> tuple[str, str, date | None]:
    """The document's number, or its blank as it stands, and a day that follows the number."""
    for part in _number_lines(top):
        found = _NUMBER_LINE.search(part)
        if not found:
            continue
        value = found.group(1).strip()
        own = _NUMBER.match(value)
        if own:
            code = re.sub(r"\s*[-–]\s*", "-", own.group(3))
            return f"{own.group(1)}{own.group(2)}{code}", "", day_of(part[found.start(1) + own.end() :])
        if _BLANK_NUMBER.match(value):
            return "", found.group().strip()[:60], None
    return "", "", None


def number_within(title: str) -> tuple[str, date | None]:
    """The number and day of the decision a title comes with ("(Ban hành kèm theo Quyết định số ...)")."""
    _, with_it, words = title.partition("kèm theo")
    found = _NUMBER.search(words) if with_it else None
    if found is None:
        return "", None
    return f"{found.group(1)}{found.group(2)}{found.group(3)}", day_of(words[found.end() :])


def _number_lines(top: list[Paragraph]) -> list[str]:
    """The lines and cells, a number that stands below its "Số:" joined to it."""
    lines: list[str] = []
    for index, paragraph in enumerate(top):
        for part in (*paragraph.cells, paragraph.text):
            below = top[index + 1] if index + 1 < len(top) else None
            if below and _NUMBER_OPEN.search(part):
                follows = next(
                    (one for one in (*below.cells, below.text) if _NUMBER_FOLLOWS.match(one)), None
                )
                lines += [f"{part} {follows}"] if follows else []
            lines.append(part)
    return lines


def is_mark(text: str) -> bool:
    """A number, a motto, or a place and day: what stands in heads beside the issuer."""
    line = _plain(text)
    return bool(
        re.match(rf"\(?{_SO}\s*:?\s*(?=[\d.…_/-]|$)", text, re.IGNORECASE)
        or _MOTTO.search(line)
        or _PLACE.match(fold_letters(text))
    )


def is_motto_cut(text: str) -> bool:
    """Whether the motto of a line goes on at the end of the next one, the columns having run together."""
    return f" {squeeze(_plain(text))}".endswith(tuple(f" {motto}" for motto in _MOTTO_CUT))


def without_marks(text: str, *, motto_cut: bool = False) -> list[str]:
    """The pieces of a line of the head that are left when number, motto, stamps, place and day are out."""
    place = place_of(text)
    if place:
        text = f"{text[: place.start]}{BAR}{text[place.end :]}"
    text = _NUMBER_LINE.sub(BAR, text)
    line = _plain(text)
    motto = motto_cut
    for pattern in (_MOTTO, _STAMP):
        for found in reversed(list(pattern.finditer(line))):
            motto = motto or pattern is _MOTTO
            text = f"{text[: found.start()]}{BAR}{text[found.end() :]}"
        line = _plain(text)
    if motto or _MOTTO_END.fullmatch(line.strip()):
        cut = _MOTTO_END.search(line.rstrip())
        text = text[: cut.start()] if cut else text
    return [" ".join(part.strip(" -–_*.").split()) for part in text.split(BAR)]


def _plain(text: str) -> str:
    return fold_letters(text).translate(_MARKUP)


def subject_of(text: str) -> str:
    """What a letter says it is about ("V/v đôn đốc báo cáo")."""
    found = _SUBJECT.search(text)
    return without_marks(found.group(1) or found.group(2))[0].strip(" .:") if found else ""
