"""Whom a letter is addressed to: they owe what it asks where it names nobody else."""

from dataclasses import replace
from itertools import dropwhile, takewhile

from bot.annotations.acts import hands_in, parts
from bot.annotations.sentences import sentences
from bot.documents.outline import Item
from bot.lexicon import pattern
from bot.plans.doers import MAX_WHO
from bot.plans.told import Told

_TO = "kính gửi"
_DOES = {"DO", "SEND", "REGISTER", "LEAD"}


def addressees(items: tuple[Item, ...]) -> str:
    """The words behind "Kính gửi", or the list below them; "" where there are none or only one superior."""
    letter = list(dropwhile(lambda item: not item.text.lower().startswith(_TO), items))[: MAX_WHO // 10]
    if not letter:
        return ""
    first = letter[0].text[: sentences(letter[0].text)[0][1]]
    beside = first[len(_TO) :].strip(" :")
    below = (item.text[item.marker.end :] for item in takewhile(lambda item: item.marker.kind, letter[1:]))
    named = (beside or " ".join(below)).rstrip(" ;.,")
    return "" if len(named) > MAX_WHO or pattern("offices.superior").match(named) else named


def with_addressees(told: Told, named: str, words: str) -> Told:
    """A clause of a letter as told to its addressees: something is handed in, or it begins with a deed."""
    upward = pattern("acts.submit").search(told.what) or (told.to and told.to.lower() in named.lower())
    if told.who or not named or upward:
        return told
    spans = parts(words, 0, len(words))
    opens = bool(spans) and spans[0].label in _DOES and not pattern("matters.gathering").search(told.what)
    asked = opens or bool(told.to) or hands_in(words)
    return replace(told, who=named) if asked and told.what else told
