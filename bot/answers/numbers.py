"""How many may be put forward, from the facts of a plan."""

import re

from bot.answers import data
from bot.answers.kinds import counts
from bot.answers.question import unit_in
from bot.answers.quoting import best_line, in_one_line, overlaps, quoted, shortened
from bot.answers.scoring import Found
from bot.answers.slots import Query
from bot.language import fold
from bot.plans.model import Quota

_HOW_MANY = re.compile(r"\b(?:may|bao nhieu)\b")
_ALIKE = 0.9


def quota(query: Query, found: Found, lang: str) -> str:
    """The limits of the units and the subject asked about; "" where no fact fits them surely."""
    asked = query.question
    if not asked.wants("count") or asked.wants("percent") or len(_HOW_MANY.findall(asked.folded)) > 1:
        return ""  # two numbers asked for are better told by the line itself
    line = " ".join(best_line(query, found.plan, found.passage).split())
    here = [
        one
        for one in found.plan.entry.reading.quotas
        if quoted(one.quote, found.passage) and in_one_line(one.quote, line, found.passage)
    ]
    words = data.texts(lang)
    told = [
        words["at_least" if one.least else "at_most"].format(amount=_amount(one))
        + (f" ({one.subject})" if one.subject and one.subject != one.unit else "")
        for one in _asked_for(query, here, found.passage.text)
    ]
    return shortened("; ".join(dict.fromkeys(told)) + ".") if told else ""


def _amount(quota: Quota) -> str:
    return f"{quota.limit}%" if quota.unit == "%" else f"{quota.limit:02d} {quota.unit}"


def _asked_for(query: Query, quotas: list[Quota], text: str) -> list[Quota]:
    """The quotas of the units counted in the question and of the subject it names, if it names any."""
    units = query.question.units
    office = fold(unit_in(query.question))
    said = f" {query.question.folded} "
    own = [one for one in quotas if office in fold(f"{one.subject} {one.quote}")]
    kept = [one for one in own if fold(one.unit) in units or f" {fold(one.unit)} " in said]
    if not kept and not units:
        kept = own
    # "Bao nhiêu đại biểu" is not how many "điển hình", where the text counts the very thing.
    counted = {unit for unit in units if f" {unit} " in said and counts(text, frozenset({unit}))}
    beside = {f" {unit}{link}" for unit in counted for link in (" ", " va ", " hoac ")}
    kept = [
        one
        for one in kept
        if not counted
        or fold(one.unit) in counted
        or any(f"{before}{fold(one.unit)} " in said for before in beside)
    ]
    if not kept:
        return []
    fits = overlaps(query, [f"{one.subject} {one.quote}" for one in kept])
    if max(fits) == 0 and len(kept) > 1:
        return []
    return [one for one, fit in zip(kept, fits, strict=True) if fit >= _ALIKE * max(fits)]
