"""Which kinds of things stand in a text: a date, a share, an amount of money, a place, a person's name."""

import re

from bot.language import fold

_FOLDED = {
    "when": re.compile(
        r"\b\d{1,2}\s*/\s*\d{1,2}(?:\s*/\s*\d{4})?\b(?!/)|\bngay\s+\d{1,2}\b|\bthang\s+\d{1,2}\b|\bquy (?:iv|i{1,3}|[1-4])\b"
        r"|\b(?:thang|tuan) (?:dau|cuoi|thu)\b|hang (?:nam|quy|thang)|dinh ky|cuoi (?:nam|quy)|dau (?:nam|quy)"
        r"|6 thang|sau khi|giai doan \d|nam 20\d\d|thoi diem"
    ),
    "day": re.compile(
        r"\b\d{1,2}\s*/\s*\d{1,2}(?:\s*/\s*\d{4})?\b(?!/)|\bngay\s+\d{1,2}\b|\bthang\s+\d{1,2}\b|\bquy (?:iv|i{1,3}|[1-4])\b"
        r"|hang (?:nam|quy|thang)|cuoi (?:nam|quy)|dinh ky"
    ),
    "quarter": re.compile(r"\bquy (?:iv|i{1,3}|[1-4])\b|6 thang"),
    "hour": re.compile(r"\b\d{1,2}\s*(?:h|gio|g)\s*\d{0,2}\b|\b\d{1,2}:\d{2}\b"),
    "money": re.compile(r"\d[\d.,]*\s*(?:dong|trieu|nghin|d\b|vnd|ty)|muc luong co so|lan luong co so"),
    "phone": re.compile(r"(?<![\d/])0\d{2,3}[\s.]?\d{3}[\s.]?\d{3,4}\b|dien thoai|@"),
    "percent": re.compile(r"\d\s*%|phan tram"),
    "copies": re.compile(r"\b\d{1,2}\s*(?:\(\w+\)\s*)?(?:bo|ban)\b|\b(?:mot|hai|ba) (?:bo|ban)\b"),
    "form": re.compile(r"\bmau\b|bieu so|phu luc"),
    "days": re.compile(r"\b\d{1,3}\s*(?:\(\w+\)\s*)?ngay\b(?!\s+\d)"),
    "document": re.compile(r"\d+[-/][\w./-]*[a-z]|\bso\s*\d+|luat|nghi dinh|chi thi|ke hoach so"),
    "place": re.compile(
        r"hoi truong|dia diem|tru so|phong hop|truc tuyen|so nha|tang \d|nha van hoa|trung tam hoi nghi|\btai (?:so|thanh pho|ha noi)"
    ),
    "recipient": re.compile(
        r"\b(?:gui|nop|chuyen|ve|qua)\b[^.;]{0,60}\b(?:van phong|hoi dong|phong|ban|uy ban|ubnd|thanh tra|thu truong|chanh"
        r"|chu tich|to|co quan|bo|khoi|cum|thuong truc|so (?:noi|tai|xay|giao|y|van|cong|nong|tu|khoa|ngoai|thong|ke|du))\b"
    ),
    "count": re.compile(
        r"\b\d{1,4}\s*(?:\(\w+\)\s*)?[^\W\d_]{2,}|\b(?:mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi)\s+(?:tap the|ca nhan|phong|guong|nguoi|dien hinh)"
    ),
    "list": re.compile(r"(?m)(?:^\s*(?:[a-z]\)|[-+•]).*$\s*){2,}|gom:|(?:[^;.]{3,80};\s){2}|gom[^.]{5,80},[^.]{3,80},"),
    "who": re.compile(
        r"van phong|hoi dong|phong |chanh |thu truong|truong |chu tich|uy ban|ubnd|so |ban |to |co quan|don vi|cong chuc|lanh dao|giam doc|khoi|cum"
    ),
}  # fmt: skip
_NAMED_PERSON = re.compile(
    r"(?:(?:ông|bà|đồng chí|đ/c|anh|chị|Ông|Bà|Đồng chí|Đ/c)\s+)((?:[A-ZĐÀ-Ỹ][a-zà-ỹđ]+\s?){2,5})"
)
# Kinds for which a passage without them is no answer at all.
STRICT = frozenset(
    {"money", "phone", "person", "hour", "place", "recipient", "percent", "form", "copies", "days", "quarter",
     "document", "when", "count"}
)  # fmt: skip


_NUMBER = r"(?:\d{1,4}|mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi)"


def counts(text: str, units: frozenset[str]) -> bool:
    """Whether a number of one of the (folded) units stands in the text: "không quá 02 phòng"."""
    folded = fold(text)
    return any(re.search(rf"\b{_NUMBER}\s*(?:\(\w+\)\s*)?{re.escape(unit)}\b", folded) for unit in units)


def kinds_in(text: str) -> frozenset[str]:
    """The kinds that stand in the text, heading included where it says when ("QUÝ II")."""
    folded = fold(text)
    found = {name for name, pattern in _FOLDED.items() if pattern.search(folded)}
    if _NAMED_PERSON.search(text):
        found.add("person")
    return frozenset(found)
