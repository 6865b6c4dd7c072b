"""Who may do what to a registration in which state: every cell written down, and the finer points."""

from dataclasses import replace
from typing import Any

import pytest

from bot.access import Actor, Role
from bot.registrations.states import OVER, Action, Case, Decision, Deed, Refusal, State, decide

SENDER = Actor(1, Role.STAFF, 10)
HEAD = Actor(3, Role.HEAD, 10)
OFFICE = Actor(5, Role.OFFICE, 30)

# Who acts, and who sent the registration (for himself or herself, in division 10).
WHO = {
    "sender": (SENDER, 1),
    "colleague": (Actor(2, Role.STAFF, 10), 1),
    "head": (HEAD, 1),
    "head_sender": (HEAD, 3),
    "other_head": (Actor(4, Role.HEAD, 20), 1),
    "office": (OFFICE, 1),
    "office_sender": (Actor(5, Role.OFFICE, 10), 5),
    "admin": (Actor(6, Role.ADMIN, None), 1),
}
CODES = {
    "!head": "needs_head",
    "!office": "needs_office",
    "!yours": "not_yours",
    "!division": "other_department",
    "!over": "over",
    "!own": "own_cause",
    **{f"@{state}": f"not_when_{state}" for state in State if state not in OVER},
}
# What becomes of it, or "!" who alone may, or "@" the state in which it is not possible.
MATRIX = {
    "sender": """
        -          draft      sent       confirmed  accepted   returned   withdrawn  refused
        send       sent       @sent      @confirmed @accepted  @returned  !over      !over
        confirm    !head      !head      !head      !head      !head      !head      !head
        accept     !office    !office    !office    !office    !office    !office    !office
        return     !head      !head      !head      !head      !head      !head      !head
        refuse     !head      !head      !head      !head      !head      !head      !head
        withdraw   withdrawn  withdrawn  withdrawn  @accepted  @returned  !over      !over
        edit       draft      sent       sent       @accepted  returned   !over      !over
        resend     @draft     @sent      @confirmed @accepted  confirmed  !over      !over
    """,
    "colleague": """
        -          draft      sent       confirmed  accepted   returned   withdrawn  refused
        send       !yours     !yours     !yours     !yours     !yours     !yours     !yours
        confirm    !head      !head      !head      !head      !head      !head      !head
        accept     !office    !office    !office    !office    !office    !office    !office
        return     !head      !head      !head      !head      !head      !head      !head
        refuse     !head      !head      !head      !head      !head      !head      !head
        withdraw   !yours     !yours     !yours     !yours     !yours     !yours     !yours
        edit       !yours     !yours     !yours     !yours     !yours     !yours     !yours
        resend     !yours     !yours     !yours     !yours     !yours     !yours     !yours
    """,
    "head": """
        -          draft      sent       confirmed  accepted   returned   withdrawn  refused
        send       !yours     !yours     !yours     !yours     !yours     !yours     !yours
        confirm    @draft     confirmed  @confirmed @accepted  @returned  !over      !over
        accept     !office    !office    !office    !office    !office    !office    !office
        return     @draft     returned   @confirmed @accepted  @returned  !over      !over
        refuse     @draft     refused    @confirmed @accepted  @returned  !over      !over
        withdraw   !yours     !yours     !yours     !yours     !yours     !yours     !yours
        edit       !yours     confirmed  confirmed  @accepted  returned   !over      !over
        resend     !yours     @sent      @confirmed @accepted  confirmed  !over      !over
    """,
    "head_sender": """
        -          draft      sent       confirmed  accepted   returned   withdrawn  refused
        send       sent       @sent      @confirmed @accepted  @returned  !over      !over
        confirm    !own       !own       !own       !own       !own       !own       !own
        accept     !office    !office    !office    !office    !office    !office    !office
        return     !own       !own       !own       !own       !own       !own       !own
        refuse     !own       !own       !own       !own       !own       !own       !own
        withdraw   withdrawn  withdrawn  withdrawn  @accepted  @returned  !over      !over
        edit       draft      sent       sent       @accepted  returned   !over      !over
        resend     @draft     @sent      @confirmed @accepted  confirmed  !over      !over
    """,
    "other_head": """
        -          draft      sent       confirmed  accepted   returned   withdrawn  refused
        send       !yours     !yours     !yours     !yours     !yours     !yours     !yours
        confirm    !division  !division  !division  !division  !division  !division  !division
        accept     !office    !office    !office    !office    !office    !office    !office
        return     !division  !division  !division  !division  !division  !division  !division
        refuse     !division  !division  !division  !division  !division  !division  !division
        withdraw   !yours     !yours     !yours     !yours     !yours     !yours     !yours
        edit       !yours     !yours     !yours     !yours     !yours     !yours     !yours
        resend     !yours     !yours     !yours     !yours     !yours     !yours     !yours
    """,
    "office": """
        -          draft      sent       confirmed  accepted   returned   withdrawn  refused
        send       !yours     !yours     !yours     !yours     !yours     !yours     !yours
        confirm    !head      !head      !head      !head      !head      !head      !head
        accept     @draft     @sent      accepted   @accepted  @returned  !over      !over
        return     @draft     @sent      returned   returned   @returned  !over      !over
        refuse     @draft     @sent      refused    @accepted  @returned  !over      !over
        withdraw   !yours     !yours     !yours     !yours     !yours     !yours     !yours
        edit       !yours     !yours     !yours     !yours     !yours     !yours     !yours
        resend     !yours     !yours     !yours     !yours     !yours     !yours     !yours
    """,
    "office_sender": """
        -          draft      sent       confirmed  accepted   returned   withdrawn  refused
        send       sent       @sent      @confirmed @accepted  @returned  !over      !over
        confirm    !head      !head      !head      !head      !head      !head      !head
        accept     !own       !own       !own       !own       !own       !own       !own
        return     !own       !own       !own       !own       !own       !own       !own
        refuse     !own       !own       !own       !own       !own       !own       !own
        withdraw   withdrawn  withdrawn  withdrawn  @accepted  @returned  !over      !over
        edit       draft      sent       sent       @accepted  returned   !over      !over
        resend     @draft     @sent      @confirmed @accepted  confirmed  !over      !over
    """,
    "admin": """
        -          draft      sent       confirmed  accepted   returned   withdrawn  refused
        send       !yours     !yours     !yours     !yours     !yours     !yours     !yours
        confirm    !head      !head      !head      !head      !head      !head      !head
        accept     @draft     @sent      accepted   @accepted  @returned  !over      !over
        return     @draft     @sent      returned   returned   @returned  !over      !over
        refuse     @draft     @sent      refused    @accepted  @returned  !over      !over
        withdraw   !yours     !yours     !yours     !yours     !yours     !yours     !yours
        edit       !yours     !yours     !yours     !yours     !yours     !yours     !yours
        resend     !yours     !yours     !yours     !yours     !yours     !yours     !yours
    """,
}


