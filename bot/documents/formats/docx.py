"""Word files: paragraphs and tables in order, straight from the XML (python-docx is ten times slower)."""

import io
import zipfile
import zlib
from collections.abc import Iterator

from lxml import etree

from bot.documents.blocks import Block, Document
from bot.documents.formats.docx_numbering import Numbering
from bot.documents.formats.docx_runs import Looks, W, text_of
from bot.documents.unreadable import Unreadable

_DOCUMENT = "word/document.xml"
_DAMAGE = (zipfile.BadZipFile, zlib.error, etree.XMLSyntaxError, ValueError, OSError, EOFError)
MAX_XML = 30_000_000
MAX_TOTAL = 200_000_000
MAX_RATIO = 200
MAX_DEPTH = 4  # of tables and text boxes in one another
MAX_SPAN = 60
# What only holds other elements: content controls, insertions, moved text.
_HOLDERS = {W + name for name in ("sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag")}


def read_docx(data: bytes) -> Document:
    """The blocks of a .docx file.

    Raises:
        Unreadable: damaged, encrypted, too_large.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            _check_sizes(archive, len(data))
            document = _parse(archive.read(_DOCUMENT))
            numbering = _optional(archive, "word/numbering.xml")
            styles = _optional(archive, "word/styles.xml")
    except Unreadable:
        raise
    except (KeyError, NotImplementedError) as error:
        raise Unreadable("damaged") from error
    except RuntimeError as error:
        raise Unreadable("encrypted") from error
    except _DAMAGE as error:
        raise Unreadable("damaged") from error
    body = document.find(W + "body")
    if body is None:
        raise Unreadable("damaged")
    reader = _Reader(Numbering(numbering, styles), Looks(styles))
    blocks = list(reader.blocks(body))
    return Document(blocks, frozenset({"converted_font"} if reader.converted else ()))


def _optional(archive: zipfile.ZipFile, name: str) -> etree._Element | None:
    return _parse(archive.read(name)) if name in archive.namelist() else None


def _check_sizes(archive: zipfile.ZipFile, packed: int) -> None:
    infos = archive.infolist()
    total = sum(info.file_size for info in infos)
    xml = sum(info.file_size for info in infos if info.filename.endswith(".xml"))
    if total > MAX_TOTAL or xml > MAX_XML or (total > 5_000_000 and total > packed * MAX_RATIO):
        raise Unreadable("too_large")


def _parse(xml: bytes) -> etree._Element:
    if len(xml) > MAX_XML:
        raise Unreadable("too_large")
    if b"<!DOCTYPE" in xml[:2000]:
        raise Unreadable("damaged")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    return etree.fromstring(xml, parser)


class _Reader:
    """Walks a body once, numbering paragraphs as Word would."""

    def __init__(self, numbering: Numbering, looks: Looks) -> None:
        self.converted = False
        self._numbering = numbering
        self._looks = looks
        self._tables = 0

    def blocks(self, parent: etree._Element, depth: int = 0) -> Iterator[Block]:
        for child in parent:
            if child.tag == W + "p":
                yield from self._paragraph(child, depth)
            elif child.tag == W + "tbl":
                yield from self._table(child, depth)
            elif child.tag in _HOLDERS:
                yield from self.blocks(child, depth)

    def _paragraph(self, element: etree._Element, depth: int) -> Iterator[Block]:
        text, label, boxes = self._read(element)
        lines = (line for line in text.split("\n") if line.strip())
        for number, line in enumerate(lines):
            yield Block(line, label="" if number else label)
        for box in boxes if depth < MAX_DEPTH else ():
            yield from self.blocks(box, depth + 1)

    def _read(self, paragraph: etree._Element) -> tuple[str, str, list[etree._Element]]:
        """The text of a paragraph, its number and its text boxes; one without text counts for no number."""
        text, converted, boxes = text_of(paragraph, self._looks)
        self.converted = self.converted or converted
        return text, self._numbering.label(paragraph) if text.strip() else "", boxes

    def _table(self, element: etree._Element, depth: int) -> Iterator[Block]:
        if depth >= MAX_DEPTH:
            return
        self._tables += 1
        number = self._tables
        for row in _children(element, W + "tr"):
            if row.find(f"{W}trPr/{W}del") is not None:
                continue
            inner = [cell for cell in _children(row, W + "tc") if cell.find(W + "tbl") is not None]
            if inner and len(_children(row, W + "tc")) == 1:
                # A frame around text and tables, no row of a table.
                yield from self.blocks(inner[0], depth + 1)
                continue
            cells, merged = self._row(row, depth)
            if any(cell.strip() for cell in cells):
                yield Block(cells=cells, table=number, merged=merged)

    def _row(self, row: etree._Element, depth: int) -> tuple[tuple[str, ...], tuple[int, ...]]:
        """The cells of a row, a wide cell followed by empty ones so that columns stay in line."""
        cells = [""] * _number(row.find(f"{W}trPr/{W}gridBefore"), 0)
        merged: list[int] = []
        for cell in _children(row, W + "tc"):
            if cell.find(f"{W}tcPr/{W}cellDel") is not None:
                continue
            down = cell.find(f"{W}tcPr/{W}vMerge")
            if down is not None and down.get(W + "val", "continue") == "continue":
                merged.append(len(cells))
            width = _number(cell.find(f"{W}tcPr/{W}gridSpan"), 1)
            cells += [self._cell(cell, depth), *[""] * (width - 1)]
        return tuple(cells), tuple(merged)

    def _cell(self, cell: etree._Element, depth: int) -> str:
        lines = []
        for block in self.blocks(cell, depth + 1):
            text = " ".join(part for part in (block.cells or (block.text,)) if part.strip())
            lines.append(f"{block.label} {text}".strip())
        return "\n".join(lines)


def _children(parent: etree._Element, tag: str) -> list[etree._Element]:
    """The rows or cells of a table itself, those in content controls too."""
    found = []
    for child in parent:
        if child.tag == tag:
            found.append(child)
        elif child.tag in _HOLDERS:
            found += _children(child, tag)
    return found


def _number(element: etree._Element | None, default: int) -> int:
    value = element.get(W + "val", "") if element is not None else ""
    return min(int(value), MAX_SPAN) if value.isdecimal() and value.isascii() else default
