"""The groups the assistant is in, topic by topic, and what each is linked to."""

from dataclasses import dataclass
from datetime import datetime

import sqlalchemy
from sqlmodel import Session, col, select

from storage.outbox import OPEN
from storage.tables import Group, Outgoing


def place(session: Session, chat_id: int, thread_id: int = 0) -> Group | None:
    """A group, or a topic of it, if it is known."""
    return session.exec(
        select(Group).where(Group.chat_id == chat_id, Group.thread_id == thread_id)
    ).one_or_none()


def of_chat(session: Session, chat_id: int) -> list[Group]:
    """The group and the topics of it that are known, the group itself first."""
    return list(session.exec(select(Group).where(Group.chat_id == chat_id).order_by(col(Group.thread_id))))


def linked(session: Session) -> list[Group]:
    """The places the assistant is still in that are linked to a division, to several or to all."""
    there = select(Group).where(col(Group.left_at).is_(None))
    return [one for one in session.exec(there.order_by(col(Group.id))) if one.linked]


def boards_said(session: Session) -> list[Group]:
    """The places whose board is begun, its message not noted yet, and nothing on its way to the chat."""
    on_its_way = select(Outgoing.id).where(OPEN, col(Outgoing.chat_id) == col(Group.chat_id)).exists()
    begun = select(Group).where(
        col(Group.left_at).is_(None), col(Group.board) != "", col(Group.board_id).is_(None), ~on_its_way
    )
    return [one for one in session.exec(begun.order_by(col(Group.id))) if one.linked]


@dataclass(frozen=True, slots=True)
class Place:
    """A linked place as alerts need it; rows of the mapper would cost most of a look at thousands."""

    id: int
    chat_id: int
    thread_id: int
    divisions: frozenset[int]

    @property
    def own(self) -> bool:
        """Whether it is the place of one division alone."""
        return len(self.divisions) == 1


def places(session: Session) -> list[Place]:
    """The places that are linked, in the order they were known."""
    columns = (Group.id, Group.chat_id, Group.thread_id, Group.department_id, Group.units, Group.everyone)
    rows = session.execute(
        sqlalchemy.select(*columns).where(col(Group.left_at).is_(None)).order_by(col(Group.id))  # type: ignore[call-overload]
    )
    found = []
    for number, chat, thread, unit, several, everyone in rows:
        divisions = frozenset([*(several or ()), *([] if unit is None else [unit])])
        if everyone or divisions:
            found.append(Place(number, chat, thread, frozenset() if everyone else divisions))
    return found


def own_of(session: Session, department_id: int) -> list[Group]:
    """The places that are of this division alone."""
    return [one for one in linked(session) if one.divisions == {department_id}]


def unlinked_since(session: Session, before: datetime) -> list[Group]:
    """Groups it has been in since then without being linked, in any topic."""
    there = list(session.exec(select(Group).where(col(Group.left_at).is_(None))))
    linked_chats = {one.chat_id for one in there if one.linked}
    return [
        one
        for one in there
        if one.thread_id == 0
        and one.chat_id not in linked_chats
        and one.came_at is not None
        and one.came_at <= before
    ]


def heard(session: Session, chat_id: int, thread_id: int, now: datetime) -> None:
    """Something came from there: the assistant is in it, and may write again as far as is known."""
    for one in of_chat(session, chat_id):
        if one.thread_id not in {0, thread_id}:
            continue
        if one.left_at is not None or one.refused_at is not None or one.came_at is None:
            one.came_at = one.came_at or now
            one.left_at, one.refused_at = None, None
            if one.board_id is None:
                one.board = ""  # it did not get there
            session.add(one)
