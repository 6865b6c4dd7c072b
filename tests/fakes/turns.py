"""Turns without a Telegram: what a handler's one transaction needs, and nothing that sends."""

from itertools import count
from types import SimpleNamespace
from typing import cast

from telegram import CallbackQuery, Chat, Message, Update, User

from bot.clock import Clock
from bot.settings import Settings
from handlers.services import Services
from handlers.turn import Turn
from storage.tables import Person

_NUMBERS = count(1)
SETTINGS = Settings(_env_file=None)


def turn(clock: Clock, person: Person, button: str = "", text: str = "") -> Turn:
    """The person presses a button with this data, or says the text, in their own chat."""
    user = User(person.telegram_id or 0, person.name, is_bot=False)
    message = Message(1, clock.now(), Chat(user.id, "private"), from_user=user, text=text or "…")
    query = CallbackQuery("1", user, "1", message=message, data=button) if button else None
    number = next(_NUMBERS)
    update = Update(number, callback_query=query) if query else Update(number, message=message)
    parts = {
        "bot": SimpleNamespace(username="bot"),
        "library": SimpleNamespace(changed=lambda: None),
        "delivery": SimpleNamespace(wake=lambda: None),
        "spread": SimpleNamespace(set=lambda: None),
        "files_behind": lambda _: False,
    }
    services = cast("Services", SimpleNamespace(clock=clock, settings=SETTINGS, **parts))
    return Turn(services, update, person, language=person.language)
