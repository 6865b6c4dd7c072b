"""Who may do what: every role and every action, and a head's own department."""

import pytest

from bot.access import Action, Actor, Denied, Role, may, require

EVERYBODY = {Role.STAFF, Role.HEAD, Role.OFFICE, Role.ADMIN}
OFFICE = {Role.OFFICE, Role.ADMIN}

ALLOWED = {
    Action.ASK: EVERYBODY,
    Action.REGISTER: EVERYBODY,
    Action.REGISTER_OTHERS: {Role.HEAD},
    Action.CONFIRM_REGISTRATION: {Role.HEAD},
    Action.REVIEW: OFFICE,
    Action.HAND_IN: {Role.HEAD} | OFFICE,
    Action.SEE_DOSSIER: {Role.HEAD} | OFFICE,
    Action.SEND_PLAN: OFFICE,
    Action.ANNOUNCE: OFFICE,
    Action.ANSWER_QUESTIONS: OFFICE,
    Action.TEACH_WORDS: OFFICE,
    Action.MANAGE_TITLES: OFFICE,
    Action.MANAGE_LAWS: OFFICE,
    Action.INVITE: OFFICE,
    Action.MANAGE_PEOPLE: OFFICE,
    Action.LET_IN: {Role.HEAD} | OFFICE,
    Action.MANAGE_SETTINGS: OFFICE,
    Action.INVITE_ADMIN: {Role.ADMIN},
    Action.LINK_GROUP: {Role.HEAD} | OFFICE,
    Action.MANAGE_DEPARTMENTS: {Role.ADMIN},
    Action.LET_GO: {Role.ADMIN},
    Action.MARK_TASK: EVERYBODY,
    Action.SEE_BOARD: {Role.HEAD} | OFFICE,
    Action.EXPORT: {Role.HEAD} | OFFICE,
    Action.KEEP_DOSSIERS: OFFICE,
    Action.SEE_AUDIT: OFFICE,
}
BOUND = {
    Action.REGISTER_OTHERS,
    Action.CONFIRM_REGISTRATION,
    Action.HAND_IN,
    Action.SEE_DOSSIER,
    Action.LINK_GROUP,
    Action.LET_IN,
    Action.MARK_TASK,
    Action.SEE_BOARD,
    Action.EXPORT,
}
PAIRS = [(role, action) for role in Role for action in Action]
OWN, OTHER = 3, 4


def actor(role: Role, department_id: int | None = OWN) -> Actor:
    return Actor(1, role, department_id)


@pytest.mark.parametrize(("role", "action"), PAIRS)
def test_each_role_may_do_what_the_table_says(role: Role, action: Action) -> None:
    allowed = role in ALLOWED[action]
    assert may(actor(role), action) == allowed
    assert may(actor(role), action, OWN) == allowed
    assert may(actor(role), action, OTHER) == (allowed and not (role not in OFFICE and action in BOUND))


@pytest.mark.parametrize(("role", "action"), PAIRS)
def test_a_refusal_names_the_roles_that_may(role: Role, action: Action) -> None:
    if role in ALLOWED[action]:
        require(actor(role), action)
        return
    with pytest.raises(Denied) as refused:
        require(actor(role), action)
    assert set(refused.value.needs) == ALLOWED[action]
    assert not refused.value.elsewhere


@pytest.mark.parametrize("role", Role)
def test_a_dossier_is_open_to_its_nominee_wherever_they_are(role: Role) -> None:
    assert may(actor(role, OTHER), Action.SEE_DOSSIER, OWN, about=[1])
    assert may(actor(role, OTHER), Action.SEE_DOSSIER, OWN, about=[2, None]) == (role in OFFICE)


def test_a_head_refused_for_another_department_is_told_that_it_is_the_department() -> None:
    with pytest.raises(Denied) as refused:
        require(actor(Role.HEAD), Action.HAND_IN, OTHER)
    assert refused.value.elsewhere


@pytest.mark.parametrize(("role", "action"), PAIRS)
def test_nobody_decides_on_what_is_about_themselves(role: Role, action: Action) -> None:
    decides = action in {Action.CONFIRM_REGISTRATION, Action.REVIEW}
    allowed = role in ALLOWED[action]
    seen = action == Action.SEE_DOSSIER
    assert may(actor(role), action, OWN, {1, 2}) == (seen or (allowed and not decides))
    assert may(actor(role), action, OWN, {2, None}) == allowed


def test_a_head_without_a_department_has_none_of_its_rights() -> None:
    assert not may(actor(Role.HEAD, None), Action.CONFIRM_REGISTRATION, OWN)
