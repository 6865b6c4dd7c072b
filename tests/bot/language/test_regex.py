"""Patterns of modules are compiled late: none of them may be wrong, and each behaves as a compiled one."""

import gc
import importlib
import pkgutil
import re

import pytest

import bot
from bot.language.regex import _Later, regex


def test_every_pattern_of_every_module_compiles() -> None:
    for module in pkgutil.walk_packages(bot.__path__, "bot."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    gc.unfreeze()  # what was loaded before the first test is among them
    found = [one for one in gc.get_objects() if type(one) is _Later]
    assert len(found) > 400
    for one in found:
        assert one.flags & re.UNICODE, one.pattern


def test_a_pattern_is_compiled_once_and_only_when_it_is_used() -> None:
    wrong, right = regex("("), regex(r"(?P<day>\d+)/\d+", re.IGNORECASE)
    assert right.pattern == r"(?P<day>\d+)/\d+"
    assert right.search("ngày 5/8")["day"] == "5"
    assert right.search is right.search
    assert right.sub("-", "5/8, 6/8") == "-, -"
    with pytest.raises(re.error):
        wrong.search("")
