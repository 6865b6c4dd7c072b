"""Whom a number binds: each unit of a kind, the whole office, or whoever gets an award."""

import re
from dataclasses import dataclass

from bot import lexicon
from bot.annotations.amounts import Amount
from bot.annotations.offices import UNIT
from bot.annotations.sentences import after_last, upto
from bot.documents.numbering import unnumbered
from bot.documents.outline import Item
from bot.language.regex import regex
from bot.lexicon import any_of, any_small
from bot.plans.awards import AWARD, awards_in
from bot.plans.model import Scope, Whom

_NOUN = rf"(?:{UNIT}|{any_of('countables.collectives')})(?!\w)"
# Where the name of a unit ends: before what it may do, how many, or a colon.
_AFTER = any_small("countables.proposing", "countables.binding", "countables.at_least", "countables.at_most")
_ENDS = rf"(?=\s*,?\s+(?-i:{_AFTER})|\s*[:(]|\s*,?\s+\d)"
_A_UNIT = regex(_NOUN, re.IGNORECASE)
_ALONE = lexicon.opening("clauses.alone")
_OCCASION = any_of("countables.occasions")
# "mỗi phòng, đơn vị được ...", "từng khoa ...", "một cá nhân không quá ..."; not "mỗi năm".
EACH = regex(
    rf"(?<!\w)(?:(?:mỗi|từng)\s+(?!{_OCCASION})|một\s+(?=(?:cá nhân|người|đối tượng|đơn vị)\s))"
    rf"(?:một\s+)?[^\d:;.“”\"]{{2,90}}?{_ENDS}",
    re.IGNORECASE,
)
# "toàn cơ quan", "cả tỉnh", "toàn ngành trong tỉnh"; not "cả năm".
_WHOLE = regex(
    rf"(?<!\w)(?:toàn|cả)\s+(?!{_OCCASION}|thể\s)[^\W\d]+(?:\s+[^\W\d]+){{0,3}}?(?:{_ENDS}|(?=\s*[,;.]|\s*$))",
    re.IGNORECASE,
)
# "khoa có từ 30 người trở lên được ...", "đơn vị dưới 10 người chỉ ...".
_SIZED = regex(
    rf"(?:các\s+)?{_NOUN}[^\d,;:.]{{0,30}}?\s(?:(?:có|với|quy mô)(?:\s+(?:từ|trên|dưới|hơn))?|trên|dưới)"
    rf"\s*\d[\d.]*\s[^;:]{{0,60}}?{_ENDS}",
    re.IGNORECASE,
)
# A unit at the beginning of a clause: "Phòng khám được thêm ...", "riêng Trung tâm A cử ...".
_NAMED = regex(
    r"[\s,;(–-]*(?:trong đó,?\s+)?"
    rf"(?P<name>(?:(?:riêng|còn|trừ|đối với)\s+)?(?:các\s+)?{_NOUN}[^\d;:]{{0,60}}?){_ENDS}",
    re.IGNORECASE,
)
# Who acts on those put forward, or gives the award, is not bound by the number.
_GIVES = lexicon.pattern("countables.rewarding")
_ACTS = lexicon.pattern("countables.acting")
_DONE = any_of("countables.naming", "countables.rewarding", "countables.binding")
_GENERIC = regex(
    rf"^(?:[\w.]{{1,5}}[.)]\s*)?(?:(?:về\s+)?{any_of('topics.quota')}"
    rf"(?:\s+(?:thi đua|cụ thể|{_DONE}))*|"
    r"cụ thể|như sau|trong đó|tổng số|giới hạn)$",
    re.IGNORECASE,
)
# No label: an hour, or what a first number is divided into ("15 cá nhân, trong đó:").
_NO_LABEL = regex(rf"\d\s*(?:giờ|h)\b|\d/\d|\d.*(?:trong đó|cụ thể|như sau)$|^{_OCCASION}$", re.IGNORECASE)
# "ít nhất 60% là người lao động trực tiếp": who is to be among those put forward.
_MADE_UP = regex(
    r"\s*(?:phải\s+)?(?:là|thuộc)\s+(?P<name>[^,;.:]{3,80}(?:,\s+[^,;.:\d]{2,30}(?=\s*[,;.]|\s*$))*)",
    re.IGNORECASE,
)
_SHARE = regex(
    r"\s*(?:(?:tỷ|tỉ) lệ\s+(?P<name>[^,;.:\d]{3,90}?)|"
    r"(?:trong đó,?\s+)?(?P<part>[^,;.:\d]{2,90}?)(?:\s+phải)?\s+chiếm)[\s,]*$",
    re.IGNORECASE,
)
# "tặng Cờ cho": an award of no known name.
_GIVEN_TO = regex(
    rf"{any_of('countables.rewarding')}\s+(?P<award>(?-i:[A-ZĐ])[^,;.:\d]{{1,60}}?)\s+cho(?:\s+[^,;.:\d]{{0,20}})?$",
    re.IGNORECASE,
)
_FOR = regex(rf"(?:[Đđ]ối với|[Rr]iêng)\s+[^:;,.]{{3,120}}?(?:{_ENDS}|(?=\s*,|\s*$))")
TARGET = regex(
    rf"[^;.\d]{{0,120}}?\b(?:tặng|nhận|đề nghị|đạt)\s+(?:danh hiệu\s+)?[“\"]?(?P<award>{AWARD.pattern})",
    re.IGNORECASE,
)
_GIVEN = regex(rf"[^;.:\d]{{0,120}}?\b(?:tặng|nhận|đề nghị)\s+(?P<award>{AWARD.pattern})", re.IGNORECASE)
_ONE_BY_ONE = regex(rf"\b(?:mỗi|từng)\s+(?!{_OCCASION})", re.IGNORECASE)
_LONG = 100
_SHORT = 4  # words
_VERB = 8  # as long as the verb behind a name may be


