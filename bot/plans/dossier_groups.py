"""Where the lists of papers of a plan stand: under a heading on dossiers, or behind words that open one."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from bot import lexicon
from bot.documents.numbering import marker_of
from bot.documents.outline import Item
from bot.language.regex import regex
from bot.lexicon import any_of
from bot.plans.awards import awards_in
from bot.plans.basis import Basis
from bot.plans.handing_in import is_contact
from bot.plans.model import DossierList
from bot.plans.papers import PAPER, forms_of, named, papers_in, trimmed

HEADING = lexicon.pattern("topics.dossier")
KINDS_OF_AWARD = lexicon.pattern("awards.kinds")
_OTHERWISE = lexicon.pattern("topics.no_papers")
# Openings: "Hồ sơ gồm:", "hồ sơ đề nghị ...:", "Hồ sơ đề nghị Bằng khen (1) Tờ trình (2) ..."
_LEAD_IN = regex(
    r"(?:(?:hồ sơ|giấy tờ|tài liệu|\d\s+bộ)[^.;:]{0,140}?"
    r"(?:\bgồm(?:\s+có)?(?:\s+các[^.;:]{0,40})?|:|(?=\s\(1\)\s))"
    rf"|hồ sơ\s*\((?=(?:gồm:?\s+)?{any_of('papers.main')}))"
    r"\s*:?\s*(?=(?P<first>\S)|$)",
    re.IGNORECASE,
)
_LISTING = regex(
    r"(?:[^;:.]{0,80}?\bgồm(?:\s+có)?\s*:?\s*)?(?:0?\d{1,2}\s*(?:\([^)]*\)\s*)?bộ[^;:,.]{0,40}:\s*)?",
    re.IGNORECASE,
)
# What is sent or not yet there is no list of papers: "Hồ sơ gửi về Sở:", "Chưa gửi tài liệu nào:".
_NO_LIST = regex(
    r"(?:hồ sơ\s+(?:được\s+)?(?:gửi|nộp)\s+(?:về|cho|tới|đến)|\bchưa\b|\bkhông\b)[^:]*:\s*$", re.IGNORECASE
)
_NUMBERED = regex(r"\(\w{1,2}\)\s*")
# How papers are sent, and what units do about them.
_NOT_NAMED = lexicon.pattern("papers.handing_in", "offices.units", "offices.some")
LONGEST_NAME = 25  # words of a paper that is known only by its place in the list


@dataclass
class Group:
    """The items that stand under one list of papers."""

    title: str
    items: list[Item] = field(default_factory=list)
    inline: str = ""
    opener: Item | None = None

    @cached_property
    def papers(self) -> list[str]:
        """The papers named; to be asked for when all items are there."""
        return _papers(self)

    @property
    def lines(self) -> list[Item]:
        return [item for item in [self.opener, *self.items] if item is not None]


def groups_of(basis: Basis) -> list[Group]:
    """The lists in order of the text, those that turn out to name no paper among them."""
    found: list[Group] = []
    keys: dict[tuple[str, ...], Group] = {}
    spoken: tuple[Group, Item] | None = None
    for item in basis.body:
        if item.paragraph.cells:
            continue
        key = _dossier_path(item.path)
        if spoken and not _under(item, spoken[1]):
            spoken = None
        leads = lead_ins(item)
        if leads:
            opened = list(_opened(item, leads))
            spoken = (opened[-1], item)
            found += opened
        elif spoken:
            spoken[0].items.append(item)
        elif key:
            if key not in keys:
                keys[key] = Group(key[-1])
                found.append(keys[key])
            if item.title and item.path == key:
                keys[key].opener = item
            if not (item.is_bare_heading and item.path == key):
                keys[key].items.append(item)
    return found


def _opened(item: Item, leads: list[re.Match[str]]) -> Iterator[Group]:
    """The lists a paragraph opens: as a rule one, or one a sentence ("Hồ sơ của cá nhân gồm ...")."""
    for at, lead in enumerate(leads):
        end = (_LISTING.match(item.text, lead.end()) or lead).end()
        until = leads[at + 1].start() if at + 1 < len(leads) else len(item.text)
        yield Group(item.text[lead.start() if at else 0 : end], inline=item.text[end:until], opener=item)


def lead_ins(item: Item) -> list[re.Match[str]]:
    """The words that open lists of papers in this paragraph, all but the first where a sentence begins."""
    first = _lead_in(item)
    if first is None:
        return []
    more = _LEAD_IN.finditer(item.text, first.end())
    return [first, *(lead for lead in more if lead["first"] and item.text[: lead.start()].endswith(". "))]


def _lead_in(item: Item) -> re.Match[str] | None:
    """The words that open a list of papers in this paragraph."""
    lead = None if item.is_bare_heading else _LEAD_IN.search(item.text, item.marker.end)
    if lead is None or not (lead.end() < len(item.text) or item.text.rstrip().endswith((":", "gồm"))):
        return None
    before = item.text[: lead.start()]
    proof = before.count("(") > before.count(")")
    return None if proof or _NO_LIST.search(item.text, item.marker.end, lead.end()) else lead


@lru_cache(maxsize=1024)
def _dossier_path(path: tuple[str, ...]) -> tuple[str, ...]:
    """The path down to the deepest heading about dossiers."""
    for depth in range(len(path), 0, -1):
        if HEADING.search(path[depth - 1]):
            by_award = depth < len(path) and (awards_in(path[depth]) or KINDS_OF_AWARD.search(path[depth]))
            return path[: depth + 1] if by_award else path[:depth]
        if _OTHERWISE.search(path[depth - 1]):
            return ()
    return ()


@lru_cache(maxsize=1024)
def is_headed(path: tuple[str, ...]) -> bool:
    """Whether something stands under a heading on dossiers."""
    return any(map(HEADING.search, path))


def _under(item: Item, opener: Item) -> bool:
    """Whether an item still belongs to the list a paragraph opened: deeper, or another paper."""
    if item.path[: len(opener.path)] != opener.path:
        return False
    if item.marker.level > opener.marker.level or (not opener.marker.kind and item.marker.kind):
        return True
    return bool(PAPER.match(_words(item))) and (
        not opener.marker.kind or item.marker.kind == opener.marker.kind
    )


def _words(item: Item) -> str:
    text = item.text[marker_of(item.text).end :].strip()
    numbered = _NUMBERED.match(text)
    return text[numbered.end() :] if numbered else text


def _papers(group: Group) -> list[str]:
    papers = papers_in(group.inline)
    lines = [(item, words, [] if is_contact(words) else named(words)) for item, words in _worded(group)]
    for at, (_, words, found) in enumerate(lines):
        papers += found or ([words.rstrip(" .;,/")] if _stands_between(lines, at) else [])
    if not papers and group.opener is not None and not group.inline.strip():
        papers = papers_in(group.opener.body)
    return trimmed(papers)


def _worded(group: Group) -> list[tuple[Item, str]]:
    return [(item, _words(item)) for item in group.items]


def _stands_between(lines: list[tuple[Item, str, list[str]]], at: int) -> bool:
    """Whether a line of a list stands right between two papers: then it is one, whatever it is called."""
    item, words, _ = lines[at]
    if not 0 < at < len(lines) - 1 or not item.marker.kind or len(words.split()) > LONGEST_NAME:
        return False
    alike = (item.path, item.marker.kind, item.marker.level)
    around = (lines[at - 1], lines[at + 1])
    if any(not found or (one.path, one.marker.kind, one.marker.level) != alike for one, _, found in around):
        return False
    return not (words.endswith(":") or is_contact(words) or _NOT_NAMED.match(words))


def asked_for(award: str, papers: list[str], copies: int | None, exact: str) -> DossierList:
    """The dossier of these papers, with the forms they name."""
    return DossierList(award, tuple(papers), copies, forms_of(papers), exact)
