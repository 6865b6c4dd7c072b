"""The matter of a duty: its words without offices, verb of sending, purpose and the way to the time."""

import re
from itertools import pairwise

from bot import lexicon
from bot.annotations.times import REACH
from bot.language.regex import regex
from bot.lexicon import any_of, any_small

_UNTIL = any_of("clauses.until")
_HOUR = r"\d{1,2}\s*(?:giờ|h|g|:)\s*\d{0,2}(?:\s*(?:phút|'))?"
_LEADING = (
    rf"(?:{_UNTIL}|(?:được\s+)?{any_of('bounds.extended')}|thứ\s+\w+|{any_of('clauses.anew')}|"
    rf"(?<!\d )(?<!báo cáo )(?:tháng|quý)|là|đến|trong\s+\d{{1,2}}\s+ngày(?:\s+làm việc)?|{_HOUR})"
)
_TAIL = regex(
    rf"[\s,:(–-]*(?:(?:{any_of('acts.finish')}\s+|gửi\s+)?{_LEADING}[\s,:]*)+(?:(?:các|hai|ba)\s+)?$",
    re.IGNORECASE,
)
_TIMED = regex(
    rf"\s*{_UNTIL}\s(?:ngày\s)?[^,;]{{0,40}}?\d{{1,2}}\s*(?:[/.-]\s*\d|tháng).*$", re.IGNORECASE | re.DOTALL
)
_DONE = regex(rf"[\s,(]*(?:và\s+)?{any_of('acts.finish')}[\s,]*$", re.IGNORECASE)
_GROUND = regex(rf"{any_of('clauses.grounds')}\s[^,;]{{3,160}}(?:,\s*|$)", re.IGNORECASE)
# "căn cứ kế hoạch của Sở để xây dựng ...": what it is for is what is due.
_GROUND_FOR = regex(
    rf"^{any_of('clauses.grounds')}\s[^;.]{{3,260}}?\s{any_of('clauses.purpose')}\s+"
    rf"(?={any_of('acts.any')})",
    re.IGNORECASE,
)
# "sau khi Giám đốc duyệt thì niêm yết", "chấm xong thì gửi": what comes after is due.
_ONCE = regex(
    rf"^(?:{any_of('clauses.once')}\s[^;.]{{2,160}}?|[^;.,]{{0,60}}?\s{any_of('acts.finish')})\s+thì\s+",
    re.IGNORECASE,
)
_PURPOSE = regex(rf"(?<=\S)\s*\(?{any_of('clauses.purpose')}\s.*$", re.IGNORECASE | re.DOTALL)
_AND_SEND = rf"(?:(?:và|hoặc)\s*)?(?:{any_of('acts.send')}\s*)?"
_LINKED = regex(
    rf"[\s,;]*{_AND_SEND}(?:{any_of('clauses.manner')}\s*)*(?:{any_of('clauses.toward')}\s*)?$", re.IGNORECASE
)
_BARE_SEND = regex(rf"^(?:{any_small('clauses.manner')}\s+)*{any_small('acts.send', 'acts.submit')}\s+")
# "hồ sơ của Đội (phải được) nộp": a verb at the end says nothing that is not said by the thing.
_SENT_ON = regex(
    rf"(?<=\S)\s+(?:(?:{any_small('clauses.manner')}|được)\s+)*(?:{any_small('acts.send')}|phải\s+được)\s*$"
)
_AT = lexicon.ending("clauses.at")
_SUBMITTED = lexicon.ending("acts.submit", "acts.ask")
_COPIES = r"(?:\s+thành)?\s*:?\s*\d+\s+(?:\([^)]*\)\s+)?bộ.*"
_BARE = any_of(
    "acts.send",
    "acts.submit",
    "acts.finish",
    "clauses.until",
    "clauses.regularly",
    "clauses.manner",
    "acts.idle",
)
# "qua thư điện tử a@b.vn": a way alone.
_WAY = lexicon.opening("papers.by_way")
_EMPTY = regex(rf"(?:(?:{any_of('acts.send')}|lập|số lượng){_COPIES}|{_BARE}(?:\s+{_BARE})?)?", re.IGNORECASE)
_BULLET = regex(
    r"^(?:[-+–•]\s*|\w{1,3}[.)]\s+)*(?:(?:tháng|quý)\s[\d/IVX –-]{1,24}:\s*)?(?:sau đó\s+)?"
    rf"(?:{any_of('clauses.regularly')}\s*,\s*)?",
    re.IGNORECASE,
)
_AND = regex(r"^\s*(?:\([^)]*\))?[\s,;]*(?:và\b|$)")
_ACT = lexicon.pattern("acts.any")
_IN_BRACKETS = regex(r"\s*\([^()]*\)")
_FEW_WORDS = 4


