"""Delivery's Sender: turns a row into a call, and Telegram's errors into outcomes."""

import logging
from contextlib import ExitStack
from typing import Any

from telegram import InputFile, Message
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

from bot.delivery.policy import TOPIC_GONE, Outcome, Result
from handlers import rendering
from handlers.pacing import in_place, seconds
from handlers.request import ConnectFailed
from storage import outbox
from storage.files import FileDamagedError, FileMissingError, FileStore, FileStoreError
from storage.tables import Outgoing

log = logging.getLogger(__name__)

# The wording of these refusals varies from case to case; what they share is that writing again is useless.
_GONE = ("chat not found", "group chat was deleted", "user is deactivated")
# The group is there and does not let write for now: its rights, or the topic is closed.
_MUTED = ("have no rights", "not enough rights", "topic_closed", "chat_write_forbidden", "chat_restricted")
_TOPIC_GONE = ("message thread not found", "topic_deleted")
_NOTHING_TO_DO = (
    "message is not modified",
    "message to delete not found",
    "message can't be deleted",
    "message to react not found",
    "poll has already been closed",
    "message with poll to stop not found",
    "reaction_invalid",
    "reactions_too_many",
)
UPLOADS_KNOWN = 1000


class TelegramSender:
    """Sends outbox rows with a bot; files come from the file store, each is uploaded once."""

    def __init__(self, bot: ExtBot[int], files: FileStore) -> None:
        self._bot = bot
        self._files = files
        self._uploaded: dict[tuple[str, bool], str] = {}

    async def send(self, row: Outgoing) -> Outcome:
        try:
            with in_place():
                result = await self._call(row)
        except TelegramError as error:
            if isinstance(error, BadRequest) and row.method == outbox.PIN:
                # A right of its own, which says nothing of writing.
                return Outcome(Result.REFUSED, error=type(error).__name__)
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
        if not isinstance(result, Message):
            return Outcome(Result.SENT)
        return Outcome(Result.SENT, message_id=result.message_id, poll=result.poll.id if result.poll else "")

    async def _call(self, row: Outgoing) -> object:
        chat, said = row.chat_id, row.payload
        words: dict[str, Any] = {"parse_mode": "HTML", "reply_markup": rendering.keyboard(said)}
        where: dict[str, Any] = {
            "message_thread_id": rendering.number(said, "thread") or None,
            "disable_notification": bool(said.get("silent")),
        }
        place: dict[str, Any] = {"chat_id": chat, "message_id": row.message_id}
        match row.method:
            case outbox.SAY if said.get("poll"):
                return await self._bot.send_poll(chat, **rendering.poll(said), **where)
            case outbox.SAY if said.get("files"):
                return await self._with_files(chat, rendering.files(said), words, where)
            case outbox.SAY:
                return await self._bot.send_message(chat, str(said["text"]), **words, **where)
            case outbox.EDIT if said.get("files"):
                return await self._bot.edit_message_caption(caption=str(said["text"]), **place, **words)
            case outbox.EDIT:
                return await self._bot.edit_message_text(str(said["text"]), **place, **words)
            case outbox.BUTTONS:
                return await self._bot.edit_message_reply_markup(**place, reply_markup=words["reply_markup"])
            case outbox.DELETE:
                return await self._take_away(row, words)
        await self._wordless(row, place)
        return None

    async def _wordless(self, row: Outgoing, place: dict[str, Any]) -> None:
        """What brings no message."""
        match row.method:
            case outbox.PIN:
                await self._bot.pin_chat_message(**place, disable_notification=True)
            case outbox.CLOSE:
                await self._bot.stop_poll(**place)
            case outbox.LEAVE:
                await self._bot.leave_chat(row.chat_id)
            case outbox.REACT:
                await self._bot.set_message_reaction(**place, reaction=str(row.payload["emoji"]))
            case _:
                raise KeyError(row.method)

    async def _take_away(self, row: Outgoing, words: dict[str, Any]) -> object:
        """Delete a message, or all of an album; too old for that, it says what is to stand there instead."""
        first, number = row.message_id or 0, rendering.number(row.payload, "messages", 1)
        try:
            return await self._bot.delete_messages(row.chat_id, list(range(first, first + number)))
        except BadRequest as error:
            if "can't be deleted" not in str(error).lower() or "text" not in row.payload:
                raise
        changed = Outgoing(**{**row.model_dump(), "method": outbox.EDIT})
        return await self._call(changed)

    async def _with_files(
        self, chat: int, files: rendering.Files, words: dict[str, Any], where: dict[str, Any]
    ) -> object:
        """One file, or several as an album, which has no buttons; what Telegram has already is only named."""
        try:
            return await self._with_media(chat, files, words, where)
        except BadRequest as error:
            if "wrong file identifier" not in str(error).lower():
                raise
            # Another bot's, or forgotten by Telegram.
            for one in files.each:
                self._uploaded.pop(one.kept_as, None)
            return await self._with_media(chat, files, words, where)

    async def _with_media(
        self, chat: int, files: rendering.Files, words: dict[str, Any], where: dict[str, Any]
    ) -> object:
        with ExitStack() as opened:
            media = [(one, await self._medium(one, opened)) for one in files.each]
            return await self._with_these(chat, files, media, words, where)

    async def _with_these(
        self,
        chat: int,
        files: rendering.Files,
        media: list[tuple[rendering.File, str | InputFile]],
        words: dict[str, Any],
        where: dict[str, Any],
    ) -> object:
        if len(media) > 1:
            album = rendering.album(media, files.caption)
            sent = await self._bot.send_media_group(chat, album, **where)
            for one, message in zip(files.each, sent, strict=False):
                self._keep(one, message)
            return sent[0]
        one, medium = media[0]
        send = self._bot.send_photo if one.photo else self._bot.send_document
        message = await send(chat, medium, caption=files.caption or None, **words, **where)
        self._keep(one, message)
        return message

    async def _medium(self, one: rendering.File, opened: ExitStack) -> str | InputFile:
        known = self._uploaded.get(one.kept_as)
        if known:
            return known
        data = opened.enter_context(await self._files.spooled(one.sha256))
        return InputFile(data, filename=one.name, attach=True, read_file_handle=False)

    def _keep(self, one: rendering.File, message: Message) -> None:
        medium = message.photo[-1] if one.photo and message.photo else message.document
        if medium is not None:
            if len(self._uploaded) >= UPLOADS_KNOWN:
                self._uploaded.clear()
            self._uploaded[one.kept_as] = medium.file_id


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
        case BadRequest():
            return _refused(said, name)
        case ConnectFailed() | InvalidToken() | Conflict():
            # A token that was revoked may be put right; nothing is lost meanwhile.
            return Outcome(Result.NOT_SENT, error=name)
        case NetworkError() if "too large" in said:
            return Outcome(Result.REFUSED, error=name)
        case _:
            return Outcome(Result.MAYBE_SENT, error=name)


def _refused(said: str, name: str) -> Outcome:
    """What Telegram's words of a bad request mean."""
    if any(words in said for words in _NOTHING_TO_DO):
        return Outcome(Result.SENT)
    if any(words in said for words in _GONE):
        return Outcome(Result.UNREACHABLE, error=name)
    if any(words in said for words in _MUTED):
        return Outcome(Result.MUTED, error=name)
    if any(words in said for words in _TOPIC_GONE):
        return Outcome(Result.MUTED, error=TOPIC_GONE)
    return Outcome(Result.REFUSED, error=name)
