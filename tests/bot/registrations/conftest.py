"""The titles and a small roster with namesakes, shared by the tests of registrations."""

import pytest

from bot.registrations.roster import Person, Roster, index
from bot.registrations.titles import Title, load

PEOPLE = (
    Person(1, "Nguyễn Văn An", 1, "P.NV1"),
    Person(2, "Trần Thị Bình", 1, "P.NV1"),
    Person(3, "Nguyễn Văn Ân", 2, "P.NV2"),
    Person(4, "Lê Hoà", 2, "P.NV2"),
    Person(5, "Lê Hòa", 3, "P.NV3"),
    Person(6, "Chu Quang Huy", 1, "P.NV1"),
    Person(7, "Vũ Thị Mỹ", 1, "P.NV1"),
)


@pytest.fixture(scope="session")
def titles() -> tuple[Title, ...]:
    return load()


@pytest.fixture(scope="session")
def roster() -> Roster:
    return index(PEOPLE)
