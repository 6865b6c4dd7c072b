"""The text as the date rules see it: folded letter by letter, what only looks like a date hidden."""

import re
import unicodedata

from bot.language.regex import regex
from bot.language.spelling import LETTERS
from bot.lexicon import any_folded

# Date words by their folded form, with the accented spellings that are meant; any other accented word of the
# same letters ("quỹ", "nằm", "thắng", "tự") is hidden. Words typed without accents always pass.
_SPELLINGS = {
    "ngay": "ngày", "thang": "tháng", "nam": "năm", "quy": "quý quí", "qui": "quí", "tuan": "tuần",
    "thu": "thứ", "hai": "", "ba": "", "tu": "tư từ", "bon": "bốn", "sau": "sáu", "bay": "bảy bẩy",
    "tam": "tám", "chin": "chín", "mot": "một mốt", "muoi": "mười mươi", "lam": "lăm làm", "nham": "nhăm",
    "ham": "hăm", "chuc": "chục", "mai": "", "kia": "kìa", "nay": "này", "qua": "", "hom": "hôm",
    "bua": "bữa", "toi": "tới tối", "truoc": "trước", "het": "hết", "han": "hạn", "den": "đến",
    "chu": "chủ", "nhat": "nhật nhất", "dau": "đầu", "giua": "giữa", "cuoi": "cuối", "nua": "nữa nửa rưỡi",
    "gio": "giờ", "phut": "phút", "sang": "sáng", "trua": "trưa", "chieu": "chiều", "dem": "đêm",
    "khuya": "", "ruoi": "rưỡi", "kem": "kém", "mung": "mùng", "mong": "mồng", "ram": "rằm", "chap": "chạp",
    "gieng": "giêng", "tet": "tết", "viec": "việc", "ke": "kể kế", "tinh": "tính", "trong": "",
    "vong": "vòng", "vua": "vừa", "roi": "rồi", "ngoai": "ngoái",
}  # fmt: skip
_ACCEPTED = {plain: frozenset(accented.split()) for plain, accented in _SPELLINGS.items()}
_ASIDE = "đ"
_HIDDEN = "_"


def fold_in_place(text: str) -> str:
    """Lower case without diacritics, exactly as long as the composed text given; unmeant words hidden."""
    plain = plain_letters(text)
    if plain.isascii() and text.isascii():
        return plain
    return LETTERS.sub(lambda m: _visible(m[0], text[m.start() : m.end()].lower()), plain)


def plain_letters(text: str) -> str:
    """Lower case without diacritics, exactly as long as the composed text given."""
    return text.translate(_PLAIN)


class _Letters(dict[int, str]):
    """Every letter met with its plain one, worked out once."""

    def __missing__(self, key: int) -> str:
        found = self[key] = _plain_letter(chr(key))
        return found


_PLAIN = _Letters()


def _plain_letter(c: str) -> str:
    if c.isascii():
        return " " if c in "\t*" else "-" if c == "~" else c.lower()
    if c in "đĐ":
        return "d"
    if c in "\u00a0\u2009\u202f":
        return " "
    if c in "–—−→":
        return "-"
    base = unicodedata.normalize("NFD", c)[0].lower()
    return base if len(base) == 1 else c


def _visible(plain: str, typed: str) -> str:
    accepted = _ACCEPTED.get(plain)
    if accepted is None or typed == plain or typed.replace(_ASIDE, "d") == plain:
        return plain
    if typed == "sáu":
        return typed  # six, never "after" or "next"
    return plain if typed in accepted else _HIDDEN * len(plain)


_COUNTED = any_folded("dates.counted")
_SCORED = any_folded("dates.scored")
_PAPERS = any_folded("dates.papers")
_PARTS = r"(?:dieu|khoan|diem|(?<!ho )(?<!co )(?<!h)so|bieu so|mau so|bac|duong|quang truong)"
_ENGLISH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
_PLACES = any_folded("dates.numbered")

