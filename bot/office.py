"""What the Office sets for itself in chat, over what the environment sets and what holds by itself."""

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from datetime import time

from bot.settings import Settings

ALERT_DAYS = (14, 7, 3, 1, 0, -1)


@dataclass(frozen=True)
class OfficeSettings:
    """The office's own settings as they hold now.

    `alert_days` are days before the last day, 0 the last working day, -1 the one after it; nothing goes out
    by itself from hour `quiet_from` to hour `quiet_until` (none where both are equal). `late` is what a new
    campaign does with what comes late: "mark" or "refuse".
    """

    office: str
    superior: str
    place: str
    symbol: str
    signer: str
    signer_name: str = ""
    alert_days: tuple[int, ...] = ALERT_DAYS
    alert_hour: int = 8
    digest_hour: int = 8
    quiet_from: int = 21
    quiet_until: int = 7
    late: str = "mark"

    def quiet(self, at: time) -> bool:
        """Whether nothing goes out by itself at this time of day."""
        if self.quiet_from <= self.quiet_until:
            return self.quiet_from <= at.hour < self.quiet_until
        return at.hour >= self.quiet_from or at.hour < self.quiet_until


NAMES = tuple(one.name for one in fields(OfficeSettings))


def office_of(settings: Settings, kept: Mapping[str, object]) -> OfficeSettings:
    """The settings that hold: what was kept in chat, else the environment's, else what holds by itself.

    What is kept was checked when it was set; a name an older version kept is nothing to this one.
    """
    start = OfficeSettings(
        office=settings.office,
        superior=settings.superior,
        place=settings.place,
        symbol=settings.symbol,
        signer=settings.signer,
        alert_hour=settings.alert_hour,
    )
    changes = {name: _tidy(value) for name, value in kept.items() if name in NAMES}
    return replace(start, **changes)  # type: ignore[arg-type]


def _tidy(value: object) -> object:
    return tuple(value) if isinstance(value, list) else value
