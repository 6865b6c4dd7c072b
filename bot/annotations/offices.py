"""Names of offices: where one begins, and whether words are nothing but such names."""

import re
from collections.abc import Collection, Iterator

from bot.annotations.span import Span
from bot.language.regex import regex
from bot.lexicon import any_of

_UPPER = "A-Z" + "".join(filter(str.isupper, map(chr, (*range(0xC0, 0x1B0), *range(0x1EA0, 0x1EFA)))))
_HEAD = any_of("offices.heads")
_MORE = any_of("offices.heads", "offices.naming")
_SOME = any_of("offices.some")
# An office as a row or a cell begins with it: written large.
_LARGE = rf"(?=[{_UPPER}])(?i:(?:{_SOME}\s+)*"
UNIT = rf"{_LARGE}{any_of('offices.bodies')})"
_START = regex(rf"{_LARGE}{_HEAD})")
_LOWER_START = regex(rf"(?:{_SOME}\s+)*{_HEAD}", re.IGNORECASE)
_JOINING = regex(
    rf"(?:[,(\-–/&]|{any_of('clauses.joining', 'acts.lead', 'acts.submit', 'acts.send', 'acts.report')})$",
    re.IGNORECASE,
)
_NAMED_AFTER = regex(rf"(?:(?=[{_UPPER}])(?i:(?!{any_of('issuers.departments')}){_HEAD})|Phó|Các|Toàn thể)$")
_DOING = regex(
    any_of("acts.send", "acts.start", "acts.idle", "acts.ask", "acts.decide", "clauses.purpose")
    + r"|(?<!\w)(?:xét tặng|phát động|rà soát|hoàn thiện|đôn đốc|năm 20\d\d)(?!\w)",
    re.IGNORECASE,
)
_ABOVE = any_of("issuers.parents")
_CONTAINER = regex(
    rf"{_ABOVE}|{any_of('issuers.departments', 'issuers.communes')}|"
    r"(?:ủy ban|uỷ ban|thanh tra|khối|cụm|tập thể|cơ quan|hội)(?!\w)",
    re.IGNORECASE,
)
# Two of these side by side are two offices; none is named after the other.
_UNIONS = ("Công đoàn", "Đoàn Thanh niên", "Đoàn thanh niên", "Chi đoàn")
# An office of the house named after one of these ("Văn phòng UBND tỉnh") is one office.
_HOUSE = regex(rf"{_ABOVE}$|(?:ủy ban|uỷ ban|đảng ủy|đảng uỷ|thanh tra|hội đồng|hđ|chi cục)$", re.IGNORECASE)
MAX_UNITS = 260
# As far back as the longest of the words above that may stand before an office.
_REACH = 40


def starts_unit(text: str) -> bool:
    """Whether the text begins with the name of an office, as at the top of a cell."""
    return bool(_START.match(text))


def joins_on(text: str) -> bool:
    """Whether the words so far cannot end a cell: they call for a name or a clause."""
    return bool(_JOINING.search(text[-_REACH:].rstrip()))


def only_units(text: str) -> bool:
    """Whether these words are names of offices and nothing else."""
    return (
        len(text) <= MAX_UNITS
        and not _DOING.search(text)
        and all(_part_is_unit(part.strip()) for part in text.split(";") if part.strip(" ."))
    )


def _part_is_unit(part: str) -> bool:
    return bool(_LOWER_START.match(part)) or part[:1].islower()


def split_units(lines: list[str], known: Collection[str] = ()) -> tuple[str, str]:
    """Two neighbouring cells of offices that lost their border: (lead, partners).

    `known` are offices that stand in a cell of their own in other rows of the table.
    """
    lead, partners = _split(lines)
    return (lead, partners) if partners else _split_after_known(lead, known)


def _split_after_known(text: str, known: Collection[str]) -> tuple[str, str]:
    """The two offices of "Văn phòng Sở Nội vụ", in a table where "Văn phòng" stands alone as well."""
    for found in _START.finditer(text):
        before, rest = text[: found.start()].rstrip(), text[found.end() :]
        house = _HOUSE.match(found.group()) or (_CONTAINER.match(found.group()) and _is_bare(rest))
        named = house and _NAMED_AFTER.search(before)
        if before in known and not named and only_units(text[found.start() :]):
            return before, text[found.start() :].strip()
    return text, ""


def _split(lines: list[str]) -> tuple[str, str]:
    text = " ".join(lines)
    borders = _line_borders(lines)
    for found in _START.finditer(text):
        at = found.start()
        before = text[max(0, at - _REACH) : at].rstrip()
        if not before or text[at - 1] != " " or before.endswith(";") or joins_on(before):
            continue
        if at in borders:
            bare = _CONTAINER.match(found.group()) and _is_bare(text[found.end() :])
            if _NAMED_AFTER.search(before) and (bare or _HOUSE.match(found.group())):
                continue
            if before.split()[-1] in {"Chánh", "Phó", "Lãnh", "Các", "Trưởng", "Ban", "Phòng", "Tổ", "Đoàn"}:
                continue
        elif _CONTAINER.match(found.group()) or (
            _NAMED_AFTER.search(before)
            and not found.group().startswith("Các")
            and not (before.endswith(_UNIONS) and found.group() in _UNIONS)
        ):
            continue
        return text[:at].rstrip(), text[at:].strip()
    return text.strip(), ""


def _is_bare(rest: str) -> bool:
    """Whether an office word ("Sở") stands without a name of its own."""
    return not rest.strip(" .;,") or bool(_START.match(rest.strip()))


