"""Which paper a file is, and what a dossier still lacks."""

import re
from collections.abc import Iterable, Sequence

from bot.language.folding import fold
from bot.language.regex import regex

# The kinds of paper the law's dossiers are made of, and how people name their files.
_KINDS = {
    "to trinh": ("to trinh", "ttr", "totrinh"),
    "bien ban": ("bien ban", "bb", "bienban"),
    "bao cao": ("bao cao", "bc", "bctt", "baocao", "thanh tich"),
    "danh sach": ("danh sach", "ds", "danhsach"),
    "quyet dinh": ("quyet dinh", "qd", "quyetdinh"),
    "xac nhan": ("xac nhan", "chung nhan", "xacnhan", "sang kien"),
}
_WORDS = regex(r"[a-z0-9]+")


def guess(file_name: str, caption: str, components: Sequence[str]) -> str:
    """The component a file is meant for, by its name and caption; "" when that is not plain."""
    said = " ".join(_WORDS.findall(fold(f"{caption} {file_name.rsplit('.', 1)[0]}")))
    named = {kind for kind, forms in _KINDS.items() if any(re.search(rf"\b{form}\b", said) for form in forms)}
    fitting = [one for one in components if any(fold(one).strip().startswith(kind) for kind in named)]
    if not fitting:
        fitting = [one for one in components if any(kind in fold(one) for kind in named)]
    if len(fitting) > 1:
        fitting = _closest(said, fitting)
    return fitting[0] if len(fitting) == 1 else ""


def _closest(said: str, components: list[str]) -> list[str]:
    words = set(said.split())
    scores = [len(words & set(_WORDS.findall(fold(one)))) for one in components]
    best = max(scores)
    return [one for one, score in zip(components, scores, strict=True) if score == best]


def missing(components: Sequence[str], handed_in: Iterable[str]) -> list[str]:
    """The components no file is under, in the plan's order. Those "(nếu có)" are never missing."""
    there = set(handed_in)
    return [one for one in components if one not in there and "neu co" not in fold(one)]
