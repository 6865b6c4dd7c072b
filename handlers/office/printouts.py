"""/banin: what has not arrived on Telegram, as a Word file by division and as a text to paste elsewhere."""

import asyncio

from sqlmodel import Session

from bot.access import Action
from bot.reports.printout import Sheet
from handlers import printing
from handlers.turn import Turn
from storage import campaigns

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


async def send(turn: Turn) -> None:
    """Both files, in the chat."""
    from bot.reports import printout  # what writes files loads with the first one

    sheets = await turn.services.database.read(_sheets, turn)
    if not sheets:
        await turn.transact(_nothing)
        return
    title = turn.label("printout-title")
    data = await asyncio.to_thread(printout.document, title, sheets)
    text = printout.text(title, sheets).encode()
    kept = [
        ("ban-in-theo-phong.docx", await turn.services.files.put(data), len(data), DOCX),
        ("ban-in-theo-phong.txt", await turn.services.files.put(text), len(text), "text/plain"),
    ]
    await turn.transact(_send, kept)


def _sheets(session: Session, turn: Turn) -> list[Sheet]:
    turn.know(session)
    turn.require(Action.ANNOUNCE)
    return printing.gather(session, turn.now, turn.me.language)


def _nothing(_: Session, turn: Turn) -> None:
    turn.say(turn.t("printout-none"))


def _send(session: Session, turn: Turn, kept: list[tuple[str, str, int, str]]) -> None:
    for name, sha256, size, media_type in kept:
        campaigns.keep_file(session, sha256, size, media_type, turn.now)
        turn.send_file(name, sha256, turn.t("printout-caption"))
    turn.note(session, "exported", "printout", form="docx")
