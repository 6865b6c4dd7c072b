"""Who owes what to whom, in the words of the clause that holds the date."""

import re

from bot.plans.outline import Item, heading_of
from bot.plans.times import REACH, Mention
from bot.plans.units import NAME, UNIT

_GIVE = r"(?:gửi|nộp|trình|báo cáo|chuyển|đăng ký|cung cấp)"
_VERB = re.compile(
    rf"\b(?:tổng hợp|lập danh sách|{_GIVE}|hoàn thành|hoàn thiện|tổ chức|xây dựng|ban hành|tham mưu|"
    rf"chủ trì|lựa chọn|"
    r"giới thiệu|bình xét|xét chọn|rà soát|thẩm định|đề xuất|triển khai|căn cứ|tiến hành|chịu trách nhiệm|"
    r"có trách nhiệm|"
    r"thực hiện|phối hợp|phát động|đôn đốc|theo dõi|hướng dẫn|tiếp tục|đánh giá|sơ kết|tổng kết|họp|"
    r"tự chấm|chấm điểm|"
    r"chuẩn bị|nghiên cứu|chủ động|quán triệt|tuyên truyền|khẩn trương|kịp thời|kiểm tra|phát hiện|ký|"
    r"bình chọn|xét|xét duyệt|chấm|dự thảo|tập hợp|sưu tầm|vận động|viết|lập|duyệt|tiếp nhận|cung cấp|bố trí|"
    r"cân đối|công bố|cập nhật|phổ biến|khảo sát|tham gia|là (?:cơ quan|đơn vị|đầu mối|bộ phận))\b"
)
_TO = re.compile(
    rf"(?:(?:gửi\s+)?(?:về|tới|đến|cho|lên|qua)|đăng ký [^;:]{{2,60}}? với|{_GIVE})\s+(?:cho\s+|"
    rf"về\s+)?(?P<to>(?:{UNIT}|các phòng|phòng|cơ quan|đơn vị)"
    r"(?!\w)[^;:]*?)"
    r"(?=\s*(?:,?\s*(?:trước|chậm nhất|muộn nhất|hạn|để|đúng|vào|trong (?:tháng|quý|ngày)|đến hết|hết ngày|"
    r"theo địa chỉ|"
    r"không|xong|kết quả|ngoài|kèm|trên cơ sở|là ngày|đồng thời|bằng|theo quy định)\b|"
    r"(?<![đĐ]ua)(?<!,)(?<!-)\s+(?:khen thưởng|quyết định|xem xét|phê duyệt|xét|ban hành|tổng hợp|"
    r"theo dõi)\b|\s*\((?!qua)|[.;]|,\s+(?:sau đó|gồm|kèm|làm|nếu|riêng)\b|$))"
)
_TAIL = re.compile(
    r"[\s,:(–-]*(?:(?:xong\s+|hạn\s+|thời hạn\s+|thời gian\s+|gửi\s+)?"
    r"(?:trước|chậm nhất|muộn nhất|đến hết|hết|vào|trong|là|đến|không quá|không muộn hơn|dự kiến|hạn cuối|"
    r"hạn nộp|hạn|thời gian|"
    r"thời hạn|ngày|tháng|quý|giờ|từ|\d{1,2}\s*(?:giờ|h)\s*\d{0,2}(?:\s*phút)?)[\s,:]*)+$",
    re.IGNORECASE,
)
_LEAD = re.compile(r"^(?:[-+–•]\s*|\w{1,3}[.)]\s+)*(?:Giao|Đề nghị|Yêu cầu|Phân công)?\s*", re.IGNORECASE)
_SUBJECT = re.compile(rf"(?:{UNIT}|[Cc]ác\s+\w+|[Mm]ỗi\s+\w+|[Tt]ừng\s+\w+)(?!\w)")
_AND = re.compile(r"^\s*(?:\([^)]*\))?[\s,;]*(?:và\b|$)")
_BELONGS = re.compile(r"[\s,]*(?:trên|tại|ở|do|được|có|cấp|trong|đã|là|cùng|tham gia|\(|[A-ZĐÀ-Ỹ])")
_FIRST_TIME = re.compile(r"\s*\b(?:trước|chậm nhất|muộn nhất|đến hết|hết|vào|trong)\s(?:ngày\s)?[^,;]*$")
# What tells two times of one clause apart: "trước ngày 05/6 (6 tháng) và trước ngày 25/11 (cả năm)".
_PART = re.compile(
    r"\s*(?P<part>\((?:đợt|lần|vòng|kỳ|cả năm|\d+ tháng|sơ kết|tổng kết|quý|đối với|cho|với)\b[^()]{0,60}\))",
    re.IGNORECASE,
)
_EMPTY = re.compile(
    r"(?:(?:nộp|gửi|lập)\s+(?:thành\s+)?\d+\s+bộ.*|"
    r"hoàn thành|hoàn thiện|thực hiện|xong|gửi|nộp|trình|thời gian|thời hạn|(?:kể )?từ nay)?",
    re.IGNORECASE,
)
_ASKED = re.compile(
    rf"^.*?\b(?:đề nghị|yêu cầu|giao)\s+(?=(?:{UNIT}|(?:các|từng)\s+(?:cơ quan|đơn vị|phòng|sở|địa phương|"
    rf"ban|cơ sở|đồng chí|xã))"
    r"(?!\w))",
    re.DOTALL,
)
MAX_WHAT = 300


