"""Three hundred divisions: no screen grows past what a phone shows, and every one of them can be chosen."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime

import pytest
from sqlmodel import Session

from bot.clock import Clock
from handlers import guided, linking
from handlers.announcements import choosing, drafting
from handlers.callback_data import LIMIT_BYTES
from handlers.conversations import Conversations
from handlers.enrolment import inviting
from handlers.people import changing, divisions, listing
from handlers.turn import Sorry, Turn
from storage import drafts
from storage.database import Database, open_database
from storage.tables import Department, Person
from tests.databases import prepare
from tests.fakes.turns import turn

NOW = datetime(2026, 8, 3, 2, 0, tzinfo=UTC)
DIVISIONS = 300
MOST_ROWS, LONGEST = 20, 1500
CONVERSATIONS = Conversations({inviting.INVITE.name: inviting.INVITE})
Buttons = dict[str, str]


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    url = f"sqlite:///{tmp_path_factory.mktemp('large') / 'office.db'}"
    prepare(url)
    opened = open_database(url)
    opened.write_now(_office)
    yield opened
    opened.close()


def _office(session: Session) -> None:
    for number in range(1, DIVISIONS + 1):
        session.add(Department(id=number, name=f"Phòng Nghiệp vụ {number}", position=number))
    session.flush()
    for number in range(1, 61):
        session.add(
            Person(
                id=number, telegram_id=number, name=f"Người {number}", folded=f"nguoi {number}",
                role="admin" if number == 1 else "staff", department_id=7, created_at=NOW,
            )
        )  # fmt: skip


def shown(
    database: Database, work: Callable[[Session, Turn], object], data: str = "", text: str = ""
) -> Buttons:
    """What the administrator sees of it, which is no more than a phone shows: labels and what they carry."""

    def whole(session: Session) -> Buttons:
        me = session.get(Person, 1)
        assert me is not None
        one = turn(Clock(source=lambda: NOW), me, data)
        work(session, one)
        said = one.outgoing[-1].payload
        rows = said["buttons"]
        assert isinstance(rows, list)
        assert len(rows) <= MOST_ROWS
        assert len(str(said["text"])) <= LONGEST
        flat: Buttons = {one["text"]: one.get("data", "") for row in rows for one in row}
        assert all(len(one.encode()) <= LIMIT_BYTES for one in flat.values())
        return flat

    return database.write_now(whole)


def test_every_list_of_divisions_and_people_is_turned_page_by_page(database: Database) -> None:
    for name, work, button in (
        ("people", listing.show, ""),
        ("a division", listing.division, "pdiv:7:0"),
        ("move", changing.move, "pmove:3:0"),
        ("divisions", divisions.show, ""),
        ("into which", divisions.merge, "dmerge:7:0"),
        ("a group", linking.offer, ""),
    ):
        seen = shown(database, work, button)
        assert "Trang sau ›" in seen, name


def test_a_choice_of_hundreds_is_turned_and_the_last_one_taken(database: Database) -> None:
    seen = shown(database, inviting.invite)
    seen = shown(database, CONVERSATIONS.answer, seen["Công chức"])
    for _ in range(DIVISIONS // guided.CHOICES_SHOWN):
        seen = shown(database, CONVERSATIONS.page, seen["Trang sau ›"])
    assert "Trang sau ›" not in seen
    shown(database, CONVERSATIONS.answer, seen["Phòng Nghiệp vụ 300"])
    draft = database.read_now(drafts.current, 1)
    assert draft is not None
    assert draft.answers["department"] == "300"


def test_a_group_of_several_divisions_takes_what_its_buttons_carry_and_says_when_no_more(
    database: Database,
) -> None:
    seen = shown(database, linking.choose_several, "grpsome:x0:24")
    chosen, refusal = 0, ""
    while not refusal:
        name = f"Phòng Nghiệp vụ {DIVISIONS - chosen}"
        try:
            seen = shown(database, linking.choose_several, seen.get(name) or seen["‹ Trang trước"])
        except Sorry as full:
            refusal = full.key
        chosen += f"✓ {name}" in seen
    assert refusal == "group-several-full"
    assert chosen >= 10
    assert f"Xong ({chosen} phòng)" in seen
    for forged in ("grpsome:x-5:0", "grpsome:-5:0", "grpsome:5.:0", "grpsome:５:0"):
        with pytest.raises(Sorry):
            shown(database, linking.choose_several, forged)
    assert "Xong (1 phòng)" in shown(database, linking.choose_several, "grpsome:300.99999999999999999:0")


def test_an_announcement_s_divisions_are_marked_where_they_stand(database: Database) -> None:
    number = database.write_now(
        lambda session: drafts.start(session, 1, drafting.FORM, "", drafting.CONTENT, {}, NOW).id
    )
    seen = shown(database, choosing.pick, f"annpick:{number}:departments:18")
    seen = shown(database, choosing.toggle, seen["Phòng Nghiệp vụ 300"])
    assert "✓ Phòng Nghiệp vụ 300" in seen
