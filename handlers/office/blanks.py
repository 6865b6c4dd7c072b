"""/mau: the Office's own blanks of papers, Word files with marks; a new one is simply sent."""

from sqlmodel import Session

from bot import dossiers
from bot.access import Action
from handlers.keyboards import Rows, button
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
    lines = [turn.t("form-own", kind=turn.label(f"paper-kind-{one.kind}"), name=one.name) for one in found]
    rows: Rows = [
        [button(turn.label("form-drop", kind=turn.label(f"paper-kind-{one.kind}")), "blankdrop", one.id)]
        for one in found
    ]
    text = turn.t(
        "forms-list",
        lines=Markup("\n".join(lines)) if lines else turn.t("forms-none"),
        marks=", ".join(f"{{{{{name}}}}}" for name in dossiers.KNOWN_MARKS),
    )
    turn.say(text, rows)


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
    await turn.transact(_keep, form, found, shown, len(filled))


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


def _keep(
    session: Session, turn: Turn, form: PaperForm, found: tuple[str, ...], shown: str, size: int
) -> None:
    turn.require(Action.REVIEW)
    media_type = dossiers.MEDIA_TYPES[".docx"]
    campaigns.keep_file(session, form.sha256, form.size, media_type, turn.now)
    campaigns.keep_file(session, shown, size, media_type, turn.now)
    kept = PaperForm(**{**form.model_dump(exclude={"id"}), "added_by": turn.my_id})
    paper_forms.replace(session, kept, turn.now)
    turn.note(session, "paper_form_kept", f"form:{kept.id}", kind=kept.kind)
    known = [name for name in found if name in dossiers.KNOWN_MARKS]
    unknown = [name for name in found if name not in dossiers.KNOWN_MARKS]
    turn.send_file(form.name, shown, turn.t("form-preview"))
    rows: Rows = [
        [button(turn.label(f"paper-kind-{kind}"), "blankkind", kept.id, place)]
        for place, kind in enumerate(KINDS)
        if kind != kept.kind
    ]
    rows.append([button(turn.label("form-drop-this"), "blankdrop", kept.id)])
    turn.say(
        turn.t(
            "form-kept",
            kind=turn.label(f"paper-kind-{kept.kind}") if kept.kind else turn.label("form-which"),
            known=", ".join(known) or "-",
            unknown=", ".join(unknown) or "-",
        ),
        rows,
    )


def set_kind(session: Session, turn: Turn) -> None:
    """It is a form of another kind of paper."""
    form = _form(session, turn)
    place = turn.number(1)
    if place >= len(KINDS):
        raise Sorry("stale-button")
    before = paper_forms.of_kind(session, KINDS[place])
    if before is not None and before.id != form.id:
        before.removed_at = turn.now
        session.add(before)
    form.kind = KINDS[place]
    session.add(form)
    session.flush()
    turn.edit(
        turn.t("form-kind-set", kind=turn.label(f"paper-kind-{form.kind}"), name=form.name), _back(turn)
    )


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
