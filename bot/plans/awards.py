"""Forms of award: how they are named, and which ones a plan offers."""

import re
from bisect import bisect_left
from collections.abc import Iterable

from bot import lexicon
from bot.annotations.sentences import sentences
from bot.documents.outline import Item
from bot.language import capital, fold
from bot.language.regex import regex
from bot.lexicon import any_of
from bot.plans.basis import Basis
from bot.plans.topics import topic_of, topics_of

_KIND = rf"(?:{any_of('awards.given', 'awards.flags')}|cờ đơn vị(?:\s+(?:dẫn đầu|xuất sắc))?[\w ]{{0,25}}?)"
_TITLE = any_of("awards.titles_of_people", "awards.titles_of_collectives")
_NAMED = rf"(?:{_KIND}|{_TITLE}|{any_of('awards.medals')})"
# Where the name of who gives an award ends: "Bộ Giáo dục và Đào tạo" and "các sở, ban, ngành, Chủ tịch UBND
# cấp xã" go on, a new sentence or another giver who awards does not.
_AND = r"(?!và\s+(?-i:[A-ZĐ])(?!\w*\s+(?:khen|thi)))"
_LISTED = any_of("awards.offices_listed", "countables.collectives")
_GOES_ON = (
    rf"(?!\s+{_LISTED}"
    rf"|\s+(?-i:Chủ tịch|Giám đốc)(?![^.;,]{{0,30}}\s{any_of('countables.rewarding')}))"
)
_GIVER_END = (
    rf"(?=\s+{_AND}{any_of('awards.behind')}|\s+(?-i:Các|Những|Mỗi|Khi|Việc)\s"
    rf"|,{_GOES_ON}|[.;:()“”\"\n]|\s*$)"
)
# "của Giám đốc Sở", "cấp tỉnh", "Chủ tịch UBND tỉnh"
_WHOSE = r"(?:(?:của|cấp)\s+|(?-i:(?=Chủ tịch|Giám đốc|Bộ trưởng|Thủ tướng)))"
_GIVER = rf"\s+{_WHOSE}[^\W\d_][^.;:()“”\"\n]{{0,120}}?{_GIVER_END}"
_PROPER = r"(?-i:[A-ZĐ]\w*)(?:\s+(?-i:[A-ZĐ]\w*|nước))*"
_ORDER = rf"huân chương\s+{any_of('awards.orders')}(?:\s+hạng\s+(?:nhất|nhì|ba))?"
AWARD = regex(
    rf"{_KIND}(?:{_GIVER})?"
    rf"|{_TITLE}(?:\s+cấp\s+\w+)?"
    rf"|{_ORDER}"
    rf"|huy chương\s+{_PROPER}|kỷ niệm chương(?:\s+[“\"][^”\"]+[”\"])?|giải thưởng\s+{_PROPER}"
    # A title of the plan's own.
    r"|(?<=danh hiệu [“\"])[^”\"\n]{3,80}(?=[”\"])",
    re.IGNORECASE,
)
_OFFERS = lexicon.pattern("countables.rewarding", "countables.naming", "awards.offering")
_DOING = any_of("countables.rewarding", "countables.naming")
_START = regex(rf"^(?:(?:{_DOING}|danh hiệu|hình thức|tiêu chuẩn|công nhận)\s+)*[“\"]?", re.IGNORECASE)
_LED = regex(rf"(?:danh hiệu\s+)?[“\"]?(?P<name>{AWARD.pattern})[”\"]?[^:.;]{{0,20}}:", re.IGNORECASE)
_WHOLE = regex(rf"{_KIND}\s+của\s+[^.:;()]{{3,140}}", re.IGNORECASE)
_BEHIND = lexicon.pattern("awards.behind")
_NOT_OFFERED = {"principles", "criteria", "dossier", "money"}


def awards_in(text: str) -> list[str]:
    """The names of awards in a text, as written."""
    return [" ".join(found.group().split()).strip(" -") for found in AWARD.finditer(text)]


