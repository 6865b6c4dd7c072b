"""What a model may make of a question: the same question in official words, and nothing else."""

import re

from bot.answers.model import Answer
from bot.language import compose, fold, squeeze, tokens
from bot.language.spelling import LETTERS

LONGEST, MOST_WORDS_MORE = 300, 12
# Said to the model; the question alone follows.
INSTRUCTION = (
    "Viết lại câu hỏi sau thành một câu hỏi bằng tiếng Việt hành chính, đủ dấu, như trong kế hoạch thi đua, "
    "khen thưởng của cơ quan nhà nước. Giữ nguyên mọi con số, năm, ngày tháng, tên riêng, số hiệu văn bản. "
    "Không trả lời, không thêm ý, không giải thích. Chỉ ghi đúng một câu hỏi."
)
_NUMBER = re.compile(r"\d+")
_CERTAIN = {"sure": 2, "near": 1, "none": 0}


def usable(question: str, rephrased: str) -> str:
    """The new wording if it asks the same, with all numbers and names kept and none added; else ""."""
    text = squeeze(compose(rephrased)).strip(" \"'“”`*")
    if not text or len(text) > LONGEST or fold(text) == fold(question):
        return ""
    if len(text.split()) > len(question.split()) * 2 + MOST_WORDS_MORE:
        return ""
    if _numbers(text) != _numbers(question) or not _names(question) <= set(tokens(fold(text))):
        return ""
    return text


def better(first: Answer, second: Answer) -> Answer:
    """The answer to the new wording only where it is more certain than the one to the words as typed."""
    return second if _CERTAIN[second.certainty] > _CERTAIN[first.certainty] else first


def _numbers(text: str) -> set[int]:
    return {int(number) for number in _NUMBER.findall(text)}


def _names(question: str) -> set[str]:
    """Words written with a capital, but for the one that begins the sentence; none where all are capitals."""
    text = compose(question)
    if text.isupper():
        return set()
    words = LETTERS.finditer(text)
    next(words, None)
    # What is all in capitals is a short form, and to write it out is what is asked of the model.
    return {fold(word[0]) for word in words if word[0][0].isupper() and not word[0].isupper()}