@dataclass(frozen=True)
class Binding:
    """Whom a number binds, with what the words before it went on telling of the numbers after it."""

    subject: str
    scope: Scope
    unit: str = ""
    label: str = ""

    @property
    def one_by_one(self) -> bool:
        """Whether the unit is "mỗi ..." or "từng ..."."""
        return bool(_ONE_BY_ONE.search(self.unit))


def binding(item: Item, start: int, amount: Amount, last: Amount | None, before: Binding | None) -> Binding:
    """Whom an amount of the sentence from `start` binds; `last` stands before it and is bound so `before`."""
    if amount.joined and before and amount.unit != "%":
        return before
    lead = item.text[last.end if last else start : amount.start]
    made_up = _MADE_UP.match(item.text, amount.end) if amount.unit == "%" and amount.least else None
    if made_up:
        return Binding(made_up["name"].strip(), "all")
    unit = _unit(lead, first=last is None)
    if unit.lower().startswith(amount.unit):
        unit = ""  # "Chi hội nào có ... thì được khen, tối đa 04 chi hội": none of them is told how many
    label = _label(lead)
    if before and not unit and not label and (last or not lead.strip()):
        unit, label = before.unit, before.label
    whole = bool(_WHOLE.fullmatch(unit))
    subject = "" if whole and (label or AWARD.search(lead)) else unit
    if unit and _is_kind_of_unit(label, unit) and EACH.match(f"{unit} 1"):
        subject = f"{label}: {unit}"
    subject = subject or _with_award(label, lead) or _otherwise(item, start, lead, amount) or unit
    above = "" if subject or amount.unit == "%" else _each_above(item)
    if above:
        return Binding(above, "each", unit, label)
    return Binding(subject or _telling(item), _scope(subject, unit, label, item.text, amount), unit, label)


def whom(unit: str, behind: str = "") -> Whom:
    """What is counted; of a share, what it is a share of ("không quá 10% tập thể")."""
    said = behind if unit == "%" else unit
    if " hoặc " in unit:
        return "other"
    people = lexicon.pattern("countables.people").search(said)
    collectives = lexicon.pattern("countables.collectives").search(said)
    if people and not (collectives and collectives.start() <= people.start()):
        return "person"
    return "collective" if collectives else "other"


def _unit(lead: str, *, first: bool) -> str:
    """The unit named nearest before a number, with the list of units it stands for."""
    ahead = f"{lead} 1"
    found = [
        (m.end(), pattern is EACH, m) for pattern in (EACH, _WHOLE, _SIZED) for m in pattern.finditer(ahead)
    ]
    found = [one for one in found if _reaches(lead[one[0] :])]
    if found:
        _, each, nearest = max(found, key=lambda one: one[:2])
        name = nearest.group().strip(" ,")
        return _listed(lead[: nearest.start()], name) if each else name
    clause = max(lead.rfind(";"), lead.rfind(":")) + 1
    if not (first or clause or lead.lstrip()[:1] in {",", "("}):
        return ""
    named = _NAMED.match(ahead, clause)
    name = named["name"].strip(" ,") if named else ""
    if named is None or any(p.search(ahead[clause : named.end() + _VERB]) for p in (_ACTS, _GIVES)):
        return ""
    return "" if " " not in name and lead[:clause].endswith(":") else name


def _reaches(words: str) -> bool:
    """Whether a unit still rules after these words: a closed bracket or a new clause ends it."""
    return words.count(")") <= words.count("(") and ";" not in words


def _listed(front: str, each: str) -> str:
    """The words "mỗi đơn vị" with the list of units before them, where there is such a list."""
    front = after_last(front, ";(") if any(map(str.isdigit, front)) else front
    is_label = front.rstrip().endswith(":")
    front = front.strip(" ,;:-+")
    if _ALONE.match(front):
        return each if is_label else f"{front} {each}"
    units = " " in front and _A_UNIT.match(front) and not _ACTS.search(front)
    return front if is_label and units and not _is_kind(front) and len(front) < 150 else each


