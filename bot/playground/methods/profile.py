"""The bot itself: getMe, commands by scope and language, descriptions, menu button, logOut, close."""

import re

from bot.playground.call import Call
from bot.playground.errors import JSON, bad_request
from bot.playground.state import World

from .common import find_chat, text_of

COMMAND = re.compile(r"[a-z0-9_]{1,32}")
MOST_COMMANDS = 100
SCOPES = frozenset({"default", "all_private_chats", "all_group_chats", "all_chat_administrators"})
CHAT_SCOPES = frozenset({"chat", "chat_administrators", "chat_member"})


def get_me(world: World, call: Call) -> JSON:
    """The bot as it knows itself."""
    return world.bot.json() | {
        "can_join_groups": True,
        "can_read_all_group_messages": not world.privacy_mode,
        "supports_inline_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
        "has_topics_enabled": False,
        "allows_users_to_create_topics": False,
    }


def _scope(world: World, call: Call) -> tuple[str, str]:
    """Where commands are kept: the scope written as text, and the language."""
    language = call.text("language_code")
    if language and not re.fullmatch(r"[a-z]{2}", language):
        raise bad_request("invalid language code specified")
    scope = call.json("scope", "BotCommandScope")
    if scope is None:
        return "default", language
    if not isinstance(scope, dict):
        raise bad_request("can't parse BotCommandScope: BotCommandScope must be an Object")
    kind = str(scope.get("type"))
    if kind in SCOPES:
        return kind, language
    if kind not in CHAT_SCOPES:
        raise bad_request("can't parse BotCommandScope: unsupported type specified")
    chat = find_chat(world, Call(call.method, {"chat_id": str(scope.get("chat_id", ""))}), "members")
    if kind != "chat" and not chat.is_group:
        raise bad_request(f"can't use {kind} scope in private chats")
    if kind == "chat_member":
        return f"{kind}:{chat.id}:{scope.get('user_id')}", language
    return f"{kind}:{chat.id}", language


def set_my_commands(world: World, call: Call) -> bool:
    """The list people see after typing a slash, for one scope and language."""
    given = call.json("commands", "commands")
    if not isinstance(given, list):
        raise bad_request("can't parse commands JSON object")
    if len(given) > MOST_COMMANDS:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    commands = [_command(item) for item in given]
    key = _scope(world, call)
    if commands:
        world.commands[key] = commands
    else:
        world.commands.pop(key, None)
    _tell_everyone(world)
    return True


def _command(item: object) -> JSON:
    if not isinstance(item, dict) or not all(
        isinstance(item.get(k), str) for k in ("command", "description")
    ):
        raise bad_request("can't parse BotCommand: expected an Object with command and description")
    name, description = item["command"].removeprefix("/").strip(), item["description"].strip()
    if not name:
        raise bad_request("command must be non-empty")
    if len(name) > 32:
        raise bad_request("command length must not exceed 32")
    if len(description) > 256:
        raise bad_request("command description length must not exceed 256")
    if not description:
        raise bad_request("command description must be non-empty")
    if not COMMAND.fullmatch(name):
        raise bad_request("BOT_COMMAND_INVALID")
    return {"command": name, "description": description}


def get_my_commands(world: World, call: Call) -> list[JSON]:
    """The commands set for exactly this scope and language."""
    return world.commands.get(_scope(world, call), [])


def delete_my_commands(world: World, call: Call) -> bool:
    """Forget them: the next wider scope shows again."""
    world.commands.pop(_scope(world, call), None)
    _tell_everyone(world)
    return True


def set_my_description(world: World, call: Call) -> bool:
    """What an empty chat shows."""
    text = text_of(call, "description", 512, "BOT_DESCRIPTION_TOO_LONG")
    world.profile[f"description:{call.text('language_code')}"] = text
    return True


def set_my_short_description(world: World, call: Call) -> bool:
    """What the bot's profile shows."""
    text = text_of(call, "short_description", 120, "BOT_SHORT_DESCRIPTION_TOO_LONG")
    world.profile[f"short_description:{call.text('language_code')}"] = text
    return True


def set_chat_menu_button(world: World, call: Call) -> bool:
    """The button beside the text field, in one private chat or by default."""
    button = call.json("menu_button", "MenuButton")
    if call.text("chat_id"):
        chat = find_chat(world, call)
        if chat.is_group:
            raise bad_request("chat not found")
        chat.menu_button = button if isinstance(button, dict) else None
    else:
        world.profile["menu_button"] = button
    return True


def log_out(world: World, call: Call) -> bool:
    """Accepted: there is no other server to go to."""
    return True


def close(world: World, call: Call) -> bool:
    """Accepted: nothing needs closing here."""
    return True


def _tell_everyone(world: World) -> None:
    for chat in world.chats.values():
        world.chat_changed(chat)
