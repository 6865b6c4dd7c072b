"""Criteria by subject: collectives, leaders, individuals."""

import re

from bot import lexicon
from bot.annotations.sentences import sentences
from bot.documents.outline import Item
from bot.language.regex import regex
from bot.lexicon import any_of
from bot.plans.basis import Basis
from bot.plans.model import Criterion
from bot.plans.quotas import limits_an_award
from bot.plans.topics import topic_of

_LEADERS = lexicon.pattern("topics.leaders")
_OFFICES = lexicon.pattern("topics.offices")
_PERSONS = lexicon.pattern("countables.people")
_TITLES = lexicon.pattern("awards.titles_of_people")
_COLLECTIVE_TITLES = lexicon.pattern("awards.titles_of_collectives")
# "không giữ chức vụ lãnh đạo, quản lý", "lãnh đạo, chỉ đạo thực hiện tốt": no leader.
_NO_LEADER = regex(
    r"không (?:phải|giữ|là)[^,;:]{0,30}(?:lãnh đạo|quản lý)(?:, quản lý)?|lãnh đạo, chỉ đạo", re.IGNORECASE
)
_GIVER = regex(r"(?:của|do) (?:thủ trưởng|lãnh đạo|chủ tịch|người).*", re.IGNORECASE)
# Lead-ins: "Đối với tập thể: ...", "Cá nhân: ...", "Bằng khen: tập thể ...", "“Lao động tiên tiến”: ..."
_WHO = any_of("countables.people", "topics.leaders")
_LEAD_INS = (
    regex(
        rf"^(?:(?:đối với|dành cho|về|tiêu chuẩn|tiêu chí|gương|danh hiệu)\s+[^:]{{2,80}}|"
        rf"(?:các\s+)?(?:tập thể|{_WHO})(?:,?\s+[^:,;]{{1,40}}){{0,2}}):",
        re.IGNORECASE,
    ),
    regex(
        rf"^(?:{any_of('awards.given', 'awards.flags')}|danh hiệu|tặng)[^:]{{0,80}}:\s*"
        r"(?P<who>(?:\S+\s+){1,4})",
        re.IGNORECASE,
    ),
    regex(r"\s*(?:Đối với|Dành cho)\s+[^,.;:]{3,60}"),
    # The line above a list: "... tặng cho cá nhân đạt một trong các tiêu chuẩn sau:"
    regex(r"[^:]*?\b(?:cho|đối với)\s+(?P<who>[^,;:]{3,60})[^:]*:\s*$", re.IGNORECASE),
)
# "+ Đối với các sở: nằm trong nhóm đầu": whom such a line is for heads it.
_FOR_WHOM = regex(r"(?P<who>(?:Đối với|Dành cho)\s+[^:]{2,120}?)\s*:\s+(?=\S)")
_STARS = ("(*)", "()")  # the star is taken out with other markup
_LONGEST = 70
_PASSED_OVER = lexicon.pattern("topics.passed_over")
# Criteria that stand elsewhere: "thực hiện theo Phụ lục 1".
_ELSEWHERE = ("thực hiện theo ", "theo quy định tại ")


def find_criteria(basis: Basis) -> tuple[Criterion, ...]:
    """Every paragraph of the sections on criteria, with whom it judges; minutes hold none."""
    if basis.head.kind == "biên bản":
        return ()
    found: list[Criterion] = []
    above: dict[tuple[str, ...], tuple[int, str]] = {}
    standing: tuple[tuple[str, ...], str] = ((), "")
    for item in basis.body:
        if item.paragraph.cells or not _judges(item):
            continue
        text = item.body.strip()
        starred = text.startswith(_STARS)
        text = text[text.index(")") + 1 :].lstrip() if starred else text
        if _only_says_whom(text):
            standing = (item.path[:-1] if starred else item.path, subject_of(text))
            continue
        titled = _subject_of_path(item.path)
        if item.title:
            standing = _after_heading(item, standing)
        if item.is_bare_heading:
            continue
        own = _own_subject(text)
        level, inherited = above.get(item.path, (99, ""))
        if own:
            above[item.path] = (item.marker.level, own)
        elif item.marker.level <= level:
            above.pop(item.path, None)
            inherited = ""
        under = standing[1] if item.path[: len(standing[0])] == standing[0] else ""
        subject = own or inherited or titled or under or _at_the_beginning(text) or "all"
        if _says_something(item, text):
            told = _FOR_WHOM.match(text) if item.marker.kind == "plus" else None
            path = [*item.path, told["who"]] if told else item.path
            found.append(Criterion(subject, text[told.end() :] if told else text, " > ".join(path)))
    return tuple(found)


def _only_says_whom(text: str) -> bool:
    """Whether a line only says whom those below it judge: "(*) Đối với cá nhân"."""
    whom = text.lower().startswith(("đối với ", "dành cho "))
    return whom and len(text) < _LONGEST and not any(sign in text for sign in ".;:")


def _after_heading(item: Item, standing: tuple[tuple[str, ...], str]) -> tuple[tuple[str, ...], str]:
    """Whom a heading stands for: an unnumbered one goes on with its neighbour, a numbered one ends that."""
    subject = _subject(_GIVER.sub("", item.title))
    if subject:
        return item.path[:-1], subject
    goes_on = item.path[: len(standing[0])] == standing[0] and not item.marker.kind
    return standing if goes_on or _depth(standing[0]) < len(item.path) - 1 else ((), "")


def _depth(path: tuple[str, ...]) -> int:
    return len(path) if path else 99


def _says_something(item: Item, text: str) -> bool:
    if (
        len(text.split()) < 2
        or text.endswith(":")
        or text.lower().removeprefix("được ").startswith(_ELSEWHERE)
    ):
        return False
    return not any(limits_an_award(item, start, end) for start, end in sentences(item.text, item.marker.end))


def _judges(item: Item) -> bool:
    """Whether an item stands among what is asked for, not among the grounds for passing somebody over."""
    path = " ".join(item.path)
    scoring = lexicon.pattern("topics.scoring").search(path)
    return topic_of(item.path) == "criteria" and not scoring and not _PASSED_OVER.search(path)


def _own_subject(text: str) -> str:
    """The subject a paragraph names in its lead-in ("Đối với tập thể: ...")."""
    for lead_in in _LEAD_INS:
        lead = lead_in.match(text)
        subject = _subject(lead.groupdict().get("who") or lead.group()) if lead else ""
        if subject:
            return subject
    return ""


def _at_the_beginning(text: str) -> str:
    """Whom the first words judge: "Công nhân, nông dân có ...", "Là tập thể tiêu biểu ..."."""
    return _subject(" ".join(text.split()[:3]))


def _subject_of_path(path: tuple[str, ...]) -> str:
    return next(filter(None, (_subject(_GIVER.sub("", title)) for title in reversed(path))), "")


def subject_of(words: str) -> str:
    """Whom words judge, "all" where they name nobody."""
    return _subject(words) or "all"


def _subject(words: str) -> str:
    words = _COLLECTIVE_TITLES.sub("tập thể", words)
    collective = "tập thể" in words.lower()
    if _LEADERS.search(_NO_LEADER.sub("", words)) and not collective:
        return "leader"
    if _TITLES.search(words) and not collective:
        return "individual"
    offices, persons = bool(_OFFICES.search(words)), bool(_PERSONS.search(words))
    if offices and persons:
        return "all"
    return "collective" if offices else "individual" if persons else ""
