"""Numbers of what is put forward, with the words that bound them ("không quá 03 tập thể")."""

import re
from dataclasses import dataclass, replace
from itertools import islice

from bot.language.regex import regex
from bot.lexicon import any_of, initials

_COUNTED = any_of(
    "countables.people",
    "countables.collectives",
    "countables.others",
    "awards.titles_of_people",
    "awards.titles_of_collectives",
)
# "01 tổ công đoàn và ...": a unit told by the words of its name.
_TEAM = r"tổ(?:\s+(?!và\b|để\b|được\b|có\b)[^\W\d]+){1,3}(?=\s*(?:[,;.)]|$)|\s+(?:và|để)\s)"
_LEAST = any_of("countables.at_least")
# "không quá", "không chiếm quá", "không đề nghị khen thưởng quá".
_MOST = (
    rf"{any_of('countables.at_most')}|không\s+(?:chiếm|(?:được\s+)?đề nghị\s[^.;:,\d]{{0,60}}?)\s*quá(?!\w)"
)
_DOING = rf"(?:\s+(?:được\s+)?{any_of('countables.proposing')})?"
_AMOUNT = regex(
    rf"(?=\d|(?-i:[{initials('countables.at_least', 'countables.at_most')}kKlLtT]))"
    rf"(?:(?:(?P<least>{_LEAST})|(?P<most>{_MOST})){_DOING}\s*)?(?:là\s+)?(?:từ\s+)?"
    r"(?:0?(?P<from>\d{1,3})\s*(?:-|–|đến)\s*)?(?<![\d/.,])(?P<count>\d{1,4})(?![\d/.,]*\d)"
    rf"\s*(?:\(\s*[^\d()]+\s*\)\s*)?[“\"]?(?:(?P<unit>{_TEAM}|{_COUNTED}|lần(?!\w)|%(?!\w))"
    r"(?P<per>\s*/\s*(?:0?1\s*)?[^\W\d]+(?:\s+[^\W\d]+)?)?(?P<up>[^.;,\d]{0,60}?trở lên)?"
    r"|(?=\s*[,;.)]|\s+và\s|\s*$))",
    re.IGNORECASE,
)
# "tập thể 02, cá nhân 05"; a number behind "phòng" is its name.
_BEHIND = regex(
    r"(?<!\w)(?P<unit>tập thể|cá nhân)\s*:?\s*(?P<count>\d{1,3})(?=\s*(?:[,;.)]|$)|\s+(?:và|được)\s)",
    re.IGNORECASE,
)
_JOINED = regex(r"\s*(?:,|và|hoặc|;|/|\+)\s*(?:hoặc\s+)?")
# Between two shares stands what the first is of: "12% tập thể, 8% cá nhân".
_JOINED_SHARE = regex(rf"\s*(?:tổng\s+)?(?:số\s+)?{_COUNTED}{_JOINED.pattern}", re.IGNORECASE)
_SIZES = (" trên", " dưới", " hơn", " có", " có từ")
_PAIR = regex(rf"\s+và\s+\d{{1,3}}\s+(?P<unit>{_COUNTED})", re.IGNORECASE)
_OR_UNIT = regex(rf"\s+hoặc\s+(?P<unit>{_COUNTED})", re.IGNORECASE)


@dataclass(frozen=True)
class Amount:
    """A number with its unit; `least` and `most` where words bound it, `joined` where it follows another.

    `up` is "từ 02 ... trở lên", `number` where the digits stand, `per` the unit it is counted by ("02 cá
    nhân/01 phòng"), `low` the first number of "từ 01 đến 03".
    """

    start: int
    end: int
    number: tuple[int, int]
    count: int
    unit: str
    least: bool = False
    most: bool = False
    up: bool = False
    joined: bool = False
    per: str = ""
    low: int | None = None

    @property
    def bounded(self) -> bool:
        return self.least or self.most


def amounts(text: str, start: int, end: int, most: int) -> list[Amount]:
    """The first amounts between two places of a text.

    One whose unit is left out takes that of the one before ("mỗi phòng 02 cá nhân, khoa lớn không quá 03");
    two of which one may be chosen ("01 cá nhân hoặc 01 tập thể") are one amount. Where no number stands
    before what it counts, those behind it count ("tập thể 02, cá nhân 05").
    """
    found: list[Amount] = []
    for match in islice(_AMOUNT.finditer(text, start, end), most):
        amount = _amount(text, match, found)
        if amount is None:
            continue
        if found and amount.joined and _is_choice(text, found[-1], amount):
            found[-1] = replace(found[-1], end=amount.end, unit=f"{found[-1].unit} hoặc {amount.unit}")
        else:
            found.append(amount)
    return found or [
        Amount(
            match.start(),
            match.end(),
            match.span("count"),
            int(match["count"]),
            match["unit"].lower(),
            joined=at > 0,
        )
        for at, match in enumerate(islice(_BEHIND.finditer(text, start, end), most))
    ]


def _amount(text: str, match: re.Match[str], before: list[Amount]) -> Amount | None:
    unit = match["unit"] or _left_out(text, match, before)
    if not unit:
        return None
    last = before[-1] if before else None
    joining = _JOINED_SHARE if last and last.unit == "%" == unit else _JOINED
    joined = last is not None and bool(joining.fullmatch(text, last.end, match.start()))
    follows = last if joined and not (match["least"] or match["most"]) else None
    other = _OR_UNIT.match(text, match.end()) if match["unit"] else None
    return Amount(
        start=match.start(),
        end=other.end() if other else match.end(),
        number=match.span("count"),
        count=int(match["count"]),
        unit=" ".join((f"{unit} hoặc {other['unit']}" if other else unit).split()).lower(),
        least=bool(match["least"] or (follows and follows.least)),
        most=bool(match["most"] or (follows and follows.most)),
        up=bool(match["up"]),
        joined=joined,
        per=match["per"] or "",
        low=int(match["from"]) if match["from"] else None,
    )


def _left_out(text: str, match: re.Match[str], before: list[Amount]) -> str:
    """The unit left out: that of the last number, of "03 và 01 Bằng khen" that of the pair before."""
    counted = [one for one in before if one.bounded or not text[: one.start].rstrip().endswith(_SIZES)]
    if not counted or counted[-1].unit == "%":
        return ""
    if match["least"] or match["most"]:
        return counted[-1].unit
    pair = _PAIR.match(text, match.end())
    return counted[-2].unit if pair and len(counted) > 1 and pair["unit"].lower() == counted[-1].unit else ""


def _is_choice(text: str, last: Amount, amount: Amount) -> bool:
    """Whether one of the two may be chosen: the same number on both sides of "hoặc"."""
    return amount.count == last.count and text[last.end : amount.start].strip() == "hoặc"
