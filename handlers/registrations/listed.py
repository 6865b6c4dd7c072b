"""What was read of a list becomes registrations: checked before it is shown, made when it is confirmed."""

from collections.abc import Iterable, Mapping, Sequence

from sqlmodel import Session

from bot.access import Action as Permission
from bot.registrations import entries, paste, sheet
from bot.registrations.entries import Entry
from bot.registrations.row import Row
from bot.registrations.wording import say
from bot.sheets import Table
from handlers.keyboards import Rows, button
from handlers.registrations.registering import register_subject
from handlers.registry.arrival import roster_of
from handlers.registry.titles import titles_of
from handlers.texts import Markup
from handlers.texts.fitting import clipped
from handlers.turn import Sorry, Turn
from storage import people, registrations
from storage.tables import Campaign

WORDS_SHOWN = 60  # characters of an initiative or a note
LEFT_SHOWN = 15


def of_text(session: Session, turn: Turn, campaign: Campaign, kind: str, text: str) -> tuple[Entry, ...]:
    """A pasted list."""
    if kind != "titles":
        return of_tables(session, turn, campaign, kind, sheet.pasted(text, kind, titles_of(session)))
    rows = paste.parse(text, titles_of(session), roster_of(session), turn.me.department_id)
    return _entries(session, turn, campaign, kind, rows)


def of_tables(
    session: Session, turn: Turn, campaign: Campaign, kind: str, found: Sequence[Table]
) -> tuple[Entry, ...]:
    """The lists of a file."""
    known, unit = roster_of(session), turn.me.department_id
    if kind == "titles":
        rows = sheet.rows_of(found, titles_of(session), known, unit, turn.language)
    else:
        rows = sheet.rows_of_kind(found, kind, known, unit, turn.services.clock.today(), turn.language)
    return _entries(session, turn, campaign, kind, rows)


def _entries(
    session: Session, turn: Turn, campaign: Campaign, kind: str, rows: Iterable[Row]
) -> tuple[Entry, ...]:
    """The rows as they will be registered; what would be refused is said now and not after confirming."""
    division = people.department(session, turn.me.department_id or 0)
    own = {one.id for one in people.of_department(session, turn.me.department_id or 0)}
    there = {
        (one.title, one.subject_key): one.code
        for one in registrations.of_campaign(session, campaign.id or 0, turn.me.department_id)
        if one.kind == kind
    }
    made = []
    for row in rows:
        fields = _answers(row, kind)
        one = entries.of_row(row, turn.language, _shown(turn, row, fields), fields)
        if one.good:
            name = row.person.name if row.person else division.name if division else row.name
            one = _checked(turn, one, name, own, there)
        made.append(one)
    return tuple(made)


def _answers(row: Row, kind: str) -> dict[str, object]:
    whom = {"for_whom": "division" if row.person is None else "colleague"}
    if kind != "titles":
        return {**row.fields, **whom}
    return {
        "title": row.title.code if row.title else "",
        "initiative": row.initiative or None,
        "note": row.note or None,
        **whom,
    }


def _shown(turn: Turn, row: Row, fields: Mapping[str, object]) -> str:
    if row.title is None:
        told = [_word(turn, name, value) for name, value in fields.items() if name != "for_whom" and value]
        return "; ".join(told)
    told = [
        turn.label(key, text=clipped(words, WORDS_SHOWN))
        for key, words in (("list-initiative", row.initiative), ("list-note", row.note))
        if words
    ]
    return row.title.name(turn.language) + "".join(told)


def _word(turn: Turn, name: str, value: object) -> str:
    if name == "due":
        return turn.date(str(value))
    return say(f"choice.{value}", turn.language) if name == "part" else clipped(str(value), WORDS_SHOWN)


def _checked(
    turn: Turn,
    one: Entry,
    name: str,
    own: set[int | None],
    there: Mapping[tuple[str, str], str],
) -> Entry:
    """The entry, or why it would be refused."""
    key = f"person:{one.person_id}" if one.person_id else f"department:{turn.me.department_id}"
    known = there.get((str(one.fields.get("title") or ""), key))
    problem = "registered" if known else ""
    if one.person_id and one.person_id not in own:
        problem = "other_division"
    said = ""
    if problem:
        reason = say(f"problem.{problem}", turn.language, name=name, candidates=known or "")
        where = f"{one.line} {one.sheet}".strip()
        said = say("place.row", turn.language, row=where, name=name, reason=reason)
    return Entry(
        one.line,
        one.sheet,
        one.place,
        name,
        one.person_id,
        one.shown,
        problem,
        said,
        fields=one.fields,
    )


def take(
    session: Session, turn: Turn, campaign: Campaign, kind: str, read: Sequence[Entry]
) -> tuple[Markup, Rows]:
    """Register every good entry; one that somebody registered meanwhile is named, not lost."""
    turn.require(Permission.REGISTER_OTHERS, turn.me.department_id)
    taken, left = 0, []
    for one in read:
        try:
            with session.begin_nested():
                register_subject(session, turn, campaign, kind, one.fields, one.person_id)
            taken += 1
        except Sorry as error:
            reason = turn.label(error.key, **error.arguments)
            left.append(turn.t("list-bad", text=reason if one.name in reason else f"{one.name}: {reason}"))
    turn.note(session, "list_registered", f"campaign:{campaign.id}", taken=taken, left=len(left))
    told = turn.t("list-taken", count=taken) if taken else turn.t("list-none-taken")
    rows: Rows = [
        [button(turn.label("register-mine"), "go", "cuatoi")],
        [button(turn.label("menu-tiendo"), "board", campaign.id)],
    ]
    return Markup("\n".join([told, *left[:LEFT_SHOWN]])), rows
