"""Vietnamese text: folding, abbreviations, slips of typing."""

from bot.language.abbreviations import expand, load
from bot.language.folding import compose, fold, fold_letters, squeeze, tokens
from bot.language.slips import Vocabulary
from bot.language.spelling import canon
from bot.language.telex import untelex

__all__ = [
    "Vocabulary",
    "canon",
    "compose",
    "expand",
    "fold",
    "fold_letters",
    "load",
    "squeeze",
    "tokens",
    "untelex",
]
