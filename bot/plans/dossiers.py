"""The papers to hand in, by award, with copies and form number, and how they are handed in."""

import re
from collections.abc import Mapping
from dataclasses import replace
from itertools import islice

from bot import lexicon
from bot.documents.outline import Item
from bot.documents.paragraphs import quote
from bot.language import capital
from bot.language.regex import regex
from bot.lexicon import any_of
from bot.plans.awards import award_above, awards_beside, awards_in
from bot.plans.basis import Basis
from bot.plans.dossier_copies import COPIES, Told, copies_for, copies_of, number, short, told_by_chapter
from bot.plans.dossier_groups import HEADING, KINDS_OF_AWARD, Group, asked_for, groups_of, is_headed, lead_ins
from bot.plans.dossier_references import REFERS, by_reference, lists_of
from bot.plans.dossier_tables import MAX_LISTS, in_tables
from bot.plans.handing_in import asked_of, channel_of, contact_of, names_somebody
from bot.plans.model import DossierList

_CONDITION = regex(r"\(\s*(?:áp dụng\s+)?(?:đối với|dành cho|nếu)[^)]*\)", re.IGNORECASE)
_ON_PAPERS = lexicon.pattern("topics.dossier", "papers.sheets")
# A title of the plan's own: "Hồ sơ “Tổ lao động giỏi”".
_OF_ITS_OWN = regex(r"hồ sơ[^“\":;.]{0,40}[“\"](?P<title>[^”\"]{3,60})[”\"]", re.IGNORECASE)
# Papers of each kind of nominee, where no award is named.
_FOR_WHOM = regex(
    rf"hồ sơ\s+(?:của|đối với|cho)\s+(?P<whom>{any_of('countables.people', 'countables.collectives')})"
    r"\s*(?:(?:bao\s+)?gồm|:)",
    re.IGNORECASE,
)

MAX_NAMED = 2  # awards one list of papers is called by


def find_dossiers(basis: Basis) -> tuple[DossierList, ...]:
    """The first MAX_LISTS lists of papers in order of the text; a list that names no paper is none."""
    groups = groups_of(basis)[:MAX_LISTS]
    told = told_by_chapter(basis)
    handed = _handed_in(basis)
    parted = {_chapter(group) for group in groups if group.papers and _own_award(group)}
    alone = {_chapter(group) for group in groups} - parted
    beside = {chapter: awards_beside(basis, chapter, MAX_NAMED) for chapter in alone}
    found: list[DossierList] = []
    for group in groups:
        for dossier in _dossiers(group, told):
            asked = _with_copies(dossier, group, told)
            named = beside.get(_chapter(group), "")
            asked = [replace(one, award=one.award or named) for one in asked]
            found += _with_handing_in(asked, group, handed)
    lists = lists_of(groups)
    found += islice((dossier for item in basis.body for dossier in by_reference(item, lists)), MAX_LISTS)
    for item, dossier in in_tables(basis):
        channel, contact = handed.get(item.path[:1], ("", ""))
        found.append(replace(dossier, channel=channel, contact=contact))
    shared = _shared_copies(basis)
    return tuple(replace(d, copies=shared) if d.copies is None and shared else d for d in found)


def _dossiers(group: Group, chapters: Told) -> list[DossierList]:
    papers = group.papers
    if not papers:
        return []
    told = copies_for(" ".join([group.title, group.inline, *(item.text for item in group.items)]))
    exact = _quote(group, papers)
    if told.by_giver:
        return [asked_for(award, papers, copies, exact) for award, copies in told.by_giver.items()]
    if len(told.by_award) > 1:
        return [
            asked_for(
                _award_name(award, papers),
                [p for p in papers if _serves(p, award, told.by_award)],
                copies,
                exact,
            )
            for award, copies in told.by_award.items()
        ]
    several = group.opener is not None and len(lead_ins(group.opener)) > 1
    texts = [group.title, group.inline] if several else [item.text for item in group.lines]
    own = [found for text in texts for found in COPIES.finditer(text)]
    sets = next((found for found in own if found["copies"]), None)
    if not sets and own and group.lines and chapters.get(group.lines[0].path[:1]):
        own = []  # the sheets of one paper, where its chapter counts the sets
    copies = sets or next(iter(own), None)
    return [asked_for(_own_award(group), papers, number(copies) if copies else None, exact)]


