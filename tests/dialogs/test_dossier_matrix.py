"""Every deed on a dossier in every role and state, by forged presses: decided like any other."""

import asyncio
from dataclasses import dataclass
from itertools import product

import pytest
from sqlmodel import Session, select

from storage import drafts, people
from storage.tables import Dossier, DossierFile, DossierRound, SentFile, StoredFile
from tests.dialogs.conftest import Office
from tests.dialogs.kit import Someone
from tests.dialogs.test_matrix import forged

ROLES = ("staff", "nominee", "head", "other_head", "office", "maker", "admin", "stranger")
STATES = ("open", "sent", "held", "accepted", "returned", "dropped")
OFFICE = {"office", "admin"}
# Who may do what in which state; whatever is not here must be refused. "maker": of the Office, and took part.
ALLOWED = {
    ("accept", "sent"): OFFICE,
    ("accept", "held"): OFFICE,
    ("hold", "sent"): OFFICE,
    ("withdraw", "sent"): {"head"},
    ("withdraw", "held"): {"head"},
    ("drop", "open"): {"head"},
    **{("remove", state): {"head"} for state in ("open", "sent", "held", "returned")},
}
BUTTONS = {
    "accept": "dosok:{id}:3",
    "hold": "doshold:{id}:3",
    "withdraw": "dosbackok:{id}:3",
    "drop": "dosdropok:{id}:3",
    "remove": "dosdel:{file}",
}
SEEING = {"round": "dosround:{round}", "sent": "dosgets:{sent}"}
MAKING = ("head", "maker", "nominee")
MAY_SEE = {"head", "maker"} | OFFICE
HANDED_IN = {"sent", "held", "accepted", "returned"}


@dataclass
class House:
    office: Office
    people: dict[str, Someone]

    async def presses(self, role: str, data: str) -> str:
        callback = forged(self.people[role].person, data)
        await self.office.playground.world.events.until(lambda: callback.answer is not None or None, 10)
        return str((callback.answer or {}).get("text") or "")


@pytest.fixture
async def house(office: Office) -> House:
    centre = await office.department("Văn phòng", kind="office")
    own = await office.department("Phòng Nghiệp vụ 1")
    other = await office.department("Phòng Nghiệp vụ 2")
    found = {
        "staff": await office.enrolled("Nguyễn Văn An", "staff", own),
        "nominee": await office.enrolled("Đặng Thị Mai", "staff", other),  # moved since
        "head": await office.enrolled("Trần Quốc Bảo", "head", own),
        "other_head": await office.enrolled("Vũ Thị Châu", "head", other),
        "office": await office.enrolled("Lê Thu Hà", "office", centre),
        "maker": await office.enrolled("Hồ Ngọc Lan", "office", centre),
        "admin": await office.enrolled("Đỗ Minh Khoa", "admin", centre),
        "stranger": office.visitor("Người Lạ"),
    }
    await found["stranger"].starts()
    await found["stranger"].sees()
    await office.live(found["office"])
    return House(office, found)


def _made(session: Session, state: str, head: int, maker: int, nominee: int, now: object) -> dict[str, int]:
    number = len(session.exec(select(Dossier)).all())
    one = Dossier(
        code=f"HS-{number:05}", campaign_id=1, department_id=2, state=state, version=3, made_by=head,
        made_at=now, changed_at=now, sent_at=now, round=int(state in HANDED_IN),
        subject_key=f"person:{nominee}", subject_name="Đặng Thị Mai",
    )  # fmt: skip
    session.add(one)
    if session.get(StoredFile, "a") is None:
        session.add(StoredFile(sha256="a", size=1, media_type="", created_at=now))
    session.flush()
    file = DossierFile(dossier_id=one.id, sha256="a", name="a.pdf", size=1, sent_by=maker, sent_at=now)
    round_ = DossierRound(dossier_id=one.id, number=1, sent_by=head, sent_at=now)
    session.add_all([file, round_])
    session.flush()
    sent = SentFile(round_id=round_.id, name="a.pdf", sha256="a", size=1)
    session.add(sent)
    drafts.start(session, head, drafts.FILES, str(one.id), "files", {}, one.made_at)
    session.flush()
    return {"id": one.id or 0, "file": file.id or 0, "round": round_.id or 0, "sent": sent.id or 0}


def _kept(session: Session, ids: dict[str, int]) -> tuple[object, object]:
    one, file = session.get(Dossier, ids["id"]), session.get(DossierFile, ids["file"])
    assert one is not None
    assert file is not None
    return one.model_dump(), file.model_dump()


@pytest.mark.timeout(600)
async def test_whoever_may_does_it_and_nobody_else(house: House) -> None:
    database = house.office.database
    ids = [await database.read(people.by_telegram, house.people[role].id) for role in MAKING]
    head, maker, nominee = ((one.id or 0) if one else 0 for one in ids)
    for state, action in product(STATES, BUTTONS):
        may = ALLOWED.get((action, state), set())
        made = await database.write(_made, state, head, maker, nominee, house.office.clock.now())
        before = await database.read(_kept, made)
        data = BUTTONS[action].format(**made)
        told = await asyncio.gather(*(house.presses(role, data) for role in ROLES if role not in may))
        assert await database.read(_kept, made) == before, (action, state, told)
        for role in sorted(may):
            made = await database.write(_made, state, head, maker, nominee, house.office.clock.now())
            before = await database.read(_kept, made)
            answer = await house.presses(role, BUTTONS[action].format(**made))
            assert await database.read(_kept, made) != before, (action, role, state, answer)
    known = [role for role in ROLES if role != "stranger"]
    for state, action in product(STATES, SEEING):
        made = await database.write(_made, state, head, maker, nominee, house.office.clock.now())
        data = SEEING[action].format(**made)
        said = await asyncio.gather(*(house.presses(role, data) for role in known))
        seen = {role for role, refusal in zip(known, said, strict=True) if not refusal}
        assert seen == MAY_SEE | ({"nominee"} if state in HANDED_IN else set()), (action, state, said)
    stranger = house.people["stranger"]
    for state, data in product(STATES, SEEING.values()):
        made = await database.write(_made, state, head, maker, nominee, house.office.clock.now())
        await house.presses("stranger", data.format(**made))
        # Told in a message, not on the button.
        await stranger.sees("mã mời")
    assert not any("document" in message.body for message in stranger.where.messages.values())
    assert not stranger.shows("HS-")
