"""Random lives of dossiers: no button ever opens, changes or sends another dossier than its own."""

import re
from collections import defaultdict
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from random import Random

import pytest
from sqlmodel import Session, select

from bot.access import Denied
from bot.clock import Clock
from bot.dossiers import FirstPage
from handlers.albums import Joined
from handlers.callback_data import decode
from handlers.dossiers import files, handing_in, nominees, opening, taking
from handlers.registry import dossiers as registry
from handlers.reviews import dossiers as reviews
from handlers.reviews import queue, reviewing
from handlers.turn import Sorry, Turn
from storage import drafts, people
from storage.database import open_database
from storage.tables import (
    Campaign,
    Dossier,
    DossierFile,
    DossierList,
    DossierRound,
    Person,
    Plan,
    SentFile,
    StoredFile,
)
from tests.databases import prepare
from tests.fakes.turns import turn as turn_of

NOW = datetime(2026, 8, 3, 2, 0, tzinfo=UTC)
PAPERS = ["Tờ trình", "Biên bản họp", "Báo cáo thành tích"]
PRESSES = {
    "doso": opening.show, "dosmend": opening.mend, "doscard": opening.back, "dosback": opening.ask_withdraw,
    "dosbackok": opening.withdraw, "dosdrop": opening.drop, "dosdropok": opening.dropped,
    "dosoff": opening.leave, "doscomp": taking.assign, "dosdel": taking.remove,
    "dosfor": nominees.ask, "dosforis": nominees.chosen,
    "dossend": handing_in.send, "dosyes": handing_in.send_anyway, "dosfiles": files.show,
    "dosfile": files.show_one, "dosget": files.get, "dosmove": files.move, "dosfree": files.free,
    "dosround": registry.show_round, "dosgets": registry.show_sent_file, "dosok": reviews.accept,
    "doshold": reviews.hold, "dosret": reviews.begin_return, "rev": reviewing.show, "dosother": opening.other,
    "dos": opening.begin, "dosanother": opening.open_another,
}  # fmt: skip
_WEIGHTS = {
    "dossend": 8,
    "dosyes": 30,
    "dossent": 40,
    "dosanother": 0.6,
    "dosdropok": 0.6,
    "dosback": 10,
    "dosbackok": 30,
    "dosmove": 5,
    "rev": 5,
    "dosok": 0.5,
    "dosret": 2,
}
MAKES_NEW = {"dos", "dosanother", "dosother"}


@dataclass
class Walk:
    """Two heads and the Office press whatever was ever shown to them, in any order."""

    session: Session
    people: list[Person]
    random: Random
    now: datetime = NOW
    shown: dict[int, list[tuple[str, str]]] = field(default_factory=lambda: defaultdict(list))
    files: int = 0
    pressed: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.clock = Clock(source=lambda: self.now)

    def step(self) -> None:
        self.now += timedelta(seconds=20)
        who = self.random.randrange(len(self.people))
        draft = drafts.current(self.session, who + 1)
        if draft is not None and draft.form == reviews.RETURN.name and self.random.random() < 0.7:
            self.returns(who, int(draft.subject.split("/")[0]))
        elif draft is not None and draft.form == drafts.FILES and self.random.random() < 0.2:
            self.sends_file(who, int(draft.subject))
        elif self.shown[who] and self.random.random() < 0.9:
            self.presses(who)
        elif who < 2:
            self.does(who, "", None, opening.choose)
        else:
            self.does(who, "", None, queue.show)

    def sends_file(self, who: int, number: int) -> None:
        self.files += 1
        name = f"{self.random.choice(['to trinh', 'bien ban', 'bao cao', 'IMG'])} {self.files}"
        name += self.random.choice([".pdf", ".jpg"])
        sha256 = f"{self.random.randrange(30) if self.random.random() < 0.2 else 100 + self.files}"
        if self.session.get(StoredFile, sha256) is None:
            self.session.add(StoredFile(sha256=sha256, size=1, media_type="", created_at=NOW))

        def work(session: Session, turn: Turn) -> None:
            new = taking.Incoming(name, sha256, 1, "", "", FirstPage(read=True))
            taking.take_file(session, turn, number, new)

        self.does(who, "", number, work)

    def presses(self, who: int) -> None:
        recent = self.shown[who][-8:] if self.random.random() < 0.7 else self.shown[who]
        weights = [_WEIGHTS.get(decode(data)[0], 1.0) for data, _ in recent]
        data, code = self.random.choices(recent, weights)[0]
        action, args = decode(data)
        if action == "rev" and args[0] != "d":
            return
        own = self.session.exec(select(Dossier).where(Dossier.code == code)).one_or_none() if code else None
        if action == "dossent":
            joined = {
                paper: Joined(pages[0], 1)
                for paper, pages in handing_in.pages_by_paper(
                    [one for one in self.files_of(own.id or 0) if one.removed_at is None] if own else []
                ).items()
            }
            self.does(who, data, own.id if own else None, lambda s, t: handing_in._hand_over(s, t, joined))
        elif action in PRESSES:
            target = None if action in MAKES_NEW else (own.id if own else None)
            self.does(who, data, target, PRESSES[action])
        self.pressed.add(action)

    def returns(self, who: int, number: int) -> None:
        """The reviewer ticks papers and writes reasons."""
        draft = drafts.current(self.session, who + 1)
        assert draft is not None
        ticked = self.random.sample(["0", "1", "2", "whole"], self.random.randint(1, 2))
        draft.answers = {"papers": ticked, **{f"reason.{one}": "Thiếu chữ ký" for one in ticked}}

        def work(session: Session, turn: Turn) -> None:
            reviews._finish(session, turn, draft)
            self.pressed.add("returned")

        self.does(who, "", number, work)
        drafts.drop(self.session, who + 1, draft.form, draft.subject)

    def files_of(self, number: int) -> list[DossierFile]:
        found = select(DossierFile).where(DossierFile.dossier_id == number)
        return list(self.session.exec(found.order_by(DossierFile.position, DossierFile.id)))  # type: ignore[arg-type]

    def does(self, who: int, data: str, target: int | None, work: object) -> None:
        """One turn: whatever it changed is of the dossier the button stood under, and so is what it said."""
        before = self.everything()
        turn = turn_of(self.clock, self.people[who], data)
        try:
            work(self.session, turn)  # type: ignore[operator]
        except (Sorry, Denied):
            self.session.expire_all()
            assert self.everything() == before, data
            return
        self.session.flush()
        after = self.everything()
        changed = {number for number in after if after[number] != before.get(number)}
        if decode(data)[0] in MAKES_NEW:
            assert not changed & before.keys(), data
        elif target is not None:
            assert changed <= {target}, (data, changed, target)
        else:
            assert not changed, data
        self.keep_buttons(who, turn, target if not data or decode(data)[0] not in MAKES_NEW else None)

    def keep_buttons(self, who: int, turn: Turn, target: int | None) -> None:
        own = self.session.get(Dossier, target).code if target else ""  # type: ignore[union-attr]
        mine = self.people[who].telegram_id
        for row in turn.outgoing:
            text = str(row.payload.get("text") or "")
            codes = re.findall(r"HS-\w{5}", text)
            if target and codes and row.chat_id == mine:
                assert own in codes, text
            keyboard = row.payload.get("buttons") or []
            reader = next(at for at, one in enumerate(self.people) if one.telegram_id == row.chat_id)
            for line in keyboard:  # type: ignore[attr-defined]
                for one in line:
                    self.shown[reader].append((one["data"], _read_on(text, one["text"])))

    def everything(self) -> dict[int, object]:
        """All there is of each dossier."""
        found: dict[int, object] = {}
        for one in self.session.exec(select(Dossier)):
            rounds = self.session.exec(select(DossierRound).where(DossierRound.dossier_id == one.id)).all()
            sent = [
                file.model_dump()
                for round_ in rounds
                for file in self.session.exec(select(SentFile).where(SentFile.round_id == round_.id))
            ]
            own = [file.model_dump() for file in self.files_of(one.id or 0)]
            found[one.id or 0] = (one.model_dump(), [round_.model_dump() for round_ in rounds], sent, own)
        return found


