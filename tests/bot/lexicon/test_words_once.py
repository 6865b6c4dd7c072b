"""Vocabulary stands in bot/lexicon; a module of Python holds no list of words above a handful."""

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3] / "bot"
ROOMS = ("annotations", "documents", "plans", "dates", "answers", "campaigns", "reminders")
HANDFUL = 8
# Modules whose words have not moved to the lexicon yet, with how many they list. No figure may grow.
STILL: dict[str, int] = {
    "annotations/offices.py": 19,
    "annotations/periods.py": 46,
    "annotations/times.py": 22,
    "answers/asked.py": 48,
    "answers/labels.py": 9,
    "answers/validity.py": 12,
    "dates/absolute.py": 45,
    "dates/english.py": 34,
    "dates/hours.py": 10,
    "dates/numbers.py": 14,
    "dates/parts.py": 18,
    "dates/reading.py": 97,
    "dates/recurrence.py": 27,
    "dates/relative.py": 56,
    "dates/scan.py": 15,
    "dates/script.py": 12,
    "documents/numbering.py": 41,
    "documents/paragraphs.py": 13,
    "plans/deadlines.py": 36,
    "plans/spans.py": 27,
}
_WORD = re.compile(r"[^\W\d_]{3,}|[^\W\d_]{2,}\s+[^\W\d_]{2,}")


def listed(source: str) -> int:
    """The words in lists longer than a handful: alternatives of a pattern, entries of a literal."""
    total = 0
    for node in ast.walk(ast.parse(source)):
        count = _alternatives(node) or _entries(node)
        total += count if count > HANDFUL else 0
    return total


def _alternatives(node: ast.AST) -> int:
    parts: list[str] = []
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        parts = [node.value]
    elif isinstance(node, ast.JoinedStr):
        parts = [v.value for v in node.values if isinstance(v, ast.Constant) and isinstance(v.value, str)]
    alternatives = [part for text in parts for part in re.sub(r"\\\w", " ", text).split("|")]
    return sum(bool(_WORD.search(part)) for part in alternatives) if len(alternatives) > 1 else 0


def _entries(node: ast.AST) -> int:
    if not isinstance(node, ast.List | ast.Tuple | ast.Set):
        return 0
    texts = [e.value for e in node.elts if isinstance(e, ast.Constant) and isinstance(e.value, str)]
    return sum(bool(_WORD.search(text)) and not text.isascii() for text in texts)


MODULES = sorted(str(path.relative_to(ROOT)) for room in ROOMS for path in (ROOT / room).rglob("*.py"))


@pytest.mark.parametrize("module", MODULES)
def test_words_of_offices_are_no_lists_in_python(module: str) -> None:
    assert listed((ROOT / module).read_text(encoding="utf-8")) <= STILL.get(module, 0)


def test_the_check_sees_lists() -> None:
    words = ["gửi", "nộp", "trình", "lập", "họp", "xét", "chấm", "chọn", "tặng"]
    assert listed(f"X = r'{'|'.join(words)}'") == len(words)
    assert listed(f"X = {words!r}") == len(words)
    assert listed("X = r'gửi|nộp'") == 0
