"""Forms of award: how they are named, and which ones a plan offers."""

import re
from bisect import bisect_left

from bot.annotations.sentences import sentences
from bot.documents.outline import Item
from bot.language import fold
from bot.plans.basis import Basis
from bot.plans.topics import topic_of, topics_of

_GIVER_END = (
    r"(?=\s+(?:không quá|tối đa|tối thiểu|ít nhất|"
    r"như|thực hiện|cho|đối với|và|về|hoặc|tặng|trong|theo|nếu|để|xét|từ|gồm|kèm|phải|thì|là|được|năm)\b|"
    r"[,.;:()“”\"]|$)"
)
AWARD = re.compile(
    rf"(?:Bằng khen|Giấy khen|Cờ thi đua|Cờ đơn vị[\w ]{{0,25}}?)(?:\s+(?:của|"
    rf"cấp)\s+[^\W\d_][^,.;:()“”\"\n]*?{_GIVER_END})?"
    r"|Huân chương\s+[A-ZĐ][\w ]*?hạng\s+(?:Nhất|Nhì|Ba)|Huân chương\s+[A-ZĐ]\w+(?:\s+[a-zđà-ỹ]+){0,2}"
    r"|Huy chương\s+[A-ZĐ]\w+|Kỷ niệm chương(?:\s+[“\"][^”\"]+[”\"])?"
    r"|Chiến s[ĩỹ] thi đua\s+(?:cơ sở|cấp\s+\w+|toàn quốc)|Tập thể [Ll]ao động (?:xuất sắc|tiên tiến)|"
    r"Lao động tiên tiến"
    r"|Giải thưởng\s+[A-ZĐ][\w ]+|Thư khen(?:\s+của\s+[^,.;:()]+)?",
    re.IGNORECASE,
)
_OFFER = re.compile(r"\b(?:tặng|đề nghị|xét|trao|khen thưởng|hình thức|trình|đăng ký)\b", re.IGNORECASE)
_START = re.compile(
    r"^(?:đề nghị\s+)?(?:xét\s+)?(?:tặng\s+(?:thưởng\s+)?|trao\s+)?(?:danh hiệu\s+)?", re.IGNORECASE
)
_LED = re.compile(rf"(?:danh hiệu\s+)?[“\"]?(?P<name>{AWARD.pattern})[”\"]?[^:.;]{{0,20}}:", re.IGNORECASE)
_NOT_OFFERED = {"principles", "criteria", "dossier"}
MAX_NAME = 160


def awards_in(text: str) -> list[str]:
    """The names of awards in a text, as written."""
    return [" ".join(found.group().split()).strip(" -") for found in AWARD.finditer(text)]


def find_award_forms(basis: Basis) -> tuple[str, ...]:
    """The awards of the section on forms of award; without one, those a sentence offers with their giver."""
    named: list[str] = []
    for item in basis.body:
        topics = topics_of(item.path)
        if "forms" in topics and "criteria" not in topics and not _asks_papers(item):
            for part in (item.text[item.marker.end :] if item.title else item.body).split(";"):
                named += _of_form_item(part)
    if not named:
        for item in basis.body:
            topic = topic_of(item.path)
            if topic not in _NOT_OFFERED and AWARD.search(item.text):
                for start, end in sentences(item.text, item.marker.end):
                    sentence = item.text[start:end]
                    named += awards_in(sentence) if _OFFER.search(sentence) else []
            if topic not in {"principles", "dossier"} and (":" in item.text or item.title):
                named += _leading_awards(item, topic)
    if not named:
        named = [
            name for item in basis.body if topic_of(item.path) == "dossier" for name in awards_in(item.text)
        ]
    return _distinct(named or awards_in(basis.head.title))


def _leading_awards(item: Item, topic: str) -> list[str]:
    """The awards an item speaks of: those of its title, or before a colon."""
    if topic != "criteria":
        return [led["name"] for led in _LED.finditer(item.text, item.marker.end)]
    led = _LED.match(item.text, item.marker.end)
    return awards_in(item.title) or ([led["name"]] if led else [])


def _asks_papers(item: Item) -> bool:
    return any(re.search("hồ sơ", title, re.IGNORECASE) for title in item.path)


def _of_form_item(text: str) -> list[str]:
    words = _START.sub("", text.strip()).rstrip(" .;,")
    whole = AWARD.match(words)
    if whole and len(words) <= MAX_NAME and ":" not in words and not re.search(r"\bvà\b|\bcho\b", words):
        return [words]
    return awards_in(text)


def _distinct(names: list[str]) -> tuple[str, ...]:
    """Each name once; "Giấy khen" alone gives way to "Giấy khen của ..."."""
    found: dict[str, str] = {}
    for name in names:
        found.setdefault(fold(name), name[:1].upper() + name[1:])
    keys = sorted(found)
    return tuple(name for key, name in found.items() if not _goes_on(f"{key} ", keys))


def _goes_on(start: str, keys: list[str]) -> bool:
    """Whether one of the sorted keys begins so."""
    at = bisect_left(keys, start)
    return at < len(keys) and keys[at].startswith(start)
