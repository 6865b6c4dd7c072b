"""/mau: the Office's own blanks of papers, Word files with marks; a new one is simply sent."""

from typing import NamedTuple

from sqlmodel import Session

from bot import dossiers
from bot.access import Action
from handlers.keyboards import Rows, button, numbered
from handlers.registry.blanks import Whose, values
from handlers.texts import Markup
from handlers.turn import Sorry, Turn
from storage import campaigns, paper_forms, people, registrations
from storage.tables import PaperForm

KINDS = ("proposal", "minutes", "report", "initiative", "certificate", "list")


def show(session: Session, turn: Turn) -> None:
    """What there is, and how another one is given."""
    turn.require(Action.REVIEW)
    found = paper_forms.current(session)
    lines = [turn.t("form-own", kind=_kind(turn, one), name=one.name) for one in found]
    listed, rows = numbered(
        turn.t("forms-title"), lines or [], [button(one.name, "blankform", one.id) for one in found]
    )
    text = turn.t(
        "forms-list",
        lines=listed if found else Markup(f"{turn.t('forms-title')}\n{turn.t('forms-none')}"),
        marks=", ".join(f"{{{{{name}}}}}" for name in dossiers.KNOWN_MARKS),
    )
    turn.say(text, rows)


def show_one(session: Session, turn: Turn) -> None:
    """One of them: what it is for, and what may be done with it."""
    form = _form(session, turn)
    rows: Rows = [[button(turn.label("form-see"), "blanksee", form.id)], *_choices(turn, form), *_back(turn)]
    turn.edit(turn.t("form-card", name=form.name, kind=_kind(turn, form)), rows)


def send(session: Session, turn: Turn) -> None:
    """The blank itself, as it was given."""
    form = _form(session, turn)
    turn.send_file(form.name, form.sha256, turn.t("form-own", kind=_kind(turn, form), name=form.name))


def _kind(turn: Turn, form: PaperForm) -> str:
    return turn.label(f"paper-kind-{form.kind}") if form.kind else turn.label("form-which")


def _choices(turn: Turn, form: PaperForm) -> Rows:
    rows: Rows = [
        [button(turn.label(f"paper-kind-{kind}"), "blankkind", form.id, place)]
        for place, kind in enumerate(KINDS)
        if kind != form.kind
    ]
    return [*rows, [button(turn.label("form-drop-this"), "blankdrop", form.id)]]


async def arrived(turn: Turn, name: str, data: bytes, found: tuple[str, ...]) -> None:
    """A Word file with marks: kept for the kind its first page tells, and shown filled in with a real row."""
    page = await turn.services.sandbox.run(dossiers.first_page, data, ".docx")
    kind = dossiers.kind_of(page.lines).kind
    sha256 = await turn.services.files.put(data)
    known = await turn.services.database.read(_real_row, turn)
    filled = await turn.services.sandbox.run(dossiers.fill, data, known)
    shown = await turn.services.files.put(filled)
    form = PaperForm(
        kind=kind if kind in KINDS else "",
        name=name,
        sha256=sha256,
        size=len(data),
        added_by=0,
        added_at=turn.now,
    )
    await turn.transact(_keep, form, found, Shown(shown, len(filled), "ho_ten" in known))


def _real_row(session: Session, turn: Turn) -> dict[str, str]:
    """The newest registration, so that the Office sees its form as heads will."""
    turn.know(session)
    turn.require(Action.REVIEW)
    live = campaigns.live(session)
    rows = [one for campaign in live for one in registrations.of_campaign(session, campaign.id or 0)]
    if not rows:
        return {"co_quan": turn.services.settings.office}
    one = rows[-1]
    unit = people.department(session, one.department_id)
    whose = Whose(one.subject_name, unit.name if unit else "", one.title, one.campaign_id)
    return values(session, turn, whose)


class Shown(NamedTuple):
    """The form as heads will get it; `real`: filled in with a registration there is."""

    sha256: str
    size: int
    real: bool


def _keep(session: Session, turn: Turn, form: PaperForm, found: tuple[str, ...], shown: Shown) -> None:
    turn.require(Action.REVIEW)
    media_type = dossiers.MEDIA_TYPES[".docx"]
    campaigns.keep_file(session, form.sha256, form.size, media_type, turn.now)
    campaigns.keep_file(session, shown.sha256, shown.size, media_type, turn.now)
    kept = PaperForm(**{**form.model_dump(exclude={"id"}), "added_by": turn.my_id})
    before = paper_forms.of_kind(session, kept.kind) if kept.kind else None
    paper_forms.add(session, kept)
    _instead(session, turn, before)
    turn.note(session, "paper_form_kept", f"form:{kept.id}", kind=kept.kind)
    known = [name for name in found if name in dossiers.KNOWN_MARKS]
    unknown = [name for name in found if name not in dossiers.KNOWN_MARKS]
    turn.send_file(form.name, shown.sha256, turn.t("form-preview" if shown.real else "form-preview-bare"))
    turn.say(
        turn.t(
            "form-kept",
            kind=_kind(turn, kept),
            before=turn.t("form-instead", name=before.name) if before else "",
            known=", ".join(known) or "-",
            unknown=", ".join(unknown) or "-",
        ),
        _choices(turn, kept),
    )


def _instead(session: Session, turn: Turn, before: PaperForm | None) -> None:
    """The one that had the kind until now is put away."""
    if before is not None:
        before.removed_at = turn.now
        session.add(before)
        session.flush()


def set_kind(session: Session, turn: Turn) -> None:
    """It is a form of another kind of paper."""
    form = _form(session, turn)
    place = turn.number(1)
    if place >= len(KINDS):
        raise Sorry("stale-button")
    other = paper_forms.of_kind(session, KINDS[place])
    before = other if other is not None and other.id != form.id else None
    _instead(session, turn, before)
    form.kind = KINDS[place]
    session.add(form)
    session.flush()
    turn.note(session, "paper_form_kept", f"form:{form.id}", kind=form.kind)
    instead = turn.t("form-instead", name=before.name) if before else ""
    turn.edit(turn.t("form-kind-set", kind=_kind(turn, form), name=form.name, before=instead), _back(turn))


def drop(session: Session, turn: Turn) -> None:
    """Heads get the assistant's own blank again."""
    form = _form(session, turn)
    form.removed_at = turn.now
    session.add(form)
    session.flush()
    turn.note(session, "paper_form_dropped", f"form:{form.id}", kind=form.kind)
    turn.edit(turn.t("form-dropped", name=form.name), _back(turn))


def _back(turn: Turn) -> Rows:
    return [[button(turn.label("forms-back"), "go", "mau")]]


def _form(session: Session, turn: Turn) -> PaperForm:
    turn.require(Action.REVIEW)
    form = paper_forms.get(session, turn.number(0))
    if form is None or form.removed_at is not None:
        raise Sorry("stale-button")
    return form
