"""A time in its clause, and who owes what to whom by it."""

from dataclasses import dataclass

from bot.annotations.times import Mention
from bot.documents.outline import Item


@dataclass(frozen=True)
class Told:
    """Who owes what to whom; empty where nothing says so."""

    what: str = ""
    who: str = ""
    to: str = ""


@dataclass(frozen=True)
class Place:
    """Where a time stands: its clause, the sentence around it, and `since` where words begin to be about it.

    `above` is the line that leads in to the list the item is of, `before` the paragraph it goes on from.
    """

    item: Item
    sentence: tuple[int, int]
    clause: tuple[int, int]
    mention: Mention
    since: int
    above: tuple[str, ...] = ()
    before: str = ""

    @property
    def text(self) -> str:
        return self.item.text
