"""Photographs of pages, joined: in order, upright, cut out, and read again afterwards."""

import io
import re
from collections.abc import Iterable
from itertools import islice

import pypdfium2 as pdfium
import pytest
from PIL import Image, ImageEnhance, ImageOps, ImageStat
from rapidfuzz.distance import Levenshtein

from bot.documents.formats.ink import grey, recognised
from bot.documents.formats.ocr import can_recognise
from bot.dossiers.pages import as_pdf, join
from tests.bot.dossiers.made_papers import MOTTO, Paper, drawn, papers, photographed

_SIDEWAYS = 8  # EXIF: to be turned by a quarter


def _held_sideways(photo: bytes) -> bytes:
    """The same photograph as a telephone keeps it that was held sideways."""
    exif = Image.Exif()
    exif[0x0112] = _SIDEWAYS
    target = io.BytesIO()
    with Image.open(io.BytesIO(photo)) as picture:
        picture.transpose(Image.Transpose.ROTATE_270).save(target, "JPEG", quality=80, exif=exif)
    return target.getvalue()


def _upside_down(photo: bytes) -> bytes:
    """The same photograph from over a table in the dark; a telephone cannot tell there which way is up."""
    target = io.BytesIO()
    with Image.open(io.BytesIO(photo)) as picture:
        dark = ImageEnhance.Brightness(picture).enhance(0.25)
        dark.transpose(Image.Transpose.ROTATE_180).save(target, "JPEG", quality=80)
    return target.getvalue()


def joined(pages: list[Paper]) -> bytes:
    """Each page photographed askew, in turn from over a table and with the telephone held sideways."""
    photos = [photographed(drawn(page), page.seed) for page in pages]
    return join(as_pdf((_upside_down, _held_sideways)[at % 2](photo)) for at, photo in enumerate(photos))


def _words(lines: Iterable[str]) -> str:
    return " ".join(re.findall(r"\w+", " ".join(lines).lower()))


@pytest.mark.skipif(not can_recognise(), reason="needs Tesseract with Vietnamese")
def test_joined_pages_are_in_order_upright_and_read_again() -> None:
    kinds = ("minutes", "proposal")
    photographs = [paper for paper in papers("test") if paper.shape == "photo" and not paper.mark]
    pages = [next(islice((one for one in photographs if one.kind == kind), 1)) for kind in kinds]
    with pdfium.PdfDocument(joined(pages)) as document:
        seen = [page.render(scale=200 / 72).to_pil().convert("RGB") for page in document]
    assert all(page.height > page.width for page in seen)
    assert all(ImageStat.Stat(page.convert("L")).median[0] > 150 for page in seen)
    for page, paper in zip(seen, pages, strict=True):
        whole = ImageOps.grayscale(page).resize((40, 56)).crop((1, 1, 39, 55))
        assert min(whole.tobytes()) > 40  # no desk round it
        read = recognised(grey(page), "3")
        heads = [part for pair in zip(paper.head, MOTTO, strict=True) for part in pair]
        own = _words([*heads, paper.number, paper.day, *paper.title, *paper.body * 2])
        assert Levenshtein.distance(own, _words(read)) < 0.03 * len(own), read
