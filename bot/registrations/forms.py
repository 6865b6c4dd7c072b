"""The questions of each kind of registration, for bot.forms."""

from collections.abc import Callable, Iterable

from bot.forms import Answers, Choice, Form, Step
from bot.registrations.titles import COLLECTIVE, INDIVIDUAL, Title, by_code, for_subject
from bot.registrations.wording import say

MORE = "*more"  # the choice that shows the titles the plan does not name
KINDS = ("titles", "role_model", "pledge", "event")

_ME, _COLLEAGUE, _DIVISION = "me", "colleague", "division"
_NOTE = Step("note", required=False)


def form(
    kind: str,
    titles: tuple[Title, ...],
    *,
    may_register_others: bool,
    colleagues: Iterable[Choice] = (),
    named: frozenset[str] = frozenset(),
    taken: Callable[[Answers], frozenset[str]] = lambda _: frozenset(),
    lang: str = "vi",
) -> Form:
    """The questions of a kind; a colleague's Choice value is the person's id.

    `named` are the codes of the titles the plan names, offered before all others; `taken` those that there
    is a registration of already for whom it is.

    Without `may_register_others` nobody is asked for whom: it is for oneself.

    Raises:
        KeyError: no such kind.
    """
    own = {
        "titles": _titles(titles, named, taken, lang),
        "role_model": (Step("field", max_length=200), Step("achievement", max_length=1000)),
        "pledge": (Step("undertaking", max_length=1000), Step("due", kind="due")),
        "event": _event(lang),
    }[kind]
    subject = _subject(kind, tuple(colleagues), lang) if may_register_others else ()
    return Form(f"register-{kind}", (*subject, *own, _NOTE))


def subject_type(answers: Answers) -> str:
    """Whether it is for an individual or a collective, by the answers so far."""
    return COLLECTIVE if answers.get("for_whom") == _DIVISION else INDIVIDUAL


def subject_person(answers: Answers, me: int) -> int | None:
    """The person it is for; None for the division as a collective."""
    if answers.get("for_whom") == _COLLEAGUE:
        return int(str(answers["colleague"]))
    return None if subject_type(answers) == COLLECTIVE else me


def _subject(kind: str, colleagues: tuple[Choice, ...], lang: str) -> tuple[Step, ...]:
    values = [_ME, *([_COLLEAGUE] if colleagues else []), *([_DIVISION] if kind != "event" else [])]
    whom = tuple(Choice(value, say(f"choice.{value}", lang)) for value in values)
    return (
        Step("for_whom", kind="choice", choices=lambda _: whom),
        Step(
            "colleague",
            kind="choice",
            choices=lambda _: colleagues,
            when=lambda answers: answers.get("for_whom") == _COLLEAGUE,
        ),
    )


def _titles(
    titles: tuple[Title, ...],
    named: frozenset[str],
    taken: Callable[[Answers], frozenset[str]],
    lang: str,
) -> tuple[Step, ...]:
    def choices(answers: Answers) -> tuple[Choice, ...]:
        fitting = for_subject(titles, subject_type(answers))
        there = taken(answers) - {str(answers.get("title"))}
        free = [title for title in fitting if title.code not in there] or fitting
        first = [title for title in free if title.code in named]
        whole = not first or len(first) == len(free) or MORE in answers or "title" in answers
        shown = [Choice(title.code, title.name(lang)) for title in (free if whole else first)]
        return tuple(shown if whole else [*shown, Choice(MORE, say("choice.more", lang))])

    def asks_initiative(answers: Answers) -> bool:
        title = by_code(titles, str(answers.get("title", "")))
        return title is not None and title.initiative

    return (
        Step("title", kind="choice", choices=choices),
        # May be skipped: an initiative is one way to the title among others.
        Step("initiative", required=False, when=asks_initiative),
    )


def _event(lang: str) -> tuple[Step, ...]:
    parts = tuple(Choice(value, say(f"choice.{value}", lang)) for value in ("delegate", "speaker"))
    return (
        Step("part", kind="choice", choices=lambda _: parts),
        Step("topic", when=lambda answers: answers.get("part") == "speaker"),
    )
