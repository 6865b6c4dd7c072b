"""The head of an official document: issuer, own number, date, kind and title."""

import re
from dataclasses import dataclass
from datetime import date

from bot.documents.numbering import marker_of
from bot.documents.paragraphs import Paragraph, quote

_KINDS = (
    "kế hoạch|hướng dẫn|thông báo|quyết định|tờ trình|báo cáo|chương trình|phương án|đề án|quy chế|quy định|"
    "chỉ thị|thể lệ|biên bản|giấy mời|thư mời|giấy triệu tập|công văn|công điện|lịch|thông tư|nghị quyết|"
    "phiếu trình|giấy giới thiệu|đơn|hợp đồng|thư ngỏ|thư chúc mừng|phát động|lời kêu gọi|"
    "bản giao ước thi đua"
)
_KIND = re.compile(rf"^(?:DỰ THẢO\s+)?({_KINDS})(?:\s+(.*))?$", re.IGNORECASE)
_NUMBER_LINE = re.compile(
    r"(?:\b(?:Số|SỐ)\s*:\s*|^(?:Số|SỐ)\s+(?=[\d.…_/-]))([^\n]*?)(?=\s{2,}|(?<![-–/])\s+[A-ZĐÀ-Ỹ][^,/]{2,40},\s*ngày\b|$)"
)
_NUMBER = re.compile(
    r"^(\d+[A-Za-z]?(?:/\d{4})?)\s*([-/])\s*([A-ZĐa-zđ]+(?:[-–/&.][A-ZĐÀ-Ỹa-z\d]+|"
    r"\s?[-–]\s?[A-ZĐÀ-Ỹ][A-ZĐÀ-Ỹa-z\d]*)*)"
)
_BLANK_NUMBER = re.compile(r"^[\s.…_]*[/-]\s*[A-ZĐ]|^[\s.…_/]*$")
_DATE = re.compile(r"ngày\s*(\d{1,2})\s*tháng\s*(\d{1,2})\s*năm\s*(\d{4})", re.IGNORECASE)
_PLACE = re.compile(
    r"([^\W\d][\w .\-]{1,40}),\s*ngày[\s.…_\d]*tháng[\s.…_\d]*năm[\s.…_]*(\d{4})?", re.IGNORECASE
)
_MOTTO = re.compile(
    r"CỘNG H(?:ÒA|OÀ) XÃ HỘI CHỦ NGHĨA VIỆT NAM|Độc lập\s*[-–—]\s*Tự do\s*[-–—]\s*Hạnh phúc|"
    r"ĐẢNG CỘNG SẢN VIỆT NAM|ĐOÀN TNCS HỒ CHÍ MINH|\(?DỰ THẢO(?:\s+LẦN\s+\w+)?\)?|HỎA TỐC|KHẨN",
    re.IGNORECASE,
)
_SUBJECT = re.compile(r"V/v\.?:?\s*(.+)|Về việc\s+(.+)", re.IGNORECASE)
_TITLE_STOP = re.compile(
    r"^(?:Căn cứ|Kính gửi|Để |Nhằm |Thi hành|Trên cơ sở|Theo đề nghị|Xét đề nghị|Hưởng ứng|Sau khi|Trong |\(|"
    r"(?:Tiếp tục )?(?:Thực hiện|Triển khai|Hưởng ứng)(?: thực hiện)?(?: nội dung)?(?: các)? "
    r"(?:Kế hoạch|Chỉ thị|Luật|Nghị|Quyết định|Công văn|Chương trình|Thông |Hướng dẫn|Văn bản|chỉ đạo|ý kiến|"
    r"chức năng|nhiệm vụ)\b|CHÁNH|CHỦ TỊCH|(?:TỔNG )?GIÁM ĐỐC|BỘ TRƯỞNG|HIỆU TRƯỞNG|VIỆN TRƯỞNG|"
    r"(?:TỔNG |CHI )?CỤC TRƯỞNG|THỦ TRƯỞNG|TRƯỞNG BAN|BAN (?:THƯỜNG VỤ|CHẤP HÀNH)|"
    r"(?:ỦY|UỶ) BAN NHÂN DÂN (?:TỈNH|THÀNH PHỐ|HUYỆN|XÃ|PHƯỜNG)\b)"
)
_SPEAKER = re.compile(
    r"(?:^|[.;]\s+|,\s+)((?:Thanh tra|UBND|Ủy ban|Uỷ ban|Sở|Hội đồng|Ban|Bộ|Cục|Chi cục|Trường|Liên đoàn|"
    r"Tỉnh đoàn|"
    r"Công đoàn|Văn phòng|Đảng ủy|Tỉnh ủy|Cụm|Khối|Trung tâm|Bảo hiểm|Công an|Tòa án|Viện)[^.;,]{2,80}?)\s+"
    r"(?:xây dựng|ban hành|phát động|hướng dẫn|thông báo|tổ chức|triệu tập|đề nghị)\b"
)
_OWN = re.compile(
    r"(?P<parent>(?:UBND|ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|BỘ|ĐẢNG BỘ|TỈNH ỦY|THANH TRA CHÍNH PHỦ|TỔNG CỤC|"
    r"LIÊN ĐOÀN)\b.*?)\s+"
    r"(?P<own>(?:THANH TRA|SỞ|BAN|HỘI ĐỒNG|PHÒNG|VĂN PHÒNG|CỤC|CHI CỤC|TRƯỜNG|CÔNG ĐOÀN|TRUNG TÂM|VỤ|"
    r"ỦY BAN NHÂN DÂN XÃ)\b"
    r"(?! CHÍNH PHỦ).*)"
)
HEAD_LIMIT = 45


