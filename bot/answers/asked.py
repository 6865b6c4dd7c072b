"""Whether somebody's words are a question, and whether it goes on with the one before."""

from bot.answers import data
from bot.language import compose, fold, squeeze, tokens
from bot.language.regex import regex

_LEAST_WORDS = 3
# A question so short names nothing of its own; one that points back must be rather short too.
_BARE, _SHORT = 4, 12
# Without diacritics these begin questions and nothing else.
_SURELY = regex(
    r"^(cho hoi|xin hoi|bao gio|khi nao|han nop|o dau|nop o dau|bao nhieu|the nao|vi sao|tai sao|lam sao"
    r"|co (can|phai|duoc)|gom nhung gi|ai (la|se|duoc|phai|ky|duyet|nhan|nop)\b"
    r"|(when|where|who|what|how|why|which) |(is|are|do|does|can|must) (i|we|you|the|there|it|my|a) )"
)
# As typed: "Hội thi", "Máy quét" and "Hạn chế" begin answers.
_OPENING = regex(r"^(hỏi|hoi|hạn|han|ai|mấy|may) (?!chế|che)")
_CLOSING = regex(
    r"( khong| ko| k| chua| nhi| vay| gi| dau| nao| may| bao nhieu| the nao)( a| nhi| vay| em| anh| chi)*$"
)


def looks_like_question(text: str) -> bool:
    """True for a question mark, a question's opening, or a question's closing word; one word is none."""
    said = squeeze(fold(text))
    ends = [_OPENING.match(squeeze(compose(text).lower())), _CLOSING.search(said)]
    return is_worded_as_question(text) or (_is_sentence(text) and any(ends))


def is_worded_as_question(text: str) -> bool:
    """True for a question mark or an opening that no answer has."""
    said = squeeze(fold(text))
    return said.endswith("?") or (_is_sentence(text) and bool(_SURELY.match(said)))


def goes_on(text: str) -> bool:
    """Whether a question goes on with the one before: by how it begins, by what it points at, or so short."""
    words = tokens(fold(text))
    said = f"{' '.join(words)} "
    if len(words) <= _BARE or any(said.startswith(f"{phrase} ") for phrase in data.words().goes_on):
        return True
    return len(words) <= _SHORT and not data.words().points_back.isdisjoint(words)


def _is_sentence(text: str) -> bool:
    return len(text.split()) >= _LEAST_WORDS
