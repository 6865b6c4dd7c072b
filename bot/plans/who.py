"""Who owes what to whom, in the words of the clause that holds the date."""

import re

from bot.annotations.offices import NAME, UNIT
from bot.annotations.times import REACH, Mention
from bot.documents.outline import Item, heading_of

_GIVE = r"(?:gửi|nộp|trình|báo cáo|chuyển|đăng ký|cung cấp)"
_VERB = re.compile(
    rf"\b(?:tổng hợp|lập danh sách|{_GIVE}|hoàn thành|hoàn thiện|tổ chức|xây dựng|ban hành|tham mưu|"
    rf"chủ trì|lựa chọn|"
    r"giới thiệu|bình xét|xét chọn|rà soát|thẩm định|đề xuất|triển khai|căn cứ|tiến hành|chịu trách nhiệm|"
    r"có trách nhiệm|"
    r"thực hiện|phối hợp|phát động|đôn đốc|theo dõi|hướng dẫn|tiếp tục|đánh giá|sơ kết|tổng kết|họp|"
    r"tự chấm|chấm điểm|"
    r"chuẩn bị|nghiên cứu|chủ động|quán triệt|tuyên truyền|khẩn trương|kịp thời|kiểm tra|phát hiện|ký|"
    r"đăng tin|đăng tải|bình chọn|xét|xét duyệt|"
    r"chấm|dự thảo|tập hợp|sưu tầm|vận động|viết|lập|duyệt|tiếp nhận|cung cấp|bố trí|"
    r"cân đối|công bố|cập nhật|phổ biến|khảo sát|tham gia|là (?:cơ quan|đơn vị|đầu mối|bộ phận))\b"
)
_TO = re.compile(
    rf"(?:(?:gửi\s+)?(?:về|tới|đến|cho|lên|qua)|đăng ký [^;:]{{2,60}}? với|{_GIVE})\s+(?:cho\s+|"
    rf"về\s+)?(?P<to>(?:{UNIT}|các phòng|phòng|cơ quan|đơn vị)"
    r"(?!\w)[^;:]*?)"
    r"(?=\s*(?:,?\s*(?:trước|chậm nhất|muộn nhất|hạn|để|đúng|vào|trong (?:tháng|quý|ngày)|đến hết|hết ngày|"
    r"theo địa chỉ|từ ngày|từ \d|trong khoảng|trong thời gian|"
    r"không|xong|kết quả|ngoài|kèm|trên cơ sở|là ngày|đồng thời|bằng|theo quy định)\b|"
    r"(?<![đĐ]ua)(?<!,)(?<!-)\s+(?:khen thưởng|quyết định|xem xét|phê duyệt|xét|ban hành|tổng hợp|"
    r"theo dõi)\b|\s*\((?!qua)|[.;:]|,\s+(?:sau đó|gồm|kèm|làm|nếu|riêng)\b|$))"
)
_TAIL = re.compile(
    r"[\s,:(–-]*(?:(?:xong\s+|hạn\s+|thời hạn\s+|thời gian\s+|gửi\s+)?"
    r"(?:trước|chậm nhất|muộn nhất|đến hết|hết|vào|trong khoảng|trong|là|đến|không quá|không muộn hơn|"
    r"dự kiến|hạn cuối|hạn nộp|hạn|thời gian|(?:trong )?(?:các|hai|ba)(?=\s*$)|thứ \w+|chủ nhật|"
    r"thời hạn|ngày|(?<!\d )(?:tháng|quý)|giờ|từ|\d{1,2}\s*(?:giờ|h)\s*\d{0,2}(?:\s*phút)?)[\s,:]*)+$",
    re.IGNORECASE,
)
_LEAD = re.compile(
    r"^(?:[-+–•]\s*|\w{1,3}[.)]\s+)*(?:(?:tháng|quý)\s[\d/IVX –-]{1,24}:\s*)?"
    r"(?:Giao|Đề nghị|Yêu cầu|Phân công|[Ss]au đó)?\s*",
    re.IGNORECASE,
)
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
    r"(?:(?:nộp|gửi|lập|số lượng)(?:\s+thành)?\s*:?\s*\d+\s+(?:\([^)]*\)\s+)?bộ.*|"
    r"tuần|hoàn thành|hoàn thiện|thực hiện|xong|gửi|nộp|trình|thời gian|thời hạn|(?:kể )?từ nay)?",
    re.IGNORECASE,
)
_ASKED = re.compile(
    r"^.*?(?<!hồ sơ )(?<!danh sách )(?<!tờ trình )(?<!văn bản )"
    rf"\b(?:đề nghị|yêu cầu|giao)\s+(?=(?:{UNIT}|(?:các|từng)\s+(?:cơ quan|đơn vị|phòng|sở|địa phương|"
    rf"ban|cơ sở|đồng chí|xã))"
    r"(?!\w))",
    re.DOTALL,
)
_HANDED = re.compile(r"\s*(?:nộp|gửi|hạn)\b")
_IN_BRACKETS = re.compile(r"\s*\([^()]*\)")
_RECEIVED = re.compile(rf"\s(?:gửi\s+)?(?:về|cho|tới|lên)\s(?={UNIT}(?!\w))")
_DAY = re.compile(r"\d[/.-]\d|ngày \d")
_ANOTHER = re.compile(r"(?:\bvà|,|;)\s+(?:gửi|nộp|trình|chuyển)\b")
_RESTING = re.compile(r"(?:căn cứ|trên cơ sở)\s", re.IGNORECASE)
_PART_ONLY = re.compile(r"(?:đợt|lần|kỳ|vòng) (?:\d|[IVX]+)|(?:tổng|sơ) kết", re.IGNORECASE)
_AFTER = re.compile(r"\s*[,:]")
# A heading that names no matter of its own.
_TIME = re.compile(
    r"(?:về\s+)?(?:thời gian|thời hạn|tiến độ|hạn nộp|hạn cuối|lịch|thời điểm)(?!\w)", re.IGNORECASE
)
_MATTERS = re.compile(
    r"[Cc]ác\s+(?:mốc|đợt|bước|nội dung|hoạt động|giải pháp|chỉ tiêu|phong trào|công việc)(?!\w)"
)
_PAPERS = re.compile(r"(?P<papers>hồ sơ\b[^:;.,]{0,100}?)\s*(?:(?:bao\s+)?gồm(?:\s+có)?\b|:)", re.IGNORECASE)
_ALONE = re.compile(rf"[Rr]iêng\s+(?:đối với\s+)?(?P<who>[^,;:.]{{3,60}}?)(?=,?\s+{_GIVE}\b)")
# The last words before the colon may be those of a name ("Phòng Kế hoạch tổng hợp: ...").
_LABEL = re.compile(r"(?P<who>(?P<front>[^:;,.()]{3,60}?)(?:\s+\w+){0,2}):\s")
MAX_WHAT = 300


