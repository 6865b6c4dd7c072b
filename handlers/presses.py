"""Buttons by their action; and presses none could make: a changed Telegram client sends any data it likes."""

from collections.abc import Iterable, Mapping
from typing import Any

from telegram import CallbackQuery, Message, Update
from telegram.ext import BaseHandler, CallbackQueryHandler

from handlers import callback_data
from handlers.errors import Callback

Route = BaseHandler[Any, Any, Any]


class Buttons(BaseHandler[Any, Any, Any]):
    """Takes each press to the callback of its action, where hundreds of patterns would be tried for it."""

    def __init__(self, callbacks: Mapping[str, Callback]) -> None:
        super().__init__(self._take)
        self.callbacks = callbacks

    def check_update(self, update: object) -> bool:
        return _action(update) in self.callbacks

    async def _take(self, update: Update, context: object) -> None:
        await self.callbacks[_action(update)](update, context)


def _action(update: object) -> str:
    """The action of the button that was pressed; no button has the empty one."""
    query = update.callback_query if isinstance(update, Update) else None
    return callback_data.decode(query.data)[0] if query is not None and query.data else ""


def gathered(routes: Iterable[Route]) -> list[Route]:
    """The routes in their order, buttons that follow one another as one."""
    found: list[Route] = []
    for route in routes:
        if isinstance(route, Buttons) and found and isinstance(found[-1], Buttons):
            found[-1] = Buttons({**route.callbacks, **found[-1].callbacks})
        else:
            found.append(route)
    return found


class NoSuchButton(CallbackQueryHandler[Any, Any]):
    """Takes a press whose data stands under no button of the message, as Telegram itself keeps it.

    It is forged, or the message has changed since it was pressed; and what Telegram does not show any more
    (a message too old) cannot be looked at.
    """

    def check_update(self, update: object) -> bool | object | None:
        found = super().check_update(update)
        query = getattr(update, "callback_query", None)
        return found if found and query is not None and not stands_there(query) else None


def stands_there(query: CallbackQuery) -> bool:
    """Whether the message pressed has a button with this data."""
    message = query.message
    if not isinstance(message, Message) or message.reply_markup is None:
        return False
    return any(
        button.callback_data == query.data for row in message.reply_markup.inline_keyboard for button in row
    )
