"""What goes wrong on the way: each trouble has its clear end, nothing is lost and nothing doubled."""

import asyncio
import sqlite3
from collections.abc import Callable, Sequence

import orjson
import pytest
from sqlalchemy.exc import OperationalError
from sqlmodel import Session, SQLModel, select

from bot.playground.groups import migrate, remove_member
from bot.playground.posting import post
from handlers import housekeeping, replaying
from storage import inbox, outbox, people
from storage.tables import Audit, Draft, Group, InboxUpdate, Invitation, Outgoing, Person, Question
from tests.dialogs.conftest import Office
from tests.dialogs.kit import Someone
from tests.dialogs.plans import TITLES
from tests.dialogs.test_groups import linked_group


async def rows(office: Office, table: type[SQLModel]) -> Sequence[SQLModel]:
    return await office.database.read(lambda session: session.exec(select(table)).all())


def refused(session: Session, kind: str) -> bool:
    """Whether a row of the kind was tried in vain and waits for its next try."""
    found = session.exec(select(Outgoing).where(Outgoing.kind == kind, Outgoing.state == "queued")).all()
    return any(row.error for row in found)


async def goes_out(office: Office, kind: str) -> None:
    """Let Telegram's pauses pass, until nothing of the kind is left to go."""
    while await office.database.read(lambda session: _on_its_way(session, kind)):
        office.later(minutes=11)
        await asyncio.sleep(0.1)


def _on_its_way(session: Session, kind: str) -> bool:
    return ended(session, kind, "queued") or ended(session, kind, "sending")


def ended(session: Session, kind: str, state: str, count: int = 1) -> bool:
    """Whether so many rows of a kind stand in a state."""
    found = session.exec(select(Outgoing).where(Outgoing.kind == kind, Outgoing.state == state)).all()
    return len(found) >= count


async def announced(office: Office, vp: Someone, text: str) -> None:
    await vp.say("/thongbao")
    await vp.sees("gõ nội dung")
    await vp.say(text)
    await vp.press("Toàn cơ quan")
    await vp.sees("Gửi đến")
    await vp.press("Gửi")
    await vp.sees("Đã xác nhận: 0/")


async def office_and_group(office: Office) -> tuple[Someone, Someone, Someone]:
    """Somebody of the Office, a head, and the head in the division's group."""
    vp = await office.enrolled("Lê Thu Hà", "office", await office.department("Văn phòng", kind="office"))
    unit = await office.department("Phòng Nghiệp vụ 1")
    head = await office.enrolled("Trần Quốc Bảo", "head", unit)
    group, _ = await linked_group(office, head, "Phòng Nghiệp vụ 1")
    return vp, head, group


# Recipients who are gone


async def test_whoever_blocked_the_bot_is_unreachable_until_their_next_message(office: Office) -> None:
    vp = await office.enrolled("Lê Thu Hà", "office", await office.department("Văn phòng", kind="office"))
    an = await office.enrolled("Nguyễn Văn An", "staff", await office.department("Phòng 1"))
    # Blocked without the bot being told, as when it was down: the sending itself finds out.
    office.playground.world.updates.allowed -= {"my_chat_member"}
    await an.person.block()
    await announced(office, vp, "Họp lúc 8 giờ")
    await office.until(lambda session: ended(session, "announcement", "unreachable"))
    person = await office.database.read(people.by_telegram, an.id)
    assert person is not None
    assert person.unreachable_at is not None
    await vp.press("Cập nhật")
    await vp.sees("Nguyễn Văn An")
    await an.starts()
    await an.sees("Chào Nguyễn Văn An")
    person = await office.database.read(people.by_telegram, an.id)
    assert person is not None
    assert person.unreachable_at is None


async def test_a_group_that_migrated_unnoticed_gets_its_alert_at_the_new_id(office: Office) -> None:
    vp, head, group = await office_and_group(office)
    old = group.where
    office.playground.world.updates.allowed -= {"message"}
    migrate(office.playground.world, old, head.person.user)
    office.playground.world.updates.allowed |= {"message"}
    await office.live(vp)
    office.later(days=4)
    await group.sees("Chưa nộp hồ sơ")
    assert group.where is not old
    [row] = await office.database.read(people.linked_groups)
    assert row.chat_id == group.where.id
    await office.until(lambda session: ended(session, "alert", "sent"))


