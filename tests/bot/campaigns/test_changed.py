"""What a plan says otherwise than the one it replaces."""

from bot.campaigns import changed_sentences
from tests.bot.plans.phrases import plan_with

BEFORE = "Cá nhân được khen phải đạt từ 15% chỉ tiêu. Lễ trao thưởng tổ chức ngày 20/11/2026."


def test_only_the_sentences_that_differ_are_told() -> None:
    after = BEFORE.replace("15%", "20%")
    found = changed_sentences(plan_with(BEFORE), plan_with(after))
    assert [one.removeprefix("1. ") for one in found] == ["Cá nhân được khen phải đạt từ 20% chỉ tiêu."]
    assert changed_sentences(plan_with(BEFORE), plan_with(BEFORE)) == ()
