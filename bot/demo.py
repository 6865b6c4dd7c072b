"""Opens the sample office on the playground: people, groups, and plans that come in by the usual path."""

from datetime import datetime
from functools import partial

from sqlmodel import Session

from bot import codes, sample
from bot.clock import Clock
from bot.language.folding import fold
from bot.playground import Message, Playground
from bot.playground import Person as Player
from bot.playground.groups import create_group
from storage import people
from storage.database import Database
from storage.tables import Group, Invitation, Person

OFFICE = sample.office()
OFFICE_NAME = OFFICE.name
PLACE = OFFICE.place
PATIENCE = 120.0  # seconds; a machine with much else to do is no failure


async def open_office(playground: Playground, database: Database, clock: Clock) -> list[tuple[str, str]]:
    """Bring the office to life; returns (name, invitation code) of those not enrolled yet."""
    invited = {one.telegram_id: codes.new() for one in OFFICE.people if not one.enrolled}
    players = {
        one.telegram_id: playground.add_user(
            *_names(one.name), language_code=one.language, about=_about(one, invited.get(one.telegram_id))
        )
        for one in OFFICE.people
    }
    ids = {known: player.id for known, player in players.items()}
    await database.write(_enrol, ids, invited, clock.now())
    for one in OFFICE.people:
        if one.enrolled:
            await players[one.telegram_id].start_bot()
    await _groups(playground, database, players, clock.now())
    await _plans(playground, players[_officer()], clock)
    return [(one.name, invited[one.telegram_id]) for one in OFFICE.people if not one.enrolled]


def _about(one: sample.Person, code: str | None) -> str:
    """The line under the name on the page; a newcomer's tells the code to begin with."""
    return f"{one.about} · mã mời: /start {code}" if code else one.about


def _names(name: str) -> tuple[str, str]:
    """(first name, last name) so that the page shows the name in its Vietnamese order."""
    family, _, given = name.partition(" ")
    return family, given


def _officer() -> int:
    return next(one.telegram_id for one in OFFICE.people if one.role == "office")


def _enrol(session: Session, ids: dict[int, int], invited: dict[int, str], now: datetime) -> None:
    units = {
        one.key: people.add_department(session, one.name, one.short, one.kind).id
        for one in OFFICE.departments
    }
    for one in OFFICE.people:
        person = Person(
            telegram_id=ids[one.telegram_id] if one.enrolled else None,
            name=one.name,
            folded=fold(one.name),
            department_id=units[one.department],
            role=one.role,
            language=one.language,
            consented_at=now if one.enrolled else None,
            created_at=now,
        )
        session.add(person)
        session.flush()
        if not one.enrolled:
            session.add(
                Invitation(
                    code=invited[one.telegram_id],
                    role=one.role,
                    department_id=units[one.department],
                    person_id=person.id,
                    created_at=now,
                    expires_at=now + codes.VALID_FOR,
                )
            )


async def _groups(
    playground: Playground, database: Database, players: dict[int, Player], now: datetime
) -> None:
    world = playground.world
    for one in OFFICE.groups:
        members = [players[number].user for number in one.members]
        chat = create_group(world, members[0], one.title, [*members[1:], world.bot])
        await world.events.until(partial(_spoken, world.bot, chat.messages), PATIENCE)
        await database.write(_link, chat.id, one.department, now)


def _spoken(bot: object, messages: dict[int, Message]) -> Message | None:
    return next((message for message in messages.values() if message.sender is bot), None)


def _link(session: Session, chat_id: int, department: str, now: datetime) -> None:
    group = people.group_by_chat(session, chat_id) or Group(chat_id=chat_id)
    name = next((one.name for one in OFFICE.departments if one.key == department), None)
    if name is None:
        group.everyone = True
    else:
        group.department_id = people.add_department(session, name).id
    group.came_at = group.linked_at = now
    session.add(group)


_SURE = "Báo tin và phát động"
_ON = (_SURE, "Vẫn phát động", "Phát động")  # what leads to a launch, the last step first


async def _plans(playground: Playground, officer: Player, clock: Clock) -> None:
    """The Office sends each plan in chat and launches it; the last one waits for the visitor."""
    *launched, waiting = sample.plans(clock.today())
    for plan in launched:
        seen = max((message.version for message in officer.private.messages.values()), default=0)
        await officer.upload(None, [(plan.file_name, plan.docx())])
        label = ""
        while label != _SURE:
            screen, label = await playground.world.events.until(partial(_next, officer, seen), PATIENCE)
            seen = screen.version
            await officer.press(screen, label, PATIENCE)
    await officer.upload(None, [(waiting.file_name, waiting.docx())])


def _next(officer: Player, after: int) -> tuple[Message, str] | None:
    """The message that came since, with the button that leads on to the launch."""
    for message in officer.private.messages.values():
        rows = message.body.get("reply_markup", {}).get("inline_keyboard", [])
        labels = {button["text"] for row in rows for button in row}
        found = next((one for one in _ON if one in labels), None)
        if message.version > after and found:
            return message, found
    return None
