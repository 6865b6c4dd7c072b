"""What the first page of a file says, typed or recognised, and whether it bears a secrecy mark."""

import io
import zipfile
from dataclasses import dataclass

from bot.documents.opening import open_document
from bot.documents.unreadable import Unreadable
from bot.dossiers.secrecy import marked_in_picture, marked_secret
from bot.dossiers.sources import Source

BLOCKS_READ = 60  # of a Word file: more than a page has
_LEAST_LETTERS = 60
_PICTURES_LOOKED_AT = 3
_RENDERED = 200 / 72
_PHOTOS = frozenset({".jpg", ".jpeg", ".png", ".webp"})


@dataclass(frozen=True)
class FirstPage:
    """`read`: its words are known, or recognised well enough. `mark`: "" none, "secret", or "unsure"."""

    lines: tuple[str, ...] = ()
    read: bool = False
    mark: str = ""


def first_page(source: Source, suffix: str) -> FirstPage:
    """The first page of a file whose kind is known; what cannot be read stays empty."""
    try:
        if suffix == ".pdf":
            return _of_pdf(source)
        if not isinstance(source, bytes):
            return FirstPage()
        return _of_photo(source) if suffix in _PHOTOS else _of_text(source, suffix)
    except Unreadable:
        return FirstPage()


def _of_text(data: bytes, suffix: str) -> FirstPage:
    if suffix in {".xlsx", ".xls", ".ods"}:
        return FirstPage()
    blocks = open_document(data, f"tep{suffix}").blocks[:BLOCKS_READ]
    lines = tuple(
        line for block in blocks for part in (block.cells or (block.text,)) for line in part.splitlines()
    )
    found = FirstPage(lines, read=True, mark="secret" if marked_secret("\n".join(lines)) else "")
    if suffix == ".docx" and not found.mark:
        return _with_pictures(found, data)
    return found


def _with_pictures(found: FirstPage, data: bytes) -> FirstPage:
    """A stamp may be a picture in a Word file."""
    from bot.documents.formats.glance import opened, stamps_on

    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        media = [one for one in archive.infolist() if one.filename.startswith("word/media/")]
        for one in media[:_PICTURES_LOOKED_AT]:
            try:
                stamps = stamps_on(opened(archive.read(one)))
            except Unreadable:
                continue
            if mark := marked_in_picture((), stamps.framed, stamps.beside):
                return FirstPage(found.lines, found.read, mark)
    return found


def _of_pdf(source: Source) -> FirstPage:
    import pypdfium2 as pdfium

    from bot.documents.formats.glance import stamps_on
    from bot.documents.formats.pdf_page import read_page
    from bot.documents.formats.pdf_plain import is_plain
    from bot.documents.pages.page import lines_of
    from bot.language.garbled import is_garbled

    try:
        document = pdfium.PdfDocument(source)
        try:
            page = document[0]
            lines = tuple(line.text for line in lines_of(read_page(page).words))
            text = "\n".join(lines)
            told = sum(letter.isalpha() for letter in text) >= _LEAST_LETTERS and not is_garbled(text)
            if told and (marked_secret(text) or is_plain(page)):
                return FirstPage(lines, read=True, mark="secret" if marked_secret(text) else "")
            height = max(*page.get_size(), 1)
            picture = page.render(scale=min(_RENDERED, 2400 / height)).to_pil().convert("RGB")
        finally:
            document.close()
    except pdfium.PdfiumError:
        return FirstPage()
    if not told:
        return _of_picture(picture)
    stamps = stamps_on(picture)
    return FirstPage(lines, read=True, mark=marked_in_picture((), stamps.framed, stamps.beside))


def _of_photo(data: bytes) -> FirstPage:
    from bot.documents.formats.glance import opened
    from bot.dossiers.cropping import cut_out

    return _of_picture(cut_out(opened(data)))


def _of_picture(picture: object) -> FirstPage:
    from PIL import Image

    from bot.documents.formats.glance import glance

    seen = glance(picture) if isinstance(picture, Image.Image) else None
    if seen is None:
        return FirstPage()
    mark = marked_in_picture(seen.lines, seen.stamps.framed, seen.stamps.beside, seen.doubted)
    return FirstPage(seen.lines if seen.clear else (), seen.clear, mark)