def parties(
    item: Item, sentence: tuple[int, int], clause: tuple[int, int], mention: Mention, since: int
) -> tuple[str, str, str]:
    """(what, who, to) of the clause; who and to stay empty where it names none.

    `since` is where the words about this time begin when the clause holds an earlier one.
    """
    text = item.text
    to = _receiver(text, clause, mention, since)
    stem = _bare(text[clause[0] : mention.start])
    who, rest = _subject(stem)
    if since > clause[0]:
        rest = _later(text[since : mention.start], rest)
        another, told = _subject(_bare(rest.lstrip(" ,;:")))
        who, rest = (another, told) if another else (who, rest)
    after = text[mention.end : clause[1]]
    what = _what(rest, to)
    if not what and _is_own_label(item, clause):
        to = to or _receiver_in(_heading(item))
        doer, told = _subject(_heading(item))
        who, what = who or doer, _what(told, to)
    elif not what and _AFTER.match(after):
        doer, told = _subject(_bare(after.lstrip(" ,:")))
        who, what = who or doer, _what(told, to)
    if not who:
        inherits = clause[0] > sentence[0] and _VERB.match(stem)
        who = _subject(_bare(text[sentence[0] : sentence[1]]))[0] if inherits else ""
    if what and _EMPTY.fullmatch(what):
        what = _what(rest, "")
    if _EMPTY.fullmatch(what) and clause[0] > sentence[0]:
        earlier = _RECEIVED.split(text[sentence[0] : clause[0]], maxsplit=1)[0]
        what = _what(_subject(_bare(earlier))[1], to) or what
    if _EMPTY.fullmatch(what):
        who, what = _told_otherwise(item, after, who, what)
    if _RESTING.match(what):
        what = _what(after, to) or what
    if _PART_ONLY.fullmatch(what) and _is_matter(_heading(item)):
        what = f"{_heading(item)}: {what}"
    what = _listed(item, sentence, mention, what) or _heading(item)
    part = _PART.match(text, mention.end)
    told = f"{what} {part['part']}" if part else what
    return told[:MAX_WHAT], who or _owner(item), to


