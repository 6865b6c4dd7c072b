"""Random lives of dossiers: no button ever opens, changes or sends another dossier than its own."""

import re
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from random import Random
from typing import NamedTuple

import pytest
from hypothesis import settings
from sqlmodel import Session, select

from bot.access import Denied
from bot.clock import Clock
from bot.dossiers import FirstPage
from bot.dossiers.life import State
from bot.language.folding import fold
from handlers import guided
from handlers.albums import Joined
from handlers.callback_data import decode
from handlers.conversations import Conversations
from handlers.dossiers import blanks, files, handing_in, nominees, opening, taking
from handlers.errors import Handler as Deed
from handlers.office import journal
from handlers.registrations import mine
from handlers.registry import rounds
from handlers.reviews import dossiers as reviews
from handlers.reviews import queue, reading_through, reviewing
from handlers.turn import Sorry, Turn
from storage import drafts, people
from storage.database import open_database
from storage.tables import (
    Campaign,
    Department,
    Dossier,
    DossierFile,
    DossierList,
    DossierNote,
    DossierRound,
    Draft,
    Person,
    Plan,
    Registration,
    SentFile,
    StoredFile,
)
from tests.databases import prepare
from tests.fakes.turns import turn as turn_of

NOW = datetime(2026, 8, 3, 2, 0, tzinfo=UTC)
SEED, STEPS = 302, 400
SELDOM = 15  # of what may come about in a life may be left out by one
PAPERS = ["Tờ trình", "Biên bản họp", "Báo cáo thành tích"]
MORE = ["Danh sách", "Giấy chứng nhận", "Ý kiến hiệp y"]  # papers are chosen by letter
AWARDS = ("Giấy khen", "Lao động tiên tiến")
# Campaign, division, who: the last is of another division, and so nobody a head may choose.
REGISTERED = ((1, 1, "Hoàng Thị Mây"), (1, 1, "Phạm Văn Núi"), (2, 1, "Đinh Thị Lụa"), (1, 2, "Vũ Hải Yến"))


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


def _send_prints(session: Session, turn: Turn) -> None:
    rounds._prints(session, turn)
    rounds._send_prints(session, turn, "plan", 1)


GUIDES = {one.name: one for one in (reviews.RETURN, reading_through.NOTE, nominees.NOMINEE)}
TALKS = Conversations(GUIDES)
PRESSES = {
    "doso": opening.show, "dosmend": opening.mend, "doscard": opening.back, "dosback": opening.ask_withdraw,
    "dosbackok": opening.withdraw, "dosdrop": opening.drop, "dosdropok": opening.dropped,
    "dosoff": opening.leave, "doscomp": taking.assign, "dosdel": taking.remove,
    "dosextra": taking.assign_extra,
    "dosfor": nominees.ask, "dosforis": nominees.chosen, "dosfornew": nominees.begin_other,
    "dosblank": blanks.choose, "dossend": handing_in.send, "dosyes": handing_in.send_anyway,
    "dosfiles": files.show, "dosfile": files.show_one, "dosget": files.get, "dosmove": files.move,
    "dosfree": files.free, "dosround": rounds.show, "dosgets": rounds.show_file,
    "dosprints": _send_prints,
    "dosok": reviews.accept, "doshold": reviews.hold, "dosret": reviews.begin_return,
    "dosnote": reading_through.begin_note, "rev": reviewing.show, "dosother": opening.other,
    "doscase": reviews.card_again,
    "dos": opening.begin, "dosaward": opening.open_, "dosanother": opening.open_another,
    "dospdf": _preview, "doswhole": _whole, "dosblankis": _blank, "dossent": _hand_over,
    "revlist": queue.again, "journal": journal.of_one,
    "fa": TALKS.answer, "fd": TALKS.chosen, "fb": TALKS.back, "fe": TALKS.mend, "fo": TALKS.confirm,
    "fl": TALKS.later, "fs": TALKS.skip, "fv": TALKS.day, "fk": TALKS.month, "fc": guided.cancel,
    "fr": TALKS.resume,
}  # fmt: skip
# Pressed sooner, for lives to come to something.
ONWARD = {"dossend", "dosyes", "dossent", "dosback", "dosbackok", "doshold", "dosret", "fa", "fd", "fo", "fs"}
OF_DAYS = {"fv", "fk"}  # picks of a day, pressed or not
MAKES_NEW = {"dos", "dosaward", "dosanother", "dosother"}
LISTS = {"revlist"}
_OF_DOSSIERS = re.compile(r"dos|rev:d|revlist|journal:|f[a-mo-z]:")
_CODE = re.compile(r"HS-\w{5}")


class Shown(NamedTuple):
    """A button, and the code of the dossier that somebody would say it is of."""

    data: str
    code: str

    @property
    def action(self) -> str:
        return decode(self.data)[0]


