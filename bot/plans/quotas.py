"""How many may or must be put forward, and by whom."""

import re

from bot.plans.allotments import allotments
from bot.plans.awards import AWARD
from bot.plans.basis import Basis
from bot.plans.model import Quota
from bot.plans.outline import Item
from bot.plans.paragraphs import quote
from bot.plans.sentences import sentences
from bot.plans.topics import topic_of

_UNITS = (
    r"tập thể|cá nhân|phòng|đơn vị|gương|điển hình|trường hợp|đại biểu|người|đồng chí|cờ|bằng khen|giấy khen|"
    r"công chức|viên chức|cán bộ|mô hình|sáng kiến|tác phẩm|bài|video|clip|hộ gia đình|hộ|gia đình|"
    r"doanh nghiệp|"
    r"cơ quan|xã|phường|thôn|giải|danh hiệu|tham luận|đội|thí sinh|hồ sơ|suất|công trình|sản phẩm|"
    r"giải pháp|học sinh|"
    r"giáo viên|lượt|tổ chức|chi bộ|trường|kỷ niệm chương|huân chương|%"
)
_AMOUNT = re.compile(
    rf"(?:(?P<least>ít nhất|tối thiểu|không dưới|không ít hơn)|(?P<most>không\s+(?:vượt\s+)?quá|"
    rf"tối đa(?:\s+không\s+quá)?|"
    rf"nhiều nhất|không nhiều hơn))?\s*(?:là\s+)?(?:từ\s+)?(?:0?\d{{1,3}}\s*(?:-|–|"
    rf"đến)\s*)?(?<![\d/.,])(?P<count>\d{{1,4}})"
    rf"(?![\d/.,]*\d)\s*(?:\(\s*[^\d()]+\s*\)\s*)?(?P<unit>{_UNITS})(?!\w)"
    r"(?P<per>\s*/\s*(?:0?1\s*)?[^\W\d]+(?:\s+[^\W\d]+){0,1})?(?P<up>[^.;,]{0,60}?trở lên)?",
    re.IGNORECASE,
)
_EACH = re.compile(
    r"\bmỗi\s+(?:một\s+)?[^\d:;.]{2,90}?(?=\s+(?:chọn|lựa chọn|đề nghị|được|giới thiệu|đăng ký|không quá|"
    r"tối đa|ít nhất|"
    r"tối thiểu|có|cử|phải|xét|gửi|bình chọn|đề xuất|suy tôn|cần|tham gia|xây dựng|dự|viết)\b|\s*[:\d]|"
    r"\s*\()",
    re.IGNORECASE,
)
_ABOUT = re.compile(
    r"khen|đề nghị|\bchọn\b|giới thiệu|đăng ký|suy tôn|biểu dương|gương|điển hình|số lượng|đại biểu|"
    r"tham dự|\bcờ\b|"
    r"tham luận|dự thi|mô hình|sáng kiến|tôn vinh|danh hiệu|đề xuất|chỉ tiêu",
    re.IGNORECASE,
)
_JOINED = re.compile(r"\s*(?:,|và|hoặc|;|/|\+)\s*(?:hoặc\s+)?$")
_SHARE_OF = re.compile(
    r"trên tổng|tổng số|số (?:cá nhân|tập thể|công chức|người|đơn vị|lao động|cán bộ)|của", re.IGNORECASE
)

_PROPOSED = re.compile(
    r"(?:chọn|đề nghị|giới thiệu|xét tặng|được tặng|\bcử|đăng ký|suy tôn|đề xuất)(?: khen thưởng| tặng|"
    r" xét tặng)?\s*:?\s*$|(?:tặng|khen)[^.;]{0,60}\bcho\s*$",
    re.IGNORECASE,
)

_GENERIC = re.compile(
    r"^(?:[\w.]{1,5}[.)]\s*)?(?:số lượng|chỉ tiêu|cụ thể|như sau|trong đó|tổng số|phân bổ)", re.IGNORECASE
)


def find_quotas(basis: Basis) -> tuple[Quota, ...]:
    """Every limit on how many are put forward, in order of the text."""
    found: list[Quota] = []
    for item in basis.body:
        if item.paragraph.cells or topic_of(item.path) in {"criteria", "money", "dossier"}:
            continue
        for start, end in sentences(item.text, item.marker.end):
            if _ABOUT.search(item.text[start:end]) or _ABOUT.search(" ".join(item.path[-2:])):
                found += _of_sentence(item, start, end)
    return tuple(dict.fromkeys([*found, *allotments(basis)]))


