"""Which paper a file is, and what a dossier still lacks."""

import re
from collections.abc import Iterable, Sequence

from bot.dossiers.kinds import Seen, head_of
from bot.language.folding import fold
from bot.language.regex import regex

# A paper the plan does not ask for; kept beside the plan's own names, and so the same in every language.
EXTRA = "Giấy tờ kèm thêm"

# The kinds of paper the law's dossiers are made of, and how people name their files.
_KINDS = {
    "to trinh": ("to trinh", "ttr", "totrinh"),
    "bien ban": ("bien ban", "bb", "bienban"),
    "bao cao": ("bao cao", "bc", "bctt", "baocao", "thanh tich"),
    "danh sach": ("danh sach", "ds", "danhsach"),
    "quyet dinh": ("quyet dinh", "qd", "quyetdinh"),
    "xac nhan": ("xac nhan", "chung nhan", "xacnhan", "sang kien"),
}
# What stands in for what: an initiative is confirmed by a certificate or by a decision.
_ALIKE = {
    "certificate": ("certificate", "initiative"),
    "decision": ("decision", "certificate"),
    "initiative": ("initiative", "certificate"),
}
_COPY = regex(r"(?i)^\W*(?:bản sao|bản chụp|bản chính|\d+\s+bản)\s+")
_WORDS = regex(r"[a-z0-9]+")


def guess(file_name: str, caption: str, components: Sequence[str]) -> str:
    """The component a file is meant for, by its name and caption; "" when that is not plain."""
    said = " ".join(_WORDS.findall(fold(f"{caption} {file_name.rsplit('.', 1)[0]}")))
    if called_so := _called(said, components):
        return called_so
    named = {kind for kind, forms in _KINDS.items() if any(re.search(rf"\b{form}\b", said) for form in forms)}
    heads = [(one, fold(_COPY.sub("", one)).strip()) for one in components]
    fitting = [one for one, head in heads if any(head.startswith(kind) for kind in named)]
    if not fitting:
        fitting = [one for one in components if any(kind in fold(one) for kind in named)]
    if len(fitting) > 1:
        fitting = _closest(said, fitting)
    return fitting[0] if len(fitting) == 1 else ""


def kind_asked(component: str) -> str:
    """The kind of paper a plan asks for under this name."""
    return head_of(_COPY.sub("", component))[0]


def meant_by(page: Seen, components: Sequence[str]) -> str:
    """The component a first page is; "" where none or several could be meant."""
    kinds = _ALIKE.get(page.kind, (page.kind,)) if page.kind else ()
    if page.kind == "decision" and "sang kien" not in fold(page.title):
        kinds = ("decision",)
    for kind in kinds:
        fitting = [one for one in components if kind_asked(one) == kind]
        if len(fitting) > 1:
            fitting = _closest(fold(page.title), fitting)
        if fitting:
            return fitting[0] if len(fitting) == 1 else ""
    return ""


def _called(said: str, components: Sequence[str]) -> str:
    """The paper that is called by its whole name; of "Biên bản" and "Biên bản kiểm phiếu" the longer one."""
    names = [(name, one) for one in components if (name := _bare(one)) and re.search(rf"\b{name}\b", said)]
    longest = max((len(name) for name, _ in names), default=0)
    found = [one for name, one in names if len(name) == longest]
    return found[0] if len(found) == 1 else ""


def _bare(component: str) -> str:
    """Its name as people write it beside a file: without "(nếu có)" and the like."""
    return " ".join(_WORDS.findall(fold(component.partition("(")[0])))


def _closest(said: str, components: list[str]) -> list[str]:
    words = set(said.split())
    scores = [len(words & set(_WORDS.findall(fold(one)))) for one in components]
    best = max(scores)
    return [one for one, score in zip(components, scores, strict=True) if score == best]


def missing(components: Sequence[str], handed_in: Iterable[str]) -> list[str]:
    """The components no file is under, in the plan's order. Those "(nếu có)" are never missing."""
    there = set(handed_in)
    return [one for one in components if one not in there and "neu co" not in fold(one)]
