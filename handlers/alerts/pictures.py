"""The boards that an alert to several divisions shows as one picture."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session

from bot import dates
from bot.dossiers import MEDIA_TYPES
from bot.office import office_of
from bot.reports.rows import BoardRow, Heading
from handlers.messages import CAPTION_LIMIT
from handlers.registry import boards
from handlers.services import Services
from storage import campaigns as stored
from storage import office_settings, people
from storage.tables import Campaign

MOST = 3  # boards in one picture: a phone shows more too small


@dataclass(frozen=True)
class Drawn:
    """A picture that is in the file store."""

    sha256: str
    size: int


async def draw(services: Services, wanted: Sequence[tuple[dict[str, object], list[Campaign]]]) -> list[Drawn]:
    """Draw each board once and put the picture on the messages it goes with.

    A message whose words a caption does not hold goes without, and so does one without a board.
    """
    fitting = [
        (row, shown)
        for row, shown in wanted
        if len(shown) <= MOST and len(str(_said(row)["text"])) <= CAPTION_LIMIT
    ]
    if not fitting:
        return []
    from bot.reports import pictures  # what draws loads with the first one

    campaigns = {one.id or 0: one for _, shown in fitting for one in shown}
    read = await services.database.read(_boards, list(campaigns.values()), services)
    drawn: dict[tuple[int, ...], Drawn] = {}
    for row, shown in fitting:
        key = tuple(one.id or 0 for one in shown)
        if key not in drawn:
            data = await asyncio.to_thread(pictures.stacked, [read[number] for number in key])
            drawn[key] = Drawn(await services.files.put(data), len(data))
        _said(row)["files"] = [{"file": drawn[key].sha256, "name": "tien-do.png", "photo": True}]
    return list(drawn.values())


def _said(row: dict[str, object]) -> dict[str, object]:
    """What a row of the outbox says."""
    said = row["payload"]
    return said if isinstance(said, dict) else {}


def _boards(
    session: Session, campaigns: Sequence[Campaign], services: Services
) -> dict[int, tuple[Heading, list[BoardRow]]]:
    units = people.units(session)
    local = services.clock.local(services.clock.now())
    made = f"{local:%H:%M}, {dates.short(local.date())}"
    office = office_of(services.settings, office_settings.read(session)).office
    return {
        one.id or 0: (Heading(one.title, office, made), boards.rows_of(session, one, units, local))
        for one in campaigns
    }


def keep(session: Session, drawn: Sequence[Drawn], now: datetime) -> None:
    """The rows of the pictures' files."""
    for one in drawn:
        stored.keep_file(session, one.sha256, one.size, MEDIA_TYPES[".png"], now)
