"""Secrecy marks: whether a text or a file bears one; such a paper never goes through a bot."""

import re
import unicodedata
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import IO

from rapidfuzz.distance import Levenshtein

from bot import lexicon
from bot.dossiers.sources import Source, beginning, opened
from bot.language.folding import fold
from bot.language.regex import regex

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
# Letters of a stamp stand apart ("M Ậ T"); a mark is in capitals, or a line that says what its degree is.
_DEGREE = r"(?:T\s*U\s*Y\s*Ệ\s*T\s*M\s*Ậ\s*T|T\s*Ố\s*I\s*M\s*Ậ\s*T|M\s*Ậ\s*T)"
_MARK = regex(
    rf"^[^\w\n]*(?:ĐỘ[ ]MẬT\W{{1,5}})?{_DEGREE}[^\w\n]*$"
    r"|^[^\w\n]*(?:[Tt]uyệt mật|[Tt]ối mật|Mật)[^\w\n]*$"
    r"|^\W*[Đđ]ộ mật\W{1,5}(?i:tuyệt mật|tối mật|mật)\W*$",
    re.MULTILINE,
)
# Other red stamps at the head of a page: of urgency, and of incoming papers.
_HARMLESS = regex(rf"\b(?:{lexicon.any_folded('document_kinds.stamps')}|den so|cong van den|van ban den)\b")
_WORDS = regex(r"[^\W\d_]+")
_PARTS = regex(r"word/(?:document|header\d*|footer\d*)\.xml")
LONGEST_PART = 4_000_000  # bytes; a first page has a hundredth of it
_PIECE = 1 << 16
_FOLDED = regex(r"[a-z]+")
_OF_LETTERHEAD = 6  # lines
_WHOLE_MOTTO = 6  # words
_MOST_OF_MOTTO = 0.6
_SENTENCE = 4  # small letters: marks have none
_TOP = 25  # lines of a recognised page
_HEAD = 6000  # characters, and the same number of bytes of plain text


def marked_secret(text: str) -> bool:
    """Whether a text bears a secrecy mark on a line of its own."""
    composed = unicodedata.normalize("NFKC", text)
    return any(len(line) < 60 and _MARK.search(line) for line in composed.splitlines())


def marked_in_picture(
    lines: Sequence[str],
    framed: Sequence[Sequence[str]] = (),
    beside: Sequence[str] = (),
    doubted: Sequence[str] = (),
) -> str:
    """What the words of a picture show of a mark: "secret", "unsure" or "" for none.

    Recognition takes one letter for another; what stands alone in capitals and looks like a mark is one. What
    stands in a frame and cannot be read may be one, and so may what lies over words that are `doubted`.
    """
    stamped = [*(line for words in framed for line in words), *beside]
    top = [*lines[:_TOP], *stamped]
    if marked_secret("\n".join([*lines, *stamped])) or any(map(_looks_marked, top)):
        return "secret"
    if doubted or _lies_over_motto(lines) or not all(map(_is_something_else, framed)):
        return "unsure"
    asked = any(_mark_within(line) or _may_be_marked(line) for line in top) or any(
        map(_begins_a_mark, beside)
    )
    return "unsure" if asked else ""


def _is_something_else(words: Sequence[str]) -> bool:
    """Whether what stands in a frame is a stamp of urgency or of incoming papers, or a sentence."""
    small = sum(letter.islower() for line in words for letter in line)
    return small >= _SENTENCE or any(_HARMLESS.search(fold(line)) for line in words)


def _looks_marked(line: str) -> bool:
    letters = "".join(one for one in line if one.isalpha())
    folded = fold(letters).replace(" ", "")
    if not letters.isupper() or not 3 <= len(folded) <= 9:
        return False
    return folded == "mat" or any(
        Levenshtein.distance(folded, mark) <= 1 for mark in ("toimat", "tuyetmat", "domat")
    )


def _may_be_marked(line: str) -> bool:
    """Whether a line in capitals is a mark with a letter or two misread."""
    letters = "".join(one for one in line if one.isalpha())
    folded = fold(letters).replace(" ", "")
    if not letters.isupper():
        return False
    if len(folded) <= 4:
        return len(folded) >= 2 and Levenshtein.distance(folded, "mat") <= 1
    return any(Levenshtein.distance(folded, mark) <= 2 for mark in ("toimat", "tuyetmat", "domat"))


def _begins_a_mark(line: str) -> bool:
    """Whether half of a mark can be read; the other half lies over print."""
    words = (fold(word) for word in _WORDS.findall(line) if word.isupper())
    return any(Levenshtein.distance(word, "tuyet") <= 1 or word in {"toi", "mat"} for word in words)


