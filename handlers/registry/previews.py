"""A list that was read, shown page by page; nothing of it is kept before it is confirmed."""

from collections.abc import Callable, Mapping, Sequence

from sqlmodel import Session

from bot.dossiers import MEDIA_TYPES
from bot.registrations import entries, findings
from bot.registrations.entries import AS_WRITTEN, NOBODY, Entry
from handlers.keyboards import Rows, button
from handlers.paging import paged, turning
from handlers.texts import Markup
from handlers.texts.fitting import clipped
from handlers.turn import Sorry, Turn
from storage import campaigns, people, readings
from storage.tables import ListReading

ON_A_PAGE = 10
SHOWN = 170  # characters of a line

Taker = Callable[[Session, Turn, ListReading, Sequence[Entry]], tuple[Markup, Rows]]


def put(session: Session, turn: Turn, reading: ListReading, page: int = 0) -> None:
    """The reading: what cannot be taken first, then what will be kept, as it will be kept."""
    read = entries.kept(reading.entries)
    found = entries.counted(read)
    shown, page, pages = paged(_lines(turn, read), ON_A_PAGE, page)
    campaign = campaigns.get(session, reading.campaign_id) if reading.campaign_id else None
    head = turn.t(
        f"preview-{_group(reading.purpose)}",
        file=reading.file_name,
        campaign=campaign.title if campaign else "",
        what=turn.label(f"kind-{reading.purpose}") if campaign else "",
        **found,
    )
    told = [
        turn.t(f"preview-{name}", count=found[name]) for name in ("asked", "bad", "passed") if found[name]
    ]
    where = [turn.t("preview-page", page=page + 1, pages=pages)] if pages > 1 else []
    text = Markup("\n\n".join("\n".join(part) for part in ([head, *told], shown, where) if part))
    turn.edit(text, _rows(turn, reading, found, page, pages))


def _rows(turn: Turn, reading: ListReading, found: Mapping[str, int], page: int, pages: int) -> Rows:
    group = _group(reading.purpose)
    rows: Rows = []
    if found["good"]:
        label = turn.label(f"preview-take-{group}", count=found["good"])
        rows.append([button(label, "lvtake", reading.id, found["good"], style="success")])
    if found["asked"]:
        rows.append([button(turn.label("preview-answer", count=found["asked"]), "lvask", reading.id, 0)])
    rows.append(turning(turn, page, pages, "lvpage", reading.id))
    if reading.sha256 and (found["asked"] or found["bad"] or found["passed"]):
        rows.append([button(turn.label("preview-file"), "lvfile", reading.id)])
    rows.append([button(turn.label("preview-drop"), "lvdrop", reading.id)])
    return rows


def _lines(turn: Turn, read: Sequence[Entry]) -> list[Markup]:
    """What is wrong with its place, then what is right with its number."""
    bad = [turn.t("list-bad", text=clipped(one.said, SHOWN)) for one in read if one.said and not one.good]
    good = [one for one in read if one.good]
    return bad + [
        turn.t("preview-line", number=number, name=one.name, shown=clipped(one.shown, SHOWN))
        for number, one in enumerate(good, 1)
    ]


def _group(purpose: str) -> str:
    return purpose if purpose in {"history", "people"} else "list"


def page(session: Session, turn: Turn) -> None:
    """Another page of it."""
    put(session, turn, of_turn(session, turn), turn.number(1))


def of_turn(session: Session, turn: Turn) -> ListReading:
    """The reading a button is about: one's own, not yet taken.

    Raises:
        Sorry: it is gone, taken, or somebody else's.
    """
    reading = readings.get(session, turn.number(0))
    if reading is None:
        raise Sorry("preview-gone")
    if reading.person_id != turn.my_id:
        raise Sorry("not-your-button")
    if reading.taken_at is not None:
        raise Sorry("preview-taken")
    return reading


def ask(session: Session, turn: Turn) -> None:
    """Who is meant in the next entry that asks, from this one on."""
    reading = of_turn(session, turn)
    _ask(session, turn, reading, turn.number(1))


