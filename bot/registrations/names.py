"""Several people in one line or cell, told from a name with a post, and from a collective."""

from bot.language import squeeze
from bot.language.regex import regex
from bot.registrations.list_words import words
from bot.registrations.roster import Roster, match
from bot.registrations.titles import plain

_APART = regex(r"[,;/\n&+]|\s+(?:và|va|VÀ|Và)\s+")
_DASHED = regex(r"\s+[-–—]\s+")
_NUMBERED = regex(r"^\s*(?:\d{1,3}[.)]|[-+*•●])\s*")


def names_in(text: str, roster: Roster) -> tuple[str, ...]:
    """The names a cell holds; the cell as it is where it holds no more than one.

    A post beside a name is no name. Of several pieces one at least is somebody known, or looks like a name.
    """
    whole = squeeze(text)
    if is_collective(whole) or match(whole, roster).kind == "exact":
        return (whole,)
    pieces = [squeeze(_NUMBERED.sub("", piece)) for piece in _APART.split(text)]
    pieces = [_without_post(piece) for piece in pieces if piece and not _is_post(piece)]
    pieces = [piece for piece in pieces if piece]
    if len(pieces) == 1:
        return (pieces[0],)
    likely = [piece for piece in pieces if match(piece, roster).kind != "none" or looks_like_name(piece)]
    return tuple(pieces) if likely and len(pieces) > 1 else (whole,)


def is_collective(text: str) -> bool:
    """Whether it names a unit: "Phòng Nghiệp vụ 1", "Tập thể Văn phòng"."""
    named = f"{plain(text)} ".startswith(tuple(f"{word} " for word in words()["collective"]))
    return named or text.lower().startswith(tuple(f"{word} " for word in words()["collective_spelt"]))


def looks_like_name(text: str) -> bool:
    """Whether a text is written as people's names are: capitalised, beginning with a family name."""
    parts = text.split()
    if not 2 <= len(parts) <= 5 or not all(part.isalpha() and part[0].isupper() for part in parts):
        return False
    return plain(parts[0]) in words()["surname"] and not _is_post(text)


def _is_post(text: str) -> bool:
    return plain(text) in words()["position"]


def _without_post(text: str) -> str:
    """A name without the post after its dash."""
    parts = [part for part in _DASHED.split(text) if not _is_post(part)]
    return squeeze(" ".join(parts)) if len(parts) == 1 else text
