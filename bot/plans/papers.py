"""What is a paper of a dossier, and the papers that one text names."""

import re

from bot import lexicon
from bot.language.regex import regex
from bot.lexicon import any_of

_MAIN = any_of("papers.main")
_PAPER = rf"(?:{any_of('papers.main', 'papers.other')}|bản(?!\w))"
_HOW_MANY = (
    rf"(?:(?:{any_of('countables.at_least')}|từ)\s+)?"
    r"(?:(?:0?\d{1,2})\s*(?:\([^)]*\)\s*)?(?:bản|bộ|tờ)?\s*)?"
)
PAPER = regex(rf"^{_HOW_MANY}(?:bản\s+)?(?:trích\s+)?(?:các\s+)?{_PAPER}", re.IGNORECASE)
# "bản Giằng" is a hamlet; "Bản cứng: ..." and "bản mềm gửi qua ..." tell how to send; nor is a rule a paper.
_NO_PAPER = (
    regex(
        r"bản\s+(?-i:[A-ZĐ])\w*(?:,|$)|[^\W\d]+(?:\s+[^\W\d]+){0,2}:\s|"
        r"(?:bản|bộ|tệp|file)(?:\s+(?:giấy|mềm|cứng))?$",
        re.IGNORECASE,
    ),
    regex(r"(?:file|tệp|bảng|bản)[^,;]{0,30}\sgửi\s(?:vào|hộp thư|dạng|qua)(?!\w)", re.IGNORECASE),
)
_RULES = lexicon.pattern("papers.rules")
# How papers are handed in is no part of their name.
_WHEN = r"(?:trước|chậm nhất|muộn nhất)\s+(?:là\s+|vào\s+)?(?:\d{1,2}\s*(?:giờ|h)\s+)?ngày\s"
_TO = r"(?:gửi|nộp)\s(?:về|cho|tới|đến|lên|qua)"
_HANDED_IN = regex(
    rf"[,;]\s*(?:tất cả\s+|được\s+|và\s+)?{any_of('papers.handing_in')}.*|"
    rf"\s{_TO}\s.*|\s\(?(?:xong\s+)?{_WHEN}.*",
    re.IGNORECASE | re.DOTALL,
)
_SHEET = r"\s*(?:bản chính|chính|giấy|gốc|mềm|điện tử|sao|pdf|\([^)]*\))"
_COUNTING = r"gồm|thành|số lượng|mỗi loại|mỗi thứ|in"
_COUNT_ONLY = regex(
    rf"(?:{any_of('papers.handing_in')}|{_COUNTING}|:|\s)*"
    rf"0?\d{{1,2}}\s*(?:\([^)]*\)\s*)?(?:bộ|bản)(?:{_SHEET})*",
    re.IGNORECASE,
)
# Somebody else's rule behind a semicolon: "hộ gia đình chỉ cần báo cáo tóm tắt".
_ASIDE = lexicon.pattern("papers.excused")
# What stands between two papers is one, unless it tells how they go.
_SENT = lexicon.opening("papers.handing_in", "offices.units", "offices.some")
_SHORT = 10  # words
# The dot behind a number ends a sentence only where it is told next how the papers go.
_ENDS = regex(rf"(?<=[^\d\s])\.\s|\.\s(?={any_of('papers.handing_in')})", re.IGNORECASE)
_NUMBERED = regex(r"(?:^|\s)\(\d{1,2}\)\s+")
_PARTED = regex(
    rf";|,(?=\s*(?:và\s+)?\S)|\s+và\s+(?={_MAIN})|\s+kèm(?:\s+theo)?\s+(?={_MAIN}[^;.]*,)", re.IGNORECASE
)
# "Mẫu số 08", "Biểu 2", "Mẫu 01-KNX", "Mẫu TĐ-03", "Mẫu B".
_NAMED_FORM = regex(
    r"(?:biểu\s+mẫu|mẫu|biểu)\s+(?:số\s+)?(?:\d{1,2}[a-zđ]?(?:\.\d+)?(?:-(?-i:[A-ZĐ]{1,6}))?"
    r"|(?-i:[A-ZĐ]{1,6}-\d{1,2}|[A-ZĐ]))(?![\w/])",
    re.IGNORECASE,
)
FORM = regex(r"(?:biểu\s+)?mẫu\s+(?:số\s+)?(?P<number>\d{1,2})[a-zđ]?(?:\.\d+)?(?![\d/])", re.IGNORECASE)


def is_paper(words: str) -> bool:
    """Whether words begin with the name of a paper."""
    return bool(PAPER.match(words)) and not _is_other(words)


def _is_other(words: str) -> bool:
    return any(pattern.match(words) for pattern in _NO_PAPER) or bool(
        _RULES.search(words.split(";", maxsplit=1)[0])
    )


def papers_in(text: str) -> list[str]:
    """Papers named in one sentence, parted by numbers in brackets, by semicolons, or by commas."""
    text = _within_brackets(text)
    if len(_NUMBERED.findall(text)) > 1:
        return [paper for part in _NUMBERED.split(text)[1:] for paper in named(part.strip(" .;,"))]
    first = _ENDS.split(text.strip(), maxsplit=1)[0]
    papers: list[str] = []
    for part in (piece.strip(" .;,-") for piece in _PARTED.split(first)):
        words = re.sub(r"^(?:và\s+|(?:bao\s+)?gồm\s+(?:có\s+)?)?(?:\(?[\da-zđ]{1,2}\)\s*)?", "", part)
        if words.endswith(":") or _COUNT_ONLY.fullmatch(words) or _ASIDE.search(words):
            continue
        between = f"; {words};" in first and len(words.split()) <= _SHORT and not _SENT.match(words)
        if is_paper(words) or (papers and between):
            papers.append(words)
        elif papers and words:
            papers[-1] += f"; {words}" if f"; {words}" in first else f", {words}"
    return papers


def named(words: str) -> list[str]:
    """The papers of a line: those a line of several names one by one, else the whole line."""
    if words.endswith(":") or not PAPER.match(words) or _COUNT_ONLY.fullmatch(words.rstrip(" .;,")):
        return []
    several = papers_in(words)
    joined = len(several) > 1 and (
        ";" in words.rstrip(" ;")
        or all(map(lexicon.pattern("papers.main", "papers.pictures").match, several))
    )
    return several if joined else [words.rstrip(" .;,/").strip()]


def trimmed(papers: list[str]) -> list[str]:
    """The papers without how they are handed in; what names no paper is left out."""
    shorn = [_HANDED_IN.sub("", paper).rstrip(" .;,/").strip() for paper in papers]
    return [paper for paper in shorn if paper and not _is_other(paper)]


def forms_of(papers: list[str]) -> str:
    """The numbers of the forms these papers name, each once."""
    found = [" ".join(form.group().split()) for paper in papers for form in _NAMED_FORM.finditer(paper)]
    return "; ".join(dict.fromkeys(found))


def _within_brackets(text: str) -> str:
    """The text up to the bracket that closes a list opened before it."""
    opened = 0
    for at, character in enumerate(text):
        opened += (character == "(") - (character == ")")
        if opened < 0 and not re.search(r"\(?\d{1,2}$", text[max(0, at - 3) : at]):
            return text[:at]
    return text