async def test_a_group_the_bot_was_put_out_of_gets_nothing_more_and_is_not_lost(office: Office) -> None:
    vp, head, group = await office_and_group(office)
    office.playground.world.updates.allowed -= {"my_chat_member", "message"}
    remove_member(office.playground.world, group.where, head.person.user, office.playground.world.bot)
    office.playground.world.updates.allowed |= {"message"}
    await office.live(vp)
    await office.until(lambda session: session.exec(select(Group.left_at)).one() is not None)
    office.later(days=4)
    await head.sees("Chưa nộp hồ sơ")
    assert not await office.database.read(ended, "alert", "unreachable")
    [row] = await rows(office, Group)
    assert isinstance(row, Group)
    assert row.left_at is not None
    assert row.department_id is not None


# Telegram refuses, is away, or answers are lost


async def test_where_telegram_makes_everybody_wait_each_gets_everything_later_and_once(
    office: Office,
) -> None:
    vp, head, group = await office_and_group(office)
    an = await office.enrolled("Nguyễn Văn An", "staff", await office.department("Phòng 2"))
    await office.live(vp)
    await group.sees("Kế hoạch mới")
    everybody = (vp, head, an, group)

    def copies(words: str) -> list[int]:
        return [sum(words in said.text for said in one.where.messages.values()) for one in everybody]

    office.playground.faults.add("429", "sendMessage", times=100, retry_after=600)
    await vp.say("/thongbao")
    await office.until(lambda session: refused(session, "reply"))
    office.later(days=4)
    await office.until(lambda session: refused(session, "alert"))
    assert copies("Chưa nộp hồ sơ") == [0, 0, 0, 0]
    office.playground.faults.clear()
    await goes_out(office, "alert")
    await vp.sees("gõ nội dung")
    assert copies("Chưa nộp hồ sơ") == [0, 1, 0, 1]

    await vp.say("Họp lúc 8 giờ")
    await vp.press("Toàn cơ quan")
    await vp.sees("Gửi đến")
    office.playground.faults.add("429", "sendMessage", times=100, retry_after=600)
    await vp.press("Gửi")
    await office.until(lambda session: refused(session, "announcement"))
    office.playground.faults.clear()
    await goes_out(office, "announcement")
    assert copies("Họp lúc 8 giờ")[1:3] == [1, 1]
    assert not await office.database.read(ended, "announcement", "unknown")


@pytest.mark.parametrize("fault", ["429", "502", "drop_before"])
async def test_a_reply_that_did_not_get_through_comes_a_little_later(office: Office, fault: str) -> None:
    an = await office.enrolled("Nguyễn Văn An", "staff", await office.department("Phòng 1"))
    office.playground.faults.add(fault, "sendMessage", chat_id=an.id)
    await an.say("/menu")
    await office.until(lambda session: refused(session, "reply"))
    assert not an.shows("chọn việc")
    office.later(seconds=5)
    await an.sees("chọn việc")
    await office.until(lambda session: not ended(session, "reply", "queued"))


async def test_a_receipt_is_never_overwritten_by_the_screen_before_it(office: Office) -> None:
    vp = await office.enrolled("Lê Thu Hà", "office", await office.department("Văn phòng", kind="office"))
    an = await office.enrolled("Nguyễn Văn An", "staff", await office.department("Phòng 1"))
    await office.live(vp, TITLES)
    await an.say("/dangky")
    await an.press("1")
    await an.press("Lao động tiên tiến")
    office.playground.faults.add("drop_after", "editMessageText", chat_id=an.id)
    await an.press("Bỏ qua")
    await an.press("Gửi")
    receipt = await an.sees("Đã nhận đăng ký DK-")
    office.later(minutes=5)
    await office.until(lambda session: not ended(session, "reply", "queued"))
    await office.until(lambda session: ended(session, "reply", "dropped"))
    assert "Đã nhận đăng ký DK-" in receipt.text
    assert "Gửi" not in an.buttons()


async def test_answers_come_in_the_order_of_the_questions_whatever_gets_lost(office: Office) -> None:
    an = await office.enrolled("Nguyễn Văn An", "staff", await office.department("Phòng 1"))
    office.playground.faults.add("drop_before", "sendMessage", chat_id=an.id)
    await an.say("/menu")
    await office.until(lambda session: refused(session, "reply"))
    await an.say("/huy")
    await an.sees("chọn việc")
    await an.sees("Không có")


