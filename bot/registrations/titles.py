"""Titles and award forms: what each is, whom it is for, on what terms, who decides."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from typing import Any

from bot.language import fold, squeeze
from bot.language.regex import regex

LAW = "Luật Thi đua, khen thưởng số 06/2022/QH15"
INDIVIDUAL = "individual"
COLLECTIVE = "collective"

_NOT_WORDS = regex(r"[^\w ]+")
_LAST_Y = regex(r"y\b")
_JOINTS = regex(r"\s*[,;+&/\n]\s*|\s+(?:và|va)\s+", re.IGNORECASE)
_PREFIX = regex(r"^(?:danh hieu|hinh thuc|tang|dat|dang ky|dk) ")


@dataclass(frozen=True)
class Earlier:
    """Awards of earlier years a condition rests on. `only_route` is False where other ways exist."""

    title: str
    times: int
    in_a_row: bool = False
    only_route: bool = True
    subject: str = INDIVIDUAL


@dataclass(frozen=True)
class Share:
    """At least `percent` of a collective's members must reach `title`."""

    title: str
    percent: int


@dataclass(frozen=True)
class Title:
    """One title (`kind` "title") or form of award ("award"). `article` is of `law`."""

    code: str
    vi: str
    en: str
    kind: str
    subjects: tuple[str, ...]
    article: str = ""
    law: str = LAW
    decides_vi: str = ""
    decides_en: str = ""
    condition_vi: str = ""
    condition_en: str = ""
    short: tuple[str, ...] = ()
    initiative: bool = False
    counts_as: tuple[str, ...] = ()
    earlier: tuple[Earlier, ...] = ()
    share: Share | None = None
    needs_one: str = ""

    def name(self, lang: str = "vi") -> str:
        return self.en if lang == "en" else self.vi

    def condition(self, lang: str = "vi") -> str:
        return self.condition_en if lang == "en" else self.condition_vi

    def decides(self, lang: str = "vi") -> str:
        return self.decides_en if lang == "en" else self.decides_vi


@lru_cache(maxsize=1)
def load() -> tuple[Title, ...]:
    """The titles of the law, in the order in which lists name them."""
    text = resources.files(__package__).joinpath("titles.toml").read_text(encoding="utf-8")
    return tuple(_title(row) for row in tomllib.loads(text)["title"])


def with_office_titles(titles: Iterable[Title], rows: Iterable[Mapping[str, Any]]) -> tuple[Title, ...]:
    """The titles and the Office's own rows (at least code, vi, subjects) after them.

    Raises:
        ValueError: a row without one of these, with an unknown subject, or a code or name already taken.
    """
    known = list(titles)
    for row in rows:
        missing = [key for key in ("code", "vi", "subjects") if not row.get(key)]
        if missing:
            raise ValueError(f"missing: {', '.join(missing)}")
        added = _title({"en": row["vi"], "kind": "title", "law": "", **row})
        if not set(added.subjects) <= {INDIVIDUAL, COLLECTIVE}:
            raise ValueError(f"unknown subject: {', '.join(added.subjects)}")
        if by_code(known, added.code) or find(added.vi, known):
            raise ValueError(f"already there: {added.code}")
        known.append(added)
    return tuple(known)


def by_code(titles: Iterable[Title], code: str) -> Title | None:
    return next((title for title in titles if title.code == code), None)


def for_subject(titles: Iterable[Title], subject_type: str) -> tuple[Title, ...]:
    """The titles an individual, or a collective, may be registered for."""
    return tuple(title for title in titles if subject_type in title.subjects)


@lru_cache(maxsize=16)
def named_first(titles: tuple[Title, ...], text: str) -> tuple[Title, ...]:
    """The titles, those first that a text (a plan) names in full or in short; both in their own order."""
    named = named_in(text, titles)
    return tuple(sorted(titles, key=lambda title: title not in named))


def named_in(text: str, titles: Iterable[Title]) -> tuple[Title, ...]:
    """The titles a text names in full or in short, in their own order."""
    titles = tuple(titles)
    left = f" {plain(text)} "
    named = set()
    keys = sorted(
        ((plain(name), title.code) for title in titles for name in (title.vi, *title.short)),
        key=lambda one: (-len(one[0]), one[0]),
    )
    # The longest first: "tập thể lao động tiên tiến" does not name "lao động tiên tiến".
    for key, code in keys:
        if f" {key} " in left:
            named.add(code)
            left = left.replace(f" {key} ", " | ")
    return tuple(title for title in titles if title.code in named)


def find(text: str, titles: Iterable[Title]) -> Title | None:
    """The title a text names in full or in short, diacritics and case aside; None if it names none."""
    known = tuple(titles)
    whole = plain(text)
    # As written first: the Office's own title may begin with "Danh hiệu" itself.
    for wanted in (whole, _PREFIX.sub("", whole)):
        found = next((title for title in known if wanted in _keys(title)), None) if wanted else None
        if found:
            return found
    return None


def find_all(text: str, titles: Iterable[Title]) -> tuple[Title, ...]:
    """Every title of a list such as "LĐTT, CSTĐCS"; nothing unless every piece names one."""
    known = tuple(titles)
    whole = find(text, known)
    if whole:
        return (whole,)
    found = [find(piece, known) for piece in _JOINTS.split(text.strip(" .,"))]
    named = tuple(dict.fromkeys(title for title in found if title is not None))
    return named if all(found) else ()


def plain(text: str) -> str:
    """Folded words only, "sỹ" as "sĩ": how names of titles and initiatives are compared."""
    return squeeze(_LAST_Y.sub("i", _NOT_WORDS.sub(" ", fold(text))))


@lru_cache(maxsize=1024)
def _keys(title: Title) -> frozenset[str]:
    names = (title.code, title.vi, title.en, *title.short)
    return frozenset(key for name in names for key in (plain(name), plain(name).replace(" ", "")))


def _title(row: Mapping[str, Any]) -> Title:
    lists = {key: tuple(row.get(key, ())) for key in ("subjects", "short", "counts_as")}
    earlier = tuple(Earlier(**one) for one in row.get("earlier", ()))
    share = Share(**row["share"]) if row.get("share") else None
    return Title(**{**row, **lists, "earlier": earlier, "share": share})
