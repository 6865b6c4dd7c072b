"""Files into the open dossier: what each is, is read on it, said beside it, or asked."""

from typing import NamedTuple

from sqlmodel import Session

from bot import dossiers
from bot.dossiers.life import Deed, State
from handlers.dossiers.checklist import none_follows, open_papers, put, put_after_file, together
from handlers.registry import dossiers as registry
from handlers.registry.asked import Asked, asked_of
from handlers.registry.nominees import circle_of
from handlers.turn import Sorry, Turn
from storage import dossiers as stored
from storage.tables import Dossier, DossierFile

MOST_FILES = 50
_OF_PAPER = frozenset({"kind", "council", "form"})  # doubts about a file as the paper it was taken for
KEPT, ASKED = "👍", "🤔"  # reactions: it has its place; it is not plain which


class Incoming(NamedTuple):
    """A file that is in the store, and what its first page says; `notes` are doubts about it as a picture."""

    name: str
    sha256: str
    size: int
    caption: str
    album: str
    page: dossiers.FirstPage
    notes: tuple[str, ...] = ()
    message_id: int = 0


def take_file(session: Session, turn: Turn, dossier_id: int, new: Incoming) -> None:
    """A file for the open dossier; the same bytes twice are one file. A caption is for its whole album."""
    dossier = changeable(session, turn, dossier_id)
    every = stored.files(session, dossier_id, removed=True)
    found = [one for one in every if one.removed_at is None]
    if len(found) >= MOST_FILES:
        raise Sorry("dossier-full", limit=MOST_FILES)
    known = next((one for one in [*found, *every] if one.sha256 == new.sha256), None)
    if known is not None and known.removed_at is None:
        turn.say(turn.t("dossier-same-file", name=known.name))
        none_follows(session, turn, dossier)
        return
    asked = asked_of(session, dossier)
    of_album = [one for one in found if new.album and one.album == new.album]
    one = known or DossierFile(
        dossier_id=dossier_id,
        sha256=new.sha256,
        name=new.name,
        size=new.size,
        sent_by=turn.my_id,
        sent_at=turn.now,
    )
    seen = dossiers.kind_of(new.page.lines)
    one.removed_at, one.name, one.album, one.kind = None, new.name, new.album, seen.kind
    one.component = _meant(dossier, asked, new, seen, of_album)
    one.doubts = _doubts(session, turn, dossier, asked, one, new, bool(of_album))
    one.message_id = new.message_id
    one.position = _place(session, every, of_album, new.message_id)
    session.add(one)
    for page in of_album:
        if one.component and not page.component:
            page.component = one.component
            _now_kept(turn, page)
            session.add(page)
    dossier.changed_at = turn.now
    session.add(dossier)
    session.flush()
    _replace_returned(session, turn, dossier, [one])
    turn.note(session, "dossier_file", f"dossier:{dossier_id}")
    turn.react(KEPT if one.component or not asked.components else ASKED)
    twin = stored.elsewhere(session, dossier.department_id, new.sha256, dossier_id)
    if twin is not None:
        turn.say(turn.t("dossier-file-elsewhere", name=new.name, code=twin.code))
    put_after_file(session, turn, dossier, one, asked)


def _place(session: Session, every: list[DossierFile], of_album: list[DossierFile], message_id: int) -> int:
    """Behind all others; a page whose way took longer than that of its album's next ones, before those."""
    following = [page.position for page in of_album if page.message_id > message_id]
    if not following:
        return max((other.position for other in every), default=0) + 1
    for other in every:
        if other.removed_at is None and other.position >= min(following):
            other.position += 1
            session.add(other)
    return min(following)


def _meant(
    dossier: Dossier, asked: Asked, new: Incoming, seen: dossiers.Seen, of_album: list[DossierFile]
) -> str:
    """The paper a file is: as its words beside it say, then as its first page says, then as it is called.

    Photographs of one album are one paper unless each is told for itself.
    """
    offered = open_papers(dossier, asked)
    pages = {one.component for one in of_album if dossiers.is_page(one.name)}
    if said := dossiers.guess("", new.caption, offered):
        return said
    if read := dossiers.meant_by(seen, offered):
        return read
    if dossiers.is_page(new.name) and len(pages) == 1:
        return pages.pop()
    if not seen.kind and (called := dossiers.guess(new.name, "", offered)):
        return called
    return offered[0] if len(offered) == 1 and dossier.state == State.RETURNED else ""


