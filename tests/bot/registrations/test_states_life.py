"""Random lives of registrations, several people acting on what they last saw: nothing is lost or doubled."""

from collections import Counter
from dataclasses import dataclass, field, replace

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from bot.access import Actor, Role
from bot.registrations.board import counted
from bot.registrations.states import OVER, Action, Case, Decision, Deed, State, decide

PEOPLE = (
    Actor(1, Role.STAFF, 10),
    Actor(2, Role.STAFF, 10),
    Actor(3, Role.HEAD, 10),
    Actor(4, Role.HEAD, 20),
    Actor(5, Role.OFFICE, 30),
    Actor(6, Role.ADMIN, None),
    Actor(7, Role.HEAD, 10),
    Actor(8, Role.OFFICE, 10),
)
DECIDING = {Action.CONFIRM, Action.ACCEPT, Action.RETURN, Action.REFUSE}
FIELDS = ("title", "initiative", "note")
ALLOWED = {
    State.DRAFT: {State.DRAFT, State.SENT, State.CONFIRMED, State.WITHDRAWN},
    State.SENT: set(State) - {State.DRAFT},
    State.CONFIRMED: set(State) - {State.DRAFT},
    State.ACCEPTED: {State.RETURNED},
    State.RETURNED: {State.RETURNED, State.CONFIRMED, State.SENT},
}


@dataclass
class Row:
    case: Case
    title: str
    fields: dict[str, str]
    versions: dict[int, dict[str, str]] = field(default_factory=dict)


class Office(RuleBasedStateMachine):
    """Tables in memory, kept as storage keeps them: a decision is made on what is there now."""

    @initialize()
    def open_the_campaign(self) -> None:
        self.rows: list[Row] = []
        self.seen: dict[tuple[int, int], tuple[State, int]] = {}
        self.written: list[tuple[int, int, dict[str, str]]] = []
        self.accepted = 0

    def live(self, subject: int | None, title: str) -> list[Row]:
        return [
            row
            for row in self.rows
            if row.title == title and row.case.subject == subject and self.counts(row)
        ]

    @staticmethod
    def counts(row: Row) -> bool:
        return row.case.state not in OVER and row.case.state != State.DRAFT

    @rule(
        who=st.sampled_from(PEOPLE),
        subject=st.sampled_from([1, 2, 3, 5, 8, None]),
        title=st.sampled_from(["LDTT", "CSTDCS"]),
        overdue=st.booleans(),
    )
    def start(self, who: Actor, subject: int | None, title: str, overdue: bool) -> None:
        case = Case(State.DRAFT, 1, who.person_id, subject, who.department_id or 0, overdue=overdue)
        self.rows.append(Row(case, title, {"title": title, "initiative": "", "note": ""}))

    @rule(who=st.sampled_from(PEOPLE), data=st.data())
    def look(self, who: Actor, data: st.DataObject) -> None:
        """What one has on the screen stays there while others act."""
        if self.rows:
            place = data.draw(st.integers(0, len(self.rows) - 1))
            case = self.rows[place].case
            self.seen[who.person_id, place] = (case.state, case.version)

    @rule(
        who=st.sampled_from(PEOPLE),
        action=st.sampled_from(list(Action)),
        fields=st.frozensets(st.sampled_from(FIELDS), min_size=1),
        text=st.text(max_size=3),
        data=st.data(),
    )
    def act(self, who: Actor, action: Action, fields: frozenset[str], text: str, data: st.DataObject) -> None:
        if not self.rows:
            return
        place = data.draw(st.integers(0, len(self.rows) - 1))
        row = self.rows[place]
        before = row.case
        now = (before.state, before.version)
        seen = self.seen.get((who.person_id, place), now)
        decision = decide(before, Deed(action, seen, fields, "lý do"), who)
        if not isinstance(decision, Decision):
            return
        assert seen == now, "a decision on a stale view"
        assert decision.state in ALLOWED[before.state]
        if action in DECIDING:
            assert who.person_id not in {before.subject, before.sent_by}, "decided on what is their own"
        if action == Action.SEND and self.live(before.subject, row.title):
            return  # the unique key of the table
        self.keep(row, decision, action, fields, text, who)

    def keep(
        self, row: Row, decision: Decision, action: Action, fields: frozenset[str], text: str, who: Actor
    ) -> None:
        if action in {Action.EDIT, Action.RESEND}:
            if row.case.state == State.RETURNED:
                assert fields <= row.case.reopened
            row.fields = {**row.fields, **dict.fromkeys(fields, text)}
        row.case = replace(
            row.case,
            state=decision.state,
            version=decision.version,
            looked_at=row.case.looked_at or who.person_id != row.case.sent_by,
            reopened=fields if action == Action.RETURN else row.case.reopened,
            to_head=who.role == Role.HEAD if action == Action.RETURN else row.case.to_head,
        )
        if row.case.state != State.DRAFT:
            known = row.versions.get(decision.version)
            assert known is None or known == row.fields, "a version was overwritten"
            row.versions[decision.version] = dict(row.fields)
            self.written.append((self.rows.index(row), decision.version, dict(row.fields)))

    @invariant()
    def no_version_is_lost(self) -> None:
        for place, version, fields in getattr(self, "written", ()):
            assert self.rows[place].versions[version] == fields
        for row in getattr(self, "rows", ()):
            if row.versions:
                assert list(row.versions) == list(range(1, row.case.version + 1))

    @invariant()
    def one_live_registration_a_person_and_title(self) -> None:
        live = Counter((row.case.subject, row.title) for row in getattr(self, "rows", ()) if self.counts(row))
        # A collective belongs to its division; here only one division has a head who may send for it.
        assert all(number == 1 for (subject, _), number in live.items() if subject is not None)

    @invariant()
    def counts_equal_rows(self) -> None:
        rows = [row for row in getattr(self, "rows", ()) if self.counts(row)]
        assert counted(Counter(row.case.state for row in rows)).total == len(rows)


TestLives = Office.TestCase
TestLives.settings = settings(stateful_step_count=40)