def matter(words: str, to: str = "") -> str:
    """What these words are about, "" where they only lead to a time."""
    shorn = _DONE.sub("", without_way_to_time(without_bullet(words.strip(" ,;:"))))
    if to and to in shorn:
        shorn = _without_receiver(shorn, to)
    shorn = _ONCE.sub("", shorn)
    bare = _BARE_SEND.sub("", shorn) if to else shorn
    shorn = _GROUND_FOR.sub("", (bare if bare and not bare.startswith(to) else shorn).lstrip(" ,;:"))
    shorn = _GROUND.sub("", shorn)
    told = _trimmed(_SENT_ON.sub("", _DONE.sub("", without_way_to_time(_PURPOSE.sub("", shorn)))))
    return "" if _EMPTY.fullmatch(told) or _WAY.match(_BARE_SEND.sub("", f"{told} ")) else told


def later_matter(words: str, whole: str, to: str) -> str:
    """The matter of a later time of a clause; of all its words so far, where it names none of its own."""
    own = matter(_AND.sub("", words), to)
    if own and not (words.lstrip(" \t\n)").startswith("và ") and not _ACT.search(words)):
        return own
    return matter(_TIMED.sub("", _IN_BRACKETS.sub("", whole)), to)


def earlier_matter(words: str, *, handed: bool = False) -> str:
    """The matter of words that hold a time of their own; with `handed` a receiver follows them."""
    told = _TIMED.sub("", words)
    return matter(_LINKED.sub("", told) if handed else told)


def without_bullet(words: str) -> str:
    """Words without the signs of a list and the month they are told under."""
    return _BULLET.sub("", words)


def _without_receiver(words: str, to: str) -> str:
    at = words.rindex(to)
    front, behind = _AT.sub("", words[:at]), _PURPOSE.sub("", words[at + len(to) :]).strip(" ,;:()")
    submitted = _SUBMITTED.search(front)
    if submitted is None:
        front = _LINKED.sub("", front)
        return front if has_word(front) else behind
    # "trình UBND tỉnh khen thưởng" says what by its receiver, "hoàn thiện hồ sơ trình" by what goes up.
    before = front[: submitted.start()].rstrip()
    if not has_word(before) or has_word(behind):
        return words
    return before.removesuffix(",") if before.endswith(",") else front


def without_way_to_time(words: str) -> str:
    """Words without those at their end that lead to a time ("lúc 8 giờ", "chậm nhất ngày")."""
    return words[:-REACH] + _TAIL.sub("", words[-REACH:])


def _trimmed(words: str) -> str:
    words = words.strip(" ,:;.-+–")
    if words.count("(") != words.count(")"):
        front, _, last = words.rpartition("(")
        words = (front if len(last.split()) < _FEW_WORDS else words).strip("() ")
    return " ".join(words.split()) if has_word(words) else ""


def has_word(text: str) -> bool:
    """Whether two letters or digits stand side by side."""
    return any(one.isalnum() and other.isalnum() for one, other in pairwise(text))
