"""The last resort: whatever a handler raises becomes a sentence that says what to do next."""

import logging
from collections.abc import Awaitable, Callable, Coroutine, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy.exc import InterfaceError, OperationalError
from sqlmodel import Session
from telegram import Update

from bot.access import Action, Denied
from bot.sandbox import Overrun
from handlers import operators
from handlers.keyboards import button
from handlers.services import Services
from handlers.turn import Sorry, Turn
from storage.files import FileDamagedError, FileMissingError, FileStoreError

log = logging.getLogger(__name__)

NOT_TAKEN = "👎"  # at a file: of several sent together it tells which one the sentence is about

Handler = Callable[[Session, Turn], None]
AsyncHandler = Callable[[Turn], Awaitable[None]]
Callback = Callable[[Update, object], Coroutine[Any, Any, None]]


def guarded(services: Services, handler: AsyncHandler) -> Callback:
    """The handler as the library calls it: one turn, and a clear answer however it ends."""

    async def callback(update: Update, _: object) -> None:
        turn = Turn(services, update)
        if (moment := _counted(turn)) and services.flood.too_much(turn.user_id, moment):
            tell = services.flood.to_tell(turn.user_id, moment) and turn.private
            await turn.transact(_slow_down if tell else _nothing)
            return
        try:
            await handler(turn)
            if not turn.done:
                await turn.transact(_nothing)
            if update.update_id in services.stalled:
                services.stalled.clear()  # the store is back for everybody
        except (OperationalError, InterfaceError):
            # The database is away or locked: the update stays open and is taken up again (replaying.py).
            raise
        except Exception as error:
            if isinstance(error, FileStoreError) and not isinstance(
                error, FileMissingError | FileDamagedError
            ):
                # So is the file store: Telegram still has what was to be kept.
                log.warning("update %s waits for the file store", update.update_id)
                told = services.stalled.pop(update.update_id, False)
                services.stalled[update.update_id] = told  # behind the others that wait
                raise
            if isinstance(error, Overrun):
                log.warning("a file of update %s was given up: %s", update.update_id, error.why)
            elif not isinstance(error, Sorry | Denied):
                log.exception("update %s failed", update.update_id)
            await turn.transact(_explain, error)

    return callback


def transaction(handler: Handler) -> AsyncHandler:
    """A handler that needs nothing but its transaction."""

    async def run(turn: Turn) -> None:
        await turn.transact(handler)

    return run


def _nothing(_: Session, __: Turn) -> None:
    """Only "this update is done"."""


def _counted(turn: Turn) -> datetime | None:
    """When it was sent, if it counts: papers of a dossier come by the dozen."""
    message = turn.update.message
    if turn.update.callback_query is not None:
        return turn.now
    if message is None or message.document is not None or message.photo:
        return None
    return message.date


def _slow_down(_: Session, turn: Turn) -> None:
    turn.say(turn.t("too-fast"))


def _place(turn: Turn, key: str) -> str:
    """The sentence for where it is said: how to come in is nobody's business in a group."""
    if key != "unknown-person" or turn.private:
        return key
    return "group-anonymous-ask" if turn.anonymous else "group-stranger"


def _explain(session: Session, turn: Turn, error: Exception) -> None:
    if isinstance(error, Denied):
        roles = _enumerated(turn, [turn.label(f"role-{role}") for role in error.needs])
        turn.note(session, error.action, turn.about, allowed=False, tried=turn.action)
        # Who is of the Office is not sent to the Office.
        key = "denied-office" if turn.may(Action.REVIEW) else "denied"
        text = turn.t("denied-elsewhere") if error.elsewhere else turn.t(key, roles=roles)
    elif isinstance(error, Sorry):
        if error.key in {
            "registration-refused",
            "unknown-person",
            "not-your-button",
            "invitation-wrong",
            "invitation-used",
        }:
            tried = str(error.arguments.get("action", turn.action))
            turn.note(session, error.key, turn.about, allowed=False, tried=tried)
        text = turn.t(_place(turn, error.key), **error.arguments)
    elif isinstance(error, Overrun):
        turn.note(session, "file_given_up", turn.about, allowed=False, why=error.why[:80])
        text = turn.t("file-overrun")
    else:
        turn.note(session, "error", allowed=True, error=type(error).__name__)
        operators.tell(session, turn.now, "error", type(error).__name__, kind=type(error).__name__)
        text = turn.t("unexpected")
    message = turn.update.message
    if turn.private and message is not None and (message.document or message.photo):
        turn.react(NOT_TAKEN)
    pressed = turn.update.callback_query is not None and not turn.answered  # else nobody would see it
    if pressed and len(text) <= 180 and "<" not in text:
        turn.toast = (str(text), True)
    elif turn.private or turn.text.startswith("/") or turn.update.callback_query is not None:
        on = isinstance(error, Denied) and turn.private
        turn.say(text, [[button(turn.label("menu-open"), "go", "menu")]] if on else None)


def _enumerated(turn: Turn, names: Sequence[str]) -> str:
    """The names as a sentence lists them."""
    *first, last = names
    return turn.label("last-of-several", first=", ".join(first), last=last) if first else last
