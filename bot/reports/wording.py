"""The words of reports in Vietnamese and English; they stand in wording.toml."""

import tomllib
from functools import lru_cache
from importlib import resources


def say(key: str, lang: str = "vi", **known: object) -> str:
    """The words of a key such as "column.name", filled in; English only for lang "en"."""
    section, name = key.split(".", 1)
    return _table()[section][name]["en" if lang == "en" else "vi"].format(**known)


@lru_cache(maxsize=1)
def _table() -> dict[str, dict[str, dict[str, str]]]:
    text = resources.files(__package__).joinpath("wording.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)
