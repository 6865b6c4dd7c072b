"""Sequences of labels, so that a reader says "ASK OFFICE ACT" instead of spelling out words.

A pattern is labels parted by blanks. Each may be named ("who:OFFICE"), give a choice ("ACT|SEND"), be left
out ("TO?") or repeated ("REST*"); "^" is where the spans begin, "$" where they end.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from bot.annotations.span import Span
from bot.language.regex import regex

_PART = regex(r"(?:(?P<name>[a-z]+):)?(?P<labels>[A-Z]+(?:\|[A-Z]+)*)(?P<times>[?*+]?)$")


class _Signs(dict[str, str]):
    """One letter for a label, always the same."""

    def __missing__(self, label: str) -> str:
        self[label] = chr(0xE000 + len(self))
        return self[label]


_SIGNS = _Signs()


@dataclass(frozen=True)
class Pattern:
    """What sequence is meant, and a text that holds it (the tests read it)."""

    labels: str
    example: str

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile("".join(map(_part, self.labels.split())))

    def first(self, spans: Sequence[Span]) -> dict[str, Span] | None:
        """The named spans of the first such sequence, None where there is none."""
        return next(iter(self.all(spans)), None)

    def last(self, spans: Sequence[Span]) -> dict[str, Span] | None:
        """The named spans of the last such sequence, None where there is none."""
        return next(iter(reversed(self.all(spans))), None)

    def all(self, spans: Sequence[Span]) -> list[dict[str, Span]]:
        """The named spans of every such sequence, in order."""
        signs = "".join([_SIGNS[span.label] for span in spans])
        return [
            {name: spans[match.start(name)] for name in match.groupdict() if match[name]}
            for match in self._compiled.finditer(signs)
        ]


def _part(part: str) -> str:
    if part in {"^", "$"}:
        return part
    told = _PART.match(part)
    if told is None:
        raise ValueError(part)
    signs = f"[{''.join(_SIGNS[label] for label in told['labels'].split('|'))}]"
    return f"(?P<{told['name']}>{signs}{told['times']})" if told["name"] else signs + told["times"]
