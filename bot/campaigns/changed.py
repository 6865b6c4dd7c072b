"""What a plan says otherwise than the one it replaces, sentence by sentence."""

from collections.abc import Iterator

from bot.annotations.sentences import plain_sentences
from bot.plans.model import Reading

_LEAST_WORDS = 4


def changed_sentences(before: Reading, after: Reading) -> tuple[str, ...]:
    """The sentences of the sections that the earlier plan does not have so, in order."""
    known = set(_sentences(before))
    return tuple(dict.fromkeys(one for one in _sentences(after) if one not in known))


def _sentences(reading: Reading) -> Iterator[str]:
    for section in reading.sections:
        yield from (one for one in plain_sentences(section.text) if len(one.split()) >= _LEAST_WORDS)
