"""Random lives of registrations, by the real handlers on a real database: whatever people do, this holds."""

import shutil
from collections import Counter, defaultdict
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule
from sqlmodel import Session, select

from bot import plans
from bot.access import Denied
from bot.clock import Clock
from bot.facts import document, keep
from bot.registrations.states import OVER
from handlers.guided import Guide
from handlers.registrations import registering
from handlers.reviews import reviewing
from handlers.turn import Sorry, Turn
from storage import audit, drafts, people, registrations
from storage.database import open_database
from storage.tables import Campaign, Department, Person, Plan, Registration, RegistrationVersion, StoredFile
from tests.databases import prepare
from tests.dialogs.plans import ROLE_MODELS
from tests.fakes.turns import turn

NOW = datetime(2026, 8, 3, 2, 0, tzinfo=UTC)
ROLES = ("staff", "staff", "head", "staff", "head", "office", "admin")
UNITS = (1, 1, 1, 2, 2, 3, 3)
WHO = st.integers(1, len(ROLES))
NUMBER = st.integers(1, 12)
WORDS = st.sampled_from(["Đối thoại", "Số hóa hồ sơ", "Giảm 20% thời gian", "=1+1", ""])
KINDS = st.sampled_from([("titles", "LDTT"), ("titles", "CSTDCS"), ("pledge", ""), ("role_model", "")])
SAYS = {"titles": "initiative", "pledge": "undertaking", "role_model": "achievement"}

READING = plans.read(ROLE_MODELS.encode(), "ke-hoach.txt", NOW.date())

_folder = TemporaryDirectory()
EMPTY = Path(_folder.name) / "empty.db"


def _seed(session: Session) -> None:
    for number in sorted(set(UNITS)):
        session.add(Department(name=f"Phòng {number}"))
    session.flush()
    for number, (role, unit) in enumerate(zip(ROLES, UNITS, strict=True), 1):
        session.add(
            Person(
                telegram_id=number, name=f"Người {number}", folded="", role=role, department_id=unit,
                created_at=NOW,
            )
        )  # fmt: skip
    session.add(StoredFile(sha256="0", size=1, media_type="", created_at=NOW))
    session.flush()
    session.add(Plan(file_sha256="0", file_name="", reading=document(READING), sent_by=6, created_at=NOW))
    session.flush()
    session.add(
        Campaign(
            plan_id=1, title="Phong trào", state="live", created_by=6, created_at=NOW,
            kinds=["titles", "pledge", "role_model"],
        )
    )  # fmt: skip
    session.flush()
    keep(session, 1, READING)


def _empty() -> Path:
    if not EMPTY.exists():
        prepare(f"sqlite:///{EMPTY}")
        database = open_database(f"sqlite:///{EMPTY}")
        database.write_now(_seed)
        database.close()
    return EMPTY


DECISIONS = {f"registration_{deed}" for deed in ("confirm", "accept", "return", "refuse")}