def _of_sentence(item: Item, start: int, end: int) -> list[Quota]:
    found: list[Quota] = []
    last_end, last_least = -1, False
    for amount in _AMOUNT.finditer(item.text, start, end):
        joined = last_end >= 0 and bool(_JOINED.fullmatch(item.text[last_end : amount.start()]))
        limited = amount["least"] or amount["most"] or joined
        if not (limited or _counts(item, start, amount)) or not _is_share_right(item, amount):
            continue
        least = (
            last_least
            if joined and not (amount["least"] or amount["most"])
            else bool(amount["least"] or amount["up"])
        )
        unit = "%" if amount["unit"] == "%" else amount["unit"].lower()
        exact = quote(item.paragraph, *_around(item, start, end, amount), amount.span("count"))
        found.append(Quota(_subject(item, start, amount), int(amount["count"]), unit, exact, least))
        last_end, last_least = amount.end(), least
    return found


def _counts(item: Item, start: int, amount: re.Match[str]) -> bool:
    """A bare number is a quota after "mỗi ...", before "/xã", or in a section on numbers."""
    before = item.text[start : amount.start()]
    if amount["per"]:
        return True
    if _EACH.search(before + " 1"):
        return True
    return bool(_PROPOSED.search(before)) or (
        topic_of(item.path) == "quota" and bool(re.search(r"(?::|là|tổng số|-)\s*$", before))
    )


def _is_share_right(item: Item, amount: re.Match[str]) -> bool:
    """A percentage limits only as "at most ... of"; "at least 70 %" is a criterion."""
    if amount["unit"] != "%":
        return True
    return bool(amount["most"]) and bool(_SHARE_OF.search(item.text[amount.end() : amount.end() + 60]))


def _around(item: Item, start: int, end: int, amount: re.Match[str]) -> tuple[int, int]:
    """The part of the sentence between the semicolons that part it from other quotas."""
    text = item.text
    left = text.rfind(";", start, amount.start())
    right = text.find(";", amount.end(), end)
    if left >= 0 and re.search(r"\d", text[start:left]) is None:
        left = -1
    return (left + 1 if left >= 0 else start), (right if right >= 0 else end)


def _telling(item: Item) -> str:
    """The deepest heading that says what the numbers are of."""
    return next((t for t in reversed(item.path) if _ABOUT.search(t) and not _GENERIC.search(t)), "")


def _scoped(front: str, each: str) -> str:
    """The words "mỗi đơn vị" with the list of units before them, where there is such a list."""
    if re.search(r"\d", front):
        front = re.split(r"[;(]", front)[-1]
    is_label = front.rstrip().endswith(":")
    front = front.strip(" ,;:-+")
    if re.match(r"(?:đối với|riêng)\b", front, re.IGNORECASE):
        return each if is_label else f"{front} {each}"
    return front if is_label and 1 < len(front) < 150 else each


def _subject(item: Item, start: int, amount: re.Match[str]) -> str:
    before = item.text[start : amount.start()]
    segment = before.rsplit(";", 1)[-1]
    own = re.search(r"^\s*(?:đối với|riêng|còn)\s", segment, re.IGNORECASE)
    if own and not _EACH.search(segment + " 1"):
        before = segment
    each = None
    for found in _EACH.finditer(before + " 1"):
        each = found
    if each:
        return _scoped(before[: each.start()], each.group().strip())
    if ":" in before:
        lead = re.split(r"[;.:]\s", before.rsplit(":", 1)[0])[-1].strip(" ,;-+(")
        if 1 < len(lead) < 200 and not (_GENERIC.match(lead) and _telling(item)):
            return lead
    if amount["per"]:
        return re.sub(r"^\s*/\s*(?:0?1\s*)?", "", amount["per"]).strip()
    scope = re.search(
        r"(?:[Đđ]ối với|[Rr]iêng)\s+[^:;,.]{3,120}?(?=\s*(?:,|:|được|đề nghị|chọn|không|tối đa|ít|cử))",
        before,
    )
    if scope:
        return scope.group().strip()
    award = AWARD.search(before)
    if award:
        return award.group().strip()
    title = _telling(item)
    return re.sub(r"^(?:[IVX]+|\d{1,2}(?:\.\d+)*|[a-zđ])\s?[.)]\s*", "", title)
