"""Random lives of an office: campaigns are extended, mended, replaced, ended and opened again, people
register, decide and are moved, and two of them press the same button at once.
"""

import tempfile
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import TypeVar

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from sqlalchemy import text
from sqlmodel import Session, SQLModel, select

from bot.access import Denied
from bot.clock import Clock
from bot.facts import document
from bot.plans.model import Reading
from bot.registrations.states import OVER
from handlers.campaigns import correcting, ending, launching
from handlers.errors import Handler
from handlers.people import changing
from handlers.registrations import registering
from handlers.reviews import reviewing
from handlers.turn import Sorry, Turn
from storage import drafts, outbox, people, registrations
from storage.database import Database, open_database
from storage.tables import (
    Audit,
    Campaign,
    Deadline,
    DossierList,
    FactChange,
    Group,
    Outgoing,
    Person,
    Plan,
    Quota,
    Registration,
    StoredFile,
)
from tests.databases import prepare
from tests.fakes.turns import turn as turn_of

NOW = datetime(2026, 8, 3, 2, 0, tzinfo=UTC)
FIRST_DAY = date(2026, 9, 1)
KINDS = ("titles", "role_model")
SAYS = {"titles": {"title": "LDTT"}, "role_model": {"achievement": "Xong trước hạn"}}
DECISIONS = {"registration_confirm": reviewing.confirm, "registration_accept": reviewing.accept}
BUTTONS = {"registration_confirm": "revconf", "registration_accept": "revok"}
ROLES = {1: "office", 2: "office", 3: "head", 4: "head", 5: "staff", 6: "staff"}
T = TypeVar("T", bound=SQLModel)
OFFICERS = st.sampled_from([1, 2])
MOST_CAMPAIGNS = 5
ANYBODY = st.sampled_from(list(ROLES))