def _doubts(
    session: Session,
    turn: Turn,
    dossier: Dossier,
    asked: Asked,
    one: DossierFile,
    new: Incoming,
    later_page: bool,
) -> list[dossiers.Doubt]:
    """What does not fit; the pages behind the first of an album are not expected to tell what they are."""
    found: list[dossiers.Doubt] = [{"why": note} for note in new.notes]
    if new.page.mark:
        found.append({"why": "mark"})
    if not new.page.read:
        return found if later_page else [*found, {"why": "unread"}]
    today = turn.services.clock.today()
    circle = circle_of(session, dossier, asked)
    return found + dossiers.doubts(new.page.lines, one.component, circle, today)


def _replace_returned(session: Session, turn: Turn, dossier: Dossier, new: list[DossierFile]) -> None:
    """A returned paper that comes again takes the place of what was handed in; that stays in its round."""
    if dossier.state != State.RETURNED:
        return
    before = stored.last_round(session, dossier.id or 0)
    if before is None:
        return
    again = {one.component for one in new if one.component and one.sent_at > before.sent_at}
    for one in stored.files(session, dossier.id or 0):
        if one.component in again and one.sent_at <= before.sent_at and one not in new:
            one.removed_at = turn.now
            session.add(one)
    session.flush()


def _now_kept(turn: Turn, one: DossierFile) -> None:
    """A file that was asked about has its place: its sign says so, in the chat it was sent to."""
    if one.message_id and one.sent_by == turn.my_id:
        turn.react(KEPT, one.message_id)


def assign(session: Session, turn: Turn) -> None:
    """The person says which paper a file is, and with it the like pages of its album."""
    one, dossier = _file(session, turn)
    asked = asked_of(session, dossier)
    place = turn.number(1)
    if place >= len(asked.components) or asked.components[place] not in open_papers(dossier, asked):
        raise Sorry("stale-button")
    _assign(session, turn, one, dossier, asked, asked.components[place])


def assign_extra(session: Session, turn: Turn) -> None:
    """The person says that it is none of the papers the plan asks for, and goes with them."""
    one, dossier = _file(session, turn)
    asked = asked_of(session, dossier)
    if not asked.components or registry.reopened(dossier) is not None:
        raise Sorry("stale-button")
    _assign(session, turn, one, dossier, asked, dossiers.EXTRA)


def _assign(
    session: Session, turn: Turn, one: DossierFile, dossier: Dossier, asked: Asked, component: str
) -> None:
    pages = together(stored.files(session, dossier.id or 0), asked.components, one)
    for page in pages:
        if not page.component:
            _now_kept(turn, page)
        page.component = component
        page.doubts = [doubt for doubt in page.doubts or () if doubt["why"] not in _OF_PAPER]
        session.add(page)
    session.flush()
    _replace_returned(session, turn, dossier, pages)
    put(session, turn, dossier, asked=asked)


def remove(session: Session, turn: Turn) -> None:
    """Take a file out; its bytes stay in the store for thirty days more (`handlers/housekeeping.py`)."""
    one, dossier = _file(session, turn)
    one.removed_at = turn.now
    session.add(one)
    session.flush()
    turn.note(session, "dossier_file_removed", f"dossier:{dossier.id}")
    put(session, turn, dossier)


def _file(session: Session, turn: Turn) -> tuple[DossierFile, Dossier]:
    """The file of the button, of a paper that may be changed."""
    one = stored.file(session, turn.number(0))
    if one is None or one.removed_at is not None:
        raise Sorry("stale-button")
    dossier = changeable(session, turn, one.dossier_id)
    refuse_closed(dossier, one)
    return one, dossier


def refuse_closed(dossier: Dossier, one: DossierFile) -> None:
    """Of a returned dossier only the papers at fault may be changed."""
    reopened = registry.reopened(dossier)
    if reopened is not None and one.component and one.component not in reopened:
        raise Sorry("dossier-paper-closed", paper=one.component[: registry.WORDS_SHOWN])


def changeable(session: Session, turn: Turn, dossier_id: int) -> Dossier:
    """The dossier, whose files this person may change."""
    dossier = registry.of_id(session, turn, dossier_id)
    registry.check(session, turn, dossier, Deed.CHANGE)
    return dossier