def _told_otherwise(item: Item, after: str, who: str, what: str) -> tuple[str, str]:
    """Who and what where the words before the time say neither: the heading tells, or what follows."""
    if re.search("hồ sơ", _heading(item), re.IGNORECASE):
        return who, _heading(item)
    if _AFTER.match(after):
        rest = _bare(after.lstrip(" ,:"))
        who, what = who or _subject(rest)[0], _what(_subject(rest)[1], "")
    return who, _heading(item) if _EMPTY.fullmatch(what) and item.title else what


def _receiver(text: str, clause: tuple[int, int], mention: Mention, since: int) -> str:
    """To whom it goes: named near this time, or for several times of a clause at once."""
    given = _TO.search(text, since, clause[1])
    if given is None and not _VERB.search(text, since, mention.start):
        given = _TO.search(text, clause[0], since)
    if given is None:
        return ""
    of_later = _ANOTHER.search(text, mention.end, given.start("to")) and _DAY.search(
        text, given.end(), clause[1]
    )
    return "" if of_later else _balanced(given.group("to").strip(" ,"))


def _receiver_in(words: str) -> str:
    given = _TO.search(words)
    return given.group("to").strip(" ,") if given else ""


def _later(words: str, rest: str) -> str:
    """The matter of a later time of a clause, of which `rest` is the matter of the first."""
    own = _AND.sub("", words).strip(" ,;")
    if re.match(r"[\s)]*và\s", words) and not _VERB.search(own):
        return _IN_BRACKETS.sub("", rest)
    return own or _FIRST_TIME.sub("", rest)


def _is_own_label(item: Item, clause: tuple[int, int]) -> bool:
    """Whether the words before the colon are the matter ("Đăng ký dự thi: đến hết ngày 31/3")."""
    title = _heading(item)
    told = _is_matter(title) or (bool(_SUBJECT.match(title)) and bool(_VERB.search(title)))
    return bool(item.title) and clause[0] == item.words and told


def _is_matter(title: str) -> bool:
    return not (_TIME.match(title) or _SUBJECT.match(title))


def _listed(item: Item, sentence: tuple[int, int], mention: Mention, what: str) -> str:
    """The name of a dossier ("Hồ sơ xét cuối năm") instead of the papers it is made of."""
    papers = None
    if sentence[0] in {item.marker.end, item.words}:
        papers = _PAPERS.match(item.text, item.marker.end, mention.start)
    if papers is None or not re.search("[;,]", item.text[papers.end() : mention.start]):
        return what
    return papers["papers"].strip()


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
    alone = _ALONE.match(stem)
    if alone:
        return alone["who"], stem[alone.end() :].lstrip()
    if not _SUBJECT.match(stem):
        return "", stem
    label = _LABEL.match(stem)
    if label and not _VERB.search(label["front"]) and _without_tail(stem[label.end() :]).strip():
        return label["who"], stem[label.end() :].lstrip()
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
    if _MATTERS.match(title):
        return ""
    return title if _SUBJECT.match(title) and not _VERB.search(title) and len(title) < 150 else ""


def _what(words: str, to: str) -> str:
    """The words without the receiver, the verb of sending and the way to the date."""
    shorn = _without_tail(words)
    if to and to in shorn:
        at = shorn.rindex(to)
        front, behind = shorn[:at], _IN_BRACKETS.sub("", shorn[at + len(to) :])
        if re.search(r"\b(?:trình|đề nghị)\s*$", front) and re.search(r"\w{2}", behind):
            return _trimmed(shorn)
        front = re.sub(r"\s*\b(?:gửi\s+)?(?:về|tới|đến|cho|lên|qua|với)?\s*$", "", front)
        shorn = front if len(front.strip(" -:,")) > 3 else front + shorn[at + len(to) :]
        shorn = re.sub(r"(?<=\w{3})[\s,]+(?:gửi|nộp|trình)$", "", shorn)
    if to:
        shorn = re.sub(r"^(?:gửi|nộp|trình)\s+(?!bày|diễn)", "", shorn)
    return _trimmed(_without_tail(shorn))


def _trimmed(words: str) -> str:
    words = words.strip(" ,:;.-+–")
    if words.count("(") != words.count(")"):
        front, _, last = words.rpartition("(")
        words = (front if _EMPTY.fullmatch(last.strip()) or _HANDED.match(last) else words).strip("() ")
    return " ".join(words.split()) if len(words) > 2 else ""


def _without_tail(words: str) -> str:
    return words[:-REACH] + _TAIL.sub("", words[-REACH:])


def _heading(item: Item) -> str:
    title = heading_of(item.path)
    title = re.sub(r"^(?:[IVX]+|\d{1,2}(?:\.\d+)*|[a-zđ])\s?[.)\-–/]+\s*", "", title)
    return re.sub(r"\s+(?:bao\s+)?gồm(?:\s+có)?$", "", title)