class Lives(RuleBasedStateMachine):
    """What is there is kept beside the database as plain facts, and compared after each deed."""

    database: Database

    @initialize()
    def begin(self) -> None:
        self.folder = tempfile.TemporaryDirectory()
        url = f"sqlite:///{Path(self.folder.name) / 'lives.db'}"
        prepare(url)
        self.database = open_database(url)
        self.clock = Clock(source=lambda: NOW)
        self.registered: dict[int, tuple[str, int]] = {}  # registration to its kind and division
        self.done: Counter[str] = Counter()  # deeds that the audit must hold
        self.database.write_now(_seed)
        self.launch(officer=1, replaces=0)
        for who in ROLES:
            self.register(who, 0, KINDS[0])

    def teardown(self) -> None:
        if hasattr(self, "database"):
            self.database.close()
            self.folder.cleanup()

    def does(
        self, officer: int, button: str, work: Handler, answers: dict[str, object] | None = None
    ) -> bool:
        """One turn of an officer, kept with all it says; whether it was done."""

        def transaction(session: Session) -> bool:
            person = session.get(Person, officer)
            assert person is not None
            turn = turn_of(self.clock, person, button)
            try:
                work(session, turn)
                if answers is not None:
                    draft = drafts.current(session, officer)
                    assert draft is not None
                    draft.answers = answers
                    correcting.FACT.finish(session, turn, draft)
                    drafts.drop(session, officer, draft.form, draft.subject)
            except (Sorry, Denied):
                session.rollback()
                return False
            outbox.add(session, turn.outgoing)
            return True

        return self.database.write_now(transaction)

    def states(self, *wanted: str) -> list[int]:
        return [one.id or 0 for one in self.read(Campaign) if one.state in wanted]

    def read(self, table: type[T]) -> list[T]:
        """All rows of a table, in the order they were made."""
        return self.database.read_now(lambda session: list(session.exec(select(table).order_by(text("id")))))

    @rule(officer=OFFICERS, replaces=st.integers(0, 5), kinds=st.sampled_from([KINDS, KINDS[:1]]))
    def launch(self, officer: int, replaces: int, kinds: tuple[str, ...] = KINDS) -> None:
        if len(self.read(Campaign)) > MOST_CAMPAIGNS:
            return
        there = self.states("live", "closed")
        old = there[replaces % len(there)] if there and replaces else None
        number = self.database.write_now(_plan, old, kinds)
        assert self.does(officer, f"cok:{number}:{launching.SURE}", launching.confirm)
        self.done["campaign_live"] += 1
        self.done["campaign_replaced"] += old is not None

    @rule(who=ANYBODY, which=st.integers(0, 9), kind=st.sampled_from(KINDS))
    def register(self, who: int, which: int, kind: str) -> None:
        every = self.read(Campaign)
        campaign = every[which % len(every)]
        there = {one.id for one in self.read(Registration)}

        def work(session: Session, turn: Turn) -> None:
            registering.register(session, turn, campaign, kind, {"for_whom": "me", **SAYS[kind]})

        if campaign.state != "live":  # its button is gone
            return
        done = self.does(who, "", work)
        made = [one for one in self.read(Registration) if one.id not in there]
        assert len(made) == done
        self.registered |= {one.id or 0: (kind, one.department_id) for one in made}
        self.done["registration_send"] += done

    @rule(officer=OFFICERS, who=st.sampled_from([3, 4, 5, 6]), to=st.sampled_from([1, 2, 3]))
    def move_a_person(self, officer: int, who: int, to: int) -> None:
        assert self.does(officer, f"pmset:{who}:{to}", changing.set_division)
        self.done["person_moved"] += 1

    @rule(who=ANYBODY, which=st.integers(0, 9), deed=st.sampled_from(list(DECISIONS)))
    def decide(self, who: int, which: int, deed: str) -> None:
        self.two_decide([who], which, deed)

    @rule(both=st.permutations(list(ROLES)), which=st.integers(0, 9), deed=st.sampled_from(list(DECISIONS)))
    def two_decide(self, both: list[int], which: int, deed: str) -> None:
        """Both have the same screen before them: one is taken, or none."""
        rows = self.read(Registration)
        one = rows[which % len(rows)]
        button = f"{BUTTONS[deed]}:{one.id}:{one.state}:{one.version}"
        self.done[deed] += self.at_once(both[:2], button, DECISIONS[deed])

    @rule(which=st.integers(0, 9))
    def two_end(self, which: int) -> None:
        every = [one.id or 0 for one in self.read(Campaign)]
        number = every[which % len(every)]
        able = number in self.states("live")
        assert self.at_once([1, 2], f"ccloseok:{number}", ending.close) == able
        self.done["campaign_closed"] += able

    def at_once(self, who: list[int], button: str, work: Handler) -> int:
        """How many of them did it, who press it in the same moment: one at most."""
        with ThreadPoolExecutor(len(who)) as each:
            done = sum(each.map(lambda one: self.does(one, button, work), who))
        assert done <= 1
        return done

    @rule(officer=OFFICERS, which=st.integers(0, 9), days=st.integers(-5, 30))
    def move_a_deadline(self, officer: int, which: int, days: int) -> None:
        rows = self.read(Deadline)
        row = rows[which % len(rows)]
        day = row.last_day + timedelta(days=days)
        self.mends(
            officer,
            row.campaign_id,
            f"deadlines:{row.id}:end",
            {"moved": day.isoformat()},
            changes=day != row.last_day,
        )

    @rule(officer=OFFICERS, which=st.integers(0, 9), papers=st.lists(st.sampled_from("abc"), min_size=1))
    def add_papers(self, officer: int, which: int, papers: list[str]) -> None:
        lists = self.database.read_now(lambda session: list(session.exec(select(DossierList))))
        row = lists[which % len(lists)]
        new = set(papers) - set(row.components)
        self.mends(
            officer,
            row.campaign_id,
            f"dossiers:{row.id}:+components",
            {"paper": "\n".join(papers)},
            changes=bool(new),
        )

    @rule(officer=OFFICERS, which=st.integers(0, 9), limit=st.integers(1, 4))
    def change_a_quota(self, officer: int, which: int, limit: int) -> None:
        quotas = self.database.read_now(lambda session: list(session.exec(select(Quota))))
        row = quotas[which % len(quotas)]
        self.mends(
            officer,
            row.campaign_id,
            f"quotas:{row.id}:limit",
            {"limit": limit},
            changes=limit != row.limit,
        )

    def mends(
        self, officer: int, campaign: int, field: str, answers: dict[str, object], *, changes: bool
    ) -> None:
        live = campaign in self.states("live")
        answers = {**answers, correcting.REASON: "Theo yêu cầu"}
        done = self.does(officer, f"cfix:{campaign}:{field}", correcting.begin, answers)
        assert done == live
        self.done["campaign_mended"] += live and changes

    @rule(officer=OFFICERS, which=st.integers(0, 9))
    def end(self, officer: int, which: int) -> None:
        self.ends(officer, which, "ccloseok", ending.close, "campaign_closed", "live")

    @rule(officer=OFFICERS, which=st.integers(0, 9))
    def reopen(self, officer: int, which: int) -> None:
        self.ends(officer, which, "copenok", ending.reopen, "campaign_reopened", "closed")

    @rule(officer=OFFICERS, which=st.integers(0, 9))
    def archive(self, officer: int, which: int) -> None:
        self.ends(officer, which, "carchok", ending.archive, "campaign_archived", "closed", "replaced")

    def ends(
        self, officer: int, which: int, button: str, work: Handler, deed: str, *from_: str
    ) -> None:  # the button may be an old one: then nothing is done
        every = [one.id or 0 for one in self.read(Campaign)]
        number = every[which % len(every)]
        able = number in self.states(*from_)
        assert self.does(officer, f"{button}:{number}", work) == able
        self.done[deed] += able

    @invariant()
    @precondition(lambda self: hasattr(self, "database"))
    def nothing_registered_is_lost_or_doubled(self) -> None:
        rows = self.read(Registration)
        assert {one.id: (one.kind, one.department_id) for one in rows} == self.registered
        live = Counter(
            (one.campaign_id, one.kind, one.title, one.subject_key) for one in rows if one.state not in OVER
        )
        assert set(live.values()) <= {1}
        states = {one.id: one.state for one in self.read(Campaign)}
        kept = self.database.read_now(
            lambda session: [
                one.id for number in states for one in registrations.of_campaign(session, number or 0)
            ]
        )
        assert sorted(number or 0 for number in kept) == sorted(self.registered)
        for one in rows:
            # What a plan that took the place takes too is with it, not left behind.
            if states[one.campaign_id] == "replaced":
                assert one.kind not in _taken_by_next(self.read(Campaign), one.campaign_id)

    @invariant()
    @precondition(lambda self: hasattr(self, "database"))
    def nobody_decides_on_what_is_their_own(self) -> None:
        own = {f"registration:{one.id}": {one.sent_by, one.person_id} for one in self.read(Registration)}
        for line in self.read(Audit):
            assert line.action not in DECISIONS or line.person_id not in own[line.subject]

    @invariant()
    @precondition(lambda self: hasattr(self, "database"))
    def each_change_has_its_line_and_its_history(self) -> None:
        lines = Counter(one.action for one in self.read(Audit))
        assert {name: lines[name] for name in self.done} == dict(self.done)
        changes = self.read(FactChange)
        noted = [one.detail["change"] for one in self.read(Audit) if one.action == "campaign_mended"]
        assert noted == [one.id for one in changes]
        assert all(one.reason for one in changes)
        for row in self.read(Deadline):
            moves = [one for one in changes if (one.kind, one.fact_id) == ("deadlines", row.id)]
            assert (row.moved_from or row.last_day) == FIRST_DAY
            if moves:
                assert moves[-1].after["last_day"] == row.last_day.isoformat()

    @invariant()
    @precondition(lambda self: hasattr(self, "database"))
    def each_is_told_once_of_each_change(self) -> None:
        told = [one for one in self.read(Outgoing) if one.key and one.key.startswith(("change:", "launch:"))]
        chats = Counter((str(one.key).rsplit(":", 1)[0], one.chat_id) for one in told)
        assert set(chats.values()) <= {1}
        for change in self.read(FactChange):
            there = {chat for (name, chat) in chats if name == f"change:{change.id}"}
            # The group, the head, and of the Office whoever did not do it.
            assert {-7, 13} <= there
            assert len(there & {11, 12}) == 1 or change.kind == "deadlines"


