"""The titles there are, with what the law says of each, and the Office's own beside them."""

from sqlmodel import Session

from bot.access import Action
from bot.dates import short
from bot.forms import Answers, Choice, Form, Step
from bot.language.folding import squeeze
from bot.library import known_laws
from bot.registrations.titles import COLLECTIVE, INDIVIDUAL, LAW, Title, find, named_in
from bot.registrations.wording import say
from handlers import guided
from handlers.guided import Guide
from handlers.keyboards import Rows, button, numbered
from handlers.registry.titles import named_by, titles_of
from handlers.texts import Markup
from handlers.turn import Sorry, Turn
from storage import campaigns
from storage.tables import Draft, OwnTitle

LONGEST = 3500  # characters of one message, with room for its heading
MOST_NAMED = 4
MOST_LISTED = 60


def show(session: Session, turn: Turn) -> None:
    """/danhhieu: every title by name; what the law says of one is a press away."""
    turn.require(Action.ASK)
    turn.say(*_list(session, turn))


def again(session: Session, turn: Turn) -> None:
    """Back to the list, in the place of what was pressed."""
    turn.require(Action.ASK)
    turn.edit(*_list(session, turn))


def one(session: Session, turn: Turn) -> None:
    """A title: for whom, by which article, who decides, on what terms."""
    turn.require(Action.ASK)
    known = titles_of(session)
    if turn.number(0) >= len(known):
        raise Sorry("stale-button")
    text = Markup(f"{_told(turn, known[turn.number(0)])}\n\n{_law(session, turn)}")
    turn.edit(text, [[button(f"‹ {turn.label('titles-all')}", "titlesall")]])


def _list(session: Session, turn: Turn) -> tuple[Markup, Rows]:
    known = titles_of(session)[:MOST_LISTED]
    lines = [turn.t("titles-short", name=one.name(turn.language), short=_short(turn, one)) for one in known]
    head = Markup(f"{turn.t('titles-heading')}\n{turn.t('titles-press')}")
    text, rows = numbered(head, lines, [button(title.code, "title1", at) for at, title in enumerate(known)])
    if turn.may(Action.MANAGE_TITLES):
        rows.append([button(turn.label("titles-add"), "titleadd")])
    return text, rows


def _short(turn: Turn, title: Title) -> str:
    """The abbreviation, unless it is the name again with a word less."""
    if not title.short or title.short[0].split()[0] == title.name(turn.language).split()[0]:
        return ""
    return f" ({title.short[0]})"


def named(session: Session, turn: Turn) -> None:
    """The titles the words name, each with what the law says of it; else all of them."""
    turn.require(Action.ASK)
    known = titles_of(session)
    found = named_in(turn.text, known)
    if not found and turn.private:
        show(session, turn)
        return
    if not found:
        turn.say(Markup("\n".join(turn.t("titles-name", name=one.name(turn.language)) for one in known)))
        return
    text = Markup(
        "\n\n".join([_heading(session, turn), *(_told(turn, title) for title in found[:MOST_NAMED])])
    )
    turn.say(text, [[button(turn.label("titles-all"), "go", "danhhieu")]] if turn.private else None)


def of_campaign(session: Session, turn: Turn) -> None:
    """What the law says of the titles that a campaign's plan names, below the question of a form."""
    turn.require(Action.ASK)
    codes = named_by(session, campaigns.get(session, turn.number(0)))
    found = [one for one in titles_of(session) if one.code in codes] or list(titles_of(session))
    told = [
        turn.t(
            "titles-terms",
            name=title.name(turn.language),
            short=_short(turn, title),
            terms=title.condition(turn.language) or turn.t("titles-own"),
        )
        for title in found
    ]
    while len("\n\n".join(told)) > LONGEST:
        told.pop()
    turn.say(
        Markup("\n\n".join([turn.t("titles-terms-heading"), *told, _law(session, turn, "titles-terms-law")]))
    )


def _heading(session: Session, turn: Turn) -> Markup:
    """What is told below, and the law."""
    return Markup("\n".join([turn.t("titles-heading"), _law(session, turn)]))


def _law(session: Session, turn: Turn, key: str = "titles-law") -> Markup:
    """The law all articles are of, named once, with what amends it."""
    known, today = known_laws(session), turn.services.clock.today()
    law = next((text for text in known.texts if text.title == LAW), None)
    amended = [
        turn.t("laws-amended", text=LAW, by=by.title, day=short(by.since, turn.language))
        for by in (known.amendments(law.number, today) if law else ())
        if by.since
    ]
    return Markup("\n".join([turn.t(key, text=LAW), *amended]))


def _told(turn: Turn, title: Title) -> Markup:
    language = turn.language
    about = {
        "titles-article": _article(turn, title),
        "titles-decides": title.decides(language),
        "titles-condition": title.condition(language),
    }
    lines = [turn.t(key, text=text) for key, text in about.items() if text]
    return turn.t(
        "titles-one",
        name=title.name(language),
        short=_short(turn, title),
        subjects=", ".join(say(f"subject.{one}", language) for one in title.subjects),
        lines=Markup("\n".join(lines)) if lines else turn.t("titles-own"),
    )


def _article(turn: Turn, title: Title) -> str:
    """Where it stands: the article of the law that is named once, or of another one."""
    number = title.article.removeprefix("Điều ")
    article = turn.label("titles-article-number", number=number) if number else ""
    return article if title.law == LAW else f"{article} {title.law}".strip()


def add(session: Session, turn: Turn) -> None:
    """Ask for a title of the Office's own."""
    turn.require(Action.MANAGE_TITLES)
    guided.begin(session, turn, TITLE, "", {})


def _form(_: Session, turn: Turn, __: Draft) -> Form:
    def subjects(_: Answers) -> tuple[Choice, ...]:
        return tuple(Choice(one, say(f"subject.{one}", turn.language)) for one in (INDIVIDUAL, COLLECTIVE))

    return Form(
        "title",
        (
            Step("name", max_length=120, of_name=True),
            Step("short", required=False, max_length=20, of_name=True),
            Step("subject", kind="choice", choices=subjects),
        ),
    )


def _finish(session: Session, turn: Turn, draft: Draft) -> None:
    turn.require(Action.MANAGE_TITLES)
    name, short = (squeeze(str(draft.answers.get(key) or "")) for key in ("name", "short"))
    for word in filter(None, (name, short)):
        known = find(word, titles_of(session))
        if known is not None:
            raise Sorry("titles-known", word=word, name=known.name(turn.language))
    made = OwnTitle(
        name=name,
        short=short,
        subject=str(draft.answers["subject"]),
        added_by=turn.my_id,
        added_at=turn.now,
    )
    session.add(made)
    session.flush()
    turn.note(session, "title_added", f"title:{made.id}")
    turn.edit(turn.t("titles-added", name=name), [[button(turn.label("titles-all"), "titlesall")]])


TITLE = Guide("title", _form, _finish, guided.plain, saves=True)
