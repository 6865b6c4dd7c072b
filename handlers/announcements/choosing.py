"""Who an announcement is for: everybody, or several divisions, roles, groups, the missing, people by name."""

from dataclasses import replace

from sqlmodel import Session

from bot.access import Role
from bot.announcements import Audience, Recipient, named, told_apart
from bot.campaigns.naming import short_name
from bot.language import exact_choice
from handlers.announcements import drafting, people_of
from handlers.keyboards import LONGEST_NAME, Button, Rows, button, in_rows
from handlers.paging import paged, turning
from handlers.turn import Sorry, Turn
from storage import campaigns, drafts, people
from storage.tables import Draft

EVERYBODY, HEADS = Audience(everybody=True), Audience(roles=(Role.HEAD.value,))
ON_A_PAGE = 16
KINDS = ("departments", "roles", "campaigns", "groups", "people")
NAMESAKES_SHOWN = 20


def rows(session: Session, turn: Turn, draft: Draft) -> Rows:
    """The ways to choose; the two most usual are one press."""
    chosen = drafting.audience(draft)
    lists = [one for one in KINDS[:-1] if _options(session, turn, one)]
    buttons = [
        button(turn.label("audience-all"), "annaud", draft.id, "all"),
        button(turn.label("audience-heads"), "annaud", draft.id, "heads"),
        *(button(turn.label(f"audience-pick-{one}"), "annpick", draft.id, one) for one in lists),
        button(turn.label("audience-pick-people"), "annnames", draft.id),
    ]
    if not chosen.empty:
        buttons.append(button(turn.label("audience-keep"), "annview", draft.id))
    return in_rows(buttons)


def by_words(session: Session, turn: Turn, draft: Draft) -> bool:
    """Whether the words are one of the choices, said instead of pressed; it is taken then."""
    choices = {turn.label("audience-all"): EVERYBODY, turn.label("audience-heads"): HEADS}
    for number, name in _options(session, turn, "departments"):
        choices[name] = Audience(departments=(int(number),))
    place = exact_choice(turn.text, list(choices))
    if place is None:
        return False
    drafting.keep(session, draft, audience=list(choices.values())[place].kept())
    return True


def choose(session: Session, turn: Turn) -> Draft:
    """Everybody, or the heads: chosen at once."""
    draft = drafting.mine(session, turn, turn.number(0))
    chosen = EVERYBODY if turn.word(1) == "all" else HEADS
    drafting.keep(session, draft, audience=chosen.kept())
    return draft


def pick(session: Session, turn: Turn) -> None:
    """The list of one kind, to mark several in."""
    draft = drafting.mine(session, turn, turn.number(0))
    _list(session, turn, draft, turn.word(1), turn.number(2) if len(turn.args) > 2 else 0)


def toggle(session: Session, turn: Turn) -> None:
    """One more, or one less."""
    draft, kind, value = drafting.mine(session, turn, turn.number(0)), turn.word(1), turn.word(2)
    there = [one for one, _ in _options(session, turn, kind)] if kind in KINDS else []
    if value not in there:
        raise Sorry("stale-button")
    chosen = replace(drafting.audience(draft), everybody=False)
    marked = [str(one) for one in getattr(chosen, kind)]
    marked = [one for one in marked if one != value] if value in marked else [*marked, value]
    values: list[object] = [one if kind == "roles" else int(one) for one in marked]
    drafting.keep(session, draft, audience=Audience.of({**chosen.kept(), kind: values}).kept())
    _list(session, turn, draft, kind, there.index(value) // ON_A_PAGE)


def _list(session: Session, turn: Turn, draft: Draft, kind: str, page: int) -> None:
    if kind not in KINDS:
        raise Sorry("stale-button")
    chosen = {str(one) for one in getattr(drafting.audience(draft), kind)}
    shown, page, pages = paged(_options(session, turn, kind), ON_A_PAGE, page)
    marks: list[Button] = [
        button(f"✓ {name}" if value in chosen else name, "anntog", draft.id, kind, value)
        for value, name in shown
    ]
    done = [] if drafting.audience(draft).empty else [button(turn.label("form-chosen"), "annview", draft.id)]
    turn.edit(
        turn.t(f"audience-which-{kind}"),
        [
            *in_rows(marks),
            turning(turn, page, pages, "annpick", draft.id, kind),
            done,
            [button(turn.label("form-back"), "annback", draft.id)],
        ],
    )


def _options(session: Session, turn: Turn, kind: str) -> list[tuple[str, str]]:
    if kind == "departments":
        return [(str(one.id), one.name) for one in people.departments(session)]
    if kind == "roles":
        return [(role.value, turn.label(f"role-{role}")) for role in Role]
    if kind == "groups":
        return [(str(one.id), one.title or str(one.chat_id)) for one in people_of.groups(session)]
    if kind == "campaigns":
        return [(str(one.id), short_name(one.title, LONGEST_NAME)) for one in campaigns.live(session)]
    found = [one for one in people_of.everybody(session) if one.person_id in _named(session, turn)]
    return [(str(one.person_id), name) for one, name in zip(*_people(session, found), strict=True)]


def _named(session: Session, turn: Turn) -> set[object]:
    """Of the names typed, everybody who may be meant: a namesake is marked or not by button."""
    draft = drafts.find(session, turn.my_id, drafting.FORM, "")
    kept = draft.answers.get("named") if draft is not None else None
    return set(kept) if isinstance(kept, list) else set()


def _people(session: Session, found: list[Recipient]) -> tuple[list[Recipient], list[str]]:
    return found, told_apart(found, {one.id or 0: one.name for one in people.departments(session)})


def ask_names(session: Session, turn: Turn) -> None:
    """People by name: they are typed, one a line or with commas."""
    draft = drafting.mine(session, turn, turn.number(0))
    draft.step = drafting.NAMES
    session.add(draft)
    turn.edit(turn.t("audience-ask-people"), [[button(turn.label("form-back"), "annback", draft.id)]])


def names(session: Session, turn: Turn, draft: Draft) -> None:
    """Those named; where several bear a name, and where nobody does, that is said."""
    found, unknown = named(turn.text, people_of.everybody(session))
    if not found:
        raise Sorry("audience-nobody-named", names=", ".join(unknown)[:200])
    if len(found) > NAMESAKES_SHOWN:
        raise Sorry("audience-too-many-named", most=NAMESAKES_SHOWN)
    chosen = replace(drafting.audience(draft), everybody=False, people=tuple(one.person_id for one in found))
    drafting.keep(session, draft, audience=chosen.kept(), named=[one.person_id for one in found])
    draft.step = drafting.CONTENT
    if unknown:
        turn.say(turn.t("audience-unknown-names", names=", ".join(unknown)[:500]))
    marks = [
        button(f"✓ {name}", "anntog", draft.id, "people", one.person_id)
        for one, name in zip(*_people(session, found), strict=True)
    ]
    done = [button(turn.label("form-chosen"), "annview", draft.id)]
    back = [button(turn.label("form-back"), "annback", draft.id)]
    turn.say(turn.t("audience-which-people"), [*in_rows(marks, 1), done, back])
