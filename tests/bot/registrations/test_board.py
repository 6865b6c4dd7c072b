"""Where a division stands; and that every sentence of the room is there in both languages."""

import tomllib
from importlib import resources

import pytest

from bot.registrations.board import DivisionCounts, Standing, counted, standing, word
from bot.registrations.forms import KINDS
from bot.registrations.states import State
from bot.registrations.wording import say


@pytest.mark.parametrize(
    ("counts", "overdue", "expected"),
    [
        (DivisionCounts(), False, Standing.NOTHING),
        (DivisionCounts(), True, Standing.OVERDUE),
        (DivisionCounts(waiting=1, accepted=5), True, Standing.WAITING),
        (DivisionCounts(waiting=1, returned=1, accepted=5), False, Standing.RETURNED),
        (DivisionCounts(accepted=5, late=2), False, Standing.DONE),
    ],
)
def test_what_still_has_to_be_done_is_said_first(
    counts: DivisionCounts, overdue: bool, expected: Standing
) -> None:
    assert standing(counts, overdue=overdue) == expected


def test_counts_leave_out_what_is_over_or_not_yet_sent() -> None:
    states: dict[str, int] = {
        State.DRAFT: 9,
        State.SENT: 1,
        State.CONFIRMED: 2,
        State.RETURNED: 3,
        State.ACCEPTED: 4,
        State.REFUSED: 9,
    }
    assert counted(states, late=2) == DivisionCounts(waiting=3, returned=3, accepted=4, late=2)
    assert counted(states).total == 10


def test_every_state_kind_and_standing_has_its_words() -> None:
    for lang in ("vi", "en"):
        assert all(word(one, lang) for one in Standing)
        assert all(say(f"state.{state}", lang) for state in State)
        assert all(say(f"kind.{kind}", lang) for kind in KINDS)


def test_every_sentence_is_there_in_both_languages_with_the_same_blanks() -> None:
    text = resources.files("bot.registrations").joinpath("wording.toml").read_text(encoding="utf-8")
    for section, sentences in tomllib.loads(text).items():
        for both in sentences.values():
            assert both["vi"].count("{") == both["vi"].count("}")
            # Rules and where they stand are quoted in their own language.
            assert section in {"rule", "article"} or both["en"].count("{") == both["vi"].count("{")
