"""Photographs as they were held."""

import io

from PIL import Image, ImageOps

from bot.documents.unreadable import Unreadable

MAX_PIXELS = 100_000_000


def photograph(data: bytes, mode: str, enough: int | None = None) -> Image.Image:
    """The picture turned upright, in colour ("RGB") or grey ("L"); not much larger than `enough` dots.

    Raises:
        Unreadable: damaged, too_large.
    """
    try:
        with Image.open(io.BytesIO(data)) as photo:
            if photo.width * photo.height > MAX_PIXELS:
                raise Unreadable("too_large")
            if enough:
                photo.draft(mode, (enough, enough))
            return ImageOps.exif_transpose(photo).convert(mode)
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        raise Unreadable("damaged") from error
