"""The groups the assistant is in, topic by topic, and what each is linked to."""

from datetime import datetime

from sqlmodel import Session, col, select

from storage.tables import Group


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
