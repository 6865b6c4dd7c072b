"""answerCallbackQuery."""

from datetime import timedelta

from bot.playground.call import Call
from bot.playground.errors import bad_request
from bot.playground.events import Event
from bot.playground.state import World

from .common import text_of

ANSWERABLE = timedelta(seconds=60)


def answer_callback_query(world: World, call: Call) -> bool:
    """What the person sees after pressing a button; once only, and soon."""
    text = text_of(call, "text", 200, "MESSAGE_TOO_LONG")
    callback = world.callbacks.get(call.text("callback_query_id"))
    if callback is None or callback.answer is not None or world.now() - callback.made > ANSWERABLE:
        raise bad_request("query is too old and response timeout expired or query ID is invalid")
    callback.answer = {"text": text, "show_alert": call.flag("show_alert")} if text else {}
    if url := call.text("url"):
        callback.answer["url"] = url
    data = {"user": callback.user.id, **callback.answer}
    world.events.publish(Event("callback_answer", callback.chat_id, data=data))
    return True
