"""A line of a plan as it was ranked for a question."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.answers.lines import Line
from bot.answers.plan_index import PlanIndex


@dataclass(frozen=True)
class Ranked:
    """A line with its score and its share among the best of the same question (0 to 1).

    `called` is the part of the score that its kinds give, as the phrases of the question call for them.
    """

    plan: PlanIndex
    line: Line
    number: int
    score: float
    share: float
    signals: Mapping[str, float]
    called: float = 0.0
