"""What the Office sets for itself in chat: when it is reminded, how its papers are headed and signed."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from sqlmodel import Session

from bot.access import Action
from bot.forms import Answers, Choice, Form, Problem, Step
from bot.language import compose, squeeze
from bot.language.regex import regex
from handlers import guided
from handlers.guided import Guide
from handlers.keyboards import button, numbered
from handlers.turn import Sorry, Turn
from storage import office_settings
from storage.tables import Draft

_NUMBERS = regex(r"-?\d+")
MOST_DAYS, FURTHEST = 8, 60
_EARLIEST = -7  # days after the last day
_QUIET = regex(r"(\d{1,2})\D+(\d{1,2})")


@dataclass(frozen=True)
class Setting:
    """One thing to set: how words are read, and what is offered on buttons."""

    read: Callable[[str], object | Problem]
    choices: tuple[str, ...] = ()


def read_days(said: str) -> object | Problem:
    """Days before the last day: "7, 3, 1, 0, -1"."""
    days = sorted({int(one) for one in _NUMBERS.findall(said)}, reverse=True)
    if not days or len(days) > MOST_DAYS or days[0] > FURTHEST or days[-1] < _EARLIEST:
        return Problem("own-days-wrong", {"most": MOST_DAYS, "furthest": FURTHEST})
    return days


def read_hour(said: str) -> object | Problem:
    """An hour of the day."""
    found = _NUMBERS.findall(said)
    hour = int(found[0]) if found else -1
    return hour if 0 <= hour <= 23 else Problem("own-hour-wrong")


def read_quiet(said: str) -> object | Problem:
    """From which hour to which: "21 - 7"; the same twice for never."""
    found = _QUIET.search(said)
    hours = [int(found[1]), int(found[2])] if found else []
    return hours if hours and max(hours) <= 23 else Problem("own-quiet-wrong")


def read_words(said: str) -> object | Problem:
    """Words as documents print them."""
    words = squeeze(compose(said))
    return words if len(words) <= 120 else Problem("form-too-long", {"limit": 120, "length": len(words)})


def read_late(said: str) -> object | Problem:
    """What becomes of what comes late."""
    return said if said in {"mark", "refuse"} else Problem("form-choose")


SETTINGS: Mapping[str, Setting] = {
    "alert_days": Setting(read_days, ("7, 3, 1, 0, -1", "10, 5, 2, 1, 0", "5, 1, 0")),
    "alert_hour": Setting(read_hour, ("7", "8", "9")),
    "digest_hour": Setting(read_hour, ("7", "8", "9")),
    "quiet": Setting(read_quiet, ("21 - 7", "18 - 7", "0 - 0")),
    "late": Setting(read_late, ("mark", "refuse")),
    "superior": Setting(read_words),
    "office": Setting(read_words),
    "symbol": Setting(read_words),
    "place": Setting(read_words),
    "signer": Setting(read_words),
    "signer_name": Setting(read_words),
}
NAMES = tuple(SETTINGS)


def show(session: Session, turn: Turn) -> None:
    """What holds now, each with a button."""
    turn.require(Action.MANAGE_SETTINGS)
    office, kept = turn.office(session), office_settings.read(session)
    values: dict[str, str] = {name: shown(turn, name, getattr(office, name, "")) for name in NAMES}
    values["quiet"] = shown(turn, "quiet", [office.quiet_from, office.quiet_until])
    lines = [
        turn.t(
            "own-line",
            name=turn.label(f"own-name-{name}"),
            value=values[name],
            own="" if _is_kept(name, kept) else turn.label("own-default"),
        )
        for name in NAMES
    ]
    text, rows = numbered(turn.t("own-title"), lines, [button("", "ownset", name) for name in NAMES])
    turn.edit(text, [*rows, [button(turn.label("menu-back"), "go", "caidat")]])


def _is_kept(name: str, kept: Mapping[str, object]) -> bool:
    return ("quiet_from" if name == "quiet" else name) in kept


def shown(turn: Turn, name: str, value: object) -> str:
    """A value in words."""
    if name == "quiet" and isinstance(value, list):
        return (
            turn.label("own-quiet", start=value[0], end=value[1])
            if value[0] != value[1]
            else turn.label("own-never")
        )
    if name.endswith("_hour"):
        return turn.label("own-hour", hour=str(value))
    if name == "alert_days" and isinstance(value, list | tuple):
        return ", ".join(_day(turn, int(one)) for one in value)
    if name == "late":
        return turn.label(f"own-late-{value}")
    return str(value) or "–"


def _day(turn: Turn, day: int) -> str:
    if day == 0:
        return turn.label("own-day-last")
    return turn.label("own-day-after" if day < 0 else "own-day-before", days=abs(day))


def begin(session: Session, turn: Turn) -> None:
    """One of them is asked for."""
    turn.require(Action.MANAGE_SETTINGS)
    name = turn.word(0)
    if name not in SETTINGS:
        raise Sorry("stale-button")
    guided.begin(session, turn, OWN, name, {})


def _form(_: Session, turn: Turn, draft: Draft) -> Form:
    setting = SETTINGS[draft.subject]

    def choices(_: Answers) -> tuple[Choice, ...]:
        offered = [Choice(one, _offered(turn, draft.subject, one)) for one in setting.choices]
        return (*offered, Choice("=", turn.label("own-back-to-default")))

    def read(said: str) -> object | Problem:
        return said if said == "=" else setting.read(said)

    return Form("own", (Step(draft.subject, choices=choices, read=read, max_length=120),))


def _offered(turn: Turn, name: str, value: str) -> str:
    read = SETTINGS[name].read(value)
    return value if isinstance(read, Problem) else shown(turn, name, read)


def _finish(session: Session, turn: Turn, draft: Draft) -> None:
    turn.require(Action.MANAGE_SETTINGS)
    name, value = draft.subject, draft.answers[draft.subject]
    kept = None if value == "=" else value
    pairs = {name: kept}
    if name == "quiet":
        first, last = kept if isinstance(kept, list) else (None, None)
        pairs = {"quiet_from": first, "quiet_until": last}
    for key, one in pairs.items():
        office_settings.keep(session, key, one, turn.my_id, turn.now)
    session.flush()
    turn.note(session, "office_set", f"setting:{name}")
    show(session, turn)


OWN = Guide("own", _form, _finish, guided.plain, at_once=True)
