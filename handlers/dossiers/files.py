"""The files of a dossier one by one: looked at again, put in order, taken out; pages seen as one PDF."""

from sqlmodel import Session

from bot import dossiers
from handlers.albums import Joined, joined_file
from handlers.dossiers.checklist import put_here, together
from handlers.dossiers.taking import changeable, refuse_closed
from handlers.keyboards import Rows, button, numbered
from handlers.paging import paged, turning
from handlers.registry import dossiers as registry
from handlers.texts import Markup
from handlers.texts.fitting import clipped
from handlers.turn import Sorry, Turn
from storage import campaigns
from storage import dossiers as stored
from storage.tables import Dossier, DossierFile

SHOWN = 10  # on a page


def show(session: Session, turn: Turn) -> None:
    """The files, each with a number that opens it; of many a page."""
    dossier = changeable(session, turn, turn.number(0))
    turn.edit(*_list(session, turn, dossier, turn.number(1) if len(turn.args) > 1 else 0))


def _list(session: Session, turn: Turn, dossier: Dossier, page: int = 0) -> tuple[Markup, Rows]:
    found, page, pages = paged(stored.files(session, dossier.id or 0), SHOWN, page)
    lines = [
        turn.t(
            "dossier-file-line",
            name=clipped(one.name, registry.NAME_SHOWN),
            paper=registry.brief(one.component) or turn.label("dossier-no-paper"),
        )
        for one in found
    ]
    text, rows = numbered(
        turn.t("dossier-files-title", code=dossier.code),
        lines,
        [button(one.name, "dosfile", one.id) for one in found],
        page * SHOWN + 1,
    )
    rows.append(turning(turn, page, pages, "dosfiles", dossier.id))
    rows.append([button(turn.label("dossier-back"), "doscard", dossier.id)])
    return text, rows


def show_one(session: Session, turn: Turn) -> None:
    """One file, and what may be done with it."""
    one, dossier = of_button(session, turn)
    siblings = _siblings(session, one)
    page = dossiers.is_page(one.name) and len(siblings) > 0
    place = next((at for at, other in enumerate(siblings) if other.id == one.id), 0)
    rows: Rows = [[button(turn.label("dossier-file-see"), "dosget", one.id)]]
    if page and one.component:
        rows.append([button(turn.label("dossier-preview"), "dospdf", one.id)])
    reopened = registry.reopened(dossier)
    closed = reopened is not None and bool(one.component) and one.component not in reopened
    if page and len(siblings) > 1 and not closed:
        moves = []
        if place > 0:
            moves.append(button(turn.label("dossier-page-up"), "dosmove", one.id, place - 1))
        if place < len(siblings) - 1:
            moves.append(button(turn.label("dossier-page-down"), "dosmove", one.id, place + 1))
        rows.append(moves)
    if one.component and not closed:
        rows.append([button(turn.label("dossier-other-paper"), "dosfree", one.id)])
    if not closed:
        label = "dossier-page-out" if page else "dossier-file-out"
        rows.append([button(turn.label(label), "dosdel", one.id)])
    place_of_all = [other.id for other in stored.files(session, dossier.id or 0)].index(one.id)
    rows.append([button(turn.label("dossier-back"), "dosfiles", dossier.id, place_of_all // SHOWN)])
    text = turn.t(
        "dossier-file-card",
        code=dossier.code,
        name=one.name,
        paper=clipped(one.component, registry.WORDS_SHOWN) or turn.label("dossier-no-paper"),
        doubts=registry.doubt_lines(turn, one.doubts),
        closed=turn.t("dossier-paper-closed", paper=clipped(one.component, registry.WORDS_SHOWN))
        if closed
        else "",
        page=turn.label("dossier-page", number=place + 1, total=len(siblings)) if len(siblings) > 1 else "",
    )
    turn.edit(text, rows)


def of_button(session: Session, turn: Turn) -> tuple[DossierFile, Dossier]:
    """The file of the button, for whoever may see its dossier."""
    one = stored.file(session, turn.number(0))
    if one is None or one.removed_at is not None:
        raise Sorry("stale-button")
    return one, changeable(session, turn, one.dossier_id)


def _siblings(session: Session, one: DossierFile) -> list[DossierFile]:
    """The pages of the same paper, in their order."""
    return [
        other
        for other in stored.files(session, one.dossier_id)
        if other.component == one.component and dossiers.is_page(other.name) and dossiers.is_page(one.name)
    ]


def move(session: Session, turn: Turn) -> None:
    """A page to another place among those of its paper."""
    one, dossier = of_button(session, turn)
    pages = _siblings(session, one)
    to = turn.number(1)
    if one not in pages or to >= len(pages):
        raise Sorry("stale-button")
    refuse_closed(dossier, one)
    rest = [page for page in pages if page.id != one.id]
    rest.insert(to, one)
    order = iter(rest)
    moved = {page.id for page in pages}
    for place, other in enumerate(stored.files(session, dossier.id or 0), 1):
        (next(order) if other.id in moved else other).position = place
        session.add(other)
    session.flush()
    turn.note(session, "dossier_pages_ordered", f"dossier:{dossier.id}")
    show_one(session, turn)


def free(session: Session, turn: Turn) -> None:
    """It is another paper: asked again on the checklist; alone, or with the pages it came with."""
    one, dossier = of_button(session, turn)
    refuse_closed(dossier, one)
    if len(turn.args) > 1:
        found = stored.files(session, dossier.id or 0)
        pages = together(found, registry.components(session, dossier), one)
    else:
        pages, one.album = [one], ""
    for page in pages:
        page.component = ""
        session.add(page)
    session.flush()
    put_here(session, turn, dossier)


def get(session: Session, turn: Turn) -> None:
    """The file itself, in the chat."""
    one, dossier = of_button(session, turn)
    turn.note(session, "dossier_file_opened", f"dossier:{dossier.id}", file=one.sha256[:12])
    turn.send_file(
        one.name,
        one.sha256,
        turn.t("dossier-file", code=dossier.code, component=one.component or turn.label("dossier-no-paper")),
    )


async def preview(turn: Turn) -> None:
    """The pages of a paper as the one PDF the Office will get."""
    pages = await turn.services.database.read(_pages, turn)
    await turn.typing()
    await turn.transact(_send_preview, await joined_file(turn, pages))


def _pages(session: Session, turn: Turn) -> list[str]:
    turn.know(session)
    one, _ = of_button(session, turn)
    pages = [page.sha256 for page in _siblings(session, one)]
    if not pages:
        raise Sorry("stale-button")
    return pages


def _send_preview(session: Session, turn: Turn, whole: Joined) -> None:
    one, dossier = of_button(session, turn)
    campaigns.keep_file(session, whole.sha256, whole.size, dossiers.MEDIA_TYPES[".pdf"], turn.now)
    turn.note(session, "dossier_file_opened", f"dossier:{dossier.id}", file=whole.sha256[:12])
    name = dossiers.safe_name((one.component[:80] or dossier.code) + ".pdf")
    turn.send_file(name, whole.sha256, turn.t("dossier-preview-caption", code=dossier.code))
    turn.say(*_list(session, turn, dossier))
