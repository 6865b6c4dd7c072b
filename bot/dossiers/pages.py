"""Photographs of pages joined in order into one PDF: upright, of a size that is read and sent easily."""

import io
from collections.abc import Iterable
from pathlib import PurePath

PICTURES = frozenset({".jpg", ".jpeg", ".png", ".webp"})
_A4 = (1654, 2339)  # pixels at 200 dots an inch
_DPI = 200
_QUALITY = 80


def is_page(name: str) -> bool:
    """Whether a file is a photograph, by the ending its content gave it."""
    return PurePath(name).suffix.lower() in PICTURES


def join(pages: Iterable[bytes]) -> bytes:
    """One PDF of pages that `as_pdf` made."""
    import pypdfium2 as pdfium  # here as below: the libraries load with the first page

    whole = pdfium.PdfDocument.new()
    try:
        for page in pages:
            one = pdfium.PdfDocument(page)
            whole.import_pages(one)
            one.close()
        target = io.BytesIO()
        whole.save(target)
    finally:
        whole.close()
    return target.getvalue()


def as_pdf(data: bytes) -> bytes:
    """A photograph as a page: upright, light, cut out of its ground, no larger than is read easily."""
    from PIL import Image, ImageOps

    from bot.documents.formats.glance import upright
    from bot.documents.formats.photograph import lit
    from bot.dossiers.cropping import cut_out

    with Image.open(io.BytesIO(data)) as picture:
        picture.draft("RGB", (2 * _A4[1], 2 * _A4[1]))  # a JPEG is read no larger than needed
        held = ImageOps.exif_transpose(picture)
        if held.mode in {"RGBA", "LA", "P"}:  # what is transparent is paper
            layer = held.convert("RGBA")
            held = Image.new("RGB", layer.size, "white")
            held.paste(layer, mask=layer.getchannel("A"))
        # A telephone over a table cannot tell which way is up.
        page = upright(lit(cut_out(held.convert("RGB"))))
    page.thumbnail(_A4 if page.height >= page.width else _A4[::-1], Image.Resampling.LANCZOS)
    target = io.BytesIO()
    page.save(target, "PDF", resolution=_DPI, quality=_QUALITY)
    return target.getvalue()
