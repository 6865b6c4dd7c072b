"""Files: fetched, looked at and kept in the file store, then handed to whoever waits for them."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

from sqlmodel import Session

from bot import dossiers
from bot.access import Action, Denied
from bot.sandbox import Overrun, Sandbox
from bot.sheets import LISTS
from handlers import albums
from handlers.announcements import composing
from handlers.announcements.drafting import Came
from handlers.campaigns import receiving
from handlers.dossiers import nominees, opening
from handlers.dossiers.checklist import none_follows, together_as
from handlers.dossiers.taking import Incoming, take_file
from handlers.errors import NOT_TAKEN
from handlers.fetching import HELD_MB, MEGABYTE, Arrival, announced, fetched
from handlers.keyboards import button
from handlers.office import blanks
from handlers.registrations import lists, office_lists
from handlers.registry import arrival as listed
from handlers.turn import Sorry, Turn
from storage import campaigns, drafts
from storage import dossiers as stored
from storage.tables import Draft

SLOW = frozenset({".jpg", ".png", ".pdf", ".doc"})  # whose words may have to be recognised


async def file_arrived(turn: Turn) -> None:
    """A document or a photo in a private chat; fetched only for somebody who may hand one in."""
    draft = await turn.services.database.read(_open_draft, turn)
    if draft is not None and draft.form in {drafts.FILES, nominees.NOMINEE.name}:
        await _for_dossier(turn, draft)
        return
    for_announcement = draft is not None and composing.is_open(draft)
    plans_too, lists_too = turn.may(Action.SEND_PLAN), turn.may(Action.REGISTER_OTHERS)
    if not (for_announcement or plans_too or lists_too):
        raise Sorry("file-not-yours")
    sent = announced(turn)
    if sent.is_large:
        raise Sorry("file-too-large", size=-(-sent.size // MEGABYTE), limit=HELD_MB)
    async with fetched(turn, sent) as arrival:
        if draft is not None and for_announcement:
            await _for_announcement(turn, arrival, draft)
        elif plans_too:
            await _for_office(turn, arrival)
        else:
            await _for_nothing_open(turn, arrival)


async def _for_nothing_open(turn: Turn, arrival: Arrival) -> None:
    """A list from whoever registers others; else the one dossier's that wants files, or asked about."""
    if arrival.kind.suffix in LISTS:
        with suppress(listed.Unexpected):
            await lists.arrived(turn, _as_list(arrival))
            return
    draft, code = await turn.services.database.write(opening.gone_on_with, turn)
    if draft is not None and draft.form == drafts.FILES:
        async with _last_of_several(turn, int(draft.subject)):
            await _entered(turn, arrival, draft, code)
        return
    await turn.transact(_whose, arrival.name, arrival.album)


def _whose(session: Session, turn: Turn, name: str, album: str) -> None:
    """What it may belong to: dossiers in preparation first. Asked once of all that come together."""
    turn.react(NOT_TAKEN)
    rows = [
        *opening.to_go_on_with(session, turn),
        [button(turn.label("menu-nophoso"), "go", "nophoso")],
        [button(turn.label("menu-danhsach"), "go", "danhsach")],
    ]
    if album:
        albums.answer(session, turn, album, turn.t("files-unexpected"), rows)
    else:
        turn.say(turn.t("file-unexpected", name=name), rows)


async def _for_announcement(turn: Turn, arrival: Arrival, draft: Draft) -> None:
    await turn.services.files.put(arrival.data)
    came = Came(arrival.name, arrival.sha256, arrival.size, arrival.kind.media_type, arrival.album)
    await turn.transact(composing.file_arrived, came, draft.id or 0)


async def _for_dossier(turn: Turn, draft: Draft) -> None:
    async with _last_of_several(turn, int(draft.subject)), fetched(turn, announced(turn)) as arrival:
        await _entered(turn, arrival, draft)