_NOT_DATES = [
    # Document numbers: 98/2023/NĐ-CP, 112/KH-UBND, 41-CT/TW, 3102/QĐ.
    r"(?<![\w/])\d+(?:\s?/\s?\d{4})?\s?/\s?(?!thang|nam\b|quy|t\d)[a-z][a-z0-9]*(?:[-/&][a-z0-9]+)*",
    r"(?<![\w/])\d+-[a-z]{2,}(?:-[a-z]+)?/[a-z]+(?:[-/][a-z]+)*",
    rf"{_PAPERS}\s+(?:so\s*:?\s*)?\d+(?:/(?:19|20)\d\d)?(?![\d/]|-[a-z]|\s*(?:ngay|tuan|thang)\b)",
    rf"\b{_PARTS}\s*(?:so\s*)?:?\s*\d+(?:[./]\d+)*(?!\d|[-/][a-z])",
    rf"{_PLACES}\s*(?:so\s*|thu\s+)?\d{{1,3}}(?:\.\d+)*(?![\d/]|\s*(?:h|gio|ngay|tuan|thang|{_ENGLISH})\b)",
    r"\b(?:ban|version|ver|v|phien ban|diem)\s*\d+(?:[.,]\d+)+",
    # Phone and account numbers.
    r"(?<![\w/.])\+?\d{9,}(?!\w)",
    # Money, shares, sizes.
    (
        r"(?<![\d/.,])\d+(?:[.,]\d+)*(?:\s*(?:%|phan tram|trieu|ty\b|nghin|ngan\b|dong\b(?! chi)|vnd|usd)"
        r"|k\b|tr\b|[km]b?\b|gb\b"
        r"|kg|km|m2)"
    ),
    r"\b\d{1,3}(?:[.,]\d{3})+(?!\d)",
    # Addresses.
    r"\b(?:nha|hem|ngo|ngach|kiet|dia chi)\s*(?:so\s*|:\s*)?\d+[a-z]?(?:/\d+)+",
    r"\b\d++(?:/\d++)++[a-z]?,?\s+(?:duong|pho)\b",
    # Fractions of votes and scores.
    r"\b\d+\s*/\s*\d+\s+(?:tong so|so|phieu|thanh vien|dai bieu|uy vien)\b",
    r"\b(?:ty|ti)\s+(?:le|so)\s+(?:[a-z]+\s+){0,2}\d+\s*[/:]\s*\d+",
    r"\b(?:trang|page)\s+\d+\s*/\s*\d+",
    # Round the clock.
    rf"{any_folded('dates.round_the_clock')}(?:\s+\w+){{0,2}}\s+24\s?/\s?(?:24|7)(?!\d|/)",
    r"\b24h?\s?/\s?(?:24h?|7)(?!\d|/)(?=\s+(?:gio|tren|moi|ca|lien|lien tuc|ngay|tat ca))",
    r"\b24h?\s?/\s?24h?(?!\d|/)|\b24h/7(?!\d)",
    # Lengths of time that are no point in time.
    r"\btrong\s+(?:vong\s+)?\d+\s*(?:h|gio|tieng|phut)\b",
    r"\b\d+\s*(?:h|gio|tieng|phut)\s+(?:nua|lien tuc|dong ho)\b",
    r"\b\d+\s*(?:h|gio)\s*/\s*(?:ngay|tuan|thang)\b",
    # How long a stretch is that is told right after: "trong 02 ngày, từ 20/5 - 21/5".
    r"\btrong\s+\d+\s+ngay\s*,?\s*(?=tu\s+(?:ngay\s+)?\d+[\d/.]*\s*(?:-|den|toi))",
    # Lists of chapters at the start of a line: "2.1. Đối tượng".
    r"^[^\S\n]*\d{1,2}(?:\.\d{1,2}){1,3}\.?(?=\s+(?!(?:nha|nhe|a)\b)[a-z_])",
]
_MASK = regex("|".join(_NOT_DATES), re.MULTILINE)
_PHONE = regex(r"(?<![\w/.])(?:\+84|0)\d{0,3}(?:[ .-]?\d{2,4}){2,4}(?![\w/])")
_FRACTION = regex(rf"(?<![\w/.])(\d{{1,2}})\s*/\s*(\d{{1,2}})(?![\d/])(\s+{_COUNTED})?")
_FULL_DATE = regex(r"\d{1,2}[ .-]\d{1,2}[ .-]\d{4}(?!\d)")
_SCORED_BEFORE = regex(rf"{_SCORED}\s+(?:duoc\s+|la\s+|ca\s+)?$")
_DATE_LEAD = regex(rf"(?:{any_folded('dates.leads')}|\bthu \w+,?)\s*$")


def hide_what_is_no_date(plain: str) -> str:
    """The folded text with document numbers, phones, money, shares and section numbers blanked out."""
    if not any(c.isdigit() for c in plain):
        return plain
    plain = _MASK.sub(lambda m: _HIDDEN * len(m[0]), plain)

    return _FRACTION.sub(_hide_share, _PHONE.sub(_hide_phone, plain))


def _hide_phone(m: re.Match[str]) -> str:
    is_phone = sum(c.isdigit() for c in m[0]) >= 9 and not _FULL_DATE.match(m[0])
    return _HIDDEN * len(m[0]) if is_phone else m[0]


def _hide_share(m: re.Match[str]) -> str:
    """Two of three votes; a date if a word before it says so, or if the first number is the greater."""
    before = m.string[max(0, m.start() - 30) : m.start()]
    is_share = int(m[1]) <= int(m[2]) and not _DATE_LEAD.search(before)
    return _HIDDEN * len(m[0]) if is_share and (m[3] or _SCORED_BEFORE.search(before)) else m[0]