def _taken_by_next(every: list[Campaign], number: int) -> set[str]:
    return {
        kind
        for one in every
        if one.replaces_id == number and one.state in {"live", "closed", "replaced", "archived"}
        for kind in one.kinds
    }


def _seed(session: Session) -> None:
    office = people.add_department(session, "Văn phòng", "", "office")
    unit = people.add_department(session, "Phòng Nghiệp vụ 1", "", "division")
    people.add_department(session, "Phòng Nghiệp vụ 2", "", "division")
    for number, role in ROLES.items():
        session.add(
            Person(
                id=number, telegram_id=10 + number, name=f"Người {number}", folded=f"{number}", role=role,
                department_id=office.id if role == "office" else 2 + number % 2, created_at=NOW,
            )
        )  # fmt: skip
        session.flush()
    session.add(Group(chat_id=-7, department_id=unit.id))
    session.add(StoredFile(sha256="plan", size=1, media_type="", created_at=NOW))
    session.flush()


def _plan(session: Session, replaces: int | None, kinds: tuple[str, ...]) -> int:
    plan = Plan(
        file_sha256="plan", file_name="a.txt", reading=document(Reading("a.txt")), sent_by=1, created_at=NOW
    )
    session.add(plan)
    session.flush()
    made = Campaign(
        plan_id=plan.id or 0, title="Phong trào", state="draft", kinds=list(kinds), created_by=1,
        replaces_id=replaces, created_at=NOW,
    )  # fmt: skip
    session.add(made)
    session.flush()
    number = made.id or 0
    session.add(
        Deadline(
            campaign_id=number,
            start=FIRST_DAY,
            end=FIRST_DAY,
            last_day=FIRST_DAY,
            act="register",
            what="Đăng ký",
        )
    )
    session.add(DossierList(campaign_id=number, components=["a"]))
    session.add(Quota(campaign_id=number, limit=2, unit="cá nhân"))
    session.flush()
    return number


Lives.TestCase.settings = settings(
    max_examples=settings().max_examples // 8,
    stateful_step_count=20,
    suppress_health_check=list(HealthCheck),
)
test_lives = Lives.TestCase
