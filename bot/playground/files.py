"""Files Telegram keeps: identifiers, thumbnails, what a message says of them."""

import base64
import io
import mimetypes
import struct
from pathlib import PurePosixPath

from PIL import Image

from .errors import JSON, bad_request
from .state import StoredFile, World

MEGABYTE = 1024 * 1024
LARGEST_DOWNLOAD = 20 * MEGABYTE
LARGEST_UPLOAD = 50 * MEGABYTE
LARGEST_PHOTO = 10 * MEGABYTE
PHOTO_SIDES = (90, 320, 800, 1280)


def _identifier(prefix: bytes, *numbers: int) -> str:
    packed = prefix + struct.pack(f">{len(numbers)}Q", *numbers)
    return base64.urlsafe_b64encode(packed).decode().rstrip("=")


def _keep(world: World, kind: str, extension: str, data: bytes, about: JSON) -> StoredFile:
    number = world.next_number()
    file_id = _identifier(b"BQ\0" if kind == "document" else b"Ag\0", world.bot.id, number)
    unique_id = _identifier(b"A\1", number)
    about = {"file_id": file_id, "file_unique_id": unique_id, "file_size": len(data)} | about
    stored = StoredFile(file_id, unique_id, kind, f"{kind}s/file_{number}{extension}", data, about)
    world.files[file_id] = stored
    return stored


def keep_document(world: World, name: str, data: bytes, content_type: str | None = None) -> StoredFile:
    """Take a file in as a document of any type; refuses empty and too large ones."""
    if not data:
        raise bad_request("file must be non-empty")
    name = PurePosixPath(name.replace("\\", "/")).name or "file"
    if not content_type or content_type == "application/octet-stream":
        content_type = mimetypes.guess_type(name)[0] or "application/octet-stream"
    about = {"file_name": name, "mime_type": content_type}
    return _keep(world, "document", PurePosixPath(name).suffix, data, about)


def keep_photo(world: World, data: bytes) -> StoredFile:
    """Take a picture in as Telegram does: made JPEG, in several sizes; the largest is returned."""
    if not data:
        raise bad_request("file must be non-empty")
    if len(data) > LARGEST_PHOTO:
        raise bad_request(
            f"file of size {len(data)} bytes is too big for a photo;"
            f" the maximum size is {LARGEST_PHOTO} bytes"
        )
    try:
        with Image.open(io.BytesIO(data)) as opened:
            picture = opened.convert("RGB")
    except (OSError, ValueError, Image.DecompressionBombError):
        raise bad_request("IMAGE_PROCESS_FAILED") from None
    if sum(picture.size) > 10_000 or max(picture.size) > 20 * min(picture.size):
        raise bad_request("PHOTO_INVALID_DIMENSIONS")
    sides = [side for side in PHOTO_SIDES if side < max(picture.size)]
    sizes = [_keep_size(world, picture, side) for side in [*sides[:3], min(max(picture.size), 1280)]]
    largest = sizes[-1]
    every = tuple(size.about for size in sizes)
    whole = StoredFile(
        largest.file_id, largest.unique_id, "photo", largest.path, largest.data, largest.about, every
    )
    world.files[largest.file_id] = whole
    return whole


def _keep_size(world: World, picture: Image.Image, side: int) -> StoredFile:
    smaller = picture.copy()
    smaller.thumbnail((side, side))
    target = io.BytesIO()
    smaller.save(target, "JPEG", quality=87)
    about = {"width": smaller.width, "height": smaller.height}
    return _keep(world, "photo", ".jpg", target.getvalue(), about)


def content(stored: StoredFile) -> JSON:
    """What a message that shows the file carries."""
    if stored.kind == "photo":
        return {"photo": list(stored.photo) or [stored.about]}
    return {"document": stored.about}
