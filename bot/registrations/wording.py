"""The sentences of this room in Vietnamese and English; they stand in wording.toml."""

import tomllib
from functools import lru_cache
from importlib import resources


def say(key: str, lang: str = "vi", **known: object) -> str:
    """The sentence of a key such as "refusal.changed", filled in; English only for lang "en"."""
    section, name = key.split(".", 1)
    both = _table()[section][name]
    return both["en" if lang == "en" else "vi"].format(**known)


@lru_cache(maxsize=1)
def _table() -> dict[str, dict[str, dict[str, str]]]:
    text = resources.files(__package__).joinpath("wording.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)
