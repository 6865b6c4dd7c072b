"""Stages of what is handed in, each with a day of its own ("đợt 1 trước ngày ...; đợt 2 trước ngày ...")."""

import re

from bot.language.regex import regex
from bot.lexicon import any_of
from bot.plans.matters import has_word
from bot.plans.told import Place

_STAGE = regex(
    rf"[\W_]*(?:và\s+)?(?P<stage>{any_of('bounds.rounds', 'clauses.part')}\s+"
    rf"(?:\d\d?|[IVX]{{1,4}}|thứ\s+\w+)|"
    rf"{any_of('clauses.halves')})\s*[:,]?\s*(?:{any_of('clauses.until')}\s*)*",
    re.IGNORECASE,
)


def lead_of_stages(place: Place) -> tuple[int, int, str] | None:
    """Where a sentence tells what its stages are of ("Báo cáo gửi Văn phòng: đợt 1 trước ..."), and which."""
    text, item = place.text, place.item
    begin = item.marker.end if place.sentence[0] == item.words else place.sentence[0]
    own = max(place.since, place.clause[0])
    own = max(own, text.rfind(":", own, place.mention.start) + 1)
    stage = stage_of(text[own : place.mention.start])
    end = text.find(":", begin, place.mention.start) if stage else -1
    return (begin, end, stage) if end > 0 and has_word(text[begin:end]) else None


def stage_of(words: str) -> str:
    """The stage that is all a line of a list says before its time ("Lần thứ nhất: trước")."""
    found = _STAGE.fullmatch(words)
    return found["stage"] if found else ""
