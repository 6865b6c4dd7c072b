"""Question + facts and passages -> an answer with its source, or "the plans do not say"."""

from bot.answers.answering import answer
from bot.answers.library import Library
from bot.answers.model import Answer, Hit, KnownAnswer, PlanEntry, Source
from bot.answers.render import answer_json

__all__ = ["Answer", "Hit", "KnownAnswer", "Library", "PlanEntry", "Source", "answer", "answer_json"]
