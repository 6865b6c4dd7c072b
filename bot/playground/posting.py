"""Putting messages into chats, changing them, and telling the bot what it may know."""

from .entities import utf16_slice
from .errors import JSON
from .events import Event
from .state import Chat, Message, User, World

ANONYMOUS = User(1_087_968_824, "Group", username="GroupAnonymousBot", is_bot=True)
NESTED_LEFT_OUT = frozenset({"reply_to_message", "pinned_message"})
CARRIED = ("text", "entities", "caption", "caption_entities", "document", "photo", "poll")
SERVICE = frozenset(
    [
        "new_chat_members",
        "left_chat_member",
        "new_chat_title",
        "group_chat_created",
        "supergroup_chat_created",
        "migrate_to_chat_id",
        "migrate_from_chat_id",
        "pinned_message",
        "forum_topic_created",
        "forum_topic_edited",
        "forum_topic_closed",
        "forum_topic_reopened",
    ]
)
OWN_BUT_TOLD = frozenset({"left_chat_member", "new_chat_title", "pinned_message"})


def nested(message: Message) -> JSON:
    """A message inside another one: its own reply is not carried along."""
    return {key: value for key, value in message.body.items() if key not in NESTED_LEFT_OUT}


def carried(message: Message) -> JSON:
    """What of a message goes along when it is forwarded or copied."""
    return {key: message.body[key] for key in CARRIED if key in message.body}


def forwarded(message: Message) -> JSON:
    """A message passed on: its content, with who wrote it first."""
    origin = {"type": "user", "sender_user": message.sender.json(), "date": message.body["date"]}
    return {"forward_origin": message.body.get("forward_origin", origin)} | carried(message)


def in_topic(chat: Chat, thread: int) -> JSON:
    """What a message of a topic carries; one that replies to nothing replies to the topic's first message."""
    if not thread:
        return {}
    opening = chat.messages.get(thread)
    first = {"reply_to_message": nested(opening)} if opening else {}
    return {"message_thread_id": thread, "is_topic_message": True, **first}


def post(world: World, chat: Chat, sender: User, content: JSON, *, uneditable: bool = False) -> Message:
    """Write a message into a chat, mark it unread for the others, and tell the bot if it may see it."""
    from_chat = {"sender_chat": chat.json()} if sender is ANONYMOUS else {}
    message_id = world.next_message_id(chat)
    body: JSON = {"message_id": message_id, "from": sender.json(), **from_chat, "chat": chat.json()}
    body |= {"date": world.timestamp()} | content
    message = Message(chat, message_id, sender, body, world.next_version(), uneditable)
    seen = bot_sees(world, message)
    chat.messages[message_id] = message
    for user_id in chat.members:
        if user_id not in (sender.id, world.bot.id) and chat.has(user_id):
            chat.unread[user_id] = chat.unread.get(user_id, 0) + 1
    if sender is world.bot:
        chat.bot_spoke = True
    else:
        chat.opened = True
    if seen:
        world.updates.add("message", body, chat.id)
    world.events.publish(Event("message", chat.id, message))
    return message


def change(
    world: World, message: Message, content: JSON, drop: frozenset[str] = frozenset(), *, told: bool = True
) -> None:
    """Replace parts of a message; a person's edit is told to the bot, unless nobody edited it."""
    body = {key: value for key, value in message.body.items() if key not in drop} | content
    message.body = body
    message.version = world.next_version()
    if told and message.sender is not world.bot and bot_sees(world, message):
        world.updates.add("edited_message", body, message.chat.id)
    world.events.publish(Event("edited", message.chat.id, message))


def remove(world: World, message: Message) -> None:
    """Delete a message for everyone; Telegram tells the bot nothing."""
    del message.chat.messages[message.id]
    if message.id in message.chat.pinned:
        message.chat.pinned.remove(message.id)
    world.events.publish(Event("deleted", message.chat.id, message))


def bot_sees(world: World, message: Message) -> bool:
    """Whether the bot gets an update for a message, by membership, authorship and privacy mode."""
    chat, body, bot = message.chat, message.body, world.bot
    if not chat.has(bot.id):
        return False
    if message.sender is bot:
        return not OWN_BUT_TOLD.isdisjoint(body)
    if not chat.is_group or not world.privacy_mode or chat.is_admin(bot.id) or not SERVICE.isdisjoint(body):
        return True
    if body.get("reply_to_message", {}).get("from", {}).get("id") == bot.id:
        return True
    return _addressed(message, bot)


def _addressed(message: Message, bot: User) -> bool:
    body = message.body
    for entity in body.get("entities") or body.get("caption_entities") or []:
        if entity["type"] == "bot_command" and entity["offset"] == 0:
            command = utf16_slice(message.text, 0, entity["length"])
            _, at, name = command.partition("@")
            return name.lower() == str(bot.username).lower() if at else message.chat.bot_spoke
    return False


def member_changed(world: World, chat: Chat, actor: User, user: User, status: str) -> None:
    """Set someone's status in a chat and tell the bot: my_chat_member, or chat_member if it asked for it."""
    before = chat.members.get(user.id, "left")
    if before == status:
        return
    chat.members[user.id] = status
    mine = user.id == world.bot.id
    if mine or chat.is_admin(world.bot.id):
        update = {
            "chat": chat.json(),
            "from": actor.json(),
            "date": world.timestamp(),
            "old_chat_member": member_json(chat, user, before),
            "new_chat_member": member_json(chat, user, status),
        }
        world.updates.add("my_chat_member" if mine else "chat_member", update, chat.id)
    world.chat_changed(chat)


def member_json(chat: Chat, user: User, status: str | None = None) -> JSON:
    """The Bot API's ChatMember with the rights its status has."""
    status = status or chat.members.get(user.id, "left")
    body: JSON = {"user": user.json(), "status": status}
    if status == "creator":
        return body | {"is_anonymous": False}
    if status == "kicked":
        return body | {"until_date": 0}
    if status == "administrator":
        rights = dict.fromkeys(ADMIN_RIGHTS, True) | {"is_anonymous": False, "can_promote_members": False}
        return body | {"can_be_edited": False} | rights
    return body


ADMIN_RIGHTS = [
    "can_manage_chat",
    "can_delete_messages",
    "can_manage_video_chats",
    "can_restrict_members",
    "can_promote_members",
    "can_change_info",
    "can_invite_users",
    "can_pin_messages",
    "can_post_stories",
    "can_edit_stories",
    "can_delete_stories",
    "can_send_welcome_messages",
    "can_manage_topics",
]
