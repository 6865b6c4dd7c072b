"""Sending, forwarding, copying, deleting and pinning messages; reactions and chat actions."""

from datetime import timedelta

from bot.playground import polls
from bot.playground.call import Call
from bot.playground.errors import JSON, bad_request
from bot.playground.events import Event
from bot.playground.formatting import caption_content, message_text, text_content
from bot.playground.markup import read_markup
from bot.playground.posting import carried, forwarded, nested, post, remove
from bot.playground.state import Chat, Message, World

from .common import (
    find_chat,
    find_message,
    reply_content,
    say,
    thread_content,
    writable_chat,
)

MOST_DELETED = 100
COPIED = ("is_anonymous", "type", "allows_multiple_answers", "allows_revoting")
DELETABLE = timedelta(hours=48)
ACTIONS = frozenset(
    [
        "typing",
        "upload_photo",
        "record_video",
        "upload_video",
        "record_voice",
        "upload_voice",
        "upload_document",
        "choose_sticker",
        "find_location",
        "record_video_note",
        "upload_video_note",
    ]
)


def send_message(world: World, call: Call) -> JSON:
    """A text to a chat."""
    formatted = message_text(call)
    markup = read_markup(call)
    chat = writable_chat(world, call)
    thread = thread_content(call, chat, world.bot)
    content = thread | reply_content(world, call, chat) | text_content(formatted)
    return say(world, chat, call, content, markup).body


def _source(world: World, call: Call, verb: str) -> Message:
    if not call.text("from_chat_id"):
        raise bad_request('parameter "from_chat_id" is required')
    source = find_chat(world, call, "read", "from_chat_id")
    message = find_message(source, call.integer("message_id"), verb)
    if not carried(message) or message.body.get("has_protected_content"):
        raise bad_request(f"the message can't be {'forwarded' if verb == 'forward' else 'copied'}")
    return message


def _kind(message: Message) -> str:
    return next((kind for kind in ("document", "photo", "poll") if kind in message.body), "text")


def forward_message(world: World, call: Call) -> JSON:
    """The message again, with its author named."""
    chat = writable_chat(world, call)
    message = _source(world, call, "forward")
    writable_chat(world, call, _kind(message))
    return polls.show(world, post(world, chat, world.bot, forwarded(message), uneditable=True)).body


def copy_message(world: World, call: Call) -> JSON:
    """The message again, as if the bot had written it; the answer is its id only."""
    markup = read_markup(call)
    chat = writable_chat(world, call)
    message = _source(world, call, "copy")
    writable_chat(world, call, _kind(message))
    if "poll" in message.body:
        poll = message.body["poll"]
        options = [one["text"] for one in poll["options"]]
        given = {name: poll[name] for name in COPIED} | markup.content()
        return {"message_id": polls.ask(world, chat, world.bot, poll["question"], options, given).id}
    content = carried(message)
    if "caption" in call.arguments and "text" not in content:
        kept = {key: value for key, value in content.items() if not key.startswith("caption")}
        content = kept | caption_content(call)
    content = reply_content(world, call, chat) | content
    return {"message_id": say(world, chat, call, content, markup).id}


def _check_deletable(world: World, chat: Chat, message: Message) -> None:
    own = message.sender is world.bot
    if chat.is_group and not own and not chat.is_admin(world.bot.id):
        raise bad_request("message can't be deleted")
    too_old = world.timestamp() - message.body["date"] > DELETABLE.total_seconds()
    if too_old and not (chat.type == "supergroup" and chat.is_admin(world.bot.id)):
        raise bad_request("message can't be deleted for everyone")


def delete_message(world: World, call: Call) -> bool:
    """Remove one message for everyone."""
    chat = find_chat(world, call, "write")
    message = find_message(chat, call.integer("message_id"), "delete")
    _check_deletable(world, chat, message)
    remove(world, message)
    return True


def _message_ids(call: Call) -> list[int]:
    ids = call.json("message_ids", "message_ids")
    if not ids:
        raise bad_request("message identifiers are not specified")
    if not isinstance(ids, list):
        raise bad_request("expected an Array of message identifiers")
    if len(ids) > MOST_DELETED:
        raise bad_request("too many message identifiers specified")
    if not all(isinstance(i, int | str) and str(i).isdigit() and int(i) > 0 for i in ids):
        raise bad_request("invalid message identifier specified")
    return [int(i) for i in ids]


def delete_messages(world: World, call: Call) -> bool:
    """Remove up to 100 messages; those not found are passed over."""
    ids = _message_ids(call)
    chat = find_chat(world, call, "write")
    messages = [chat.messages[i] for i in ids if i in chat.messages]
    for message in messages:
        _check_deletable(world, chat, message)
    for message in messages:
        remove(world, message)
    return True


def _check_may_pin(world: World, chat: Chat) -> None:
    if chat.is_group and not chat.is_admin(world.bot.id):
        raise bad_request("not enough rights to manage pinned messages in the chat")


def pin_chat_message(world: World, call: Call) -> bool:
    """Pin a message; the bot is told of its own pin."""
    chat = find_chat(world, call, "write")
    message = find_message(chat, call.integer("message_id"), "pin")
    _check_may_pin(world, chat)
    if message.id not in chat.pinned:
        chat.pinned.append(message.id)
        post(world, chat, world.bot, {"pinned_message": nested(message)})
    return True


def unpin_chat_message(world: World, call: Call) -> bool:
    """Unpin the named message, or the newest pinned one."""
    chat = find_chat(world, call, "write")
    _check_may_pin(world, chat)
    message_id = call.integer("message_id") or (chat.pinned[-1] if chat.pinned else 0)
    if message_id not in chat.pinned:
        raise bad_request("message to unpin not found")
    chat.pinned.remove(message_id)
    world.chat_changed(chat)
    return True


def set_message_reaction(world: World, call: Call) -> bool:
    """Put the bot's emoji at a message, or take it away with an empty list."""
    chat = find_chat(world, call, "read")
    message = find_message(chat, call.integer("message_id"), "react")
    given = call.json("reaction", "reaction") or []
    emojis = (
        [one.get("emoji") if isinstance(one, dict) else None for one in given]
        if isinstance(given, list)
        else [None]
    )
    if not all(emojis) or len(emojis) > 1:
        raise bad_request("REACTION_INVALID")
    message.reaction = str(emojis[0]) if emojis else ""
    message.version = world.next_version()
    world.events.publish(Event("edited", chat.id, message))
    return True


def send_chat_action(world: World, call: Call) -> bool:
    """Show the people of the chat that the bot is at work."""
    action = call.text("action").lower()
    if action not in ACTIONS:
        raise bad_request("wrong parameter action in request")
    chat = find_chat(world, call, "write")
    world.events.publish(Event("typing", chat.id, data={"action": action}))
    return True
