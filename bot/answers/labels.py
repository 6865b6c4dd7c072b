"""Which kinds of things stand in a line: times, amounts, offices, papers, as bot.annotations sees them."""

from bot.annotations.amounts import amounts
from bot.annotations.offices import offices
from bot.annotations.times import mentions
from bot.language import fold
from bot.language.regex import regex

MOST = 12
# How the plain kinds look in the folded text; each is a form, not a word of one question.
_FORMS = {
    "hour": r"\b\d{1,2}\s*(?:h|gio|g)\s*\d{0,2}\b|\b\d{1,2}:\d{2}\b",
    "money": r"\d[\d.,]*\s*(?:dong|trieu|nghin|vnd|ty\b)|luong co so",
    "percent": r"\d\s*%|phan tram|\b\d/\d\b(?! *\d)",
    "number": r"\d",
    "phone": r"(?<![\d/])0\d{2,3}[\s.]?\d{3}[\s.]?\d{3,4}\b|dien thoai",
    "address": r"@|https?:|www\.|\.vn\b|ma qr|phan mem|he thong",
    "length": r"\b\d{1,3}\s*(?:\(\w+\)\s*)?(?:thang|tuan|ngay|nam|gio|phut)\b(?!\s*\d)",
    "copies": r"\b(?:\d{1,2}|mot|hai|ba)\s*(?:\(\w+\)\s*)?(?:bo|ban)\b",
    "form": r"\bmau\b|bieu so|phu luc",
    "numbered form": r"\b(?:mau|bieu|phu luc)\b.{0,8}?\b(?:\d|[ivx]+\b|\w+-\d)",
    "cites": r"\d+[-/][\w./-]*[a-z]|\bso \d+",
    "place": r"dia diem|hoi truong|tru so|\btai (?!cac\b|dieu\b|khoan\b|thoi\b)|truc tuyen",
    "points": r"\b\d+ diem\b|\bdiem\b",
    "negated": r"\bkhong\b(?! qua)|\bchua\b|\bcam\b|tru truong hop|loai\b",
    "condition": r"\bneu\b|truong hop|\bkhi\b|doi voi|dieu kien|tro len",
    "purpose": r"\bnham\b|muc dich|\bde\b|gop phan",
    "listing": r"gom\b|[;:].*;|bao gom",
    "late": r"\bcham\b(?! nhat)|\b(?:qua|sau|tre) (?:thoi )?(?:han|ngay)\b|\bmuon\b(?! nhat)",
    "bounded": r"khong qua|toi da|nhieu nhat|it nhat|toi thieu|tro len|duoi \d|tren \d|chi \d",
    "sent": r"\b(?:gui|nop|chuyen|bao cao|trinh)\b",
    "led": r"chu tri|phu trach|tham muu|phoi hop|dau moi|chiu trach nhiem|phan cong|\bgiao\b",
    "quarter": r"\bq[1-4]\b|\bquy (?:iv|i{1,3}|[1-4])\b",
    "signed": r"\bky\b(?! niem)",
    "paid": r"kinh phi|\bquy\b(?! (?:iv|i{1,3}|[1-4])\b)|\bchi (?:tu|phi)\b|ngan sach",
    "named": r"\bla\b",
    "row": r"^\W*\|",
}
_COMPILED = {name: regex(pattern) for name, pattern in _FORMS.items()}
_PERSON = regex(r"\b(?:[Ôô]ng|[Bb]à|[Đđ]ồng chí|[Đđ]/c|[Aa]nh|[Cc]hị)\s+(?:[A-ZĐÀ-Ỹ][a-zà-ỹđ]+\s?){2,5}")


def labels(text: str, years: int | None = None) -> frozenset[str]:
    """The kinds that stand in the text."""
    folded = fold(text)
    found = {name for name, pattern in _COMPILED.items() if pattern.search(folded)}
    for time in mentions(text, years):
        found.add("again" if time.rule else "day" if time.is_day else "stretch")
        if time.relation:
            found.add(f"time {time.relation}")
    for amount in amounts(text, 0, len(text), MOST):
        found |= {"amount", f"amount {fold(amount.unit)}"}
        if amount.bounded:
            found.add("bounded amount")
    if next(offices(text, 0, len(text)), None):
        found.add("office")
    if _PERSON.search(text):
        found.add("person")
    return frozenset(found)
