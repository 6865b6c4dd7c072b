"""How the polls of announcements stand: one row for each that stands in a chat, summed over all of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, func, select, update
from sqlmodel import Session, SQLModel, col

from storage.insertion import insert_new
from storage.tables import Ballot

_ballot = SQLModel.metadata.tables[str(Ballot.__tablename__)]


@dataclass(frozen=True)
class Result:
    """One poll of an announcement over all chats: how often each option was chosen, by how many people."""

    counts: tuple[int, ...]
    voters: int
    open: bool

    def each(self, options: Sequence[str]) -> list[tuple[str, int]]:
        """How often each of these was chosen."""
        there = dict(enumerate(self.counts))
        return [(option, there.get(place, 0)) for place, option in enumerate(options)]


def _there(session: Session, poll_id: str, now: datetime) -> None:
    new = {"poll_id": poll_id, "place": 0, "counts": [], "voters": 0, "closed": False, "seen_at": now}
    session.execute(insert_new(session, _ballot), [new])


def sent(session: Session, poll_id: str, announcement_id: int, place: int, now: datetime) -> None:
    """The poll stands in a chat."""
    _there(session, poll_id, now)
    session.execute(
        update(_ballot)
        .where(_ballot.c.poll_id == poll_id)
        .values(announcement_id=announcement_id, place=place)
    )


def counted(
    session: Session, poll_id: str, counts: Sequence[int], voters: int, now: datetime, *, closed: bool
) -> int | None:
    """How the poll stands now; the announcement it is of, where that is known already."""
    _there(session, poll_id, now)
    session.execute(
        update(_ballot)
        .where(_ballot.c.poll_id == poll_id)
        .values(counts=list(counts), voters=voters, closed=closed, seen_at=now)
    )
    about: int | None = session.scalar(select(_ballot.c.announcement_id).where(_ballot.c.poll_id == poll_id))
    return about


def results(session: Session, announcement_id: int) -> dict[int, Result]:
    """By the place of the poll in the announcement."""
    rows = session.execute(
        select(_ballot.c.place, _ballot.c.counts, _ballot.c.voters, _ballot.c.closed).where(
            _ballot.c.announcement_id == announcement_id
        )
    )
    found: dict[int, Result] = {}
    for place, counts, voters, closed in rows:
        before = found.get(place, Result((), 0, open=False))
        length = max(len(counts), len(before.counts))
        both = [[*one, *[0] * (length - len(one))] for one in (before.counts, counts)]
        summed = tuple(map(sum, zip(*both, strict=True)))
        found[place] = Result(summed, before.voters + voters, before.open or not closed)
    return found


def standing(session: Session, announcement_id: int) -> int:
    """How many of its polls can still be voted in."""
    query = select(func.count()).where(
        _ballot.c.announcement_id == announcement_id, _ballot.c.closed.is_(False)
    )
    return session.scalar(query) or 0


def forget_strays(session: Session, before: datetime) -> None:
    """Polls of no announcement: of a preview."""
    session.execute(delete(Ballot).where(col(Ballot.announcement_id).is_(None), col(Ballot.seen_at) < before))
