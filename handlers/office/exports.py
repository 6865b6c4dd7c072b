"""The board as a picture, and the consolidated list as Excel table and Word document."""

import asyncio
import gc
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from sqlmodel import Session

from bot.access import Action
from bot.campaigns import year_of
from bot.dossiers import MEDIA_TYPES
from bot.office import OfficeSettings
from bot.registrations.order import name_key
from bot.registrations.states import State
from bot.registrations.titles import Title, by_code
from bot.registrations.wording import say
from bot.reports.rows import BoardRow, Heading, Letterhead, ReportRow
from handlers.registry import boards
from handlers.registry.titles import titles_of
from handlers.texts import Markup
from handlers.turn import Sorry, Turn
from storage import campaigns, people, registrations
from storage.registrations import Listed
from storage.tables import Campaign, Department


@dataclass(frozen=True)
class Sheet:
    """What a report is made of, loaded in one read.

    `to_sign` are the rows without those returned for completion; `year` is the campaign's, `this_year` that
    in which the document is signed. `last_year` is None where nothing is compared.
    """

    heading: Heading
    rows: list[ReportRow]
    to_sign: list[ReportRow]
    last_year: Counter[str] | None
    year: int
    this_year: int
    division: str
    office: OfficeSettings


def units_of(session: Session, turn: Turn) -> list[Department]:
    """The departments this person may see: the Office all, a head the own one."""
    return [one for one in people.units(session) if turn.may(Action.SEE_BOARD, one.id)]


def _campaign(session: Session, turn: Turn, action: Action) -> Campaign:
    turn.know(session)
    turn.require(action, turn.me.department_id)
    campaign = campaigns.get(session, turn.number(0))
    if campaign is None or campaign.state not in campaigns.KEPT:
        raise Sorry("stale-button")
    return campaign


async def picture(turn: Turn) -> None:
    """The board as pictures to look at on a phone."""
    from bot.reports import pictures  # here as below: what draws and writes files loads with the first one

    await turn.typing()
    heading, rows = await turn.services.database.read(board_of, turn)
    drawn = await asyncio.to_thread(pictures.board, heading, rows, turn.language)
    kept = [(await turn.services.files.put(data), len(data)) for data in drawn]
    await turn.transact(_send, "tien-do", kept, "png")


def board_of(session: Session, turn: Turn) -> tuple[Heading, list[BoardRow]]:
    """What the picture of the board shows."""
    campaign = _campaign(session, turn, Action.SEE_BOARD)
    rows = boards.rows_of(session, campaign, units_of(session, turn), turn.local_now)
    return Heading(campaign.title, turn.office(session).office, turn.moment(turn.now)), rows


async def export(turn: Turn) -> None:
    """The table or the document of a campaign; a head's holds the own division only."""
    form = turn.word(1)
    if form not in {"xlsx", "docx"}:
        raise Sorry("stale-button")
    await turn.typing()
    sheet = await turn.services.database.read(sheet_of, turn)
    data = await asyncio.to_thread(made, sheet, form, letterhead(sheet.office, sheet.division), turn.language)
    sha256 = await turn.services.files.put(data)
    left_out = len(sheet.rows) - len(sheet.to_sign)
    await turn.transact(_send, f"dang-ky-{sheet.year}", [(sha256, len(data))], form, left_out)


@contextmanager
def _uncollected() -> Iterator[None]:
    """The collector looks again and again at the hundred thousand cells of a long list: half of the time."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


@_uncollected()
def made(sheet: Sheet, form: str, head: Letterhead, language: str) -> bytes:
    """The file's bytes; `form` is "xlsx" or "docx"."""
    if form == "xlsx":
        from bot.reports import tables

        return tables.consolidated(
            sheet.heading, sheet.rows, sheet.year, sheet.last_year, language, to_sign=sheet.to_sign
        )
    from bot.reports import documents

    if sheet.division:
        return documents.division_slip(head, sheet.heading, sheet.to_sign, sheet.this_year, language)
    return documents.consolidated_list(
        head, sheet.heading, sheet.to_sign, sheet.this_year, "department", language
    )


