"""From a document's bytes to everything the assistant takes from it."""

from datetime import date
from pathlib import Path

from bot.plans.head import read_head
from bot.plans.model import Reading
from bot.plans.opening import open_document
from bot.plans.outline import outline, sections
from bot.plans.paragraphs import paragraphs


def read(data: bytes, file_name: str, today: date) -> Reading:
    """What the document says, each fact with its quote; `today` only serves the warning about past deadlines.

    Raises:
        Unreadable: with the sentence for whoever sent the file.
    """
    whole = paragraphs(open_document(data, file_name))
    head = read_head(whole)
    items = outline(whole, head)
    return Reading(
        file_name=file_name,
        title=head.title,
        number=head.number,
        issuer=head.issuer,
        issued_on=head.issued_on,
        kind=head.kind,
        sections=sections(items),
        text="\n".join(paragraph.text for paragraph in whole),
    )


def read_file(path: Path, today: date) -> Reading:
    """The reading of a file on disk.

    Raises:
        Unreadable: with the sentence for whoever sent the file.
        OSError: the file is not there or may not be read.
    """
    return read(path.read_bytes(), path.name, today)