@dataclass(frozen=True)
class Head:
    """`body` is the index of the first paragraph after the title."""

    title: str = ""
    kind: str = ""
    number: str = ""
    issuer: str = ""
    issued_on: date | None = None
    year: int | None = None
    blank_number: str = ""
    body: int = 0


def read_head(whole: list[Paragraph]) -> Head:
    """The facts of the head; what is blank or missing stays empty."""
    at = _kind_at(whole)
    top = whole[: at if at is not None else _opening(whole)]
    kind, title, body = _title(whole, at) if at is not None else _letter(whole, top)
    dated = [*top, *(line for line in whole[body : body + 2] if _is_head_line(line.text))]
    number, blank = _number(dated)
    issued_on, year = _issued(dated)
    issuer = _issuer(top)
    return Head(
        title, kind, number, issuer or _speaker(whole[body : body + 12]), issued_on, year, blank, body
    )


def opens_document(paragraph: Paragraph) -> bool:
    """Whether this is the kind line of a document: "KẾ HOẠCH" alone and in capitals."""
    return paragraph.text.isupper() and bool(re.fullmatch(_KINDS, paragraph.text.strip(" :"), re.IGNORECASE))


def _kind_at(whole: list[Paragraph]) -> int | None:
    for index, paragraph in enumerate(whole[:HEAD_LIMIT]):
        text = paragraph.text.rstrip(" :")
        found = _KIND.match(text)
        if found and (
            text.isupper() or found.group(1).isupper() or (found.group(2) is None and text[:1].isupper())
        ):
            return index
        if marker_of(text).kind in {"roman", "part"} or re.match(r"Căn cứ|Kính gửi", text, re.IGNORECASE):
            return None
    return None


def _opening(whole: list[Paragraph]) -> int:
    """Where the head of a document without a kind line ends."""
    for index, paragraph in enumerate(whole[:HEAD_LIMIT]):
        if (
            re.match(r"Kính gửi|Căn cứ|Thực hiện", paragraph.text, re.IGNORECASE)
            or marker_of(paragraph.text).level < 9
        ):
            return index
    return min(len(whole), 8)


def _number(top: list[Paragraph]) -> tuple[str, str]:
    for paragraph in top:
        for part in (*paragraph.cells, paragraph.text):
            found = _NUMBER_LINE.search(part)
            if not found:
                continue
            value = found.group(1).strip()
            own = _NUMBER.match(value)
            if own:
                code = re.sub(r"\s*[-–]\s*", "-", own.group(3))
                return f"{own.group(1)}{own.group(2)}{code}", ""
            if _BLANK_NUMBER.match(value):
                return "", found.group().strip()[:60]
    return "", ""


def _issued(top: list[Paragraph]) -> tuple[date | None, int | None]:
    for paragraph in reversed(top):
        place = _PLACE.search(paragraph.text)
        if not place:
            continue
        year = int(place.group(2)) if place.group(2) else None
        found = _DATE.search(place.group())
        if found:
            day, month, full_year = (int(digits) for digits in found.groups())
            try:
                return date(full_year, month, day), full_year
            except ValueError:
                return None, year
        return None, year
    return None, None


