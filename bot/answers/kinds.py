"""Which kinds of things stand in a text: a date, a share, an amount of money, a place, a person's name."""

import re

from bot.answers import data
from bot.language import fold

# Of what is asked for at once, the first of these must stand in the answer, whatever else it holds.
HARD = (
    "late",
    *("money", "phone", "link", "person", "signer", "hour", "room", "stage", "region", "outcome", "place"),
    "years",
)
# Kinds for which a passage without them is no answer at all.
STRICT = frozenset(
    {
        *HARD,
        "recipient",
        "percent",
        "form",
        "copies",
        "days",
        "duration",
        "quarter",
        "document",
        "when",
        "count",
    }
)
_PERSON = re.compile(
    r"\b(?:[Ôô]ng|[Bb]à|[Đđ]ồng chí|[Đđ]/c|[Aa]nh|[Cc]hị)\s+(?:[A-ZĐÀ-Ỹ][a-zà-ỹđ]+\s?){2,5}",
)
# "do Phó Giám đốc phụ trách làm trưởng đoàn"
_CHAIR = re.compile(r"\bdo [^.;]{3,90} lam (?:pho )?(?:truong|chu tich|to truong)\b")
# A place named, which the office's own name ("Thanh tra tỉnh Vân Sơn") is not.
_REGION = re.compile(
    r"(?<![Tt]ra )(?<!UBND )(?<!dân )\b(?:tỉnh|huyện|xã|phường|thành phố)\s+(?=[A-ZĐÀ-Ỹ])(?!UBND|HĐND)"
)
# A measure or a classifier may stand between the number and what is counted ("01 gương điển hình").
_MEASURE = r"(?:(?:m2|met vuong|ha|kg|tan|guong|bai|tam|cuon|cong trinh)\s+)?"
# "STT Đơn vị Số đại biểu": the numbers stand in the rows.
_COUNTING_HEAD = re.compile(r"^s?tt\b.*\bso (?:luong|dai|nguoi|tap|ca|phong|guong)\b.*$", re.MULTILINE)
# A share of them is counted too: "2/3 số hộ".
_SHARE = r"(?:(?:tong )?so )?"
# The day of the document replaced is no day anything falls on.
_REPLACED = re.compile(r"thay the (?:cho )?ke hoach so \S+\s+ngay\s+\S+")
_NUMBER = r"(?:\d{1,4}|mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi)"


def kinds_in(text: str) -> frozenset[str]:
    """The kinds that stand in the text, heading included where it says when ("QUÝ II")."""
    folded = _REPLACED.sub("thay the", fold(text))
    found = {name for name, pattern in data.kinds().items() if pattern.search(folded)}
    if _PERSON.search(text) or _CHAIR.search(folded):
        found.add("person")
    if _REGION.search(text):
        found.add("region")
    return frozenset(found)


def counts(text: str, units: frozenset[str]) -> bool:
    """Whether a number of one of the (folded) units stands in the text, or a table's head names one.

    "không quá 02 phòng"; "STT Đơn vị Số đại biểu".
    """
    folded = fold(text)
    if any(f" {unit} " in f"{head} " for head in _COUNTING_HEAD.findall(folded) for unit in units):
        return True
    return any(
        re.search(rf"\b{_NUMBER}\s*(?:\(\w+\)\s*)?{_SHARE}{_MEASURE}{re.escape(unit)}\b", folded)
        for unit in units
    )