def cells() -> list[tuple[str, Action, State, str]]:
    found = []
    for who, table in MATRIX.items():
        head, *rows = [line.split() for line in table.strip().splitlines()]
        for action, *outcomes in rows:
            found += [
                (who, Action(action), State(state), outcome)
                for state, outcome in zip(head[1:], outcomes, strict=True)
            ]
    return found


def case(state: State = State.SENT, **changes: Any) -> Case:
    base = Case(state, 3, sent_by=1, subject=1, department_id=10, reopened=frozenset({"initiative"}))
    return replace(base, **changes)


def deed(action: Action, on: Case, *fields: str, reason: str = "") -> Deed:
    return Deed(action, (on.state, on.version), frozenset(fields), reason)


def code(decision: Decision | Refusal) -> str:
    assert isinstance(decision, Refusal)
    return decision.code


def test_the_matrix_has_a_cell_for_every_role_action_and_state() -> None:
    assert len(cells()) == len(WHO) * len(Action) * len(State)


@pytest.mark.parametrize(("who", "action", "state", "outcome"), cells())
def test_every_cell_of_the_matrix(who: str, action: Action, state: State, outcome: str) -> None:
    actor, sent_by = WHO[who]
    on = case(state, sent_by=sent_by, subject=sent_by)
    decision = decide(on, deed(action, on, "initiative", reason="Thiếu tên sáng kiến"), actor)
    if outcome in CODES:
        assert decision == Refusal(CODES[outcome])
        assert decision.message("vi")
        assert decision.message("en") != decision.message("vi")
    else:
        assert isinstance(decision, Decision)
        assert decision.state == outcome


def test_of_two_people_pressing_at_once_the_second_is_told() -> None:
    seen = case(State.CONFIRMED)
    wanted = deed(Action.ACCEPT, seen)
    assert decide(seen, wanted, OFFICE) == Decision(State.ACCEPTED, 3)
    assert code(decide(case(State.ACCEPTED), wanted, OFFICE)) == "changed"
    assert code(decide(case(State.CONFIRMED, version=4), wanted, OFFICE)) == "changed"


def test_who_may_not_act_learns_nothing_of_what_changed() -> None:
    stale = Deed(Action.ACCEPT, (State.SENT, 1))
    assert code(decide(case(State.CONFIRMED), stale, SENDER)) == "needs_office"


def test_registering_a_colleague_or_the_division_is_the_heads_alone() -> None:
    for subject in (2, None):
        draft = case(State.DRAFT, subject=subject)
        assert code(decide(draft, deed(Action.SEND, draft), SENDER)) == "needs_head"
        by_head = replace(draft, sent_by=3)
        assert decide(by_head, deed(Action.SEND, by_head), HEAD) == Decision(State.CONFIRMED, 3)
        elsewhere = replace(by_head, department_id=20)
        assert code(decide(elsewhere, deed(Action.SEND, elsewhere), HEAD)) == "other_department"