async def test_an_alert_refused_for_now_comes_later_and_once(office: Office) -> None:
    vp, _, group = await office_and_group(office)
    await office.live(vp)
    await group.sees("Kế hoạch mới")
    office.playground.faults.add("429", "sendMessage", retry_after=30, chat_id=group.where.id)
    office.later(days=4)
    await office.until(lambda session: refused(session, "alert"))
    assert not group.shows("Chưa nộp hồ sơ")
    office.later(seconds=31)
    alert = await group.sees("Chưa nộp hồ sơ")
    assert "Gửi lại" not in alert.text
    await office.until(lambda session: ended(session, "alert", "sent"))


@pytest.mark.parametrize(("fault", "copies"), [("502", 1), ("drop_after", 2)])
async def test_an_alert_that_may_have_arrived_is_sent_again_and_says_so(
    office: Office, fault: str, copies: int
) -> None:
    vp, _, group = await office_and_group(office)
    await office.live(vp)
    await group.sees("Kế hoạch mới")
    office.playground.faults.add(fault, "sendMessage", chat_id=group.where.id)
    office.later(days=4)
    await office.until(lambda session: refused(session, "alert"))
    office.later(seconds=5)
    await group.sees("Gửi lại vì lần trước không rõ đã đến chưa")
    await office.until(lambda session: ended(session, "alert", "sent"))
    shown = [message for message in group.where.messages.values() if "Chưa nộp hồ sơ" in message.text]
    assert len(shown) == copies
    assert "Gửi lại" not in shown[0].text or copies == 1


@pytest.mark.parametrize(("fault", "copies"), [("502", 0), ("drop_after", 1)])
async def test_an_announcement_that_may_have_arrived_is_shown_to_the_office_and_never_repeated_by_itself(
    office: Office, fault: str, copies: int
) -> None:
    vp = await office.enrolled("Lê Thu Hà", "office", await office.department("Văn phòng", kind="office"))
    an = await office.enrolled("Nguyễn Văn An", "staff", await office.department("Phòng 1"))
    office.playground.faults.add(fault, "sendMessage", chat_id=an.id)
    await announced(office, vp, "Họp lúc 8 giờ")
    await office.until(lambda session: ended(session, "announcement", "unknown"))
    office.later(hours=2)
    await vp.press("Cập nhật")
    board = await vp.sees("không rõ")
    assert "1" in board.text
    assert sum("Họp lúc 8 giờ" in one.text for one in an.where.messages.values()) == copies
    await vp.press(next(label for label in vp.buttons() if "1" in label and "Nhắc" not in label))
    await office.until(lambda session: ended(session, "announcement", "sent"))
    assert sum("Họp lúc 8 giờ" in one.text for one in an.where.messages.values()) == copies + 1


@pytest.mark.parametrize("status", [200, 400, 403, 404])
async def test_a_page_in_the_place_of_an_answer_loses_nothing_and_blocks_nobody(
    office: Office, status: int
) -> None:
    an = await office.enrolled("Nguyễn Văn An", "staff", await office.department("Phòng 1"))
    office.playground.faults.add("html", "sendMessage", status=status)
    office.playground.faults.add("html", "getUpdates", times=1, status=status)
    await an.say("/menu")
    await office.until(lambda session: refused(session, "reply"))
    for _ in range(3):
        office.later(minutes=1)
    await an.sees("chọn việc")
    person = await office.database.read(people.by_telegram, an.id)
    assert person is not None
    assert person.unreachable_at is None


async def test_a_refusal_for_good_is_told_to_the_office_once(office: Office) -> None:
    vp = await office.enrolled("Lê Thu Hà", "office", await office.department("Văn phòng", kind="office"))
    an = await office.enrolled("Nguyễn Văn An", "staff", await office.department("Phòng 1"))
    for _ in range(2):
        await office.database.write(outbox.add, [_nonsense(office, an.id)])
    office.services.delivery.wake()
    await vp.sees("Telegram từ chối")
    await office.until(lambda session: ended(session, "notice", "failed", 2))
    await office.until(lambda session: ended(session, "operators", "sent"))
    assert sum("Telegram từ chối" in one.text for one in vp.where.messages.values()) == 1
    assert not an.shows("Telegram từ chối")


def _nonsense(office: Office, chat_id: int) -> Outgoing:
    return Outgoing(
        kind="notice",
        priority=1,
        chat_id=chat_id,
        method="say",
        payload={"text": "<b>never closed"},
        due_at=office.clock.now(),
        created_at=office.clock.now(),
    )


# Updates that come twice, and updates that kill


