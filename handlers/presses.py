"""Presses that no button of the message could make: a changed Telegram client sends any data it likes."""

from typing import Any

from telegram import CallbackQuery, Message
from telegram.ext import CallbackQueryHandler


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
