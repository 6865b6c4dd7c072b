"""A dossier told by another: "hồ sơ như khoản 1", "tương tự điểm a", "như trên"."""

import re
from dataclasses import dataclass

from bot.documents.numbering import marker_of
from bot.documents.outline import Item
from bot.documents.paragraphs import quote
from bot.language.regex import regex
from bot.plans.awards import awards_in
from bot.plans.dossier_copies import COPIES, number
from bot.plans.dossier_groups import Group, asked_for
from bot.plans.model import DossierList
from bot.plans.papers import papers_in, trimmed

# A dossier told by another: "hồ sơ như khoản 1", ": tương tự điểm a", "như trên".
_AS = r"(?:như|tương tự|giống)"
_POINT = r"(?:mục|khoản|điểm|tiết|ý)"
REFERS = regex(
    rf"(?:hồ sơ\b[^.;:]{{0,100}}?|:\s*)\b{_AS}\s+(?:hồ sơ\s+)?(?:quy định\s+|nêu\s+)*"
    rf"(?:(?:tại|ở)\s+)?(?:{_POINT}\s+(?P<number>(?:\d|[a-zđ](?!\w))[\d.]{{0,4}}(?<!\.))(?!\w)"
    rf"(?:\s+(?:{_POINT}|phần|điều)\s+\w+)?|trên\b)",
    re.IGNORECASE,
)
_REACH = 6  # characters: no label that is referred to is longer
_LIKENING = ("như ", "tương tự", "giống")
_MORE = regex(r"[\s,;]*(?:và\s+)?(?:(?:bổ sung(?:\s+thêm)?|thêm|kèm(?:\s+theo)?)\s*:?\s*)?", re.IGNORECASE)


@dataclass(frozen=True)
class Lists:
    """The lists that name papers, in order, by their own label and by those of the headings in them."""

    in_order: tuple[Group, ...]
    labelled: dict[str, list[Group]]
    headed: dict[str, list[Group]]


def lists_of(groups: list[Group]) -> Lists:
    """The lists as they are referred to."""
    found = Lists(tuple(group for group in groups if group.papers), {}, {})
    for group in found.in_order:
        found.labelled.setdefault(_label(group), []).append(group)
        titles = {title.lower() for item in group.items for title in item.path}
        for label in {
            title[:at] for title in titles for at, end in enumerate(title[:_REACH]) if end in ".) "
        }:
            found.headed.setdefault(label, []).append(group)
    return found


def by_reference(item: Item, lists: Lists) -> list[DossierList]:
    """The dossier of an award asked for "như mục 1", with the papers of that list and its own copies."""
    likened = not item.paragraph.cells and any(map(item.text.__contains__, _LIKENING))
    refers = REFERS.search(item.text, item.marker.end) if likened else None
    awards = awards_in(item.text[: refers.end()]) if refers else []
    told = _referred(item, refers["number"], lists) if refers else None
    if refers is None or not awards or told is None:
        return []
    more = trimmed(papers_in(_MORE.sub("", item.text[refers.end() :], count=1)))
    copies = COPIES.search(item.text)
    whole = quote(item.paragraph, 0, len(item.text), refers.span())
    return [asked_for(awards[0], [*told.papers, *more], number(copies) if copies else None, whole)]


def _referred(item: Item, label: str | None, lists: Lists) -> Group | None:
    """The list of that number, beside this item rather than elsewhere; without a number the last above."""
    if label is None:
        return next((one for one in reversed(lists.in_order) if _line(one) < item.paragraph.line), None)
    depth = len(item.path) - 1
    for known in (lists.labelled, lists.headed):
        told = [group for group in known.get(label.lower(), ()) if group.opener is not item]
        beside = (one for one in told if one.opener and one.opener.path[:depth] == item.path[:depth])
        if told:
            return next(beside, told[0])
    return None


def _label(group: Group) -> str:
    """The number or letter a list stands under: "3.1", "a"."""
    text = group.opener.text if group.opener else group.title
    return text[: marker_of(text).end].strip(" .)/-–").lower()


def _line(group: Group) -> int:
    first = next(iter(group.lines), None)
    return first.paragraph.line if first else 0
