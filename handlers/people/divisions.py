"""The divisions: added, renamed, put in order, made one, closed."""

from sqlmodel import Session

from bot.access import Action
from bot.forms import Form, Step
from bot.language import compose, squeeze
from bot.registrations.people import same_name
from handlers import guided
from handlers.guided import Guide
from handlers.keyboards import asked, button, numbered
from handlers.paging import paged, turning
from handlers.texts import Markup
from handlers.turn import Sorry, Turn
from storage import moves, people
from storage.tables import Department, Draft

ON_A_PAGE = 10


def show(session: Session, turn: Turn) -> None:
    """/phong: the list, with how many people have come in."""
    turn.require(Action.MANAGE_DEPARTMENTS)
    _list(session, turn, 0)


def page(session: Session, turn: Turn) -> None:
    """Another page of it."""
    turn.require(Action.MANAGE_DEPARTMENTS)
    _list(session, turn, turn.number(0))


def _list(session: Session, turn: Turn, page: int) -> None:
    units = people.departments(session)
    counted = people.counted(session)
    shown, page, pages = paged(units, ON_A_PAGE, page)
    lines = []
    for one in shown:
        members, inside = counted.get(one.id, (0, 0))
        lines.append(turn.t("people-unit-line", name=one.name, inside=inside, members=members))
    text, rows = numbered(
        turn.t("department-list", count=len(units)) if units else turn.t("no-departments"),
        lines,
        [button("", "dcard", one.id) for one in shown],
        first=page * ON_A_PAGE + 1,
    )
    around = turning(turn, page, pages, "dpage")
    turn.edit(text, [*rows, around, [button(turn.label("department-add"), "depadd")]])


def _unit(session: Session, turn: Turn, place: int = 0) -> Department:
    turn.require(Action.MANAGE_DEPARTMENTS)
    unit = people.department(session, turn.number(place))
    if unit is None or unit.closed_at is not None:
        raise Sorry("stale-button")
    turn.about = f"department:{unit.id}"
    return unit


def card(session: Session, turn: Turn) -> None:
    """One division, with what may be done."""
    _put(session, turn, _unit(session, turn))


def _put(session: Session, turn: Turn, unit: Department, note: Markup | None = None) -> None:
    members, inside = people.counted(session).get(unit.id, (0, 0))
    text = turn.t("department-card", name=unit.name, short=unit.short or "–", inside=inside, members=members)
    turn.edit(
        Markup("\n\n".join([note, text] if note else [text])),
        [
            [
                button(turn.label("person-rename"), "dname", unit.id),
                button(turn.label("department-short"), "dshort", unit.id),
            ],
            [button("↑", "dup", unit.id), button("↓", "ddown", unit.id)],
            [button(turn.label("department-merge"), "dmerge", unit.id, 0)],
            [button(turn.label("department-close"), "dclose", unit.id)],
            [button(turn.label("people-of-it"), "pdiv", unit.id, 0)],
            [button(turn.label("menu-back"), "go", "phong")],
        ],
    )


def add(session: Session, turn: Turn) -> None:
    """Ask for the name of a new one."""
    turn.require(Action.MANAGE_DEPARTMENTS)
    guided.begin(session, turn, DEPARTMENT, "", {})


def _form(_: Session, __: Turn, ___: Draft) -> Form:
    return Form("department", (Step("name", max_length=100, of_name=True),))


def _finish(session: Session, turn: Turn, draft: Draft) -> None:
    turn.require(Action.MANAGE_DEPARTMENTS)
    name = squeeze(compose(str(draft.answers["name"])))
    known = _named(session, name)
    if known is not None:
        turn.edit(
            turn.t("department-known", name=known.name), [[button(turn.label("menu-phong"), "go", "phong")]]
        )
        return
    made = people.add_department(session, name)
    turn.note(session, "department_added", f"department:{made.id}")
    turn.edit(
        turn.t("department-added", name=made.name),
        [
            [button(turn.label("department-add"), "depadd")],
            [button(turn.label("menu-phong"), "go", "phong")],
        ],
    )


def _named(session: Session, name: str, besides: int | None = None) -> Department | None:
    """The division of this name, whatever its marks, case or normal form."""
    there = (one for one in people.departments(session) if one.id != besides)
    return next((one for one in there if same_name(one.name, name)), None)


DEPARTMENT = Guide("department", _form, _finish, guided.plain)


def begin_name(session: Session, turn: Turn) -> None:
    """Another name."""
    guided.begin(session, turn, RENAME, f"name/{_unit(session, turn).id}", {})