def _ask(session: Session, turn: Turn, reading: ListReading, start: int) -> None:
    read = entries.kept(reading.entries)
    asking = [place for place, one in enumerate(read) if one.asks]
    place = next((place for place in asking if place >= start), asking[0] if asking else None)
    if place is None:
        put(session, turn, reading)
        return
    one = read[place]
    rows: Rows = [[button(label, "lvis", reading.id, place, person_id)] for person_id, label in one.choices]
    if reading.purpose in {"history", "people"}:
        rows.append([button(turn.label("preview-as-written", name=one.name), "lvis", reading.id, place, "w")])
    rows.append([button(turn.label("preview-nobody"), "lvis", reading.id, place, NOBODY)])
    rows.append([button(turn.label("preview-back"), "lvpage", reading.id, 0)])
    turn.edit(turn.t("preview-who", name=one.name, said=one.said, count=len(asking)), rows)


def answer(session: Session, turn: Turn) -> None:
    """Somebody was meant, or nobody; then the next one."""
    reading = of_turn(session, turn)
    read = entries.kept(reading.entries)
    place = turn.number(1)
    if place >= len(read) or not read[place].asks:
        raise Sorry("stale-button")
    person_id = AS_WRITTEN if turn.word(2) == "w" else turn.number(2)
    if person_id not in {AS_WRITTEN, NOBODY, *(one for one, _ in read[place].choices)}:
        raise Sorry("stale-button")
    person = people.get(session, person_id) if person_id > 0 else None
    settled = entries.answered(read, place, person_id, person.name if person else "")
    reading.entries = entries.plain(settled)
    session.add(reading)
    _ask(session, turn, reading, place + 1)


def drop(session: Session, turn: Turn) -> None:
    """Nothing of it is kept."""
    reading = of_turn(session, turn)
    session.delete(reading)
    turn.note(session, "list_dropped", f"list:{reading.id}")
    turn.edit(turn.t("preview-dropped"), [[button(turn.label("menu-back"), "go", "menu")]])


async def send_file(turn: Turn) -> None:
    """The sheet comes back with what was found in its cells."""
    await turn.typing()
    known = await turn.services.database.read(_known, turn)
    data = await turn.services.files.get(known.sha256)
    made = await turn.services.sandbox.run_long(
        findings.noted, data, known.suffix, known.entries, turn.language
    )
    sha256 = await turn.services.files.put(made)
    await turn.transact(_send, known.name, sha256, len(made))


class _Known:
    """What the file is made of, as plain values."""

    def __init__(self, reading: ListReading) -> None:
        self.sha256 = reading.sha256 or ""
        self.suffix = reading.suffix
        self.name = reading.file_name
        self.entries = entries.kept(reading.entries)


def _known(session: Session, turn: Turn) -> _Known:
    turn.know(session)
    reading = readings.get(session, turn.number(0))
    if reading is None or reading.sha256 is None:
        raise Sorry("preview-gone")
    if reading.person_id != turn.my_id:
        raise Sorry("not-your-button")
    return _Known(reading)


def _send(session: Session, turn: Turn, name: str, sha256: str, size: int) -> None:
    campaigns.keep_file(session, sha256, size, MEDIA_TYPES[".xlsx"], turn.now)
    stem = name.rpartition(".")[0] or name
    turn.send_file(turn.label("preview-file-name", name=stem), sha256, turn.t("preview-file-sent"))


class Previews:
    """Takes a confirmed reading to whoever its purpose belongs to."""

    def __init__(self, takers: Mapping[str, Taker]) -> None:
        self._takers = takers

    def take(self, session: Session, turn: Turn) -> None:
        """It was confirmed as it was shown: with so many entries."""
        reading = of_turn(session, turn)
        read = entries.kept(reading.entries)
        good = [one for one in read if one.good]
        if len(good) != turn.number(1):
            put(session, turn, reading)
            return
        taker = self._takers.get(reading.purpose)
        if taker is None:
            raise Sorry("stale-button")
        text, rows = taker(session, turn, reading, good)
        reading.taken_at = turn.now
        session.add(reading)
        turn.edit(text, rows)