@dataclass
class Walk:
    """Two heads and the Office press whatever was ever shown to them, in any order."""

    session: Session
    people: list[Person]
    random: Random
    now: datetime = NOW
    who: int = 0  # works for a while
    shown: dict[int, list[list[Shown]]] = field(default_factory=lambda: defaultdict(list))
    files: int = 0
    tried: Counter[str] = field(default_factory=Counter)
    pressed: Counter[str] = field(default_factory=Counter)  # and not refused
    kept: dict[int, list[object]] = field(default_factory=dict)
    standing: list[object] = field(default_factory=list)  # held, for the session would read it for each turn

    def __post_init__(self) -> None:
        for table in (Department, Campaign, Plan):
            self.standing += self.session.exec(select(table)).all()
        self.clock = Clock(source=lambda: self.now)
        self.kept = self.everything()

    def step(self) -> None:
        self.now += timedelta(seconds=20)
        if self.random.random() < 0.2:
            self.who = self.random.choice([0, 0, 1, 1, 2, 3])
        who = self.who
        draft = drafts.current(self.session, who + 1)
        if draft is not None and draft.form in GUIDES and _is_said(draft.step) and self.random.random() < 0.7:
            self.says(who, draft)
        elif draft is not None and draft.form == drafts.FILES and self.random.random() < 0.2:
            for _ in range(self.random.randint(1, 3)):
                self.sends_file(who, int(draft.subject))
        elif self.shown[who] and self.random.random() < 0.9:
            self.presses(who)
        else:
            lists = (opening.choose, mine.show) if who < 2 else (queue.show, mine.show)
            self.does(who, "", None, self.random.choice(lists))

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
        there = [(one, at) for at, screen in enumerate(self.shown[who][-back:], 1) for one in screen]
        weights = [self.weight(one.action) for one, _ in there]
        [(pressed, at)] = self.random.choices(there, weights)
        self.tried[pressed.action] += 1
        known = select(Dossier).where(Dossier.code == pressed.code)
        own = self.session.exec(known).one_or_none() if pressed.code else None
        target = None if pressed.action in MAKES_NEW | LISTS or own is None else own.id
        if self.does(who, pressed.data, target, PRESSES[pressed.action]) and at < back:
            self.pressed["an old screen"] += 1

    def weight(self, action: str) -> float:
        """What leads on is pressed often, all else ever more seldom, what never worked so far the soonest."""
        tried = 1 + self.tried[action]
        return (5 / tried if action in ONWARD else 1 / tried**2) + (not self.pressed[action])

    def says(self, who: int, draft: Draft) -> None:
        """What was asked for: a reason, a note, a name."""
        plain = {"name": "Mai Thị Yến", "until": "30/9/2026"}
        words = plain.get(draft.step) or f"Thiếu chữ ký {self.random.randrange(9)}"
        self.does(
            who,
            "",
            int(draft.subject.split("/")[0]),
            lambda s, t: TALKS.take_words(s, t, draft.id or 0),
            words,
        )

    def files_of(self, number: int) -> list[DossierFile]:
        found = select(DossierFile).where(DossierFile.dossier_id == number)
        return list(self.session.exec(found.order_by(DossierFile.position, DossierFile.id)))  # type: ignore[arg-type]

    def does(self, who: int, data: str, target: int | None, work: Deed, words: str = "") -> bool:
        """One turn, unless it is refused: what it changed and said is of the dossier it stood under."""
        before = self.kept
        turn = turn_of(self.clock, self.people[who], data, words)
        try:
            work(self.session, turn)
        except (Sorry, Denied):
            if self.session.new or self.session.dirty:
                self.session.expire_all()
            assert self.everything() == before, data
            return False
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
        self.keep_buttons(who, turn, target, of_two=decode(data)[0] == "dosforis" or bool(words))
        return True

    def keep_buttons(self, who: int, turn: Turn, target: int | None, *, of_two: bool) -> None:
        """What may be pressed from now on; a screen is of the dossier that was pressed, by its first line."""
        own = self.session.get(Dossier, target).code if target else ""  # type: ignore[union-attr]
        for row in turn.outgoing:
            text = str(row.payload.get("text") or "")
            carried = {one["file"] for one in row.payload.get("files") or []}  # type: ignore[attr-defined]
            assert not carried or (target and carried <= self.bytes_of(target)), text
            reader = next(at for at, one in enumerate(self.people) if one.telegram_id == row.chat_id)
            screen = [
                Shown(one["data"], _read_on(text, one["text"]))
                for line in row.payload.get("buttons") or []  # type: ignore[attr-defined]
                for one in line
                if _OF_DOSSIERS.match(one["data"])
            ]
            assert {one.action for one in screen} <= PRESSES.keys()
            if screen and target and reader == who:
                assert own in _CODE.findall(text) if of_two else _read_on(text) == own, (own, text)
            if screen:
                self.shown[reader].append(screen)

    def bytes_of(self, number: int) -> set[str]:
        """Of every file that is or was in it, as it came or as it was handed in; of a blank, which is new."""
        handed_in = select(SentFile.sha256).join(DossierRound).where(DossierRound.dossier_id == number)
        return {"plan", *(one.sha256 for one in self.files_of(number)), *self.session.exec(handed_in)}

    def everything(self) -> dict[int, list[object]]:
        """All there is of each dossier, as it is kept."""
        found: dict[int, list[object]] = defaultdict(list)
        of_round = {}
        connection = self.session.connection()
        for table in (Dossier, DossierFile, DossierNote, DossierRound, SentFile):
            for row in connection.exec_driver_sql(f"SELECT * FROM {table.__tablename__}"):
                if table is DossierRound:
                    of_round[row.id] = row.dossier_id
                number = of_round[row.round_id] if table is SentFile else getattr(row, "dossier_id", row.id)
                found[number].append(tuple(row))
        return found


