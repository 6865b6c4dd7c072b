"""Names of offices: where one begins, and whether words are nothing but such names."""

import re
from collections.abc import Collection, Iterator

from bot.annotations.span import Span
from bot.lexicon import any_of

_STARTERS = (
    "Văn phòng|Các phòng|Phòng|Hội đồng|Sở|Các sở|Ban(?! hành)|Các ban|Các đơn vị|Đơn vị|Lãnh đạo|Chánh|"
    "Phó Chánh|Thanh tra|"
    "Tiểu ban|Các tiểu ban|"
    "UBND|Ủy ban|Uỷ ban|Công đoàn|Đoàn thanh niên|Đoàn Thanh niên|Chi đoàn|Chi bộ|Đảng ủy|Đảng uỷ|"
    "Các cơ quan|Các cơ sở|Cơ sở(?! dữ liệu| vật chất| hạ tầng| pháp lý| để)|Nhà trường|"
    "Cơ quan|Trung tâm|Các trung tâm|Khối|Các khối|Cụm|Các cụm|Trưởng|Thường trực|Tổ trưởng|Các tổ trưởng|"
    "Tổ(?! chức)|Các tổ(?! chức)|Bộ phận|Công chức|"
    r"Cán bộ|Các cá nhân|Tập thể|Các tập thể|Toàn thể|Toàn cơ quan|Hội(?! nghị| thảo| thi\b| diễn)|"
    r"Liên đoàn|Tỉnh đoàn|Tỉnh ủy|Thành ủy|Bộ(?! phận| hồ| tiêu)|Cục|"
    "Chi cục|Trường(?! hợp)|Các trường(?! hợp)|Báo(?! cáo)|Đài|Công an|Mặt trận|Giám đốc|Chủ tịch|"
    "Thủ trưởng|Người đứng đầu|"
    "Bảo hiểm|Kho bạc|Viện|Tòa án|Các địa phương|Các xã|Các huyện|Các thành viên|Thành viên|Xã(?! hội)|"
    "Phường|Vụ|Các vụ|"
    "Hiệu trưởng|Phó Hiệu trưởng|Kế toán|Chi cục trưởng|Cục trưởng|Bí thư|Bệnh viện|Trạm|Khoa(?! học)|"
    "Các khoa|Các trạm|Các đội|Đội|Các tổ chuyên môn|Chi hội|Các chi (?:bộ|đoàn|hội)|"
    "Các Sở|Các Ban|Các Phòng|Các Đơn vị|Các Cơ quan|Các Cụm|Các Khối|HĐ TĐKT|HĐTĐKT|HĐ|BCH|BTV|CĐCS"
)
UNIT = rf"(?:{_STARTERS})"
_START = re.compile(rf"{UNIT}(?!\w)")
_LOWER_START = re.compile(rf"{UNIT}(?!\w)", re.IGNORECASE)
_JOINING = re.compile(
    r"(?:[,(\-–/&]|\b(?:của|các|và|với|cho|tại|do|trong|về|từ|theo|đến|là|được|những|hoặc|(?<!trực )thuộc|"
    r"ngành|toàn|"
    r"bởi|qua|cùng|giữa|trên|gồm|ở|bằng|tham mưu|trình|đề nghị|báo cáo|gửi|phối hợp|đề xuất|kiểm tra|giúp))$",
    re.IGNORECASE,
)
_NAMED_AFTER = re.compile(
    r"(?:Chánh|Phó Chánh|Lãnh đạo|Văn phòng|Công đoàn|Chi đoàn|Chi bộ|Đoàn|Đoàn thanh niên|Giám đốc|"
    r"Chủ tịch|Thường trực|"
    r"Bí thư|Trưởng|Phó|Thủ trưởng|Cơ quan|Hội đồng|Tổ|Phòng|Ban|Khối|Cụm|Tập thể|Thành viên|Các thành viên|"
    r"Người đứng đầu|Bộ phận|Mặt trận|Toàn thể|Các|Đảng ủy)$"
)
_DOING = re.compile(
    r"\b(?:ban hành|tổ chức thực hiện|triển khai|tham mưu cho|phát động|đề nghị|bình xét|xét tặng|đôn đốc|"
    r"nộp|gửi|"
    r"tham dự|rà soát|hoàn thiện|phục vụ|năm 20\d\d)\b",
    re.IGNORECASE,
)
_CONTAINER = re.compile(
    r"(?:Sở|UBND|Ủy ban|Uỷ ban|Thanh tra|Tỉnh ủy|Thành ủy|Bộ|Cục|Tỉnh đoàn|Khối|Cụm|Xã|Phường|Tập thể|"
    r"Cơ quan|Hội)\b"
)
# Two of these side by side are two offices; none is named after the other.
_UNION = re.compile(r"(?:Công đoàn|Đoàn [Tt]hanh niên|Chi đoàn)$")
# An office of the house named after one of these ("Văn phòng UBND tỉnh") is one office.
_HOUSE = re.compile(
    r"(?:UBND|Ủy ban|Uỷ ban|Đảng ủy|Đảng uỷ|Tỉnh ủy|Thành ủy|Thanh tra|Hội đồng|HĐ|Bộ|Cục|Chi cục)$"
)
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
        and all(_part_is_unit(part.strip()) for part in re.split(r";", text) if part.strip(" ."))
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
            and not (_UNION.search(before) and _UNION.match(found.group()))
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


