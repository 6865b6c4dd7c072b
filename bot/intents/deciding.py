"""From what speaks for each intent to the one that is meant, or to those that are asked about."""

from bot.intents import learnt, naming, secrets
from bot.intents.model import ANSWER, ASK, ONLY_IN, QUESTION, Intent, Place
from bot.intents.words import Said, courtesy, said
from bot.language import choice, exact_choice
from bot.language.regex import regex

# By how much an act must be nearer than a question, than what a form asked for, and than another act.
OVER_QUESTION, OVER_ANSWER, CLEAR = 0.0, 0.10, 0.03
# Where any words are an answer, what leaves the form has to be much nearer: the answer would be lost.
OVER_TYPED, LEAST_CONTROL = 0.3, 1.02
OVER_WORDS, LEAST_ACT = 0.6, 1.2
# The more so where it is known that words are asked for: a reason, an answer to somebody.
SURELY_OVER, SURELY_CONTROL, SURELY_QUESTION, LEAST_ASKED = 0.6, 1.5, 0.5, 1.2
SURELY_SECRET, LEAST_KNOWN, FEW_NEW, SHORT = 0.3, 0.5, 5, 2
LEAST_ASKING = 1.0
# To leave a dossier takes this much: what is sent next would be nobody's.
SURELY_LEAVING = 1.1
MOST_OPTIONS = 3
_CONTROL = ONLY_IN["form"] - {ANSWER, "choose"}
_LEAVING = frozenset({"later", "cancel"})
_FREE_STEPS = frozenset({"text", ""})
# Who asks by when something is to be done asks the plans, whatever the thing is called.
_ASKS_WHEN = regex(r"\b(?:bao gio|khi nao|ngay nao|hom nao|luc nao|thang nao|when)\b")
# A figure or a day, but for "0": what a form asked for in words, whatever else figures were ever said for.
_FIGURE = regex(r"(?!0+$)[\d\s.,:/%-]*\d[\d\s.,:/%-]*")
# What is asked about: the plans, or what a title demands.
_ASKING = frozenset({QUESTION, "titles"})
_DOING = frozenset({"register", "dossier", "list"})


def read(text: str, place: Place) -> Intent:
    """What is wanted by who says this here."""
    marked = secrets.marked(text)
    if marked:
        return Intent("secret", value=marked)
    picked = exact_choice(text, place.options)
    if picked is not None:
        return Intent("choose", value=place.options[picked])
    hinted = secrets.hinted(text)
    if place.step == "text" and not hinted and _FIGURE.fullmatch(text):
        return Intent(ANSWER)
    spoken = said(text)
    if place.of_name and not hinted and len(spoken.core) <= SHORT and not learnt.as_written(text, place):
        return Intent(ANSWER)
    intent = _decided(spoken, place, hinted=hinted)
    if place.kind == "form" and intent.name not in _CONTROL and not _asks_of(intent, spoken, place):
        intent = _chosen(text, place, intent)
    return _with_names(text, spoken, intent)


def _decided(spoken: Said, place: Place, *, hinted: bool) -> Intent:
    scores = learnt.scores(spoken, place)
    if not hinted:
        scores.pop("secret", None)
    same = {name for name in learnt.exactly(spoken, place) if place.allows(name)}
    if same:
        return _one_of(same, scores)
    ranked = sorted(scores, key=lambda name: (-scores[name], name))
    if not ranked:
        return Intent(QUESTION)
    best = ranked[0]
    if place.kind == "form" and best != ANSWER and not _may_leave(best, spoken, place, scores):
        likely = scores[best] >= LEAST_ASKED or place.step != "text"
        doubtful = best in _CONTROL and likely and _all_known(best, spoken, place)
        return Intent(ASK, options=(best, ANSWER)) if doubtful else Intent(ANSWER)
    if best == QUESTION:
        return Intent(QUESTION)
    if place.kind == "dossier" and best in _LEAVING and scores[best] < SURELY_LEAVING:
        return Intent(ASK, options=(best, "what_is_missing"))
    if _is_question(best, spoken, scores):
        return Intent(QUESTION, options=(best,))
    if _mostly_unknown(best, spoken, place):
        return Intent(QUESTION)
    near = [
        name
        for name in ranked[1:]
        if name not in {QUESTION, ANSWER}
        and scores[name] > scores[best] - CLEAR
        and (best != ANSWER or _all_known(name, spoken, place))
    ]
    return Intent(ASK, options=(best, *near)[:MOST_OPTIONS]) if near else Intent(best)


