"""Who owes what to whom, in the words of the clause that holds the date."""

import re

from bot.plans.outline import Item
from bot.plans.times import Mention
from bot.plans.units import UNIT

_GIVE = r"(?:gửi|nộp|trình|báo cáo|chuyển|đăng ký|cung cấp)"
_VERB = re.compile(
    rf"\b(?:tổng hợp|lập danh sách|{_GIVE}|hoàn thành|hoàn thiện|tổ chức|xây dựng|ban hành|tham mưu|chủ trì|lựa chọn|"
    r"giới thiệu|bình xét|xét chọn|rà soát|thẩm định|đề xuất|triển khai|căn cứ|tiến hành|chịu trách nhiệm|có trách nhiệm|"
    r"thực hiện|phối hợp|phát động|đôn đốc|theo dõi|hướng dẫn|tiếp tục|đánh giá|sơ kết|tổng kết|họp|tự chấm|chấm điểm|"
    r"chuẩn bị|nghiên cứu|chủ động|quán triệt|tuyên truyền|khẩn trương|kịp thời|kiểm tra|phát hiện|ký|bình chọn)\b"
)
_TO = re.compile(
    rf"(?:(?:gửi\s+)?(?:về|tới|đến|cho|lên|qua)|{_GIVE})\s+(?:cho\s+|về\s+)?(?P<to>(?:{UNIT}|các phòng|phòng|cơ quan|đơn vị)"
    r"(?!\w)[^;:]*?)"
    r"(?=\s*(?:,?\s*(?:trước|chậm nhất|muộn nhất|hạn|để|đúng|vào|trong (?:tháng|quý|ngày)|đến hết|hết ngày|theo địa chỉ|"
    r"không quá|xong|trên cơ sở|là ngày|đồng thời|bằng|theo quy định)\b|\s*\((?!qua)|[.;]|,\s+(?:sau đó|gồm|kèm|làm|nếu|riêng)\b|$))"
)
_TAIL = re.compile(
    r"[\s,:(–-]*(?:(?:xong\s+|hạn\s+|thời hạn\s+|thời gian\s+|gửi\s+)?"
    r"(?:trước|chậm nhất|muộn nhất|đến hết|hết|vào|trong|là|đến|không quá|không muộn hơn|dự kiến|hạn cuối|hạn nộp|hạn|thời gian|"
    r"thời hạn|ngày|tháng|quý|giờ|\d{1,2}\s*(?:giờ|h)\s*\d{0,2})[\s,:]*)+$",
    re.IGNORECASE,
)
_LEAD = re.compile(r"^(?:[-+–•]\s*|\w{1,3}[.)]\s+)*(?:Giao|Đề nghị|Yêu cầu|Phân công)?\s*", re.IGNORECASE)
_SUBJECT = re.compile(rf"(?:{UNIT})(?!\w)")
MAX_WHAT = 300


def parties(text: str, clause: tuple[int, int], mention: Mention, item: Item) -> tuple[str, str, str]:
    """(what, who, to) of the clause; who and to stay empty where it names none."""
    words = text[clause[0] : clause[1]].strip()
    before = text[clause[0] : mention.start].strip()
    head = _LEAD.match(before)
    stem = before[head.end() :] if head else before
    given = _TO.search(words)
    to = given.group("to").strip(" ,") if given else ""
    who, rest = _subject(stem)
    what = _what(rest, to) or _what(text[mention.end : clause[1]], to)
    return (what or _heading(item))[:MAX_WHAT], who or _owner(item), to


def subject_of(sentence: str) -> str:
    """The offices a sentence begins with, "" where it begins otherwise."""
    head = _LEAD.match(sentence)
    return _subject(sentence[head.end() :] if head else sentence)[0]


def _subject(stem: str) -> tuple[str, str]:
    """The offices a sentence begins with, and what it says of them."""
    verb = _VERB.search(stem)
    if not verb or not _SUBJECT.match(stem):
        return "", stem
    who = stem[: verb.start()].strip(" ,:")
    if len(who) > 200 or re.search(r"\b(?:của|về|cho|được)$", who):
        return "", stem
    return who, stem[verb.start() :]


def _owner(item: Item) -> str:
    """A numbered lead-in that is an office ("3. Các phòng nghiệp vụ: ...") owes what follows."""
    title = re.sub(r"^[\w.]{1,5}[.)]\s*", "", item.path[-1]) if item.path else ""
    title = re.sub(r"^(?:Đề nghị|Giao|Trách nhiệm của|Đối với)\s+", "", title)
    return title if _SUBJECT.match(title) and not _VERB.search(title) and len(title) < 150 else ""


def _what(words: str, to: str) -> str:
    shorn = words
    if to and to in shorn:
        at = shorn.index(to)
        front = re.sub(r"\s*\b(?:gửi|nộp|trình|báo cáo|chuyển)?\s*(?:về|tới|đến|cho|lên|qua)?\s*$", "", shorn[:at])
        back = shorn[at + len(to) :]
        shorn = front if len(front.strip(" -:,")) > 3 else shorn[:at] + back
    shorn = re.sub(r"^(?:gửi|nộp|trình)\s+(?!bày|diễn)", "", _TAIL.sub("", shorn)).strip(" ,:;.-+–(")
    return " ".join(shorn.split()) if len(shorn) > 3 else ""


def _heading(item: Item) -> str:
    title = item.path[-1] if item.path else ""
    return re.sub(r"^(?:[IVX]+|\d{1,2}(?:\.\d+)*|[a-zđ])\s?[.)]\s*", "", title)
