"""A division's link: one for many people, good so long; as a link, as words to pass on, and as a picture."""

import io
from datetime import timedelta

from sqlmodel import Session

from bot import codes
from bot.access import Action, Role
from handlers import texts
from handlers.keyboards import Button, button
from handlers.turn import Sorry, Turn
from storage import campaigns, people
from storage.tables import Department, Invitation

SPARE, LEAST = 5, 10  # more than are missing: strangers come too
MORE_PEOPLE, LONGER = 10, timedelta(days=14)
VALID_FOR = timedelta(days=14)
MOST = 500


def _unit(session: Session, turn: Turn, unit_id: int) -> Department:
    turn.require(Action.LET_IN, unit_id)
    unit = people.department(session, unit_id)
    if unit is None or unit.closed_at is not None:
        raise Sorry("stale-button")
    return unit


def show(session: Session, turn: Turn) -> None:
    """The link of a division; the one that is open, or a fresh one."""
    unit = _unit(session, turn, turn.number(0))
    made = people.open_link(session, unit.id or 0, turn.now)
    if made is None:
        members, inside = people.counted(session).get(unit.id, (0, 0))
        made = Invitation(
            code=codes.new(),
            role=Role.STAFF,
            department_id=unit.id,
            created_by=turn.my_id,
            created_at=turn.now,
            expires_at=turn.now + VALID_FOR,
            most=max(LEAST, members - inside + SPARE),
        )
        session.add(made)
        session.flush()
        turn.note(session, "division_link", f"invitation:{made.id}", department=unit.id, most=made.most)
    _put(session, turn, unit, made)


def _put(session: Session, turn: Turn, unit: Department, made: Invitation) -> None:
    outside = [one for one in people.of_department(session, unit.id or 0) if one.telegram_id is None]
    link = _link(turn, made)
    day = turn.date(turn.services.clock.local(made.expires_at).date())
    words = turn.label(
        "link-words",
        office=turn.office(session).office,
        department=unit.name,
        count=len(outside),
        link=link,
        date=day,
    )
    text = texts.Markup(
        "\n\n".join(
            [
                turn.t("link-shown", department=unit.name, most=made.most, used=made.used, date=day),
                turn.t("link-to-paste", words=words),
            ]
        )
    )
    turn.edit(
        text,
        [
            [Button(turn.label("link-copy"), copy=link)],
            [button(turn.label("link-picture"), "dlqr", made.id)],
            [
                button(turn.label("link-more", count=MORE_PEOPLE), "dlmore", made.id),
                button(turn.label("link-longer", count=LONGER.days), "dllong", made.id),
            ],
            [button(turn.label("invite-withdraw"), "dloff", made.id, style="danger")],
            [button(turn.label("menu-back"), "pdiv", unit.id, 0)],
        ],
    )


def _link(turn: Turn, made: Invitation) -> str:
    return f"https://t.me/{turn.services.bot.username}?start={made.code}"


def _made(session: Session, turn: Turn) -> tuple[Department, Invitation]:
    made = session.get(Invitation, turn.number(0))
    if made is None or made.most <= 1 or made.department_id is None:
        raise Sorry("stale-button")
    return _unit(session, turn, made.department_id), made


def more(session: Session, turn: Turn) -> None:
    """Good for more people."""
    unit, made = _made(session, turn)
    made.most = min(made.most + MORE_PEOPLE, MOST)
    session.add(made)
    turn.note(session, "division_link", f"invitation:{made.id}", department=unit.id, most=made.most)
    _put(session, turn, unit, made)


def longer(session: Session, turn: Turn) -> None:
    """Good for longer."""
    unit, made = _made(session, turn)
    made.expires_at = max(made.expires_at, turn.now) + LONGER
    session.add(made)
    turn.note(session, "division_link", f"invitation:{made.id}", department=unit.id)
    _put(session, turn, unit, made)


def withdraw(session: Session, turn: Turn) -> None:
    """It lets nobody in any more."""
    unit, made = _made(session, turn)
    made.expires_at = min(made.expires_at, turn.now)
    session.add(made)
    turn.note(session, "invitation_withdrawn", f"invitation:{made.id}")
    turn.edit(
        turn.t("invite-withdrawn", code=made.code),
        [[button(turn.label("menu-back"), "pdiv", unit.id, 0)]],
    )


async def picture(turn: Turn) -> None:
    """The link as a picture to print or to show."""
    unit, link = await turn.services.database.read(_of_picture, turn)
    made = drawn(link)
    sha256 = await turn.services.files.put(made)
    await turn.transact(_send, unit, sha256, len(made))


def _of_picture(session: Session, turn: Turn) -> tuple[str, str]:
    turn.know(session)
    unit, made = _made(session, turn)
    return unit.name, _link(turn, made)


def drawn(link: str) -> bytes:
    """The QR picture of a link, as PNG."""
    import segno

    target = io.BytesIO()
    segno.make(link, error="m").save(target, kind="png", scale=12, border=4)
    return target.getvalue()


def _send(session: Session, turn: Turn, unit: str, sha256: str, size: int) -> None:
    campaigns.keep_file(session, sha256, size, "image/png", turn.now)
    turn.send_file("qr.png", sha256, turn.t("link-picture-sent", department=unit), photo=True)