def _label(lead: str) -> str:
    """The words before a colon, unless they only say that numbers follow; what a share is of."""
    share = _SHARE.match(after_last(lead.rstrip(" ,"), ";:,").lstrip())
    if share and (share["part"] or ":" not in lead):
        return (share["name"] or share["part"]).strip()
    if ":" not in lead:
        return ""
    whole = lead.rsplit(":", 1)[0].replace(": ", ". ").rpartition(". ")[2].strip(" ,;-+(")
    parts = [part.strip(" ,-+") for part in whole.split(";")]
    label = whole if all(map(_A_UNIT.match, parts)) else parts[-1]
    if len(label) > _LONG and whole != label:
        # Cells of a table that ran together: the last one is behind the last number.
        label = re.split(r"\d\s+(?=[A-ZĐÀ-Ỹ])", label)[-1]
    return label if 1 < len(label) < 200 and not (_GENERIC.match(label) or _NO_LABEL.search(label)) else ""


def _with_award(label: str, lead: str) -> str:
    """The label with the award named behind it: "Tổng kết: đề nghị Bằng khen cho không quá ..."."""
    named = [] if AWARD.search(label) else awards_in(lead.rsplit(":", 1)[-1].rsplit(";", 1)[-1])
    return ": ".join(filter(None, [label, *named[-1:]])) if label else ""


def _otherwise(item: Item, start: int, lead: str, amount: Amount) -> str:
    """Whom a number binds that neither a unit nor a label rules: a share, "/01 phòng", an award."""
    text = item.text
    if amount.per:
        return amount.per.strip(" /").removeprefix("0").removeprefix("1").strip()
    before = text[start : amount.start]
    clause = lead.rsplit(";", 1)[-1]
    opens = not clause.strip(" ,") or before.rstrip().endswith(":")
    named = (
        _FOR.search(before)
        or AWARD.search(clause)
        or _GIVEN_TO.search(clause.rstrip())
        or (TARGET.match(text, amount.end) if opens else None)
        or AWARD.search(before)
        or _GIVEN.match(text, amount.end)
    )
    return (named.groupdict().get("award") or named.group()).strip() if named else ""


def _telling(item: Item) -> str:
    """The deepest heading that says what the numbers are of; chapters in capitals say it of too much."""
    about = lexicon.pattern("topics.awarding")
    titles = [t for t in reversed(item.path) if AWARD.search(t) or not t.isupper()]
    found = next((t for t in titles if about.search(t) and not _GENERIC.search(t)), "")
    return unnumbered(f"{found} ").strip()


def _each_above(item: Item) -> str:
    """The units that the heading straight above is about ("Đối với các trường")."""
    title = unnumbered(item.path[-1]) if item.path else ""
    alone = _ALONE.match(title)
    units = title[alone.end() :].strip() if alone else ""
    return units if units and _A_UNIT.match(units.removeprefix("các ")) and not _is_kind(units) else ""


def _is_kind_of_unit(label: str, unit: str) -> bool:
    """Whether a short label tells which of the units behind it are meant ("Tiểu học: mỗi trường")."""
    about = lexicon.pattern("topics.awarding", "acts.any", "topics.time")
    says_same = unit.lower().split(maxsplit=1)[-1] in label.lower()
    return (
        bool(label)
        and len(label.split()) <= _SHORT
        and not (says_same or about.search(label) or _is_kind(label))
    )


def _scope(subject: str, unit: str, label: str, text: str, amount: Amount) -> Scope:
    """A number binds all together, unless a unit, a label that is one, or the words behind tell otherwise."""
    if amount.per or _ONE_BY_ONE.search(re.sub(r"[“\"][^”\"]*[”\"]", "", subject)):
        return "each"
    if unit and unit in subject:
        return "all" if _WHOLE.fullmatch(unit) else "each"
    behind = upto(text[amount.end :], ";,.(")
    if _ONE_BY_ONE.search(behind):
        return "each"
    alone = _ALONE.match(label)
    bare = label[alone.end() :].lstrip() if alone else label
    is_unit = _A_UNIT.match(bare) and not AWARD.match(bare)
    return "each" if is_unit and not _GIVES.search(label) and not _is_kind(label) else "all"


def _is_kind(label: str) -> bool:
    """Whether a label only says what is counted ("Tập thể", "Đối với cá nhân")."""
    bare = label.lower().removeprefix("đối với").removeprefix("về").lstrip().removeprefix("các ")
    return f"{bare} ".startswith(("tập thể ", "cá nhân ", "tập thể,", "cá nhân,"))
