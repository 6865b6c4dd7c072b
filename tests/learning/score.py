"""How the assistant answers labelled questions: `uv run python -m tests.learning.score`.

Right line shown (sure or near), sure and right, wrong among the sure, unanswerable ones answered as sure, by
way of asking, for the hands the weights were fitted on and for those kept out, whose errors are not written.
`--weights` takes others than the assistant's own, for hands they were not fitted on; below a floor it ends
with 1, but for those kept out.
"""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from bot.answers import Answer, answer, ranking
from tests.learning.hands import KEPT_OUT, TODAY, Hand, Labelled, Wanted, hand, kept_out, own


@dataclass(frozen=True)
class Judged:
    question: Labelled
    answer: Answer
    shown: bool
    right: bool

    @property
    def sure(self) -> bool:
        return self.answer.certainty == "sure"


def judge(library_of: Hand, question: Labelled) -> Judged:
    """One question asked and its answer held against what is wanted."""
    given = answer(library_of.library, question.text, TODAY, "vi", question.before)
    right = any(is_told(one, given) for one in question.wanted)
    shown = right or (given.certainty != "none" and any(_stands(one, given) for one in question.wanted))
    return Judged(question, given, shown, right)


def is_told(wanted: Wanted, given: Answer) -> bool:
    """Whether the answer itself, with its quote, holds what is wanted, from the right document."""
    named = given.source is not None and given.source.doc.startswith(wanted.doc)
    return named and wanted.stands_in(f"{given.as_text()} . {given.quote}")


def _stands(wanted: Wanted, given: Answer) -> bool:
    """Whether it stands in the lines quoted from the right document, the document named."""
    beside = [one for one in given.quotes if one.source.doc.startswith(wanted.doc)]
    return wanted.stands_in(" . ".join(f"{one.section} {one.text}" for one in beside))


def figures(judged: Sequence[Judged]) -> dict[str, float]:
    """The figures in percent: of the answerable, of the sure, of the unanswerable."""
    able = [one for one in judged if one.question.wanted]
    beyond = [one for one in judged if not one.question.wanted]
    sure = [one for one in able if one.sure]
    return {
        "answerable": len(able),
        "unanswerable": len(beyond),
        "shown": percent([one.shown for one in able]),
        "sure and right": percent([one.sure and one.right for one in able]),
        "wrong among sure": percent([not one.right for one in sure]),
        "none": percent([one.answer.certainty == "none" for one in able]),
        "unanswerable sure": percent([one.sure for one in beyond]),
        "unanswerable none": percent([one.answer.certainty == "none" for one in beyond]),
    }


def percent(found: Sequence[bool]) -> float:
    return round(100 * sum(found) / len(found), 1) if found else 0.0


def by_style(judged: Sequence[Judged]) -> dict[str, str]:
    able = [one for one in judged if one.question.wanted]
    total, shown = (
        Counter(one.question.style for one in able),
        Counter(one.question.style for one in able if one.shown),
    )
    return {style: f"{shown[style]}/{count}" for style, count in sorted(total.items())}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--more", nargs="*", default=[], help="further sets, as name:plans:questions.jsonl")
    parser.add_argument("--only", nargs="*", default=[], help="only these hands")
    parser.add_argument("--weights", type=Path, help="weights in place of the assistant's own")
    parser.add_argument("--errors", type=Path, help="write what was not shown, or wrong, as JSON lines")
    parser.add_argument("--min-shown", type=float, default=0.0)
    parser.add_argument("--min-sure", type=float, default=0.0)
    parser.add_argument("--max-wrong", type=float, default=100.0)
    parser.add_argument("--max-beyond", type=float, default=100.0)
    given = parser.parse_args()
    if given.weights:
        ranking.WEIGHTS = str(given.weights.absolute())
    more = [
        hand(name, Path(plans), Path(file)) for name, plans, file in (one.split(":") for one in given.more)
    ]
    low = False
    for one in [*own(), *kept_out(), *more]:
        if given.only and one.name not in given.only:
            continue
        judged = [judge(one, question) for question in one.questions]
        found = figures(judged)
        print(one.name, json.dumps(found), "shown by style", by_style(judged), flush=True)  # noqa: T201
        if one.name in KEPT_OUT:
            continue
        low |= found["shown"] < given.min_shown or found["sure and right"] < given.min_sure
        low |= found["wrong among sure"] > given.max_wrong or found["unanswerable sure"] > given.max_beyond
        if given.errors:
            with given.errors.open("a", encoding="utf-8") as out:
                out.writelines(_error(one) for one in judged if _is_error(one))
    sys.exit(int(low))


def _is_error(one: Judged) -> bool:
    return (one.sure and not one.right) or (bool(one.question.wanted) and not one.shown)


def _error(one: Judged) -> str:
    row = {
        "hand": one.question.hand,
        "style": one.question.style,
        "before": one.question.before,
        "question": one.question.text,
        "certainty": one.answer.certainty,
        "kind": one.answer.kind,
        "wanted": [(wanted.doc, *wanted.must) for wanted in one.question.wanted],
        "answer": one.answer.as_text()[:700],
    }
    return json.dumps(row, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    main()
