"""What a file is, by its first bytes rather than its name."""

import io
import re
import zipfile
from dataclasses import dataclass
from pathlib import PurePath

import filetype

_OLE = bytes.fromhex("d0cf11e0a1b11ae1")
MEDIA_TYPES = {
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".doc": "application/msword",
    ".xls": "application/vnd.ms-excel",
    ".pdf": "application/pdf",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".png": "image/png",
    ".txt": "text/plain",
    ".md": "text/markdown",
}
_INSIDE = {".docx": "word/document.xml", ".xlsx": "xl/workbook.xml"}
SUFFIXES = frozenset(MEDIA_TYPES)
_SAFE_NAME = re.compile(r'[\x00-\x1f\x7f-\x9f<>:"/\\|?*\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]')


@dataclass(frozen=True)
class Kind:
    """`media_type` is what the bytes say; `suffix` goes with it."""

    media_type: str
    suffix: str


def sniff(data: bytes, name: str) -> Kind | None:
    """What the file is, or None if it is nothing the office takes or not what its name says."""
    suffix = PurePath(name).suffix.lower()
    expected = MEDIA_TYPES.get(suffix)
    if expected is None:
        return None
    if suffix in {".txt", ".md"}:
        return Kind(expected, suffix) if b"\x00" not in data[:4096] else None
    if suffix in {".doc", ".xls"}:
        return Kind(expected, suffix) if data.startswith(_OLE) else None
    if suffix in _INSIDE:
        return Kind(expected, suffix) if _holds(data, _INSIDE[suffix]) else None
    return Kind(expected, suffix) if filetype.guess_mime(data[:8192]) == expected else None


def _holds(data: bytes, part: str) -> bool:
    """Whether it is an archive with this part in it, and no macros."""
    if not data.startswith(b"PK\x03\x04"):
        return False
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = archive.namelist()
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError):  # the second: another zip version
        return False
    return part in names and not any(name.endswith("vbaProject.bin") for name in names)


def safe_name(name: str) -> str:
    """The name without anything a file system or a screen could trip over."""
    clean = _SAFE_NAME.sub("_", name).strip(" .")
    stem, suffix = PurePath(clean).stem[:100], PurePath(clean).suffix[:10]
    return f"{stem}{suffix}" or "tep"
