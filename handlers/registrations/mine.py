"""What somebody has registered, handed in and begun, on one screen."""

from sqlmodel import Session

from bot.access import Action as Permission
from bot.language.folding import fold
from handlers.keyboards import Button, Rows, button, numbered
from handlers.registrations.registering import about
from handlers.registry.dossiers import state_of
from handlers.registry.titles import titles_of
from handlers.registry.view import state_words, subject_key, title_of
from handlers.texts import Markup
from handlers.turn import Turn
from storage import campaigns, dossiers, drafts, registrations
from storage.tables import Dossier, Draft

SHOWN = 10
_OF_CAMPAIGN = ("register", "list")  # forms
_OF_DOSSIER = ("dosreturn", "dosnote", "dosnominee")
_OF_REGISTRATION = ("return", "refuse", "decline")


def show(session: Session, turn: Turn) -> None:
    """/cuatoi: everything that is mine, and what I began."""
    turn.say(*_list(session, turn))


def again(session: Session, turn: Turn) -> None:
    """Back to the list from one of its cards."""
    turn.edit(*_list(session, turn))


def _list(session: Session, turn: Turn) -> tuple[Markup, Rows]:
    turn.require(Permission.REGISTER)
    own = registrations.of_person(session, turn.my_id)[:SHOWN]
    known = titles_of(session)
    lines = [
        turn.t(
            "mine-line",
            code=one.code,
            title=title_of(one, known, turn.language),
            subject=one.subject_name if one.person_id != turn.my_id else "",
            state=state_words(one, turn.language, turn.my_id),
        )
        for one in own
    ]
    opening = [button(one.code, "regmine", one.id) for one in own]
    more: list[Markup] = []
    handed = _dossiers(session, turn)[:SHOWN]
    lines += [
        turn.t(
            "mine-dossier",
            code=one.code,
            title=campaign.title if (campaign := campaigns.get(session, one.campaign_id)) else "",
            state=state_of(turn, one),
        )
        for one in handed
    ]
    opening += [button(one.code, "doso", one.id) for one in handed]
    resuming: list[list[Button]] = []
    for draft in drafts.paused(session, turn.my_id):
        more.append(turn.t("mine-draft", what=_named(session, turn, draft)))
        code = _code_of(session, draft)
        label = turn.label("mine-resume", code=code) if code else turn.label("form-resume")
        resuming.append([button(label, "fr", draft.id)])
    if not lines and not more:
        return turn.t("mine-none"), [[button(turn.label("menu-dangky"), "go", "dangky")]]
    text, rows = numbered(turn.t("mine-title"), lines, opening)
    return Markup("\n".join([text, *more])), rows + resuming


def _dossiers(session: Session, turn: Turn) -> list[Dossier]:
    """Those of the division for whoever hands them in; for everybody those that propose themselves."""
    found = dossiers.of_subject(session, subject_key(turn.my_id, turn.me.department_id or 0))
    if turn.may(Permission.HAND_IN, turn.me.department_id) and turn.me.department_id is not None:
        own = dossiers.of_department(session, turn.me.department_id)
        found = [*own, *(one for one in found if one not in own)]
    return found


def _named(session: Session, turn: Turn, draft: Draft) -> str:
    """The form and what it is about, no word twice: "Đăng ký" is not said before "Đăng ký danh hiệu ..."."""
    form = turn.label(f"{draft.form}-title")
    what = about(session, turn, draft) if draft.form in _OF_CAMPAIGN else _code_of(session, draft)
    if fold(what).startswith(fold(form)):
        return what
    return f"{form} – {what}" if what else form


def _code_of(session: Session, draft: Draft) -> str:
    """Of the registration or dossier it is about: two may be begun at once."""
    first, *rest = draft.subject.split("/")
    if draft.form in _OF_DOSSIER:
        dossier = dossiers.get(session, int(first))
        return dossier.code if dossier else ""
    one = registrations.get(session, int(rest[0])) if draft.form in _OF_REGISTRATION else None
    return one.code if one else ""
