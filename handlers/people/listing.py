"""Who is in the office, by division, page by page; one person's card."""

from sqlmodel import Session

from bot.access import Action, Role
from bot.forms import Form, Step
from bot.language import fold, squeeze
from handlers import guided
from handlers.guided import Guide
from handlers.keyboards import Rows, button, numbered
from handlers.paging import paged, turning
from handlers.texts import Markup
from handlers.turn import Sorry, Turn
from storage import people
from storage.tables import Department, Draft, Person

ON_A_PAGE = 10
FOUND = 10


def show(session: Session, turn: Turn) -> None:
    """/nguoi: the divisions with who is in; a head sees their own."""
    turn.require(Action.LET_IN)
    _divisions(session, turn, 0)


def page(session: Session, turn: Turn) -> None:
    """Another page of divisions."""
    turn.require(Action.LET_IN)
    _divisions(session, turn, turn.number(0))


def _divisions(session: Session, turn: Turn, page: int) -> None:
    counted = people.counted(session)
    units = [one for one in people.departments(session) if turn.may(Action.LET_IN, one.id)]
    if turn.actor.role == Role.HEAD and len(units) == 1:
        _of_division(session, turn, units[0], 0)
        return
    shown, page, pages = paged(units, ON_A_PAGE, page)
    members, inside = (sum(two[place] for two in counted.values()) for place in (0, 1))
    lines = []
    for one in shown:
        here, came = counted.get(one.id, (0, 0))
        lines.append(turn.t("people-unit-line", name=one.name, inside=came, members=here))
    text, rows = numbered(
        turn.t("people-head", members=members, inside=inside, outside=members - inside),
        lines,
        [button("", "pdiv", one.id, 0) for one in shown],
        first=page * ON_A_PAGE + 1,
    )
    waits = len(people.newcomers(session))
    turn.edit(
        text,
        [
            *rows,
            turning(turn, page, pages, "ppage"),
            [button(turn.label("people-waiting", count=waits), "nlist")] if waits else [],
            [button(turn.label("people-find"), "pfind"), button(turn.label("people-bring"), "plhow")]
            if turn.may(Action.MANAGE_PEOPLE)
            else [],
            [button(turn.label("menu-lienket"), "go", "lienket")],
            [button(turn.label("menu-back"), "go", "menu")],
        ],
    )


def division(session: Session, turn: Turn) -> None:
    """The people of one division."""
    unit = people.department(session, turn.number(0))
    if unit is None:
        raise Sorry("stale-button")
    _of_division(session, turn, unit, turn.number(1))


def _of_division(session: Session, turn: Turn, unit: Department, page: int) -> None:
    turn.require(Action.LET_IN, unit.id)
    members = people.of_department(session, unit.id or 0)
    shown, page, pages = paged(members, ON_A_PAGE, page)
    outside = sum(one.telegram_id is None for one in members)
    head = turn.t(
        "people-of-unit", name=unit.name, members=len(members), inside=len(members) - outside, outside=outside
    )
    lines = [turn.t("people-line", told=told(turn, one)) for one in shown]
    text, rows = numbered(
        head, lines, [button("", "pcard", one.id) for one in shown], first=page * ON_A_PAGE + 1
    )
    waits = len(people.newcomers(session, unit.id))
    turn.edit(
        text,
        [
            *rows,
            turning(turn, page, pages, "pdiv", unit.id),
            [button(turn.label("people-waiting", count=waits), "nlist")] if waits else [],
            [button(turn.label("people-link"), "dlink", unit.id)],
            [button(turn.label("menu-lienket"), "go", "lienket")] if turn.actor.role == Role.HEAD else [],
            [button(turn.label("menu-back"), "go", "menu" if turn.actor.role == Role.HEAD else "nguoi")],
        ],
    )


