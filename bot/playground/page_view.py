"""What the chat page is shown: a person's chats and messages as JSON."""

from .commands import visible_commands
from .errors import JSON
from .events import Event
from .people import Person
from .state import Chat, Message, User, World

LANGUAGES = ["vi", "en"]


def user_view(user: User) -> JSON:
    """A person, with the words about them given when they were added."""
    return user.json() | ({"about": user.about} if user.about else {})


def message_view(message: Message, viewer: User) -> JSON:
    """A message with `mine` and addresses for its files."""
    body = message.body | {"mine": message.sender is viewer}
    body |= {"reaction": message.reaction} if message.reaction else {}
    if "document" in body:
        body["document"] = _with_address(body["document"])
    if "photo" in body:
        body["photo"] = [_with_address(size) for size in body["photo"]]
    return body


def _with_address(about: JSON) -> JSON:
    return about | {"url": f"/play/file/{about['file_unique_id']}"}


def visible_chats(world: World, viewer: User) -> list[Chat]:
    """The person's chats, newest word first; groups that became supergroups are shown once."""
    world.private_chat(viewer)
    mine = [chat for chat in world.chats.values() if chat.has(viewer.id) and not chat.migrated_to]
    return sorted(mine, key=_newest, reverse=True)


def _newest(chat: Chat) -> int:
    return max((message.version for message in chat.messages.values()), default=0)


def chat_view(world: World, chat: Chat, viewer: User) -> JSON:
    """A line in the list of chats, with the keyboard and commands this person has there."""
    newest = next(reversed(chat.messages.values()), None)
    return chat.json() | {
        "title": chat.title or world.bot.full_name,
        "members": [user_id for user_id in chat.members if chat.has(user_id)],
        "administrators": [user_id for user_id in chat.members if chat.is_admin(user_id)],
        "unread": chat.unread.get(viewer.id, 0),
        "last": message_view(newest, viewer) if newest else None,
        "bot_member": chat.has(world.bot.id),
        "blocked": not chat.is_group and not chat.has(world.bot.id),
        "keyboard": chat.keyboards.get(viewer.id),
        "commands": visible_commands(world, chat, viewer) if chat.has(world.bot.id) else [],
        "pinned": list(chat.pinned),
    }


def state_view(world: World, viewer: Person | None) -> JSON:
    """Everything the page needs to draw itself anew."""
    people = [user_view(user) for user in world.users.values() if not user.is_bot]
    chats = visible_chats(world, viewer.user) if viewer else []
    return {
        "me": user_view(viewer.user) if viewer else None,
        "users": people,
        "bot": world.bot.json(),
        "chats": [chat_view(world, chat, viewer.user) for chat in chats] if viewer else [],
        "now": world.now().isoformat(),
        "languages": LANGUAGES,
    }


def history_view(chat: Chat, viewer: User, before: int | None, limit: int) -> list[JSON]:
    """The last messages below an id, oldest first."""
    ids = [message_id for message_id in chat.messages if before is None or message_id < before]
    return [message_view(chat.messages[message_id], viewer) for message_id in ids[-limit:]]


def event_view(world: World, event: Event, viewer: User) -> JSON | None:
    """What is pushed to this person's page; None when it concerns a chat they are not in."""
    if event.chat_id is not None and event.kind != "chat":
        chat = world.chats.get(event.chat_id)
        if chat is None or not chat.has(viewer.id):
            return None
    if event.kind == "callback_answer" and event.data.get("user") != viewer.id:
        return None
    body: JSON = {"type": event.kind, "chat": event.chat_id} | event.data
    if event.message:
        body["message"] = message_view(event.message, viewer)
    return body
