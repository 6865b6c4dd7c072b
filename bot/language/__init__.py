"""Vietnamese text: folding, abbreviations, slips of typing."""

from bot.language.abbreviations import expand, load
from bot.language.choices import choice, exact_choice
from bot.language.folding import capital, compose, fold, fold_letters, squeeze, tokens
from bot.language.slips import Vocabulary
from bot.language.spelling import canon
from bot.language.telex import untelex

__all__ = [
    "Vocabulary",
    "canon",
    "capital",
    "choice",
    "compose",
    "exact_choice",
    "expand",
    "fold",
    "fold_letters",
    "load",
    "squeeze",
    "tokens",
    "untelex",
]
