"""Numbers of what is put forward, with the words that bound them ("không quá 03 tập thể")."""

import re

from bot.lexicon import any_of

_COUNTED = any_of("countables.people", "countables.collectives", "countables.others")
AMOUNT = re.compile(
    rf"(?:(?P<least>{any_of('countables.at_least')})|(?P<most>{any_of('countables.at_most')}))?"
    r"\s*(?:là\s+)?(?:từ\s+)?(?:0?\d{1,3}\s*(?:-|–|đến)\s*)?(?<![\d/.,])(?P<count>\d{1,4})"
    rf"(?![\d/.,]*\d)\s*(?:\(\s*[^\d()]+\s*\)\s*)?(?P<unit>{_COUNTED}|%(?!\w))"
    r"(?P<per>\s*/\s*(?:0?1\s*)?[^\W\d]+(?:\s+[^\W\d]+){0,1})?(?P<up>[^.;,]{0,60}?trở lên)?",
    re.IGNORECASE,
)
JOINED = re.compile(r"\s*(?:,|và|hoặc|;|/|\+)\s*(?:hoặc\s+)?$")
