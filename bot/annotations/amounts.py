"""Numbers of what is put forward, with the words that bound them ("không quá 03 tập thể")."""

import re

from bot.lexicon import any_of

_COUNTED = any_of("countables.people", "countables.collectives", "countables.others")
AMOUNT = re.compile(
    rf"(?:(?P<least>ít nhất|tối thiểu|không dưới|không ít hơn)|(?P<most>không\s+(?:vượt\s+)?quá|"
    rf"tối đa(?:\s+không\s+quá)?|"
    rf"nhiều nhất|không nhiều hơn))?\s*(?:là\s+)?(?:từ\s+)?(?:0?\d{{1,3}}\s*(?:-|–|"
    rf"đến)\s*)?(?<![\d/.,])(?P<count>\d{{1,4}})"
    rf"(?![\d/.,]*\d)\s*(?:\(\s*[^\d()]+\s*\)\s*)?(?P<unit>{_COUNTED}|%(?!\w))"
    r"(?P<per>\s*/\s*(?:0?1\s*)?[^\W\d]+(?:\s+[^\W\d]+){0,1})?(?P<up>[^.;,]{0,60}?trở lên)?",
    re.IGNORECASE,
)
JOINED = re.compile(r"\s*(?:,|và|hoặc|;|/|\+)\s*(?:hoặc\s+)?$")