def _own_award(group: Group) -> str:
    """The awards a list names for itself, else the one of the heading it stands under."""
    names = awards_in(group.title)
    first = next(iter(group.lines), None)
    if not names and first:
        names = [name for name in [award_above(first.path)] if name]
    several = group.opener is not None and len(lead_ins(group.opener)) > 1
    whom = _FOR_WHOM.search(group.title) if several and not names else None
    if whom:
        return whom["whom"]
    own = None if names else _OF_ITS_OWN.search(group.title)
    if own:
        return own["title"]
    titles = [] if names else [group.title, *reversed(first.path if first else ())]
    kind = next(filter(None, map(KINDS_OF_AWARD.search, titles)), None)
    return kind.group() if kind else ", ".join(dict.fromkeys(names))


def _chapter(group: Group) -> tuple[str, ...]:
    return group.lines[0].path[:1] if group.lines else ()


def _with_copies(dossier: DossierList, group: Group, told: Told) -> list[DossierList]:
    """The dossier with the copies its chapter asks for, one for each award with a number of its own."""
    first = next(iter(group.lines), None)
    if dossier.copies is not None or first is None:
        return [dossier]
    beside = told.get(first.path[:1], [])
    by_award = {award: copies for awards, copies in beside for award in awards}
    numbers = {copies for awards, copies in beside if not awards}
    alone = numbers.pop() if len(numbers) == 1 else None
    if dossier.award:
        own = copies_of(dossier.award, by_award)
        return [replace(dossier, copies=alone if own is None else own)]
    if by_award and len(by_award) <= MAX_LISTS and alone is None:
        return [replace(dossier, award=award, copies=copies) for award, copies in by_award.items()]
    return [replace(dossier, copies=alone)]


def _shared_copies(basis: Basis) -> int | None:
    """The copies a paragraph of its own asks for all dossiers alike; None where several numbers stand."""
    said = {
        number(found)
        for item in basis.body
        if not item.paragraph.cells
        and (is_headed(item.path) or HEADING.search(item.text))
        and not REFERS.search(item.text)
        for found in COPIES.finditer(item.text)
    }
    return said.pop() if len(said) == 1 else None


def _award_name(award: str, papers: list[str]) -> str:
    """The fullest name the papers themselves give this award, else the short one."""
    names = [name for paper in papers for name in awards_in(paper) if short(name).startswith(award)]
    known = lexicon.word_class("awards.given").words + lexicon.word_class("awards.flags").words
    plain = next((word.text for word in known if short(word.text) == award), award)
    name = max(names, key=len, default="") or plain
    return capital(name)


def _serves(paper: str, award: str, all_awards: dict[str, int]) -> bool:
    """A paper with a condition on another award is not asked for this one."""
    condition = _CONDITION.search(paper)
    named_there = [other for other in all_awards if condition and other in short(condition.group())]
    return not named_there or award in named_there


def _quote(group: Group, papers: list[str]) -> str:
    """The line that tells the copies, else the one that opens the list, else the first paper."""
    lines = group.lines
    for item in lines:
        found = COPIES.search(item.text)
        if found:
            return quote(item.paragraph, 0, len(item.text), found.span())
    for item in lines:
        at = item.text.find(papers[0])
        if at >= 0:
            return quote(item.paragraph, 0, len(item.text), (at, at + len(papers[0])))
    # What stands between the words of a paper keeps it from being found: the whole line it is told in.
    return quote(lines[0].paragraph, 0, len(lines[0].text), (0, 1)) if lines else papers[0]


def _handed_in(basis: Basis) -> Mapping[tuple[str, ...], tuple[str, str]]:
    """Ways and contacts by chapter, from the paragraphs that are on dossiers; else those of all of them."""
    lines = [item for item in basis.body if not item.paragraph.cells]
    on_papers = [item for item in lines if is_headed(item.path) or _ON_PAPERS.search(item.text)]
    by_chapter: dict[tuple[str, ...], list[Item]] = {}
    for item in on_papers:
        by_chapter.setdefault(item.path[:1], []).append(item)
    anywhere = channel_of(on_papers), asked_of(lines)
    return {
        chapter: (channel_of(items) or anywhere[0], _contact(items, anywhere[1]))
        for chapter, items in by_chapter.items()
    }


def _contact(items: list[Item], anywhere: str) -> str:
    """Whom to reach by these paragraphs, else whoever is named for that anywhere in the plan."""
    own = contact_of(items)
    return own if names_somebody(own) else asked_of(items) or anywhere or own


def _with_handing_in(
    dossiers: list[DossierList], group: Group, handed: Mapping[tuple[str, ...], tuple[str, str]]
) -> list[DossierList]:
    """The dossiers with the ways their own lines name, else those of the chapter."""
    first = next(iter(group.lines), None)
    channel, contact = handed.get(first.path[:1], ("", "")) if first else ("", "")
    channel = channel_of(group.lines) or channel
    own = contact_of(group.lines)
    contact = own if names_somebody(own) else asked_of(group.lines) or contact or own
    return [replace(one, channel=channel, contact=contact) for one in dossiers]
