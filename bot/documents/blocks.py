"""The raw material of every format: paragraphs and table rows in the order of the document."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Block:
    """A paragraph or line (`cells` empty) or a table row.

    `label` is a number Word prints by itself; `merged` are the columns whose cell goes on from the row above.
    """

    text: str = ""
    cells: tuple[str, ...] = ()
    label: str = ""
    heading: bool = False
    table: int = 0
    merged: tuple[int, ...] = ()


@dataclass(frozen=True)
class Document:
    """The blocks of a document and what was noticed in opening it: "unreadable", "converted_font"."""

    blocks: list[Block]
    notices: frozenset[str] = frozenset()


def plain(blocks: list[Block]) -> str:
    """The text as a person would copy it: one line a paragraph, cells in order."""
    return "\n".join(part for block in blocks for part in (block.cells or (block.text,)))
