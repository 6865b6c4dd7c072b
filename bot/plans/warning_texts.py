"""The sentence of each warning in Vietnamese and English."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from bot.plans.laws import laws
from bot.plans.model import Missing
from bot.plans.model import Warning as Notice


def worded(code: str, exact: str, **known: str) -> Notice:
    """A warning with its Vietnamese sentence."""
    return Notice(code, _fill(code, "vi", exact, known), exact)


def warning_text(warning: Notice | Missing, lang: str = "vi") -> str:
    """The sentence of a warning, or of what is missing: as kept in Vietnamese, made anew in English."""
    return _fill(warning.code, "en", warning.quote, {}) if lang == "en" else warning.message


def _fill(code: str, lang: str, exact: str, known: Mapping[str, str]) -> str:
    values = {
        "name": "",
        "ended": "",
        "replaced_by": "",
        "right_name": laws().right_name,
        "day": exact,
        **known,
    }
    if code == "repealed_law":
        found = next((law for law in laws().repealed if law.cited.search(exact)), None)
        if found:
            values |= {
                "name": found.name,
                "ended": f"{found.ended:%d/%m/%Y}",
                "replaced_by": found.replaced_by,
            }
    return _table()[code][lang].format_map(values)


@cache
def _table() -> dict[str, dict[str, str]]:
    return tomllib.loads(files("bot.plans").joinpath("warning_texts.toml").read_text(encoding="utf-8"))
