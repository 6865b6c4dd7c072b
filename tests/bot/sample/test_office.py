"""The people, departments and groups of the sample office."""

from collections import Counter

import pytest

from bot.access import Role
from bot.language import fold
from bot.sample import office

US = office()
PEOPLE = {person.telegram_id: person for person in US.people}
DEPARTMENTS = {department.key: department for department in US.departments}


def test_everyone_has_a_telegram_id_of_their_own() -> None:
    assert len(PEOPLE) == len(US.people)
    assert min(PEOPLE) == 1001


def test_everyone_works_in_a_department_that_is_there_and_has_a_role_the_assistant_knows() -> None:
    for person in US.people:
        assert person.department in DEPARTMENTS
        assert Role(person.role)
        assert person.language in {"vi", "en"}
        assert person.about.strip()


def test_departments_have_names_keys_and_short_forms_of_their_own() -> None:
    for names in zip(*((d.key, d.name, d.short) for d in US.departments), strict=True):
        assert len(set(names)) == len(names)


def test_there_is_one_office_one_council_and_five_divisions() -> None:
    assert Counter(d.kind for d in US.departments) == {"office": 1, "council": 1, "division": 5}


@pytest.mark.parametrize("division", [d.key for d in US.departments if d.kind == "division"])
def test_each_division_has_one_head_and_staff(division: str) -> None:
    roles = Counter(person.role for person in US.people if person.department == division)
    assert roles["head"] == 1
    assert roles["staff"] >= 2


def test_the_office_has_an_administrator_its_head_and_the_secretary_of_the_council() -> None:
    working = [p for p in US.people if p.department == "office"]
    assert sum(p.role == "admin" for p in US.people) == 1
    assert [p.role for p in working if p.about.startswith("Chánh Văn phòng")] == ["office"]
    assert [p.role for p in working if "Thư ký Hội đồng" in p.about] == ["office"]


def test_two_people_of_different_divisions_share_a_name_and_no_others_do() -> None:
    names = Counter(fold(person.name) for person in US.people)
    shared = [name for name, count in names.items() if count > 1]
    assert len(shared) == 1
    divisions = [p.department for p in US.people if fold(p.name) == shared[0]]
    assert len(set(divisions)) == len(divisions) == 2


def test_somebody_reads_english_and_two_are_not_enrolled_yet() -> None:
    assert sum(person.language == "en" for person in US.people) == 1
    newcomers = [person for person in US.people if not person.enrolled]
    assert len(newcomers) == 2
    assert {person.role for person in newcomers} == {"staff"}


def test_groups_hold_people_of_the_office_and_three_of_four_are_linked() -> None:
    for group in US.groups:
        assert set(group.members) <= set(PEOPLE)
        assert len(set(group.members)) == len(group.members) > 1
    linked = [group for group in US.groups if group.department]
    assert (len(US.groups), len(linked)) == (4, 3)
    assert len({group.department for group in linked}) == 3


def test_a_linked_group_is_made_by_who_may_link_it_and_holds_that_department() -> None:
    for group in US.groups:
        if group.department:
            assert PEOPLE[group.members[0]].role in {"head", "office"}
            assert {PEOPLE[member].department for member in group.members} == {group.department}
