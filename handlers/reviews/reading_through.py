"""A dossier read through by the Office: all of it as one PDF, and notes that its division never sees."""

from pathlib import PurePath

from sqlmodel import Session

from bot import dossiers
from bot.access import Action
from bot.forms import Form, Step
from handlers import guided
from handlers.guided import Guide
from handlers.keyboards import button
from handlers.registry import dossiers as registry
from handlers.texts import Markup
from handlers.turn import Sorry, Turn
from storage import campaigns, people
from storage import dossiers as stored
from storage.tables import DossierNote, Draft, SentFile

NOTES_SHOWN = 10
LARGEST_WHOLE = 45 << 20  # bytes; a bot may send 50 MB, and the process that joins them has room for so much


def begin_note(session: Session, turn: Turn) -> None:
    """What is to be remembered of it?"""
    turn.require(Action.REVIEW)
    dossier = registry.of_id(session, turn, turn.number(0))
    guided.begin(session, turn, NOTE, str(dossier.id), {})


def note_lines(session: Session, turn: Turn, dossier_id: int) -> Markup:
    """The Office's notes, each with its hand and time."""
    lines = []
    for one in stored.notes(session, dossier_id)[-NOTES_SHOWN:]:
        person = people.get(session, one.written_by)
        who = person.name if person else ""
        lines.append(turn.t("dossier-note-line", who=who, time=turn.moment(one.written_at), text=one.text))
    return Markup("\n".join(lines))


def _form(_: Session, __: Turn, ___: Draft) -> Form:
    return Form("dosnote", (Step("text", max_length=500),))


def _finish(session: Session, turn: Turn, draft: Draft) -> None:
    turn.require(Action.REVIEW)
    dossier = registry.of_id(session, turn, int(draft.subject))
    text = str(draft.answers["text"])
    session.add(
        DossierNote(dossier_id=dossier.id or 0, text=text, written_by=turn.my_id, written_at=turn.now)
    )
    session.flush()
    turn.note(session, "dossier_noted", f"dossier:{dossier.id}")
    again = [[button(turn.label("review-open"), "rev", "d", dossier.id)]]
    turn.edit(turn.t("dossier-noted", code=dossier.code), again)


def _about(session: Session, turn: Turn, draft: Draft) -> str:
    return registry.of_id(session, turn, int(draft.subject)).code


async def whole(turn: Turn) -> None:
    """Every PDF and picture of what was handed in last, in its order, as one PDF; others are named."""
    sent = await turn.services.database.read(_sent, turn)
    if sum(one.size for one in sent) > LARGEST_WHOLE:
        raise Sorry("dossier-whole-large", limit=LARGEST_WHOLE >> 20)
    await turn.typing()
    run, files = turn.services.sandbox.run_long, turn.services.files
    pages, left_out = [], []
    for one in sent:
        data = await files.get(one.sha256)
        if dossiers.is_page(one.name):
            pages.append(await run(dossiers.as_pdf, data))
        elif PurePath(one.name).suffix.lower() == ".pdf":
            pages.append(data)
        else:
            left_out.append(one.name)
    if not pages:
        raise Sorry("dossier-whole-none")
    joined = await run(dossiers.join, pages)
    await turn.transact(_send, await files.put(joined), len(joined), left_out)


def _sent(session: Session, turn: Turn) -> list[SentFile]:
    turn.know(session)
    turn.require(Action.REVIEW)
    dossier = registry.of_id(session, turn, turn.number(0))
    last = stored.last_round(session, dossier.id or 0)
    return stored.sent(session, last.id or 0) if last else []


def _send(session: Session, turn: Turn, sha256: str, size: int, left_out: list[str]) -> None:
    turn.require(Action.REVIEW)
    dossier = registry.of_id(session, turn, turn.number(0))
    campaigns.keep_file(session, sha256, size, dossiers.MEDIA_TYPES[".pdf"], turn.now)
    turn.note(session, "dossier_file_opened", f"dossier:{dossier.id}", file=sha256[:12])
    rest = turn.t("dossier-whole-rest", names=registry.short_list(left_out)) if left_out else ""
    turn.send_file(f"{dossier.code}.pdf", sha256, turn.t("dossier-whole-sent", code=dossier.code, rest=rest))


NOTE = Guide("dosnote", _form, _finish, guided.plain, about=_about, saves=True)