_UPPER = "A-Z" + "".join(filter(str.isupper, map(chr, range(0xC0, 0x1EFA))))
_HEAD = any_of("offices.heads")
_MORE = any_of("offices.heads", "offices.naming")
_SOME = any_of("offices.some")
_CAPITAL = rf"(?-i:[{_UPPER}])\w*"
_NO_NAME = any_of("acts.any", "clauses.until", "clauses.purpose", "clauses.toward")
# "Nội vụ", "Kế hoạch": the second syllable of a name is small, unless it is something done.
_SMALL = rf"\s+(?!{_NO_NAME})(?-i:[^\W\d_{_UPPER}]+)"
# More small words ("Thi hành án") only where the name plainly ends after them.
_NO_MORE = any_of("offices.no_name", "clauses.ground")
_FEW = (
    rf"(?:\s+(?!{_NO_NAME}|{_NO_MORE})(?-i:[^\W\d_{_UPPER}]+)){{1,3}}"
    rf"(?=\s*(?:[,;:.()]|$)|\s+(?:và\s|{_NO_NAME}))"
)
_NAMED = rf"(?!DO\b){_CAPITAL}(?:{_SMALL}(?:{_FEW})?)?"
_BEGINS = re.compile(
    rf"(?:{_SOME}\s+)+(?:{_HEAD}|{any_of('offices.places')})|(?P<name>{_HEAD})(?=\s+[\d“{_UPPER}])|(?P<alone>{_HEAD})",
    re.IGNORECASE,
)
_GOES_ON = re.compile(
    rf"(?:\s*[,;–-]\s*(?:và\s+)?|\s+(?:và\s+|hoặc\s+|&\s*)?)(?:(?:{_SOME}\s+)?{_MORE}|"
    rf"{_SOME}\s+{any_of('offices.places')}|{_NAMED}|“[^“”]{{1,60}}”|"
    r"\d{1,2}(?![\d/.]|\s+(?:bộ|bản|ngày|tháng)\b)|"
    r"tổ chức(?=\s*(?:[,;]|và\b|có liên quan|liên quan|khác|trên|thành viên)))|"
    r"\s*\([^()]{1,40}\)(?=\s*(?:,|;|và\b))",
    re.IGNORECASE,
)
_NAMES_ONE = re.compile(rf"[{_UPPER}\d]")


def offices(text: str, start: int, end: int) -> Iterator[Span]:
    """The names of offices and lists of them ("các phòng, Văn phòng"), each list one span.

    The value is "alone" for common words in small letters ("cơ quan, đơn vị") that need not name anybody.
    """
    at = start
    while found := _BEGINS.search(text, at, end):
        at, more = found.end(), _GOES_ON.match(text, found.end(), end)
        while more and more.end() > at:
            at, more = more.end(), _GOES_ON.match(text, more.end(), end)
        alone = found["alone"] and not _NAMES_ONE.search(text, found.start(), at)
        yield Span(found.start(), at, "OFFICE", "alone" if alone else "")


# Before these a list of offices goes on with another; "cơ quan, đơn vị" after "các" is one group of them.
_NEXT = re.compile(
    rf"\s*(?:;\s*(?:và\s+)?|,\s*(?:và\s+)?|\s+và\s+)(?=(?=(?-i:[{_UPPER}])){_HEAD}|{_SOME}\s|"
    rf"(?:{_HEAD})\s+(?-i:[{_UPPER}]))",
    re.IGNORECASE,
)
# "các Cụm, Khối thi đua": one group, though its kinds are written large.
_GROUP = re.compile(rf"{_SOME}\s+(?-i:[{_UPPER}])\w*", re.IGNORECASE)
_NUMBERED = re.compile(r"(?P<name>\D{3,60}?)\s+(?P<first>\d{1,2})(?P<more>(?:\s*(?:,|và)\s*\d{1,2})+)$")


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
