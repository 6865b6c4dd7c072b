"""Every class finds what it says it finds; every word is written once."""

import re
from collections import Counter

import pytest

from bot import lexicon
from bot.lexicon.spelling import any_spelling

# Words whose classes are still to be brought together; may only shrink.
STILL_TWICE = 169

CLASSES = sorted(lexicon.names())


@pytest.mark.parametrize("name", CLASSES)
def test_a_class_finds_its_examples_and_nothing_in_the_others(name: str) -> None:
    one = lexicon.word_class(name)
    found = lexicon.pattern(name)
    assert one.words
    assert one.yes
    assert [text for text in one.yes if not found.search(text)] == []
    assert [text for text in one.no if found.search(text)] == []


def test_a_word_stands_in_one_class_or_says_in_what_other_sense() -> None:
    written = Counter(word.text for name in CLASSES for word in lexicon.own_words(name) if not word.sense)
    assert len([text for text, times in written.items() if times > 1]) <= STILL_TWICE


def test_a_word_that_must_not_stand_beside_another_has_an_example_of_it() -> None:
    for name in CLASSES:
        bound = any(word.not_then or word.not_after for word in lexicon.own_words(name))
        assert lexicon.word_class(name).no or not bound, name


@pytest.mark.parametrize(
    ("written", "met"),
    [
        ("ủy ban", "uỷ  ban"),
        ("chiến sĩ", "Chiến Sỹ"),
        ("hòa giải", "hoà giải"),
        ("tỷ lệ", "tỉ lệ"),
        ("quý", "quý"),
    ],
)
def test_spellings_of_one_word_are_one(written: str, met: str) -> None:
    assert re.fullmatch(any_spelling(written), met, re.IGNORECASE)
