"""Delivery's Sender: turns a row into a call, and Telegram's errors into outcomes."""

import logging
from collections.abc import Awaitable, Callable
from typing import Any

from telegram import InputFile
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
)
from telegram.ext import ExtBot

from bot.delivery.policy import Outcome, Result
from handlers.pacing import seconds
from handlers.request import ConnectFailed
from storage.files import FileDamagedError, FileMissingError, FileStore, FileStoreError
from storage.tables import Outgoing

log = logging.getLogger(__name__)

# The wording of these refusals varies from case to case; what they share is that writing again is useless.
_GONE = (
    "chat not found",
    "group chat was deleted",
    "have no rights",
    "not enough rights",
    "user is deactivated",
)
_NOTHING_TO_DO = ("message is not modified",)


class TelegramSender:
    """Sends outbox rows with a bot; files come from the file store."""

    def __init__(self, bot: ExtBot[int], files: FileStore) -> None:
        self._files = files
        self._methods: dict[str, Callable[..., Awaitable[Any]]] = {
            "sendMessage": bot.send_message,
            "editMessageText": bot.edit_message_text,
            "editMessageReplyMarkup": bot.edit_message_reply_markup,
            "sendDocument": bot.send_document,
            "sendPhoto": bot.send_photo,
        }

    async def send(self, row: Outgoing) -> Outcome:
        try:
            result = await self._call(row)
        except TelegramError as error:
            return outcome_of(error)
        except (FileMissingError, FileDamagedError) as error:
            return Outcome(Result.REFUSED, error=type(error).__name__)
        except FileStoreError as error:
            # The file store is away for a moment.
            return Outcome(Result.NOT_SENT, error=type(error).__name__)
        except (KeyError, TypeError) as error:
            log.exception("row %s is no call", row.id)
            return Outcome(Result.REFUSED, error=type(error).__name__)
        except Exception as error:
            # Whether Telegram had it by then is not known.
            log.exception("row %s was not sent", row.id)
            return Outcome(Result.MAYBE_SENT, error=type(error).__name__)
        return Outcome(Result.SENT, message_id=getattr(result, "message_id", None))

    async def _call(self, row: Outgoing) -> object:
        payload = dict(row.payload)
        for name in ("document", "photo"):
            named = payload.get(name)
            if isinstance(named, dict):
                data = await self._files.get(str(named["file"]))
                payload[name] = InputFile(data, filename=str(named["name"]))
        return await self._methods[row.method](chat_id=row.chat_id, **payload)


def outcome_of(error: TelegramError) -> Outcome:
    """What an error of the Bot API means for the row.

    A trouble lasts only where Telegram itself says so in its known words; all else passes.
    """
    name = type(error).__name__
    said = str(error).lower()
    match error:
        case RetryAfter():
            return Outcome(Result.WAIT, retry_after=seconds(error), error=name)
        case ChatMigrated():
            return Outcome(Result.MOVED, chat_id=error.new_chat_id, error=name)
        case Forbidden() if said.startswith("forbidden: "):
            return Outcome(Result.UNREACHABLE, error=name)
        case BadRequest() if any(words in said for words in _NOTHING_TO_DO):
            return Outcome(Result.SENT)
        case BadRequest() if any(words in said for words in _GONE):
            return Outcome(Result.UNREACHABLE, error=name)
        case BadRequest():
            return Outcome(Result.REFUSED, error=name)
        case ConnectFailed() | InvalidToken() | Conflict():
            # A token that was revoked may be put right; nothing is lost meanwhile.
            return Outcome(Result.NOT_SENT, error=name)
        case NetworkError() if "too large" in said:
            return Outcome(Result.REFUSED, error=name)
        case _:
            return Outcome(Result.MAYBE_SENT, error=name)