def told(turn: Turn, one: Person) -> str:
    """A person in a line: name, what they are, and whether they have come in."""
    role = "" if one.role == Role.STAFF else turn.label(f"role-{one.role}")
    words = [one.name, one.post, role, turn.label("people-acting") if one.acting else ""]
    mark = "" if one.telegram_id is not None else turn.label("people-outside")
    return ", ".join(filter(None, [*words, mark]))


def card(session: Session, turn: Turn) -> None:
    """One person, with what may be done."""
    put(session, turn, of_turn(session, turn))


def of_turn(session: Session, turn: Turn, place: int = 0) -> Person:
    """The person a button is about, of a division one may look after.

    Raises:
        Sorry: there is no such person any more.
    """
    one = people.get(session, turn.number(place))
    if one is None or one.left_at is not None:
        raise Sorry("person-gone")
    turn.about = f"person:{one.id}"
    turn.require(Action.LET_IN, one.department_id)
    return one


def put(session: Session, turn: Turn, one: Person, note: Markup | None = None) -> None:
    """The card; `note` says what has just been done."""
    unit = people.department(session, one.department_id)
    text = turn.t(
        "person-card",
        name=one.name,
        department=unit.name if unit else turn.label("enrolment-no-department"),
        post=one.post or "–",
        role=turn.label(f"role-{one.role}") + (turn.label("person-acting") if one.acting else ""),
        state=turn.label("person-inside" if one.telegram_id is not None else "person-outside"),
    )
    rows: Rows = []
    if turn.may(Action.MANAGE_PEOPLE):
        acting = one.role == Role.HEAD and one.acting
        rows = [
            [
                button(turn.label("person-rename"), "pname", one.id),
                button(turn.label("person-post"), "ppost", one.id),
            ],
            [
                button(turn.label("person-role"), "prole", one.id),
                button(turn.label("person-move"), "pmove", one.id, 0),
            ],
            [button(turn.label("person-act-end" if acting else "person-act"), "pact", one.id)]
            if one.role == Role.STAFF or acting
            else [],
            [button(turn.label("person-phone" if one.telegram_id else "person-code"), "pphone", one.id)],
        ]
        same = [other for other in people.named(session, one.folded, FOUND) if other.folded == one.folded]
        if len(same) > 1:
            rows.append([button(turn.label("person-merge"), "pmerge", one.id)])
    if turn.may(Action.SEE_AUDIT):
        rows.append([button(turn.label("journal-open"), "journal", "person", one.id)])
    if turn.may(Action.LET_GO) and one.id != turn.my_id:
        rows.append([button(turn.label("person-delete"), "pdel", one.id, style="danger")])
    back = ("pdiv", one.department_id, 0) if one.department_id else ("go", "nguoi")
    rows.append([button(turn.label("menu-back"), *back)])
    turn.edit(Markup("\n\n".join([note, text] if note else [text])), rows)


def begin_search(session: Session, turn: Turn) -> None:
    """Who?"""
    turn.require(Action.MANAGE_PEOPLE)
    guided.begin(session, turn, FIND, "", {})


def _form(_: Session, __: Turn, ___: Draft) -> Form:
    return Form("find", (Step("name", max_length=80, of_name=True),))


def _found(session: Session, turn: Turn, draft: Draft) -> None:
    turn.require(Action.MANAGE_PEOPLE)
    wanted = squeeze(fold(str(draft.answers["name"])))
    found = people.named(session, wanted, FOUND)
    # Those with the very words first: "phương" holds "hương" too.
    found.sort(key=lambda one: f" {wanted} " not in f" {one.folded} ")
    units = {one.id: one.short or one.name for one in people.departments(session)}
    lines = [
        turn.t("people-line", told=f"{told(turn, one)} – {units.get(one.department_id, '')}") for one in found
    ]
    head = turn.t("people-found", count=len(found)) if found else turn.t("people-nobody")
    text, rows = numbered(head, lines, [button("", "pcard", one.id) for one in found])
    turn.edit(text, [*rows, [button(turn.label("menu-back"), "go", "nguoi")]])


FIND = Guide("find", _form, _found, guided.plain, at_once=True)
