"""What a file is, by its bytes rather than its name, and why it cannot be taken."""

import io
import re
import unicodedata
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePath

import filetype

from bot.dossiers.secrecy import LONGEST_PART
from bot.dossiers.sources import Source, beginning, opened
from bot.language.regex import regex

MEDIA_TYPES = {
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".ods": "application/vnd.oasis.opendocument.spreadsheet",
    ".doc": "application/msword",
    ".xls": "application/vnd.ms-excel",
    ".pdf": "application/pdf",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".png": "image/png",
    ".webp": "image/webp",
    ".csv": "text/csv",
    ".heic": "image/heic",
    ".avif": "image/avif",
    ".txt": "text/plain",
    ".md": "text/markdown",
    ".zip": "application/zip",
    ".ics": "text/calendar",
}
_PICTURES = {
    "image/jpeg": ".jpg",
    "image/png": ".png",
    "image/webp": ".webp",
    "image/heic": ".heic",
    "image/heif": ".heic",
    "image/avif": ".avif",
}
_INSIDE = {"word/document.xml": ".docx", "xl/workbook.xml": ".xlsx"}
_OLE = bytes.fromhex("d0cf11e0a1b11ae1")
_STREAMS = (
    ("WordDocument", ".doc"),
    ("Workbook", ".xls"),
    ("Book", ".xls"),
)  # names in an old file's directory
_EDGES = regex(r"word/(?:header|footer)")  # a secrecy mark may stand there
_TEXTS = frozenset({".txt", ".md", ".csv"})
_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_MOST_PIXELS = 80_000_000  # of a JPEG, which is read small
_MOST_DRAWN = 40_000_000  # of others: a page at 600 dots an inch has 35 million
_MOST_UNPACKED = 400_000_000  # bytes
_PAGE = re.compile(rb"(?i)^\s*(?:<!doctype html|<html|<\?xml|mime-version:)")
_SAFE_NAME = regex(r'[\x00-\x1f\x7f-\x9f<>:"/\\|?*\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]')


@dataclass(frozen=True)
class Kind:
    """`media_type` is what the bytes say; `suffix` goes with it."""

    media_type: str
    suffix: str


@dataclass(frozen=True)
class Fault:
    """Why a file is not taken: the name of the reason, and what fills its sentence."""

    why: str
    known: Mapping[str, str] = field(default_factory=dict)


def inspect(source: Source, name: str) -> Kind | Fault:
    """What the file is, whatever it is called; or the true reason why it cannot be taken."""
    head = beginning(source, 1024)
    if b"%PDF-" in head:
        return _pdf(source)
    if head.startswith(b"PK"):
        return _archive(source)
    return Fault("large") if isinstance(source, Path) else _inspect(source, PurePath(name).suffix.lower())


def _inspect(data: bytes, suffix: str) -> Kind | Fault:
    if not data.strip(b"\x00\r\n\t "):
        return Fault("empty")
    if data.startswith(_OLE):
        return _old(data)
    if data.lstrip().startswith(b"{\\rtf"):
        return Fault("rtf")
    found = filetype.guess(data[:8192])
    if found is not None:
        return _picture(data, found.mime) if found.mime.startswith("image/") else Fault("type")
    if _PAGE.match(data[:512]):
        return Fault("web")
    if suffix in _TEXTS and (b"\x00" not in data[:4096] or data.startswith(_UTF16)):
        return Kind(MEDIA_TYPES[suffix], suffix)
    return Fault("not-so", {"suffix": suffix}) if suffix in MEDIA_TYPES else Fault("type")


def _kind(suffix: str) -> Kind:
    return Kind(MEDIA_TYPES[suffix], suffix)


def _pdf(source: Source) -> Kind | Fault:
    import pypdfium2 as pdfium  # here as below: the libraries load with the first such file
    from pypdfium2 import raw

    try:
        document = pdfium.PdfDocument(source)
    except pdfium.PdfiumError as error:
        locked = getattr(error, "err_code", None) == raw.FPDF_ERR_PASSWORD
        return Fault("locked" if locked else "damaged")
    try:
        return _kind(".pdf") if len(document) else Fault("damaged")
    finally:
        document.close()


