"""Files: fetched, looked at and kept in the file store, then handed to whoever waits for them."""

import hashlib
from dataclasses import dataclass

from sqlmodel import Session
from telegram import Message
from telegram.error import TelegramError

from bot import dossiers
from bot.access import Action
from bot.intents import secrets
from bot.sheets import LISTS
from handlers.announcements import composing
from handlers.announcements.drafting import Came
from handlers.campaigns import receiving
from handlers.dossiers import handing_in
from handlers.registrations import lists, office_lists
from handlers.registry import arrival as listed
from handlers.turn import Sorry, Turn
from storage import campaigns, drafts, people
from storage.tables import Draft

MEGABYTE = 1 << 20


@dataclass(frozen=True)
class Arrival:
    """A file as it came, in nobody's store yet; `sha256` is where it will stand."""

    name: str
    data: bytes
    sha256: str
    kind: dossiers.Kind
    caption: str
    album: str


async def file_arrived(turn: Turn) -> None:
    """A document or a photo in a private chat; fetched only for somebody who may hand one in."""
    person, draft = await turn.services.database.read(_open_draft, turn.user_id)
    if person is None:
        raise Sorry("unknown-person")
    for_dossier = draft is not None and draft.form == handing_in.FORM
    if draft is not None and composing.is_open(draft):
        announced = await fetch(turn)
        await turn.services.files.put(announced.data)
        came = Came(
            announced.name,
            announced.sha256,
            len(announced.data),
            announced.kind.media_type,
            announced.album,
        )
        await turn.transact(composing.file_arrived, came, draft.id or 0)
        return
    plans_too, lists_too = await turn.services.database.read(_may_send, turn)
    if not (for_dossier or plans_too or lists_too):
        raise Sorry("file-not-yours")
    arrival = await fetch(turn)
    if draft is not None and for_dossier:
        await turn.services.files.put(arrival.data)
        await turn.transact(_into_dossier, arrival, int(draft.subject))
    elif arrival.kind.suffix in LISTS and not (plans_too and arrival.kind.suffix == ".docx"):
        sent = listed.Arrival(arrival.name, arrival.data, arrival.sha256, arrival.kind.suffix)
        await (office_lists.arrived(turn, sent) if plans_too else lists.arrived(turn, sent))
    elif plans_too and arrival.album and arrival.kind.media_type.startswith("image/"):
        await receiving.page_arrived(turn, arrival.data, arrival.kind.media_type, arrival.album)
    elif plans_too:
        await receiving.plan_arrived(turn, arrival.name, arrival.data, arrival.kind.media_type)
    else:
        raise Sorry("file-unexpected", name=arrival.name)


async def fetch(turn: Turn) -> Arrival:
    """Fetch the message's file and check it; nothing is kept yet.

    Raises:
        Sorry: too large, not to be had, not to be taken as it is, or bearing a secrecy mark.
    """
    message = turn.update.effective_message
    if not isinstance(message, Message):
        raise Sorry("not-understood")
    sent = message.document or message.photo[-1]
    said = secrets.marked(turn.text)
    if said:
        # What the words tell of is not kept; a file beside them is not even fetched.
        raise Sorry("file-secret" if said == secrets.STATE else f"typed-{said}")
    name = dossiers.safe_name(getattr(sent, "file_name", None) or f"anh-{message.message_id}.jpg")
    limit = turn.services.settings.largest_file_mb
    if (sent.file_size or 0) > limit * MEGABYTE:
        raise Sorry("file-too-large", size=-(-(sent.file_size or 0) // MEGABYTE), limit=limit)
    try:
        data = bytes(await (await sent.get_file()).download_as_bytearray())
    except TelegramError:
        raise Sorry("file-not-fetched") from None
    if dossiers.marked_secret(turn.text):
        raise Sorry("file-secret")
    kind = await turn.services.sandbox.run(dossiers.examine, data, name)
    if isinstance(kind, dossiers.Fault):
        key = "file-secret" if kind.why == "secret" else f"file-fault-{kind.why}"
        raise Sorry(key, name=name, **kind.known)
    name = dossiers.safe_name(name, kind.suffix)
    sha256 = hashlib.sha256(data).hexdigest()
    return Arrival(name, data, sha256, kind, turn.text, message.media_group_id or "")


def _open_draft(session: Session, telegram_id: int) -> tuple[int | None, Draft | None]:
    person = people.by_telegram(session, telegram_id)
    if person is None or person.id is None:
        return None, None
    return person.id, drafts.current(session, person.id)


def _may_send(session: Session, turn: Turn) -> tuple[bool, bool]:
    """Whether the person may send a plan, and a list."""
    turn.person = people.by_telegram(session, turn.user_id)
    return turn.may(Action.SEND_PLAN), turn.may(Action.REGISTER_OTHERS)


def _into_dossier(session: Session, turn: Turn, arrival: Arrival, dossier_id: int) -> None:
    campaigns.keep_file(session, arrival.sha256, len(arrival.data), arrival.kind.media_type, turn.now)
    handing_in.take_file(
        session,
        turn,
        dossier_id,
        arrival.name,
        arrival.sha256,
        len(arrival.data),
        arrival.caption,
        arrival.album,
    )
