"""How long somebody has for a dossier once it came, went back, or could no longer be handed in."""

import re
from collections.abc import Iterator

from bot import lexicon
from bot.annotations.acts import parts
from bot.annotations.sentences import sentences
from bot.documents.outline import Item
from bot.documents.paragraphs import quote
from bot.language import fold
from bot.language.regex import regex
from bot.lexicon import any_of
from bot.plans.basis import Basis
from bot.plans.doers import clause_doer
from bot.plans.model import Deadline, Term

_TERM = regex(
    rf"{any_of('terms.within')}\s+(?:là\s+|sau\s+)?(?P<days>\d\d?)\s*(?:\([^()\d]{{1,20}}\)\s*)?"
    rf"ngày(?P<working>\s+làm\s+việc)?\s*,?\s+{any_of('terms.counted')}\s+{any_of('terms.moment')}\s+"
    r"(?P<begins>[^.;:,]{3,120})",
    re.IGNORECASE,
)
_FULL = any_of("terms.full")
_COMES_IN = regex(
    rf"(?:hồ\s+sơ\s+(?:{_FULL}\s+)?được\s+)?{any_of('terms.come_in')}"
    rf"(?P<what>(?:\s+(?:{_FULL}|được|và))*\s*(?:hồ\s+sơ\b[^.;:,]*)?)",
    re.IGNORECASE,
)
_GOES_BACK = regex(
    rf"(?:{any_of('terms.come_in')}\s+(?:\w+\s+){{0,2}}?(?:{any_of('terms.word')})"
    rf"|(?:hồ\s+sơ\s+)?(?:bị\s+|được\s+)?{any_of('terms.back')})",
    re.IGNORECASE,
)
_OVER = regex(rf"{any_of('terms.over')}(?:\s+\w+){{0,3}}?\s+hồ\s+sơ\b", re.IGNORECASE)
_IS_FULL = lexicon.pattern("terms.full")
_BACK = lexicon.pattern("terms.back")
_KEEPER = lexicon.pattern("terms.keepers")
_SUPERIOR = lexicon.pattern("offices.superior")
_ABOVE = lexicon.pattern("issuers.committees", "issuers.ministries")
# "Đối với khen thưởng đột xuất", "hồ sơ đề nghị công nhận sáng kiến": of some dossiers only.
_ONLY_SOME = lexicon.pattern("clauses.case", "countables.initiatives")
_PAPERS = "hồ sơ"
MAX_TERMS = 12


def find_terms(basis: Basis, due: list[Deadline]) -> tuple[Term, ...]:
    """The terms that hold for every dossier handed in to the office; `due` tells to whom that is.

    One whose doer is another office, or that is of some dossiers only, is left out: its day would be wrong.
    """
    receivers = [one.to for one in due if one.act == "dossier" and one.to]
    found: list[Term] = []
    for item in basis.body:
        for start, end in sentences(item.text, item.marker.end):
            found += _terms(item, start, end, receivers)
        if len(found) >= MAX_TERMS:
            break
    return tuple(found[:MAX_TERMS])


def _terms(item: Item, start: int, end: int, receivers: list[str]) -> Iterator[Term]:
    text = item.text
    sentence = text[start:end]
    if _PAPERS not in sentence.lower() or _ONLY_SOME.search(sentence):
        return
    for match in _TERM.finditer(text, start, end):
        begins = match["begins"]
        exact = quote(item.paragraph, start, end, match.span())
        days, working, section = int(match["days"]), bool(match["working"]), " > ".join(item.path)
        doer = _doer(text, start, end)
        mine = _keeps(doer, receivers)
        if _OVER.match(begins) and mine:
            yield Term("closed", days, working, exact, section)
        elif _GOES_BACK.match(begins):
            if doer is None or not (_KEEPER.search(doer) or _SUPERIOR.match(doer)):
                yield Term("returned", days, working, exact, section)
        elif (came := _COMES_IN.match(begins)) and mine:
            again = bool(_BACK.search(begins))
            full = bool(_IS_FULL.search(came.group()))
            back = bool(_BACK.search(sentence)) and not again
            yield Term("again" if again else "received", days, working, exact, section, full=full, back=back)


def _doer(text: str, start: int, end: int) -> str | None:
    """Whose work the sentence tells: as it says, else the first office it names."""
    doer = clause_doer(text, start, end)
    if doer is None:
        doer = next((span for span in parts(text, start, end) if span.label == "OFFICE"), None)
    return text[doer.start : doer.end].strip(" ,;:") if doer else None


def _keeps(doer: str | None, receivers: list[str]) -> bool:
    """Whether it is the office itself, which dossiers are handed in to, that has so long."""
    if doer is None:
        return all(_KEEPER.search(to) and not _ABOVE.search(to) for to in receivers)
    if not _KEEPER.search(doer) or _ABOVE.search(doer):
        return False
    named = [(fold(doer), fold(to)) for to in receivers]
    return any(to in who or who in to for who, to in named) if named else not _SUPERIOR.search(doer)
