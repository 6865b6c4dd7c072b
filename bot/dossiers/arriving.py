"""A file as it arrives: what it is, or why it is not taken. It is called in `bot.sandbox` alone."""

import io
from dataclasses import dataclass

from bot.dossiers.filetypes import Fault, Kind, inspect
from bot.dossiers.secrecy import bears_mark
from bot.dossiers.sources import Source

LEAST_SIDE = 700  # points of a photograph on which a page can still be read
DARKEST, FLATTEST = 50, 9  # mean and spread of its brightness
_TURNED = frozenset({"image/heic", "image/heif", "image/avif", "image/webp"})  # into JPEG


@dataclass(frozen=True)
class Look:
    """What a file is; `data`: a JPEG in its place; `notes`: what is doubtful ("small", "dark")."""

    kind: Kind
    data: bytes | None = None
    notes: tuple[str, ...] = ()


def examine(source: Source, name: str) -> Look | Fault:
    """What the file is, whatever it is called; a secrecy mark comes before every other reason."""
    if bears_mark(source):
        return Fault("secret")
    kind = inspect(source, name)
    if isinstance(kind, Fault):
        return kind
    if isinstance(source, bytes) and kind.media_type.startswith("image/"):
        return _picture(source, kind)
    return Look(kind)


def _picture(data: bytes, kind: Kind) -> Look | Fault:
    from PIL import Image, ImageOps, ImageStat  # loads with the first picture

    with Image.open(io.BytesIO(data)) as picture:
        notes = ["small"] if min(picture.size) < LEAST_SIDE else []
        picture.draft("L", (600, 600))
        turned = None
        if kind.media_type in _TURNED:
            upright = ImageOps.exif_transpose(picture).convert("RGB")
            target = io.BytesIO()
            upright.save(target, "JPEG", quality=88)
            turned, kind = target.getvalue(), Kind("image/jpeg", ".jpg")
            light = upright
        else:
            light = picture.copy()
    light.thumbnail((400, 400))
    stat = ImageStat.Stat(light.convert("L"))
    if stat.mean[0] < DARKEST or stat.stddev[0] < FLATTEST:
        notes.append("dark")
    return Look(kind, turned, tuple(notes))