def _archive(source: Source) -> Kind | Fault:
    """Word, Excel, or something else that is packed."""
    try:
        with opened(source) as file, zipfile.ZipFile(file) as archive:
            parts = {one.filename: one for one in archive.infolist()}
            if any(one.flag_bits & 1 for one in parts.values()):
                return Fault("locked")
            if sum(one.file_size for one in parts.values()) > _MOST_UNPACKED:
                return Fault("bomb")
            main = next((name for name in _INSIDE if name in parts), None)
            if main is None:
                if "mimetype" in parts:  # of OpenDocument, or a book
                    return _open_document(archive, parts)
                return Fault("type" if "[Content_Types].xml" in parts else "archive")
            if any(_EDGES.match(name) and one.file_size > LONGEST_PART for name, one in parts.items()):
                return Fault("bomb")
            if any(name.endswith("vbaProject.bin") for name in parts):
                return Fault("macros")
            with archive.open(main) as part:
                while part.read(1 << 20):  # to the end, where its checksum stands
                    pass
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, ValueError, OSError, EOFError):
        return Fault("damaged")
    return _kind(_INSIDE[main])


def _open_document(archive: zipfile.ZipFile, parts: Mapping[str, zipfile.ZipInfo]) -> Kind | Fault:
    """LibreOffice's own files: of these a sheet is read."""
    if "content.xml" not in parts:
        return Fault("type")
    with archive.open("mimetype") as told, archive.open("content.xml") as content:
        if told.read(200).strip() != MEDIA_TYPES[".ods"].encode():
            return Fault("opendocument")
        while content.read(1 << 20):  # to the end, where its checksum stands
            pass
    manifest = "META-INF/manifest.xml"
    if manifest in parts:
        with archive.open(manifest) as listed:
            if b"encryption-data" in listed.read(1 << 20):
                return Fault("locked")
    return (
        Fault("macros") if any(name.startswith(("Basic/", "Scripts/")) for name in parts) else _kind(".ods")
    )


def _old(data: bytes) -> Kind | Fault:
    """A .doc or .xls of before 2007; a new file with a password is wrapped the same way."""
    if _stream("EncryptedPackage") in data:
        return Fault("locked")
    if _stream("_VBA_PROJECT") in data:
        return Fault("macros")
    return next((_kind(suffix) for name, suffix in _STREAMS if _stream(name) in data), Fault("type"))


def _stream(name: str) -> bytes:
    return name.encode("utf-16-le") + b"\x00\x00"


def _picture(data: bytes, mime: str) -> Kind | Fault:
    if mime not in _PICTURES:
        return Fault("picture", {"kind": mime.rpartition("/")[2].removeprefix("x-").upper()})
    from PIL import Image

    if mime in {"image/heic", "image/heif"}:
        from pi_heif import register_heif_opener

        register_heif_opener()
    try:
        with Image.open(io.BytesIO(data)) as picture:
            if picture.width * picture.height > (_MOST_PIXELS if mime == "image/jpeg" else _MOST_DRAWN):
                return Fault("pixels")
            picture.draft("RGB", (1000, 1000))  # a JPEG is read small: it is only to be read to its end
            picture.load()
    except Image.DecompressionBombError:
        return Fault("pixels")
    except (OSError, SyntaxError, ValueError, zlib.error, EOFError, RuntimeError):
        return Fault("damaged")
    return Kind(mime, _PICTURES[mime])


def safe_name(name: str, suffix: str = "") -> str:
    """The name without anything a file system or a screen could trip over; with `suffix` for its ending.

    It is composed (a Mac sends "ờ" in three signs), so that it is cut between letters.
    """
    clean = _SAFE_NAME.sub("_", unicodedata.normalize("NFC", name)).strip(" .")
    path = PurePath(clean)
    known = path.suffix.lower() in MEDIA_TYPES or not suffix
    stem = (path.stem if known else clean)[:100].rstrip(" .")
    ending = path.suffix[:10]
    if suffix and MEDIA_TYPES.get(path.suffix.lower()) != MEDIA_TYPES.get(suffix):
        ending = suffix
    return f"{stem}{ending}" if stem else f"tep{ending}"
