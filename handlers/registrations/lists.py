"""A division's whole list at once: pasted as text, or in the Excel template the assistant gives."""

from collections.abc import Sequence
from typing import NamedTuple

from sqlmodel import Session

from bot.access import Action as Permission
from bot.dossiers import MEDIA_TYPES
from bot.forms import Answers, Form, Step
from bot.registrations import paste, roster, sheet
from bot.registrations.paste import Row
from bot.registrations.sheet import PastAward
from bot.registrations.titles import Title
from bot.registrations.workbook import Unreadable
from handlers import guided
from handlers.guided import Guide
from handlers.keyboards import asked, button
from handlers.registrations.registering import about, campaign_of, register_subject, running
from handlers.registry.acts import closed
from handlers.registry.titles import titles_for, titles_of
from handlers.texts import Markup
from handlers.texts.fitting import clipped
from handlers.turn import Sorry, Turn
from storage import campaigns, people, registrations
from storage.tables import Campaign, Draft

PROBLEMS_SHOWN = 20
ROWS_SHOWN = 25
WORDS_SHOWN = 60  # characters of an initiative or a note


class Filled(NamedTuple):
    """The rows of a division's sheet, and the campaign its template was made for."""

    rows: tuple[Row, ...]
    campaign_id: int | None


class Known(NamedTuple):
    """What a sheet is read with, and whether it tells of earlier years."""

    titles: tuple[Title, ...]
    roster: roster.Roster
    department_id: int | None
    history: bool


class History(NamedTuple):
    """Award history from a sheet: what can be kept, and the rows with a problem."""

    good: tuple[PastAward, ...]
    bad: tuple[Row, ...]


def offer(session: Session, turn: Turn) -> None:
    """/danhsach: for which campaign, and how?"""
    turn.require(Permission.REGISTER_OTHERS, turn.me.department_id)
    open_ = [one for one in running(session) if "titles" in one.kinds]
    if not open_:
        turn.say(turn.t("register-none"))
        return
    turn.say(*asked(turn.t("list-which"), [button(one.title, "lst", one.id) for one in open_]))


def how(session: Session, turn: Turn) -> None:
    """Paste, or fill in the template."""
    campaign = _campaign(session, turn)
    turn.edit(
        turn.t("list-how", title=campaign.title),
        [
            [button(turn.label("list-paste"), "lstpaste", campaign.id)],
            [button(turn.label("list-template"), "lsttpl", campaign.id)],
        ],
    )


def _campaign(session: Session, turn: Turn) -> Campaign:
    turn.require(Permission.REGISTER_OTHERS, turn.me.department_id)
    campaign = campaigns.get(session, turn.number(0))
    if campaign is None or campaign.state != "live" or "titles" not in campaign.kinds:
        raise Sorry("campaign-closed")
    if closed(session, campaign, turn.local_now):
        raise Sorry("register-closed", title=campaign.title)
    return campaign


def begin_paste(session: Session, turn: Turn) -> None:
    """Wait for the pasted list."""
    campaign = _campaign(session, turn)
    guided.begin(session, turn, LIST, str(campaign.id), {})


async def template(turn: Turn) -> None:
    """Send the division's own template: its people and the titles as choices."""
    made = await turn.services.database.read(_template, turn)
    sha256 = await turn.services.files.put(made)
    await turn.transact(_send_template, sha256, len(made))


def _template(session: Session, turn: Turn) -> bytes:
    turn.person = people.by_telegram(session, turn.user_id)
    campaign = _campaign(session, turn)
    names = tuple(one.name for one in people.of_department(session, turn.me.department_id or 0))
    return sheet.template(
        titles_for(session, campaign), names, campaign.title, campaign.id or 0, turn.language
    )


def _send_template(session: Session, turn: Turn, sha256: str, size: int) -> None:
    campaigns.keep_file(session, sha256, size, MEDIA_TYPES[".xlsx"], turn.now)
    turn.send_file(turn.label("list-template-name"), sha256, turn.t("list-template-sent"))


def _form(_: Session, __: Turn, ___: Draft) -> Form:
    return Form("list", (Step("text", max_length=4000),))


def _parsed(session: Session, turn: Turn, text: str) -> tuple[Row, ...]:
    return paste.parse(text, titles_of(session), _roster(session), turn.me.department_id)


def _roster(session: Session) -> roster.Roster:
    units = {unit.id: unit.short or unit.name for unit in people.departments(session)}
    return roster.index(
        roster.Person(one.id or 0, one.name, one.department_id, units.get(one.department_id, ""))
        for one in people.everybody(session)
    )


def _warn(session: Session, turn: Turn, draft: Draft) -> Markup:
    rows = _parsed(session, turn, str(draft.answers.get("text") or ""))
    return findings(turn, rows, _own_name(session, turn))


def _own_name(session: Session, turn: Turn) -> str:
    department = people.department(session, turn.me.department_id or 0)
    return department.name if department else ""


def findings(turn: Turn, rows: Sequence[Row], division: str) -> Markup:
    """Each problem with its place, then what was understood, as it will be registered."""
    good = [row for row in rows if not row.problem]
    read = [turn.t("list-good", count=len(good)) if good else turn.t("list-none-good")]
    read += [_read(turn, number, row, division) for number, row in enumerate(good[:ROWS_SHOWN], 1)]
    if len(good) > ROWS_SHOWN:
        read.append(turn.t("plan-more", count=len(good) - ROWS_SHOWN))
    return Markup("\n\n".join("\n".join(lines) for lines in (_problems(turn, rows), read) if lines))