async def test_an_update_the_library_cannot_read_is_set_aside_and_the_others_are_handled(
    office: Office,
) -> None:
    vp = await office.enrolled("Lê Thu Hà", "office", await office.department("Văn phòng", kind="office"))
    an = await office.enrolled("Nguyễn Văn An", "staff", await office.department("Phòng 1"))
    binh = await office.enrolled("Phạm Thị Bình", "staff", await office.department("Phòng 1"))
    await office.stop()
    await an.say("/menu")
    # What a server of another version may send: a poll without all its fields, between two messages.
    number = office.playground.world.updates.add("message", {"message_id": 1, "date": 1, "poll": {"id": "1"}})
    await binh.say("/menu")
    await office.start()
    await an.sees("chọn việc")
    await binh.sees("chọn việc")
    office.services.delivery.wake()
    await vp.sees(f"số {number}")
    [kept] = [row for row in await rows(office, InboxUpdate) if row.error]
    assert (kept.update_id, kept.error) == (number, "unreadable")
    assert b"poll" in kept.raw


async def test_the_last_update_that_cannot_be_read_does_not_keep_the_polling_busy(office: Office) -> None:
    an = await office.enrolled("Nguyễn Văn An", "staff", await office.department("Phòng 1"))
    number = office.playground.world.updates.add("message", {"message_id": 1, "date": 1, "poll": {"id": "1"}})
    await office.until(lambda session: session.exec(select(InboxUpdate).where(InboxUpdate.error != "")).all())
    await an.say("/menu")
    await an.sees("chọn việc")
    assert office.playground.world.updates.pending() == []
    assert number is not None


