"""A year of an office played through: what each chat was sent by itself, and when.

`uv run -m tests.handlers.a_year FOLDER` writes it out, a file a chat, to be read by somebody.
"""

import sys
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from types import SimpleNamespace
from typing import cast

from sqlmodel import Session, col, select

from bot import plans
from bot.clock import Clock
from bot.dates import is_day_off
from bot.facts import document, keep
from bot.settings import Settings
from handlers import digest, mornings
from handlers.alerts.living import Keeper
from handlers.alerts.planning import Look
from handlers.alerts.standing import concerned, lacking
from handlers.campaigns import correcting, launching
from handlers.errors import Handler
from handlers.registry import agenda
from handlers.registry import tasks as jobs
from handlers.registry.agenda import Item
from handlers.services import Services
from handlers.yearly import reminding
from storage import drafts, outbox, people
from storage import reminders as kept
from storage.database import Database, open_database
from storage.tables import (
    Campaign,
    Deadline,
    Department,
    Dossier,
    Group,
    Outgoing,
    Person,
    Plan,
    Registration,
    StoredFile,
)
from tests.databases import prepare
from tests.fakes.turns import turn as turn_of

DIVISIONS = ("Văn phòng", *(f"Phòng Nghiệp vụ {number}" for number in range(1, 10)), "Phòng Thẩm định",
             "Phòng Tiếp dân")  # fmt: skip
OFFICERS, STAFF = (901, 902), 100  # a division's civil servant has its number and so much more
WHOLE, PAIR = -900, -901
HEAD = """CỤC QUẢN LÝ ĐÊ ĐIỀU
Số: {number}/KH-CQL
Hà Nội, ngày {day:%d} tháng {day:%m} năm {day:%Y}

KẾ HOẠCH
{title}

I. THỰC HIỆN
"""
# Launched on, number, title, what may be registered, and the lines.
PLANS = (
    (date(2027, 1, 5), 2, "Công tác thi đua, khen thưởng năm 2027", (), (
        "| TT | Nội dung | Thời gian | Đơn vị chủ trì |",
        "| --- | --- | --- | --- |",
        "| 1 | Xây dựng tiêu chí chấm điểm các phòng | Quý I/2027 | Văn phòng |",
        "| 2 | Rà soát sổ theo dõi sáng kiến | Quý I/2027 | Phòng Nghiệp vụ 2 |",
        "| 3 | Kiểm tra chéo giữa các phòng | Quý II/2027 | Phòng Thẩm định |",
        "| 4 | Tọa đàm kinh nghiệm tiếp công dân | Quý III/2027 | Phòng Tiếp dân |",
        "| 5 | Sơ kết sáu tháng đầu năm | Quý III/2027 | Văn phòng |",
        "| 6 | Bình xét thi đua cuối năm | Quý IV/2027 | Các phòng |",
    )),
    (date(2027, 1, 18), 11, "Đăng ký danh hiệu thi đua năm 2027", ("titles",), (
        "Các phòng gửi danh sách đăng ký danh hiệu thi đua về Văn phòng trước ngày 22/02/2027.",
        "Phòng Nghiệp vụ 1, Phòng Nghiệp vụ 4 góp ý tiêu chí, gửi Văn phòng chậm nhất ngày 22/02/2027.",
    )),
    (date(2027, 3, 8), 19, "Phong trào thi đua an toàn hồ đập mùa mưa lũ", ("titles",), (
        "Các phòng gửi danh sách đăng ký danh hiệu thi đua về Văn phòng chậm nhất ngày 30/4/2027.",
        "Định kỳ, Phòng Nghiệp vụ 5, Phòng Nghiệp vụ 6 báo cáo tiến độ trước ngày 20 hằng tháng.",
    )),
    (date(2027, 5, 10), 34, "Phát hiện, nhân rộng điển hình tiên tiến", ("role_model",), (
        "Mỗi phòng chọn 01 gương điển hình tiên tiến, gửi danh sách đăng ký trước 11 giờ 00 ngày 18/6/2027.",
    )),
    (date(2027, 8, 9), 52, "Hội nghị biểu dương người tốt, việc tốt", (), (
        "Các phòng báo cáo tham luận về Văn phòng trước ngày 06/9/2027.",
        "Hội nghị tổ chức vào 8 giờ 00 ngày 17/9/2027 tại hội trường tầng 3.",
    )),
    (date(2027, 10, 18), 77, "Tổng kết và đề nghị khen thưởng năm 2027", (), (
        "Hồ sơ đề nghị khen thưởng (01 bộ) gồm: tờ trình; biên bản họp xét; báo cáo thành tích.",
        "Các phòng nộp hồ sơ đề nghị khen thưởng về Văn phòng trước ngày 06/12/2027.",
    )),
)  # fmt: skip
MOVED = (date(2027, 6, 14), "role_model", date(2027, 6, 30))  # on this day, the deadline of, to
HOURS = (8, 9, 14)


@dataclass(frozen=True)
class Sent:
    """A message of the assistant's own accord; `at` on the office's clock."""

    at: datetime
    chat: int
    kind: str
    text: str
    buttons: tuple[str, ...]
    silent: bool