def _read_on(text: str, label: str) -> str:
    """The dossier that somebody who reads the message would say this button is of."""
    named = re.search(r"HS-\w{5}", label) or re.search(r"<b>[^<]*[Hh]ồ sơ (HS-\w{5})", text)
    if named is None and label.isdigit():
        named = re.search(rf"^{label}\. .*?(HS-\w{{5}})", text, re.MULTILINE)
    named = named or re.search(r"HS-\w{5}", text)
    return re.sub(r".*(HS-\w{5}).*", r"\1", named[0], flags=re.DOTALL) if named else ""


@pytest.mark.parametrize("seed", [0, *(pytest.param(seed, marks=pytest.mark.slow) for seed in range(1, 5))])
@pytest.mark.timeout(180)
def test_no_button_touches_another_dossier_than_its_own(tmp_path: object, seed: int) -> None:
    url = f"sqlite:///{tmp_path}/lives.db"
    prepare(url)
    database = open_database(url)
    try:
        database.write_now(_walk, seed)
    finally:
        database.close()


def _walk(session: Session, seed: int) -> None:
    walk = Walk(session, _seed(session), Random(seed))
    for who, button in ((0, "dos:1"), (1, "dosanother:1:0")):
        walk.does(who, button, None, PRESSES[decode(button)[0]])
    for _ in range(500):
        walk.step()
    made = session.exec(select(Dossier)).all()
    rounds = session.exec(select(DossierRound)).all()
    assert len(made) > 1
    assert len(rounds) > 1
    assert {"dossent", "dosyes", "rev"} <= walk.pressed


def _seed(session: Session) -> list[Person]:
    people.add_department(session, "Phòng Nghiệp vụ 1", "", "division")
    people.add_department(session, "Văn phòng", "", "office")
    found = [
        Person(telegram_id=number, name=name, folded="", role=role, department_id=at, created_at=NOW)
        for number, name, role, at in (
            (11, "Trần Quốc Bảo", "head", 1), (12, "Vũ Thị Châu", "head", 1),
            (13, "Lê Thu Hà", "office", 2), (14, "Đỗ Minh Khoa", "office", 2),
        )
    ]  # fmt: skip
    for one in found:
        session.add(one)
        session.flush()
    session.add(StoredFile(sha256="plan", size=1, media_type="", created_at=NOW))
    session.flush()
    session.add(Plan(file_sha256="plan", file_name="", reading={}, sent_by=3, created_at=NOW))
    session.flush()
    session.add(Campaign(plan_id=1, title="Phong trào", state="live", created_by=3, created_at=NOW))
    session.flush()
    session.add(DossierList(campaign_id=1, components=PAPERS))
    session.flush()
    return found