async def test_an_update_left_open_by_a_fault_of_the_database_is_taken_up_again(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(replaying, "LOOK_EVERY", 0.05)
    await office.restart()
    an = await office.enrolled("Nguyễn Văn An", "staff", await office.department("Phòng 1"))
    write = office.database.write
    failed = 0

    async def locked(work: Callable[..., object], *args: object, **kwargs: object) -> object:
        nonlocal failed
        if getattr(work, "__name__", "") == "_in_transaction" and failed < 1:
            failed += 1
            raise OperationalError("UPDATE", {}, Exception("database is locked"))
        return await write(work, *args, **kwargs)

    monkeypatch.setattr(office.database, "write", locked)
    await an.say("/menu")
    await an.sees("chọn việc")
    assert failed == 1


@pytest.mark.usefixtures("on_a_disk")
async def test_an_update_waits_until_whoever_holds_the_database_lets_it_go(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(replaying, "LOOK_EVERY", 0.02)
    await office.restart()
    an = await office.enrolled("Nguyễn Văn An", "staff", await office.department("Phòng 1"))
    await office.quiet()
    # Each write gives up at once, not after its ten seconds: a minute's worth of tries is soon over.
    await office.database.write(_no_patience)
    held = Held(office)
    monkeypatch.setattr(office.database, "write", held.write)
    await an.say("/menu")
    await held.refused(replaying.MOST_TRIES + 1)
    held.let_go()
    await an.sees("chọn việc")
    assert not an.shows("Có lỗi")
    assert not [row for row in await rows(office, InboxUpdate) if isinstance(row, InboxUpdate) and row.error]


class Held:
    """Writes to a database that another program takes as soon as somebody's words are handled."""

    def __init__(self, office: Office) -> None:
        self._own = office.database.write
        self._other = sqlite3.connect(office.folder / "assistant.db", isolation_level=None)
        self._count = 0

    async def write(self, work: Callable[..., object], *args: object, **kwargs: object) -> object:
        if not self._count and not self._other.in_transaction and work.__name__ == "_in_transaction":
            self._other.execute("BEGIN IMMEDIATE")
        try:
            return await self._own(work, *args, **kwargs)
        except OperationalError:
            self._count += 1
            raise

    async def refused(self, times: int) -> None:
        while self._count < times:  # noqa: ASYNC110 - the database rings no bell
            await asyncio.sleep(0.01)

    def let_go(self) -> None:
        self._other.execute("ROLLBACK")
        self._other.close()


def _no_patience(session: Session) -> None:
    session.connection().exec_driver_sql("PRAGMA busy_timeout=0")


async def test_an_update_that_fails_each_time_is_given_up_after_three_tries_and_the_next_is_handled(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(replaying, "LOOK_EVERY", 0.02)
    await office.restart()
    vp = await office.enrolled("Lê Thu Hà", "office", await office.department("Văn phòng", kind="office"))
    an = await office.enrolled("Nguyễn Văn An", "staff", await office.department("Phòng 1"))
    write, tries = office.database.write, 0

    async def poisoned(work: Callable[..., object], *args: object, **kwargs: object) -> object:
        nonlocal tries
        turn = getattr(work, "__self__", None)
        if work.__name__ == "_in_transaction" and getattr(turn, "text", "") == "/menu":
            tries += 1
            raise OperationalError("SELECT", {}, Exception("too many SQL variables"))
        return await write(work, *args, **kwargs)

    monkeypatch.setattr(office.database, "write", poisoned)
    await an.say("/menu")
    await office.until(lambda session: session.exec(select(InboxUpdate).where(InboxUpdate.error != "")).all())
    assert tries == 1 + replaying.MOST_TRIES
    office.services.delivery.wake()
    await an.sees("Có lỗi ở phía tôi")
    await vp.sees("để riêng")
    await an.say("/huy")
    await an.sees("Không có")


async def test_an_update_that_comes_to_no_end_is_given_up_and_its_sender_told(office: Office) -> None:
    vp = await office.enrolled("Lê Thu Hà", "office", await office.department("Văn phòng", kind="office"))
    an = await office.enrolled("Nguyễn Văn An", "staff", await office.department("Phòng 1"))
    bot_id = office.playground.world.bot.id
    body = {"message_id": 9, "date": 1, "chat": {"id": an.id, "type": "private"}, "from": {"id": an.id}}
    raw = orjson.dumps({"update_id": 5, "message": body})
    await office.database.write(inbox.keep, bot_id, [(5, raw)], office.clock.now())
    await office.database.write(replaying.give_up, bot_id, 5, raw, office.clock)
    office.services.delivery.wake()
    await an.sees("Có lỗi ở phía tôi")
    await vp.sees("số 5")


async def test_the_same_update_twice_leaves_the_same_rows(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    updates = office.playground.world.updates
    given: list[tuple[int, str, dict]] = []
    add = updates.add

    def noting(kind: str, body: dict, chat_id: int | None = None) -> int | None:
        number = add(kind, body, chat_id)
        given.append((number or 0, kind, body))
        return number

    monkeypatch.setattr(updates, "add", noting)
    an = await office.enrolled("Nguyễn Văn An", "staff", await office.department("Phòng 1"))
    await an.say("hồ sơ gồm những gì?")
    await an.sees("không nêu")
    tables = (Question, Outgoing, Audit, InboxUpdate)
    before = [len(await rows(office, table)) for table in tables]
    messages = len(an.where.messages)
    first, newest = list(given), given[-1][0]
    for number, kind, body in first:
        updates._next_id = number - 1
        add(kind, body)
    updates._next_id = newest
    await an.say("/menu")
    await an.sees("chọn việc")
    after = [len(await rows(office, table)) for table in tables]
    assert len(first) >= 2
    assert [b - a for a, b in zip(before, after, strict=True)] == [0, 1, 0, 1]
    assert len(an.where.messages) == messages + 2


async def test_an_update_that_ends_run_after_run_is_given_up_and_takes_no_other_along(office: Office) -> None:
    an = await office.enrolled("Nguyễn Văn An", "staff", await office.department("Phòng 1"))
    binh = await office.enrolled("Phạm Thị Bình", "staff", await office.department("Phòng 1"))
    await office.stop()
    for someone in (an, binh):
        await someone.say("/menu")
    pending = [update.body for update in office.playground.world.updates.pending()]
    office.playground.world.updates.clear()
    poison, innocent = (int(body["update_id"]) for body in pending)
    await office.start()
    raw = [(int(body["update_id"]), orjson.dumps(body)) for body in pending]
    bot_id = office.playground.world.bot.id
    await office.database.write(inbox.keep, bot_id, raw, office.clock.now())
    for _ in range(replaying.MOST_STARTS - 1):  # as often as failing power may end one
        for number in (poison, innocent):
            await office.database.write(inbox.count_attempt, bot_id, number)
    await office.database.write(inbox.count_attempt, bot_id, poison)
    await office.restart()
    await binh.sees("chọn việc")
    found = {row.update_id: row.error for row in await rows(office, InboxUpdate) if row.done_at}
    assert (found[poison], found[innocent]) == ("gave up", "")
    assert not an.shows("chọn việc")
    await an.say("/menu")
    await an.sees("chọn việc")


async def test_an_update_nobody_can_read_does_not_keep_the_assistant_from_starting(office: Office) -> None:
    an = await office.enrolled("Nguyễn Văn An", "staff", await office.department("Phòng 1"))
    raw = orjson.dumps({"update_id": 5, "message": {"chat": "nonsense"}})
    await office.database.write(inbox.keep, office.playground.world.bot.id, [(5, raw)], office.clock.now())
    await office.restart()
    await an.say("/menu")
    await an.sees("chọn việc")
    assert {row.error for row in await rows(office, InboxUpdate) if row.update_id == 5} == {"unreadable"}


# Invitations


async def test_a_stranger_s_words_and_files_and_stickers_get_the_way_in_and_nothing_is_kept(
    office: Office,
) -> None:
    stranger = office.visitor("Hà Minh Châu", "en")
    await stranger.say("hello")
    await stranger.sees("invitation")
    await stranger.sends_file("a.pdf", b"%PDF-1.4\n%%EOF\n")
    await stranger.sees("invitation")
    await stranger.say("/nophoso")
    await stranger.sees("invitation")
    assert await rows(office, Person) == []
    assert await rows(office, Question) == []


@pytest.mark.parametrize(
    ("state", "said"), [("wrong", "không đúng"), ("used", "đã được dùng"), ("expired", "đã hết hạn")]
)
async def test_an_invitation_that_does_not_hold_is_refused_by_its_reason(
    office: Office, state: str, said: str
) -> None:
    unit = await office.department("Phòng Nghiệp vụ 1")
    code = await office.invitation("staff", unit)
    if state == "wrong":
        code = f"{code[:-1]}{'3' if code[-1] != '3' else '4'}"
    elif state == "expired":
        office.later(days=15)
    else:
        await office.database.write(_use, office.clock.now())
    an = office.visitor("Nguyễn Văn An")
    await an.starts(code)
    await an.sees(said)
    await an.say(code)
    await an.sees(said)
    assert await rows(office, Person) == []
    tries = [row.action for row in await rows(office, Audit) if isinstance(row, Audit) and not row.allowed]
    assert tries == ([] if state == "expired" else [f"invitation-{state}"] * 2)


def _use(session: Session, now: object) -> None:
    invitation = session.exec(select(Invitation)).one()
    invitation.used_at = now  # type: ignore[assignment]
    session.add(invitation)


async def test_an_invitation_agreed_to_by_two_lets_the_first_one_in(office: Office) -> None:
    code = await office.invitation("staff", await office.department("Phòng Nghiệp vụ 1"))
    an, binh = office.visitor("Nguyễn Văn An"), office.visitor("Phạm Thị Bình")
    for someone in (an, binh):
        await someone.starts(code)
        await someone.sees("Trước khi bắt đầu")
    await an.press("Tôi đồng ý")
    answer = await binh.press("Tôi đồng ý")
    assert "đã được dùng" in answer["text"]
    assert [row.telegram_id for row in await rows(office, Person) if isinstance(row, Person)] == [an.id]


# Buttons


async def test_somebody_else_s_button_in_a_group_changes_nothing_and_is_answered(office: Office) -> None:
    vp, head, group = await office_and_group(office)
    an = await office.enrolled("Nguyễn Văn An", "staff", await office.department("Phòng 2"))
    world = office.playground.world
    head.person.add(group.where, an.person)
    name = f"@{world.bot.username}"
    await group.say(f"/hoi{name} bao giờ họp chi bộ?")
    await group.sees("không nêu")
    label = group.buttons()[0]
    answer = await an.here(group.where).press(label)
    assert "dành cho người khác" in answer["text"]
    assert not vp.shows("bao giờ họp chi bộ")
    [question] = await rows(office, Question)
    assert isinstance(question, Question)
    assert question.passed_at is None
    assert [
        row.action for row in await rows(office, Audit) if isinstance(row, Audit) and not row.allowed
    ] == ["not-your-button"]


async def test_a_button_from_before_a_restart_still_works_and_a_conversation_goes_on(office: Office) -> None:
    vp = await office.enrolled("Lê Thu Hà", "office", await office.department("Văn phòng", kind="office"))
    await vp.say("/thongbao")
    await vp.sees("gõ nội dung")
    await office.restart()
    await vp.say("Họp lúc 8 giờ")
    await vp.sees("Gửi cho ai")
    await office.restart()
    await vp.press("Toàn cơ quan")
    await vp.sees("Gửi đến")


async def test_a_button_of_something_long_gone_says_so(office: Office) -> None:
    vp = await office.enrolled("Lê Thu Hà", "office", await office.department("Văn phòng", kind="office"))
    await vp.say("/thongbao")
    await vp.sees("gõ nội dung")
    await office.database.write(_forget_drafts)
    answer = await vp.press("Hủy")
    assert "đã cũ" in answer["text"]


def _forget_drafts(session: Session) -> None:
    for draft in session.exec(select(Draft)).all():
        session.delete(draft)


# Words and things people send


async def test_five_thousand_characters_are_refused_with_their_length(office: Office) -> None:
    an = await office.enrolled("Nguyễn Văn An", "staff", await office.department("Phòng 1"))
    await an.say("nộp hồ sơ " * 500)
    await an.sees("Lời nhắn dài 4.096 ký tự, quá mức 1.000")
    assert await rows(office, Question) == []


async def test_html_in_a_name_is_shown_as_it_is_and_marks_nothing_up(office: Office) -> None:
    code = await office.invitation("staff", await office.department("Phòng <b>1</b> & bạn"))
    an = office.visitor("Nguyễn <i>Văn</i> An")
    await an.starts(code)
    await an.sees("Phòng <b>1</b> & bạn")
    await an.press("Tôi đồng ý")
    await an.sees("họ và tên")
    await an.say("<script>alert(1)</script> & <b>An")
    await an.sees("<script>alert(1)</script> & <b>An")
    await an.press("Gửi")
    await an.sees("Chào mừng <script>alert(1)</script> & <b>An")
    failed = [
        row for row in await rows(office, Outgoing) if isinstance(row, Outgoing) and row.state == "failed"
    ]
    assert failed == []


async def test_a_file_over_twenty_megabytes_is_refused_with_its_size(office: Office) -> None:
    vp = await office.enrolled("Lê Thu Hà", "office", await office.department("Văn phòng", kind="office"))
    await vp.sends_file("ke-hoach.pdf", b"%PDF-1.4\n" + bytes(21 << 20))
    said = await vp.sees("quá mức 20 MB")
    assert "22 MB" in said.text


STRANGE = {
    "sticker": {
        "file_id": "s", "file_unique_id": "s", "type": "regular", "width": 512, "height": 512,
        "is_animated": False, "is_video": False,
    },
    "contact": {"phone_number": "+84901234567", "first_name": "Bình", "user_id": 1},  # not the sender's own
    "location": {"latitude": 21.0, "longitude": 105.8},
    "voice": {"file_id": "v", "file_unique_id": "v", "duration": 3},
    "something_of_next_year": {"anything": 1},
}  # fmt: skip


@pytest.mark.parametrize("kind", STRANGE)
async def test_what_is_no_words_and_no_file_gets_a_hint_and_lets_nobody_in(office: Office, kind: str) -> None:
    an = await office.enrolled("Nguyễn Văn An", "staff", await office.department("Phòng 1"))
    stranger = office.visitor("Phạm Thị Bình")
    for someone in (an, stranger):
        post(office.playground.world, someone.where, someone.person.user, {kind: STRANGE[kind]})
    await an.sees("chưa hiểu loại tin này")
    assert an.buttons()
    await stranger.sees("mã mời")
    assert len(await rows(office, Person)) == 1
    assert b"84901234567" not in b"".join(
        row.raw for row in await rows(office, InboxUpdate) if isinstance(row, InboxUpdate) and row.done_at
    )


# Left behind


async def test_a_conversation_nobody_came_back_to_is_dropped_and_its_owner_told_once(office: Office) -> None:
    vp = await office.enrolled("Lê Thu Hà", "office", await office.department("Văn phòng", kind="office"))
    await vp.say("/thongbao")
    await vp.sees("gõ nội dung")
    for _ in range(57):
        office.later(days=1)
    await vp.say("/menu")
    await vp.sees("chọn việc")
    assert len(await rows(office, Draft)) == 1
    office.later(days=4)
    told = await vp.sees("không giữ nữa")
    assert "3/8/2026" in told.text
    office.later(days=1)
    await vp.say("/menu")
    await vp.sees("chọn việc")
    assert await rows(office, Draft) == []
    assert sum("không giữ nữa" in message.text for message in vp.where.messages.values()) == 1


async def test_what_was_handled_days_ago_is_forgotten(office: Office) -> None:
    an = await office.enrolled("Nguyễn Văn An", "staff", await office.department("Phòng 1"))
    await an.say("/menu")
    await an.sees("chọn việc")
    office.later(days=4)
    await office.until(lambda session: not session.exec(select(InboxUpdate)).all())
    await an.say("/menu")
    await an.sees("chọn việc")


async def test_somebody_who_floods_is_told_once_and_nobody_else_notices(office: Office) -> None:
    office.services.flood.most = 5
    an = await office.enrolled("Nguyễn Văn An", "staff", await office.department("Phòng 1"))
    binh = await office.enrolled("Phạm Thị Bình", "staff", await office.department("Phòng 1"))
    for _ in range(20):
        await an.say("/menu")
    await binh.say("/menu")
    await binh.sees("chọn việc")
    await office.until(lambda session: not inbox.open_numbers(session, office.playground.world.bot.id))
    said = [one.text for one in an.where.messages.values()]
    assert sum("nhanh quá" in text for text in said) == 1
    assert sum("chọn việc" in text for text in said) == 4
    office.later(minutes=2)
    await an.say("/menu")
    await an.sees("chọn việc")
    assert not binh.shows("nhanh quá")


async def test_what_is_queued_for_a_deleted_account_is_not_sent_and_names_it_no_more(office: Office) -> None:
    admin = await office.enrolled("Đỗ Mai", "admin", await office.department("Văn phòng", kind="office"))
    an = await office.enrolled("Nguyễn Văn An", "staff", await office.department("Phòng 1"))
    office.playground.faults.add("429", "sendMessage", retry_after=600, chat_id=an.id)
    await announced(office, admin, "Họp lúc 8 giờ")
    await office.until(lambda session: refused(session, "announcement"))
    await admin.say("/xoa")
    await admin.sees("Họ và tên")
    await admin.say("Nguyễn Văn An")
    await admin.press("Gửi")
    await admin.sees("Giữ lại")
    await admin.press("Xóa dữ liệu")
    await admin.sees("Đã xóa")
    office.later(hours=1)
    await office.until(lambda session: not ended(session, "announcement", "queued"))
    assert not an.shows("Họp lúc 8 giờ")
    assert an.id not in [row.chat_id for row in await rows(office, Outgoing) if isinstance(row, Outgoing)]


async def test_a_clock_that_is_a_year_ahead_drops_nobody_s_conversation(office: Office) -> None:
    vp = await office.enrolled("Lê Thu Hà", "office", await office.department("Văn phòng", kind="office"))
    await vp.say("/thongbao")
    await vp.sees("gõ nội dung")
    office.later(days=365)
    await vp.say("/menu")
    await vp.sees("chọn việc")
    assert not await office.database.read(housekeeping.credible, office.clock)
    assert len(await rows(office, Draft)) == 1
    assert not vp.shows("không giữ nữa")


async def test_an_invitation_can_be_withdrawn(office: Office) -> None:
    vp = await office.enrolled("Lê Thu Hà", "office", await office.department("Văn phòng", kind="office"))
    await vp.say("/moi")
    await vp.press("Công chức")
    await vp.press("Văn phòng")
    await vp.press("Gửi")
    await vp.press("Thu hồi mã này")
    await vp.sees("Đã thu hồi mã mời")
    [invitation] = await rows(office, Invitation)
    assert isinstance(invitation, Invitation)
    an = office.visitor("Nguyễn Văn An")
    await an.starts(invitation.code)
    await an.sees("đã hết hạn")


async def test_a_name_keeps_nothing_that_cannot_be_seen(office: Office) -> None:
    code = await office.invitation("staff", await office.department("Phòng 1"))
    an = office.visitor("Nguyễn Văn An")
    await an.starts(code)
    await an.press("Tôi đồng ý")
    await an.sees("họ và tên")
    await an.say("Nguyễn \u202eVăn\u200b An\u2066")
    await an.press("Gửi")
    await an.sees("Chào mừng Nguyễn Văn An")
    [person] = await rows(office, Person)
    assert isinstance(person, Person)
    assert person.name == "Nguyễn Văn An"


async def test_when_a_division_s_group_is_lost_the_office_is_told(office: Office) -> None:
    vp, head, group = await office_and_group(office)
    remove_member(office.playground.world, group.where, head.person.user, office.playground.world.bot)
    await office.until(lambda session: session.exec(select(Group).where(Group.left_at != None)).all())  # noqa: E711
    office.services.delivery.wake()
    await vp.sees("không còn ở trong nhóm")