def award_above(path: tuple[str, ...]) -> str:
    """The award that the deepest heading to name any names; "" where none does, or that one several."""
    named = next(filter(None, (distinct(awards_in(title)) for title in reversed(path))), ())
    return named[0] if len(named) == 1 else ""


def awards_beside(basis: Basis, chapter: tuple[str, ...], most: int) -> str:
    """The awards that the paragraphs of a chapter name; "" where they are more than `most`."""
    texts = (item.text for item in basis.chapters.get(chapter, ()))
    named = distinct(name for text in texts for name in awards_in(text))
    return ", ".join(named) if len(named) <= most else ""


def find_award_forms(basis: Basis) -> tuple[str, ...]:
    """The awards of the section on forms of award and of headings; without one, those a sentence offers."""
    forms: list[str] = []
    headed: list[str] = []
    for item in basis.body:
        topics = topics_of(item.path)
        if "forms" in topics and not {"criteria", "money"} & set(topics) and not _asks_papers(item):
            for part in (item.text[item.marker.end :] if item.title else item.body).split(";"):
                forms += _of_form_item(part)
        elif item.title and topic_of(item.path) not in {"principles", "money"}:
            headed += _headed(item)
    named = [*(forms or [name for item in basis.body for name in _offered(item)]), *headed]
    if not named:
        named = [
            name for item in basis.body if topic_of(item.path) == "dossier" for name in awards_in(item.text)
        ]
    return distinct(named or awards_in(basis.head.title))


def _headed(item: Item) -> list[str]:
    """The award a heading is about: "Điều 6. Danh hiệu Lao động tiên tiến"."""
    title = item.text[item.marker.end :].strip()
    found = AWARD.match(title, _begins(title))
    return [" ".join(found.group().split())] if found else []


def _begins(words: str) -> int:
    start = _START.match(words)
    return start.end() if start else 0


def _offered(item: Item) -> list[str]:
    """The awards a sentence outside the rules offers, and those before a colon."""
    topic = topic_of(item.path)
    if not AWARD.search(item.text):
        return []
    named: list[str] = []
    if topic not in _NOT_OFFERED:
        for start, end in sentences(item.text, item.marker.end):
            named += awards_in(item.text[start:end]) if _OFFERS.search(item.text, start, end) else []
    if topic in {"principles", "dossier", "money"}:
        return named
    if topic != "criteria":
        return named + [led["name"] for led in _LED.finditer(item.text, item.marker.end)]
    led = _LED.match(item.text, item.marker.end)
    return named + (awards_in(item.title) or ([led["name"]] if led else []))


def _asks_papers(item: Item) -> bool:
    return any(map(lexicon.pattern("topics.dossier").search, item.path))


def _of_form_item(text: str) -> list[str]:
    """The awards of a line among forms of award; one that is nothing but an award and its givers is whole."""
    words = text.strip().rstrip(' .;,”"')
    words = words[_begins(words) :]
    whole = _WHOLE.fullmatch(words)
    return [words] if whole and not _tells_more(words) and len(awards_in(words)) == 1 else awards_in(text)


def _tells_more(words: str) -> bool:
    """Whether something behind an award's name, other than "và", goes on telling of it."""
    return any(found.group().lower() != "và" for found in _BEHIND.finditer(words))


def distinct(names: Iterable[str]) -> tuple[str, ...]:
    """Each name once; "Giấy khen" alone gives way to "Giấy khen của ..."."""
    found: dict[str, str] = {}
    for name in names:
        plain = name.capitalize() if name.isupper() else name
        found.setdefault(fold(plain).replace("uy ban nhan dan", "ubnd"), capital(plain))
    keys = sorted(found)
    return tuple(name for key, name in found.items() if not _goes_on(f"{key} ", keys))


def _goes_on(start: str, keys: list[str]) -> bool:
    """Whether one of the sorted keys begins so."""
    at = bisect_left(keys, start)
    return at < len(keys) and keys[at].startswith(start)
