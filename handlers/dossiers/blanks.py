"""A blank of each paper the plan asks for: the Office's own form, filled in, or one of ours."""

from typing import NamedTuple

from sqlmodel import Session

from bot import dossiers
from handlers.dossiers.taking import changeable
from handlers.keyboards import asked, button
from handlers.registry import dossiers as registry
from handlers.registry.asked import asked_of
from handlers.registry.blanks import Whose, values
from handlers.turn import Sorry, Turn
from storage import campaigns, paper_forms

OFFERED = 20


class Wanted(NamedTuple):
    """What is to be made: of the Office's form, or of its own title."""

    title: str
    form: str
    office: str
    division: str
    kind: str
    known: dict[str, str]


def choose(session: Session, turn: Turn) -> None:
    """Which paper? With the caution on form numbers that are no longer the ones in force."""
    dossier = changeable(session, turn, turn.number(0))
    wanted = asked_of(session, dossier)
    offered = [
        button(name, "dosblankis", dossier.id, place)
        for place, name in enumerate(wanted.components[:OFFERED])
    ]
    if not offered:
        raise Sorry("dossier-blank-none")
    caution = registry.cautions(session, turn, wanted)
    text, rows = asked(turn.t("dossier-blank-ask", code=dossier.code, caution=caution), offered)
    rows.append([button(turn.label("dossier-back"), "doscard", dossier.id)])
    turn.edit(text, rows)


async def give(turn: Turn) -> None:
    """The blank, as a Word file."""
    wanted = await turn.services.database.read(_wanted, turn)
    if wanted.form:
        data = await turn.services.files.get(wanted.form)
        made = await turn.services.sandbox.run(dossiers.fill, data, wanted.known)
    else:
        lines = tuple(turn.label(f"blank-{wanted.kind or 'other'}").split("; "))
        title = wanted.title.upper()
        made = await turn.services.sandbox.run(
            dossiers.blank, title, wanted.office, wanted.division, tuple(lines)
        )
        made = await turn.services.sandbox.run(dossiers.fill, made, wanted.known)
    sha256 = await turn.services.files.put(made)
    await turn.transact(_send, sha256, len(made), wanted)


def _wanted(session: Session, turn: Turn) -> Wanted:
    turn.know(session)
    dossier = changeable(session, turn, turn.number(0))
    components = registry.components(session, dossier)
    if turn.number(1) >= len(components):
        raise Sorry("stale-button")
    component = components[turn.number(1)]
    kind = dossiers.kind_asked(component)
    form = paper_forms.of_kind(session, kind) if kind else None
    division = registry.department_of(session, dossier)
    whose = Whose(dossier.subject_name, division, dossier.award, dossier.campaign_id)
    return Wanted(
        title=component,
        form=form.sha256 if form else "",
        office=turn.services.settings.office,
        division=division,
        kind=kind,
        known=values(session, turn, whose),
    )


def _send(session: Session, turn: Turn, sha256: str, size: int, wanted: Wanted) -> None:
    dossier = changeable(session, turn, turn.number(0))
    campaigns.keep_file(session, sha256, size, dossiers.MEDIA_TYPES[".docx"], turn.now)
    key = "dossier-blank-office" if wanted.form else "dossier-blank-ours"
    caution = registry.cautions(session, turn, asked_of(session, dossier))
    turn.send_file(dossiers.safe_name(wanted.title[:80] + ".docx"), sha256, turn.t(key, caution=caution))
