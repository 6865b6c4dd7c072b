"""What happened: who did what to a registration, dossier, campaign or person, as pages and as a table."""

import asyncio

from sqlmodel import Session

from bot.access import Action
from bot.campaigns.naming import short_name
from bot.dossiers import MEDIA_TYPES
from bot.reports.rows import Heading, JournalRow
from handlers.keyboards import Rows, button
from handlers.paging import pages_of, turning
from handlers.texts import Markup
from handlers.turn import Sorry, Turn
from storage import audit, campaigns, dossiers, people, registrations
from storage.tables import Audit

SHOWN = 8
TITLE_SHOWN = 36  # characters of a campaign's title
MOST_EXPORTED = 20_000
EVERYTHING, PERSON = "all", "person"
KINDS = (EVERYTHING, PERSON, "registration", "dossier", "campaign")


def show(session: Session, turn: Turn) -> None:
    """/nhatky: the newest of everything."""
    turn.say(*_page(session, turn, EVERYTHING, 0, 0))


def of_one(session: Session, turn: Turn) -> None:
    """The lines of one thing or person, below its card."""
    turn.say(*_page(session, turn, *_about(turn), 0))


def page(session: Session, turn: Turn) -> None:
    """Another page, in the place of this one."""
    turn.edit(*_page(session, turn, *_about(turn), turn.number(2)))


def _about(turn: Turn) -> tuple[str, int]:
    kind = turn.word(0)
    if kind not in KINDS:
        raise Sorry("stale-button")
    return kind, turn.number(1)


def _chosen(kind: str, number: int) -> tuple[str, int | None]:
    if kind == PERSON:
        return "", number
    return ("" if kind == EVERYTHING else f"{kind}:{number}"), None


def _page(session: Session, turn: Turn, kind: str, number: int, place: int) -> tuple[Markup, Rows]:
    turn.require(Action.SEE_AUDIT)
    chosen = _chosen(kind, number)
    place, count = pages_of(audit.count(session, *chosen), SHOWN, place)
    found = audit.newest(session, *chosen, after=place * SHOWN, most=SHOWN)
    alone = kind not in {EVERYTHING, PERSON}
    lines = [
        turn.t(
            "journal-line",
            time=turn.moment(one.at),
            who=_who(session, turn, one),
            what=_what(turn, one),
            about="" if alone else named(session, one.subject),
        )
        for one in found
    ]
    title = turn.t("journal-title", about=f"· {named(session, f'{kind}:{number}')}" if number else "")
    if count > 1:
        title = Markup(f"{title} · {turn.t('journal-page', number=place + 1, count=count)}")
    rows: Rows = [turning(turn, place, count, "journalp", kind, number)]
    if found:
        rows.append([button(turn.label("journal-excel"), "journalx", kind, number)])
    return Markup("\n".join([title, *(lines or [turn.t("journal-none")])])), rows


def _who(session: Session, turn: Turn, one: Audit) -> str:
    person = people.get(session, one.person_id) if one.person_id is not None else None
    if person is not None:
        return person.name
    return turn.label("journal-program" if one.telegram_id is None else "journal-nobody")


def _what(turn: Turn, one: Audit) -> str:
    try:
        return turn.label(f"{'audit' if one.allowed else 'refused'}-{one.action}")
    except KeyError:  # of a version before or after this one, or what was not the person's to do
        return turn.label("journal-other", name=one.action) if one.allowed else turn.label("journal-refused")


def named(session: Session, subject: str) -> str:
    """What a line is about, as people name it."""
    kind, _, number = subject.partition(":")
    if not number.isdigit():
        return ""
    at = int(number)
    if kind == "registration" and (registration := registrations.get(session, at)):
        return f"{registration.code} ({registration.subject_name})"
    if kind == "dossier" and (dossier := dossiers.get(session, at)):
        unit = people.department(session, dossier.department_id)
        return f"{dossier.code} ({unit.name})" if unit else dossier.code
    if kind == "campaign" and (campaign := campaigns.get(session, at)):
        return short_name(campaign.title, TITLE_SHOWN)
    if kind == "person" and (person := people.get(session, at)):
        return person.name
    if kind == "department" and (unit := people.department(session, at)):
        return unit.name
    return ""


async def export(turn: Turn) -> None:
    """The same lines as an Excel table."""
    from bot.reports import lines

    await turn.typing()
    heading, rows = await turn.services.database.read(_rows, turn)
    data = await asyncio.to_thread(lines.workbook, "journal", heading, rows, turn.language)
    sha256 = await turn.services.files.put(data)
    await turn.transact(_send, sha256, len(data), heading.about)


def _rows(session: Session, turn: Turn) -> tuple[Heading, list[JournalRow]]:
    turn.know(session)
    turn.require(Action.SEE_AUDIT)
    kind, number = _about(turn)
    about = named(session, f"{kind}:{number}") or turn.label("journal-all")
    found = audit.newest(session, *_chosen(kind, number), most=MOST_EXPORTED)
    rows = [
        JournalRow(
            turn.moment(one.at), _who(session, turn, one), _what(turn, one), named(session, one.subject)
        )
        for one in reversed(found)
    ]
    return Heading(turn.label("menu-nhatky"), about, turn.moment(turn.now)), rows


def _send(session: Session, turn: Turn, sha256: str, size: int, about: str) -> None:
    turn.require(Action.SEE_AUDIT)
    campaigns.keep_file(session, sha256, size, MEDIA_TYPES[".xlsx"], turn.now)
    turn.send_file(turn.label("journal-file"), sha256, turn.t("journal-caption", about=about))
    turn.note(session, "exported", form="xlsx", kind="journal")