def _line_borders(lines: list[str]) -> set[int]:
    borders, at = set(), 0
    for line in lines:
        borders.add(at)
        at += len(line) + 1
    return borders


_CAPITAL = rf"(?-i:[{_UPPER}])\w*"
_NO_NAME = any_of("acts.any", "clauses.until", "clauses.purpose", "clauses.toward", "capitals.parting")
# "Nội vụ", "Kế hoạch": the second syllable of a name is small, unless it is something done.
_SMALL = rf"\s+(?!{_NO_NAME}|{any_of('offices.no_name')})(?-i:[^\W\d_{_UPPER}]+)"
_VERB = rf"(?:{_NO_NAME}|{any_of('offices.light_verbs')})"
# More small words ("Thi hành án") only where the name plainly ends after them.
_NO_MORE = any_of("offices.no_name", "clauses.ground", "clauses.regularly")
_FEW_SMALL = rf"(?:\s+(?!{_NO_NAME}|{_NO_MORE})(?-i:[^\W\d_{_UPPER}]+)){{1,3}}"
# "Hạt Quản lý bến số 2"
_OF_NUMBER = r"(?<=\ssố)\s\d"
_FEW = rf"{_FEW_SMALL}(?=\s*(?:[,;:.()]|$)|\s+(?:và\s|{_VERB})|{_OF_NUMBER})"
# "Phòng Công tác xã hội viết bài": the name goes on after a word that many names have, up to a verb.
_LARGE_NAMING = rf"(?=[{_UPPER}]){any_of('offices.naming')}{_FEW_SMALL}(?=\s+{_VERB}|{_OF_NUMBER})"
_NAMED = rf"(?!DO\b){_CAPITAL}(?:{_SMALL}(?:{_FEW})?)?"
_PLACES = any_of("offices.places", "offices.households")
_BEGINS = regex(
    rf"(?:(?:{_SOME}|{any_of('offices.so_many')})\s+)+(?:{_HEAD}|{_PLACES})|"
    rf"{any_of('offices.places')}(?=\s+(?-i:[{_UPPER}]))|(?P<name>(?>{_HEAD}))(?=\s+[\d“{_UPPER}])|(?P<alone>{_HEAD})",
    re.IGNORECASE,
)
_GOES_ON = regex(
    rf"(?:\s*[,–-]\s*(?:và\s+)?|\s*;\s*(?:và\s+)?(?={_SOME}\s|{_HEAD})|\s+(?:và\s+|hoặc\s+|&\s*)?)(?:{_LARGE_NAMING}|(?:{_SOME}\s+)?{_MORE}|"
    rf"{_SOME}\s+{any_of('offices.places')}|{_NAMED}|“[^“”]{{1,60}}”|"
    r"\d{1,2}(?![\d/.]|\s+(?:bộ|bản|ngày|tháng)\b)|"
    r"tổ chức(?=\s*(?:[,;]|và\b|có liên quan|liên quan|khác|trên|thành viên)))|"
    r"\s*\([^()]{1,40}\)(?=\s*(?:,|;|và\b))",
    re.IGNORECASE,
)


def offices(text: str, start: int, end: int) -> Iterator[Span]:
    """The names of offices and lists of them ("các phòng, Văn phòng"), each list one span.

    The value is "alone" for common words in small letters ("cơ quan, đơn vị") that need not name anybody.
    """
    at = start
    while found := _BEGINS.search(text, at, end):
        at, more = found.end(), _GOES_ON.match(text, found.end(), end)
        while more and more.end() > at:
            at, more = more.end(), _GOES_ON.match(text, more.end(), end)
        alone = found["alone"] and not any(
            sign.isupper() or sign.isdigit() for sign in text[found.start() : at]
        )
        yield Span(found.start(), at, "OFFICE", "alone" if alone else "")


# Before these a list of offices goes on with another; "cơ quan, đơn vị" after "các" is one group of them.
_NEXT = regex(
    rf"\s*(?:;\s*(?:và\s+)?|,\s*(?:và\s+)?|\s+và\s+)(?=(?=(?-i:[{_UPPER}])){_HEAD}|{_SOME}\s|"
    rf"(?:{_HEAD})\s+(?-i:[{_UPPER}]))",
    re.IGNORECASE,
)
# "các Cụm, Khối thi đua": one group, though its kinds are written large.
_GROUP = regex(rf"{_SOME}\s+(?-i:[{_UPPER}])\w*", re.IGNORECASE)
_NUMBERED = regex(r"(?P<name>\D{3,60}?)\s+(?P<first>\d{1,2})(?P<more>(?:\s*(?:,|và)\s*\d{1,2})+)$")


def each_office(names: str) -> tuple[str, ...]:
    """The offices of a list one by one ("Văn phòng", "các phòng nghiệp vụ"; "Phòng 1, 2" as two)."""
    found: list[str] = []
    for name in _NEXT.split(names):
        numbered = _NUMBERED.match(name.strip(" ,;"))
        if numbered:
            digits = re.findall(r"\d+", numbered["first"] + numbered["more"])
            found += [f"{numbered['name']} {digit}" for digit in digits]
        elif found and _GROUP.fullmatch(found[-1]):
            found[-1] = names[names.index(found[-1]) : names.index(name) + len(name)]
        elif name.strip(" ,;"):
            found.append(name.strip(" ,;"))
    return tuple(dict.fromkeys(found))
