"""Words of lists that are neither a name, a title nor an initiative; they stand in list_words.toml."""

import tomllib
from collections.abc import Mapping
from functools import lru_cache
from importlib import resources


@lru_cache(maxsize=1)
def words() -> Mapping[str, frozenset[str]]:
    """Each kind of words, folded."""
    text = resources.files(__package__).joinpath("list_words.toml").read_text(encoding="utf-8")
    return {kind: frozenset(each) for kind, each in tomllib.loads(text).items()}
