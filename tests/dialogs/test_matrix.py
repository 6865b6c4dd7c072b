"""Every action in every role and state, by forged presses: they are decided like any other."""

import asyncio
from dataclasses import dataclass
from itertools import product

import pytest
from sqlmodel import Session, col, func, select

from bot.playground import Person
from bot.playground.state import Callback
from storage import people
from storage.tables import Audit, Draft, Registration, RegistrationVersion
from storage.tables import Person as PersonRow
from tests.dialogs.conftest import Office
from tests.dialogs.kit import Someone
from tests.dialogs.plans import ROLE_MODELS

ROLES = ("sender", "colleague", "head", "other_head", "office", "admin", "stranger")
STATES = ("sent", "confirmed", "accepted", "returned", "withdrawn", "refused")
ALWAYS = dict.fromkeys(STATES)
OFFICE = {"office", "admin"}
OWN = {"sender", "head"}

# Who may do what in which state; whatever is not here must be refused.
ALLOWED: dict[tuple[str, str], set[str]] = {
    ("confirm", "sent"): {"head"},
    ("accept", "confirmed"): OFFICE,
    ("return", "sent"): {"head"},
    ("return", "confirmed"): OFFICE,
    ("return", "accepted"): OFFICE,
    ("refuse", "sent"): {"head"},
    ("refuse", "confirmed"): OFFICE,
    ("withdraw", "sent"): {"sender"},
    ("edit", "sent"): OWN,
    ("edit", "confirmed"): OWN,
    ("edit", "returned"): OWN,
    **{("view", state): OWN | OFFICE for state in STATES},
    **{("review", state): OWN | OFFICE for state in STATES},
    **{("versions", state): OWN | OFFICE for state in STATES},
}
BUTTONS = {
    "confirm": "revconf:{id}:{state}:{version}",
    "accept": "revok:{id}:{state}:{version}",
    "return": "revret:{id}:{state}:{version}",
    "refuse": "revref:{id}:{state}:{version}",
    "withdraw": "regout:{id}:{state}:{version}",
    "edit": "regedit:{id}:{state}:{version}",  # of a returned one: completing and sending it again
    "view": "regmine:{id}",
    "review": "rev:r:{id}",
    "versions": "regold:{id}:1",
}
BECOMES = {"confirm": "confirmed", "accept": "accepted", "withdraw": "withdrawn"}


@dataclass
class House:
    """One person of each role; the sender's registrations are of the head's division."""

    office: Office
    people: dict[str, Someone]

    async def made(self, state: str) -> Registration:
        """A registration of the sender's in this state, version 2."""
        ids = {
            role: one.id
            for role in ("sender", "head", "office")
            if (one := await self.office.database.read(people.by_telegram, self.people[role].id))
        }
        return await self.office.database.write(_add, state, ids, self.office.clock.now())

    async def presses(self, role: str, data: str) -> Callback:
        """The person's client sends this button's data, whether or not it was ever shown."""
        who = self.people[role]
        callback = forged(who.person, data)
        await self.office.playground.world.events.until(lambda: callback.answer is not None or None, 10)
        return callback


def forged(person: Person, data: str) -> Callback:
    """A press straight into the bot's queue, as if the person's newest message had shown the button."""
    world = person.world
    number = world.next_number()
    callback = Callback(str(10**18 + number), person.user, person.private.id, world.now())
    world.callbacks[callback.id] = callback
    shown = {"inline_keyboard": [[{"text": "?", "callback_data": data}]]}
    query = {
        "id": callback.id,
        "from": person.user.json(),
        "message": next(reversed(person.private.messages.values())).body | {"reply_markup": shown},
        "chat_instance": "1",
        "data": data,
    }
    world.updates.add("callback_query", query, person.private.id)
    return callback


def _add(session: Session, state: str, ids: dict[str, int], now: object) -> Registration:
    number = session.exec(select(func.count()).select_from(Registration)).one()
    one = Registration(
        code=f"DK-{number}",
        campaign_id=1,
        department_id=2,
        kind="role_model",
        subject_key=f"name:{number}",
        subject_name="Nguyễn Văn An",
        person_id=ids["sender"],
        fields={"field": "Tiếp công dân", "achievement": "Giải quyết đơn đúng hạn", "note": None},
        state=state,
        version=2,
        returned={"fields": ["achievement"], "reason": "Cần số liệu"} if state == "returned" else {},
        sent_by=ids["sender"],
        confirmed_by=ids["head"] if state in {"confirmed", "accepted", "returned"} else None,
        decided_by=ids["office"] if state in {"accepted", "returned"} else None,
        sent_at=now,
        changed_at=now,
    )
    session.add(one)
    session.flush()
    for version in (1, 2):
        session.add(
            RegistrationVersion(
                registration_id=one.id or 0,
                version=version,
                fields=dict(one.fields),
                made_by=ids["sender"],
                made_at=now,
            )
        )
    return one


def _kept(session: Session, number: int) -> tuple[dict[str, object], list[dict[str, object]], int]:
    """Everything there is of a registration, and how many conversations are open."""
    one = session.get(Registration, number)
    assert one is not None
    versions = session.exec(
        select(RegistrationVersion).where(RegistrationVersion.registration_id == number)
    ).all()
    drafts = session.exec(select(func.count()).select_from(Draft)).one()
    return one.model_dump(), [row.model_dump() for row in versions], drafts


