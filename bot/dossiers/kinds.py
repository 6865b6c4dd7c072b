"""Which kind of paper a first page is: by the line it calls itself, else by the symbol behind its number."""

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from rapidfuzz.distance import Levenshtein

from bot.language.folding import fold
from bot.language.regex import regex

LINES_LOOKED_AT = 40
_COPY = "ban"  # "Bản báo cáo" is a "báo cáo"
OTHER = "other"  # what no dossier asks for: of these, a slip could make any word
_TITLE_LINES = 4
_LONGEST_HEAD = 14  # words of a line that is a heading though it is not in capitals
_NUMBER = regex(
    r"(?i)\bs[oôốồổỗộóòỏõọ6]\s*[:.;]?\s*[\d.…_\s]*/\s*(?:\d{4}\s*/)?\s*([A-ZĐ]{1,3}[a-zr]{0,2})\b"
)
_LETTER = regex(r"(?i)^\W*(?:v/v|kính gửi)\b")
_WORDS = regex(r"[a-z0-9]+")
_EDGES = regex(r"^[^\w]+|[^\w]+$")
# A column of the letterhead beside the next one, as text recognition puts them on one line.
_BODY = regex(r"(?i)^(?:\d+[.)]|[ivx]+[.)]|[a-zđ][.)]|-|\+|căn cứ|theo |kèm theo|\(kèm)")


@dataclass(frozen=True)
class Seen:
    """The kind, and the lines it was told by; both empty where nothing told it."""

    kind: str = ""
    title: str = ""


def kind_of(lines: Sequence[str]) -> Seen:
    """The kind of the paper that begins with these lines."""
    top = [line for line in (_EDGES.sub("", one) for one in lines) if line][:LINES_LOOKED_AT]
    for at, line in enumerate(top):
        if _BODY.match(line):
            continue
        kind, length = head_of(line)
        following = top[at + 1 : at + _TITLE_LINES]
        if kind and _is_heading(line, length):
            title = " ".join([line, *_capitals(following)])
            longer, _ = head_of(title)
            return Seen(longer or kind, title[:200])
    for line in top:
        if (found := _NUMBER.search(line)) and (told := _symbols().get(fold(found.group(1)))):
            return Seen(told, "")
    if any(_LETTER.match(line) for line in top):
        return Seen("letter", "")
    return Seen()


def head_of(line: str) -> tuple[str, int]:
    """The kind whose longest head the line begins with, slips allowed; and how many words that head has."""
    words = _WORDS.findall(fold(line))
    kind, length = _begun_by(words)
    if words[:1] == [_COPY]:
        bare = _begun_by(words[1:])
        if bare[0] and bare[1] >= length:
            kind, length = bare[0], bare[1] + 1
    return _told_by_subject(words, length) or kind, length


def _told_by_subject(words: Sequence[str], length: int) -> str:
    """The kind, of a head so general that the rest of its line tells more; "" of any other."""
    head, rest = " ".join(words[:length]), " ".join(words[length:])
    of_head = (one for one in _table() if head in map(fold, _strings(one.get("of"))))
    return next((str(one["kind"]) for one in of_head if _names_any(rest, _strings(one["about"]))), "")


def _names_any(text: str, subjects: Sequence[str]) -> bool:
    return any(fold(one) in text for one in subjects)


def _begun_by(words: Sequence[str]) -> tuple[str, int]:
    for head, kind in _heads():
        length = len(head.split())
        said = " ".join(words[:length])
        slips = 0 if kind == OTHER else len(head) // 7
        if said == head or (len(said) > 6 and Levenshtein.distance(said, head) <= slips):
            return kind, length
    return "", 0


def _is_heading(line: str, length: int) -> bool:
    """In capitals as far as the head goes, or a short line that ends like none of a text."""
    words = line.split()
    head = " ".join(words[:length])
    letters = [one for one in head if one.isalpha()]
    if letters and sum(one.isupper() for one in letters) >= 0.8 * len(letters):
        return True
    return len(words) <= _LONGEST_HEAD and line[:1].isupper() and not line.endswith((".", ";", ":", ","))


def _capitals(following: Sequence[str]) -> list[str]:
    """The rest of a title: lines below it until the text begins."""
    found = []
    for line in following:
        if _BODY.match(line) or _LETTER.match(line) or len(line) > 160:
            break
        found.append(line)
    return found


@cache
def _table() -> list[dict[str, object]]:
    text = files("bot.lexicon").joinpath("paper_kinds.toml").read_text(encoding="utf-8")
    return list(tomllib.loads(text)["paper"])


@cache
def _heads() -> list[tuple[str, str]]:
    """Every head, folded, the longest first."""
    found = [(fold(str(head)), str(one["kind"])) for one in _table() for head in _strings(one["heads"])]
    return sorted(found, key=lambda pair: -len(pair[0]))


@cache
def _symbols() -> dict[str, str]:
    return {fold(symbol): str(one["kind"]) for one in _table() for symbol in _strings(one["symbols"])}


def _strings(value: object) -> list[str]:
    return [str(one) for one in value] if isinstance(value, list) else []