def letterhead(office: OfficeSettings, division: str) -> Letterhead:
    """Who issues the document: the office its whole list, a division its own slip."""
    if division:
        return Letterhead(
            superior=office.office,
            issuer=division,
            place=office.place,
            symbol=office.symbol,
            signer="TRƯỞNG PHÒNG",
            recipients=("Văn phòng", "Lưu: phòng"),
        )
    return Letterhead(
        superior=office.superior,
        issuer=office.office,
        place=office.place,
        symbol=office.symbol,
        signer=office.signer,
        signer_name=office.signer_name,
        recipients=("Hội đồng Thi đua - Khen thưởng", "Các phòng", "Lưu: VT"),
    )


@_uncollected()
def sheet_of(session: Session, turn: Turn) -> Sheet:
    """What the campaign's files are made of, for this person."""
    campaign = _campaign(session, turn, Action.EXPORT)
    units = {unit.id: unit.name for unit in units_of(session, turn)}
    found = [one for one in registrations.listed(session, campaign.id or 0) if one.department_id in units]
    known = titles_of(session)
    found = _in_order(found, list(units), known)
    today = turn.services.clock.today()
    year = year_of(campaign.title, campaign.starts_on, campaign.ends_on, today)
    before = Counter(
        title.name(turn.language) if (title := by_code(known, code)) else code
        for code in registrations.awards_of_year(session, year - 1)
    )
    division = next(iter(units.values())) if len(units) == 1 else ""
    rows = _rows(turn, found, units, known)
    return Sheet(
        heading=Heading(campaign.title, division, turn.moment(turn.now)),
        rows=rows,
        to_sign=[row for row, one in zip(rows, found, strict=True) if one.state != State.RETURNED],
        last_year=before if not division else None,
        year=year,
        this_year=today.year,
        division=division,
        office=turn.office(session),
    )


def _in_order(found: list[Listed], units: list[int | None], known: tuple[Title, ...]) -> list[Listed]:
    """Division by division, then by the rank of titles, then by given name."""
    places = {unit: place for place, unit in enumerate(units)}
    ranks = {title.code: rank for rank, title in enumerate(known)}
    last = len(ranks)
    return sorted(
        found,
        key=lambda one: (
            places[one.department_id],
            ranks.get(one.title, last),
            name_key(one.subject_name),
        ),
    )


def _rows(
    turn: Turn, found: list[Listed], units: dict[int | None, str], known: tuple[Title, ...]
) -> list[ReportRow]:
    """The registrations in words; what thousands of them share is worded once."""
    told = ("initiative", "achievement", "undertaking", "topic")
    titles = {one.code: one.name(turn.language) for one in known}
    kinds = {kind: say(f"kind.{kind}", turn.language) for kind in {one.kind for one in found}}
    states = {state: say(f"state.{state}", turn.language) for state in {one.state for one in found}}
    late, over = turn.label("late-mark"), turn.label("over-quota-mark")
    return [
        ReportRow(
            department=units[one.department_id],
            name=one.subject_name,
            title=titles.get(one.title) or kinds[one.kind],
            content=next((str(one.fields[name]) for name in told if one.fields.get(name)), ""),
            note=" ".join(
                filter(None, (str(one.fields.get("note") or ""), late * one.late, over * one.over_quota))
            ),
            state=states[one.state],
            code=one.code,
        )
        for one in found
    ]


def _send(
    session: Session, turn: Turn, name: str, kept: list[tuple[str, int]], form: str, left_out: int = 0
) -> None:
    campaign = _campaign(session, turn, Action.EXPORT)
    caption = turn.t("document-caption", title=campaign.title)
    if left_out:
        caption = Markup(f"{caption}\n{turn.t('export-left-out', count=left_out)}")
    for number, (sha256, size) in enumerate(kept, 1):
        campaigns.keep_file(session, sha256, size, MEDIA_TYPES[f".{form}"], turn.now)
        shown = f"{name}-{number}.{form}" if len(kept) > 1 else f"{name}.{form}"
        turn.send_file(shown, sha256, caption, photo=form == "png")
    turn.note(session, "exported", f"campaign:{campaign.id}", form=form)
