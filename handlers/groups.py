"""Groups: being added and removed, becoming a supergroup, and which department a group belongs to."""

from datetime import datetime

from sqlalchemy import update
from sqlmodel import Session, col
from telegram import ChatMember

from bot.access import Action
from bot.language.folding import visible
from handlers import operators
from handlers.keyboards import button, in_rows
from handlers.turn import Sorry, Turn
from storage import outbox, people
from storage.tables import Group, Question

_IN = {ChatMember.MEMBER, ChatMember.ADMINISTRATOR, ChatMember.OWNER, ChatMember.RESTRICTED}


def my_membership(session: Session, turn: Turn) -> None:
    """The assistant was added, removed, blocked or let in again."""
    change = turn.update.my_chat_member
    if change is None:
        return
    inside = change.new_chat_member.status in _IN
    if turn.private:
        if not inside:
            people.set_unreachable(session, turn.chat_id, turn.now)
        return
    group = people.group_by_chat(session, turn.chat_id)
    if not inside:
        unreachable(session, turn.chat_id, turn.now)
        return
    if group is None:
        group = Group(chat_id=turn.chat_id)
    came = group.id is None or group.left_at is not None
    group.title, group.left_at = visible(change.chat.title or ""), None
    session.add(group)
    if came:
        turn.say(turn.t("group-hello"), [[button(turn.label("group-link"), "go", "lienket")]])


def unreachable(session: Session, chat_id: int, now: datetime) -> None:
    """Nothing can be written there any more; of a division's group the Office is told."""
    group = people.group_by_chat(session, chat_id)
    if group is not None and group.left_at is None and group.department_id is not None:
        operators.tell(session, now, "group-lost", f"group:{group.id}", title=group.title)
    people.set_unreachable(session, chat_id, now)


def offer_link(session: Session, turn: Turn) -> None:
    """/lienket: choose the department of this group."""
    if turn.private:
        turn.say(turn.t("group-link-where"))
        return
    turn.require(Action.LINK_GROUP)
    units = [one for one in people.departments(session) if turn.may(Action.LINK_GROUP, one.id)]
    if not units:
        raise Sorry("no-departments")
    turn.say(turn.t("group-which"), in_rows([button(one.name, "grp", one.id) for one in units], 1))


def link(session: Session, turn: Turn) -> None:
    """The department was chosen."""
    department = people.department(session, turn.number(0))
    if department is None or turn.private:
        raise Sorry("stale-button")
    turn.require(Action.LINK_GROUP, department.id)
    group = people.group_by_chat(session, turn.chat_id) or Group(chat_id=turn.chat_id)
    chat = turn.update.effective_chat
    group.title = visible(chat.title or "") if chat else group.title
    group.department_id, group.linked_by, group.linked_at, group.left_at = (
        department.id,
        turn.my_id,
        turn.now,
        None,
    )
    session.add(group)
    session.flush()
    turn.note(session, "group_linked", f"group:{group.id}", department=department.id)
    turn.edit(turn.t("group-linked", department=department.name))


def migrated(session: Session, turn: Turn) -> None:
    """The group became a supergroup; Telegram tells it twice, once from each side."""
    message = turn.update.effective_message
    new = getattr(message, "migrate_to_chat_id", None)
    old = getattr(message, "migrate_from_chat_id", None)
    if new is not None:
        rename(session, turn.chat_id, new)
    elif old is not None:
        rename(session, old, turn.chat_id)


def rename(session: Session, old: int, new: int) -> None:
    """The group's new id, everywhere."""
    outbox.move_chat(session, old, new)
    session.execute(update(Question).where(col(Question.chat_id) == old).values(chat_id=new))
    group = people.group_by_chat(session, old)
    if group is None:
        return
    twin = people.group_by_chat(session, new)
    if twin is not None:
        # The new side's own "you were added" came first.
        session.delete(twin)
        session.flush()
    group.chat_id, group.left_at = new, None
    session.add(group)
