"""Whether somebody's words are a question, so that one may be asked in the middle of a form."""

import re

from bot.language import fold, squeeze

_OPENING = re.compile(
    r"^(cho hoi|xin hoi|hoi|bao gio|khi nao|han |han nop|ai |o dau|nop o dau|bao nhieu|may |the nao|vi sao"
    r"|tai sao|lam sao|co (can|phai|duoc)|gom nhung gi"
    r"|when|where|who|what|how|why|which|is |are |do |does |can )"
)
_CLOSING = re.compile(
    r"( khong| ko| k| chua| nhi| vay| gi| dau| nao| may| bao nhieu| the nao)( a| nhi| vay| em| anh| chi)*$"
)


def looks_like_question(text: str) -> bool:
    """True for a question mark, a question's opening, or a question's closing word; one word is none."""
    said = squeeze(fold(text))
    if said.endswith("?"):
        return True
    if len(said.split()) < 3:
        return False
    return bool(_OPENING.match(said) or _CLOSING.search(said))
