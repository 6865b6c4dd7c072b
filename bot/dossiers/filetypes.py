"""What a file is, by its first bytes rather than its name, and whether it may be taken at all."""

import re
from dataclasses import dataclass
from pathlib import PurePath

import filetype

_OLE = bytes.fromhex("d0cf11e0a1b11ae1")
_BY_SUFFIX = {
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
SUFFIXES = frozenset(_BY_SUFFIX)
_SAFE_NAME = re.compile(r'[\x00-\x1f<>:"/\\|?*\u202a-\u202e\u2066-\u2069]')
_SECRET = re.compile(r"(?m)^\W*(TUYỆT MẬT|TỐI MẬT|MẬT)\W*$")


@dataclass(frozen=True)
class Kind:
    """`media_type` is what the bytes say; `suffix` goes with it."""

    media_type: str
    suffix: str


def sniff(data: bytes, name: str) -> Kind | None:
    """What the file is, or None if it is nothing the office takes or not what its name says."""
    suffix = PurePath(name).suffix.lower()
    expected = _BY_SUFFIX.get(suffix)
    if expected is None:
        return None
    if suffix in {".txt", ".md"}:
        return Kind(expected, suffix) if b"\x00" not in data[:4096] else None
    if suffix in {".doc", ".xls"}:
        return Kind(expected, suffix) if data.startswith(_OLE) else None
    guessed = filetype.guess_mime(data[:8192])
    if guessed == expected or (guessed == "application/zip" and suffix in {".docx", ".xlsx"}):
        return Kind(expected, suffix)
    return None


def safe_name(name: str) -> str:
    """The name without anything a file system or a screen could trip over."""
    clean = _SAFE_NAME.sub("_", name).strip(" .")
    stem, suffix = PurePath(clean).stem[:100], PurePath(clean).suffix[:10]
    return f"{stem}{suffix}" or "tep"


def marked_secret(text: str) -> bool:
    """Whether a text bears a secrecy mark on a line of its own; such a paper never goes through a bot."""
    return bool(_SECRET.search(text))