def parties(
    item: Item, sentence: tuple[int, int], clause: tuple[int, int], mention: Mention, since: int
) -> tuple[str, str, str]:
    """(what, who, to) of the clause; who and to stay empty where it names none.

    `since` is where the words about this time begin when the clause holds an earlier one.
    """
    text = item.text
    given = _TO.search(text[since : clause[1]]) or _TO.search(text[clause[0] : clause[1]])
    to = _balanced(given.group("to").strip(" ,")) if given else ""
    who, rest = _subject(_bare(text[clause[0] : mention.start]))
    if since > clause[0]:
        rest = _AND.sub("", text[since : mention.start]).strip(" ,;") or _FIRST_TIME.sub("", rest)
    after = text[mention.end : clause[1]]
    what = _what(rest, to) or (_what(after, to) if re.match(r"\s*[,:]", after) else "")
    if not who:
        inherits = clause[0] > sentence[0] and _VERB.match(_bare(text[clause[0] : mention.start]))
        who = _subject(_bare(text[sentence[0] : sentence[1]]))[0] if inherits else ""
    if what and _EMPTY.fullmatch(what):
        what = _what(rest, "")
    if _EMPTY.fullmatch(what) and clause[0] > sentence[0]:
        what = _what(_subject(_bare(text[sentence[0] : clause[0]]))[1], to) or what
    if _EMPTY.fullmatch(what) and re.match(r"\s*[,:]", after):
        rest = _bare(after.lstrip(" ,:"))
        who, what = who or _subject(rest)[0], _what(_subject(rest)[1], "")
    if _EMPTY.fullmatch(what) and item.title:
        what = _heading(item)
    if re.fullmatch(r"(?:đợt|lần|kỳ|vòng) (?:\d|[IVX]+)", what, re.IGNORECASE):
        what = f"{_heading(item)}: {what}"
    part = _PART.match(text, mention.end)
    told = f"{what or _heading(item)} {part['part']}" if part else what or _heading(item)
    return told[:MAX_WHAT], who or _owner(item), to


def _balanced(words: str) -> str:
    """Without a closing bracket that was opened before these words."""
    return words.split(")", maxsplit=1)[0] if words.count(")") > words.count("(") else words


def _bare(words: str) -> str:
    words = _ASKED.sub("", words.strip())
    head = _LEAD.match(words)
    return words[head.end() :] if head else words


def subject_of(sentence: str) -> str:
    """The offices a sentence begins with, "" where it begins otherwise."""
    return _subject(_bare(sentence))[0]


def _subject(stem: str) -> tuple[str, str]:
    """The offices a sentence begins with, and what it says of them."""
    if not _SUBJECT.match(stem):
        return "", stem
    verb = _VERB.search(stem)
    name = NAME.match(stem)
    if name and (not verb or (name.end() < verb.start() and not _BELONGS.match(stem, name.end()))):
        # A verb not listed above: the name ends where words come that no office is named with.
        return name.group().strip(" ,"), stem[name.end() :].lstrip(" ,")
    if not verb:
        return "", stem
    who = stem[: verb.start()].strip(" ,:")
    if len(who) > 200 or ";" in who or re.search(r"\b(?:của|về|cho|được)$", who):
        return "", stem
    return who, stem[verb.start() :]


def _owner(item: Item) -> str:
    """A numbered lead-in that is an office ("3. Các phòng nghiệp vụ: ...") owes what follows."""
    title = re.sub(r"^[\w.]{1,5}[.)]\s*", "", heading_of(item.path))
    title = re.sub(r"^(?:Đề nghị|Giao|Trách nhiệm của|Đối với)\s+", "", title)
    return title if _SUBJECT.match(title) and not _VERB.search(title) and len(title) < 150 else ""


def _what(words: str, to: str) -> str:
    """The words without the receiver, the verb of sending and the way to the date."""
    shorn = words
    if to and to in shorn:
        at = shorn.rindex(to)
        front = re.sub(r"\s*\b(?:gửi\s+)?(?:về|tới|đến|cho|lên|qua|với)?\s*$", "", shorn[:at])
        shorn = front if len(front.strip(" -:,")) > 3 else front + shorn[at + len(to) :]
    if to:
        shorn = re.sub(r"^(?:gửi|nộp|trình)\s+(?!bày|diễn)", "", shorn)
    shorn = (shorn[:-REACH] + _TAIL.sub("", shorn[-REACH:])).strip(" ,:;.-+–()")
    return " ".join(shorn.split()) if len(shorn) > 3 else ""


def _heading(item: Item) -> str:
    title = heading_of(item.path)
    return re.sub(r"^(?:[IVX]+|\d{1,2}(?:\.\d+)*|[a-zđ])\s?[.)]\s*", "", title)
