"""Which command list a person is shown: the narrowest scope wins, then the person's language."""

from .errors import JSON
from .state import Chat, User, World


def visible_commands(world: World, chat: Chat, user: User) -> list[JSON]:
    """The commands for this person in this chat, in Telegram's order of scopes."""
    if chat.is_group:
        admin = chat.is_admin(user.id)
        scopes = [f"chat_member:{chat.id}:{user.id}"]
        scopes += [f"chat_administrators:{chat.id}"] if admin else []
        scopes += [f"chat:{chat.id}"]
        scopes += ["all_chat_administrators"] if admin else []
        scopes += ["all_group_chats", "default"]
    else:
        scopes = [f"chat:{chat.id}", "all_private_chats", "default"]
    language = (user.language_code or "")[:2]
    for scope in scopes:
        for spoken in (language, ""):
            if commands := world.commands.get((scope, spoken)):
                return commands
    return []
