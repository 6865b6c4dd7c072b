"""Why a passage may not answer a question however well the words fit: wrong year, kind, award or action."""

import re
from itertools import pairwise
from typing import Literal

from bot.answers import data
from bot.answers.kinds import HARD, STRICT, counts, kinds_in
from bot.answers.library import Library
from bot.answers.passages import Part, Passage
from bot.answers.plan_index import PlanIndex
from bot.answers.question import Question
from bot.language import fold, squeeze, tokens

Barred = Literal["year", "kind", "name", "action", "quarter", "held back", "other plan"]
_LISTED = re.compile(r"\b(?:may|bao nhieu) (?:" + "|".join(sorted(data.words().listed)) + r")\b")
_PLAN_NUMBER = re.compile(r"\b(?:ke hoach|quyet dinh) (?:so )?(\d+)\b(?! *(?:/|nam))")
_OPENED_BY: dict[Part, tuple[frozenset[str], frozenset[str]]] = {
    "head": (frozenset(), frozenset({"issued", "number"})),
    "opening": (frozenset({"document"}), frozenset({"basis", "anniversary"})),
    "closing": (frozenset({"signer"}), frozenset({"distribution"})),
    "body": (frozenset(), frozenset()),
}
# An amount belongs to its clause, a number to call to its sentence ("Văn phòng ...; bản mềm gửi ...@...").
_APART = {"money": re.compile(r"[;\n]|[.](?!\d)"), "phone": re.compile(r"\n|[.](?=\s|$)")}
_SUBJECT = re.compile(r"(?:em hoi |cho hoi |xin hoi |the nao la )?(\w+(?: \w+){1,4}) la (?:gi|the nao|sao)\b")
_CALLING = frozenset({"so dien", "dien thoai", "thoai so", "duong day", "day nong", "dia chi"})
_HANDING_IN = frozenset({"dang ki", "nop", "gui"})


def required_kinds(question: Question) -> frozenset[str]:
    """The kinds of which one must stand in an answer: the most particular ones asked for."""
    asked = question.asks & STRICT
    if "recipient" in asked:
        return frozenset({"recipient"})
    for kind in HARD:
        if kind in asked and not (kind in {"person", "late"} and "when" in asked):
            return frozenset({kind})
    if "duration" in asked:
        return frozenset({"duration", "when"})
    if "count" in asked and not question.units and _LISTED.search(question.folded):
        asked -= {"count"}
    if len(asked) > 1:
        asked -= {"count"}
    if len(asked) > 1 and "when" in asked and asked & {"quarter", "days", "document", "form", "copies"}:
        asked -= {"when"}
    return asked


def barred(
    question: Question, required: frozenset[str], plan: PlanIndex, passage: Passage, library: Library
) -> Barred | None:
    """The first reason why the passage may not answer; None if it may."""
    if passage.part != "body" and not opened(question, passage):
        return "held back"
    if passage.part == "closing":
        return None
    if "number" in question.topics and passage.part != "head":
        return "kind"  # the numbers of other documents stand there
    if "replaces" in question.topics and question.wants("document"):
        return None if _tells_replaced(question, plan, passage) else "kind"
    return _elsewhere(question, plan, passage) or _of_another_kind(question, required, plan, passage, library)


def _elsewhere(question: Question, plan: PlanIndex, passage: Passage) -> Barred | None:
    """Whether it speaks of another year, quarter, award, place or division than the one named."""
    anniversary = passage.part == "opening" and "anniversary" in question.topics
    if not anniversary and not in_years(question.years, plan.years | passage.years):
        return "year"
    if question.quarters and passage.quarter and passage.quarter not in question.quarters:
        return "quarter"
    if any(not _names(plan, name) for name in question.names) or any(
        not holds(passage, name) for name in question.names if name[-1].isdigit()
    ):
        return "name"
    return None


def _of_another_kind(
    question: Question, required: frozenset[str], plan: PlanIndex, passage: Passage, library: Library
) -> Barred | None:
    """Whether the very kind of thing asked for is missing, or the action it is asked about."""
    if required == {"count"} and question.units:
        return None if counts(f"{passage.section}\n{passage.text}", question.units) else "kind"
    if question.topics == {"definition"} and not _defines(question, passage):
        return "kind"
    # A whole chapter has something of every kind; its points must answer for themselves.
    if required and (passage.whole or not required & _kinds(passage)):
        return "kind"
    if any(required == {kind} and not _beside_asked(kind, question, plan, passage) for kind in _APART):
        return "kind"
    if required & {"when", "quarter", "recipient"} and not _does(question, plan, passage, library):
        return "action"
    return None


def _defines(question: Question, passage: Passage) -> bool:
    """Whether the passage says what the thing asked about is ("Điển hình tiên tiến là các tập thể ...")."""
    subject = _SUBJECT.match(question.folded)
    return subject is None or f"{subject[1]} la " in f"{' '.join(tokens(fold(passage.text)))} "


