"""Sheets as LibreOffice keeps them, made here."""

import io
import zipfile
from collections.abc import Sequence
from xml.sax.saxutils import escape

_SPACES = "".join(
    f' xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for name in ("office", "table", "text", "style")
)
_STYLES = (
    '<style:style style:name="gone" style:family="table">'
    '<style:table-properties table:display="false"/></style:style>'
    '<style:style style:name="struck" style:family="text">'
    '<style:text-properties style:text-line-through-style="solid"/></style:style>'
)


def row(*cells: str, **told: str) -> str:
    """A row of cells; each is its words, or the XML of a whole cell."""
    inside = "".join(one if one.startswith("<") else cell(one) for one in cells)
    return f"<table:table-row{_attributes(told)}>{inside}</table:table-row>"


def cell(words: str, **told: str) -> str:
    """A cell with a paragraph a line; `words` may hold XML of its own."""
    said = words if "<" in words else escape(words)
    lines = "".join(f"<text:p>{line}</text:p>" for line in said.splitlines())
    return f"<table:table-cell{_attributes(told)}>{lines}</table:table-cell>"


def _attributes(told: dict[str, str]) -> str:
    names = {name: f"{name.partition('_')[0]}:{name.partition('_')[2].replace('_', '-')}" for name in told}
    return "".join(f' {names[name]}="{value}"' for name, value in told.items())


def sheet(name: str, *rows: str, style: str = "", columns: str = "") -> str:
    named = f'table:name="{name}" table:style-name="{style}"'
    return f"<table:table {named}>{columns}{''.join(rows)}</table:table>"


def ods(*sheets: str) -> bytes:
    """A file of these sheets."""
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content{_SPACES}>'
        f"<office:automatic-styles>{_STYLES}</office:automatic-styles>"
        f"<office:body><office:spreadsheet>{''.join(sheets)}</office:spreadsheet></office:body>"
        "</office:document-content>"
    )
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", content)
    return target.getvalue()


def plain(*rows: Sequence[str]) -> bytes:
    """One sheet of words."""
    return ods(sheet("Bảng 1", *(row(*one) for one in rows)))
