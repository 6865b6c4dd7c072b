"""The sample plans: templates beside this module, filled in with the days of a schedule."""

import tomllib
from dataclasses import dataclass
from datetime import date
from importlib.resources import files

from bot.sample.document import Letterhead, build
from bot.sample.office import office
from bot.sample.schedule import schedule

_NAMES = ("campaign", "role_models", "conference", "titles", "yearly")
_NUMBERED = ("campaign", "role_models", "conference", "titles")


@dataclass(frozen=True)
class SamplePlan:
    """A plan as the Office would send it. `body` is the filled-in text in the marks of `document.build`."""

    name: str
    file_name: str
    letterhead: Letterhead
    body: str

    def docx(self) -> bytes:
        """The Word file."""
        return build(self.letterhead, self.body)


def plans(today: date) -> tuple[SamplePlan, ...]:
    """The sample plans, signed shortly before `today` and due after it."""
    days = schedule(today)
    values = vars(days) | _numbers({name: getattr(days, f"{name}_issued") for name in _NUMBERED})
    values["campaign_basis_number"] = _number(days.campaign_basis)
    values["yearly_basis_number"] = _number(days.yearly_basis)
    return tuple(_plan(name, values) for name in _NAMES)


def _numbers(issued: dict[str, date]) -> dict[str, int]:
    """A number for each, growing with the day of the year and never the same on one day."""
    return {f"{name}_number": _number(day) + place for place, (name, day) in enumerate(issued.items())}


def _number(day: date) -> int:
    return day.timetuple().tm_yday // 2 + 1


def _plan(name: str, values: dict[str, object]) -> SamplePlan:
    template = files(__package__).joinpath("plans", f"{name}.txt").read_text("utf-8")
    front, _, body = template.format_map(values).partition("\n+++\n")
    head = tomllib.loads(front)
    us = office()
    letterhead = Letterhead(
        issuer=us.name,
        place=us.place,
        signer=us.chief,
        number=head["number"],
        issued=head["issued"],
        title=head["title"],
        recipients=tuple(head["recipients"]),
    )
    return SamplePlan(name, head["file_name"], letterhead, body)