def _issuer(top: list[Paragraph]) -> str:
    lines: list[str] = []
    for paragraph in top:
        cell = paragraph.cells[0] if paragraph.cells else paragraph.text
        text = _MOTTO.sub("|", _PLACE.sub("|", _NUMBER_LINE.sub("|", cell)))
        for part in text.split("|"):
            words = " ".join(part.strip(" -–_*.").split())
            if len(words) > 3 and words == words.upper() and any(c.isalpha() for c in words):
                lines.append(words)
    lines = [part for line in lines for part in _parent_and_own(line)]
    while len(lines) > 1 and re.match(
        r"(?:TỈNH|THÀNH PHỐ|HUYỆN|XÃ|PHƯỜNG|THI ĐUA|CÁC|KHU VỰC|VIỆT NAM)\b", lines[-1]
    ):
        lines[-2:] = [f"{lines[-2]} {lines[-1]}"]
    own = [line for line in lines if line not in {"BAN THƯỜNG VỤ", "BAN CHẤP HÀNH"}] or lines
    if len(own) > 1 and own[-1] in {"THANH TRA", "VĂN PHÒNG", "CÔNG ĐOÀN"}:
        return _named_after(own[-1], own[-2])
    return own[-1] if own else ""


def _named_after(own: str, parent: str) -> str:
    """A bare "THANH TRA" or "VĂN PHÒNG" bears the name of what stands above it."""
    place = re.match(r"(?:UBND|(?:ỦY|UỶ) BAN NHÂN DÂN)\s+(?P<place>.+)", parent)
    return f"{own} {place['place'] if place and own == 'THANH TRA' else parent}"


def _parent_and_own(line: str) -> list[str]:
    """Two lines of a head that ran together: the body above, then the issuer."""
    found = _OWN.match(line)
    return [found["parent"], found["own"]] if found else [line]


def _speaker(start: list[Paragraph]) -> str:
    for paragraph in start:
        found = _SPEAKER.search(paragraph.text)
        if found:
            return found.group(1).strip()
    return ""


def _title(whole: list[Paragraph], at: int) -> tuple[str, str, int]:
    found = _KIND.match(whole[at].text.rstrip(" :"))
    kind = found.group(1).lower() if found else ""
    parts = [found.group(2)] if found and found.group(2) else []
    index = at + 1
    while index < len(whole) and len(parts) < 7:
        text = whole[index].text
        if (
            whole[index].cells
            or marker_of(text).level < 9
            or (parts and (_stops(text) or _is_head_line(text)))
            or _TITLE_STOP.match(text)
        ):
            break
        if parts and (whole[index].text[:1].isupper() and _reads_as_sentence(text)):
            break
        parts.append(text)
        index += 1
    return kind, " ".join(" ".join(parts).rstrip(" .:").split()), index


def _is_head_line(text: str) -> bool:
    """A number or a place and day, as they sometimes stand below the title."""
    return bool(re.match(r"Số\s*:", text) or _PLACE.match(text))


def _stops(text: str) -> bool:
    return len(text) > 250 or text.endswith((":", ";", "./."))


def _reads_as_sentence(text: str) -> bool:
    return len(text) > 160 or text.endswith(".")


def _letter(whole: list[Paragraph], top: list[Paragraph]) -> tuple[str, str, int]:
    """A letter has no kind line: its subject stands under the number."""
    for paragraph in top:
        for part in paragraph.cells or (paragraph.text,):
            found = _SUBJECT.search(part)
            if found:
                subject = _MOTTO.split(_PLACE.split(found.group(1) or found.group(2))[0])[0]
                return "công văn", subject.strip(" .:"), len(top)
    is_letter = any(re.match("Kính gửi", p.text, re.IGNORECASE) for p in whole[:HEAD_LIMIT])
    return ("công văn" if is_letter else ""), "", len(top) if is_letter or top else 0


def number_quote(whole: list[Paragraph], blank: str) -> str:
    """The blank number line as it stands in the document."""
    for paragraph in whole[:HEAD_LIMIT]:
        start = paragraph.text.find(blank)
        if blank and start >= 0:
            return quote(paragraph, start, start + len(blank), (start, start + len(blank)))
    return ""
