"""Sequences of labels."""

import pytest

from bot.annotations.acts import parts
from bot.annotations.matcher import Pattern
from bot.annotations.span import Span
from bot.plans import doers, parties


def spans(labels: str) -> list[Span]:
    return [Span(at, at + 1, label) for at, label in enumerate(labels.split())]


def test_a_named_part_is_the_span_it_stands_for() -> None:
    assert Pattern("SEND to:OFFICE", "").first(spans("DO SEND OFFICE")) == {"to": Span(2, 3, "OFFICE")}


def test_parts_may_be_missing_repeated_or_one_of_several() -> None:
    one = Pattern("^ BREAK* who:OFFICE DO|SEND REST?", "")
    assert one.first(spans("BREAK BREAK OFFICE SEND")) is not None
    assert one.first(spans("REST OFFICE SEND")) is None


def test_the_last_of_several_sequences_is_found() -> None:
    assert Pattern("who:OFFICE", "").last(spans("OFFICE TO OFFICE")) == {"who": Span(2, 3, "OFFICE")}


def test_a_pattern_that_cannot_be_read_is_refused() -> None:
    with pytest.raises(ValueError, match="office"):
        Pattern("office", "").first([])


PATTERNS = {name: one for name, one in (vars(doers) | vars(parties)).items() if isinstance(one, Pattern)}


@pytest.mark.parametrize("name", PATTERNS)
def test_each_pattern_of_the_reader_finds_its_example(name: str) -> None:
    pattern = PATTERNS[name]
    assert pattern.first(parts(pattern.example, 0, len(pattern.example))) is not None
