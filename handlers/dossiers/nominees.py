"""Whom a dossier is for: somebody the division registered, somebody else, or the division's common one."""

from sqlmodel import Session

from bot.dossiers.life import Deed
from bot.forms import Form, Step
from bot.language.folding import fold
from handlers import guided
from handlers.dossiers.checklist import put
from handlers.dossiers.taking import changeable
from handlers.guided import Guide
from handlers.keyboards import Rows, button
from handlers.registry import dossiers as registry
from handlers.registry.nominees import registered
from handlers.registry.view import subject_key
from handlers.texts import Markup
from handlers.turn import Sorry, Turn
from storage import dossiers as stored
from storage import drafts, people, registrations
from storage.tables import Dossier, Draft

OFFERED = 20
WHOLE = 0  # in the place of a registration's id


def ask(session: Session, turn: Turn) -> None:
    """For whom? Pressed on the checklist."""
    turn.edit(*question(session, turn, changeable(session, turn, turn.number(0))))


def question(session: Session, turn: Turn, dossier: Dossier) -> tuple[Markup, Rows]:
    """Who of the division is registered, and what else it may be."""
    rows: Rows = [
        [button(one.subject_name, "dosforis", dossier.id, one.id)]
        for one in registered(session, dossier)[:OFFERED]
    ]
    rows.append([button(turn.label("dossier-for-all"), "dosforis", dossier.id, WHOLE)])
    rows.append([button(turn.label("dossier-for-other"), "dosfornew", dossier.id)])
    rows.append([button(turn.label("dossier-back"), "doscard", dossier.id)])
    return turn.t("dossier-for-ask", code=dossier.code), rows


def chosen(session: Session, turn: Turn) -> None:
    """Somebody registered, or the whole division."""
    dossier = changeable(session, turn, turn.number(0))
    if turn.number(1) == WHOLE:
        _set(session, turn, dossier, "", "")
        return
    one = registrations.get(session, turn.number(1))
    if one is None or one.department_id != dossier.department_id:
        raise Sorry("stale-button")
    _set(session, turn, dossier, one.subject_key, one.subject_name)


def begin_other(session: Session, turn: Turn) -> None:
    """Somebody who is not registered: by name."""
    dossier = changeable(session, turn, turn.number(0))
    guided.begin(session, turn, NOMINEE, str(dossier.id), {})


def _set(session: Session, turn: Turn, dossier: Dossier, key: str, name: str) -> None:
    """Kept; where another dossier is for the same nominee, that is asked about."""
    dossier.subject_key, dossier.subject_name, dossier.changed_at = key, name, turn.now
    session.add(dossier)
    session.flush()
    turn.note(session, "dossier_nominee", f"dossier:{dossier.id}")
    drafts.start(session, turn.my_id, drafts.FILES, str(dossier.id), "files", {}, turn.now)
    other = stored.of_nominee(session, dossier) if key else None
    if other is None:
        put(session, turn, dossier)
        return
    rows: Rows = [[button(turn.label("dossier-for-there", code=other.code), "doso", other.id)]]
    if dossier.round == 0 and registry.can(session, turn, dossier, Deed.DROP):
        drop = button(
            turn.label("dossier-for-drop", code=dossier.code), "dosdrop", dossier.id, dossier.version
        )
        rows.append([drop])
    rows.append([button(turn.label("dossier-for-both", code=dossier.code), "doscard", dossier.id)])
    rows.append([button(turn.label("dossier-for-another", code=dossier.code), "dosfor", dossier.id)])
    turn.edit(
        turn.t(
            "dossier-for-twice",
            name=name,
            code=other.code,
            state=registry.state_of(turn, other),
            new=dossier.code,
        ),
        rows,
    )


def _form(_: Session, __: Turn, ___: Draft) -> Form:
    return Form("dosnominee", (Step("name", max_length=120, of_name=True),))


def _finish(session: Session, turn: Turn, draft: Draft) -> None:
    dossier = changeable(session, turn, int(draft.subject))
    name = " ".join(str(draft.answers["name"]).split())
    folded = fold(name)
    known = [one for one in people.of_department(session, dossier.department_id) if one.folded == folded]
    if len(known) == 1:
        _set(session, turn, dossier, subject_key(known[0].id, dossier.department_id), known[0].name)
    else:
        _set(session, turn, dossier, f"name:{folded}", name)


def files_came(session: Session, turn: Turn, dossier_id: int) -> None:
    """Files are sent while the name is asked for: they are the dossier's, and its name may follow."""
    drafts.start(session, turn.my_id, drafts.FILES, str(dossier_id), "files", {}, turn.now)
    drafts.drop(session, turn.my_id, NOMINEE.name, str(dossier_id))


def _about(session: Session, turn: Turn, draft: Draft) -> str:
    return registry.of_id(session, turn, int(draft.subject)).code


NOMINEE = Guide("dosnominee", _form, _finish, guided.plain, about=_about, saves=True, at_once=True)
