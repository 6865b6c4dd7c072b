"""Files: fetched, looked at and kept in the file store, then handed to whoever waits for them."""

import asyncio
import hashlib
from dataclasses import dataclass

from sqlmodel import Session
from telegram import Message
from telegram.error import TelegramError

from bot import dossiers
from bot.access import Action
from bot.intents import secrets
from bot.sandbox import Overrun
from bot.sheets import LISTS
from handlers import albums, antivirus
from handlers.announcements import composing
from handlers.announcements.drafting import Came
from handlers.campaigns import receiving
from handlers.dossiers.taking import Incoming, take_file
from handlers.office import blanks
from handlers.registrations import lists, office_lists
from handlers.registry import arrival as listed
from handlers.turn import Sorry, Turn
from storage import campaigns, drafts, people
from storage.tables import Draft

MEGABYTE = 1 << 20
SLOW = frozenset({".jpg", ".png", ".pdf", ".doc"})  # whose words may have to be recognised
READING_PATIENCE = 60.0  # seconds


@dataclass(frozen=True)
class Arrival:
    """A file as it came, in nobody's store yet; `sha256` is where it will stand."""

    name: str
    data: bytes
    sha256: str
    kind: dossiers.Kind
    caption: str
    album: str
    notes: tuple[str, ...] = ()


async def file_arrived(turn: Turn) -> None:
    """A document or a photo in a private chat; fetched only for somebody who may hand one in."""
    person, draft = await turn.services.database.read(_open_draft, turn.user_id)
    if person is None:
        raise Sorry("unknown-person")
    for_dossier = draft is not None and draft.form == drafts.FILES
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
        if arrival.album:
            await turn.services.database.write(albums.hold, turn.chat_id, arrival.album, turn.now)
        page = await _first_page(turn, arrival)
        await turn.services.files.put(arrival.data)
        await turn.transact(_into_dossier, arrival, page, int(draft.subject))
    elif plans_too and arrival.kind.suffix == ".docx" and (found := await _marks(turn, arrival.data)):
        await blanks.arrived(turn, arrival.name, arrival.data, found)
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
    scanner = turn.services.settings.clamd
    if scanner and (virus := await antivirus.infected(scanner, data)):
        raise Sorry("file-infected", name=name, virus=virus)
    look = await turn.services.sandbox.run(dossiers.examine, data, name)
    if isinstance(look, dossiers.Fault):
        key = "file-secret" if look.why == "secret" else f"file-fault-{look.why}"
        raise Sorry(key, name=name, **look.known)
    name = dossiers.safe_name(name, look.kind.suffix)
    data = look.data or data
    sha256 = hashlib.sha256(data).hexdigest()
    return Arrival(name, data, sha256, look.kind, turn.text, message.media_group_id or "", look.notes)


async def _marks(turn: Turn, data: bytes) -> tuple[str, ...]:
    """The names between double braces: no plan has any, a form to fill in has."""
    if b"word/document.xml" not in data:
        return ()
    try:
        return await turn.services.sandbox.run(dossiers.form_marks, data)
    except Overrun:
        return ()


async def _first_page(turn: Turn, arrival: Arrival) -> dossiers.FirstPage:
    """What the paper says of itself; a scan takes seconds. What cannot be read is told, not refused.

    Raises:
        Sorry: it bears a secrecy mark.
    """
    if arrival.kind.suffix in SLOW:
        await turn.typing()
    try:
        work = turn.services.sandbox.run_long(dossiers.first_page, arrival.data, arrival.kind.suffix)
        page = await asyncio.wait_for(work, READING_PATIENCE)
    except (Overrun, TimeoutError):
        return dossiers.FirstPage()
    if page.mark == "secret":
        raise Sorry("file-secret")
    return page


def _open_draft(session: Session, telegram_id: int) -> tuple[int | None, Draft | None]:
    person = people.by_telegram(session, telegram_id)
    if person is None or person.id is None:
        return None, None
    return person.id, drafts.current(session, person.id)


def _may_send(session: Session, turn: Turn) -> tuple[bool, bool]:
    """Whether the person may send a plan, and a list."""
    turn.person = people.by_telegram(session, turn.user_id)
    return turn.may(Action.SEND_PLAN), turn.may(Action.REGISTER_OTHERS)


def _into_dossier(
    session: Session, turn: Turn, arrival: Arrival, page: dossiers.FirstPage, dossier_id: int
) -> None:
    campaigns.keep_file(session, arrival.sha256, len(arrival.data), arrival.kind.media_type, turn.now)
    new = Incoming(
        arrival.name,
        arrival.sha256,
        len(arrival.data),
        arrival.caption,
        arrival.album,
        page,
        arrival.notes,
    )
    take_file(session, turn, dossier_id, new)