def _beside_asked(kind: str, question: Question, plan: PlanIndex, passage: Passage) -> bool:
    """Whether an amount or a number to call stands in one clause with something asked about.

    The plan's own name and issuer, and the words that ask for the kind, are not what is asked about.
    """
    clauses = [fold(clause) for line in passage.lines for clause in _APART[kind].split(line)]
    told = [f" {' '.join(tokens(clause))} " for clause in clauses if kind in kinds_in(clause)]
    fillers = data.words().fillers
    words = [term.folded for term in question.terms]
    joined = [f"{a} {b}" for a, b in pairwise(words) if not fillers & {a, b}]
    own = plan.title_terms | plan.issuer_terms | _CALLING
    asked = [pair for pair in joined if pair not in own] or [w for w in words if w not in fillers]
    groups = data.words().groups
    wanted = {other for term in asked for other in (term, *groups.get(term, ()))}
    return any(_stand_in(term, clause) for clause in told for term in wanted)


def _stand_in(term: str, clause: str) -> bool:
    """Whether the words of a term stand in the clause, in any order: "Nhất (01 giải)" is a "giải nhất"."""
    return all(f" {word} " in clause for word in term.split())


def opened(question: Question, passage: Passage) -> bool:
    """Whether a part around the body may answer: asked for its own matter, or for a document it cites."""
    asks, topics = _OPENED_BY[passage.part]
    if not (question.asks.isdisjoint(asks) and question.topics.isdisjoint(topics)):
        return True
    return any(number in passage.weights for number in question.documents)


def in_years(asked: frozenset[int], known: frozenset[int]) -> bool:
    """Whether the year asked about is among the known ones; of a stretch ("2025 - 2030") both ends."""
    return not asked or (asked <= known if len(asked) > 1 else bool(asked & known))


def _tells_replaced(question: Question, plan: PlanIndex, passage: Passage) -> bool:
    replaces = squeeze(plan.entry.reading.replaces)
    return bool(replaces) and replaces in squeeze(passage.text) and _has_number(question, replaces)


def _has_number(question: Question, replaced: str) -> bool:
    """Whether the document replaced is the one asked about, if its number is told ("kế hoạch 122")."""
    number = _PLAN_NUMBER.search(question.folded)
    return number is None or re.search(rf"\b{number[1]}\b", replaced) is not None


def foreign(question: Question, plan: PlanIndex | None, passage: Passage | None) -> bool:
    """Whether the question is on a subject no plan decides (leave, pay, meals), nor does the passage."""
    # As typed too: mending a slip must not hide the subject.
    padded = f" {' '.join(question.written.split())} "
    asked = [
        phrase for phrases in data.words().foreign.values() for phrase in phrases if f" {phrase} " in padded
    ]
    return any(
        plan is None or passage is None or not (holds(passage, phrase) or _holds_name(plan, phrase))
        for phrase in asked
    )


def holds(passage: Passage, phrase: str) -> bool:
    """Whether the passage has a phrase, word beside word."""
    words = phrase.split()
    wanted = [" ".join(words[i : i + 2]) for i in range(max(1, len(words) - 1))]
    return all(part in passage.weights for part in wanted)


def _holds_name(plan: PlanIndex, phrase: str) -> bool:
    """Whether the phrase is of the plan's own name or issuer (a health department's "y tế")."""
    return phrase in plan.title_terms or (plan.issuer_terms.issuperset(phrase.split()))


def _kinds(passage: Passage) -> frozenset[str]:
    return passage.kinds | ({"quarter", "when"} if passage.quarter else set())


def _names(plan: PlanIndex, name: str) -> bool:
    name = name.replace("thi dua tinh", "thi dua cap tinh")
    if name.startswith("lan thu "):
        return name.rpartition(" ")[2] in plan.ordinals
    if all(word in plan.title_terms for word in name.split()):
        return True
    spellings = {name}
    if name.startswith("bang khen ") and " cua " not in name:
        spellings.add(name.replace("khen", "khen cua"))
    return any(holds(passage, one) for passage in plan.passages for one in spellings)


def _does(question: Question, plan: PlanIndex, passage: Passage, library: Library) -> bool:
    """Whether an action the question names is done in the passage, to the object named right after it."""
    padded = f" {question.folded} "
    named = [a for a in data.words().actions if f" {a} " in padded and a not in plan.title_terms]
    # What has to be handed in or registered for is the point of the question, whatever else it mentions.
    named = [action for action in named if action in _HANDING_IN] or named
    groups = data.words().groups
    return not named or any(
        (
            any(other in passage.weights for other in (action, *groups.get(action, ())))
            or _handed_in(action, passage)
        )
        and _has_object(padded.partition(f" {action} ")[2].split()[:2], plan, passage, library)
        for action in named
    )


def _handed_in(action: str, passage: Passage) -> bool:
    """A list "về Hội đồng trước ngày X" is handed in, and one received is, though no word says so."""
    if action not in _HANDING_IN - {"dang ki"}:
        return False
    return {"recipient", "when"} <= passage.kinds or "nhan ho" in passage.weights


def _has_object(words: list[str], plan: PlanIndex, passage: Passage, library: Library) -> bool:
    """Whether a known pair of words after the action ("danh hiệu" after "đăng ký") is in the passage."""
    pair = " ".join(words)
    plain = pair in data.frames() or not data.words().fillers.isdisjoint(words[:1])
    if len(words) < 2 or plain or pair not in library.postings:
        return True
    others = (pair, *data.words().groups.get(pair, ()))
    return any(other in passage.weights or other in plan.title_terms for other in others)
