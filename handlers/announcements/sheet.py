"""Who has acknowledged an announcement, as an Excel table."""

import asyncio
from typing import TYPE_CHECKING

from sqlmodel import Session

from bot.announcements import told_apart
from handlers import announced
from handlers.announcements import board, people_of
from handlers.turn import Turn
from storage import announcements, campaigns, people, polls
from storage.tables import Announcement

if TYPE_CHECKING:
    from bot.reports import receipts

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
Row = tuple[str, str, str, str]


async def export(turn: Turn) -> None:
    """The table, as a file in the chat."""
    from bot.reports import receipts  # what writes files loads with the first one

    title, rows, votes = await turn.services.database.read(_rows, turn)
    heads = tuple(
        turn.label(f"receipts-{name}") for name in ("number", "name", "department", "state", "time")
    )
    data = await asyncio.to_thread(receipts.table, title, heads, rows, votes)
    sha256 = await turn.services.files.put(data)
    await turn.transact(_send, sha256, len(data))


def _rows(session: Session, turn: Turn) -> tuple[str, list[Row], "receipts.Votes | None"]:
    turn.know(session)
    made = board.of_button(session, turn)
    found = announcements.recipients(session, made.id or 0)
    units = {one.id or 0: one.name for one in people.departments(session)}
    persons = [people_of.recipient(one, acknowledged=one[-1] is not None) for one in found]
    rows = []
    for one, person, name in zip(found, persons, told_apart(persons, {}), strict=True):
        at = announced.at(turn.services.clock, turn.language, one[-1]) if one[-1] else ""
        state = "acknowledged" if person.acknowledged else "waiting" if person.reachable else "away"
        rows.append((name, units.get(person.department_id or 0, ""), turn.label(f"receipts-is-{state}"), at))
    return made.text[:200], rows, _votes(session, turn, made)


def _votes(session: Session, turn: Turn, made: Announcement) -> "receipts.Votes | None":
    """What was chosen in its polls, for a sheet of its own."""
    results = polls.results(session, made.id or 0)
    if not results:
        return None
    from bot.reports import receipts

    asked = [
        (
            poll.question,
            result.each(poll.options),
            result.voters,
        )
        for place, poll in enumerate(board.questions(made))
        if (result := results.get(place)) is not None
    ]
    sheet, option, count, voters = (
        turn.label(f"receipts-votes-{name}") for name in ("sheet", "option", "count", "voters")
    )
    return receipts.Votes(sheet, option, count, voters, asked)


def _send(session: Session, turn: Turn, sha256: str, size: int) -> None:
    made = board.of_button(session, turn)
    campaigns.keep_file(session, sha256, size, MEDIA_TYPE, turn.now)
    turn.send_file("xac-nhan-thong-bao.xlsx", sha256, turn.t("receipts-caption"))
    turn.note(session, "exported", f"announcement:{made.id}", form="xlsx")
