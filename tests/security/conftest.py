"""The running assistant of the dialogs, and people who press what no button carries."""

from bot.playground.errors import JSON
from bot.playground.state import Callback
from tests.dialogs.conftest import Office, clock, office
from tests.dialogs.kit import Someone

__all__ = ["Office", "clock", "forge", "office"]


async def forge(someone: Someone, data: str, *, offered: bool = True) -> JSON:
    """Press with this data on the bot's last message in the chat; the bot's answer.

    `offered`: as if an older version of the program had put such a button there. Otherwise it is what a
    changed Telegram client sends, and the message Telegram shows has no such button.
    """
    world = someone.playground.world
    chat = someone.where
    pressed = next(one for one in reversed(chat.messages.values()) if one.sender is world.bot and one.text)
    callback = Callback(str(10**18 + world.next_number()), someone.person.user, chat.id, world.now())
    world.callbacks[callback.id] = callback
    query = {
        "id": callback.id,
        "from": someone.person.user.json(),
        "message": pressed.body | (_keyboard(data) if offered else {}),
        "chat_instance": "1",
        "data": data,
    }
    world.updates.add("callback_query", query, chat.id)
    await world.events.until(lambda: callback.answer is not None or None, 10)
    return callback.answer or {}


def _keyboard(data: str) -> JSON:
    return {"reply_markup": {"inline_keyboard": [[{"text": "?", "callback_data": data}]]}}
