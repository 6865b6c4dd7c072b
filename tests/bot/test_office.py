"""What the Office set over what the environment sets, and the hours in which nothing goes out by itself."""

from datetime import UTC, datetime, time
from pathlib import Path

import pytest
from sqlmodel import Session

from bot.office import ALERT_DAYS, OfficeSettings, office_of
from bot.settings import Settings
from storage import office_settings
from storage.database import open_database
from storage.migrations import migrate
from storage.tables import Person

NOW = datetime(2026, 8, 3, 2, 0, tzinfo=UTC)


def settings(**changes: object) -> Settings:
    return Settings(_env_file=None, **changes)  # type: ignore[arg-type]


def _kept(session: Session) -> dict[str, object]:
    person = Person(name="Lê Thu Hà", folded="le thu ha", created_at=NOW)
    session.add(person)
    session.flush()
    for name, value in (("alert_days", [5, 1]), ("signer", "PHÓ CHÁNH THANH TRA"), ("alert_days", [10, 2])):
        office_settings.keep(session, name, value, person.id or 0, NOW)
        session.flush()
    office_settings.keep(session, "place", "Mẫu Sơn", person.id or 0, NOW)
    session.flush()
    office_settings.keep(session, "place", None, person.id or 0, NOW)
    session.flush()
    return office_settings.read(session)


def test_what_was_set_in_chat_holds_over_the_environment_and_can_be_taken_back(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'office.db'}"
    migrate(url)
    database = open_database(url)
    kept = database.write_now(_kept)
    database.close()
    assert kept == {"alert_days": [10, 2], "signer": "PHÓ CHÁNH THANH TRA"}
    office = office_of(settings(place="Lạng Giang", signer="CHÁNH THANH TRA", alert_hour=9), kept)
    assert (office.alert_days, office.alert_hour) == ((10, 2), 9)
    assert (office.signer, office.place) == ("PHÓ CHÁNH THANH TRA", "Lạng Giang")


def test_what_nobody_set_holds_by_itself_and_an_unknown_name_is_nothing() -> None:
    office = office_of(settings(), {"of_another_version": 1})
    assert office.alert_days == ALERT_DAYS
    assert office == office_of(settings(), {})


@pytest.mark.parametrize(
    ("start", "end", "at", "quiet"),
    [
        (21, 7, time(21), True),
        (21, 7, time(6, 59), True),
        (21, 7, time(7), False),
        (12, 14, time(13, 30), True),
        (12, 14, time(14), False),
        (8, 8, time(8), False),
    ],
)
def test_quiet_hours_may_go_over_midnight(start: int, end: int, at: time, quiet: bool) -> None:
    office = OfficeSettings("", "", "", "", "", quiet_from=start, quiet_until=end)
    assert office.quiet(at) == quiet
