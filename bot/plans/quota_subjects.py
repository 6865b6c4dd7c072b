"""Whom a quota binds: each office, an award, or what the heading tells."""

import re

from bot import lexicon
from bot.annotations.offices import UNIT
from bot.documents.outline import Item
from bot.plans.awards import AWARD, awards_in
from bot.plans.model import Scope, Whom

_BOUND = lexicon.any_of("countables.at_least", "countables.at_most")
_PROPOSING = lexicon.any_of("countables.proposing")
EACH = re.compile(
    r"\b(?:mỗi|từng)\s+(?!loại|thứ\b|mẫu)(?:một\s+)?[^\d:;.]{2,90}?"
    rf"(?=\s+(?:{_PROPOSING}|{_BOUND}|(?:được|có|phải|cần|tham gia|xây dựng|dự|viết)\b)|\s*[:\d]|\s*\()",
    re.IGNORECASE,
)
ABOUT = re.compile(
    r"khen|đề nghị|\bchọn\b|giới thiệu|đăng ký|suy tôn|biểu dương|gương|điển hình|số lượng|đại biểu|"
    r"tham dự|\bcờ\b|"
    r"tham luận|dự thi|mô hình|sáng kiến|\btin, bài|tôn vinh|danh hiệu|đề xuất|chỉ tiêu",
    re.IGNORECASE,
)
_GENERIC = re.compile(
    r"^(?:[\w.]{1,5}[.)]\s*)?(?:(?:về\s+)?(?:số lượng|chỉ tiêu(?:\s+phấn đấu|\s+thi đua)?)"
    r"(?:\s+(?:đề nghị|xét|khen|thưởng|tặng|cụ thể))*|"
    r"cụ thể|như sau|trong đó|tổng số|phân bổ)$",
    re.IGNORECASE,
)
_OWN_SUBJECT = re.compile(rf"\s*(?:đối với|riêng|còn|toàn|cả|{UNIT}|{AWARD.pattern})(?!\w)", re.IGNORECASE)
_GIVEN = re.compile(rf"[^;.:]{{0,120}}?\b(?:tặng|nhận|đề nghị)\s+(?P<award>{AWARD.pattern})", re.IGNORECASE)
TARGET = re.compile(
    rf"[^;.]{{0,120}}?\b(?:tặng|nhận|đề nghị|đạt)\s+(?:danh hiệu\s+)?[“\"]?(?P<award>{AWARD.pattern})",
    re.IGNORECASE,
)
_CHOOSER = re.compile(
    rf"\s*(?P<name>(?:toàn|cả|{UNIT})(?!\w)[^\d,;:]{{0,60}}?)\s+(?:xét|chọn|lựa chọn|đề nghị|được|giới thiệu|"
    r"cử|không quá|tối đa|ít nhất|tối thiểu|bầu|tôn vinh|biểu dương|khen thưởng|tặng|suy tôn|bình chọn|"
    r"đăng ký|đề xuất|có|phấn đấu)\b",
    re.IGNORECASE,
)
# After a comma others than those named first: "..., doanh nghiệp lớn được giới thiệu không quá".
_OTHER = re.compile(
    r"\d[^,;:]{0,80},\s+(?P<name>(?:riêng\s+|còn\s+|đối với\s+)?(?:các\s+)?(?:doanh nghiệp|đơn vị|phòng|"
    r"cơ quan|trường|xã|phường|khoa|khối|cụm|toàn)\s[^,;:]{1,60}?),?\s+(?:được\s+)?"
    r"(?:giới thiệu|đề nghị|chọn|cử|đăng ký|xét)\s*$",
    re.IGNORECASE,
)
# An office of a size of its own: "khoa có từ 30 người trở lên được chọn ...".
_OF_SIZE = re.compile(
    r"(?P<name>(?:các\s+)?(?:đơn vị|phòng|cơ quan|khoa|trường|xã|phường|thôn|tổ|chi bộ|doanh nghiệp)"
    r"\s+(?:(?:có|với|quy mô)\s+(?:từ|trên|dưới|hơn)?|trên|dưới)\s*\d[^;:.]{0,60}?),?\s+"
    r"(?:chỉ|được|thì|đề nghị|chọn|bình chọn|lựa chọn|giới thiệu|đăng ký|xét|cử|không quá|tối đa)(?!\w)",
    re.IGNORECASE,
)
_LONG = 100
# "ít nhất 60% là người lao động trực tiếp": who is to be among those put forward.
_MADE_UP = re.compile(r"\s*(?:phải\s+)?(?:là|thuộc)\s+(?P<name>[^,;.:]{3,80})", re.IGNORECASE)
_SHARE = re.compile(r"\s*(?:tỷ|tỉ) lệ\s+(?P<name>[^,;.:\d]{3,90}?)\s*$", re.IGNORECASE)
_HELPS = re.compile(r"phối hợp|tham mưu|chủ trì|trình\b", re.IGNORECASE)
_SCOPE = re.compile(
    r"(?:[Đđ]ối với|[Rr]iêng)\s+[^:;,.]{3,120}?(?=\s*(?:,|:|được|đề nghị|chọn|không|tối đa|ít|cử)|\s*$)"
)
# Labels that say what is given or done, not whom a number binds.
_ASPECT = re.compile(
    rf"^\W*(?:cá nhân|tập thể|đề nghị|lựa chọn|xét|số lượng|hình thức|về)\b|{AWARD.pattern}", re.IGNORECASE
)
_MARKER = re.compile(r"^(?:[IVX]+|\d{1,2}(?:\.\d+)*|[a-zđ])\s?[.)]\s*")