def begin_short(session: Session, turn: Turn) -> None:
    """Another short name."""
    guided.begin(session, turn, RENAME, f"short/{_unit(session, turn).id}", {})


def _rename_form(_: Session, __: Turn, draft: Draft) -> Form:
    what = draft.subject.partition("/")[0]
    return Form("division", (Step(what, max_length=100 if what == "name" else 20, of_name=True),))


def _renamed(session: Session, turn: Turn, draft: Draft) -> None:
    what, _, number = draft.subject.partition("/")
    turn.args = (number,)
    unit = _unit(session, turn)
    said = squeeze(compose(str(draft.answers[what])))
    known = _named(session, said, besides=unit.id) if what == "name" else None
    if known is not None:
        raise Sorry("department-taken", name=known.name)
    before = unit.name if what == "name" else unit.short
    if what == "name":
        unit.name = said
    else:
        unit.short = said
    session.add(unit)
    session.flush()
    turn.note(session, f"department_{what}", f"department:{unit.id}")
    _put(session, turn, unit, turn.t("person-changed", before=before or "–", after=said))


def _about(session: Session, _: Turn, draft: Draft) -> str:
    unit = people.department(session, int(draft.subject.partition("/")[2]))
    return unit.name if unit else ""


RENAME = Guide("division", _rename_form, _renamed, guided.plain, about=_about, at_once=True)


def up(session: Session, turn: Turn) -> None:
    """One place further up in every list."""
    _shift(session, turn, -1)


def down(session: Session, turn: Turn) -> None:
    """One place further down."""
    _shift(session, turn, 1)


def _shift(session: Session, turn: Turn, by: int) -> None:
    unit = _unit(session, turn)
    units = people.departments(session)
    at = [one.id for one in units].index(unit.id)
    to = max(0, min(len(units) - 1, at + by))
    units.insert(to, units.pop(at))
    for position, one in enumerate(units, 1):
        one.position = position
        session.add(one)
    session.flush()
    turn.note(session, "department_ordered", f"department:{unit.id}")
    _put(session, turn, unit, turn.t("department-place", place=to + 1, count=len(units)))


def merge(session: Session, turn: Turn) -> None:
    """Into which one?"""
    unit = _unit(session, turn)
    others = [one for one in people.departments(session) if one.id != unit.id]
    shown, page, pages = paged(others, ON_A_PAGE, turn.number(1))
    text, rows = asked(
        turn.t("department-merge-ask", name=unit.name),
        [button(one.name, "dmask", unit.id, one.id) for one in shown],
    )
    around = turning(turn, page, pages, "dmerge", unit.id)
    turn.edit(
        text,
        [*rows, around, [button(turn.label("menu-back"), "dcard", unit.id)]],
    )


def ask_merge(session: Session, turn: Turn) -> None:
    """Cannot be undone: said what it does."""
    unit, into = _unit(session, turn), _unit(session, turn, 1)
    members, _ = people.counted(session).get(unit.id, (0, 0))
    turn.edit(
        turn.t("department-merge-sure", name=unit.name, into=into.name, count=members),
        [
            [button(turn.label("department-merge-yes"), "dmok", unit.id, into.id, style="danger")],
            [button(turn.label("menu-back"), "dcard", unit.id)],
        ],
    )


def merged(session: Session, turn: Turn) -> None:
    """They are one from now on."""
    unit, into = _unit(session, turn), _unit(session, turn, 1)
    if unit.id == into.id:
        raise Sorry("stale-button")
    moves.merge_departments(session, unit, into, turn.now)
    turn.note(session, "department_merged", f"department:{into.id}", gone=unit.id)
    _put(session, turn, into, turn.t("department-merged", name=unit.name, into=into.name))


def close(session: Session, turn: Turn) -> None:
    """A division that nobody is in and nothing runs for is closed; its past keeps its name."""
    unit = _unit(session, turn)
    if moves.under_way(session, unit.id or 0):
        raise Sorry("department-busy", name=unit.name)
    turn.edit(
        turn.t("department-close-sure", name=unit.name),
        [
            [button(turn.label("department-close"), "dclosed", unit.id, style="danger")],
            [button(turn.label("menu-back"), "dcard", unit.id)],
        ],
    )


def closed(session: Session, turn: Turn) -> None:
    """It was confirmed."""
    unit = _unit(session, turn)
    if moves.under_way(session, unit.id or 0):
        raise Sorry("department-busy", name=unit.name)
    unit.closed_at = turn.now
    session.add(unit)
    turn.note(session, "department_closed", f"department:{unit.id}")
    turn.edit(
        turn.t("department-closed", name=unit.name), [[button(turn.label("menu-phong"), "go", "phong")]]
    )
