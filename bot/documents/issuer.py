"""Who issued a document: the last body its head names, from lines that wrap or run into one another."""

from collections.abc import Iterable

from bot import lexicon
from bot.documents.head_lines import is_mark, is_motto_cut, without_marks
from bot.documents.paragraphs import Paragraph
from bot.language.regex import regex

_BODY = lexicon.pattern("issuers.bodies")
_PARENT = lexicon.pattern("issuers.parents", "issuers.over")
_BARE = lexicon.pattern("issuers.bare")
_PLACE_BEFORE = lexicon.ending("issuers.places")
_BOARDS = ("BAN THƯỜNG VỤ", "BAN CHẤP HÀNH")
_COUNCIL = regex(r"(?:UBND|(?:ỦY|UỶ) BAN NHÂN DÂN)\s+(?P<place>.+)")
_SPEAKER = regex(
    rf"(?:^|[.;]\s+|,\s+)(?P<who>(?=[A-ZĐÀ-Ỹ])(?i:{lexicon.any_of('issuers.bodies')})[^.;,]{{2,80}}?)\s+"
    r"(?:xây dựng|ban hành|phát động|hướng dẫn|thông báo|tổ chức|triệu tập)\b"
)
LONGEST = 90


def begins_body(text: str) -> bool:
    """Whether a line begins with the name of a body that issues documents."""
    return bool(_BODY.match(text))


def issuer_of(top: list[Paragraph]) -> str:
    """The body in the head, or ""; a bare "VĂN PHÒNG" is named after the body above it."""
    bodies = _joined(part for line in _lines(top) for part in _parted(line))
    own = [line for line in bodies if line not in _BOARDS] or bodies
    if not own:
        return ""
    if len(own) > 1 and _BARE.fullmatch(own[-1]):
        council = _COUNCIL.match(own[-2])
        return f"{own[-1]} {council['place'] if council and own[-1] == 'THANH TRA' else own[-2]}"
    return own[-1]


def _lines(top: list[Paragraph]) -> list[str]:
    """The lines in capitals above number, motto and day, and bodies anywhere in the head."""
    marks = [index for index, paragraph in enumerate(top) if is_mark(paragraph.text)]
    last = marks[-1] if marks else len(top)
    found: list[str] = []
    cut = False
    for index, paragraph in enumerate(top):
        text = paragraph.cells[0] if paragraph.cells else paragraph.text
        pieces, cut = without_marks(text, motto_cut=cut), is_motto_cut(text)
        for words in pieces:
            shown = words[:1].isalpha() and words.isupper() and (len(words) > 3 or found)
            if shown and (index <= last or begins_body(words)):
                found.append(words)
    return found or _in_small_letters(top)


def _in_small_letters(top: list[Paragraph]) -> list[str]:
    """A body on a line of its own whose name stands in small letters."""
    for paragraph in top:
        for words in without_marks(paragraph.cells[0] if paragraph.cells else paragraph.text):
            if words[:1].isupper() and begins_body(words) and len(words) < LONGEST and words[-1].isalnum():
                return [words]
    return []


def _parted(line: str) -> list[str]:
    """Two lines of a head that ran together: the body above, then the issuer."""
    if not _PARENT.match(line):
        return [line]
    for found in _BODY.finditer(line):
        before, own = line[: found.start()].rstrip(), line[found.start() :]
        named = len(before.split()) > 1 and not _PLACE_BEFORE.search(line[: found.start()])
        if named and (_BARE.fullmatch(own) or " " in own) and not own.endswith("CHÍNH PHỦ"):
            return [before, own]
    return [line]


def _joined(lines: Iterable[str]) -> list[str]:
    """Lines that begin no body go on with the one above them: "ỦY BAN NHÂN" and "DÂN"."""
    found: list[str] = []
    for line in lines:
        if found and (not begins_body(line) or " " not in line) and not _BARE.fullmatch(line):
            found[-1] += f" {line}"
        else:
            found.append(line)
    return found


def speaker(start: list[Paragraph]) -> str:
    """Who says in the first lines that the document is issued."""
    for paragraph in start:
        found = _SPEAKER.search(paragraph.text)
        if found:
            return found["who"].strip()
    return ""