def test_the_person_a_head_registered_cannot_change_what_the_head_sent() -> None:
    on = case(State.CONFIRMED, sent_by=3, subject=1)
    assert code(decide(on, deed(Action.EDIT, on, "initiative"), SENDER)) == "not_yours"
    assert code(decide(on, deed(Action.WITHDRAW, on), SENDER)) == "not_yours"


def test_a_withdrawal_is_possible_until_someone_has_looked() -> None:
    on = case(State.CONFIRMED, looked_at=True)
    assert code(decide(on, deed(Action.WITHDRAW, on), SENDER)) == "looked_at"


def test_what_a_head_gave_back_comes_to_a_head_again() -> None:
    on = case(State.RETURNED, to_head=True)
    assert decide(on, deed(Action.RESEND, on, "initiative"), SENDER) == Decision(State.SENT, 4)
    assert decide(on, deed(Action.RESEND, on, "initiative"), HEAD) == Decision(State.CONFIRMED, 4)
    alone = replace(on, has_head=False)
    assert decide(alone, deed(Action.RESEND, alone, "initiative"), SENDER) == Decision(State.CONFIRMED, 4)


def test_a_heads_own_waits_for_another_head_or_the_office_and_never_for_themselves() -> None:
    draft = case(State.DRAFT, sent_by=3, subject=3)
    assert decide(draft, deed(Action.SEND, draft), HEAD) == Decision(State.SENT, 3)
    alone = replace(draft, has_head=False)
    assert decide(alone, deed(Action.SEND, alone), HEAD) == Decision(State.CONFIRMED, 3)
    sent = replace(draft, state=State.SENT)
    assert decide(sent, deed(Action.CONFIRM, sent), Actor(7, Role.HEAD, 10)) == Decision(State.CONFIRMED, 3)
    assert code(decide(sent, deed(Action.CONFIRM, sent), HEAD)) == "own_cause"


def test_where_a_division_has_no_head_nobody_waits_for_one() -> None:
    draft = case(State.DRAFT, has_head=False)
    assert decide(draft, deed(Action.SEND, draft), SENDER) == Decision(State.CONFIRMED, 3)
    left_behind = case(State.SENT, has_head=False)
    assert decide(left_behind, deed(Action.ACCEPT, left_behind), OFFICE) == Decision(State.ACCEPTED, 3)


def test_a_return_names_the_fields_and_the_reason() -> None:
    on = case(State.CONFIRMED)
    assert code(decide(on, deed(Action.RETURN, on, "initiative", reason=" "), OFFICE)) == "needs_reason"
    assert code(decide(on, deed(Action.RETURN, on, reason="Thiếu"), OFFICE)) == "needs_fields"
    assert code(decide(on, deed(Action.REFUSE, on), OFFICE)) == "needs_reason"


@pytest.mark.parametrize("action", [Action.EDIT, Action.RESEND])
def test_of_a_returned_one_only_the_named_fields_reopen(action: Action) -> None:
    on = case(State.RETURNED)
    assert code(decide(on, deed(action, on, "title"), SENDER)) == "field_closed"
    assert code(decide(on, deed(action, on, "initiative", "title"), SENDER)) == "field_closed"


def test_what_comes_back_goes_to_the_office_and_is_a_new_version() -> None:
    on = case(State.RETURNED)
    assert decide(on, deed(Action.RESEND, on, "initiative"), SENDER) == Decision(State.CONFIRMED, 4)


def test_an_edit_is_a_new_version_but_not_of_a_draft() -> None:
    sent, draft = case(State.SENT), case(State.DRAFT)
    assert decide(sent, deed(Action.EDIT, sent, "title"), SENDER) == Decision(State.SENT, 4)
    assert decide(draft, deed(Action.EDIT, draft, "title"), SENDER) == Decision(State.DRAFT, 3)


def test_after_the_deadline_it_is_marked_late_or_refused_as_the_campaign_says() -> None:
    marking = case(State.DRAFT, overdue=True)
    refusing = replace(marking, late="refuse")
    assert decide(marking, deed(Action.SEND, marking), SENDER) == Decision(State.SENT, 3, late=True)
    assert code(decide(refusing, deed(Action.SEND, refusing), SENDER)) == "too_late"
    sent = replace(refusing, state=State.SENT)
    assert code(decide(sent, deed(Action.EDIT, sent, "title"), SENDER)) == "too_late"


def test_what_the_office_returned_may_come_back_after_the_deadline() -> None:
    on = case(State.RETURNED, overdue=True, late="refuse")
    assert decide(on, deed(Action.RESEND, on, "initiative"), SENDER) == Decision(State.CONFIRMED, 4)
