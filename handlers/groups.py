"""Groups: coming and going, moving, being renamed; topics that close; rights that are taken and given."""

from datetime import datetime

from sqlalchemy import update
from sqlmodel import Session, col
from telegram import ChatMember, ChatMemberRestricted, Message

from bot.access import Action
from bot.delivery.policy import TOPIC_GONE
from bot.language.folding import visible
from handlers import linking, operators
from handlers.keyboards import button
from handlers.turn import Turn
from storage import groups, outbox, people
from storage.tables import Group, Outgoing, Question

_IN = {ChatMember.MEMBER, ChatMember.ADMINISTRATOR, ChatMember.OWNER, ChatMember.RESTRICTED}


def my_membership(session: Session, turn: Turn) -> None:
    """The assistant was added, removed, blocked or let in again; or what it may do was changed."""
    change = turn.update.my_chat_member
    if change is None:
        return
    inside = change.new_chat_member.status in _IN
    if turn.private:
        if not inside:
            people.set_unreachable(session, turn.chat_id, turn.now)
        return
    if not inside:
        unreachable(session, turn.chat_id, turn.now)
        return
    group = groups.place(session, turn.chat_id)
    came = group is None or group.left_at is not None
    group = group or Group(chat_id=turn.chat_id)
    group.title, group.left_at = visible(change.chat.title or ""), None
    group.refused_at = turn.now if _silenced(change.new_chat_member) else None
    if came:
        group.came_at = turn.now
    session.add(group)
    if came:
        _greet(session, turn)


def _silenced(member: ChatMember) -> bool:
    return isinstance(member, ChatMemberRestricted) and not member.can_send_messages


def _greet(session: Session, turn: Turn) -> None:
    """Who is here, what it is for, and who may link it; where it was linked before, to what."""
    for one in groups.of_chat(session, turn.chat_id):
        one.left_at = None
        session.add(one)
    linked = next((one for one in groups.of_chat(session, turn.chat_id) if one.linked), None)
    if linked is not None:
        turn.say(turn.t("group-back", to=linking.named(session, turn, linked)))
        return
    key = "group-hello" if turn.may(Action.LINK_GROUP) else "group-hello-ask"
    turn.say(turn.t(key), [[button(turn.label("group-link"), "go", "lienket")]])


def unreachable(session: Session, chat_id: int, now: datetime) -> None:
    """Nothing can be written there any more; of a group that is reminded the Office is told."""
    there = [one for one in groups.of_chat(session, chat_id) if one.left_at is None]
    if any(one.linked for one in there):
        operators.tell(session, now, "group-lost", f"group:{there[0].id}", title=there[0].title)
    people.set_unreachable(session, chat_id, now)


def muted(session: Session, row: Outgoing, error: str, now: datetime) -> None:
    """A place does not let write: a topic that is gone is lost, all else passes. The Office hears once."""
    thread = row.payload.get("thread")
    group = groups.place(session, row.chat_id, thread if isinstance(thread, int) else 0)
    if group is None or not group.linked:
        return
    if error == TOPIC_GONE and group.thread_id:
        operators.tell(session, now, "topic-lost", f"group:{group.id}", title=group.title)
        linking.forget(group)
        session.delete(group)
    elif group.refused_at is None:
        operators.tell(session, now, "group-muted", f"group:{group.id}", title=group.title)
        group.refused_at = now
        session.add(group)


def renamed(session: Session, turn: Turn) -> None:
    """The group has another title."""
    message = turn.update.effective_message
    title = message.new_chat_title if isinstance(message, Message) else None
    for one in groups.of_chat(session, turn.chat_id):
        topic = one.title.partition(linking.TOPIC)[2]
        one.title = visible(title or "") + (f"{linking.TOPIC}{topic}" if topic else "")
        session.add(one)


def topic_changed(session: Session, turn: Turn) -> None:
    """A topic was renamed, closed or opened again."""
    message = turn.update.effective_message
    group = groups.place(session, turn.chat_id, turn.thread)
    if group is None or not isinstance(message, Message):
        return
    if message.forum_topic_edited is not None and message.forum_topic_edited.name:
        title = group.title.partition(linking.TOPIC)[0]
        group.title = f"{title}{linking.TOPIC}{visible(message.forum_topic_edited.name)}"
    elif message.forum_topic_closed is not None:
        if group.linked and group.refused_at is None:
            operators.tell(session, turn.now, "group-muted", f"group:{group.id}", title=group.title)
        group.refused_at = turn.now
    session.add(group)


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
    """The group's new id, everywhere. Its messages have other numbers there: the board is begun anew."""
    outbox.move_chat(session, old, new)
    session.execute(update(Question).where(col(Question.chat_id) == old).values(chat_id=new))
    there = groups.of_chat(session, old)
    if not there:
        return
    for twin in groups.of_chat(session, new):
        # The new side's own "you were added" came first.
        session.delete(twin)
    session.flush()
    for one in there:
        one.chat_id, one.left_at = new, None
        one.board, one.board_id = "", None
        session.add(one)