def _is_said(step: str) -> bool:
    return step in {"text", "name", "until"} or step.startswith("reason")


def _read_on(text: str, label: str = "") -> str:
    """The dossier that somebody who reads the message would say this button is of."""
    named = re.search(r"HS-\w{5}", label) or re.search(r"<b>[^<]*[Hh]ồ sơ (HS-\w{5})", text)
    if named is None and label.isdigit():
        named = re.search(rf"^{label}\. .*?(HS-\w{{5}})", text, re.MULTILINE)
    named = named or re.search(r"HS-\w{5}", text)
    return re.sub(r".*(HS-\w{5}).*", r"\1", named[0], flags=re.DOTALL) if named else ""


@pytest.mark.timeout(180)
def test_no_button_touches_another_dossier_than_its_own(tmp_path: object) -> None:
    url = f"sqlite:///{tmp_path}/lives.db"
    prepare(url)
    database = open_database(url)
    try:
        left = database.write_now(_life, SEED)
    finally:
        database.close()
    assert len(left) < SELDOM, left


def test_the_queue_goes_campaign_by_campaign_the_nearest_deadline_first() -> None:
    waiting = [Dossier(code=f"{number}", campaign_id=number // 10) for number in (11, 21, 31, 12, 32)]
    found = queue.by_deadline(waiting, {1: date(2026, 9, 1), 3: date(2026, 8, 1)})
    assert [one.code for one in found] == ["31", "32", "11", "12", "21"]


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


def test_a_return_outlives_the_shortening_of_the_plans_papers(tmp_path: object) -> None:
    url = f"sqlite:///{tmp_path}/shortened.db"
    prepare(url)
    database = open_database(url)
    try:
        state, told = database.write_now(_shortened)
    finally:
        database.close()
    assert state == State.RETURNED
    assert told == {"papers": {"Biên bản họp": "Thiếu chữ ký"}, "until": "2026-09-30"}


def _shortened(session: Session) -> tuple[str, dict[str, object]]:
    """The paper before the one at fault is asked for no more while the Office fills in the form."""
    walk = Walk(session, _seed(session), Random(0))
    session.add(
        Dossier(
            code="HS-AAAAA", campaign_id=1, department_id=1, state=State.SENT, made_by=1, made_at=NOW,
            changed_at=NOW,
        )
    )  # fmt: skip
    session.flush()
    session.add(DossierRound(dossier_id=1, number=1, sent_by=1, sent_at=NOW))
    walk.kept = walk.everything()
    assert walk.does(2, "dosret:1:1", 1, reviews.begin_return)

    def press(action: str, end: str = "") -> None:
        data = next(
            one.data for one in walk.shown[2][-1] if decode(one.data)[0] == action and one.data.endswith(end)
        )
        assert walk.does(2, data, 1, PRESSES[action])

    press("fa", ":1")
    press("fd")
    asked = session.exec(select(DossierList)).first()
    assert asked is not None
    asked.components = asked.components[1:]
    session.add(asked)
    for _ in ("reason", "until"):
        draft = drafts.current(session, 3)
        assert draft is not None
        words = "30/9/2026" if draft.step == "until" else "Thiếu chữ ký"
        assert walk.does(2, "", 1, lambda s, t, number=draft.id: TALKS.take_words(s, t, number or 0), words)
    press("fo")
    found = session.get(Dossier, 1)
    assert found is not None
    return found.state, found.returned


def test_of_many_papers_a_card_says_the_done_shortly_and_of_a_return_only_what_is_open(
    tmp_path: object,
) -> None:
    url = f"sqlite:///{tmp_path}/many.db"
    prepare(url)
    database = open_database(url)
    try:
        asked, moved, card, ways = database.write_now(_many_papers)
    finally:
        database.close()
    assert "✓ A) Tờ trình <i>· tệp 1–3 (cần xem lại)</i>" in asked
    assert "☐ B) Biên bản họp" in asked
    assert "Tệp 4 là giấy tờ nào?" in asked
    assert "Tệp 1–3 là giấy tờ nào?" in moved  # one press, and the pages of an album together
    assert "• 1. " not in card
    assert card.index("Thiếu chữ ký") < card.index("5 giấy tờ khác giữ nguyên")
    assert "Danh sách" not in card
    assert ways == ["Là: Biên bản họp", "Nộp dù còn thiếu"]  # of the one that is open alone


def _many_papers(session: Session) -> tuple[str, str, str, list[str]]:
    walk = Walk(session, _seed(session), Random(0))

    def pressed(data: str) -> dict[str, object]:
        turn = turn_of(walk.clock, walk.people[0], data)
        PRESSES[decode(data)[0]](session, turn)
        return turn.outgoing[-1].payload

    def said(data: str) -> str:
        return str(pressed(data)["text"])

    said("dos:1")
    for number in range(1, 5):
        session.add(StoredFile(sha256=str(number), size=1, media_type="", created_at=NOW))
        new = taking.Incoming(
            f"{number}.jpg", str(number), 1, "to trinh" * (number < 4), "a" * (number < 4), FirstPage()
        )
        taking.take_file(session, turn_of(walk.clock, walk.people[0]), 1, new)
    asked = said("doscard:1")
    moved = said("dosfree:1:1")
    dossier = session.get_one(Dossier, 1)
    dossier.state, dossier.returned = State.RETURNED, {"papers": {"Biên bản họp": "Thiếu chữ ký"}}
    for one in walk.files_of(1):
        one.component = "Tờ trình"
    session.flush()
    card = said("doscard:1")
    walk.files_of(1)[-1].component = ""
    session.flush()
    rows = pressed("doscard:1")["buttons"]
    return asked, moved, card, [row[0]["text"] for row in rows][:2]  # type: ignore[attr-defined]


MOST_LIVES = 50


@pytest.mark.slow
@pytest.mark.timeout(7200)
def test_no_button_of_many_lives_touches_another_dossier(tmp_path: Path) -> None:
    """Together they press everything, however many that takes; `--hypothesis-profile sweep` lives fifty."""
    lives = max(8, settings().max_examples // 8)
    left: set[str] | None = None
    for seed in range(MOST_LIVES):
        if seed >= lives and not left:
            break
        url = f"sqlite:///{tmp_path}/{seed}.db"
        prepare(url)
        database = open_database(url)
        try:
            here = database.write_now(_life, seed)
        finally:
            database.close()
        left = here if left is None else left & here
    assert not left


def _life(session: Session, seed: int) -> set[str]:
    """What has not come about in it."""
    walk = Walk(session, _seed(session), Random(seed))
    for who, button in ((0, "dos:1"), (1, "dosanother:1:0")):
        walk.does(who, button, None, PRESSES[decode(button)[0]])
    for _ in range(STEPS):
        walk.step()
    assert len(session.exec(select(Dossier)).all()) > 1
    return _left(walk)


_OF_SOMEBODY = select(Dossier).where(Dossier.subject_key != "")


def _left(walk: Walk) -> set[str]:
    """What has not yet come about: a press of each button, each outcome, each way of coming back."""
    found = {*walk.pressed}
    for one in walk.session.exec(select(DossierRound)):
        found |= {str(one.outcome), *one.returned}
        found |= {name for name, there in (("again", one.number > 1), ("lacking", one.lacking)) if there}
    chosen = {
        (one.campaign_id, one.department_id, one.subject_name) for one in walk.session.exec(_OF_SOMEBODY)
    }
    assert REGISTERED[-1][2] not in {name for *_, name in chosen}
    found |= {"registered"} if chosen & {*REGISTERED} else set()
    wanted = {*PRESSES, "accepted", "returned", "withdrawn", "held", "papers", "reason", "again", "lacking"}
    wanted.add("registered")
    return {*wanted, "an old screen"} - found - OF_DAYS


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
    for number, (campaign, division, name) in enumerate(REGISTERED):
        session.add(
            Registration(
                code=f"DK-{number}",
                campaign_id=campaign,
                department_id=division,
                kind="title",
                title="LDTT",
                subject_key=f"name:{fold(name)}",
                subject_name=name,
                state="accepted",
                sent_by=1,
                sent_at=NOW,
                changed_at=NOW,
            )
        )
    session.add(DossierList(campaign_id=1, components=[*PAPERS, *MORE]))
    for award in AWARDS:
        session.add(DossierList(campaign_id=2, award=award, components=PAPERS[:2]))
    session.flush()
    return found
