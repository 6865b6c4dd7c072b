"""The Office writes an announcement, chooses who it is for, and sees who has acknowledged it."""

from collections.abc import Sequence
from typing import Any

from sqlmodel import Session

from bot.access import Action
from bot.announcements import Recipient, audience, tally
from bot.delivery.policy import State
from bot.forms import Answers, Choice, Form, Step
from handlers import guided, spreading
from handlers.guided import Guide
from handlers.keyboards import Rows, button
from handlers.texts import Markup
from handlers.turn import Sorry, Turn
from storage import announcements, outbox, people
from storage.announcements import FIRST_ROUND
from storage.tables import Announcement, Draft

LONGEST = 3000
NAMES_SHOWN = 30


def begin(session: Session, turn: Turn) -> None:
    """/thongbao"""
    turn.require(Action.ANNOUNCE)
    guided.begin(session, turn, ANNOUNCE, "", {})


def _form(session: Session, turn: Turn, _: Draft) -> Form:
    units = tuple(Choice(str(one.id), one.name) for one in people.departments(session))
    choices = (
        Choice("all", turn.label("audience-all")),
        Choice("heads", turn.label("audience-heads")),
        *units,
    )

    def audiences(_: Answers) -> tuple[Choice, ...]:
        return choices

    return Form(
        "announce",
        (Step("text", max_length=LONGEST), Step("audience", kind="choice", choices=audiences)),
    )


def _recipient(row: Sequence[Any], *, acknowledged: bool = False) -> Recipient:
    number, name, department_id, role, telegram_id, unreachable_at, *_ = row
    return Recipient(
        person_id=number,
        name=name,
        department_id=department_id,
        role=role,
        reachable=telegram_id is not None and unreachable_at is None,
        acknowledged=acknowledged,
    )


def _preview(session: Session, turn: Turn, draft: Draft) -> Markup:
    chosen = _chosen(session, turn, draft)
    away = sum(1 for one in chosen if not one.reachable)
    return turn.t("announce-reach", count=len(chosen), away=away)


def _chosen(session: Session, turn: Turn, draft: Draft) -> list[Recipient]:
    everybody = [_recipient(one) for one in announcements.everybody(session) if one[0] != turn.my_id]
    return audience(everybody, str(draft.answers.get("audience", "all")))


def _finish(session: Session, turn: Turn, draft: Draft) -> None:
    turn.require(Action.ANNOUNCE)
    chosen = _chosen(session, turn, draft)
    if not chosen:
        raise Sorry("announce-nobody")
    made = Announcement(
        text=str(draft.answers["text"]),
        audience={"choice": draft.answers["audience"]},
        created_by=turn.my_id,
        created_at=turn.now,
    )
    session.add(made)
    session.flush()
    announcements.add_receipts(session, made.id or 0, [one.person_id for one in chosen])
    _spread(session, turn, made, FIRST_ROUND)
    turn.note(session, "announced", f"announcement:{made.id}", count=len(chosen))
    session.flush()
    text, rows = _board(session, turn, made)
    turn.edit(text, rows)


def _spread(session: Session, turn: Turn, made: Announcement, round_: str) -> None:
    """Write to the first of them; the others follow."""
    turn.outgoing += spreading.begin(session, made, round_, turn.services.clock)
    turn.after.append(turn.services.spread.set)


def acknowledge(session: Session, turn: Turn) -> None:
    """Somebody pressed "Đã nhận"; the button gives way to the moment."""
    made = announcements.get(session, turn.number(0))
    mine = announcements.receipt(session, turn.number(0), turn.my_id)
    if made is None or mine is None:
        raise Sorry("not-your-button")
    if mine.acknowledged_at is None:
        mine.acknowledged_at = turn.now
        session.add(mine)
        turn.note(session, "acknowledged", f"announcement:{made.id}")
    turn.toast = (turn.label("announcement-thanks"), False)
    turn.edit(turn.t("announcement-acknowledged", text=made.text, time=turn.moment(mine.acknowledged_at)))


def board(session: Session, turn: Turn) -> None:
    """The counts anew."""
    turn.require(Action.ANNOUNCE)
    text, rows = _board(session, turn, _announcement(session, turn))
    turn.edit(text, rows)


def _announcement(session: Session, turn: Turn) -> Announcement:
    made = announcements.get(session, turn.number(0))
    if made is None:
        raise Sorry("stale-button")
    return made


def _board(session: Session, turn: Turn, made: Announcement) -> tuple[Markup, Rows]:
    state = tally(
        [
            _recipient(one, acknowledged=one[-1] is not None)
            for one in announcements.recipients(session, made.id or 0)
        ]
    )
    names = ", ".join(one.name for one in state.missing[:NAMES_SHOWN])
    away = ", ".join(one.name for one in state.unreachable[:NAMES_SHOWN])
    unknown = outbox.states(session, f"announcement:{made.id}").get(State.UNKNOWN, 0)
    text = turn.t(
        "announcement-board",
        text=made.text[:300],
        acknowledged=state.acknowledged,
        total=state.total,
        missing=names or "–",
        away=turn.t("announcement-away", names=away) if away else "",
        unknown=turn.t("announcement-unknown", count=unknown) if unknown else "",
    )
    rows: Rows = [[button(turn.label("announcement-refresh"), "annboard", made.id)]]
    if state.missing:
        rows.append([button(turn.label("announcement-remind", count=len(state.missing)), "annrest", made.id)])
    if unknown:
        rows.append([button(turn.label("announcement-retry", count=unknown), "annretry", made.id)])
    return text, rows


def remind_rest(session: Session, turn: Turn) -> None:
    """Once more to those who have not acknowledged; at most once an hour, whatever is pressed."""
    turn.require(Action.ANNOUNCE)
    made = _announcement(session, turn)
    _spread(session, turn, made, f"{turn.now:%Y%m%d%H}")
    turn.note(session, "announcement_reminded", f"announcement:{made.id}")
    turn.toast = (turn.label("announcement-reminded"), True)


def retry_unknown(session: Session, turn: Turn) -> None:
    """Send again where it is unknown whether the first one arrived: the Office decided so."""
    turn.require(Action.ANNOUNCE)
    made = _announcement(session, turn)
    outbox.again(session, f"announcement:{made.id}", turn.now)
    turn.after.append(turn.services.delivery.wake)
    turn.toast = (turn.label("announcement-reminded"), True)


ANNOUNCE = Guide("announce", _form, _finish, guided.plain, _preview)
