"""Who is told of what becomes of a campaign: people in private and groups, each once.

Thousands are written to in pieces, so that they hold nobody else up: with what happened only a row is kept
that says what is still to be told to whom, and `go_on` works it off. A crash forgets nobody.
"""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass

from sqlmodel import Session

from bot.access import Role
from bot.campaigns import CampaignState
from bot.delivery.policy import Priority
from handlers import texts
from handlers.keyboards import Rows
from handlers.links import Screen, opener
from handlers.messages import outgoing, placed
from handlers.turn import Turn
from storage import news, outbox, people, subjects
from storage.people import Recipient
from storage.tables import Campaign, Department, Group, News, Outgoing

AT_ONCE = 100

Wording = Callable[[str], texts.Markup]


@dataclass(frozen=True)
class Audience:
    """People who have come in, and groups the assistant is in; `outside` have not come in yet."""

    people: tuple[Recipient, ...] = ()
    groups: tuple[Group, ...] = ()
    outside: int = 0

    def counted(self, turn: Turn) -> str:
        """How many they are, in words."""
        told = turn.label("told-people", count=len(self.people))
        if self.groups:
            told = turn.label("told-people-groups", count=len(self.people), groups=len(self.groups))
        return f"{told} {turn.label('told-outside', count=self.outside)}" if self.outside else told


def everybody(session: Session, turn: Turn) -> Audience:
    """The whole office."""
    return _of(turn, people.recipients(session), people.linked_groups(session))


def divisions(session: Session, turn: Turn, units: Iterable[Department]) -> Audience:
    """All who work in these divisions, and their groups."""
    there = {unit.id for unit in units}
    return _of(
        turn,
        (one for one in people.recipients(session) if one.department_id in there),
        (one for one in people.linked_groups(session) if one.everyone or there & one.divisions),
    )


def heads(session: Session, turn: Turn) -> Audience:
    """Those who answer for their divisions, the Office, and the divisions' groups."""
    chosen = {Role.HEAD, Role.OFFICE, Role.ADMIN}
    return _of(
        turn,
        (one for one in people.recipients(session) if one.role in chosen),
        people.linked_groups(session),
    )


def the_office(session: Session, turn: Turn) -> Audience:
    """Colleagues of the Office."""
    chosen = {Role.OFFICE, Role.ADMIN}
    return _of(turn, (one for one in people.recipients(session) if one.role in chosen), ())


def joined(session: Session, turn: Turn, audience: Audience, chats: Collection[int]) -> Audience:
    """The audience and whoever is behind these chats: they were told what is no longer so."""
    persons = {one.id: one for one in audience.people}
    persons |= {one.id: one for one in people.recipients(session) if one.telegram_id in chats}
    groups = {one.id: one for one in audience.groups}
    groups |= {one.id: one for one in people.linked_groups(session) if one.chat_id in chats}
    whole = _of(turn, persons.values(), groups.values())
    return Audience(whole.people, whole.groups, audience.outside)


def told(session: Session, subject: str) -> set[int]:
    """The chats that were told of what bears this subject, are about to be, or will be."""
    waiting = (one for row in news.of_subject(session, subject) for one in _next(session, row))
    return subjects.told(session, subject) | {one.chat_id for one in waiting}


def tell(
    session: Session,
    turn: Turn,
    audience: Audience,
    word: Wording,
    key: str,
    subject: str,
    rows: Callable[[str, int], Rows],
) -> None:
    """The message to each of them in their language, kept under a key so that it goes out once.

    While earlier news is still being written, this waits behind it: nobody reads them the wrong way round.
    """
    there: list[Group | Recipient] = [*audience.groups, *audience.people]
    if not there:
        return
    made = News(
        key=key,
        subject=subject,
        said={one: _said(turn, word(one), rows(one, 1)) for one in texts.LANGUAGES}
        | {news.GROUP: _said(turn, word("vi"), rows("vi", -1))},
        planned=[news.place(one) for one in there],
        created_at=turn.now,
    )
    if len(there) <= AT_ONCE and not news.waits(session):
        turn.outgoing += [_row(made, one) for one in there]
        return
    session.add(made)
    turn.spreads()


def go_on(session: Session) -> bool:
    """Put the next piece of what is still to be told into the outbox; whether there was one."""
    made = news.first(session)
    if made is None:
        return False
    outbox.add(session, _next(session, made, AT_ONCE))
    made.reached += AT_ONCE
    session.add(made)
    if made.reached >= len(made.planned):
        session.delete(made)
    return True


def _next(session: Session, made: News, most: int | None = None) -> list[Outgoing]:
    """The messages to those who have not been told yet, the next first."""
    end = None if most is None else made.reached + most
    return [_row(made, one) for one in news.there(session, made.planned[made.reached : end])]


def _said(turn: Turn, text: texts.Markup, rows: Rows) -> dict[str, object]:
    return outgoing(0, text, rows, now=turn.now).payload


def _row(made: News, one: Group | Recipient) -> Outgoing:
    chat, thread = (one.chat_id, one.thread_id) if isinstance(one, Group) else (one.telegram_id or 0, 0)
    said = made.said[news.GROUP if isinstance(one, Group) else one.language]
    row = Outgoing(
        key=f"{made.key}:{chat}/{thread}" if thread else f"{made.key}:{chat}",
        kind="notice",
        priority=Priority.NOTICE,
        chat_id=chat,
        method=outbox.SAY,
        payload=dict(said),
        due_at=made.created_at,
        created_at=made.created_at,
        subject=made.subject,
    )
    return placed(row, thread)


def opening(turn: Turn, campaign: Campaign) -> Callable[[str, int], Rows]:
    """What news of a campaign leads on to: the campaign, and registering where that is possible."""
    username = turn.services.bot.username

    def rows(language: str, chat_id: int) -> Rows:
        ways = [("campaign-open", Screen.CAMPAIGN)]
        if campaign.kinds and campaign.state == CampaignState.LIVE:
            ways.append(("campaign-open-register", Screen.REGISTER))
        return [
            [
                opener(texts.label(language, key), screen, campaign.id, username=username, chat_id=chat_id)
                for key, screen in ways
            ]
        ]

    return rows


def _of(turn: Turn, persons: Iterable[Recipient], groups: Iterable[Group]) -> Audience:
    """Those who can be written to; nobody is told of their own act."""
    found = list(persons)
    inside = tuple(one for one in found if one.telegram_id is not None and one.telegram_id != turn.user_id)
    places: dict[tuple[int, int], Group] = {}
    for group in groups:
        places.setdefault((group.chat_id, group.thread_id), group)
    return Audience(inside, tuple(places.values()), sum(one.telegram_id is None for one in found))
