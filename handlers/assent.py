"""A yes in words to what was asked just before is the press of its button; a no leaves all as it is."""

from collections.abc import Collection, Mapping
from datetime import timedelta
from typing import Any

from sqlmodel import Session

from bot.intents.assent import assent
from handlers import callback_data
from handlers.campaigns import ending, launching
from handlers.dossiers import handing_in, opening
from handlers.enrolment import newcomers, start
from handlers.errors import Handler
from handlers.people import divisions
from handlers.registrations import registering
from handlers.reviews import queue
from handlers.turn import Turn
from storage import outbox
from storage.tables import Outgoing

PATIENCE = timedelta(minutes=30)  # an older question is not what is answered
# The buttons that are the yes of a question, with what each does. What cannot be taken back is pressed.
YES: Mapping[str, Handler] = {
    "enrol": start.agree,
    "nyes": newcomers.accept,
    "cok": launching.confirm,
    "ccloseok": ending.close,
    "copenok": ending.reopen,
    "carchok": ending.archive,
    "regout": registering.withdraw,
    "dosyes": handing_in.send_anyway,
    "dosbackok": opening.withdraw,
    "revallok": queue.approve_all,
    "dclosed": divisions.closed,
}
PRESSED = frozenset({"cdropok", "dosdropok", "lawgone", "anntakeok", "dmok", "pmok", "pdelok", "nwrongok"})
DECLINED: Mapping[str, Handler] = {"enrol": start.decline}
MOST_BUTTONS = 3  # of a question; a screen with more is none


def take(session: Session, turn: Turn, more: Mapping[str, Handler]) -> bool:
    """Do what a yes or a no does here; whether anything was asked. `more` are further questions' buttons."""
    agreed = assent(turn.text)
    asked = outbox.last_said(session, turn.chat_id, turn.now - PATIENCE)
    yes = {**YES, **more}
    found = _yes_of(asked, {*yes, *PRESSED}) if asked is not None else None
    if agreed is None or asked is None or found is None:
        return False
    action, turn.args = found
    if agreed and action in PRESSED:
        turn.say(turn.t("assent-press"))
        return True
    done = yes[action] if agreed else DECLINED.get(action)
    if done is None:
        turn.say(turn.t("assent-declined"))
        return True
    if asked.message_id is not None:
        turn.take_buttons(asked.message_id)
    done(session, turn)
    return True


def take_or_thank(session: Session, turn: Turn, more: Mapping[str, Handler]) -> None:
    """The same for somebody who is known: with nothing asked it is a courtesy."""
    if not take(session, turn, more):
        turn.say(turn.t("courtesy-assent"))


def _yes_of(asked: Outgoing, yes: Collection[str]) -> tuple[str, tuple[str, ...]] | None:
    """The one button of a question that says yes to it."""
    rows: Any = asked.payload.get("buttons") or []
    pressed = [callback_data.decode(one["data"]) for row in rows for one in row if one.get("data")]
    found = [one for one in pressed if one[0] in yes and not (one[0] == "cok" and len(one[1]) < 2)]
    return found[0] if len(found) == 1 and len(pressed) <= MOST_BUTTONS else None
