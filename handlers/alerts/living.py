"""The living board of each linked place: what is lacking there, pinned and edited without a sound."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from functools import lru_cache
from hashlib import blake2s

from sqlmodel import Session

from bot import dates
from bot.campaigns.naming import short_name
from bot.delivery.policy import Priority, State
from bot.reminders import Lack
from handlers import texts
from handlers.alerts import standing
from handlers.alerts.planning import Look, rules_of
from handlers.messages import outgoing, placed
from handlers.registry import agenda
from handlers.registry.agenda import Item
from handlers.texts import Markup
from storage import groups, outbox, people, subjects
from storage import reminders as kept
from storage.people import Unit
from storage.tables import Group, Outgoing

KIND = "board"
BACK, AHEAD = timedelta(days=14), timedelta(days=45)
SHOWN = 12
NAMES_SHOWN = 20
WORDS_SHOWN = 90
TITLE_SHOWN = 48  # characters of a campaign's title
ALL_NAMED = 4  # of so many divisions that all lack it none is named
PATIENCE = timedelta(days=1)  # how long a group may stay without being linked


@dataclass
class Keeper:
    """Remembers what it saw last, so that a look at what has not changed costs next to nothing."""

    seen: tuple[object, ...] = field(default=())
    changed: bool = True  # since the look before

    def look(self, session: Session, look: Look) -> int:
        """Begin, pin and change boards, and leave groups nobody links; how many messages that makes."""
        seen = (look.local.date(), look.local.hour, *kept.stamp(session))
        self.changed = seen != self.seen
        there = groups.linked(session) if self.changed else groups.boards_said(session)
        if not self.changed and not there:
            return 0
        usual, _ = rules_of(session, look.settings)
        quiet = usual.quiet(look.local)
        rows = _boards(session, look, there, quiet=quiet)
        rows += [] if quiet else _goodbyes(session, look)
        outbox.add(session, rows)
        self.seen = seen
        return len(rows)


def first(session: Session, look: Look, group: Group) -> Outgoing:
    """The board of a place that was linked just now, even if nothing is to be sent yet."""
    row = _say(look, group, _lines(session, look))
    session.add(group)
    return row


def _boards(session: Session, look: Look, there: Sequence[Group], *, quiet: bool) -> list[Outgoing]:
    lines = _lines(session, look)
    rows = []
    for group in there:
        # A new one waits for the morning; a change of one makes no sound.
        if group.refused_at is not None or (quiet and group.board_id is None):
            continue
        if found := _board(session, look, group, lines):
            rows += found
            session.add(group)
    return rows


def _lines(session: Session, look: Look) -> "_Lines":
    today = look.local.date()
    items = [one for one in agenda.around(session, today - BACK, today + AHEAD) if one.row.act != "event"]
    units = people.unit_names(session)
    return _Lines(look, items, standing.lacking(session, items, units), units)


def _board(session: Session, look: Look, group: Group, lines: "_Lines") -> list[Outgoing]:
    """What is to be done about the board of a place, if anything."""
    rows = []
    if group.board and group.board_id is None:
        group.board_id = subjects.message_of(session, _subject(group))
        if group.board_id is None:
            return []
        rows.append(_row(look, group, Markup(), outbox.PIN))
    said = lines.of(group)
    if _digest(said) != group.board and (said or group.board):
        rows.append(_say(look, group, lines))
    return rows


def _say(look: Look, group: Group, lines: "_Lines") -> Outgoing:
    said = lines.of(group)
    group.board = _digest(said)
    text = Markup("\n".join(said) or texts.t("vi", "board-none"))
    time = f"{look.local:%H:%M}, {dates.short(look.local.date())}"
    if group.own:
        whole = texts.t("vi", "board-of-one", name=lines.name(group), lines=text, time=time)
    else:
        whole = texts.t("vi", "board-of-many", lines=text, time=time)
    return _row(look, group, whole, outbox.EDIT if group.board_id else outbox.SAY)


def _digest(said: Sequence[Markup]) -> str:
    return blake2s("\n".join(said).encode(), digest_size=12).hexdigest()


def _row(look: Look, group: Group, text: Markup, method: str) -> Outgoing:
    row = outgoing(
        group.chat_id, text, None, now=look.now, kind=KIND, priority=Priority.NOTICE,
        subject=_subject(group) if method == outbox.SAY else "",
    )  # fmt: skip
    row.method, row.message_id = method, group.board_id
    return placed(row, group.thread_id, silent=True)


def _subject(group: Group) -> str:
    return f"board:{group.id}:{group.linked_at:%Y%m%d%H%M%S}" if group.linked_at else f"board:{group.id}"


class _Lines:
    """The lines of one look; what is over and done is not shown."""

    def __init__(
        self, look: Look, items: Sequence[Item], lacks: dict[str, list[Lack]], units: Sequence[Unit]
    ) -> None:
        self._today = look.local.date()
        self._items = sorted(items, key=lambda one: (one.last_day, one.key))
        self._lacks = lacks
        self._names = {one.id: one.name for one in units}
        self._whose = {item.key: {one.id for one in standing.concerned(item, units)} for item in items}
        self._said: dict[tuple[str, str], Markup] = {}  # what many divisions read
        self._of_unit = {key: {one.unit: one.standing for one in found} for key, found in lacks.items()}

    def name(self, group: Group) -> str:
        """The division a place is of."""
        return self._names.get(next(iter(group.divisions)), "")

    def of(self, group: Group) -> list[Markup]:
        """The lines of a place."""
        return self._own(group) if group.own else self._shared(group)

    def _own(self, group: Group) -> list[Markup]:
        """What one division still lacks, and what it has sent."""
        (unit,) = group.divisions
        lines = []
        for item in self._items:
            if unit not in self._whose[item.key]:
                continue
            found = self._of_unit[item.key].get(unit)
            over = item.last_day < self._today
            if found is None and over:
                continue
            key = "sent" if found is None else "returned" if found == "returned" else "missing"
            lines.append(self._line(f"board-one-{'over' if over else key}", item))
        return lines[:SHOWN]

    def _shared(self, group: Group) -> list[Markup]:
        """Which divisions are still missing, by name."""
        lines = []
        for item in self._items:
            asked = self._whose[item.key] if group.everyone else self._whose[item.key] & set(group.divisions)
            if not asked:
                continue
            missing = [
                self._names[one.unit]
                for one in self._lacks[item.key]
                if group.everyone or one.unit in group.divisions
            ]
            over = item.last_day < self._today
            if not missing and over:
                continue
            key = "sent" if not missing else "over" if over else "missing"
            if key == "missing" and len(missing) == len(asked) >= ALL_NAMED:
                lines.append(self._line("board-many-none", item))
                continue
            names = "; ".join(missing[:NAMES_SHOWN]) + ("; …" if len(missing) > NAMES_SHOWN else "")
            lines.append(self._line(f"board-many-{key}", item, count=len(missing), names=names))
        return lines[:SHOWN]

    def _line(self, key: str, item: Item, **args: object) -> Markup:
        if args:
            return self._worded(key, item, **args)
        if (key, item.key) not in self._said:
            self._said[key, item.key] = self._worded(key, item)
        return self._said[key, item.key]

    @staticmethod
    def _worded(key: str, item: Item, **args: object) -> Markup:
        act = item.row.act if item.row.act in {"register", "dossier"} else "other"
        return texts.t(
            "vi",
            key,
            what=item.row.what[:WORDS_SHOWN] or texts.label("vi", f"deadline-{act}"),
            date=agenda.due(item, "vi"),
            title=_named(item.campaign.title),
            **args,
        )


@lru_cache(maxsize=1024)
def _named(title: str) -> str:
    return short_name(title, TITLE_SHOWN)


def lost(session: Session, row: Outgoing, state: State) -> None:
    """Somebody deleted the board: it is begun anew."""
    if row.kind != KIND or row.method != outbox.EDIT or state != State.FAILED:
        return
    thread = row.payload.get("thread")
    group = groups.place(session, row.chat_id, thread if isinstance(thread, int) else 0)
    if group is not None and group.board_id == row.message_id:
        group.board, group.board_id = "", None
        group.linked_at = row.created_at
        session.add(group)


def _goodbyes(session: Session, look: Look) -> list[Outgoing]:
    """A group that nobody has linked for a day is left, with a word."""
    rows = []
    for group in groups.unlinked_since(session, look.now - PATIENCE):
        since = f"{group.id}:{group.came_at:%Y%m%d%H%M%S}" if group.came_at else str(group.id)
        word, leave = (
            outgoing(group.chat_id, text, None, now=look.now, key=f"{key}:{since}", kind="group")
            for key, text in (("goodbye", texts.t("vi", "group-leaving")), ("leave", Markup()))
        )
        leave.method = outbox.LEAVE
        rows += [word, leave]
    return rows
