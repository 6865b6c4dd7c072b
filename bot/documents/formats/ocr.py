"""Text recognition of scanned PDFs and photographs by Tesseract, where it is installed with Vietnamese."""

import functools
import io
import os
import shutil
import subprocess
import time

import pypdfium2 as pdfium

from bot.documents.unreadable import Unreadable

TIME_LIMIT_SECONDS = 300
DOTS_PER_INCH = 300
MAX_SIDE = 5000
SMALL_SIDE = 2000
MAX_PIXELS = 100_000_000


@functools.cache
def can_recognise() -> bool:
    """True where Tesseract with Vietnamese stands on this machine."""
    tesseract = shutil.which("tesseract")
    if tesseract is None:
        return False
    command = [tesseract, "--list-langs"]
    listed = subprocess.run(command, capture_output=True, text=True, timeout=30, check=False)  # noqa: S603
    return "vie" in listed.stdout.split()


def recognise(document: pdfium.PdfDocument) -> list[str] | None:
    """The text of each page read from its picture; None where this machine cannot, or ran out of time."""
    if not can_recognise():
        return None
    deadline = time.monotonic() + TIME_LIMIT_SECONDS
    pages = []
    for number in range(len(document)):
        left = deadline - time.monotonic()
        text = _page_text(_picture(document, number), left) if left > 0 else None
        if text is None:
            return None
        pages.append(text)
    return pages


def recognise_photo(data: bytes) -> str | None:
    """The text of a photograph of a page; None where this machine cannot read it, or ran out of time.

    Raises:
        Unreadable: damaged, too_large.
    """
    if not can_recognise():
        return None
    return _page_text(_upright(data), TIME_LIMIT_SECONDS)


def _upright(data: bytes) -> bytes:
    """The photograph turned as it was held, in grey, as large as recognition needs."""
    from PIL import Image, ImageOps  # a PDF comes without it

    try:
        with Image.open(io.BytesIO(data)) as photo:
            if photo.width * photo.height > MAX_PIXELS:
                raise Unreadable("too_large")
            page = ImageOps.exif_transpose(photo).convert("L")
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        raise Unreadable("damaged") from error
    if max(page.size) < SMALL_SIDE:
        # What Telegram makes of a photograph: twice as large its marks over letters are told apart.
        page = page.resize((2 * page.width, 2 * page.height), Image.Resampling.LANCZOS)
    page.thumbnail((MAX_SIDE, MAX_SIDE))
    target = io.BytesIO()
    page.save(target, "PNG")
    return target.getvalue()


def _picture(document: pdfium.PdfDocument, number: int) -> bytes:
    page = document[number]
    try:
        scale = min(DOTS_PER_INCH / 72, MAX_SIDE / max(*page.get_size(), 1))
        target = io.BytesIO()
        page.render(scale=scale, grayscale=True).to_pil().save(target, "PNG")
        return target.getvalue()
    finally:
        page.close()


def _page_text(picture: bytes, seconds: float) -> str | None:
    command = ["tesseract", "stdin", "stdout", "-l", "vie"]
    # One thread a page: more of them fight over small machines and are slower.
    environment = {**os.environ, "OMP_THREAD_LIMIT": "1"}
    try:
        done = subprocess.run(  # noqa: S603
            command, input=picture, capture_output=True, timeout=seconds, env=environment, check=False
        )
    except subprocess.TimeoutExpired:
        return None
    return done.stdout.decode("utf-8", errors="replace") if done.returncode == 0 else None
