"""How many may or must be put forward, and by whom."""

import re
from functools import lru_cache
from itertools import islice

from bot.annotations.amounts import AMOUNT, JOINED
from bot.annotations.sentences import sentences
from bot.documents.outline import Item, cell_spans, heading_of
from bot.documents.paragraphs import quote
from bot.plans.allotments import allotments
from bot.plans.awards import AWARD
from bot.plans.basis import Basis
from bot.plans.model import Quota
from bot.plans.quota_subjects import ABOUT, EACH, TARGET, scope_of, subject_of, whom
from bot.plans.topics import topic_of

_DIGIT = re.compile(r"\d")
# Somebody sent to do a job is put forward for no award.
_HELPERS = re.compile(r"\s+(?:làm|phụ trách|theo dõi|trực|phục vụ|hỗ trợ)\s", re.IGNORECASE)
# How big an office is that may put forward so many ("đơn vị có từ 200 người trở lên được ...").
_SIZE = re.compile(
    r"(?:\b(?:có|với|quy mô)\s+(?:số lượng\s+|biên chế\s+)?(?:trên|dưới|hơn|từ)?|\b(?:trên|dưới))\s*$",
    re.IGNORECASE,
)
_SIZED = re.compile(
    r"(?:\s+[^\W\d]+){0,3}?\s*(?:trở (?:lên|xuống))?\s*,?\s*(?:thì\s+|chỉ\s+)?(?:được|đề nghị|giới thiệu|"
    r"chọn|bình chọn|lựa chọn|xét|đăng ký|cử|không quá|tối đa)\s[^;.]*?\d",
    re.IGNORECASE,
)
# "5 Điển hình" where a table ran together: the number of a row and the next cell.
_NUMBER_OF_ROW = re.compile(r"[1-9]\d?\s+(?!Cờ|Bằng|Giấy|Huân|Kỷ)[A-ZĐ]")
_OPENED = re.compile(r":(?:\s*toàn\s+\S+)?$", re.IGNORECASE)
_OF_KIND = re.compile(r"(?:đối với\s+)?(?:tập thể|cá nhân|hộ(?: gia đình)?)\s*:\s*", re.IGNORECASE)
_AWARDING = re.compile(r"khen thưởng|số lượng", re.IGNORECASE)
_HEADS = {"người", "đồng chí", "công chức", "viên chức", "cán bộ", "đảng viên", "đoàn viên", "hội viên", "hộ",
          "giáo viên", "học sinh"}  # fmt: skip
# What is told to the public week by week is put forward for nothing.
_TOLD = re.compile(r"\b(?:đăng|đăng tải|đưa tin|tuyên truyền|phát sóng|viết bài)\b", re.IGNORECASE)
_EVERY = re.compile(r"\b(?:mỗi|hằng|hàng)\s+(?:ngày|tuần|tháng|quý)\b", re.IGNORECASE)
# A share of those put forward, not of a vote: "trong số cá nhân đề nghị, ít nhất 60% là ...".
_AMONG = re.compile(
    r"(?:(?:trong|trên)\s+(?:tổng\s+)?số|tỷ lệ|tỉ lệ)\s[^.;]{0,60}(?:đề nghị|giới thiệu|khen|tặng)",
    re.IGNORECASE,
)
_SHARE_OF = re.compile(
    r"trên tổng|tổng số|số (?:cá nhân|tập thể|công chức|viên chức|người|đơn vị|phòng|lao động|cán bộ)|của",
    re.IGNORECASE,
)

_AWARDS_TOO = re.compile(r"khen thưởng\s*(?:và|,|[-–])\s|số lượng", re.IGNORECASE)
# Copies of a paper, where "bản" might be a hamlet.
_COPIES = re.compile(r"\b(?:giữ|gửi|nộp|lập|lưu|in|thành)\b[^.;]{0,40}$", re.IGNORECASE)
_IS = re.compile(r"\s*(?:phải\s+)?là\s", re.IGNORECASE)
_PUT_FORWARD = re.compile(r"đại biểu|điển hình|đề nghị|giới thiệu|được khen", re.IGNORECASE)
_PROPOSED = re.compile(
    r"(?:chọn|đề nghị|giới thiệu|xét tặng|được tặng|được xét|được thêm|\bcử|\bbầu|đăng ký|suy tôn|đề xuất)"
    r"(?: khen thưởng| tặng| xét tặng)?\s*:?\s*$|(?:tặng|khen)[^.;]{0,60}\bcho\s*$",
    re.IGNORECASE,
)
_PROPOSED_REACH = 80  # as far back as these words stand
_PRAISED = re.compile(r"\W*(?:khen thưởng|biểu dương|tôn vinh)\s*$", re.IGNORECASE)
_PRAISED_ARE = re.compile(r"(?:khen thưởng|biểu dương)\s*:", re.IGNORECASE)
# Six is the most that any sentence of a real plan was seen to name; a plan has a dozen.
MAX_AMOUNTS = 30
MAX_QUOTAS = 500


def find_quotas(basis: Basis) -> tuple[Quota, ...]:
    """The limits on how many are put forward in order of the text, up to MAX_QUOTAS, then those of tables."""
    found: list[Quota] = []
    for item in basis.body:
        if len(found) >= MAX_QUOTAS:
            break
        topic = topic_of(item.path)
        if not _DIGIT.search(item.text, item.marker.end):
            continue
        if item.paragraph.cells:
            found += _of_cells(item)
        if item.paragraph.cells or topic == "money" or (topic == "dossier" and not _awards_beside(item)):
            continue
        for start, end in sentences(item.text, item.marker.end):
            if topic == "criteria" and not limits_an_award(item.text[start:end]):
                continue
            if _is_headed(item.path[-2:]) or ABOUT.search(item.text, start, end):
                found += _of_sentence(item, start, end)
    return tuple(dict.fromkeys([*found[:MAX_QUOTAS], *allotments(basis)]))


