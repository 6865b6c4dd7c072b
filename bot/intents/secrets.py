"""What must not stand in a chat: state secrets, numbers of cards and accounts, somebody's discipline."""

import re
import tomllib
from collections.abc import Mapping
from functools import lru_cache
from importlib import resources

from bot.language import compose, fold

STATE, PERSONAL, CONDUCT = "state", "personal", "conduct"


def marked(text: str) -> str:
    """STATE or PERSONAL where words or numbers say so themselves, else "".

    What somebody tells of another's discipline is known from the examples only (CONDUCT).
    """
    return next((kind for kind in (STATE, PERSONAL) if _has(kind, text)), "")


def hinted(text: str) -> bool:
    """Whether the words hold what a secret of any kind would: without it the examples decide nothing."""
    return _has("hint", text)


def _has(kind: str, text: str) -> bool:
    composed = compose(text)
    folded = fold(composed)
    bare = folded if folded == composed.lower() else ""
    forms = {"typed": composed.lower(), "folded": folded, "bare": bare, "capitals": composed}
    return any(pattern.search(forms[form]) for form, own in _patterns()[kind].items() for pattern in own)


@lru_cache(maxsize=1)
def _patterns() -> Mapping[str, Mapping[str, tuple[re.Pattern[str], ...]]]:
    text = resources.files(__package__).joinpath("secrets.toml").read_text(encoding="utf-8")
    return {
        kind: {form: tuple(map(re.compile, own)) for form, own in forms.items()}
        for kind, forms in tomllib.loads(text).items()
    }
