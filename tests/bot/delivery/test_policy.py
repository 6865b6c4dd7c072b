"""What becomes of a call: every outcome, kind and attempt."""

from datetime import timedelta
from itertools import product

import pytest

from bot.delivery.policy import (
    LONGEST_WAIT,
    REPETITIONS,
    Outcome,
    Result,
    State,
    Verdict,
    after_crash,
    judge,
)

KINDS = ("reply", "notice", "alert", "announcement")
ATTEMPTS = (1, 2, len(REPETITIONS), len(REPETITIONS) + 1, 100, 10_000)
PAIRS = list(product(KINDS, ATTEMPTS))


@pytest.mark.parametrize(("kind", "attempts"), PAIRS)
def test_what_is_certain_is_the_same_for_every_kind_and_attempt(kind: str, attempts: int) -> None:
    assert judge(Outcome(Result.SENT), kind, attempts) == Verdict(State.SENT)
    assert judge(Outcome(Result.UNREACHABLE), kind, attempts) == Verdict(State.UNREACHABLE)
    assert judge(Outcome(Result.REFUSED), kind, attempts) == Verdict(State.FAILED)
    assert judge(Outcome(Result.MOVED, chat_id=-9), kind, attempts) == Verdict(State.QUEUED, timedelta())
    waiting = judge(Outcome(Result.WAIT, retry_after=35), kind, attempts)
    assert waiting == Verdict(State.QUEUED, timedelta(seconds=35))


@pytest.mark.parametrize(("kind", "attempts"), PAIRS)
def test_what_surely_did_not_arrive_is_tried_until_it_does(kind: str, attempts: int) -> None:
    verdict = judge(Outcome(Result.NOT_SENT), kind, attempts)
    assert verdict.state == State.QUEUED
    assert not verdict.again
    assert verdict.wait is not None
    assert timedelta() < verdict.wait <= timedelta(seconds=LONGEST_WAIT)


@pytest.mark.parametrize(("kind", "attempts"), PAIRS)
def test_what_may_have_arrived_is_repeated_a_few_times_and_an_announcement_never(
    kind: str, attempts: int
) -> None:
    verdict = judge(Outcome(Result.MAYBE_SENT), kind, attempts)
    if kind == "announcement" or attempts > len(REPETITIONS):
        assert verdict == Verdict(State.UNKNOWN)
    else:
        assert (verdict.state, verdict.again) == (State.QUEUED, True)


@pytest.mark.parametrize("attempts", ATTEMPTS)
def test_an_edit_that_may_have_arrived_is_sent_until_it_surely_has(attempts: int) -> None:
    verdict = judge(Outcome(Result.MAYBE_SENT), "reply", attempts, edit=True)
    assert (verdict.state, verdict.again) == (State.QUEUED, False)


def test_the_pauses_between_tries_grow() -> None:
    pauses = [judge(Outcome(Result.NOT_SENT), "reply", attempts).wait for attempts in range(1, 20)]
    assert pauses == sorted(pauses, key=lambda one: one or timedelta())
    assert pauses[0] == timedelta(seconds=2)


@pytest.mark.parametrize("kind", KINDS)
def test_after_a_crash_an_announcement_is_left_to_the_office_and_the_rest_goes_again(kind: str) -> None:
    unsure = (
        Verdict(State.UNKNOWN) if kind == "announcement" else Verdict(State.QUEUED, timedelta(), again=True)
    )
    assert after_crash(kind) == unsure
