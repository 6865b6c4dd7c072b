"""Why a document cannot be read, in one sentence the sender can act on."""

import tomllib
from functools import cache
from importlib.resources import files


class Unreadable(Exception):
    """A document that cannot be read; `code` is a table of unreadable.toml."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code

    def __str__(self) -> str:
        return self.message("en")

    def message(self, lang: str = "vi") -> str:
        """The sentence for the sender, in Vietnamese unless English is asked for."""
        return _sentences()[self.code]["en" if lang == "en" else "vi"]


@cache
def _sentences() -> dict[str, dict[str, str]]:
    return tomllib.loads(files(__package__).joinpath("unreadable.toml").read_text(encoding="utf-8"))
