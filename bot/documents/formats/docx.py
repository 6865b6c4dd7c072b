"""Word files: paragraphs and tables in order, straight from the XML (python-docx is ten times slower)."""

import io
import zipfile
import zlib
from collections.abc import Iterator

from lxml import etree

from bot.documents.blocks import Block
from bot.documents.formats.docx_numbering import Numbering
from bot.documents.unreadable import Unreadable

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MC_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_DOCUMENT = "word/document.xml"
_DAMAGE = (zipfile.BadZipFile, zlib.error, etree.XMLSyntaxError, ValueError, OSError, EOFError)
MAX_XML = 30_000_000
MAX_TOTAL = 200_000_000
MAX_RATIO = 200
MAX_DEPTH_OF_TABLES = 4


def read_docx(data: bytes) -> list[Block]:
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
    body = document.find(_W + "body")
    if body is None:
        raise Unreadable("damaged")
    return list(_Reader(Numbering(numbering, styles)).blocks(body))


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

    def __init__(self, numbering: Numbering) -> None:
        self._numbering = numbering
        self._tables = 0

    def blocks(self, parent: etree._Element, depth: int = 0) -> Iterator[Block]:
        for child in parent:
            if child.tag == _W + "p":
                yield from self._paragraph(child)
            elif child.tag == _W + "tbl":
                yield from self._table(child, depth)
            elif child.tag in {_W + "sdt", _W + "sdtContent", _W + "customXml", _W + "ins"}:
                yield from self.blocks(child, depth)

    def _paragraph(self, element: etree._Element) -> Iterator[Block]:
        text = _text(element)
        if text.strip():
            label = self._numbering.label(element)
            lines = text.split("\n")
            for number, line in enumerate(line for line in lines if line.strip()):
                yield Block(line, label="" if number else label)

    def _table(self, element: etree._Element, depth: int) -> Iterator[Block]:
        if depth >= MAX_DEPTH_OF_TABLES:
            return
        self._tables += 1
        number = self._tables
        for row in element.iter(_W + "tr"):
            if next(row.iterancestors(_W + "tbl")) is not element:
                continue
            cells, merged = self._row(row)
            if any(cell.strip() for cell in cells):
                yield Block(cells=cells, table=number, merged=merged)

    def _row(self, row: etree._Element) -> tuple[tuple[str, ...], tuple[int, ...]]:
        """The cells of a row, a wide cell followed by empty ones so that columns stay in line."""
        cells: list[str] = []
        merged: list[int] = []
        for cell in row.iter(_W + "tc"):
            if next(cell.iterancestors(_W + "tr")) is not row:
                continue
            down = cell.find(f"{_W}tcPr/{_W}vMerge")
            if down is not None and down.get(_W + "val", "continue") == "continue":
                merged.append(len(cells))
            span = cell.find(f"{_W}tcPr/{_W}gridSpan")
            width = span.get(_W + "val", "1") if span is not None else "1"
            cells += [self._cell(cell), *[""] * (min(int(width), 60) - 1 if width.isdigit() else 0)]
        return tuple(cells), tuple(merged)

    def _cell(self, cell: etree._Element) -> str:
        lines = []
        for paragraph in cell.iter(_W + "p"):
            text = _text(paragraph)
            if text.strip():
                lines.append(f"{self._numbering.label(paragraph)} {text}".strip())
        return "\n".join(lines)


def _text(paragraph: etree._Element) -> str:
    parts: list[str] = []
    for node in paragraph.iter(_W + "t", _W + "tab", _W + "br", _W + "cr", _W + "noBreakHyphen"):
        if next(node.iterancestors(_W + "p")) is not paragraph or _in_fallback(node):
            continue
        if node.tag == _W + "t":
            parts.append(node.text or "")
        elif node.tag == _W + "noBreakHyphen":
            parts.append("-")
        else:
            parts.append(" " if node.tag == _W + "tab" else "\n")
    return "".join(parts)


def _in_fallback(node: etree._Element) -> bool:
    return next(node.iterancestors(_MC_FALLBACK), None) is not None
