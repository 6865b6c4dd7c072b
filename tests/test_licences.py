"""Nothing the assistant runs with forbids an office to run it."""

import re

import pytest

from tests import licences


@pytest.mark.parametrize("package", licences.packages())
def test_every_package_states_a_licence_an_office_may_accept(package: str) -> None:
    said = licences.licence(package)
    assert said
    assert not re.search(r"AGPL|Affero|SSPL|Commercial", said)
    assert not re.search(r"(?<!L)GPL|(?<!Lesser )General Public", said)


def test_the_page_of_licences_is_what_the_packages_say() -> None:
    assert licences.PAGE.read_text("utf-8") == licences.page()
