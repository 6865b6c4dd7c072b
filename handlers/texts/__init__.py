"""All wording, Vietnamese first: Project Fluent files and their reader.

A message is HTML for Telegram. Every argument is escaped, so a person's name can hold any character;
markup that is ours comes in as `Markup`.
"""

import re
from functools import cache
from html import escape
from pathlib import Path

from fluent.runtime import FluentBundle, FluentResource, resolver

LANGUAGES = ("vi", "en")
_HERE = Path(__file__).parent
# The library guards against hostile message files; ours are our own, and an argument may be a whole paper.
resolver.MAX_PART_LENGTH = 1 << 20
# Where a message begins, and what another one it holds is called.
_MESSAGE = re.compile(r"^(?=[a-zA-Z][\w-]* *=)", re.MULTILINE)
_REFERENCE = re.compile(r"\{ *([a-zA-Z][\w-]*)(?:\.\w+)? *\}")
# Stands for an empty argument until the message is whole; a line of nothing else is taken out.
_NOTHING = "\x00"
_EMPTY_LINE = re.compile(rf"^[ {_NOTHING}]*{_NOTHING}[ {_NOTHING}]*\n?", re.MULTILINE)
_EMPTY_END = re.compile(rf" *{_NOTHING}")


class Markup(str):
    """Text that is HTML already."""

    __slots__ = ()


class _Wording:
    """The messages of one language, each parsed when it is first needed: all at once would take a second."""

    def __init__(self, language: str) -> None:
        self._bundle = FluentBundle([language], use_isolating=False)
        self._sources: dict[str, str] = {}
        for path in sorted((_HERE / language).glob("*.ftl")):
            found = _MESSAGE.split(path.read_text(encoding="utf-8"))[1:]
            self._sources |= {source.partition("=")[0].rstrip(): source for source in found}

    def format(self, key: str, args: dict[str, object]) -> str:
        """The message with its arguments.

        Raises:
            KeyError: there is no such message, or an argument is missing.
        """
        self._need(key)
        value = self._bundle.get_message(key).value
        if value is None:
            raise KeyError(key)
        text, errors = self._bundle.format_pattern(value, args)
        if errors:
            raise KeyError(f"{key}: {errors[0]}")
        return str(text)

    def _need(self, key: str) -> None:
        source = self._sources.get(key, "")
        if source and not self._bundle.has_message(key):
            self._bundle.add_resource(FluentResource(source))
            for other in _REFERENCE.findall(source):
                self._need(other)


_wording = cache(_Wording)


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
    text = _wording(language if language in LANGUAGES else LANGUAGES[0]).format(key, args)
    return _EMPTY_END.sub("", _EMPTY_LINE.sub("", text)).rstrip("\n")


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
