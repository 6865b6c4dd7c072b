"""Regular expressions compiled when they are first used: there are hundreds, and a run needs few of them."""

import re
from functools import cached_property
from typing import cast


class _Later:
    """Stands for the pattern; what is asked of it is found once and then is its own attribute."""

    def __init__(self, source: str, flags: int) -> None:
        self.pattern = source
        self._flags = flags

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(self.pattern, self._flags)

    def __getattr__(self, name: str) -> object:
        if name.startswith("__"):
            raise AttributeError(name)
        found = getattr(self._compiled, name)
        setattr(self, name, found)
        return found


def regex(source: str, flags: int = 0) -> re.Pattern[str]:
    """What re.compile gives, later; a wrong one is found by its first use, or by the tests."""
    return cast("re.Pattern[str]", _Later(source, flags))
