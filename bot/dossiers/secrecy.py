"""Secrecy marks: whether a text or a file bears one; such a paper never goes through a bot."""

import io
import re
import unicodedata
import zipfile
import zlib

from bot.dossiers.pages import PDFIUM

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
# Letters of a stamp stand apart ("M Ậ T"); a mark is in capitals, or a line that says what its degree is.
_DEGREE = r"(?:T\s*U\s*Y\s*Ệ\s*T\s*M\s*Ậ\s*T|T\s*Ố\s*I\s*M\s*Ậ\s*T|M\s*Ậ\s*T)"
_MARK = re.compile(
    rf"^[^\w\n]*(?:ĐỘ[ ]MẬT\W{{1,5}})?{_DEGREE}[^\w\n]*$"
    r"|^[^\w\n]*(?:[Tt]uyệt mật|[Tt]ối mật|Mật)[^\w\n]*$"
    r"|^\W*[Đđ]ộ mật\W{1,5}(?i:tuyệt mật|tối mật|mật)\W*$",
    re.MULTILINE,
)
_PARTS = re.compile(r"word/(?:document|header\d*|footer\d*)\.xml")
_LONGEST_PART = 30_000_000  # bytes
_HEAD = 6000  # characters, and the same number of bytes of plain text


def marked_secret(text: str) -> bool:
    """Whether a text bears a secrecy mark on a line of its own."""
    composed = unicodedata.normalize("NFKC", text)
    return any(len(line) < 60 and _MARK.search(line) for line in composed.splitlines())


def bears_mark(data: bytes) -> bool:
    """Whether a file's first page, or a header, bears one; what cannot be read is not looked at.

    A scan has no text: its mark shows only once it is recognised.
    """
    if data.startswith(b"PK"):
        return marked_secret(_of_word(data))
    if b"%PDF-" in data[:1024]:
        return marked_secret(_of_pdf(data))
    return marked_secret(_of_plain(data[: 4 * _HEAD]))


def _of_word(data: bytes) -> str:
    """The paragraphs of headers and of the beginning, those in text boxes too, where stamps are."""
    lines: list[str] = []
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for part in archive.infolist():
                if _PARTS.fullmatch(part.filename) and part.file_size <= _LONGEST_PART:
                    lines += _paragraphs(archive.read(part))
    except (zipfile.BadZipFile, zlib.error, SyntaxError, ValueError, OSError, EOFError):  # lxml's is one
        return "\n".join(lines)
    except (NotImplementedError, RuntimeError):  # packed in a way of its own, or with a password
        return "\n".join(lines)
    return "\n".join(lines)


def _paragraphs(xml: bytes) -> list[str]:
    """The text of paragraphs in the order they end, until enough was read."""
    from lxml import etree  # here as below: the libraries load with the first such file

    lines, length = [], 0
    steps = etree.iterparse(
        io.BytesIO(xml),
        events=("end",),
        tag=_W + "p",
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
    )
    for _, paragraph in steps:
        line = "".join(node.text or "" for node in paragraph.iter(_W + "t"))[:_HEAD]
        lines.append(line)
        length += len(line)
        paragraph.clear()
        if length > _HEAD or len(lines) > _HEAD:
            break
    return lines


def _of_pdf(data: bytes) -> str:
    import pypdfium2 as pdfium

    with PDFIUM:
        try:
            document = pdfium.PdfDocument(data)
        except pdfium.PdfiumError:
            return ""
        try:
            if not len(document):
                return ""
            text_page = document[0].get_textpage()
            return str(text_page.get_text_range(0, min(text_page.count_chars(), _HEAD), errors="ignore"))
        except pdfium.PdfiumError:
            return ""
        finally:
            document.close()


def _of_plain(data: bytes) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", errors="ignore")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("utf-8", errors="ignore") + "\n" + data.decode("cp1258", errors="ignore")