def _one_of(same: set[str], scores: dict[str, float]) -> Intent:
    """What the very words were said for; of several it is asked which."""
    if "choose" in same:
        return Intent("choose")
    if len(same) == 1:
        return Intent(next(iter(same)))
    return Intent(ASK, options=tuple(sorted(same, key=lambda name: -scores.get(name, 0.0))[:MOST_OPTIONS]))


def _is_question(best: str, spoken: Said, scores: dict[str, float]) -> bool:
    """Whether the plans are asked although an act is the nearest."""
    if best in _DOING and _ASKS_WHEN.search(" ".join(spoken.words)):
        return True
    over = SURELY_SECRET if best == "secret" else OVER_QUESTION
    return scores[best] < scores.get(QUESTION, -1.0) + over


def _may_leave(name: str, spoken: Said, place: Place, scores: dict[str, float]) -> bool:
    """Where a form takes any words, only those leave the question that are near and known in every word."""
    if name == "choose":
        return True
    if place.step not in _FREE_STEPS:
        return name not in _CONTROL or _is_known(name, spoken, place)
    over = scores[name] - scores.get(ANSWER, -1.0)
    if over < OVER_ANSWER:
        return False
    words_asked = place.step == "text"
    if name == QUESTION:
        return not words_asked or over >= SURELY_QUESTION
    if name == "secret":
        return True
    control = (SURELY_OVER, SURELY_CONTROL) if words_asked else (OVER_TYPED, LEAST_CONTROL)
    most, least = control if name in _CONTROL else (OVER_WORDS, LEAST_ACT)
    if over < most or scores[name] < least:
        return False
    return _is_known(name, spoken, place)


def _all_known(name: str, spoken: Said, place: Place) -> bool:
    """Whether the words are few, and each of them was said with this intent before."""
    return len(spoken.core) <= SHORT and set(spoken.core) <= learnt.known_words(name, place)


def _is_known(name: str, spoken: Said, place: Place) -> bool:
    """Whether the words were said with this intent before: of many one may be new, of few each counts."""
    known = learnt.known_words(name, place)
    return sum(word not in known for word in spoken.core) * FEW_NEW <= len(spoken.core)


def _mostly_unknown(name: str, spoken: Said, place: Place) -> bool:
    """Whether few of the words were ever said with this intent: somebody else's subject."""
    if place.kind == "dossier" or name == "secret":
        return False
    known = learnt.known_words(name, place)
    return sum(word in known for word in spoken.core) < LEAST_KNOWN * len(spoken.core)


def _asks_of(intent: Intent, spoken: Said, place: Place) -> bool:
    """Whether something is surely asked about what can be chosen, whose name then chooses nothing."""
    scores = learnt.scores(spoken, place)
    score = scores.get(intent.name, -1.0)
    return intent.name in _ASKING and score >= LEAST_ASKING and score > scores.get("choose", -1.0)


def _chosen(text: str, place: Place, intent: Intent) -> Intent:
    if not place.options or place.step == "text":
        return intent
    picked = choice(text, place.options)
    return Intent("choose", value=place.options[picked]) if picked is not None else intent


def _with_names(text: str, spoken: Said, intent: Intent) -> Intent:
    value = intent.value
    if intent.name in {"mine", "dossier", "review", ASK, QUESTION}:
        value = naming.code_in(text)
    elif intent.name in {"replace_file", "remove_file"}:
        value = naming.file_in(text)
    elif intent.name == "courtesy":
        value = courtesy(spoken)
    elif intent.name == "secret" and not value:
        value = secrets.CONDUCT
    campaign = "" if intent.name in {"secret", "choose", ANSWER} else naming.campaign_in(text)
    return Intent(intent.name, campaign, value, intent.options)
