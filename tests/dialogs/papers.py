"""Real files for the dialogs, made here: PDFs with words, photographs of pages."""

import base64
import io
import zlib

from docx import Document
from openpyxl import Workbook
from PIL import Image, ImageDraw


def pdf(words: str = "") -> bytes:
    """A small whole PDF; other words are other bytes."""
    objects = [
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]>>",
    ]
    text = f"%PDF-1.4\n% {words}\n"
    places = []
    for number, one in enumerate(objects, 1):
        places.append(len(text))
        text += f"{number} 0 obj{one}endobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    return (
        f"{text}xref\n0 4\n0000000000 65535 f \n{table}trailer<</Size 4/Root 1 0 R>>\n"
        f"startxref\n{len(text)}\n%%EOF\n"
    ).encode("latin-1")


def locked_pdf() -> bytes:
    """A PDF that asks for a password."""
    return pdf().replace(
        b"/Root 1 0 R>>",
        b"/Root 1 0 R/ID[<00><00>]/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<"
        + b"11" * 32
        + b">/U<"
        + b"22" * 32
        + b">>>>>",
    )


def photograph(words: str, form: str = "JPEG", turned: int = 1, size: tuple[int, int] = (600, 800)) -> bytes:
    """A page with these words in its upper left; `turned` is how the camera was held, as EXIF tells it."""
    picture = Image.new("RGB", size, "white")
    ImageDraw.Draw(picture).text((40, 40), words, fill="black", font_size=60)
    if turned == 6:
        picture = picture.rotate(90, expand=True)  # as the sensor saw it; EXIF says: turn clockwise
    exif = Image.Exif()
    exif[0x0112] = turned
    target = io.BytesIO()
    picture.save(target, form, exif=exif)
    return target.getvalue()


# A page of 800 x 1000 points as an iPhone packs it: HEIC, which nothing here can write.
_HEIC = (
    "eNpjYGCQSSupLMhIzUxmAILczDRDEDs3MzGNgYExLDe1JJEBAhQzUnKKoGyGgszkEgY0oJSZkw82xMWBgREIgYCxCkIDWe5A"
    "QjkzMy8NwgViUSAnlQnKyyhLNgQx+QoyS3LhSq5lFhQVAOntmQXJ+UC6AqjMmZEZJDQBrCj2A8Ofvz9+MDDwMycAdUg4MPIw"
    "/v8PUsAMUsEMQrG7mBwSgZLaToyMaDIL2JwYfkXmLZk069kDxQUHGhgYeBpAEi1JQPXsLowHizYkOQCtEU7OzynKS86pAArz"
    "MrAB1TCIZBYXpEL8xqwAxC+ADIGCzIpMsAgHBweQEs8syIUFHzBEWBqZmFmALP/clERg6DE6azCul+SQfOJv87hn4udeg8M8"
    "Dd9rWs23/A7649zqGKdtf1pa4/MKdo64Hgewg9l4lm23aqhqzfgEdT8D14vJrCsewHjMDIyu7QgOEAl8QOFyzUDhPmxA4rKJ"
    "SPQc2PJ2zaffBiGrmwyU1p/zt1ihx5rLevwAQtXphvr886Kdp8OaFjKLndvFMP/AG2uBU6or512eEiSjpR/8XADFAv0FyFzm"
    "W0g8cWSXWSQgcZKR7GOY1IBiIDri5wAAAZmGNA=="
)


def heic() -> bytes:
    """A photograph of an iPhone."""
    return zlib.decompress(base64.b64decode(_HEIC))


def typed(*lines: str, unit: str = "PHÒNG NGHIỆP VỤ 1", day: str = "ngày 03 tháng 8 năm 2026") -> bytes:
    """A Word file with the letterhead of a division above these lines."""
    document = Document()
    for line in ("THANH TRA TỈNH MẪU SƠN", unit, f"Mẫu Sơn, {day}", *lines):
        document.add_paragraph(line)
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


def sheet(*rows: tuple[str, ...]) -> bytes:
    """An Excel file."""
    book = Workbook()
    for row in rows:
        book.active.append(row)
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()
