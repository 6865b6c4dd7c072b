"""Groups: making them, who comes and goes, promotion, becoming a supergroup."""

from .posting import ANONYMOUS, in_topic, member_changed, post
from .state import PRESENT, Chat, Topic, User, World


def create_group(
    world: World, owner: User, title: str, members: list[User], *, supergroup: bool = False
) -> Chat:
    """A new group with its owner and first members; the bot is told when it is among them."""
    chat = world.new_group(title, "supergroup" if supergroup else "group")
    chat.members[owner.id] = "creator"
    others = [user for user in members if user is not owner]
    for user in others:
        if user is world.bot:
            member_changed(world, chat, owner, user, "member")
        else:
            chat.members[user.id] = "member"
    post(world, chat, owner, {"supergroup_chat_created" if supergroup else "group_chat_created": True})
    world.chat_changed(chat)
    return chat


def add_member(world: World, chat: Chat, actor: User, user: User) -> None:
    """Bring somebody in (oneself: join); nothing when they are there already."""
    if chat.has(user.id):
        return
    member_changed(world, chat, actor, user, "member")
    post(world, chat, actor, {"new_chat_members": [user.json()]})


def remove_member(world: World, chat: Chat, actor: User, user: User) -> None:
    """Put somebody out, or leave oneself. Only supergroups remember a ban; a basic group says "left"."""
    if not chat.has(user.id):
        return
    gone = {"left_chat_member": user.json()}
    banned = chat.type == "supergroup" and actor is not user
    if banned:
        member_changed(world, chat, actor, user, "kicked")
        post(world, chat, actor, gone)
    else:
        post(world, chat, actor, gone)
        member_changed(world, chat, actor, user, "left")
        chat.put_out = chat.put_out | {user.id} if actor is not user else chat.put_out - {user.id}


def set_administrator(world: World, chat: Chat, actor: User, user: User, *, admin: bool = True) -> None:
    """Promote somebody, or take the rights back."""
    member_changed(world, chat, actor, user, "administrator" if admin else "member")


def rename(world: World, chat: Chat, actor: User, title: str) -> None:
    """Give the group another title."""
    chat.title = title
    post(world, chat, actor, {"new_chat_title": title})
    world.chat_changed(chat)


def make_forum(world: World, chat: Chat) -> None:
    """Give a supergroup topics; what was written so far stands in General."""
    chat.forum = True
    world.chat_changed(chat)


def create_topic(world: World, chat: Chat, actor: User, name: str) -> int:
    """A new topic; its number is that of the message that opens it."""
    message = post(world, chat, actor, {"forum_topic_created": {"name": name, "icon_color": 7_322_096}})
    chat.topics[message.id] = Topic(message.id, name)
    message.body |= {"message_thread_id": message.id, "is_topic_message": True}
    return message.id


def rename_topic(world: World, chat: Chat, actor: User, thread: int, name: str) -> None:
    """Give a topic another name."""
    chat.topics[thread].name = name
    post(world, chat, actor, {"forum_topic_edited": {"name": name}} | in_topic(chat, thread))


def close_topic(world: World, chat: Chat, actor: User, thread: int, *, closed: bool = True) -> None:
    """Only administrators may write in a closed topic; opened again, everybody."""
    chat.topics[thread].closed = closed
    kind = "forum_topic_closed" if closed else "forum_topic_reopened"
    post(world, chat, actor, {kind: {}} | in_topic(chat, thread))


def delete_topic(world: World, chat: Chat, thread: int) -> None:
    """The topic and its messages are gone; nobody is told."""
    del chat.topics[thread]
    for number in [one.id for one in chat.messages.values() if one.body.get("message_thread_id") == thread]:
        del chat.messages[number]
    world.chat_changed(chat)


def restrict(world: World, chat: Chat, **may_send: bool) -> None:
    """Set what ordinary members may do, by the names of the Bot API's ChatPermissions."""
    chat.may_send = chat.may_send | may_send
    world.chat_changed(chat)


def delete_group(world: World, chat: Chat) -> None:
    """The group is gone for everyone."""
    chat.deleted = True
    world.chat_changed(chat)


def migrate(world: World, chat: Chat, actor: User) -> Chat:
    """Make a basic group a supergroup: a new id, and a service message in each of the two."""
    new = world.new_group(chat.title or "", "supergroup")
    new.members = {user_id: status for user_id, status in chat.members.items() if status in PRESENT}
    new.may_send = dict(chat.may_send)
    new.keyboards = dict(chat.keyboards)
    post(world, chat, actor, {"migrate_to_chat_id": new.id})
    chat.migrated_to = new.id
    post(world, new, ANONYMOUS, {"migrate_from_chat_id": chat.id})
    world.chat_changed(chat)
    world.chat_changed(new)
    return new
