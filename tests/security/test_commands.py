"""Every command, written by every role and by a stranger, with and without nonsense behind it."""

import pytest
from sqlmodel import Session, col, select
from telegram.ext import CommandHandler

from handlers.routes import routes
from storage.tables import Audit, Outgoing, Person
from tests.security.conftest import Office

NONSENSE = "x<b>'\"; DROP TABLE person; -- 99999999999999999999"
# The way in, the question of the language, and how a question is asked: none tells of the office.
FOR_ANYBODY = ("mã mời", "tiếng nào", "English", "gõ câu hỏi sau lệnh")


def commands(office: Office) -> list[str]:
    """What this program listens to, by its own list of routes."""
    found = [one.commands for one in routes(office.services) if isinstance(one, CommandHandler)]
    return sorted({name for names in found for name in names})


@pytest.mark.parametrize("role", [None, "staff", "head", "office", "admin"])
async def test_no_command_is_an_error_and_a_stranger_is_only_told_the_way_in(
    office: Office, role: str | None
) -> None:
    unit = await office.department("Phòng Nghiệp vụ 1")
    someone = office.visitor("Kẻ Lạ") if role is None else await office.enrolled("Trần Văn Thử", role, unit)
    await someone.say("/menu")
    await someone.sees()
    names = commands(office)
    for number, name in enumerate(names):
        await someone.say(f"/{name}" if number % 2 else f"/{name} {NONSENSE}")
    await someone.say("/ngonngu")
    await someone.sees("English", timeout=60)
    await someone.sees("English", timeout=60)
    assert len(names) > 20
    assert not await office.database.read(_errors)
    if role is None:
        told = [one.text for one in someone.where.messages.values() if one.sender is not someone.person.user]
        strange = {one for one in told if not any(word in one for word in FOR_ANYBODY)}
        assert not strange
        assert await office.database.read(_kept) == []


def _errors(session: Session) -> list[str]:
    failed = session.exec(select(Outgoing).where(Outgoing.state == "failed")).all()
    raised = session.exec(select(Audit).where(col(Audit.action) == "error")).all()
    return [str(one.payload) for one in failed] + [str(one.detail) for one in raised]


def _kept(session: Session) -> list[Person]:
    return list(session.exec(select(Person)))
