"""The inbox keeps every update once and hands back what was not finished."""

from datetime import UTC, datetime, timedelta

import pytest

from storage import inbox
from storage.database import Database
from tests.databases import prepare

NOW = datetime(2026, 11, 21, 3, tzinfo=UTC)
BOT, OTHER_BOT = 7_000_000_001, 7_000_000_002


@pytest.fixture
def office(url: str, database: Database) -> Database:
    prepare(url)
    return database


def batch(*numbers: int) -> list[tuple[int, bytes]]:
    return [(number, f'{{"update_id": {number}, "chữ": "đ"}}'.encode()) for number in numbers]


def test_updates_are_handed_back_in_order_and_as_they_came(office: Database) -> None:
    assert office.write_now(inbox.keep, BOT, batch(12, 10, 11), NOW) == 3
    assert office.read_now(inbox.unfinished, BOT) == [(n, raw, 0) for n, raw in batch(10, 11, 12)]


def test_an_update_sent_again_is_nothing_new_even_when_finished(office: Database) -> None:
    office.write_now(inbox.keep, BOT, batch(1, 2), NOW)
    office.write_now(inbox.finish, BOT, 1, NOW)
    assert office.write_now(inbox.keep, BOT, batch(1, 2, 3), NOW) == 1
    assert [number for number, *_ in office.read_now(inbox.unfinished, BOT)] == [2, 3]


def test_a_batch_may_repeat_itself(office: Database) -> None:
    assert office.write_now(inbox.keep, BOT, batch(1, 1, 2), NOW) == 2


def test_no_updates_are_no_statement(office: Database) -> None:
    assert office.write_now(inbox.keep, BOT, [], NOW) == 0


def test_a_backlog_of_thousands_is_kept_in_one_go(office: Database) -> None:
    assert office.write_now(inbox.keep, BOT, batch(*range(5000)), NOW) == 5000
    assert len(office.read_now(inbox.unfinished, BOT)) == 5000


def test_two_bots_do_not_share_numbers(office: Database) -> None:
    office.write_now(inbox.keep, BOT, batch(5), NOW)
    assert office.write_now(inbox.keep, OTHER_BOT, batch(5), NOW) == 1
    office.write_now(inbox.finish, BOT, 5, NOW)
    assert not office.read_now(inbox.is_open, BOT, 5)
    assert office.read_now(inbox.is_open, OTHER_BOT, 5)
    assert not office.read_now(inbox.is_open, BOT, 6)


def test_each_start_counts_an_attempt_for_what_is_unfinished_only(office: Database) -> None:
    office.write_now(inbox.keep, BOT, batch(1, 2), NOW)
    office.write_now(inbox.finish, BOT, 1, NOW)
    office.write_now(inbox.count_attempts, BOT, 2)
    office.write_now(inbox.count_attempts, BOT, 2)
    assert [(n, attempts) for n, _, attempts in office.read_now(inbox.unfinished, BOT)] == [(2, 2)]


def test_what_was_tried_twice_is_counted_by_itself(office: Database) -> None:
    office.write_now(inbox.keep, BOT, batch(1, 2), NOW)
    for _ in range(3):
        office.write_now(inbox.count_attempts, BOT, 2)
    office.write_now(inbox.count_attempt, BOT, 2)
    assert [(n, attempts) for n, _, attempts in office.read_now(inbox.unfinished, BOT)] == [(1, 2), (2, 3)]


def test_only_what_was_finished_long_ago_is_forgotten(office: Database) -> None:
    office.write_now(inbox.keep, BOT, batch(1, 2, 3), NOW)
    office.write_now(inbox.finish, BOT, 1, NOW)
    office.write_now(inbox.finish, BOT, 2, NOW + timedelta(hours=2))
    office.write_now(inbox.prune, NOW + timedelta(hours=1), NOW + timedelta(hours=1))
    assert office.write_now(inbox.keep, BOT, batch(1, 2, 3), NOW) == 1