def _lies_over_motto(lines: Sequence[str]) -> bool:
    """Whether of the country's motto, the same on every paper, most can be read but not all."""
    read = [_FOLDED.findall(fold(line)) for line in lines[:_OF_LETTERHEAD]]
    return any(
        _MOST_OF_MOTTO * len(motto)
        <= max((_known(motto, two) for two in _in_twos(read)), default=0)
        < len(motto)
        for motto in _mottoes()
    )


def _in_twos(read: Sequence[list[str]]) -> Iterator[list[str]]:
    """Each line with the next: in a narrow column the motto goes on there."""
    return (words + following for words, following in pairwise([*read, []]))


def _known(motto: Sequence[str], words: Sequence[str]) -> int:
    return sum(any(_is_read_as(word, other) for other in words) for word in motto)


def _is_read_as(word: str, other: str) -> bool:
    """One letter for another in any word, more in long ones."""
    slips = len(word) // 4 or len(word) == len(other)
    return Levenshtein.distance(word, other) <= slips


@cache
def _mottoes() -> list[list[str]]:
    found = (fold(one.text).split() for one in lexicon.own_words("document_kinds.mottoes"))
    return [words for words in found if len(words) >= _WHOLE_MOTTO]


def _mark_within(line: str) -> bool:
    """A word in capitals like the mark, beside others; of "MẶT TRẬN" it is the front, and Mậu is a name."""
    words = [re.sub(r"\W", "", one) for one in line.split()]
    if any(one[:2] == "MẬ" and one != "MẬU" and Levenshtein.distance(fold(one), "mat") <= 1 for one in words):
        return True
    return any(
        word.isupper() and fold(word) == "mat" and fold(following) not in {"tran", "ong"}
        for word, following in zip(words, [*words[1:], ""], strict=True)
    )


def bears_mark(source: Source) -> bool:
    """Whether a file's first page, or a header, bears one; what cannot be read is not looked at.

    A scan has no text: its mark shows only once it is recognised.
    """
    head = beginning(source, 4 * _HEAD)
    if head.startswith(b"PK"):
        return marked_secret(_of_word(source))
    if b"%PDF-" in head[:1024]:
        return marked_secret(_of_pdf(source))
    return marked_secret(_of_plain(head))


def _of_word(source: Source) -> str:
    """The paragraphs of headers and of the beginning, those in text boxes too, where stamps are."""
    lines: list[str] = []
    try:
        with opened(source) as file, zipfile.ZipFile(file) as archive:
            for part in archive.infolist():
                if _PARTS.fullmatch(part.filename):
                    with archive.open(part) as words:
                        lines += _paragraphs(words)
    except (zipfile.BadZipFile, zlib.error, SyntaxError, ValueError, OSError, EOFError):  # lxml's is one
        return "\n".join(lines)
    except (NotImplementedError, RuntimeError):  # packed in a way of its own, or with a password
        return "\n".join(lines)
    return "\n".join(lines)


class _Lines:
    """Takes the text of paragraphs from a parser that keeps nothing, in the order they end."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.length = 0
        self._open: list[list[str]] = []
        self._text = False

    def start(self, tag: str, _: object) -> None:
        if tag == _W + "p":
            self._open.append([])
        self._text = tag == _W + "t"

    def data(self, words: str) -> None:
        if self._text and self._open and self.length < _HEAD:
            self._open[-1].append(words)

    def end(self, tag: str) -> None:
        self._text = False
        if tag == _W + "p" and self._open:
            line = "".join(self._open.pop())[:_HEAD]
            self.lines.append(line)
            self.length += len(line)

    def close(self) -> list[str]:
        return self.lines


def _paragraphs(source: IO[bytes]) -> list[str]:
    """The text of paragraphs, until enough was read."""
    from lxml import etree  # here as below: the libraries load with the first such file

    found = _Lines()
    parser = etree.XMLParser(target=found, resolve_entities=False, no_network=True, load_dtd=False)
    left = LONGEST_PART
    try:
        while (
            left > 0 and found.length < _HEAD and len(found.lines) < _HEAD and (piece := source.read(_PIECE))
        ):
            parser.feed(piece)
            left -= len(piece)
    except SyntaxError:
        pass  # what was read until then counts
    return found.lines


def _of_pdf(source: Source) -> str:
    import pypdfium2 as pdfium

    try:
        document = pdfium.PdfDocument(source)
    except pdfium.PdfiumError:
        return ""
    try:
        if not len(document):
            return ""
        text_page = document[0].get_textpage()
        return str(text_page.get_text_range(0, min(text_page.count_chars(), _HEAD), errors="ignore"))
    except pdfium.PdfiumError:
        return ""
    finally:
        document.close()


def _of_plain(data: bytes) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", errors="ignore")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("utf-8", errors="ignore") + "\n" + data.decode("cp1258", errors="ignore")
