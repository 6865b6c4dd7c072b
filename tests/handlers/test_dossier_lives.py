"""Random lives of dossiers: no button ever opens, changes or sends another dossier than its own."""

import re
from collections import Counter, defaultdict
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
from handlers.dossiers import blanks, files, handing_in, nominees, opening, taking
from handlers.registry import dossiers as registry
from handlers.reviews import dossiers as reviews
from handlers.reviews import queue, reading_through, reviewing
from handlers.turn import Sorry, Turn
from storage import drafts, people
from storage.database import open_database
from storage.tables import (
    Campaign,
    Dossier,
    DossierFile,
    DossierList,
    DossierNote,
    DossierRound,
    Draft,
    Person,
    Plan,
    SentFile,
    StoredFile,
)
from tests.databases import prepare
from tests.fakes.turns import turn as turn_of

NOW = datetime(2026, 8, 3, 2, 0, tzinfo=UTC)
LEAST, MOST = 200, 2000  # steps
PAPERS = ["Tờ trình", "Biên bản họp", "Báo cáo thành tích"]
AWARDS = ("Giấy khen", "Lao động tiên tiến")


def _hand_over(session: Session, turn: Turn) -> None:
    """As `handing_in.hand_over`, the pages joined already."""
    pages = handing_in._pages(session, turn)
    handing_in._hand_over(session, turn, {paper: Joined(of[0], 1) for paper, of in pages.items()})


def _preview(session: Session, turn: Turn) -> None:
    pages = files._pages(session, turn)
    files._send_preview(session, turn, Joined(pages[0], 1))


def _whole(session: Session, turn: Turn) -> None:
    sent = reading_through._sent(session, turn)
    reading_through._send(session, turn, sent[0].sha256, 1, [])


def _blank(session: Session, turn: Turn) -> None:
    blanks._send(session, turn, "plan", 1, blanks._wanted(session, turn))


PRESSES = {
    "doso": opening.show, "dosmend": opening.mend, "doscard": opening.back, "dosback": opening.ask_withdraw,
    "dosbackok": opening.withdraw, "dosdrop": opening.drop, "dosdropok": opening.dropped,
    "dosoff": opening.leave, "doscomp": taking.assign, "dosdel": taking.remove,
    "dosfor": nominees.ask, "dosforis": nominees.chosen, "dosfornew": nominees.begin_other,
    "dosblank": blanks.choose, "dossend": handing_in.send, "dosyes": handing_in.send_anyway,
    "dosfiles": files.show, "dosfile": files.show_one, "dosget": files.get, "dosmove": files.move,
    "dosfree": files.free, "dosround": registry.show_round, "dosgets": registry.show_sent_file,
    "dosok": reviews.accept, "doshold": reviews.hold, "dosret": reviews.begin_return,
    "dosnote": reading_through.begin_note, "rev": reviewing.show, "dosother": opening.other,
    "dos": opening.begin, "dosaward": opening.open_, "dosanother": opening.open_another,
    "dospdf": _preview, "doswhole": _whole, "dosblankis": _blank, "dossent": _hand_over,
}  # fmt: skip
FINISHES = {
    reviews.RETURN.name: reviews._finish,
    reading_through.NOTE.name: reading_through._finish,
    nominees.NOMINEE.name: nominees._finish,
}
ONWARD = {"dossend", "dosyes", "dossent", "dosbackok"}  # pressed sooner, for lives to come to something
MAKES_NEW = {"dos", "dosaward", "dosanother", "dosother"}


