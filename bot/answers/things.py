"""Titles, role models, initiatives: whether an answer tells of the kind of thing that was asked about."""

from functools import lru_cache

from bot import lexicon
from bot.language import fold

_KINDS = (
    ("countables.titles", "awards.titles_of_people", "awards.titles_of_collectives"),
    ("countables.role_models",),
    ("countables.initiatives",),
)


def tells_of(question: str, *told: str) -> bool:
    """Whether these texts name every kind the question names: a day for role models is none for titles."""
    return named(question) <= frozenset().union(*map(named, told))


@lru_cache(maxsize=4096)
def named(text: str) -> frozenset[int]:
    """The kinds of things a text names, by number."""
    folded = fold(text)
    return frozenset(
        number for number, kind in enumerate(_KINDS) if lexicon.folded_pattern(*kind).search(folded)
    )
