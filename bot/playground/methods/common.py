"""What many methods need: the chat, the message they name, the reply they make."""

from collections.abc import Callable
from typing import Literal

from bot.playground.call import LEADING_NUMBER, Call
from bot.playground.errors import JSON, bad_request, forbidden
from bot.playground.formatting import with_people
from bot.playground.markup import Markup
from bot.playground.posting import in_topic, nested, post
from bot.playground.state import Chat, Message, User, World

Access = Literal["read", "members", "edit", "write"]
Method = Callable[[World, Call], object]
RIGHT_OF = {
    "text": "can_send_messages",
    "document": "can_send_documents",
    "photo": "can_send_photos",
    "poll": "can_send_polls",
}
NAME_OF = {"text": "text messages", "document": "documents", "photo": "photos", "poll": "polls"}


def find_chat(world: World, call: Call, access: Access = "read", name: str = "chat_id") -> Chat:
    """The chat a request names, if the bot has this access to it; else Telegram's 400 or 403."""
    text = call.text(name).strip()
    if not text:
        raise bad_request("chat_id is empty")
    chat_id = int(text) if LEADING_NUMBER.fullmatch(text) else 0
    if chat_id == world.bot.id:
        raise forbidden("the bot can't send messages to the bot")
    if chat_id in world.users and _met(world, world.users[chat_id]):
        chat = world.private_chat(world.users[chat_id])
    elif chat_id < 0 and chat_id in world.chats and world.bot.id in world.chats[chat_id].members:
        chat = world.chats[chat_id]
    else:
        raise bad_request("chat not found")
    if chat.person:
        _check_private(world, chat, chat.person, access)
    else:
        _check_group(world, chat, access)
    return chat


def _met(world: World, user: User) -> bool:
    if user.id in world.chats and world.chats[user.id].opened:
        return True
    return any(
        user.id in chat.members and chat.has(world.bot.id) for chat in world.chats.values() if chat.is_group
    )


def _check_private(world: World, chat: Chat, person: User, access: Access) -> None:
    if access == "read":
        return
    if person.deactivated:
        raise forbidden("user is deactivated")
    if not chat.opened:
        raise forbidden("bot can't initiate conversation with a user")
    if access in {"edit", "write"} and not chat.has(world.bot.id):
        raise forbidden("bot was blocked by the user")


def _check_group(world: World, chat: Chat, access: Access) -> None:
    if chat.type == "group":
        if access in {"write", "members"} and chat.migrated_to:
            raise bad_request(
                "group chat was upgraded to a supergroup chat", migrate_to_chat_id=chat.migrated_to
            )
        if access in {"write", "members"} and chat.deleted:
            raise forbidden("the group chat was deleted")
        if access == "read" or chat.migrated_to or chat.deleted:
            return
    if not chat.has(world.bot.id):
        kicked = chat.members.get(world.bot.id) == "kicked" or world.bot.id in chat.put_out
        raise forbidden(f"bot {'was kicked from' if kicked else 'is not a member of'} the {chat.type} chat")


def writable_chat(world: World, call: Call, content: str = "text") -> Chat:
    """A chat the bot may post this kind of content into."""
    chat = find_chat(world, call, "write")
    if not chat.is_admin(world.bot.id) and not chat.may_send.get(RIGHT_OF[content], True):
        raise bad_request(f"not enough rights to send {NAME_OF[content]} to the chat")
    return chat


def find_message(chat: Chat, message_id: int, verb: str) -> Message:
    """The message a request names; `verb` says what was to be done with it."""
    if message_id not in chat.messages:
        raise bad_request(f"message to {verb} not found")
    return chat.messages[message_id]


def reply_content(world: World, call: Call, chat: Chat) -> JSON:
    """The quoted message, if the request replies to one."""
    given = call.json("reply_parameters", "reply parameters")
    if isinstance(given, dict):
        wanted, anyway = given.get("message_id"), bool(given.get("allow_sending_without_reply"))
    else:
        wanted, anyway = call.integer("reply_to_message_id"), call.flag("allow_sending_without_reply")
    if not wanted:
        return {}
    if wanted in chat.messages:
        return {"reply_to_message": nested(chat.messages[wanted])}
    if anyway:
        return {}
    raise bad_request("message to be replied not found")


def thread_content(call: Call, chat: Chat, bot: User) -> JSON:
    """What marks a message of the topic the request names; the General topic has no number."""
    number = call.integer("message_thread_id")
    topic = chat.topics.get(number)
    if number and topic is None:
        raise bad_request("message thread not found")
    closed = topic.closed if topic else chat.forum and chat.general_closed
    if closed and not chat.is_admin(bot.id):
        raise bad_request("TOPIC_CLOSED")
    return in_topic(chat, number)


def say(world: World, chat: Chat, call: Call, content: JSON, markup: Markup) -> Message:
    """Post in the bot's name and set the reply keyboard people see."""
    protected = {"has_protected_content": True} if call.flag("protect_content") else {}
    body = with_people(content, world.users) | protected | markup.content()
    message = post(world, chat, world.bot, body, uneditable=markup.reply is not None)
    if markup.reply:
        for user_id in _addressees(chat, markup.reply, message.body):
            if markup.reply.get("keyboard"):
                chat.keyboards[user_id] = markup.reply
            elif markup.reply.get("remove_keyboard"):
                chat.keyboards.pop(user_id, None)
        world.chat_changed(chat)
    return message


def _addressees(chat: Chat, reply: JSON, body: JSON) -> list[int]:
    if reply.get("selective") and "reply_to_message" in body:
        return [body["reply_to_message"]["from"]["id"]]
    return list(chat.members)


def user_argument(world: World, call: Call) -> int:
    """The `user_id` of a request."""
    user_id = call.integer("user_id")
    if user_id <= 0:
        raise bad_request("invalid user_id specified")
    if user_id not in world.users:
        raise bad_request("user not found")
    return user_id


def text_of(call: Call, name: str, longest: int, too_long: str) -> str:
    """A short text argument; refused when over `longest` characters."""
    value = call.text(name).strip()
    if len(value) > longest:
        raise bad_request(too_long)
    return value