class Lives(RuleBasedStateMachine):
    """Seven people of three divisions, who send, confirm, accept, return, edit, withdraw and refuse."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = TemporaryDirectory()
        path = Path(self.folder.name) / "office.db"
        shutil.copy(_empty(), path)
        self.database = open_database(f"sqlite:///{path}")
        self.clock = Clock(source=lambda: NOW)
        self.written: dict[int, list[dict[str, object]]] = defaultdict(list)
        self.changes: Counter[int] = Counter()

    def teardown(self) -> None:
        self.database.close()
        self.folder.cleanup()

    def _do(self, who: int, button: str, work: Callable[[Session, Turn], Registration]) -> None:
        """Do it in one transaction as a turn does; what is refused must leave every row as it was."""

        def whole(session: Session) -> tuple[int, int, dict[str, object]]:
            person = people.by_telegram(session, who)
            assert person is not None
            one = work(session, turn(self.clock, person, button))
            return one.id or 0, one.version, dict(one.fields)

        before = self.database.read_now(_rows)
        try:
            number, version, fields = self.database.write_now(whole)
        except (Sorry, Denied):
            assert self.database.read_now(_rows) == before
            return
        self.changes[number] += 1
        if version > len(self.written[number]):
            self.written[number].append(fields)

    def _press(self, who: int, name: str, number: int, handler: Callable[[Session, Turn], None]) -> None:
        self._do(who, self._button(name, number), _then(handler, number))

    def _button(self, name: str, number: int, *, stale: bool = False) -> str:
        one = self.database.read_now(registrations.get, number)
        state, version = (one.state, one.version) if one else ("sent", 1)
        return f"{name}:{number}:{state}:{version + stale}"

    @rule(who=WHO, kind=KINDS, words=WORDS, whom=st.sampled_from(["me", "me", "me", "colleague", "division"]))
    def register(self, who: int, kind: tuple[str, str], words: str, whom: str) -> None:
        answers = {"for_whom": whom, "title": kind[1] or None, SAYS[kind[0]]: words or None, "note": None}
        if whom == "colleague":
            answers["colleague"] = str(who % len(ROLES) + 1)

        def work(session: Session, one: Turn) -> Registration:
            campaign = session.get(Campaign, 1)
            assert campaign is not None
            return registering.register(session, one, campaign, kind[0], answers)

        self._do(who, "", work)

    @rule(who=WHO, number=NUMBER)
    def confirm(self, who: int, number: int) -> None:
        self._press(who, "revconf", number, reviewing.confirm)

    @rule(who=WHO, number=NUMBER)
    def accept(self, who: int, number: int) -> None:
        self._press(who, "revok", number, reviewing.accept)

    @rule(pair=st.permutations(range(1, len(ROLES) + 1)), number=NUMBER)
    def two_decide_at_once(self, pair: list[int], number: int) -> None:
        """Both have the same screen before them: one is taken, or none."""
        data = self._button("revok", number)

        def press(who: int) -> bool:
            def work(session: Session) -> None:
                person = people.by_telegram(session, who)
                assert person is not None
                reviewing.accept(session, turn(self.clock, person, data))

            try:
                self.database.write_now(work)
            except (Sorry, Denied):
                return False
            return True

        with ThreadPoolExecutor(2) as both:
            taken = list(both.map(press, pair[:2]))
        assert sum(taken) <= 1
        self.changes[number] += sum(taken)

    @invariant()
    def nobody_decides_on_what_is_their_own(self) -> None:
        for one in self.database.read_now(_rows):
            lines = self.database.read_now(audit.of_subject, f"registration:{one['id']}")
            deciders = {line.person_id for line in lines if line.action in DECISIONS}
            assert not deciders & {one["sent_by"], one["person_id"]}
            assert one["confirmed_by"] is None or one["confirmed_by"] != one["person_id"]

    @rule(who=WHO, number=NUMBER)
    def withdraw(self, who: int, number: int) -> None:
        self._press(who, "regout", number, registering.withdraw)

    @rule(number=NUMBER, who=WHO)
    def accept_on_an_old_screen(self, number: int, who: int) -> None:
        before = self.database.read_now(_rows)
        self._do(who, self._button("revok", number, stale=True), _then(reviewing.accept, number))
        assert self.database.read_now(_rows) == before

    @rule(who=WHO, number=NUMBER, words=WORDS)
    def edit_or_complete(self, who: int, number: int, words: str) -> None:
        said = dict.fromkeys(SAYS.values(), words or None) | {
            "note": None,
            "due": "2026-09-01",
            "field": "x",
        }
        work = _guided(registering.edit, (registering.REGISTER,), said, number)
        self._do(who, self._button("regedit", number), work)

    @rule(who=WHO, number=NUMBER, fields=st.sets(st.sampled_from([*SAYS.values(), "note"])))
    def return_(self, who: int, number: int, fields: set[str]) -> None:
        said: dict[str, object] = {"fields": sorted(fields), "reason": "Cần bổ sung"}
        work = _guided(reviewing.begin_return, (reviewing.RETURN,), said, number)
        self._do(who, self._button("revret", number), work)

    @rule(who=WHO, number=NUMBER)
    def refuse(self, who: int, number: int) -> None:
        said: dict[str, object] = {"reason": "Chưa đủ điều kiện"}
        work = _guided(reviewing.begin_refuse, (reviewing.REFUSE, reviewing.DECLINE), said, number)
        self._do(who, self._button("revref", number), work)

    @invariant()
    def no_version_is_lost(self) -> None:
        kept: dict[int, list[RegistrationVersion]] = defaultdict(list)
        for row in self.database.read_now(_versions):
            kept[row.registration_id].append(row)
        for one in self.database.read_now(_rows):
            own = kept[int(str(one["id"]))]
            assert [row.version for row in own] == list(range(1, int(str(one["version"])) + 1))
            assert [row.fields for row in own] == self.written[int(str(one["id"]))]
            assert own[-1].fields == one["fields"]

    @invariant()
    def one_is_live_for_each_subject_and_title(self) -> None:
        live = Counter(
            (one["kind"], one["title"], one["subject_key"])
            for one in self.database.read_now(_rows)
            if one["state"] not in OVER
        )
        assert all(count == 1 for count in live.values())

    @invariant()
    def the_board_counts_what_there_is(self) -> None:
        live = [one for one in self.database.read_now(_rows) if one["state"] not in OVER]
        counts = self.database.read_now(registrations.counts, 1)
        assert counts == Counter((one["department_id"], one["state"]) for one in live)
        kinds = self.database.read_now(registrations.counts_of_kind, 1, "titles")
        assert kinds == Counter(one["department_id"] for one in live if one["kind"] == "titles")
        assert len(self.database.read_now(registrations.of_campaign, 1)) == len(live)

    @invariant()
    def every_change_is_in_the_audit(self) -> None:
        for one in self.database.read_now(_rows):
            number = int(str(one["id"]))
            lines = self.database.read_now(audit.of_subject, f"registration:{number}")
            assert len(lines) == self.changes[number]
            assert lines[-1].detail["after"] == one["state"]
            assert all(line.person_id and line.allowed for line in lines)


def _then(handler: Callable[[Session, Turn], None], number: int) -> Callable[[Session, Turn], Registration]:
    def work(session: Session, one: Turn) -> Registration:
        handler(session, one)
        return _found(session, number)

    return work


def _guided(
    begin: Callable[[Session, Turn], None], guides: tuple[Guide, ...], said: dict[str, object], number: int
) -> Callable[[Session, Turn], Registration]:
    """The button that begins the conversation, the answers that apply, and the confirmation."""

    def work(session: Session, one: Turn) -> Registration:
        begin(session, one)
        draft = drafts.current(session, one.my_id)
        assert draft is not None
        guide = next(one for one in guides if one.name == draft.form)
        asked = {step.name for step in guide.form(session, one, draft).steps}
        draft.answers = {name: value for name, value in said.items() if name in asked}
        guide.finish(session, one, draft)
        drafts.drop(session, draft.person_id, draft.form, draft.subject)
        return _found(session, number)

    return work


def _found(session: Session, number: int) -> Registration:
    found = registrations.get(session, number)
    assert found is not None
    return found


def _rows(session: Session) -> list[dict[str, object]]:
    return [one.model_dump() for one in session.exec(select(Registration).order_by(Registration.id))]


def _versions(session: Session) -> list[RegistrationVersion]:
    return list(session.exec(select(RegistrationVersion).order_by(RegistrationVersion.version)))


Lives.TestCase.settings = settings(
    max_examples=settings().max_examples // 8,
    stateful_step_count=40,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
TestLives = Lives.TestCase
