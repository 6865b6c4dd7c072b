"""The office's people from one list, a file or pasted: known before they come in."""

from collections.abc import Sequence

from sqlmodel import Session

from bot.access import Action as Permission
from bot.forms import Form, Step
from bot.language import compose, fold, squeeze
from bot.registrations import entries, template
from bot.registrations.entries import Entry
from bot.registrations.people import Unit, by_name, key_of, people_of
from bot.registrations.row import Row
from bot.registrations.sheet import pasted
from bot.sheets import Table
from handlers import guided
from handlers.guided import Guide
from handlers.keyboards import Rows, button
from handlers.registry import previews, templates
from handlers.registry.arrival import roster_of
from handlers.registry.titles import titles_of
from handlers.texts import Markup
from handlers.turn import Sorry, Turn
from storage import people, readings
from storage.tables import Draft, ListReading, Person

LONGEST_PASTE = 4000
PURPOSE = "people"


def how(_: Session, turn: Turn) -> None:
    """Paste, or fill in the template."""
    turn.require(Permission.MANAGE_PEOPLE)
    turn.edit(
        turn.t("people-list-how"),
        [
            [button(turn.label("list-paste"), "plpaste")],
            [button(turn.label("list-template"), "pltpl")],
            [button(turn.label("menu-back"), "go", "nguoi")],
        ],
    )


def begin_paste(session: Session, turn: Turn) -> None:
    """Wait for the pasted list."""
    turn.require(Permission.MANAGE_PEOPLE)
    guided.begin(session, turn, PASTE, "", {})


def _form(_: Session, __: Turn, ___: Draft) -> Form:
    return Form("people", (Step("text", max_length=LONGEST_PASTE),))


def _pasted(session: Session, turn: Turn, draft: Draft) -> None:
    turn.require(Permission.MANAGE_PEOPLE)
    found = pasted(str(draft.answers["text"]), PURPOSE, titles_of(session))
    reading = ListReading(
        person_id=turn.my_id,
        purpose=PURPOSE,
        file_name=turn.label("people-pasted"),
        entries=entries.plain(entries_of(session, turn, found)),
        made_at=turn.now,
    )
    previews.put(session, turn, readings.add(session, reading))


PASTE = Guide("people", _form, _pasted, guided.plain, at_once=True)


async def send_template(turn: Turn) -> None:
    """The template, with the divisions as choices."""
    await templates.send_template(turn, _template, "people")


def _template(session: Session, turn: Turn) -> bytes:
    turn.know(session)
    turn.require(Permission.MANAGE_PEOPLE)
    units = tuple(one.name for one in people.departments(session))
    heading = turn.label("people-template-heading")
    return template.template((), (), heading, 0, turn.language, PURPOSE, units)


def entries_of(session: Session, turn: Turn, found: Sequence[Table]) -> Sequence[Entry]:
    """The people as they were read; nobody is known yet."""
    turn.require(Permission.MANAGE_PEOPLE)
    makes = turn.may(Permission.MANAGE_DEPARTMENTS)
    rows = people_of(found, _units(session), roster_of(session), turn.language, makes_units=makes)
    if not rows:
        raise Sorry("list-empty")
    return [entries.of_row(row, turn.language, _shown(turn, row), row.fields) for row in rows]


def _units(session: Session) -> list[Unit]:
    return [Unit(one.id or 0, one.name, one.short) for one in people.departments(session)]


def _shown(turn: Turn, row: Row) -> str:
    told = [str(row.fields.get("unit") or "")]
    if row.fields and not row.fields.get("department"):
        told.append(turn.label("people-new-unit"))
    told.append(str(row.fields.get("post") or ""))
    if row.fields.get("role") not in {"staff", None}:
        told.append(turn.label(f"role-{row.fields['role']}"))
    if row.person is not None:
        told.append(turn.label("people-known"))
    return ", ".join(filter(None, told))


def take(session: Session, turn: Turn, _: ListReading, read: Sequence[Entry]) -> tuple[Markup, Rows]:
    """What was shown is confirmed: the new are known from now on, the others have their post and division."""
    turn.require(Permission.MANAGE_PEOPLE)
    new = changed = 0
    for one in read:
        unit_id = _unit_of(session, turn, one)
        post, role = str(one.fields.get("post") or ""), str(one.fields.get("role") or "staff")
        person = people.get(session, one.person_id) if one.person_id else None
        if person is None:
            name = squeeze(compose(one.name))
            person = Person(name=name, folded=fold(name), role=role, created_at=turn.now)
            new += 1
        elif (person.department_id, person.post) == (unit_id, post or person.post):
            continue
        else:
            changed += 1
        person.department_id, person.post = unit_id, post or person.post
        session.add(person)
    session.flush()
    turn.note(session, "people_listed", new=new, changed=changed)
    rows: Rows = [[button(turn.label("menu-nguoi"), "go", "nguoi")]]
    return turn.t("people-taken", new=new, changed=changed), rows


def _unit_of(session: Session, turn: Turn, one: Entry) -> int | None:
    known = int(str(one.fields.get("department") or 0))
    if known:
        return known
    name = squeeze(compose(str(one.fields["unit"])))
    there = by_name(_units(session)).get(key_of(name))
    if there is not None:
        return there.id
    turn.require(Permission.MANAGE_DEPARTMENTS)
    made = people.add_department(session, name)
    turn.note(session, "department_added", f"department:{made.id}")
    return made.id
