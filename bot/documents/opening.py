"""A file's bytes become blocks: what it is, is told by its first bytes before its name."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import PurePath

from bot.documents.blocks import Document, plain
from bot.documents.formats.doc import read_doc
from bot.documents.formats.text import read_text
from bot.documents.unreadable import Unreadable
from bot.language import compose
from bot.language.garbled import is_garbled
from bot.language.old_fonts import old_font_of

MAX_BYTES = 25_000_000
# A plan of twenty pages has 60,000; so much hostile text takes seconds, not minutes.
MAX_CHARACTERS = 400_000
# Those twenty pages have 2,500 lines where each is a cell of a table; with blank ones twice as many.
MAX_LINES = 10_000
_OLE = b"\xd0\xcf\x11\xe0"
_RICH_TEXT = b"{\\rtf"
_PHOTOS = (b"\x89PNG\r\n", b"\xff\xd8\xff")
_TEXT_NAMES = {"", ".txt", ".md", ".markdown", ".text"}


def open_document(data: bytes, file_name: str) -> Document:
    """The blocks of a document, and what was noticed in opening it.

    Raises:
        Unreadable: with the sentence for whoever sent the file.
    """
    found = _understood(_read(data, PurePath(file_name).suffix.lower()))
    if not any(part.strip() for block in found.blocks for part in (block.text, *block.cells)):
        raise Unreadable("no_text")
    characters = sum(len(block.text) + sum(map(len, block.cells)) for block in found.blocks)
    if characters > MAX_CHARACTERS or len(found.blocks) > MAX_LINES:
        raise Unreadable("too_large")
    return found


def _understood(found: Document) -> Document:
    """The document with the letters that an old font showed, where its words show one."""
    text = plain(found.blocks)
    decode = old_font_of(text)
    if decode is None:
        return replace(found, notices=found.notices | {"unreadable"}) if is_garbled(text) else found
    blocks = [
        replace(block, text=decode(block.text), cells=tuple(map(decode, block.cells)))
        for block in found.blocks
    ]
    return Document(blocks, found.notices | {"converted_font"})


def to_text(data: bytes, file_name: str) -> str:
    """The bare text of a document in composed Unicode, one line a paragraph or cell.

    Raises:
        Unreadable: with the sentence for whoever sent the file.
    """
    return compose(plain(open_document(data, file_name).blocks))


def _read(data: bytes, suffix: str) -> Document:
    if not data.strip():
        raise Unreadable("empty")
    if len(data) > MAX_BYTES:
        raise Unreadable("too_large")
    if b"%PDF-" in data[:1024]:
        # Here and below: the libraries are large, and most processes never see such a file.
        from bot.documents.formats.pdf import read_pdf

        return read_pdf(data)
    if data.startswith(_PHOTOS):
        return open_album([data])
    return _read_written(data, suffix)


def open_album(photographs: Sequence[bytes]) -> Document:
    """The document whose pages were photographed one by one, in order.

    Raises:
        Unreadable: with the sentence for whoever sent the pictures.
    """
    from bot.documents.formats.ocr import recognise, upright
    from bot.documents.pages.layout import blocks_of

    pages = recognise(map(upright, photographs))
    if pages is None:
        raise Unreadable("photo")
    return Document(blocks_of(pages), frozenset({"unreadable"}))


def _read_written(data: bytes, suffix: str) -> Document:
    if data.startswith(b"PK"):
        return _zipped(data, suffix)
    if data.startswith(_OLE):
        return _ole(data, suffix)
    if data.startswith(_RICH_TEXT):
        return read_doc(data)
    if suffix in {".docx", ".doc", ".pdf"}:
        raise Unreadable("damaged")
    if suffix in _TEXT_NAMES:
        return Document(read_text(data))
    raise Unreadable("unknown_type")


def _zipped(data: bytes, suffix: str) -> Document:
    if suffix in {".docx", ".doc", ""} or b"word/document.xml" in data:
        from bot.documents.formats.docx import read_docx

        return read_docx(data)
    raise Unreadable("unknown_type")


def _ole(data: bytes, suffix: str) -> Document:
    # A .docx with a password is no zip but an OLE container with this stream.
    if "EncryptedPackage".encode("utf-16-le") in data:
        raise Unreadable("encrypted")
    if suffix in {".doc", ".docx", ""}:
        return read_doc(data)
    raise Unreadable("unknown_type")
