"""Sending polls and stopping them."""

from bot.playground import polls
from bot.playground.call import Call
from bot.playground.errors import JSON, bad_request
from bot.playground.markup import read_markup
from bot.playground.polls import FEWEST, LONGEST_OPTION, LONGEST_QUESTION, MOST
from bot.playground.state import World

from .common import find_chat, reply_content, text_of, thread_content, writable_chat


def send_poll(world: World, call: Call) -> JSON:
    """A poll of the bot's own: it is told how it stands after every vote."""
    markup = read_markup(call)
    chat = writable_chat(world, call, "poll")
    question = text_of(
        call, "question", LONGEST_QUESTION, f"poll question length must not exceed {LONGEST_QUESTION}"
    )
    if not question:
        raise bad_request("poll question must be non-empty")
    if call.text("type") not in {"", "regular", "quiz"}:
        raise bad_request("unsupported poll type specified")
    given: JSON = {
        "is_anonymous": call.text("is_anonymous") == "" or call.flag("is_anonymous"),
        "allows_multiple_answers": call.flag("allows_multiple_answers"),
        "type": call.text("type") or "regular",
    }
    around = thread_content(call, chat, world.bot) | reply_content(world, call, chat) | markup.content()
    return polls.ask(world, chat, world.bot, question, _options(call), given | around).body


def _options(call: Call) -> list[str]:
    options = call.json("options", "options")
    if not isinstance(options, list):
        raise bad_request("expected an Array of String as options")
    texts = [str(one.get("text", "") if isinstance(one, dict) else one).strip() for one in options]
    if len(texts) < FEWEST:
        raise bad_request(f"poll must have at least {FEWEST} option")
    if len(texts) > MOST:
        raise bad_request(f"poll can't have more than {MOST} options")
    if not all(texts):
        raise bad_request("poll options must be non-empty")
    if any(len(one) > LONGEST_OPTION for one in texts):
        raise bad_request(f"poll options length must not exceed {LONGEST_OPTION}")
    return texts


def stop_poll(world: World, call: Call) -> JSON:
    """End one of the bot's own polls; the poll as it ended."""
    chat = find_chat(world, call, "edit")
    message = chat.messages.get(call.integer("message_id"))
    if message is None:
        raise bad_request("message with poll to stop not found")
    if "poll" not in message.body:
        raise bad_request("message is not a poll")
    if message.body["poll"]["is_closed"]:
        raise bad_request("poll has already been closed")
    if message.sender is not world.bot or message.uneditable:
        raise bad_request("poll can't be stopped")
    return polls.close(world, message)
