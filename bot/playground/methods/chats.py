"""getChat, getChatMember, getChatAdministrators, getChatMemberCount, leaveChat."""

from bot.playground.call import Call
from bot.playground.errors import JSON, bad_request
from bot.playground.posting import member_changed, member_json, nested, post
from bot.playground.state import World

from .common import find_chat, user_argument

NEVER_SET = {
    "accent_color_id": 0,
    "max_reaction_count": 11,
    "accepted_gift_types": dict.fromkeys(
        (
            "unlimited_gifts",
            "limited_gifts",
            "unique_gifts",
            "premium_subscription",
            "gifts_from_channels",
        ),
        False,
    ),
}
PERMISSIONS = [
    "can_send_messages",
    "can_send_audios",
    "can_send_documents",
    "can_send_photos",
    "can_send_videos",
    "can_send_video_notes",
    "can_send_voice_notes",
    "can_send_polls",
    "can_send_other_messages",
    "can_add_web_page_previews",
    "can_change_info",
    "can_invite_users",
    "can_pin_messages",
    "can_manage_topics",
]


def get_chat(world: World, call: Call) -> JSON:
    """Everything about a chat the bot knows."""
    chat = find_chat(world, call)
    body = chat.json() | NEVER_SET
    if chat.is_group:
        body["permissions"] = dict.fromkeys(PERMISSIONS, True) | chat.may_send
    if chat.pinned:
        body["pinned_message"] = nested(chat.messages[chat.pinned[-1]])
    return body


def get_chat_member(world: World, call: Call) -> JSON:
    """One person's status in a chat; somebody who never was there has left."""
    chat = find_chat(world, call, "members")
    user = world.users[user_argument(world, call)]
    return member_json(chat, user)


def get_chat_administrators(world: World, call: Call) -> list[JSON]:
    """Owner and administrators of a group."""
    chat = find_chat(world, call, "members")
    if not chat.is_group:
        raise bad_request("there are no administrators in the private chat")
    admins = [user_id for user_id in chat.members if chat.is_admin(user_id)]
    return [member_json(chat, world.users[user_id]) for user_id in admins if user_id != world.bot.id]


def get_chat_member_count(world: World, call: Call) -> int:
    """How many are in the chat now, the bot included."""
    chat = find_chat(world, call, "members")
    return sum(chat.has(user_id) for user_id in chat.members)


def leave_chat(world: World, call: Call) -> bool:
    """The bot leaves a group."""
    chat = find_chat(world, call, "edit")
    if not chat.is_group:
        raise bad_request("chat member status can't be changed in private chats")
    post(world, chat, world.bot, {"left_chat_member": world.bot.json()})
    member_changed(world, chat, world.bot, world.bot, "left")
    return True