@dataclass
class Walk:
    """Two heads and the Office press whatever was ever shown to them, in any order."""

    session: Session
    people: list[Person]
    random: Random
    now: datetime = NOW
    who: int = 0  # works for a while
    shown: dict[int, list[list[tuple[str, str]]]] = field(default_factory=lambda: defaultdict(list))
    files: int = 0
    tried: Counter[str] = field(default_factory=Counter)
    pressed: Counter[str] = field(default_factory=Counter)  # and not refused
    kept: dict[int, list[object]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.clock = Clock(source=lambda: self.now)
        self.kept = self.everything()

    def step(self) -> None:
        self.now += timedelta(seconds=20)
        if self.random.random() < 0.2:
            self.who = self.random.choice([0, 0, 1, 1, 2, 3])
        who = self.who
        draft = drafts.current(self.session, who + 1)
        if draft is not None and draft.form in FINISHES and self.random.random() < 0.7:
            self.answers(who, draft)
        elif draft is not None and draft.form == drafts.FILES and self.random.random() < 0.2:
            for _ in range(self.random.randint(1, 3)):
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
        """Mostly on the newest screen, and sooner what was seldom pressed."""
        back = self.random.choice([1, 1, 1, 3, len(self.shown[who])])
        there = [one for screen in self.shown[who][-back:] for one in screen]
        actions = [decode(data)[0] for data, _ in there]
        weights = [(5 if one in ONWARD else 1) / (1 + self.tried[one]) ** 2 for one in actions]
        data, code = self.random.choices(there, weights)[0]
        action = decode(data)[0]
        self.tried[action] += 1
        own = self.session.exec(select(Dossier).where(Dossier.code == code)).one_or_none() if code else None
        self.does(who, data, None if action in MAKES_NEW or own is None else own.id, PRESSES[action])

    def answers(self, who: int, draft: Draft) -> None:
        """What was asked for: papers ticked with reasons, a note, a name."""
        ticked = self.random.sample(["0", "1", "2", "whole"], self.random.randint(1, 2))
        draft.answers = {"papers": ticked, **{f"reason.{one}": "Thiếu chữ ký" for one in ticked}}
        draft.answers |= {"text": "Đã gọi điện", "name": self.random.choice(["Mai Thị Yến", "Vũ Thị Châu"])}
        finish = FINISHES[draft.form]
        self.does(who, "", int(draft.subject.split("/")[0]), lambda s, t: finish(s, t, draft))
        self.pressed[draft.form] += 1
        drafts.drop(self.session, who + 1, draft.form, draft.subject)

    def files_of(self, number: int) -> list[DossierFile]:
        found = select(DossierFile).where(DossierFile.dossier_id == number)
        return list(self.session.exec(found.order_by(DossierFile.position, DossierFile.id)))  # type: ignore[arg-type]

    def does(self, who: int, data: str, target: int | None, work: object) -> None:
        """One turn: whatever it changed is of the dossier the button stood under, and so is what it said."""
        before = self.kept
        turn = turn_of(self.clock, self.people[who], data)
        try:
            work(self.session, turn)  # type: ignore[operator]
        except (Sorry, Denied):
            self.session.expire_all()
            assert self.everything() == before, data
            return
        self.session.flush()
        self.pressed[decode(data)[0]] += 1
        self.kept = after = self.everything()
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
            carried = {one["file"] for one in row.payload.get("files") or []}  # type: ignore[attr-defined]
            assert not carried or (target and carried <= self.bytes_of(target)), text
            keyboard = row.payload.get("buttons") or []
            if target and keyboard and codes and row.chat_id == mine:
                assert own in codes, text
            reader = next(at for at, one in enumerate(self.people) if one.telegram_id == row.chat_id)
            screen = [
                (one["data"], _read_on(text, one["text"]))
                for line in keyboard  # type: ignore[attr-defined]
                for one in line
                if one["data"].startswith(("dos", "rev:d"))
            ]
            assert {decode(data)[0] for data, _ in screen} <= PRESSES.keys()
            if screen:
                self.shown[reader].append(screen)

    def bytes_of(self, number: int) -> set[str]:
        """Of every file that is or was in it, as it came or as it was handed in; of a blank, which is new."""
        handed_in = select(SentFile.sha256).join(DossierRound).where(DossierRound.dossier_id == number)
        return {"plan", *(one.sha256 for one in self.files_of(number)), *self.session.exec(handed_in)}

    def everything(self) -> dict[int, list[object]]:
        """All there is of each dossier."""
        found: dict[int, list[object]] = defaultdict(list)
        of_round = {}
        for table in (Dossier, DossierFile, DossierNote, DossierRound, SentFile):
            for row in self.session.connection().execute(select(table)):
                if table is DossierRound:
                    of_round[row.id] = row.dossier_id
                number = of_round[row.round_id] if table is SentFile else getattr(row, "dossier_id", row.id)
                found[number].append(tuple(row))
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


def test_pages_stand_as_they_were_sent_though_one_took_longer(tmp_path: object) -> None:
    url = f"sqlite:///{tmp_path}/pages.db"
    prepare(url)
    database = open_database(url)
    try:
        assert database.write_now(_late_page) == [6, 7, 8, 9]
    finally:
        database.close()


def _late_page(session: Session) -> list[int]:
    walk = Walk(session, _seed(session), Random(0))
    walk.does(0, "dos:1", None, opening.begin)
    for number, album in ((6, ""), (8, "a"), (7, "a"), (9, "a")):
        session.add(StoredFile(sha256=str(number), size=1, media_type="", created_at=NOW))
        new = taking.Incoming(f"{number}.jpg", str(number), 1, "", album, FirstPage(), message_id=number)
        taking.take_file(session, turn_of(walk.clock, walk.people[0]), 1, new)
    return [one.message_id for one in walk.files_of(1)]


def _walk(session: Session, seed: int) -> None:
    walk = Walk(session, _seed(session), Random(seed))
    for who, button in ((0, "dos:1"), (1, "dosanother:1:0")):
        walk.does(who, button, None, PRESSES[decode(button)[0]])
    for number in range(MOST):
        if number > LEAST and not _left(walk):
            break
        walk.step()
    assert len(session.exec(select(Dossier)).all()) > 1
    assert not _left(walk)


def _left(walk: Walk) -> set[str]:
    """What has not yet come about: a press of each button, an answer to each question, each outcome."""
    outcomes = set(walk.session.exec(select(DossierRound.outcome)))
    return {*PRESSES, *FINISHES, "accepted", "returned", "withdrawn"} - outcomes - walk.pressed.keys()


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
    for title in ("Phong trào", "Tổng kết"):
        session.add(Campaign(plan_id=1, title=title, state="live", created_by=3, created_at=NOW))
        session.flush()
    session.add(DossierList(campaign_id=1, components=PAPERS))
    for award in AWARDS:
        session.add(DossierList(campaign_id=2, award=award, components=PAPERS[:2]))
    session.flush()
    return found
