"""Criteria by subject: collectives, leaders, individuals."""

import re

from bot.annotations.sentences import sentences
from bot.documents.outline import Item
from bot.plans.basis import Basis
from bot.plans.model import Criterion
from bot.plans.quotas import limits_an_award
from bot.plans.topics import topic_of

_LEADER = re.compile(r"lãnh đạo|quản lý|người đứng đầu|cấp trưởng|thủ trưởng", re.IGNORECASE)
_NO_LEADER = re.compile(r"không (?:phải|giữ|là)[^,;:]{0,30}(?:lãnh đạo|quản lý)(?:, quản lý)?", re.IGNORECASE)
_COLLECTIVE = re.compile(r"\btập thể\b|\bđơn vị\b|\bcác phòng\b", re.IGNORECASE)
_INDIVIDUAL = re.compile(r"\bcá nhân\b|\bcông chức\b|\bviên chức\b|người lao động|\bcán bộ\b", re.IGNORECASE)
_LEAD_IN = re.compile(
    r"^(?:(?:đối với|dành cho|về|tiêu chuẩn|tiêu chí|gương|danh hiệu)\s+[^:]{2,80}|"
    r"(?:các\s+)?(?:tập thể|cá nhân|công chức|lãnh đạo|viên chức|cán bộ)(?:,?\s+[^:,;]{1,40}){0,2}):",
    re.IGNORECASE,
)
_AWARD_LEAD = re.compile(
    r"^(?:bằng khen|giấy khen|cờ|danh hiệu|tặng)[^:]{0,80}:\s*(?P<first>(?:\S+\s+){1,4})", re.IGNORECASE
)
_TITLE_LEAD = re.compile(
    r"\s*(?:danh hiệu\s+)?[“\"‘']?(?:tập thể|lao động|chiến s[ĩỹ])\s[^:“”\"]{3,60}[”\"’']?[^:]{0,20}:",
    re.IGNORECASE,
)
_PASSED_OVER = re.compile(
    r"\b(?:không|chưa)\s+(?:được\s+)?(?:xét|khen|đề nghị|bình xét)(?!\w)", re.IGNORECASE
)
_SCORING = re.compile(r"chấm điểm|tính điểm|thang điểm|điểm thưởng", re.IGNORECASE)


def find_criteria(basis: Basis) -> tuple[Criterion, ...]:
    """Every paragraph of the sections on criteria, with whom it judges."""
    found: list[Criterion] = []
    above: dict[tuple[str, ...], tuple[int, str]] = {}
    for item in basis.body:
        if item.paragraph.cells or item.is_bare_heading or not _judges(item):
            continue
        own = _own_subject(item)
        level, inherited = above.get(item.path, (99, ""))
        if own:
            above[item.path] = (item.marker.level, own)
        elif item.marker.level <= level:
            above.pop(item.path, None)
            inherited = ""
        text = item.body.strip()
        if any(limits_an_award(item, start, end) for start, end in sentences(item.text, item.marker.end)):
            continue
        if text and not text.endswith(":"):
            subject = own or inherited or _subject_of_path(item.path)
            found.append(Criterion(subject, text, " > ".join(item.path)))
    return tuple(found)


def _judges(item: Item) -> bool:
    """Whether an item stands among what is asked for, not among the grounds for passing somebody over."""
    path = " ".join(item.path)
    return topic_of(item.path) == "criteria" and not _SCORING.search(path) and not _PASSED_OVER.search(path)


def _own_subject(item: Item) -> str:
    """The subject a paragraph names in its lead-in ("Đối với tập thể: ...")."""
    lead = _LEAD_IN.match(item.body)
    if lead:
        return _subject(lead.group())
    after = _AWARD_LEAD.match(item.body)
    if after:
        return _subject(after["first"])
    title = _TITLE_LEAD.match(item.body)
    if title:
        return _subject(title.group())
    opening = re.match(r"\s*(?:Đối với|Dành cho)\s+[^,.;:]{3,60}", item.body)
    return _subject(opening.group()) if opening else ""


def _subject_of_path(path: tuple[str, ...]) -> str:
    for title in reversed(path):
        subject = _subject(
            re.sub(r"(?:của|do) (?:thủ trưởng|lãnh đạo|chủ tịch|người).*", "", title, flags=re.IGNORECASE)
        )
        if subject:
            return subject
    return "all"


def _subject(words: str) -> str:
    if _LEADER.search(_NO_LEADER.sub("", words)) and not re.search(r"\btập thể\b", words, re.IGNORECASE):
        return "leader"
    if re.search(r"chiến s[ĩỹ] thi đua|(?<!tập thể )lao động tiên tiến", words, re.IGNORECASE):
        return "individual"
    collective, individual = bool(_COLLECTIVE.search(words)), bool(_INDIVIDUAL.search(words))
    if collective and individual:
        return "all"
    return "collective" if collective else "individual" if individual else ""