def _last_audit(session: Session, telegram_id: int) -> Audit:
    found = select(Audit).where(Audit.telegram_id == telegram_id).order_by(col(Audit.id).desc())
    return session.exec(found.limit(1)).one()


def _person_id(session: Session, telegram_id: int) -> int | None:
    return session.exec(select(PersonRow.id).where(PersonRow.telegram_id == telegram_id)).one_or_none()


@pytest.fixture
async def house(office: Office) -> House:
    centre = await office.department("Văn phòng", kind="office")
    own = await office.department("Phòng Nghiệp vụ 1")
    other = await office.department("Phòng Nghiệp vụ 2")
    found = {
        "sender": await office.enrolled("Nguyễn Văn An", "staff", own),
        "colleague": await office.enrolled("Phạm Thị Bình", "staff", own),
        "head": await office.enrolled("Trần Quốc Bảo", "head", own),
        "other_head": await office.enrolled("Vũ Thị Châu", "head", other),
        "office": await office.enrolled("Lê Thu Hà", "office", centre),
        "admin": await office.enrolled("Đỗ Minh Khoa", "admin", centre),
        "stranger": office.visitor("Người Lạ"),
    }
    await found["stranger"].starts()
    await found["stranger"].sees()
    await office.live(found["office"], ROLE_MODELS)
    return House(office, found)


@pytest.mark.timeout(600)
async def test_whoever_may_does_it_and_everybody_else_is_refused_told_and_audited(house: House) -> None:
    database = house.office.database
    persons = {role: await database.read(_person_id, one.id) for role, one in house.people.items()}
    for state, action in product(STATES, BUTTONS):
        may = ALLOWED.get((action, state), set())
        await _refused(house, state, action, {role: persons[role] for role in ROLES if role not in may})
        for role in sorted(may):
            case = f"{role}: {action} when {state}"
            one = await house.made(state)
            number = one.id or 0
            before = await database.read(_kept, number)
            callback = await house.presses(role, BUTTONS[action].format(id=number, state=state, version=2))
            after = await database.read(_kept, number)
            assert not (callback.answer or {}).get("text"), case
            assert after[0]["state"] == BECOMES.get(action, state), case
            if action in {"return", "refuse", "edit"}:
                assert after[2] == before[2] + 1, case  # its conversation is open
            if action in BECOMES:
                last = await database.read(_last_audit, house.people[role].id)
                assert (last.action, last.allowed) == (f"registration_{action}", True), case


async def _refused(house: House, state: str, action: str, roles: dict[str, int | None]) -> None:
    """All of them try it at once: nothing changes, each is told, and each try is in the audit."""
    database = house.office.database
    one = await house.made(state)
    number = one.id or 0
    before = await database.read(_kept, number)
    data = BUTTONS[action].format(id=number, state=state, version=2)
    said = await asyncio.gather(*(house.presses(role, data) for role in roles))
    assert await database.read(_kept, number) == before, (action, state)
    for (role, person), callback in zip(roles.items(), said, strict=True):
        case = f"{role}: {action} when {state}"
        told = str((callback.answer or {}).get("text") or "")
        assert told or house.people[role].last().sender is house.office.playground.world.bot, case
        last = await database.read(_last_audit, house.people[role].id)
        assert not last.allowed, case
        assert last.person_id == person, case
        assert last.subject == f"registration:{number}", case
        assert last.detail["tried"], case


async def test_an_old_screen_changes_nothing_and_says_that_somebody_was_faster(house: House) -> None:
    one = await house.made("sent")
    for role, action, seen in (
        ("head", "confirm", ("sent", 1)),
        ("head", "confirm", ("confirmed", 2)),
        ("sender", "withdraw", ("sent", 1)),
        ("sender", "edit", ("returned", 2)),
    ):
        data = BUTTONS[action].format(id=one.id, state=seen[0], version=seen[1])
        before = await house.office.database.read(_kept, one.id or 0)
        callback = await house.presses(role, data)
        assert "vừa được xử lý" in str((callback.answer or {})["text"]), data
        assert await house.office.database.read(_kept, one.id or 0) == before


MADE_UP = (
    "revok", "revok:", "revok:1", "revok:x:confirmed:1", "revok:99999:confirmed:1", "regmine:-1",
    "revok:1:no-such-state:1", "rev:r:1e9", "regold:1:x", "regmine:99999999999999999999999",
)  # fmt: skip


async def test_a_button_made_up_of_anything_is_answered_as_an_old_one(house: House) -> None:
    one = await house.made("sent")
    before = await house.office.database.read(_kept, one.id or 0)
    for data in MADE_UP:
        callback = await house.presses("office", data)
        assert "đã cũ" in str((callback.answer or {}).get("text")), data
    assert await house.office.database.read(_kept, one.id or 0) == before


async def test_withdrawing_after_the_head_has_looked_is_refused(house: House) -> None:
    one = await house.made("confirmed")
    data = BUTTONS["withdraw"].format(id=one.id, state="confirmed", version=2)
    callback = await house.presses("sender", data)
    assert "Đã có người xem xét" in str((callback.answer or {})["text"])