@dataclass
class Year:
    """The office, its moving clock, and what was sent so far."""

    database: Database
    now: datetime = datetime(2027, 1, 4, 1, 0, tzinfo=UTC)
    sent: list[Sent] = field(default_factory=list)
    # What each division has sent: when, the campaign's title and the last day.
    had_sent: list[tuple[int, date, str, date]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.clock = Clock(source=lambda: self.now)
        self.random = Random(13)
        self.boards = Keeper()
        self.habits: dict[tuple[str, int], int] = {}
        self.services = cast(
            "Services",
            SimpleNamespace(
                clock=self.clock,
                settings=Settings(_env_file=None),
                bot=SimpleNamespace(username="bot"),
            ),
        )
        self.database.write_now(_office, self.now)

    def play(self, first: date, last: date) -> list[Sent]:
        """Day by day: what is launched, what people do; what is sent meanwhile is given back."""
        before = len(self.sent)
        day = first
        while day <= last:
            for hour in HOURS if not is_day_off(day) else (9,):
                self.now = self.clock.at(day, hour)
                self._look()
                self.now += timedelta(minutes=40)
                if hour == HOURS[1] and not is_day_off(day):
                    self._launch(day)
                    self.database.write_now(self._people_do, day)
            day += timedelta(days=1)
        return self.sent[before:]

    def _look(self) -> None:
        look = mornings.look_of(self.services)
        self.database.write_now(self.boards.look, look)
        self.database.write_now(self._plan, look)
        self.database.write_now(self._deliver)

    def _plan(self, session: Session, look: Look) -> None:
        found, written = mornings.alerts(session, look, changed=self.boards.changed)
        digests = digest.due(session, look, written.told)
        tasks = reminding.due(session, look)
        mornings.keep(session, look, found, written, digests, tasks)

    def _deliver(self, session: Session) -> None:
        rows = session.exec(select(Outgoing).where(Outgoing.state == "queued").order_by(col(Outgoing.id)))
        for row in rows:
            if row.due_at > self.now:
                continue
            row.state, row.message_id = "sent", row.message_id or row.id
            session.add(row)
            if row.method == outbox.SAY:
                self._note(row)

    def _note(self, row: Outgoing) -> None:
        said = row.payload
        labels = tuple(one["text"] for line in cast("list[list[dict[str, str]]]", said.get("buttons") or [])
                       for one in line)  # fmt: skip
        at = self.clock.local(self.now).replace(tzinfo=None)
        text = str(said["text"]) + ("\n[hình tiến độ]" if said.get("files") else "")
        self.sent.append(Sent(at, row.chat_id, row.kind, text, labels, bool(said.get("silent"))))

    def _launch(self, day: date) -> None:
        for when, number, title, kinds, lines in PLANS:
            if when == day:
                campaign = self.database.write_now(_draft, self.now, number, title, kinds, lines)
                arguments = [] if kinds else [launching.AS_IT_IS]
                button = ":".join(["cok", str(campaign), launching.INCOMPLETE, *arguments, launching.SURE])
                self.database.write_now(self._turn, button, launching.confirm, {})
        if day == MOVED[0]:
            campaign, row = self.database.read_now(_deadline_of, MOVED[1])
            answers = {"moved": MOVED[2].isoformat(), correcting.REASON: "Chờ hướng dẫn của cấp trên"}
            self.database.write_now(
                self._turn, f"cfix:{campaign}:deadlines:{row}:end", correcting.begin, answers
            )
        self.database.write_now(self._deliver)

    def _turn(self, session: Session, button: str, work: Handler, answers: dict[str, object]) -> None:
        person = session.get(Person, OFFICERS[0])
        assert person is not None
        turn = turn_of(self.clock, person, button)
        work(session, turn)
        draft = drafts.current(session, OFFICERS[0]) if answers else None
        if draft is not None:
            draft.answers = answers
            correcting.FACT.finish(session, turn, draft)
            drafts.drop(session, OFFICERS[0], draft.form, draft.subject)
        outbox.add(session, [row for row in turn.outgoing if row.kind != "reply"])

    def _people_do(self, session: Session, day: date) -> None:
        """Each division sends when it is used to; some of it comes back; some do nothing at all."""
        units = people.units(session)
        items = agenda.around(session, day - timedelta(days=12), day + timedelta(days=16))
        lacks = lacking(session, items, units)
        for item in items:
            for unit in concerned(item, units):
                number = unit.id or 0
                habit = self.habits.setdefault(
                    (item.key, number), self.random.choice((-11, -8, -5, -2, -1, 0, 0, 2, 99))
                )
                standing = next((one.standing for one in lacks[item.key] if one.unit == number), None)
                if standing == "nothing" and day >= item.last_day + timedelta(days=habit):
                    _send(session, item, number, self.now)
                    if item.row.act == "register" and self.random.random() < 0.2:
                        _give_back(session, item, number, self.now)
                    else:
                        self.had_sent.append((number, day, item.campaign.title, item.last_day))
                elif standing == "returned" and self.random.random() < 0.25:
                    _send_again(session, item, number, self.now)
                    self.had_sent.append((number, day, item.campaign.title, item.last_day))
        for job in jobs.of_live(session, day):
            if job.when and job.standing == "now" and self.random.random() < 0.01:
                job.task.done_by, job.task.done_at = 1, self.now
                session.add(job.task)


def _office(session: Session, now: datetime) -> None:
    for number, name in enumerate(DIVISIONS, 1):
        kind = "office" if number == 1 else "division"
        session.add(Department(id=number, name=name, kind=kind, position=number))
        session.flush()
        for person, role, who in ((number, "head", "Trưởng"), (STAFF + number, "staff", "Chuyên viên")):
            session.add(_person(person, f"{who} {name}", role, number, now))
        session.add(Group(chat_id=-number, title=f"Nhóm {name}", department_id=number, linked_at=now))
    for number in OFFICERS:
        session.add(_person(number, f"Cán bộ {number}", "office", 1, now))
    session.add(Group(chat_id=WHOLE, title="Toàn Cục", everyone=True, linked_at=now))
    session.add(Group(chat_id=PAIR, title="Cụm 2-3", units=[3, 4], linked_at=now))
    session.add(StoredFile(sha256="0", size=1, media_type="", created_at=now))
    session.flush()


def _person(number: int, name: str, role: str, unit: int, now: datetime) -> Person:
    return Person(
        id=number, telegram_id=number, name=name, folded=name.lower(), role=role, department_id=unit,
        consented_at=now, created_at=now,
    )  # fmt: skip


def _draft(
    session: Session, now: datetime, number: int, title: str, kinds: Iterable[str], lines: Iterable[str]
) -> int:
    day = now.date() - timedelta(days=3)
    words = HEAD.format(number=number, day=day, title=title) + "\n".join(lines) + "\n"
    reading = plans.read(words.encode(), "ke-hoach.txt", now.date())
    plan = Plan(file_sha256="0", file_name="", reading=document(reading), sent_by=OFFICERS[0], created_at=now)
    session.add(plan)
    session.flush()
    made = Campaign(
        plan_id=plan.id or 0, title=title, state="draft", kinds=list(kinds), created_by=OFFICERS[0],
        created_at=now,
    )  # fmt: skip
    session.add(made)
    session.flush()
    keep(session, made.id or 0, reading)
    return made.id or 0


def _deadline_of(session: Session, kind: str) -> tuple[int, int]:
    for row, campaign in session.exec(
        select(Deadline, Campaign).join(Campaign, col(Campaign.id) == col(Deadline.campaign_id))
    ):
        if kind in campaign.kinds:
            return campaign.id or 0, row.id or 0
    raise AssertionError(kind)


def _send(session: Session, item: Item, unit: int, now: datetime) -> None:
    number = item.campaign.id or 0
    if item.row.act == "register" and item.campaign.kinds:
        session.add(
            Registration(
                code=f"DK-{number}-{unit}", campaign_id=number, department_id=unit, title="LDTT",
                kind=item.campaign.kinds[0], subject_key=f"name:{unit}", subject_name=f"Chuyên viên {unit}",
                state="confirmed", sent_by=STAFF + unit, person_id=STAFF + unit, sent_at=now, changed_at=now,
            )
        )  # fmt: skip
    elif item.row.act == "dossier":
        session.add(
            Dossier(
                code=f"HS-{number}-{unit}", campaign_id=number, department_id=unit, state="sent",
                made_by=unit, made_at=now, sent_at=now, changed_at=now,
            )
        )  # fmt: skip
    else:
        kept.mark_done(session, item.key, unit, unit, now)
    session.flush()


def _give_back(session: Session, item: Item, unit: int, now: datetime) -> None:
    for one in _of(session, item, unit):
        one.state, one.returned, one.changed_at = "returned", {"reason": "thiếu minh chứng sáng kiến"}, now
        session.add(one)


def _send_again(session: Session, item: Item, unit: int, now: datetime) -> None:
    for one in _of(session, item, unit):
        one.state, one.changed_at = "confirmed", now
        session.add(one)


def _of(session: Session, item: Item, unit: int) -> list[Registration]:
    query = select(Registration).where(
        Registration.campaign_id == item.campaign.id, Registration.department_id == unit
    )
    return list(session.exec(query))


def main(folder: Path) -> None:
    """Play the year and write it out."""
    folder.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as place:
        url = f"sqlite:///{Path(place) / 'office.db'}"
        prepare(url)
        database = open_database(url)
        sent = Year(database).play(date(2027, 1, 4), date(2027, 12, 31))
        database.close()
    by_chat: defaultdict[int, list[Sent]] = defaultdict(list)
    for one in sent:
        by_chat[one.chat].append(one)
    for chat, messages in sorted(by_chat.items()):
        lines = [
            f"=== {one.at:%a %d/%m/%Y %H:%M} {one.kind}{' (im lặng)' if one.silent else ''}\n{one.text}\n"
            f"{' '.join(f'[{label}]' for label in one.buttons)}\n"
            for one in messages
        ]
        (folder / f"{chat}.txt").write_text("\n".join(lines))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