@asynccontextmanager
async def _last_of_several(turn: Turn, number: int) -> AsyncIterator[None]:
    """A file that is refused may be the last of several: their checklist waits for no other."""
    try:
        yield
    except (Sorry, Denied, Overrun):
        await turn.services.database.write(_not_taken, turn, number)
        turn.services.delivery.wake()
        raise


async def _entered(turn: Turn, arrival: Arrival, draft: Draft, code: str = "") -> None:
    """`code`: of the dossier that was taken up for this file; whoever sent it is told."""
    if arrival.album:
        held = together_as(int(draft.subject))
        await turn.services.database.write(albums.hold, turn.chat_id, held, turn.now)
    page = await _first_page(turn, arrival)
    await turn.services.files.put(arrival.source)
    await turn.transact_aside(_into_dossier, arrival, page, draft, code)


async def _for_office(turn: Turn, arrival: Arrival) -> None:
    """A form to fill in, a list, or else a plan."""
    suffix = arrival.kind.suffix
    if suffix == ".docx" and (found := await _marks(turn, arrival.data)):
        await blanks.arrived(turn, arrival.name, arrival.data, found)
    elif suffix in LISTS and suffix != ".docx":
        await office_lists.arrived(turn, _as_list(arrival))
    elif arrival.album and arrival.kind.media_type.startswith("image/"):
        await receiving.page_arrived(turn, arrival.data, arrival.kind.media_type, arrival.album)
    else:
        await receiving.plan_arrived(turn, arrival.name, arrival.data, arrival.kind.media_type)


def _as_list(arrival: Arrival) -> listed.Arrival:
    return listed.Arrival(arrival.name, arrival.data, arrival.sha256, arrival.kind.suffix)


async def _marks(turn: Turn, data: bytes) -> tuple[str, ...]:
    """The names between double braces: no plan has any, a form to fill in has."""
    if b"word/document.xml" not in data:
        return ()
    try:
        return await turn.services.sandbox.run(dossiers.form_marks, data)
    except Overrun:
        return ()


async def make_ready(sandbox: Sandbox) -> None:
    """Load what reads papers before the first comes: whoever sends it need not wait for that."""
    with suppress(Overrun):
        await sandbox.run_paper(dossiers.first_page, b"", ".png")


async def _first_page(turn: Turn, arrival: Arrival) -> dossiers.FirstPage:
    """What the paper says of itself; a scan takes seconds. What cannot be read is told, not refused.

    Raises:
        Sorry: it bears a secrecy mark.
    """
    if arrival.kind.suffix in SLOW and not turn.services.files_behind(turn.chat_id):
        await turn.typing()  # where more are behind, their signs tell that work is under way
    try:
        page = await turn.services.sandbox.run_paper(dossiers.first_page, arrival.source, arrival.kind.suffix)
    except Overrun:
        return dossiers.FirstPage()
    if page.mark == "secret":
        raise Sorry("file-secret")
    return page


def _open_draft(session: Session, turn: Turn) -> Draft | None:
    """What takes the file.

    Raises:
        Sorry: the office does not know who sent it.
    """
    turn.know(session)
    return drafts.current(session, turn.my_id)


def _not_taken(session: Session, turn: Turn, number: int) -> None:
    turn.know(session)
    dossier = stored.get(session, number)
    if turn.person is not None and dossier is not None:
        none_follows(session, turn, dossier)


def _into_dossier(
    session: Session, turn: Turn, arrival: Arrival, page: dossiers.FirstPage, draft: Draft, code: str
) -> None:
    dossier_id = int(draft.subject)
    if code:
        turn.say(turn.t("dossier-taken-up", code=code))
    if draft.form == nominees.NOMINEE.name:
        nominees.files_came(session, turn, dossier_id)
    campaigns.keep_file(session, arrival.sha256, arrival.size, arrival.kind.media_type, turn.now)
    new = Incoming(
        arrival.name,
        arrival.sha256,
        arrival.size,
        arrival.caption,
        arrival.album,
        page,
        arrival.notes,
        turn.message_id or 0,
    )
    take_file(session, turn, dossier_id, new)