def _problems(turn: Turn, rows: Sequence[Row]) -> list[Markup]:
    bad = [row for row in rows if row.problem]
    lines = [turn.t("list-bad", text=row.message(turn.language)) for row in bad[:PROBLEMS_SHOWN]]
    if len(bad) > PROBLEMS_SHOWN:
        lines.append(turn.t("plan-more", count=len(bad) - PROBLEMS_SHOWN))
    return lines


def _read(turn: Turn, number: int, row: Row, division: str) -> Markup:
    told = (("list-initiative", row.initiative), ("list-note", row.note))
    return turn.t(
        "list-row",
        number=number,
        name=row.person.name if row.person else division,
        title=row.title.name(turn.language) if row.title else "",
        rest="".join(turn.label(key, text=clipped(words, WORDS_SHOWN)) for key, words in told if words),
    )


def _finish(session: Session, turn: Turn, draft: Draft) -> None:
    campaign = campaigns.get(session, int(draft.subject))
    if campaign is None or campaign.state != "live":
        raise Sorry("campaign-closed")
    rows = _parsed(session, turn, str(draft.answers["text"]))
    turn.edit(take(session, turn, campaign, rows))


def take(session: Session, turn: Turn, campaign: Campaign, rows: Sequence[Row]) -> Markup:
    """Register every good row; one that is registered already or of another division is named, not lost."""
    turn.require(Permission.REGISTER_OTHERS, turn.me.department_id)
    taken, left = 0, []
    for row in rows:
        if row.problem or row.title is None:
            continue
        answers = {
            "title": row.title.code,
            "initiative": row.initiative or None,
            "note": row.note or None,
            "for_whom": "division" if row.person is None else "colleague",
        }
        try:
            with session.begin_nested():
                register_subject(
                    session, turn, campaign, "titles", answers, row.person.id if row.person else None
                )
            taken += 1
        except Sorry as error:
            reason = turn.label(error.key, **error.arguments)
            named = reason if row.name in reason else f"{row.name}: {reason}"
            left.append(turn.t("list-bad", text=named))
    turn.note(session, "list_registered", f"campaign:{campaign.id}", taken=taken, left=len(left))
    lines = [turn.t("list-taken", count=taken), *left[:PROBLEMS_SHOWN]]
    return Markup("\n".join(lines))


async def sheet_arrived(turn: Turn, data: bytes) -> None:
    """A filled template, for the campaign it was made for; from the Office, awards of earlier years.

    Unpacking and reading may take seconds, so it is done before the transaction everybody's writes wait for.
    """
    known = await turn.services.database.read(_known, turn)
    run, language = turn.services.sandbox.run, turn.language
    try:
        if known.history:
            year = turn.services.clock.today().year
            read = await run(sheet.read_history, data, known.titles, known.roster, year, language)
            await turn.transact(_keep_history, History(*read))
            return
        rows = await run(sheet.read, data, known.titles, known.roster, known.department_id, language)
        await turn.transact(_take_sheet, Filled(rows, await run(sheet.campaign_of, data)))
    except Unreadable as error:
        raise Sorry("plain", text=sheet.unreadable(error, turn.language)) from None


def _known(session: Session, turn: Turn) -> Known:
    turn.person = people.by_telegram(session, turn.user_id)
    history = turn.may(Permission.REVIEW)
    if not history:
        turn.require(Permission.REGISTER_OTHERS, turn.me.department_id)
    return Known(titles_of(session), _roster(session), turn.me.department_id, history)


def _take_sheet(session: Session, turn: Turn, filled: Filled) -> None:
    turn.require(Permission.REGISTER_OTHERS, turn.me.department_id)
    open_ = [one for one in running(session) if "titles" in one.kinds]
    if not open_:
        raise Sorry("register-none")
    meant = [one for one in open_ if filled.campaign_id in {None, one.id}]
    if not meant:
        raise Sorry("campaign-closed")
    if len(meant) > 1:
        # Not one of the assistant's templates: which campaign it is for must not be guessed.
        raise Sorry("list-whose")
    turn.say(findings(turn, filled.rows, _own_name(session, turn)))
    turn.say(take(session, turn, meant[0], filled.rows))


def _keep_history(session: Session, turn: Turn, read: History) -> None:
    turn.require(Permission.REVIEW)
    if not read.good and not read.bad:
        raise Sorry("history-empty")
    for one in read.good:
        key = f"person:{one.person.id}" if one.person else f"name:{one.name.casefold()}"
        registrations.keep_award(session, key, one.name, one.year, one.title.code, one.decision)
    turn.note(session, "history_imported", count=len(read.good))
    turn.say(turn.t("history-imported", count=len(read.good)))
    if read.bad:
        turn.say(Markup("\n".join(_problems(turn, read.bad))))


def _shown(turn: Turn, _: Step, value: object, __: Answers) -> str:
    """How much was pasted; what was read of it stands below, line by line."""
    return turn.label("list-lines", count=sum(1 for line in str(value).splitlines() if line.strip()))


LIST = Guide("list", _form, _finish, _shown, _warn, about, campaign_of)
