"""What the words name: a campaign, the code of a registration or a dossier, the number of a file."""

import re
from collections.abc import Sequence

from bot.language import canon, compose, expand, load, squeeze, tokens
from bot.language.regex import regex

_CODE = regex(r"\b(?:DK-\w{4}-?\w?|HS-\w{4,6})\b", re.IGNORECASE)
_KIND = (
    r"phong trào|hội nghị|kế hoạch|cuộc thi|hội thi|giao ước|cam kết|đợt|chiến dịch|giải|tháng hành động"
    r"|phong trao|hoi nghi|ke hoach|cuoc thi|hoi thi|giao uoc|cam ket|dot|chien dich|giai"
)
_CAMPAIGN = regex(rf"\b(?:{_KIND})\b[^,.;:?!\n]*", re.IGNORECASE)
_FILE = regex(r"\b(?:tệp|tep|file|ảnh|anh|số|so)\s*(?:thứ\s*|số\s*)?(\d{1,2})\b", re.IGNORECASE)
# What is said of any campaign.
_OF_ACTS = frozenset(
    {"dang", "ky", "ki", "cho", "cua", "va", "o", "nam", "nao", "phong", "trao", "ke", "hoach"}
)
_LEAST_SHARE, _LEAST_WORDS = 0.6, 2


def code_in(text: str) -> str:
    """The code of a registration or dossier, as it is kept."""
    found = _CODE.search(text)
    return found[0].upper() if found else ""


def file_in(text: str) -> str:
    """The number of a file of the dossier."""
    found = _FILE.search(compose(text))
    return found[1] if found else ""


def campaign_in(text: str) -> str:
    """The words that name a campaign, as typed."""
    found = _CAMPAIGN.search(compose(text))
    return squeeze(found[0]) if found and len(found[0].split()) > _LEAST_WORDS else ""


def named_among(text: str, titles: Sequence[str]) -> int | None:
    """The place of the one title the words name: it shares more of its own words with them than any other."""
    said = set(tokens(canon(expand(compose(text), load())))) - _OF_ACTS
    words = [set(tokens(canon(title))) for title in titles]
    common = set.intersection(*words) if len(words) > 1 else set()
    shared = [len(said & (own - common)) for own in words]
    best = max(shared, default=0)
    if best < _LEAST_WORDS or shared.count(best) > 1:
        return None
    rest = sorted(shared)[-2] if len(shared) > 1 else 0
    return shared.index(best) if rest <= best * _LEAST_SHARE else None
