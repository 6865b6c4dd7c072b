"""A stretch of a text with what it is."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Span:
    """`text[start:end]` is a `label`; `value` says more where the label does not say enough."""

    start: int
    end: int
    label: str
    value: str = ""