def subject_of(item: Item, start: int, amount: re.Match[str]) -> str:
    """The words before (or after) the amount that say whose number it is, "" where none do.

    `start` is where the sentence begins; the amount has a group "per" ("/01 xã").
    """
    before = item.text[start : amount.start()]
    clause = before.rsplit(";", 1)[-1]
    if ";" in before and _OWN_SUBJECT.match(clause) and not EACH.search(clause + " 1"):
        before = clause
    sized = _OF_SIZE.search(clause)
    if sized:
        return sized["name"].strip()
    other = _OTHER.search(before)
    if other:
        return other["name"].strip()
    each = [one for one in EACH.finditer(before + " 1") if _reaches(before[one.end() :])]
    if each:
        return _scoped(before[: each[-1].start()], each[-1].group().strip())
    label = _label(before)
    if label:
        return _with_award(label, before)
    made_up = _MADE_UP.match(item.text, amount.end("unit")) if amount["unit"] == "%" else None
    if amount["least"] and made_up:
        return made_up["name"].strip()
    share = _SHARE.match(clause)
    if share:
        return share["name"].strip()
    if amount["per"]:
        return re.sub(r"^\s*/\s*(?:0?1\s*)?", "", amount["per"]).strip()
    found = (
        _SCOPE.search(before)
        or AWARD.search(clause)
        or (
            TARGET.match(item.text, amount.end())
            if not clause.strip() or before.rstrip().endswith(":")
            else None
        )
        or AWARD.search(before)
        or _GIVEN.match(item.text, amount.end())
    )
    if found:
        return (found.groupdict().get("award") or found.group()).strip()
    chooser = _CHOOSER.match(before)
    chooser = None if chooser and _HELPS.search(chooser["name"]) else chooser
    return chooser["name"].strip() if chooser else _MARKER.sub("", f"{_telling(item)} ").strip()


def _reaches(words: str) -> bool:
    """Whether "mỗi ..." still holds after these words: a semicolon ends it unless a number stood before."""
    if words.count(")") > words.count("("):
        return False
    return ";" not in words or bool(re.search(r"\d", words.partition(";")[0]))


def _label(before: str) -> str:
    """The words before a colon, unless they only say that numbers follow."""
    if ":" not in before:
        return ""
    label = re.split(r"[;.:]\s", before.rsplit(":", 1)[0])[-1].strip(" ,;-+(")
    if len(label) > _LONG:
        # Cells of a table that ran together: the last one is behind the last number.
        label = re.split(r"\d\s+(?=[A-ZĐÀ-Ỹ])", label)[-1]
    divides = re.search(r"\d.*(?:trong đó|cụ thể|như sau)$", label)
    return label if 1 < len(label) < 200 and not (_GENERIC.match(label) or divides) else ""


def _with_award(label: str, before: str) -> str:
    """The label with the award named behind it: "Tổng kết: đề nghị Bằng khen cho không quá ..."."""
    named = [] if AWARD.search(label) else awards_in(before.rsplit(":", 1)[1].rsplit(";", 1)[-1])
    return f"{label}: {named[-1]}" if named else label


def _telling(item: Item) -> str:
    """The deepest heading that says what the numbers are of; chapters in capitals say it of too much."""
    titles = [t for t in reversed(item.path) if AWARD.search(t) or not t.isupper()]
    return next((t for t in titles if ABOUT.search(t) and not _GENERIC.search(t)), "")


def _scoped(front: str, each: str) -> str:
    """The words "mỗi đơn vị" with the list of units before them, where there is such a list."""
    if re.search(r"\d", front):
        front = re.split(r"[;(]", front)[-1]
    is_label = front.rstrip().endswith(":") and not _ASPECT.search(front)
    front = front.strip(" ,;:-+")
    if re.match(r"(?:đối với|riêng)\b", front, re.IGNORECASE):
        return each if is_label else f"{front} {each}"
    return front if is_label and 1 < len(front) < 150 else each


_ONE_BY_ONE = re.compile(r"\b(?:mỗi|từng)\b", re.IGNORECASE)
_WHOLE = re.compile(r"\b(?:toàn|cả|tổng(?: số)?)\b", re.IGNORECASE)
_OFFICES = re.compile(rf"\W*(?:(?:đối với|riêng|còn)\s+)?{UNIT}(?!\w)", re.IGNORECASE)


def scope_of(subject: str, *, per: bool = False) -> Scope:
    """Whether a number binds each unit of its subject, or all together; a ceiling of an award binds all."""
    if per or _ONE_BY_ONE.search(subject):
        return "each"
    return "each" if _OFFICES.match(subject) and not _WHOLE.search(subject) else "all"


def whom(unit: str, behind: str = "") -> Whom:
    """What is counted; of a share, what it is a share of ("không quá 10% tập thể")."""
    said = behind if unit == "%" else unit
    people = lexicon.pattern("countables.people").search(said)
    collectives = lexicon.pattern("countables.collectives").search(said)
    if people and not (collectives and collectives.start() < people.start()):
        return "person"
    return "collective" if collectives else "other"
