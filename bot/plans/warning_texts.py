"""The sentence of each warning in Vietnamese and English."""

import tomllib
from datetime import date
from functools import cache
from importlib.resources import files

from bot.dates import short
from bot.lexicon.laws import laws
from bot.plans.model import Missing
from bot.plans.model import Warning as Notice


def worded(code: str, exact: str, **known: str) -> Notice:
    """A warning with its Vietnamese sentence."""
    return Notice(code, _table()[code]["vi"].format_map({"day": exact, **known}), exact)


def warning_text(warning: Notice | Missing, lang: str = "vi") -> str:
    """The sentence of a warning, or of what is missing: as kept in Vietnamese, made anew in English."""
    if lang != "en":
        return warning.message
    return _table()[warning.code]["en"].format_map(_named(warning.quote))


def _named(exact: str) -> dict[str, str]:
    """What the quote alone tells of a text that is cited."""
    values = {
        "what": "",
        "day": exact,
        "name": "",
        "ended": "",
        "replaced_by": "",
        "right_name": laws().the_law(date.max).title,
    }
    found = next((text for text in laws().texts if text.until and text.cited.search(exact)), None)
    if found and found.until:
        instead = laws().of(found.replaced_by)
        values |= {"name": found.title, "ended": short(found.until, "en")}
        values["replaced_by"] = instead.title if instead else found.replaced_by
    return values


@cache
def _table() -> dict[str, dict[str, str]]:
    return tomllib.loads(files("bot.plans").joinpath("warning_texts.toml").read_text(encoding="utf-8"))
