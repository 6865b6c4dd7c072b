"""Numbers up to ninety-nine in digits or folded Vietnamese words."""

_UNITS = {
    "mot": 1, "hai": 2, "ba": 3, "bon": 4, "tu": 4, "nam": 5, "lam": 5, "nham": 5,
    "sau": 6, "sáu": 6, "bay": 7, "tam": 8, "chin": 9,
}  # fmt: skip
_UNIT = "|".join(_UNITS)
#: Typed without accents "sau" is nearly always "after" or "next"; six only behind a ten.
_TENS = "hai|ba|bon|nam|sáu|bay|tam|chin"
WORDS = (
    rf"(?:(?:(?:{_TENS})\s+)?(?:muoi|chuc)(?:\s+(?:{_UNIT})(?!\s+viec))?|ham\s+(?:{_UNIT})|(?:hai"
    rf"|ba)\s+(?:mot|tu|lam|nham)|hai\s+(?:{_UNIT})(?=\s+thang\s+(?!nua|toi|sau\b|truoc))|(?:mot|{_TENS}))\b"
)
#: Said digit by digit where only a number above twenty can be meant: "hai sáu".
SPOKEN = rf"(?:hai\s+(?:{_UNIT})\b|{WORDS})"
NUMBER = rf"(?:\d{{1,2}}(?!\d)|{WORDS})"
#: The number of a month: "tháng tư" is April, and "thang sau" without accents is next month, not June.
MONTH = rf"(?:(?!sau\b)(?:{NUMBER}|tu\b)|sau(?=\s+nam\s+\d))"
ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}


def number(text: str) -> int:
    """The number meant by digits, folded words or a small Roman numeral."""
    if text.isdigit():
        return int(text)
    if text == "nhat":
        return 1
    if text in ROMAN:
        return ROMAN[text]
    words = text.split()
    if words[0] == "ham":
        return 20 + _UNITS[words[1]]
    tens_at = next((i for i, word in enumerate(words) if word in {"muoi", "chuc"}), None)
    if tens_at is None:
        return _UNITS[words[0]] if len(words) == 1 else _UNITS[words[0]] * 10 + _UNITS[words[1]]
    tens = _UNITS[words[0]] if tens_at else 1
    return tens * 10 + (_UNITS[words[-1]] if tens_at < len(words) - 1 else 0)
