"""All wording, Vietnamese first: Project Fluent files and their reader.

A message is HTML for Telegram. Every argument is escaped, so a person's name can hold any character;
markup that is ours comes in as `Markup`.
"""

import re
from functools import lru_cache
from html import escape
from pathlib import Path

from fluent.runtime import FluentBundle, FluentResource, resolver

LANGUAGES = ("vi", "en")
_HERE = Path(__file__).parent
# The library guards against hostile message files; ours are our own, and an argument may be a whole paper.
resolver.MAX_PART_LENGTH = 1 << 20
# Stands for an empty argument until the message is whole; a line of nothing else is taken out.
_NOTHING = "\x00"
_EMPTY_LINE = re.compile(rf"^[ {_NOTHING}]*{_NOTHING}[ {_NOTHING}]*\n?", re.MULTILINE)
_EMPTY_END = re.compile(rf" *{_NOTHING}")


class Markup(str):
    """Text that is HTML already."""

    __slots__ = ()


@lru_cache
def bundle(language: str) -> FluentBundle:
    """All messages of one language."""
    made = FluentBundle([language], use_isolating=False)
    for path in sorted((_HERE / language).glob("*.ftl")):
        made.add_resource(FluentResource(path.read_text(encoding="utf-8")))
    return made


def t(language: str, key: str, **args: object) -> Markup:
    """The message in the language as HTML, its arguments escaped.

    Raises:
        KeyError: if there is no such message, or an argument is missing: a defect, found by the tests.
    """
    escaped = {name: _argument(value) for name, value in args.items()}
    return Markup(_format(language, key, escaped))


def label(language: str, key: str, **args: object) -> str:
    """The message for a button or a command: plain text, nothing escaped."""
    return _format(language, key, {name: _plain(value) for name, value in args.items()})


def _format(language: str, key: str, args: dict[str, object]) -> str:
    made = bundle(language if language in LANGUAGES else LANGUAGES[0])
    name = key
    if not made.has_message(name):
        raise KeyError(name)
    value = made.get_message(name).value
    if value is None:
        raise KeyError(name)
    text, errors = made.format_pattern(value, args)
    if errors:
        raise KeyError(f"{name}: {errors[0]}")
    return _EMPTY_END.sub("", _EMPTY_LINE.sub("", str(text))).rstrip("\n")


def _argument(value: object) -> object:
    if value == "":
        return _NOTHING
    if isinstance(value, Markup | bool | int | float):
        return value if not isinstance(value, Markup) else str(value)
    return escape(str(value), quote=False)


def _plain(value: object) -> object:
    if value == "":
        return _NOTHING
    return value if isinstance(value, int | float) and not isinstance(value, bool) else str(value)
