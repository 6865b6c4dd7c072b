"""The Office takes a campaign's dossiers out: the register, and everything in packed folders."""

import asyncio
from dataclasses import dataclass

from sqlmodel import Session

from bot.access import Action
from bot.campaigns import year_of
from bot.dossiers import MEDIA_TYPES, safe_name
from bot.dossiers.life import State
from bot.office import OfficeSettings
from bot.reports.parcels import Packed, apart, parts
from bot.reports.rows import DossierRow, Heading
from handlers.office.exports import letterhead
from handlers.registry import dossiers as registry
from handlers.turn import Sorry, Turn
from storage import campaigns, dossiers


@dataclass(frozen=True)
class Register:
    """What was handed in for a campaign, and where its files go."""

    heading: Heading
    rows: list[DossierRow]
    files: list[Packed]
    lacking: str
    year: int
    office: OfficeSettings


def _register(session: Session, turn: Turn) -> Register:
    turn.know(session)
    turn.require(Action.REVIEW)
    campaign = campaigns.get(session, turn.number(0))
    if campaign is None or campaign.state not in campaigns.KEPT:
        raise Sorry("stale-button")
    rows, files, lacking = [], [], []
    for one in dossiers.of_campaign(session, campaign.id or 0):
        last = dossiers.last_round(session, one.id or 0)
        if last is None or one.state == State.OPEN:
            continue
        department = registry.department_of(session, one)
        missing = "; ".join(last.lacking)
        rows.append(
            DossierRow(
                code=one.code,
                department=department,
                award=one.award or turn.label("plan-any-award"),
                nominee=one.subject_name,
                round=str(last.number),
                sent=" ".join(
                    filter(None, (turn.moment(last.sent_at), turn.label("late-mark") if last.late else ""))
                ),
                state=turn.label(f"dossier-{one.state}"),
                lacking=missing,
            )
        )
        if missing:
            lacking.append(f"{department} - {one.code}: {missing}")
        nominee = f" {safe_name(one.subject_name)[:60].rstrip(' .')}" if one.subject_name else ""
        award = f" {safe_name(one.award)[:60].rstrip(' .')}" if one.award else ""
        folder = f"{safe_name(department)}/{one.code}{nominee}{award}"
        sent = dossiers.sent(session, last.id or 0)
        files += [Packed(f"{folder}/{file.name}", file.size, file.sha256) for file in sent]
    if not rows:
        raise Sorry("dossier-register-none")
    paths = apart([one.path for one in files])
    today = turn.services.clock.today()
    return Register(
        heading=Heading(campaign.title, turn.office(session).office, turn.moment(turn.now)),
        rows=rows,
        files=[one._replace(path=path) for one, path in zip(files, paths, strict=True)],
        lacking="\r\n".join(lacking) or turn.label("dossier-register-full"),
        year=year_of(campaign.title, campaign.starts_on, campaign.ends_on, today),
        office=turn.office(session),
    )


async def register(turn: Turn) -> None:
    """The register as .xlsx or .docx."""
    from bot.reports import register as reports  # what writes files loads with the first one

    form = turn.word(1)
    if form not in {"xlsx", "docx"}:
        raise Sorry("stale-button")
    await turn.typing()
    found = await turn.services.database.read(_register, turn)
    if form == "xlsx":
        data = await asyncio.to_thread(reports.workbook, found.heading, found.rows, turn.language)
    else:
        year = turn.services.clock.today().year
        head = letterhead(found.office, "")
        data = await asyncio.to_thread(reports.document, head, found.heading, found.rows, year, turn.language)
    kept = [(await turn.services.files.put(data), len(data))]
    await turn.transact(_send, f"so-ho-so-{found.year}", kept, form)


async def packed(turn: Turn) -> None:
    """Every file that was handed in last, by division and dossier, with the register and what lacks."""
    from bot.reports import register as reports

    await turn.typing()
    found = await turn.services.database.read(_register, turn)
    index = await asyncio.to_thread(reports.workbook, found.heading, found.rows, turn.language)
    first = [
        (turn.label("dossier-index-name"), index),
        (turn.label("dossier-lacking-name"), found.lacking.encode("utf-8-sig")),
    ]
    files, folder = turn.services.files, turn.services.settings.data
    kept = [
        (await files.put(part), part.stat().st_size)
        async for part in parts(first, found.files, files.stream, folder=folder)
    ]
    await turn.transact(_send, f"ho-so-{found.year}", kept, "zip")


def _send(session: Session, turn: Turn, name: str, kept: list[tuple[str, int]], form: str) -> None:
    turn.require(Action.REVIEW)
    campaign = campaigns.get(session, turn.number(0))
    caption = turn.t("document-caption", title=campaign.title if campaign else "")
    for number, (sha256, size) in enumerate(kept, 1):
        campaigns.keep_file(session, sha256, size, MEDIA_TYPES[f".{form}"], turn.now)
        shown = f"{name}-{number}.{form}" if len(kept) > 1 else f"{name}.{form}"
        turn.send_file(shown, sha256, caption)
    turn.note(session, "dossiers_exported", f"campaign:{turn.number(0)}", form=form, parts=len(kept))
