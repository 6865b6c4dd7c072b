"""editMessageText, editMessageCaption, editMessageReplyMarkup."""

from bot.playground.call import Call
from bot.playground.errors import JSON, bad_request
from bot.playground.formatting import caption_content, message_text, text_content, with_people
from bot.playground.markup import Markup, inline_only
from bot.playground.posting import change
from bot.playground.state import Message, World

from .common import find_chat, find_message

NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same as"
    " a current content and reply markup of the message"
)
TEXT = frozenset({"text", "entities", "reply_markup"})
CAPTION = frozenset({"caption", "caption_entities", "reply_markup"})
MARKUP = frozenset({"reply_markup"})


def edit_message_text(world: World, call: Call) -> JSON:
    """Another text in place of the one shown; without a keyboard in the request, the keyboard goes."""
    formatted = message_text(call)
    message, markup = _editable(world, call)
    if "text" not in message.body:
        raise bad_request("there is no text in the message to edit")
    return _replace(world, message, text_content(formatted), markup, TEXT)


def edit_message_caption(world: World, call: Call) -> JSON:
    """Another caption under a file; an empty one removes it."""
    content = caption_content(call)
    message, markup = _editable(world, call)
    if "text" in message.body:
        raise bad_request("there is no caption in the message to edit")
    return _replace(world, message, content, markup, CAPTION)


def edit_message_reply_markup(world: World, call: Call) -> JSON:
    """Another inline keyboard, or none."""
    message, markup = _editable(world, call)
    return _replace(world, message, {}, markup, MARKUP)


def _editable(world: World, call: Call) -> tuple[Message, Markup]:
    markup = inline_only(call)
    if call.text("inline_message_id"):
        raise bad_request("MESSAGE_ID_INVALID")
    if not call.text("chat_id") and not call.integer("message_id"):
        raise bad_request("message identifier is not specified")
    chat = find_chat(world, call, "edit")
    message = find_message(chat, call.integer("message_id"), "edit")
    if message.sender is not world.bot or message.uneditable or chat.migrated_to or chat.deleted:
        raise bad_request("message can't be edited")
    return message, markup


def _replace(world: World, message: Message, new: JSON, markup: Markup, parts: frozenset[str]) -> JSON:
    new = with_people(new, world.users) | markup.content()
    if new == {key: value for key, value in message.body.items() if key in parts}:
        raise bad_request(NOT_MODIFIED)
    if parts != MARKUP:
        new["edit_date"] = world.timestamp()
    change(world, message, new, drop=parts)
    return message.body
