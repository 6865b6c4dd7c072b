"""Long lists page by page."""

from collections.abc import Sequence
from typing import TypeVar

from handlers.keyboards import Button, button
from handlers.turn import Turn

T = TypeVar("T")


def pages_of(length: int, size: int, wanted: int) -> tuple[int, int]:
    """The page to show, the last one where there are not so many, and how many there are."""
    pages = max(1, -(-length // size))
    return min(wanted, pages - 1), pages


def paged(found: Sequence[T], size: int, wanted: int) -> tuple[Sequence[T], int, int]:
    """What stands on a page, with its number and how many there are."""
    page, pages = pages_of(len(found), size, wanted)
    return found[page * size : (page + 1) * size], page, pages


def turning(turn: Turn, page: int, pages: int, action: str, *args: object) -> list[Button]:
    """The buttons to the page before and the page after; the page is the last argument."""
    moves = [("page-before", page - 1)] if page > 0 else []
    moves += [("page-next", page + 1)] if page + 1 < pages else []
    return [button(turn.label(key), action, *args, number) for key, number in moves]
