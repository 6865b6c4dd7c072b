"""Audience, acknowledgement, and who is missing."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Recipient:
    """`reachable` is False for someone who has not come in, or has blocked the bot."""

    person_id: int
    name: str
    department_id: int | None
    role: str
    reachable: bool
    acknowledged: bool = False


@dataclass(frozen=True)
class Tally:
    """Counts of an announcement, and the names still missing."""

    total: int
    acknowledged: int
    missing: tuple[Recipient, ...]
    unreachable: tuple[Recipient, ...]


def audience(everybody: Sequence[Recipient], choice: str) -> list[Recipient]:
    """Who is meant: "all", "heads", or a department's id as text."""
    if choice == "all":
        return list(everybody)
    if choice == "heads":
        return [one for one in everybody if one.role == "head"]
    return [one for one in everybody if str(one.department_id) == choice]


def tally(recipients: Sequence[Recipient]) -> Tally:
    """Who has acknowledged, who can still be reminded, who cannot be reached."""
    missing = [one for one in recipients if not one.acknowledged]
    return Tally(
        total=len(recipients),
        acknowledged=len(recipients) - len(missing),
        missing=tuple(one for one in missing if one.reachable),
        unreachable=tuple(one for one in missing if not one.reachable),
    )