@lru_cache(maxsize=1024)
def _is_headed(titles: tuple[str, ...]) -> bool:
    return bool(ABOUT.search(" ".join(titles)))


def _of_cells(item: Item) -> list[Quota]:
    """The limits on each office that stand in the cells of a row ("... (mỗi phòng ít nhất 01 gương)")."""
    found: list[Quota] = []
    for start, end in cell_spans(item):
        words = item.text[start:end]
        bounded = any(amount["least"] or amount["most"] for amount in AMOUNT.finditer(words))
        if bounded and EACH.search(words) and ABOUT.search(words):
            found += _of_sentence(item, start, end)
    return found


def _awards_beside(item: Item) -> bool:
    """Whether a chapter on dossiers is on awards as well, and this paragraph on them alone."""
    both = any(map(_AWARDS_TOO.search, item.path))
    return both and not re.search(r"[Hh]ồ sơ|\bbộ\b", item.text)


def limits_an_award(sentence: str) -> bool:
    """Whether a sentence among the criteria says how many may get an award at most."""
    return bool(AWARD.search(sentence)) and any(a["most"] for a in AMOUNT.finditer(sentence))


def _of_sentence(item: Item, start: int, end: int) -> list[Quota]:
    found: list[Quota] = []
    last_end, last_least = -1, False
    if _TOLD.search(item.text, start, end) and _EVERY.search(item.text, start, end):
        return []
    for amount in islice(AMOUNT.finditer(item.text, start, end), MAX_AMOUNTS):
        if amount["unit"].lower() == "bản" and _COPIES.search(item.text, start, amount.start()):
            continue
        if _is_size(item.text, start, amount) or _NUMBER_OF_ROW.match(item.text, amount.start("count")):
            continue
        joined = last_end >= 0 and bool(JOINED.fullmatch(item.text[last_end : amount.start()]))
        limited = amount["least"] or amount["most"] or joined
        target = _is_target(item, start, amount)
        if not target and (
            not (limited or _counts(item, start, amount)) or not _is_share_right(item, amount)
        ):
            continue
        least = (
            last_least
            if joined and not (amount["least"] or amount["most"])
            else bool(
                amount["least"] or amount["up"] or (target and amount["unit"] == "%" and not amount["most"])
            )
        )
        unit = "%" if amount["unit"] == "%" else amount["unit"].lower()
        exact = quote(item.paragraph, *_around(item, start, end, amount), amount.span("count"))
        subject = subject_of(item, start, amount)
        scope = scope_of(subject, per=bool(amount["per"]))
        of = whom(unit, _share_of(item.text[amount.end() : end]))
        found.append(Quota(subject, int(amount["count"]), unit, exact, least, scope, of))
        last_end, last_least = amount.end(), least
    return found


def _share_of(behind: str) -> str:
    """What a share is of stands right behind it, in the same clause."""
    return re.split(r"[;,.(]", behind, maxsplit=1)[0]


def _is_target(item: Item, start: int, amount: re.Match[str]) -> bool:
    """Whether a clause among the targets begins with this number of those who are to get an award.

    Or an award and a colon stand before it.
    """
    before = item.text[start : amount.start()].rstrip()
    if (
        _OPENED.search(before)
        and AWARD.search(before)
        and topic_of(item.path) not in {"criteria", "principles"}
    ):
        return True
    return (
        topic_of(item.path) == "quota"
        and (not before or before[-1] in ";:")
        and TARGET.match(item.text, amount.end()) is not None
    )


def _is_size(text: str, start: int, amount: re.Match[str]) -> bool:
    """Whether the number tells which offices the number after it is for."""
    if amount["unit"].lower() not in _HEADS or not _SIZE.search(text, start, amount.start("count")):
        return False
    behind = amount.end() if amount["up"] is None else amount.end("unit")
    return bool(_SIZED.match(text, behind))


def _counts(item: Item, start: int, amount: re.Match[str]) -> bool:
    """A bare number is a quota after "mỗi ...", before "/xã", or in a section on numbers."""
    before = item.text[start : amount.start()]
    if _HELPERS.match(item.text, amount.end()):
        return False
    if amount["per"]:
        return True
    if EACH.search(before + " 1"):
        return True
    if _OF_KIND.fullmatch(before) and _AWARDING.search(heading_of(item.path[:1] + item.path[-1:])):
        return True
    return _proposes(before) or (
        topic_of(item.path) == "quota" and bool(re.search(r"(?::|là|tổng số|-)\s*$", before))
    )


def _proposes(before: str) -> bool:
    """Whether the words before a number say that so many are put forward or get an award."""
    return bool(
        _PROPOSED.search(before[-_PROPOSED_REACH:])
        or _PRAISED.match(before)
        or _PRAISED_ARE.search(before, before.rfind(".") + 1)
    )


def _is_share_right(item: Item, amount: re.Match[str]) -> bool:
    """A percentage limits only as "at most ... of"; "at least 70 %" is a criterion otherwise."""
    if amount["unit"] != "%":
        return True
    # Of those put forward, "at least" is a share as well.
    before = item.text[: amount.start()]
    if amount["least"] and _AMONG.search(before):
        return True
    if amount["least"] and _IS.match(item.text, amount.end("unit")) and _PUT_FORWARD.search(before):
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
